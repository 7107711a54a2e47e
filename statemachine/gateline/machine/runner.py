"""The loop that runs a machine, and the pure run over a given script of observations.

1. `run` performs the state's effect and looks the next state up, until the state is terminal. It
   holds no decision of its own: no condition on what was observed, no branch, no retry, no
   exception handler. Everything that can change the path is in the table.
2. `replay` does the same for observations that are given, with no effect at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from gateline.machine.table import Step, TransitionTable

Context = TypeVar("Context")


def run(
    table: TransitionTable,
    perform: Mapping[str, Callable[[Context], str]],
    context: Context,
) -> str:
    """Run a machine to its end.

    Args:
        table: the machine.
        perform: for each state that is not terminal, what performs its effect on the context and
            returns an observation of its alphabet.
        context: what the effects work on.

    Returns:
        The terminal state.

    Raises:
        KeyError: where an observation is not in the table: a bug in `perform`.
    """
    state = table.initial
    while state not in table.terminal_states:
        observation = perform[state](context)
        state = table.transitions[state, observation]
    return state


def replay(table: TransitionTable, observations: Iterable[str]) -> tuple[Step, ...]:
    """Every step of the run that makes these observations, the first step included.

    Args:
        table: the machine.
        observations: from the initial state on; the run need not end.

    Raises:
        UnknownTransitionError: where a state cannot make the next observation.
    """
    steps = [table.start()]
    for observation in observations:
        steps.append(table.step(steps[-1].state, observation))
    return tuple(steps)

"""The table agrees with python-statemachine's own engine, which never runs a plan (`chart.py`, 2).

The engine is the second opinion: it knows the declaration and not the compiler. It is asked about
every run of plans of one to three invocations, and about every pair of state and observation.

The two differ in one way, on purpose. `lost` is declared once for a whole box, and the engine takes
an edge of a box from every state in it. The table has it only where the state's effect can yield
it (`compiler.py`, rule 5); where it cannot, nothing performs such an effect and nothing observes
that, and the table refuses what the engine would take.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from statemachine.exceptions import TransitionNotAllowed

from gateline.gates.line import LINE
from gateline.machine.effect import LAST, LOST, MORE, EffectKind

TABLE = LINE.table
VOCABULARY = sorted({seen for effect in TABLE.effects.values() for seen in effect.observations})


def runs(invocations: int) -> Iterator[tuple[str, ...]]:
    """Every run of a plan of so many invocations, by what is observed in it."""
    pending: list[tuple[str, int, tuple[str, ...]]] = [(TABLE.initial, 1, ())]
    while pending:
        state, invocation, observed = pending.pop()
        if state in TABLE.terminal_states:
            yield observed
        impossible = LAST if invocation < invocations else MORE
        for seen, following in TABLE.successors(state).items():
            if seen != impossible:
                pending.append((following, invocation + (seen == MORE), (*observed, seen)))


class Engine:
    """python-statemachine's engine over the same declaration; it writes down each effect.

    Args:
        state: where it starts; nothing for the initial state.
    """

    def __init__(self, state: str | None = None) -> None:
        self.performed: list[str] = []
        self.machine: Any = LINE.chart(listeners=[_listener(self.performed)], start_value=state)

    @property
    def state(self) -> str:
        """The innermost of the states it is in; there is one."""
        (leaf,) = (state for state in self.machine.configuration if not state.states)
        return str(leaf.id)

    def takes(self, observation: str) -> bool:
        """Send it an observation; whether it took it."""
        try:
            self.machine.send(observation)
        except TransitionNotAllowed:
            return False
        return True


def _listener(performed: list[str]) -> object:
    """An object with a method for each effect, named as the effect is."""

    def method(effect: str) -> Any:
        return lambda self: performed.append(effect)

    names = {str(effect) for effect in TABLE.effects.values()}
    return type("Listener", (), {name: method(name) for name in names})()


def test_the_engine_runs_every_run_as_the_table_does(figure: Callable[[str], None]) -> None:
    """State and effect after each event, and the end, are the same."""
    by_length = [set(runs(invocations)) for invocations in (1, 2, 3)]
    every = set().union(*by_length)
    compared, ends = 0, set()
    for observed in sorted(every):
        engine, step = Engine(), TABLE.start()
        effects = [str(step.effect)]
        for observation in observed:
            assert not engine.machine.is_terminated
            assert engine.takes(observation)
            step = TABLE.step(step.state, observation)
            effects.append(str(step.effect))
            assert (engine.state, engine.performed) == (step.state, effects), observed
            compared += 1
        assert engine.machine.is_terminated
        ends.add(engine.state)
    sizes = [len(some) for some in by_length]
    figure(f"engine and table agree: {sizes} runs for n = 1, 2, 3; {compared:,} events compared")
    # Runs of different lengths that stop early are one and the same.
    assert (sizes, len(every), compared) == ([260, 457, 654], 662, 12_880)
    assert ends == TABLE.terminal_states


def test_the_engine_refuses_what_the_table_refuses(figure: Callable[[str], None]) -> None:
    """Each state is given each word of the whole vocabulary, as a terminal state is."""
    taken_by_the_box_alone = set()
    compared = 0
    for state in TABLE.effects:
        engine = Engine(state)
        for observation in VOCABULARY:
            compared += 1
            taken, expected = engine.takes(observation), TABLE.transitions.get((state, observation))
            if taken and expected is None:
                taken_by_the_box_alone.add((state, observation))
            else:
                assert engine.state == (expected or state), (state, observation)
            if taken:
                engine = Engine(state)
    figure(f"engine and table refuse alike: {compared:,} pairs of state and word")
    assert (len(VOCABULARY), compared) == (31, 3_596)
    assert taken_by_the_box_alone == cannot_lose()
    assert len(taken_by_the_box_alone) == 7


def cannot_lose() -> set[tuple[str, str]]:
    """The states in a box with an edge for `lost` whose own effect cannot yield it."""
    return {
        (state, LOST)
        for state, effect in TABLE.effects.items()
        if effect.kind not in (EffectKind.RECORD, EffectKind.COMMIT, EffectKind.HALT)
    }


@pytest.mark.parametrize("state", sorted(TABLE.terminal_states))
def test_rule_8_absorbing_the_engine_leaves_no_terminal_state_either(state: str) -> None:
    engine = Engine(state)
    assert not any(engine.takes(observation) for observation in VOCABULARY)
    assert (engine.state, engine.performed) == (state, [str(TABLE.effects[state])])

"""Every run of a table, for plans of a given length, as histories in the model's words.

1. A run is a sequence of observations from the initial state to a terminal one. Each state makes
   every observation of its effect's alphabet, but for the cursor's: ``more`` while there is a next
   invocation, ``last`` at the last one.
2. What a step means is told by its effect and its observation alone, never by the name of a
   state: a table with a wrong arrow cannot hide behind the right name.
3. A record that is lost was given to the log, and nobody knows what became of it. What the log may
   hold after a loss is worked out by the model, every way it can be (`durable_trails`).
4. Bounded: it enumerates plans of n invocations, for the n it is given, and says nothing of
   longer ones. A table has no cycle without the cursor's move, so each enumeration ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gateline.machine.effect import LAST, MORE, EffectKind
from gateline.machine.table import TransitionTable
from gateline_model.history import Ended, History, Step
from gateline_model.machine import Gates, steps_of
from gateline_model.vocabulary import GATES, Verdict
from gateline_proofs.translation import act_of, outcome_of


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a table.

    Attributes:
        path: each state that was left, with the observation that was made there.
        end: the terminal state.
        history: what the run did, in the model's words.
    """

    path: tuple[tuple[str, str], ...]
    end: str
    history: History


@dataclass(frozen=True, slots=True)
class _Moment:
    """A run on its way: where it is, and what it did so far."""

    state: str
    cursor: int
    advances: int
    path: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]


def runs(table: TransitionTable, n: int, gates: Gates = GATES) -> Iterator[Run]:
    """Every run of a table for a plan of n invocations, each once, depth first.

    Args:
        table: the table.
        n: the number of invocations, at least 1.
        gates: the gates of its line, in the model's words; those of the built-in line by default.

    Raises:
        ValueError: ``n`` is less than 1.
        UnknownWordError: the table has a word that the model has no meaning for.
    """
    acts = {state: act_of(effect, gates) for state, effect in table.effects.items()}
    reached = [_Moment(table.initial, 0, 0, (), ())]
    while reached:
        moment = reached.pop()
        effect = table.effects[moment.state]
        if effect.kind is EffectKind.HALT:
            end = _end(Verdict(effect.subject), moment.advances)
            history = History(n, (*moment.steps, end), gates)
            yield Run(moment.path, moment.state, history)
            continue
        advances = effect.kind is EffectKind.ADVANCE
        observations = effect.observations
        if advances:
            observations = (MORE,) if moment.cursor + 1 < n else (LAST,)
        for observation in reversed(observations):
            outcome = outcome_of(effect, observation)
            following = _Moment(
                state=table.transitions[moment.state, observation],
                cursor=moment.cursor + (advances and observation == MORE),
                advances=moment.advances + advances,
                path=(*moment.path, (moment.state, observation)),
                steps=moment.steps + steps_of(acts[moment.state], outcome, moment.cursor),
            )
            reached.append(following)


def _end(verdict: Verdict, advances: int) -> Ended:
    """What the caller is told: the orchestrator hands out what was kept only where it completed."""
    return Ended(verdict, advances if verdict is Verdict.COMPLETED else 0)

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

from collections.abc import Iterator
from dataclasses import dataclass

from gateline.machine.effect import (
    ACCEPTED,
    LAST,
    LOST,
    MORE,
    PASSED,
    SUCCEEDED,
    Effect,
    EffectKind,
)
from gateline.machine.table import TransitionTable
from gateline_model.history import (
    Checked,
    Committed,
    Ended,
    History,
    Invoked,
    Lost,
    Measured,
    Recorded,
    Step,
)
from gateline_model.vocabulary import Verdict
from gateline_proofs.translation import AUTHORITY, AUTHORITY_REFUSAL, entry_of, gate_of


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


def runs(table: TransitionTable, n: int) -> Iterator[Run]:
    """Every run of a table for a plan of n invocations, each once, depth first.

    Args:
        table: the table.
        n: the number of invocations, at least 1.

    Raises:
        ValueError: ``n`` is less than 1.
        UnknownWordError: the table has a gate or a record that the model has no meaning for.
    """
    reached = [_Moment(table.initial, 0, 0, (), ())]
    while reached:
        moment = reached.pop()
        effect = table.effects[moment.state]
        if effect.kind is EffectKind.HALT:
            end = _end(effect, moment.advances)
            yield Run(moment.path, moment.state, History(n, (*moment.steps, end)))
            continue
        for observation in reversed(_observations(effect, moment.cursor, n)):
            advances = effect.kind is EffectKind.ADVANCE
            following = _Moment(
                state=table.transitions[moment.state, observation],
                cursor=moment.cursor + (advances and observation == MORE),
                advances=moment.advances + advances,
                path=(*moment.path, (moment.state, observation)),
                steps=moment.steps + steps_of(effect, observation, moment.cursor),
            )
            reached.append(following)


def steps_of(effect: Effect, observation: str, cursor: int) -> tuple[Step, ...]:
    """What an effect did, at an invocation, if this was observed. A halt has no observation.

    Raises:
        ValueError: the effect is a halt.
        UnknownWordError: the effect is about something that the model has no meaning for.
    """
    lost = (Lost(),) if observation == LOST else ()
    match effect.kind:
        case EffectKind.CHECK:
            gate, index = gate_of(effect.subject, cursor)
            return (Checked(gate, index, observation == PASSED),)
        case EffectKind.RECORD:
            return (Recorded(entry_of(effect.subject, cursor)), *lost)
        case EffectKind.COMMIT:
            return lost or (Committed(),)
        case EffectKind.INVOKE:
            kept = observation != AUTHORITY_REFUSAL
            return (Invoked(cursor, observation == SUCCEEDED), Checked(AUTHORITY, cursor, kept))
        case EffectKind.MEASURE:
            return (Measured(cursor, observation == ACCEPTED),)
        case EffectKind.ADVANCE:
            return ()
        case EffectKind.HALT:
            raise ValueError("a terminal state observes nothing")


def _observations(effect: Effect, cursor: int, n: int) -> tuple[str, ...]:
    if effect.kind is EffectKind.ADVANCE:
        return (MORE,) if cursor + 1 < n else (LAST,)
    return effect.observations


def _end(effect: Effect, advances: int) -> Ended:
    """What the caller is told: the orchestrator hands out what was kept only where it completed."""
    verdict = Verdict(effect.subject)
    return Ended(verdict, advances if verdict is Verdict.COMPLETED else 0)

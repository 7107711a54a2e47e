"""The words of a line, in the model's words, as data.

1. A record's effect names its type; it names its status, or that it is about the plan, where the
   type alone does not tell. A word that is not here is refused, and never taken for granted.
2. A gate's name is the user's own. What it records, and when it is checked, is read from the list
   of gates, never from the table.
3. The authority gate has no state of its own: it looks on while a domain runs, and one of the
   observations of the call is its refusal (SPEC 3, 5.3).
4. What an effect does is one act of the abstract machine, and what is observed one outcome.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from gateline.gates import gate as line_gates
from gateline.gates.line import Line
from gateline.gates.record import Record as LineRecord
from gateline.machine.effect import (
    ACCEPTED,
    COMMITTED,
    LAST,
    LOST,
    MORE,
    PASSED,
    RECORDED,
    SUCCEEDED,
    Effect,
    EffectKind,
)
from gateline_model.machine import Act, Gates, Kind, Mark, Outcome
from gateline_model.vocabulary import (
    AUTHORITY,
    EventType,
    Gate,
    Record,
    Status,
    Verdict,
    When,
)


class UnknownWordError(LookupError):
    """A table has a word that the model has no meaning for."""


RECORDS: Final[Mapping[str, Mark]] = {
    "token_validation": Mark(Record(EventType.TOKEN_VALIDATION, Status.SUCCESS), of_plan=True),
    "authorization_scope_check_success_plan": Mark(
        Record(EventType.AUTHORIZATION_SCOPE_CHECK, Status.SUCCESS), of_plan=True
    ),
    "authorization_scope_check_denied_plan": Mark(
        Record(EventType.AUTHORIZATION_SCOPE_CHECK, Status.DENIED), of_plan=True
    ),
    "authorization_scope_check_success_invocation": Mark(
        Record(EventType.AUTHORIZATION_SCOPE_CHECK, Status.SUCCESS), of_plan=False
    ),
    "authorization_scope_check_denied_invocation": Mark(
        Record(EventType.AUTHORIZATION_SCOPE_CHECK, Status.DENIED), of_plan=False
    ),
    "resource_limit_check_success": Mark(
        Record(EventType.RESOURCE_LIMIT_CHECK, Status.SUCCESS), of_plan=False
    ),
    "resource_limit_check_denied": Mark(
        Record(EventType.RESOURCE_LIMIT_CHECK, Status.DENIED), of_plan=False
    ),
    "execution_started": Mark(Record(EventType.EXECUTION_STARTED, Status.STARTED), of_plan=False),
    "execution_completed_success": Mark(
        Record(EventType.EXECUTION_COMPLETED, Status.SUCCESS), of_plan=False
    ),
    "execution_completed_failed": Mark(
        Record(EventType.EXECUTION_COMPLETED, Status.FAILED), of_plan=False
    ),
    "execution_denied_plan": Mark(Record(EventType.EXECUTION_DENIED, Status.DENIED), of_plan=True),
    "execution_denied_invocation": Mark(
        Record(EventType.EXECUTION_DENIED, Status.DENIED), of_plan=False
    ),
    "boundary_violation_denied": Mark(
        Record(EventType.BOUNDARY_VIOLATION, Status.DENIED), of_plan=False
    ),
    "boundary_violation_failed": Mark(
        Record(EventType.BOUNDARY_VIOLATION, Status.FAILED), of_plan=False
    ),
    "operation_aborted": Mark(Record(EventType.OPERATION_ABORTED, Status.FAILED), of_plan=True),
}
"""What each record's effect means, by what the effect is about."""

WHEN: Final[Mapping[line_gates.When, When]] = {
    line_gates.When.BEFORE_PLAN: When.ONCE_A_PLAN,
    line_gates.When.BEFORE_EACH: When.EACH_INVOCATION,
}

AUTHORITY_REFUSAL: Final = "forbidden_operation"
"""The observation of a call that is the authority gate's refusal."""

_KINDS: Final[Mapping[EffectKind, Kind]] = {
    EffectKind.COMMIT: Kind.COMMIT,
    EffectKind.INVOKE: Kind.INVOKE,
    EffectKind.MEASURE: Kind.MEASURE,
    EffectKind.ADVANCE: Kind.ADVANCE,
}

_GOOD: Final[Mapping[EffectKind, tuple[str, Outcome]]] = {
    EffectKind.CHECK: (PASSED, Outcome.PASSED),
    EffectKind.RECORD: (RECORDED, Outcome.WRITTEN),
    EffectKind.COMMIT: (COMMITTED, Outcome.DURABLE),
    EffectKind.INVOKE: (SUCCEEDED, Outcome.SUCCEEDED),
    EffectKind.MEASURE: (ACCEPTED, Outcome.ACCEPTED),
    EffectKind.ADVANCE: (MORE, Outcome.MORE),
}
"""What the good observation of each kind is called, and what it means. It comes first."""

_BAD: Final[Mapping[EffectKind, tuple[str | None, Outcome]]] = {
    EffectKind.CHECK: (None, Outcome.REFUSED),
    EffectKind.RECORD: (LOST, Outcome.LOST),
    EffectKind.COMMIT: (LOST, Outcome.LOST),
    EffectKind.INVOKE: (None, Outcome.FAILED),
    EffectKind.MEASURE: (None, Outcome.REFUSED),
    EffectKind.ADVANCE: (LAST, Outcome.LAST),
}
"""The same of its only other observation, or of all others, whatever they are called."""


def gates_of(line: Line) -> Gates:
    """A line's gates in the model's words, with the authority gate behind them.

    Raises:
        UnknownWordError: a gate records what the model has no meaning for.
    """
    return (*(_gate_of(gate) for gate in line.gates.values()), AUTHORITY)


def _gate_of(gate: line_gates.Gate) -> Gate:
    passing = () if gate.on_pass is None else (gate.on_pass,)
    return Gate(
        name=gate.name,
        when=WHEN[gate.when],
        passing=tuple(_record_of(record) for record in passing),
        refusing=tuple(_record_of(record) for record in gate.on_refusal),
        verdict=Verdict.DENIED,
    )


def _record_of(record: LineRecord) -> Record:
    return mark_of(record.word).record


def mark_of(word: str) -> Mark:
    """What a record's effect adds to the log.

    Raises:
        UnknownWordError: the model has no meaning for the word.
    """
    if word not in RECORDS:
        raise UnknownWordError(f"record {word!r}; known: {', '.join(RECORDS)}")
    return RECORDS[word]


def act_of(effect: Effect, gates: Gates) -> Act:
    """What an effect does, for a line of these gates.

    Raises:
        UnknownWordError: it is about something that the model has no meaning for.
    """
    if effect.kind is EffectKind.CHECK:
        for gate in gates:
            if gate.name == effect.subject:
                return Act(Kind.CHECK, gate=gate)
        known = ", ".join(gate.name for gate in gates)
        raise UnknownWordError(f"gate {effect.subject!r}; known: {known}")
    if effect.kind is EffectKind.RECORD:
        return Act(Kind.RECORD, mark=mark_of(effect.subject))
    if effect.kind is EffectKind.HALT:
        if effect.subject not in set(Verdict):
            raise UnknownWordError(f"verdict {effect.subject!r}; known: {', '.join(Verdict)}")
        return Act(Kind.END, verdict=Verdict(effect.subject))
    return Act(_KINDS[effect.kind])


def outcome_of(effect: Effect, observation: str) -> Outcome:
    """What an observation of an effect means, by its word.

    Raises:
        UnknownWordError: the effect does not make the observation, or has another alphabet than
            its kind.
    """
    good, means = _GOOD[effect.kind]
    other, otherwise = _BAD[effect.kind]
    first, *others = effect.observations
    violating = AUTHORITY_REFUSAL in others or effect.kind is not EffectKind.INVOKE
    known = first == good and (other is None or others == [other]) and violating
    if not known or observation not in effect.observations:
        raise UnknownWordError(f"observation {observation!r} of {effect!r}")
    if observation == good:
        return means
    if observation == AUTHORITY_REFUSAL and effect.kind is EffectKind.INVOKE:
        return Outcome.VIOLATED
    return otherwise

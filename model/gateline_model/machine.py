"""The abstract machine: what a run does, what is counted of it, and what it owes.

It says what may happen, and when; how a line of gates is laid out in states is no part of it.

1. A run does one *act* after the other: a gate is checked, a record is given to the log, a commit
   makes what was given durable, a domain is called, its response is measured, the response is kept
   and the cursor moves, the run ends. Each act but the last has an *outcome*.
2. The cursor ``i`` moves at an advance alone, by one, and only where there is a next invocation of
   the ``n`` (SPEC 1.2). It is the index of what is called, and of what is recorded (SPEC 6.2).
3. What was authorised, recorded, made durable and executed is counted in numbers. An act and its
   outcome say how the numbers change, and nothing else does.
4. What a run owes is a finite `Duty`: the next record of the successful trail (SPEC 3.2); or, after
   a cause to stop, the records of that cause, one by one, and then nothing but a commit and the end
   (SPEC 3, the column "a refusal records"). A lost write owes one OPERATION_ABORTED, attempted
   once (SPEC 4.5). Nothing outweighs a loss.
5. Both depend on the list of gates, and on nothing else of a line.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from gateline_model.forms import ONE, Form
from gateline_model.history import (
    Checked,
    Committed,
    Invoked,
    Lost,
    Measured,
    Recorded,
    Step,
)
from gateline_model.trail import Entry
from gateline_model.vocabulary import (
    ABORTED,
    AUTHORITY,
    FAILED,
    STARTED,
    SUCCEEDED,
    Gate,
    Record,
    Verdict,
    When,
)

Gates: TypeAlias = tuple[Gate, ...]
"""The gates of a line in their order (SPEC 3); the last is `AUTHORITY`."""


class Kind(StrEnum):
    """The seven kinds of acts (rule 1)."""

    CHECK = "check"
    RECORD = "record"
    COMMIT = "commit"
    INVOKE = "invoke"
    MEASURE = "measure"
    ADVANCE = "advance"
    END = "end"


class Outcome(StrEnum):
    """How an act went."""

    PASSED = "passed"
    REFUSED = "refused"
    WRITTEN = "written"
    DURABLE = "durable"
    LOST = "lost"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    VIOLATED = "violated"
    ACCEPTED = "accepted"
    MORE = "more"
    LAST = "last"


OUTCOMES: Final[Mapping[Kind, tuple[Outcome, ...]]] = {
    Kind.CHECK: (Outcome.PASSED, Outcome.REFUSED),
    Kind.RECORD: (Outcome.WRITTEN, Outcome.LOST),
    Kind.COMMIT: (Outcome.DURABLE, Outcome.LOST),
    Kind.INVOKE: (Outcome.SUCCEEDED, Outcome.FAILED, Outcome.VIOLATED),
    Kind.MEASURE: (Outcome.ACCEPTED, Outcome.REFUSED),
    Kind.ADVANCE: (Outcome.MORE, Outcome.LAST),
    Kind.END: (),
}
"""What the environment may answer to each kind of act; an advance answers by the cursor alone."""


class Mark(NamedTuple):
    """A record, and whether it is about the plan as a whole, and so has no index (SPEC 6.2)."""

    record: Record
    of_plan: bool

    def __str__(self) -> str:
        place = " of the plan" if self.of_plan else ""
        return f"{self.record.type} {self.record.status}{place}"


class Act(NamedTuple):
    """What is about to be done.

    Attributes:
        kind: one of the seven.
        gate: the gate that is checked; None for the other kinds.
        mark: what is recorded; None for the other kinds.
        verdict: how the run ends; None for the other kinds.
    """

    kind: Kind
    gate: Gate | None = None
    mark: Mark | None = None
    verdict: Verdict | None = None

    def __str__(self) -> str:
        about = self.gate.name if self.gate else self.mark or self.verdict
        return f"{self.kind} {about}" if about else str(self.kind)


STARTED_MARK: Final = Mark(STARTED, of_plan=False)
SUCCEEDED_MARK: Final = Mark(SUCCEEDED, of_plan=False)
ABORTED_MARK: Final = Mark(ABORTED, of_plan=True)


def plan_gates(gates: Gates) -> Gates:
    """The gates that are checked once a plan."""
    return tuple(gate for gate in gates if gate.when is When.ONCE_A_PLAN)


def invocation_gates(gates: Gates) -> Gates:
    """The gates that are checked before each invocation."""
    return tuple(gate for gate in gates if gate.when is When.EACH_INVOCATION)


def checked_gates(gates: Gates) -> Gates:
    """The gates that are checked before a call, in order."""
    return (*plan_gates(gates), *invocation_gates(gates))


def marks_of(gate: Gate, records: tuple[Record, ...]) -> tuple[Mark, ...]:
    """A gate's records, with whether they are about the plan."""
    return tuple(Mark(record, gate.when is When.ONCE_A_PLAN) for record in records)


def once(gates: Gates) -> tuple[Mark, ...]:
    """What a successful run records once a plan."""
    return tuple(mark for gate in plan_gates(gates) for mark in marks_of(gate, gate.passing))


def each(gates: Gates) -> tuple[Mark, ...]:
    """What a successful run records for each invocation (SPEC 3.2)."""
    checks = (mark for gate in invocation_gates(gates) for mark in marks_of(gate, gate.passing))
    return (*checks, STARTED_MARK, SUCCEEDED_MARK)


def recorded_name(mark: Mark) -> str:
    """The number that holds the index at which a record was last written."""
    return f"recorded_{mark.record.type.lower()}"


RECORDED_START: Final = recorded_name(STARTED_MARK)
RECORDED_COMPLETION: Final = recorded_name(SUCCEEDED_MARK)


@lru_cache(maxsize=64)
def start_of(gates: Gates) -> Mapping[str, int]:
    """Every number but ``n``, with its value when a run starts.

    ``i`` the cursor; ``calls``, ``successes``, ``measures``, ``accepted``, ``kept`` (responses),
    ``records`` and ``commits`` count; so do ``checks_G``, and ``passes_G`` for a gate once a plan.
    ``passed_G`` is the index at which a gate passed last, ``called`` that of the last call,
    ``recorded_R`` the one at which a record was last written, ``durable_R`` the same as of the last
    commit; -1 before the first. What was
    lost counts as written, but not as durable; where it was a start or a completion, it is
    forgotten.
    """
    counts = ("i", "calls", "successes", "measures", "accepted", "kept", "records", "commits")
    start = dict.fromkeys(counts, 0)
    for gate in plan_gates(gates):
        start |= {f"checks_{gate.name}": 0, f"passes_{gate.name}": 0}
    for gate in invocation_gates(gates):
        start |= {f"checks_{gate.name}": 0, f"passed_{gate.name}": -1}
    start |= dict.fromkeys(map(recorded_name, each(gates)), -1)
    return start | {"called": -1, "durable_start": -1, "durable_completion": -1}


def changes(gates: Gates, act: Act, outcome: Outcome) -> Mapping[str, Form]:
    """How an act changes the numbers: the new value of each that changes, from the old ones."""
    if outcome is Outcome.LOST:
        return {
            RECORDED_START: {"durable_start": 1},
            RECORDED_COMPLETION: {"durable_completion": 1},
        }
    if act.gate is not None:
        return _changes_of_a_check(act.gate, outcome)
    if act.mark is not None:
        dated = {recorded_name(act.mark): {"i": 1}} if act.mark in each(gates) else {}
        return {**_more("records"), **dated}
    return _CHANGES.get((act.kind, outcome), {})


def _changes_of_a_check(gate: Gate, outcome: Outcome) -> Mapping[str, Form]:
    checked = _more(f"checks_{gate.name}")
    if outcome is not Outcome.PASSED:
        return checked
    if gate.when is When.ONCE_A_PLAN:
        return {**checked, **_more(f"passes_{gate.name}")}
    return {**checked, f"passed_{gate.name}": {"i": 1}}


def _more(*names: str) -> Mapping[str, Form]:
    return {name: {name: 1, ONE: 1} for name in names}


_CALLED: Final[Mapping[str, Form]] = {**_more("calls"), "called": {"i": 1}}

_CHANGES: Final[Mapping[tuple[Kind, Outcome], Mapping[str, Form]]] = {
    (Kind.COMMIT, Outcome.DURABLE): {
        **_more("commits"),
        "durable_start": {RECORDED_START: 1},
        "durable_completion": {RECORDED_COMPLETION: 1},
    },
    (Kind.INVOKE, Outcome.SUCCEEDED): {**_CALLED, **_more("successes")},
    (Kind.INVOKE, Outcome.FAILED): _CALLED,
    (Kind.INVOKE, Outcome.VIOLATED): _CALLED,
    (Kind.MEASURE, Outcome.ACCEPTED): _more("measures", "accepted"),
    (Kind.MEASURE, Outcome.REFUSED): _more("measures"),
    (Kind.ADVANCE, Outcome.MORE): _more("kept", "i"),
    (Kind.ADVANCE, Outcome.LAST): _more("kept"),
}


def guards(outcome: Outcome) -> tuple[str, ...]:
    """What is true of cursor and length where an advance has this outcome, as statements."""
    of_advance = {Outcome.MORE: ("i <= n - 2",), Outcome.LAST: ("i = n - 1",)}
    return of_advance.get(outcome, ())


@dataclass(frozen=True, slots=True)
class Duty:
    """What a run owes (rule 4).

    Attributes:
        position: how many records of the successful trail are written, counted anew with each
            invocation; 0 once the run has a cause to stop.
        pending: whether anything was recorded since the last commit.
        owed: the records of the cause that are not yet written.
        cause: the verdict that the cause leads to; None while there is no cause.
        aborts: how often an abort was attempted; 2 for more.
    """

    position: int = 0
    pending: bool = False
    owed: tuple[Mark, ...] = ()
    cause: Verdict | None = None
    aborts: int = 0

    def after(self, gates: Gates, act: Act, outcome: Outcome) -> "Duty":
        """What is owed once the act is over."""
        aborts = min(self.aborts + (act.mark == ABORTED_MARK), 2)
        if outcome is Outcome.LOST:
            owed = () if aborts else (ABORTED_MARK,)
            return Duty(owed=owed, cause=Verdict.ABORTED, aborts=aborts)
        cause = _cause_of(act, outcome)
        if cause is not None:
            verdict, marks = cause
            nothing_new = self.cause is Verdict.ABORTED
            return self if nothing_new else Duty(0, self.pending, marks, verdict, self.aborts)
        if act.kind is Kind.COMMIT:
            return replace(self, pending=False)
        return replace(self, aborts=aborts)._recorded(gates, act.mark) if act.mark else self

    def _recorded(self, gates: Gates, mark: Mark) -> "Duty":
        duty = replace(self, pending=True)
        if self.owed[:1] == (mark,):
            return replace(duty, owed=self.owed[1:])
        if self.cause is None and mark == self.next_mark(gates):
            return replace(duty, position=self._following(gates))
        return duty

    def next_mark(self, gates: Gates) -> Mark:
        """The next record of the successful trail."""
        return (*once(gates), *each(gates))[self.position]

    def _following(self, gates: Gates) -> int:
        """After the last record of an invocation come those of the next."""
        following = self.position + 1
        return len(once(gates)) if following == len(once(gates)) + len(each(gates)) else following


def _cause_of(act: Act, outcome: Outcome) -> tuple[Verdict, tuple[Mark, ...]] | None:
    """How the run ends that has this outcome, and what it owes to the log; None for a good one."""
    if outcome is Outcome.VIOLATED:
        return AUTHORITY.verdict, marks_of(AUTHORITY, AUTHORITY.refusing)
    if outcome is Outcome.REFUSED and act.gate is not None:
        return act.gate.verdict, marks_of(act.gate, act.gate.refusing)
    if outcome in (Outcome.FAILED, Outcome.REFUSED):
        return Verdict.FAILED, (Mark(FAILED, of_plan=False),)
    return None


def gates_before(gates: Gates, gate: Gate) -> Gates:
    """The gates that a plan passes before a gate that is checked."""
    checked = checked_gates(gates)
    return checked[: checked.index(gate)]


def records_before(gates: Gates, gate: Gate) -> int:
    """The position of the successful trail at which it is a gate's turn."""
    return sum(len(earlier.passing) for earlier in gates_before(gates, gate))


def steps_of(act: Act, outcome: Outcome, index: int) -> tuple[Step, ...]:
    """An act and its outcome as steps of a history (`history.py`), at an invocation.

    Raises:
        ValueError: the act is an end, which has no outcome.
    """
    lost = (Lost(),) if outcome is Outcome.LOST else ()
    match act:
        case Act(kind=Kind.CHECK, gate=Gate(name=name, when=when)):
            place = None if when is When.ONCE_A_PLAN else index
            return (Checked(name, place, outcome is Outcome.PASSED),)
        case Act(kind=Kind.RECORD, mark=Mark(record, of_plan)):
            return (Recorded(Entry(*record, None if of_plan else index)), *lost)
        case Act(kind=Kind.COMMIT):
            return lost or (Committed(),)
        case Act(kind=Kind.INVOKE):
            kept = outcome is not Outcome.VIOLATED
            succeeded = outcome is Outcome.SUCCEEDED
            return (Invoked(index, succeeded), Checked(AUTHORITY.name, index, kept))
        case Act(kind=Kind.MEASURE):
            return (Measured(index, outcome is Outcome.ACCEPTED),)
        case Act(kind=Kind.ADVANCE):
            return ()
        case _:
            raise ValueError(f"{act} has no outcome")

"""The invariants of SPEC 8 as claims about the numbers of the abstract machine (`machine.py`).

1. A `Claim` is a statement about the machine's numbers that holds whenever an act is about to be
   done. What a claim says is text that is read (`forms.py`), so that a reader and an engine have
   the same words.
2. Claims are made from the list of gates, never from a table: a wrong table can't make them agree.
3. Some claims are stronger than the sentence of their invariant, so that they follow one by one: a
   plan is completed only where every completion is durable, also one that returns nothing; each
   gate is checked once for an invocation; a response is measured once.
4. Together with the requirements on what is owed (`requirements.py`) they say of each act when it
   is allowed. A run all of whose acts are allowed is a run of the abstract machine, and keeps every
   invariant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gateline_model.machine import (
    STARTED_MARK,
    SUCCEEDED_MARK,
    Act,
    Duty,
    Gates,
    Kind,
    checked_gates,
    each,
    gates_before,
    marks_of,
    once,
    plan_gates,
    recorded_name,
    records_before,
)
from gateline_model.vocabulary import GATES, SUCCEEDED, Gate, Status, Verdict, When


@dataclass(frozen=True, slots=True)
class Claim:
    """What holds whenever an act is about to be done.

    Attributes:
        invariant: the invariant that it belongs to, by its name.
        statement: what holds, as `forms.statement_of` reads it.
        act: the act; None for every act but those of the kinds in `unless`.
        unless: see `act`: a kind, or one act.
        kind: where `act` is None, the only kind of acts that it is about; None for every kind.
        position: where the run has no cause to stop and is at this position of the successful
            trail; None for everywhere.
    """

    invariant: str
    statement: str
    act: Act | None = None
    kind: Kind | None = None
    unless: Kind | Act | None = None
    position: int | None = None

    def about(self, act: Act, duty: Duty) -> bool:
        """Whether it says something of an act, where this is owed."""
        if self.position is not None and (duty.cause or duty.position != self.position):
            return False
        if self.act is not None:
            return act == self.act
        return self.kind in (None, act.kind) and self.unless not in (act.kind, act)

    def __str__(self) -> str:
        """The claim in full, such as ``invoke: calls = i``."""
        place = str(self.act or self.kind or "always")
        place += f" but at {self.unless}" if self.unless else ""
        return f"{place}: {self.statement}"


_INVOKE = Act(Kind.INVOKE)
_MEASURE = Act(Kind.MEASURE)
_COMPLETED = Act(Kind.END, verdict=Verdict.COMPLETED)


@lru_cache(maxsize=64)
def claims(gates: Gates) -> tuple[Claim, ...]:
    """Every claim about the numbers, for a line of these gates."""
    return (
        *_of_calls(gates),
        *_of_checks(gates),
        *_of_records(gates),
        *_of_completion(gates),
        *_of_every_instant(),
    )


def _of_calls(gates: Gates) -> Iterator[Claim]:
    """When a domain may be called, and its response measured."""
    for statement in ("calls = i", "successes = i", "accepted = i"):
        yield Claim("no-skip", statement, _INVOKE)
    for statement in ("called = i - 1", "i >= 0", "i <= n - 1"):
        yield Claim("no-reorder", statement, _INVOKE)
    yield Claim("no-retry", "called <= i - 1", _INVOKE)
    for gate in checked_gates(gates):
        yield Claim("gated", _has_passed(gate), _INVOKE)
    for mark in each(gates):
        if mark != SUCCEEDED_MARK:
            yield Claim("gated", f"{recorded_name(mark)} = i", _INVOKE)
    yield Claim("durable-before-effect", "durable_start = i", _INVOKE)
    yield Claim("durable-before-effect", "durable_completion = i - 1", _INVOKE)
    for statement in ("calls = i + 1", "successes = i + 1", "measures = i"):
        yield Claim("gate-order", statement, _MEASURE)


def _has_passed(gate: Gate) -> str:
    if gate.when is When.ONCE_A_PLAN:
        return f"passes_{gate.name} = 1"
    return f"passed_{gate.name} = i"


def _of_checks(gates: Gates) -> Iterator[Claim]:
    """When a gate may be checked."""
    for gate in checked_gates(gates):
        act = Act(Kind.CHECK, gate=gate)
        for earlier in gates_before(gates, gate):
            yield Claim("gate-order", _has_passed(earlier), act)
            if earlier.when is When.EACH_INVOCATION:
                for mark in marks_of(earlier, earlier.passing):
                    yield Claim("gate-order", f"{recorded_name(mark)} = i", act)
        if gate.when is When.ONCE_A_PLAN:
            yield Claim("token-once", f"checks_{gate.name} = 0", act)
            yield Claim("gate-order", "calls = 0", act)
        else:
            yield Claim("gate-order", f"checks_{gate.name} = i", act)
            yield Claim("gate-order", "calls = i", act)
    for first in plan_gates(gates)[:1]:
        check = Act(Kind.CHECK, gate=first)
        yield Claim("token-once", "records = 0", check)
        yield Claim("token-once", f"checks_{first.name} = 1", unless=check)


def _of_records(gates: Gates) -> Iterator[Claim]:
    """When a record of the successful trail tells the truth.

    A start announces a call, and reports nothing: it has its turn after every gate.
    """
    for gate in checked_gates(gates):
        for offset, mark in enumerate(marks_of(gate, gate.passing)):
            position = records_before(gates, gate) + offset
            act = Act(Kind.RECORD, mark=mark)
            yield Claim("truthful", _has_passed(gate), act, position=position)
    started = Act(Kind.RECORD, mark=STARTED_MARK)
    for gate in checked_gates(gates):
        yield Claim("gate-order", _has_passed(gate), started)
    yield Claim("gate-order", "calls = i", started)
    for number in ("calls", "successes", "measures", "accepted"):
        succeeded = Act(Kind.RECORD, mark=SUCCEEDED_MARK)
        yield Claim("truthful", f"{number} = i + 1", succeeded)


def _of_completion(gates: Gates) -> Iterator[Claim]:
    """When a run may be completed."""
    for number in ("calls", "successes", "accepted"):
        yield Claim("no-skip", f"{number} = n", _COMPLETED)
    for gate in plan_gates(gates):
        yield Claim("token-once", f"checks_{gate.name} = 1", _COMPLETED)
    records = f"records = {len(once(gates))} + {len(each(gates))} n"
    yield Claim("audited", records, _COMPLETED)
    yield Claim("durable-before-effect", "durable_completion = n - 1", _COMPLETED)
    yield Claim("verdict-agreement", "durable_completion = n - 1", _COMPLETED)
    yield Claim("all-or-nothing", "kept = n", _COMPLETED)
    yield Claim("durable-writes", "commits = n + 1", _COMPLETED)


def _of_every_instant() -> Iterator[Claim]:
    """What a crash at any instant leaves to recovery: at most one call whose end is unknown."""
    yield Claim("recovery-silent", "calls = durable_start + 1", unless=Kind.INVOKE)
    yield Claim("recovery-silent", "calls = durable_start", kind=Kind.INVOKE)
    yield Claim("truthful", "calls >= durable_completion + 1")
    yield Claim("durable-before-effect", "calls <= durable_completion + 2")


@lru_cache(maxsize=4096)
def claims_about(gates: Gates, duty: Duty, act: Act) -> tuple[Claim, ...]:
    """The claims that say something of an act, where this is owed."""
    return tuple(claim for claim in claims(gates) if claim.about(act, duty))


def omissions(gates: Gates) -> Iterator[tuple[str, str]]:
    """What a list of gates lacks: the invariant that speaks of it, and what is wrong.

    Gates of a user's own are put into the line of SPEC 3, and take nothing out of it (SPEC 3.4).
    """
    if gates[:1] != GATES[:1]:
        first = gates[0].name if gates else "none"
        yield "token-once", f"the first gate is {first}, not token"
    there = tuple(gate for gate in gates if gate in GATES)
    missing = [gate for gate in GATES if gate not in there]
    for gate in missing:
        yield "gated", f"there is no gate {gate.name} that records as SPEC 3 says"
    if there != tuple(gate for gate in GATES if gate not in missing):
        yield "gate-order", f"the gates of SPEC 3 come as {', '.join(gate.name for gate in there)}"
    names = [gate.name for gate in gates]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield "gate-order", f"there are several gates {name}"
    for gate in gates:
        denials = [record for record in gate.refusing if record.status is Status.DENIED]
        if gate.when is not When.DURING_INVOCATION and gate.refusing != tuple(denials[:2]):
            yield "truthful", f"a refusal of gate {gate.name} does not record one or two denials"
        if not gate.refusing:
            yield "audited", f"a refusal of gate {gate.name} records nothing"
        checks = [record for record in gate.passing if record.status is Status.SUCCESS]
        if list(gate.passing) != checks or SUCCEEDED in checks:
            yield "truthful", f"a pass of gate {gate.name} records what is no check"

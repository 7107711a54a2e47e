"""What a run's events say, held against what happened (SPEC 4.5, 6.2, 6.7, 7.1).

1. The trail is one that the model says may be durable, after what the run did.
2. A call that was received has its EXECUTION_STARTED in the log, and a result that was handed out
   its EXECUTION_COMPLETED, whatever the steps say.
3. Each event says what SPEC 6.2 asks for: one run, one user, one token; the plan's digest and its
   length; the domain and the method of its index; the gate that it is of, with what its pass
   costs and the digest of what its port fetched, where it has a cost or a port; the digest of
   what a domain returned; and for a refusal the cause and the reason that were observed.
4. A run that left its trail open may have been settled since: one OPERATION_ABORTED behind it is
   none of the run's own steps, and is allowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise

from gateline.gates.gate import UNVERIFIABLE, Gate
from gateline.machine.effect import COMMITTED, EffectKind
from gateline.plan_run import OBSERVED
from gateline.testing.observed_outcome import RESPONSE_DIGEST
from gateline.testing.observed_run import Objection, ObservedRun
from gateline.values.account import COST, GATE
from gateline.values.event import PLAN_DOMAIN, PLAN_METHOD, AuditEvent, AuditEventType, Status
from gateline_model.history import durable_trails
from gateline_model.trail import OPEN, Entry, Illegal, judge
from gateline_model.vocabulary import ABORTED, STARTED, SUCCEEDED

_AUDIT_LOST = "audit_lost"


def objections_of_the_log(run: ObservedRun) -> Iterator[Objection]:
    """What is wrong with a run's events and its outcome.

    Args:
        run: the run, finished or cut short, whose steps have a meaning to the model.
    """
    yield from _of_the_trail(run, run.trail)
    for number, event in enumerate(run.events, 1):
        said = f"event {number}, {event.type} {event.status}"
        for wrong in _of_the_event(run, event):
            yield Objection("truthful", f"{said}: {wrong}")
    aborts = [event for event in run.events if event.type is AuditEventType.OPERATION_ABORTED]
    others = [event for event in run.events if event.type is not AuditEventType.OPERATION_ABORTED]
    expected = (*zip(others, _recording_gates(run), strict=False), *((one, None) for one in aborts))
    for event, gate in expected:
        for wrong in _of_the_gate(event, gate):
            said = f"{event.type} {event.status} of event {event.sequence}"
            yield Objection("truthful", f"{said} {wrong}")
    run_ids = {event.run_id for event in run.events} | {moment.run_id for moment in run.moments}
    run_ids |= {run.outcome.run_id} if run.outcome else set()
    if len(run_ids) > 1:
        several = ", ".join(sorted(map(str, run_ids)))
        yield Objection("truthful", f"what was seen is of more than one run: {several}")
    for before, after in pairwise(run.events):
        if not (before.sequence < after.sequence and before.timestamp_us <= after.timestamp_us):
            order = f"event {after.sequence} comes behind {before.sequence}, or before its time"
            yield Objection("audited", order)


# ------------------------------------------------------------------------------------ the trail


def _of_the_trail(run: ObservedRun, trail: tuple[Entry, ...]) -> Iterator[Objection]:
    """Rules 1, 2 and 4."""
    judged = judge(trail, run.n, run.gates)
    if isinstance(judged, Illegal):
        yield Objection("durable-trail", f"no run leaves this trail: {judged}")
    possible = durable_trails(run.history)
    if trail not in possible and not _settled(run, trail, possible):
        yield _missing_or_surplus(trail, max(possible, key=lambda one: _common(one, trail)))
    for index in range(len(run.calls)):
        if Entry(*STARTED, index) not in trail:
            problem = f"call {index} was received, and no EXECUTION_STARTED is in the log"
            yield Objection("durable-before-effect", problem)
    for index in range(len(run.outcome.results) if run.outcome else 0):
        if Entry(*SUCCEEDED, index) not in trail:
            problem = f"result {index} was handed out, and no EXECUTION_COMPLETED is in the log"
            yield Objection("durable-before-effect", problem)


def _settled(
    run: ObservedRun, trail: tuple[Entry, ...], possible: frozenset[tuple[Entry, ...]]
) -> bool:
    """Whether recovery has settled a run that was open (SPEC 7.1)."""
    left = trail[:-1]
    return (
        trail[len(left) :] == (Entry(*ABORTED, None),)
        and left in possible
        and judge(left, run.n, run.gates) == OPEN
    )


def _common(one: tuple[Entry, ...], other: tuple[Entry, ...]) -> tuple[int, int]:
    """How long a beginning two trails have in common; of equals, the nearest in length is first."""
    same = [*(ours == theirs for ours, theirs in zip(one, other, strict=False)), False]
    return same.index(False), -abs(len(one) - len(other))


def _missing_or_surplus(trail: tuple[Entry, ...], expected: tuple[Entry, ...]) -> Objection:
    at, _ = _common(trail, expected)
    found = str(trail[at]) if at < len(trail) else "nothing more"
    wanted = str(expected[at]) if at < len(expected) else "nothing more"
    problem = f"entry {at} of the trail is {found}; after what the run did: {wanted}"
    of_abort = Entry(*ABORTED, None) in (*trail[at : at + 1], *expected[at : at + 1])
    return Objection("truthful" if of_abort else "audited", problem)


# ----------------------------------------------------------------------------------- the events


def _of_the_event(run: ObservedRun, event: AuditEvent) -> Iterator[str]:
    """Rule 3."""
    yield from _of_the_names(run, event)
    yield from _of_the_details(run, event)
    if event.status.has_reason:
        yield from _of_the_cause(run, event)
    elif event.reason is not None:
        yield f"nothing was refused, and its reason is {event.reason!r}"


def _of_the_names(run: ObservedRun, event: AuditEvent) -> Iterator[str]:
    first = run.events[0]
    admitted = any(moment.effect.kind is EffectKind.INVOKE for moment in run.moments)
    user = run.user_id or (run.plan.user_id if admitted else first.user_id)
    if event.user_id != user:
        yield f"its user is {event.user_id!r}; expected {user!r}"
    token_hash = run.token_hash or first.token_hash
    if event.token_hash != token_hash:
        yield f"its token is {event.token_hash}; expected {token_hash}"
    if event.index is None:
        names = (PLAN_DOMAIN, PLAN_METHOD)
    elif event.index < run.n:
        invocation = run.plan.invocations[event.index]
        names = (invocation.domain, invocation.method)
    else:
        return
    if (event.domain, event.method) != names:
        said = f"{event.domain}.{event.method}"
        yield f"it is about {said}; the plan: {'.'.join(names)}"


def _of_the_details(run: ObservedRun, event: AuditEvent) -> Iterator[str]:
    expected: dict[str, object] = {}
    if event.index is None:
        expected = {
            "plan_digest": run.plan.digest,
            "invocations": run.n,
            "line_digest": run.line.table.digest,
        }
    elif event.type is AuditEventType.EXECUTION_STARTED and event.index < run.n:
        digest = run.plan.invocations[event.index].parameters_digest
        expected = {"parameters_digest": digest}
    elif event.type is AuditEventType.EXECUTION_COMPLETED and event.status is Status.SUCCESS:
        returned = run.calls[event.index].returned if event.index < len(run.calls) else None
        if returned is not None:
            expected = {RESPONSE_DIGEST: sha256(returned).hexdigest()}
    for name, value in expected.items():
        if event.details.get(name) != value:
            yield f"its {name} is {event.details.get(name)!r}; expected {value!r}"


def _of_the_gate(event: AuditEvent, gate: Gate | None) -> Iterator[str]:
    """What an event says of the gate that recorded it; of none, it says nothing."""
    name = None if gate is None else gate.name
    if event.details.get(GATE) != name:
        yield f"is of gate {event.details.get(GATE)!r}; checked before it: {name!r}"
    spends = gate is not None and gate.cost is not None and event.status is Status.SUCCESS
    cost = event.details.get(COST)
    if (type(cost) is int and cost >= 0) != spends or (cost is not None and not spends):
        expected = "an integer from 0" if spends else "none"
        yield f"has the cost {cost!r}; expected {expected}"
    fetches = gate is not None and gate.port is not None
    digest = event.details.get(OBSERVED)
    failed = event.details.get("cause") == UNVERIFIABLE
    if (digest is None and fetches and not failed) or (digest is not None and not fetches):
        expected = "a digest of what the port fetched" if fetches else "none"
        yield f"has the {OBSERVED} {digest!r}; expected {expected}"


def _of_the_cause(run: ObservedRun, event: AuditEvent) -> Iterator[str]:
    if event.type is AuditEventType.OPERATION_ABORTED:
        expected, reason = (_AUDIT_LOST if _own_abort_is_durable(run) else None), None
    else:
        refusal = run.refusal
        if refusal is None:
            return  # the trail is objected to already
        expected, reason = refusal.observation, refusal.reason
    if expected is not None and event.details.get("cause") != expected:
        yield f"its cause is {event.details.get('cause')!r}; observed: {expected!r}"
    if reason is not None and event.reason != reason:
        yield f"its reason is {event.reason!r}; observed: {reason!r}"


def _own_abort_is_durable(run: ObservedRun) -> bool:
    """Whether an abort in the log is the run's own, and none of recovery's."""
    last = run.moments[-1:]
    return run.outcome is not None and any(moment.observation == COMMITTED for moment in last)


def _recording_gates(run: ObservedRun) -> Iterator[Gate | None]:
    """For each record of the run, in order, the gate that it is of; None where it is of none.

    What is lost is lost from some record on; so the events of a run are the first so many of them,
    but for an abort, which is of no gate.
    """
    gate = None
    for moment in run.moments:
        if moment.effect.kind is EffectKind.CHECK:
            gate = run.line.gates.get(moment.effect.subject)
        elif moment.effect.kind is EffectKind.RECORD:
            own = () if gate is None else (gate.on_pass, *gate.on_refusal)
            words = {record.word for record in own if record is not None}
            of_gate = gate is not None and moment.effect.subject in words
            yield gate if of_gate else None

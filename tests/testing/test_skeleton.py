"""The skeleton: every script of observations, through the real orchestrator, with each ledger.

And that it can fail: a driver, or a ledger, with one fault is objected to, under the right name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from time import process_time
from typing import Any

import msgspec
import pytest

from gateline import (
    AuditEventType,
    Facts,
    Gate,
    Ledger,
    LedgerError,
    MemoryLedger,
    Outcome,
    SqliteLedger,
    UnprovedLineError,
    Verification,
    When,
    line_with,
)
from gateline import orchestrator as shell
from gateline.gates import authority_gate
from gateline.gates.line import LINE
from gateline.gates.record import ABORTED, LIMITS_RESERVED, STARTED, Record
from gateline.machine.effect import COMMITTED, LAST, PASSED, RECORDED
from gateline.plan_run import PlanRun
from gateline.testing.skeleton import SkeletonReport, run_skeleton
from gateline.values.event import EventDraft
from gateline.values.plan import IsolatedParameters
from gateline.values.result import DomainResult
from gateline.values.strict_json import from_canonical

BOUND = 3
SCRIPTS = {1: 397, 2: 695, 3: 993}
EVENTS = {1: 836, 2: 2783, 3: 5922}
REACHED = (
    "reached 116/116 states, 194/194 transitions, 342/342 pairs of transitions, "
    "79/79 causes of an abort"
)


@pytest.fixture
def new_sqlite(tmp_path: Path) -> Iterator[Callable[[], Ledger]]:
    """Makes SQLite ledgers, and closes them at the end."""
    numbers = count()
    with ExitStack() as opened:
        yield lambda: opened.enter_context(
            SqliteLedger.create(tmp_path / f"ledger_{next(numbers)}.db")
        )


def is_as_pinned(report: SkeletonReport, *ledgers: str, bound: int) -> None:
    """Each script of each length on each ledger was run, and was as modelled."""
    assert report.objections == (), "\n".join(report.lines())
    assert report.ok
    assert [(one.ledger, one.n, one.scripts, one.events) for one in report.rounds] == [
        (name, n, SCRIPTS[n], EVENTS[n]) for n in range(1, bound + 1) for name in ledgers
    ]
    assert report.reach.runs == report.scripts


def test_every_script_through_the_real_orchestrator_is_the_models_run(
    new_sqlite: Callable[[], Ledger], figure: Callable[[str], None]
) -> None:
    """SPEC 4.3, 6.5, 6.7, 8: the same steps, the same end, the same records, calls and results."""
    report = run_skeleton(LINE, {"memory": MemoryLedger}, bound=BOUND)
    is_as_pinned(report, "memory", bound=BOUND)
    assert list(report.reach.lines()) == [REACHED]
    durable = run_skeleton(LINE, {"sqlite": new_sqlite}, bound=2)
    is_as_pinned(durable, "sqlite", bound=2)
    assert list(durable.reach.lines()) == [REACHED]
    seconds = sum(one.seconds for one in (*report.rounds, *durable.rounds))
    figure(
        f"skeleton, n <= {BOUND} in memory, n <= 2 with SQLite: "
        f"{report.scripts + durable.scripts:,} scripts through the orchestrator, "
        f"{report.events + durable.events:,} events, all as modelled, in {seconds:.0f} s"
    )
    figure(f"skeleton: {REACHED}")


@pytest.mark.deep
def test_every_script_with_each_ledger_takes_less_than_a_minute(
    new_sqlite: Callable[[], Ledger], figure: Callable[[str], None]
) -> None:
    """Of this process's own time, so that what else the machine does makes no difference."""
    ledgers = {"memory": MemoryLedger, "sqlite": new_sqlite}
    began = process_time()
    report = run_skeleton(LINE, ledgers, bound=BOUND)
    is_as_pinned(report, *ledgers, bound=BOUND)
    assert (report.scripts, report.events) == (4170, 19082)
    used = process_time() - began
    assert used < 60
    figure(
        f"skeleton, n <= {BOUND}, memory and SQLite: {report.scripts:,} scripts, "
        f"{report.events:,} events, in {sum(one.seconds for one in report.rounds):.0f} s, "
        f"{used:.0f} s of them the processor's"
    )


def fetched(_: Facts) -> Any:
    raise AssertionError("the skeleton asks no port: it would be somebody's own world")


OWN = line_with(
    Gate("approval", lambda facts: facts.user_id == "nobody", When.BEFORE_PLAN, port=fetched),
    Gate("window", lambda _: "closed", event=None),
    Gate("budget", lambda _: False, cost=lambda _: 10**9),
    name="OwnLine",
)


@pytest.mark.parametrize("bound", [1, pytest.param(2, marks=pytest.mark.deep)])
def test_a_line_of_a_users_own_is_walked_likewise(
    bound: int, figure: Callable[[str], None]
) -> None:
    """SPEC 3.4: whatever its gates would decide, the table obeys what they say."""
    report = run_skeleton(OWN, {"memory": MemoryLedger}, bound=bound)
    assert report.objections == (), "\n".join(report.lines())
    counts = [(one.scripts, one.events) for one in report.rounds]
    assert counts == [(487, 1244), (841, 4328)][:bound]
    assert report.reach.complete is (bound > 1), "a plan of one has no next invocation"
    assert report.line == "OwnLine"
    figure(f"skeleton of a line with three more gates, n <= {bound}: {report.scripts:,} scripts")


def test_a_line_that_is_not_proved_is_not_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    """SPEC 4.6: that its gates are told what to say makes no line run."""

    def refuse(_: object) -> None:
        raise UnprovedLineError("Line", "gated", "violated", "planted")

    monkeypatch.setattr(shell, "require_proof", refuse)
    with pytest.raises(UnprovedLineError, match="planted"):
        run_skeleton(LINE, {"memory": MemoryLedger}, bound=1)


@pytest.mark.parametrize(("ledgers", "bound"), [({}, 1), ({"memory": MemoryLedger}, 0)])
def test_nothing_to_run_is_an_error_and_no_pass(
    ledgers: dict[str, Callable[[], Ledger]], bound: int
) -> None:
    with pytest.raises(ValueError, match="expected one of each"):
        run_skeleton(LINE, ledgers, bound=bound)


# ----------------------------------------------------------------------------------- planted faults

Plant = Callable[[pytest.MonkeyPatch], None]
FAULTS: list[Any] = []
"""The invariant that is broken, the length of plans that shows it, and the fault."""


def fault(invariant: str, bound: int = 1, *, deep: bool = False) -> Callable[[Plant], Plant]:
    def planted(plant: Plant) -> Plant:
        marks = [pytest.mark.deep] if deep else []
        FAULTS.append(pytest.param(invariant, bound, plant, id=plant.__name__, marks=marks))
        return plant

    return planted


commit, record, invoke = PlanRun.commit, PlanRun.record, PlanRun.invoke
check, advance, measure, fail = PlanRun.check, PlanRun.advance, PlanRun.measure, PlanRun.fail
draft, details, outcome = PlanRun._draft, PlanRun._details, shell._outcome


@fault("durable-before-effect")
def the_domain_is_invoked_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    answered: list[str] = []

    def eager(run: PlanRun, what: Record) -> str:
        seen = record(run, what)
        if what == STARTED:
            report = run.surroundings.domains.invoke
            answered.append(str(report(run.invocation.domain, run.invocation.method, run.handed)))
        return seen

    patch.setattr(PlanRun, "record", eager)


@fault("durable-before-effect")
def a_commit_is_left_out_before_the_call(patch: pytest.MonkeyPatch) -> None:
    """The driver says committed, and commits when the domain has returned."""

    def later(run: PlanRun) -> str:
        return COMMITTED if run.cause == PASSED and not run.loss else commit(run)

    patch.setattr(PlanRun, "commit", later)


@fault("durable-before-effect")
def a_lost_commit_is_not_noticed(patch: pytest.MonkeyPatch) -> None:
    def deaf(run: PlanRun) -> str:
        try:
            return commit(run)
        except LedgerError:
            run.close()
            return COMMITTED

    patch.setattr(PlanRun, "commit", deaf)


@fault("durable-before-effect")
def a_lost_record_is_not_noticed(patch: pytest.MonkeyPatch) -> None:
    def deaf(run: PlanRun, what: Record) -> str:
        try:
            return record(run, what)
        except LedgerError:
            return RECORDED

    patch.setattr(PlanRun, "record", deaf)


@fault("no-retry")
def the_domain_is_invoked_twice(patch: pytest.MonkeyPatch) -> None:
    def twice(run: PlanRun) -> str:
        run.surroundings.domains.invoke(run.invocation.domain, run.invocation.method, run.handed)
        return invoke(run)

    patch.setattr(PlanRun, "invoke", twice)


@fault("no-retry")
def a_call_that_failed_is_tried_again(patch: pytest.MonkeyPatch) -> None:
    def again(run: PlanRun) -> str:
        seen = invoke(run)
        return seen if seen == "succeeded" else invoke(run)

    patch.setattr(PlanRun, "invoke", again)


@fault("gated")
def a_refusal_is_swallowed(patch: pytest.MonkeyPatch) -> None:
    def generous(run: PlanRun, gate: Gate) -> str:
        seen = check(run, gate)
        return PASSED if seen == "domain_out_of_scope" else seen

    patch.setattr(PlanRun, "check", generous)


@fault("gated")
def a_check_that_cannot_be_told_passes(patch: pytest.MonkeyPatch) -> None:
    def generous(run: PlanRun, gate: Gate) -> str:
        try:
            return check(run, gate)
        except RuntimeError:
            return PASSED

    patch.setattr(PlanRun, "check", generous)


@fault("fail-closed")
def a_forbidden_operation_is_overlooked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(authority_gate, "check", lambda _, answer: answer)


@fault("fail-closed")
def a_response_that_is_too_large_is_accepted(patch: pytest.MonkeyPatch) -> None:
    def lax(run: PlanRun) -> str:
        seen = measure(run)
        return "accepted" if seen == "response_too_large" else seen

    patch.setattr(PlanRun, "measure", lax)


@fault("all-or-nothing", 2)
def results_of_a_failed_plan_are_handed_out(patch: pytest.MonkeyPatch) -> None:
    def generous(state: str, run: PlanRun) -> Outcome:
        results = tuple(DomainResult(True, from_canonical(data)) for data in run.responses)
        return msgspec.structs.replace(outcome(state, run), results=results)

    patch.setattr(shell, "_outcome", generous)


@fault("all-or-nothing", 2, deep=True)
def results_come_in_another_order(patch: pytest.MonkeyPatch) -> None:
    def backwards(state: str, run: PlanRun) -> Outcome:
        run.responses.reverse()
        return outcome(state, run)

    patch.setattr(shell, "_outcome", backwards)


@fault("all-or-nothing")
def a_response_is_shortened(patch: pytest.MonkeyPatch) -> None:
    def shorter(run: PlanRun) -> str:
        run.response = b"{}"
        return advance(run)

    patch.setattr(PlanRun, "advance", shorter)


@fault("isolated", 2)
def the_parameters_are_those_of_another_invocation(patch: pytest.MonkeyPatch) -> None:
    def first(run: PlanRun) -> IsolatedParameters:
        return run.plan.invocations[0].parameters.fresh()

    patch.setattr(PlanRun, "handed", property(first))


@fault("isolated", 2, deep=True)
def a_result_is_passed_on(patch: pytest.MonkeyPatch) -> None:
    def chained(run: PlanRun) -> IsolatedParameters:
        earlier = [from_canonical(data) for data in run.responses]
        return IsolatedParameters({**run.invocation.parameters.get_copy(), "earlier": earlier})

    patch.setattr(PlanRun, "handed", property(chained))


@fault("audited")
def a_record_is_missing(patch: pytest.MonkeyPatch) -> None:
    def forgetful(run: PlanRun, what: Record) -> str:
        return RECORDED if what == LIMITS_RESERVED else record(run, what)

    patch.setattr(PlanRun, "record", forgetful)


@fault("durable-trail")
def a_record_is_made_twice(patch: pytest.MonkeyPatch) -> None:
    def thorough(run: PlanRun, what: Record) -> str:
        if what == STARTED:
            record(run, what)
        return record(run, what)

    patch.setattr(PlanRun, "record", thorough)


@fault("truthful")
def an_abort_is_not_recorded(patch: pytest.MonkeyPatch) -> None:
    def silent(run: PlanRun, what: Record) -> str:
        return RECORDED if what == ABORTED else record(run, what)

    patch.setattr(PlanRun, "record", silent)


@fault("truthful")
def a_record_tells_another_cause(patch: pytest.MonkeyPatch) -> None:
    def lying(run: PlanRun, what: Record) -> dict[str, Any]:
        told = details(run, what)
        return {**told, "cause": "raised"} if told.get("cause") == "malformed" else told

    patch.setattr(PlanRun, "_details", lying)


@fault("truthful")
def a_record_names_another_domain(patch: pytest.MonkeyPatch) -> None:
    def lying(run: PlanRun, what: Record) -> EventDraft:
        told = draft(run, what)
        return told if told.index is None else msgspec.structs.replace(told, domain="other")

    patch.setattr(PlanRun, "_draft", lying)


@fault("durable-trail")
def a_record_has_another_index(patch: pytest.MonkeyPatch) -> None:
    def off_by_one(run: PlanRun, what: Record) -> EventDraft:
        told = draft(run, what)
        return told if told.index is None else msgspec.structs.replace(told, index=told.index + 1)

    patch.setattr(PlanRun, "_draft", off_by_one)


@fault("no-reorder", 2, deep=True)
def the_cursor_stays_where_it_is(patch: pytest.MonkeyPatch) -> None:
    def stays(run: PlanRun) -> str:
        seen, run.index = advance(run), 0
        return seen if len(run.responses) < len(run.plan.invocations) else LAST

    patch.setattr(PlanRun, "advance", stays)


@fault("no-skip", 2)
def the_rest_of_the_plan_is_left_out(patch: pytest.MonkeyPatch) -> None:
    def hasty(run: PlanRun) -> str:
        advance(run)
        return LAST

    patch.setattr(PlanRun, "advance", hasty)


@fault("verdict-agreement")
def completed_is_told_before_it_is_durable(patch: pytest.MonkeyPatch) -> None:
    def hasty(run: PlanRun) -> str:
        done = len(run.responses) == len(run.plan.invocations)
        return COMMITTED if done and not run.loss else commit(run)

    patch.setattr(PlanRun, "commit", hasty)


@fault("total")
def an_unexpected_exception_gets_out(patch: pytest.MonkeyPatch) -> None:
    def raising(_: PlanRun, __: object, error: Exception) -> str:
        raise error

    patch.setattr(PlanRun, "fail", raising)


@fault("truthful")
def the_caller_is_told_another_state(patch: pytest.MonkeyPatch) -> None:
    def lying(state: str, run: PlanRun) -> Outcome:
        told = outcome(state, run)
        return told if told.success else msgspec.structs.replace(told, state="aborted")

    patch.setattr(shell, "_outcome", lying)


@pytest.mark.parametrize(("invariant", "bound", "plant"), FAULTS)
def test_a_fault_in_the_driver_is_objected_to(
    invariant: str, bound: int, plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    report = run_skeleton(LINE, {"memory": MemoryLedger}, bound=bound)
    assert not report.ok
    found = {objection.invariant: objection for objection in report.objections}
    assert invariant in found, "\n".join(report.lines())
    assert found[invariant].script[0].startswith("n = "), "it comes with what led to it"
    assert sum(one.objected for one in report.rounds) > 0


def test_an_objection_comes_with_the_shortest_script_for_a_person_to_follow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    a_refusal_is_swallowed(monkeypatch)
    report = run_skeleton(LINE, {"memory": MemoryLedger}, bound=1)
    (found,) = [one for one in report.objections if one.invariant == "gated"]
    assert str(found).splitlines() == [
        "gated: step 3: scope_check on passed; the script: scope_check on domain_out_of_scope",
        "  with the ledger memory",
        "    n = 1",
        "    token_check: passed",
        "    token_record: recorded",
        "    scope_check: domain_out_of_scope",
        "    scope_domain_out_of_scope_record: lost",
        "    abort_record: lost",
        "    aborted",
    ]
    assert set(str(found).splitlines()) <= set(report.lines())


# ------------------------------------------------------------------------------ faults of a ledger


class Leaky(MemoryLedger):
    """Keeps what was rolled back for the next commit."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[EventDraft] = []

    def begin(self, now_us: int) -> Any:
        return _Leaking(self, super().begin(now_us))


class _Leaking:
    def __init__(self, ledger: Leaky, inner: Any) -> None:
        self.ledger, self.inner, self.drafts = ledger, inner, list[EventDraft]()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def append(self, draft: EventDraft) -> None:
        for kept in self.ledger.kept:
            self.inner.append(kept)
        self.ledger.kept.clear()
        self.inner.append(draft)
        self.drafts.append(draft)

    def commit(self) -> str:
        self.drafts.clear()
        return str(self.inner.commit())

    def rollback(self) -> None:
        self.ledger.kept += self.drafts
        self.drafts.clear()
        self.inner.rollback()


class Forgetful(MemoryLedger):
    """Says that a denial is durable, and has dropped it."""

    def begin(self, now_us: int) -> Any:
        transaction = super().begin(now_us)
        append = transaction.append

        def kept(draft: EventDraft) -> None:
            if draft.type is not AuditEventType.EXECUTION_DENIED:
                append(draft)

        transaction.append = kept  # type: ignore[method-assign]
        return transaction


class Twice(MemoryLedger):
    """Says of each event that it is there twice."""

    def events(self, run_id: str | None = None) -> Iterator[Any]:
        for event in super().events(run_id):
            yield event
            if event.type is AuditEventType.EXECUTION_STARTED and run_id is None:
                yield event


class Doubtful(MemoryLedger):
    """Finds something wrong with itself."""

    def verify(self) -> Verification:
        return msgspec.structs.replace(super().verify(), ok=False, problem="planted")


class Hiding(MemoryLedger):
    """Leaves the last run out where the whole log is read."""

    def events(self, run_id: str | None = None) -> Iterator[Any]:
        everything = list(super().events(run_id))
        last = [one.run_id for one in everything if one.run_id is not None][-1:]
        return iter([one for one in everything if run_id is not None or one.run_id not in last])


@pytest.mark.parametrize(
    ("ledger", "invariant", "said"),
    [
        (Leaky, "audited", "the script: OPERATION_ABORTED failed for the plan"),
        (Forgetful, "terminal-verdict", "the caller was told denied; the verdict of the log"),
        (Twice, "durable-trail", "is none that a run leaves"),
        (Doubtful, "audited", "the log does not verify: planted"),
        (Hiding, "audited", "left events"),
    ],
)
def test_a_fault_in_a_ledger_is_objected_to(
    ledger: Callable[[], Ledger], invariant: str, said: str
) -> None:
    report: SkeletonReport = run_skeleton(LINE, {"mine": ledger}, bound=1)
    found = {objection.invariant: objection for objection in report.objections}
    assert invariant in found, "\n".join(report.lines())
    assert said in found[invariant].problem
    assert "with the ledger mine" in str(found[invariant])
    assert any(line.startswith("mine, n = 1: 397 scripts") for line in report.lines())

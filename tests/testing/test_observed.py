"""`objections`: a good run has none; what is changed of what was seen of it has the right one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NoReturn

import msgspec
import pytest

from gateline import (
    AuditEvent,
    AuditEventType,
    Domain,
    DomainResult,
    Effect,
    Gate,
    Ledger,
    Line,
    MemoryLedger,
    Rule,
    Status,
    Verdict,
    line_with,
)
from gateline.gates.line import LINE
from gateline.testing.observed import Call, ObservedRun, objections
from support import USER, Does, Echo, FaultyLedger, World, plan_of


def seen(
    domain: Domain | None = None,
    ledger: FaultyLedger | None = None,
    *,
    crashes: bool = False,
    line: Line = LINE,
    **arguments: Any,
) -> ObservedRun:
    """A run of a plan of two, as seen from outside."""
    echo = Echo()
    calls: list[Call] = []

    def received(method: str, parameters: Any) -> DomainResult:
        calls.append(Call("mail", method, parameters.get_copy()))
        return (domain or echo).invoke(method, parameters)

    inner: Ledger = MemoryLedger() if ledger is None else ledger.inner
    world = World(ledger or inner, domains={"mail": Does(received)}, line=line)
    if ledger is not None:
        ledger.arm()
    outcome = None
    if crashes:
        with pytest.raises(KeyboardInterrupt):
            world.run(plan_of(2))
    else:
        outcome = world.run(plan_of(2), **arguments)
    (run_id,) = {moment.run_id for moment in world.moments}
    return ObservedRun(
        line=line,
        plan=plan_of(2),
        moments=tuple(world.moments),
        calls=tuple(calls),
        outcome=outcome,
        events=tuple(inner.events(run_id)),
        user_id=arguments.get("user_id", USER),
        token_hash=world.token_hash,
    )


CLOSED = line_with(Gate("closed", lambda _: "nothing passes"))
"""A line that no domain is called in."""


def failed() -> ObservedRun:
    """A run whose second call fails."""

    def once(_: str, parameters: Any) -> DomainResult:
        return DomainResult(parameters.get_copy()["number"] == 0, error="mailbox full")

    return seen(Does(once))


def aborted() -> ObservedRun:
    """A run whose second commit is lost."""
    ledger = FaultyLedger(lambda name, _: name == "commit" and ledger.counts["commit"] == 2)
    return seen(ledger=ledger)


def interrupted(*_: object) -> NoReturn:
    raise KeyboardInterrupt


# ------------------------------------------------------------------------------------- good runs


@pytest.mark.parametrize(
    "run",
    [
        seen,
        failed,
        aborted,
        lambda: seen(trigger_type="scheduled"),
        lambda: seen(user_id="eve"),
        lambda: seen(Does(lambda *_: DomainResult(True, {1, 2}))),
        lambda: seen(ledger=FaultyLedger(lambda name, _: name == "begin")),
        lambda: seen(ledger=FaultyLedger(lambda name, _: name == "commit")),
    ],
    ids=[
        "completed",
        "failed",
        "aborted",
        "denied",
        "of another user",
        "malformed",
        "no ledger",
        "nothing durable",
    ],
)
def test_a_good_run_is_not_objected_to(run: Callable[[], ObservedRun]) -> None:
    found = run()
    assert found.outcome is not None
    assert objections(found) == ()


def commits_and_crashes(*, written: bool) -> FaultyLedger:
    ledger = FaultyLedger(
        lambda name, _: name == "commit" and ledger.counts["commit"] == 2,
        writes_all_the_same=written,
        error=KeyboardInterrupt(),
    )
    return ledger


@pytest.mark.parametrize(
    "run",
    [
        lambda: seen(Does(interrupted), crashes=True),
        lambda: seen(ledger=commits_and_crashes(written=False), crashes=True),
        lambda: seen(ledger=commits_and_crashes(written=True), crashes=True),
        lambda: seen(
            ledger=FaultyLedger(lambda name, _: name == "append", error=KeyboardInterrupt()),
            crashes=True,
        ),
    ],
    ids=["in a call", "before a commit", "behind a commit", "at a record"],
)
def test_a_run_that_was_cut_short_is_not_objected_to(run: Callable[[], ObservedRun]) -> None:
    """SPEC 7: what was under way may have happened, with nobody told."""
    found = run()
    assert found.outcome is None
    assert objections(found) == ()


def abort_of(run: ObservedRun) -> AuditEvent:
    last = run.events[-1]
    return msgspec.structs.replace(
        last,
        type=AuditEventType.OPERATION_ABORTED,
        status=Status.FAILED,
        domain="orchestration_plan",
        method="execute_plan",
        index=None,
        reason="in doubt: invocation 0 started, outcome unknown",
        details={**run.events[0].details, "gate": None, "cause": "crashed"},
        sequence=last.sequence + 1,
    )


def test_a_run_that_was_cut_short_may_have_been_settled_since() -> None:
    """SPEC 7.1: one abort, behind what is open, and behind nothing else."""
    run = seen(Does(interrupted), crashes=True)
    settled = replace(run, events=(*run.events, abort_of(run)))
    assert objections(settled) == ()
    twice = replace(settled, events=(*settled.events, abort_of(settled)))
    assert {"durable-trail", "truthful"} <= invariants(twice)
    ended = seen()
    settled = replace(ended, outcome=None, events=(*ended.events, abort_of(ended)))
    assert "truthful" in invariants(settled)
    cut = replace(run, events=(*run.events[:-1], abort_of(run)))
    assert "truthful" in invariants(cut), "what was durable is still there"
    surely = replace(run, events=(*run.events, *seen().events[4:5]))
    assert "audited" in invariants(surely), "recovery adds nothing else"


def test_an_aborted_run_whose_abort_was_lost_may_have_been_settled_since() -> None:
    """SPEC 6.7: the caller was told aborted, and may find more than it was told."""
    ledger = FaultyLedger(lambda name, _: name == "commit" and ledger.counts["commit"] > 1)
    run = seen(ledger=ledger)
    assert run.outcome is not None
    assert run.outcome.state == "aborted"
    assert objections(run) == ()
    assert objections(replace(run, events=(*run.events, abort_of(run)))) == ()


def test_a_run_that_is_under_way_is_held_to_what_it_did_so_far() -> None:
    run = seen()
    for count in range(len(run.moments)):
        begun = replace(run, moments=run.moments[:count], outcome=None, calls=(), events=())
        calls = [moment for moment in begun.moments if moment.effect.kind == "invoke"]
        commits = [moment for moment in begun.moments if moment.effect.kind == "commit"]
        events = run.events[: (0, 4, 8, 9)[len(commits)]]
        begun = replace(begun, calls=run.calls[: len(calls)], events=events)
        assert objections(begun) == ()


def test_a_refusal_may_be_called_as_the_cursors_move_is() -> None:
    """It moves no cursor: a word means what it says at its own effect alone."""
    line = line_with(Gate("own", (Rule("more", lambda _: "no more"),)))
    run = seen(line=line)
    assert run.outcome is not None
    assert run.outcome.state == "denied_own_more"
    assert objections(run) == ()


# ---------------------------------------------------------------------------------- changed runs


def invariants(run: ObservedRun) -> set[str]:
    return {objection.invariant for objection in objections(run)}


def moment(run: ObservedRun, at: int, **changes: Any) -> ObservedRun:
    moments = list(run.moments)
    moments[at] = moments[at]._replace(**changes)
    return replace(run, moments=tuple(moments))


def without_moment(run: ObservedRun, state: str) -> ObservedRun:
    at = [moment.state for moment in run.moments].index(state)
    return replace(run, moments=run.moments[:at] + run.moments[at + 1 :])


def event(run: ObservedRun, at: int, **changes: Any) -> ObservedRun:
    events = list(run.events)
    details = changes.pop("details", {})
    events[at] = msgspec.structs.replace(
        events[at], details={**events[at].details, **details}, **changes
    )
    return replace(run, events=tuple(events))


def everywhere(run: ObservedRun, **changes: Any) -> ObservedRun:
    events = tuple(msgspec.structs.replace(one, **changes) for one in run.events)
    return replace(run, events=events)


def outcome(run: ObservedRun, **changes: Any) -> ObservedRun:
    assert run.outcome is not None
    return replace(run, outcome=msgspec.structs.replace(run.outcome, **changes))


def calls(run: ObservedRun, *order: int) -> ObservedRun:
    return replace(run, calls=tuple(run.calls[index] for index in order))


Change = Callable[[], ObservedRun]
CHANGES: dict[str, tuple[str, str, Change]] = {
    # of the path
    "a state is another one": (
        "total",
        "it was in scope_record",
        lambda: without_moment(seen(), "scope_check"),
    ),
    "a state is another one with the same effect": (
        "total",
        "it was in completion_commit with commit; the table: start_commit",
        lambda: moment(seen(), 8, state="completion_commit"),
    ),
    "an effect is another one": (
        "total",
        "with commit; the table",
        lambda: moment(seen(), 0, effect=Effect.commit(), observation="committed"),
    ),
    "an observation is none": (
        "total",
        "no such observation",
        lambda: moment(seen(), 0, observation="waved_through"),
    ),
    "an observation that the model has no word for": (
        "total",
        "a step that is none of its effect",
        lambda: moment(seen(), 0, observation="waved_through"),
    ),
    "an index is none of the plan": (
        "no-reorder",
        "broken by step",
        lambda: moment(seen(), 9, invocation=7),
    ),
    "a step follows the end": (
        "absorbing",
        "had ended in completed",
        lambda: replace(run := seen(), moments=(*run.moments, run.moments[-1])),
    ),
    "the end is not reached": (
        "truthful",
        "the steps lead to completion_commit",
        lambda: replace(run := seen(), moments=run.moments[:-1]),
    ),
    "an end that is none": (
        "terminates",
        "which is not terminal",
        lambda: outcome(
            replace(run := seen(), moments=run.moments[:-1]), state="completion_commit"
        ),
    ),
    "an index is another one": (
        "no-reorder",
        "the cursor is at 0",
        lambda: moment(seen(), 2, invocation=1),
    ),
    # of the model
    "no commit before a call": (
        "durable-before-effect",
        "broken by step 9 of the history: Invoked(index=0, ok=True)",
        lambda: without_moment(seen(), "start_commit"),
    ),
    "no check of the limits": (
        "gated",
        "broken by step",
        lambda: without_moment(seen(), "limits_check"),
    ),
    # of the calls
    "a call comes twice": ("no-retry", "came again, as call 1", lambda: calls(seen(), 0, 0, 1)),
    "a call of its own": (
        "gated",
        "no step let files.list({}) pass",
        lambda: replace(run := seen(), calls=(*run.calls, Call("files", "list", {}))),
    ),
    "a call of its own, to another method": (
        "gated",
        "no step let mail.list({'number': 0}) pass",
        lambda: replace(run := seen(), calls=(*run.calls, run.calls[0]._replace(method="list"))),
    ),
    "a call of its own, with other parameters": (
        "gated",
        "no step let mail.read({'number': 7}) pass",
        lambda: replace(
            run := seen(), calls=(*run.calls, run.calls[0]._replace(parameters={"number": 7}))
        ),
    ),
    "another method is called": (
        "isolated",
        "call 1 received mail.list({'number': 1})",
        lambda: replace(run := seen(), calls=(run.calls[0], run.calls[1]._replace(method="list"))),
    ),
    "a call is missing": ("no-skip", "2 calls were told of, 1", lambda: calls(seen(), 0)),
    "calls in another order": (
        "isolated",
        "call 0 received mail.read({'number': 1})",
        lambda: calls(seen(), 1, 0),
    ),
    "the parameters of another call": (
        "isolated",
        "call 1 received mail.read({'number': 0})",
        lambda: calls(seen(), 0, 0),
    ),
    "nearly the same parameters": (
        "isolated",
        "call 0 received mail.read({'number': False})",
        lambda: replace(
            run := seen(), calls=(run.calls[0]._replace(parameters={"number": False}), run.calls[1])
        ),
    ),
    "parameters that are no JSON": (
        "isolated",
        "call 0 received",
        lambda: replace(
            run := seen(), calls=(run.calls[0]._replace(parameters={"number": {0}}), run.calls[1])
        ),
    ),
    "a call before its start was durable": (
        "durable-before-effect",
        "call 1 was made before",
        lambda: replace(
            run := seen(), calls=(run.calls[0], run.calls[1]._replace(start_durable=False))
        ),
    ),
    # of the log
    "the last event is missing": (
        "audited",
        "entry 8 of the trail is nothing more",
        lambda: replace(run := seen(), events=run.events[:-1]),
    ),
    "the last event is missing, and completed was told": (
        "verdict-agreement",
        "the verdict of the log: open",
        lambda: replace(run := seen(), events=run.events[:-1]),
    ),
    "a result without its completion": (
        "durable-before-effect",
        "result 1 was handed out",
        lambda: replace(run := seen(), events=run.events[:-1]),
    ),
    "a call without its start": (
        "durable-before-effect",
        "call 0 was received",
        lambda: replace(run := seen(), events=run.events[:3]),
    ),
    "an event too many": (
        "durable-trail",
        "no run leaves this trail",
        lambda: replace(run := seen(), events=(*run.events, run.events[-1])),
    ),
    "events out of order": (
        "audited",
        "or before its time",
        lambda: event(seen(), 1, sequence=1),
    ),
    "time goes backwards": (
        "audited",
        "or before its time",
        lambda: event(seen(), 1, timestamp_us=1),
    ),
    "no abort where one was recorded": (
        "truthful",
        "is nothing more; after what the run did: OPERATION_ABORTED",
        lambda: replace(run := aborted(), events=run.events[:-1]),
    ),
    "the failure is missing": (
        "terminal-verdict",
        "told failed; the verdict of the log: open",
        lambda: replace(run := failed(), events=run.events[:-1]),
    ),
    # of an event
    "another run": (
        "truthful",
        "of more than one run: ",
        lambda: event(seen(), 1, run_id="r"),
    ),
    "another run, as the steps tell": (
        "truthful",
        "of more than one run: ",
        lambda: moment(seen(), 1, run_id="r"),
    ),
    "another user than who asked, everywhere": (
        "truthful",
        "its user is 'bob'; expected 'eve'",
        lambda: everywhere(seen(user_id="eve"), user_id="bob"),
    ),
    "another user than the plan's, everywhere": (
        "truthful",
        "its user is 'bob'; expected 'ada'",
        lambda: replace(everywhere(seen(), user_id="bob"), user_id=None),
    ),
    "two users of a plan that was not admitted": (
        "truthful",
        "its user is 'bob'; expected 'eve'",
        lambda: replace(
            event(everywhere(seen(line=CLOSED), user_id="eve"), 2, user_id="bob"), user_id=None
        ),
    ),
    "another token than was presented, everywhere": (
        "truthful",
        "its token is 000",
        lambda: everywhere(seen(), token_hash="0" * 64),
    ),
    "two tokens, with nobody told which": (
        "truthful",
        "its token is 000",
        lambda: replace(event(seen(), 1, token_hash="0" * 64), token_hash=None),
    ),
    "a denial that nobody made": (
        "durable-trail",
        "no run leaves this trail",
        lambda: event(seen(), 1, status=Status.DENIED, reason="as it pleases"),
    ),
    "an index that the plan does not have": (
        "durable-trail",
        "no run leaves this trail",
        lambda: event(seen(), 1, index=7),
    ),
    "another user": ("truthful", "its user is 'eve'", lambda: event(seen(), 1, user_id="eve")),
    "another token": (
        "truthful",
        "its token is 000",
        lambda: event(seen(), 1, token_hash="0" * 64),
    ),
    "another user, with nobody told who asked": (
        "truthful",
        "its user is 'eve'",
        lambda: replace(event(seen(), 0, user_id="eve"), user_id=None),
    ),
    "another plan": (
        "truthful",
        "its plan_digest is",
        lambda: event(seen(), 0, details={"plan_digest": "0" * 64}),
    ),
    "another length": (
        "truthful",
        "its invocations is 3; expected 2",
        lambda: event(seen(), 0, details={"invocations": 3}),
    ),
    "another line": (
        "truthful",
        "its line_digest is None",
        lambda: event(seen(), 0, details={"line_digest": None}),
    ),
    "a gate that is another one": (
        "truthful",
        "is of gate 'limits'; checked before it: 'scope'",
        lambda: event(seen(), 1, details={"gate": "limits"}),
    ),
    "other parameters": (
        "truthful",
        "its parameters_digest is",
        lambda: event(seen(), 3, details={"parameters_digest": "0" * 64}),
    ),
    "another domain": (
        "truthful",
        "it is about files.read; the plan: mail.read",
        lambda: event(seen(), 1, domain="files"),
    ),
    "another method": (
        "truthful",
        "it is about mail.list; the plan: mail.read",
        lambda: event(seen(), 1, method="list"),
    ),
    "another cause": (
        "truthful",
        "its cause is 'raised'; observed: 'reported_failure'",
        lambda: event(failed(), -1, details={"cause": "raised"}),
    ),
    "another reason": (
        "truthful",
        "its reason is 'no idea'",
        lambda: event(failed(), -1, reason="no idea"),
    ),
    "another cause of an abort": (
        "truthful",
        "its cause is 'raised'; observed: 'audit_lost'",
        lambda: event(aborted(), -1, details={"cause": "raised"}),
    ),
    "a reason for nothing": (
        "truthful",
        "nothing was refused",
        lambda: event(seen(), 1, reason="as it pleases"),
    ),
    # of the outcome
    "results of a failure": (
        "all-or-nothing",
        "broken by step",
        lambda: outcome(failed(), results=(DomainResult(True),)),
    ),
    "results in another order": (
        "all-or-nothing",
        "result 0 is not the response that was recorded",
        lambda: outcome(run := seen(), results=tuple(reversed(results_of(run)))),
    ),
    "a result that is none": (
        "all-or-nothing",
        "result 1 is no success",
        lambda: outcome(run := seen(), results=(results_of(run)[0], DomainResult(False))),
    ),
    "a result with an error": (
        "all-or-nothing",
        "result 0 is no success",
        lambda: outcome(
            run := seen(),
            results=(DomainResult(True, results_of(run)[0].data, "and yet"), results_of(run)[1]),
        ),
    ),
    "a result too few": (
        "all-or-nothing",
        "broken by step",
        lambda: outcome(run := seen(), results=results_of(run)[:1]),
    ),
    "another verdict": (
        "truthful",
        "told verdict 'denied'; expected 'failed'",
        lambda: outcome(failed(), verdict=Verdict.DENIED),
    ),
    "another gate": (
        "truthful",
        "told gate 'scope'; expected 'invocation'",
        lambda: outcome(failed(), gate="scope"),
    ),
    "another place": (
        "truthful",
        "told place 0; expected 1",
        lambda: outcome(failed(), stopped_at=0),
    ),
    "another error": (
        "truthful",
        "told error 'no idea'",
        lambda: outcome(failed(), error="no idea"),
    ),
    "an error of a completed run": (
        "truthful",
        "told having an error True",
        lambda: outcome(seen(), error="no idea"),
    ),
    "an abort that names no audit": (
        "truthful",
        "told error naming the audit False",
        lambda: outcome(aborted(), error="no idea"),
    ),
    "another plan is told": (
        "truthful",
        "told plan '000",
        lambda: outcome(seen(), plan_digest="0" * 64),
    ),
    "another line is told": (
        "truthful",
        "told line '000",
        lambda: outcome(seen(), line_digest="0" * 64),
    ),
    "no head is told": (
        "truthful",
        "told having a head False",
        lambda: outcome(seen(), head=None),
    ),
    "another run is told": (
        "truthful",
        "of more than one run: ",
        lambda: outcome(seen(), run_id="r"),
    ),
}


def results_of(run: ObservedRun) -> tuple[DomainResult, ...]:
    assert run.outcome is not None
    return run.outcome.results


@pytest.mark.parametrize(("invariant", "said", "change"), CHANGES.values(), ids=CHANGES)
def test_what_is_changed_is_objected_to(invariant: str, said: str, change: Change) -> None:
    found = objections(change())
    assert any(said in one.problem for one in found if one.invariant == invariant), found
    assert all("\n" not in one.problem for one in found)


def test_objections_come_once_each() -> None:
    found = objections(moment(seen(), 0, observation="waved_through"))
    assert len(set(found)) == len(found) > 0

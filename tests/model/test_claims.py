"""What each act requires: every requirement met and not met, every claim where it belongs."""

from __future__ import annotations

import pytest

from gateline_model.claims import Claim, claims, claims_about, omissions
from gateline_model.forms import statement_of
from gateline_model.invariants import INVARIANTS, LOG_RULES
from gateline_model.machine import (
    ABORTED_MARK,
    STARTED_MARK,
    SUCCEEDED_MARK,
    Act,
    Duty,
    Kind,
    Mark,
    marks_of,
    start_of,
)
from gateline_model.requirements import REQUIREMENTS, objections
from gateline_model.vocabulary import (
    AUTHORITY,
    BOUNDARY,
    DENIED,
    FAILED,
    GATES,
    LIMITS,
    SCOPE,
    SUCCEEDED,
    TOKEN,
    Gate,
    Record,
    Verdict,
    When,
)

FAILED_MARK = Mark(FAILED, of_plan=False)
TOKEN_PASS, SCOPE_PASS = marks_of(TOKEN, TOKEN.passing)[0], marks_of(SCOPE, SCOPE.passing)[0]
TOKEN_DENIAL = marks_of(TOKEN, TOKEN.refusing)[0]
SCOPE_DENIALS = marks_of(SCOPE, SCOPE.refusing)

REFUSED = Duty(owed=SCOPE_DENIALS, cause=Verdict.DENIED)
SETTLED = Duty(pending=True, cause=Verdict.DENIED)
LOST = Duty(owed=(ABORTED_MARK,), cause=Verdict.ABORTED)
GIVEN_UP = Duty(cause=Verdict.ABORTED, aborts=1)


def check(gate: Gate) -> Act:
    return Act(Kind.CHECK, gate=gate)


def record(mark: Mark) -> Act:
    return Act(Kind.RECORD, mark=mark)


def end(verdict: Verdict) -> Act:
    return Act(Kind.END, verdict=verdict)


COMMIT, INVOKE, MEASURE = Act(Kind.COMMIT), Act(Kind.INVOKE), Act(Kind.MEASURE)
ADVANCE = Act(Kind.ADVANCE)

ALLOWED: list[tuple[Duty, Act]] = [
    (Duty(), check(TOKEN)),
    (Duty(), record(TOKEN_PASS)),
    (Duty(1, pending=True), check(SCOPE)),
    (Duty(2, pending=True), check(LIMITS)),
    (Duty(3, pending=True), check(BOUNDARY)),
    (Duty(3, pending=True), record(STARTED_MARK)),
    (Duty(4, pending=True), COMMIT),
    (Duty(4), INVOKE),
    (Duty(4), MEASURE),
    (Duty(4), record(SUCCEEDED_MARK)),
    (Duty(1, pending=True), ADVANCE),
    (Duty(1), end(Verdict.COMPLETED)),
    (REFUSED, record(SCOPE_DENIALS[0])),
    (Duty(owed=SCOPE_DENIALS[1:], cause=Verdict.DENIED, pending=True), record(SCOPE_DENIALS[1])),
    (SETTLED, COMMIT),
    (Duty(cause=Verdict.DENIED), end(Verdict.DENIED)),
    (Duty(owed=(FAILED_MARK,), cause=Verdict.FAILED), record(FAILED_MARK)),
    (LOST, record(ABORTED_MARK)),
    (Duty(pending=True, cause=Verdict.ABORTED, aborts=1), COMMIT),
    (GIVEN_UP, end(Verdict.ABORTED)),
]

FORBIDDEN: dict[str, tuple[Duty, Act, str]] = {
    "a check after a refusal": (SETTLED, check(SCOPE), "fail-closed"),
    "a call after a loss": (LOST, INVOKE, "fail-closed"),
    "a measure after a refusal": (REFUSED, MEASURE, "fail-closed"),
    "an advance after a failure": (Duty(cause=Verdict.FAILED), ADVANCE, "fail-closed"),
    "another record than the one owed": (
        REFUSED,
        record(SCOPE_DENIALS[1]),
        "fail-closed durable-trail",
    ),
    "a pass recorded after a refusal": (REFUSED, record(SCOPE_PASS), "fail-closed durable-trail"),
    "a record after a settled refusal": (SETTLED, record(SCOPE_PASS), "audited durable-trail"),
    "a record out of turn": (Duty(2), record(STARTED_MARK), "audited durable-trail"),
    "a denial without a refusal": (Duty(), record(TOKEN_DENIAL), "truthful"),
    "a failure without one": (Duty(4), record(FAILED_MARK), "truthful"),
    "an abort without a loss": (Duty(2), record(ABORTED_MARK), "truthful"),
    "an abort after a refusal": (SETTLED, record(ABORTED_MARK), "truthful"),
    "a second abort": (GIVEN_UP, record(ABORTED_MARK), "audited durable-trail truthful"),
    "a gate before its turn": (Duty(1), check(LIMITS), "gate-order"),
    "a gate after its turn": (Duty(3), check(SCOPE), "gate-order"),
    "a call before its start": (Duty(3), INVOKE, "gated"),
    "a call whose start is not durable": (Duty(4, pending=True), INVOKE, "durable-before-effect"),
    "a measure before the start": (Duty(3), MEASURE, "gate-order"),
    "an advance before the completion": (Duty(4), ADVANCE, "audited"),
    "a commit with nothing to write": (Duty(2), COMMIT, "durable-writes"),
    "a commit between the records of a refusal": (
        Duty(owed=SCOPE_DENIALS[1:], cause=Verdict.DENIED, pending=True),
        COMMIT,
        "durable-writes",
    ),
    "completed though refused": (
        Duty(cause=Verdict.DENIED),
        end(Verdict.COMPLETED),
        "truthful verdict-agreement",
    ),
    "completed before the last record": (Duty(4), end(Verdict.COMPLETED), "verdict-agreement"),
    "completed with a record that waits": (
        Duty(1, pending=True),
        end(Verdict.COMPLETED),
        "verdict-agreement terminal-verdict",
    ),
    "denied though nothing refused": (Duty(1), end(Verdict.DENIED), "truthful"),
    "denied with a record that waits": (SETTLED, end(Verdict.DENIED), "terminal-verdict"),
    "denied with a record still owed": (REFUSED, end(Verdict.DENIED), "truthful"),
    "failed though denied": (Duty(cause=Verdict.DENIED), end(Verdict.FAILED), "truthful"),
    "aborted without an attempt": (Duty(cause=Verdict.ABORTED), end(Verdict.ABORTED), "truthful"),
    "aborted after two attempts": (
        Duty(cause=Verdict.ABORTED, aborts=2),
        end(Verdict.ABORTED),
        "truthful",
    ),
}


@pytest.mark.parametrize(("duty", "act"), ALLOWED, ids=[str(act) for _, act in ALLOWED])
def test_what_a_run_does_is_allowed(duty: Duty, act: Act) -> None:
    assert objections(GATES, duty, act) == ()


@pytest.mark.parametrize(("duty", "act", "names"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_what_no_run_may_do_is_objected_to_by_name(duty: Duty, act: Act, names: str) -> None:
    found = dict.fromkeys(rule.invariant for rule in objections(GATES, duty, act))
    assert " ".join(found) == names


def test_every_requirement_is_met_here_and_broken_there() -> None:
    """A requirement that is never broken, or never looked at and met, is not tested."""
    broken = {rule for duty, act, _ in FORBIDDEN.values() for rule in objections(GATES, duty, act)}
    assert broken == set(REQUIREMENTS)
    met = {rule for _, act in ALLOWED for rule in REQUIREMENTS if act.kind in rule.kinds}
    assert met == set(REQUIREMENTS)


def test_requirements_and_claims_belong_to_invariants() -> None:
    names = {invariant.name for invariant in (*INVARIANTS, *LOG_RULES)}
    assert {rule.invariant for rule in REQUIREMENTS} <= names
    assert {claim.invariant for claim in claims(GATES)} <= names


def test_a_requirement_says_what_it_is_about() -> None:
    assert str(REQUIREMENTS[-1]) == "commit: a record waits for it"
    assert str(REQUIREMENTS[0]) == ("check, invoke, measure, advance: the run has no cause to stop")


def test_every_claim_can_be_read_and_speaks_of_the_machines_numbers() -> None:
    known = {*start_of(GATES), "n", "1"}
    for claim in claims(GATES):
        assert statement_of(claim.statement).form.keys() <= known, str(claim)


def test_a_claim_is_about_its_act_and_about_no_other() -> None:
    about_call = Claim("gated", "calls = i", INVOKE)
    assert about_call.about(INVOKE, Duty())
    assert not about_call.about(MEASURE, Duty())
    everywhere = Claim("recovery-silent", "calls = i", unless=Kind.INVOKE)
    assert everywhere.about(MEASURE, Duty())
    assert everywhere.about(end(Verdict.DENIED), REFUSED)
    assert not everywhere.about(INVOKE, Duty())
    but_at_one = Claim("token-once", "calls = i", unless=check(TOKEN))
    assert but_at_one.about(check(SCOPE), Duty())
    assert not but_at_one.about(check(TOKEN), Duty())
    at_ends = Claim("token-once", "calls = i", kind=Kind.END)
    assert at_ends.about(end(Verdict.DENIED), REFUSED)
    assert not at_ends.about(COMMIT, Duty())
    assert [str(each) for each in (about_call, everywhere, at_ends)] == [
        "invoke: calls = i",
        "always but at invoke: calls = i",
        "end: calls = i",
    ]


def test_a_record_that_two_gates_share_is_held_to_the_gate_whose_turn_it_is() -> None:
    """SPEC 3.4."""
    budget = Gate("budget", When.EACH_INVOCATION, SCOPE.passing, (DENIED,), Verdict.DENIED)
    gates = (TOKEN, SCOPE, budget, LIMITS, BOUNDARY, AUTHORITY)
    shared = record(SCOPE_PASS)
    for position, gate in ((1, SCOPE), (2, budget)):
        about = claims_about(gates, Duty(position), shared)
        assert [claim.statement for claim in about if claim.position is not None] == [
            f"passed_{gate.name} = i"
        ]
    stopped = claims_about(gates, Duty(cause=Verdict.DENIED), shared)
    assert not any(claim.position is not None for claim in stopped)


@pytest.mark.parametrize(
    ("gates", "found"),
    [
        (GATES, []),
        ((TOKEN, SCOPE, LIMITS, AUTHORITY), ["gated: there is no gate boundary"]),
        ((SCOPE, LIMITS, BOUNDARY, AUTHORITY), ["token-once: the first gate is scope, not token"]),
        ((), ["token-once: the first gate is none, not token"]),
        ((TOKEN, LIMITS, SCOPE, BOUNDARY, AUTHORITY), ["gate-order: the gates of SPEC 3 come as"]),
    ],
)
def test_a_line_takes_no_gate_out_and_puts_its_own_between(
    gates: tuple[Gate, ...], found: list[str]
) -> None:
    """SPEC 3.4."""
    said = [f"{name}: {problem}" for name, problem in omissions(gates)]
    assert len(said) >= len(found)
    assert all(text.startswith(start) for text, start in zip(said, found, strict=False))
    assert bool(said) == bool(found)


def own(passing: tuple[Record, ...] = (), refusing: tuple[Record, ...] = (DENIED,)) -> Gate:
    return Gate("own", When.EACH_INVOCATION, passing, refusing, Verdict.DENIED)


NO_DENIALS = "a refusal of gate own does not record one or two denials"
NO_CHECK = "a pass of gate own records what is no check"


@pytest.mark.parametrize(
    ("gates", "found"),
    [
        ((*GATES[:-1], own(), AUTHORITY), []),
        ((*GATES[:-1], own(SCOPE.passing, SCOPE.refusing), AUTHORITY), []),
        (
            (*GATES[:-1], own(), own(SCOPE.passing), AUTHORITY),
            [("gate-order", "there are several gates own")],
        ),
        (
            (*GATES[:-1], own(refusing=()), AUTHORITY),
            [("audited", "a refusal of gate own records nothing")],
        ),
        ((*GATES[:-1], own(refusing=(FAILED,)), AUTHORITY), [("truthful", NO_DENIALS)]),
        (
            (*GATES[:-1], own(refusing=(*SCOPE.refusing, DENIED)), AUTHORITY),
            [("truthful", NO_DENIALS)],
        ),
        ((*GATES[:-1], own(passing=(DENIED,)), AUTHORITY), [("truthful", NO_CHECK)]),
        ((*GATES[:-1], own(passing=(SUCCEEDED,)), AUTHORITY), [("truthful", NO_CHECK)]),
    ],
)
def test_a_gate_of_a_users_own_records_checks_and_denials(
    gates: tuple[Gate, ...], found: list[tuple[str, str]]
) -> None:
    assert list(omissions(gates)) == found


def test_a_gate_that_records_otherwise_is_not_the_gate_of_the_contract() -> None:
    quiet = Gate("scope", When.EACH_INVOCATION, (), SCOPE.refusing, Verdict.DENIED)
    gates = (TOKEN, quiet, LIMITS, BOUNDARY, AUTHORITY)
    assert list(omissions(gates)) == [
        ("gated", "there is no gate scope that records as SPEC 3 says")
    ]

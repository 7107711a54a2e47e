"""The sixteen checks that the source document lists, one test each."""

from __future__ import annotations

from typing import Any

import pytest

from gateline import (
    AuditEventType,
    DomainResult,
    ExecutionPlan,
    Executor,
    IsolatedParameters,
    Ledger,
    MemoryLedger,
    Orchestrator,
    PlanError,
    TokenRegistry,
    Verdict,
)
from support import USER, Does, Echo, World, call, plan_of, token

THREE_DOMAINS = ["calendar", "mail", "files"]


def world_of_three(ledger: Ledger, **domains: Any) -> tuple[World, list[str]]:
    """A world with three domains, and the list in which each notes that it was called."""
    called: list[str] = []

    def noting(name: str) -> Does:
        def noted(_method: str, _parameters: IsolatedParameters) -> DomainResult:
            called.append(name)
            return DomainResult(True, {"from": name})

        return Does(noted)

    issued = token(
        domain_scope=THREE_DOMAINS, method_scope={name: ["do"] for name in THREE_DOMAINS}
    )
    world = World(
        ledger,
        domains={name: domains.get(name) or noting(name) for name in THREE_DOMAINS},
        issued=issued,
    )
    return world, called


def plan_over(*domains: str) -> ExecutionPlan:
    return ExecutionPlan(
        USER, [call(domain, "do", position=index) for index, domain in enumerate(domains)]
    )


# -------------------------------------------------------------------------------- immutability


def test_01_a_plan_cannot_be_modified() -> None:
    parameters = {"to": ["grace"]}
    plan = ExecutionPlan(USER, [call("mail", "draft", **parameters)])
    before = plan.to_json()
    for value, name in ((plan, "invocations"), (plan, "user_id"), (plan.invocations[0], "method")):
        with pytest.raises(AttributeError):
            setattr(value, name, "another")
        with pytest.raises(AttributeError):
            delattr(value, name)
    parameters["to"].append("eve")
    plan.invocations[0].parameters.get_copy()["to"].append("eve")
    assert plan.to_json() == before


def test_02_the_order_of_a_plan_is_fixed() -> None:
    calls = [call("mail", "read"), call("files", "list")]
    plan = ExecutionPlan(USER, calls)
    calls.reverse()
    assert [made.domain for made in plan.get_invocations()] == ["mail", "files"]
    with pytest.raises(TypeError):
        plan.get_invocations()[0] = calls[0]  # type: ignore[index]
    assert plan.digest != ExecutionPlan(USER, calls).digest


@pytest.mark.parametrize("empty", [[], ()])
def test_03_an_empty_plan_is_refused(empty: Any) -> None:
    with pytest.raises(PlanError, match="an empty plan"):
        ExecutionPlan(USER, empty)


# ----------------------------------------------------------------------------------- execution


def test_04_a_plan_over_a_single_domain_is_executed(ledger: Ledger) -> None:
    world, called = world_of_three(ledger)
    outcome = world.run(plan_over("mail"))
    assert outcome.success
    assert called == ["mail"]
    assert [result.data for result in outcome.results] == [{"from": "mail"}]


def test_05_a_plan_over_several_domains_is_executed_in_its_order(ledger: Ledger) -> None:
    world, called = world_of_three(ledger)
    order = ["files", "calendar", "mail", "calendar"]
    outcome = world.run(plan_over(*order))
    assert outcome.success
    assert called == order
    assert [result.data["from"] for result in outcome.results] == order


# ----------------------------------------------------------------------------------- the trail


def test_06_every_domain_leaves_a_full_trail(ledger: Ledger) -> None:
    """The source document says 16 events for three domains; its own rules give 13 (SPEC 3.2)."""
    world, _ = world_of_three(ledger)
    events = list(ledger.events(world.run(plan_over(*THREE_DOMAINS)).run_id))
    assert len(events) == 13
    for domain in THREE_DOMAINS:
        assert [str(event.type) for event in events if event.domain == domain] == [
            "AUTHORIZATION_SCOPE_CHECK",
            "RESOURCE_LIMIT_CHECK",
            "EXECUTION_STARTED",
            "EXECUTION_COMPLETED",
        ]


def test_07_the_trail_is_in_causal_order(ledger: Ledger) -> None:
    """No event of a domain before the last one of the domain before it; all one after the other."""
    world, _ = world_of_three(ledger)
    events = list(ledger.events(world.run(plan_over(*THREE_DOMAINS)).run_id))
    of_calls = [event.index for event in events if event.index is not None]
    assert of_calls == [0] * 4 + [1] * 4 + [2] * 4
    sequences = [event.sequence for event in events]
    assert sequences == sorted(set(sequences))
    times = [event.timestamp_us for event in events]
    assert times == sorted(times)


# -------------------------------------------------------------------------------- how it stops


def test_08_the_first_failure_aborts_the_rest(ledger: Ledger) -> None:
    failing = Does(lambda _m, _p: DomainResult(False, error="mailbox full"))
    world, called = world_of_three(ledger, mail=failing)
    outcome = world.run(plan_over("calendar", "mail", "files", "calendar"))
    assert (outcome.verdict, outcome.stopped_at) == (Verdict.FAILED, 1)
    assert outcome.results == ()
    assert called == ["calendar"]
    assert failing.calls == 1
    assert world.trail(outcome)[-1] == "EXECUTION_COMPLETED failed 1"


def test_09_an_unauthorized_domain_aborts_the_plan(ledger: Ledger) -> None:
    world, called = world_of_three(ledger)
    outcome = world.run(plan_over("calendar", "vault", "files"))
    assert (outcome.state, outcome.stopped_at) == ("denied_scope_domain_out_of_scope", 1)
    assert called == ["calendar"]
    assert world.trail(outcome)[-2:] == [
        "AUTHORIZATION_SCOPE_CHECK denied 1",
        "EXECUTION_DENIED denied 1",
    ]


# ------------------------------------------------------------------------ no path from results


def executed(answers: list[Any]) -> tuple[list[str], list[tuple[str, str]]]:
    """What was called, and which way the run took through the table, for these answers."""
    following = iter(answers)
    called: list[str] = []

    def answering(name: str) -> Does:
        def answer(_method: str, _parameters: IsolatedParameters) -> DomainResult:
            called.append(name)
            return DomainResult(True, next(following))

        return Does(answer)

    domains = {name: answering(name) for name in THREE_DOMAINS}
    world, _ = world_of_three(MemoryLedger(), **domains)
    assert world.run(plan_over(*THREE_DOMAINS)).success
    return called, [(moment.state, moment.observation) for moment in world.moments]


ODD_ANSWERS: list[list[Any]] = [
    [{"next": "files"}, {"skip": ["mail"]}, {"repeat": True}],
    [False, 0, None],
    [{"success": False}, {"error": "stop"}, {"invocations": []}],
    ["files", "mail", "calendar"],
    [[], {}, ""],
]


def test_10_the_order_cannot_depend_on_results() -> None:
    for answers in ODD_ANSWERS:
        called, _ = executed(answers)
        assert called == THREE_DOMAINS


def test_11_no_condition_on_results_is_taken_anywhere() -> None:
    """Whatever the results' data are, the run takes the same way through the table."""
    ways = [executed(answers)[1] for answers in ODD_ANSWERS]
    assert all(way == ways[0] for way in ways)


def test_12_no_domain_sees_what_an_earlier_one_returned_or_did(ledger: Ledger) -> None:
    """Each gets its own parameters and nothing else, though the ones before try to leave a mark."""
    seen: list[tuple[Any, ...]] = []

    def marking(*given: Any) -> DomainResult:
        method, parameters = given
        seen.append((method, parameters.get_copy()))
        parameters.get_copy()["mark"] = "was here"
        with pytest.raises(AttributeError):
            parameters.mark = "was here"
        return DomainResult(True, {"secret": "of this domain"})

    world, _ = world_of_three(ledger, **{name: Does(marking) for name in THREE_DOMAINS})
    shared = {"items": [1, 2]}
    plan = ExecutionPlan(USER, [call(name, "do", **shared) for name in THREE_DOMAINS])
    assert world.run(plan).success
    assert seen == [("do", shared)] * 3


# -------------------------------------------------------------------------------- the token


def test_13_the_token_is_validated_once_a_plan(ledger: Ledger) -> None:
    world, _ = world_of_three(ledger)
    outcome = world.run(plan_over(*THREE_DOMAINS))
    checked = [moment for moment in world.moments if moment.state == "token_check"]
    recorded = [
        event
        for event in ledger.events(outcome.run_id)
        if event.type is AuditEventType.TOKEN_VALIDATION
    ]
    assert (len(checked), len(recorded)) == (1, 1)
    assert world.moments[0] == checked[0]


# -------------------------------------------------------------------- each part on its own


def test_14_a_single_executor_works_on_its_own(ledger: Ledger) -> None:
    token_hash = TokenRegistry(ledger).issue(token()).token_hash
    echo = Echo()
    outcome = Executor(Orchestrator(ledger, {"mail": echo})).execute(
        token_hash=token_hash,
        user_id=USER,
        trigger_type="direct_command",
        domain="mail",
        method="read",
        parameters={"folder": "inbox"},
    )
    assert outcome.success
    assert echo.calls == [("read", {"folder": "inbox"})]


def test_15_a_token_registry_works_on_its_own(ledger: Ledger) -> None:
    registry = TokenRegistry(ledger)
    issued = registry.issue(token())
    assert registry.get(issued.token_hash) == issued.token
    assert registry.tokens_of(USER) == (issued.token,)
    assert not registry.is_revoked(issued.token_hash)
    registry.revoke(issued.token_hash, reason="no longer needed")
    assert registry.is_revoked(issued.token_hash)


def test_16_an_audit_log_works_on_its_own(ledger: Ledger) -> None:
    assert list(ledger.events()) == []
    assert ledger.verify().ok
    world = World(ledger)
    outcome = world.run(plan_of(2))
    everything = list(ledger.events())
    assert list(ledger.events(outcome.run_id)) == [
        event for event in everything if event.run_id == outcome.run_id
    ]
    verification = ledger.verify()
    assert (verification.ok, verification.events) == (True, len(everything))
    assert verification.head == outcome.head

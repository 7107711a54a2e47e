"""Gates of a user's own: made of a name, a check, a time and an event (SPEC 3.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from gateline import (
    LINE,
    AuditEventType,
    Facts,
    Gate,
    GateError,
    Ledger,
    Line,
    Orchestrator,
    Outcome,
    Rule,
    TokenRegistry,
    UnprovedLineError,
    When,
    line_with,
)
from gateline.gates.gate import EVENTS, PASS
from gateline.gates.line import GATES, line_of
from gateline.gates.record import DENIED, RECORDS
from odd_gates import odd_gate
from support import START_US, USER, World, plan_of, token

AUTHORIZATION = AuditEventType.AUTHORIZATION_SCOPE_CHECK


def allow(_: Facts) -> bool:
    return True


# What is no gate ----------------------------------------------------------------------------

WRONG: dict[str, tuple[Callable[[], Gate], str]] = {
    "a time": (
        lambda: Gate("own", allow, "sometimes"),  # type: ignore[arg-type]
        "gate 'own': its time is 'sometimes'; expected before_plan or before_each",
    ),
    "an event": (
        lambda: Gate("own", allow, event="APPLAUSE"),  # type: ignore[arg-type]
        "gate 'own': its event is 'APPLAUSE'; expected TOKEN_ISSUED or ",
    ),
    "an event of no check": (
        lambda: Gate("own", allow, event=AuditEventType.EXECUTION_STARTED),
        (
            "gate 'own': EXECUTION_STARTED is not what it can record before_each; "
            "expected AUTHORIZATION_SCOPE_CHECK or BOUNDARY_VIOLATION, or None"
        ),
    ),
    "an event of invocations, for the plan": (
        lambda: Gate("own", allow, When.BEFORE_PLAN, AuditEventType.BOUNDARY_VIOLATION),
        (
            "gate 'own': BOUNDARY_VIOLATION is not what it can record before_plan; "
            "expected AUTHORIZATION_SCOPE_CHECK, or None"
        ),
    ),
    "the token gate's event": (
        lambda: Gate("own", allow, When.BEFORE_PLAN, AuditEventType.TOKEN_VALIDATION),
        "gate 'own': TOKEN_VALIDATION is not what it can record before_plan; ",
    ),
    "the limits gate's event": (
        lambda: Gate("own", allow, event=AuditEventType.RESOURCE_LIMIT_CHECK),
        "gate 'own': RESOURCE_LIMIT_CHECK is not what it can record before_each; ",
    ),
    "no check": (
        lambda: Gate("own", None),  # type: ignore[arg-type]
        "gate 'own': its check is None; expected a function of facts, or rules",
    ),
    "no rule": (lambda: Gate("own", []), "gate 'own': its check is []; expected a function"),
    "a rule that is none": (
        lambda: Gate("own", [allow]),  # type: ignore[list-item]
        "gate 'own': its check is [<function allow ",
    ),
    "a rule without a function": (
        lambda: Gate("own", [Rule("no", True)]),  # type: ignore[arg-type]
        "gate 'own': True is no function of facts",
    ),
    "a port that is none": (
        lambda: Gate("own", allow, port="mail"),  # type: ignore[arg-type]
        "gate 'own': 'mail' is no function of facts",
    ),
    "a cost that is none": (
        lambda: Gate("own", allow, cost=3),  # type: ignore[arg-type]
        "gate 'own': 3 is no function of facts",
    ),
    "a cost that no record spends": (
        lambda: Gate("own", allow, event=None, cost=len),  # type: ignore[arg-type]
        "gate 'own': it has a cost, and records no pass that would spend it",
    ),
    "a cost of a gate whose pass is not recorded": (
        lambda: Gate("own", allow, event=AuditEventType.BOUNDARY_VIOLATION, cost=lambda _: 1),
        "gate 'own': it has a cost, and records no pass that would spend it",
    ),
    "a refusal of another name": (
        lambda: Gate("own", [Rule("Not Approved", allow)]),
        "gate 'own': its refusal 'Not Approved' is no lower-case identifier",
    ),
    "a refusal that comes twice": (
        lambda: Gate("own", [Rule("no", allow), Rule("no", allow)]),
        "gate 'own': the refusal 'no' would stand for two things",
    ),
    "a refusal named as a pass": (
        lambda: Gate("own", [Rule("passed", allow)]),
        "gate 'own': the refusal 'passed' would stand for two things",
    ),
    "a refusal named as the last one": (
        lambda: Gate("own", [Rule("unverifiable", allow)]),
        "gate 'own': the refusal 'unverifiable' would stand for two things",
    ),
    "a name that is no text": (
        lambda: Gate(7, allow),  # type: ignore[arg-type]
        "gate 7: its name 7 is no lower-case identifier",
    ),
}


@pytest.mark.parametrize(("make", "message"), WRONG.values(), ids=WRONG)
def test_what_is_no_gate_is_refused_when_it_is_made(make: Callable[[], Gate], message: str) -> None:
    with pytest.raises(GateError) as error:
        make()
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_a_line_is_made_of_gates() -> None:
    with pytest.raises(TypeError, match="expected gates, found <function allow"):
        line_with(allow)  # type: ignore[arg-type]


# What a gate records ------------------------------------------------------------------------

RECORDED = """
before_plan  TOKEN_VALIDATION           token_validation | execution_denied_plan
before_plan  AUTHORIZATION_SCOPE_CHECK  authorization_scope_check_success_plan | authorization_scope_check_denied_plan execution_denied_plan
before_plan  None                       | execution_denied_plan
before_each  AUTHORIZATION_SCOPE_CHECK  authorization_scope_check_success_invocation | authorization_scope_check_denied_invocation execution_denied_invocation
before_each  RESOURCE_LIMIT_CHECK       resource_limit_check_success | resource_limit_check_denied execution_denied_invocation
before_each  BOUNDARY_VIOLATION         | boundary_violation_denied execution_denied_invocation
before_each  None                       | execution_denied_invocation
"""  # noqa: E501 - a table
NAMES = {"TOKEN_VALIDATION": "token", "RESOURCE_LIMIT_CHECK": "limits"}


def test_gate_rule_5_what_a_gate_records_follows_from_its_event() -> None:
    for row in RECORDED.strip().splitlines():
        when, event, records = row.split(maxsplit=2)
        passing, _, refusing = records.partition("|")
        gate = Gate(
            NAMES.get(event, "own"),
            allow,
            When(when),
            None if event == "None" else AuditEventType(event),
        )
        assert [gate.on_pass.word] if gate.on_pass else passing.split() == []
        assert [record.word for record in gate.on_refusal] == refusing.split()
        assert {*passing.split(), *refusing.split()} <= set(RECORDS)
    assert len(RECORDED.strip().splitlines()) == sum(map(len, EVENTS.values())) + len(When)


@pytest.mark.parametrize("when", ["before_plan", "before_each"])
def test_a_time_and_an_event_can_be_given_by_their_words(when: Any) -> None:
    event: Any = "AUTHORIZATION_SCOPE_CHECK"
    assert Gate("own", allow, when, event) == Gate("own", allow, When(when), AUTHORIZATION)


def test_a_check_that_is_one_function_has_one_refusal() -> None:
    gate = Gate("own", lambda facts: facts.user_id == USER or "nobody else")
    assert gate.refusals == ("refused", "unverifiable")
    assert gate.when is When.BEFORE_EACH
    assert gate.event is AUTHORIZATION


# A line of them -----------------------------------------------------------------------------


def test_line_with_puts_each_gate_behind_those_of_its_time() -> None:
    before, each = Gate("approval", allow, When.BEFORE_PLAN), Gate("budget", allow)
    line = line_with(each, before, name="Mine")
    assert list(line.gates) == ["token", "approval", "scope", "limits", "budget", "boundary"]
    assert line.table.name == "Mine"
    assert line_with().table.digest == LINE.table.digest


def test_records_of_gates_say_which_gate() -> None:
    world = World(line=line_with(Gate("approval", allow, When.BEFORE_PLAN), Gate("budget", allow)))
    outcome = world.run(plan_of(1))
    said = [
        (event.type, event.details.get("gate")) for event in world.ledger.events(outcome.run_id)
    ]
    assert said == [
        ("TOKEN_VALIDATION", "token"),
        (AUTHORIZATION, "approval"),
        (AUTHORIZATION, "scope"),
        ("RESOURCE_LIMIT_CHECK", "limits"),
        (AUTHORIZATION, "budget"),
        ("EXECUTION_STARTED", None),
        ("EXECUTION_COMPLETED", None),
    ]


@pytest.mark.parametrize("when", When)
def test_a_refusal_is_recorded_with_its_reason_and_its_gate(when: When) -> None:
    world = World(line=line_with(Gate("own", lambda _: "not\ntoday \ud800", when)))
    outcome = world.run(plan_of(2))
    assert outcome.state == "denied_own_refused"
    assert outcome.error == "not\\ntoday \\ud800"
    assert outcome.stopped_at == (None if when is When.BEFORE_PLAN else 0)
    *_, check, denial = world.ledger.events(outcome.run_id)
    assert (check.type, check.status, check.subject) == (AUTHORIZATION, "denied", when.subject)
    assert check.reason == denial.reason == outcome.error
    assert check.details["gate"] == denial.details["gate"] == "own"
    assert world.echo.calls == []


# Ports --------------------------------------------------------------------------------------


def approved(facts: Facts) -> bool | str:
    return facts.observed == {"approved": [facts.plan.digest]} or "it is not approved"


def line_of_port(port: Callable[[Facts], Any], when: When = When.BEFORE_PLAN) -> Line:
    return line_with(Gate("approval", approved, when, port=port))


@pytest.mark.parametrize("when", When)
def test_gate_rule_6_a_check_finds_what_its_port_fetched_and_the_log_its_digest(when: When) -> None:
    world = World(
        line=line_of_port(
            lambda facts: {
                "approved": [facts.plan.digest],
            },
            when=when,
        )
    )
    outcome = world.run(plan_of(1))
    assert outcome.success
    canonical = f'{{"approved":["{outcome.plan_digest}"]}}'.encode()
    fetched = {
        event.details["gate"]: event.details["observed_digest"]
        for event in world.ledger.events(outcome.run_id)
        if "observed_digest" in event.details
    }
    assert fetched == {"approval": sha256(canonical).hexdigest()}


def test_gate_rule_6_what_refuses_is_in_the_log_too() -> None:
    world = World(line=line_of_port(lambda _: None))
    outcome = world.run(plan_of(1))
    assert (outcome.state, outcome.error) == ("denied_approval_refused", "it is not approved")
    *_, check, denial = world.ledger.events(outcome.run_id)
    null = sha256(b"null").hexdigest()
    assert check.details["observed_digest"] == denial.details["observed_digest"] == null


def test_what_a_port_fetched_is_a_copy() -> None:
    kept: dict[str, Any] = {"seen": []}
    line = line_with(
        Gate("own", lambda facts: facts.observed["seen"].append(1) or True, port=lambda _: kept)
    )
    assert World(line=line).run(plan_of(2)).success
    assert kept == {"seen": []}


def raises(_: Facts) -> Any:
    raise OSError("the approvals are gone")


NO_JSON: dict[str, tuple[Callable[[Facts], Any], str]] = {
    "it raises": (raises, "OSError: the approvals are gone"),
    "a set": (lambda _: {"approved"}, "$.observed: found a set"),
    "not a number": (lambda _: [float("nan")], "$.observed[0]: found nan"),
    "an object": (lambda facts: facts, "$.observed: found a Facts"),
}


@pytest.mark.parametrize(("port", "problem"), NO_JSON.values(), ids=NO_JSON)
def test_a_port_that_fetches_no_json_has_fetched_nothing(
    port: Callable[[Facts], Any], problem: str
) -> None:
    world = World(line=line_of_port(port))
    outcome = world.run(plan_of(1))
    assert outcome.state == "denied_approval_unverifiable"
    assert problem in str(outcome.error)
    assert world.echo.calls == []


def test_a_port_is_asked_by_its_own_gate_alone_and_once_a_check() -> None:
    asked: list[int] = []
    seen: list[Any] = []

    def port(facts: Facts) -> int:
        asked.append(facts.index)
        return facts.index

    def other(facts: Facts) -> bool:
        seen.append(facts.observed)
        return True

    line = line_with(Gate("own", lambda f: f.observed == f.index, port=port), Gate("other", other))
    assert World(line=line).run(plan_of(3)).success
    assert (asked, seen) == ([0, 1, 2], [None] * 3)


# Costs --------------------------------------------------------------------------------------


def budget(most: int, cost: Callable[[Facts], Any] = lambda facts: facts.index + 1) -> Line:
    def within(facts: Facts) -> bool | str:
        spent = facts.spent("budget")
        return spent + facts.cost <= most or f"{spent} of {most} spent; {facts.cost} is too much"

    return line_with(Gate("budget", within, cost=cost))


def test_gate_rule_7_a_budget_lasts_over_a_token_s_lifetime(ledger: Ledger) -> None:
    """The first plan costs 1 + 2, the second stops at its second call: 1 is left of 5."""
    world = World(ledger, line=budget(5))
    assert world.run(plan_of(2)).success
    outcome = world.run(plan_of(2))
    assert (outcome.state, outcome.stopped_at) == ("denied_budget_refused", 1)
    assert outcome.error == "4 of 5 spent; 2 is too much"
    account = world.registry.usage(world.token_hash)
    assert account is not None
    assert (account.spent, account.spent_at("budget"), account.spent_at("other")) == (
        (("budget", 4),),
        4,
        0,
    )
    costs = [event.details["cost"] for event in ledger.events() if "cost" in event.details]
    assert costs == [1, 2, 1]
    assert ledger.verify().ok


def test_a_budget_is_one_token_s(ledger: Ledger) -> None:
    world = World(ledger, line=budget(3))
    other = world.registry.issue(token()).token_hash
    assert world.run(plan_of(2)).success
    assert world.run(plan_of(2), token_hash=other).success
    assert world.run(plan_of(1)).state == "denied_budget_refused"
    for hash_ in (world.token_hash, other):
        account = ledger.account(hash_)
        assert account is not None
        assert account.spent_at("budget") == 3


def test_what_is_spent_at_one_gate_is_kept_beside_what_is_spent_at_another(ledger: Ledger) -> None:
    line = line_with(
        Gate("calls", lambda facts: facts.spent("calls") < 3, cost=lambda _: 1),
        Gate("weight", lambda facts: facts.spent("calls") >= 1, cost=lambda _: 10),
    )
    world = World(ledger, line=line)
    assert world.run(plan_of(3)).success
    account = ledger.account(world.token_hash)
    assert account is not None
    assert account.spent == (("calls", 3), ("weight", 30))
    assert world.run().state == "denied_calls_refused"


def test_3_3_what_is_spent_stays_spent_where_a_later_gate_refuses() -> None:
    def spend(facts: Facts) -> int:
        return facts.index + 1

    line = line_with(Gate("budget", allow, cost=spend), Gate("late", lambda f: f.index < 1))
    world = World(line=line)
    assert world.run(plan_of(2)).gate == "late"
    account = world.ledger.account(world.token_hash)
    assert account is not None
    assert account.spent == (("budget", 3),)


def test_gate_rule_7_a_cost_is_worked_out_once_a_check_and_shown_to_its_own_gate_alone() -> None:
    """So what was checked is what is spent, also where a cost is no function of its facts."""
    prices = iter([3, 4, 5])
    shown: list[int] = []

    def see(facts: Facts) -> bool:
        shown.append(facts.cost)
        return True

    line = line_with(Gate("budget", see, cost=lambda _: next(prices)), Gate("other", see))
    world = World(line=line)
    assert world.run(plan_of(2)).success
    account = world.ledger.account(world.token_hash)
    assert account is not None
    assert (shown, account.spent) == ([3, 0, 4, 0], (("budget", 7),))


BAD_COSTS: list[Any] = [-1, 1.0, True, "1", None, 2**53]


@pytest.mark.parametrize("cost", BAD_COSTS, ids=repr)
def test_a_cost_that_is_none_is_no_pass(cost: Any) -> None:
    world = World(line=line_with(Gate("budget", allow, cost=lambda _: cost)))
    outcome = world.run(plan_of(1))
    assert outcome.state == "denied_budget_unverifiable"
    assert "the cost is " in str(outcome.error)
    assert world.echo.calls == []
    account = world.ledger.account(world.token_hash)
    assert account is not None
    assert account.spent == ()


def test_more_than_can_be_counted_is_no_pass(ledger: Ledger) -> None:
    world = World(ledger, line=line_with(Gate("budget", allow, cost=lambda _: 2**52)))
    assert world.run(plan_of(1)).success
    outcome = world.run(plan_of(1))
    assert outcome.state == "denied_budget_unverifiable"
    assert "with the 4503599627370496 spent, it must be below 2^53" in str(outcome.error)


def test_two_orchestrators_spend_one_budget(ledger: Ledger) -> None:
    """Each run reads what the others spent: the check and the record are one step."""
    registry = TokenRegistry(ledger, clock=lambda: START_US)
    hash_ = registry.issue(token()).token_hash
    worlds = [
        Orchestrator(ledger, {"mail": World().echo}, line=budget(4, lambda _: 1)) for _ in range(2)
    ]
    outcomes: list[Outcome] = [
        worlds[number % 2].execute_plan(
            token_hash=hash_,
            user_id=USER,
            trigger_type="direct_command",
            execution_plan=plan_of(1),
        )
        for number in range(6)
    ]
    assert [outcome.success for outcome in outcomes] == [True] * 4 + [False] * 2


def test_a_gate_without_a_cost_decides_as_before() -> None:
    seen: list[Any] = []

    def see(facts: Facts) -> bool:
        seen.append(facts)
        return True

    gate = Gate("own", see)
    World(line=line_with(gate)).run(plan_of(1))
    assert gate.decide(seen[0]) == PASS


# What no gate can do ------------------------------------------------------------------------


@pytest.mark.parametrize("error", [SystemExit(0), GeneratorExit()], ids=repr)
@pytest.mark.parametrize("part", ["check", "port", "cost"])
def test_4_3_whatever_a_gate_raises_is_observed(part: str, error: BaseException) -> None:
    """SPEC 4.7 lets two interruptions pass, and these are none of them: nothing exits with 0."""

    def leaves(_: Facts) -> Any:
        raise error

    parts: dict[str, Any] = {"check": allow, part: leaves}
    world = World(line=line_with(Gate("own", **parts)))
    outcome = world.run(plan_of(1))
    assert outcome.state == "denied_own_unverifiable"
    assert world.trail(outcome)[-1] == "EXECUTION_DENIED denied 0"
    assert world.echo.calls == []


def test_what_a_domain_is_given_is_looked_at_behind_every_gate_of_ones_own() -> None:
    def tampers(facts: Facts) -> bool:
        object.__setattr__(facts.handed, "canonical_json", b'{"number":9}')
        return True

    world = World(line=line_with(Gate("own", tampers)))
    assert world.run(plan_of(1)).state == "denied_boundary_parameters_altered"
    assert world.echo.calls == []


def test_what_one_rule_does_to_what_was_fetched_is_seen_by_no_other() -> None:
    def tampers(facts: Facts) -> bool:
        facts.observed["approved"] = True
        return True

    rules = [Rule("first", tampers), Rule("second", lambda facts: facts.observed["approved"])]
    gate = Gate("own", rules, port=lambda _: {"approved": False})
    assert World(line=line_with(gate)).run(plan_of(1)).state == "denied_own_second"


def test_a_gate_of_a_class_of_its_own_is_none() -> None:
    """It could decide, or record, otherwise than what is proved."""
    gate = odd_gate("own", When.BEFORE_EACH, None, DENIED)
    with pytest.raises(TypeError, match="expected gates, found"):
        line_with(gate)
    with pytest.raises(UnprovedLineError, match="gate 'own' is a OddGate, which may decide"):
        World(line=line_of("Odd", (*GATES, gate)))


def test_the_rules_of_a_gate_do_not_change_with_the_list_that_they_came_in() -> None:
    rules = [Rule("no", allow)]
    gate = Gate("own", rules)
    rules.append(Rule("never", allow))
    assert gate.check == gate.rules == (Rule("no", allow),)
    assert replace(gate, name="other").refusals == ("no", "unverifiable")
    assert hash(gate) == hash(Gate("own", [Rule("no", allow)]))


def test_a_reason_has_an_end() -> None:
    outcome = World(line=line_with(Gate("own", lambda _: "x" * 10_000))).run(plan_of(1))
    assert len(str(outcome.error)) == 4096

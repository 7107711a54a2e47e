"""The ports of the orchestrator: whatever comes in through one of them ends in a named state.

Domains, gate rules and observers are foreign code, and callers are too. What each of them may
answer is listed here, the odd answers above all.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import pytest

from gateline import (
    DomainRegistry,
    DomainResult,
    ExecutionPlan,
    Executor,
    IsolatedParameters,
    Ledger,
    Moment,
    Orchestrator,
    PlanError,
    TriggerType,
    Verdict,
)
from gateline.gates.gate import Gate, Rule, When
from gateline.gates.line import line_with
from support import USER, Does, Echo, World, call, plan_of

# --------------------------------------------------------------------------------- domains


class LooksLikeAResult:
    """What a domain of another library might return."""

    success = True
    data = "looks good"
    error = None


class SubclassOfResult(DomainResult, frozen=True):
    """Could answer one thing when checked and another when used."""


class Unprintable:
    """An object that cannot be shown."""

    def __repr__(self) -> str:
        raise ValueError("no text for you")


def cyclic() -> list[Any]:
    cycle: list[Any] = []
    cycle.append(cycle)
    return cycle


def deep(levels: int) -> list[Any]:
    nested: list[Any] = []
    for _ in range(levels):
        nested = [nested]
    return nested


def answering(answer: Any) -> Does:
    return Does(lambda _method, _parameters: answer)


@pytest.mark.parametrize(
    "answer",
    [
        *(True, False, None, 0, 1, "True", "success", b"", {}, {"success": True}, [], (True, 1)),
        DomainResult,
        LooksLikeAResult(),
        SubclassOfResult(True),
        Unprintable(),
        *(DomainResult(flag) for flag in (1, 0, None, "True", [1])),  # type: ignore[arg-type]
    ],
    ids=lambda answer: type(answer).__name__,
)
def test_5_1_an_answer_that_is_no_domain_result_is_a_failed_result(answer: Any) -> None:
    odd = answering(answer)
    world = World(domains={"mail": odd})
    outcome = world.run(plan_of(2))
    assert (outcome.state, outcome.stopped_at) == ("failed_malformed", 0)
    assert "expected a DomainResult" in str(outcome.error)
    assert outcome.results == ()
    assert odd.calls == 1
    assert world.trail(outcome)[-1] == "EXECUTION_COMPLETED failed 0"


@pytest.mark.parametrize(
    "data",
    [
        *(float("nan"), float("inf"), float("-inf"), 2**53, -(2**53), 1e300),
        *({1, 2}, frozenset(), (1, 2), b"bytes", object(), Unprintable(), DomainResult(True)),
        {1: "a key that is no text"},
        {"deep": [{"down": float("nan")}]},
        OrderedDict(a=1),
        cyclic(),
        deep(65),
        "\ud800",
        {"\udfff": 1},
        [0] * 100_001,
        "x" * (1 << 20),
    ],
    ids=lambda data: type(data).__name__,
)
def test_5_1_data_that_is_no_json_is_a_failed_result(data: Any) -> None:
    odd = answering(DomainResult(True, data))
    world = World(domains={"mail": odd}, measure=lambda _: 1)
    outcome = world.run(plan_of(2))
    assert (outcome.state, outcome.stopped_at) == ("failed_malformed", 0)
    assert "$.data" in str(outcome.error)
    assert odd.calls == 1


@pytest.mark.parametrize(
    "data",
    [
        *(None, True, False, 0, -1, 1.5, 2**53 - 1, "", "text", [], {}, deep(60)),
        {"success": False, "error": "this is data, and nobody looks at it"},
        [None, [True, {"a": [1, 2.5, "\N{GRINNING FACE}"]}]],
    ],
    ids=repr,
)
def test_5_1_data_that_is_json_comes_back_equal(ledger: Ledger, data: Any) -> None:
    outcome = World(ledger, domains={"mail": answering(DomainResult(True, data))}).run(plan_of(2))
    assert outcome.success
    assert [result.data for result in outcome.results] == [data, data]
    assert all(type(result.data) is type(data) for result in outcome.results)


def test_5_1_what_a_domain_does_to_its_data_afterwards_is_not_seen() -> None:
    kept: list[dict[str, Any]] = []

    def keeps(_method: str, _parameters: IsolatedParameters) -> DomainResult:
        for earlier in kept:
            earlier["said"] = "something else"
        kept.append({"said": "this"})
        return DomainResult(True, kept[-1])

    outcome = World(domains={"mail": Does(keeps)}).run(plan_of(3))
    assert [result.data for result in outcome.results] == [{"said": "this"}] * 3


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("mailbox full", "the domain failed: mailbox full"),
        (None, "the domain failed: without saying why"),
        ("two\nlines\x1b[2J", "the domain failed: two\\nlines\\x1b[2J"),
        (404, "the domain failed: 404"),
    ],
)
def test_5_1_a_failure_that_a_domain_reports_is_told_in_one_line(error: Any, said: str) -> None:
    outcome = World(domains={"mail": answering(DomainResult(False, error=error))}).run()
    assert (outcome.state, outcome.error) == ("failed_reported_failure", said)


def test_5_1_the_data_of_a_failed_result_is_not_kept(ledger: Ledger) -> None:
    failed = DomainResult(False, {"secret": "of the domain"}, "mailbox full")
    outcome = World(ledger, domains={"mail": answering(failed)}).run()
    assert "of the domain" not in repr(outcome) + repr(list(ledger.events()))


def test_5_1_a_failure_whose_text_cannot_be_read_is_a_failed_result_all_the_same() -> None:
    class Unreadable:
        def __str__(self) -> str:
            raise ValueError("no text for you")

    failed = DomainResult(False, error=Unreadable())  # type: ignore[arg-type]
    outcome = World(domains={"mail": answering(failed)}).run(plan_of(2))
    assert outcome.verdict is Verdict.FAILED


def test_5_1_a_failure_of_a_megabyte_is_shortened() -> None:
    outcome = World(domains={"mail": answering(DomainResult(False, error="x" * 1_000_000))}).run()
    assert outcome.state == "failed_reported_failure"
    assert len(str(outcome.error)) < 600


# ----------------------------------------------------------------- what passes through, again


@pytest.mark.parametrize("error", [KeyboardInterrupt, asyncio.CancelledError])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_4_7_an_interrupted_plan_leaves_the_ledger_to_the_next_run(
    ledger: Ledger, at: int, error: type[BaseException]
) -> None:
    def interrupted(_method: str, parameters: IsolatedParameters) -> DomainResult:
        if parameters.get_copy()["number"] == at:
            raise error
        return DomainResult(True)

    domain = Does(interrupted)
    world = World(ledger, domains={"mail": domain, "files": Echo()})
    with pytest.raises(error):
        world.run(plan_of(3))
    assert domain.calls == at + 1
    run_id = next(event.run_id for event in ledger.events() if event.run_id is not None)
    trail = [str(event.type) for event in ledger.events(run_id)]
    assert trail[-1] == "EXECUTION_STARTED", "its outcome is unknown, and recovery settles it"
    assert world.run(ExecutionPlan(USER, [call("files", "list")])).success
    assert ledger.verify().ok


def test_4_7_a_cancelled_task_is_cancelled() -> None:
    """A domain that is cancelled in an event loop: the loop's own bookkeeping is not disturbed."""

    def cancelled(_method: str, _parameters: IsolatedParameters) -> DomainResult:
        raise asyncio.CancelledError

    async def in_a_task() -> bool:
        task = asyncio.ensure_future(
            asyncio.to_thread(World(domains={"mail": Does(cancelled)}).run)
        )
        await asyncio.wait([task])
        return task.cancelled()

    assert asyncio.run(in_a_task())


# ---------------------------------------------------------------------------------- gate rules


def gate_that(answers: Callable[[Any], Any], when: When = When.BEFORE_EACH) -> Gate:
    """A gate of a user's own, with one rule."""
    return Gate("approval", [Rule("not_approved", answers)], when)


def world_with(gate: Gate) -> World:
    return World(line=line_with(gate))


@pytest.mark.parametrize("when", When)
@pytest.mark.parametrize("answer", [None, False, 0, 1, "True", "", [True], DomainResult(True)])
def test_a_rule_allows_by_true_and_by_nothing_else(answer: Any, when: When) -> None:
    world = world_with(gate_that(lambda _: answer, when))
    outcome = world.run(plan_of(2))
    assert outcome.state == "denied_approval_not_approved"
    assert "the gate approval refused" in str(outcome.error) or outcome.error == "True"
    assert world.echo.calls == []


@pytest.mark.parametrize("when", When)
def test_a_rule_that_answers_true_allows(when: When) -> None:
    assert world_with(gate_that(lambda _: True, when)).run(plan_of(2)).success


@pytest.mark.parametrize("when", When)
def test_a_rule_that_raises_has_decided_nothing_and_the_gate_refuses(when: When) -> None:
    def raises(_facts: Any) -> bool:
        raise RuntimeError("the approver is asleep")

    world = world_with(gate_that(raises, when))
    outcome = world.run(plan_of(2))
    assert outcome.state == "denied_approval_unverifiable"
    assert "the approver is asleep" in str(outcome.error)
    assert world.echo.calls == []


# ----------------------------------------------------------------------------------- observers


def test_an_observer_that_raises_at_every_step_changes_nothing(ledger: Ledger) -> None:
    def raises(_moment: Moment) -> None:
        raise RuntimeError("planted")

    world = World(ledger)
    quiet = world.trail(world.run(plan_of(3)))
    world.orchestrator = Orchestrator(ledger, world.domains, clock=world.clock, observer=raises)
    outcome = world.run(plan_of(3))
    assert outcome.success
    assert world.trail(outcome) == quiet


def test_an_observer_sees_every_step_with_its_reason_and_cannot_change_it() -> None:
    world = World()
    outcome = world.run(ExecutionPlan(USER, [call(), call("mail", "delete")]))
    refused = next(moment for moment in world.moments if moment.reason)
    assert refused.run_id == outcome.run_id
    assert (refused.invocation, refused.state) == (1, "scope_check")
    assert refused.observation == "method_out_of_scope"
    assert refused.reason == outcome.error
    with pytest.raises(AttributeError):
        refused.observation = "passed"  # type: ignore[misc]


def test_an_observer_is_told_the_invocation_that_a_step_began_with() -> None:
    """Also of the step that moves on to the next one."""
    world = World()
    assert world.run(plan_of(2)).success
    moved = [
        (step.invocation, step.observation) for step in world.moments if step.state == "advance"
    ]
    assert moved == [(0, "more"), (1, "last")]


def test_without_an_observer_the_trail_is_the_same() -> None:
    world = World()
    observed = world.trail(world.run(plan_of(3)))
    world.orchestrator = Orchestrator(world.ledger, world.domains, clock=world.clock)
    assert world.trail(world.run(plan_of(3))) == observed


# ----------------------------------------------------------------------------------- arguments


class SubclassOfPlan(ExecutionPlan):
    """Could give one plan to the gates and another to the domains."""


@pytest.mark.parametrize(
    ("argument", "value", "error"),
    [
        ("token_hash", None, TypeError),
        ("token_hash", b"0" * 64, TypeError),
        ("token_hash", 0, TypeError),
        ("trigger_type", None, TypeError),
        ("trigger_type", ["direct_command"], TypeError),
        ("execution_plan", None, TypeError),
        ("execution_plan", [call()], TypeError),
        ("execution_plan", plan_of(1).to_json(), TypeError),
        ("execution_plan", SubclassOfPlan(USER, [call()]), TypeError),
        ("user_id", None, PlanError),
        ("user_id", "", PlanError),
        ("user_id", " ada", PlanError),
        ("user_id", b"ada", PlanError),
        ("user_id", "ada\n", PlanError),
    ],
    ids=repr,
)
def test_an_argument_of_another_type_is_refused_before_anything_is_recorded(
    ledger: Ledger, argument: str, value: Any, error: type[Exception]
) -> None:
    world = World(ledger)
    before = len(list(ledger.events()))
    with pytest.raises(error, match=argument):
        world.run(**{argument: value})
    assert len(list(ledger.events())) == before
    assert world.moments == []
    assert world.echo.calls == []


def test_arguments_are_given_by_name() -> None:
    """So that a user and a trigger cannot change places."""
    world = World()
    execute: Any = world.orchestrator.execute_plan
    with pytest.raises(TypeError):
        execute(world.token_hash, USER, "direct_command", plan_of(1))


def test_a_trigger_is_a_word_or_its_name() -> None:
    world = World()
    assert world.run(trigger_type=TriggerType.DIRECT_COMMAND).success
    assert world.run(trigger_type="direct_command").success


@pytest.mark.parametrize(
    "trigger", ["*", "background", "webhook", "stage3_invoke", "", "DIRECT_COMMAND"]
)
def test_2_3_a_trigger_that_is_none_is_denied(trigger: str) -> None:
    world = World()
    assert world.run(trigger_type=trigger).state == "denied_token_trigger_not_allowed"


def test_domains_are_fixed_when_the_orchestrator_is_made() -> None:
    world = World()
    replacement = Echo()
    world.domains["mail"] = replacement
    assert world.run().success
    assert replacement.calls == []


@pytest.mark.parametrize("domain", [None, object(), "mail", print])
def test_what_cannot_be_invoked_is_no_domain(domain: Any) -> None:
    with pytest.raises(TypeError, match=r"mail.*has no method invoke"):
        World(domains={"mail": domain})


def test_a_registry_serves_as_well_as_a_mapping() -> None:
    world = World()
    registry = DomainRegistry({"mail": world.echo})
    world.orchestrator = Orchestrator(world.ledger, registry, clock=world.clock)
    assert world.run(plan_of(2)).success


# ----------------------------------------------------------------------------- one, and many


def test_a_plan_of_300_calls_completes_in_order(ledger: Ledger) -> None:
    world = World(ledger)
    outcome = world.run(plan_of(300))
    assert outcome.success
    assert [given["number"] for _, given in world.echo.calls] == list(range(300))
    assert [result.data["given"]["number"] for result in outcome.results] == list(range(300))
    assert len(world.trail(outcome)) == 1 + 4 * 300
    assert ledger.verify().ok


def executing(world: World, **changes: Any) -> Any:
    arguments: dict[str, Any] = {
        "token_hash": world.token_hash,
        "user_id": USER,
        "trigger_type": "direct_command",
        "domain": "mail",
        "method": "draft",
        "parameters": {"to": "grace"},
    }
    return Executor(world.orchestrator).execute(**{**arguments, **changes})


def test_the_executor_executes_one_invocation_as_a_plan_of_one(ledger: Ledger) -> None:
    world = World(ledger)
    outcome = executing(world)
    assert outcome.success
    assert world.echo.calls == [("draft", {"to": "grace"})]
    assert len(world.trail(outcome)) == 1 + 4
    assert outcome.plan_digest == ExecutionPlan(USER, [call("mail", "draft", to="grace")]).digest


def test_the_executor_passes_the_same_gates() -> None:
    world = World()
    assert executing(world, method="delete").state == "denied_scope_method_out_of_scope"
    assert executing(world, user_id="eve").state == "denied_token_user_mismatch"
    assert executing(world, trigger_type="scheduled").gate == "token"
    assert world.echo.calls == []


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("domain", "no name"),
        ("method", ""),
        ("parameters", {"price": float("nan")}),
        ("user_id", ""),
    ],
)
def test_the_executor_refuses_what_is_malformed_before_anything_is_recorded(
    argument: str, value: Any
) -> None:
    world = World()
    before = len(list(world.ledger.events()))
    with pytest.raises(PlanError):
        executing(world, **{argument: value})
    assert len(list(world.ledger.events())) == before

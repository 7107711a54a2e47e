"""SPEC 5: what a domain is, what it gets, what it may not do while it runs."""

from __future__ import annotations

import asyncio
import contextvars
import math
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest

from gateline import (
    BoundaryViolationError,
    DomainRegistry,
    DomainResult,
    ExecutionPlan,
    Executor,
    IsolatedParameters,
    Ledger,
    MemoryLedger,
    Orchestrator,
    Outcome,
    SqliteLedger,
    TokenRegistry,
    Verdict,
)
from gateline.domains.in_process import invoke_in_process
from gateline.guard import refuse_inside_domain
from support import USER, Does, Echo, World, call, line_of, plan_of, token

UP_TO_THE_START = [
    "TOKEN_VALIDATION success -",
    "AUTHORIZATION_SCOPE_CHECK success 0",
    "RESOURCE_LIMIT_CHECK success 0",
    "EXECUTION_STARTED started 0",
]


def world_of(ledger: Ledger, action: Callable[[], Any]) -> World:
    """A world whose domain ``mail`` does what a function does, and then succeeds."""

    def act(_method: str, _parameters: IsolatedParameters) -> DomainResult:
        action()
        return DomainResult(True, "done")

    return World(ledger, {"mail": Does(act), "files": Echo()})


# 5.1: what counts as a success.


class Looser(DomainResult, frozen=True):
    """A subclass could answer one thing when checked, and another when used."""


def _cycle() -> list[Any]:
    cycle: list[Any] = []
    cycle.append(cycle)
    return cycle


def _raises(error: BaseException) -> Any:
    raise error


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        pytest.param(lambda: _raises(ValueError("no mailbox")), "ValueError: no mailbox", id="it"),
        pytest.param(lambda: _raises(SystemExit(3)), "SystemExit: 3", id="system-exit"),
        pytest.param(lambda: DomainResult(False, error="full"), "full", id="failed-result"),
        pytest.param(lambda: DomainResult(False), "without saying why", id="failed-silently"),
        pytest.param(lambda: None, "None", id="none"),
        pytest.param(lambda: {"success": True}, "success", id="dict"),
        pytest.param(lambda: DomainResult, "DomainResult", id="class"),
        pytest.param(lambda: Looser(True), "Looser", id="subclass"),
        pytest.param(lambda: DomainResult(1), "DomainResult", id="success-is-1"),  # type: ignore[arg-type]
        pytest.param(lambda: DomainResult(True, math.nan), "nan", id="nan"),
        pytest.param(lambda: DomainResult(True, {1, 2}), "a set", id="set"),
        pytest.param(lambda: DomainResult(True, b"x"), "a bytes", id="bytes"),
        pytest.param(lambda: DomainResult(True, {"at": object()}), "$.data.at", id="object"),
        pytest.param(lambda: DomainResult(True, {1: "x"}), "key 1", id="key"),
        pytest.param(lambda: DomainResult(True, _cycle()), "cycle", id="cycle"),
    ],
)
def test_5_1_whatever_is_no_good_answer_is_a_failed_result(
    answer: Callable[[], Any], said: str, ledger: Ledger
) -> None:
    world = World(ledger, {"mail": Does(lambda _m, _p: answer())})

    outcome = world.run(plan_of(2))

    assert (outcome.verdict, outcome.stopped_at, outcome.results) == (Verdict.FAILED, 0, ())
    assert outcome.error is not None
    assert said in outcome.error
    assert world.trail(outcome) == [*UP_TO_THE_START, "EXECUTION_COMPLETED failed 0"]


def test_5_1_a_domain_result_with_json_data_is_a_success(ledger: Ledger) -> None:
    data = {"found": [1, "two", None, 2.5, True]}
    world = World(ledger, {"mail": Does(lambda _m, _p: DomainResult(True, data))})

    outcome = world.run()

    assert outcome.verdict is Verdict.COMPLETED
    assert outcome.results == (DomainResult(True, data),)


# 5.2: what a domain gets.


def test_5_2_a_domain_gets_a_method_name_and_isolated_parameters_and_nothing_else(
    ledger: Ledger,
) -> None:
    received: list[tuple[tuple[Any, ...], dict[str, Any]]] = []

    class Nosy:
        def invoke(self, *arguments: Any, **named: Any) -> DomainResult:
            received.append((arguments, named))
            return DomainResult(True)

    plan = ExecutionPlan(USER, [call(number=1), call("files", "list", number=2)])
    assert World(ledger, {"mail": Nosy(), "files": Nosy()}).run(plan).success

    for (arguments, named), planned in zip(received, plan.invocations, strict=True):
        method, parameters = arguments
        assert not named
        assert (type(method), method) == (str, planned.method)
        assert type(parameters) is IsolatedParameters
        assert parameters is not planned.parameters
        # All that can be reached from the parameters is their own JSON text.
        assert type(parameters).__slots__ == ("canonical_json",)
        assert not hasattr(parameters, "__dict__")
        assert parameters.get_copy() == planned.parameters.get_copy()


def test_5_2_nothing_of_the_user_the_token_or_an_earlier_result_is_handed_on(
    ledger: Ledger,
) -> None:
    handed: list[bytes] = []

    def keep(_method: str, parameters: IsolatedParameters) -> DomainResult:
        handed.append(parameters.canonical_json)
        return DomainResult(True, {"of an earlier result": len(handed)})

    world = World(ledger, {"mail": Does(keep)})
    outcome = world.run(plan_of(3))

    assert outcome.success
    assert handed == [b'{"number":0}', b'{"number":1}', b'{"number":2}']


# 5.3: what is forbidden to a domain while it runs. Each operation is tried in each way.

Operation = Callable[[World], object]

OF_A_LEDGER: dict[str, Operation] = {
    "begin": lambda world: world.ledger.begin(world.now_us),
    "account": lambda world: world.ledger.account(world.token_hash),
    "tokens_of": lambda world: world.ledger.tokens_of(USER),
    "events": lambda world: world.ledger.events(),
    "verify": lambda world: world.ledger.verify(),
}
OPERATIONS: dict[tuple[type, str], Operation] = {
    (Orchestrator, "execute_plan"): lambda world: world.run(),
    (Executor, "execute"): lambda world: Executor(world.orchestrator).execute(
        token_hash=world.token_hash,
        user_id=USER,
        trigger_type="direct_command",
        domain="files",
        method="list",
        parameters={},
    ),
    (TokenRegistry, "issue"): lambda world: world.registry.issue(token()),
    (TokenRegistry, "get"): lambda world: world.registry.get(world.token_hash),
    (TokenRegistry, "usage"): lambda world: world.registry.usage(world.token_hash),
    (TokenRegistry, "is_revoked"): lambda world: world.registry.is_revoked(world.token_hash),
    (TokenRegistry, "tokens_of"): lambda world: world.registry.tokens_of(USER),
    (TokenRegistry, "revoke"): lambda world: world.registry.revoke(world.token_hash, reason="x"),
    (TokenRegistry, "expire"): lambda world: world.registry.expire(world.token_hash),
    (DomainRegistry, "names"): lambda world: registry_of(world).names,
    (DomainRegistry, "invoke"): lambda world: registry_of(world).invoke(
        "files", "list", IsolatedParameters({})
    ),
    **{(Ledger, name): operation for name, operation in OF_A_LEDGER.items()},
}
OF_SQLITE_ALONE: dict[str, Callable[[SqliteLedger], object]] = {
    "close": lambda ledger: ledger.close(),
    "records": lambda ledger: ledger.records(),
    "create": lambda ledger: SqliteLedger.create(ledger.path.with_name("another.db")),
    "__init__": lambda ledger: SqliteLedger(ledger.path),
}


def registry_of(world: World) -> DomainRegistry:
    """The registry that the orchestrator of a world calls its domains from."""
    return world.orchestrator._surroundings.domains


def public_names(owner: type) -> set[str]:
    return {name for name in vars(owner) if not name.startswith("_")}


@pytest.mark.parametrize("owner", [Orchestrator, Executor, TokenRegistry, DomainRegistry])
def test_5_3_the_table_of_operations_misses_no_public_method(owner: type) -> None:
    assert public_names(owner) == {name for of, name in OPERATIONS if of is owner}


@pytest.mark.parametrize(
    ("owner", "more"),
    [(Ledger, set()), (MemoryLedger, set()), (SqliteLedger, {"close", "create", "records"})],
)
def test_5_3_the_table_of_operations_misses_no_public_method_of_a_ledger(
    owner: type, more: set[str]
) -> None:
    assert public_names(owner) == OF_A_LEDGER.keys() | more


def openly(attempt: Callable[[], object]) -> None:
    attempt()


def in_secret(attempt: Callable[[], object]) -> None:
    with suppress(BoundaryViolationError):
        attempt()


def in_a_fresh_context(attempt: Callable[[], object]) -> None:
    contextvars.Context().run(in_secret, attempt)


def through_asyncio(attempt: Callable[[], object]) -> None:
    async def attempting() -> None:
        await asyncio.sleep(0)
        in_secret(attempt)

    asyncio.run(attempting())


def through_another_domain(attempt: Callable[[], object]) -> None:
    def act(_method: str, _parameters: IsolatedParameters) -> DomainResult:
        in_secret(attempt)
        return DomainResult(True)

    Does(act).invoke("read", IsolatedParameters({}))


WAYS = [openly, in_secret, in_a_fresh_context, through_asyncio, through_another_domain]


def assert_violated(world: World, outcome: Outcome) -> None:
    """The run ended ``violated`` at its first invocation, and the log says so and is whole."""
    assert (outcome.verdict, outcome.stopped_at, outcome.results) == (Verdict.VIOLATED, 0, ())
    assert world.trail(outcome) == [
        *UP_TO_THE_START,
        "BOUNDARY_VIOLATION failed 0",
        "EXECUTION_COMPLETED failed 0",
    ]
    assert world.ledger.verify().ok


class Attempt:
    """Tries an operation, keeps how it was refused, and passes the refusal on."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        self.world: World | None = None
        self.refusals: list[str] = []

    def __call__(self) -> None:
        assert self.world is not None
        with pytest.raises(BoundaryViolationError) as caught:
            self.operation(self.world)
        self.refusals.append(str(caught.value))
        raise caught.value


SAID_OF = {
    Orchestrator: "orchestrator.",
    Executor: "executor.",
    TokenRegistry: "tokens.",
    DomainRegistry: "domains.",
    Ledger: "ledger.",
}


@pytest.mark.parametrize(
    ("of", "operation"),
    [(of, operation) for (of, _), operation in OPERATIONS.items()],
    ids=[f"{of.__name__}.{name}" for of, name in OPERATIONS],
)
def test_5_3_a_forbidden_operation_is_refused_recorded_and_ends_the_plan(
    of: type, operation: Operation, ledger: Ledger
) -> None:
    for way in WAYS:
        attempt = Attempt(operation)
        world = attempt.world = world_of(ledger, partial(way, attempt))
        events_before = len(list(ledger.events()))

        outcome = world.run(plan_of(2))

        assert_violated(world, outcome)
        (refusal,) = attempt.refusals
        assert refusal.startswith(SAID_OF[of])
        violation = list(ledger.events(outcome.run_id))[4]
        assert refusal.split()[0] in str(violation.reason)
        # The attempt itself changed nothing: there are the run's six, and the token's first use.
        assert len(list(ledger.events())) == events_before + 7


@pytest.mark.parametrize(
    "operation", [lambda _world: None, OF_A_LEDGER["verify"]], ids=["harmless", "reads-the-log"]
)
def test_5_3_a_domain_that_hosts_another_one_answers_for_it(
    operation: Operation, ledger: Ledger
) -> None:
    # Invoking another domain directly is forbidden by itself, whatever the other one does.
    def host_another() -> None:
        in_secret(lambda: invoke_in_process(Does(act), "read", IsolatedParameters({})))

    def act(_method: str, _parameters: IsolatedParameters) -> DomainResult:
        in_secret(lambda: operation(world))
        return DomainResult(True)

    world = world_of(ledger, host_another)
    assert_violated(world, world.run())


@pytest.mark.parametrize("operation", OF_SQLITE_ALONE.values(), ids=OF_SQLITE_ALONE)
def test_5_3_a_domain_neither_makes_opens_nor_closes_a_ledger(
    operation: Callable[[SqliteLedger], object], tmp_path: Path
) -> None:
    ledger = SqliteLedger.create(tmp_path / "ledger.db")

    def attempt() -> None:
        with suppress(BoundaryViolationError):
            operation(ledger)

    world = world_of(ledger, attempt)
    outcome = world.run()
    assert outcome.verdict is Verdict.VIOLATED
    assert_violated(world, outcome)
    assert not (tmp_path / "another.db").exists()
    ledger.close()


def test_5_3_every_attempt_is_named_once_and_in_order(ledger: Ledger) -> None:
    def attempts() -> None:
        for name in ("verify", "events", "verify"):
            in_secret(lambda name=name: OF_A_LEDGER[name](world))  # type: ignore[misc]

    world = world_of(ledger, attempts)
    outcome = world.run()

    assert "attempted ledger.verify, ledger.events;" in str(outcome.error)


@pytest.mark.parametrize("failure", [ValueError("a cover"), SystemExit()], ids=repr)
def test_5_3_a_violation_counts_whatever_the_domain_answers(
    failure: BaseException, ledger: Ledger
) -> None:
    def attempt_and_fail() -> None:
        in_secret(world.ledger.verify)
        raise failure

    world = world_of(ledger, attempt_and_fail)
    assert_violated(world, world.run())


def test_5_3_two_plans_in_two_threads_at_once_do_not_trip_the_guard(ledger: Ledger) -> None:
    # Both domains are inside at the same time, and a third thread reads and issues meanwhile.
    inside, finish = Barrier(3, timeout=10), Barrier(3, timeout=10)

    def meet() -> None:
        inside.wait()
        finish.wait()

    world = world_of(ledger, meet)
    outcomes: list[Outcome] = []
    threads = [Thread(target=lambda: outcomes.append(world.run())) for _ in range(2)]
    for thread in threads:
        thread.start()
    inside.wait()
    read = [line_of(event) for event in ledger.events()]
    issued = world.registry.issue(token())
    finish.wait()
    for thread in threads:
        thread.join()

    assert read.count("EXECUTION_STARTED started 0") == 2
    assert world.registry.get(issued.token_hash) == issued.token
    assert [outcome.verdict for outcome in outcomes] == [Verdict.COMPLETED] * 2
    assert ledger.verify().ok


@pytest.mark.parametrize(
    "ending",
    [
        lambda _world: None,
        lambda _world: _raises(ValueError()),
        lambda _world: _raises(SystemExit()),
        lambda _world: _raises(KeyboardInterrupt()),
        lambda _world: _raises(asyncio.CancelledError()),
        lambda world: world.ledger.verify(),
    ],
    ids=["returns", "raises", "exits", "interrupted", "cancelled", "violates"],
)
def test_5_3_after_a_run_the_guard_is_down_again(
    ending: Callable[[World], object], ledger: Ledger
) -> None:
    world = world_of(ledger, lambda: ending(world))

    with suppress(KeyboardInterrupt, asyncio.CancelledError):
        world.run()

    refuse_inside_domain("nothing")
    assert contextvars.Context().run(lambda: ledger.verify().ok)
    world.domains["mail"] = Echo()
    world.orchestrator = Orchestrator(ledger, world.domains, clock=world.clock)
    assert world.run(plan_of(2)).success


# 5.4: the tier is recorded.


@pytest.mark.parametrize("trigger_type", ["direct_command", "scheduled"], ids=["passes", "denied"])
def test_5_4_the_tier_is_in_the_first_record_of_a_run(trigger_type: str, ledger: Ledger) -> None:
    world = World(ledger)
    outcome = world.run(trigger_type=trigger_type)

    first = next(iter(ledger.events(outcome.run_id)))

    assert first.details["tier"] == "cooperative"

"""SPEC 3: the gates, what each of them records, and the limits that are reserved and counted."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest

from gateline import (
    BoundaryViolationError,
    CapabilityToken,
    DomainResult,
    ExecutionPlan,
    IsolatedParameters,
    Ledger,
    MemoryLedger,
    Orchestrator,
    SqliteLedger,
    TokenRegistry,
)
from support import (
    START_US,
    USER,
    Does,
    Echo,
    World,
    call,
    limits,
    plan_of,
    token,
    token_fields,
)

SECOND = 1_000_000
EXPIRES_US = START_US + 600 * SECOND


def of_size(response: bytes) -> int:
    """A measure: the response is the number of tokens that it says."""
    size: int = json.loads(response)
    return size


def responding(*sizes: int) -> Does:
    """A domain whose responses have these sizes, one call after the other."""
    following = iter(sizes)
    return Does(lambda _method, _parameters: DomainResult(True, next(following)))


def successful_trail(length: int) -> list[str]:
    return [
        "TOKEN_VALIDATION success -",
        *(
            f"{event} {index}"
            for index in range(length)
            for event in (
                "AUTHORIZATION_SCOPE_CHECK success",
                "RESOURCE_LIMIT_CHECK success",
                "EXECUTION_STARTED started",
                "EXECUTION_COMPLETED success",
            )
        ),
    ]


# ------------------------------------------------------------------- the table: order of checks


def test_3_the_token_gate_checks_in_the_order_of_the_table(ledger: Ledger) -> None:
    """Each attempt is made without the fault that the attempt before it was refused for."""
    plan = plan_of(1)
    world = World(ledger, issued=token(plan_digest=plan.digest))
    revoked = world.registry.issue(token(plan_digest=plan.digest)).token_hash
    world.registry.revoke(revoked, reason="no longer needed")
    world.now_us = EXPIRES_US
    faults: dict[str, Any] = {
        "token_hash": revoked,
        "user_id": "eve",
        "trigger_type": "scheduled",
        "execution_plan": plan_of(2, user_id="eve"),
    }

    def refusal(**without_fault: Any) -> str:
        faults.update(without_fault)
        return world.run(**faults).state

    assert refusal() == "denied_token_revoked"
    assert refusal(token_hash="0" * 64) == "denied_token_unknown"
    assert refusal(token_hash=world.token_hash) == "denied_token_user_mismatch"
    assert refusal(user_id=USER, execution_plan=plan_of(2)) == "denied_token_expired"
    valid = world.registry.issue(token(plan_digest=plan.digest)).token_hash
    assert refusal(token_hash=valid) == "denied_token_trigger_not_allowed"
    assert refusal(trigger_type="direct_command") == "denied_token_other_plan"
    assert world.run(plan, token_hash=valid).success
    assert refusal() == "denied_token_other_plan"
    assert refusal(execution_plan=plan) == "denied_token_already_run"


@pytest.mark.parametrize(
    ("plan_user", "caller"), [("eve", USER), (USER, "eve"), ("eve", "eve")], ids=repr
)
def test_3_the_tokens_user_the_plans_and_the_caller_must_be_one(
    plan_user: str, caller: str
) -> None:
    world = World()
    outcome = world.run(plan_of(1, user_id=plan_user), user_id=caller)
    assert outcome.state == "denied_token_user_mismatch"
    assert world.trail(outcome) == ["EXECUTION_DENIED denied -"]
    assert world.echo.calls == []


@pytest.mark.parametrize(
    ("domain", "method", "refusal"),
    [
        ("vault", "open", "domain_out_of_scope"),
        ("files", "open", "method_out_of_scope"),
        ("files", "list", "domain_unregistered"),
    ],
)
def test_3_the_scope_gate_checks_in_the_order_of_the_table(
    domain: str, method: str, refusal: str
) -> None:
    """Each row removes the fault that the row above was refused for; none is registered."""
    world = World(domains={"mail": Echo()})
    outcome = world.run(ExecutionPlan(USER, [call(domain, method)]))
    assert outcome.state == f"denied_scope_{refusal}"
    assert world.trail(outcome) == [
        "TOKEN_VALIDATION success -",
        "AUTHORIZATION_SCOPE_CHECK denied 0",
        "EXECUTION_DENIED denied 0",
    ]


@pytest.mark.parametrize(
    ("bounds", "refusal"),
    [
        ({"max_invocations": 1, "max_total_tokens": 1}, "invocations_exhausted"),
        ({"max_total_tokens": 1}, "response_tokens_exhausted"),
        ({}, "frequency_exceeded"),
    ],
)
def test_3_the_limits_gate_checks_in_the_order_of_the_table(
    ledger: Ledger, bounds: dict[str, int], refusal: str
) -> None:
    """Each row removes the fault that the row above was refused for."""
    issued = token(resource_limits=limits(max_frequency="1 per 60 seconds", **bounds))
    world = World(ledger, issued=issued, measure=lambda _: 1)
    assert world.run().success
    outcome = world.run()
    assert outcome.state == f"denied_limits_{refusal}"
    assert world.trail(outcome) == [
        "TOKEN_VALIDATION success -",
        "AUTHORIZATION_SCOPE_CHECK success 0",
        "RESOURCE_LIMIT_CHECK denied 0",
        "EXECUTION_DENIED denied 0",
    ]


def test_3_a_token_revoked_while_the_plan_runs_is_refused_before_any_other_limit() -> None:
    issued = token(resource_limits=limits(max_invocations=1, max_total_tokens=1))
    world = World(issued=issued, measure=lambda _: revoke_and_expire())

    def revoke_and_expire() -> int:
        world.registry.revoke(world.token_hash, reason="no longer needed")
        world.now_us = EXPIRES_US
        return 1

    assert world.run(plan_of(2)).state == "denied_limits_revoked"


def test_3_a_token_that_expired_is_refused_before_any_limit_of_amount() -> None:
    issued = token(resource_limits=limits(max_invocations=1, max_total_tokens=1))
    world = World(issued=issued, measure=lambda _: expire())

    def expire() -> int:
        world.now_us = EXPIRES_US
        return 1

    assert world.run(plan_of(2)).state == "denied_limits_expired"


def test_3_the_data_boundary_records_its_violation_and_the_denial() -> None:
    world = World()
    plan = plan_of(1)
    object.__setattr__(plan.invocations[0], "parameters", IsolatedParameters({"to": "eve"}))
    outcome = world.run(plan)
    assert outcome.state == "denied_boundary_parameters_altered"
    assert world.trail(outcome)[-2:] == ["BOUNDARY_VIOLATION denied 0", "EXECUTION_DENIED denied 0"]
    assert world.echo.calls == []


def test_3_the_authority_boundary_records_its_violation_and_the_failed_call() -> None:
    world = World(domains={"mail": Does(lambda _m, _p: peek())})

    def peek() -> DomainResult:
        with suppress(BoundaryViolationError):
            world.registry.get(world.token_hash)
        return DomainResult(True, "nothing happened")

    outcome = world.run(plan_of(2))
    assert outcome.state == "violated_forbidden_operation"
    assert world.trail(outcome)[-3:] == [
        "EXECUTION_STARTED started 0",
        "BOUNDARY_VIOLATION failed 0",
        "EXECUTION_COMPLETED failed 0",
    ]


# --------------------------------------------------------------------------------- 3.1 reasons


def denied_at_the_token_gate(**arguments: Any) -> Callable[[World], Any]:
    return lambda world: world.run(**arguments)


def revoked(world: World) -> Any:
    world.registry.revoke(world.token_hash, reason="no longer needed")
    return world.run()


def expired(world: World) -> Any:
    world.now_us = EXPIRES_US
    return world.run()


def of_call(*words: str) -> Callable[[World], Any]:
    return lambda world: world.run(ExecutionPlan(USER, [call(*words)]))


def over_limits(**bounds: Any) -> Callable[[World], Any]:
    def second_run(world: World) -> Any:
        issued = token(resource_limits=limits(**bounds))
        world.token_hash = world.registry.issue(issued).token_hash
        world.run()
        return world.run()

    return second_run


def response_over(**bounds: Any) -> Callable[[World], Any]:
    def only_run(world: World) -> Any:
        issued = token(resource_limits=limits(**bounds))
        world.token_hash = world.registry.issue(issued).token_hash
        return world.run()

    return only_run


@pytest.mark.parametrize(
    ("attempt", "reason"),
    [
        (
            denied_at_the_token_gate(token_hash="0" * 64),
            "no such token in this ledger; issue one",
        ),
        (revoked, "the token was revoked; issue a new one"),
        (
            denied_at_the_token_gate(user_id="eve"),
            (
                "the token is for user 'ada', the plan is of 'ada', the caller is 'eve'; "
                "all three must be one"
            ),
        ),
        (expired, "the token expired at 2027-01-15 08:10:00+00:00; issue a new one"),
        (
            denied_at_the_token_gate(trigger_type="scheduled"),
            "trigger 'scheduled' not allowed; allowed: direct_command",
        ),
        (of_call("vault", "open"), "domain 'vault' not in scope; allowed: files, mail"),
        (
            of_call("mail", "delete"),
            "method 'delete' not in scope for domain 'mail'; allowed: draft, read",
        ),
        (of_call("files", "list"), "domain 'files' is not registered; registered: mail"),
        (over_limits(max_invocations=1), "no invocations left of the token; allowed: 1"),
        (over_limits(max_total_tokens=10), "no response tokens left of the token; allowed: 10"),
        (
            over_limits(max_frequency="1 per 60 seconds"),
            "plans start too often under the token; allowed: 1 per 60 seconds",
        ),
        (
            response_over(max_tokens_per_response=9),
            "the response measures 10 tokens; allowed: 9 a response",
        ),
        (
            response_over(max_total_tokens=9),
            "the response measures 10 tokens; allowed: the 9 left of 9",
        ),
    ],
)
def test_3_1_a_refusal_names_what_was_refused_and_what_is_allowed(
    attempt: Callable[[World], Any], reason: str
) -> None:
    world = World(domains={"mail": Echo()}, measure=lambda _: 10)
    outcome = attempt(world)
    assert outcome.error == reason
    assert list(world.ledger.events(outcome.run_id))[-1].reason == reason


def test_3_1_a_refusal_of_a_bound_token_names_both_plans_by_their_digests() -> None:
    bound, other = plan_of(1), plan_of(2)
    world = World(issued=token(plan_digest=bound.digest))
    assert world.run(other).error == (
        f"plan {other.digest[:16]} is not the one that the token is bound to; "
        f"allowed: plan {bound.digest[:16]}"
    )


def test_3_1_a_secret_that_is_presented_as_a_hash_is_never_repeated(ledger: Ledger) -> None:
    world = World(ledger)
    secret = world.registry.issue(token()).secret.reveal()
    outcome = world.run(token_hash=secret)
    assert outcome.state == "denied_token_unknown"
    assert secret not in repr(outcome)
    assert secret not in repr(list(ledger.events()))


def test_3_1_a_trigger_that_is_hostile_text_is_shown_escaped() -> None:
    world = World()
    outcome = world.run(trigger_type="direct_command\n\x1b[2Jok\u202e\ud800" + "x" * 5_000)
    assert outcome.state == "denied_token_trigger_not_allowed"
    (event,) = world.ledger.events(outcome.run_id)
    for text in (outcome.error, event.reason, event.details["trigger_type"]):
        assert str(text).isprintable()
        assert len(str(text)) < 700


# ----------------------------------------------------------------------------------- 3.2 trail


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 40])
def test_3_2_a_successful_plan_of_n_leaves_exactly_1_plus_4n_events(
    ledger: Ledger, length: int
) -> None:
    world = World(ledger)
    outcome = world.run(plan_of(length))
    assert outcome.success
    assert world.trail(outcome) == successful_trail(length)
    assert len(world.trail(outcome)) == 1 + 4 * length


@pytest.mark.parametrize("length", [1, 40])
def test_3_2_token_validation_carries_the_plans_digest_and_n(ledger: Ledger, length: int) -> None:
    world = World(ledger)
    plan = plan_of(length)
    validation = next(ledger.events(world.run(plan).run_id))
    assert validation.type == "TOKEN_VALIDATION"
    assert validation.details["plan_digest"] == plan.digest
    assert validation.details["invocations"] == length


def test_3_2_each_event_names_its_own_domain_and_method() -> None:
    world = World()
    plan = ExecutionPlan(USER, [call("mail", "read"), call("files", "list")])
    named = [(event.domain, event.method) for event in world.ledger.events(world.run(plan).run_id)]
    of_plan = [("orchestration_plan", "execute_plan")]
    assert named == of_plan + [("mail", "read")] * 4 + [("files", "list")] * 4


# ----------------------------------------------------------- 3.3 invocations and reservations


def test_3_3_max_invocations_counts_over_the_life_of_the_token(ledger: Ledger) -> None:
    world = World(ledger, issued=token(resource_limits=limits(max_invocations=5)))
    assert world.run(plan_of(3)).success
    outcome = world.run(plan_of(3))
    assert (outcome.state, outcome.stopped_at) == ("denied_limits_invocations_exhausted", 2)
    assert len(world.echo.calls) == 5


def test_3_3_an_invocation_that_failed_is_counted(ledger: Ledger) -> None:
    failing = Does(lambda _m, _p: DomainResult(False, error="mailbox full"))
    world = World(
        ledger, domains={"mail": failing}, issued=token(resource_limits=limits(max_invocations=2))
    )
    states = [world.run(plan_of(2)).state for _ in range(3)]
    assert states == ["failed_reported_failure"] * 2 + ["denied_limits_invocations_exhausted"]
    assert failing.calls == 2


def test_3_3_a_reservation_that_a_later_gate_refuses_stays_spent(ledger: Ledger) -> None:
    world = World(ledger)
    plan = plan_of(1)
    object.__setattr__(plan.invocations[0], "parameters", IsolatedParameters({"to": "eve"}))
    assert world.run(plan).gate == "boundary"
    account = world.registry.usage(world.token_hash)
    assert account is not None
    assert account.invocations == 1


def test_3_3_what_the_scope_gate_refuses_reserves_nothing(ledger: Ledger) -> None:
    world = World(ledger)
    assert world.run(ExecutionPlan(USER, [call("mail", "delete")])).gate == "scope"
    account = world.registry.usage(world.token_hash)
    assert account is not None
    assert (account.admitted_runs, account.invocations, account.starts_us) == (1, 0, ())


def test_3_3_no_interleaving_of_threads_overspends(ledger: Ledger) -> None:
    """Eight threads race for seven invocations; a plan of two needs two of them."""
    world = World(ledger, issued=token(resource_limits=limits(max_invocations=7)))
    together = Barrier(8)
    states: list[str] = []

    def race() -> None:
        together.wait()
        states.append(world.run(plan_of(2)).state)

    threads = [Thread(target=race) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    account = world.registry.usage(world.token_hash)
    assert account is not None
    assert account.invocations == len(world.echo.calls) == 7
    assert len(states) == 8
    assert set(states) <= {"completed", "denied_limits_invocations_exhausted"}
    assert ledger.verify().ok


def _race_in_a_process(path: Path, token_hash: str, states: Any) -> None:
    with SqliteLedger(path) as ledger:
        orchestrator = Orchestrator(ledger, {"mail": Echo()}, clock=lambda: START_US)
        for _ in range(6):
            outcome = orchestrator.execute_plan(
                token_hash=token_hash,
                user_id=USER,
                trigger_type="direct_command",
                execution_plan=plan_of(1),
            )
            states.put(outcome.state)


def test_3_3_no_interleaving_of_processes_overspends(tmp_path: Path) -> None:
    """Two processes, six plans each, for nine invocations: nine are granted."""
    path = tmp_path / "ledger.db"
    with SqliteLedger.create(path) as ledger:
        issued = token(resource_limits=limits(max_invocations=9))
        token_hash = TokenRegistry(ledger, clock=lambda: START_US).issue(issued).token_hash
    spawning = multiprocessing.get_context("spawn")
    states = spawning.Queue()
    processes = [
        spawning.Process(target=_race_in_a_process, args=(path, token_hash, states))
        for _ in range(2)
    ]
    for process in processes:
        process.start()
    ends = sorted(states.get(timeout=30) for _ in range(12))
    for process in processes:
        process.join()
    assert ends == ["completed"] * 9 + ["denied_limits_invocations_exhausted"] * 3
    with SqliteLedger(path) as ledger:
        assert ledger.verify().ok


# --------------------------------------------------------------------------- 3.3 response size


@pytest.mark.parametrize(("size", "state"), [(8, "completed"), (9, "failed_response_too_large")])
def test_3_3_one_response_may_have_max_tokens_per_response_and_no_more(
    ledger: Ledger, size: int, state: str
) -> None:
    world = World(
        ledger,
        domains={"mail": responding(size)},
        issued=token(resource_limits=limits(max_tokens_per_response=8)),
        measure=of_size,
    )
    assert world.run().state == state


@pytest.mark.parametrize(("last", "state"), [(4, "completed"), (5, "failed_total_exceeded")])
def test_3_3_all_responses_may_have_max_total_tokens_and_no_more(
    ledger: Ledger, last: int, state: str
) -> None:
    world = World(
        ledger,
        domains={"mail": responding(6, last)},
        issued=token(resource_limits=limits(max_total_tokens=10)),
        measure=of_size,
    )
    assert world.run(plan_of(2)).state == state


def test_3_3_the_total_is_over_all_plans_of_the_token(ledger: Ledger) -> None:
    world = World(
        ledger,
        domains={"mail": responding(6, 6)},
        issued=token(resource_limits=limits(max_total_tokens=10)),
        measure=of_size,
    )
    assert [world.run().state for _ in range(3)] == [
        "completed",
        "failed_total_exceeded",
        "denied_limits_response_tokens_exhausted",
    ]


def test_3_3_two_tokens_do_not_share_their_totals() -> None:
    bounds = limits(max_total_tokens=6, max_invocations=1)
    world = World(
        domains={"mail": responding(6, 6)}, issued=token(resource_limits=bounds), measure=of_size
    )
    other = world.registry.issue(token(resource_limits=bounds)).token_hash
    assert world.run().success
    assert world.run(token_hash=other).success


def test_3_3_no_part_of_a_response_that_is_refused_is_returned_or_kept(ledger: Ledger) -> None:
    world = World(
        ledger,
        domains={"mail": Does(lambda _m, _p: DomainResult(True, "the body of the letter"))},
        issued=token(resource_limits=limits(max_tokens_per_response=1)),
    )
    outcome = world.run(plan_of(2))
    assert outcome.state == "failed_response_too_large"
    assert outcome.results == ()
    assert "letter" not in repr(outcome)
    assert "letter" not in repr(list(ledger.events()))
    failed = list(ledger.events(outcome.run_id))[-1]
    assert (failed.type, failed.status) == ("EXECUTION_COMPLETED", "failed")
    assert failed.reason == outcome.error
    assert "response_digest" not in failed.details


def test_3_3_an_empty_response_is_measured_too() -> None:
    measured: list[bytes] = []
    world = World(
        domains={"mail": Does(lambda _m, _p: DomainResult(True))},
        measure=lambda response: measured.append(response) or 0,  # type: ignore[func-returns-value]
    )
    assert world.run().success
    assert measured == [b"null"]


def test_3_3_a_response_of_size_0_is_accepted_and_charged_nothing() -> None:
    world = World(measure=lambda _: 0)
    assert world.run().success
    account = world.registry.usage(world.token_hash)
    assert account is not None
    assert account.response_tokens == 0


def raising(_response: bytes) -> int:
    raise ValueError("no such model")


@pytest.mark.parametrize(
    "measure",
    [raising, *(lambda _, size=size: size for size in (True, -1, 1.5, 1.0, None, "1", [1]))],
    ids=["raises", "True", "-1", "1.5", "1.0", "None", "text", "list"],
)
def test_3_3_a_response_that_cannot_be_measured_is_refused(
    ledger: Ledger, measure: Callable[[bytes], int]
) -> None:
    world = World(ledger, measure=measure)
    outcome = world.run(plan_of(2))
    assert outcome.state == "failed_unmeasured"
    assert outcome.results == ()
    assert world.trail(outcome)[-1] == "EXECUTION_COMPLETED failed 0"
    assert len(world.echo.calls) == 1


@pytest.mark.parametrize(
    ("data", "size"),
    [
        ("", 1),  # two quotation marks: half a token, rounded up
        ("12", 1),
        ("123", 2),
        ("\N{LATIN SMALL LETTER E WITH ACUTE}" * 3, 2),  # two bytes each in UTF-8
        ({"b": 1, "a": [1, 2]}, 5),  # {"a":[1,2],"b":1} without a blank: 17 bytes
        (None, 1),
    ],
)
def test_3_3_the_default_measure_is_canonical_bytes_by_four_rounded_up(
    data: Any, size: int
) -> None:
    world = World(domains={"mail": Does(lambda _m, _p: DomainResult(True, data))})
    assert world.run().success
    account = world.registry.usage(world.token_hash)
    assert account is not None
    assert account.response_tokens == size


def test_3_3_a_failed_result_is_not_measured_and_charged_nothing() -> None:
    world = World(
        domains={"mail": Does(lambda _m, _p: DomainResult(False, "x" * 100, "mailbox full"))},
        measure=raising,
    )
    outcome = world.run()
    assert outcome.state == "failed_reported_failure"
    account = world.registry.usage(world.token_hash)
    assert account is not None
    assert account.response_tokens == 0


def test_3_3_a_failed_call_is_not_charged_for_the_response_before_it(ledger: Ledger) -> None:
    answers = iter([DomainResult(True, 6), DomainResult(False, error="mailbox full")])
    world = World(
        ledger,
        domains={"mail": Does(lambda _m, _p: next(answers))},
        measure=of_size,
    )
    assert world.run(plan_of(2)).state == "failed_reported_failure"
    account = world.registry.usage(world.token_hash)
    assert account is not None
    assert account.response_tokens == 6


# ------------------------------------------------------------------------------ 3.3 frequency


def starts(world: World, *seconds: float) -> list[str]:
    """What becomes of a plan started at each of these times."""
    ends = []
    for second in seconds:
        world.now_us = START_US + round(second * SECOND)
        ends.append(world.run().state)
    return ends


TOO_OFTEN = "denied_limits_frequency_exceeded"


def test_3_3_n_plans_may_start_in_m_seconds_and_the_window_slides(ledger: Ledger) -> None:
    often = token(resource_limits=limits(max_frequency="2 per 60 seconds"))
    world = World(ledger, issued=often)
    assert starts(world, 0, 30, 59.999999, 60, 89.999999, 90, 119.999999, 120) == [
        "completed",
        "completed",
        TOO_OFTEN,
        "completed",
        TOO_OFTEN,
        "completed",
        TOO_OFTEN,
        "completed",
    ]


def test_3_3_a_start_that_was_refused_is_not_counted(ledger: Ledger) -> None:
    often = token(resource_limits=limits(max_frequency="1 per 60 seconds"))
    world = World(ledger, issued=often)
    assert starts(world, 0, 59, 60) == ["completed", TOO_OFTEN, "completed"]


def test_3_3_a_start_that_failed_is_counted(ledger: Ledger) -> None:
    world = World(
        ledger,
        domains={"mail": Does(lambda _m, _p: DomainResult(False, error="mailbox full"))},
        issued=token(resource_limits=limits(max_frequency="1 per 60 seconds")),
    )
    assert starts(world, 0, 59) == ["failed_reported_failure", TOO_OFTEN]


def test_3_3_the_frequency_is_asked_once_a_plan(ledger: Ledger) -> None:
    often = token(resource_limits=limits(max_frequency="1 per 60 seconds"))
    world = World(ledger, issued=often)
    assert world.run(plan_of(5)).success
    outcome = world.run(plan_of(5))
    assert (outcome.state, outcome.stopped_at) == (TOO_OFTEN, 0)


def test_3_3_a_clock_that_steps_back_opens_no_new_window(ledger: Ledger) -> None:
    often = token(resource_limits=limits(max_frequency="1 per 60 seconds"))
    world = World(ledger, issued=often)
    assert starts(world, 100, 0, 50) == ["completed", TOO_OFTEN, TOO_OFTEN]


# ------------------------------------------------------- 3 and 2.7: revocation while a plan runs


def test_3_a_revocation_while_a_plan_runs_stops_it_before_the_next_invocation(
    ledger: Ledger,
) -> None:
    """From another thread, while the domain works: the ledger is not held then."""
    world = World(ledger)

    def revoked_meanwhile(_method: str, _parameters: IsolatedParameters) -> DomainResult:
        revoking = Thread(
            target=world.registry.revoke,
            args=(world.token_hash,),
            kwargs={"reason": "no longer needed"},
        )
        revoking.start()
        revoking.join()
        return DomainResult(True)

    working = Does(revoked_meanwhile)
    world.domains["mail"] = working
    world.orchestrator = Orchestrator(ledger, world.domains, clock=world.clock)
    outcome = world.run(plan_of(3))
    assert (outcome.state, outcome.stopped_at) == ("denied_limits_revoked", 1)
    assert working.calls == 1
    assert world.trail(outcome)[-4:] == [
        "EXECUTION_COMPLETED success 0",
        "AUTHORIZATION_SCOPE_CHECK success 1",
        "RESOURCE_LIMIT_CHECK denied 1",
        "EXECUTION_DENIED denied 1",
    ]
    assert ledger.verify().ok


@pytest.mark.parametrize("after", [0, 1, 2])
def test_3_a_revocation_stops_the_plan_at_whichever_invocation_follows(
    ledger: Ledger, after: int
) -> None:
    """In the last invocation it comes too late: nothing is left to stop."""
    measured: list[bytes] = []

    def measure(response: bytes) -> int:
        measured.append(response)
        if len(measured) == after + 1:
            world.registry.revoke(world.token_hash, reason="no longer needed")
        return 1

    world = World(ledger, measure=measure)
    outcome = world.run(plan_of(3))
    assert len(world.echo.calls) == after + 1
    assert outcome.success is (after == 2)
    assert outcome.results == () or outcome.success
    assert world.run().state == "denied_token_revoked"
    assert ledger.verify().ok


def test_3_a_revocation_of_another_token_stops_nothing() -> None:
    world = World(measure=lambda _: revoke_other())
    other = world.registry.issue(token()).token_hash

    def revoke_other() -> int:
        world.registry.revoke(other, reason="no longer needed")
        return 1

    assert world.run(plan_of(2)).success


# ------------------------------------------------------------------------------------ expiry


@pytest.mark.parametrize(
    ("at_us", "state"),
    [
        (EXPIRES_US - 1, "completed"),
        (EXPIRES_US, "denied_token_expired"),
        (EXPIRES_US + 1, "denied_token_expired"),
    ],
)
def test_3_a_token_expires_to_the_microsecond(ledger: Ledger, at_us: int, state: str) -> None:
    world = World(ledger)
    world.now_us = at_us
    assert world.run().state == state


@pytest.mark.parametrize(
    ("at_us", "state", "calls"),
    [(EXPIRES_US - 1, "completed", 2), (EXPIRES_US, "denied_limits_expired", 1)],
)
def test_3_a_token_that_expires_while_the_plan_runs_stops_it(
    ledger: Ledger, at_us: int, state: str, calls: int
) -> None:
    def measure(_response: bytes) -> int:
        world.now_us = at_us
        return 1

    world = World(ledger, measure=measure)
    assert world.run(plan_of(2)).state == state
    assert len(world.echo.calls) == calls


def test_3_a_clock_that_steps_back_never_un_expires_a_token(ledger: Ledger) -> None:
    world = World(ledger)
    world.now_us = EXPIRES_US
    assert world.run().state == "denied_token_expired"
    world.now_us = START_US
    assert world.run().state == "denied_token_expired"
    assert world.echo.calls == []
    assert ledger.verify().ok


def test_3_a_clock_that_steps_back_while_the_plan_runs_never_un_expires_a_token(
    ledger: Ledger,
) -> None:
    """Another token's event at the later time is enough: time in a log never goes backwards."""
    world = World(ledger, measure=lambda _: step())

    def step() -> int:
        world.now_us = EXPIRES_US
        world.registry.issue(token())
        world.now_us = START_US
        return 1

    assert world.run(plan_of(2)).state == "denied_limits_expired"


def test_3_the_expiry_of_a_token_is_recorded_once(ledger: Ledger) -> None:
    world = World(ledger)
    world.now_us = EXPIRES_US
    for _ in range(3):
        world.run()
    assert sum(event.type == "TOKEN_EXPIRED" for event in ledger.events()) == 1


# -------------------------------------------------------------------- what a token is, in a run


def test_3_fields_of_the_token_alone_decide_and_not_its_capability_text() -> None:
    """SPEC 2.4, at the gates: the text that says what a token is for authorizes nothing."""
    issued = CapabilityToken(**token_fields(capability="mail delete, vault open, everything"))
    world = World(MemoryLedger(), issued=issued)
    assert world.run(ExecutionPlan(USER, [call("mail", "delete")])).gate == "scope"

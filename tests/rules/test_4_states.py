"""SPEC 4: one declaration, one table, one loop; and the ways in which a plan ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from statemachine import State, StateChart

from gateline import (
    ChartError,
    DomainResult,
    Effect,
    EffectKind,
    ExecutionPlan,
    GateChart,
    Ledger,
    LedgerError,
    MemoryLedger,
    Moment,
    Orchestrator,
    Outcome,
    SqliteLedger,
    Verdict,
    compile_chart,
    replay,
)
from gateline.gates.line import LINE
from gateline.ledger.transaction import ChainedTransaction
from support import (
    START_US,
    USER,
    Does,
    Echo,
    FaultyLedger,
    World,
    call,
    plan_of,
    token,
)

ABORT = "OPERATION_ABORTED failed -"

# ------------------------------------------------------------------------ 4.1 one declaration


def test_4_1_the_line_is_declared_as_a_state_chart_and_compiled_into_the_table_that_runs() -> None:
    assert issubclass(LINE.chart, StateChart)
    assert compile_chart(LINE.chart) == LINE.table
    assert compile_chart(LINE.chart).digest == LINE.table.digest
    assert World().run().line_digest == LINE.table.digest


def test_4_1_from_each_state_for_each_observation_one_next_state_and_each_state_one_effect() -> (
    None
):
    for state, effect in LINE.table.effects.items():
        assert type(effect) is Effect
        assert list(LINE.table.successors(state)) == list(effect.observations)


@pytest.mark.parametrize("part", ["effects", "transitions", "groups"])
def test_4_1_the_table_is_frozen(part: str) -> None:
    mapping = getattr(LINE.table, part)
    with pytest.raises(TypeError):
        mapping[next(iter(mapping))] = "completed"
    with pytest.raises(AttributeError):
        setattr(LINE.table, part, {})


def test_4_1_the_declaration_itself_walks_the_path_of_a_run() -> None:
    """python-statemachine's own engine, a second opinion: it goes where the real run went."""
    world = World()
    outcome = world.run(plan_of(2))
    silent = {str(effect): lambda: None for effect in LINE.table.effects.values()}
    machine = LINE.chart(SimpleNamespace(state=None, **silent))
    for moment in world.moments:
        assert moment.state in {state.id for state in machine.configuration}
        machine.send(moment.observation)
    assert {state.id for state in machine.configuration} == {outcome.state}


# ------------------------------------------------------------------- 4.2 total, deterministic


def test_4_2_every_observation_of_every_state_has_exactly_one_next_state() -> None:
    pairs = [
        (state, observation)
        for state, effect in LINE.table.effects.items()
        for observation in effect.observations
    ]
    assert sorted(pairs) == sorted(LINE.table.transitions)
    assert set(LINE.table.transitions.values()) <= set(LINE.table.effects)


def test_4_2_terminal_states_have_no_way_out_and_all_others_have() -> None:
    for state, effect in LINE.table.effects.items():
        terminal = state in LINE.table.terminal_states
        assert terminal is (effect.kind is EffectKind.HALT)
        assert (LINE.table.successors(state) == {}) is terminal


def test_4_2_what_is_not_total_is_refused_by_state_and_observation() -> None:
    class Leaky(GateChart):
        asked = State(initial=True, enter=Effect.check("door", ("closed",)))
        inside = State(final=True, enter=Effect.halt("completed"))
        passed = asked.to(inside)

    with pytest.raises(ChartError, match=r"Leaky, state asked, observation closed"):
        compile_chart(Leaky)


def test_4_2_what_is_not_deterministic_is_refused_by_state_and_observation() -> None:
    class Torn(GateChart):
        asked = State(initial=True, enter=Effect.check("door", ("closed",)))
        inside = State(final=True, enter=Effect.halt("completed"))
        outside = State(final=True, enter=Effect.halt("denied"))
        passed = asked.to(inside) | asked.to(outside)
        closed = asked.to(outside)

    with pytest.raises(ChartError, match=r"Torn, state asked, observation passed: two targets"):
        compile_chart(Torn)


# -------------------------------------------------------------------------------- 4.3 the loop


class HostileError(Exception):
    """An error that cannot even be shown."""

    def __str__(self) -> str:
        raise RuntimeError("no text for you")


class UnshowableError(Exception):
    """An error whose text ends the interpreter, if it is let."""

    def __str__(self) -> str:
        raise SystemExit("no text for you")


ERRORS: list[Exception] = [
    ValueError("planted"),
    ValueError(""),
    LedgerError("planted"),
    RecursionError("planted"),
    MemoryError(),
    StopIteration(),
    UnicodeEncodeError("utf-8", "\ud800", 0, 1, "planted"),
    ExceptionGroup("planted", [ValueError("one"), ValueError("two")]),
    HostileError(),
]


def shown(error: BaseException) -> str:
    return type(error).__name__


def raising(error: BaseException) -> Any:
    def raises(*_: object) -> Any:
        raise error.with_traceback(None)

    return raises


def answering(answer: Any) -> Any:
    return lambda *_: answer


@pytest.mark.parametrize("error", [*ERRORS, UnshowableError()], ids=shown)
def test_4_3_an_exception_of_a_domain_is_an_observation_and_ends_in_a_terminal_state(
    error: Exception,
) -> None:
    broken = Does(raising(error))
    outcome = World(domains={"mail": broken}).run(plan_of(2))
    assert (outcome.state, outcome.stopped_at) == ("failed_raised", 0)
    assert type(error).__name__ in str(outcome.error)
    assert broken.calls == 1


@pytest.mark.parametrize("error", ERRORS, ids=shown)
def test_4_3_an_exception_of_a_measure_is_an_observation_and_ends_in_a_terminal_state(
    error: Exception,
) -> None:
    world = World(measure=raising(error))
    outcome = world.run(plan_of(2))
    assert (outcome.state, outcome.stopped_at) == ("failed_unmeasured", 0)
    assert type(error).__name__ in str(outcome.error)
    assert len(world.echo.calls) == 1


@pytest.mark.parametrize("error", ERRORS, ids=shown)
def test_4_3_an_exception_of_a_clock_is_an_observation_and_ends_in_a_terminal_state(
    error: Exception,
) -> None:
    """A clock that breaks for good breaks the record too: nothing can be dated."""
    world = World()
    world.orchestrator = Orchestrator(world.ledger, world.domains, clock=raising(error))
    outcome = world.run()
    assert outcome.state == "aborted"
    assert "audit" in str(outcome.error)
    assert type(error).__name__ in str(outcome.error)
    assert world.echo.calls == []


@pytest.mark.parametrize("operation", ["begin", "account", "append", "commit"])
@pytest.mark.parametrize("error", ERRORS, ids=shown)
def test_4_3_an_exception_of_a_ledger_is_an_observation_and_ends_in_a_terminal_state(
    operation: str, error: Exception
) -> None:
    ledger = FaultyLedger(lambda name, _: name == operation, error=error)
    world = World(ledger)
    ledger.arm()
    outcome = world.run()
    ends = {"account": "denied_token_unverifiable"}
    assert outcome.state == ends.get(operation, "aborted")
    assert type(error).__name__ in str(outcome.error)
    assert world.echo.calls == []


def cannot_roll_back(transaction: type, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make each rollback fail, though it lets the ledger go."""
    rollback = transaction.rollback  # type: ignore[attr-defined]

    def fails(self: Any) -> None:
        rollback(self)
        raise LedgerError("planted: cannot roll back")

    monkeypatch.setattr(transaction, "rollback", fails)


def test_4_3_a_transaction_that_cannot_even_be_rolled_back_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was not committed is not there, whether or not the ledger can say so."""
    ledger = FaultyLedger(lambda name, _: name == "append")
    world = World(ledger)
    ledger.arm()
    cannot_roll_back(ChainedTransaction, monkeypatch)
    outcome = world.run()
    assert outcome.state == "aborted"
    assert "audit" in str(outcome.error)


def test_4_3_a_ledger_is_not_closed_under_a_run(tmp_path: Path) -> None:
    """Closing waits for the run, as long as for any writer, and then says that it cannot."""
    refusals: list[LedgerError] = []
    ledger = SqliteLedger.create(tmp_path / "ledger.db", lock_timeout_seconds=0.05)

    def close_it(moment: Moment) -> None:
        if moment.state == "scope_check":
            try:
                ledger.close()
            except LedgerError as refusal:
                refusals.append(refusal)

    world = World(ledger, observer=close_it)
    assert world.run().state == "completed"
    assert [str(refusal).split(": ")[1] for refusal in refusals] == [
        "a writer is at work; close it afterwards"
    ]
    ledger.close()


@pytest.mark.parametrize("at", [0, 1])
def test_4_3_parameters_that_are_none_any_more_are_an_observation_too(at: int) -> None:
    """A plan that was tampered with, so that not even a copy of its parameters can be made."""
    world = World()
    plan = plan_of(3)
    object.__setattr__(plan.invocations[at], "parameters", None)
    outcome = world.run(plan)
    assert outcome.verdict is Verdict.DENIED
    assert outcome.state.endswith("_unverifiable")
    assert len(world.echo.calls) == at


@pytest.mark.parametrize(
    "time", [True, START_US + 1.5, float("nan"), float("inf"), None, "noon", 1 << 64], ids=repr
)
@pytest.mark.parametrize("store", ["memory", "sqlite"])
def test_4_3_a_clock_that_does_not_tell_the_time_stops_the_plan_and_nothing_else(
    store: str, time: Any, tmp_path: Path
) -> None:
    """Whatever cannot be checked or recorded stops the plan; the ledger stays whole, and free."""
    ledger: Ledger = MemoryLedger(lock_timeout_seconds=0.05)
    if store == "sqlite":
        ledger = SqliteLedger.create(tmp_path / "ledger.db", lock_timeout_seconds=0.05)
    world = World(ledger)
    world.orchestrator = Orchestrator(ledger, world.domains, clock=lambda: time)
    outcome = world.run()
    assert not outcome.success
    assert world.echo.calls == []
    assert ledger.verify().ok
    other = World(ledger)
    assert other.run().success, "the next run has a good clock"
    if isinstance(ledger, SqliteLedger):
        ledger.close()


def test_4_3_data_cannot_change_the_path() -> None:
    """Whatever the results say, the run goes through the same states."""
    answers: list[Any] = [None, False, 0, "", [], {}, "denied", -1.5]
    answers += [{"success": False}, {"next": "retry"}, {"verdict": "aborted", "error": "stop"}]
    paths = set()
    for answer in answers:
        world = World(domains={"mail": Does(answering(DomainResult(True, answer)))})
        assert world.run(plan_of(3)).success
        paths.add(tuple((moment.state, moment.observation) for moment in world.moments))
    assert len(paths) == 1


# --------------------------------------------------------------------------------- 4.4 the ends


def _failing() -> Any:
    return Does(lambda _m, _p: DomainResult(False, {"kept": "back"}, "mailbox full"))


def _reading(world: World) -> Any:
    return Does(lambda _m, _p: DomainResult(True, str(world.ledger.verify())))


def completed(world: World) -> Outcome:
    return world.run(plan_of(2))


def denied(world: World) -> Outcome:
    return world.run(ExecutionPlan(USER, [call(), call("mail", "delete")]))


def denied_as_a_whole(world: World) -> Outcome:
    return world.run(plan_of(2), trigger_type="scheduled")


def failed(world: World) -> Outcome:
    domains = {"mail": world.echo, "files": _failing()}
    world.orchestrator = Orchestrator(world.ledger, domains, clock=world.clock)
    return world.run(ExecutionPlan(USER, [call(), call("files", "list")]))


def violated(world: World) -> Outcome:
    domains = {"mail": world.echo, "files": _reading(world)}
    world.orchestrator = Orchestrator(world.ledger, domains, clock=world.clock)
    return world.run(ExecutionPlan(USER, [call(), call("files", "list")]))


def aborted(world: World) -> Outcome:
    # The third commit is the one behind the last invocation: its result is not returned.
    broken = FaultyLedger(
        lambda name, _: name == "commit" and broken.counts["commit"] == 3, inner=world.ledger
    )
    world.orchestrator = Orchestrator(broken, world.domains, clock=world.clock)
    broken.arm()
    return world.run(plan_of(2))


ENDS = [
    (completed, Verdict.COMPLETED, "completed", None, None),
    (denied, Verdict.DENIED, "denied_scope_method_out_of_scope", "scope", 1),
    (denied_as_a_whole, Verdict.DENIED, "denied_token_trigger_not_allowed", "token", None),
    (failed, Verdict.FAILED, "failed_reported_failure", "invocation", 1),
    (violated, Verdict.VIOLATED, "violated_forbidden_operation", "authority", 1),
    (aborted, Verdict.ABORTED, "aborted", "audit", 1),
]


@pytest.mark.parametrize(
    ("end", "verdict", "state", "gate", "stopped_at"), ENDS, ids=[row[0].__name__ for row in ENDS]
)
def test_4_4_the_outcome_says_how_the_plan_ended_and_where(
    ledger: Ledger,
    end: Callable[[World], Outcome],
    verdict: Verdict,
    state: str,
    gate: str | None,
    stopped_at: int | None,
) -> None:
    world = World(ledger)
    outcome = end(world)
    assert outcome.verdict is verdict
    assert (outcome.state, outcome.gate, outcome.stopped_at) == (state, gate, stopped_at)
    assert outcome.success is (verdict is Verdict.COMPLETED)
    assert outcome.run_id in {event.run_id for event in ledger.events()}


@pytest.mark.parametrize("end", [row[0] for row in ENDS[1:]], ids=lambda end: end.__name__)
def test_4_4_without_completion_there_are_no_results_and_an_error_text(
    ledger: Ledger, end: Callable[[World], Outcome]
) -> None:
    outcome = end(World(ledger))
    assert outcome.results == ()
    assert outcome.error
    assert "\n" not in outcome.error


def test_4_4_with_completion_there_are_all_results_in_plan_order_and_no_error(
    ledger: Ledger,
) -> None:
    outcome = World(ledger).run(plan_of(5))
    given = [result.data["given"]["number"] for result in outcome.results]
    assert given == [0, 1, 2, 3, 4]
    assert all(result.success and result.error is None for result in outcome.results)
    assert outcome.error is None


def test_4_4_the_outcome_names_the_end_of_what_is_durable(ledger: Ledger) -> None:
    world = World(ledger)
    outcome = world.run(plan_of(2))
    assert outcome.head == ledger.verify().head
    assert world.run(token_hash="0" * 64).head == ledger.verify().head


def test_4_4_a_plan_of_which_nothing_is_durable_has_no_head() -> None:
    ledger = FaultyLedger(lambda name, _: name == "begin")
    world = World(ledger)
    ledger.arm()
    outcome = world.run()
    assert (outcome.state, outcome.head) == ("aborted", None)
    assert world.trail(outcome) == []


def test_4_4_a_plan_aborted_before_its_first_invocation_stopped_at_none() -> None:
    """The token gate's own record is lost: no invocation was looked at."""
    ledger = FaultyLedger(lambda name, _: name == "append")
    world = World(ledger)
    ledger.arm()
    outcome = world.run(plan_of(2))
    assert outcome.state == "aborted"
    assert outcome.stopped_at is None
    assert "invocation 0" not in str(outcome.error)


def test_4_4_every_terminal_state_has_exactly_one_of_the_five_verdicts() -> None:
    assert set(LINE.ends) == LINE.table.terminal_states
    for state, end in LINE.ends.items():
        assert state.split("_")[0] == end.verdict == LINE.table.effects[state].subject
    assert {end.verdict for end in LINE.ends.values()} == set(Verdict)


# ----------------------------------------------------------------------------- 4.5 audit loss


def _operations(length: int) -> list[str]:
    ledger = FaultyLedger()
    world = World(ledger)
    ledger.arm()
    assert world.run(plan_of(length)).success
    return ledger.operations


OPERATIONS = _operations(2)
"""What a plan of two asks of its ledger, in order."""


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize(
    ("at", "name"),
    list(enumerate(OPERATIONS, start=1)),
    ids=[f"{number}-{name}" for number, name in enumerate(OPERATIONS, start=1)],
)
def test_4_5_no_effect_follows_a_ledger_operation_that_failed(
    ledger: Ledger, at: int, name: str, for_good: bool
) -> None:
    faulty = FaultyLedger(
        lambda _, number: number >= at if for_good else number == at, inner=ledger
    )
    world = World(faulty)
    working = Does(lambda _m, _p: DomainResult(True))
    calls_then: list[int] = []

    def look(moment: Moment) -> None:
        world.moments.append(moment)
        if len(faulty.operations) >= at and not calls_then:
            calls_then.append(working.calls)

    world.orchestrator = Orchestrator(faulty, {"mail": working}, clock=world.clock, observer=look)
    faulty.arm()
    outcome = world.run(plan_of(2))
    assert not outcome.success
    assert outcome.results == ()
    assert calls_then == [working.calls]
    attempts = sum(moment.state == "abort_record" for moment in world.moments)
    lost = name in ("append", "commit") or for_good
    assert (outcome.verdict is Verdict.ABORTED) is lost
    assert attempts == int(lost)
    assert ("audit" in str(outcome.error)) is lost
    assert world.trail(outcome).count(ABORT) == int(lost and not for_good)
    assert ledger.verify().ok
    assert World(ledger).run().success


@pytest.mark.parametrize("number", [1, 2, 3])
def test_4_5_a_commit_that_was_written_but_reported_lost_aborts_all_the_same(
    ledger: Ledger, number: int
) -> None:
    """The log may then have more than the caller was told, and its last word is the abort."""
    faulty = FaultyLedger(
        lambda name, _: name == "commit" and faulty.counts["commit"] == number,
        inner=ledger,
        writes_all_the_same=True,
    )
    world = World(faulty)
    faulty.arm()
    outcome = world.run(plan_of(2))
    assert outcome.verdict is Verdict.ABORTED
    assert len(world.echo.calls) == number - 1
    trail = world.trail(outcome)
    assert len(trail) == (4 if number == 1 else 8 if number == 2 else 9) + 1
    assert trail.index(ABORT) == len(trail) - 1


def test_4_5_an_abort_says_what_was_lost_and_where() -> None:
    ledger = FaultyLedger(lambda name, _: name == "commit" and ledger.counts["commit"] == 2)
    world = World(ledger)
    ledger.arm()
    outcome = world.run(plan_of(2))
    abort = list(ledger.events(outcome.run_id))[-1]
    assert outcome.error == "audit: invocation 1, commit: LedgerError: planted: the disk is gone"
    assert abort.reason == outcome.error
    assert abort.details["cause"] == "audit_lost"
    assert abort.details["index"] == 1


def test_4_5_what_was_reserved_in_a_transaction_that_was_lost_is_not_spent(
    ledger: Ledger,
) -> None:
    faulty = FaultyLedger(
        lambda name, _: name == "commit" and faulty.counts["commit"] == 1, inner=ledger
    )
    world = World(faulty)
    faulty.arm()
    assert world.run().verdict is Verdict.ABORTED
    account = ledger.account(world.token_hash)
    assert account is not None
    assert (account.admitted_runs, account.invocations) == (0, 0)


# ------------------------------------------------------------------- 4.7 what passes through


PASSING = [KeyboardInterrupt(), asyncio.CancelledError()]


@pytest.mark.parametrize("error", PASSING, ids=shown)
@pytest.mark.parametrize(
    ("at", "name"),
    list(enumerate(OPERATIONS, start=1)),
    ids=[f"{number}-{name}" for number, name in enumerate(OPERATIONS, start=1)],
)
def test_4_7_an_interrupt_of_a_ledger_operation_passes_through_and_nothing_follows(
    at: int, name: str, error: BaseException
) -> None:
    def interrupts(_name: str, number: int) -> bool:
        if number == at:
            raise error
        return False

    ledger = FaultyLedger(interrupts)
    world = World(ledger)
    ledger.arm()
    with pytest.raises(type(error)):
        world.run(plan_of(2))
    assert len(ledger.operations) == at
    assert len(world.echo.calls) == OPERATIONS[: at - 1].count("commit")
    assert ledger.verify().ok
    ledger.inner.begin(START_US).rollback()


@pytest.mark.parametrize("error", PASSING, ids=shown)
def test_4_7_an_interrupt_of_a_domain_passes_through_and_nothing_follows(
    ledger: Ledger, error: BaseException
) -> None:
    interrupted, behind = Does(raising(error)), Echo()
    world = World(ledger, domains={"mail": interrupted, "files": behind})
    with pytest.raises(type(error)):
        world.run(ExecutionPlan(USER, [call(), call("files", "list")]))
    assert behind.calls == []
    world.orchestrator = Orchestrator(ledger, {"mail": Echo()}, clock=world.clock)
    assert world.run().success, "the ledger is free for the next run"


@pytest.mark.parametrize("error", PASSING, ids=shown)
@pytest.mark.parametrize("port", ["measure", "observer", "clock"])
def test_4_7_an_interrupt_of_any_other_port_passes_through(
    ledger: Ledger, port: str, error: BaseException
) -> None:
    world = World(ledger)
    options: dict[str, Any] = {"clock": world.clock, port: raising(error)}
    world.orchestrator = Orchestrator(ledger, world.domains, **options)
    with pytest.raises(type(error)):
        world.run(plan_of(2))
    assert len(world.echo.calls) == (port == "measure")
    world.orchestrator = Orchestrator(ledger, world.domains, clock=world.clock)
    assert world.run().success, "the ledger is free for the next run"


def test_4_7_an_interrupt_passes_through_a_ledger_that_cannot_roll_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = World(observer=raising(KeyboardInterrupt()))
    cannot_roll_back(ChainedTransaction, monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        world.run()


@pytest.mark.parametrize("code", [None, 0, 1, "bye"])
def test_4_7_a_system_exit_of_a_domain_is_a_failed_result(code: object) -> None:
    exiting = Does(raising(SystemExit(code)))
    outcome = World(domains={"mail": exiting}).run(plan_of(2))
    assert outcome.state == "failed_raised"
    assert "SystemExit" in str(outcome.error)
    assert exiting.calls == 1


# --------------------------------------------------------------- 4.8 driving the table oneself


def test_4_8_an_embedder_can_drive_the_table_without_the_orchestrator() -> None:
    """State and observation in, next state and effect out: here, a world where all goes well."""
    step, performed, left = LINE.table.start(), [], 2
    while step.effect.kind is not EffectKind.HALT:
        performed.append(step.effect)
        observation = step.effect.observations[0]
        if step.effect.kind is EffectKind.ADVANCE:
            left -= 1
            observation = "more" if left else "last"
        step = LINE.table.step(step.state, observation)
    assert step.state == "completed"
    assert sum(effect.kind is EffectKind.INVOKE for effect in performed) == 2
    assert sum(effect.kind is EffectKind.RECORD for effect in performed) == 1 + 4 * 2


def test_4_8_the_same_observations_lead_to_the_same_states_as_in_the_real_run() -> None:
    world = World(issued=token(plan_digest=plan_of(1).digest))
    for plan in (plan_of(1), plan_of(2)):
        world.moments.clear()
        outcome = world.run(plan)
        steps = replay(LINE.table, [moment.observation for moment in world.moments])
        assert [step.state for step in steps[:-1]] == [moment.state for moment in world.moments]
        assert [step.effect for step in steps[:-1]] == [moment.effect for moment in world.moments]
        assert steps[-1].state == outcome.state


def test_4_8_an_observation_that_a_state_cannot_make_is_refused() -> None:
    with pytest.raises(LookupError, match=r"state 'token_check': no observation 'committed'"):
        LINE.table.step("token_check", "committed")
    with pytest.raises(LookupError, match=r"state 'completed'.*allowed: none"):
        LINE.table.step("completed", "passed")

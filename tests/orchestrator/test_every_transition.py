"""Every state and every transition of the line is reached by a real run (SPEC 8, "sometimes").

Each *cause* below makes one run of a plan of three stop in one terminal state. Each is then run
again and again, with a ledger that fails at its first operation, at its second, and so on, in
each of the ways in `WAYS_TO_FAIL`. After every one of these runs the invariants of SPEC 8 are
checked; together they reach the whole table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from contextlib import suppress
from functools import cache
from typing import Any, Final, NamedTuple, NoReturn

import pytest

from gateline import (
    AuditEvent,
    BoundaryViolationError,
    Domain,
    DomainRegistry,
    DomainResult,
    EffectKind,
    ExecutionPlan,
    IsolatedParameters,
    LedgerError,
    MemoryLedger,
    Moment,
    Orchestrator,
    Outcome,
    TokenRegistry,
    Verdict,
    replay,
)
from gateline.gates.line import LINE
from gateline.machine.effect import LAST, MORE
from support import START_US, USER, Echo, FaultyLedger, World, call, limits, line_of, plan_of, token

LENGTH: Final = 3
AT: Final = 1
"""Where a cause strikes, if it can choose: one invocation is before it, and one behind."""

ABORT: Final = "OPERATION_ABORTED failed -"
SUCCESSFUL_TRAIL: Final = [
    "TOKEN_VALIDATION success -",
    *(
        f"{event} {index}"
        for index in range(LENGTH)
        for event in (
            "AUTHORIZATION_SCOPE_CHECK success",
            "RESOURCE_LIMIT_CHECK success",
            "EXECUTION_STARTED started",
            "EXECUTION_COMPLETED success",
        )
    ),
]
DEVIATIONS: Final = {
    "TOKEN_VALIDATION": {"denied": ["EXECUTION_DENIED denied"]},
    "AUTHORIZATION_SCOPE_CHECK": {
        "denied": ["AUTHORIZATION_SCOPE_CHECK denied", "EXECUTION_DENIED denied"]
    },
    "RESOURCE_LIMIT_CHECK": {"denied": ["RESOURCE_LIMIT_CHECK denied", "EXECUTION_DENIED denied"]},
    "EXECUTION_STARTED": {"denied": ["BOUNDARY_VIOLATION denied", "EXECUTION_DENIED denied"]},
    "EXECUTION_COMPLETED": {
        "failed": ["EXECUTION_COMPLETED failed"],
        "violated": ["BOUNDARY_VIOLATION failed", "EXECUTION_COMPLETED failed"],
    },
}
"""What a trail may say in place of the next event of the successful one, by its verdict."""

PINNED: Final = "reached 116/116 states, 194/194 transitions"


class Stage(Domain):
    """One run in the making, in which all goes well until a cause changes something."""

    def __init__(self) -> None:
        self.plan = plan_of(LENGTH)
        self.token_changes: dict[str, Any] = {}
        self.arguments: dict[str, Any] = {}
        self.names: Set[str] = frozenset({"mail"})
        self.answers: dict[int, Callable[[], Any]] = {}
        self.sizes: dict[int, Callable[[], Any]] = {}
        self.shares_parameters = False
        self.unreadable: Callable[[str, int], bool] = lambda _name, _nth: False
        self.ticks: Iterator[Callable[[], int]] = iter(())
        self.before: Callable[[], None] = lambda: None
        self.calls: list[int] = []
        self.durable_starts_at_call: list[int] = []
        self.durable_starts = 0
        self.measured = 0

    def set_up(self, ledger: FaultyLedger) -> None:
        """Issue the token and make the orchestrator; what a cause does before the run is done."""
        self.ledger = ledger
        self.world = World(
            ledger,
            issued=token(**self.token_changes),
            domains=_Registry({"mail": self}, self.names),  # type: ignore[arg-type]
            clock=self.clock,
            measure=self.measure,
            observer=self.observe,
        )
        self.registry = TokenRegistry(ledger.inner, clock=self.world.clock)
        self.before()
        ledger.arm()

    def revoke(self) -> None:
        self.registry.revoke(self.world.token_hash, reason="no longer needed")

    def expire(self) -> None:
        self.world.now_us = START_US + 600_000_000

    def run_earlier(self, plan: ExecutionPlan) -> None:
        earlier = Orchestrator(self.ledger.inner, {"mail": Echo()}, clock=self.world.clock)
        assert earlier.execute_plan(
            token_hash=self.world.token_hash,
            user_id=USER,
            trigger_type="direct_command",
            execution_plan=plan,
        ).success

    def clock(self) -> int:
        return next(self.ticks, self.world.clock)()

    def observe(self, moment: Moment) -> None:
        self.world.moments.append(moment)
        if moment.effect.kind is EffectKind.COMMIT:
            trail = self.ledger.inner.events(moment.run_id)
            self.durable_starts = sum(event.type == "EXECUTION_STARTED" for event in trail)

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        number = parameters.get_copy()["number"]
        self.calls.append(number)
        self.durable_starts_at_call.append(self.durable_starts)
        result: DomainResult = self.answers.get(number, lambda: DomainResult(True, number))()
        return result

    def measure(self, response: bytes) -> int:
        self.measured += 1
        size: int = self.sizes.get(self.measured - 1, lambda: 1)()
        return size


class _Registry(DomainRegistry):
    """A registry that says its names are others than they are."""

    def __init__(self, domains: dict[str, Domain], names: Set[str]) -> None:
        super().__init__(domains)
        self.said: Any = names

    @property
    def names(self) -> frozenset[str]:
        said: frozenset[str] = self.said
        return said


class _Unreadable(frozenset[str]):
    def __contains__(self, name: object) -> bool:
        broken()


def broken() -> NoReturn:
    raise RuntimeError("planted: broken")


def after(action: Callable[[], None]) -> int:
    """The size of a response during whose measuring something else happens."""
    action()
    return 1


class Cause(NamedTuple):
    """Why a run ends as it does.

    Attributes:
        name: what is wrong, in words.
        terminal_state: in which the run ends.
        prepare: makes it wrong.
    """

    name: str
    terminal_state: str
    prepare: Callable[[Stage], None]


CAUSES: Final[list[Cause]] = []


def cause(terminal_state: str) -> Callable[[Callable[[Stage], None]], Callable[[Stage], None]]:
    def declared(prepare: Callable[[Stage], None]) -> Callable[[Stage], None]:
        CAUSES.append(Cause(prepare.__name__, terminal_state, prepare))
        return prepare

    return declared


# ---------------------------------------------------------------------------- causes: none


@cause("completed")
def nothing_is_wrong(stage: Stage) -> None:
    pass


# ---------------------------------------------------------------------------- causes: token


@cause("denied_token_revoked")
def token_revoked_before(stage: Stage) -> None:
    stage.before = stage.revoke


@cause("denied_token_unknown")
def token_never_issued(stage: Stage) -> None:
    stage.arguments["token_hash"] = "0" * 64


@cause("denied_token_user_mismatch")
def caller_is_another_user(stage: Stage) -> None:
    stage.arguments["user_id"] = "eve"


@cause("denied_token_expired")
def token_expired_before(stage: Stage) -> None:
    stage.before = stage.expire


@cause("denied_token_trigger_not_allowed")
def trigger_is_another_one(stage: Stage) -> None:
    stage.arguments["trigger_type"] = "scheduled"


@cause("denied_token_other_plan")
def token_is_bound_to_another_plan(stage: Stage) -> None:
    stage.token_changes["plan_digest"] = plan_of(1).digest


@cause("denied_token_already_run")
def token_is_bound_and_was_used(stage: Stage) -> None:
    stage.token_changes["plan_digest"] = stage.plan.digest
    stage.before = lambda: stage.run_earlier(stage.plan)


@cause("denied_token_unverifiable")
def account_unreadable_at_the_token_gate(stage: Stage) -> None:
    stage.unreadable = lambda name, nth: (name, nth) == ("account", 1)


@cause("denied_token_unverifiable")
def clock_breaks_at_the_token_gate(stage: Stage) -> None:
    stage.ticks = iter([broken])


@cause("denied_token_unverifiable")
def ledger_does_not_open_at_the_token_gate(stage: Stage) -> None:
    stage.unreadable = lambda name, nth: (name, nth) == ("begin", 1)


# ---------------------------------------------------------------------------- causes: scope


@cause("denied_scope_domain_out_of_scope")
def domain_out_of_scope(stage: Stage) -> None:
    stage.plan = plan_with(call("vault", "read", number=AT))


@cause("denied_scope_method_out_of_scope")
def method_out_of_scope(stage: Stage) -> None:
    stage.plan = plan_with(call("mail", "delete", number=AT))


@cause("denied_scope_domain_unregistered")
def domain_not_registered(stage: Stage) -> None:
    stage.plan = plan_with(call("files", "list", number=AT))


@cause("denied_scope_unverifiable")
def account_unreadable_at_the_scope_gate(stage: Stage) -> None:
    stage.unreadable = lambda name, nth: (name, nth) == ("account", 2)


@cause("denied_scope_unverifiable")
def names_of_domains_unreadable(stage: Stage) -> None:
    stage.names = _Unreadable({"mail"})


# ---------------------------------------------------------------------------- causes: limits


@cause("denied_limits_revoked")
def token_revoked_while_the_plan_runs(stage: Stage) -> None:
    stage.sizes[0] = lambda: after(stage.revoke)


@cause("denied_limits_expired")
def token_expires_while_the_plan_runs(stage: Stage) -> None:
    stage.sizes[0] = lambda: after(stage.expire)


@cause("denied_limits_invocations_exhausted")
def no_invocation_left(stage: Stage) -> None:
    stage.token_changes["resource_limits"] = limits(max_invocations=AT)


@cause("denied_limits_response_tokens_exhausted")
def no_response_token_left(stage: Stage) -> None:
    stage.token_changes["resource_limits"] = limits(max_total_tokens=5)
    stage.sizes[0] = lambda: 5


@cause("denied_limits_frequency_exceeded")
def plans_start_too_often(stage: Stage) -> None:
    stage.token_changes["resource_limits"] = limits(max_frequency="1 per 60 seconds")
    stage.before = lambda: stage.run_earlier(plan_of(1))


@cause("denied_limits_unverifiable")
def account_unreadable_at_the_limits_gate(stage: Stage) -> None:
    stage.unreadable = lambda name, nth: (name, nth) == ("account", 3)


# -------------------------------------------------------------------------- causes: boundary


@cause("denied_boundary_parameters_shared")
def parameters_are_the_plans_own(stage: Stage) -> None:
    stage.shares_parameters = True


@cause("denied_boundary_parameters_altered")
def parameters_altered_after_the_plan_was_made(stage: Stage) -> None:
    altered = IsolatedParameters({"number": AT, "to": "eve"})
    object.__setattr__(stage.plan.invocations[AT], "parameters", altered)


@cause("denied_boundary_unverifiable")
def account_unreadable_at_the_boundary(stage: Stage) -> None:
    stage.unreadable = lambda name, nth: (name, nth) == ("account", 4)


# ------------------------------------------------------------------------ causes: invocation


@cause("violated_forbidden_operation")
def domain_reads_the_log_and_hides_it(stage: Stage) -> None:
    def peek() -> DomainResult:
        with suppress(BoundaryViolationError):
            stage.ledger.inner.verify()
        return DomainResult(True)

    stage.answers[AT] = peek


@cause("failed_reported_failure")
def domain_reports_a_failure(stage: Stage) -> None:
    stage.answers[AT] = lambda: DomainResult(False, error="mailbox full")


@cause("failed_malformed")
def domain_answers_nonsense(stage: Stage) -> None:
    stage.answers[AT] = lambda: "yes"


@cause("failed_raised")
def domain_raises(stage: Stage) -> None:
    stage.answers[AT] = broken


@cause("failed_response_too_large")
def response_too_large(stage: Stage) -> None:
    stage.sizes[AT] = lambda: 1_001


@cause("failed_total_exceeded")
def responses_too_large_together(stage: Stage) -> None:
    stage.token_changes["resource_limits"] = limits(max_total_tokens=5)
    stage.sizes = {0: lambda: 3, AT: lambda: 3}


@cause("failed_unmeasured")
def measure_raises(stage: Stage) -> None:
    stage.sizes[AT] = broken


@cause("failed_unmeasured")
def clock_breaks_at_the_measure(stage: Stage) -> None:
    stage.ticks = iter([lambda: START_US, broken])


# ---------------------------------------------------------------------------------- the runs


def plan_with(odd_one: Any) -> ExecutionPlan:
    """A plan of three calls with this one in the middle."""
    return ExecutionPlan(USER, [call(number=0), odd_one, call(number=2)])


Fails = Callable[[str, int, int], bool]
"""Whether an operation fails, by its name, its number, and the number that is to fail."""

WAYS_TO_FAIL: Final[dict[str, tuple[Fails, bool]]] = {
    "once": (lambda _, number, at: number == at, False),
    "from then on": (lambda _, number, at: number >= at, False),
    "once, and every commit behind it": (
        lambda name, number, at: number == at or (number > at and name == "commit"),
        False,
    ),
    "once, though it was written": (lambda _, number, at: number == at, True),
    "as every commit behind it, though they were written": (
        lambda name, number, at: number == at or (number > at and name == "commit"),
        True,
    ),
}
"""How the ledger fails, and whether a commit that is reported lost was written all the same."""


class Run(NamedTuple):
    """One run, with what it left behind."""

    stage: Stage
    outcome: Outcome
    events: list[AuditEvent]

    @property
    def trail(self) -> list[str]:
        return [line_of(event) for event in self.events]

    @property
    def moments(self) -> list[Moment]:
        return self.stage.world.moments


def run_with(
    why: Cause,
    fails: Callable[[str, int], bool] = lambda _name, _number: False,
    written: bool = False,
) -> Run:
    stage = Stage()
    why.prepare(stage)

    def fails_here(name: str, number: int) -> bool:
        return stage.unreadable(name, ledger.operations.count(name)) or fails(name, number)

    ledger = FaultyLedger(
        fails_here,
        inner=MemoryLedger(lock_timeout_seconds=0.1),
        writes_all_the_same=written,
        error=LedgerError("planted: the disk is gone"),
    )
    stage.set_up(ledger)
    with pytest.MonkeyPatch.context() as patch:
        if stage.shares_parameters:
            patch.setattr(IsolatedParameters, "fresh", lambda parameters: parameters)
        outcome = stage.world.run(stage.plan, **stage.arguments)
    return Run(stage, outcome, list(ledger.inner.events(outcome.run_id)))


class Reached(NamedTuple):
    """What the runs of one cause reached."""

    runs: int
    states: frozenset[str]
    transitions: frozenset[tuple[str, str]]


@cache
def explored(why: Cause) -> Reached:
    """Run a cause with a good ledger, and with every failure of a bad one; check every run."""
    undisturbed = run_with(why)
    check(undisturbed)
    assert undisturbed.outcome.state == why.terminal_state
    assert ABORT not in undisturbed.trail
    runs = [undisturbed]
    for fails, written in WAYS_TO_FAIL.values():
        for at, name in enumerate(undisturbed.stage.ledger.operations, start=1):
            if written and name != "commit":
                continue  # only a commit writes
            run = run_with(why, lambda name, number: fails(name, number, at), written)  # noqa: B023
            check(run)
            runs.append(run)
    moments = [moment for run in runs for moment in run.moments]
    return Reached(
        len(runs),
        frozenset(moment.state for moment in moments) | {run.outcome.state for run in runs},
        frozenset((moment.state, moment.observation) for moment in moments),
    )


# ---------------------------------------------------------------------------- the invariants


def check(run: Run) -> None:
    """Everything that holds of every run, whatever went wrong in it."""
    path_is_the_tables(run)
    results_only_if_completed(run)
    invoked_in_order_and_never_again(run)
    nothing_invoked_after_a_deviation(run)
    durable_before_invoked(run)
    trail_is_as_rule_6_7_says(run)
    abort_is_attempted_once_and_only_if_lost(run)
    verdict_agrees_with_the_log(run)
    commits_are_one_more_than_invocations(run)
    ledger_is_whole_and_free(run)


def path_is_the_tables(run: Run) -> None:
    steps = replay(LINE.table, [moment.observation for moment in run.moments])
    taken = [moment.state for moment in run.moments]
    assert [step.state for step in steps] == [*taken, run.outcome.state]


def results_only_if_completed(run: Run) -> None:
    """Invariant all-or-nothing (SPEC 4.4)."""
    completed = run.outcome.verdict is Verdict.COMPLETED
    expected = [DomainResult(True, number) for number in range(LENGTH)] if completed else []
    assert list(run.outcome.results) == expected
    assert (run.outcome.error is None) is completed


def invoked_in_order_and_never_again(run: Run) -> None:
    """Invariants no-skip, no-reorder and no-retry."""
    assert run.stage.calls == list(range(len(run.stage.calls)))
    if run.outcome.success:
        assert len(run.stage.calls) == LENGTH


def nothing_invoked_after_a_deviation(run: Run) -> None:
    """Invariant fail-closed."""
    ordinary = [
        moment.observation in (moment.effect.observations[0], MORE, LAST) for moment in run.moments
    ]
    until = ordinary.index(False) + 1 if False in ordinary else len(ordinary)
    invocations = [moment.effect.kind is EffectKind.INVOKE for moment in run.moments]
    assert sum(invocations[:until]) == sum(invocations) == len(run.stage.calls)


def durable_before_invoked(run: Run) -> None:
    """Invariant durable-before-effect (SPEC 6.5)."""
    calls = len(run.stage.calls)
    assert run.stage.durable_starts_at_call == list(range(1, calls + 1))


def trail_is_as_rule_6_7_says(run: Run) -> None:
    """Invariant audited: a prefix of the successful trail, one deviation, one abort."""
    prefix, rest = split(run.trail)
    assert rest == [] or rest in deviations_at(prefix).values(), run.trail


def split(trail: list[str]) -> tuple[int, list[str]]:
    """How much of the successful trail it has, and what deviates from it; without its abort."""
    lines = trail[:-1] if trail[-1:] == [ABORT] else trail
    same = [ours == theirs for ours, theirs in zip(lines, SUCCESSFUL_TRAIL, strict=False)]
    prefix = [*same, False].index(False)
    return prefix, lines[prefix:]


def deviations_at(position: int) -> dict[str, list[str]]:
    """What can stand in place of this event of the successful trail, by its verdict."""
    event, _, index = SUCCESSFUL_TRAIL[position].split()
    return {
        verdict: [f"{line} {index}" for line in lines]
        for verdict, lines in DEVIATIONS[event].items()
    }


def abort_is_attempted_once_and_only_if_lost(run: Run) -> None:
    """SPEC 4.5, invariant truthful."""
    aborted = run.outcome.verdict is Verdict.ABORTED
    lost = any(moment.observation == "lost" for moment in run.moments)
    attempts = sum(moment.state == "abort_record" for moment in run.moments)
    assert aborted is lost
    assert attempts == int(lost)
    assert run.trail.count(ABORT) <= attempts
    assert not aborted or "audit" in str(run.outcome.error)


def verdict_agrees_with_the_log(run: Run) -> None:
    """Invariants verdict-agreement and truthful (SPEC 6.7)."""
    outcome = run.outcome
    if outcome.success:
        assert run.trail == SUCCESSFUL_TRAIL
    elif outcome.verdict is not Verdict.ABORTED:
        prefix, rest = split(run.trail)
        assert rest == deviations_at(prefix)[outcome.verdict]
        last = run.events[-1]
        assert outcome.state.endswith(f"_{last.details['cause']}")
        assert outcome.error == last.reason
        assert outcome.stopped_at == last.index


def commits_are_one_more_than_invocations(run: Run) -> None:
    """SPEC 6.5: one commit before each invocation, and one at the end."""
    commits = run.stage.ledger.counts["commit"]
    if run.outcome.success:
        assert commits == LENGTH + 1
    else:
        # Each call's, then that of the cause or one that was lost, then that of the abort.
        assert commits <= len(run.stage.calls) + 2


def ledger_is_whole_and_free(run: Run) -> None:
    verification = run.stage.ledger.inner.verify()
    assert verification.ok, verification.problem
    run.stage.ledger.inner.begin(START_US).rollback()


# --------------------------------------------------------------------------------- the tests


@pytest.mark.parametrize("why", CAUSES, ids=lambda why: why.name)
def test_the_invariants_hold_wherever_the_ledger_fails(why: Cause) -> None:
    assert explored(why).runs > 1


def test_every_terminal_state_has_a_cause() -> None:
    caused = {why.terminal_state for why in CAUSES}
    assert caused | {"aborted"} == LINE.table.terminal_states


def test_every_state_and_every_transition_is_reached(figure: Callable[[str], None]) -> None:
    reached = [explored(why) for why in CAUSES]
    states = frozenset().union(*(each.states for each in reached))
    transitions = frozenset().union(*(each.transitions for each in reached))
    assert transitions == set(LINE.table.transitions)
    assert states == set(LINE.table.effects)
    report = (
        f"reached {len(states)}/{len(LINE.table.effects)} states, "
        f"{len(transitions)}/{len(LINE.table.transitions)} transitions"
    )
    figure(f"the orchestrator {report}, in {sum(each.runs for each in reached):,} runs")
    assert report == PINNED

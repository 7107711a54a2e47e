"""Running a plan under the eyes of its test: what the fixture ``gateline_run`` does.

1. The plan runs through the orchestrator that everybody uses, on the ledger that is given.
2. What was observed is held against the model; an invariant that is broken fails the test.
3. How the plan ends is the test's business: a plan that was denied is no failure here.
4. Where no token is given, one is issued that admits the plan, and nothing but the plan.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import methodcaller
from typing import Final

from gateline import (
    LINE,
    CapabilityToken,
    Domain,
    DomainRegistry,
    DomainResult,
    ExecutionPlan,
    IsolatedParameters,
    IssuedToken,
    Ledger,
    Line,
    Moment,
    Orchestrator,
    TokenRegistry,
    TriggerType,
)
from gateline.ledger.clock import system_clock_us
from gateline.testing.observed import objections
from gateline.testing.observed_run import Call, ObservedRun
from gateline.values.capability import MAX_DURATION_SECONDS

ISSUER: Final = "gateline-tests"
"""Who issues the tokens that admit a plan."""

_GENEROUS: Final = 10**9 - 1
"""More invocations, tokens or starts of a plan than a test spends."""

_IS_OBJECTION: Final = methodcaller("errisinstance", AssertionError)
"""What pytest is told of our own frame: to hide it where a run is objected to."""


def admitting(plan: ExecutionPlan) -> CapabilityToken:
    """A token that admits a plan: its user, its domains and methods, once, with generous limits.

    Args:
        plan: the plan, to which the token is bound (SPEC 2.8).

    Raises:
        TokenError: where no token may admit it: its user or a domain is of the autonomy machinery.
    """
    methods: dict[str, list[str]] = {}
    for invocation in plan.invocations:
        known = methods.setdefault(invocation.domain, [])
        known += [invocation.method] if invocation.method not in known else []
    return CapabilityToken(
        user_id=plan.user_id,
        capability="run one plan of a test",
        domain_scope=list(methods),
        method_scope=methods,
        duration_seconds=MAX_DURATION_SECONDS,
        resource_limits={
            "max_invocations": _GENEROUS,
            "max_tokens_per_response": _GENEROUS,
            "max_total_tokens": _GENEROUS,
            "max_frequency": f"{_GENEROUS} per 1 seconds",
        },
        allowed_trigger_types=list(TriggerType),
        issued_by=ISSUER,
        plan_digest=plan.digest,
    )


class GatelineRun:
    """What runs plans on one ledger, and holds each run against the model.

    Args:
        ledger: where tokens are issued, and every step is recorded.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def __call__(
        self,
        plan: ExecutionPlan,
        domains: Mapping[str, Domain],
        *,
        line: Line = LINE,
        token: CapabilityToken | IssuedToken | str | None = None,
        user_id: str | None = None,
        trigger_type: TriggerType | str = TriggerType.DIRECT_COMMAND,
        clock: Callable[[], int] = system_clock_us,
    ) -> ObservedRun:
        """Run a plan, and hold the run against the model.

        Args:
            plan: the plan.
            domains: what it can call, by name.
            line: the line of gates.
            token: one to issue now; one that was issued; the hash of one; or None for one that
                admits this plan.
            user_id: who asks; the plan's user unless given.
            trigger_type: what set the plan off.
            clock: the time in microseconds since the Unix epoch.

        Returns:
            What was observed: the outcome, each step, each call, and the run's events.

        Raises:
            AssertionError: where an invariant of SPEC 8 is broken; the message lists the
                objections, the steps and the events.
            UnprovedLineError: where the line is not proved.
            PlanError: where the user or a domain's name is refused.
            TokenError: where a token is to be issued that cannot be.
            TypeError: where an argument is of another type.
            LedgerError: where a token cannot be issued, or the events cannot be read.
        """
        __tracebackhide__ = _IS_OBJECTION
        DomainRegistry(domains)  # so that what is wrong with them is said of them
        moments: list[Moment] = []
        calls: list[Call] = []
        orchestrator = Orchestrator(
            self.ledger,
            {name: _Received(name, domain, calls) for name, domain in domains.items()},
            clock=clock,
            observer=moments.append,
            line=line,
        )
        token_hash = self._token_hash(admitting(plan) if token is None else token, clock)
        user = plan.user_id if user_id is None else user_id
        outcome = orchestrator.execute_plan(
            token_hash=token_hash, user_id=user, trigger_type=trigger_type, execution_plan=plan
        )
        events = tuple(self.ledger.events(outcome.run_id))
        run = ObservedRun(
            line, plan, tuple(moments), tuple(calls), outcome, events, user, token_hash
        )
        if objections(run):
            raise AssertionError(_report(run))
        return run

    def _token_hash(
        self, token: CapabilityToken | IssuedToken | str, clock: Callable[[], int]
    ) -> str:
        if isinstance(token, str):
            return token
        if isinstance(token, IssuedToken):
            return token.token_hash
        return TokenRegistry(self.ledger, clock=clock).issue(token).token_hash


class _Received:
    """A domain that keeps what it receives, and hands it on."""

    def __init__(self, name: str, domain: Domain, calls: list[Call]) -> None:
        self._name = name
        self._domain = domain
        self._calls = calls

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        self._calls.append(Call(self._name, method, parameters.get_copy()))
        return self._domain.invoke(method, parameters)


def _report(run: ObservedRun) -> str:
    told = "no outcome" if run.outcome is None else run.outcome.state
    lines = [f"line {run.line.table.name}: a run of {run.n} invocations that ended in {told}"]
    lines += [f"  {each.invariant} is broken: {each.problem}" for each in objections(run)]
    lines += ["steps:", *(f"  {_step(moment)}" for moment in run.moments)]
    lines += ["events:"] + [
        f"  {event.type} {event.status} {'-' if event.index is None else event.index}"
        for event in run.events
    ]
    return "\n".join(lines)


def _step(moment: Moment) -> str:
    because = f" ({moment.reason})" if moment.reason else ""
    return f"{moment.invocation}  {moment.state} on {moment.observation}{because}"

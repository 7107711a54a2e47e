"""The shell: executes an approved plan, by the table and by nothing else (SPEC 4).

1. `execute_plan` opens a run and drives it through the line's table to a terminal state. The loop
   is `machine/runner.py`; neither it nor `execute_plan` holds a condition on a result, a branch
   or a retry, and a test reads their syntax trees to say so.
2. This module and `plan_run.py` alone join the rooms: gates decide, the ledger records, domains
   act.
3. Results are in the outcome only where the terminal state is `completed`.
4. An observer looks and does nothing: what it raises is dropped.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from gateline.domains.port import Domain
from gateline.domains.registry import DomainRegistry
from gateline.gates.gate import Gate
from gateline.gates.line import LINE, Line
from gateline.gates.proved import require_proof
from gateline.guard import leave_domain, refuse_inside_domain
from gateline.ledger.clock import system_clock_us
from gateline.ledger.port import Ledger
from gateline.machine.effect import Effect
from gateline.machine.runner import run as drive
from gateline.plan_run import UNEXPECTED, PlanRun, Surroundings, performances
from gateline.values.capability import TriggerType
from gateline.values.invalid import PlanError, shown
from gateline.values.names import check_user
from gateline.values.outcome import Outcome, Verdict
from gateline.values.plan import DomainInvocation, ExecutionPlan
from gateline.values.result import DomainResult
from gateline.values.strict_json import from_canonical


class Moment(NamedTuple):
    """One step of a run, as an observer sees it.

    Attributes:
        run_id: the run.
        invocation: the index of the invocation at hand, from 0.
        state: the state the run was in.
        effect: what was done there.
        observation: what was observed.
        reason: why, where it was refused or failed; empty otherwise.
    """

    run_id: str
    invocation: int
    state: str
    effect: Effect
    observation: str
    reason: str


Observer = Callable[[Moment], None]


def quarter_of_bytes(canonical_json: bytes) -> int:
    """The default measure of a response: its bytes in canonical JSON by four, rounded up (3.3)."""
    return -(-len(canonical_json) // 4)


class Orchestrator:
    """Executes plans under capability tokens.

    Args:
        ledger: where tokens are, and where every step is recorded.
        domains: what plans can call: a registry, or a mapping of names to domains.
        clock: the time in microseconds since the Unix epoch.
        measure: the size of a response, in tokens, from its canonical JSON; an integer from 0.
        observer: is told each step of each run, after it was taken; None for nobody.
        line: the line of gates; one of a user's own is proved now, unless it was before (SPEC 4.6).

    Raises:
        UnprovedLineError: where the line is not proved.
        PlanError: where a domain's name is refused; see `DomainRegistry`.
        TypeError: where a domain has no `invoke`.
        BoundaryViolationError: inside a running domain.
    """

    def __init__(
        self,
        ledger: Ledger,
        domains: DomainRegistry | Mapping[str, Domain],
        *,
        clock: Callable[[], int] = system_clock_us,
        measure: Callable[[bytes], int] = quarter_of_bytes,
        observer: Observer | None = None,
        line: Line = LINE,
    ) -> None:
        require_proof(line)
        registry = domains if isinstance(domains, DomainRegistry) else DomainRegistry(domains)
        self._surroundings = Surroundings(ledger, registry, registry.names, clock, measure, line)
        self._perform = performances(line, self._asked(line))
        if observer is not None:
            self._perform = {
                state: _watched(state, line.table.effects[state], perform, observer)
                for state, perform in self._perform.items()
            }

    def _asked(self, line: Line) -> Mapping[str, Gate]:
        """The gates that are asked, by name: the line's. `gateline.testing` asks others instead."""
        return line.gates

    def execute_plan(
        self,
        *,
        token_hash: str,
        user_id: str,
        trigger_type: TriggerType | str,
        execution_plan: ExecutionPlan,
    ) -> Outcome:
        """Execute a plan, exactly, or stop in a named terminal state.

        Args:
            token_hash: SHA-256 of the token's secret, in lower-case hexadecimal.
            user_id: who asks; must be the token's user and the plan's.
            trigger_type: what set the plan off; must be one that the token allows.
            execution_plan: the plan.

        Returns:
            The outcome; whatever happens to the plan is told by it.

        Raises:
            PlanError: where the user's name is malformed.
            TypeError: where an argument is of another type.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("orchestrator.execute_plan")
        _check_arguments(token_hash, user_id, trigger_type, execution_plan)
        run = PlanRun(
            self._surroundings,
            run_id=secrets.token_hex(16),
            token_hash=token_hash,
            user_id=user_id,
            trigger_type=str(trigger_type),
            plan=execution_plan,
        )
        try:
            state = drive(self._surroundings.line.table, self._perform, run)
        finally:
            leave_domain()
            run.close()
        return _outcome(state, run)


class Executor:
    """Executes single invocations: each is a plan of one.

    Args:
        orchestrator: what executes them.
    """

    def __init__(self, orchestrator: Orchestrator) -> None:
        self._orchestrator = orchestrator

    def execute(
        self,
        *,
        token_hash: str,
        user_id: str,
        trigger_type: TriggerType | str,
        domain: str,
        method: str,
        parameters: dict[str, Any],
    ) -> Outcome:
        """Execute one invocation, as a plan of one; see `Orchestrator.execute_plan`.

        Args:
            token_hash: SHA-256 of the token's secret, in lower-case hexadecimal.
            user_id: who asks; must be the token's user.
            trigger_type: what set it off; must be one that the token allows.
            domain: the name of the domain.
            method: the name of its method.
            parameters: a dict of JSON values; copied.

        Returns:
            The outcome.

        Raises:
            PlanError: where the user or the invocation is malformed.
            TypeError: where an argument is of another type.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("executor.execute")
        return self._orchestrator.execute_plan(
            token_hash=token_hash,
            user_id=user_id,
            trigger_type=trigger_type,
            execution_plan=ExecutionPlan(user_id, [DomainInvocation(domain, method, parameters)]),
        )


def _check_arguments(
    token_hash: object, user_id: object, trigger_type: object, plan: object
) -> None:
    check_user(user_id, PlanError, "$.user_id")
    for name, value in (("token_hash", token_hash), ("trigger_type", trigger_type)):
        if type(value) is not str and type(value) is not TriggerType:
            raise TypeError(f"{name}: expected text, found {shown(value)}")
    if type(plan) is not ExecutionPlan:
        raise TypeError(f"execution_plan: expected an ExecutionPlan, found {shown(plan)}")


def _watched(
    state: str, effect: Effect, perform: Callable[[PlanRun], str], observer: Observer
) -> Callable[[PlanRun], str]:
    def watched(run: PlanRun) -> str:
        index = run.index
        observation = perform(run)
        reason = "" if observation == effect.observations[0] else run.loss or run.reason
        with suppress(*UNEXPECTED):
            observer(Moment(run.run_id, index, state, effect, observation, reason))
        return observation

    return watched


def _outcome(state: str, run: PlanRun) -> Outcome:
    line = run.surroundings.line
    end = line.ends[state]
    completed = end.verdict is Verdict.COMPLETED
    results = tuple(DomainResult(True, from_canonical(data)) for data in run.responses)
    return Outcome(
        verdict=end.verdict,
        state=state,
        gate=end.gate,
        stopped_at=None if completed else run.looked_at,
        results=results if completed else (),
        error=None if completed else run.loss or run.reason,
        run_id=run.run_id,
        plan_digest=run.plan.digest,
        line_digest=line.table.digest,
        head=run.head,
    )

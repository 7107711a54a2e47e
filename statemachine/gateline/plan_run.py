"""One run of one plan: what its effects work on, and what each effect does.

1. An effect does one thing and returns one observation of its alphabet. None decides what comes
   next: that is in the table.
2. The cursor moves in `advance` and nowhere else.
3. The transaction is opened by the first effect that needs it after a commit, so that the ledger
   is not held while a domain runs.
4. What the run knows of its own past, a cause, a reason, a response, serves the records and the
   outcome, and no decision.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from typing import Any, Final, NamedTuple, assert_never

import msgspec

from gateline.domains.in_process import TIER
from gateline.domains.registry import DomainRegistry
from gateline.gates import authority_gate, response_limit
from gateline.gates.gate import Decision, Facts, Gate, When
from gateline.gates.line import Line
from gateline.gates.record import RECORDS, Record
from gateline.ledger.port import Ledger, Transaction
from gateline.machine.effect import COMMITTED, LAST, MORE, RECORDED, Effect, EffectKind
from gateline.values.account import COST, GATE, RESPONSE_TOKENS
from gateline.values.digests import is_digest
from gateline.values.event import (
    NO_TOKEN,
    PLAN_DOMAIN,
    PLAN_METHOD,
    AuditEventType,
    EventDraft,
    Status,
    Subject,
)
from gateline.values.invalid import FactError, described, printable
from gateline.values.plan import DomainInvocation, ExecutionPlan, IsolatedParameters
from gateline.values.strict_json import canonical_within_bound

UNEXPECTED: Final = (Exception, SystemExit, GeneratorExit)
"""What is observed, wherever it is raised (SPEC 4.3). Interruptions pass through (SPEC 4.7)."""
OBSERVED: Final = "observed_digest"
"""The name, in an event's details, of the SHA-256 of what a gate's port fetched."""


class Surroundings(NamedTuple):
    """What every run of an orchestrator shares.

    Attributes:
        ledger: where every step is recorded.
        domains: what plans can call.
        domain_names: their names, which gates may know.
        clock: the time in microseconds since the Unix epoch.
        measure: the size of a response, in tokens, from its canonical JSON.
        line: the line of gates.
    """

    ledger: Ledger
    domains: DomainRegistry
    domain_names: frozenset[str]
    clock: Callable[[], int]
    measure: Callable[[bytes], int]
    line: Line


class PlanRun:
    """The context of one run.

    Args:
        surroundings: what every run of the orchestrator shares.
        run_id: as its events name it.
        token_hash: as presented; text of another form is no token's, and is not kept.
        user_id: who asks.
        trigger_type: what set the plan off, as the caller says.
        plan: the plan.

    Attributes:
        index: the cursor.
        looked_at: the invocation that a gate looked at last; None before the first.
        gate: the gate that was checked last; None before the first.
        cost: what its pass spends; None for nothing.
        observed: the digest of what its port fetched; None where it has no port.
        cause: the last observation of a check, a call or a measure.
        reason: why it was no good one; empty where it was.
        response: what the last call returned, in canonical JSON; empty where it failed.
        charge: the size that was charged for it, in tokens.
        responses: those of the calls that succeeded, in plan order.
        loss: why a record was lost, if one was; the first loss is kept.
        head: the hash of the last event that was made durable.
    """

    def __init__(
        self,
        surroundings: Surroundings,
        *,
        run_id: str,
        token_hash: str,
        user_id: str,
        trigger_type: str,
        plan: ExecutionPlan,
    ) -> None:
        self.surroundings = surroundings
        self.run_id = run_id
        self.token_hash = token_hash if is_digest(token_hash) else NO_TOKEN
        self.user_id = user_id
        self.trigger_type = trigger_type
        self.plan = plan
        self.index = 0
        self.looked_at: int | None = None
        self.gate: Gate | None = None
        self.cost: int | None = None
        self.observed: str | None = None
        self._handed: IsolatedParameters | None = None
        self.cause = ""
        self.reason = ""
        self.response = b""
        self.charge = 0
        self.responses: list[bytes] = []
        self.loss: str | None = None
        self.head: str | None = None
        self._transaction: Transaction | None = None

    @property
    def handed(self) -> IsolatedParameters:
        """What the domain at the cursor is given: one fresh copy for each invocation."""
        if self._handed is None:
            self._handed = self.invocation.parameters.fresh()
        return self._handed

    @property
    def invocation(self) -> DomainInvocation:
        """The invocation at the cursor."""
        return self.plan.invocations[self.index]

    def transaction(self) -> Transaction:
        """The open transaction; opened now where there is none."""
        if self._transaction is None:
            self._transaction = self.surroundings.ledger.begin(self.surroundings.clock())
        return self._transaction

    def close(self) -> None:
        """Forget what was not committed, and let the ledger go."""
        transaction, self._transaction = self._transaction, None
        if transaction is not None:
            with suppress(Exception):  # what cannot be rolled back was not committed either
                transaction.rollback()

    def check(self, gate: Gate) -> str:
        """Have a gate decide."""
        self.looked_at = None if gate.when is When.BEFORE_PLAN else self.index
        self.gate, self.cost, self.observed = gate, None, None
        transaction = self.transaction()
        facts = Facts(
            user_id=self.user_id,
            trigger_type=self.trigger_type,
            plan=self.plan,
            index=self.index,
            handed=self.handed,
            account=transaction.account(self.token_hash),
            registered_domains=self.surroundings.domain_names,
            now_us=transaction.now_us,
        )
        if gate.port is not None:
            fetched = canonical_within_bound(gate.port(facts), FactError, "$.observed")
            self.observed = sha256(fetched).hexdigest()
            facts = msgspec.structs.replace(facts, fetched=fetched)
        decision = gate.decide(facts)
        self.cost = decision.cost
        return self._decided(decision)

    def record(self, record: Record) -> str:
        """Add one event to the open transaction."""
        self.transaction().append(self._draft(record))
        return RECORDED

    def commit(self) -> str:
        """Make the open transaction durable."""
        self.head = self.transaction().commit()
        self._transaction = None
        return COMMITTED

    def invoke(self) -> str:
        """Call the domain at the cursor."""
        call = self.invocation
        report = self.surroundings.domains.invoke(call.domain, call.method, self.handed)
        self.response, self.charge = report.response, 0
        answer = Decision(report.answer.value, report.reason)
        return self._decided(authority_gate.check(report.attempts, answer))

    def measure(self) -> str:
        """Measure what the domain returned, and say whether it is accepted."""
        size = self.surroundings.measure(self.response)
        if type(size) is not int or size < 0:
            raise TypeError(f"the measure returned {size!r}; expected an integer from 0")
        account = self.transaction().account(self.token_hash)
        if account is None:
            raise LookupError("the token is not in the ledger")
        self.charge = response_limit.charge(size, account)
        return self._decided(response_limit.check(size, account))

    def advance(self) -> str:
        """Keep the response, and move the cursor to the next invocation, if there is one."""
        self.responses.append(self.response)
        if self.index + 1 == len(self.plan.invocations):
            return LAST
        self.index += 1
        self._handed = None
        return MORE

    def fail(self, effect: Effect, error: BaseException) -> str:
        """Observe an unexpected exception: the last observation of the effect's alphabet."""
        said = described(error)
        if effect.kind in (EffectKind.RECORD, EffectKind.COMMIT):
            where = "the plan" if self.looked_at is None else f"invocation {self.looked_at}"
            self.loss = self.loss or f"audit: {where}, {effect}: {said}"
            self.close()
        else:
            reason = f"{effect} could not be carried out: {said}"
            self._decided(Decision(effect.observations[-1], reason))
        return effect.observations[-1]

    def _decided(self, decision: Decision) -> str:
        self.cause, self.reason = decision.observation, decision.reason
        return decision.observation

    def _draft(self, record: Record) -> EventDraft:
        of_plan = record.subject is Subject.PLAN
        return EventDraft(
            type=record.type,
            status=record.status,
            user_id=self.user_id,
            token_hash=self.token_hash,
            run_id=self.run_id,
            domain=PLAN_DOMAIN if of_plan else self.invocation.domain,
            method=PLAN_METHOD if of_plan else self.invocation.method,
            index=None if of_plan else self.index,
            reason=(self.loss or self.reason) if record.status.has_reason else None,
            details=self._details(record),
        )

    def _details(self, record: Record) -> dict[str, Any]:
        details: dict[str, Any] = {}
        if record.status.has_reason:
            details["cause"] = "audit_lost" if self.loss else self.cause
        if record.subject is Subject.PLAN:
            details |= {
                "plan_digest": self.plan.digest,
                "invocations": len(self.plan.invocations),
                "trigger_type": printable(self.trigger_type),
                "tier": TIER,
                "line_digest": self.surroundings.line.table.digest,
            }
        gate = self.gate
        if gate is not None and record in gate.records:
            details |= {GATE: gate.name}
            details |= {} if self.observed is None else {OBSERVED: self.observed}
            if record == gate.on_pass and self.cost is not None:
                details[COST] = self.cost
        if record.type is AuditEventType.OPERATION_ABORTED:
            details["index"] = self.index
        if record.type is AuditEventType.EXECUTION_STARTED:
            details["parameters_digest"] = self.invocation.parameters_digest
        if record.type is AuditEventType.EXECUTION_COMPLETED:
            details[RESPONSE_TOKENS] = self.charge
            if record.status is Status.SUCCESS:
                details["response_digest"] = sha256(self.response).hexdigest()
        return details


def performances(line: Line, gates: Mapping[str, Gate]) -> dict[str, Callable[[PlanRun], str]]:
    """What performs the effect of each state of a line that is not terminal, by state.

    Args:
        line: the line.
        gates: what is asked at its checks, by name.
    """
    return {
        state: _performance(gates, effect)
        for state, effect in line.table.effects.items()
        if effect.kind is not EffectKind.HALT
    }


def _performance(gates: Mapping[str, Gate], effect: Effect) -> Callable[[PlanRun], str]:
    match effect.kind:
        case EffectKind.CHECK:
            gate = gates[effect.subject]
            return _total(effect, lambda run: run.check(gate))
        case EffectKind.RECORD:
            record = RECORDS[effect.subject]
            return _total(effect, lambda run: run.record(record))
        case EffectKind.COMMIT:
            return _total(effect, PlanRun.commit)
        case EffectKind.INVOKE:
            return _total(effect, PlanRun.invoke)
        case EffectKind.MEASURE:
            return _total(effect, PlanRun.measure)
        case EffectKind.ADVANCE:
            return PlanRun.advance
        case EffectKind.HALT:
            raise ValueError("a terminal state performs nothing")
        case _:
            assert_never(effect.kind)


def _total(effect: Effect, perform: Callable[[PlanRun], str]) -> Callable[[PlanRun], str]:
    """Make every behaviour one observation of the alphabet; an exception is the last of them."""
    alphabet = frozenset(effect.observations)

    def performed(run: PlanRun) -> str:
        try:
            observation = perform(run)
            if observation not in alphabet:
                raise ValueError(f"{observation!r} is no observation of {effect}")
        except UNEXPECTED as error:
            return run.fail(effect, error)
        return observation

    return performed

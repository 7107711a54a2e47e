"""Gateline: executes exactly the plan that was approved, or stops in a named state."""

from gateline.domains.port import Domain
from gateline.domains.registry import DomainRegistry
from gateline.gates.proved import UnprovedLineError
from gateline.guard import BoundaryViolationError
from gateline.ledger.memory import MemoryLedger
from gateline.ledger.port import Ledger, LedgerError, Transaction, Verification
from gateline.ledger.sqlite import SqliteLedger
from gateline.ledger.tokens import IssuedToken, TokenRegistry
from gateline.machine.chart import GateChart
from gateline.machine.compiler import compile_chart
from gateline.machine.effect import Effect, EffectKind
from gateline.machine.runner import replay
from gateline.machine.table import ChartError, TransitionTable, UnknownTransitionError
from gateline.orchestrator import Executor, Moment, Orchestrator
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken, TriggerType
from gateline.values.event import AuditEvent, AuditEventType
from gateline.values.invalid import PlanError, TokenError
from gateline.values.limits import ResourceLimits
from gateline.values.outcome import Outcome, Verdict
from gateline.values.plan import DomainInvocation, ExecutionPlan, IsolatedParameters
from gateline.values.result import DomainResult
from gateline.values.secret import Secret

__all__ = [
    "AuditEvent",
    "AuditEventType",
    "BoundaryViolationError",
    "CapabilityToken",
    "ChartError",
    "Domain",
    "DomainInvocation",
    "DomainRegistry",
    "DomainResult",
    "Effect",
    "EffectKind",
    "ExecutionPlan",
    "Executor",
    "GateChart",
    "IsolatedParameters",
    "IssuedToken",
    "Ledger",
    "LedgerError",
    "MemoryLedger",
    "Moment",
    "Orchestrator",
    "Outcome",
    "PlanError",
    "ResourceLimits",
    "Secret",
    "SqliteLedger",
    "TokenAccount",
    "TokenError",
    "TokenRegistry",
    "Transaction",
    "TransitionTable",
    "TriggerType",
    "UnknownTransitionError",
    "UnprovedLineError",
    "Verdict",
    "Verification",
    "compile_chart",
    "replay",
]

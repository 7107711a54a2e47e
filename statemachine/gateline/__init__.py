"""Gateline: executes exactly the plan that was approved, or stops in a named state."""

from gateline.domains.port import Domain
from gateline.domains.registry import DomainRegistry
from gateline.gates.gate import Facts, Gate, GateError, Rule, When
from gateline.gates.line import LINE, Line, line_with
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
from gateline.machine.table import ChartError, Step, TransitionTable, UnknownTransitionError
from gateline.orchestrator import Executor, Moment, Observer, Orchestrator
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken, TriggerType
from gateline.values.event import AuditEvent, AuditEventType, EventDraft, Status
from gateline.values.invalid import EventError, PlanError, TokenError
from gateline.values.limits import ResourceLimits
from gateline.values.outcome import Outcome, Verdict
from gateline.values.plan import DomainInvocation, ExecutionPlan, IsolatedParameters
from gateline.values.result import DomainResult
from gateline.values.secret import Secret

__all__ = [
    "LINE",
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
    "EventDraft",
    "EventError",
    "ExecutionPlan",
    "Executor",
    "Facts",
    "Gate",
    "GateChart",
    "GateError",
    "IsolatedParameters",
    "IssuedToken",
    "Ledger",
    "LedgerError",
    "Line",
    "MemoryLedger",
    "Moment",
    "Observer",
    "Orchestrator",
    "Outcome",
    "PlanError",
    "ResourceLimits",
    "Rule",
    "Secret",
    "SqliteLedger",
    "Status",
    "Step",
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
    "When",
    "compile_chart",
    "line_with",
    "replay",
]

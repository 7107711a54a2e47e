"""Gateline: executes exactly the plan that was approved, or stops in a named state.

1. `import gateline` imports nothing else: a public name is looked up when it is first asked for, so
   that whoever needs one of them does not pay for all (PEP 562).
2. A name stands three times: for type checkers (the imports), for the import (`_HOMES`), and in
   `__all__`. A test holds the three together.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gateline.domains.port import Domain
    from gateline.domains.registry import DomainRegistry
    from gateline.gates.gate import Facts, Gate, GateError, Rule, When
    from gateline.gates.line import LINE, Line, line_with
    from gateline.gates.proved import UnprovedLineError
    from gateline.guard import BoundaryViolationError, refuse_inside_domain
    from gateline.ledger.chain import ChainVerifier, StoredRecord, event_of, log_genesis
    from gateline.ledger.memory import MemoryLedger
    from gateline.ledger.port import Ledger, LedgerError, Transaction, Verification
    from gateline.ledger.sqlite import SqliteLedger
    from gateline.ledger.tokens import IssuedToken, TokenRegistry
    from gateline.ledger.transaction import ChainedTransaction, Head, Store
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
    "ChainVerifier",
    "ChainedTransaction",
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
    "Head",
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
    "Store",
    "StoredRecord",
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
    "event_of",
    "line_with",
    "log_genesis",
    "refuse_inside_domain",
    "replay",
]

_HOMES: Final = {
    "LINE": "gateline.gates.line",
    "AuditEvent": "gateline.values.event",
    "AuditEventType": "gateline.values.event",
    "BoundaryViolationError": "gateline.guard",
    "CapabilityToken": "gateline.values.capability",
    "ChainVerifier": "gateline.ledger.chain",
    "ChainedTransaction": "gateline.ledger.transaction",
    "ChartError": "gateline.machine.table",
    "Domain": "gateline.domains.port",
    "DomainInvocation": "gateline.values.plan",
    "DomainRegistry": "gateline.domains.registry",
    "DomainResult": "gateline.values.result",
    "Effect": "gateline.machine.effect",
    "EffectKind": "gateline.machine.effect",
    "EventDraft": "gateline.values.event",
    "EventError": "gateline.values.invalid",
    "ExecutionPlan": "gateline.values.plan",
    "Executor": "gateline.orchestrator",
    "Facts": "gateline.gates.gate",
    "Gate": "gateline.gates.gate",
    "GateChart": "gateline.machine.chart",
    "GateError": "gateline.gates.gate",
    "Head": "gateline.ledger.transaction",
    "IsolatedParameters": "gateline.values.plan",
    "IssuedToken": "gateline.ledger.tokens",
    "Ledger": "gateline.ledger.port",
    "LedgerError": "gateline.ledger.port",
    "Line": "gateline.gates.line",
    "MemoryLedger": "gateline.ledger.memory",
    "Moment": "gateline.orchestrator",
    "Observer": "gateline.orchestrator",
    "Orchestrator": "gateline.orchestrator",
    "Outcome": "gateline.values.outcome",
    "PlanError": "gateline.values.invalid",
    "ResourceLimits": "gateline.values.limits",
    "Rule": "gateline.gates.gate",
    "Secret": "gateline.values.secret",
    "SqliteLedger": "gateline.ledger.sqlite",
    "Status": "gateline.values.event",
    "Step": "gateline.machine.table",
    "Store": "gateline.ledger.transaction",
    "StoredRecord": "gateline.ledger.chain",
    "TokenAccount": "gateline.values.account",
    "TokenError": "gateline.values.invalid",
    "TokenRegistry": "gateline.ledger.tokens",
    "Transaction": "gateline.ledger.port",
    "TransitionTable": "gateline.machine.table",
    "TriggerType": "gateline.values.capability",
    "UnknownTransitionError": "gateline.machine.table",
    "UnprovedLineError": "gateline.gates.proved",
    "Verdict": "gateline.values.outcome",
    "Verification": "gateline.ledger.port",
    "When": "gateline.gates.gate",
    "compile_chart": "gateline.machine.compiler",
    "event_of": "gateline.ledger.chain",
    "line_with": "gateline.gates.line",
    "log_genesis": "gateline.ledger.chain",
    "refuse_inside_domain": "gateline.guard",
    "replay": "gateline.machine.runner",
}
"""The module that defines each public name."""

if not TYPE_CHECKING:  # or a type checker would take every name for a public one

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(_HOMES[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

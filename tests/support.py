"""What the tests share: a valid plan and token to change one thing of, domains, a world to run in.

Everything here is valid by default, so that a test shows the one thing that it makes wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gateline import (
    AuditEvent,
    CapabilityToken,
    Domain,
    DomainInvocation,
    DomainResult,
    ExecutionPlan,
    IsolatedParameters,
    Ledger,
    MemoryLedger,
    Moment,
    Orchestrator,
    Outcome,
    TokenRegistry,
)
from gateline.testing import scripted

FaultyLedger = scripted.FaultyLedger

USER = "ada"
START_US = 1_800_000_000_000_000
"""The time at which every test begins, in microseconds since the Unix epoch."""


def limits(**changes: Any) -> dict[str, Any]:
    """Resource limits that no small test reaches."""
    generous: dict[str, Any] = {
        "max_invocations": 1_000,
        "max_tokens_per_response": 1_000,
        "max_total_tokens": 100_000,
        "max_frequency": "100 per 60 seconds",
    }
    return {**generous, **changes}


def token_fields(**changes: Any) -> dict[str, Any]:
    """The arguments of a valid token."""
    valid: dict[str, Any] = {
        "user_id": USER,
        "capability": "read and draft mail, list files",
        "domain_scope": ["mail", "files"],
        "method_scope": {"mail": ["read", "draft"], "files": ["list"]},
        "duration_seconds": 600,
        "resource_limits": limits(),
        "allowed_trigger_types": ["direct_command"],
        "issued_by": "grace",
    }
    return {**valid, **changes}


def token(**changes: Any) -> CapabilityToken:
    """A valid token."""
    return CapabilityToken(**token_fields(**changes))


def call(domain: str = "mail", method: str = "read", **parameters: Any) -> DomainInvocation:
    """An invocation."""
    return DomainInvocation(domain, method, parameters)


def plan_of(length: int, user_id: str = USER) -> ExecutionPlan:
    """A plan of so many calls, each with parameters of its own."""
    return ExecutionPlan(user_id, [call(number=index) for index in range(length)])


class Echo:
    """A domain that returns what it was given, and keeps a list of its calls."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        given = parameters.get_copy()
        self.calls.append((method, given))
        return DomainResult(True, {"method": method, "given": given})


class Does:
    """A domain that does what a function does, and counts its calls."""

    def __init__(self, action: Callable[[str, IsolatedParameters], Any]) -> None:
        self.action = action
        self.calls = 0

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        self.calls += 1
        result: DomainResult = self.action(method, parameters)
        return result


class World:
    """A ledger with one issued token, an orchestrator over it, and a clock that tests set.

    Attributes:
        moments: every step of every run.
    """

    def __init__(
        self,
        ledger: Ledger | None = None,
        domains: dict[str, Domain] | None = None,
        issued: CapabilityToken | None = None,
        **options: Any,
    ) -> None:
        self.now_us = START_US
        self.ledger = MemoryLedger() if ledger is None else ledger
        self.echo = Echo()
        self.domains = domains or {"mail": self.echo, "files": self.echo}
        self.registry = TokenRegistry(self.ledger, clock=self.clock)
        self.token_hash = self.registry.issue(issued or token()).token_hash
        self.moments: list[Moment] = []
        options = {"clock": self.clock, "observer": self.moments.append, **options}
        self.orchestrator = Orchestrator(self.ledger, self.domains, **options)

    def clock(self) -> int:
        return self.now_us

    def run(self, plan: ExecutionPlan | None = None, **changes: Any) -> Outcome:
        """Execute a plan (of one call, unless given) with the issued token."""
        arguments: dict[str, Any] = {
            "token_hash": self.token_hash,
            "user_id": USER,
            "trigger_type": "direct_command",
            "execution_plan": plan or plan_of(1),
        }
        return self.orchestrator.execute_plan(**{**arguments, **changes})

    def trail(self, outcome: Outcome) -> list[str]:
        """A run's events, as ``TYPE status index``."""
        return [line_of(event) for event in self.ledger.events(outcome.run_id)]


def line_of(event: AuditEvent) -> str:
    """One event, as ``TYPE status index``; ``-`` where it is about the plan or a token."""
    return f"{event.type} {event.status} {'-' if event.index is None else event.index}"

"""The trail of a run, event by event, as the orchestrator would record it (SPEC 3, 6.7).

A trail's position is read from what is there of its run, so that a transaction that is rolled back
takes the run back too.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from gateline.values.capability import CapabilityToken
from gateline.values.event import PLAN_DOMAIN, PLAN_METHOD, AuditEventType, EventDraft, Status

_EVENTS_PER_INVOCATION: Final = (
    (AuditEventType.AUTHORIZATION_SCOPE_CHECK, Status.SUCCESS),
    (AuditEventType.RESOURCE_LIMIT_CHECK, Status.SUCCESS),
    (AuditEventType.EXECUTION_STARTED, Status.STARTED),
    (AuditEventType.EXECUTION_COMPLETED, Status.SUCCESS),
)
_REFUSED_INSTEAD: Final = (
    (AuditEventType.AUTHORIZATION_SCOPE_CHECK, Status.DENIED),
    (AuditEventType.RESOURCE_LIMIT_CHECK, Status.DENIED),
    (AuditEventType.BOUNDARY_VIOLATION, Status.DENIED),
)


class RequestedToken(NamedTuple):
    """A token that is issued, or will be.

    Attributes:
        token: as it is asked for.
        token_hash: what stands for the SHA-256 of its secret, in lower-case hexadecimal.
    """

    token: CapabilityToken
    token_hash: str

    def event(self, type_: AuditEventType, reason: str | None = None) -> EventDraft:
        """An event about this token."""
        issued = type_ is AuditEventType.TOKEN_ISSUED
        return EventDraft(
            type=type_,
            status=Status.SUCCESS,
            user_id=self.token.user_id,
            token_hash=self.token_hash,
            reason=reason,
            details={"token": self.token.request()} if issued else {},
        )


class RunTrail(NamedTuple):
    """A run of a plan.

    Attributes:
        run_id: of the run.
        requested: the token that it presents.
        invocations: the length of its plan.
    """

    run_id: str
    requested: RequestedToken
    invocations: int

    def passed(self, there: list[EventDraft], *, cost: int, response_tokens: int) -> EventDraft:
        """The next event of a run in which all goes well, and which is not over.

        Args:
            there: the run's events so far.
            cost: what the scope check spends at a gate named ``budget``; 0 for none.
            response_tokens: what a completion charges.
        """
        if not there:
            length = {"invocations": self.invocations}
            return self._event(AuditEventType.TOKEN_VALIDATION, Status.SUCCESS, details=length)
        index, place = divmod(len(there) - 1, len(_EVENTS_PER_INVOCATION))
        type_, status = _EVENTS_PER_INVOCATION[place]
        details: dict[str, Any] = {}
        if type_ is AuditEventType.EXECUTION_COMPLETED:
            details = {"response_tokens": response_tokens}
        elif type_ is AuditEventType.AUTHORIZATION_SCOPE_CHECK and cost:
            details = {"gate": "budget", "cost": cost}
        return self._event(type_, status, index=index, details=details)

    def stopped(self, there: list[EventDraft]) -> list[EventDraft]:
        """What is recorded where the gate that is next refuses, or the invocation fails."""
        if not there:
            return [self._event(AuditEventType.EXECUTION_DENIED, Status.DENIED)]
        index, place = divmod(len(there) - 1, len(_EVENTS_PER_INVOCATION))
        if place == len(_REFUSED_INSTEAD):
            details = {"response_tokens": 0}
            completed = AuditEventType.EXECUTION_COMPLETED
            return [self._event(completed, Status.FAILED, index=index, details=details)]
        type_, status = _REFUSED_INSTEAD[place]
        denied = AuditEventType.EXECUTION_DENIED, Status.DENIED
        return [self._event(*kind, index=index) for kind in ((type_, status), denied)]

    def aborted(self) -> EventDraft:
        """What is recorded where a record was lost."""
        return self._event(AuditEventType.OPERATION_ABORTED, Status.FAILED)

    def over(self, there: list[EventDraft]) -> bool:
        """Whether nothing can follow.

        Args:
            there: the run's events so far.
        """
        refused = any(event.status.has_reason for event in there)
        return refused or len(there) == 1 + len(_EVENTS_PER_INVOCATION) * self.invocations

    def _event(
        self,
        type_: AuditEventType,
        status: Status,
        *,
        index: int | None = None,
        details: dict[str, Any] | None = None,
    ) -> EventDraft:
        about_plan = index is None
        return EventDraft(
            type=type_,
            status=status,
            user_id=self.requested.token.user_id,
            token_hash=self.requested.token_hash,
            run_id=self.run_id,
            domain=PLAN_DOMAIN if about_plan else "mail",
            method=PLAN_METHOD if about_plan else "read",
            index=index,
            reason="said to be so" if status.has_reason else None,
            details=details or {},
        )

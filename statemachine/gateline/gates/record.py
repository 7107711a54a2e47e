"""Records: which event a state adds to the log.

A record names an event's type, status and subject; together they are what the trail of a run is
made of. Its word (`event_word`) names it in effects, in diagrams and in the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from gateline.machine.effect import Effect
from gateline.values.event import AuditEventType, Status, Subject, event_word


class Record(NamedTuple):
    """One kind of event in the trail of a run."""

    type: AuditEventType
    status: Status
    subject: Subject

    @property
    def word(self) -> str:
        """Its name, such as ``execution_completed_failed``."""
        return event_word(*self)

    @property
    def effect(self) -> Effect:
        """The effect of a state that adds it."""
        return Effect.record(self.word)


TOKEN_VALIDATED: Final = Record(AuditEventType.TOKEN_VALIDATION, Status.SUCCESS, Subject.PLAN)
SCOPE_ALLOWED: Final = Record(
    AuditEventType.AUTHORIZATION_SCOPE_CHECK, Status.SUCCESS, Subject.INVOCATION
)
SCOPE_DENIED: Final = Record(
    AuditEventType.AUTHORIZATION_SCOPE_CHECK, Status.DENIED, Subject.INVOCATION
)
PLAN_ALLOWED: Final = Record(AuditEventType.AUTHORIZATION_SCOPE_CHECK, Status.SUCCESS, Subject.PLAN)
PLAN_REFUSED: Final = Record(AuditEventType.AUTHORIZATION_SCOPE_CHECK, Status.DENIED, Subject.PLAN)
LIMITS_RESERVED: Final = Record(
    AuditEventType.RESOURCE_LIMIT_CHECK, Status.SUCCESS, Subject.INVOCATION
)
LIMITS_DENIED: Final = Record(
    AuditEventType.RESOURCE_LIMIT_CHECK, Status.DENIED, Subject.INVOCATION
)
STARTED: Final = Record(AuditEventType.EXECUTION_STARTED, Status.STARTED, Subject.INVOCATION)
COMPLETED: Final = Record(AuditEventType.EXECUTION_COMPLETED, Status.SUCCESS, Subject.INVOCATION)
FAILED: Final = Record(AuditEventType.EXECUTION_COMPLETED, Status.FAILED, Subject.INVOCATION)
PLAN_DENIED: Final = Record(AuditEventType.EXECUTION_DENIED, Status.DENIED, Subject.PLAN)
DENIED: Final = Record(AuditEventType.EXECUTION_DENIED, Status.DENIED, Subject.INVOCATION)
DATA_VIOLATED: Final = Record(AuditEventType.BOUNDARY_VIOLATION, Status.DENIED, Subject.INVOCATION)
AUTHORITY_VIOLATED: Final = Record(
    AuditEventType.BOUNDARY_VIOLATION, Status.FAILED, Subject.INVOCATION
)
ABORTED: Final = Record(AuditEventType.OPERATION_ABORTED, Status.FAILED, Subject.PLAN)

RECORDS: Final[Mapping[str, Record]] = MappingProxyType(
    {
        record.word: record
        for record in (
            TOKEN_VALIDATED,
            SCOPE_ALLOWED,
            SCOPE_DENIED,
            PLAN_ALLOWED,
            PLAN_REFUSED,
            LIMITS_RESERVED,
            LIMITS_DENIED,
            STARTED,
            COMPLETED,
            FAILED,
            PLAN_DENIED,
            DENIED,
            DATA_VIOLATED,
            AUTHORITY_VIOLATED,
            ABORTED,
        )
    }
)

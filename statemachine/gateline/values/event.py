"""Audit events (SPEC 6.1, 6.2).

1. There are twelve types. Token events belong to a token and have no run; the others belong to
   one run of one plan.
2. A *draft* is what happened; an *event* is a draft that a ledger has given its place: a sequence
   number, a time, and the hash that binds it to the events before it.
3. What an event must have depends on its type alone, and is one table, `SHAPES`. A draft that
   lacks a field, or has one too many, cannot be made.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import msgspec

from gateline.values.digests import is_digest
from gateline.values.instants import utc
from gateline.values.invalid import EventError, shown

PLAN_DOMAIN: Final = "orchestration_plan"
PLAN_METHOD: Final = "execute_plan"
NO_TOKEN: Final = "not-a-token-hash"
"""Stands in an event for a presented token hash that is none: such text is never logged."""


class AuditEventType(StrEnum):
    """The twelve types of SPEC 6.1."""

    TOKEN_ISSUED = "TOKEN_ISSUED"
    TOKEN_FIRST_USED = "TOKEN_FIRST_USED"
    TOKEN_VALIDATION = "TOKEN_VALIDATION"
    AUTHORIZATION_SCOPE_CHECK = "AUTHORIZATION_SCOPE_CHECK"
    RESOURCE_LIMIT_CHECK = "RESOURCE_LIMIT_CHECK"
    EXECUTION_STARTED = "EXECUTION_STARTED"
    EXECUTION_COMPLETED = "EXECUTION_COMPLETED"
    EXECUTION_DENIED = "EXECUTION_DENIED"
    TOKEN_REVOKED = "TOKEN_REVOKED"
    TOKEN_EXPIRED = "TOKEN_EXPIRED"
    BOUNDARY_VIOLATION = "BOUNDARY_VIOLATION"
    OPERATION_ABORTED = "OPERATION_ABORTED"


class Status(StrEnum):
    """How what is recorded went (SPEC 6.2)."""

    SUCCESS = "success"
    DENIED = "denied"
    FAILED = "failed"
    STARTED = "started"

    @property
    def has_reason(self) -> bool:
        """Whether an event of this status must say why."""
        return self in (Status.DENIED, Status.FAILED)


class Subject(StrEnum):
    """What an event is about."""

    TOKEN = "token"
    PLAN = "plan"
    INVOCATION = "invocation"


class Shape(NamedTuple):
    """What the events of one type are about, and which statuses they can have."""

    subjects: frozenset[Subject]
    statuses: frozenset[Status]


def _shape(subjects: tuple[Subject, ...], *statuses: Status) -> Shape:
    return Shape(frozenset(subjects), frozenset(statuses))


_TOKEN: Final = (Subject.TOKEN,)
_PLAN: Final = (Subject.PLAN,)
_INVOCATION: Final = (Subject.INVOCATION,)

SHAPES: Final = MappingProxyType(
    {
        AuditEventType.TOKEN_ISSUED: _shape(_TOKEN, Status.SUCCESS),
        AuditEventType.TOKEN_FIRST_USED: _shape(_TOKEN, Status.SUCCESS),
        AuditEventType.TOKEN_REVOKED: _shape(_TOKEN, Status.SUCCESS),
        AuditEventType.TOKEN_EXPIRED: _shape(_TOKEN, Status.SUCCESS),
        AuditEventType.TOKEN_VALIDATION: _shape(_PLAN, Status.SUCCESS),
        AuditEventType.AUTHORIZATION_SCOPE_CHECK: _shape(
            (*_PLAN, *_INVOCATION), Status.SUCCESS, Status.DENIED
        ),
        AuditEventType.RESOURCE_LIMIT_CHECK: _shape(_INVOCATION, Status.SUCCESS, Status.DENIED),
        AuditEventType.EXECUTION_STARTED: _shape(_INVOCATION, Status.STARTED),
        AuditEventType.EXECUTION_COMPLETED: _shape(_INVOCATION, Status.SUCCESS, Status.FAILED),
        AuditEventType.EXECUTION_DENIED: _shape((*_PLAN, *_INVOCATION), Status.DENIED),
        AuditEventType.BOUNDARY_VIOLATION: _shape(_INVOCATION, Status.DENIED, Status.FAILED),
        AuditEventType.OPERATION_ABORTED: _shape(_PLAN, Status.FAILED),
    }
)


def event_word(type_: AuditEventType, status: Status, subject: Subject) -> str:
    """A kind of event in one word, such as ``execution_completed_failed``.

    It names an event in effects, in diagrams and in the model, and leaves out what the type says by
    itself.
    """
    shape = SHAPES[type_]
    parts = [type_.lower()]
    parts += [str(status)] if len(shape.statuses) > 1 else []
    parts += [str(subject)] if len(shape.subjects) > 1 else []
    return "_".join(parts)


class EventDraft(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, before a ledger has given it a place in the log.

    Attributes:
        type: one of the twelve types.
        status: how it went.
        user_id: on whose behalf.
        token_hash: SHA-256 of the token's secret in hexadecimal; `NO_TOKEN` where text of another
            form was given.
        run_id: the run of the plan; None for an event about a token.
        domain: the domain called; `PLAN_DOMAIN` for the plan as a whole; None for a token.
        method: its method; `PLAN_METHOD` for the plan as a whole; None for a token.
        index: the position of the invocation in the plan, from 0; None for a plan or a token.
        reason: why; required where the status is denied or failed.
        details: further JSON values, by name.

    Raises:
        EventError: by rule 6.2 of SPEC.md, where a field is missing or does not fit the type.
    """

    type: AuditEventType
    status: Status
    user_id: str
    token_hash: str
    run_id: str | None = None
    domain: str | None = None
    method: str | None = None
    index: int | None = None
    reason: str | None = None
    details: dict[str, Any] = msgspec.field(default_factory=dict)

    def __post_init__(self) -> None:
        if "" in (self.run_id, self.domain, self.method) or (self.index or 0) < 0:
            raise EventError("$", "an empty field, or an index below 0", "a full one", "6.2")
        shape = SHAPES[self.type]
        if self.status not in shape.statuses:
            raise EventError("$.status", f"{self.status} for {self.type}", "a fitting one", "6.2")
        if self.subject not in shape.subjects:
            found = f"{self.type} about a {self.subject}"
            raise EventError("$", found, f"one about a {' or '.join(shape.subjects)}", "6.2")
        if self.status.has_reason and not self.reason:
            raise EventError("$.reason", "none", f"a reason for {self.status}", "6.2")
        if not self.user_id:
            raise EventError("$.user_id", "none", "a user", "6.2")
        if self.token_hash != NO_TOKEN and not is_digest(self.token_hash):
            raise EventError("$.token_hash", "another text", "a SHA-256", "2.6")

    @property
    def subject(self) -> Subject:
        """What it is about, told by which of its fields are there.

        Raises:
            EventError: where some of them are there and others are missing.
        """
        there = tuple(
            field is not None for field in (self.run_id, self.domain, self.method, self.index)
        )
        if there == (False, False, False, False):
            return Subject.TOKEN
        if there == (True, True, True, True):
            return Subject.INVOCATION
        if there == (True, True, True, False) and (self.domain, self.method) == (
            PLAN_DOMAIN,
            PLAN_METHOD,
        ):
            return Subject.PLAN
        raise EventError(
            "$",
            f"{self.type} with run {shown(self.run_id)}, domain {shown(self.domain)}, "
            f"method {shown(self.method)}, index {shown(self.index)}",
            "all of them, or the fields of a plan, or none",
            "6.2",
        )


class AuditEvent(EventDraft, frozen=True, kw_only=True):
    """An event as it stands in a log. What a reader holds is a copy (SPEC 6.3).

    Attributes:
        sequence: its position in the log, from 1, without a gap.
        timestamp_us: microseconds since the Unix epoch; never less than the event's before it.
        hash: SHA-256, in hexadecimal, over this event and the hash of the one before it.
    """

    sequence: int
    timestamp_us: int
    hash: str

    @property
    def timestamp(self) -> datetime:
        """When it was recorded, in UTC."""
        return utc(self.timestamp_us)

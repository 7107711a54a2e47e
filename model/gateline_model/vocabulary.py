"""The words of the contract, as plain data.

1. An event has one of twelve types (SPEC 6.1) and one of four statuses (SPEC 6.2).
2. A plan ends with one of five verdicts (SPEC 4.4).
3. A plan passes five gates in this order; what a pass and what a refusal of each records is the
   table of SPEC 3.
4. An invocation that no gate refuses is recorded when it starts and when it ends (SPEC 3.2, 6.5).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple


class EventType(StrEnum):
    """The twelve event types (SPEC 6.1)."""

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


TOKEN_EVENTS: Final = frozenset(
    {
        EventType.TOKEN_ISSUED,
        EventType.TOKEN_FIRST_USED,
        EventType.TOKEN_REVOKED,
        EventType.TOKEN_EXPIRED,
    }
)
"""The types that belong to the token; the others belong to one run of one plan (SPEC 6.1)."""


class Status(StrEnum):
    """The four statuses of an event (SPEC 6.2)."""

    SUCCESS = "success"
    DENIED = "denied"
    FAILED = "failed"
    STARTED = "started"


class Verdict(StrEnum):
    """The five ways in which a plan ends (SPEC 4.4)."""

    COMPLETED = "completed"
    DENIED = "denied"
    FAILED = "failed"
    VIOLATED = "violated"
    ABORTED = "aborted"


class Record(NamedTuple):
    """An event as far as the grammar of a trail reads it, but for its index."""

    type: EventType
    status: Status


class When(StrEnum):
    """When a gate is checked (SPEC 3, the column "when")."""

    ONCE_A_PLAN = "once a plan"
    EACH_INVOCATION = "each invocation"
    DURING_INVOCATION = "during each invocation"


@dataclass(frozen=True, slots=True)
class Gate:
    """One row of the table of SPEC 3.

    Attributes:
        name: The gate's name.
        when: When it is checked.
        passing: What a pass records, in order. Empty where the table says "nothing of its own".
        refusing: What a refusal records, in order.
        verdict: How a plan ends that this gate refuses (SPEC 4.4).
    """

    name: str
    when: When
    passing: tuple[Record, ...]
    refusing: tuple[Record, ...]
    verdict: Verdict


STARTED: Final = Record(EventType.EXECUTION_STARTED, Status.STARTED)
SUCCEEDED: Final = Record(EventType.EXECUTION_COMPLETED, Status.SUCCESS)
FAILED: Final = Record(EventType.EXECUTION_COMPLETED, Status.FAILED)
DENIED: Final = Record(EventType.EXECUTION_DENIED, Status.DENIED)
ABORTED: Final = Record(EventType.OPERATION_ABORTED, Status.FAILED)
"""SPEC gives an abort no status; it carries a reason, and nothing was denied: so ``failed``."""

TOKEN: Final = Gate(
    name="token",
    when=When.ONCE_A_PLAN,
    passing=(Record(EventType.TOKEN_VALIDATION, Status.SUCCESS),),
    refusing=(DENIED,),
    verdict=Verdict.DENIED,
)
SCOPE: Final = Gate(
    name="scope",
    when=When.EACH_INVOCATION,
    passing=(Record(EventType.AUTHORIZATION_SCOPE_CHECK, Status.SUCCESS),),
    refusing=(Record(EventType.AUTHORIZATION_SCOPE_CHECK, Status.DENIED), DENIED),
    verdict=Verdict.DENIED,
)
LIMITS: Final = Gate(
    name="limits",
    when=When.EACH_INVOCATION,
    passing=(Record(EventType.RESOURCE_LIMIT_CHECK, Status.SUCCESS),),
    refusing=(Record(EventType.RESOURCE_LIMIT_CHECK, Status.DENIED), DENIED),
    verdict=Verdict.DENIED,
)
BOUNDARY: Final = Gate(
    name="boundary",
    when=When.EACH_INVOCATION,
    passing=(),
    refusing=(Record(EventType.BOUNDARY_VIOLATION, Status.DENIED), DENIED),
    verdict=Verdict.DENIED,
)
AUTHORITY: Final = Gate(
    name="authority",
    when=When.DURING_INVOCATION,
    passing=(),
    refusing=(Record(EventType.BOUNDARY_VIOLATION, Status.FAILED), FAILED),
    verdict=Verdict.VIOLATED,
)

GATES: Final = (TOKEN, SCOPE, LIMITS, BOUNDARY, AUTHORITY)
"""The five gates, in the order in which a plan passes them (SPEC 3)."""

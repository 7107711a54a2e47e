"""What a domain returns, and what that comes to (SPEC 5.1)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import msgspec


class DomainResult(msgspec.Struct, frozen=True):
    """The answer of a domain to one call.

    Attributes:
        success: whether the call did what it was asked to.
        data: the response, a JSON value; None where there is none.
        error: why the call failed; None where it succeeded.
    """

    success: bool
    data: Any = None
    error: str | None = None


class Answer(StrEnum):
    """What a domain did, as the invocation's observation: the success, then the failures.

    Their order is that of the table's alphabet: `RAISED` is last, since it is also what an
    unexpected exception is observed as.
    """

    SUCCEEDED = "succeeded"
    REPORTED_FAILURE = "reported_failure"
    MALFORMED = "malformed"
    RAISED = "raised"

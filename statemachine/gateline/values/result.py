"""What a domain returns (SPEC 5.1)."""

from __future__ import annotations

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

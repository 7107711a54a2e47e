"""Instants: integers of microseconds since the Unix epoch, and what they are in UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

MICROSECONDS_PER_SECOND: Final = 1_000_000


def utc(at_us: int) -> datetime:
    """An instant in UTC, exact to the microsecond.

    Args:
        at_us: in microseconds since the Unix epoch.
    """
    seconds, microseconds = divmod(at_us, MICROSECONDS_PER_SECOND)
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=microseconds)

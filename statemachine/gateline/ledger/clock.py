"""The system's clock: the default of orchestrators and registries."""

from __future__ import annotations

import time


def system_clock_us() -> int:
    """The system's time, in microseconds since the Unix epoch."""
    return time.time_ns() // 1000

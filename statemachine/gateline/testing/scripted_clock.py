"""Clocks that a test scripts: they go forward, stand still, jump ahead, go back, or fail.

1. A reading is the one before it and the next step of the script, in microseconds; the first
   reading is the start. After the script the clock stands still.
2. A reading stays within the times that a ledger takes: from the Unix epoch to the year 9999.
3. A clock prints as code that makes an equal one; how often it was read is no part of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gateline.ledger.transaction import TIME_BOUND_US

START_US: Final = 1_800_000_000_000_000
"""Where scripted clocks start unless told otherwise: 2027-01-15 08:00 UTC."""


class ScriptedClock:
    """A clock that moves by its script.

    Args:
        start_us: the first reading, in microseconds since the Unix epoch.
        steps_us: how far each later reading is from the one before it, in microseconds; None
            stands for a reading that fails.
    """

    def __init__(self, start_us: int = START_US, steps_us: Sequence[int | None] = ()) -> None:
        self.start_us = start_us
        self.steps_us = tuple(steps_us)
        self._end_us = start_us
        readings: list[int | None] = [start_us]
        for step_us in self.steps_us:
            self._end_us = min(max(self._end_us + (step_us or 0), 0), TIME_BOUND_US - 1)
            readings.append(None if step_us is None else self._end_us)
        self._readings = iter(readings)

    def __call__(self) -> int:
        """The time, in microseconds since the Unix epoch.

        Raises:
            OSError: where the script says that the reading fails.
        """
        reading_us = next(self._readings, self._end_us)
        if reading_us is None:
            raise OSError("planted: the clock cannot be read")
        return reading_us

    def __eq__(self, other: object) -> bool:
        if type(other) is not ScriptedClock:
            return NotImplemented
        return (self.start_us, self.steps_us) == (other.start_us, other.steps_us)

    def __hash__(self) -> int:
        return hash((self.start_us, self.steps_us))

    def __repr__(self) -> str:
        return f"ScriptedClock({self.start_us}, {list(self.steps_us)})"

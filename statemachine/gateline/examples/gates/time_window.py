"""A time window: calls are made between two times of the day, on certain days of the week.

1. The time is that of the ledger's transaction, in a time zone of the user's choice.
2. It is asked before each call, so that a plan which began in time does not go on afterwards.
3. A window whose end is before its beginning goes over midnight, and belongs to the day on which it
   opens.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Final

from gateline import Facts, Gate, Rule, When

EVERY_DAY: Final = range(7)
"""The days of the week, Monday being 0, as `datetime.date.weekday` has them."""
_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def time_window_gate(
    opens: time,
    closes: time,
    *,
    days: Collection[int] = EVERY_DAY,
    zone: tzinfo = UTC,
    when: When = When.BEFORE_EACH,
    name: str = "time_window",
) -> Gate:
    """A gate that lets calls pass in a window of time.

    Args:
        opens: the first instant of the window, a time of the day in `zone`.
        closes: the first instant behind it.
        days: the days of the week on which it opens, Monday being 0.
        zone: the time zone.
        when: how often it is asked.
        name: of the gate.

    Raises:
        ValueError: where the window is empty, a time has a zone of its own, or a day is none.
    """
    if opens == closes or opens.tzinfo or closes.tzinfo:
        raise ValueError(f"from {opens} to {closes} is no window of times without a zone")
    if not days or not set(days) <= set(EVERY_DAY):
        raise ValueError(f"days {sorted(days)}: expected some of 0 (Monday) to 6 (Sunday)")
    allowed = ", ".join(_NAMES[day] for day in sorted(set(days)))

    def on_a_day(facts: Facts) -> bool | str:
        local = _local(facts, zone)
        after_midnight = closes < opens and local.time() < closes
        opened_on = (local - timedelta(days=1)) if after_midnight else local
        day = opened_on.weekday()
        return day in days or f"it is {_NAMES[day]}; allowed: {allowed}"

    def in_time(facts: Facts) -> bool | str:
        now = _local(facts, zone).time()
        inside = opens <= now < closes if opens < closes else now >= opens or now < closes
        return inside or f"it is {now:%H:%M:%S} in {zone}; allowed: from {opens} to {closes}"

    return Gate(name, [Rule("outside_hours", in_time), Rule("outside_days", on_a_day)], when)


def _local(facts: Facts, zone: tzinfo) -> datetime:
    return (_EPOCH + timedelta(microseconds=facts.now_us)).astimezone(zone)

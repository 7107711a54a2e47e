"""What surrounds a run: domains, their results, and clocks (SPEC 5.1).

1. Domains shrink to one that does nothing but succeed, clocks to one that stands still.
"""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from gateline.testing.hostile_values import HOSTILE_VALUES
from gateline.testing.scripted_clock import START_US, ScriptedClock
from gateline.testing.scripted_domain import (
    Exits,
    Fails,
    Raises,
    Returns,
    ReturnsNoJson,
    ReturnsNoResult,
    ScriptedDomain,
    Step,
    Trespasses,
    forbidden_operations,
)
from gateline.testing.strategies.json_data import json_values
from gateline.values.instants import MICROSECONDS_PER_SECOND
from gateline.values.result import DomainResult

_DAY_US: Final = 86_400 * MICROSECONDS_PER_SECOND
_LATEST_START_US: Final = 130 * 365 * _DAY_US
"""Late in the year 2099: what is issued then expires before time ends, whatever the clock does."""


def domain_results() -> st.SearchStrategy[DomainResult]:
    """Results as a domain should return them: a success with JSON, or a failure with a reason."""
    return st.builds(
        lambda success, data, error: DomainResult(success, data, None if success else error),
        st.sampled_from((True, False)),
        json_values(),
        st.just("no") | st.text(min_size=1),
    )


def steps() -> st.SearchStrategy[Step]:
    """What one call can come to: every kind of answer, and every forbidden operation."""
    answers: st.SearchStrategy[Any] = st.one_of(
        st.builds(Returns),
        st.builds(Returns, json_values()),
        st.builds(Fails, st.just("no") | st.text(), json_values()),
        st.builds(Raises, st.just("no") | st.text()),
        st.builds(Exits, st.integers(0, 255)),
        st.builds(ReturnsNoResult, json_values()),
        st.builds(ReturnsNoJson, st.sampled_from(list(HOSTILE_VALUES))),
    )
    operations = st.sampled_from(list(forbidden_operations()))
    return answers | st.builds(Trespasses, operations, answers)


_any_steps: Final = steps


def domains(
    steps: st.SearchStrategy[Step] | None = None, *, max_size: int = 5
) -> st.SearchStrategy[ScriptedDomain]:
    """Domains that do a short script; a new one each time.

    Args:
        steps: a strategy for what a call comes to; anything where None.
        max_size: the most steps; later calls succeed without data.
    """
    drawn = _any_steps() if steps is None else steps
    return st.builds(ScriptedDomain, st.lists(drawn, max_size=max_size))


def clocks(*, raising: bool = False, max_size: int = 10) -> st.SearchStrategy[ScriptedClock]:
    """Clocks that go forward, stand still, jump ahead and go back; a new one each time.

    Args:
        raising: whether a reading can fail, with an `OSError`.
        max_size: the most steps; later readings stand still.
    """
    steps_us: st.SearchStrategy[int | None] = st.one_of(
        st.integers(0, MICROSECONDS_PER_SECOND),
        st.integers(MICROSECONDS_PER_SECOND, 3650 * _DAY_US),
        st.integers(-_DAY_US, -1),
    )
    if raising:
        steps_us = steps_us | st.none()
    starts_us = st.just(START_US) | st.integers(0, _LATEST_START_US)
    return st.builds(ScriptedClock, starts_us, st.lists(steps_us, max_size=max_size))

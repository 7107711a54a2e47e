"""Scripted domains and clocks: each step comes to what it says, and they print as code."""

from __future__ import annotations

from typing import Any

import pytest

from gateline import DomainResult, PlanError
from gateline.gates.authority_gate import FORBIDDEN_OPERATION
from gateline.guard import domain_running
from gateline.ledger.transaction import TIME_BOUND_US
from gateline.testing import strategies
from gateline.testing.hostile_values import HOSTILE_VALUES
from gateline.testing.scripted_clock import START_US, ScriptedClock
from gateline.testing.scripted_domain import (
    Exits,
    Fails,
    Raises,
    Received,
    Returns,
    ReturnsNoJson,
    ReturnsNoResult,
    ScriptedDomain,
    Step,
    Trespasses,
    forbidden_operations,
)
from gateline.values.strict_json import canonical_within_bound
from support import World, plan_of

STEPS: tuple[Step, ...] = (
    Returns({"a": [1, None]}),
    Fails("no", {"a": 1}),
    Raises("no"),
    Exits(3),
    ReturnsNoResult({"success": True}),
    *map(ReturnsNoJson, HOSTILE_VALUES),
    *map(Trespasses, forbidden_operations()),
    Trespasses("ledger.begin", Raises("a cover")),
    Trespasses("tokens.issue", Trespasses("ledger.verify", Fails())),
)
STATES = {
    "succeeded": "completed",
    "reported_failure": "failed_reported_failure",
    "raised": "failed_raised",
    "malformed": "failed_malformed",
    FORBIDDEN_OPERATION: "violated_forbidden_operation",
}


def evaluated(code: str) -> Any:
    """What a line of code makes, with what a test would import."""
    return eval(code, {name: getattr(strategies, name) for name in strategies.__all__})


@pytest.mark.parametrize("step", STEPS, ids=repr)
def test_a_step_comes_to_what_it_says_in_a_run(step: Step) -> None:
    domain = ScriptedDomain([step])
    outcome = World(domains={"mail": domain}).run()
    assert outcome.state == STATES[step.observation]
    assert domain.calls == [Received("read", {"number": 0})]


def test_the_steps_are_all_there_is_to_observe() -> None:
    assert {step.observation for step in STEPS} == STATES.keys()


@pytest.mark.parametrize("step", STEPS, ids=repr)
def test_a_domain_prints_as_code_that_makes_an_equal_one(step: Step) -> None:
    domain = ScriptedDomain([Returns(), step])
    assert evaluated(repr(domain)) == domain
    assert ScriptedDomain([step]) != domain


def test_the_calls_are_no_part_of_a_domains_code() -> None:
    domain = ScriptedDomain([])
    World(domains={"mail": domain}).run(plan_of(2))
    assert len(domain.calls) == 2
    assert repr(domain) == "ScriptedDomain([])"
    assert domain == ScriptedDomain()


def test_a_call_after_the_script_succeeds_without_data() -> None:
    domain = ScriptedDomain([Returns("first")])
    outcome = World(domains={"mail": domain}).run(plan_of(3))
    assert [result.data for result in outcome.results] == ["first", None, None]


@pytest.mark.parametrize("operation", forbidden_operations())
def test_every_operation_is_noted_under_its_name_and_goes_through_outside(operation: str) -> None:
    with domain_running() as attempts:
        Trespasses(operation).take()
    assert attempts == [operation]
    if operation not in {"tokens.revoke", "tokens.expire"}:  # of a token nobody issued
        forbidden_operations()[operation]()


def test_a_domain_that_swallowed_the_exception_goes_on_as_if_nothing_had_happened() -> None:
    with domain_running() as attempts:
        result = Trespasses("ledger.verify", Fails("no", 1)).take()
    assert (result, attempts) == (DomainResult(False, 1, "no"), ["ledger.verify"])


@pytest.mark.parametrize("make", [Trespasses, ReturnsNoJson])
def test_a_name_that_is_in_no_table_is_refused(make: Any) -> None:
    with pytest.raises(ValueError, match=r"found .ledger[.]fly., expected one of"):
        make("ledger.fly")


@pytest.mark.parametrize("fault", HOSTILE_VALUES)
def test_a_hostile_value_is_no_json(fault: str) -> None:
    with pytest.raises(PlanError) as caught:
        canonical_within_bound(HOSTILE_VALUES[fault](), PlanError)
    assert caught.value.rule == "1.4"


# Clocks


def readings(clock: ScriptedClock, count: int) -> list[int]:
    return [clock() - START_US for _ in range(count)]


def test_a_clock_moves_by_its_script_and_then_stands_still() -> None:
    clock = ScriptedClock(START_US, [0, 5, -7, 1_000_000])
    assert readings(clock, 7) == [0, 0, 5, -2, 999_998, 999_998, 999_998]
    assert readings(ScriptedClock(), 2) == [0, 0]


def test_a_clock_fails_where_its_script_says_so_and_goes_on() -> None:
    clock = ScriptedClock(START_US, [5, None, 1, None])
    assert readings(clock, 2) == [0, 5]
    with pytest.raises(OSError, match="planted"):
        clock()
    assert readings(clock, 1) == [6]
    with pytest.raises(OSError, match="planted"):
        clock()
    assert readings(clock, 2) == [6, 6]


def test_a_clock_stays_within_the_times_that_a_ledger_takes() -> None:
    ends = ScriptedClock(START_US, [-(10**20), 10**20])
    assert [ends() for _ in range(3)] == [START_US, 0, TIME_BOUND_US - 1]


@pytest.mark.parametrize("steps_us", [[], [0, None, -3]])
def test_a_clock_prints_as_code_that_makes_an_equal_one(steps_us: list[int | None]) -> None:
    clock = ScriptedClock(7, steps_us)
    assert evaluated(repr(clock)) == clock
    clock()
    assert evaluated(repr(clock)) == clock
    assert clock != ScriptedClock(8, steps_us)
    assert clock != ScriptedClock(7, [*steps_us, 1])
    assert len({clock, ScriptedClock(7, steps_us)}) == 1

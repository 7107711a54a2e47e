"""Environments: they print as code, shrink to the good one, and lead where they are to lead."""

from __future__ import annotations

import pytest
from hypothesis import find, given, settings

from gateline.gates.line import LINE
from gateline.testing.environment import (
    ROOMY,
    SIZES,
    Crash,
    Environment,
    Loss,
    Way,
    environments,
    tours,
    towards,
    way_to,
)

FEW = settings(max_examples=60, derandomize=True, database=None, deadline=None)
NAMES = {"Environment": Environment, "Loss": Loss, "Crash": Crash, "Way": Way}


@FEW
@given(environments(LINE, 3), towards(LINE), tours(LINE))
def test_what_is_drawn_prints_as_code(
    environment: Environment, way: Way, tour: tuple[Way, ...]
) -> None:
    for drawn in (environment, way, tour):
        assert eval(repr(drawn), NAMES) == drawn


def test_the_good_one_says_nothing() -> None:
    assert repr(Environment()) == "Environment()"
    assert repr(Environment(lost=(Loss(4),))) == (
        "Environment(lost=(Loss(write=4, from_then_on=False, written=False),))"
    )


def test_they_shrink_to_the_good_one_and_to_one_thing_wrong() -> None:
    assert find(environments(LINE, 3), lambda _: True, settings=FEW) == Environment()
    many = settings(FEW, max_examples=2_000)
    lost = find(environments(LINE, 3), lambda drawn: drawn.loses(3) is not None, settings=many)
    assert (len(lost.lost), lost.calls, lost.decisions, lost.crash) == (1, {}, {}, None)
    assert len(find(tours(LINE), lambda tour: True, settings=FEW)) == 1


def test_a_loss_is_once_or_from_then_on() -> None:
    once, on = Environment(lost=(Loss(2),)), Environment(lost=(Loss(2, from_then_on=True),))
    assert [once.loses(write) is not None for write in range(4)] == [False, False, True, False]
    assert [on.loses(write) is not None for write in range(4)] == [False, False, True, True]


def test_a_way_says_how_long_the_plan_is_and_what_goes_wrong() -> None:
    assert way_to(LINE, "scope_check", "unverifiable", before=2) == Way(
        "scope_check", "unverifiable", 3, Environment(decisions={("scope", 2): "unverifiable"})
    )
    assert way_to(LINE, "abort_commit", "lost") == Way(
        "abort_commit", "lost", 1, Environment(lost=(Loss(0), Loss(2)))
    )
    assert way_to(LINE, "token_check", "revoked", before=2).n == 1
    assert way_to(LINE, "advance", "more").n == 2
    with pytest.raises(KeyError):
        way_to(LINE, "token_check", "lost")


def test_each_size_is_refused_under_roomy_limits() -> None:
    most, total = ROOMY["max_tokens_per_response"], ROOMY["max_total_tokens"]
    assert isinstance(most, int)
    assert isinstance(total, int)
    large, over = SIZES["response_too_large"], SIZES["total_exceeded"]
    assert large is not None
    assert over is not None
    assert large > most >= over > total


def test_what_is_left_out_of_a_tour_is_left_out() -> None:
    every = {(way.state, way.observation) for way in _longest_tours()}
    some = frozenset(list(every)[:5])

    @FEW
    @given(tours(LINE, besides=some))
    def check(tour: tuple[Way, ...]) -> None:
        assert not some & {(way.state, way.observation) for way in tour}

    check()


def _longest_tours() -> list[Way]:
    return [way_to(LINE, *taken) for taken in LINE.table.transitions]


def test_both_is_both() -> None:
    one = Environment(calls={0: "raised"}, lost=(Loss(1),))
    other = Environment(calls={1: "exits"}, crash=Crash("call", 2))
    assert one.with_also(other) == Environment(
        calls={0: "raised", 1: "exits"}, lost=(Loss(1),), crash=Crash("call", 2)
    )

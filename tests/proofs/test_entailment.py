"""What follows from facts is found with a proof that the checker accepts, and nothing else is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gateline_proofs.certificate import Fact, Proof, Row, Sign, entails
from gateline_proofs.entailment import Hypotheses, own_column
from gateline_proofs.subspace import Subspace, primitive

ZERO, LOW = Sign.ZERO, Sign.NOT_NEGATIVE
QUICK = settings(max_examples=300, derandomize=True, deadline=None, database=None)

# The columns are 1, n, i and x.
X_IS_2_I = Fact((0, 0, -2, 1), ZERO)
I_IS_2_X = Fact((0, 0, -1, 2), ZERO)
I_FROM_0 = Fact((0, 0, 1, 0), LOW)
AT_LAST = Fact((1, -1, 1, 0), ZERO)
MORE = Fact((-2, 1, -1, 0), LOW)
LESS = Fact((1, 0, 0, -1), LOW)


@pytest.mark.parametrize(
    ("facts", "guards", "goal", "found"),
    [
        ([], [], Fact((0, 0, 0, 0), ZERO), Proof(1, (), 0)),
        ([], [], Fact((5, 0, 0, 0), LOW), Proof(1, (), 5)),
        ([X_IS_2_I], [], Fact((0, 0, 4, -2), ZERO), Proof(1, ((0, -2),), 0)),
        ([X_IS_2_I], [AT_LAST], Fact((2, -2, 0, 1), ZERO), Proof(1, ((0, 1), (1, 2)), 0)),
        ([X_IS_2_I, I_FROM_0], [], Fact((3, 0, 0, 1), LOW), Proof(1, ((0, 1), (1, 2)), 3)),
        ([I_FROM_0, X_IS_2_I], [], Fact((3, 0, 0, 1), LOW), Proof(1, ((0, 2), (1, 1)), 3)),
        ([I_IS_2_X, I_FROM_0], [], Fact((0, 0, 0, 1), LOW), Proof(2, ((0, 1), (1, 1)), 0)),
        ([LESS, I_FROM_0], [], Fact((0, 0, 3, 0), LOW), Proof(1, ((1, 3),), 0)),
        ([I_FROM_0], [MORE], Fact((-1, 1, -1, 0), LOW), Proof(1, ((1, 1),), 1)),
        ([AT_LAST], [MORE], Fact((-1, 0, 0, 0), LOW), Proof(1, ((0, 1), (1, 1)), 0)),
        ([AT_LAST], [MORE], Fact((-1, 0, 1, 0), LOW), None),
        ([], [MORE], Fact((2, -1, 1, 0), LOW), None),
        ([], [MORE], Fact((-2, 1, -1, 0), ZERO), None),
        ([AT_LAST], [AT_LAST], Fact((1, -1, 1, 0), ZERO), Proof(1, ((0, 1),), 0)),
        ([], [], Fact((-1, 0, 0, 0), LOW), None),
        ([], [], Fact((5, 0, 0, 0), ZERO), None),
        ([X_IS_2_I], [], Fact((0, 0, 1, 1), ZERO), None),
        ([I_FROM_0], [], Fact((0, 0, 1, 0), ZERO), None),
        ([I_FROM_0], [], Fact((0, 0, -1, 0), LOW), None),
        ([I_FROM_0], [], Fact((-1, 0, 1, 0), LOW), None),
        ([I_FROM_0], [], Fact((0, 0, 1, 1), LOW), None),
        ([Fact((2, 0, 0, 0), LOW)], [], Fact((-1, 0, 0, 0), LOW), None),
        ([X_IS_2_I, Fact((0, 0, -2, 1), LOW)], [], Fact((-1, 0, 0, 0), LOW), None),
    ],
)
def test_a_proof_is_found_or_there_is_none(
    facts: Sequence[Fact], guards: Sequence[Fact], goal: Fact, found: Proof | None
) -> None:
    assert Hypotheses(facts, guards).prove(goal) == found
    assert found is None or entails((*facts, *guards), goal, found)


def test_a_relation_solves_its_last_column() -> None:
    assert [own_column(fact.row) for fact in (X_IS_2_I, AT_LAST)] == [3, 2]


# ------------------------------------------------------------------------------ sums of hypotheses

WIDTH = 5
NUMBERS = st.lists(st.integers(-4, 4), min_size=WIDTH, max_size=WIDTH)
ROWS = st.lists(st.tuples(*[st.integers(-4, 4)] * WIDTH), max_size=3)
POINT: Row = (1, 2, 0, -1, 3)


def summed(rows: Sequence[Row], times: Sequence[int], constant: int = 0) -> Row:
    parts = [sum(n * row[at] for row, n in zip(rows, times, strict=False)) for at in range(WIDTH)]
    return (parts[0] + constant, *parts[1:])


def holds_at_point(row: Row) -> Row:
    """The row with the constant with which it is zero at one point: so facts do not conflict."""
    return (-sum(a * b for a, b in zip(row[1:], POINT[1:], strict=True)), *row[1:])


@QUICK
@given(ROWS, ROWS, NUMBERS)
def test_every_sum_of_equations_is_proved(
    points: list[Row], guarding: list[Row], times: list[int]
) -> None:
    facts = Subspace([POINT, *points]).relations(WIDTH)
    guards = [Fact(holds_at_point(row), ZERO) for row in guarding]
    given_ = (*facts, *guards)
    goal = Fact(primitive(summed([fact.row for fact in given_], times)), ZERO)
    found = Hypotheses(facts, guards).prove(goal)
    assert found is not None
    assert entails(given_, goal, found)


@QUICK
@given(ROWS, ROWS, st.tuples(*[st.integers(-4, 4)] * WIDTH))
def test_an_equation_that_is_no_sum_is_not_proved(
    points: list[Row], guarding: list[Row], row: Row
) -> None:
    facts = Subspace([POINT, *points]).relations(WIDTH)
    guards = [Fact(holds_at_point(each), ZERO) for each in guarding]
    is_sum = not Subspace(fact.row for fact in (*facts, *guards)).add(row)
    assert (Hypotheses(facts, guards).prove(Fact(row, ZERO)) is not None) == is_sum


@QUICK
@given(ROWS, ROWS, st.tuples(*[st.integers(-4, 4)] * WIDTH), NUMBERS, st.integers(1, 3))
def test_a_multiple_of_an_inequality_and_equations_are_proved(
    points: list[Row], guarding: list[Row], low: Row, times: list[int], often: int
) -> None:
    assume(any(low[1:]))
    relations = Subspace([POINT, *points]).relations(WIDTH)
    guards = [Fact(holds_at_point(row), ZERO) for row in guarding]
    facts = (*relations, Fact((0, 0, 0, 0, 0), LOW), Fact(low, LOW))
    equations = [fact.row for fact in (*relations, *guards)]
    goal = Fact(summed([low, *equations], [often, *times], constant=2), LOW)
    found = Hypotheses(facts, guards).prove(goal)
    if not Subspace([*equations, (1, 0, 0, 0, 0)]).add(low):
        assert found is None or entails((*facts, *guards), goal, found)
    else:
        assert found is not None
        assert entails((*facts, *guards), goal, found)

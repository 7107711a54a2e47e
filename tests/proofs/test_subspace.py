"""Subspaces in exact arithmetic, against a naive formulation in fractions."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateline_proofs.certificate import Row, Sign
from gateline_proofs.subspace import Subspace, eliminated, primitive

WIDTH = 4
ROWS = st.lists(
    st.tuples(*[st.integers(-6, 6)] * WIDTH),
    max_size=6,
)
QUICK = settings(max_examples=300, derandomize=True, deadline=None, database=None)


def rank(rows: list[Row]) -> int:
    """The dimension of what rows span, by Gauss' elimination on fractions."""
    left = [[Fraction(part) for part in row] for row in rows]
    found = 0
    for column in range(WIDTH):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        found += 1
        left = [
            [
                part - row[column] / pivot[column] * other
                for part, other in zip(row, pivot, strict=True)
            ]
            for row in left
        ]
    return found


def product(one: Row, other: Row) -> int:
    return sum(part * factor for part, factor in zip(one, other, strict=True))


@QUICK
@given(ROWS)
def test_it_spans_what_its_rows_span(rows: list[Row]) -> None:
    space = Subspace(rows)
    assert len(space.rows) == rank(rows) == rank([*rows, *space.rows])
    assert not any(space.add(row) for row in rows)


@QUICK
@given(ROWS)
def test_its_form_is_unique(rows: list[Row]) -> None:
    assert Subspace(rows).rows == Subspace(reversed(rows)).rows
    assert Subspace(rows).rows == Subspace(Subspace(rows).rows).rows


@QUICK
@given(ROWS)
def test_a_pivot_is_positive_and_alone_in_its_column(rows: list[Row]) -> None:
    space = Subspace(rows)
    for place, row in enumerate(space.rows):
        pivot = next(column for column, part in enumerate(row) if part)
        assert row[pivot] > 0
        assert all(not other[pivot] for at, other in enumerate(space.rows) if at != place)
        assert primitive(row) == row


@QUICK
@given(ROWS, st.tuples(*[st.integers(-3, 3)] * WIDTH))
def test_the_part_in_a_hyperplane_is_all_that_lies_in_it(rows: list[Row], normal: Row) -> None:
    space, met = Subspace(rows), Subspace(rows).meet(normal)
    assert all(product(row, normal) == 0 for row in met.rows)
    assert rank([*space.rows, *met.rows]) == len(space.rows)
    upright = any(product(row, normal) for row in space.rows)
    assert len(met.rows) == len(space.rows) - upright


@QUICK
@given(ROWS)
def test_its_relations_are_all_that_hold_each_with_a_column_of_its_own(rows: list[Row]) -> None:
    space = Subspace([*rows, (1, 2, 3, 4)])
    relations = [fact.row for fact in space.relations(WIDTH)]
    assert all(fact.sign is Sign.ZERO for fact in space.relations(WIDTH))
    assert all(product(relation, row) == 0 for relation in relations for row in space.rows)
    assert len(relations) == rank(relations) == WIDTH - len(space.rows)
    own = [max(at for at, part in enumerate(row) if part) for row in relations]
    for place, column in enumerate(own):
        assert relations[place][column] > 0
        assert all(not row[column] for at, row in enumerate(relations) if at != place)


def test_nothing_has_every_relation() -> None:
    rows = [fact.row for fact in Subspace().relations(3)]
    assert rows == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]


def test_a_set_without_a_point_is_empty() -> None:
    point = (1, 2, 0, 0)
    assert not Subspace([point]).empty
    assert Subspace([(0, 1, 0, 0)]).empty
    assert Subspace([point]).meet((-3, 1, 0, 0)).empty
    assert not Subspace([point]).meet((-2, 1, 0, 0)).empty


@pytest.mark.parametrize(
    ("row", "expected"),
    [((4, 6, 0), (2, 3, 0)), ((0, -3, 6), (0, 1, -2)), ((0, 0, 0), (0, 0, 0)), ((5, 7), (5, 7))],
)
def test_a_primitive_row(row: Row, expected: Row) -> None:
    assert primitive(row) == expected


def test_a_row_is_eliminated_by_another_without_fractions() -> None:
    assert eliminated((0, 4, 5), (0, 6, 1), 1) == (0, 0, 13)
    assert eliminated((0, 0, 5), (0, 6, 1), 1) == (0, 0, 5)

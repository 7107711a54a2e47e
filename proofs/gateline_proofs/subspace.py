"""Subspaces of a rational vector space, in exact arithmetic on integers.

1. A subspace is kept as its reduced echelon form: rows of integers without a common divisor, each
   with a positive pivot, in a column in which no other row has anything. That form is unique, so
   that two subspaces are equal where their rows are.
2. An affine set of points ``x`` is the subspace spanned by the vectors ``(1, x)``: column 0 is the
   constant one. The union's affine hull is the sum of the subspaces, an affine update is a linear
   map, an equation is a hyperplane. A subspace without a vector whose column 0 differs from 0 has
   no point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import gcd

from gateline_proofs.certificate import Fact, Row, Sign


def primitive(row: Sequence[int]) -> Row:
    """A row without a common divisor, and with a positive first entry that is not 0."""
    divisor = gcd(*row)
    if divisor == 0:
        return tuple(row)
    if next(part for part in row if part) < 0:
        divisor = -divisor
    return tuple(part // divisor for part in row)


def eliminated(row: Row, by: Row, pivot: int) -> Row:
    """A multiple of a row, less a multiple of another, so that it has 0 at the pivot."""
    if not row[pivot]:
        return row
    divisor = gcd(row[pivot], by[pivot])
    keep, take = by[pivot] // divisor, row[pivot] // divisor
    return tuple(keep * part - take * other for part, other in zip(row, by, strict=True))


class Subspace:
    """A subspace that can grow.

    Args:
        rows: vectors that span it.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._of_pivot: dict[int, Row] = {}
        for row in rows:
            self.add(row)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its reduced echelon form."""
        return tuple(self._of_pivot[pivot] for pivot in sorted(self._of_pivot))

    @property
    def empty(self) -> bool:
        """Whether it has no point (rule 2)."""
        return 0 not in self._of_pivot

    def add(self, row: Row) -> bool:
        """Span a vector too; whether it was not in the subspace before."""
        for pivot, known in self._of_pivot.items():
            row = eliminated(row, known, pivot)
        row = primitive(row)
        first = next((column for column, part in enumerate(row) if part), None)
        if first is None:
            return False
        for pivot, known in self._of_pivot.items():
            self._of_pivot[pivot] = primitive(eliminated(known, row, first))
        self._of_pivot[first] = row
        return True

    def meet(self, normal: Row) -> Subspace:
        """The part of it that lies in the hyperplane of a normal vector."""
        lying: list[Row] = []
        leaning: tuple[Row, int] | None = None
        for row in self._of_pivot.values():
            height = sum(part * other for part, other in zip(row, normal, strict=True) if other)
            if height == 0:
                lying.append(row)
            elif leaning is None:
                leaning = row, height
            else:
                first, lean = leaning
                flat = zip(row, first, strict=True)
                lying.append(tuple(lean * part - height * other for part, other in flat))
        return Subspace(lying)

    def relations(self, width: int) -> tuple[Fact, ...]:
        """Every linear relation between so many columns, as a basis: each solves one column.

        A column that is no pivot is given in terms of those that are, and each relation has a
        column of its own in which no other has anything.
        """
        facts = []
        for column in range(width):
            if column in self._of_pivot:
                continue
            used = [(pivot, row) for pivot, row in self._of_pivot.items() if row[column]]
            scale = 1
            for pivot, row in used:
                scale = scale * row[pivot] // gcd(scale, row[pivot])
            relation = [0] * width
            relation[column] = scale
            for pivot, row in used:
                relation[pivot] = -scale * row[column] // row[pivot]
            facts.append(Fact(tuple(relation), Sign.ZERO))
        return tuple(facts)

"""Finds proofs that facts follow from others. What it finds is checked elsewhere.

1. Hypotheses are the facts of a node and the guards of an edge. Each relation among the facts has a
   column of its own (`Subspace.relations`), so that its multiplier can be read off the goal.
2. An equation among the guards is eliminated next, also by its last column, so that constants stay.
   What is then left of the goal is a constant, or the multiple of one hypothesis that is not
   negative, plus a constant; or there is no proof here.
3. Nothing is searched, and nothing is guessed. It finds every equation that follows; of the
   inequalities, those that a line of gates needs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import gcd
from typing import NamedTuple

from gateline_proofs.certificate import Fact, Proof, Row, Sign


class _Equation(NamedTuple):
    """A row that is zero, the column that it solves, and the hypotheses that it is the sum of."""

    row: Sequence[int]
    column: int
    made_of: Mapping[int, int]


@lru_cache(maxsize=65536)
def own_column(row: Row) -> int:
    """The column that an equation solves: its last one."""
    return max(column for column, part in enumerate(row) if part)


class _Sum:
    """A multiple of a goal, less multiples of hypotheses: ``scale * goal - sum = rest``."""

    def __init__(self, goal: Row) -> None:
        self.rest = list(goal)
        self.scale = 1
        self.multipliers: dict[int, int] = {}

    def eliminate(self, equation: _Equation) -> None:
        """Take away as much of an equation as leaves nothing in its column."""
        row, column, made_of = equation
        divisor = gcd(self.rest[column], row[column])
        keep, take = row[column] // divisor, self.rest[column] // divisor
        if keep < 0:
            keep, take = -keep, -take
        if keep != 1:
            self.scale *= keep
            self.multipliers = {at: keep * times for at, times in self.multipliers.items()}
            self.rest = [keep * part for part in self.rest]
        for at, times in made_of.items():
            self.multipliers[at] = self.multipliers.get(at, 0) + take * times
        for at, part in enumerate(row):
            if part:
                self.rest[at] -= take * part

    def proof(self, slack: int) -> Proof:
        """The sum as a proof."""
        used = sorted((at, times) for at, times in self.multipliers.items() if times)
        return Proof(self.scale, tuple(used), slack)


class Hypotheses:
    """Facts from which others may follow.

    Args:
        facts: of a node: relations, each with a column of its own, and inequalities.
        guards: of an edge.
    """

    def __init__(self, facts: Sequence[Fact], guards: Sequence[Fact] = ()) -> None:
        self._solved: dict[int, _Equation] = {}
        self._guards: list[_Equation] = []
        self._inequalities: list[tuple[int, Row]] = []
        for position, (row, sign) in enumerate(facts):
            if sign is Sign.ZERO:
                own = own_column(row)
                self._solved[own] = _Equation(row, own, {position: 1})
            else:
                self._inequalities.append((position, row))
        for position, (row, sign) in enumerate(guards, start=len(facts)):
            if sign is Sign.NOT_NEGATIVE:
                self._inequalities.append((position, row))
                continue
            left = self._reduced(row)
            if any(left.rest):
                made_of = {at: -times for at, times in left.multipliers.items()}
                made_of[position] = left.scale
                column = own_column(tuple(left.rest))
                self._guards.append(_Equation(left.rest, column, made_of))

    def _reduced(self, row: Row) -> _Sum:
        total = _Sum(row)
        for column, part in enumerate(row):
            if part and column in self._solved:
                total.eliminate(self._solved[column])
        for equation in self._guards:
            total.eliminate(equation)
        return total

    def prove(self, goal: Fact) -> Proof | None:
        """A proof of a goal, or None where none is found."""
        total = self._reduced(goal.row)
        constant, *others = total.rest
        low = constant == 0 or (constant > 0 and goal.sign is Sign.NOT_NEGATIVE)
        if low and not any(others):
            return total.proof(constant)
        if goal.sign is Sign.ZERO:
            return None
        for position, row in self._inequalities:
            found = self._with_inequality(total, position, row)
            if found is not None:
                return found
        return None

    def _with_inequality(self, total: _Sum, position: int, row: Row) -> Proof | None:
        """Where what is left is a positive multiple of an inequality, plus a constant from 0."""
        used = self._reduced(row)
        column = next((at for at, part in enumerate(used.rest) if part and at), None)
        if column is None:
            column = 0 if used.rest[0] < 0 else None
        if column is None or total.rest[column] * used.rest[column] <= 0:
            return None
        divisor = gcd(total.rest[column], used.rest[column])
        keep, take = abs(used.rest[column]) // divisor, abs(total.rest[column]) // divisor
        left = [
            keep * part - take * other for part, other in zip(total.rest, used.rest, strict=True)
        ]
        if any(left[1:]) or left[0] < 0:
            return None
        both = _Sum(())
        both.scale = keep * total.scale
        both.multipliers = {at: keep * times for at, times in total.multipliers.items()}
        for at, times in used.multipliers.items():
            both.multipliers[at] = both.multipliers.get(at, 0) - take * times
        both.multipliers[position] = both.multipliers.get(position, 0) + take * used.scale
        return both.proof(left[0])

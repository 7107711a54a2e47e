"""The runs of a system on concrete integers, for plans of a given length.

1. A configuration is a place of the product and an integer for each column. Every edge whose guards
   hold is taken; nothing else about the world is tried (`exploration.py` does that).
2. What the model claims, and what it requires, is evaluated at each configuration.
3. It is fast, so that many tables can be tried, and it knows nothing of what was derived.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gateline_model.claims import claims_about, objections
from gateline_proofs.certificate import Fact, Sign
from gateline_proofs.system import Product


@dataclass(frozen=True, slots=True)
class Simulation:
    """What was found for plans of one length.

    Attributes:
        n: the number of invocations.
        configurations: how many were reached.
        steps: how many steps lead from them.
        broken: the invariants that are broken somewhere, by name.
    """

    n: int
    configurations: int
    steps: int
    broken: frozenset[str]


class Simulator:
    """Simulates one product.

    Args:
        product: the table as a system of integers, and its places.
    """

    def __init__(self, product: Product) -> None:
        system = product.system
        columns = system.columns
        self._width = len(columns)
        self._edges = [
            (
                tuple(_sparse(fact) for fact in edge.guards),
                tuple((column, _terms(row)) for column, row in edge.update),
            )
            for edge in system.edges
        ]
        self._out: list[list[tuple[int, int]]] = [[] for _ in product.places]
        for way in product.ways:
            self._out[way.source].append((way.edge, way.target))
        self._broken: list[frozenset[str]] = []
        self._claims: list[tuple[tuple[str, _Sparse], ...]] = []
        for state, duty in product.places:
            act = product.acts[state]
            required = objections(product.gates, duty, act)
            self._broken.append(frozenset(each.invariant for each in required if each.exact))
            self._claims.append(
                tuple(
                    (claim.invariant, _sparse(product.fact(claim.statement)))
                    for claim in claims_about(product.gates, duty, act)
                )
            )
        self._start = [0] * self._width
        self._start[0] = 1
        for row, sign in system.start:
            (column,) = (at for at, part in enumerate(row) if at and part)
            if sign is Sign.ZERO:
                self._start[column] = -row[0] * row[column]

    def simulate(self, n: int) -> Simulation:
        """Every run of a plan of n invocations."""
        start = list(self._start)
        start[1] = n
        first = (0, tuple(start))
        known = {first}
        waiting = [first]
        broken: set[str] = set()
        steps = 0
        while waiting:
            place, values = waiting.pop()
            broken |= self._broken[place]
            broken.update(
                name
                for name, statement in self._claims[place]
                if name not in broken and not _holds(statement, values)
            )
            for reached in self._following(place, values):
                steps += 1
                if reached not in known:
                    known.add(reached)
                    waiting.append(reached)
        return Simulation(n, len(known), steps, frozenset(broken))

    def _following(
        self, place: int, values: tuple[int, ...]
    ) -> Iterator[tuple[int, tuple[int, ...]]]:
        for number, target in self._out[place]:
            guards, update = self._edges[number]
            if all(_holds(guard, values) for guard in guards):
                moved = list(values)
                for column, terms in update:
                    moved[column] = sum(values[at] * part for at, part in terms)
                yield target, tuple(moved)


_Terms = tuple[tuple[int, int], ...]
_Sparse = tuple[bool, _Terms]


def _terms(row: tuple[int, ...]) -> _Terms:
    return tuple((at, part) for at, part in enumerate(row) if part)


def _sparse(fact: Fact) -> _Sparse:
    return fact.sign is Sign.ZERO, _terms(fact.row)


def _holds(statement: _Sparse, values: tuple[int, ...]) -> bool:
    equal, terms = statement
    total = 0
    for at, part in terms:
        total += values[at] * part
    return total == 0 if equal else total >= 0


def simulated(product: Product, lengths: tuple[int, ...]) -> Mapping[int, Simulation]:
    """Simulate a product for several lengths of plan."""
    simulator = Simulator(product)
    return {n: simulator.simulate(n) for n in lengths}

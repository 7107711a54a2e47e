"""Every state and valuation that a system reaches, for given lengths of a plan.

1. It reads a system, and what is claimed of its states; no fact, proof or measure. Every edge whose
   guards hold is taken. Nothing else about the world is tried (`exploration.py` does that).
2. A length is the value of one column at the start. The system's initial facts have to say what the
   other columns are then; a system that leaves one open cannot be simulated.
3. What is claimed is evaluated whenever a state is reached.
4. Bounded: it says nothing of other lengths. SPIN counts the same, and shares no code with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from gateline_proofs.certificate import Certificate, Fact, Row, Sign, System
from gateline_proofs.state_claims import claims_of_states

Valuation: TypeAlias = tuple[int, ...]
"""One integer a column; the first is 1."""

LENGTH: Final = "n"
"""The column that is a plan's length."""


class Simulation(NamedTuple):
    """What was found.

    Attributes:
        states: pairs of state and valuation that are reached.
        transitions: ways between them, each edge that can be taken from each pair.
        edges: edges of the system that are taken at least once.
        broken: the invariants of which a claim is false somewhere, by name.
    """

    states: int
    transitions: int
    edges: int
    broken: frozenset[str]


_Terms: TypeAlias = tuple[tuple[int, int], ...]


class _Statement(NamedTuple):
    """A fact by its columns that count."""

    equal: bool
    terms: _Terms

    def holds(self, values: Valuation) -> bool:
        total = 0
        for column, part in self.terms:
            total += values[column] * part
        return total == 0 if self.equal else total >= 0


class Simulator:
    """Simulates one system.

    Args:
        certificate: its system, and what its theorems claim of states (`state_claims.py`).
    """

    def __init__(self, certificate: Certificate) -> None:
        self._system = certificate.system
        self._edges = [
            (
                tuple(_statement(guard) for guard in edge.guards),
                tuple((column, _terms(row)) for column, row in edge.update),
                edge.target,
            )
            for edge in self._system.edges
        ]
        self._out: dict[str, list[int]] = {}
        for number, edge in enumerate(self._system.edges):
            self._out.setdefault(edge.source, []).append(number)
        self._claims: dict[str, list[tuple[str, _Statement]]] = {}
        for claim in claims_of_states(certificate):
            self._claims.setdefault(claim.state, []).extend(
                (claim.invariant, _statement(claimed.fact)) for claimed in claim.facts
            )

    def simulate(self, lengths: Iterable[int]) -> Simulation:
        """Follow every run for these lengths of a plan.

        A system that runs on for ever, and never comes to the same pair again, is simulated for
        ever.

        Raises:
            ValueError: the system's start is not one valuation for a length.
        """
        waiting = [(self._system.initial, start_at(self._system, length)) for length in lengths]
        known = set(waiting)
        broken: set[str] = set()
        taken: set[int] = set()
        transitions = 0
        while waiting:
            state, values = waiting.pop()
            for name, claimed in self._claims.get(state, ()):
                if name not in broken and not claimed.holds(values):
                    broken.add(name)
            for number, reached in self._following(state, values):
                transitions += 1
                taken.add(number)
                if reached not in known:
                    known.add(reached)
                    waiting.append(reached)
        return Simulation(len(known), transitions, len(taken), frozenset(broken))

    def _following(
        self, state: str, values: Valuation
    ) -> Iterator[tuple[int, tuple[str, Valuation]]]:
        for number in self._out.get(state, ()):
            guards, update, target = self._edges[number]
            if all(guard.holds(values) for guard in guards):
                moved = list(values)
                for column, terms in update:
                    moved[column] = sum(values[at] * part for at, part in terms)
                yield number, (target, tuple(moved))


def start_at(system: System, length: int) -> Valuation:
    """The valuation in which a system starts, for a length of a plan.

    Raises:
        ValueError: there is none, or the initial facts do not give it column by column.
    """
    if LENGTH not in system.columns:
        raise ValueError(f"no column is {LENGTH}, the length; found: {', '.join(system.columns)}")
    known = {0: 1, system.columns.index(LENGTH): length}
    equations = [row for row, sign in system.start if sign is Sign.ZERO]
    before = 0
    while len(known) > before:
        before = len(known)
        for row in equations:
            _solve(row, known)
    missing = [name for at, name in enumerate(system.columns) if at not in known]
    if missing:
        raise ValueError(f"the start does not say what is in {', '.join(missing)}")
    valuation = tuple(known[column] for column in range(len(system.columns)))
    if not all(_statement(fact).holds(valuation) for fact in system.start):
        raise ValueError(f"no run starts with {LENGTH} = {length}")
    return valuation


def _solve(row: Row, known: dict[int, int]) -> None:
    """Add the column that an equation gives, if it is the only unknown one in it."""
    unknown = [column for column, part in enumerate(row) if part and column not in known]
    if len(unknown) == 1:
        column = unknown[0]
        rest = sum(part * known[at] for at, part in enumerate(row) if part and at != column)
        if rest % row[column] == 0:
            known[column] = -rest // row[column]


def _terms(row: Row) -> _Terms:
    return tuple((at, part) for at, part in enumerate(row) if part)


def _statement(fact: Fact) -> _Statement:
    return _Statement(fact.sign is Sign.ZERO, _terms(fact.row))

"""Every state and valuation that a system reaches, counted for given lengths of a plan.

1. It reads a `System` and nothing else, one state and valuation after the other, and shares no code
   with SPIN, which counts the same.
2. A length is the value of one column at the start. The system's initial facts have to say what the
   other columns are then; a system that leaves one open cannot be enumerated.
3. Bounded: it says nothing of other lengths.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from gateline_proofs.certificate import Edge, Fact, Row, Sign, System

Valuation: TypeAlias = tuple[int, ...]
"""One integer a column; the first is 1."""

LENGTH = "n"
"""The column that is a plan's length."""


class Explored(NamedTuple):
    """What was counted.

    Attributes:
        states: pairs of state and valuation that are reached.
        transitions: ways between them, each edge that can be taken from each pair.
        edges: edges of the system that are taken at least once.
    """

    states: int
    transitions: int
    edges: int


def enumerate_system(system: System, lengths: Iterable[int]) -> Explored:
    """Count what a system reaches.

    Args:
        system: the system; one that runs on for ever, and never comes to the same pair again, is
            enumerated for ever.
        lengths: lengths of a plan.

    Raises:
        ValueError: the system's start is not one valuation for a length.
    """
    leaving: dict[str, list[tuple[int, Edge]]] = {}
    for number, edge in enumerate(system.edges):
        leaving.setdefault(edge.source, []).append((number, edge))
    waiting = [(system.initial, start_at(system, length)) for length in lengths]
    known = set(waiting)
    transitions = 0
    taken = set()
    while waiting:
        state, valuation = waiting.pop()
        for number, edge in leaving.get(state, ()):
            if not all(holds(fact, valuation) for fact in edge.guards):
                continue
            transitions += 1
            taken.add(number)
            reached = edge.target, rewritten(dict(edge.update), valuation)
            if reached not in known:
                known.add(reached)
                waiting.append(reached)
    return Explored(len(known), transitions, len(taken))


def start_at(system: System, length: int) -> Valuation:
    """The valuation in which a system starts, for a length of a plan.

    Raises:
        ValueError: there is none, or the initial facts do not give it column by column.
    """
    if LENGTH not in system.columns:
        raise ValueError(f"no column is {LENGTH}, the length; found: {', '.join(system.columns)}")
    known = {0: 1, system.columns.index(LENGTH): length}
    equations = [row for row, sign in system.start if sign is Sign.ZERO]
    for _ in system.columns:
        for row in equations:
            _solve(row, known)
    missing = [name for at, name in enumerate(system.columns) if at not in known]
    if missing:
        raise ValueError(f"the start does not say what is in {', '.join(missing)}")
    valuation = tuple(known[column] for column in range(len(system.columns)))
    if not all(holds(fact, valuation) for fact in system.start):
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


def holds(fact: Fact, valuation: Valuation) -> bool:
    """Whether a fact holds of a valuation."""
    value = _product(fact.row, valuation)
    return value == 0 if fact.sign is Sign.ZERO else value >= 0


def rewritten(update: Mapping[int, Row], valuation: Valuation) -> Valuation:
    """A valuation after an update; what is new is worked out from what is old."""
    return tuple(
        _product(update[column], valuation) if column in update else value
        for column, value in enumerate(valuation)
    )


def _product(row: Row, valuation: Valuation) -> int:
    return sum(part * value for part, value in zip(row, valuation, strict=True))

"""Every path that can have left a trail, and what all of them or some of them have in common.

1. A path is a row of readings (`readings.py`). It begins where every run does, and each event of
   the trail is recorded by one of its steps, in order. Nothing else says what a step is.
2. Between two events a path takes steps that leave nothing. A *stretch* has all of them that lead
   from one event to the next; the last one has also those behind the last event.
3. A path may end behind the last event wherever it is: it ended, or it crashed, or it still runs.
   Where recovery may have written the last event, it may also have ended before it.
4. Paths are counted, not listed: forwards how many lead to a reading, backwards how many lead on
   from it. What all of them have in common is kept as a set of transitions at each reading. So the
   answer is exact, and the work linear in the length of the trail.
5. Readings are told from the cursor of their stretch; so a stretch is worked out once, and looked
   up for every further round of a plan.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from gateline.inspection.diagrams.graph import Taken
from gateline.inspection.readings import Reading, Readings
from gateline.machine.effect import LOST, RECORDED
from gateline.machine.table import TransitionTable

BEFORE: Final = 0
BEHIND: Final = 1

Position: TypeAlias = tuple[int, Reading]
"""Where a path is in a stretch: before its event or behind it, and the reading."""


class Sign(NamedTuple):
    """An event, as a stretch sees it: what it does not say is None.

    Attributes:
        word: its kind, as effects name it.
        ahead: how far its index is ahead of the stretch's cursor; None for an event of the plan.
        gate: the gate that recorded it.
        cause: its cause.
        cursor: the cursor that it says, less the stretch's.
    """

    word: str | None
    ahead: int | None
    gate: str | None
    cause: str | None
    cursor: int | None


class Edge(NamedTuple):
    """A step of a path.

    Attributes:
        source: where it leads from.
        observation: what is observed there.
        target: where it leads.
        seen: whether it recorded the stretch's event.
    """

    source: Position
    observation: str
    target: Position
    seen: bool

    @property
    def taken(self) -> Taken:
        """The transition."""
        return self.source[1].state, self.observation


@dataclass(frozen=True, slots=True)
class Stretch:
    """All steps from one event to the next.

    Attributes:
        edges: the steps; each behind all that lead to it.
        entering: what each reading behind the event is called in the next stretch.
        shift: how far the next stretch's cursor is ahead of this one's.
    """

    edges: tuple[Edge, ...]
    entering: Mapping[Position, Position]
    shift: int


class Ways(NamedTuple):
    """How a reading is reached.

    Attributes:
        paths: by how many paths.
        every: the transitions that all of them take, a bit for each.
        some: those that some of them take.
    """

    paths: int
    every: int
    some: int


class Stretches:
    """The stretches of a table's trails.

    Args:
        table: the machine.

    Raises:
        ValueError: where trails cannot be read by the table; see `Readings`.
    """

    def __init__(self, table: TransitionTable) -> None:
        self.readings = Readings(table)
        self._bits = {taken: 1 << number for number, taken in enumerate(table.transitions)}
        self._known: dict[tuple[tuple[Position, ...], Sign, int], Stretch] = {}

    def between(self, entries: Iterable[Position], sign: Sign, left: int) -> Stretch:
        """The stretch up to an event that is not the last.

        Args:
            entries: where paths enter it.
            sign: the event.
            left: the number of invocations from the cursor on.
        """
        here = tuple(sorted(entries))
        farthest = max((reading.ahead for _, reading in here), default=0)
        key = (here, sign, min(left, farthest + self.readings.reach + 1))
        if key not in self._known:
            edges = _leading_on(_ordered(here, lambda position: self._edges(position, sign, left)))
            behind = sorted({edge.target for edge in edges if edge.seen})
            shift = min((reading.ahead for _, reading in behind), default=0)
            entering = {
                (part, reading): (BEFORE, reading._replace(ahead=reading.ahead - shift))
                for part, reading in behind
            }
            self._known[key] = Stretch(edges, entering, shift)
        return self._known[key]

    def last(
        self, entries: Iterable[Position], sign: Sign, left: int, *, unlost: bool
    ) -> tuple[Edge, ...]:
        """The stretch of the last event, with what can be behind it.

        Args:
            entries: where paths enter it.
            sign: the event.
            left: the number of invocations from the cursor on.
            unlost: whether the event and all behind it was neither lost nor recorded in vain: what
                a verdict is told by.
        """
        following = self.readings.unlost if unlost else self.readings.unseen

        def edges(position: Position) -> Iterator[Edge]:
            part, reading = position
            if part == BEFORE:
                for edge in self._edges(position, sign, left):
                    if not (unlost and edge.seen and edge.observation == LOST):
                        yield edge
            else:
                for observation, target in following(reading, left):
                    yield Edge(position, observation, (BEHIND, target), seen=False)

        return tuple(_ordered(sorted(entries), edges))

    def flow(self, entries: Mapping[Position, Ways], edges: Iterable[Edge]) -> dict[Position, Ways]:
        """How each reading of a stretch is reached (rule 4)."""
        ways = dict(entries)
        for edge in edges:
            bit = self._bits[edge.taken]
            paths, every, some = ways[edge.source]
            known = ways.get(edge.target, Ways(0, -1, 0))
            ways[edge.target] = Ways(
                known.paths + paths, known.every & (every | bit), known.some | some | bit
            )
        return ways

    def transitions(self, bits: int) -> frozenset[Taken]:
        """A set of bits as transitions."""
        return frozenset(taken for taken, bit in self._bits.items() if bits & bit)

    def _edges(self, position: Position, sign: Sign, left: int) -> Iterator[Edge]:
        """The steps from a reading before the event; from one behind it there are none."""
        part, reading = position
        if part == BEHIND:
            return
        for observation, target in self.readings.unseen(reading, left):
            yield Edge(position, observation, (BEFORE, target), seen=False)
        if self.readings.waits(reading) and self.readings.allows(reading, *sign):
            for observation, target in zip(
                (RECORDED, LOST), self.readings.taken(reading), strict=True
            ):
                yield Edge(position, observation, (BEHIND, target), seen=True)


def _ordered(
    entries: Iterable[Position], edges: Callable[[Position], Iterator[Edge]]
) -> list[Edge]:
    """Every edge that is reached, each behind all that lead to it."""
    following: dict[Position, list[Edge]] = {}
    finished: list[Position] = []
    pending = [(position, False) for position in entries]
    while pending:
        position, leaving = pending.pop()
        if leaving:
            finished.append(position)
        elif position not in following:
            following[position] = list(edges(position))
            pending.append((position, True))
            pending += [(edge.target, False) for edge in reversed(following[position])]
    return [edge for position in reversed(finished) for edge in following[position]]


def _leading_on(edges: list[Edge]) -> tuple[Edge, ...]:
    """Those that lead to the event."""
    alive: set[Position] = set()
    kept = []
    for edge in reversed(edges):
        if edge.seen or edge.target in alive:
            alive.add(edge.source)
            kept.append(edge)
    return tuple(reversed(kept))


@lru_cache(maxsize=16)
def stretches_of(table: TransitionTable) -> Stretches:
    """The stretches of a table, made once; see `Stretches`."""
    return Stretches(table)

"""One path of those that can have left a trail, step by step, and which of its steps all take.

1. Paths are counted backwards, from where they may end: how many lead on from each reading. A step
   is certain if as many paths take it as there are.
2. The path that is shown is one on which the run itself recorded every event, if there is such a
   one; and of these one with as few steps as there can be, and with good observations first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from gateline.inspection.diagrams.graph import Taken
from gateline.inspection.trail_paths import BEFORE, Edge, Position, Ways

Place: TypeAlias = tuple[str, str, int]
"""A step by what it is: the state, the observation, the cursor. No path takes one twice."""

_SHOWN_FIRST: Final = 0
_SHOWN_LAST: Final = 1


class Step(NamedTuple):
    """A step of a run.

    Attributes:
        state: the state that was left.
        observation: what was observed there.
        cursor: the index of the invocation at hand, from 0.
        sequence: of the event that the step recorded; None where it left none.
        certain: whether every path takes it that ended as the log decides.
    """

    state: str
    observation: str
    cursor: int
    sequence: int | None
    certain: bool

    @property
    def taken(self) -> Taken:
        """The transition."""
        return self.state, self.observation


class Passage(NamedTuple):
    """A stretch that paths pass.

    Attributes:
        edges: its steps; each behind all that lead to it.
        ways: how each of its readings is reached.
        base: its cursor.
        sequence: of its event.
        entering: what each reading behind the event is called in the next stretch.
    """

    edges: Sequence[Edge]
    ways: Mapping[Position, Ways]
    base: int
    sequence: int
    entering: Mapping[Position, Position]


class Onward:
    """How paths lead on.

    Args:
        passages: the stretches, in order.
        ends: where paths may end, in the last of them.
        start: where they begin, in the first.
    """

    def __init__(
        self, passages: Sequence[Passage], ends: Sequence[Position], start: Position
    ) -> None:
        self._passages = passages
        self._start = start
        self._through: Counter[Place] = Counter()
        self._best: list[dict[Position, Edge]] = []
        self._recorded: dict[Taken, set[int]] = {}
        self._total = sum(passages[-1].ways[end].paths for end in ends)
        counts = dict.fromkeys(ends, 1)
        ranks = {end: (_SHOWN_LAST if end[0] == BEFORE else _SHOWN_FIRST, 0) for end in ends}
        for passage in reversed(passages):
            if passage.entering:
                counts = {
                    position: counts[entry]
                    for position, entry in passage.entering.items()
                    if entry in counts
                }
                ranks = {
                    position: ranks[entry]
                    for position, entry in passage.entering.items()
                    if entry in ranks
                }
            self._go_back(passage, counts, ranks)
        self._best.reverse()

    def _go_back(
        self, passage: Passage, counts: dict[Position, int], ranks: dict[Position, tuple[int, int]]
    ) -> None:
        """Count through one stretch, last step first."""
        best: dict[Position, Edge] = {}
        ways, base = passage.ways, passage.base
        for edge in reversed(passage.edges):
            source, observation, target, seen = edge
            onward = counts.get(target)
            if onward is None:
                continue
            counts[source] = counts.get(source, 0) + onward
            last, steps = ranks[target]
            rank = (last, steps + 1)
            if source not in ranks or rank <= ranks[source]:
                ranks[source] = rank
                best[source] = edge
            state = source[1].state
            self._through[state, observation, base + source[1].ahead] += ways[source].paths * onward
            if seen:
                self._recorded.setdefault((state, observation), set()).add(passage.sequence)
        self._best.append(best)

    @property
    def recorded(self) -> dict[Taken, tuple[int, ...]]:
        """The sequence numbers that each transition has recorded on some path."""
        return {taken: tuple(sorted(found)) for taken, found in self._recorded.items()}

    def steps(self) -> Iterator[Step]:
        """The path that is shown (rule 2)."""
        position = self._start
        for passage, best in zip(self._passages, self._best, strict=True):
            while (edge := best.get(position)) is not None:
                _, reading = position
                cursor = passage.base + reading.ahead
                place = (reading.state, edge.observation, cursor)
                sequence = passage.sequence if edge.seen else None
                yield Step(*place, sequence, certain=self._through[place] == self._total)
                position = edge.target
            position = passage.entering.get(position, position)

    def uncertain(self) -> frozenset[Place]:
        """The steps that some paths take, and not all."""
        return frozenset(at for at, paths in self._through.items() if paths != self._total)

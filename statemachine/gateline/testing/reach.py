"""Reach: what runs reached of a table, out of what exists.

1. What exists is read from the table: its states, its transitions, the records and commits that can
   be lost (each is a cause of an abort), and the pairs of consecutive transitions. A pair exists if
   some run of a plan of up to `PAIR_BOUND` invocations takes it: in longer plans the cursor adds
   none, since it moves in one place and by one.
2. A cause of an abort was reached by a run that lost it and ended aborted, not by a run that was
   cut short there.
3. What the table does not have cannot be reached: it is refused, and never counted. So is what
   contradicts itself: states are those at the ends of what was taken, and no run takes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final, NamedTuple, TypeAlias

from gateline.machine.effect import LAST, LOST, MORE, Effect, EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.outcome import Verdict

PAIR_BOUND: Final = 3
"""How many invocations the plans have, at most, whose runs say which pairs exist."""

LISTED: Final = 20
"""How many things of one kind that were not reached are listed, at most."""

Taken: TypeAlias = tuple[str, str]
"""A transition: the state that is left, and what is observed there."""


class Existing(NamedTuple):
    """What there is to be reached of a table.

    Attributes:
        states: its states.
        transitions: its transitions.
        pairs: two transitions, one right behind the other.
        abort_causes: the transitions at which a record or a commit is lost.
    """

    states: frozenset[str]
    transitions: frozenset[Taken]
    pairs: frozenset[tuple[Taken, Taken]]
    abort_causes: frozenset[Taken]


@lru_cache(maxsize=32)
def existing(table: TransitionTable) -> Existing:
    """What there is to be reached of a table."""
    return Existing(
        frozenset(table.effects),
        frozenset(table.transitions),
        frozenset(pair for n in range(1, PAIR_BOUND + 1) for pair in _pairs(table, n)),
        frozenset((state, seen) for state, seen in table.transitions if seen == LOST),
    )


def _pairs(table: TransitionTable, n: int) -> Iterator[tuple[Taken, Taken]]:
    """Each pair that some run of a plan of n invocations takes."""
    known: set[tuple[str, int]] = {(table.initial, 0)}
    waiting = list(known)
    while waiting:
        state, cursor = waiting.pop()
        for observation in _possible(table, state, cursor, n):
            place = (table.transitions[state, observation], cursor + (observation == MORE))
            for following in _possible(table, *place, n):
                yield (state, observation), (place[0], following)
            if place not in known:
                known.add(place)
                waiting.append(place)


def _possible(table: TransitionTable, state: str, cursor: int, n: int) -> tuple[str, ...]:
    effect = table.effects[state]
    if effect.kind is EffectKind.ADVANCE:
        return (MORE,) if cursor + 1 < n else (LAST,)
    return effect.observations


class Reach:
    """What runs reached of one table.

    Args:
        table: the table.

    Attributes:
        runs: how many runs were added.
        states: the states that were entered, the last one of each run included.
        transitions: the transitions that were taken.
        pairs: two of them that were taken one right behind the other.
        abort_causes: the losses that led to an abort.
    """

    def __init__(self, table: TransitionTable) -> None:
        self.table = table
        self.runs = 0
        self.states: set[str] = set()
        self.transitions: set[Taken] = set()
        self.pairs: set[tuple[Taken, Taken]] = set()
        self.abort_causes: set[Taken] = set()

    def add(self, path: Iterable[tuple[str, str]]) -> None:
        """Add one run.

        Args:
            path: each state that was left and what was observed there, in order, from the initial
                state on; the run need not end.

        Raises:
            ValueError: where it is no path of the table; nothing of it is added.
        """
        path = tuple(path)
        end = self.table.initial
        for state, observation in path:
            if state != end or (state, observation) not in self.table.transitions:
                where = f"{state} on {observation}"
                raise ValueError(f"table {self.table.name}, in state {end}: {where} is no step")
            end = self.table.transitions[state, observation]
        self.runs += 1
        self.states |= {state for state, _ in path} | {end}
        self.transitions |= set(path)
        self.pairs |= set(pairwise(path))
        if self.table.effects[end] == Effect.halt(Verdict.ABORTED):
            self.abort_causes |= {taken for taken in path if taken[1] == LOST}

    def merge(self, other: Reach) -> None:
        """Add all that another reach of the same table has.

        Raises:
            ValueError: where it is of another table.
        """
        if other.table.digest != self.table.digest:
            raise ValueError(f"{other.table!r} is not {self.table!r}: they cannot be merged")
        self.runs += other.runs
        self.states |= other.states
        self.transitions |= other.transitions
        self.pairs |= other.pairs
        self.abort_causes |= other.abort_causes

    @property
    def existing(self) -> Existing:
        """What there is to be reached."""
        return existing(self.table)

    @property
    def percent(self) -> float:
        """How many of the transitions were taken, in per cent."""
        return 100.0 * len(self.transitions) / len(self.existing.transitions)

    @property
    def complete(self) -> bool:
        """Whether everything that exists was reached."""
        return not any(missing for _, missing in self._missing())

    @property
    def summary(self) -> str:
        """What was reached, in one line of numbers."""
        there = self.existing
        return (
            f"reached {len(self.states)}/{len(there.states)} states, "
            f"{len(self.transitions)}/{len(there.transitions)} transitions, "
            f"{len(self.pairs)}/{len(there.pairs)} pairs of transitions, "
            f"{len(self.abort_causes)}/{len(there.abort_causes)} causes of an abort"
        )

    def lines(self) -> Iterator[str]:
        """What was reached, for people: the numbers, and then what was not reached.

        Of each kind at most `LISTED` are listed, in the order of the table's declaration.
        """
        yield self.summary
        for kind, missing in self._missing():
            for one in missing[:LISTED]:
                yield f"not reached: {kind} {one}"
            if len(missing) > LISTED:
                yield f"not reached: {len(missing) - LISTED} more of these"

    def to_json(self) -> dict[str, Any]:
        """All of it as plain JSON, sorted, for another process to merge."""
        return {
            "table": self.table.digest,
            "runs": self.runs,
            "states": sorted(self.states),
            "transitions": sorted(map(list, self.transitions)),
            "pairs": sorted([[*first, *second] for first, second in self.pairs]),
            "abort_causes": sorted(map(list, self.abort_causes)),
        }

    @classmethod
    def from_json(cls, table: TransitionTable, data: Mapping[str, Any]) -> Reach:
        """Read back what `to_json` wrote.

        Raises:
            ValueError: where it is of another table, has what the table does not have, or
                contradicts itself (rule 3).
        """
        if data["table"] != table.digest:
            raise ValueError(f"reach of table {data['table']}, and not of {table!r}")
        reach = cls(table)
        reach.runs = int(data["runs"])
        reach.states = set(data["states"])
        reach.transitions = {(state, seen) for state, seen in data["transitions"]}
        reach.pairs = {((one, seen), (two, then)) for one, seen, two, then in data["pairs"]}
        reach.abort_causes = {(state, seen) for state, seen in data["abort_causes"]}
        there = existing(table)
        if not (
            reach.states <= there.states
            and reach.transitions <= there.transitions
            and reach.pairs <= there.pairs
            and reach.abort_causes <= there.abort_causes
        ):
            raise ValueError(f"reach with what {table!r} does not have")
        if not reach._consistent:
            raise ValueError("reach that contradicts itself: no runs reach just that")
        return reach

    @property
    def _consistent(self) -> bool:
        """Whether the parts fit each other (rule 3)."""
        ends = {state for state, _ in self.transitions} | {self.table.initial}
        ends |= {self.table.transitions[taken] for taken in self.transitions}
        return (
            self.states == (ends if self.runs else set())
            and (self.runs > 0 or not self.transitions)
            and {taken for pair in self.pairs for taken in pair} <= self.transitions
            and self.abort_causes <= self.transitions
        )

    def _missing(self) -> Iterator[tuple[str, list[str]]]:
        there = self.existing
        order = {state: place for place, state in enumerate(self.table.effects)}
        states = sorted(there.states - self.states, key=order.__getitem__)
        yield "state", states
        for kind, taken in (
            ("transition", there.transitions - self.transitions),
            ("cause of an abort", there.abort_causes - self.abort_causes),
        ):
            yield kind, [_shown(one) for one in sorted(taken, key=lambda one: order[one[0]])]
        pairs = sorted(
            there.pairs - self.pairs, key=lambda pair: (order[pair[0][0]], order[pair[1][0]])
        )
        yield "pair", [f"{_shown(first)}, then {_shown(second)}" for first, second in pairs]


def _shown(taken: Taken) -> str:
    return f"{taken[0]} on {taken[1]}"

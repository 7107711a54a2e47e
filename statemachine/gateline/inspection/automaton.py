"""The automaton that reads the trail of a run, made from the transition table (SPEC 6.6).

1. A *place* is a set of readings (`readings.py`): all that a run can be doing, given what it left.
   An event is allowed where one of them allows it, and leads to the place of all that do.
2. A crash can cut a trail anywhere, and to a run that is open recovery can append one
   OPERATION_ABORTED, whatever the table says (SPEC 7.1).
3. An abort can say where the cursor was: where it was in a reading that records the abort. That of
   recovery can say any cursor that the run can have had when it crashed.
4. A place says how far its readings are ahead of a cursor, not where that is; and of the length of
   a plan, no more than makes a difference. So there are few places. A move from one to another is
   worked out once, and then looked up; what is refused is not remembered.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from gateline.inspection.readings import AUDIT_LOST, KINDS, OPEN, Ending, Kind, Reading, Readings
from gateline.machine.table import TransitionTable
from gateline.values.event import AuditEventType, Status, Subject, event_word
from gateline.values.outcome import Verdict

RECOVERY_CAUSES: Final = frozenset({AUDIT_LOST})
"""The causes that recovery gives for an abort."""

_WORDS: Final[dict[tuple[str, str, bool], str]] = {kind: word for word, kind in KINDS.items()}
_ABORT: Final = event_word(AuditEventType.OPERATION_ABORTED, Status.FAILED, Subject.PLAN)


class Way(NamedTuple):
    """One way in which an event can come about.

    Attributes:
        gate: the gate that records it; None where no gate does.
        cause: its cause; None where it has none.
        cursor: how far the run's cursor is ahead of the place's.
    """

    gate: str | None
    cause: str | None
    cursor: int


class Allowed(NamedTuple):
    """An event that a place allows.

    Attributes:
        kind: its type and status.
        ahead: how far its index is ahead of the place's cursor; None for an event of the plan.
        ways: in which it can come about.
    """

    kind: Kind
    ahead: int | None
    ways: frozenset[Way]


class Move(NamedTuple):
    """Where an event leads: to a place, and how far its cursor is ahead of the one before."""

    to: Place
    shift: int


_Key: TypeAlias = tuple[str, str, int | None, str | None, str | None, int | None, int]


class Place:
    """A set of readings, with the verdict of what was read.

    Attributes:
        readings: where the run can be; each waits at a state that records.
        cursors: every cursor that the run can have, less the place's (rule 3).
        verdict: of the trail so far.
        begun: whether anything was read.
    """

    __slots__ = ("_automaton", "_horizon", "_moves", "begun", "cursors", "readings", "verdict")

    def __init__(
        self,
        automaton: TrailAutomaton,
        readings: frozenset[Reading],
        cursors: frozenset[int],
        verdict: Ending,
        *,
        begun: bool,
    ) -> None:
        self.readings = readings
        self.cursors = cursors
        self.verdict: Ending = verdict
        self.begun = begun
        self._automaton = automaton
        self._horizon = automaton.horizon(readings)
        self._moves: dict[_Key, Move] = {}

    def after(
        self,
        type_: str,
        status: str,
        ahead: int | None,
        gate: str | None,
        cause: str | None,
        cursor: int | None,
        left: int,
    ) -> Move | None:
        """Where an event leads; None where no reading allows it.

        Args:
            type_: of the event.
            status: of the event.
            ahead: its index less the cursor; None for an event of the plan.
            gate: the gate that recorded it; None where it says none, which every reading allows.
            cause: its cause; None where it says none, which every reading allows.
            cursor: the cursor that an abort says, less the place's; None likewise.
            left: the number of invocations from the cursor on.
        """
        left = left if left < self._horizon else self._horizon
        key = (type_, status, ahead, gate, cause, cursor, left)
        move = self._moves.get(key)
        if move is None:
            move = self._automaton.move(self, key)
            if move is not None:
                self._moves[key] = move
        return move

    @property
    def remembered(self) -> int:
        """The number of moves from here that are remembered."""
        return len(self._moves)

    def allowed(self) -> tuple[Allowed, ...]:
        """Every event that can follow: good ones first, then in the order of the table."""
        return self._automaton.allowed(self)


class TrailAutomaton:
    """The automaton of a table.

    Args:
        table: the machine.

    Raises:
        ValueError: where trails cannot be read by the table; see `Readings`.
    """

    def __init__(self, table: TransitionTable) -> None:
        self._readings = Readings(table)
        self._order = {state: number for number, state in enumerate(table.effects)}
        self._places: dict[tuple[frozenset[Reading], frozenset[int], Ending, bool], Place] = {}
        self._firsts: dict[int, Move] = {}

    def first(self, invocations: int) -> Move:
        """The place before the first event of a run, with its cursor.

        Args:
            invocations: of the plan, from 1.
        """
        left = min(invocations, self.horizon(()))
        if left not in self._firsts:
            start = {self._readings.first()}
            self._firsts[left] = self._move_to(start, OPEN, left, begun=False)
        return self._firsts[left]

    @property
    def size(self) -> tuple[int, int]:
        """The number of places and of moves that are remembered."""
        return len(self._places), sum(place.remembered for place in self._places.values())

    def horizon(self, readings: Iterable[Reading]) -> int:
        """The number of invocations left from which on one more makes no difference."""
        return max((reading.ahead for reading in readings), default=0) + self._readings.reach + 1

    def move(self, place: Place, key: _Key) -> Move | None:
        """Where an event leads from a place; see `Place.after`."""
        type_, status, ahead, gate, cause, cursor, left = key
        word = event_kind_word(type_, status, of_plan=ahead is None)
        taken = [
            self._readings.taken(reading)
            for reading in place.readings
            if self._readings.allows(reading, word, ahead, gate, cause, cursor)
        ]
        if taken:
            verdict = self._readings.verdict((recorded for recorded, _ in taken), left)
            return self._move_to(chain.from_iterable(taken), verdict, left)
        if (
            _recoverable(place)
            and recovery_writes(word, gate, cause)
            and (cursor is None or cursor in place.cursors)
        ):
            return self._move_to((), Verdict.ABORTED, left)
        return None

    def allowed(self, place: Place) -> tuple[Allowed, ...]:
        """Every event that can follow: good ones first, then in the order of the table."""
        found: dict[tuple[str, int | None], set[Way]] = {}
        for reading in sorted(place.readings, key=self._rank):
            word = self._readings.word(reading)
            ahead = None if KINDS[word].of_plan else reading.ahead
            way = Way(self._readings.gate(reading), self._readings.cause(reading), reading.ahead)
            found.setdefault((word, ahead), set()).add(way)
        if _recoverable(place):
            recovered = {Way(None, cause, at) for cause in RECOVERY_CAUSES for at in place.cursors}
            found.setdefault((_ABORT, None), set()).update(recovered)
        return tuple(
            Allowed(KINDS[word], ahead, frozenset(ways)) for (word, ahead), ways in found.items()
        )

    def _rank(self, reading: Reading) -> tuple[bool, int]:
        return KINDS[self._readings.word(reading)].status.has_reason, self._order[reading.state]

    def _move_to(
        self, taken: Iterable[Reading], verdict: Ending, left: int, *, begun: bool = True
    ) -> Move:
        reached = self._readings.reached(taken, left)
        waiting = [reading for reading in reached if self._readings.waits(reading)]
        shift = min((reading.ahead for reading in waiting), default=0)
        readings = frozenset(reading._replace(ahead=reading.ahead - shift) for reading in waiting)
        cursors = frozenset(reading.ahead - shift for reading in reached)
        key = (readings, cursors, verdict, begun)
        if key not in self._places:
            self._places[key] = Place(self, readings, cursors, verdict, begun=begun)
        return Move(self._places[key], shift)


def event_kind_word(type_: str, status: str, *, of_plan: bool) -> str | None:
    """The word that effects have for a kind of event; None for a kind that no run leaves."""
    return _WORDS.get((type_, status, of_plan))


def recovery_writes(word: str | None, gate: str | None, cause: str | None) -> bool:
    """Whether recovery may have written an event, wherever the run was (rule 2)."""
    return word == _ABORT and gate is None and (cause is None or cause in RECOVERY_CAUSES)


def _recoverable(place: Place) -> bool:
    """Rule 2; a run that left nothing is not known to recovery."""
    return place.verdict == OPEN and place.begun


@lru_cache(maxsize=16)
def automaton_of(table: TransitionTable) -> TrailAutomaton:
    """The automaton of a table, made once; see `TrailAutomaton`."""
    return TrailAutomaton(table)

"""Every log that a run of a table can leave, by brute force, to hold the automaton against.

There is no automaton here and no set of readings: every run is enumerated to its end, and of each
everything that can be in the log at any instant is written down, with every way a loss can be.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gateline.gates.record import RECORDS
from gateline.machine.effect import COMMITTED, LAST, LOST, MORE, EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.event import Subject


class Event(NamedTuple):
    """An event of a trail: what, how, for which invocation, why, and, of an abort, the cursor.

    None where it says none.
    """

    type: str
    status: str
    at: int | None
    cause: str | None = None
    cursor: int | None = None

    def silent(self) -> Event:
        """The same, without its cause and its cursor."""
        return self._replace(cause=None, cursor=None)

    def tells(self, whole: Event) -> bool:
        """Whether it is another event, but for what it does not say of that."""
        return (
            self.silent() == whole.silent()
            and self.cause in (None, whole.cause)
            and self.cursor in (None, whole.cursor)
        )


Trail = tuple[Event, ...]
Path = tuple[tuple[str, str], ...]

ABORTED = "OPERATION_ABORTED"
ABORT = Event(ABORTED, "failed", None, "audit_lost")
"""An abort after a loss; it does not say its cursor."""
IN_ORDER = ("aborted", "denied", "violated", "failed", "completed")


def paths(table: TransitionTable, n: int) -> Iterator[tuple[Path, str]]:
    """Every run of a plan of n invocations: what was observed where, and the terminal state."""
    reached: list[tuple[str, int, Path]] = [(table.initial, 0, ())]
    while reached:
        state, cursor, path = reached.pop()
        effect = table.effects[state]
        if effect.kind is EffectKind.HALT:
            yield path, state
            continue
        moves = effect.kind is EffectKind.ADVANCE
        seen = ((MORE,) if cursor + 1 < n else (LAST,)) if moves else effect.observations
        for observation in seen:
            target = table.transitions[state, observation]
            cursor_then = cursor + (moves and observation == MORE)
            reached.append((target, cursor_then, (*path, (state, observation))))


class Logs:
    """Every log that a run can leave.

    Attributes:
        verdicts: each trail, with its verdict.
        by_crashes_alone: those without an abort that recovery appended.
        cursors: of each of these, every cursor that the run can have there.
    """

    def __init__(self, table: TransitionTable, n: int) -> None:
        self._table = table
        self.cursors: dict[Trail, set[int]] = {(): {0}}
        decided: dict[Trail, set[str]] = {}
        for path, end in paths(table, n):
            self._follow(path, str(table.effects[end].subject), decided)
        verdicts = {
            trail: next((v for v in IN_ORDER if v in decided.get(trail, ())), "open")
            for trail in self.cursors
        }
        self.by_crashes_alone = frozenset(self.cursors)
        recovered = {
            (*trail, ABORT._replace(cursor=cursor))
            for trail, verdict in verdicts.items()
            if verdict == "open" and trail
            for cursor in self.cursors[trail]
        }
        self.verdicts = verdicts | {
            trail: "aborted" for trail in recovered if trail not in verdicts
        }
        self._by_words: dict[Trail, list[Trail]] = {}
        for trail in self.verdicts:
            self._by_words.setdefault(tuple(event.silent() for event in trail), []).append(trail)

    def allow(self, trail: Trail) -> bool:
        """Whether a trail is one of them, but for causes and cursors that it does not say."""
        return any(
            all(event.tells(whole) for event, whole in zip(trail, possible, strict=True))
            for possible in self._by_words.get(tuple(event.silent() for event in trail), ())
        )

    def _follow(self, path: Path, verdict: str, decided: dict[Trail, set[str]]) -> None:
        """Write down all that can be in the log at any instant of one run."""
        durable: set[Trail] = {()}
        waiting: Trail = ()
        cursor, cause, lost = 0, "", False
        ends: set[Trail] = set()
        for state, observation in path:
            effect = self._table.effects[state]
            if effect.kind is EffectKind.RECORD:
                record = RECORDS[effect.subject]
                index = None if record.subject is Subject.PLAN else cursor
                said = ("audit_lost" if lost else cause) if record.status.has_reason else None
                at = cursor if record.type == ABORTED else None
                waiting = (*waiting, Event(record.type, record.status, index, said, at))
                ends = {trail + waiting for trail in durable}
            elif effect.kind is EffectKind.ADVANCE:
                cursor += observation == MORE
            elif effect.kind is not EffectKind.COMMIT:
                cause = observation
            parts = {
                trail + waiting[:count] for trail in durable for count in range(len(waiting) + 1)
            }
            for trail in parts:
                self.cursors.setdefault(trail, set()).add(cursor)
            if effect.kind in (EffectKind.RECORD, EffectKind.COMMIT) and observation == LOST:
                durable, waiting, lost = parts, (), True
                ends = set()
            elif effect.kind is EffectKind.COMMIT and observation == COMMITTED:
                durable, waiting = {trail + waiting for trail in durable}, ()
        for trail in ends:
            decided.setdefault(trail, set()).add(verdict)

"""Readings: where a run can be, told by nothing but what it left in the log (SPEC 6.6, 6.7).

1. A reading waits at a state that records. It allows that state's event, for the invocation at the
   cursor.
2. Whatever else a run does is not seen: each observation of a check, a call, a measure or a commit
   is possible. The cursor's move is the one that the length of the plan gives.
3. An event that was recorded waits for its commit. Where a record or a commit is lost, it is not
   known what is there of all that waited (SPEC 6.7): a prefix of it. So a reading can go on
   *unwritten*, past events that are not there; it is wrong if a commit follows that is not lost.
4. An event that needs a reason has a cause: what a check, a call or a measure observed last; once
   something was lost, `AUDIT_LOST`. Other events have none. An event that a gate records has a
   gate: the one that was checked last.
5. The verdict of a trail is that of the terminal states which a run reaches from there with nothing
   lost and nothing to record; of several, the first in the order of SPEC 6.7; without any, it is
   open.
6. A crash can come wherever a run can be, waiting for an event or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Final, Literal, NamedTuple, TypeAlias

from gateline.machine.effect import COMMITTED, LAST, LOST, MORE, RECORDED, EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.event import SHAPES, AuditEventType, Status, Subject, event_word
from gateline.values.outcome import Verdict

OPEN: Final[Literal["open"]] = "open"
"""The verdict of a trail that decides nothing yet."""
AUDIT_LOST: Final = "audit_lost"
"""The cause of every event after something was lost."""

Ending: TypeAlias = Verdict | Literal["open"]

_IN_ORDER: Final = (
    Verdict.ABORTED,
    Verdict.DENIED,
    Verdict.VIOLATED,
    Verdict.FAILED,
    Verdict.COMPLETED,
)


class Kind(NamedTuple):
    """A kind of event that a run leaves.

    Attributes:
        type: its type.
        status: its status.
        of_plan: whether it is about the plan, and so has no index.
    """

    type: AuditEventType
    status: Status
    of_plan: bool


KINDS: Final = {
    event_word(type_, status, subject): Kind(type_, status, subject is Subject.PLAN)
    for type_, shape in SHAPES.items()
    for status in shape.statuses
    for subject in shape.subjects
    if subject is not Subject.TOKEN
}
"""Every kind of event that a run leaves, by the word that effects have for it."""

_OF_GATES: Final = frozenset(
    {
        AuditEventType.TOKEN_VALIDATION,
        AuditEventType.AUTHORIZATION_SCOPE_CHECK,
        AuditEventType.RESOURCE_LIMIT_CHECK,
        AuditEventType.EXECUTION_DENIED,
    }
)
"""The types that gates alone record. BOUNDARY_VIOLATION is a gate's where it is denied."""


class Reading(NamedTuple):
    """Where a run can be, given what it left in the log so far.

    Attributes:
        state: its state.
        ahead: how far its cursor is ahead of the place's.
        gate: the gate that was checked last; empty once a domain was called, or after a loss.
        cause: what was last observed of a check, a call or a measure; empty after a loss.
        lost: whether something was lost.
        unwritten: whether what it recorded since its last commit is not there.
    """

    state: str
    ahead: int
    gate: str
    cause: str
    lost: bool
    unwritten: bool


class Readings:
    """What readings of a table's runs lead to.

    Args:
        table: the machine.

    Attributes:
        reach: how far the cursor can move, at most, between two events that are seen.

    Raises:
        ValueError: where the table records what is no event of a run, or can move the cursor round
            and round with no event or no commit between.
    """

    def __init__(self, table: TransitionTable) -> None:
        self._table = table
        for effect in table.effects.values():
            if effect.kind is EffectKind.RECORD and effect.subject not in KINDS:
                raise ValueError(f"table {table.name}: {effect.subject!r} is no event of a run")
        self._check_rounds()
        advances = (effect.kind is EffectKind.ADVANCE for effect in table.effects.values())
        self.reach = 2 * sum(advances)

    def first(self) -> Reading:
        """Where every run begins."""
        return Reading(self._table.initial, 0, "", "", lost=False, unwritten=False)

    def word(self, reading: Reading) -> str:
        """The word of the event for which a reading waits."""
        return self._table.effects[reading.state].subject

    def cause(self, reading: Reading) -> str | None:
        """The cause of that event; None where it has none (rule 4)."""
        if not KINDS[self.word(reading)].status.has_reason:
            return None
        return AUDIT_LOST if reading.lost else reading.cause

    def gate(self, reading: Reading) -> str | None:
        """The gate that records that event; None where no gate does (rule 4)."""
        type_, status, _ = KINDS[self.word(reading)]
        denied = (type_, status) == (AuditEventType.BOUNDARY_VIOLATION, Status.DENIED)
        return reading.gate if type_ in _OF_GATES or denied else None

    def taken(self, reading: Reading) -> tuple[Reading, Reading]:
        """What a reading leads to by the event for which it waits, reported lost or not."""
        return self._moved(reading, RECORDED), self._moved(reading, LOST)

    def reached(self, taken: Iterable[Reading], left: int) -> set[Reading]:
        """Everywhere that a run can be before its next event is in the log (rules 2, 3, 6).

        Args:
            taken: where the run can be.
            left: the number of invocations from the cursor on.
        """
        reached = set(taken)
        pending = list(reached)
        while pending:
            found = {following for _, following in self.unseen(pending.pop(), left)} - reached
            reached |= found
            pending += found
        return reached

    def waits(self, reading: Reading) -> bool:
        """Whether a reading waits for an event (rules 1, 3)."""
        kind = self._table.effects[reading.state].kind
        return kind is EffectKind.RECORD and not reading.unwritten

    def allows(
        self,
        reading: Reading,
        word: str | None,
        ahead: int | None,
        gate: str | None,
        cause: str | None,
        cursor: int | None,
    ) -> bool:
        """Whether a reading that waits allows an event; what the event does not say is None.

        Args:
            reading: where the run can be.
            word: the kind of the event, in one word; None for a kind that no run leaves.
            ahead: how far its index is ahead of the place's cursor; None for an event of the plan.
            gate: the gate that recorded it.
            cause: its cause.
            cursor: the cursor that it says, less the place's.
        """
        return (
            self.word(reading) == word
            and ahead in (None, reading.ahead)
            and gate in (None, self.gate(reading))
            and cause in (None, self.cause(reading))
            and cursor in (None, reading.ahead)
        )

    def unseen(self, reading: Reading, left: int) -> Iterator[tuple[str, Reading]]:
        """What a reading leads to with no event in the log, each by what is observed."""
        kind = self._table.effects[reading.state].kind
        for observation in self._observations(reading, left):
            following = self._moved(reading, observation)
            if kind is EffectKind.RECORD and observation == RECORDED:
                yield observation, following._replace(unwritten=True)
            elif not (kind is EffectKind.COMMIT and observation == COMMITTED and reading.unwritten):
                yield observation, following

    def unlost(self, reading: Reading, left: int) -> Iterator[tuple[str, Reading]]:
        """What a reading leads to with nothing lost and nothing to record (rule 5)."""
        kind = self._table.effects[reading.state].kind
        if kind is EffectKind.RECORD:
            return
        for observation in self._observations(reading, left):
            if not (kind is EffectKind.COMMIT and observation == LOST):
                yield observation, self._moved(reading, observation)

    def _observations(self, reading: Reading, left: int) -> tuple[str, ...]:
        """Rule 2."""
        effect = self._table.effects[reading.state]
        if effect.kind is EffectKind.ADVANCE:
            return (MORE,) if reading.ahead + 1 < left else (LAST,)
        return effect.observations

    def _moved(self, reading: Reading, observation: str) -> Reading:
        """What an observation makes of a reading."""
        effect = self._table.effects[reading.state]
        state = self._table.transitions[reading.state, observation]
        ahead, gate, cause = reading.ahead, reading.gate, reading.cause
        if effect.kind in (EffectKind.RECORD, EffectKind.COMMIT):
            if observation == LOST:
                return Reading(state, ahead, "", "", lost=True, unwritten=False)
        elif effect.kind is EffectKind.ADVANCE:
            ahead += observation == MORE
        elif not reading.lost:
            gate = effect.subject if effect.kind is EffectKind.CHECK else ""
            cause = observation
        return Reading(state, ahead, gate, cause, reading.lost, reading.unwritten)

    def verdict(self, taken: Iterable[Reading], left: int) -> Ending:
        """The verdict of a trail (rule 5).

        Args:
            taken: where the run can be after its last event, which was recorded.
            left: the number of invocations from the cursor on.
        """
        found = set()
        pending = list(taken)
        while pending:
            reading = pending.pop()
            effect = self._table.effects[reading.state]
            if effect.kind is EffectKind.HALT:
                found.add(effect.subject)
            pending += [following for _, following in self.unlost(reading, left)]
        for verdict in _IN_ORDER:
            if verdict in found:
                return verdict
        return OPEN

    def _check_rounds(self) -> None:
        """Refuse a table in which what is not seen could go on and on."""
        edges = {
            (state, unwritten): {
                (following.state, following.unwritten)
                for left in (1, 2)  # at the last invocation, and before it
                for _, following in self.unseen(Reading(state, 0, "", "", False, unwritten), left)
            }
            for state in self._table.effects
            for unwritten in (False, True)
        }
        try:
            TopologicalSorter(edges).prepare()
        except CycleError as error:
            states = " -> ".join(dict.fromkeys(state for state, _ in reversed(error.args[1])))
            raise ValueError(
                f"table {self._table.name}: a round without an event or a commit: {states}"
            ) from None

"""The path of one run through its table, as far as its audit log tells it.

1. A log does not say everything: not whether the last write was acknowledged, nor where a run was
   when it crashed. So a transition is *certain* only if every path takes it that can have left
   this trail, and *possible* if some do (`trail_paths.py`).
2. A verdict is the log's (SPEC 6.7). Where its last write is there, and its acknowledgement was
   lost, the run was told aborted, and the log decides otherwise. Such a path counts for what is
   *always* so, and for nothing else; what it alone takes is kept apart, as *otherwise*.
3. A trail that no run of the table can leave has no path: conformance refuses it.
4. The steps are one path of those (`trail_steps.py`). Each says whether it is certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import NamedTuple

from gateline.inspection.automaton import event_kind_word, recovery_writes
from gateline.inspection.conformance import KnownLine, LogReader
from gateline.inspection.diagrams.graph import Taken
from gateline.inspection.logged_event import LoggedEvent
from gateline.inspection.readings import OPEN
from gateline.inspection.trail_paths import BEFORE, Position, Sign, Ways, stretches_of
from gateline.inspection.trail_steps import Onward, Passage, Step
from gateline.inspection.uncertainty import reservation, uncertainties
from gateline.machine.effect import EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.event import AuditEventType
from gateline.values.invalid import shown


class TrailError(ValueError):
    """A trail that no run of the table can leave; the message is one line."""


@dataclass(frozen=True, slots=True)
class LoggedPath:
    """The path of a run, as far as its log tells it.

    Attributes:
        run_id: the run.
        invocations: how many its plan has.
        verdict: the log's: one of five, or ``open``.
        sequences: of its events, in order.
        steps: one path that can have left them (rule 4).
        terminal: the terminal state; None where it has none, or it is not certain.
        always: the transitions on every path that can have left the trail, however the run was told
            to have ended: what may be said to whoever was told something else than the log.
        certain: those on every path that ends as the log decides. Of an open run, the same.
        possible: those on some of these paths, and not on all.
        otherwise: those on none of these paths, but on one that ended otherwise (rule 2): where
            there is a reservation, what was taken if it is true.
        recorded: the sequence numbers that a certain or possible transition recorded, or may have.
        recovered: whether recovery may have written the last event (SPEC 7.1); then the run itself
            may not have ended, and its last step be none of its own.
        uncertain: what is not certain, and why: a sentence for each; empty where all is.
        reservation: what else may have been told to whoever asked for the run, in a sentence;
            empty where nothing.
    """

    run_id: str
    invocations: int
    verdict: str
    sequences: tuple[int, ...]
    steps: tuple[Step, ...]
    terminal: str | None
    always: frozenset[Taken]
    certain: frozenset[Taken]
    possible: frozenset[Taken]
    otherwise: frozenset[Taken]
    recorded: Mapping[Taken, tuple[int, ...]]
    recovered: bool
    uncertain: tuple[str, ...]
    reservation: str


def logged_path(table: TransitionTable, events: Iterable[LoggedEvent]) -> LoggedPath:
    """The path of one run.

    Args:
        table: the machine.
        events: all that the run left, in the order of the log, and nothing else.

    Raises:
        TrailError: where they are not of one run, or no run of the table can leave them.
        ValueError: where trails cannot be read by the table; see `readings.Readings`.
    """
    trail = _Trail(table, tuple(events))
    decided = trail.last(unlost=trail.verdict != OPEN)
    whole = trail.last(unlost=False)
    every, some = decided.common()
    always, ever = whole.common()
    onward = Onward([*trail.passed, decided.passage], decided.ends, trail.start)
    recovered = any(part == BEFORE for part, _ in decided.ends)
    halted = {trail.halted(position) for position in decided.ends}
    transitions = trail.stretches.transitions
    return LoggedPath(
        run_id=trail.run_id,
        invocations=trail.invocations,
        verdict=trail.verdict,
        sequences=tuple(event.sequence for event in trail.events),
        steps=tuple(onward.steps()),
        terminal=halted.pop() if len(halted) == 1 else None,
        always=transitions(always),
        certain=transitions(every),
        possible=transitions(some & ~every),
        otherwise=transitions(ever & ~some),
        recorded=onward.recorded,
        recovered=recovered,
        uncertain=uncertainties(
            table,
            trail.verdict,
            trail.events,
            onward.uncertain(),
            recovered=recovered,
        ),
        reservation=reservation(trail.verdict) if ever != some else "",
    )


class _Last(NamedTuple):
    """The last stretch, and where paths end in it."""

    passage: Passage
    ends: tuple[Position, ...]

    def common(self) -> tuple[int, int]:
        """What all paths take, and what some of them take, as bits."""
        ends = [self.passage.ways[end] for end in self.ends]
        every = reduce(and_, (ways.every for ways in ends))
        return every, reduce(or_, (ways.some for ways in ends))


class _Trail:
    """The trail of a run, up to its last event."""

    def __init__(self, table: TransitionTable, events: tuple[LoggedEvent, ...]) -> None:
        self.events = events
        self.run_id = _one_run(events)
        self.verdict, verdict_before = _verdicts(table, events)
        self.invocations = events[0].invocations or 1
        self.stretches = stretches_of(table)
        self.start: Position = (BEFORE, self.stretches.readings.first())
        self.passed: list[Passage] = []
        self._effects = table.effects
        self._recoverable = verdict_before == OPEN and len(events) > 1
        self._entries: dict[Position, Ways] = {self.start: Ways(paths=1, every=0, some=0)}
        self._base = 0
        for event in events[:-1]:
            self._pass(event)

    def last(self, *, unlost: bool) -> _Last:
        """The last stretch.

        Args:
            unlost: whether to leave out the paths that end otherwise than the log decides.
        """
        sign = self._sign(self.events[-1])
        left = self.invocations - self._base
        edges = self.stretches.last(self._entries, sign, left, unlost=unlost)
        ways = self.stretches.flow(self._entries, edges)
        passage = Passage(edges, ways, self._base, self.events[-1].sequence, {})
        return _Last(
            passage,
            tuple(
                position
                for position in ways
                if (self._recovers(position, sign) if position[0] == BEFORE else not unlost)
                or (unlost and self._decides(position))
            ),
        )

    def halted(self, position: Position) -> str | None:
        """The terminal state, where a path ends in one."""
        part, (state, *_) = position
        return state if part != BEFORE and self._effects[state].kind is EffectKind.HALT else None

    def _decides(self, position: Position) -> bool:
        state = self.halted(position)
        return state is not None and self._effects[state].subject == self.verdict

    def _recovers(self, position: Position, sign: Sign) -> bool:
        """Whether the run may have crashed there, and recovery have written the last event."""
        return (
            self._recoverable
            and recovery_writes(sign.word, sign.gate, sign.cause)
            and sign.cursor in (None, position[1].ahead)
        )

    def _pass(self, event: LoggedEvent) -> None:
        sign, left = self._sign(event), self.invocations - self._base
        stretch = self.stretches.between(self._entries, sign, left)
        ways = self.stretches.flow(self._entries, stretch.edges)
        self.passed.append(
            Passage(stretch.edges, ways, self._base, event.sequence, stretch.entering)
        )
        self._entries = {entry: ways[position] for position, entry in stretch.entering.items()}
        self._base += stretch.shift

    def _sign(self, event: LoggedEvent) -> Sign:
        """An event, as the stretch at hand sees it."""
        of_plan = event.index is None
        cursor = event.cursor if event.type == AuditEventType.OPERATION_ABORTED else None
        return Sign(
            word=event_kind_word(event.type, event.status, of_plan=of_plan),
            ahead=None if event.index is None else event.index - self._base,
            gate=event.gate,
            cause=event.cause,
            cursor=None if cursor is None else cursor - self._base,
        )


def _one_run(events: Sequence[LoggedEvent]) -> str:
    """The run that all of them are of.

    Raises:
        TrailError: where they are of none, or of several.
    """
    found = {event.run_id for event in events}
    if len(found) == 1 and (run_id := next(iter(found))) is not None:
        return run_id
    names = sorted("no run" if run is None else shown(run) for run in found)
    raise TrailError(f"a path is of one run; found the events of {', '.join(names) or 'none'}")


def _verdicts(table: TransitionTable, events: Sequence[LoggedEvent]) -> tuple[str, str]:
    """The verdict of a trail, and that before its last event.

    Raises:
        TrailError: where no run of the table can leave it.
    """
    reader = LogReader([KnownLine(table)])
    before: str = OPEN
    for event in events:
        if event is events[-1]:
            before = next(iter(reader.result().runs), before)
        problem = reader.read(event)
        if problem is not None:
            raise TrailError(f"event {event.sequence}: {problem}")
    found = reader.result()
    if not found.ok:
        raise TrailError(str(found.problem))
    return next(iter(found.runs)), before

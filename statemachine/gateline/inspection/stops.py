"""Every way in which a run can stop, found by walking through a table, with what was done by then.

1. The walk is exhaustive: from the initial state on, every observation of every state, for each
   position of the cursor. It knows kinds of effects, and no name; so any table can be walked.
2. A *cause* is an observation that is not the good one, of a check, a call or a measure; a record
   or a commit that is lost; or a crash. It happens in the box of the state where it is observed,
   while the invocation at the cursor is at hand.
3. From a cause on, nothing else goes wrong; but where something was lost, more can be lost. A run
   that goes on after all does so until it ends.
4. What is recorded waits for a commit. Of what waited when it was lost, or when the run crashed,
   any prefix can be there (SPEC 6.7, 7.1).
5. A crash can come in any state, before its effect and, where that is a call, after it. The run is
   in no terminal state then: what is there of its records decides it, or it is open until recovery.
   They decide what a run reaches from there with nothing lost and nothing to record.
6. A call is in doubt where its log has the last record before it, and none after it but an abort:
   whoever reads the log cannot tell whether it was made. A record after a loss is an abort.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from gateline.inspection.diagrams.graph import NO_BOX
from gateline.machine.effect import COMMITTED, LAST, LOST, MORE, RECORDED, EffectKind
from gateline.machine.table import TransitionTable

OPEN: Final = "open"
"""What a run is that has crashed, and is not decided."""
CRASH: Final = "crash"
"""The cause that is no observation."""

_ASKED: Final = (EffectKind.CHECK, EffectKind.INVOKE, EffectKind.MEASURE)
_WRITES: Final = (EffectKind.RECORD, EffectKind.COMMIT)


class Cause(NamedTuple):
    """Why a run stops.

    Attributes:
        kind: of the effect that was observed; None for a loss, and for a crash.
        word: what was observed; `CRASH` for a crash.
    """

    kind: EffectKind | None
    word: str


class Stop(NamedTuple):
    """A way to stop.

    Attributes:
        cause: why.
        box: where; `NO_BOX` for a state in none.
        n: how many invocations the plan has.
        k: the index of the invocation at hand, from 0.
        end: the terminal state; after a crash the verdict, or `OPEN`.
        calls: how many invocations were called.
        records: how many records are durable.
        doubt: the index of the call that is in doubt; None where none is (rule 6).
    """

    cause: Cause
    box: str
    n: int
    k: int
    end: str
    calls: int
    records: int
    doubt: int | None


class _Written(NamedTuple):
    """A record, as far as it matters later: where a run is behind it, and the call in doubt."""

    state: str
    cursor: int
    doubt: int | None


class _Point(NamedTuple):
    """Where a run is, and what it did."""

    state: str
    cursor: int = 0
    calls: int = 0
    durable: int = 0
    last: _Written | None = None
    waiting: tuple[_Written, ...] = ()
    lost: bool = False

    @property
    def written(self) -> _Written | None:
        """The last record, whether it waits or not."""
        return self.waiting[-1] if self.waiting else self.last

    def cuts(self) -> Iterator[_Point]:
        """What can be durable of what waits: any prefix (rule 4)."""
        yield self._replace(waiting=())
        for kept, written in enumerate(self.waiting, start=1):
            yield self._replace(durable=self.durable + kept, last=written, waiting=())


def stops(table: TransitionTable, n: int) -> frozenset[Stop]:
    """Every way in which a run of a plan of n invocations can stop.

    Args:
        table: the machine.
        n: the number of invocations, from 1.
    """
    return frozenset(_Walk(table, n).stops())


class _Walk:
    """A walk through a table, for plans of one length."""

    def __init__(self, table: TransitionTable, n: int) -> None:
        self.table = table
        self.n = n
        self._openers = frozenset(_openers(table))
        self._decided: dict[tuple[str, int], frozenset[str]] = {}
        self._ended: dict[_Point, frozenset[_Point]] = {}

    def stops(self) -> Iterator[Stop]:
        """Every way to stop, some more than once."""
        pending = [_Point(self.table.initial)]
        known = set(pending)
        while pending:
            point = pending.pop()
            effect = self.table.effects[point.state]
            box = self.table.groups.get(point.state, NO_BOX)
            if effect.kind is EffectKind.HALT:
                continue
            yield from self._crashed(point, box)
            for observation in self._observations(point):
                following = list(self._after(point, observation))
                cause = self._cause(point, observation)
                if cause is not None:
                    for after in following:
                        for end in self._ends(after):
                            yield self._stop(cause, box, point.cursor, end.state, end)
                found = set(following) - known
                known |= found
                pending += found

    def _observations(self, point: _Point) -> tuple[str, ...]:
        effect = self.table.effects[point.state]
        if effect.kind is EffectKind.ADVANCE:
            return (MORE,) if point.cursor + 1 < self.n else (LAST,)
        return effect.observations

    def _cause(self, point: _Point, observation: str) -> Cause | None:
        """The cause that an observation is, if it is one (rule 2)."""
        effect = self.table.effects[point.state]
        if observation == effect.observations[0] or effect.kind is EffectKind.ADVANCE:
            return None
        return Cause(effect.kind if effect.kind in _ASKED else None, observation)

    def _after(self, point: _Point, observation: str) -> Iterator[_Point]:
        """Where an observation leads; to several points where something is lost (rule 4)."""
        kind = self.table.effects[point.state].kind
        moved = point._replace(state=self.table.transitions[point.state, observation])
        if kind is EffectKind.RECORD:
            moved = moved._replace(waiting=(*point.waiting, self._written(point)))
        if kind in _WRITES and observation == LOST:
            yield from moved._replace(lost=True).cuts()
        elif kind is EffectKind.COMMIT and observation == COMMITTED:
            *_, whole = moved.cuts()
            yield whole
        elif kind is EffectKind.INVOKE:
            yield moved._replace(calls=point.calls + 1)
        elif kind is EffectKind.ADVANCE:
            yield moved._replace(cursor=point.cursor + (observation == MORE))
        else:
            yield moved

    def _written(self, point: _Point) -> _Written:
        behind = self.table.transitions[point.state, RECORDED]
        before = point.written
        doubt = point.cursor if point.state in self._openers else None
        if point.lost and before is not None:
            doubt = before.doubt
        return _Written(behind, point.cursor, doubt)

    def _ends(self, point: _Point) -> frozenset[_Point]:
        """Where a run ends from here, by rule 3."""
        known = self._ended.get(point)
        if known is None:
            effect = self.table.effects[point.state]
            if effect.kind is EffectKind.HALT:
                known = frozenset({point})
            else:
                observations = self._observations(point)
                if not (point.lost and effect.kind in _WRITES):
                    observations = observations[:1]
                known = frozenset(
                    end
                    for observation in observations
                    for after in self._after(point, observation)
                    for end in self._ends(after)
                )
            self._ended[point] = known
        return known

    def _crashed(self, point: _Point, box: str) -> Iterator[Stop]:
        """What a crash leaves (rule 5)."""
        calls = self.table.effects[point.state].kind is EffectKind.INVOKE
        for left in point.cuts():
            for verdict in self._verdicts(left.last):
                for more in (0, 1) if calls else (0,):
                    after = left._replace(calls=left.calls + more)
                    yield self._stop(Cause(None, CRASH), box, point.cursor, verdict, after)

    def _verdicts(self, written: _Written | None) -> frozenset[str]:
        """What a log decides whose last record is this."""
        if written is None:
            return frozenset({OPEN})
        place = (written.state, written.cursor)
        if place not in self._decided:
            self._decided[place] = frozenset(self._unlost(*place)) or frozenset({OPEN})
        return self._decided[place]

    def _unlost(self, state: str, cursor: int) -> Iterator[str]:
        effect = self.table.effects[state]
        if effect.kind is EffectKind.HALT:
            yield effect.subject
        elif effect.kind is not EffectKind.RECORD:
            for observation in self._observations(_Point(state, cursor)):
                if not (effect.kind is EffectKind.COMMIT and observation == LOST):
                    target = self.table.transitions[state, observation]
                    yield from self._unlost(target, cursor + (observation == MORE))

    def _stop(self, cause: Cause, box: str, k: int, end: str, point: _Point) -> Stop:
        doubt = None if point.last is None else point.last.doubt
        return Stop(cause, box, self.n, k, str(end), point.calls, point.durable, doubt)


def _openers(table: TransitionTable) -> Iterator[str]:
    """The states whose record is the last one before a call."""
    for state, effect in table.effects.items():
        if effect.kind is EffectKind.RECORD and _calls_next(table, state):
            yield state


def _calls_next(table: TransitionTable, state: str) -> bool:
    pending, known = [table.transitions[state, RECORDED]], set[str]()
    while pending:
        following = pending.pop()
        effect = table.effects[following]
        if effect.kind is EffectKind.INVOKE:
            return True
        if effect.kind is not EffectKind.RECORD and following not in known:
            known.add(following)
            pending += [to for seen, to in table.successors(following).items() if seen != LOST]
    return False

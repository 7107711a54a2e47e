"""One run of a log, as far as it was read: where it is, and what it said of itself.

1. The table reads each event, and then the model, where it knows the line. Both must allow it.
2. What a run says of itself does not change: its user, its token, its plan, its line, and the
   number of invocations of the plan. What its first event leaves unsaid, the first to say settles.
3. What it says of one invocation does not change either: its domain and its method, which the
   first to say settles. Of the plan as a whole they are `PLAN_DOMAIN` and `PLAN_METHOD` (SPEC 6.2).
   Indices never fall in what a table allows: so the names of one invocation are all that is kept.
4. The table's verdict is one that the model can read. (The model reads no causes; so it may not
   know which of two gates refused, where their refusals are recorded alike.)
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from gateline.inspection import objections
from gateline.inspection.automaton import Place, TrailAutomaton
from gateline.inspection.logged_event import LoggedEvent
from gateline.values.event import PLAN_DOMAIN, PLAN_METHOD, AuditEventType
from gateline_model.trail import Entry, TrailReader
from gateline_model.vocabulary import EventType, Status

_CONSTANT: Final = {
    "user_id": "user",
    "token_hash": "token",
    "invocations": "number of invocations",
    "plan_digest": "plan",
    "line_digest": "line",
}
"""What does not change in a run, and how a message calls it."""
_REMEMBERED_ENTRIES: Final = 4096


class LineReader(NamedTuple):
    """What reads the runs of one line.

    Attributes:
        digest: of its table.
        automaton: of its table.
        model: the model's reader, at its beginning; None where the model does not know the line.
    """

    digest: str
    automaton: TrailAutomaton
    model: TrailReader | None


class LoggedRun:
    """A run of a known line, at its beginning.

    Args:
        event: its first event, which is still to be read.
        line: what reads it.
    """

    __slots__ = ("_cursor", "_domain", "_index", "_method", "_model", "_place", *_CONSTANT)

    user_id: str | None
    token_hash: str | None
    invocations: int
    plan_digest: str | None
    line_digest: str

    def __init__(self, event: LoggedEvent, line: LineReader) -> None:
        self.user_id = event.user_id
        self.token_hash = event.token_hash
        self.invocations = max(event.invocations or 1, 1)
        self.plan_digest = event.plan_digest
        self.line_digest = line.digest
        self._place: Place
        self._place, self._cursor = line.automaton.first(self.invocations)
        self._model = line.model and line.model.fresh()
        self._index: int | None = None
        self._domain: str | None = None
        self._method: str | None = None

    @property
    def verdict(self) -> str:
        """The verdict of what was read, to the table."""
        return self._place.verdict

    def disagreement(self) -> str | None:
        """The verdicts of table and model, where they contradict; otherwise None (rule 4)."""
        if self._model is None or self._place.verdict in self._model.verdicts:
            return None
        return f"{self._place.verdict} to the table, and {self._model.verdict} to the model"

    def read(self, event: LoggedEvent) -> str | None:
        """Read the next event; returns what is wrong with it, if anything is."""
        if not (
            event.user_id == self.user_id
            and event.token_hash == self.token_hash
            and event.invocations in (None, self.invocations)
            and event.plan_digest in (None, self.plan_digest)
            and event.line_digest in (None, self.line_digest)
        ):
            contradiction = self._settle(event)
            if contradiction is not None:
                return contradiction
        misnomer = self._name(event)
        if misnomer is not None:
            return misnomer
        place, cursor, index = self._place, self._cursor, event.index
        said = event.cursor if event.type == AuditEventType.OPERATION_ABORTED else None
        move = place.after(
            event.type,
            event.status,
            None if index is None else index - cursor,
            event.gate,
            event.cause,
            None if said is None else said - cursor,
            self.invocations - cursor,
        )
        if move is None:
            return objections.by_the_table(event, place, cursor)
        if self._model is not None:
            entry = _entry(event.type, event.status, index)
            illegal = self._model.read(entry, self.invocations)
            if illegal is not None:
                return objections.by_the_model(event, illegal)
        self._place = move.to
        self._cursor = cursor + move.shift
        return None

    def _settle(self, event: LoggedEvent) -> str | None:
        """Take in what was not said before; or what is said otherwise than before (rule 2)."""
        for name, what in _CONSTANT.items():
            said, known = getattr(event, name), getattr(self, name)
            if known is None:
                setattr(self, name, said)
            elif said not in (None, known):
                return objections.contradiction(event, what, said, known)
        return None

    def _name(self, event: LoggedEvent) -> str | None:
        """Take in how an invocation is named; or what is named otherwise than before (rule 3)."""
        domain: str | None = PLAN_DOMAIN
        method: str | None = PLAN_METHOD
        if event.index is not None:
            if event.index != self._index:
                self._index, self._domain, self._method = event.index, None, None
            if self._domain is None:
                self._domain = event.domain
            if self._method is None:
                self._method = event.method
            domain, method = self._domain, self._method
        if event.domain is not None and event.domain != domain:
            return objections.misnomer(event, "domain", event.domain, str(domain))
        if event.method is not None and event.method != method:
            return objections.misnomer(event, "method", event.method, str(method))
        return None


@lru_cache(maxsize=_REMEMBERED_ENTRIES)
def _entry(type_: str, status: str, index: int | None) -> Entry:
    return Entry(EventType(type_), Status(status), index)

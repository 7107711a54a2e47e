"""Objections: what is wrong with an event of a log, in one line.

1. An objection names the event, and what was allowed in its place.
2. Text from the log is shown escaped and shortened; words that the table knows are not.
3. An index is as the log has it: from 0. So is a cursor.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from gateline.inspection.automaton import Place, Way
from gateline.inspection.logged_event import LoggedEvent
from gateline.values.event import SHAPES
from gateline.values.invalid import shown
from gateline_model.trail import Illegal

_KNOWN_WORDS: Final = frozenset(
    (type_, status) for type_, shape in SHAPES.items() for status in shape.statuses
)


def of_no_run(event: LoggedEvent) -> str:
    """An event without a run that is not about a token."""
    return f"{_named(event)} is of no run; only events about tokens are"


def without_length(event: LoggedEvent) -> str:
    """The first event of a run that does not say how long its plan is."""
    return f"{_named(event)} begins a run, and does not say how many invocations its plan has"


def contradiction(event: LoggedEvent, what: str, found: object, expected: object) -> str:
    """An event that says of its run what the run said otherwise."""
    return f"{_named(event)}: its {what} is {shown(found)}; its run's is {shown(expected)}"


def misnomer(event: LoggedEvent, what: str, found: str, expected: str) -> str:
    """An event whose domain or method is not that of the invocation, or of the plan."""
    whose = "the plan" if event.index is None else "the invocation"
    return f"{_named(event)}: its {what} is {shown(found)}; that of {whose} is {shown(expected)}"


def by_the_table(event: LoggedEvent, place: Place, cursor: int) -> str:
    """An event that the table does not allow where the run is."""
    ahead = None if event.index is None else event.index - cursor
    words = []
    for allowed in place.allowed():
        type_, status, _ = allowed.kind
        if (type_, status, allowed.ahead) == (event.type, event.status, ahead):
            return f"{_named(event)} {_wrong_way(event, allowed.ways, cursor)}"
        index = None if allowed.ahead is None else cursor + allowed.ahead
        words.append(f"{type_} {status} {_subject(index)}")
    return f"{_named(event)}; the table allows {' or '.join(words) or 'nothing more'}"


def _wrong_way(event: LoggedEvent, ways: Iterable[Way], cursor: int) -> str:
    """The right event at the right place, and no way in which it comes about."""
    of_gate = [way for way in ways if event.gate in (None, way.gate)]
    if not of_gate:
        gates = " or ".join(sorted({way.gate for way in ways if way.gate is not None}))
        return f"is of gate {shown(event.gate)}; the table allows {gates or 'no gate'}"
    ways = of_gate
    fitting = {way.cursor for way in ways if event.cause in (None, way.cause)}
    if fitting:
        cursors = " or ".join(str(cursor + ahead) for ahead in sorted(fitting))
        return f"says that the run was at index {event.cursor}; the table allows index {cursors}"
    causes = sorted({way.cause for way in ways if way.cause is not None})
    allowed = " or ".join(causes) or "no cause"
    return f"has cause {shown(event.cause)}; the table allows {allowed}"


def by_the_model(event: LoggedEvent, illegal: Illegal) -> str:
    """An event that the table allows, and the model does not."""
    words = " or ".join(
        f"{entry.type} {entry.status} {_subject(entry.index)}" for entry in illegal.expected
    )
    return (
        f"{_named(event)}: the table allows it, but the model does not; "
        f"the model allows {words or 'nothing more'}"
    )


def _named(event: LoggedEvent) -> str:
    type_, status = str(event.type), str(event.status)
    if (type_, status) not in _KNOWN_WORDS:
        type_, status = shown(type_), shown(status)
    return f"{type_} {status} {_subject(event.index)}"


def _subject(index: int | None) -> str:
    return "for the plan" if index is None else f"for index {index}"

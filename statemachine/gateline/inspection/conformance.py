"""Conformance: whether every run in a log is one that the table allows (SPEC 6.6).

1. Each run is read by the automaton of its line's table (`automaton.py`), and by the independent
   model's grammar as a second opinion. An event that either refuses is refused, and the message
   says which of the two objects.
2. A run's first event says how many invocations its plan has. What a run says of itself does not
   change: that number, its plan, its line, its user, its token; nor what it says of one invocation,
   its domain and its method.
3. A run's line is known by the digest of its table. A run of a line that is not known is not
   verified, and is never passed over in silence. One that names no line is held to the first.
4. A log is read once, event by event, and in the order of the log. What is kept of a run is where
   it is, and what it said of itself.
5. Reading stops at the first event that no run could have left there.

Hashes are not checked here: a ledger's `verify` does that. So a log of another implementation can
be read too: whoever can say `LoggedEvent` of each of its events can have it judged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from gateline.inspection import objections
from gateline.inspection.automaton import automaton_of
from gateline.inspection.logged_event import LoggedEvent
from gateline.inspection.logged_run import LineReader, LoggedRun
from gateline.machine.table import TransitionTable
from gateline.values.event import SHAPES, Subject
from gateline.values.invalid import shown
from gateline_model.trail import TrailReader
from gateline_model.vocabulary import Gate

_OF_TOKENS: Final = frozenset(
    type_ for type_, shape in SHAPES.items() if Subject.TOKEN in shape.subjects
)


class KnownLine(NamedTuple):
    """A line whose runs can be judged.

    Attributes:
        table: what runs.
        gates: the same line in the model's words; None for the table's opinion alone.
    """

    table: TransitionTable
    gates: tuple[Gate, ...] | None = None


class Conformance(msgspec.Struct, frozen=True, kw_only=True):
    """What reading a log found.

    Attributes:
        ok: whether every run is one that its table allows.
        events: how many events were read before the first bad one.
        runs: how many runs have which verdict; `open` is one of them. Runs of unknown lines are
            left out.
        unknown: how many runs are of lines that are not known, and so were not verified.
        first_bad: the sequence number of the first bad event; None where what is wrong is no event.
        problem: what is wrong, in one line; None where nothing is.
    """

    ok: bool
    events: int
    runs: Mapping[str, int]
    unknown: int = 0
    first_bad: int | None = None
    problem: str | None = None


def check_conformance(events: Iterable[LoggedEvent], lines: Sequence[KnownLine]) -> Conformance:
    """Read a log, and say whether each of its runs is one that its table allows.

    Args:
        events: in the order of the log; read once.
        lines: those that are known; a run that names none is held to the first.

    Raises:
        ValueError: where no line is given, or a table is none that trails can be read by.
    """
    reader = LogReader(lines)
    for event in events:
        problem = reader.read(event)
        if problem is not None:
            return reader.result(problem, first_bad=event.sequence)
    return reader.result()


class LogReader:
    """Reads a log, event by event.

    Args:
        lines: those that are known; a run that names none is held to the first.

    Attributes:
        events: how many events were read, and found good.

    Raises:
        ValueError: where no line is given, or a table is none that trails can be read by.
    """

    def __init__(self, lines: Sequence[KnownLine]) -> None:
        if not lines:
            raise ValueError("no line is given: nothing can be judged")
        self.events = 0
        self._lines = {
            line.table.digest: LineReader(
                line.table.digest,
                automaton_of(line.table),
                None if line.gates is None else TrailReader(line.gates),
            )
            for line in lines
        }
        self._assumed = lines[0].table.digest
        self._runs: dict[str, LoggedRun] = {}
        self._unknown: dict[str, str] = {}

    def read(self, event: LoggedEvent) -> str | None:
        """Read the next event.

        Returns:
            None where it is good; otherwise what is wrong with it, in one line. Nothing is to be
            read after that.
        """
        run_id = event.run_id
        if run_id is None:
            problem = None if event.type in _OF_TOKENS else objections.of_no_run(event)
        elif (run := self._runs.get(run_id)) is not None:
            problem = run.read(event)
        else:
            problem = self._begin(run_id, event)
        if problem is None:
            self.events += 1
        return problem

    def result(self, problem: str | None = None, first_bad: int | None = None) -> Conformance:
        """What was found so far.

        Args:
            problem: what is wrong with the event that was read last, if anything is.
            first_bad: its sequence number.
        """
        problem = problem or self._disagreement() or self._ignorance()
        return Conformance(
            ok=problem is None,
            events=self.events,
            runs=dict(sorted(Counter(str(run.verdict) for run in self._runs.values()).items())),
            unknown=len(self._unknown),
            first_bad=first_bad,
            problem=problem,
        )

    def _begin(self, run_id: str, event: LoggedEvent) -> str | None:
        """Read the first event of a run, or a further one of a run that cannot be judged."""
        known = self._unknown.get(run_id)
        if known is not None:
            if event.line_digest in (None, known):
                return None
            return objections.contradiction(event, "line", event.line_digest, known)
        digest = event.line_digest or self._assumed
        line = self._lines.get(digest)
        if line is None:
            self._unknown[run_id] = digest
            return None
        run = LoggedRun(event, line)
        length = event.invocations
        problem = run.read(event) if length is None or length > 0 else None
        if problem is None and length != run.invocations:
            problem = objections.without_length(event)
        if problem is None:
            self._runs[run_id] = run
        return problem

    def _disagreement(self) -> str | None:
        for run_id, run in self._runs.items():
            disagreement = run.disagreement()
            if disagreement is not None:
                return f"run {shown(run_id)} is {disagreement}"
        return None

    def _ignorance(self) -> str | None:
        if not self._unknown:
            return None
        runs = len(self._unknown) + len(self._runs)
        digest = next(iter(self._unknown.values()))
        return (
            f"{len(self._unknown)} of {runs} runs are of a line that is not known here, "
            f"such as {shown(digest)}: they were not verified"
        )

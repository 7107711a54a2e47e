"""The runs of a ledger, made ready for review: whose they are, how they ended, where they went.

1. A run is read by the table of its own line, which it names by digest; one that names none is
   taken for a run of the machine under review, as conformance takes it.
2. Only a run of the machine under review has a path on it. A run of another known line has that
   line's verdict; one of an unknown line has none, and is said to have none.
3. The events are those that were found good. So each run's are a trail that its table allows.
4. A run is stopped by its first event that was denied or failed, whatever its line; an open one
   is where the log leaves it, in doubt where a call may have been made that has no record.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gateline.inspection.logged_event import logged
from gateline.inspection.logged_path import LoggedPath, logged_path
from gateline.inspection.readings import OPEN
from gateline.inspection.review.content import ReviewedRun
from gateline.machine.effect import EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.event import AuditEvent, Status
from gateline.values.invalid import shown

UNKNOWN = "unknown"
"""Stands for a verdict that nobody here can tell."""
_STOPS = (Status.DENIED, Status.FAILED)


def reviewed_runs(
    events: Iterable[AuditEvent], machine: TransitionTable, others: Sequence[TransitionTable]
) -> tuple[ReviewedRun, ...]:
    """The runs of a log, in the order of their first events.

    Args:
        events: the good ones, in the order of the log.
        machine: under review.
        others: tables of lines that are known besides.
    """
    of_run: dict[str, list[AuditEvent]] = {}
    for event in events:
        if event.run_id is not None:
            of_run.setdefault(event.run_id, []).append(event)
    known = {table.digest: table for table in (*others, machine)}
    return tuple(_reviewed(run_id, trail, machine, known) for run_id, trail in of_run.items())


def _reviewed(
    run_id: str,
    trail: Sequence[AuditEvent],
    machine: TransitionTable,
    known: dict[str, TransitionTable],
) -> ReviewedRun:
    said = [logged(event) for event in trail]
    digest = next((each.line_digest for each in said if each.line_digest), machine.digest)
    table = known.get(digest)
    path, verdict, note = None, UNKNOWN, ""
    if table is None:
        note = f"of a line that is not known here, {shown(digest)}: it is not judged"
    else:
        try:
            path = logged_path(table, said)
        except ValueError as error:  # of a machine whose trails cannot be read, or of a bad trail
            note = f"it has no path: {error}"
        else:
            verdict = path.verdict
        if table is not machine:
            path, note = None, f"of another line: {table.name}"
    stop = next((event for event in trail if event.status in _STOPS), None)
    return ReviewedRun(
        run_id=run_id,
        user_id=trail[0].user_id,
        verdict=verdict,
        plan_digest=next((each.plan_digest for each in said if each.plan_digest), None),
        started_us=trail[0].timestamp_us,
        note=note,
        path=path,
        stopped=_stopped(trail, stop, path, machine),
        stop=None if stop is None else stop.sequence,
    )


def _stopped(
    trail: Sequence[AuditEvent],
    stop: AuditEvent | None,
    path: LoggedPath | None,
    machine: TransitionTable,
) -> str:
    """What stopped a run and where; of one that is open, where the log leaves it (rule 4)."""
    if stop is not None:
        return f"{logged(stop).cause or stop.status}, #{stop.sequence}"
    if path is None or path.verdict != OPEN:
        return ""
    called = any(machine.effects[state].kind is EffectKind.INVOKE for state, _ in path.possible)
    return f"{'in doubt' if called else 'open'} after #{trail[-1].sequence}"

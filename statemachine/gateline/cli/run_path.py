"""``gateline diagram --run``: the path of one run of a ledger through its machine.

1. The ledger has to verify: what was changed afterwards is not drawn as if it had happened.
2. The beginning of a run's id will do, where one run alone begins so.
3. A run of another machine has no path through this one, and is refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from gateline.cli.loading import BadInputError, verified_events
from gateline.inspection.logged_event import LoggedEvent
from gateline.inspection.logged_path import LoggedPath, TrailError, logged_path
from gateline.machine.table import TransitionTable
from gateline.values.invalid import printable

_LISTED_RUNS: Final = 5
"""How many are named where one was not found."""


def run_path(table: TransitionTable, name: str, path: Path) -> LoggedPath:
    """The path of one run of a ledger.

    Args:
        table: the machine.
        name: of the run, or the beginning of it.
        path: of the ledger.

    Raises:
        BadInputError: by rules 1 to 3.
        LedgerError: where the ledger cannot be read.
    """
    events = verified_events(path, "--ledger")
    run_id = _run_named(name, events, path)
    own = [event for event in events if event.run_id == run_id]
    told = next((event.line_digest for event in own if event.line_digest is not None), None)
    if told not in (None, table.digest):
        raise BadInputError(
            f"--run {printable(name)}: is of a machine with digest {printable(str(told))};"
            f" {table.name} has {table.digest}; name the machine first:"
            " gateline diagram MACHINE --run ..."
        )
    try:
        return logged_path(table, own)
    except TrailError as error:
        raise BadInputError(f"--run {printable(name)}: {error}") from error


def _run_named(name: str, events: list[LoggedEvent], ledger: Path) -> str:
    """The run that a name, or the beginning of one, is of."""
    runs = dict.fromkeys(event.run_id for event in events if event.run_id is not None)
    found = [name] if name in runs else [run for run in runs if run.startswith(name)]
    if len(found) == 1:
        return found[0]
    listed = found or list(runs)
    some = ", ".join(listed[:_LISTED_RUNS]) or "none"
    more = ", ..." if len(listed) > _LISTED_RUNS else ""
    told = f"{len(found)} runs of {ledger} begin so" if found else f"{ledger} has only"
    raise BadInputError(f"--run {printable(name)}: {told}: {printable(some)}{more}")

"""``gateline diagram --coverage``: what logs and test runs reached of a line.

1. A file is a ledger, or what ``pytest --gateline-coverage-json`` wrote. Which of the two it is,
   its first bytes say.
2. A ledger counts only whole: one that does not verify, or has a run of this line that no run of it
   could have left, is refused, and ``gateline verify`` says more. Runs of other lines are no
   problem: they are counted apart, and not judged.
3. With a floor, less than that is `ExitCode.COVERAGE_LOW`. No run is 0 percent.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import BUILT_IN, BadInputError, read_bytes, same_file, verified_events
from gateline.cli.terminal import say
from gateline.inspection.coverage import Coverage
from gateline.inspection.logged_event import LoggedEvent
from gateline.inspection.logged_path import TrailError, logged_path
from gateline.machine.table import TransitionTable
from gateline.values.invalid import described

_SQLITE: Final = b"SQLite format 3\0"
_WHOLE: Final = 100.0


def percent(text: str) -> float:
    """A percentage, for ``--fail-under``.

    Raises:
        argparse.ArgumentTypeError: where it is not above 0 and up to 100.
    """
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if 0 < number <= _WHOLE:
        return number
    raise argparse.ArgumentTypeError(f"{text!r} is no percentage above 0 and up to 100")


def coverage_of(table: TransitionTable, files: Sequence[Path]) -> Coverage:
    """What the runs in some files reached of a table.

    Args:
        table: the machine.
        files: ledgers, and files of test runs; each once.

    Raises:
        BadInputError: where a file cannot be read, is neither of the two, or is refused (rule 2).
        LedgerError: where a ledger cannot be read.
    """
    coverage = Coverage(table)
    for number, path in enumerate(files):
        if any(same_file(path, before) for before in files[:number]):
            raise BadInputError(f"--coverage {path}: given twice; each run counts once")
        if _first_bytes(path) == _SQLITE:
            _add_ledger(coverage, path)
        else:
            _add_test_run(coverage, path)
    return coverage


def say_coverage(
    coverage: Coverage, fail_under: float | None, tell: Callable[..., None] = say
) -> ExitCode:
    """Print what was reached, what was not reached first, and judge it.

    Args:
        coverage: what was reached.
        fail_under: how many per cent of the transitions have to be; None for no floor.
        tell: what prints it: `say`, or `remark`.
    """
    for text in coverage.lines():
        tell(text)
    if fail_under is None:
        return ExitCode.COMPLETED
    if coverage.percent < fail_under:
        tell(f"too little: {fail_under:g} percent are required", style="bold red")
        return ExitCode.COVERAGE_LOW
    tell(f"{fail_under:g} percent are required, and were reached", style="bold green")
    return ExitCode.COMPLETED


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(len(_SQLITE))
    except OSError as error:
        hint = "; MACHINE comes before --coverage" if _may_be_machine(path) else ""
        raise BadInputError(f"--coverage {path}: cannot be read: {error.strerror}{hint}") from error


def _may_be_machine(path: Path) -> bool:
    """Whether somebody may have meant a machine: ``line``, or what has a name behind a colon."""
    return str(path) == BUILT_IN or ":" in path.name


def _add_ledger(coverage: Coverage, path: Path) -> None:
    """Add the runs of a ledger (rule 2)."""
    table = coverage.table
    runs: defaultdict[str, list[LoggedEvent]] = defaultdict(list)
    for event in verified_events(path, "--coverage"):
        if event.run_id is not None:
            runs[event.run_id].append(event)
    for events in runs.values():
        digest = events[0].line_digest or table.digest
        if digest != table.digest:
            coverage.add_others(digest)
            continue
        try:
            coverage.add_run(logged_path(table, events))
        except TrailError as error:
            said = f"has a run that no run of {table.name} leaves: {error}; see gateline verify"
            raise BadInputError(f"--coverage {path}: {said}") from error


def _add_test_run(coverage: Coverage, path: Path) -> None:
    """Add what a test run reached."""
    from gateline.testing.reach import Reach  # noqa: PLC0415 - only where a test run is read
    from gateline.testing.reach_document import read_coverage_text  # noqa: PLC0415

    try:
        for reached in read_coverage_text(read_bytes(path)):
            if reached.table != coverage.table.digest:
                coverage.add_others(reached.table, reached.runs)
                continue
            reach = Reach.from_json(coverage.table, msgspec.to_builtins(reached))
            coverage.add_test_run(reach.transitions, reach.runs)
    except (ValueError, RecursionError) as error:
        said = described(error)
        raise BadInputError(
            f"--coverage {path}: neither a ledger nor what pytest --gateline-coverage-json writes: "
            f"{said}"
        ) from error

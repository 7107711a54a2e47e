"""``gateline verify``: a log against its hashes, and against the table (SPEC 6.4, 6.6).

1. A ledger is held to its hashes, and its accounts to its events. Then those same events are read
   a second time, and each run is held to the table and to the model.
2. A log of JSON lines (`json_lines.py`) is held to the table and to the model. It has no chain: the
   output says that hashes were not checked.
3. The built-in line is known, and each that ``--line`` names. A line is known by its table and by
   its gates in the model's words; one that has a word without a meaning is bad input.
4. What is not verified, a run of an unknown line included, is `ExitCode.NOT_VERIFIED`.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from gateline.cli.exit_codes import ExitCode
from gateline.cli.json_lines import parse_fields, read_json_lines
from gateline.cli.loading import BadInputError, load_ledger, load_line
from gateline.cli.terminal import say
from gateline.gates.line import LINE
from gateline.inspection.conformance import Conformance, KnownLine, check_conformance
from gateline.inspection.logged_event import logged
from gateline.ledger.port import Ledger
from gateline_model.vocabulary import GATES

KNOWN_LINES: Final = (KnownLine(LINE.table, GATES),)
"""The lines whose runs can be judged where no other is named."""


def verify_log(arguments: argparse.Namespace) -> ExitCode:
    """``gateline verify``: a ledger, or a log of JSON lines."""
    if (arguments.ledger is None) == (arguments.jsonl is None):
        raise BadInputError("verify: name a LEDGER, or a log by --jsonl FILE; one of the two")
    if arguments.jsonl is None and arguments.field:
        raise BadInputError("--field: is for the lines of --jsonl; a ledger has none")
    known = (*KNOWN_LINES, *(_known_line(name) for name in arguments.line))
    if arguments.jsonl is not None:
        return _say_lines(arguments.jsonl, parse_fields(arguments.field), known)
    with load_ledger(arguments.ledger) as ledger:
        return say_verification(ledger, known)


def _known_line(name: str) -> KnownLine:
    """A line of a user's own (rule 3)."""
    from gateline_proofs.translation import (  # noqa: PLC0415 - only for lines of a user's own
        UnknownWordError,
        gates_of,
    )

    line = load_line(name, "--line")
    try:
        return KnownLine(line.table, gates_of(line))
    except UnknownWordError as error:
        raise BadInputError(f"--line {name}: the model has no meaning for {error}") from error


def say_verification(ledger: Ledger, known: Sequence[KnownLine] = KNOWN_LINES) -> ExitCode:
    """Verify a ledger, and say what was found.

    Args:
        ledger: what to verify.
        known: the lines whose runs can be judged.
    """
    found = ledger.verify()
    if not found.ok:
        where = "" if found.first_bad is None else f"event {found.first_bad}: "
        say(f"NOT VERIFIED: {where}{found.problem}", style="bold red")
        before = "before it are good" if where else "are good by themselves"
        say(f"  {found.events} events {before}")
        return ExitCode.NOT_VERIFIED
    events = (logged(event) for event in islice(ledger.events(), found.events))
    conformance = check_conformance(events, known)
    if not conformance.ok:
        _say_problem(conformance, "event")
        say("  its hashes and accounts are as they were written")
        return ExitCode.NOT_VERIFIED
    say(f"verified: {found.events} events", style="bold green")
    say(f"  log  {found.log_id}")
    say(f"  head {found.head}")
    _say_runs(conformance.runs)
    return ExitCode.COMPLETED


def _say_lines(path: Path, places: Mapping[str, str], known: Sequence[KnownLine]) -> ExitCode:
    conformance = check_conformance(read_json_lines(path, places), known)
    if conformance.ok:
        say(f"conforms: {conformance.events} events", style="bold green")
        _say_runs(conformance.runs)
    else:
        _say_problem(conformance, "line")
    say("  hashes were not checked: lines have no chain")
    return ExitCode.COMPLETED if conformance.ok else ExitCode.NOT_VERIFIED


def _say_problem(conformance: Conformance, unit: str) -> None:
    where = "" if conformance.first_bad is None else f"{unit} {conformance.first_bad}: "
    say(f"NOT VERIFIED: {where}{conformance.problem}", style="bold red")
    if conformance.first_bad is not None:
        say(f"  {conformance.events} events before it are good")
    elif conformance.unknown:
        say("  --line MODULE:NAME makes a line of your own known")


def _say_runs(runs: Mapping[str, int]) -> None:
    total = sum(runs.values())
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in runs.items())
    counted = f"{total} run{'' if total == 1 else 's'}: {verdicts}" if runs else "no run"
    say(f"  {counted}; every event is one that the table allows")

"""``python -m gateline_proofs``: the deep runs, each with its figures.

    mutants   every table with one thing wrong: killed, refused or equivalent
    write     the certificate of the built-in line, as text for solvers, Coq and SPIN

Exits with 0 where all is well, 1 where it is not, and 2 where the arguments are wrong.
`gateline prove` is the command that proves a line.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from gateline.gates.line import LINE
from gateline_proofs.certificates import FOLDER, texts
from gateline_proofs.mutants import LONGEST, Campaign, Fate, campaign
from gateline_proofs.proof import CLAIMED, prove
from gateline_proofs.translation import gates_of


def campaign_lines(found: Campaign) -> Iterator[str]:
    """A campaign as text, line by line."""
    columns = "{:<26}" + "{:>12}" * (len(Fate) + 1)
    yield columns.format("change", *Fate, "all")
    for change, fates in found.fates.items():
        counts = [fates.get(fate, 0) for fate in Fate]
        yield columns.format(change, *counts, sum(counts))
    totals = [sum(fates.get(fate, 0) for fates in found.fates.values()) for fate in Fate]
    yield columns.format("all", *totals, sum(totals))
    yield ""
    yield f"{'property':<26}{'kills':>12}{'alone':>12}"
    for invariant in CLAIMED:
        kills, alone = found.kills.get(invariant.name, 0), found.alone.get(invariant.name, 0)
        if kills:
            yield f"{invariant.name:<26}{kills:>12}{alone:>12}"
    yield ""
    yield from (f"survived: {survivor}" for survivor in found.survivors)
    if not found.survivors:
        yield (
            f"No mutant survived: each was refused, or killed by a run of n <= {LONGEST}, "
            "or is bisimilar to the table for every n."
        )


def _mutants(arguments: argparse.Namespace) -> int:
    found = campaign(LINE.table, gates_of(LINE), every=arguments.every)
    sys.stdout.writelines(f"{line}\n" for line in campaign_lines(found))
    return 1 if found.survivors else 0


def _write(arguments: argparse.Namespace) -> int:
    proof = prove(LINE)
    folder: Path = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts(proof).items():
        (folder / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(text):,} bytes\n")
    return 0 if proof.holds else 1


def _positive(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) >= 1:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number from 1")


def main(words: list[str] | None = None) -> int:
    """Run a command, and return the exit code.

    Args:
        words: the command line, without the program's name; None for the process's own.
    """
    parser = argparse.ArgumentParser(
        prog="python -m gateline_proofs", description="The deep runs of gateline's proofs."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    mutants = commands.add_parser("mutants", help="try every table with one thing wrong")
    mutants.add_argument(
        "--every", type=_positive, default=1, metavar="K", help="one mutant in K (default: all)"
    )
    mutants.set_defaults(command=_mutants)
    write = commands.add_parser("write", help="write the certificate of the built-in line")
    write.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    write.set_defaults(command=_write)
    arguments = parser.parse_args(words)
    code: int = arguments.command(arguments)
    return code


if __name__ == "__main__":
    sys.exit(main())

"""The section about coverage: what the runs of the ledger reached of the machine.

1. First a summary for each box: how many of its refusals and failures were seen.
2. Then each transition. What was not reached comes first: of that the log shows nothing; what was
   not reached and is a loss comes behind what is none, because only a broken store takes it.
3. What the log leaves open is not reached, and says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from gateline.inspection.coverage import LOSSES, STOPS, Coverage
from gateline.inspection.diagrams.graph import Taken
from gateline.inspection.review.content import ReviewedRun
from gateline.inspection.review.markup import Markup, code, inert, paragraph, said, section, table
from gateline.machine.table import TransitionTable

_ELSEWHERE: Final = "in no box"
_ALL: Final = "all"


def coverage_section(machine: TransitionTable, runs: Iterable[ReviewedRun]) -> Markup:
    """Which transitions the runs of the ledger took, and how many runs took each."""
    coverage = Coverage(machine)
    possible: set[Taken] = set()
    paths = [run.path for run in runs if run.path is not None]
    for path in paths:
        coverage.add_run(path)
        possible |= path.possible
    taken = [pair for pair in machine.transitions if pair in coverage.taken]
    rows = (
        (
            code(pair[0]),
            code(pair[1]),
            code(machine.transitions[pair]),
            coverage.taken[pair],
            _reached(pair, coverage, possible),
        )
        for pair in (*coverage.unreached, *taken)
    )
    return section(
        "coverage",
        "Coverage",
        paragraph(
            f"Runs of this machine in the ledger: {len(paths)}; {coverage.summary}. What none took"
            " stands first: of that the log shows nothing."
        ),
        table(
            "Each box: which refusals, failures and losses were seen",
            ("box", "refusals and failures", "losses", "transitions"),
            _boxes(machine, coverage),
            kind="boxes",
        ),
        table(
            "Transitions, not reached ones first, and of those losses last",
            ("state", "observation", "next state", "runs", "reached"),
            rows,
            kind="ways",
        ),
    )


def _boxes(machine: TransitionTable, coverage: Coverage) -> Iterator[tuple[Markup, str, str, str]]:
    """A row for each box, in the order of the table (rule 1)."""
    every: dict[str, Counter[str]] = {}
    seen: dict[str, Counter[str]] = {}
    for pair in machine.transitions:
        box = machine.groups.get(pair[0], "")
        kinds = [coverage.kind(pair), _ALL]
        every.setdefault(box, Counter()).update(kinds)
        seen.setdefault(box, Counter()).update(kinds if pair in coverage.taken else [])
    for box, counts in every.items():
        told = {kind: f"{seen[box][kind]} of {counts[kind]}" for kind in counts}
        stops = [
            f"{told[kind]} {kind} seen" for kind in dict.fromkeys(STOPS.values()) if kind in told
        ]
        yield (
            code(box) if box else inert(_ELSEWHERE),
            ", ".join(stops) or "-",
            told.get(LOSSES, "-"),
            told[_ALL],
        )


def _reached(pair: Taken, coverage: Coverage, possible: set[Taken]) -> Markup:
    if pair in coverage.taken:
        return said("taken", "good")
    if pair in possible:
        return said("possible: the log leaves it open", "unknown")
    return said("not reached", "warn")

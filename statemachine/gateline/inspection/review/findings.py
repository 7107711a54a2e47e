"""The sections about what was found: ways to stop, coverage by the ledger's runs, and claims.

1. Of coverage, what was not reached comes first: that is what nobody has seen.
2. A claim has its method and its bound; undetermined is no pass, and is said to be none.
3. Where nothing was found because nothing was looked at, the page says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from gateline.inspection.abort_matrix import AbortMatrix, Cell, CellKind
from gateline.inspection.coverage import Coverage
from gateline.inspection.diagrams.graph import Taken
from gateline.inspection.matrix_text import EMPTY, cell_lines, column_title, explanation
from gateline.inspection.review.content import Claims, ReviewedRun
from gateline.inspection.review.markup import (
    Markup,
    banner,
    code,
    inert,
    paragraph,
    said,
    section,
    table,
)
from gateline.machine.table import TransitionTable

_LEFT_OUT: Final = "Of each table, boxes in which nothing of the kind can come are left out."


def matrix_section(machine: TransitionTable, matrix: AbortMatrix) -> Markup:
    """Every way to stop: a table for each kind of cause, with the boxes in which it can come."""
    verdicts = {state: machine.effects[state].subject for state in machine.terminal_states}
    parts = [paragraph(text) for text in (*explanation(matrix), _LEFT_OUT)]
    if matrix.empty:
        text = ", ".join(f"{cause} in {box}" for cause, box in matrix.empty)
        parts.append(banner("bad", "EMPTY CELLS", f"no run reaches: {text}."))
    for group, grouped in groupby(matrix.rows, key=lambda row: row.group):
        rows = list(grouped)
        shown = [
            place
            for place in range(len(matrix.columns))
            if any(row.cells[place].kind is not CellKind.NEVER for row in rows)
        ]
        titles = [column_title(matrix.columns[place]) for place in shown]
        cells = (
            [code(row.cause), *(_stop(row.cells[place], verdicts) for place in shown)]
            for row in rows
        )
        parts.append(table(f"Where {group}", ["cause", *titles], cells, kind="matrix"))
    return section("abort-matrix", "Abort matrix", *parts)


def _stop(cell: Cell, verdicts: Mapping[str, str]) -> Markup:
    if cell.kind is CellKind.EMPTY:
        return said(EMPTY, "bad")
    first, *others = map(inert, cell_lines(cell))
    if cell.kind is CellKind.REACHED:
        ends = (said(_breakable(end), verdicts.get(end, end)) for end in cell.ends)
        first = Markup("<br>or ".join(ends))
    return Markup("<br>".join([first, *others]))


def _breakable(name: str) -> Markup:
    return Markup(inert(name).replace("_", "_<wbr>"))


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
            "Transitions, not reached ones first",
            ("state", "observation", "next state", "runs", "reached"),
            rows,
        ),
    )


def _reached(pair: Taken, coverage: Coverage, possible: set[Taken]) -> Markup:
    if pair in coverage.taken:
        return said("taken", "good")
    if pair in possible:
        return said("possible: the log leaves it open", "unknown")
    return said("not reached", "warn")


def claims_section(claims: Claims | None) -> Markup:
    """What is claimed of the machine, and what became of each claim."""
    title = "Claims"
    if claims is None:
        text = "This machine is no line of gates: nothing is claimed of it."
        return section("claims", title, banner("warn", "NO CLAIMS", text))
    holding = sum(claim.status == "holds" for claim in claims.claims)
    kind = "good" if holding == len(claims.claims) else "bad"
    word = "EVERY CLAIM HOLDS" if kind == "good" else "NOT EVERY CLAIM HOLDS"
    rows = (
        (
            code(claim.name),
            claim.sentence,
            said(claim.status),
            claim.bound,
            claim.method,
            claim.engines,
        )
        for claim in claims.claims
    )
    return section(
        "claims",
        title,
        banner(kind, word, f"{holding} of {len(claims.claims)}; {claims.source}."),
        table(
            "Properties, what became of each, how far and how",
            ("property", "statement", "status", "bound", "method", "engines"),
            rows,
        ),
    )

"""The section about ways to stop: the abort matrix, in tables that leave out what cannot come.

1. What a cause does where it can come, how, and what was done by then, is in each cell.
2. A cell that should have something and has nothing is a notice.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Final

from gateline.inspection.abort_matrix import AbortMatrix, Cell, CellKind
from gateline.inspection.matrix_text import EMPTY, cell_lines, column_title, explanation
from gateline.inspection.review.markup import (
    Markup,
    Notice,
    banner,
    breakable,
    code,
    inert,
    paragraph,
    said,
    section,
    table,
)
from gateline.machine.table import TransitionTable

_LEFT_OUT: Final = "Of each table, boxes in which nothing of the kind can come are left out."


def matrix_notices(matrix: AbortMatrix) -> list[Notice]:
    """What is wrong with it: nothing, or its empty cells."""
    empty = ", ".join(f"{cause} in {box}" for cause, box in matrix.empty)
    text = f"no run reaches: {empty}."
    return [Notice("bad", "EMPTY CELLS", text, "abort-matrix")] if matrix.empty else []


def matrix_section(machine: TransitionTable, matrix: AbortMatrix) -> Markup:
    """Every way to stop: a table for each kind of cause, with the boxes in which it can come."""
    verdicts = {state: machine.effects[state].subject for state in machine.terminal_states}
    parts = [paragraph(text) for text in (*explanation(matrix), _LEFT_OUT)]
    parts += map(banner, matrix_notices(matrix))
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
        ends = (said(breakable(end), verdicts.get(end, end)) for end in cell.ends)
        first = Markup("<br>or ".join(ends))
    return Markup("<br>".join([first, *others]))

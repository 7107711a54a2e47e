"""The abort matrix in words: cells of a few short lines, and the whole as Markdown.

1. Words are for a reader who does not know the code; names of states and causes are the table's.
2. A number that is 0 or 1 is a word or has its noun in the singular. Of a range both ends are told,
   and where longer plans may leave it, for which plans it is true.
3. An empty cell says so in capital letters.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Final

import msgspec

from gateline.inspection.abort_matrix import AbortMatrix, Amount, Cell, CellKind, Certainty, Form
from gateline.inspection.diagrams.graph import NO_BOX

NEVER: Final = "\N{EN DASH}"
EMPTY: Final = "EMPTY"
_NO_BOX_TITLE: Final = "in no box"


def cell_lines(cell: Cell) -> tuple[str, ...]:
    """A cell, line by line: where the run ends, what was done by then, and what is in doubt."""
    if cell.kind is CellKind.NEVER:
        return (NEVER,)
    if cell.kind is CellKind.EMPTY or cell.calls is None or cell.records is None:
        return (EMPTY,)
    done = f"{_counted(cell.calls, 'call')}, {_counted(cell.records, 'record')}"
    lines = (_one_of(cell.ends), done)
    if cell.in_doubt is None:
        return lines
    may = "may be " if cell.doubt is Certainty.MAYBE else ""
    call = f"call {amount_text(cell.in_doubt)}{_plans(cell.in_doubt)}"
    return (*lines, f"{call} {may}in doubt")


def column_title(column: str) -> str:
    """What a column is called."""
    return _NO_BOX_TITLE if column == NO_BOX else column


def explanation(matrix: AbortMatrix) -> tuple[str, ...]:
    """How to read a matrix, a sentence or two for each line."""
    return (
        (
            "A row is what goes wrong, a column where; a cell says where the run ends, and what "
            "was done by then: calls made, and records that are durable in the log."
        ),
        (
            "k is the index of the invocation at hand, from 0, and n the number of invocations. "
            "A range of records is there because a write that was lost may be in the log all the "
            "same."
        ),
        (
            "A call is in doubt where the log has its start, and not what became of it. After a "
            "crash the run is in no terminal state: what stands there is what its log decides; "
            "an open one is decided by recovery."
        ),
        (
            f"Found by exploring every run of plans of 1 to {matrix.bound} invocations. "
            f"{NEVER}: no state there can observe this, and no run did."
        ),
    )


def matrix_markdown(matrix: AbortMatrix) -> str:
    """A matrix as Markdown.

    Returns:
        How to read it, and a table; the same matrix gives the same bytes.
    """
    titles = ["cause", *map(column_title, matrix.columns)]
    lines = [*explanation(matrix), "", _row(titles), _row(["---"] * len(titles))]
    for group, rows in groupby(matrix.rows, key=lambda row: row.group):
        lines.append(_row([f"**{group}**", *[""] * len(matrix.columns)]))
        lines += [_row([f"`{row.cause}`", *map(_cell, row.cells)]) for row in rows]
    return "\n".join(lines) + "\n"


def matrix_json(matrix: AbortMatrix) -> str:
    """A matrix as JSON, with sorted keys, ended by a line feed."""
    return json.dumps(msgspec.to_builtins(matrix), indent=2, sort_keys=True) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    first, *rest = cell_lines(cell)
    if cell.kind is CellKind.REACHED:
        first = _one_of([f"`{end}`" for end in cell.ends])
    return "<br>".join([first, *rest])


def _one_of(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last


def amount_text(amount: Amount) -> str:
    """An amount without what it is an amount of."""
    least, most = amount.least, amount.most
    if least is None or most is None:
        low, high = amount.found
        return str(low) if low == high else f"{low} to {high}"
    if least == most:
        return form_text(least)
    step = Form(least.of_index, least.of_plan, least.constant + 1)
    return f"{form_text(least)} {'or' if most == step else 'to'} {form_text(most)}"


def form_text(form: Form) -> str:
    """A form, such as ``4k + 3``."""
    terms = [(form.of_index, "k"), (form.of_plan, "n"), (form.constant, "")]
    text = ""
    for factor, letter in terms:
        if factor:
            size = f"{abs(factor) if abs(factor) > 1 or not letter else ''}{letter}"
            sign = "-" if factor < 0 else "+"
            text += f" {sign} {size}" if text else f"{'-' if factor < 0 else ''}{size}"
    return text or "0"


def _counted(amount: Amount, noun: str) -> str:
    text = amount_text(amount)
    if text == "0":
        return f"no {noun}{_plans(amount)}"
    counted = f"{text} {noun}{'' if text in ('1', '0 or 1') else 's'}{_plans(amount)}"
    if amount.first is None:
        return counted
    least, most = amount.first
    return f"{counted} ({least if least == most else f'{least} to {most}'} where k is 0)"


def _plans(amount: Amount) -> str:
    """For which plans an amount is true, where that is not for all (rule 2)."""
    return "" if amount.bound is None else f" (plans of up to {amount.bound})"

"""The machine as a document: overview, a view of each box, the whole table, the abort matrix."""

from __future__ import annotations

from typing import Final

from gateline.inspection.abort_matrix import abort_matrix
from gateline.inspection.diagrams.box_view import box_view, boxes_of
from gateline.inspection.diagrams.graph import graph_of
from gateline.inspection.diagrams.mermaid import mermaid_text
from gateline.inspection.diagrams.overview import overview
from gateline.inspection.diagrams.picture import Picture
from gateline.inspection.diagrams.table_text import code_heading, ends_table, transitions_table
from gateline.inspection.matrix_text import matrix_markdown
from gateline.machine.table import TransitionTable

GENERATED: Final = "Generated from the compiled table. Do not edit."


def machine_document(table: TransitionTable) -> str:
    """A page that shows a machine whole.

    Returns:
        Markdown; the same table gives the same bytes.
    """
    graph = graph_of(table)
    parts = [
        f"## {table.name}",
        _counts(table),
        "### Overview",
        "Each node is a box of states, or all terminal states of one verdict.",
        fenced(overview(graph)),
    ]
    for box in boxes_of(graph):
        heading = f"### {code_heading(box)}"
        parts += [heading, fenced(box_view(graph, box)), transitions_table(graph, box)]
    parts += ["### Terminal states", ends_table(graph)]
    parts += ["### Every way to stop", matrix_markdown(abort_matrix(table)).rstrip("\n")]
    return "\n\n".join(parts) + "\n"


def fenced(picture: Picture) -> str:
    """A picture as a block of Mermaid in Markdown."""
    return f"```mermaid\n{mermaid_text(picture)}```"


def _counts(table: TransitionTable) -> str:
    states, ends = len(table.effects), len(table.terminal_states)
    counts = f"{states} states, {ends} of them terminal; {len(table.transitions)} transitions."
    return f"{counts} Digest of the table: `{table.digest}`."

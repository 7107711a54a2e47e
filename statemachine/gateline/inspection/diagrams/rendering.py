"""Every format of a diagram, by its name.

1. A picture has a view: the overview, the whole machine, or one box. Mermaid, DOT and SVG are
   pictures; the overview is what they show where nothing else is asked for.
2. The abort matrix is a table, and no picture.
3. A table and JSON are the machine whole, where nothing else is asked for; a table can be of one
   box. What is marked is marked in them too.
4. The same graph, format and view give the same bytes.
"""

from __future__ import annotations

import json
from typing import Final

from gateline.inspection.diagrams.box_view import box_view, boxes_of, machine_view
from gateline.inspection.diagrams.dot import dot_text
from gateline.inspection.diagrams.graph import Graph
from gateline.inspection.diagrams.mermaid import mermaid_text
from gateline.inspection.diagrams.overview import overview
from gateline.inspection.diagrams.picture import Picture
from gateline.inspection.diagrams.svg import svg_text
from gateline.inspection.diagrams.table_text import table_text

OVERVIEW: Final = "overview"
MACHINE: Final = "machine"
MATRIX: Final = "matrix"
UNBOXED: Final = "unboxed"
"""The view of the states that are in no box."""

PICTURES: Final = {"mermaid": mermaid_text, "dot": dot_text, "svg": svg_text}
"""What writes a picture, by the name of its format."""


def picture_of(graph: Graph, view: str) -> Picture:
    """A view of a machine.

    Args:
        graph: the machine.
        view: ``overview``, ``machine``, or the name of a box; see `views_of`.

    Raises:
        ValueError: where the machine has no such view.
    """
    if view == OVERVIEW:
        return overview(graph)
    return machine_view(graph) if view == MACHINE else box_view(graph, _box(graph, view))


def views_of(graph: Graph) -> dict[str, str]:
    """The boxes of a machine by the names of their views.

    A box is named as it is; one whose name is that of another view as ``box:NAME``.
    """
    found = {}
    for box in boxes_of(graph):
        taken = box in (OVERVIEW, MACHINE, MATRIX, UNBOXED)
        found[f"box:{box}" if taken else box or UNBOXED] = box
    return found


def _box(graph: Graph, view: str) -> str:
    """The box that a view is of."""
    views = views_of(graph)
    if view not in views:
        known = ", ".join((OVERVIEW, MACHINE, MATRIX, *views))
        raise ValueError(f"machine {graph.name} has no view {view!r}; it has: {known}")
    return views[view]


def marks_json(graph: Graph) -> str:
    """The marks of a graph as JSON: every transition, and every state that is marked."""
    document = {
        "gateline_marks": 1,
        "heading": graph.heading,
        "name": graph.name,
        "remarks": list(graph.remarks),
        "states": {state: str(mark) for state, mark in graph.marks.items() if mark},
        "transitions": [
            {
                "state": each.state,
                "observation": each.observation,
                "target": each.target,
                "mark": str(each.mark),
                "note": each.note,
            }
            for each in graph.transitions
        ],
    }
    return json.dumps(document, indent=2, sort_keys=True) + "\n"


def box_table(graph: Graph, view: str) -> str:
    """The transitions of one view in Markdown.

    Raises:
        ValueError: as `picture_of`.
    """
    return table_text(graph, None if view in (OVERVIEW, MACHINE) else [_box(graph, view)])

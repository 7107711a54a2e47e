"""Layouts and formats of what is marked: what a run took stands alone, and counts are true."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from gateline.gates.line import LINE
from gateline.inspection.diagrams.box_view import box_view
from gateline.inspection.diagrams.geometry import Layout
from gateline.inspection.diagrams.graph import Mark, Marked, Transition, graph_of
from gateline.inspection.diagrams.line_layout import line_layout
from gateline.inspection.diagrams.line_roles import roles_of
from gateline.inspection.diagrams.mermaid import mermaid_text
from gateline.inspection.diagrams.overview import overview
from gateline.inspection.diagrams.picture import Edge, Entry, Node, NodeKind, Picture
from gateline.inspection.diagrams.row_layout import row_layout
from gateline.inspection.diagrams.svg import svg_text
from gateline.machine.effect import LOST

TABLE = LINE.table
LOSSES = [pair for pair in TABLE.transitions if pair[1] == LOST]
BUNDLED = [pair for pair in LOSSES if TABLE.groups[pair[0]] != "audit"]


def overview_of(mark: Mark, keys: Iterable[tuple[str, str]]) -> Picture:
    return overview(graph_of(TABLE).marked(dict.fromkeys(keys, Marked(mark))))


@pytest.mark.parametrize("mark", [Mark.TAKEN, Mark.POSSIBLE])
def test_a_loss_of_a_run_is_in_no_bundle(mark: Mark) -> None:
    roles = roles_of(overview_of(mark, [("scope_record", LOST)]))
    assert [edge.source for edge in roles.drops if edge.target == "box:audit"] == ["box:scope"]
    bundled = [edge.source for edge in roles.bundle]
    assert bundled == [node.name for node in roles.row if node.name != "box:scope"]


def a_row(*losing: str) -> Picture:
    """Three boxes in a row, some of which lead to a fourth by a loss."""
    boxes = [Node(name, NodeKind.BOX, name, (), (name,)) for name in ("a", "b", "c", "aside")]
    end = Node("end", NodeKind.END, "end", (), ("end",), verdict="completed")
    ways = [("a", "b"), ("b", "c"), ("c", "end")]
    edges = [Edge(*way, "passed", (Transition(way[0], "passed", way[1]),)) for way in ways]
    edges += [Edge(name, "aside", LOST, (Transition(name, LOST, "aside"),)) for name in losing]
    return Picture(
        "Row", "overview", "", "", (Entry("a", start=True),), (*boxes, end), tuple(edges)
    )


@pytest.mark.parametrize(("losing", "bundled"), [("abc", 3), ("ab", 0), ("bc", 0)])
def test_losses_are_a_bundle_where_every_box_of_the_row_has_one(losing: str, bundled: int) -> None:
    """It leaves from a frame around all of them."""
    roles = roles_of(a_row(*losing))
    assert [node.name for node in (*roles.row, *roles.aside)] == ["a", "b", "c", "aside"]
    assert len(roles.bundle) == bundled


def bundle(layout: Layout) -> tuple[Mark, str, int]:
    """The mark and the label of a bundle, and how many it has."""
    (line,) = [line for line in layout.lines if line.label and "or commit" in line.label.text]
    assert line.label is not None
    return line.edge.mark, line.label.text, len(line.edge.transitions)


@pytest.mark.parametrize(
    ("unreached", "mark", "label"),
    [
        (0, Mark.NONE, "any record or commit lost"),
        (5, Mark.NONE, "any record or commit lost, 5 of 77 not reached"),
        (77, Mark.UNREACHED, "any record or commit lost, 77 of 77 not reached"),
    ],
)
def test_a_bundle_says_how_many_of_it_were_not_reached(
    unreached: int, mark: Mark, label: str
) -> None:
    assert len(BUNDLED) == 77
    picture = overview_of(Mark.UNREACHED, BUNDLED[:unreached])
    assert bundle(line_layout(picture)) == (mark, label, 77)


@pytest.mark.parametrize("mark", [Mark.NONE, Mark.TAKEN])
def test_a_bundle_of_a_box_says_of_how_many_it_is(mark: Mark) -> None:
    graph = graph_of(TABLE).marked({("scope_record", LOST): Marked(mark)})
    losses = [pair for pair in LOSSES if TABLE.groups[pair[0]] == "scope"]
    there = len(losses)
    label = "any record or commit lost"
    if mark:
        label = f"{there - 1} of {there} records or commits lost"
    layout = row_layout(box_view(graph, "scope"))
    (line,) = [line for line in layout.lines if line.edge.source == "box:scope"]
    assert line.label is not None
    assert line.label.text == label


def test_what_is_marked_is_drawn_over_the_rest() -> None:
    text = svg_text(overview_of(Mark.TAKEN, [("token_record", "recorded")]))
    drawn = ["mark-" in style for style in re.findall(r'<g class="(edge[^"]*)" data-', text)]
    assert any(drawn)
    assert drawn == sorted(drawn)


@pytest.mark.parametrize(
    ("names", "declared"),
    [
        (["same", "box:same", "end:same", "other"], ["same", "node2", "node3", "other"]),
        (["node2", "end"], ["node2", "node2_"]),
        (["end", "node1", "node2_"], ["node1", "node2", "node2_"]),
    ],
    ids=["a box as a state", "as what is numbered", "as what was numbered"],
)
def test_no_two_nodes_have_one_name_in_mermaid(names: list[str], declared: list[str]) -> None:
    nodes = tuple(Node(name, NodeKind.BOX, "title", (), ()) for name in names)
    text = mermaid_text(Picture("Names", "overview", "", "", (), nodes, ()))
    assert re.findall(r"^    (\w+) : title$", text, re.MULTILINE) == declared

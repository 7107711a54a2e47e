"""Marks: what a run took comes first, a note stands alone, and what went is not counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.inspection.diagrams.box_view import box_view
from gateline.inspection.diagrams.graph import Graph, Mark, Marked, Transition, graph_of
from gateline.inspection.diagrams.marks import state_marks
from gateline.inspection.diagrams.overview import overview
from gateline.inspection.difference import difference_graph
from gateline.inspection.review.machine_page import marked_boxes
from gateline.machine.effect import LOST, Effect

TABLE = LINE.table
DENIALS = [
    (state, seen)
    for (state, seen), target in TABLE.transitions.items()
    if TABLE.groups.get(state) == "token" and target.startswith("denied")
]


@pytest.mark.parametrize("turned", [False, True])
def test_of_what_leads_to_a_state_and_from_it_what_was_taken_comes_first(*, turned: bool) -> None:
    marks = [
        (("token_check", "passed"), Marked(Mark.TAKEN)),
        (("token_record", LOST), Marked(Mark.POSSIBLE)),
    ]
    assert state_marks(TABLE, dict(marks[::-1] if turned else marks)) == {
        "token_check": Mark.TAKEN,
        "token_record": Mark.TAKEN,
        "abort_record": Mark.POSSIBLE,
    }


def denied(marks: dict[tuple[str, str], Marked]) -> str:
    """What stands at the edge from the token gate to what is denied."""
    picture = overview(graph_of(TABLE).marked(marks))
    (edge,) = [e for e in picture.edges if (e.source, e.target) == ("box:token", "end:denied")]
    return edge.label


@pytest.mark.parametrize(
    ("mark", "marked", "label"),
    [
        (Mark.TAKEN, 1, "1 of 8 ways"),
        (Mark.TAKEN, 8, "8 ways"),
        (Mark.UNREACHED, 3, "5 of 8 ways"),
        (Mark.UNREACHED, 8, "8 ways"),
    ],
)
def test_how_many_of_the_ways_are_reached_is_said(mark: Mark, marked: int, label: str) -> None:
    assert len(DENIALS) == 8
    assert denied(dict.fromkeys(DENIALS[:marked], Marked(mark))) == label


@pytest.mark.parametrize(("noted", "label"), [(0, "8 ways"), (1, "8 ways #7"), (2, "8 ways")])
def test_a_note_stands_at_an_edge_where_it_is_the_only_one(noted: int, label: str) -> None:
    marks = {key: Marked(Mark.NONE, f"#{7 + at}") for at, key in enumerate(DENIALS[:noted])}
    assert denied(marks) == label


def a_box(*went: str) -> Graph:
    """A check that led to a record, and leads to a commit now; some states went with theirs."""
    mark = Mark.REMOVED if went else Mark.NONE
    return Graph(
        name="Box",
        initial="check",
        effects={
            "check": Effect.check("gate", ("refused",)),
            "record": Effect.record("came_in"),
            "commit": Effect.commit(),
            "done": Effect.halt("completed"),
        },
        boxes=dict.fromkeys(("check", "record", "commit"), "box"),
        transitions=(
            Transition("check", "passed", "record", Mark.REMOVED),
            *(() if went else [Transition("check", "passed", "commit", Mark.ADDED)]),
            Transition("record", "recorded", "commit", Mark.REMOVED),
            Transition("commit", "committed", "done", mark),
        ),
        marks=dict.fromkeys(went or ("record",), Mark.REMOVED),
    )


@pytest.mark.parametrize(
    ("graph", "does"),
    [
        (a_box(), ("check", "commit")),
        (a_box("check", "record"), ("commit",)),
        (a_box("check", "record", "commit"), ("check", "record", "commit")),
    ],
    ids=["leads elsewhere now", "begins later now", "went"],
)
def test_a_box_says_what_it_does_now_and_one_that_went_what_it_did(
    graph: Graph, does: tuple[str, ...]
) -> None:
    (node,) = [node for node in overview(graph).nodes if node.name == "box:box"]
    assert node.detail == does


def test_what_went_is_not_counted_in_what_a_box_is_said_to_have() -> None:
    graph = difference_graph(GUARDED_LINE.table, TABLE)
    drawn = [each for each in graph.transitions if graph.box_of(each.state) == "limits"]
    there = [each for each in graph_of(TABLE).transitions if graph.box_of(each.state) == "limits"]
    assert len(drawn) > len(there)
    assert f", {len(there)} transitions. " in box_view(graph, "limits").description


@pytest.mark.parametrize(
    ("graph", "boxes"),
    [
        (graph_of(TABLE), ()),
        (graph_of(TABLE).marked({}, {"scope_check": Mark.UNREACHED}), ("scope",)),
        (graph_of(TABLE).marked({("scope_check", "passed"): Marked(Mark.TAKEN)}), ("scope",)),
        (graph_of(TABLE).marked({("scope_check", "passed"): Marked(Mark.NONE, "#7")}), ("scope",)),
        (replace(graph_of(TABLE), marks={"scope_check": Mark.NONE}), ()),
    ],
    ids=["none", "a state", "a transition", "a note", "no mark"],
)
def test_a_box_is_shown_where_anything_in_it_is_marked(
    graph: Graph, boxes: tuple[str, ...]
) -> None:
    assert marked_boxes(graph) == boxes

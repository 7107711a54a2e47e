"""Diagrams say what the table says: in every format and view, for machines of everybody's."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest

from drawn import (
    in_dot,
    in_json,
    in_markdown,
    in_mermaid,
    in_svg,
    transitions_of,
)
from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.inspection.diagrams.box_view import box_view, boxes_of, machine_view
from gateline.inspection.diagrams.dot import dot_text
from gateline.inspection.diagrams.geometry import Layout
from gateline.inspection.diagrams.graph import Graph, Mark, Marked, graph_of
from gateline.inspection.diagrams.line_layout import line_layout
from gateline.inspection.diagrams.mermaid import mermaid_text
from gateline.inspection.diagrams.overview import MOST_NODES, overview
from gateline.inspection.diagrams.picture import Edge, NodeKind, Picture
from gateline.inspection.diagrams.row_layout import row_layout
from gateline.inspection.diagrams.svg import svg_text
from gateline.inspection.diagrams.table_document import json_text
from gateline.inspection.diagrams.table_text import table_text
from gateline.inspection.difference import difference_graph
from gateline.inspection.documents import machine_document
from gateline.machine.effect import LOST
from gateline.machine.table import TransitionTable
from random_charts import a_loss_of_a_box_is_declared_once, hostile_table, random_table

RANDOM = [random_table(Random(20_261_125 + number), number) for number in range(100)]
MACHINES = [LINE.table, GUARDED_LINE.table, *RANDOM]
by_name = pytest.mark.parametrize("table", MACHINES, ids=lambda table: table.name)
built_in = pytest.mark.parametrize("table", MACHINES[:2], ids=lambda table: table.name)


@by_name
def test_every_format_has_the_transitions_of_the_table_and_no_others(
    table: TransitionTable,
) -> None:
    graph = graph_of(table)
    whole = machine_view(graph)
    expected = transitions_of(table)
    assert in_mermaid(mermaid_text(whole), table) == expected
    assert in_dot(dot_text(whole), table) == expected
    assert in_svg(svg_text(whole)) == expected
    assert in_markdown(table_text(graph)) == expected
    assert in_json(json_text(table)) == expected


@by_name
def test_the_views_of_the_boxes_have_each_transition_once(table: TransitionTable) -> None:
    graph = graph_of(table)
    drawn = [each for box in boxes_of(graph) for each in shown(box_view(graph, box))]
    assert sorted(drawn) == sorted(transitions_of(table))


@by_name
def test_the_overview_has_each_transition_between_its_nodes(table: TransitionTable) -> None:
    graph = graph_of(table)
    picture = overview(graph)
    home = {state: node.name for node in picture.nodes for state in node.states}
    assert sorted(home) == sorted(table.effects)
    between = [each for each in transitions_of(table) if home[each[0]] != home[each[2]]]
    assert sorted(shown(picture)) == sorted(between)
    for edge in picture.edges:
        for each in edge.transitions:
            assert (home[each.state], home[each.target]) == (edge.source, edge.target)


def shown(picture: Picture) -> list[tuple[str, str, str]]:
    """What the edges of a picture stand for."""
    return [
        (each.state, each.observation, each.target)
        for edge in picture.edges
        for each in edge.transitions
    ]


def test_the_random_charts_are_of_every_kind() -> None:
    assert sum(map(a_loss_of_a_box_is_declared_once, RANDOM)) > 10
    assert any(not table.groups for table in RANDOM)
    assert any(seen == "more" for table in RANDOM for _, seen in table.transitions)
    assert len({table.digest for table in RANDOM}) == 100


@by_name
def test_every_line_of_a_layout_joins_the_two_that_it_says(table: TransitionTable) -> None:
    graph = graph_of(table)
    for picture in (machine_view(graph), *(box_view(graph, box) for box in boxes_of(graph))):
        check_lines(picture, row_layout(picture))
    check_lines(overview(graph), line_layout(overview(graph)))


def check_lines(picture: Picture, layout: Layout) -> None:
    """Each edge is drawn, from the border of its source to that of its target."""
    places: dict[str, list[tuple[int, int, int, int]]] = {}
    for node, place in (*layout.nodes, *layout.references):
        places.setdefault(node.name, []).append((*place[:2], place.right, place.bottom))
    framed = [(*box[:2], box.right, box.bottom) for _, box, caption in layout.frames]
    drawn: list[tuple[str, str, str]] = []
    for line in layout.lines:
        edge = line.edge
        drawn += [(each.state, each.observation, each.target) for each in edge.transitions]
        assert any(touches(line.points[-1], box) for box in places[edge.target]), edge
        sources = places.get(edge.source, framed) if edge.source in places else framed
        bundled = framed if len({each.state for each in edge.transitions}) > 1 else []
        assert any(touches(line.points[0], box) for box in [*sources, *bundled]), edge
        for start, end in zip(line.points, line.points[1:], strict=False):
            assert start[0] == end[0] or start[1] == end[1], "no line is slanted"
        for x, y in line.points:
            assert 0 <= x <= layout.width
            assert 0 <= y <= layout.height
    assert sorted(drawn) == sorted(shown(picture))


def touches(point: tuple[int, int], box: tuple[int, int, int, int]) -> bool:
    """Whether a point is on the border of a box."""
    (x, y), (left, top, right, bottom) = point, box
    inside = left <= x <= right and top <= y <= bottom
    return inside and (x in (left, right) or y in (top, bottom))


DIFFERENCES = [
    difference_graph(old, new)
    for old, new in [
        (LINE.table, GUARDED_LINE.table),
        (GUARDED_LINE.table, LINE.table),
        *pairwise(RANDOM[:30]),
    ]
]


@pytest.mark.parametrize("graph", DIFFERENCES, ids=lambda graph: graph.name)
def test_what_came_and_what_went_are_lines_of_their_own(graph: Graph) -> None:
    picture = overview(graph)
    check_lines(picture, line_layout(picture))
    for edge in picture.edges:
        changes = {each.mark for each in edge.transitions} & {Mark.ADDED, Mark.REMOVED}
        assert edge.mark in (changes or {Mark.NONE})
        assert len({each.mark for each in edge.transitions}) == 1
    for box in boxes_of(graph):
        check_lines(box_view(graph, box), row_layout(box_view(graph, box)))


def test_a_box_is_said_to_have_come_only_where_all_of_it_did() -> None:
    graph = difference_graph(LINE.table, GUARDED_LINE.table)
    marks = {node.title: node.mark for node in overview(graph).nodes}
    assert marks["approval"] is Mark.ADDED
    assert marks["spending_budget … boundary"] is Mark.NONE
    assert marks["⊘ denied"] is Mark.NONE


def test_of_the_terminal_states_of_a_kind_those_that_went_are_not_counted() -> None:
    nodes = overview(difference_graph(GUARDED_LINE.table, LINE.table)).nodes
    details = {node.verdict: node.detail for node in nodes if node.verdict}
    assert details["denied"] == ("21 terminal states",)


def test_how_many_of_the_ways_were_taken_is_said() -> None:
    commit = ("reported_failure_commit", "committed")
    graph = graph_of(LINE.table).marked({commit: Marked(Mark.TAKEN)})
    labels = [edge.label for edge in overview(graph).edges if edge.mark is Mark.TAKEN]
    assert labels == ["1 of 6 ways"]


@pytest.mark.parametrize("write", [mermaid_text, dot_text, svg_text])
def test_a_remark_is_in_every_picture(write: Callable[[Picture], str]) -> None:
    graph = graph_of(LINE.table).marked({}, remarks=("in doubt whether it rains",))
    for view in (overview, machine_view):
        assert "in doubt whether it rains" in write(view(graph))
    assert "in doubt whether it rains" in table_text(graph)


@by_name
def test_no_two_nodes_of_a_layout_overlap(table: TransitionTable) -> None:
    graph = graph_of(table)
    layouts = [line_layout(overview(graph)), row_layout(machine_view(graph))]
    layouts += [row_layout(box_view(graph, box)) for box in boxes_of(graph)]
    for layout in layouts:
        boxes = [place for _, place in (*layout.nodes, *layout.references)]
        for position, one in enumerate(boxes):
            for two in boxes[position + 1 :]:
                apart = (
                    one.right <= two.x
                    or two.right <= one.x
                    or one.bottom <= two.y
                    or two.bottom <= one.y
                )
                assert apart, (table.name, one, two)


@by_name
def test_the_overview_fits_on_one_screen(table: TransitionTable) -> None:
    assert len(overview(graph_of(table)).nodes) <= MOST_NODES


def test_the_overview_of_the_line_has_a_node_for_each_box_and_kind_of_end() -> None:
    names = [node.name for node in overview(graph_of(LINE.table)).nodes]
    boxes = list(dict.fromkeys(LINE.table.groups.values()))
    ends = ["completed", "denied", "failed", "violated", "aborted"]
    assert names == [*(f"box:{box}" for box in boxes), *(f"end:{end}" for end in ends)]


def test_gates_are_taken_together_where_there_are_too_many_boxes() -> None:
    picture = overview(graph_of(GUARDED_LINE.table))
    assert len(picture.nodes) == MOST_NODES
    (together,) = [node for node in picture.nodes if node.name.startswith("boxes:")]
    assert together.title == "spending_budget … boundary"


def test_the_overview_counts_terminal_states() -> None:
    picture = overview(graph_of(LINE.table))
    ends = {node.name for node in picture.nodes if node.kind is NodeKind.END}
    counted = sum(
        int(edge.label.removesuffix(" ways")) if edge.label.endswith("ways") else 1
        for edge in picture.edges
        if edge.target in ends
    )
    assert counted == len(LINE.table.terminal_states)


@built_in
def test_a_gate_s_refusals_stand_in_their_order_of_precedence(table: TransitionTable) -> None:
    graph = graph_of(table)
    for box in boxes_of(graph):
        layout = row_layout(box_view(graph, box))
        heights = {line.edge: line.points[-1][1] for line in layout.lines}
        checks = [edge for edge in heights if edge.source == f"{box}_check"]
        assert checks == sorted(checks, key=heights.__getitem__)
        seen = [each.observation for edge in checks for each in edge.transitions]
        assert seen == list(table.observations(f"{box}_check"))


def test_what_is_lost_is_one_edge_from_the_box() -> None:
    picture = box_view(graph_of(LINE.table), "scope")
    (edge,) = [edge for edge in picture.edges if edge.source == "box:scope"]
    lost = [pair for pair in LINE.table.transitions if pair[0].startswith("scope")]
    assert [each.key for each in edge.transitions] == [pair for pair in lost if pair[1] == LOST]


def marked_edge(mark: Mark) -> Edge:
    graph = graph_of(LINE.table).marked({("scope_record", LOST): Marked(mark, "#7")})
    picture = box_view(graph, "scope")
    (edge,) = [each for each in picture.edges if each.mark is mark]
    return edge


@pytest.mark.parametrize("mark", [mark for mark in Mark if mark])
def test_a_loss_that_is_marked_stands_alone(mark: Mark) -> None:
    edge = marked_edge(mark)
    assert (edge.source, edge.target, edge.label) == ("scope_record", "abort_record", "lost #7")


def svg_in_a_page(picture: Picture) -> str:
    """Without its stylesheet, in which every word stands."""
    return svg_text(picture, standalone=False)


@pytest.mark.parametrize("write", [mermaid_text, dot_text, svg_in_a_page])
@pytest.mark.parametrize("mark", [Mark.ADDED, Mark.REMOVED, Mark.POSSIBLE, Mark.UNREACHED])
def test_a_mark_is_a_word_in_every_format(write: Callable[[Picture], str], mark: Mark) -> None:
    graph = graph_of(LINE.table)
    marked = graph.marked({("scope_record", LOST): Marked(mark, "")})
    word = str(mark)
    assert word in write(box_view(marked, "scope"))
    assert word not in write(box_view(graph, "scope"))


def test_what_is_marked_has_to_be_in_the_machine() -> None:
    with pytest.raises(ValueError, match=r"machine Line has no \('scope_record', 'passed'\)"):
        graph_of(LINE.table).marked({("scope_record", "passed"): Marked(Mark.TAKEN)})


@pytest.mark.parametrize("write", [mermaid_text, dot_text, svg_text])
def test_a_kind_of_end_is_told_by_its_word_and_its_sign(write: Callable[[Picture], str]) -> None:
    text = write(overview(graph_of(LINE.table)))
    for told in ("✓ completed", "⊘ denied", "✕ failed", "⚠ violated", "■ aborted"):
        assert told in text


@built_in
def test_the_same_table_gives_the_same_bytes_in_another_process(table: TransitionTable) -> None:
    """Hashing is salted for each process: an order that depends on it would differ."""
    program = (
        "import sys, hashlib\n"
        "from gateline.cli.loading import load_machine\n"
        "from gateline.inspection.diagrams.graph import graph_of\n"
        "from gateline.inspection.diagrams.rendering import PICTURES, picture_of\n"
        "graph = graph_of(load_machine(sys.argv[1]))\n"
        "texts = [write(picture_of(graph, view)) for write in PICTURES.values()"
        " for view in ('overview', 'machine')]\n"
        "print(hashlib.sha256(''.join(texts).encode()).hexdigest())\n"
    )
    name = "line" if table is LINE.table else "gateline.examples.gates:GUARDED_LINE"
    printed = {
        subprocess.run(
            [sys.executable, "-c", program, name],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_the_document_has_a_row_for_each_transition() -> None:
    document = machine_document(LINE.table)
    assert in_markdown(document) == transitions_of(LINE.table)


@pytest.mark.parametrize("write", [mermaid_text, dot_text, svg_text])
@pytest.mark.parametrize("view", [overview, machine_view])
def test_names_are_text_in_every_format(
    write: Callable[[Picture], str], view: Callable[[Graph], Picture]
) -> None:
    text = write(view(graph_of(hostile_table())))
    assert "\u202e" not in text
    assert "\u2066" not in text
    if write is svg_text:
        assert "<script" not in text
        assert text.count("</style>") == 1
    if write is mermaid_text:
        lines = [line for line in text.splitlines() if not line.startswith("    classDef")]
        words = re.sub(r"#\d+;|<br/>|-->|\[\*\]", "", "\n".join(lines))
        assert not re.search(r"[\"\[\];<>|`%#]", words)
    assert "\n --> y" not in text


def test_a_table_of_names_is_no_markdown() -> None:
    text = table_text(graph_of(hostile_table()))
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} <= {4, 5}

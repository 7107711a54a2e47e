"""Views that show states: one box with every way out of it, and the whole machine.

1. Each transition that leaves a state of the view is in exactly one edge of it, and no other is.
2. What is lost on the way is bundled: the transitions of one box that are observed as ``lost``,
   leave it for one state and are marked alike are one edge, which starts at the box. One that a run
   took, or may have taken, stands alone.
3. Transitions from one state to another that are marked alike are one edge, with all of their
   observations.
4. A state outside the view, to which an edge leads, is a node too; it says in which box it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from gateline.inspection.diagrams.graph import Graph, Mark, Transition
from gateline.inspection.diagrams.picture import Edge, Entry, Node, NodeKind, Picture
from gateline.inspection.diagrams.words import phrase
from gateline.machine.effect import LOST

OF_A_RUN: Final = frozenset({Mark.TAKEN, Mark.POSSIBLE})
"""What is never bundled: where a run was is to be seen."""

NO_BOX: Final = "unboxed"
"""The view of the states that are in no box."""


def view_names(graph: Graph) -> tuple[str, ...]:
    """The boxes of a machine that can be shown, in order; `NO_BOX` where states are in none."""
    inner = (state for state in graph.reading_order() if not graph.halts(state))
    return tuple(dict.fromkeys(graph.boxes.get(state, NO_BOX) for state in inner))


def box_view(graph: Graph, box: str) -> Picture:
    """One box in full: its states, every way out of it, and what it leads to.

    Args:
        graph: the machine.
        box: its name, or `NO_BOX` for the states that are in none.

    Raises:
        ValueError: where the machine has no such box.
    """
    if box not in view_names(graph):
        known = ", ".join(view_names(graph))
        raise ValueError(f"machine {graph.name} has no box {box!r}; it has: {known}")
    inside = [
        state
        for state in graph.reading_order()
        if graph.boxes.get(state, NO_BOX) == box and not graph.halts(state)
    ]
    leaving = [each for each in graph.transitions if each.state in inside]
    outside = dict.fromkeys(each.target for each in leaving if each.target not in inside)
    nodes = [
        *_frames(graph, [box]),
        *(_state_node(graph, state) for state in inside),
        *(_outside_node(graph, state) for state in outside),
    ]
    return Picture(
        machine=graph.name,
        view=box,
        title=_title(graph, box),
        description=_box_description(graph, box, inside, leaving),
        entries=tuple(_entries(graph, inside)),
        nodes=tuple(nodes),
        edges=tuple(_edges(graph, leaving)),
        remarks=graph.remarks,
    )


def machine_view(graph: Graph) -> Picture:
    """The whole machine: every state, and every transition."""
    boxes = [box for box in view_names(graph) if box != NO_BOX]
    ends = sum(graph.halts(state) for state in graph.effects)
    described = (
        f"The whole machine {graph.name}, {len(graph.effects)} states, {ends} of them terminal, "
        f"{graph.size} transitions, in the boxes {', '.join(boxes) or 'none'}."
    )
    return Picture(
        machine=graph.name,
        view="machine",
        title=_title(graph, "the whole machine"),
        description=described,
        entries=(Entry(graph.initial, start=True),),
        nodes=(
            *_frames(graph, boxes),
            *(_state_node(graph, state) for state in graph.reading_order()),
        ),
        edges=tuple(_edges(graph, graph.transitions)),
        remarks=graph.remarks,
    )


def frame_name(box: str) -> str:
    """The name of the node that is a box."""
    return f"box:{box}"


def _title(graph: Graph, view: str) -> str:
    return ", ".join([graph.name, view, *([graph.heading] if graph.heading else [])])


def _frames(graph: Graph, boxes: Iterable[str]) -> Iterator[Node]:
    for box in boxes:
        inside = tuple(state for state in graph.effects if graph.boxes.get(state, NO_BOX) == box)
        yield Node(frame_name(box), NodeKind.BOX, box, (), inside)


def _state_node(graph: Graph, state: str) -> Node:
    effect = graph.effects[state]
    halts = graph.halts(state)
    return Node(
        name=state,
        kind=NodeKind.END if halts else NodeKind(effect.kind),
        title=phrase(effect),
        detail=() if halts and state == effect.subject else (state,),
        states=(state,),
        box=graph.boxes.get(state, "" if halts else NO_BOX),
        verdict=effect.subject if halts else "",
        mark=graph.marks.get(state, Mark.NONE),
    )


def _outside_node(graph: Graph, state: str) -> Node:
    node = _state_node(graph, state)
    if node.kind is NodeKind.END:
        return node
    box = graph.boxes.get(state, NO_BOX)
    return Node(state, NodeKind.ELSEWHERE, f"▸ {box}", (state,), (state,), mark=node.mark)


def _edges(graph: Graph, leaving: Iterable[Transition]) -> Iterator[Edge]:
    bundles: dict[tuple[str, str, Mark], list[Transition]] = {}
    single: dict[tuple[str, str, Mark], list[Transition]] = {}
    for each in leaving:
        box = graph.boxes.get(each.state)
        outward = box is not None and graph.boxes.get(each.target) != box
        if outward and each.observation == LOST and each.mark not in OF_A_RUN:
            bundles.setdefault((str(box), each.target, each.mark), []).append(each)
        else:
            single.setdefault((each.state, each.target, each.mark), []).append(each)
    for (state, target, mark), transitions in single.items():
        yield Edge(state, target, labelled(transitions), tuple(transitions), mark)
    for (box, target, mark), transitions in bundles.items():
        if len(transitions) == 1:
            yield Edge(
                transitions[0].state, target, labelled(transitions), tuple(transitions), mark
            )
        else:
            yield Edge(frame_name(box), target, LOST, tuple(transitions), mark)


def labelled(transitions: Iterable[Transition]) -> str:
    """The observations of transitions, each with its note."""
    told = (f"{each.observation} {each.note}".rstrip() for each in transitions)
    return ", ".join(dict.fromkeys(told))


def _entries(graph: Graph, inside: list[str]) -> Iterator[Entry]:
    """From where each state of a box is entered."""
    for state in inside:
        boxes = dict.fromkeys(
            graph.boxes.get(each.state, NO_BOX)
            for each in graph.transitions
            if each.target == state and each.state not in inside
        )
        if boxes or state == graph.initial:
            yield Entry(state, state == graph.initial, tuple(boxes))


def _box_description(graph: Graph, box: str, inside: list[str], leaving: list[Transition]) -> str:
    ends = dict.fromkeys(each.target for each in leaving if graph.halts(each.target))
    onward = dict.fromkeys(
        graph.boxes.get(each.target, NO_BOX)
        for each in leaving
        if each.target not in inside and not graph.halts(each.target)
    )
    present = sum(each.mark is not Mark.REMOVED for each in leaving)
    return (
        f"{box} of machine {graph.name}, {len(inside)} states, {present} transitions. "
        f"It leads on to {', '.join(onward) or 'no other box'}, "
        f"and to the terminal states {', '.join(ends) or 'none'}."
    )

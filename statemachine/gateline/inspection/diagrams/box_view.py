"""Views that show states: one box with every way out of it, and the whole machine.

1. Each transition that leaves a state of the view is in exactly one edge of it, and no other is.
2. What is lost on the way is bundled: the transitions of one box that are observed as ``lost``,
   leave it for one state and are marked alike are one edge, which starts at the box. A box has one
   such edge at most, that of the most of them; so it stands for every state in the box that can
   lose something and has no such edge of its own. What a run took, or may have taken, stands alone.
3. Transitions from one state to another that are marked alike are one edge, with all of their
   observations.
4. A state outside the view, to which an edge leads, is a node too; it says in which box it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from gateline.inspection.diagrams.graph import NO_BOX, Graph, Mark, Transition
from gateline.inspection.diagrams.picture import Edge, Entry, Node, NodeKind, Picture
from gateline.inspection.diagrams.words import phrase
from gateline.machine.effect import LOST

OF_A_RUN: Final = frozenset({Mark.TAKEN, Mark.POSSIBLE})
"""What is never bundled: where a run was is to be seen."""


def boxes_of(graph: Graph) -> tuple[str, ...]:
    """The boxes of a machine that can be shown, in order; `NO_BOX` where a state is in none."""
    inner = (state for state in graph.reading_order() if not graph.halts(state))
    return tuple(dict.fromkeys(graph.box_of(state) for state in inner))


def box_view(graph: Graph, box: str) -> Picture:
    """One box in full: its states, every way out of it, and what it leads to.

    Args:
        graph: the machine.
        box: its name, or `NO_BOX` for the states that are in none.

    Raises:
        ValueError: where the machine has no such box.
    """
    if box not in boxes_of(graph):
        known = ", ".join(map(box_title, boxes_of(graph)))
        raise ValueError(f"machine {graph.name} has no box {box!r}; it has: {known}")
    inside = [
        state
        for state in graph.reading_order()
        if graph.box_of(state) == box and not graph.halts(state)
    ]
    leaving = [each for each in graph.transitions if each.state in inside]
    outside = dict.fromkeys(each.target for each in leaving if each.target not in inside)
    nodes = [
        *_frames(graph, [box] if box else []),
        *(_state_node(graph, state) for state in inside),
        *(_outside_node(graph, state) for state in outside),
    ]
    return Picture(
        machine=graph.name,
        view=f"box {box}",
        title=_title(graph, box_title(box)),
        description=_box_description(graph, box, inside, leaving),
        entries=tuple(_entries(graph, inside)),
        nodes=tuple(nodes),
        edges=tuple(_edges(graph, leaving)),
        remarks=graph.remarks,
    )


def machine_view(graph: Graph) -> Picture:
    """The whole machine: every state, and every transition."""
    boxes = [box for box in boxes_of(graph) if box != NO_BOX]
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


def frame_name(graph: Graph, box: str) -> str:
    """The name of the node that is a box."""
    return graph.node_name("box", box)


def box_title(box: str) -> str:
    """What a box is called; `NO_BOX` has a name of its own."""
    return box or "states in no box"


def box_heading(box: str) -> str:
    """What stands above a box."""
    return f"Box {box}" if box else box_title(box).capitalize()


def _title(graph: Graph, view: str) -> str:
    return ", ".join([graph.name, view, *([graph.heading] if graph.heading else [])])


def _frames(graph: Graph, boxes: Iterable[str]) -> Iterator[Node]:
    for box in boxes:
        inside = tuple(state for state in graph.effects if graph.box_of(state) == box)
        yield Node(frame_name(graph, box), NodeKind.BOX, box, (), inside)


def _state_node(graph: Graph, state: str) -> Node:
    effect = graph.effects[state]
    halts = graph.halts(state)
    return Node(
        name=state,
        kind=NodeKind.END if halts else NodeKind(effect.kind),
        title=phrase(effect),
        detail=() if halts and state == effect.subject else (state,),
        states=(state,),
        box=graph.box_of(state),
        verdict=effect.subject if halts else "",
        mark=graph.marks.get(state, Mark.NONE),
    )


def _outside_node(graph: Graph, state: str) -> Node:
    node = _state_node(graph, state)
    if node.kind is NodeKind.END:
        return node
    box = box_title(graph.box_of(state))
    return Node(state, NodeKind.ELSEWHERE, f"▸ {box}", (state,), (state,), mark=node.mark)


def _edges(graph: Graph, leaving: Iterable[Transition]) -> Iterator[Edge]:
    leaving = tuple(leaving)
    bundles = dict(_bundles(graph, leaving))
    bundled = {each for transitions in bundles.values() for each in transitions}
    single: dict[tuple[str, str, Mark], list[Transition]] = {}
    for each in leaving:
        if each not in bundled:
            single.setdefault((each.state, each.target, each.mark), []).append(each)
    for (state, target, mark), transitions in single.items():
        yield Edge(state, target, labelled(transitions), tuple(transitions), mark)
    for box, bundle in bundles.items():
        yield Edge(frame_name(graph, box), bundle[0].target, LOST, bundle, bundle[0].mark)


def _bundles(
    graph: Graph, leaving: tuple[Transition, ...]
) -> Iterator[tuple[str, tuple[Transition, ...]]]:
    """The bundle of each box that has one: of what can be bundled, the most (rule 2)."""
    alike: dict[str, dict[tuple[str, Mark], list[Transition]]] = {}
    for each in leaving:
        box = graph.box_of(each.state)
        outward = box != NO_BOX and graph.box_of(each.target) != box
        if outward and each.observation == LOST and each.mark not in OF_A_RUN:
            alike.setdefault(box, {}).setdefault((each.target, each.mark), []).append(each)
    for box, groups in alike.items():
        most = max(groups.values(), key=len)
        if len(most) > 1:
            yield box, tuple(most)


def labelled(transitions: Iterable[Transition]) -> str:
    """The observations of transitions, each with its note."""
    told = (f"{each.observation} {each.note}".rstrip() for each in transitions)
    return ", ".join(dict.fromkeys(told))


def _entries(graph: Graph, inside: list[str]) -> Iterator[Entry]:
    """From where each state of a box is entered."""
    for state in inside:
        boxes = dict.fromkeys(
            graph.box_of(each.state)
            for each in graph.transitions
            if each.target == state and each.state not in inside
        )
        if boxes or state == graph.initial:
            yield Entry(state, state == graph.initial, tuple(boxes))


def _box_description(graph: Graph, box: str, inside: list[str], leaving: list[Transition]) -> str:
    ends = dict.fromkeys(each.target for each in leaving if graph.halts(each.target))
    onward = dict.fromkeys(
        graph.box_of(each.target)
        for each in leaving
        if each.target not in inside and not graph.halts(each.target)
    )
    present = sum(each.mark is not Mark.REMOVED for each in leaving)
    return (
        f"{box_title(box)} of machine {graph.name}, {len(inside)} states, {present} transitions. "
        f"It leads on to {', '.join(onward) or 'no other box'}, "
        f"and to the terminal states {', '.join(ends) or 'none'}."
    )

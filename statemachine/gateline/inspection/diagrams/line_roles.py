"""What part each node of an overview plays in the line: told from its edges alone.

1. The *row* is what runs go through, from where they start. *Aside* of it stands a box that is
   entered by losses alone, and leads to nothing but ends that are its own.
2. An end stands *ahead*, behind the last box of the row, where one edge leads to it, from there. It
   stands *beside* a box aside likewise. All others stand *below* the row.
3. The losses of all boxes of the row that lead to one box aside are a *bundle*. Those that a run
   took or may have taken, and those that went, stand alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gateline.inspection.diagrams.box_view import OF_A_RUN
from gateline.inspection.diagrams.graph import Mark
from gateline.inspection.diagrams.picture import Edge, Node, NodeKind, Picture
from gateline.machine.effect import LOST


@dataclass(frozen=True, slots=True)
class Roles:
    """The parts that the nodes and edges of an overview play.

    Attributes:
        row: the nodes of the row, from left to right; at least one.
        aside: the nodes aside.
        ahead: the end that the last of the row alone leads to; None where there is none.
        beside: the ends of each node aside, by its name.
        below: the other ends.
        onward: the edges from a node of the row to the next one, or to the end ahead.
        arcs: the other edges within the row, one beside another from the same box included.
        bundle: the losses that are bundled; none, or at least two.
        drops: the other edges out of the row.
        sideways: the edges from nodes aside to their ends.
    """

    row: tuple[Node, ...]
    aside: tuple[Node, ...]
    ahead: Node | None
    beside: Mapping[str, tuple[Node, ...]]
    below: tuple[Node, ...]
    onward: tuple[Edge, ...]
    arcs: tuple[Edge, ...]
    bundle: tuple[Edge, ...]
    drops: tuple[Edge, ...]
    sideways: tuple[Edge, ...]


def roles_of(picture: Picture) -> Roles:
    """The parts that the nodes and edges of an overview play."""
    sources: dict[str, list[str]] = {node.name: [] for node in picture.nodes}
    for edge in picture.edges:
        sources[edge.target].append(edge.source)
    start = picture.entries[0].node
    inner = [n for n in picture.nodes if n.kind is not NodeKind.END or n.name == start]
    ends = [node for node in picture.nodes if node not in inner]
    aside = tuple(node for node in inner if _is_aside(picture, node, sources))
    row = tuple(node for node in inner if node not in aside)
    last = row[-1].name
    ahead = next((end for end in ends if sources[end.name] == [last]), None)
    beside = {
        node.name: tuple(end for end in ends if sources[end.name] == [node.name]) for node in aside
    }
    placed = [ahead, *(end for own in beside.values() for end in own)]
    order = {node.name: position for position, node in enumerate(row)}
    within = [e for e in picture.edges if e.source in order and e.target in order]
    next_to = {e.target: e for e in reversed(within) if order[e.target] == order[e.source] + 1}
    onward = [e for e in within if next_to.get(e.target) is e]
    straight = [e for e in picture.edges if ahead is not None and e.target == ahead.name]
    leaving = [e for e in picture.edges if e.source in order and e.target not in order]
    bundle = _bundle(leaving, row, aside)
    return Roles(
        row=row,
        aside=aside,
        ahead=ahead,
        beside=beside,
        below=tuple(end for end in ends if end not in placed),
        onward=(*onward, *straight),
        arcs=tuple(e for e in within if e not in onward),
        bundle=bundle,
        drops=tuple(e for e in leaving if e not in bundle and e not in straight),
        sideways=tuple(e for e in picture.edges if e.source not in order),
    )


def _is_aside(picture: Picture, node: Node, sources: Mapping[str, list[str]]) -> bool:
    """Rule 1; where a run starts is in the row."""
    entering = [edge for edge in picture.edges if edge.target == node.name]
    own = [edge.target for edge in picture.edges if edge.source == node.name]
    ends = {each.name for each in picture.nodes if each.kind is NodeKind.END}
    return (
        node.name not in {entry.node for entry in picture.entries}
        and bool(entering)
        and all(each.observation == LOST for edge in entering for each in edge.transitions)
        and all(target in ends and sources[target] == [node.name] for target in own)
    )


def _bundle(
    leaving: list[Edge], row: tuple[Node, ...], aside: tuple[Node, ...]
) -> tuple[Edge, ...]:
    """Rule 3."""
    names = {node.name for node in aside}
    lost = [edge for edge in leaving if edge.target in names]
    bundle = [edge for edge in lost if edge.mark not in (*OF_A_RUN, Mark.REMOVED)]
    from_all = {edge.source for edge in lost} == {node.name for node in row}
    together = from_all and len({edge.target for edge in lost}) == 1 and len(bundle) > 1
    return tuple(bundle) if together else ()

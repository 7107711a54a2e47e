"""A picture as DOT text, for Graphviz and for whatever reads its language.

1. The same picture gives the same text, byte by byte.
2. Everything is quoted: no text of a machine is a word of DOT's.
3. An edge that leaves from a box is drawn from its border (``ltail``): it stands for each state in
   the box that can make that observation.
4. A kind of end and a mark are told by words; colour says it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gateline.inspection.diagrams.graph import Mark
from gateline.inspection.diagrams.picture import Edge, Node, NodeKind, Picture
from gateline.inspection.diagrams.words import end_sign
from gateline.values.invalid import escaped

_SHAPES: Final = {
    NodeKind.CHECK: "hexagon",
    NodeKind.COMMIT: "box3d",
    NodeKind.ELSEWHERE: "plaintext",
}
_STYLE_OF_MARK: Final = {
    Mark.TAKEN: 'color="#0550ae" penwidth=3',
    Mark.POSSIBLE: 'color="#0550ae" style=dotted',
    Mark.UNREACHED: 'color="#9a3412" style=dotted',
    Mark.ADDED: 'color="#1b7f3b" penwidth=3',
    Mark.REMOVED: 'color="#b00020" style=dashed',
}


def dot_text(picture: Picture) -> str:
    """A picture as DOT text, ended by a line feed."""
    return "\n".join(_document(picture)) + "\n"


def _document(picture: Picture) -> Iterator[str]:
    yield f"digraph {_text(picture.machine)} {{"
    title = "\n".join([picture.title, *picture.remarks])
    yield f"    label={_text(title)}; labelloc=t; rankdir=LR; compound=true;"
    yield '    node [shape=box style=rounded fontname="monospace" fontsize=11];'
    yield '    edge [fontname="monospace" fontsize=9];'
    frames = {
        node.title: node
        for node in picture.nodes
        if node.kind is NodeKind.BOX and any(each.box == node.title for each in picture.nodes)
    }
    for box, frame in frames.items():
        yield f"    subgraph {_text(_cluster(frame.name))} {{"
        yield f"        label={_text(frame.title)};"
        yield from (f"        {_node(node)}" for node in picture.nodes if node.box == box)
        yield "    }"
    for node in picture.nodes:
        if node.box not in frames and node not in frames.values():
            yield f"    {_node(node)}"
    starts = [entry for entry in picture.entries if entry.start]
    if starts:
        yield '    "start:" [shape=point width=0.12];'
        yield f'    "start:" -> {_text(starts[0].node)};'
    within = {frame.name: frame for frame in frames.values()}
    yield from (f"    {_edge(edge, within)}" for edge in picture.edges)
    yield "}"


def _node(node: Node) -> str:
    mark = [str(node.mark)] if node.mark in (Mark.ADDED, Mark.REMOVED, Mark.UNREACHED) else []
    parts = [f"label={_text(chr(10).join([node.title, *node.detail, *mark]))}"]
    if node.kind in _SHAPES:
        parts.append(f"shape={_SHAPES[node.kind]}")
    if node.kind is NodeKind.END:
        sign = end_sign(node.verdict)
        parts.append(
            f'style="rounded,filled,bold" fillcolor="{sign.fill}" color="{sign.stroke}" '
            f'fontcolor="{sign.text}"'
        )
    elif node.mark:
        parts.append(_STYLE_OF_MARK[node.mark])
    return f"{_text(node.name)} [{' '.join(parts)}];"


def _edge(edge: Edge, frames: dict[str, Node]) -> str:
    mark = f" ({edge.mark})" if edge.mark and edge.mark is not Mark.TAKEN else ""
    parts = [f"label={_text(f'{edge.label}{mark}'.strip())}"]
    source = edge.source
    if source in frames:
        source = edge.transitions[0].state
        parts.append(f"ltail={_text(_cluster(edge.source))} style=dashed")
    if edge.mark:
        parts.append(_STYLE_OF_MARK[edge.mark])
    return f"{_text(source)} -> {_text(edge.target)} [{' '.join(parts)}];"


def _cluster(name: str) -> str:
    return f"cluster {name}"


def _text(text: str) -> str:
    """A quoted text; a line feed in it is written as DOT writes it."""
    lines = (escaped(line).replace("\\", "\\\\").replace('"', '\\"') for line in text.split("\n"))
    return '"' + "\\n".join(lines) + '"'

"""A picture as Mermaid text: a state diagram that many forges and editors draw by themselves.

1. The same picture gives the same text, byte by byte.
2. A node is declared with its text. Its name is that of the machine, wherever Mermaid can read it;
   what it cannot read is numbered.
3. An edge that leaves from a box stands for each state in the box that can make that observation.
4. Whatever is no letter, digit or harmless sign is written as an entity: text of a machine is never
   a word of Mermaid's.
5. A kind of end and a mark are told by words; colour says it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from gateline.inspection.diagrams.graph import Mark
from gateline.inspection.diagrams.picture import Edge, Node, NodeKind, Picture
from gateline.inspection.diagrams.words import ENDS, OTHER_END, EndSign, end_sign
from gateline.values.invalid import escaped

_IDENTIFIER: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_HARMLESS: Final = re.compile(r"[A-Za-z0-9_ .,'()+…▸✓⊘✕⚠■◆-]")
WORDS: Final = frozenset(
    {"accdescr", "acctitle", "as", "choice", "class", "classdef", "click", "default", "direction"}
    | {"end", "fork", "history", "href", "join", "note", "of", "over", "root", "scale", "state"}
    | {"statediagram", "style"}
)
"""Words that Mermaid reads as its own, in lower case."""
_STYLE_OF_MARK: Final = {
    Mark.TAKEN: "stroke:#0550ae,stroke-width:3px",
    Mark.POSSIBLE: "stroke:#0550ae,stroke-dasharray:2 4",
    Mark.UNREACHED: "stroke:#9a3412,stroke-dasharray:1 4",
    Mark.ADDED: "stroke:#1b7f3b,stroke-width:3px",
    Mark.REMOVED: "stroke:#b00020,stroke-dasharray:8 5",
}


def mermaid_text(picture: Picture) -> str:
    """A picture as Mermaid text, ended by a line feed."""
    names = dict(_names(picture.nodes))
    lines = [
        "stateDiagram-v2",
        f"    accTitle: {_text(picture.title)}",
        f"    accDescr: {_text(' '.join([picture.description, *picture.remarks]))}",
        "    direction LR",
        *_declarations(picture, names),
    ]
    lines += [f"    [*] --> {names[entry.node]}" for entry in picture.entries if entry.start]
    lines += [f"    {_edge(edge, names)}" for edge in picture.edges]
    lines += [f"    {line}" for line in _styles(picture, names)]
    return "\n".join(lines) + "\n"


def _names(nodes: Iterable[Node]) -> Iterator[tuple[str, str]]:
    """A name for each node that Mermaid can read, and no two alike (rule 2)."""
    taken: set[str] = set()
    for number, node in enumerate(nodes, start=1):
        name = node.name.partition(":")[2] or node.name
        if not _IDENTIFIER.fullmatch(name) or name.lower() in WORDS or name in taken:
            name = f"node{number}"
            while name in taken:
                name += "_"
        taken.add(name)
        yield node.name, name


def _declarations(picture: Picture, names: dict[str, str]) -> Iterator[str]:
    """Every node with its text; those that are drawn in a box, within it."""
    frames = {node.title: node for node in picture.nodes if _is_frame(picture, node)}
    for box, frame in frames.items():
        yield f"    state {names[frame.name]} {{"
        for node in picture.nodes:
            if node.box == box:
                yield f"        {names[node.name]} : {_told(node)}"
        yield "    }"
    for node in picture.nodes:
        if node.box not in frames and node not in frames.values():
            yield f"    {names[node.name]} : {_told(node)}"


def _is_frame(picture: Picture, node: Node) -> bool:
    return node.kind is NodeKind.BOX and any(each.box == node.title for each in picture.nodes)


def _told(node: Node) -> str:
    mark = [str(node.mark)] if node.mark in (Mark.ADDED, Mark.REMOVED, Mark.UNREACHED) else []
    return "<br/>".join(_text(line) for line in [node.title, *node.detail, *mark])


def _edge(edge: Edge, names: dict[str, str]) -> str:
    mark = f" ({edge.mark})" if edge.mark and edge.mark is not Mark.TAKEN else ""
    label = f"{edge.label}{mark}".strip()
    arrow = f"{names[edge.source]} --> {names[edge.target]}"
    return f"{arrow} : {_text(label)}" if label else arrow


def _styles(picture: Picture, names: dict[str, str]) -> Iterator[str]:
    ends: dict[EndSign, list[str]] = {}
    marks: dict[Mark, list[str]] = {}
    for node in picture.nodes:
        if node.kind is NodeKind.END:
            ends.setdefault(end_sign(node.verdict), []).append(names[node.name])
        if node.mark:
            marks.setdefault(node.mark, []).append(names[node.name])
    for sign in (*ENDS.values(), OTHER_END):
        if sign in ends:
            yield f"classDef end_{sign.style} {_colours(sign)}"
            yield f"class {','.join(ends[sign])} end_{sign.style}"
    for mark, style in _STYLE_OF_MARK.items():
        if mark in marks:
            name = f"mark_{mark.replace(' ', '_')}"
            yield f"classDef {name} {style}"
            yield f"class {','.join(marks[mark])} {name}"


def _colours(sign: EndSign) -> str:
    return f"fill:{sign.fill},stroke:{sign.stroke},color:{sign.text}"


def _text(text: str) -> str:
    """Rule 4."""
    return "".join(
        each if _HARMLESS.fullmatch(each) else f"#{ord(each)};" for each in escaped(text)
    )

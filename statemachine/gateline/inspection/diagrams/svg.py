"""A picture as SVG, with no binary and no network.

1. The same picture gives the same bytes. Whole numbers, in CSS pixels.
2. Each node is a group with ``data-node`` and ``data-states``, each edge one with
   ``data-transitions``: for tests, and for pages that light up where a run is. The states in them
   are words without spaces; whatever is no letter, digit or one of ``_.-`` is ``%HEX;`` there, for
   each of its code units in UTF-16, as scripts have them.
3. What something is, is told by words, signs and line styles; colour says it again.
4. There is one stylesheet, with a light and a dark theme, and no style stands at an element: so a
   page with a content security policy can hold the picture.
5. All text is escaped, whoever wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from textwrap import wrap
from typing import Final

from gateline.inspection.diagrams.geometry import (
    Box,
    Layout,
    Line,
    Points,
    Text,
    node_height,
    text_width,
)
from gateline.inspection.diagrams.graph import Mark
from gateline.inspection.diagrams.line_layout import line_layout
from gateline.inspection.diagrams.picture import Node, NodeKind, Picture
from gateline.inspection.diagrams.row_layout import reference_text, row_layout
from gateline.inspection.diagrams.svg_style import SVG_STYLE
from gateline.inspection.diagrams.words import ENDS, OTHER_END, end_sign
from gateline.inspection.html_shell import escape
from gateline.machine.effect import LOST

_PLAIN: Final = re.compile(r"[A-Za-z0-9_.-]+")
_CORNER: Final = 6
_LEGEND: Final = 30
_HEADING: Final = 34
_REMARK: Final = 16
_CAPTION_SIZE: Final = 11
_TITLE_SIZE: Final = 14
_LEAST_WIDTH: Final = 560
_MARK_WORDS: Final = {
    Mark.TAKEN: "taken",
    Mark.POSSIBLE: "possible: the log leaves it open",
    Mark.UNREACHED: "not reached",
    Mark.ADDED: "+ added",
    Mark.REMOVED: "- removed",
}


def svg_text(picture: Picture, *, standalone: bool = True) -> str:
    """A picture as SVG.

    Args:
        picture: the picture.
        standalone: whether it brings its stylesheet and a name space, for a file of its own; a page
            that holds several has `SVG_STYLE` once.

    Returns:
        One element ``svg``, ended by a line feed.
    """
    layout = line_layout(picture) if picture.view == "overview" else row_layout(picture)
    return "\n".join(_document(picture, layout, standalone=standalone)) + "\n"


def _document(picture: Picture, layout: Layout, *, standalone: bool) -> Iterator[str]:
    legend = tuple(_legend(picture))
    title = text_width(picture.title, _TITLE_SIZE) + 32 if standalone else 0
    width = max(layout.width, _LEAST_WIDTH, _legend_width(legend), title)
    remarks = [line for text in picture.remarks for line in _wrapped(text, width)]
    heading = _HEADING if standalone else 0
    foot = heading + layout.height + _REMARK * len(remarks)
    height = foot + _LEGEND * bool(legend)
    space = ' xmlns="http://www.w3.org/2000/svg"' if standalone else ""
    name = f"view-{sha256(f'{picture.machine}/{picture.view!a}'.encode()).hexdigest()[:12]}"
    yield (
        f'<svg{space} class="diagram" role="img" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" aria-labelledby="{name}-title {name}-text">'
    )
    yield f'<title id="{name}-title">{escape(picture.title)}</title>'
    told = " ".join([picture.description, *picture.remarks])
    yield f'<desc id="{name}-text">{escape(told)}</desc>'
    if standalone:
        yield f"<style>\n{SVG_STYLE}</style>"
        yield f'<rect class="paper" width="{width}" height="{height}"/>'
        yield _label("heading", Text(16, 24, picture.title, "start"))
    yield f'<g transform="translate(0.5 {heading}.5)">'  # a line of one pixel is one pixel then
    yield from _frames(layout)
    yield from map(_line, sorted(layout.lines, key=lambda line: bool(line.edge.mark)))
    for points, text in layout.entries:
        yield _entry(points, text)
    for node, place in layout.nodes:
        yield _node(node, place)
    for node, place in layout.references:
        yield _reference(node, place)
    yield "</g>"
    for number, line in enumerate(remarks, start=1):
        y = heading + layout.height + _REMARK * number - 4
        yield _label("remark", Text(16, y, line, "start"))
    x, y = 16, foot + _LEGEND // 2
    for swatch, word in legend:
        yield f'<g transform="translate({x} {y})">{swatch}'
        yield f"{_label('caption', Text(34, 4, word, 'start'))}</g>"
        x += _legend_step(word)
    yield "</svg>"


def _legend_step(word: str) -> int:
    return 34 + text_width(word, _CAPTION_SIZE) + 22


def _legend_width(legend: tuple[tuple[str, str], ...]) -> int:
    return 16 + sum(_legend_step(word) for _, word in legend)


def _wrapped(text: str, width: int) -> list[str]:
    """A remark in lines that fit into the picture."""
    columns = (width - 32) // text_width("m", _CAPTION_SIZE)
    return wrap(text, columns, subsequent_indent="  ") or [""]


def _frames(layout: Layout) -> Iterator[str]:
    for node, place, caption in layout.frames:
        style = "box-frame" if node else "loop" if caption else "frame"
        yield f'<rect class="{style}" {_rect(place)} rx="8"/>'
        if caption:
            y = place.y + 15 if node else place.y - 5
            yield _label("caption", Text(place.x + 10, y, caption, "start"))


def _line(line: Line) -> str:
    edge = line.edge
    lost = all(each.observation == LOST for each in edge.transitions)
    style = f"edge{' loss' if lost else ''}{_mark(edge.mark)}"
    keys = " ".join(f"{_word(each.state)}:{each.observation}" for each in edge.transitions)
    told = "; ".join(
        f"{each.state} on {each.observation} to {each.target}" for each in edge.transitions
    )
    return (
        f'<g class="{style}" data-transitions="{escape(keys)}"><title>{escape(told)}</title>'
        f"{_path(line.points)}{_label('label', line.label)}</g>"
    )


def _entry(points: Points, text: Text) -> str:
    x, y = points[0]
    start = f'<circle cx="{x}" cy="{y}" r="4"/>'
    return f'<g class="entry">{start}{_path(points)}{_label("label", text)}</g>'


def _path(points: Points) -> str:
    """A line with rounded corners, and its tip as a shape, so that a style reaches both."""
    start, *corners, end = _straight(points)
    parts = [f"M{start[0]} {start[1]}"]
    before = start
    for corner, after in zip(corners, [*corners[1:], end], strict=False):
        near, far = _towards(corner, before), _towards(corner, after)
        parts.append(f"L{near[0]} {near[1]}Q{corner[0]} {corner[1]} {far[0]} {far[1]}")
        before = corner
    parts.append(f"L{end[0]} {end[1]}")
    x, y = end
    dx, dy = _direction(before, end)
    left = f"{x - 7 * dx - 4 * dy} {y - 7 * dy - 4 * dx}"
    right = f"{x - 7 * dx + 4 * dy} {y - 7 * dy + 4 * dx}"
    return f'<path d="{"".join(parts)}"/><polygon class="tip" points="{x} {y} {left} {right}"/>'


def _straight(points: Points) -> list[tuple[int, int]]:
    """The corners of a line, without those at which it does not turn."""
    kept = [points[0]]
    for here, after in zip(points[1:], [*points[2:], None], strict=True):
        if here == kept[-1] and after is not None:
            continue
        if after is not None and _direction(kept[-1], here) == _direction(here, after):
            continue
        kept.append(here)
    return kept


def _direction(start: tuple[int, int], end: tuple[int, int]) -> tuple[int, int]:
    across, down = end[0] - start[0], end[1] - start[1]
    return (across > 0) - (across < 0), (down > 0) - (down < 0)


def _towards(corner: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    dx, dy = _direction(corner, other)
    length = max(abs(other[0] - corner[0]), abs(other[1] - corner[1]))
    reach = min(_CORNER, length // 2)
    return corner[0] + dx * reach, corner[1] + dy * reach


def _node(node: Node, place: Box) -> str:
    style = f"node {node.kind}{_mark(node.mark)}"
    if node.kind is NodeKind.END:
        style += f" end-{end_sign(node.verdict).style}"
    middle, top = place.middle[0], place.y + (place.height - node_height(node)) // 2
    lines = [_label("title", Text(middle, top + 16, node.title))]
    lines += [
        _label("detail", Text(middle, top + 29 + 13 * number, text))
        for number, text in enumerate(node.detail)
    ]
    return (
        f'<g class="{style}" {_data(node)}><title>{escape(_told(node))}</title>'
        f"{_shape(node.kind, place)}{''.join(lines)}</g>"
    )


def _reference(node: Node, place: Box) -> str:
    style = f"reference{_mark(node.mark)}"
    text = Text(place.middle[0], place.y + 14, reference_text(node))
    return (
        f'<g class="{style}" {_data(node)}><rect class="shape" {_rect(place)} rx="10"/>'
        f"{_label('detail', text)}</g>"
    )


def _data(node: Node) -> str:
    states = " ".join(map(_word, node.states))
    return f'data-node="{escape(node.name)}" data-states="{escape(states)}"'


def _told(node: Node) -> str:
    return ", ".join([node.title, *node.detail, *([str(node.mark)] if node.mark else [])])


def _shape(kind: NodeKind, place: Box) -> str:
    """A shape for each kind: a check is a hexagon, a commit has two borders, an end is round."""
    if kind is NodeKind.CHECK:
        middle, left, right = place.middle[1], place.x + 9, place.right - 9
        upper = f"{place.x} {middle} {left} {place.y} {right} {place.y}"
        lower = f"{place.right} {middle} {right} {place.bottom} {left} {place.bottom}"
        return f'<polygon class="shape" points="{upper} {lower}"/>'
    radius = {NodeKind.END: min(place.height // 2, 17), NodeKind.RECORD: 2, NodeKind.INVOKE: 2}
    rounded = f'<rect class="shape" {_rect(place)} rx="{radius.get(kind, 7)}"/>'
    if kind is NodeKind.COMMIT:
        inner = Box(place.x + 3, place.y + 3, place.width - 6, place.height - 6)
        return f'{rounded}<rect class="inner" {_rect(inner)} rx="5"/>'
    return rounded


def _legend(picture: Picture) -> Iterator[tuple[str, str]]:
    """What the lines, shapes and kinds of end of this picture mean."""
    kinds = {node.kind for node in picture.nodes}
    swatch = Box(0, -8, 26, 16)
    for kind, word in (
        (NodeKind.CHECK, "check"),
        (NodeKind.RECORD, "record"),
        (NodeKind.COMMIT, "commit: made durable"),
        (NodeKind.INVOKE, "call"),
    ):
        if kind in kinds:
            yield f'<g class="node {kind}">{_shape(kind, swatch)}</g>', word
    verdicts = {node.verdict for node in picture.nodes if node.kind is NodeKind.END}
    for verdict in [known for known in ENDS if known in verdicts]:
        sign = end_sign(verdict)
        shape = _shape(NodeKind.END, swatch)
        yield f'<g class="node end-{sign.style}">{shape}</g>', f"{sign.sign} {verdict}"
    if verdicts - ENDS.keys():
        shape = _shape(NodeKind.END, swatch)
        yield f'<g class="node end-{OTHER_END.style}">{shape}</g>', f"{OTHER_END.sign} another end"
    if any(each.observation == LOST for edge in picture.edges for each in edge.transitions):
        yield f'<g class="edge loss">{_path(((0, 0), (26, 0)))}</g>', "lost"
    marks = {edge.mark for edge in picture.edges} | {node.mark for node in picture.nodes}
    for mark, word in _MARK_WORDS.items():
        if mark in marks:
            yield f'<g class="edge{_mark(mark)}">{_path(((0, 0), (26, 0)))}</g>', word


def _mark(mark: Mark) -> str:
    return f" mark-{mark.replace(' ', '-')}" if mark else ""


def _rect(place: Box) -> str:
    return f'x="{place.x}" y="{place.y}" width="{place.width}" height="{place.height}"'


def _label(style: str, text: Text | None) -> str:
    if text is None or not text.text:
        return ""
    anchor = "" if text.anchor == "start" else f' text-anchor="{text.anchor}"'
    return f'<text class="{style}" x="{text.x}" y="{text.y}"{anchor}>{escape(text.text)}</text>'


def _word(state: str) -> str:
    """The name of a state as a word (rule 2)."""
    if _PLAIN.fullmatch(state):
        return state
    units = state.encode("utf-16-be", "surrogatepass")
    pairs = (int.from_bytes(units[at : at + 2], "big") for at in range(0, len(units), 2))
    return "".join(chr(unit) if _PLAIN.fullmatch(chr(unit)) else f"%{unit:x};" for unit in pairs)

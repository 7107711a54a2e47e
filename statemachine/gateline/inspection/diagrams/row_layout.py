"""The layout of views that show states: a tree in rows, read from left to right.

1. A box's first state begins the first row, and the good observations lead along it. Every other
   observation starts a row of its own below, in the order of the alphabet: so the refusals of a
   gate stand one under the other, in their order of precedence, each with its records, its commit
   and its terminal state.
2. The rows that branch off late stand above those that branch off early: no line crosses another.
3. Each state has one place. A line that leads to a state which has its place already, or has it in
   another box, ends at a reference: its name once more, small. One that leads back within its own
   first row is an arc above it.
4. What is bundled leaves from the box itself.
5. Boxes stand one under the other, in the order of the machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from gateline.inspection.diagrams.geometry import (
    LABEL_SIZE,
    TITLE_SIZE,
    Box,
    Layout,
    Line,
    Points,
    Text,
    label_text,
    label_width,
    loss_label,
    node_height,
    node_width,
    text_width,
)
from gateline.inspection.diagrams.picture import Edge, Node, NodeKind, Picture
from gateline.machine.effect import LOST

_GAP: Final = 34
_ROW_GAP: Final = 14
_PAD: Final = 16
_MARGIN: Final = 16
_TRUNK: Final = 14
"""How far right of a node's left side the lines to its rows go down."""
_CAPTION: Final = 22
_ARC: Final = 16
_REFERENCE_HEIGHT: Final = 20


@dataclass
class _Cell:
    """A node or a reference in the grid of a box, with the edge that leads to it."""

    node: Node
    row: int
    column: int
    edge: Edge | None
    source: _Cell | None
    reference: bool
    place: Box = field(default=Box(0, 0, 0, 0))


def row_layout(picture: Picture) -> Layout:
    """Places for every node and edge of a view that shows states."""
    layout = Layout()
    nodes = {node.name: node for node in picture.nodes}
    frames = [node for node in picture.nodes if node.kind is NodeKind.BOX]
    states = [node for node in picture.nodes if node.kind is not NodeKind.BOX]
    sections: list[tuple[Node | None, list[Node]]] = [
        (frame, [node for node in states if node.box == frame.title]) for frame in frames
    ]
    framed = {node.name for _, inside in sections for node in inside}
    sources = {edge.source for edge in picture.edges}
    loose = [node for node in states if node.name not in framed and node.name in sources]
    if loose or not sections:
        sections.append((None, loose or states))
    y = _MARGIN
    placed: set[str] = set()
    for frame, inside in sections:
        section = _Section(picture, nodes, frame, inside, placed, layout)
        y = section.place(y) + _MARGIN
    layout.height = y
    layout.width += _MARGIN
    return layout


class _Section:
    """One box, or the states that are in none."""

    def __init__(
        self,
        picture: Picture,
        nodes: dict[str, Node],
        frame: Node | None,
        inside: list[Node],
        placed: set[str],
        layout: Layout,
    ) -> None:
        self.nodes = nodes
        self.frame = frame
        self.inside = inside
        self.placed = placed
        self.layout = layout
        self.own = {node.name for node in inside}
        self.leaving: dict[str, list[Edge]] = {}
        for edge in picture.edges:
            self.leaving.setdefault(edge.source, []).append(edge)
        self.entries = [entry for entry in picture.entries if entry.node in self.own]
        self.cells: dict[str, _Cell] = {}
        self.all: list[_Cell] = []
        self.arcs: list[tuple[_Cell, _Cell, Edge]] = []
        self.rows = 0

    def place(self, top: int) -> int:
        """Put the section at a height; returns where it ends."""
        for node in self.inside:
            if node.name not in self.cells:
                self._grow(node, self.rows, 0, None, None)
        bundles = self.leaving.get(self.frame.name, []) if self.frame else []
        left = _MARGIN + (_PAD if self.frame else 0)
        left += max((text_width(entry.label, LABEL_SIZE) + 40 for entry in self.entries), default=0)
        first = top + (_CAPTION + 8 if self.frame else 0) + len(self.arcs) * _ARC
        right, bottom = self._measure(left, first)
        for cell in self.all:
            known = self.layout.references if cell.reference else self.layout.nodes
            known.append((cell.node, cell.place))
        self._draw_lines()
        if self.frame:
            right, bottom = right + _PAD, bottom + _PAD
            frame = Box(_MARGIN, top, right - _MARGIN, bottom - top)
            self.layout.frames.append((self.frame, frame, self.frame.title))
            right, bottom = self._bundle(bundles, frame)
        self.layout.width = max(self.layout.width, right)
        return bottom

    def _grow(
        self, node: Node, row: int, column: int, edge: Edge | None, source: _Cell | None
    ) -> None:
        """Put a node in the grid, and after it all to which it leads (rules 1, 2)."""
        chain = [self._put(node, row, column, edge, source)]
        self.rows = max(self.rows, row + 1)
        others: list[tuple[_Cell, Edge]] = []
        while True:
            cell = chain[-1]
            leaving = [] if cell.reference else self.leaving.get(cell.node.name, [])
            others += [(cell, each) for each in leaving[1:]]
            if not leaving or self._is_arc(cell, leaving[0]):
                break
            chain.append(
                self._put(self.nodes[leaving[0].target], row, cell.column + 1, leaving[0], cell)
            )
        for cell in reversed(chain):
            for edge_out in [each for source_cell, each in others if source_cell is cell]:
                if not self._is_arc(cell, edge_out):
                    target = self.nodes[edge_out.target]
                    self._grow(target, self.rows, cell.column + 1, edge_out, cell)

    def _put(
        self, node: Node, row: int, column: int, edge: Edge | None, source: _Cell | None
    ) -> _Cell:
        elsewhere = node.name not in self.own and node.kind is not NodeKind.END
        reference = elsewhere or node.name in self.placed
        cell = _Cell(node, row, column, edge, source, reference)
        self.all.append(cell)
        if not reference:
            self.cells[node.name] = cell
            self.placed.add(node.name)
        return cell

    def _is_arc(self, cell: _Cell, edge: Edge) -> bool:
        """Whether an edge leads back in the first row; then it is noted (rule 3)."""
        target = self.cells.get(edge.target)
        if target is None or cell.row or target.row or target.column > cell.column:
            return False
        if (cell, target, edge) not in self.arcs:
            self.arcs.append((cell, target, edge))
        return True

    def _measure(self, left: int, top: int) -> tuple[int, int]:
        """Give every cell its place; returns how far right and how far down they reach."""
        columns = 1 + max((cell.column for cell in self.all), default=0)
        widths = [0] * columns
        gaps = [_GAP] * columns
        for cell in self.all:
            width = _reference_width(cell.node) if cell.reference else node_width(cell.node)
            widths[cell.column] = max(widths[cell.column], width)
        for cell in self.all:
            if cell.edge and cell.source:
                needed = label_width(cell.edge) + 22
                if cell.row != cell.source.row:
                    needed -= widths[cell.source.column] - _TRUNK
                gaps[cell.column] = max(gaps[cell.column], needed)
        lefts = [left]
        for column in range(1, columns):
            lefts.append(lefts[-1] + widths[column - 1] + gaps[column])
        heights = [0] * self.rows
        for cell in self.all:
            height = _REFERENCE_HEIGHT if cell.reference else node_height(cell.node)
            heights[cell.row] = max(heights[cell.row], height)
        tops = [top]
        for height in heights:
            tops.append(tops[-1] + height + _ROW_GAP)
        for cell in self.all:
            width = _reference_width(cell.node) if cell.reference else widths[cell.column]
            height = _REFERENCE_HEIGHT if cell.reference else node_height(cell.node)
            drop = (heights[cell.row] - height) // 2
            cell.place = Box(lefts[cell.column], tops[cell.row] + drop, width, height)
        return max((cell.place.right for cell in self.all), default=left), tops[-1] - _ROW_GAP

    def _draw_lines(self) -> None:
        for cell in self.all:
            if cell.edge and cell.source:
                self.layout.lines.append(_line_to(cell, cell.source, cell.edge))
        for level, (cell, target, edge) in enumerate(self.arcs, start=1):
            self.layout.lines.append(_arc(cell.place, target.place, edge, level))
        for entry in self.entries:
            place = self.cells[entry.node].place
            x, y = place.x - 26, place.middle[1]
            label = Text(x - 8, y + 4, entry.label, "end")
            self.layout.entries.append((((x, y), (place.x, y)), label))

    def _bundle(self, bundles: list[Edge], frame: Box) -> tuple[int, int]:
        """The edges that leave from the box itself (rule 4)."""
        right, y = frame.right, frame.bottom
        lost = sum(
            each.observation == LOST
            for name in (*self.own, *(edge.source for edge in bundles))
            for edge in self.leaving.get(name, [])
            for each in edge.transitions
        )
        for edge in bundles:
            node = self.nodes[edge.target]
            label = loss_label(len(edge.transitions), lost)
            width = _reference_width(node)
            x = frame.x + 40
            place = Box(x + text_width(label, LABEL_SIZE) + 34, y + 12, width, _REFERENCE_HEIGHT)
            middle = place.y + _REFERENCE_HEIGHT // 2
            points = ((x, frame.bottom), (x, middle), (place.x, middle))
            text = Text(x + 8, middle - 4, label, "start")
            self.layout.lines.append(Line(edge, points, text))
            self.layout.references.append((node, place))
            right, y = max(right, place.right), place.bottom
        return right, y


def _reference_width(node: Node) -> int:
    return text_width(reference_text(node), TITLE_SIZE) + 20


def reference_text(node: Node) -> str:
    """How a reference names a node."""
    return f"▸ {node.states[0]}"


def _line_to(cell: _Cell, source: _Cell, edge: Edge) -> Line:
    """The line from a node to one in its own row, or to one in a row below."""
    start, end = source.place, cell.place
    y = end.middle[1]
    if cell.row == source.row:
        points: Points = ((start.right, y), (end.x, y))
        label = Text((start.right + end.x) // 2 - 2, y - 4, label_text(edge))
    else:
        x = start.x + _TRUNK
        points = ((x, start.bottom), (x, y), (end.x, y))
        label = Text(x + 8, y - 4, label_text(edge), "start")
    return Line(edge, points, label)


def _arc(start: Box, end: Box, edge: Edge, level: int) -> Line:
    top = min(start.y, end.y) - level * _ARC
    left, right = end.x + 12, start.right - 12
    points = ((right, start.y), (right, top), (left, top), (left, end.y))
    return Line(edge, points, Text((left + right) // 2, top - 3, label_text(edge)))

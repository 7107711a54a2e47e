"""The layout of the overview: a line of boxes from left to right, and its kinds of end below.

1. The boxes stand in one row, in their order. What the last of them alone leads to stands at its
   right; so a plan that passes everything is read along the row.
2. An edge back is an arc above the row. The boxes between its ends are what is done for each
   invocation, where it is the cursor's move, and a box around them says so.
3. Below stand the kinds of end, each under those that lead to it; every edge down has a lane of its
   own for each end, shared by all that lead there.
4. What every box of the row can lose is one edge, from a frame around the row.
"""

from __future__ import annotations

from typing import Final

from gateline.inspection.diagrams.box_view import OF_A_RUN
from gateline.inspection.diagrams.geometry import (
    ANY_LOSS,
    LABEL_SIZE,
    Box,
    Layout,
    Line,
    Points,
    Text,
    label_text,
    label_width,
    node_height,
    node_width,
    text_width,
)
from gateline.inspection.diagrams.graph import Mark
from gateline.inspection.diagrams.picture import Edge, Node, NodeKind, Picture
from gateline.machine.effect import LOST, MORE

_MARGIN: Final = 16
_GAP: Final = 30
_LANE: Final = 18
_ARC: Final = 24
_PAD: Final = 14
_BETWEEN: Final = 26
EACH_INVOCATION: Final = "for each invocation"


def line_layout(picture: Picture) -> Layout:
    """Places for every node and edge of an overview."""
    return _LineLayout(picture).result()


class _LineLayout:
    """One overview under way."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.layout = Layout()
        self.places: dict[str, Box] = {}
        edges = list(picture.edges)
        inner = [node for node in picture.nodes if node.kind is not NodeKind.END]
        into: dict[str, list[Edge]] = {}
        for edge in edges:
            into.setdefault(edge.target, []).append(edge)
        self.aside = [
            node
            for node in inner
            if into.get(node.name)
            and all(each.observation == LOST for e in into[node.name] for each in e.transitions)
        ]
        self.row = [node for node in inner if node not in self.aside]
        self.order = {node.name: position for position, node in enumerate(self.row)}
        self.last = self.row[-1].name
        ends = [node for node in picture.nodes if node.kind is NodeKind.END]
        straight = [
            node for node in ends if {edge.source for edge in into[node.name]} == {self.last}
        ]
        self.straight = straight[:1]
        fed_aside = {node.name for node in self.aside}
        self.beside = [
            node
            for node in ends
            if {edge.source for edge in into[node.name]} <= fed_aside and fed_aside
        ]
        self.below = [
            node for node in ends if node not in self.beside and node not in self.straight
        ]
        self.edges = edges
        self.bundle = self._bundled()

    def _bundled(self) -> list[Edge]:
        """Rule 4: a loss from each box of the row, to one node; where no run was among them."""
        aside = {node.name for node in self.aside}
        lost = [e for e in self.edges if e.source in self.order and e.target in aside]
        bundle = [edge for edge in lost if edge.mark not in (*OF_A_RUN, Mark.REMOVED)]
        from_all = {edge.source for edge in lost} == set(self.order)
        together = from_all and len({edge.target for edge in lost}) == 1 and len(bundle) > 1
        return bundle if together else []

    def result(self) -> Layout:
        """Everything placed."""
        arcs = self._arcs()
        frame_pad = _PAD if self.bundle else 0
        caption = 16
        top = _MARGIN + frame_pad + caption + len(arcs) * _ARC + 8
        bottom = self._place_row(top)
        loop = self._place_loop(arcs, top, bottom)
        bottom = max(bottom, loop)
        if self.bundle:
            first, final = self.places[self.row[0].name], self.places[self.last]
            left = first.x - _PAD - 6
            frame = Box(left, _MARGIN, final.right + _PAD + 6 - left, bottom + _PAD - _MARGIN)
            self.layout.frames.append((None, frame, ""))
            self.frame = frame
            bottom = frame.bottom
        self._place_below(bottom)
        self._finish()
        return self.layout

    def _arcs(self) -> list[Edge]:
        """Edges within the row that do not lead to the next box; the shortest is the lowest."""
        found = [
            edge
            for edge in self.edges
            if edge.source in self.order
            and edge.target in self.order
            and self.order[edge.target] != self.order[edge.source] + 1
        ]
        return sorted(found, key=lambda e: abs(self.order[e.target] - self.order[e.source]))

    def _put(self, node: Node, x: int, y: int, height: int = 0) -> Box:
        place = Box(x, y, node_width(node), height or node_height(node))
        self.places[node.name] = place
        self.layout.nodes.append((node, place))
        return place

    def _place_row(self, top: int) -> int:
        height = max(node_height(node) for node in [*self.row, *self.straight])
        forward = {(edge.source, edge.target): edge for edge in self.edges}
        x = _MARGIN + _PAD + 44
        before: Node | None = None
        for node in [*self.row, *self.straight]:
            if before is not None:
                edge = forward.get((before.name, node.name))
                width = 0 if edge is None else label_width(edge)
                leaves_frame = node in self.straight and self.bundle
                x += max(_GAP, width + 16) + (_PAD + 6 if leaves_frame else 0)
            place = self._put(node, x, top, height)
            if before is not None and edge is not None:
                start = self.places[before.name]
                y = place.y + height // 2
                text = Text((start.right + place.x) // 2 - 2, y - 5, label_text(edge))
                if node in self.straight and self.bundle:
                    text = text._replace(x=place.x - width // 2 - 8)
                self.layout.lines.append(Line(edge, ((start.right, y), (place.x, y)), text))
            x = place.right
            before = node
        entry = self.picture.entries[0]
        start = self.places[entry.node]
        y = start.y + height // 2
        x = self.places[self.row[0].name].x
        if start.x == x:
            points: Points = ((x - 40, y), (x, y))
        else:
            points = (
                (x - 40, y),
                (x - 20, y),
                (x - 20, top - 10),
                (start.x + 10, top - 10),
                (start.x + 10, top),
            )
        self.layout.entries.append((points, Text(x - 42, y - 7, entry.label, "start")))
        return top + height

    def _place_loop(self, arcs: list[Edge], top: int, bottom: int) -> int:
        """Rule 2; returns how far down it reaches."""
        reach = bottom
        for level, edge in enumerate(arcs, start=1):
            start, end = self.places[edge.source], self.places[edge.target]
            y = top - level * _ARC
            back = end.x <= start.x
            from_x = start.right - 16 if back else start.x + start.width // 2
            to_x = end.x + 16 if back else end.x + end.width // 2 - 8
            points = ((from_x, start.y), (from_x, y), (to_x, y), (to_x, end.y))
            text = Text((from_x + to_x) // 2, y - 4, label_text(edge))
            self.layout.lines.append(Line(edge, points, text))
            if back and {each.observation for each in edge.transitions} == {MORE}:
                box = Box(end.x - 8, y - 18, start.right - end.x + 16, bottom - y + 26)
                self.layout.frames.append((None, box, EACH_INVOCATION))
                reach = max(reach, box.bottom)
        return reach

    def _place_below(self, bottom: int) -> None:
        """Rule 3."""
        below = [*self.below, *self.aside]
        drops = [
            edge
            for edge in self.edges
            if edge.source in self.order
            and edge.target not in self.order
            and edge not in self.bundle
            and not any(edge.target == node.name for node in self.straight)
        ]
        sources: dict[str, list[int]] = {node.name: [] for node in below}
        for edge in drops:
            sources[edge.target].append(self.places[edge.source].middle[0])
        if self.bundle:
            sources[self.bundle[0].target] = [self.frame.right - 40]
        below.sort(key=lambda node: sum(sources[node.name]) / max(len(sources[node.name]), 1))
        lanes = {
            node.name: level
            for level, node in enumerate(
                node for node in below if any(edge.target == node.name for edge in drops)
            )
        }
        y = bottom + 30 + len(lanes) * _LANE + 12
        x = _MARGIN
        for node in below:
            wanted = sources[node.name]
            middle = sum(wanted) // max(len(wanted), 1)
            x = max(x, middle - node_width(node) // 2)
            place = self._put(node, x, y)
            x = place.right + _BETWEEN
            for end in self._fed_by(node):
                edge = next(e for e in self.edges if (e.source, e.target) == (node.name, end.name))
                width = label_width(edge)
                right = self._put(end, place.right + max(_GAP, width + 16), y)
                level_y = y + min(place.height, right.height) // 2
                text = Text((place.right + right.x) // 2 - 2, level_y - 5, label_text(edge))
                points = ((place.right, level_y), (right.x, level_y))
                self.layout.lines.append(Line(edge, points, text))
                x = right.right + _BETWEEN
        self._drop(drops, lanes, bottom, y)
        self._leave_frame(y)

    def _fed_by(self, node: Node) -> list[Node]:
        return [
            end
            for end in self.beside
            if end.name not in self.places
            and any((e.source, e.target) == (node.name, end.name) for e in self.edges)
        ]

    def _drop(self, drops: list[Edge], lanes: dict[str, int], bottom: int, y: int) -> None:
        """The edges down, each by its lane."""
        leaving: dict[str, list[Edge]] = {}
        for edge in drops:
            leaving.setdefault(edge.source, []).append(edge)
        arriving: dict[str, int] = {}
        for edges in leaving.values():
            edges.sort(key=lambda e: self.places[e.target].x)
            for position, edge in enumerate(edges):
                start, end = self.places[edge.source], self.places[edge.target]
                x = start.x + start.width * (position + 1) // (len(edges) + 1)
                lane = bottom + 30 + lanes[edge.target] * _LANE
                to_x = end.middle[0]
                if end.x + 10 <= x <= end.right - 10 and edge.target not in arriving:
                    to_x = x
                to_x = arriving.setdefault(edge.target, to_x)
                points = ((x, start.bottom), (x, lane), (to_x, lane), (to_x, y))
                before = position < len(edges) - 1
                text = Text(
                    x - 4 if before else x + 4,
                    bottom + 14,
                    label_text(edge),
                    "end" if before else "start",
                )
                self.layout.lines.append(Line(edge, points, text))

    def _leave_frame(self, y: int) -> None:
        """Rule 4."""
        if not self.bundle:
            return
        end = self.places[self.bundle[0].target]
        transitions = tuple(each for edge in self.bundle for each in edge.transitions)
        unreached = sum(each.mark is Mark.UNREACHED for each in transitions)
        mark = Mark.UNREACHED if unreached == len(transitions) else Mark.NONE
        label = (
            f"{ANY_LOSS}, {unreached} of {len(transitions)} not reached" if unreached else ANY_LOSS
        )
        edge = Edge(self.bundle[0].source, self.bundle[0].target, label, transitions, mark)
        x = min(max(end.middle[0], self.frame.x + 20), self.frame.right - 20)
        points: Points = (
            (x, self.frame.bottom),
            (x, y - 14),
            (end.middle[0], y - 14),
            (end.middle[0], y),
        )
        if x == end.middle[0]:
            points = ((x, self.frame.bottom), (x, y))
        text = Text(x + 8, self.frame.bottom + 16, label, "start")
        self.layout.lines.append(Line(edge, points, text))

    def _finish(self) -> None:
        places = [place for _, place in self.layout.nodes]
        places += [place for _, place, _ in self.layout.frames]
        labels = [
            line.label.x + text_width(line.label.text, LABEL_SIZE)
            for line in self.layout.lines
            if line.label is not None and line.label.anchor == "start"
        ]
        self.layout.width = max([*(place.right for place in places), *labels]) + _MARGIN
        self.layout.height = max(place.bottom for place in places) + _MARGIN

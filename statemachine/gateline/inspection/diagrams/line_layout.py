"""The layout of the overview: a line of boxes from left to right, and its kinds of end below.

1. The boxes stand in one row, in their order, and what the last of them alone leads to stands
   ahead of it; so a plan that passes everything is read along the row.
2. An edge within the row that does not lead to the next box is an arc above it. Where an arc is the
   cursor's move back, the boxes between its ends are what is done for each invocation, and a frame
   around them says so.
3. Below stand the kinds of end, each under those that lead to it. Every one of them has a lane of
   its own, which all edges share that lead there.
4. What is bundled is one edge from a frame around the row.

Which node and edge is what, is told by `line_roles.py`.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from gateline.inspection.diagrams.geometry import (
    LABEL_SIZE,
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
from gateline.inspection.diagrams.graph import Mark
from gateline.inspection.diagrams.line_roles import Roles, roles_of
from gateline.inspection.diagrams.picture import Edge, Node, Picture
from gateline.machine.effect import MORE

_MARGIN: Final = 16
_GAP: Final = 30
_LANE: Final = 18
_ARC: Final = 24
_PAD: Final = 14
_BETWEEN: Final = 26
_BEFORE_ROW: Final = 60
"""Room for the line by which a run enters the row."""
_CAPTION: Final = 24
_LABEL_LINE: Final = 12
EACH_INVOCATION: Final = "for each invocation"


def line_layout(picture: Picture) -> Layout:
    """Places for every node and edge of an overview."""
    return _LineLayout(picture).result()


class _LineLayout:
    """One overview under way."""

    def __init__(self, picture: Picture) -> None:
        self.entry = picture.entries[0]
        self.roles: Roles = roles_of(picture)
        self.layout = Layout()
        self.places: dict[str, Box] = {}

    def result(self) -> Layout:
        """Everything placed."""
        roles = self.roles
        frame_pad = _PAD if roles.bundle else 0
        top = _MARGIN + frame_pad + _CAPTION + len(roles.arcs) * _ARC
        bottom = self._place_row(top)
        self._enter(top)
        bottom = self._draw_arcs(top, bottom)
        frame = None
        if roles.bundle:
            left = self.places[roles.row[0].name].x - _PAD - 6
            right = self.places[roles.row[-1].name].right + _PAD + 6
            frame = Box(left, _MARGIN, right - left, bottom + _PAD - _MARGIN)
            self.layout.frames.append((None, frame, ""))
            bottom = frame.bottom
        self._place_below(bottom, frame)
        self._measure()
        return self.layout

    def _put(self, node: Node, x: int, y: int, height: int = 0) -> Box:
        place = Box(x, y, node_width(node), height or node_height(node))
        self.places[node.name] = place
        self.layout.nodes.append((node, place))
        return place

    def _draw(self, edge: Edge, points: Points, text: Text) -> None:
        self.layout.lines.append(Line(edge, points, text._replace(text=label_text(edge))))

    def _place_row(self, top: int) -> int:
        """Rule 1; returns how far down the row reaches."""
        roles = self.roles
        nodes = [*roles.row, *([roles.ahead] if roles.ahead else [])]
        height = max(node_height(node) for node in nodes)
        into = {edge.target: edge for edge in roles.onward}
        x = _MARGIN + _PAD + _BEFORE_ROW
        for node in nodes:
            edge = into.get(node.name)
            across = _PAD + 6 if node is roles.ahead and roles.bundle else 0
            if node is not nodes[0]:
                width = label_width(edge) if edge else 0
                x += max(_GAP, width + 16) + across
            place = self._put(node, x, top, height)
            if edge:
                start, y = self.places[edge.source], top + height // 2
                text = Text((start.right + across + place.x) // 2 - 2, y - 5, "")
                self._draw(edge, ((start.right, y), (place.x, y)), text)
            x = place.right
        return top + height

    def _enter(self, top: int) -> None:
        """The line by which a run enters the row, wherever it does."""
        place, first = self.places[self.entry.node], self.places[self.roles.row[0].name]
        x, y = first.x, place.middle[1]
        points: Points = ((x - 36, y), (place.x, y))
        if place != first:
            over = ((x - 10, top - 10), (place.x + 10, top - 10), (place.x + 10, top))
            points = ((x - 36, y), (x - 10, y), *over)
        text = Text(x - 44, y + 4, self.entry.label, "end")
        self.layout.entries.append((points, text))

    def _draw_arcs(self, top: int, bottom: int) -> int:
        """Rule 2, the shortest arc lowest; returns how far down a frame reaches."""
        order = {node.name: position for position, node in enumerate(self.roles.row)}
        reach = bottom
        arcs = sorted(self.roles.arcs, key=lambda e: abs(order[e.target] - order[e.source]))
        for level, edge in enumerate(arcs, start=1):
            start, end = self.places[edge.source], self.places[edge.target]
            y = top - level * _ARC
            back = end.x <= start.x
            from_x = start.right - 16 if back else start.middle[0]
            to_x = end.x + 16 if back else end.middle[0] - 8
            points = ((from_x, start.y), (from_x, y), (to_x, y), (to_x, end.y))
            self._draw(edge, points, Text((from_x + to_x) // 2, y - 4, ""))
            if back and {each.observation for each in edge.transitions} == {MORE}:
                box = Box(end.x - 8, y - 18, start.right - end.x + 16, bottom - y + 26)
                self.layout.frames.append((None, box, EACH_INVOCATION))
                reach = max(reach, box.bottom)
        return reach

    def _place_below(self, bottom: int, frame: Box | None) -> None:
        """Rules 3 and 4."""
        roles = self.roles
        wanted: dict[str, list[int]] = {node.name: [] for node in (*roles.below, *roles.aside)}
        for edge in roles.drops:
            wanted[edge.target].append(self.places[edge.source].middle[0])
        if frame is not None:
            wanted[roles.bundle[0].target] = [frame.right - 40]
        middles = {name: sum(found) // max(len(found), 1) for name, found in wanted.items()}
        below = sorted((*roles.below, *roles.aside), key=lambda node: middles[node.name])
        dropped = {edge.target for edge in roles.drops}
        lanes = [node.name for node in below if node.name in dropped]
        leaving = Counter(edge.source for edge in roles.drops)
        first_lane = bottom + 18 + _LABEL_LINE * max(leaving.values(), default=1)
        y = first_lane + len(lanes) * _LANE + 12
        x = _MARGIN
        for node in below:
            place = self._put(node, max(x, middles[node.name] - node_width(node) // 2), y)
            x = self._place_beside(node, place) + _BETWEEN
        self._drop({name: first_lane + at * _LANE for at, name in enumerate(lanes)}, bottom, y)
        if frame is not None:
            self._leave(frame, y)

    def _place_beside(self, node: Node, place: Box) -> int:
        """The ends of a node aside, one under the other; returns how far right they reach."""
        reach, y = place.right, place.y
        for end in self.roles.beside.get(node.name, ()):
            edge = next(edge for edge in self.roles.sideways if edge.target == end.name)
            own = self._put(end, place.right + max(_GAP, label_width(edge) + 16), y)
            level = own.middle[1]
            points: Points = ((place.right, level), (own.x, level))
            if level > place.bottom:
                x = place.middle[0]
                points = ((x, place.bottom), (x, level), (own.x, level))
            self._draw(edge, points, Text((place.right + own.x) // 2 - 2, level - 5, ""))
            reach, y = max(reach, own.right), own.bottom + _BETWEEN // 2
        return reach

    def _drop(self, lanes: dict[str, int], bottom: int, y: int) -> None:
        """The edges down, each by the lane of where it leads."""
        leaving: dict[str, list[Edge]] = {}
        for edge in self.roles.drops:
            leaving.setdefault(edge.source, []).append(edge)
        arriving: dict[str, int] = {}
        for edges in leaving.values():
            edges.sort(key=lambda edge: self.places[edge.target].x)
            for position, edge in enumerate(edges, start=1):
                start, end = self.places[edge.source], self.places[edge.target]
                x = start.x + start.width * position // (len(edges) + 1)
                above = end.x + 10 <= x <= end.right - 10
                to_x = arriving.setdefault(edge.target, x if above else end.middle[0])
                lane = lanes[edge.target]
                text = Text(x + 4, bottom + 2 + _LABEL_LINE * position, "", "start")
                if position == 1 < len(edges):
                    text = Text(x - 4, bottom + 2 + _LABEL_LINE, "", "end")
                self._draw(edge, ((x, start.bottom), (x, lane), (to_x, lane), (to_x, y)), text)

    def _leave(self, frame: Box, y: int) -> None:
        """The bundle, as one edge from the frame."""
        bundle = self.roles.bundle
        transitions = tuple(each for edge in bundle for each in edge.transitions)
        unreached = sum(each.mark is Mark.UNREACHED for each in transitions)
        mark = Mark.UNREACHED if unreached == len(transitions) else Mark.NONE
        told = f", {unreached} of {len(transitions)} not reached" if unreached else ""
        label = loss_label(len(transitions), sum(node.losses for node in self.roles.row))
        edge = Edge(bundle[0].source, bundle[0].target, f"{label}{told}", transitions, mark)
        to_x = self.places[edge.target].middle[0]
        x = min(max(to_x, frame.x + 20), frame.right - 20)
        points = ((x, frame.bottom), (x, y - 14), (to_x, y - 14), (to_x, y))
        self._draw(edge, points, Text(x + 8, y - 20, "", "start"))

    def _measure(self) -> None:
        places = [place for _, place in self.layout.nodes]
        places += [place for _, place, _ in self.layout.frames]
        labels = [
            line.label.x + text_width(line.label.text, LABEL_SIZE)
            for line in self.layout.lines
            if line.label is not None and line.label.anchor == "start"
        ]
        self.layout.width = max([*(place.right for place in places), *labels]) + _MARGIN
        self.layout.height = max(place.bottom for place in places) + _MARGIN

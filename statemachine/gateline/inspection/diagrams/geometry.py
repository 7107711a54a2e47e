"""Where things are on a picture: boxes, lines, texts. Whole numbers, in CSS pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import Final, NamedTuple, TypeAlias
from unicodedata import east_asian_width

from gateline.inspection.diagrams.graph import Mark
from gateline.inspection.diagrams.picture import Edge, Node

Points: TypeAlias = tuple[tuple[int, int], ...]
"""The corners of a line."""

TITLE_SIZE: Final = 12
DETAIL_SIZE: Final = 10
LABEL_SIZE: Final = 10
_ADVANCE: Final = 0.62
"""The width of a character in a monospaced font, in ems: the widest of those that are common."""


class Box(NamedTuple):
    """A rectangle by its upper left corner."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Its lower side."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[int, int]:
        """Its middle."""
        return self.x + self.width // 2, self.y + self.height // 2


class Text(NamedTuple):
    """A text by a point of its base line; `anchor` says which: start, middle or end."""

    x: int
    y: int
    text: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Line:
    """An edge as a line of straight pieces.

    Attributes:
        edge: what it is a line of.
        points: its corners, from the source on.
        label: where its label stands; None for none.
    """

    edge: Edge
    points: Points
    label: Text | None


@dataclass(slots=True)
class Layout:
    """A picture with places.

    Attributes:
        width: of all of it.
        height: of all of it.
        nodes: each node with its place.
        references: nodes that are drawn again, small, at the end of a line, with their places.
        frames: boxes around nodes, with their places and their captions.
        lines: the edges.
        entries: lines without a source, by which a view is entered, with their labels.
    """

    width: int = 0
    height: int = 0
    nodes: list[tuple[Node, Box]] = field(default_factory=list)
    references: list[tuple[Node, Box]] = field(default_factory=list)
    frames: list[tuple[Node | None, Box, str]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    entries: list[tuple[Points, Text]] = field(default_factory=list)


def text_width(text: str, size: int) -> int:
    """How wide a text is at most, in a monospaced font of a size."""
    columns = sum(2 if east_asian_width(each) in "WF" else 1 for each in text)
    return ceil(columns * size * _ADVANCE)


def label_text(edge: Edge) -> str:
    """What stands at a line, with a sign before it where something came or went."""
    sign = {Mark.ADDED: "+ ", Mark.REMOVED: "- "}.get(edge.mark, "")
    return f"{sign}{edge.label}" if edge.label else ""


def loss_label(bundled: int, there: int) -> str:
    """What stands at an edge that bundles losses.

    Args:
        bundled: how many it stands for.
        there: how many there are where it starts.
    """
    if bundled == there:
        return "any record or commit lost"
    return f"{bundled} of {there} records or commits lost"


def label_width(edge: Edge) -> int:
    """How wide that is at most."""
    return text_width(label_text(edge), LABEL_SIZE)


def node_width(node: Node) -> int:
    """How wide a node is, with its text and the room at its sides."""
    widths = [text_width(node.title, TITLE_SIZE)]
    widths += [text_width(line, DETAIL_SIZE) for line in node.detail]
    return max(widths) + 24


def node_height(node: Node) -> int:
    """How high a node is."""
    return 24 + 13 * len(node.detail)

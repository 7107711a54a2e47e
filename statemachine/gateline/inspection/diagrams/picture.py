"""A picture: nodes and edges, before any format. A view makes it of a graph; a format writes it.

1. An edge stands for one or several transitions, and knows them; so it can be tested that a
   picture shows each transition of what it is a view of, once, and nothing else.
2. A node stands for one or several states, some of them outside the view, where an edge leads.
3. Its kind of end is told by a word and by the shape of its border; colour says it again.
4. Names are for formats and tests; titles and labels are for people. Either may have any text of a
   user's in it: formats escape what they write.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from gateline.inspection.diagrams.graph import Mark, Transition


class NodeKind(StrEnum):
    """What a node is. The first ones are kinds of effect, for a node that is one state."""

    CHECK = "check"
    RECORD = "record"
    COMMIT = "commit"
    INVOKE = "invoke"
    MEASURE = "measure"
    ADVANCE = "advance"
    END = "end"
    BOX = "box"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a picture.

    Attributes:
        name: unique in the picture: a state's own; of a box ``box:NAME``, of the terminal states
            of one verdict ``end:VERDICT``.
        kind: what it is.
        title: what stands in it, first line.
        detail: further lines.
        states: the states that it stands for; those of another box for a node outside the view.
        box: the box in which it is drawn; empty for none.
        verdict: of an end; empty for others.
        mark: what a reader should see of it.
        losses: how many transitions of its states are losses, where it stands for several.
    """

    name: str
    kind: NodeKind
    title: str
    detail: tuple[str, ...]
    states: tuple[str, ...]
    box: str = ""
    verdict: str = ""
    mark: Mark = Mark.NONE
    losses: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge of a picture.

    Attributes:
        source: the name of the node that is left.
        target: the name of the node that follows.
        label: what stands at it; empty for nothing.
        transitions: those that it stands for; at least one.
        mark: what a reader should see of it.
    """

    source: str
    target: str
    label: str
    transitions: tuple[Transition, ...]
    mark: Mark = Mark.NONE


class Entry(NamedTuple):
    """Where a view is entered.

    Attributes:
        node: the name of the node.
        start: whether a run starts there.
        boxes: the boxes outside the view from which it is entered.
    """

    node: str
    start: bool
    boxes: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """From where, in words."""
        return f"from {', '.join(self.boxes)}" if self.boxes else "start"


@dataclass(frozen=True, slots=True)
class Picture:
    """A view of a machine, before any format.

    Attributes:
        machine: its name.
        view: ``overview``, ``machine``, or the name of a box.
        title: for people: machine and view, and what is marked.
        description: what can be seen, in a sentence or two, for whoever cannot see it.
        entries: where the view is entered, a run's start included.
        nodes: in the order of the machine.
        edges: in the order of the machine.
        remarks: what has to be said of it besides, a sentence each.
    """

    machine: str
    view: str
    title: str
    description: str
    entries: tuple[Entry, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    remarks: tuple[str, ...] = ()

"""The overview: a machine on one screen.

1. A node is a box of states, a state that is in no box, or all terminal states of one verdict. It
   says what its states do, along the good observations.
2. An edge is every transition from one node to another; those inside a node are not shown. What
   came and what went are edges of their own. To a kind of end it says to how many terminal states
   it leads, how many of them are reached where some are not, and whether a loss leads there.
3. There are at most `MOST_NODES` nodes. Where there would be more, boxes that stand side by side
   are one node, which names them: gates first, since they are alike. Nor are there more than
   `MOST_ENDS` kinds of end; verdicts that gateline does not know are one node then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from gateline.inspection.diagrams.box_view import frame_name
from gateline.inspection.diagrams.graph import Graph, Mark, Transition
from gateline.inspection.diagrams.picture import Edge, Entry, Node, NodeKind, Picture
from gateline.inspection.diagrams.words import ENDS, OTHER_END, end_sign
from gateline.machine.effect import LAST, LOST, MORE, EffectKind

MOST_NODES: Final = 15
"""As many as one screen holds."""

MOST_ENDS: Final = 7
"""How many of them are kinds of end."""

CHANGES: Final = frozenset({Mark.ADDED, Mark.REMOVED})
"""Of these an edge has one alone, and a node only where all of its states have it."""
_IN_ORDER: Final = (Mark.TAKEN, Mark.POSSIBLE, Mark.NONE, Mark.UNREACHED)
"""What a node or an edge is marked as besides, if it stands for several: the first of theirs."""


def overview(graph: Graph) -> Picture:
    """The machine's boxes, the ways between them, and its kinds of end."""
    ends = list(_ends(graph))
    line = _folded(graph, _line(graph), MOST_NODES - len(ends))
    home = {state: node.name for node in line for state in node.states}
    home |= {state: node.name for node in ends for state in node.states}
    grouped: dict[tuple[str, str, Mark], list[Transition]] = {}
    for each in graph.transitions:
        source, target = home[each.state], home[each.target]
        if source != target:
            change = each.mark if each.mark in CHANGES else Mark.NONE
            grouped.setdefault((source, target, change), []).append(each)
    edges = [
        Edge(source, target, _label(graph, each), tuple(each), _mark(way.mark for way in each))
        for (source, target, _), each in grouped.items()
    ]
    heading = f", {graph.heading}" if graph.heading else ""
    return Picture(
        machine=graph.name,
        view="overview",
        title=f"{graph.name}, overview{heading}",
        description=_description(graph, line, ends),
        entries=(Entry(home[graph.initial], start=True),),
        nodes=(*line, *ends),
        edges=tuple(edges),
        remarks=graph.remarks,
    )


def _verdicts(graph: Graph) -> tuple[str, ...]:
    """The verdicts of a machine, those of SPEC 4.4 first."""
    found = dict.fromkeys(
        graph.effects[state].subject for state in graph.effects if graph.halts(state)
    )
    return (*(known for known in ENDS if known in found), *(v for v in found if v not in ENDS))


def _ends(graph: Graph) -> Iterator[Node]:
    """The kinds of end; those beyond `MOST_ENDS` are one node."""
    verdicts = _verdicts(graph)
    alone = verdicts if len(verdicts) <= MOST_ENDS else verdicts[: MOST_ENDS - 1]
    for verdict in alone:
        title = f"{end_sign(verdict).sign} {verdict}"
        yield _end_node(graph, verdict, title, {verdict})
    others = set(verdicts) - set(alone)
    if others:
        title = f"{OTHER_END.sign} {len(others)} other verdicts"
        yield _end_node(graph, "others", title, others)


def _end_node(graph: Graph, name: str, title: str, verdicts: set[str]) -> Node:
    states = tuple(
        state
        for state in graph.effects
        if graph.halts(state) and graph.effects[state].subject in verdicts
    )
    gone = sum(graph.marks.get(state) is Mark.REMOVED for state in states)
    number = len(states) - gone if 0 < gone < len(states) else len(states)
    counted = f"{number} terminal state{'' if number == 1 else 's'}"
    return Node(
        name=graph.node_name("end", name),
        kind=NodeKind.END,
        title=title,
        detail=(counted,),
        states=states,
        verdict=name,
        mark=_mark(graph.marks.get(state, Mark.NONE) for state in states),
    )


def _line(graph: Graph) -> list[Node]:
    """The nodes that are no ends, in order."""
    gathered: dict[str, list[str]] = {}
    for state in graph.reading_order():
        if not graph.halts(state):
            box = graph.boxes.get(state)
            gathered.setdefault(state if box is None else frame_name(graph, box), []).append(state)
    return [
        _box_node(graph, name, graph.boxes.get(states[0], states[0]), states)
        for name, states in gathered.items()
    ]


def _box_node(graph: Graph, name: str, title: str, states: list[str]) -> Node:
    return Node(
        name=name,
        kind=NodeKind.BOX,
        title=title,
        detail=tuple(_does(graph, states)),
        states=tuple(states),
        mark=_mark(graph.marks.get(state, Mark.NONE) for state in states),
        losses=sum(
            each.observation == LOST and each.mark is not Mark.REMOVED
            for each in graph.transitions
            if each.state in states
        ),
    )


def _does(graph: Graph, states: list[str]) -> Iterator[str]:
    """The kinds of effect from the first state on, along the good observations.

    What went is left out; in a box of which all went, it is what the box did.
    """
    there = [state for state in states if graph.marks.get(state) is not Mark.REMOVED] or states
    ways = sorted(graph.transitions, key=lambda each: each.mark is Mark.REMOVED)
    onward = {each.key: each.target for each in reversed(ways)}
    chain: list[str] = []
    following: str | None = there[0]
    while following in there and following not in chain:
        chain.append(following)
        following = onward.get((following, graph.effects[following].observations[0]))
    yield from (str(graph.effects[state].kind) for state in chain)
    last = onward.get((chain[-1], LAST))
    if last in there:
        yield f"{graph.effects[last].kind} ({LAST})"


def _folded(graph: Graph, line: list[Node], room: int) -> list[Node]:
    """The line with as few boxes taken together as bring it down to the room there is (rule 3)."""
    room = max(room, 1)
    while len(line) > room:
        start, end = max(_runs(graph, line), key=lambda run: run[1] - run[0])
        start = max(start, end - 1 - len(line) + room)
        together = line[start:end]
        states = [state for node in together for state in node.states]
        first, last = together[0].title, together[-1].title
        node = _box_node(
            graph, graph.node_name("boxes", f"{first}:{last}"), f"{first} … {last}", states
        )
        line[start:end] = [replace(node, detail=(f"{len(together)} boxes",))]
    return line


def _runs(graph: Graph, line: list[Node]) -> list[tuple[int, int]]:
    """Where boxes can be taken together: gates in a row of one round; else the whole line."""
    entered = {graph.initial} | {
        each.target for each in graph.transitions if each.observation == MORE
    }
    bounds = [0, len(line)]
    for position, node in enumerate(line):
        if graph.effects[node.states[0]].kind is not EffectKind.CHECK:
            bounds += [position, position + 1]
        elif entered & set(node.states):
            bounds += [position]
    bounds = sorted(set(bounds))
    runs = [(start, end) for start, end in pairwise(bounds) if end - start > 1]
    return runs or [(0, len(line))]


def _mark(marks: Iterable[Mark]) -> Mark:
    found = set(marks)
    if len(found) == 1:
        return found.pop()
    return next((mark for mark in _IN_ORDER if mark in found - CHANGES), Mark.NONE)


def _label(graph: Graph, transitions: list[Transition]) -> str:
    """What stands at an edge (rule 2); a note, where there is one alone."""
    there = {each.target for each in transitions}
    taken = {each.target for each in transitions if each.mark is Mark.TAKEN}
    reached = taken or {each.target for each in transitions if each.mark is not Mark.UNREACHED}
    of = f"{len(reached)} of " if 0 < len(reached) < len(there) else ""
    if graph.halts(transitions[0].target):
        lost = {each.observation == LOST for each in transitions}
        told = f"{of}{len(there)} ways" if len(there) > 1 else LOST if lost == {True} else ""
        told += " also by a loss" if lost == {True, False} else ""
    else:
        told = ", ".join(dict.fromkeys(each.observation for each in transitions))
    notes = [each.note for each in transitions if each.note]
    return f"{told} {notes[0]}".strip() if len(notes) == 1 and not of else told.strip()


def _description(graph: Graph, line: list[Node], ends: list[Node]) -> str:
    boxes = ", ".join(node.title for node in line)
    kinds = ", ".join(f"{node.title.split(maxsplit=1)[1]} ({node.detail[0]})" for node in ends)
    return (
        f"Machine {graph.name} in one view, {len(graph.effects)} states, "
        f"{graph.size} transitions. In order {boxes}. It ends as {kinds}."
    )

"""Mermaid state diagrams, drawn from the transition table and from nothing else.

1. The same table gives the same text, byte by byte.
2. `overview` draws each box of the machine as one node, and the terminal states of one verdict as
   one node, with the number of terminal states that an edge stands for.
3. `box_diagram` draws one box in full: its states, every way out of it, and what it leads to.
4. A verdict is told by words; colour says it again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from gateline.machine.effect import LOST
from gateline.machine.table import TransitionTable

_STYLES: Final = {
    "completed": "fill:#d8f0dd,stroke:#1b7f3b,color:#0b3d1c",
    "denied": "fill:#fdf0d5,stroke:#b36b00,color:#5a3600",
    "failed": "fill:#f8d7da,stroke:#b00020,color:#5c0011",
    "violated": "fill:#ecdcf7,stroke:#6f2da8,color:#3a1259",
    "aborted": "fill:#e2e3e5,stroke:#41464b,color:#1b1e21",
}
_OTHER_STYLE: Final = "fill:#ffffff,stroke:#41464b,color:#1b1e21"
_HEAD: Final = ("stateDiagram-v2", "    direction LR")


def overview(table: TransitionTable) -> str:
    """The machine's boxes, the ways between them, and its kinds of end."""
    ends: dict[tuple[str, str], set[str]] = {}
    ways: dict[tuple[str, str], list[str]] = {}
    for (state, observation), target in table.transitions.items():
        source, destination = _node(table, state), _node(table, target)
        if source == destination:
            continue
        if target in table.terminal_states:
            ends.setdefault((source, destination), set()).add(target)
        elif observation not in ways.setdefault((source, destination), []):
            ways[source, destination].append(observation)
    lines = [*_HEAD, f"    [*] --> {_node(table, table.initial)}"]
    for (source, destination), observations in ways.items():
        lines.append(f"    {source} --> {destination} : {', '.join(observations)}")
    for (source, destination), states in ends.items():
        label = "" if len(states) == 1 else f" : {len(states)} ways"
        lines.append(f"    {source} --> {destination}{label}")
    return _finished(lines, ((verdict, verdict) for verdict in _verdicts(table)))


def box_diagram(table: TransitionTable, box: str) -> str:
    """One box in full. What any record or commit loses is drawn once, from the box."""
    inside = [state for state in table.effects if table.groups.get(state) == box]
    lines = [*_HEAD, f"    state {box} {{"]
    lines += [f"        {state} : {state}<br/>«{table.effects[state]}»" for state in inside]
    lines.append("    }")
    reached: list[str] = []
    lost = set()
    for state in inside:
        for observation, target in table.successors(state).items():
            if observation == LOST and target not in inside:
                lost.add(target)
                continue
            lines.append(f"    {state} --> {target} : {observation}")
            reached.append(target)
    for target in sorted(lost):
        lines.append(f"    {box} --> {target} : {LOST}")
    finals = dict.fromkeys(target for target in reached if target in table.terminal_states)
    return _finished(lines, ((state, table.effects[state].subject) for state in finals))


def _finished(lines: list[str], styled: Iterable[tuple[str, str]]) -> str:
    of_class: dict[str, list[str]] = {}
    for node, verdict in styled:
        of_class.setdefault(verdict, []).append(node)
    for verdict, nodes in of_class.items():
        lines.append(f"    classDef end_{verdict} {_STYLES.get(verdict, _OTHER_STYLE)}")
        lines.append(f"    class {','.join(nodes)} end_{verdict}")
    return "\n".join(lines) + "\n"


def _node(table: TransitionTable, state: str) -> str:
    if state in table.terminal_states:
        return table.effects[state].subject
    return table.groups.get(state, state)


def _verdicts(table: TransitionTable) -> tuple[str, ...]:
    ends = (state for state in table.effects if state in table.terminal_states)
    found = dict.fromkeys(table.effects[state].subject for state in ends)
    known = [verdict for verdict in _STYLES if verdict in found]
    return (*known, *(verdict for verdict in found if verdict not in _STYLES))

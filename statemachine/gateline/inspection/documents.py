"""The machine as a document: overview, every box as a diagram, and the whole table in Markdown."""

from __future__ import annotations

from typing import Final

from gateline.inspection.mermaid import box_diagram, overview
from gateline.machine.table import TransitionTable

GENERATED: Final = "Generated from the compiled table. Do not edit."


def machine_document(table: TransitionTable) -> str:
    """A page that shows a machine whole.

    Returns:
        Markdown; the same table gives the same bytes.
    """
    boxes = list(dict.fromkeys(table.groups.values()))
    parts = [
        f"## {table.name}",
        _counts(table),
        "### Overview",
        "Each node is a box of states, or all terminal states of one verdict.",
        _fenced(overview(table)),
    ]
    if any(state not in table.groups for state in table.effects.keys() - table.terminal_states):
        parts += ["### States in no box", _box_table(table, None)]
    for box in boxes:
        parts += [f"### Box {box}", _fenced(box_diagram(table, box)), _box_table(table, box)]
    parts += ["### Terminal states", _ends_table(table)]
    return "\n\n".join(parts) + "\n"


def _counts(table: TransitionTable) -> str:
    states, ends = len(table.effects), len(table.terminal_states)
    counts = f"{states} states, {ends} of them terminal; {len(table.transitions)} transitions."
    return f"{counts} Digest of the table: `{table.digest}`."


def _fenced(diagram: str) -> str:
    return f"```mermaid\n{diagram}```"


def _box_table(table: TransitionTable, box: str | None) -> str:
    rows = ["| state | effect | observation | next state |", "| --- | --- | --- | --- |"]
    for state, effect in table.effects.items():
        if table.groups.get(state) != box:
            continue
        for number, (observation, target) in enumerate(table.successors(state).items()):
            named = (f"`{state}`", f"`{effect}`") if number == 0 else ("", "")
            rows.append(f"| {named[0]} | {named[1]} | `{observation}` | `{target}` |")
    return "\n".join(rows)


def _ends_table(table: TransitionTable) -> str:
    rows = ["| terminal state | verdict | reached from |", "| --- | --- | --- |"]
    sources: dict[str, list[str]] = {
        state: [] for state in table.effects if state in table.terminal_states
    }
    for (state, observation), target in table.transitions.items():
        if target in sources:
            sources[target].append(f"`{state}` on `{observation}`")
    for state, ways in sources.items():
        rows.append(f"| `{state}` | {table.effects[state].subject} | {', '.join(ways)} |")
    return "\n".join(rows)

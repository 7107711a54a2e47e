"""The diagrams say what the table says."""

from __future__ import annotations

import re

from gateline.gates.line import LINE
from gateline.inspection.documents import machine_document
from gateline.inspection.mermaid import box_diagram, overview
from gateline.machine.effect import LOST, Effect
from gateline.machine.table import TransitionTable

TABLE = LINE.table
BOXES = list(dict.fromkeys(TABLE.groups.values()))


def edges_of(diagram: str) -> set[tuple[str, str, str]]:
    """The edges of a Mermaid state diagram."""
    return set(re.findall(r"^    (\S+) --> (\S+)(?: : (.*))?$", diagram, re.MULTILINE))


def test_the_boxes_together_show_every_transition() -> None:
    drawn = {edge for box in BOXES for edge in edges_of(box_diagram(TABLE, box))}
    expected = {
        (TABLE.groups[state], target, LOST)
        if observation == LOST and TABLE.groups[state] != TABLE.groups.get(target)
        else (state, target, observation)
        for (state, observation), target in TABLE.transitions.items()
    }
    assert drawn == expected


def test_the_overview_shows_every_way_between_boxes_and_nothing_else() -> None:
    def node(state: str) -> str:
        return TABLE.groups.get(state, TABLE.effects[state].subject)

    expected = {
        (node(state), node(target))
        for (state, _), target in TABLE.transitions.items()
        if node(state) != node(target)
    }
    drawn = {(source, target) for source, target, _ in edges_of(overview(TABLE))}
    assert drawn == expected | {("[*]", "token")}
    assert len({name for edge in drawn for name in edge}) <= 15


def test_the_overview_counts_terminal_states() -> None:
    counted = sum(
        int(label.removesuffix(" ways")) if label else 1
        for _, target, label in edges_of(overview(TABLE))
        if target in {"completed", "denied", "failed", "violated", "aborted"}
    )
    assert counted == len(TABLE.terminal_states)


def test_the_document_has_a_row_for_each_transition() -> None:
    document = machine_document(TABLE)
    rows = re.findall(r"^\| (?:`(\S+)` \| `\S+`| \| ) \| `(\S+)` \| `(\S+)` \|$", document, re.M)
    assert len(rows) == len(TABLE.transitions)
    assert document == machine_document(TABLE)


def test_a_machine_of_ones_own_is_shown_whole() -> None:
    """States in no box, and a verdict that gateline does not know."""
    shut, stayed = Effect.check("key", ("refused",)), Effect.halt("stayed")
    table = TransitionTable(
        name="Door",
        initial="shut",
        effects={"shut": shut, "open": Effect.halt("completed"), "kept": stayed},
        transitions={("shut", "passed"): "open", ("shut", "refused"): "kept"},
    )
    document = machine_document(table)
    assert "| `shut` | `check_key` | `passed` | `open` |" in document
    assert "class stayed end_stayed" in document

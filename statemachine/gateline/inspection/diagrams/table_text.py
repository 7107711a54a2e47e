"""A machine as Markdown tables: every transition, and every terminal state.

1. The same graph gives the same text, byte by byte.
2. Each transition has one row, in the order of the machine; a state's name and effect stand in its
   first row. Where something is marked, one more column says what.
3. Text of a machine is escaped: none of it is Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gateline.inspection.diagrams.box_view import box_heading, boxes_of
from gateline.inspection.diagrams.graph import Graph, Transition
from gateline.inspection.diagrams.words import end_sign
from gateline.values.invalid import escaped


def table_text(graph: Graph, boxes: Iterable[str] | None = None) -> str:
    """The transitions of a machine, box by box, and its terminal states.

    Args:
        graph: the machine.
        boxes: those that are wanted; None for all, and the terminal states.

    Returns:
        Markdown, ended by a line feed.
    """
    parts = [
        f"### {code_heading(box)}\n\n{transitions_table(graph, box)}"
        for box in (boxes_of(graph) if boxes is None else boxes)
    ]
    if boxes is None:
        parts.append(f"### Terminal states\n\n{ends_table(graph)}")
    heading = f" {_code(graph.heading)}" if graph.heading else ""
    title = f"## {_code(graph.name)}{heading}"
    return "\n\n".join([title, *map(_code, graph.remarks), *parts]) + "\n"


def transitions_table(graph: Graph, box: str) -> str:
    """Every transition that leaves a state of a box (rule 2)."""
    rows = [
        each
        for each in graph.transitions
        if graph.box_of(each.state) == box and not graph.halts(each.state)
    ]
    marked = any(each.mark or each.note for each in rows)
    return "\n".join(_rows(graph, rows, marked=marked))


def ends_table(graph: Graph) -> str:
    """Every terminal state, with what leads to it."""
    rows = ["| terminal state | verdict | reached from |", "| --- | --- | --- |"]
    sources: dict[str, list[str]] = {state: [] for state in graph.effects if graph.halts(state)}
    for each in graph.transitions:
        if each.target in sources:
            sources[each.target].append(f"{_code(each.state)} on {_code(each.observation)}")
    for state, ways in sources.items():
        verdict = graph.effects[state].subject
        told = f"{end_sign(verdict).sign} {verdict}"
        rows.append(f"| {_code(state)} | {told} | {', '.join(ways)} |")
    return "\n".join(rows)


def code_heading(box: str) -> str:
    """What stands above a box, its name as code."""
    return f"Box {_code(box)}" if box else box_heading(box)


def _rows(graph: Graph, rows: list[Transition], *, marked: bool) -> Iterator[str]:
    columns = ["state", "effect", "observation", "next state", *(["marked"] if marked else [])]
    yield f"| {' | '.join(columns)} |"
    yield f"| {' | '.join('---' for _ in columns)} |"
    shown = ""
    for each in rows:
        effect = graph.effects[each.state]
        first = ("", "") if each.state == shown else (_code(each.state), _code(effect))
        shown = each.state
        cells = [*first, _code(each.observation), _code(each.target)]
        cells += [f"{each.mark} {each.note}".strip()] if marked else []
        yield f"| {' | '.join(cells)} |"


def _code(text: str, fence: str = "`") -> str:
    """Rule 3; what a table cannot hold in code is a sign that looks like it."""
    safe = escaped(text).replace("|", "¦").replace("`", "'")
    return f"{fence}{safe}{fence}"

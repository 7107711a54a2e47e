"""A machine as one page to read: its views, and its table. ``gateline diagram --format html``.

1. The page needs no script and no network; see `html_shell.py`.
2. One view, where one is asked for; else the overview, each box and the whole table.
3. What is marked on the graph is marked in each picture, and in the table by a word.
"""

from __future__ import annotations

from collections.abc import Sequence

from gateline.inspection.abort_matrix import AbortMatrix
from gateline.inspection.diagrams.box_view import box_heading, box_view, boxes_of
from gateline.inspection.diagrams.graph import Graph
from gateline.inspection.diagrams.overview import overview
from gateline.inspection.diagrams.picture import Picture
from gateline.inspection.diagrams.svg import svg_text
from gateline.inspection.diagrams.svg_style import SVG_STYLE
from gateline.inspection.html_shell import escape, html_page
from gateline.inspection.review.markup import Markup, code, inert, paragraph, section, table
from gateline.inspection.review.matrix_view import matrix_section
from gateline.inspection.review.shipped import shipped
from gateline.machine.table import TransitionTable


def machine_page(
    graph: Graph,
    picture: Picture | None = None,
    *,
    boxes: Sequence[str] | None = None,
    report: str = "",
    further: Sequence[Markup] = (),
) -> str:
    """The page.

    Args:
        graph: the machine.
        picture: the one view of it that is wanted; None for all, and the table.
        boxes: those whose views are wanted; None for all.
        report: text that stands above the views.
        further: sections that stand below all of it.

    Returns:
        HTML, ended by a line feed.
    """
    if picture is not None:
        title, parts = picture.title, [_figure(picture)]
    else:
        title = ", ".join([graph.name, *([graph.heading] if graph.heading else [])])
        parts = [section("view", "Overview", _figure(overview(graph)))]
        parts += [
            section(f"view-{place}", box_heading(box), _figure(box_view(graph, box)))
            for place, box in enumerate(boxes_of(graph) if boxes is None else boxes)
        ]
        parts.append(section("table", "The transition table", transitions(graph)))
    told = "\n".join(map(escape, report.splitlines()))
    said = [f"<pre>{told}</pre>"] if report else []
    said += [paragraph(remark) for remark in graph.remarks]
    body = "\n".join(["<main>", f"<h1>{inert(title)}</h1>", *said, *parts, *further, "</main>"])
    return html_page(title, body, SVG_STYLE + shipped("review.css"))


def matrix_page(table: TransitionTable, matrix: AbortMatrix) -> str:
    """The abort matrix alone, as a page.

    Args:
        table: the machine.
        matrix: its abort matrix.
    """
    title = f"{table.name}, every way to stop"
    body = f"<main>\n<h1>{inert(title)}</h1>\n{matrix_section(table, matrix)}\n</main>"
    return html_page(title, body, SVG_STYLE + shipped("review.css"))


def marked_boxes(graph: Graph) -> tuple[str, ...]:
    """The boxes in which something is marked, or is noted."""
    marked = {each.state for each in graph.transitions if each.mark or each.note}
    marked |= {state for state, mark in graph.marks.items() if mark}
    found = {graph.box_of(state) for state in marked}
    return tuple(box for box in boxes_of(graph) if box in found)


def transitions(graph: Graph) -> Markup:
    """Every transition, with what is marked of it."""
    marked = any(each.mark or each.note for each in graph.transitions)
    rows = [
        [
            code(each.state),
            code(graph.effects[each.state]),
            code(each.observation),
            code(each.target),
            *([f"{each.mark} {each.note}".strip()] if marked else []),
        ]
        for each in graph.transitions
    ]
    headings = ["state", "effect", "observation", "next state", *(["marked"] if marked else [])]
    caption = f"{len(graph.effects)} states, {len(graph.transitions)} transitions"
    return table(caption, headings, rows)


def _figure(picture: Picture) -> Markup:
    drawing = svg_text(picture, standalone=False)
    told = inert(picture.description)
    return Markup(
        f'<figure><div class="stage">{drawing}</div><figcaption>{told}</figcaption></figure>'
    )

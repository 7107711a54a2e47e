"""The sections about the machine: its views as pictures, and its whole table.

1. The pictures are those of `diagrams/`; a view can be zoomed, and its nodes say what they are.
2. A view of a box is in an element that is opened; in print all are open.
"""

from __future__ import annotations

from gateline.inspection.diagrams.box_view import box_heading, box_view, boxes_of
from gateline.inspection.diagrams.graph import Graph
from gateline.inspection.diagrams.overview import overview
from gateline.inspection.diagrams.picture import Picture
from gateline.inspection.diagrams.svg import svg_text
from gateline.inspection.review.markup import Markup, code, inert, paragraph, section, table
from gateline.machine.table import TransitionTable


def views_section(graph: Graph) -> Markup:
    """The overview, and a view for each box."""
    return section(
        "machine",
        "The machine",
        paragraph(
            "Drawn from the transition table that is executed. Choose a box of the overview to open"
            " its view; choose a node to read what it does and where it leads."
        ),
        _figure(overview(graph), "overview"),
        *(_box(box_view(graph, box), box) for box in boxes_of(graph)),
    )


def _box(picture: Picture, box: str) -> str:
    heading = inert(box_heading(box))
    return (
        f'<details data-box="{inert(box)}"><summary>{heading}</summary>\n'
        f"{_figure(picture)}\n</details>"
    )


def _figure(picture: Picture, identifier: str = "") -> Markup:
    named = f' id="{identifier}"' if identifier else ""
    title = inert(picture.title)
    return Markup(
        f"<figure{named}>\n<figcaption><span class='title'>{title}.</span>"
        f" {inert(picture.description)}</figcaption>\n"
        f'<div class="zoom" role="group" aria-label="Zoom of {title}">'
        f'<button type="button" data-zoom="-" aria-label="Zoom out">\N{MINUS SIGN}</button>'
        "<output>100 %</output>"
        '<button type="button" data-zoom="+" aria-label="Zoom in">+</button>'
        '<button type="button" data-zoom="0">Fit</button></div>\n'
        f'<div class="stage" tabindex="0" role="region" aria-label="{title}">'
        f"{svg_text(picture, standalone=False)}</div>\n"
        '<div class="panel" role="status">Choose a node to read what it is.</div>\n</figure>'
    )


def table_section(machine: TransitionTable) -> Markup:
    """Every transition."""
    numbers = {state: number for number, state in enumerate(machine.effects)}
    rows, attributes = [], []
    for state, effect in machine.effects.items():
        ways = machine.successors(state) or {"-": "-"}
        for place, (seen, target) in enumerate(ways.items()):
            link = _link(target, numbers[target]) if target in numbers else inert("the end")
            rows.append((code(state), code(effect), code(seen), link))
            anchor = f'id="state-{numbers[state]}"' if place == 0 else ""
            attributes.append(Markup(anchor))
    return section(
        "table",
        "The transition table",
        paragraph("All of it. What is not in it cannot happen: such an observation raises."),
        table(
            f"{len(machine.effects)} states, {len(machine.transitions)} transitions",
            ("state", "effect", "observation", "next state"),
            rows,
            attributes=attributes,
        ),
    )


def _link(state: str, number: int) -> Markup:
    return Markup(f'<a href="#state-{number}">{code(state)}</a>')

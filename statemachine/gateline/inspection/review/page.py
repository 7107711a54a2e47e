"""The review page, put together: sections in the order in which a reviewer asks.

1. What was found, bad before good; does the log verify; what is to be approved; what is the
   machine; what happened; how can it stop; what was reached; what is claimed; the table; how to
   use the page.
2. The same review gives the same bytes.
3. Without a script the page shows everything but the player.
"""

from __future__ import annotations

from typing import Final

from gateline.inspection.abort_matrix import AbortMatrix, abort_matrix
from gateline.inspection.diagrams.graph import graph_of
from gateline.inspection.diagrams.svg_style import SVG_STYLE
from gateline.inspection.html_shell import html_page
from gateline.inspection.review.approval import approval_notices, approval_section
from gateline.inspection.review.claimed import claims_notice, claims_section
from gateline.inspection.review.content import Review
from gateline.inspection.review.covered import coverage_section
from gateline.inspection.review.ledger_views import ledger_notice, ledger_section, runs_section
from gateline.inspection.review.machine_views import table_section, views_section
from gateline.inspection.review.markup import (
    Markup,
    Notice,
    code,
    facts,
    inert,
    paragraph,
    said,
    section,
    table,
    verdicts,
)
from gateline.inspection.review.matrix_view import matrix_notices, matrix_section
from gateline.inspection.review.packed import packed_block
from gateline.inspection.review.shipped import shipped

_SCRIPTS: Final = ("records.js", "pictures.js", "player.js")
_KEYS: Final = (
    ("player", "\N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW}", "one event back or on"),
    ("player", "Home End", "to the first or the last event"),
    ("player", "p Space", "play, and pause"),
    ("player", "x", "to the event that stopped the run"),
    ("player", "[ ]", "to the run before or after"),
    ("player", "?", "to this list"),
    ("picture", "+ - 0", "zoom in, zoom out, fit; also Ctrl and the wheel"),
    (
        "picture",
        "\N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW} \N{UPWARDS ARROW} \N{DOWNWARDS ARROW}",
        "scroll",
    ),
    ("picture", "Tab Enter", "to the next node; what it is"),
)
_ENDS: Final = (
    ("completed", "every call succeeded, and is durably recorded"),
    ("denied", "a gate refused; nothing was called after that"),
    ("failed", "a call failed, or its response was too large; nothing was called after that"),
    ("violated", "a call attempted what is forbidden; nothing was called after that"),
    ("aborted", "a record could not be written, or the run crashed; nothing was called after that"),
    ("open", "nothing says that it ended: it is on its way, or it crashed"),
    ("unknown", "it is of a line that is not known here, and is not judged"),
)

_ACKNOWLEDGED: Final = (
    "Of no run does the log say whether its last write was acknowledged. Where it was not, whoever"
    " asked for the run was told that it was aborted; the verdict of its records stands all the"
    " same."
)


def review_page(review: Review) -> str:
    """The page.

    Args:
        review: all that it is about.

    Returns:
        HTML, self-contained; see `html_shell`.
    """
    machine = review.table
    matrix = abort_matrix(machine)
    sections = {"Summary": _summary(review, matrix)}
    if review.ledger is not None:
        sections["Ledger"] = ledger_section(review.ledger)
    if review.approval is not None:
        sections["Approval"] = approval_section(review.approval)
    sections["Machine"] = views_section(graph_of(machine))
    if review.ledger is not None:
        sections["Runs"] = runs_section(review.ledger)
    sections["Abort matrix"] = matrix_section(machine, matrix)
    if review.ledger is not None:
        sections["Coverage"] = coverage_section(machine, review.ledger.runs)
    sections["Claims"] = claims_section(review.claims)
    sections["Table"] = table_section(machine)
    sections["Help"] = _help()
    anchors = {name: name.lower().replace(" ", "-") for name in sections}
    links = "".join(f'<li><a href="#{anchors[name]}">{name}</a></li>' for name in sections)
    theme = '<button type="button" id="theme">Light or dark</button>'
    parts = [
        '<a class="skip" href="#summary">Skip to the review</a>',
        f'<nav aria-label="Sections"><ul>{links}</ul>{theme}</nav>',
        "<main>",
        '<p id="problem" class="banner bad" role="alert" hidden></p>',
        *sections.values(),
        "</main>",
        packed_block(machine, review.ledger),
    ]
    style = SVG_STYLE + shipped("review.css")
    script = "".join(map(shipped, _SCRIPTS))
    return html_page(f"Review of {machine.name}", "\n".join(parts), style, script)


def _notices(review: Review, matrix: AbortMatrix) -> list[Notice]:
    """Every verdict of the page."""
    found = [] if review.ledger is None else [ledger_notice(review.ledger)]
    found.append(claims_notice(review.claims))
    found += [] if review.approval is None else approval_notices(review.approval)
    return found + matrix_notices(matrix)


def _summary(review: Review, matrix: AbortMatrix) -> Markup:
    machine = review.table
    boxes = len(set(machine.groups.values()))
    ends = len(machine.terminal_states)
    size = (
        f"{len(machine.effects)} states in {boxes} boxes, {ends} of them terminal;"
        f" {len(machine.transitions)} transitions"
    )
    about = [
        ("table", code(machine.digest)),
        ("size", size),
    ]
    if review.gates:
        about.append(("gates", " \N{RIGHTWARDS ARROW} ".join(review.gates)))
    if review.version:
        about.append(("written by", f"gateline {review.version}"))
    heading = f"<h1>Review of {inert(machine.name)}</h1>"
    inside = "\n".join([heading, verdicts(_notices(review, matrix)), facts(about)])
    return Markup(f'<section id="summary" aria-label="Summary">\n{inside}\n</section>')


def _help() -> Markup:
    keys = (
        (where, Markup(" ".join(f"<kbd>{inert(key)}</kbd>" for key in pressed.split())), does)
        for where, pressed, does in _KEYS
    )
    return section(
        "help",
        "Help",
        paragraph(_ACKNOWLEDGED),
        table("Keys, where the focus is", ("in", "key", "does"), keys),
        table(
            "How a run ended, by its records",
            ("word", "meaning"),
            ((said(word), meaning) for word, meaning in _ENDS),
        ),
    )

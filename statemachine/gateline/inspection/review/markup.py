"""Tables and words of the review page. What gets in as a string is escaped, unless it is `Markup`.

1. A cell is text, and is escaped; or it is markup that was put together here.
2. A table has a caption; its column headings and the first cell of each row are headings by scope.
3. A word of a verdict has a sign before it; its colour says nothing by itself.
4. What is found is a `Notice`: the same words in its section and in the summary, bad ones first.
5. A cell says its column, for screens that are too narrow to have columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from gateline.inspection.diagrams.words import ENDS, end_sign
from gateline.inspection.html_shell import escape
from gateline.values.instants import utc

_SIGNS: Final = {
    **{verdict: end_sign(verdict).sign for verdict in ENDS},
    "open": "\N{WHITE CIRCLE}",
    "unknown": "?",
    "undetermined": "?",
    "holds": end_sign("completed").sign,
    "good": end_sign("completed").sign,
    "bad": end_sign("failed").sign,
    "warn": "\N{BLACK UP-POINTING TRIANGLE}",
}
"""The sign of each kind of word; of an end, that which pictures have."""


_ORDER: Final = ("bad", "warn", "good")


class Notice(NamedTuple):
    """One thing that nobody may miss.

    Attributes:
        kind: ``bad``, ``warn`` or ``good``.
        word: what it is, in capitals.
        text: what about it.
        anchor: the identifier of the element that it is about.
    """

    kind: str
    word: str
    text: str
    anchor: str


class Markup(str):
    """Markup that is alive: made here, of parts that were escaped."""

    __slots__ = ()


def inert(value: str | int) -> Markup:
    """A value as markup: escaped, unless it is markup already."""
    return value if isinstance(value, Markup) else Markup(escape(str(value)))


def code(text: str) -> Markup:
    """A name or a digest."""
    return Markup(f"<code>{breakable(text)}</code>")


def breakable(name: str) -> Markup:
    """A name that is broken behind its underscores, where it has to be."""
    return Markup(inert(name).replace("_", "_<wbr>"))


def said(word: str, kind: str = "") -> Markup:
    """A verdict, a status or a finding, with its sign.

    Args:
        word: what is said.
        kind: its class: a verdict, a status, good, bad or warn; the word itself if empty.
    """
    kind = kind or word
    sign = _SIGNS.get(kind, "")
    return Markup(f'<span class="said {inert(kind)}">{sign} {inert(word)}</span>')


def table(
    caption: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str | int]],
    *,
    attributes: Iterable[Markup] = (),
    kind: str = "",
    region: str = "",
) -> Markup:
    """A table.

    Args:
        caption: what it is about.
        headings: of the columns.
        rows: their cells.
        attributes: those of each row; none where there are fewer than rows.
        kind: its class, if it has one.
        region: its name, where it scrolls by itself, however long it is.
    """
    given = iter(attributes)
    labels = [f' data-label="{inert(heading)}"' for heading in headings[1:]]
    body = "".join(
        f"<tr{_space(next(given, Markup()))}>{_cells(row, labels)}</tr>\n" for row in rows
    )
    head = "".join(f'<th scope="col">{inert(heading)}</th>' for heading in headings)
    class_ = f' class="{f"told {kind}".strip()}"'
    holder = 'wide"'
    if region:
        holder = f'wide tall" tabindex="0" role="region" aria-label="{inert(region)}"'
    return Markup(
        f'<div class="{holder}><table{class_}><caption>{inert(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>"
    )


def facts(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Names and what they stand for."""
    inside = "".join(f"<dt>{inert(name)}</dt><dd>{inert(value)}</dd>" for name, value in pairs)
    return Markup(f'<dl class="facts">{inside}</dl>')


def banner(notice: Notice) -> Markup:
    """A notice, where it belongs."""
    said_ = said(notice.word, notice.kind)
    return Markup(f'<p class="banner {notice.kind}">{said_} {inert(notice.text)}</p>')


def verdicts(notices: Iterable[Notice]) -> Markup:
    """Notices as links to where they belong, bad ones first."""
    items = "".join(
        f'<li class="banner {each.kind}"><a href="#{inert(each.anchor)}">'
        f"{said(each.word, each.kind)}</a> {inert(each.text)}</li>"
        for each in sorted(notices, key=lambda notice: _ORDER.index(notice.kind))
    )
    return Markup(f'<ul class="verdicts">{items}</ul>')


def section(identifier: str, title: str, *parts: str) -> Markup:
    """A section with its heading."""
    inside = "\n".join(parts)
    return Markup(
        f'<section id="{identifier}" aria-labelledby="{identifier}-title">\n'
        f'<h2 id="{identifier}-title">{inert(title)}</h2>\n{inside}\n</section>'
    )


def paragraph(text: str) -> Markup:
    """A paragraph."""
    return Markup(f"<p>{inert(text)}</p>")


def moment(at_us: int) -> str:
    """A time for people, in UTC.

    Args:
        at_us: in microseconds since the Unix epoch.
    """
    try:
        at: datetime = utc(at_us)
    except (OverflowError, ValueError):
        return f"{at_us} \N{MICRO SIGN}s"
    return f"{at:%Y-%m-%d %H:%M:%S}.{at.microsecond // 1000:03} UTC"


def _cells(row: Sequence[str | int], labels: Sequence[str]) -> str:
    first, *others = map(inert, row)
    cells = zip(labels, others, strict=True)
    return f'<th scope="row">{first}</th>' + "".join(
        f"<td{label}>{each}</td>" for label, each in cells
    )


def _space(attributes: Markup) -> str:
    return f" {attributes}" if attributes else ""

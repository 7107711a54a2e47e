"""The sections about the ledger: whether it verifies, its runs, and their player.

1. A ledger that does not verify has a banner that nobody overlooks, and is shown as far as it is
   good, and the first bad event with it.
2. The list of runs stands in the page without a script; the player needs one.
"""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote

from gateline.inspection.review.content import RawRecord, ReviewedLedger, ReviewedRun
from gateline.inspection.review.markup import (
    Markup,
    banner,
    code,
    facts,
    inert,
    moment,
    paragraph,
    said,
    section,
    table,
)
from gateline.inspection.review.packed import TOKENS, records_by_run
from gateline.inspection.review.shipped import shipped

_SHORT_DIGEST = 16


def verification(ledger: ReviewedLedger) -> Markup:
    """The banner, and what the ledger is."""
    if ledger.problem is None:
        shown = banner("good", "VERIFIED", f"{ledger.events:,} events, by hashes and by the table.")
    else:
        where = "" if ledger.first_bad is None else f"event {ledger.first_bad}: "
        text = f"{where}{ledger.problem}. {ledger.events:,} events before it are good."
        shown = banner("bad", "NOT VERIFIED", text)
    verdicts = Counter(run.verdict for run in ledger.runs)
    runs = ", ".join(f"{count} {verdict}" for verdict, count in sorted(verdicts.items()))
    head = Markup(f'{code(ledger.head)}<br><span id="recomputed" class="quiet"></span>')
    return Markup(
        shown
        + facts(
            [
                ("ledger", ledger.name),
                ("log", code(ledger.log_id)),
                ("head", head),
                ("events", f"{ledger.events:,}"),
                ("runs", f"{len(ledger.runs):,}" + (f": {runs}" if runs else "")),
            ]
        )
    )


def runs_section(ledger: ReviewedLedger) -> Markup:
    """The list of runs, and the player."""
    known = {run.run_id: run for run in ledger.runs}
    listing = records_by_run(ledger)
    rows = [
        _row(name, known.get(name), len(places), ledger.records[places[0]])
        for name, places in listing.items()
    ]
    listed = table(
        "Runs of the ledger",
        ("run", "verdict", "user", "events", "began", "plan"),
        rows,
        attributes=[Markup(f'data-run="{number}"') for number in range(len(rows))],
        kind="runs",
        region="Runs",
    )
    return section(
        "runs",
        "Runs",
        paragraph(
            "Choose a run to play it. An address with #run=\N{HORIZONTAL ELLIPSIS}&seq=17"
            " opens the page at an event."
        ),
        Markup(
            '<noscript><p class="banner warn">The player needs a script, which this browser does'
            " not run; everything else is here.</p></noscript>"
        ),
        listed,
        shipped("player.html"),
    )


def _row(name: str, run: ReviewedRun | None, count: int, first: RawRecord) -> tuple[str | int, ...]:
    if name == TOKENS:
        none = Markup('<span class="said quiet">no run</span>')
        return _link("events about tokens", TOKENS, first), none, "-", count, "-", "-"
    link = _link(name, name, first)
    if run is None:
        return link, _noted("unknown", "its first event is the bad one"), "-", count, "-", "-"
    plan = "-" if run.plan_digest is None else code(run.plan_digest[:_SHORT_DIGEST])
    verdict = _noted(run.verdict, run.note)
    return link, verdict, run.user_id, count, moment(run.started_us), plan


def _noted(verdict: str, note: str) -> Markup:
    return Markup(f"{said(verdict)}<br>{inert(note)}") if note else said(verdict)


def _link(text: str, run_id: str, first: RawRecord) -> Markup:
    address = f"#run={quote(run_id, safe='', errors='replace')}&seq={first.sequence}"
    return Markup(f'<a href="{inert(address)}">{code(text)}</a>')

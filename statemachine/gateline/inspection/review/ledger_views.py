"""The sections about the ledger: whether it verifies, its runs, and their player.

1. A ledger that does not verify has a banner that nobody overlooks, and is shown as far as it is
   good, and the first bad event with it.
2. The list of runs stands in the page without a script; the player needs one.
3. Where it verifies, the banner says too what that does not show.
"""

from __future__ import annotations

from collections import Counter
from typing import Final
from urllib.parse import quote

from gateline.inspection.review.content import RawRecord, ReviewedLedger, ReviewedRun
from gateline.inspection.review.markup import (
    Markup,
    Notice,
    banner,
    breakable,
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

_SHORT_DIGEST: Final = 16
_VERIFIED: Final = (
    "by hashes and by the table: the log is consistent with itself; that nothing was cut off at its"
    " end can be told only by comparing the head, or the number of events, with one kept elsewhere."
)


def ledger_notice(ledger: ReviewedLedger) -> Notice:
    """Whether it verifies, in one line (rules 1 and 3)."""
    if ledger.problem is None:
        return Notice("good", "VERIFIED", f"{ledger.events:,} events, {_VERIFIED}", "ledger")
    if ledger.first_bad is None:
        text = f"{ledger.problem}. No event of the {ledger.events:,} was found bad by itself."
    else:
        good = f"{ledger.events:,} events before it are good."
        text = f"event {ledger.first_bad}: {ledger.problem}. {good}"
    return Notice("bad", "NOT VERIFIED", text, "ledger")


def ledger_section(ledger: ReviewedLedger) -> Markup:
    """The banner, and what the ledger is."""
    verdicts = Counter(run.verdict for run in ledger.runs)
    runs = ", ".join(f"{count} {verdict}" for verdict, count in sorted(verdicts.items()))
    head = Markup(f'{code(ledger.head)}<br><span id="recomputed" class="quiet"></span>')
    return section(
        "ledger",
        "The ledger",
        banner(ledger_notice(ledger)),
        facts(
            [
                ("head", head),
                ("events", f"{ledger.events:,}"),
                ("ledger", ledger.name),
                ("log", code(ledger.log_id)),
                ("runs", f"{len(ledger.runs):,}" + (f": {runs}" if runs else "")),
            ]
        ),
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
        ("run", "verdict", "stopped by", "user", "events", "began", "plan"),
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
            " opens the page at an event; the first characters of a run are enough."
        ),
        Markup(
            '<noscript><p class="banner warn">The player needs a script, which this browser does'
            " not run; everything else is here.</p></noscript>"
        ),
        listed,
        Markup('<p id="player-status" class="banner warn" role="status" hidden></p>'),
        shipped("player.html"),
    )


def _row(name: str, run: ReviewedRun | None, count: int, first: RawRecord) -> tuple[str | int, ...]:
    if name == TOKENS:
        none = Markup('<span class="said quiet">no run</span>')
        return _link("events about tokens", TOKENS, first), none, "-", "-", count, "-", "-"
    link = _link(name, name, first)
    if run is None:
        return link, _noted("unknown", "its first event is the bad one"), "-", "-", count, "-", "-"
    plan = "-" if run.plan_digest is None else code(run.plan_digest[:_SHORT_DIGEST])
    verdict = _noted(run.verdict, run.note)
    stopped = breakable(run.stopped or "-")
    return link, verdict, stopped, run.user_id, count, moment(run.started_us), plan


def _noted(verdict: str, note: str) -> Markup:
    return Markup(f"{said(verdict)}<br>{inert(note)}") if note else said(verdict)


def _link(text: str, run_id: str, first: RawRecord) -> Markup:
    address = f"#run={quote(run_id, safe='', errors='replace')}&seq={first.sequence}"
    return Markup(f'<a href="{inert(address)}">{code(text)}</a>')

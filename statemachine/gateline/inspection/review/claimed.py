"""The section about claims: what is claimed of the machine, and what became of each.

1. What is violated stands first, then what is undetermined, each with its problem, and with a way
   to a breach where one is known.
2. A claim has its method and its bound; undetermined is no pass, and is said to be none.
3. Where nothing is claimed, the page says so.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from gateline.inspection.review.content import Claim, Claims
from gateline.inspection.review.markup import (
    Markup,
    Notice,
    banner,
    breakable,
    code,
    inert,
    said,
    section,
    table,
)

_HOLDS: Final = "holds"
_ORDER: Final = ("violated", "undetermined", _HOLDS)


def claims_notice(claims: Claims | None) -> Notice:
    """What became of all the claims, in one line."""
    if claims is None:
        text = "This machine is no line of gates: nothing is claimed of it."
        return Notice("warn", "NO CLAIMS", text, "claims")
    if not claims.claims:
        return Notice("warn", "NO CLAIMS", f"Nothing is claimed: {claims.source}.", "claims")
    counts = Counter(claim.status for claim in sorted(claims.claims, key=_place))
    others = [f"{count} {status}" for status, count in counts.items() if status != _HOLDS]
    text = f"{counts[_HOLDS]} of {len(claims.claims)} hold"
    text += f"{''.join(f', {each}' for each in others)}; {claims.source}."
    if others:
        return Notice("bad", "NOT EVERY CLAIM HOLDS", text, "claims")
    return Notice("good", "EVERY CLAIM HOLDS", text, "claims")


def claims_section(claims: Claims | None) -> Markup:
    """What is claimed of the machine, and what became of each claim."""
    notice = banner(claims_notice(claims))
    if claims is None:
        return section("claims", "Claims", notice)
    return section(
        "claims",
        "Claims",
        notice,
        table(
            "Properties, what became of each, how far and how",
            ("property", "status", "statement", "bound", "method", "engines"),
            (
                (
                    code(claim.name),
                    said(claim.status),
                    _statement(claim),
                    claim.bound,
                    claim.method,
                    claim.engines,
                )
                for claim in sorted(claims.claims, key=_place)
            ),
            kind="claims",
        ),
    )


def _place(claim: Claim) -> int:
    return _ORDER.index(claim.status) if claim.status in _ORDER else 0


def _statement(claim: Claim) -> Markup:
    """What it says; and where it does not hold, why (rule 1)."""
    parts = [inert(claim.sentence)]
    if claim.problem:
        parts.append(Markup(f'<p class="objection">{breakable(claim.problem)}</p>'))
    if claim.steps:
        steps = "".join(f"<li>{breakable(step)}</li>" for step in claim.steps)
        parts.append(
            Markup(
                f"<details><summary>A way to it, {len(claim.steps)} steps</summary>"
                f"<ol>{steps}</ol></details>"
            )
        )
    return Markup("".join(parts))

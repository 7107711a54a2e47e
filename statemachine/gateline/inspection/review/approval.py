"""The approval view: the digest to approve, the calls with their exact arguments, the authority.

1. The digest is what is approved; it stands first, and whole.
2. Arguments are the canonical JSON that is digested, laid out in lines and not changed otherwise.
3. Tokens: the one that is named, and those of the ledger that are bound to this plan.
"""

from __future__ import annotations

import msgspec

from gateline.inspection.html_shell import escape
from gateline.inspection.review.authority import Authority, Finding, authority_of
from gateline.inspection.review.content import Approval, HeldToken
from gateline.inspection.review.markup import (
    Markup,
    banner,
    code,
    facts,
    inert,
    paragraph,
    said,
    section,
    table,
)
from gateline.values.plan import ExecutionPlan

_KINDS = {
    Finding.GRANTED: "good",
    Finding.FITS: "good",
    Finding.MISSING: "bad",
    Finding.UNUSED: "warn",
    Finding.BEYOND: "warn",
}


def approval_section(approval: Approval) -> Markup:
    """The section about a plan."""
    plan = approval.plan
    parts = [
        paragraph(
            "Whoever approves this plan approves these calls, in this order, by this digest:"
        ),
        Markup(
            f'<div class="digest"><code id="digest">{inert(plan.digest)}</code>'
            '<button type="button" id="copy">Copy</button></div>'
        ),
        facts([("user", plan.user_id), ("calls", str(len(plan.invocations)))]),
        _calls(plan),
    ]
    if not approval.tokens:
        parts.append(banner("warn", "NO TOKEN", "names or covers this plan here: see --token."))
    parts += [_token(plan, held) for held in approval.tokens]
    return section("approval", "The plan to approve", *parts)


def _calls(plan: ExecutionPlan) -> Markup:
    items = []
    for call in plan.invocations:
        laid_out = msgspec.json.format(call.parameters.canonical_json, indent=2).decode()
        lines = "\n".join(escape(line) for line in laid_out.split("\n"))
        items.append(f"<li><h4>{inert(f'{call.domain}.{call.method}')}</h4><pre>{lines}</pre></li>")
    return Markup(f'<ol class="calls">{"".join(items)}</ol>')


def _token(plan: ExecutionPlan, held: HeldToken) -> Markup:
    token, authority = held.token, authority_of(held.token, plan)
    about = [("for", token.capability), ("issued by", token.issued_by)]
    if token.token_hash is not None:
        about.append(("token", code(token.token_hash)))
    parts = [
        Markup(f"<h3>{inert(f'Authority: {held.source}')}</h3>"),
        facts(about),
        _summary(authority),
        table(
            "Methods: what the plan needs against the token's scope",
            ("domain", "method", "calls", "finding"),
            (
                (code(row.domain), code(row.method), row.calls, _found(row.finding))
                for row in authority.methods
            ),
        ),
        table(
            "Limits: what the token allows against what the plan needs",
            ("respect", "allowed", "needed", "finding"),
            (
                (row.respect, row.allowed, row.needed, _found(row.finding))
                for row in authority.limits
            ),
        ),
    ]
    return Markup("\n".join(parts))


def _summary(authority: Authority) -> Markup:
    parts = []
    if authority.missing:
        text = f"{authority.missing} of what the plan needs is not granted: it would be stopped."
        parts.append(banner("bad", "NOT ENOUGH", text))
    if authority.unused:
        text = f"{authority.unused} grants go beyond what this plan uses."
        parts.append(banner("warn", "UNUSED AUTHORITY", text))
    if not parts:
        parts.append(banner("good", "EXACT", "What is granted is what this plan needs."))
    return Markup("".join(parts))


def _found(finding: Finding) -> Markup:
    kind = _KINDS.get(finding)
    return said(finding, kind) if kind else inert(finding)

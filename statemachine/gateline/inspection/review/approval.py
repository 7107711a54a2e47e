"""The approval view: the digest to approve, the calls with their exact arguments, the authority.

1. The digest is what is approved; it stands first, and whole.
2. Arguments are the canonical JSON that is digested, laid out in lines and not changed otherwise.
3. Tokens: the one that is named, and those of the ledger that are bound to this plan. One that is
   only asked for never looks like one that was issued.
"""

from __future__ import annotations

import msgspec

from gateline.inspection.html_shell import escape
from gateline.inspection.review.authority import Finding, authority_of
from gateline.inspection.review.content import Approval, HeldToken
from gateline.inspection.review.issued import account_facts, obstacles
from gateline.inspection.review.markup import (
    Markup,
    Notice,
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
        parts += map(banner, approval_notices(approval))
    parts += [_token(plan, held, _anchor(place)) for place, held in enumerate(approval.tokens)]
    return section("approval", "The plan to approve", *parts)


def _calls(plan: ExecutionPlan) -> Markup:
    items = []
    for call in plan.invocations:
        laid_out = msgspec.json.format(call.parameters.canonical_json, indent=2).decode()
        lines = "\n".join(escape(line) for line in laid_out.split("\n"))
        items.append(f"<li><h4>{inert(f'{call.domain}.{call.method}')}</h4><pre>{lines}</pre></li>")
    return Markup(f'<ol class="calls">{"".join(items)}</ol>')


def approval_notices(approval: Approval) -> list[Notice]:
    """What is found of the plan's tokens, one after the other."""
    if not approval.tokens:
        text = "names or covers this plan here: see --token."
        return [Notice("warn", "NO TOKEN", text, "approval")]
    return [
        notice._replace(text=f"{_name(held)}: {notice.text}")
        for place, held in enumerate(approval.tokens)
        for notice in _notices(approval.plan, held, _anchor(place))
    ]


def _anchor(place: int) -> str:
    return f"token-{place}"


def _name(held: HeldToken) -> str:
    return f"token asked for in {held.source}" if held.account is None else held.source


def _token(plan: ExecutionPlan, held: HeldToken, anchor: str) -> Markup:
    token, authority = held.token, authority_of(held.token, plan)
    if held.account is None:
        kind, title = "asked", f"Authority asked for: {held.source}"
        asked = said("as asked for; not an issued token", "warn")
        text = "no log is looked at for it, it has no hash, and nothing runs under it."
        about = [
            Markup(f"<p>{asked} {text}</p>"),
            facts([("for", token.capability), ("asked by", token.issued_by)]),
        ]
    else:
        kind, title = "issued", f"Authority issued: {held.source}"
        about = [facts([("for", token.capability)]), account_facts(held.account, held.as_of_us)]
    parts = [
        Markup(f'<div class="token {kind}" id="{anchor}"><h3>{inert(title)}</h3>'),
        *map(banner, _notices(plan, held, anchor)),
        *about,
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
        Markup("</div>"),
    ]
    return Markup("\n".join(parts))


def _notices(plan: ExecutionPlan, held: HeldToken, anchor: str) -> list[Notice]:
    authority = authority_of(held.token, plan)
    found = []
    if held.account is not None:
        reasons = "; ".join(obstacles(held.account, plan, held.as_of_us))
        if reasons:
            text = f"this token cannot run this plan: {reasons}."
            found.append(Notice("bad", "TOKEN CANNOT RUN THIS PLAN", text, anchor))
    if authority.missing:
        text = f"{authority.missing} of what the plan needs is not granted: it would be stopped."
        found.append(Notice("bad", "NOT ENOUGH", text, anchor))
    if authority.unused:
        text = f"{authority.unused} grants go beyond what this plan uses."
        found.append(Notice("warn", "UNUSED AUTHORITY", text, anchor))
    if not authority.missing and not authority.unused:
        found.append(Notice("good", "EXACT", "what is granted is what this plan needs.", anchor))
    return found


def _found(finding: Finding) -> Markup:
    kind = _KINDS.get(finding)
    return said(finding, kind) if kind else inert(finding)

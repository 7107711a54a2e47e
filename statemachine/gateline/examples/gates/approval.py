"""A human approval of a plan, bound to the plan's digest, with an expiry.

1. An approval says which plan, by its digest, who approved it, and until when. The digest covers
   every call with its arguments: another plan, or one argument changed, is not approved (SPEC 1.5).
2. Nobody approves a plan of their own.
3. It is looked up once a plan, before the first call; its digest is in the audit log, beside what
   the gate decided.

An approval is a JSON object::

    {"plan_digest": "9f86d0...", "approved_by": "grace", "expires_at": "2026-11-24T18:00:00+00:00"}
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from gateline import Facts, Gate, Rule, When

Approvals: TypeAlias = Callable[[str], dict[str, Any] | None]
"""Finds the approval of a plan by the plan's digest; None where there is none."""


def approval_gate(approvals: Approvals, *, name: str = "approval") -> Gate:
    """A gate that lets a plan pass which somebody else has approved.

    Args:
        approvals: finds an approval. It is asked inside the ledger's write transaction.
        name: of the gate.
    """
    rules = (
        Rule("not_approved", _exists),
        Rule("other_plan", _of_this_plan),
        Rule("approved_by_its_user", _by_somebody_else),
        Rule("approval_expired", _not_expired),
    )
    return Gate(name, rules, When.BEFORE_PLAN, port=lambda facts: approvals(facts.plan.digest))


def approvals_in(folder: Path) -> Approvals:
    """Finds approvals in a folder: those of a plan in the file that is named by its digest.

    Args:
        folder: in which there is a file ``DIGEST.json`` for each plan that was approved.
    """

    def find(digest: str) -> dict[str, Any] | None:
        path = folder / f"{digest}.json"
        approval: dict[str, Any] | None = json.loads(path.read_bytes()) if path.exists() else None
        return approval

    return find


def _exists(facts: Facts) -> bool | str:
    found = facts.observed is not None
    return found or f"nobody approved plan {facts.plan.digest[:16]}; have it approved"


def _of_this_plan(facts: Facts) -> bool | str:
    approved, digest = facts.observed["plan_digest"], facts.plan.digest
    return approved == digest or f"plan {approved[:16]} was approved, and this is {digest[:16]}"


def _by_somebody_else(facts: Facts) -> bool | str:
    approver: str = facts.observed["approved_by"]
    return approver not in ("", facts.plan.user_id) or (
        f"{approver!r} approved it, whose plan it is; allowed: an approval by somebody else"
    )


def _not_expired(facts: Facts) -> bool | str:
    expires_at = datetime.fromisoformat(facts.observed["expires_at"])
    if expires_at.tzinfo is None:
        raise ValueError(f"the approval's expiry {expires_at} has no time zone")
    return facts.now_us < expires_at.timestamp() * 1_000_000 or (
        f"the approval expired at {expires_at}; have it approved again"
    )

"""A review in which every text from outside is hostile: what a page must make inert.

What a table allows is hostile too: its states and boxes can have any name; words of effects cannot.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from gateline import AuditEventType, DomainInvocation, ExecutionPlan, SqliteLedger
from gateline.inspection.review.content import (
    Approval,
    Claim,
    Claims,
    HeldToken,
    RawRecord,
    Review,
    ReviewedLedger,
    ReviewedRun,
)
from gateline.machine.effect import LAST, LOST, MORE, PASSED, RECORDED, Effect
from gateline.machine.table import TransitionTable
from gateline.values.event import EventDraft, Status
from support import START_US, USER, call, token

HOSTILE: Final = (
    "<script>alert(1)</script><img src=x onerror=alert(1)><!-- </script> \"'> &lt;b&gt; "
    "javascript:alert(1) \u202egnp.exe\u2066\u200b\x00\x07\x1b[31m\x7f\u2028\ufeff]]> {{1}} ${1}"
)
"""Markup, ends of elements and attributes, a URL, bidirectional and control characters."""

ODD: Final = HOSTILE + "\ud800"
"""The same with a lone surrogate, where no encoding to UTF-8 comes before the page."""


def hostile_table() -> TransitionTable:
    """A machine whose states and boxes have hostile names."""
    states = {name: f"{name} {ODD}" for name in ("check", "record", "move", "denied", "completed")}
    check = Effect.check("gate", ("refused",))
    record = Effect.record("execution_completed_success")
    return TransitionTable(
        "Hostile",
        states["check"],
        {
            states["check"]: check,
            states["record"]: record,
            states["move"]: Effect.advance(),
            states["denied"]: Effect.halt("denied"),
            states["completed"]: Effect.halt("completed"),
        },
        {
            (states["check"], PASSED): states["record"],
            (states["check"], "refused"): states["denied"],
            (states["record"], RECORDED): states["move"],
            (states["record"], LOST): states["denied"],
            (states["move"], MORE): states["check"],
            (states["move"], LAST): states["completed"],
        },
        {states["check"]: f"box {ODD}", states["record"]: f"box {ODD}"},
    )


def hostile_plan() -> ExecutionPlan:
    """A plan as hostile as plans can be: its arguments, at every depth."""
    return ExecutionPlan(
        USER, [DomainInvocation("mail", "read", {HOSTILE: [{HOSTILE: [HOSTILE, 1]}]}), call()]
    )


def hostile_review() -> Review:
    """A review with hostile text in every field that has text."""
    plan = hostile_plan()
    body = b'{"user_id":"' + HOSTILE.encode().replace(b'"', b'\\"') + b'"}\xff\x00</script><!--'
    records = (RawRecord(1, None, body, bytes(32)), RawRecord(2, ODD, body, bytes(32)))
    run = ReviewedRun(ODD, ODD, ODD, ODD, 10**30, ODD)
    held = HeldToken(ODD, token(capability=HOSTILE, issued_by="<b>&grace"))
    return Review(
        table=hostile_table(),
        gates=(ODD,),
        ledger=ReviewedLedger(ODD, ODD, ODD, 1, ODD, 2, records, (run,)),
        approval=Approval(plan, (held,)),
        claims=Claims(ODD, (Claim(ODD, ODD, ODD, ODD, ODD, ODD),)),
    )


def hostile_ledger(path: Path) -> Path:
    """A ledger that verifies by its hashes, and has hostile text in every field that holds any."""
    details: dict[str, Any] = {HOSTILE: {HOSTILE: [HOSTILE, {HOSTILE: HOSTILE}]}, "gate": HOSTILE}
    fields: dict[str, Any] = {
        "user_id": HOSTILE,
        "token_hash": "0" * 64,
        "run_id": HOSTILE,
        "reason": HOSTILE,
        "details": {**details, "plan_digest": HOSTILE, "line_digest": HOSTILE},
    }
    fields |= {"index": 0, "domain": HOSTILE, "method": HOSTILE}
    kinds = {
        AuditEventType.EXECUTION_STARTED: Status.STARTED,
        AuditEventType.EXECUTION_DENIED: Status.DENIED,
    }
    with SqliteLedger.create(path) as ledger:
        transaction = ledger.begin(START_US)
        for type_, status in kinds.items():
            transaction.append(EventDraft(type=type_, status=status, **fields))
        transaction.commit()
    return path

"""An issued token and what became of it, held against a plan.

1. An account is what the log says (`values/account.py`). The page has no clock: its *now* is the
   time of the log's last event, and it says so.
2. A token cannot run a plan where its gates would refuse the whole of it, or some call of it, by
   what the account says: it was revoked, its time is over, it is bound to one run and has admitted
   one, or too few invocations are left.
3. What else may stop the plan (a response that is too large, a window that is full) only the run
   tells; what is used and what is left is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gateline.inspection.review.markup import Markup, code, facts, moment, table
from gateline.values.account import TokenAccount
from gateline.values.plan import ExecutionPlan

_NOW: Final = "at the log's last event"


def obstacles(account: TokenAccount, plan: ExecutionPlan, as_of_us: int) -> Iterator[str]:
    """Why a token cannot run a plan, a text for each reason; nothing where it can (rule 2).

    Args:
        account: of the token.
        plan: the plan.
        as_of_us: the time of the log's last event, in microseconds since the Unix epoch.
    """
    if account.revoked:
        yield "it was revoked"
    if account.expiry_recorded:
        yield "it has expired, as is recorded"
    elif account.expired(as_of_us):
        yield f"it had expired {_NOW}"
    if account.token.plan_digest is not None and account.admitted_runs:
        yield "it is bound to one run of its plan, and has admitted one already"
    left, needed = account.invocations_left, len(plan.invocations)
    if left < needed:
        yield f"{left:,} invocations are left, and the plan needs {needed:,}"


def account_facts(account: TokenAccount, as_of_us: int) -> Markup:
    """What the log says of a token, and how much of it is used.

    Args:
        account: of the token.
        as_of_us: the time of the log's last event, in microseconds since the Unix epoch.
    """
    token = account.token
    issued_us, expires_us = token.issued_at_us or 0, token.expires_at_us or 0
    return Markup(
        facts(
            [
                ("token", code(str(token.token_hash))),
                ("issued", f"{moment(issued_us)}, by {token.issued_by}"),
                ("expires", f"{moment(expires_us)}; {_time(account, as_of_us)}"),
                ("revoked", "yes, as is recorded" if account.revoked else "no, not in this log"),
            ]
        )
        + table(
            "Account: what was used so far, by the log",
            ("respect", "used", "allowed", "left"),
            _used(account, as_of_us),
            kind="account",
        )
    )


def _time(account: TokenAccount, as_of_us: int) -> str:
    if account.expiry_recorded:
        return "its expiry is recorded"
    return f"over {_NOW}, {moment(as_of_us)}" if account.expired(as_of_us) else f"valid {_NOW}"


def _used(account: TokenAccount, as_of_us: int) -> Iterator[tuple[str, str, str, str]]:
    limits, starts = account.token.resource_limits, account.starts_within_window(as_of_us)
    bound = account.token.plan_digest is not None
    yield _row("invocations", account.invocations, limits.max_invocations)
    yield _row("response tokens", account.response_tokens, limits.max_total_tokens)
    at_most = limits.max_frequency
    yield (
        f"plan starts, in the window {_NOW}",
        f"{starts:,}",
        at_most,
        f"{limits.max_starts - starts:,}",
    )
    if bound:
        yield _row("runs admitted", account.admitted_runs, 1)
    else:
        yield "runs admitted", f"{account.admitted_runs:,}", "not limited", "-"
    for gate, spent in account.spent:
        yield f"spent at gate {gate}", f"{spent:,}", "known to the gate alone", "-"


def _row(respect: str, used: int, allowed: int) -> tuple[str, str, str, str]:
    return respect, f"{used:,}", f"{allowed:,}", f"{max(allowed - used, 0):,}"

"""Gate 1, token: once a plan, before anything else (SPEC 3).

1. The token was not revoked.
2. It exists.
3. Its user, the plan's user and the caller are one.
4. It has not expired.
5. The trigger type is one that it allows.
6. Where it is bound to a plan, this is the plan (SPEC 2.8).
7. Where it is bound to a plan, the plan has not been run under it.

A pass admits the run, and records TOKEN_VALIDATION; a refusal denies the whole plan.
"""

from __future__ import annotations

from typing import Final

from gateline.gates.gate import Facts, Gate, Rule, When
from gateline.values.event import AuditEventType
from gateline.values.invalid import shown


def _not_revoked(facts: Facts) -> bool | str:
    revoked = facts.account is not None and facts.account.revoked
    return not revoked or "the token was revoked; issue a new one"


def _exists(facts: Facts) -> bool | str:
    return facts.account is not None or "no such token in this ledger; issue one"


def _one_user(facts: Facts) -> bool | str:
    return facts.token.user_id == facts.plan.user_id == facts.user_id or (
        f"the token is for user {shown(facts.token.user_id)}, the plan is of "
        f"{shown(facts.plan.user_id)}, the caller is {shown(facts.user_id)}; all three must be one"
    )


def _not_expired(facts: Facts) -> bool | str:
    return not facts.known_account.expired(facts.now_us) or (
        f"the token expired at {facts.token.expires_at}; issue a new one"
    )


def _trigger_allowed(facts: Facts) -> bool | str:
    allowed = facts.token.allowed_trigger_types
    return facts.trigger_type in allowed or (
        f"trigger {shown(facts.trigger_type)} not allowed; allowed: {', '.join(allowed)}"
    )


def _this_plan(facts: Facts) -> bool | str:
    bound, digest = facts.token.plan_digest, facts.plan.digest
    return bound in (None, digest) or (
        f"plan {digest[:16]} is not the one that the token is bound to; "
        f"allowed: plan {str(bound)[:16]}"
    )


def _not_yet_run(facts: Facts) -> bool | str:
    said = "the token is bound to one run of this plan, which it has admitted already"
    return facts.token.plan_digest is None or facts.known_account.admitted_runs == 0 or said


TOKEN_GATE: Final = Gate(
    "token",
    (
        Rule("revoked", _not_revoked),
        Rule("unknown", _exists),
        Rule("user_mismatch", _one_user),
        Rule("expired", _not_expired),
        Rule("trigger_not_allowed", _trigger_allowed),
        Rule("other_plan", _this_plan),
        Rule("already_run", _not_yet_run),
    ),
    When.BEFORE_PLAN,
    AuditEventType.TOKEN_VALIDATION,
)

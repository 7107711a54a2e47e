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
from gateline.gates.record import PLAN_DENIED, TOKEN_VALIDATED
from gateline.values.invalid import shown


def _not_revoked(facts: Facts) -> bool:
    return facts.account is None or not facts.account.revoked


def _exists(facts: Facts) -> bool:
    return facts.account is not None


def _one_user(facts: Facts) -> bool:
    return facts.token.user_id == facts.plan.user_id == facts.user_id


def _not_expired(facts: Facts) -> bool:
    return not facts.known_account.expired(facts.now_us)


def _trigger_allowed(facts: Facts) -> bool:
    return facts.trigger_type in facts.token.allowed_trigger_types


def _this_plan(facts: Facts) -> bool:
    return facts.token.plan_digest in (None, facts.plan.digest)


def _not_yet_run(facts: Facts) -> bool:
    return facts.token.plan_digest is None or facts.known_account.admitted_runs == 0


def _user_reason(facts: Facts) -> str:
    return (
        f"the token is for user {shown(facts.token.user_id)}, the plan is of "
        f"{shown(facts.plan.user_id)}, the caller is {shown(facts.user_id)}; all three must be one"
    )


def _trigger_reason(facts: Facts) -> str:
    allowed = ", ".join(facts.token.allowed_trigger_types)
    return f"trigger {shown(facts.trigger_type)} not allowed; allowed: {allowed}"


def _plan_reason(facts: Facts) -> str:
    return (
        f"plan {facts.plan.digest[:16]} is not the one that the token is bound to; "
        f"allowed: plan {str(facts.token.plan_digest)[:16]}"
    )


TOKEN_GATE: Final = Gate(
    name="token",
    when=When.BEFORE_PLAN,
    rules=(
        Rule("revoked", _not_revoked, lambda _: "the token was revoked; issue a new one"),
        Rule("unknown", _exists, lambda _: "no such token in this ledger; issue one"),
        Rule("user_mismatch", _one_user, _user_reason),
        Rule(
            "expired",
            _not_expired,
            lambda facts: f"the token expired at {facts.token.expires_at}; issue a new one",
        ),
        Rule("trigger_not_allowed", _trigger_allowed, _trigger_reason),
        Rule("other_plan", _this_plan, _plan_reason),
        Rule(
            "already_run",
            _not_yet_run,
            lambda _: "the token is bound to one run of this plan, which it has admitted already",
        ),
    ),
    on_pass=TOKEN_VALIDATED,
    on_refusal=(PLAN_DENIED,),
)

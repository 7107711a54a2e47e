"""Gate 3, limits: before each invocation (SPEC 3, 3.3).

1. The token was not revoked since the plan began: a revoked token has nothing left. SPEC 3 does
   not list this check; without it, revoking would not stop a plan on its way.
2. It has not expired since: a token does not outlast its duration. (Not in SPEC 3 either.)
3. It has invocations left.
4. It has response tokens left.
5. Plans did not start too often; asked once a plan, at its first invocation.

The account that is checked is read in the same transaction that the record joins, so that no
other run reserves in between. A pass reserves one invocation, and records RESOURCE_LIMIT_CHECK;
a refusal records it as denied, and EXECUTION_DENIED.
"""

from __future__ import annotations

from typing import Final

from gateline.gates.gate import Facts, Gate, Rule, When
from gateline.values.event import AuditEventType


def _not_revoked(facts: Facts) -> bool | str:
    said = "the token was revoked while the plan ran; nothing is left of it"
    return not facts.known_account.revoked or said


def _not_expired(facts: Facts) -> bool | str:
    return not facts.known_account.expired(facts.now_us) or (
        f"the token expired at {facts.token.expires_at}, while the plan ran"
    )


def _invocations_left(facts: Facts) -> bool | str:
    return facts.known_account.invocations_left >= 1 or (
        f"no invocations left of the token; allowed: {facts.token.resource_limits.max_invocations}"
    )


def _response_tokens_left(facts: Facts) -> bool | str:
    return facts.known_account.response_tokens_left >= 1 or (
        "no response tokens left of the token; "
        f"allowed: {facts.token.resource_limits.max_total_tokens}"
    )


def _not_too_often(facts: Facts) -> bool | str:
    limits = facts.token.resource_limits
    in_window = facts.known_account.starts_within_window
    return (
        facts.index > 0
        or in_window(facts.now_us) < limits.max_starts
        or (f"plans start too often under the token; allowed: {limits.max_frequency}")
    )


LIMITS_GATE: Final = Gate(
    "limits",
    (
        Rule("revoked", _not_revoked),
        Rule("expired", _not_expired),
        Rule("invocations_exhausted", _invocations_left),
        Rule("response_tokens_exhausted", _response_tokens_left),
        Rule("frequency_exceeded", _not_too_often),
    ),
    When.BEFORE_EACH,
    AuditEventType.RESOURCE_LIMIT_CHECK,
)

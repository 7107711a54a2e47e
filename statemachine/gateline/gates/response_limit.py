"""The limit on responses: asked of each response that a domain returned (SPEC 3.3).

1. A response has a size of its own, and no more than `max_tokens_per_response` of it.
2. All responses together have no more than `max_total_tokens`.
3. What was returned is charged, accepted or not, as far as anything is left to charge it to: a
   token cannot be used again and again for what it may not have.

The size is in the orchestrator's measure. A response that is not accepted is EXECUTION_COMPLETED
failed, and no part of it is returned, shortened or kept.
"""

from __future__ import annotations

from typing import Final

from gateline.gates.gate import Decision
from gateline.machine.effect import ACCEPTED
from gateline.values.account import TokenAccount

TOO_LARGE: Final = "response_too_large"
TOTAL_EXCEEDED: Final = "total_exceeded"
UNMEASURED: Final = "unmeasured"
OVERSIZES: Final = (TOO_LARGE, TOTAL_EXCEEDED, UNMEASURED)
"""How a response can be refused; a measure that fails is observed as the last."""


def check(size: int, account: TokenAccount) -> Decision:
    """Decide whether a response is accepted.

    Args:
        size: of the response, in the orchestrator's measure.
        account: of the token, before the response is charged.
    """
    allowed, left = account.token.resource_limits, account.response_tokens_left
    if size > allowed.max_tokens_per_response:
        reason = (
            f"the response measures {size} tokens; "
            f"allowed: {allowed.max_tokens_per_response} a response"
        )
        return Decision(TOO_LARGE, reason)
    if size > left:
        reason = (
            f"the response measures {size} tokens; "
            f"allowed: the {left} left of {allowed.max_total_tokens}"
        )
        return Decision(TOTAL_EXCEEDED, reason)
    return Decision(ACCEPTED)


def charge(size: int, account: TokenAccount) -> int:
    """What a response is charged, accepted or not.

    Args:
        size: of the response, in the orchestrator's measure.
        account: of the token, before the response is charged.
    """
    return min(size, account.response_tokens_left)

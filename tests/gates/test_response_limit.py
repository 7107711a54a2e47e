"""The limit on responses: what a domain returned is measured, and charged (SPEC 3.3)."""

from __future__ import annotations

import pytest

from gateline import TokenAccount
from gateline.gates import response_limit
from gateline.gates.gate import Decision
from support import START_US, limits, token

HASH = "0" * 64


def account(used: int) -> TokenAccount:
    """A token with responses of at most 10, of 25 in all, of which so much is used."""
    allowed = limits(max_tokens_per_response=10, max_total_tokens=25)
    issued = token(resource_limits=allowed).issued(at_us=START_US, token_hash=HASH)
    return TokenAccount(token=issued, response_tokens=used)


ACCEPTED = Decision("accepted")


def too_large(size: int) -> Decision:
    reason = f"the response measures {size} tokens; allowed: 10 a response"
    return Decision("response_too_large", reason)


def over_total(size: int, left: int) -> Decision:
    reason = f"the response measures {size} tokens; allowed: the {left} left of 25"
    return Decision("total_exceeded", reason)


@pytest.mark.parametrize(
    ("size", "used", "decision", "charged"),
    [
        (0, 0, ACCEPTED, 0),
        (1, 0, ACCEPTED, 1),
        (10, 0, ACCEPTED, 10),
        (11, 0, too_large(11), 11),
        (10, 15, ACCEPTED, 10),
        (10, 16, over_total(10, 9), 9),
        (1, 24, ACCEPTED, 1),
        (2, 24, over_total(2, 1), 1),
        (0, 25, ACCEPTED, 0),
        (1, 25, over_total(1, 0), 0),
        (10**9, 0, too_large(10**9), 25),
    ],
)
def test_rule_3_3_a_response_is_accepted_within_both_limits_and_charged_what_is_left(
    size: int, used: int, decision: Decision, charged: int
) -> None:
    assert response_limit.check(size, account(used)) == decision
    assert response_limit.charge(size, account(used)) == charged


def test_rule_3_3_precedence_the_limit_of_one_response_comes_first() -> None:
    """Each row removes the fault that the row above reported."""
    assert response_limit.check(11, account(20)) == too_large(11)
    assert response_limit.check(10, account(20)) == over_total(10, 5)
    assert response_limit.check(5, account(20)) == ACCEPTED


def test_rule_3_3_a_refused_response_is_not_free() -> None:
    """A token cannot be used again and again for what it may not have."""
    for used in range(26):
        for size in range(40):
            charged = response_limit.charge(size, account(used))
            assert charged == min(size, 25 - used)


def test_how_a_response_can_be_refused_and_what_a_failed_measure_is() -> None:
    assert response_limit.OVERSIZES == ("response_too_large", "total_exceeded", "unmeasured")

"""Gate 5, authority boundary: one attempt at a forbidden operation is a violation (SPEC 3, 5.3)."""

from __future__ import annotations

import pytest

from gateline.gates import authority_gate
from gateline.gates.construction import FAILURES
from gateline.gates.gate import Decision

ANSWERS = (
    Decision("succeeded"),
    Decision("reported_failure", "it said no"),
    Decision("malformed", "it returned 7"),
    Decision("raised", "OSError: gone"),
)


@pytest.mark.parametrize("answer", ANSWERS, ids=[answer.observation for answer in ANSWERS])
def test_rule_5_3_one_attempt_is_a_violation_whatever_the_domain_answered(
    answer: Decision,
) -> None:
    decision = authority_gate.check(("ledger.events",), answer)
    assert decision == Decision(
        "forbidden_operation",
        "the domain attempted ledger.events; allowed: its own work on its parameters",
    )


@pytest.mark.parametrize("answer", ANSWERS, ids=[answer.observation for answer in ANSWERS])
def test_without_an_attempt_it_is_what_the_domain_did(answer: Decision) -> None:
    assert authority_gate.check((), answer) is answer


def test_rule_3_1_the_reason_names_each_operation_once_in_the_order_attempted() -> None:
    attempts = ("tokens.issue", "ledger.events", "tokens.issue")
    reason = authority_gate.check(attempts, Decision("succeeded")).reason
    assert reason.startswith("the domain attempted tokens.issue, ledger.events; allowed: ")


def test_rule_3_it_is_the_first_way_in_which_an_invocation_goes_wrong() -> None:
    assert FAILURES[0] == authority_gate.FORBIDDEN_OPERATION
    assert [record.word for record in authority_gate.ON_VIOLATION] == [
        "boundary_violation_failed",
        "execution_completed_failed",
    ]

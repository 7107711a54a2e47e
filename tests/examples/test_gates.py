"""The gates that ship as examples, each through the real orchestrator (SPEC 3.4)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from gateline import DomainInvocation, ExecutionPlan, Ledger, Outcome, When, line_with
from gateline.examples.gates import GUARDED_LINE
from gateline.examples.gates.approval import approval_gate, approvals_in
from gateline.examples.gates.spending_budget import spending_budget_gate
from gateline.examples.gates.time_window import time_window_gate
from gateline_proofs.proof import prove
from support import START_US, USER, World, call, plan_of, token

NOW = datetime.fromtimestamp(START_US / 1_000_000, UTC)
"""Friday, 15 January 2027, 8 o'clock."""


def test_the_line_with_all_three_is_proved() -> None:
    """SPEC 4.6: with no invariant written for it."""
    assert prove(GUARDED_LINE).holds
    assert list(GUARDED_LINE.gates) == [
        "token",
        "approval",
        "scope",
        "limits",
        "time_window",
        "spending_budget",
        "boundary",
    ]


# Approval -----------------------------------------------------------------------------------


def approval_of(plan: ExecutionPlan, **changes: Any) -> dict[str, Any]:
    expires_at = (NOW + timedelta(minutes=5)).isoformat()
    approval = {"plan_digest": plan.digest, "approved_by": "grace", "expires_at": expires_at}
    return {**approval, **changes}


def run_approved(folder: Path, plan: ExecutionPlan, approval: Any) -> Outcome:
    (folder / f"{plan.digest}.json").write_text(json.dumps(approval), encoding="utf-8")
    world = World(line=line_with(approval_gate(approvals_in(folder))))
    outcome = world.run(plan)
    assert len(world.echo.calls) == (len(plan.invocations) if outcome.success else 0)
    return outcome


def test_a_plan_that_somebody_else_approved_runs(tmp_path: Path) -> None:
    plan = plan_of(2)
    assert run_approved(tmp_path, plan, approval_of(plan)).success


def test_another_plan_of_the_same_calls_is_not_approved(tmp_path: Path) -> None:
    approved, other = ExecutionPlan(USER, [call(to="bob")]), ExecutionPlan(USER, [call(to="eve")])
    assert run_approved(tmp_path, approved, approval_of(approved)).success
    outcome = run_approved(tmp_path, other, None)
    assert outcome.state == "denied_approval_not_approved"
    assert outcome.error == f"nobody approved plan {other.digest[:16]}; have it approved"


DENIED = {
    "other_plan": (
        {"plan_digest": "0" * 64},
        "plan 0000000000000000 was approved, and this is ",
    ),
    "approved_by_its_user": (
        {"approved_by": USER},
        "'ada' approved it, whose plan it is; allowed: an approval by somebody else",
    ),
    "approval_expired": (
        {"expires_at": NOW.isoformat()},
        "the approval expired at 2027-01-15 08:00:00+00:00; have it approved again",
    ),
}


@pytest.mark.parametrize(("refusal", "wrong"), DENIED.items(), ids=DENIED)
def test_an_approval_with_one_thing_wrong_is_none(
    refusal: str, wrong: tuple[dict[str, Any], str], tmp_path: Path
) -> None:
    changes, reason = wrong
    plan = plan_of(1)
    outcome = run_approved(tmp_path, plan, approval_of(plan, **changes))
    assert outcome.state == f"denied_approval_{refusal}"
    assert str(outcome.error).startswith(reason)


def test_the_last_instant_of_an_approval_is_before_its_expiry(tmp_path: Path) -> None:
    plan = plan_of(1)
    last = (NOW + timedelta(microseconds=1)).isoformat()
    assert run_approved(tmp_path, plan, approval_of(plan, expires_at=last)).success


@pytest.mark.parametrize(
    "approval",
    [
        {"approved_by": "grace"},
        {"expires_at": "tomorrow"},
        {"expires_at": "2099-01-01T00:00:00"},
        [],
    ],
    ids=["without a digest", "no time", "a time without a zone", "no object"],
)
def test_an_approval_that_cannot_be_read_is_none(approval: Any, tmp_path: Path) -> None:
    plan = plan_of(1)
    given = {**approval_of(plan), **approval} if "expires_at" in approval else approval
    outcome = run_approved(tmp_path, plan, given)
    assert outcome.state == "denied_approval_unverifiable"


def test_a_folder_that_cannot_be_read_approves_nothing(tmp_path: Path) -> None:
    plan = plan_of(1)
    (tmp_path / f"{plan.digest}.json").mkdir()
    world = World(line=line_with(approval_gate(approvals_in(tmp_path))))
    assert world.run(plan).state == "denied_approval_unverifiable"


# Time window --------------------------------------------------------------------------------

EAST = timezone(timedelta(hours=3), "EAST")
WINDOWS = [
    (time(8), time(18), {}, None),
    (time(7), time(8), {}, "outside_hours"),
    (time(8, 0, 1), time(18), {}, "outside_hours"),
    (time(11), time(12), {"zone": EAST}, None),
    (time(8), time(11), {"zone": EAST}, "outside_hours"),
    (time(8), time(18), {"days": [4]}, None),
    (time(8), time(18), {"days": [0, 1, 2, 3, 5, 6]}, "outside_days"),
    (time(22), time(9), {"days": [3]}, None),
    (time(22), time(9), {"days": [4]}, "outside_days"),
    (time(22), time(8), {}, "outside_hours"),
    (time(8), time(2), {"days": [4]}, None),
]
"""At 8 o'clock on a Friday, 11 o'clock further east."""


@pytest.mark.parametrize(("opens", "closes", "options", "refusal"), WINDOWS)
def test_a_window_is_open_or_it_is_not(
    opens: time, closes: time, options: dict[str, Any], refusal: str | None
) -> None:
    world = World(line=line_with(time_window_gate(opens, closes, **options)))
    outcome = world.run(plan_of(1))
    assert outcome.state == (f"denied_time_window_{refusal}" if refusal else "completed")


def test_a_window_says_when_it_is_open() -> None:
    window = time_window_gate(time(9), time(17, 30), days=[0, 4], zone=EAST)
    world = World(line=line_with(window))
    world.now_us += 7 * 3_600_000_000
    later = {"token_hash": world.registry.issue(token()).token_hash}
    assert world.run(plan_of(1), **later).error == (
        "it is 18:00:00 in EAST; allowed: from 09:00:00 to 17:30:00"
    )
    world.now_us += 16 * 3_600_000_000
    later = {"token_hash": world.registry.issue(token()).token_hash}
    assert world.run(plan_of(1), **later).error == "it is Saturday; allowed: Monday, Friday"


def test_a_plan_that_began_in_time_does_not_go_on_afterwards() -> None:
    line = line_with(time_window_gate(time(8), time(8, 1)))

    def measure(_: bytes) -> int:
        world.now_us += 40_000_000
        return 1

    world = World(line=line, measure=measure)
    outcome = world.run(plan_of(3))
    assert (outcome.state, outcome.stopped_at) == ("denied_time_window_outside_hours", 2)
    once = World(line=line_with(time_window_gate(time(8), time(9), when=When.BEFORE_PLAN)))
    assert once.run(plan_of(2)).success


@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        ((time(8), time(8)), {}, "from 08:00:00 to 08:00:00 is no window"),
        ((time(8, tzinfo=UTC), time(9)), {}, "is no window of times without a zone"),
        ((time(8), time(9)), {"days": []}, r"days \[\]: expected some of"),
        ((time(8), time(9)), {"days": [7]}, r"days \[7\]: expected some of 0"),
    ],
)
def test_what_is_no_window_is_refused(arguments: Any, options: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        time_window_gate(*arguments, **options)


# Spending budget ----------------------------------------------------------------------------


def amount(invocation: DomainInvocation) -> int:
    found: int = invocation.parameters.get_copy()["amount"]
    return found


def spend(world: World, *amounts: int) -> Outcome:
    return world.run(ExecutionPlan(USER, [call(amount=each) for each in amounts]))


def test_a_budget_lasts_for_all_plans_of_a_token_and_to_the_last_cent(ledger: Ledger) -> None:
    world = World(ledger, line=line_with(spending_budget_gate(amount, allowed=100, unit="cents")))
    assert spend(world, 60, 20).success
    outcome = spend(world, 5, 16)
    assert (outcome.state, outcome.stopped_at) == ("denied_spending_budget_over_budget", 1)
    assert outcome.error == "the call costs 16 cents, and 85 are spent; allowed: 100"
    assert spend(world, 15, 0).success
    assert spend(world, 1).state == "denied_spending_budget_over_budget"


def test_a_call_without_a_price_is_not_made() -> None:
    world = World(line=line_with(spending_budget_gate(amount, allowed=100, unit="cents")))
    outcome = world.run(plan_of(1))
    assert outcome.state == "denied_spending_budget_unverifiable"
    assert world.echo.calls == []


def test_a_budget_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="the budget is 0 cents; expected at least 1"):
        spending_budget_gate(amount, allowed=0, unit="cents")

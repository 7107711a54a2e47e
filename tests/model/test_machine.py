"""The abstract machine: how numbers and duties change, act by act, and the steps of a history."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gateline_model.forms import evaluate
from gateline_model.history import Checked, Committed, Invoked, Lost, Measured, Recorded
from gateline_model.machine import (
    ABORTED_MARK,
    OUTCOMES,
    STARTED_MARK,
    SUCCEEDED_MARK,
    Act,
    Duty,
    Kind,
    Mark,
    Outcome,
    changes,
    each,
    gates_before,
    guards,
    marks_of,
    once,
    records_before,
    start_of,
    steps_of,
)
from gateline_model.trail import Entry
from gateline_model.vocabulary import (
    AUTHORITY,
    BOUNDARY,
    DENIED,
    FAILED,
    GATES,
    LIMITS,
    SCOPE,
    STARTED,
    TOKEN,
    Gate,
    Record,
    Verdict,
    When,
)

BUDGET = Gate("budget", When.EACH_INVOCATION, SCOPE.passing, (DENIED,), Verdict.DENIED)
OWN = (TOKEN, SCOPE, BUDGET, LIMITS, BOUNDARY, AUTHORITY)
"""A line with a gate that records as the scope gate does."""

CHECK = {gate.name: Act(Kind.CHECK, gate=gate) for gate in (*GATES, BUDGET)}
COMMIT, INVOKE, MEASURE = Act(Kind.COMMIT), Act(Kind.INVOKE), Act(Kind.MEASURE)
ADVANCE = Act(Kind.ADVANCE)
FAILED_MARK = Mark(FAILED, of_plan=False)


def recording(mark: Mark) -> Act:
    return Act(Kind.RECORD, mark=mark)


PASSES = {gate.name: marks_of(gate, gate.passing) for gate in GATES}


def changed(act: Act, outcome: Outcome, **values: int) -> dict[str, int]:
    """What becomes of the numbers that an act changes."""
    before = {**start_of(GATES), "i": 1, **values}
    return {name: evaluate(form, before) for name, form in changes(GATES, act, outcome).items()}


def test_the_numbers_start_at_nothing() -> None:
    numbers = start_of(GATES)
    assert numbers["i"] == numbers["calls"] == numbers["records"] == numbers["checks_token"] == 0
    assert numbers["passed_scope"] == numbers["called"] == numbers["durable_start"] == -1
    assert next(iter(numbers)) == "i"
    assert list(numbers)[1] == "calls"  # the log is compared with it
    assert len(numbers) == 23


def test_a_gate_once_a_plan_is_counted_and_one_of_each_invocation_is_dated() -> None:
    assert changed(CHECK["token"], Outcome.PASSED) == {"checks_token": 1, "passes_token": 1}
    assert changed(CHECK["token"], Outcome.REFUSED) == {"checks_token": 1}
    assert changed(CHECK["scope"], Outcome.PASSED) == {"checks_scope": 1, "passed_scope": 1}
    assert changed(CHECK["scope"], Outcome.REFUSED) == {"checks_scope": 1}


def test_a_record_counts_and_one_of_the_successful_trail_is_dated() -> None:
    written = Outcome.WRITTEN
    assert changed(recording(STARTED_MARK), written, records=3) == {
        "records": 4,
        "recorded_execution_started": 1,
    }
    assert changed(recording(FAILED_MARK), written) == {"records": 1}
    assert changed(recording(PASSES["token"][0]), written) == {"records": 1}


@pytest.mark.parametrize("act", [COMMIT, recording(STARTED_MARK)])
def test_what_is_lost_is_not_durable_and_forgotten(act: Act) -> None:
    values = {"recorded_execution_started": 1, "durable_start": 0, "durable_completion": -1}
    assert changed(act, Outcome.LOST, **values) == {
        "recorded_execution_started": 0,
        "recorded_execution_completed": -1,
    }


def test_a_commit_makes_durable_what_was_recorded() -> None:
    values = {"recorded_execution_started": 1, "recorded_execution_completed": 0}
    assert changed(COMMIT, Outcome.DURABLE, **values) == {
        "commits": 1,
        "durable_start": 1,
        "durable_completion": 0,
    }


def test_a_call_counts_however_it_goes_and_its_success_too() -> None:
    assert changed(INVOKE, Outcome.SUCCEEDED) == {"calls": 1, "called": 1, "successes": 1}
    for outcome in (Outcome.FAILED, Outcome.VIOLATED):
        assert changed(INVOKE, outcome) == {"calls": 1, "called": 1}


def test_a_measure_counts_and_its_acceptance_too() -> None:
    assert changed(MEASURE, Outcome.ACCEPTED) == {"measures": 1, "accepted": 1}
    assert changed(MEASURE, Outcome.REFUSED) == {"measures": 1}


def test_an_advance_keeps_the_response_and_moves_the_cursor_if_there_is_more() -> None:
    assert changed(ADVANCE, Outcome.MORE) == {"kept": 1, "i": 2}
    assert changed(ADVANCE, Outcome.LAST) == {"kept": 1}
    assert guards(Outcome.MORE) == ("i <= n - 2",)
    assert guards(Outcome.LAST) == ("i = n - 1",)
    assert {outcome for outcome in Outcome if guards(outcome)} == {Outcome.MORE, Outcome.LAST}


def test_what_may_be_answered_to_each_kind_of_act() -> None:
    """Whatever an act can come to, and nothing else."""
    assert {kind: " ".join(answers) for kind, answers in OUTCOMES.items()} == {
        "check": "passed refused",
        "record": "written lost",
        "commit": "durable lost",
        "invoke": "succeeded failed violated",
        "measure": "accepted refused",
        "advance": "more last",
        "end": "",
    }


def test_an_end_has_no_outcome() -> None:
    with pytest.raises(ValueError, match="end denied has no outcome"):
        steps_of(Act(Kind.END, verdict=Verdict.DENIED), Outcome.PASSED, 0)


# ---------------------------------------------------------------------------------- what is owed


def after(gates: tuple[Gate, ...], *taken: tuple[Act, Outcome], start: Duty | None = None) -> Duty:
    duty = start or Duty()
    for act, outcome in taken:
        duty = duty.after(gates, act, outcome)
    return duty


def written(*marks: Mark) -> list[tuple[Act, Outcome]]:
    return [(recording(mark), Outcome.WRITTEN) for mark in marks]


def test_the_successful_trail_is_owed_record_by_record_and_anew_with_each_invocation() -> None:
    """SPEC 3.2."""
    trail = [*once(GATES), *each(GATES)]
    assert len(trail) == 5
    duty = Duty()
    for position, mark in enumerate(trail):
        assert (duty.position, duty.next_mark(GATES)) == (position, mark)
        duty = after(GATES, *written(mark), start=duty)
    assert duty == Duty(position=1, pending=True)
    assert duty.next_mark(GATES) == PASSES["scope"][0]


def test_a_record_out_of_turn_changes_nothing_that_is_owed() -> None:
    assert after(GATES, *written(STARTED_MARK)) == Duty(pending=True)


def test_a_commit_leaves_nothing_pending() -> None:
    duty = after(GATES, *written(*once(GATES)), (COMMIT, Outcome.DURABLE))
    assert duty == Duty(position=1, pending=False)


@pytest.mark.parametrize("gate", GATES[:-1], ids=lambda gate: gate.name)
def test_a_refusal_owes_its_records_and_then_nothing(gate: Gate) -> None:
    """SPEC 3, the column "a refusal records"."""
    start = Duty(position=2, pending=True)
    refused = after(GATES, (CHECK[gate.name], Outcome.REFUSED), start=start)
    owed = marks_of(gate, gate.refusing)
    assert refused == Duty(pending=True, owed=owed, cause=Verdict.DENIED)
    settled = after(GATES, *written(*owed), start=refused)
    assert settled == Duty(pending=True, cause=Verdict.DENIED)
    half = after(GATES, *written(owed[0]), start=refused)
    assert half.owed == owed[1:]


def test_a_failed_call_a_violation_and_a_response_too_large_owe_their_records() -> None:
    violation = marks_of(AUTHORITY, AUTHORITY.refusing)
    failed = Duty(owed=(FAILED_MARK,), cause=Verdict.FAILED)
    assert after(GATES, (INVOKE, Outcome.FAILED)) == failed
    assert after(GATES, (MEASURE, Outcome.REFUSED)) == failed
    assert after(GATES, (INVOKE, Outcome.VIOLATED)) == Duty(owed=violation, cause=Verdict.VIOLATED)
    assert after(GATES, (INVOKE, Outcome.SUCCEEDED), (MEASURE, Outcome.ACCEPTED)) == Duty()


@pytest.mark.parametrize("act", [COMMIT, recording(STARTED_MARK)])
def test_a_loss_owes_one_abort(act: Act) -> None:
    """SPEC 4.5."""
    lost = after(GATES, (act, Outcome.LOST), start=Duty(position=3, pending=True))
    assert lost == Duty(owed=(ABORTED_MARK,), cause=Verdict.ABORTED)
    assert after(GATES, *written(ABORTED_MARK), start=lost) == Duty(
        pending=True, cause=Verdict.ABORTED, aborts=1
    )


def test_an_abort_that_is_lost_is_not_tried_again() -> None:
    """SPEC 4.5."""
    lost = after(GATES, (COMMIT, Outcome.LOST))
    given_up = Duty(cause=Verdict.ABORTED, aborts=1)
    abort = recording(ABORTED_MARK)
    assert after(GATES, (abort, Outcome.LOST), start=lost) == given_up
    at_the_commit = after(GATES, *written(ABORTED_MARK), (COMMIT, Outcome.LOST), start=lost)
    assert at_the_commit == given_up
    again = after(GATES, (abort, Outcome.LOST), (abort, Outcome.LOST), start=given_up)
    assert again == replace(given_up, aborts=2)


def test_nothing_outweighs_a_loss() -> None:
    lost = after(GATES, (COMMIT, Outcome.LOST))
    for act, outcome in (
        (CHECK["scope"], Outcome.REFUSED),
        (INVOKE, Outcome.FAILED),
        (INVOKE, Outcome.VIOLATED),
    ):
        assert after(GATES, (act, outcome), start=lost) == lost


# ------------------------------------------------------------------------ lines with other gates


def test_gates_of_a_users_own_have_their_place_in_the_trail() -> None:
    """SPEC 3.4: two gates may record the same, and a gate may record nothing."""
    assert each(OWN) == (
        *marks_of(SCOPE, SCOPE.passing),
        *marks_of(BUDGET, BUDGET.passing),
        *marks_of(LIMITS, LIMITS.passing),
        STARTED_MARK,
        SUCCEEDED_MARK,
    )
    assert [records_before(OWN, gate) for gate in OWN[:-1]] == [0, 1, 2, 3, 4]
    assert [records_before(GATES, gate) for gate in GATES[:-1]] == [0, 1, 2, 3]
    assert gates_before(OWN, LIMITS) == (TOKEN, SCOPE, BUDGET)
    shared = each(OWN)[0]
    duty = after(OWN, *written(*once(OWN), shared, shared))
    assert (duty.position, duty.next_mark(OWN)) == (3, marks_of(LIMITS, LIMITS.passing)[0])


def test_a_line_has_a_number_for_each_gate() -> None:
    added = start_of(OWN).keys() - start_of(GATES).keys()
    assert added == {"checks_budget", "passed_budget"}


# ------------------------------------------------------------------------- acts as history steps


@pytest.mark.parametrize(
    ("act", "outcome", "steps"),
    [
        (CHECK["token"], Outcome.PASSED, (Checked("token", None, passed=True),)),
        (CHECK["limits"], Outcome.REFUSED, (Checked("limits", 2, passed=False),)),
        (
            recording(STARTED_MARK),
            Outcome.WRITTEN,
            (Recorded(Entry(STARTED.type, STARTED.status, 2)),),
        ),
        (
            recording(ABORTED_MARK),
            Outcome.LOST,
            (Recorded(Entry(*ABORTED_MARK.record, None)), Lost()),
        ),
        (COMMIT, Outcome.DURABLE, (Committed(),)),
        (COMMIT, Outcome.LOST, (Lost(),)),
        (
            INVOKE,
            Outcome.VIOLATED,
            (Invoked(2, ok=False), Checked(AUTHORITY.name, 2, passed=False)),
        ),
        (MEASURE, Outcome.REFUSED, (Measured(2, accepted=False),)),
        (ADVANCE, Outcome.MORE, ()),
    ],
)
def test_an_act_is_these_steps_of_a_history(
    act: Act, outcome: Outcome, steps: tuple[object, ...]
) -> None:
    assert steps_of(act, outcome, 2) == steps


def test_an_act_says_what_it_is() -> None:
    assert str(CHECK["scope"]) == "check scope"
    assert str(recording(ABORTED_MARK)) == "record OPERATION_ABORTED failed of the plan"
    assert str(recording(Mark(Record(*STARTED), of_plan=False))) == (
        "record EXECUTION_STARTED started"
    )
    assert str(Act(Kind.END, verdict=Verdict.ABORTED)) == "end aborted"
    assert str(COMMIT) == "commit"

"""The exploration: every run of a table, each once, in the model's words."""

import pytest

from gateline.gates.line import LINE
from gateline.machine.effect import LAST, MORE, Effect
from gateline.machine.runner import replay
from gateline_model.history import Checked, Committed, Ended, Invoked, Lost, Measured, Recorded
from gateline_model.machine import Act, Kind, Outcome, steps_of
from gateline_model.trail import Entry
from gateline_model.vocabulary import ABORTED, AUTHORITY, GATES, STARTED, Verdict, When
from gateline_proofs.histories import runs
from gateline_proofs.translation import act_of, outcome_of


def number_of_runs(n: int) -> int:
    """The number of ways from the first state to the ends, counted backwards, without a run."""
    table = LINE.table
    counted: dict[tuple[str, int], int] = {}

    def ways(state: str, cursor: int) -> int:
        if (state, cursor) not in counted:
            counted[state, cursor] = state in table.terminal_states or sum(
                ways(target, cursor + (seen == MORE))
                for seen, target in table.successors(state).items()
                if seen != (LAST if cursor + 1 < n else MORE)
            )
        return counted[state, cursor]

    return ways(table.initial, 0)


@pytest.mark.parametrize("n", [1, 2, 3, 6])
def test_every_run_is_found_once(n: int) -> None:
    found = [run.path for run in runs(LINE.table, n)]
    assert len(set(found)) == len(found) == number_of_runs(n) == 63 + 197 * n


@pytest.mark.parametrize("n", [1, 3])
def test_every_run_is_one_that_the_kernel_makes(n: int) -> None:
    """SPEC 4.3: the same observations lead the loop to the same terminal state."""
    for run in runs(LINE.table, n):
        steps = replay(LINE.table, [seen for _, seen in run.path])
        assert [step.state for step in steps] == [*(state for state, _ in run.path), run.end]


def test_the_cursor_moves_on_until_the_last_invocation() -> None:
    (completed,) = [run for run in runs(LINE.table, 3) if run.end == "completed"]
    moves = [seen for state, seen in completed.path if state == "advance"]
    calls = [step for step in completed.history.steps if isinstance(step, Invoked)]
    assert moves == [MORE, MORE, LAST]
    assert calls == [Invoked(index, ok=True) for index in range(3)]
    assert completed.history.steps[-1] == Ended(Verdict.COMPLETED, 3)


def test_a_plan_without_invocations_has_no_run() -> None:
    """SPEC 1.2."""
    with pytest.raises(ValueError, match="at least one invocation"):
        next(runs(LINE.table, 0))


def started(index: int) -> Entry:
    return Entry(STARTED.type, STARTED.status, index)


@pytest.mark.parametrize(
    ("effect", "observation", "steps"),
    [
        (Effect.check("token", ("no",)), "passed", (Checked("token", None, passed=True),)),
        (Effect.check("scope", ("no",)), "no", (Checked("scope", 1, passed=False),)),
        (Effect.record("execution_started"), "recorded", (Recorded(started(1)),)),
        (Effect.record("execution_started"), "lost", (Recorded(started(1)), Lost())),
        (Effect.commit(), "committed", (Committed(),)),
        (Effect.commit(), "lost", (Lost(),)),
        (
            Effect.invoke(("forbidden_operation", "raised")),
            "succeeded",
            (Invoked(1, ok=True), Checked(AUTHORITY.name, 1, passed=True)),
        ),
        (
            Effect.invoke(("forbidden_operation", "raised")),
            "raised",
            (Invoked(1, ok=False), Checked(AUTHORITY.name, 1, passed=True)),
        ),
        (
            Effect.invoke(("forbidden_operation", "raised")),
            "forbidden_operation",
            (Invoked(1, ok=False), Checked(AUTHORITY.name, 1, passed=False)),
        ),
        (Effect.measure(("too_large",)), "accepted", (Measured(1, accepted=True),)),
        (Effect.measure(("too_large",)), "too_large", (Measured(1, accepted=False),)),
        (Effect.advance(), "more", ()),
    ],
)
def test_a_step_means_what_its_effect_and_its_observation_say(
    effect: Effect, observation: str, steps: tuple[object, ...]
) -> None:
    act, outcome = act_of(effect, GATES), outcome_of(effect, observation)
    assert steps_of(act, outcome, 1) == steps


def test_a_terminal_state_observes_nothing() -> None:
    with pytest.raises(ValueError, match="end denied has no outcome"):
        steps_of(Act(Kind.END, verdict=Verdict.DENIED), Outcome.PASSED, 0)


def test_what_the_line_says_of_its_ends_is_what_its_runs_did() -> None:
    """SPEC 4.4: the verdict, and the gate at which the run stopped."""
    before_a_call = [gate.name for gate in GATES if gate.when is not When.DURING_INVOCATION]
    for run in runs(LINE.table, 2):
        end = run.history.steps[-1]
        assert isinstance(end, Ended)
        assert str(LINE.ends[run.end].verdict) == str(end.verdict)
        refused = [
            step.gate for step in run.history.steps if isinstance(step, Checked) and not step.passed
        ]
        if end.verdict is Verdict.DENIED:
            assert refused == [LINE.ends[run.end].gate]
            assert refused[0] in before_a_call
        elif end.verdict is Verdict.VIOLATED:
            assert refused == [LINE.ends[run.end].gate] == [AUTHORITY.name]


def test_a_run_is_aborted_exactly_where_something_was_lost() -> None:
    """SPEC 4.5."""
    abort = Recorded(Entry(ABORTED.type, ABORTED.status, None))
    for run in runs(LINE.table, 2):
        lost = Lost() in run.history.steps
        assert (run.end == "aborted") == lost == (run.history.steps.count(abort) == 1)

"""The world around a run: what may be lost, what a crash leaves, and what recovery may do."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from gateline_model.machine import (
    ABORTED_MARK,
    STARTED_MARK,
    SUCCEEDED_MARK,
    Act,
    Kind,
    Mark,
    Outcome,
    marks_of,
    start_of,
)
from gateline_model.trail import OPEN, Entry, Illegal
from gateline_model.vocabulary import BOUNDARY, FAILED, GATES, LIMITS, SCOPE, TOKEN, Verdict
from gateline_model.world import (
    ABORT,
    Life,
    Recovery,
    World,
    beginning,
    crashes,
    disagreements,
    disturbances,
    done,
    outcomes,
    recoveries,
    told,
)

VALID = Entry(*TOKEN.passing[0], None)
SCOPED, LIMITED = Entry(*SCOPE.passing[0], 0), Entry(*LIMITS.passing[0], 0)
STARTED = Entry(*STARTED_MARK.record, 0)
COMPLETED = Entry(*SUCCEEDED_MARK.record, 0)
WHOLE = (VALID, SCOPED, LIMITED, STARTED, COMPLETED)

RECORD_PASS = Act(Kind.RECORD, mark=marks_of(TOKEN, TOKEN.passing)[0])
COMMIT = Act(Kind.COMMIT)


def world(n: int = 1, calls: int = 0, **fields: object) -> World:
    numbers = {**start_of(GATES), "calls": calls}
    return World(n, tuple(numbers.values()), **fields)  # type: ignore[arg-type]


def logs(worlds: Iterable[World]) -> list[tuple[Entry, ...]]:
    return [each.durable for each in worlds]


def test_a_check_may_pass_or_refuse_until_the_token_is_revoked() -> None:
    for gate in (TOKEN, SCOPE, LIMITS, BOUNDARY):
        check = Act(Kind.CHECK, gate=gate)
        assert outcomes(world(), check) == (Outcome.PASSED, Outcome.REFUSED)
        after = (Outcome.REFUSED,) if gate in (TOKEN, LIMITS) else outcomes(world(), check)
        assert outcomes(world(revoked=True), check) == after


def test_an_advance_goes_by_the_cursor() -> None:
    advance = Act(Kind.ADVANCE)
    assert outcomes(world(n=2), advance) == (Outcome.MORE,)
    assert outcomes(world(n=1), advance) == (Outcome.LAST,)


def test_a_record_waits_for_a_commit() -> None:
    (recorded,) = done(world(), GATES, RECORD_PASS, Outcome.WRITTEN)
    assert (recorded.pending, recorded.durable) == ((VALID,), ())
    (committed,) = done(recorded, GATES, COMMIT, Outcome.DURABLE)
    assert (committed.pending, committed.durable) == ((), (VALID,))
    assert committed.values(GATES)["commits"] == 1


def test_of_what_is_lost_any_prefix_may_be_there() -> None:
    """SPEC 6.7: a lost write is unknown."""
    waiting = world(durable=(VALID,), pending=(SCOPED, LIMITED))
    kept = [(VALID,), (VALID, SCOPED), (VALID, SCOPED, LIMITED)]
    assert logs(done(waiting, GATES, COMMIT, Outcome.LOST)) == kept
    start = Act(Kind.RECORD, mark=STARTED_MARK)
    assert logs(done(waiting, GATES, start, Outcome.LOST)) == [
        *kept,
        (VALID, SCOPED, LIMITED, STARTED),
    ]
    assert all(not each.pending for each in done(waiting, GATES, COMMIT, Outcome.LOST))


def test_of_what_waits_at_a_crash_any_prefix_may_be_there_and_the_run_is_over() -> None:
    """SPEC 7.1."""
    waiting = world(durable=(VALID,), pending=(SCOPED, LIMITED))
    crashed = list(crashes(waiting))
    assert logs(crashed) == [(VALID,), (VALID, SCOPED), (VALID, SCOPED, LIMITED)]
    assert {each.life for each in crashed} == {Life.CRASHED}


def test_whoever_is_told_has_nothing_that_waits() -> None:
    ended = told(world(pending=(VALID,)), Verdict.DENIED)
    assert (ended.life, ended.verdict, ended.pending) == (Life.ENDED, Verdict.DENIED, ())


# ----------------------------------------------------------------------------------- recovery


def moves(start: World) -> dict[str, World]:
    return dict(recoveries(start, GATES))


def test_recovery_finds_a_dead_run_that_is_open_and_appends_one_abort() -> None:
    """SPEC 7.1."""
    crashed = world(durable=(VALID,), life=Life.CRASHED)
    found = moves(crashed)["recovery 1 looks"]
    assert found.recoveries == (Recovery.FOUND_OPEN, Recovery.IDLE)
    appended = moves(found)["recovery 1 appends its abort"]
    assert appended == crashed._replace(durable=(VALID, ABORT))
    assert appended.judgement(GATES) == Verdict.ABORTED


@pytest.mark.parametrize(
    "start",
    [
        world(durable=(VALID,)),
        world(durable=WHOLE, life=Life.CRASHED),
        world(durable=(VALID, ABORT), life=Life.CRASHED),
        world(life=Life.CRASHED),
        world(durable=(VALID,), life=Life.ENDED),
    ],
    ids=["a run that lives", "completed", "recovered before", "nothing there", "ended"],
)
def test_recovery_does_nothing_to_any_other_run(start: World) -> None:
    assert set(moves(start).values()) == {start}


def test_the_slower_of_two_recoveries_is_refused() -> None:
    both = (Recovery.FOUND_OPEN, Recovery.FOUND_OPEN)
    crashed = world(durable=(VALID,), life=Life.CRASHED, recoveries=both)
    first = moves(crashed)["recovery 1 appends its abort"]
    second = moves(first)["recovery 2 is refused: the run has ended"]
    assert second == world(durable=(VALID, ABORT), life=Life.CRASHED)


def test_a_recovery_that_crashes_can_be_run_again() -> None:
    found = world(
        durable=(VALID,), life=Life.CRASHED, recoveries=(Recovery.IDLE, Recovery.FOUND_OPEN)
    )
    crashed = moves(found)["recovery 2 loses its abort, or crashes"]
    assert crashed == world(durable=(VALID,), life=Life.CRASHED)
    assert "recovery 2 looks" in moves(crashed)


# ------------------------------------------------------------------------- what a log may not say


@pytest.mark.parametrize(
    ("start", "invariant", "problem"),
    [
        (
            world(durable=(SCOPED,)),
            "durable-trail",
            "the log holds what no run leaves: entry 0 is AUTHORIZATION_SCOPE_CHECK success",
        ),
        (
            world(durable=WHOLE[:4], calls=1, verdict=Verdict.COMPLETED),
            "verdict-agreement",
            "told completed, and the log says open",
        ),
        (
            world(durable=WHOLE, calls=1, verdict=Verdict.DENIED),
            "terminal-verdict",
            "told denied, and the log says completed",
        ),
        (world(durable=WHOLE[:3], calls=1), "durable-before-effect", "1 calls, and 0 starts"),
    ],
)
def test_what_a_log_may_not_say_is_found(start: World, invariant: str, problem: str) -> None:
    ((name, said),) = disagreements(start, GATES)
    assert (name, said[: len(problem)]) == (invariant, problem)


def test_two_calls_in_doubt_are_found() -> None:
    again = Entry(*STARTED_MARK.record, 1)
    found = dict(disagreements(world(n=2, durable=(*WHOLE[:4], again)), GATES))
    assert found["durable-before-effect"] == "2 calls are in doubt"


@pytest.mark.parametrize(
    "start",
    [
        world(),
        world(durable=WHOLE, calls=1, verdict=Verdict.COMPLETED),
        world(durable=WHOLE, calls=1, verdict=Verdict.ABORTED),
        world(durable=(*WHOLE[:4], Entry(*FAILED, 0)), calls=1, verdict=Verdict.FAILED),
        world(durable=(VALID,), verdict=Verdict.ABORTED),
    ],
)
def test_what_a_log_may_say_is_not_objected_to(start: World) -> None:
    """SPEC 6.7: a caller who was told aborted may find more there."""
    assert list(disagreements(start, GATES)) == []


def test_what_no_recovery_may_do_is_found() -> None:
    crashed = world(durable=(VALID,), life=Life.CRASHED)
    recovered = crashed._replace(durable=(VALID, ABORT))
    assert list(disturbances(crashed, recovered, GATES)) == []
    assert list(disturbances(crashed, crashed, GATES)) == []
    wrong = {
        "recovery touched the run": crashed._replace(numbers=world(calls=1).numbers),
        "recovery left the run open": crashed._replace(durable=(VALID, SCOPED)),
    }
    for problem, after in wrong.items():
        assert list(disturbances(crashed, after, GATES)) == [("recovery-silent", problem)]
    twice = recovered._replace(durable=(VALID, ABORT, ABORT))
    assert [said for _, said in disturbances(recovered, twice, GATES)] == [
        "recovery changed the log of a run that was decided",
        "recovery left the run open",
    ]


def test_a_world_begins_with_nothing() -> None:
    start = beginning(GATES, 3)
    assert start == World(3, tuple(start_of(GATES).values()))
    assert (start.cursor, start.life, start.judgement(GATES)) == (0, Life.RUNNING, OPEN)
    assert isinstance(world(durable=(ABORT, VALID)).judgement(GATES), Illegal)
    assert Entry(*ABORTED_MARK.record, None) == ABORT
    assert isinstance(RECORD_PASS.mark, Mark)

"""How a run that was seen differs from its script: each difference, under the right name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import msgspec
import pytest

from gateline import DomainResult, MemoryLedger
from gateline.gates.line import LINE
from gateline.testing.observed import ObservedRun
from gateline.testing.reach import Reach
from gateline.testing.scripts import Script, differences, durable_log, scripts_of
from gateline.testing.skeleton import _Stage
from gateline_model.history import durable_trails, written_trail

COMPLETED = "completion_commit: committed"


@cache
def script(last: str, *, written: bool = False) -> Script:
    """The first script for a plan of one that leaves, at its end, the state with the observation.

    An abort behind it is left out of account.
    """
    for one in scripts_of(LINE, 1):
        steps = [f"{state}: {seen}" for state, seen in one.run.path]
        if one.written is written and last in (steps[-1], steps[-2], steps[-3]):
            return one
    raise LookupError(last)


@cache
def seen(of: Script) -> ObservedRun:
    """A run that goes as a script says."""
    stage = _Stage(LINE, 1, "memory", MemoryLedger(), Reach(LINE.table))
    run, raised = stage._observed(of)
    assert raised is None
    return run


def names(of: Script, run: ObservedRun) -> list[str]:
    return [objection.invariant for objection in differences(of, run)]


@pytest.mark.parametrize("written", [False, True])
def test_a_run_that_goes_as_its_script_says_does_not_differ(written: bool) -> None:
    scripts = [one for one in scripts_of(LINE, 1) if one.written is written][::20]
    assert len(scripts) > 3
    for one in scripts:
        assert list(differences(one, seen(one))) == []


@pytest.mark.parametrize(
    ("wanted", "found", "invariant"),
    [
        ("token_unknown_commit: committed", COMPLETED, "gated"),
        ("scope_unverifiable_commit: committed", COMPLETED, "gated"),
        ("token_record: lost", COMPLETED, "durable-before-effect"),
        ("start_commit: lost", COMPLETED, "durable-before-effect"),
        ("malformed_commit: committed", COMPLETED, "fail-closed"),
        ("forbidden_operation_commit: committed", COMPLETED, "fail-closed"),
        ("total_exceeded_commit: committed", COMPLETED, "fail-closed"),
        (COMPLETED, "token_unknown_commit: committed", "truthful"),
        (COMPLETED, "start_commit: lost", "truthful"),
        ("malformed_commit: committed", "raised_commit: committed", "truthful"),
    ],
)
def test_another_observation_is_named_after_what_it_endangers(
    wanted: str, found: str, invariant: str
) -> None:
    first = next(iter(differences(script(wanted), seen(script(found)))))
    assert first.invariant == invariant
    assert first.problem.startswith("step ")


def cut(run: ObservedRun) -> ObservedRun:
    return replace(run, moments=run.moments[:-1])


def longer(run: ObservedRun) -> ObservedRun:
    return replace(run, moments=(*run.moments, run.moments[-1]))


def elsewhere(run: ObservedRun) -> ObservedRun:
    moved = run.moments[-1]._replace(state="start_commit")
    return replace(run, moments=(*run.moments[:-1], moved))


def without_event(run: ObservedRun) -> ObservedRun:
    return replace(run, events=run.events[:-1])


def another_state(run: ObservedRun) -> ObservedRun:
    assert run.outcome is not None
    return replace(run, outcome=msgspec.structs.replace(run.outcome, state="aborted"))


def another_result(run: ObservedRun) -> ObservedRun:
    assert run.outcome is not None
    results = (DomainResult(True, "something else"),)
    return replace(run, outcome=msgspec.structs.replace(run.outcome, results=results))


@pytest.mark.parametrize(
    ("change", "invariant", "said"),
    [
        (cut, "terminates", "no step; the script: completion_commit on committed"),
        (longer, "absorbing", "completion_commit on committed; the script: no step"),
        (elsewhere, "total", "start_commit on committed; the script: completion_commit on"),
        (without_event, "audited", "entry 4 of the log is nothing; the script: EXECUTION_COMP"),
        (lambda run: replace(run, events=(*run.events, run.events[0])), "audited", "entry 5"),
        (lambda run: replace(run, calls=()), "no-skip", "0 calls were received; the script: 1"),
        (lambda run: replace(run, calls=run.calls * 2), "no-retry", "2 calls were received"),
        (another_state, "truthful", "the caller was told ('aborted', 'completed')"),
        (another_result, "all-or-nothing", "the caller was given"),
    ],
)
def test_a_change_is_named(
    change: Callable[[ObservedRun], ObservedRun], invariant: str, said: str
) -> None:
    completed = script(COMPLETED)
    (objection,) = differences(completed, change(seen(completed)))
    assert objection.invariant == invariant
    assert said in objection.problem


def test_what_a_script_leaves_in_the_log_is_what_the_model_allows() -> None:
    """The exact log of each script is one of those that the model says are possible."""
    for one in scripts_of(LINE, 2):
        log = durable_log(one, LINE.table)
        assert log in durable_trails(one.run.history)
        if not any(seen == "lost" for _, seen in one.run.path):
            assert log == written_trail(one.run.history)


def test_what_is_lost_is_there_or_is_not() -> None:
    lost = script("start_commit: lost")
    written = script("start_commit: lost", written=True)
    assert lost.run.path[:9] == written.run.path[:9]
    kept = [len(durable_log(one, LINE.table)) for one in (lost, written)]
    assert kept == [1, 5], "the abort alone, and with all that waited for the lost commit"
    assert "reported lost was written" in written.lines[0]
    assert lost.lines[0] == "n = 1"

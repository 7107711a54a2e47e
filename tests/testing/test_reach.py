"""What was reached of a table, out of what exists."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from gateline.gates.line import LINE
from gateline.testing.reach import LISTED, Reach, existing
from gateline.testing.reach_document import coverage_text
from gateline_proofs.histories import runs
from proved_lines import OWN_LINE

TABLE = LINE.table
COMPLETED = next(run.path for run in runs(TABLE, 1) if run.end == "completed")
LOST = (("token_check", "passed"), ("token_record", "lost"))


def test_what_exists_is_what_all_runs_take() -> None:
    """The pairs are found by walking over places; here they are read off every run."""
    paths = [run.path for n in (1, 2, 3) for run in runs(TABLE, n)]
    there = existing(TABLE)
    assert there.pairs == {pair for path in paths for pair in pairwise(path)}
    assert there.transitions == {taken for path in paths for taken in path}
    lost = {taken for path in paths for taken in path if taken[1] == "lost"}
    assert there.abort_causes == lost
    assert {len(part) for part in there} == {116, 194, 342, 79}


def test_longer_plans_have_no_further_pairs() -> None:
    pairs = {pair for run in runs(TABLE, 4) for pair in pairwise(run.path)}
    assert pairs <= existing(TABLE).pairs


def test_a_run_adds_its_steps_and_where_it_ended() -> None:
    reach = Reach(TABLE)
    reach.add(LOST)
    assert reach.states == {"token_check", "token_record", "abort_record"}
    assert reach.transitions == set(LOST)
    assert reach.pairs == {LOST}
    assert reach.abort_causes == set(), "it was cut short: nothing was aborted"
    reach.add((*LOST, ("abort_record", "lost")))
    assert reach.abort_causes == {LOST[1], ("abort_record", "lost")}
    assert "aborted" in reach.states
    reach.add(())
    assert reach.runs == 3


def test_pairs_do_not_go_across_runs() -> None:
    reach = Reach(TABLE)
    reach.add(COMPLETED)
    reach.add(LOST)
    assert (COMPLETED[-1], LOST[0]) not in reach.pairs


@pytest.mark.parametrize(
    "path",
    [
        (("scope_check", "passed"),),
        (("token_check", "waved_through"),),
        (("token_check", "passed"), ("scope_check", "passed")),
    ],
    ids=["not from the start", "no observation", "a gap"],
)
def test_what_is_no_path_is_refused_and_not_counted(path: tuple[tuple[str, str], ...]) -> None:
    reach = Reach(TABLE)
    with pytest.raises(ValueError, match="is no step"):
        reach.add(path)
    assert (reach.runs, reach.states, reach.transitions) == (0, set(), set())


def test_lines_say_the_numbers_and_then_what_is_missing() -> None:
    reach = Reach(TABLE)
    reach.add(COMPLETED)
    first, *missing = reach.lines()
    assert first == (
        "reached 15/116 states, 14/194 transitions, 13/342 pairs of transitions, "
        "0/79 causes of an abort"
    )
    assert missing[0] == "not reached: state token_revoked_denial"
    assert missing[LISTED] == f"not reached: {116 - 15 - LISTED} more of these"
    assert "not reached: transition token_check on revoked" in missing
    assert "not reached: cause of an abort token_record on lost" in missing
    assert "not reached: pair token_check on passed, then token_record on lost" in missing
    assert reach.percent == pytest.approx(100 * 14 / 194)
    assert not reach.complete


def test_when_all_is_reached_nothing_is_missing() -> None:
    reach = Reach(TABLE)
    for n in (1, 2):
        for run in runs(TABLE, n):
            reach.add(run.path)
    assert list(reach.lines()) == [reach.summary]
    assert (reach.percent, reach.complete) == (100.0, True)


def test_a_reach_reads_back_from_json_and_merges() -> None:
    one, other, both = Reach(TABLE), Reach(TABLE), Reach(TABLE)
    one.add(COMPLETED)
    other.add((*LOST, ("abort_record", "lost")))
    for path in (COMPLETED, (*LOST, ("abort_record", "lost"))):
        both.add(path)
    one.merge(Reach.from_json(TABLE, json.loads(json.dumps(other.to_json()))))
    assert one.to_json() == both.to_json()
    assert both.to_json() == Reach.from_json(TABLE, both.to_json()).to_json()


def test_another_tables_reach_is_refused() -> None:
    reach = Reach(TABLE)
    with pytest.raises(ValueError, match="cannot be merged"):
        reach.merge(Reach(OWN_LINE.table))
    with pytest.raises(ValueError, match="and not of"):
        Reach.from_json(TABLE, Reach(OWN_LINE.table).to_json())


@pytest.mark.parametrize(
    "changes",
    [
        {"states": ["nowhere"]},
        {"transitions": [["token_check", "waved_through"]]},
        {"pairs": [["token_check", "passed", "token_check", "passed"]]},
        {"abort_causes": [["token_check", "passed"]]},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_the_table_does_not_have_is_not_read_back(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="does not have"):
        Reach.from_json(TABLE, {**Reach(TABLE).to_json(), **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"runs": 0, "states": []},
        {"states": ["token_check"]},
        {"transitions": [["token_check", "passed"]]},
        {"pairs": [["start_record", "recorded", "start_commit", "committed"]]},
        {"abort_causes": [["scope_record", "lost"]]},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_contradicts_itself_is_not_read_back(changes: dict[str, object]) -> None:
    reach = Reach(TABLE)
    reach.add(LOST)
    assert Reach.from_json(TABLE, reach.to_json()).to_json() == reach.to_json()
    with pytest.raises(ValueError, match="contradicts itself"):
        Reach.from_json(TABLE, {**reach.to_json(), **changes})


def test_what_reached_nothing_is_no_contradiction() -> None:
    """A run that took no step was in the initial state."""
    reach = Reach(TABLE)
    assert Reach.from_json(TABLE, reach.to_json()).to_json() == reach.to_json()
    reach.add(())
    assert Reach.from_json(TABLE, reach.to_json()).to_json() == reach.to_json()


def test_the_text_is_the_same_in_whatever_order_lines_ran() -> None:
    one, other = Reach(TABLE), Reach(OWN_LINE.table)
    for runs_of_one, runs_of_other in ((0, 0), (2, 1)):
        for reach, times in ((one, runs_of_one), (other, runs_of_other)):
            for _ in range(times):
                reach.add(())
        assert coverage_text([one, other]) == coverage_text([other, one])
        first, second = json.loads(coverage_text([one, other]))["lines"]
        assert first["table"] < second["table"]

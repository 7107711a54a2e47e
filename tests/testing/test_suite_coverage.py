"""Coverage of lines by a whole suite, in one process and in several."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator

import msgspec
import pytest

from gateline import DomainResult, MemoryLedger, Moment, Orchestrator
from gateline.gates.line import LINE
from gateline.testing import suite_coverage
from gateline.testing.reach import Reach
from gateline.testing.reach_document import read_coverage_text
from gateline.testing.skeleton import run_skeleton
from gateline.testing.suite_coverage import Watch
from support import Does, World, plan_of

TRANSITIONS = len(LINE.table.transitions)

LINES = """
    import pytest
    from gateline import DomainInvocation, DomainResult, ExecutionPlan, Gate, line_with

    class Mail:
        def invoke(self, method, parameters):
            return DomainResult(method == "read", {}, "no")

    def plan(*methods):
        return ExecutionPlan("ada", [DomainInvocation("mail", m, {}) for m in methods])

    budget = Gate("budget", lambda facts: facts.index < 9 or "allowed: 9 calls")
    my_line = line_with(budget, name="MyLine")
"""

SUITE = """
    from my_lines import *

    def test_a_success(gateline_run):
        assert gateline_run(plan("read"), {"mail": Mail()}).outcome.success

    @pytest.mark.parametrize("n", range(1, 3))
    def test_a_failure(gateline_run, n):
        assert not gateline_run(plan(*["read"] * n, "delete"), {"mail": Mail()}).outcome.success
"""

OWN = """
    def test_a_line_of_ones_own(gateline_run):
        assert gateline_run(plan("read"), {"mail": Mail()}, line=my_line).outcome.success
"""


@pytest.fixture
def lines(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makepyfile(my_lines=LINES)
    pytester.syspathinsert()
    return pytester


@pytest.fixture
def watch() -> Iterator[Watch]:
    made = Watch()
    made.open()
    yield made
    made.close()


def reached(watch: Watch) -> Reach:
    reach = Reach(LINE.table)
    for path in watch.seen[LINE.table.digest].paths:
        reach.add(path)
    return reach


# ------------------------------------------------------------------------------------ the watch


def test_every_run_of_every_orchestrator_is_seen_and_its_own_observer_too(watch: Watch) -> None:
    world, silent = World(), Orchestrator(MemoryLedger(), {})
    assert world.run(plan_of(2)).success
    arguments = {"token_hash": "", "user_id": "ada", "trigger_type": "scheduled"}
    silent.execute_plan(**arguments, execution_plan=plan_of(1))
    expected = {
        tuple((moment.state, moment.observation) for moment in world.moments),
        (
            ("token_check", "unknown"),
            ("token_unknown_denial", "recorded"),
            ("token_unknown_commit", "committed"),
        ),
    }
    assert watch.seen[LINE.table.digest].paths == expected
    assert reached(watch).runs == 2


def test_a_run_in_which_every_answer_is_told_is_not_counted(watch: Watch) -> None:
    """It would reach everything, whatever a suite tests; its own observer sees it all the same."""
    report = run_skeleton(LINE, {"memory": MemoryLedger}, bound=1)
    assert (report.scripts, report.ok) == (397, True)
    assert report.reach.percent > 90
    watch.settle()
    assert watch.seen == {}


def test_an_observer_that_raises_changes_nothing(watch: Watch) -> None:
    def raises(_: Moment) -> None:
        raise RuntimeError("planted")

    assert World(observer=raises).run().success
    assert "completed" in reached(watch).states


def test_a_run_that_is_cut_short_counts_as_far_as_it_went(watch: Watch) -> None:
    def interrupted(*_: object) -> DomainResult:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        World(domains={"mail": Does(interrupted)}).run()
    assert watch.seen == {}
    watch.settle()
    assert ("start_commit", "committed") in reached(watch).transitions
    assert ("invoke_domain", "succeeded") not in reached(watch).transitions


def test_runs_in_threads_are_kept_apart(watch: Watch) -> None:
    start = threading.Barrier(4, timeout=10)

    def run(n: int) -> None:
        world = World()
        start.wait()
        assert world.run(plan_of(n)).success

    threads = [threading.Thread(target=run, args=(n,)) for n in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert reached(watch).runs == 4  # each a path of the table, or `Reach` would refuse it


def test_orchestrators_are_as_before_when_the_watch_is_closed() -> None:
    before = Orchestrator.__init__
    watch = Watch()
    watch.open()
    assert Orchestrator.__init__ is not before
    watch.close()
    assert Orchestrator.__init__ is before
    assert World().run().success
    assert watch.seen == {}


def test_what_a_worker_hands_in_is_read_back_without_knowing_the_line(watch: Watch) -> None:
    World().run()
    text = suite_coverage._written(watch.seen.values())
    (read,) = suite_coverage._read(text)
    assert read.table.transitions == LINE.table.transitions
    assert read.table.digest == LINE.table.digest
    assert read.paths == watch.seen[LINE.table.digest].paths
    assert json.loads(text)[0]["name"] == "Line"


# ----------------------------------------------------------------------------------- the report


def summary_of(result: pytest.RunResult) -> list[str]:
    """The report's lines, from its heading to the next one."""
    text = result.stdout.str()
    return re.split(r"=+ gateline coverage =+\n", text)[1].split("\n=")[0].splitlines()


def test_the_report_begins_with_what_was_not_reached(lines: pytest.Pytester) -> None:
    lines.makepyfile(test_it=SUITE + OWN)
    result = lines.runpytest_inprocess("--gateline-coverage")
    result.assert_outcomes(passed=4)
    assert result.ret == pytest.ExitCode.OK
    report = summary_of(result)
    first, second = [at for at, text in enumerate(report) if text.startswith("line ")]
    assert first == 0
    assert report[0] == f"line Line, table {LINE.table.digest[:16]}, 3 different runs"
    assert report[1] == "  not reached: token_check on revoked"
    taken = len(report[1 : second - 1])
    assert report[second - 2] == f"  not reached: {TRANSITIONS - 18 - 40} more, which -v lists"
    assert taken == 41
    assert report[second - 1].startswith(
        f"  reached 18/{len(LINE.table.effects)} states, 18/{TRANSITIONS} transitions, "
    )
    assert report[second].startswith("line MyLine, table ")
    assert report[second].endswith(", 1 run")


def test_all_of_it_is_listed_where_it_is_asked_for(lines: pytest.Pytester) -> None:
    lines.makepyfile(test_it=SUITE)
    report = summary_of(lines.runpytest_inprocess("--gateline-coverage", "-v"))
    listed = [text for text in report if text.startswith("  not reached: ")]
    assert len(listed) == TRANSITIONS - 18
    assert listed[-1] == "  not reached: abort_commit on lost"


def test_workers_hand_in_what_they_reached(lines: pytest.Pytester) -> None:
    """The controller never makes the lines: it knows them from what it is told."""
    lines.makepyfile(test_it=SUITE, test_own="    from my_lines import *" + OWN)
    alone = lines.runpytest_inprocess("--gateline-coverage-json=alone.json")
    options = ("--gateline-fail-under=90", "--gateline-coverage-json=several.json")
    several = lines.runpytest_subprocess(*options, "-n", "2")
    several.assert_outcomes(passed=4)
    assert "2 workers" in several.stdout.str()
    *report, _, short = summary_of(several)
    assert report == summary_of(alone)
    written = [(lines.path / f"{name}.json").read_bytes() for name in ("alone", "several")]
    assert written[0] == written[1]
    assert short.startswith("line MyLine: ")
    assert several.ret == pytest.ExitCode.TESTS_FAILED


def test_a_worker_that_dies_is_said_to_be_missing(lines: pytest.Pytester) -> None:
    lines.makepyfile(test_it=SUITE + "    def test_dies():\n        import os; os._exit(3)\n")
    result = lines.runpytest_subprocess("--gateline-fail-under=1", "-n", "1")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert summary_of(result)[0] == "gw0 ended without handing in what its tests reached"


def test_an_orchestrator_that_a_conftest_makes_is_seen_too(lines: pytest.Pytester) -> None:
    lines.makeconftest(
        """
        from gateline import MemoryLedger, Orchestrator
        import my_lines

        orchestrator = Orchestrator(MemoryLedger(), {})
        """
    )
    lines.makepyfile(
        """
        from conftest import my_lines, orchestrator

        def test_a_denial():
            assert not orchestrator.execute_plan(token_hash="", user_id="ada",
                trigger_type="scheduled", execution_plan=my_lines.plan("read")).success
        """
    )
    result = lines.runpytest_subprocess("--gateline-coverage")
    result.assert_outcomes(passed=1)
    assert summary_of(result)[0].endswith(", 1 run")


# ------------------------------------------------------------------------------------ the floor


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--gateline-fail-under=9"], 0, "9 percent are required, and were reached"),
        (
            ["--gateline-fail-under=99.5"],
            1,
            "line Line: 9.3 percent of its transitions were reached; 99.5 percent are required",
        ),
        (
            ["--gateline-fail-under=20", "--gateline-cover-line=my_lines:my_line"],
            1,
            "line MyLine: 0.0 percent of its transitions were reached; 20 percent are required",
        ),
        (
            ["--gateline-fail-under=1", "-k", "no_such_test"],
            5,
            "nothing ran: 0 percent of transitions; 1 percent are required",
        ),
    ],
    ids=["reached", "missed", "a line that never ran", "no test ran"],
)
def test_the_floor_decides_the_exit_status(
    options: list[str], code: int, said: str, lines: pytest.Pytester
) -> None:
    lines.makepyfile(test_it=SUITE)
    result = lines.runpytest_inprocess(*options)
    assert summary_of(result)[-1] == said
    assert result.ret == code


def test_a_suite_that_runs_no_plan_reaches_nothing(lines: pytest.Pytester) -> None:
    lines.makepyfile("def test_it(): pass")
    result = lines.runpytest_inprocess("--gateline-fail-under=1")
    result.assert_outcomes(passed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert summary_of(result) == [
        "no run of any line",
        "nothing ran: 0 percent of transitions; 1 percent are required",
    ]


def test_a_test_that_fails_keeps_its_exit_status(lines: pytest.Pytester) -> None:
    lines.makepyfile(test_it=SUITE + "    def test_fails(): assert False\n")
    result = lines.runpytest_inprocess("--gateline-fail-under=1")
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_nothing_is_judged_where_tests_are_only_collected(lines: pytest.Pytester) -> None:
    lines.makepyfile(test_it=SUITE)
    result = lines.runpytest_inprocess("--gateline-fail-under=90", "--collect-only")
    assert result.ret == pytest.ExitCode.OK
    assert "gateline coverage" not in result.stdout.str()


# ------------------------------------------------------------------------------------- the file


def test_what_was_reached_is_written_line_by_line(lines: pytest.Pytester) -> None:
    """What an earlier run wrote is gone."""
    (lines.path / "reached.json").write_text("an earlier run's", encoding="ascii")
    lines.makepyfile(test_it=SUITE + OWN)
    lines.runpytest_inprocess("--gateline-coverage-json=reached.json").assert_outcomes(passed=4)
    read = read_coverage_text((lines.path / "reached.json").read_bytes())
    written = {document.table: document for document in read}
    assert len(written) == 2
    reach = Reach.from_json(LINE.table, msgspec.to_builtins(written[LINE.table.digest]))
    assert (reach.runs, len(reach.transitions)) == (3, 18)


def test_a_file_that_cannot_be_written_ends_the_run_before_a_test(lines: pytest.Pytester) -> None:
    lines.makepyfile(test_it=SUITE)
    result = lines.runpytest_inprocess("--gateline-coverage-json=no/such/folder.json")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    told = result.stderr.str().strip()
    assert told.endswith("no/such/folder.json: cannot be written: No such file or directory")


def test_a_file_that_is_gone_at_the_end_is_an_error(lines: pytest.Pytester) -> None:
    (lines.path / "out").mkdir()
    lines.makepyfile(
        test_it="""
        from pathlib import Path

        def test_it():
            Path("out/reached.json").unlink()
            Path("out").rmdir()
        """
    )
    result = lines.runpytest_inprocess("--gateline-coverage-json=out/reached.json")
    result.assert_outcomes(passed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert summary_of(result)[-1] == (
        "out/reached.json: could not be written: No such file or directory"
    )

"""Coverage of a line by ledgers and by test runs: what nobody took comes first."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import pytest

from gateline import SqliteLedger
from gateline.cli.coverage import coverage_of, percent, say_coverage
from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import BadInputError
from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.gates.record import LIMITS_RESERVED
from gateline.inspection.diagrams.graph import Mark, Marked, graph_of
from gateline.testing.reach import Reach
from gateline.testing.reach_document import coverage_text
from gateline.values.event import EventDraft
from support import START_US, World, plan_of

TABLE = LINE.table
TRANSITIONS = len(TABLE.transitions)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with two runs that completed, and one that was denied."""
    path = tmp_path / "a.db"
    with SqliteLedger.create(path) as made:
        world = World(made)
        world.run(plan_of(2))
        world.run(plan_of(1))
        world.run(plan_of(1), user_id="eve")
    return path


def reach_of(*paths: list[tuple[str, str]]) -> Reach:
    reach = Reach(TABLE)
    for path in paths:
        reach.add(path)
    return reach


REVOKED = [
    ("token_check", "revoked"),
    ("token_revoked_denial", "recorded"),
    ("token_revoked_commit", "committed"),
]


def test_what_was_not_reached_comes_first_and_all_of_it(ledger: Path) -> None:
    """Refusals and failures before the rest, and losses behind it."""
    said = list(coverage_of(TABLE, [ledger]).lines())[: TRANSITIONS - 18]
    unreached = [text.removeprefix("not reached: ") for text in said]
    assert unreached == sorted(unreached, key=_kind)
    kinds = Counter(map(_kind, unreached))
    assert kinds == {"1 refusal or failure": 27, "2 other": 70, "3 loss": 79}
    assert unreached[0] == "token_check on revoked"
    assert unreached[27] == "token_revoked_denial on recorded"
    assert unreached[-1] == "abort_commit on lost"


def _kind(said: str) -> str:
    state, _, seen = said.partition(" on ")
    effect = TABLE.effects[state]
    if effect.kind in ("check", "invoke", "measure") and seen != effect.observations[0]:
        return "1 refusal or failure"
    return "3 loss" if seen == "lost" else "2 other"


def test_each_box_says_how_many_of_its_refusals_and_failures_were_seen(ledger: Path) -> None:
    assert list(coverage_of(TABLE, [ledger]).lines())[TRANSITIONS - 18 :] == [
        "token: 1 of 8 refusals seen",
        "scope: 0 of 4 refusals seen",
        "limits: 0 of 6 refusals seen",
        "boundary: 0 of 3 refusals seen",
        "invocation: 0 of 4 failures and 0 of 3 refusals seen",
        "reached 18 of 194 transitions (9.3 %)",
        "  3 runs in logs: 2 completed, 1 denied",
    ]


def test_the_marks_say_how_many_runs_took_what(ledger: Path) -> None:
    graph = graph_of(TABLE).marked(*coverage_of(TABLE, [ledger]).marks())
    marked = {edge.key: Marked(edge.mark, edge.note) for edge in graph.transitions}
    assert marked["token_check", "passed"] == (Mark.NONE, "2 runs")
    assert marked["advance", "more"] == (Mark.NONE, "1 run")
    assert marked["token_check", "revoked"] == (Mark.UNREACHED, "")
    assert sum(mark is Mark.UNREACHED for mark, _ in marked.values()) == TRANSITIONS - 18
    assert graph.marks["aborted"] is Mark.UNREACHED
    assert "completed" not in graph.marks
    assert graph.heading == f"coverage by 3 runs: reached 18 of {TRANSITIONS} transitions (9.3 %)"


def test_what_a_run_may_have_taken_is_not_reached(tmp_path: Path) -> None:
    """A run that never ended: what follows its last event is not known."""
    path = tmp_path / "a.db"

    def interrupts(*_: object) -> None:
        raise KeyboardInterrupt

    with SqliteLedger.create(path) as made, pytest.raises(KeyboardInterrupt):
        World(made, measure=interrupts).run()
    coverage = coverage_of(TABLE, [path])
    assert coverage.verdicts == {"open": 1}
    assert ("boundary_check", "passed") in coverage.taken
    assert {("start_commit", "committed"), ("invoke_domain", "raised")} <= {*coverage.unreached}


def test_a_test_run_adds_what_it_reached(ledger: Path, tmp_path: Path) -> None:
    tested = tmp_path / "tests.json"
    for text in (coverage_text([reach_of(REVOKED)]), json.dumps(reach_of(REVOKED).to_json())):
        tested.write_text(text, encoding="ascii")
        coverage = coverage_of(TABLE, [tested, ledger])
        assert ("token_check", "revoked") not in coverage.unreached
        assert len(coverage.unreached) == TRANSITIONS - 21
        assert list(coverage.lines())[-1] == "  1 run in tests"
        assert coverage.marks().transitions.get(("token_check", "revoked")) is None


def test_runs_of_other_lines_are_counted_and_reach_nothing(ledger: Path, tmp_path: Path) -> None:
    tested = tmp_path / "tests.json"
    tested.write_text(coverage_text([reach_of(REVOKED)]), encoding="ascii")
    other = GUARDED_LINE.table
    coverage = coverage_of(other, [ledger, tested])
    assert len(coverage.unreached) == len(other.transitions)
    assert list(coverage.lines())[-4:] == [
        "reached 0 of 273 transitions (0.0 %)",
        "  0 runs in logs",
        f"  4 runs of other lines left out, such as of table {TABLE.digest[:16]}",
        "  to see theirs, name their machine: gateline diagram MACHINE --coverage ...",
    ]
    coverage.add_test_run([], 1)
    assert "MACHINE" not in list(coverage.lines())[-1]


@pytest.mark.parametrize(
    ("floor", "code", "said"),
    [
        (None, ExitCode.COMPLETED, "  3 runs in logs: 2 completed, 1 denied"),
        (9.0, ExitCode.COMPLETED, "9 percent are required, and were reached"),
        (9.5, ExitCode.COVERAGE_LOW, "too little: 9.5 percent are required"),
        (
            100.0 * 18 / TRANSITIONS,
            ExitCode.COMPLETED,
            "9.27835 percent are required, and were reached",
        ),
    ],
)
def test_a_floor_decides(
    floor: float | None,
    code: ExitCode,
    said: str,
    ledger: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert say_coverage(coverage_of(TABLE, [ledger]), floor) == code
    assert capsys.readouterr().out.splitlines()[-1] == said


def test_no_run_is_no_percent(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    SqliteLedger.create(path).close()
    assert coverage_of(TABLE, [path]).percent == 0


@pytest.mark.parametrize("text", ["0", "-1", "101", "nan", "many", ""])
def test_a_floor_is_a_percentage(text: str) -> None:
    assert percent("99.5") == 99.5
    with pytest.raises(argparse.ArgumentTypeError, match="no percentage above 0 and up to 100"):
        percent(text)


def test_a_ledger_that_does_not_verify_is_refused(ledger: Path) -> None:
    data = ledger.read_bytes()
    assert b'"eve"' in data
    ledger.write_bytes(data.replace(b'"eve"', b'"eva"'))
    with pytest.raises(BadInputError) as refused:
        coverage_of(TABLE, [ledger])
    told = str(refused.value)
    assert told.startswith(f"--coverage {ledger}: does not verify: ")
    assert told.endswith("; see gateline verify")


def test_a_ledger_with_a_run_that_none_could_leave_is_refused(ledger: Path) -> None:
    """Its hashes are right, and its runs before that one are good."""
    with SqliteLedger(ledger) as opened:
        event = next(event for event in opened.events() if event.type == LIMITS_RESERVED.type)
        fields = {name: getattr(event, name) for name in EventDraft.__struct_fields__}
        transaction = opened.begin(START_US)
        transaction.append(EventDraft(**{**fields, "index": 2}))
        transaction.commit()
    with pytest.raises(BadInputError) as refused:
        coverage_of(TABLE, [ledger])
    assert str(refused.value) == (
        f"--coverage {ledger}: has a run that no run of Line leaves: event 18: "
        "RESOURCE_LIMIT_CHECK success for index 2; the table allows "
        "OPERATION_ABORTED failed for the plan; see gateline verify"
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "DecodeError: Input data was truncated"),
        ("[]", "ValidationError: Expected `object`, got `array`"),
        ('{"table": 1}', "ValidationError: Expected `str`, got `int` - at `$.table`"),
        (
            '{"gateline_coverage": 2, "lines": []}',
            "ValidationError: Expected `int` <= 1 - at `$.gateline_coverage`",
        ),
    ],
)
def test_what_is_no_coverage_is_refused_in_a_line(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="ascii")
    with pytest.raises(BadInputError) as refused:
        coverage_of(TABLE, [path])
    assert str(refused.value) == (
        f"--coverage {path}: neither a ledger nor what pytest --gateline-coverage-json writes: "
        f"{problem}"
    )


def test_a_file_that_is_nested_too_deep_is_refused_in_a_line(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("[" * 100_000, encoding="ascii")
    with pytest.raises(BadInputError, match=r"json writes: RecursionError: .*$"):
        coverage_of(TABLE, [path])


def test_a_file_that_says_what_the_table_does_not_have_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    said = reach_of(REVOKED).to_json() | {"transitions": [["token_check", "no such thing"]]}
    path.write_text(json.dumps(said), encoding="ascii")
    with pytest.raises(BadInputError, match=r"reach with what .* does not have"):
        coverage_of(TABLE, [path])


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"runs": 0}, "contradicts itself: 0 runs, 3 transitions"),
        ({"runs": 2, "transitions": []}, "contradicts itself: 2 runs, 0 transitions"),
        ({"states": []}, "reach that contradicts itself: no runs reach just that"),
    ],
)
def test_what_contradicts_itself_is_refused_in_a_line(
    changes: dict[str, object], problem: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(reach_of(REVOKED).to_json() | changes), encoding="ascii")
    with pytest.raises(BadInputError) as refused:
        coverage_of(TABLE, [path])
    told = str(refused.value)
    assert told.startswith(f"--coverage {path}: neither a ledger nor what pytest")
    assert told.endswith(f"Error: {problem}")


def test_what_another_line_s_runs_say_may_not_contradict_itself_either(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(reach_of(REVOKED).to_json() | {"runs": 0}), encoding="ascii")
    with pytest.raises(BadInputError, match=r"contradicts itself: 0 runs, 3 transitions$"):
        coverage_of(GUARDED_LINE.table, [path])


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero here")
def test_what_does_not_end_is_refused_in_a_line() -> None:
    with pytest.raises(BadInputError) as refused:
        coverage_of(TABLE, [Path("/dev/zero")])
    assert str(refused.value) == "/dev/zero: has more than 67108864 bytes, which no document has"


def test_a_file_counts_once(ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However it is spelled."""
    monkeypatch.chdir(ledger.parent)
    (tmp_path / "link.db").symlink_to(ledger)
    for again in (ledger, Path(ledger.name), tmp_path / "link.db"):
        with pytest.raises(BadInputError, match=r": given twice; each run counts once$"):
            coverage_of(TABLE, [ledger, again])
    with pytest.raises(BadInputError, match="cannot be read: No such file"):
        coverage_of(TABLE, [tmp_path / "none.db"])


@pytest.mark.parametrize("name", ["gateline.examples.gates:GUARDED_LINE", "lines.py:LINE", "line"])
def test_a_machine_among_the_files_is_told_where_it_stands(name: str) -> None:
    with pytest.raises(BadInputError) as refused:
        coverage_of(TABLE, [Path(name)])
    assert str(refused.value) == (
        f"--coverage {name}: cannot be read: No such file or directory; "
        "MACHINE comes before --coverage"
    )

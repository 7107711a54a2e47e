"""``gateline diagram``: formats, views, a file that is checked, a run that is marked."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from drawn import in_dot, in_html, in_json, in_markdown, in_mermaid, in_svg, transitions_of
from gateline import SqliteLedger
from gateline.cli.diagram import FORMATS
from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import load_machine
from gateline.cli.main import main
from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.machine.table import TransitionTable
from gateline.values.event import EventDraft
from support import START_US, World, plan_of

GUARDED = "gateline.examples.gates:GUARDED_LINE"

OWN_CHARTS = """
from statemachine import State

from gateline.machine.chart import GateChart
from gateline.machine.compiler import compile_chart
from gateline.machine.effect import Effect


class Door(GateChart):
    shut = State(initial=True, enter=Effect.check("key", ("refused",)))
    open = State(final=True, enter=Effect.halt("completed"))
    kept = State(final=True, enter=Effect.halt("denied"))

    passed = shut.to(open)
    refused = shut.to(kept)


TABLE = compile_chart(Door)


class Broken(GateChart):
    shut = State(initial=True, enter=Effect.check("key", ("refused", "late")))
    open = State(final=True, enter=Effect.halt("completed"))

    passed = shut.to(open)
    refused = shut.to(open)


NUMBER = 3
"""


@pytest.fixture
def charts(tmp_path: Path) -> Path:
    """A file with charts of a user's own."""
    file = tmp_path / "own_charts.py"
    file.write_text(OWN_CHARTS, encoding="utf-8")
    return file


@pytest.fixture
def drawn(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What the command prints for these arguments, where it exits with 0."""

    def draw(*words: str) -> str:
        capsys.readouterr()
        assert main(["diagram", *words]) == ExitCode.COMPLETED
        return capsys.readouterr().out

    return draw


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """The one line on standard error that the command refuses these arguments with."""

    def draw(*words: str) -> str:
        capsys.readouterr()
        assert main(["diagram", *words]) == ExitCode.BAD_INPUT
        (line,) = capsys.readouterr().err.splitlines()
        return line.removeprefix("gateline: ")

    return draw


@pytest.mark.parametrize(
    ("name", "table"),
    [("line", LINE.table), (GUARDED, GUARDED_LINE.table)],
    ids=["line", "guarded"],
)
def test_every_format_says_what_the_table_says(
    drawn: Callable[..., str], name: str, table: TransitionTable
) -> None:
    whole = ["--view", "machine"]
    expected = transitions_of(table)
    found = {
        "mermaid": in_mermaid(drawn(name, *whole), table),
        "dot": in_dot(drawn(name, "--format", "dot", *whole), table),
        "svg": in_svg(drawn(name, "--format", "svg", *whole)),
        "table": in_markdown(drawn(name, "--format", "table")),
        "json": in_json(drawn(name, "--format", "json")),
        "html": in_html(drawn(name, "--format", "html")),
    }
    assert found.keys() == set(FORMATS)
    assert found == dict.fromkeys(FORMATS, expected)


@pytest.mark.parametrize("name", ["Door", "TABLE"])
def test_a_chart_and_a_table_of_ones_own_are_drawn(
    drawn: Callable[..., str], charts: Path, name: str
) -> None:
    table = load_machine(f"{charts}:TABLE")
    text = drawn(f"{charts}:{name}", "--view", "machine")
    assert in_mermaid(text, table) == transitions_of(table)
    assert drawn(f"{charts}:{name}").startswith("stateDiagram-v2\n    accTitle: Door, overview\n")


def test_a_machine_that_was_written_as_json_is_drawn(
    drawn: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "line.json"
    file.write_text(drawn("--format", "json"), encoding="utf-8")
    assert drawn(str(file)) == drawn()


def test_a_chart_that_is_no_table_is_refused_in_one_line(
    refused: Callable[..., str], charts: Path
) -> None:
    said = refused(f"{charts}:Broken")
    assert said == (
        f"MACHINE {charts}:Broken: machine Broken, state shut, observation late: no next state"
    )


def test_what_is_no_machine_is_refused_in_one_line(
    refused: Callable[..., str], charts: Path
) -> None:
    said = refused(f"{charts}:NUMBER")
    expected = "a Line of gates, a GateChart or a TransitionTable"
    assert said == f"MACHINE {charts}:NUMBER: found 3, expected {expected}"


@pytest.mark.parametrize("form", ["mermaid", "svg", "table", "html"])
def test_a_view_that_the_machine_does_not_have_is_refused(
    refused: Callable[..., str], form: str
) -> None:
    said = refused("--view", "gate", "--format", form)
    assert said.startswith(
        "--view gate: machine Line has no view 'gate'; it has: overview, machine, matrix"
    )
    assert said.endswith("token, scope, limits, boundary, start, invocation, completion, audit")


def test_json_has_no_view(refused: Callable[..., str]) -> None:
    assert refused("--format", "json", "--view", "scope") == (
        "--view scope: --format json is the whole machine"
    )


def test_json_is_the_view_of_the_whole_machine(drawn: Callable[..., str]) -> None:
    assert drawn("--format", "json", "--view", "machine") == drawn("--format", "json")


def test_the_matrix_is_a_table(drawn: Callable[..., str], refused: Callable[..., str]) -> None:
    text = drawn("--view", "matrix", "--format", "table")
    assert "| `revoked` | `denied_token_revoked`<br>no call, 1 record |" in text
    document = json.loads(drawn("--view", "matrix", "--format", "json"))
    assert document["columns"] == list(dict.fromkeys(LINE.table.groups.values()))
    page = drawn("--view", "matrix", "--format", "html").replace("<wbr>", "")
    for row in document["rows"]:
        assert f"<code>{row['cause']}</code>" in page
    assert refused("--view", "matrix").startswith(
        "--view matrix: is a table; --format table, json or html"
    )


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("line.svg", "<svg "),
        ("line.md", "```mermaid\nstateDiagram-v2\n"),
        ("line.mmd", "stateDiagram-v2\n"),
        ("line.dot", 'digraph "Line" {\n'),
        ("line.json", '{\n  "digest"'),
        ("line.html", "<!DOCTYPE html>\n"),
        ("line", "stateDiagram-v2\n"),
    ],
)
def test_the_suffix_of_the_file_says_the_format(
    drawn: Callable[..., str], tmp_path: Path, name: str, begins: str
) -> None:
    file = tmp_path / name
    assert drawn("-o", str(file)) == ""
    assert file.read_text(encoding="utf-8").startswith(begins)
    assert drawn("--check", str(file)) == f"{file} is what the table says\n"


def test_a_suffix_that_tells_no_format_is_refused(
    refused: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "line.png"
    said = refused("-o", str(file))
    assert said.startswith(
        f"{file}: no format has the suffix .png; known are .json, .md, .mmd, .dot"
    )
    assert not file.exists()


def test_a_checkout_with_other_line_ends_is_not_stale(
    drawn: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "line.mmd"
    drawn("-o", str(file))
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert drawn("--check", str(file)) == f"{file} is what the table says\n"


def test_a_long_diff_is_cut_and_the_command_has_every_option(
    drawn: Callable[..., str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "line.txt"
    file.write_text("nothing\n", encoding="utf-8")
    words = ["--view", "machine", "--format", "mermaid"]
    capsys.readouterr()
    assert main(["diagram", *words, "--check", str(file)]) == ExitCode.DIAGRAM_STALE
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 62
    assert re.fullmatch(r"\.\.\. and \d+ lines more", printed[-2])
    again = f"gateline diagram line --format mermaid --view machine -o {file}"
    assert printed[-1] == f"{file} is stale; to write it again: {again}"
    assert main(shlex.split(again)[1:]) == ExitCode.COMPLETED
    assert drawn(*words, "--check", str(file)) == f"{file} is what the table says\n"


def test_a_file_that_is_stale_is_told_with_a_diff(
    drawn: Callable[..., str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "line.mmd"
    drawn("-o", str(file))
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("    scope --> limits : recorded\n", ""), encoding="utf-8")
    capsys.readouterr()
    assert main(["diagram", "--check", str(file)]) == ExitCode.DIAGRAM_STALE
    printed = capsys.readouterr().out.splitlines()
    assert printed[:2] == [f"--- {file}", "+++ what the table says"]
    assert [line for line in printed if line.startswith("+    ")] == [
        "+    scope --> limits : recorded"
    ]
    again = f"gateline diagram line -o {file}"
    assert printed[-1] == f"{file} is stale; to write it again: {again}"
    assert "scope --> limits" not in file.read_text(encoding="utf-8")


def test_a_file_that_is_missing_is_stale(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "line.mmd"
    assert main(["diagram", "--check", str(file)]) == ExitCode.DIAGRAM_STALE
    again = f"gateline diagram line -o {file}"
    assert capsys.readouterr().out == f"{file} is not there; to write it: {again}\n"
    assert not file.exists()


def test_a_file_of_another_machine_is_stale(
    capsys: pytest.CaptureFixture[str], drawn: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "line.svg"
    drawn("-o", str(file))
    assert main(["diagram", GUARDED, "--check", str(file)]) == ExitCode.DIAGRAM_STALE


def test_a_file_and_a_check_do_not_go_together(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["diagram", "-o", "a.svg", "--check", "a.svg"])
    assert refused.value.code == ExitCode.BAD_INPUT


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_lays_out_where_it_is_asked_to(drawn: Callable[..., str]) -> None:
    text = drawn("--layout", "dot", "--format", "svg")
    assert "Generated by graphviz" in text
    assert "Generated by graphviz" not in drawn("--format", "svg")


def test_graphviz_that_is_missing_is_told_in_one_line(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    said = refused("--layout", "dot", "--format", "svg")
    assert said == "--layout dot: Graphviz' dot is not installed"


def test_a_layout_is_of_an_svg(refused: Callable[..., str]) -> None:
    assert refused("--layout", "dot") == "--layout dot: is for --format svg alone"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with two runs of the built-in line: of one call, and of two."""
    file = tmp_path / "ledger.db"
    with SqliteLedger.create(file) as ledger:
        World(ledger).run(plan_of(1))
        World(ledger).run(plan_of(2))
    return file


def runs_of(file: Path) -> list[str]:
    """The runs of a ledger, in order."""
    with SqliteLedger(file) as ledger:
        found = (event.run_id for event in ledger.events())
        return list(dict.fromkeys(run for run in found if run is not None))


def test_a_run_is_marked_with_the_numbers_of_its_events(
    drawn: Callable[..., str], ledger: Path
) -> None:
    first = runs_of(ledger)[0]
    marks = json.loads(drawn("--run", first, "--ledger", str(ledger), "--format", "json"))
    with SqliteLedger(ledger) as opened:
        sequences = [event.sequence for event in opened.events(first)]
    notes = {each["note"] for each in marks["transitions"] if each["observation"] == "recorded"}
    assert notes - {""} == {f"#{sequence}" for sequence in sequences}
    taken = [each for each in marks["transitions"] if each["mark"] == "taken"]
    assert taken[0]["state"] == LINE.table.initial
    assert marks["heading"].endswith(f"completed, events #{sequences[0]} to #{sequences[-1]}")


@pytest.mark.parametrize("form", ["mermaid", "dot", "svg", "table", "html"])
def test_a_run_is_in_every_format(drawn: Callable[..., str], ledger: Path, form: str) -> None:
    run = runs_of(ledger)[0]
    text = drawn("--run", run, "--ledger", str(ledger), "--format", form)
    assert f"run {run[:8]}" in text
    assert {"mermaid": "recorded #35;2", "table": "taken #2"}.get(form, "recorded #2") in text


def test_the_beginning_of_a_run_will_do(drawn: Callable[..., str], ledger: Path) -> None:
    first, second = runs_of(ledger)
    length = next(n for n in range(1, 33) if first[:n] != second[:n])
    whole = drawn("--run", second, "--ledger", str(ledger))
    assert drawn("--run", second[:length], "--ledger", str(ledger)) == whole


def test_the_whole_name_of_a_run_is_no_beginning_of_another(
    drawn: Callable[..., str], refused: Callable[..., str], ledger: Path, tmp_path: Path
) -> None:
    """Runs of gateline's own have names of one length; whoever writes a ledger may have others."""
    with SqliteLedger(ledger) as opened:
        run = runs_of(ledger)[0]
        events = [event for event in opened.events() if event.run_id == run]
    path = tmp_path / "named.db"
    with SqliteLedger.create(path) as made:
        for name in ("abc", "ab"):
            transaction = made.begin(START_US)
            for event in events:
                fields = {each: getattr(event, each) for each in EventDraft.__struct_fields__}
                transaction.append(EventDraft(**{**fields, "run_id": name}))
            transaction.commit()
    words = ("--ledger", str(path), "--format", "svg")
    assert "run ab: completed" in drawn("--run", "ab", *words)
    said = refused("--run", "a", "--ledger", str(path))
    assert said == f"--run a: 2 runs of {path} begin so: abc, ab"


def test_a_run_that_is_not_there_is_refused_in_one_line(
    refused: Callable[..., str], ledger: Path
) -> None:
    first, second = runs_of(ledger)
    said = refused("--run", "nothing", "--ledger", str(ledger))
    assert said == f"--run nothing: {ledger} has only: {first}, {second}"


def test_a_beginning_of_two_runs_is_refused(refused: Callable[..., str], ledger: Path) -> None:
    said = refused("--run", "", "--ledger", str(ledger))
    assert said == f"--run : 2 runs of {ledger} begin so: {', '.join(runs_of(ledger))}"


def test_a_run_of_another_machine_is_refused(refused: Callable[..., str], ledger: Path) -> None:
    run = runs_of(ledger)[0]
    said = refused(GUARDED, "--run", run, "--ledger", str(ledger))
    assert said == (
        f"--run {run}: is of a machine with digest {LINE.table.digest};"
        f" GuardedLine has {GUARDED_LINE.table.digest}; name the machine first:"
        " gateline diagram MACHINE --run ..."
    )


def test_a_run_of_a_ledger_that_was_tampered_with_is_not_drawn(
    refused: Callable[..., str], ledger: Path
) -> None:
    run, data = runs_of(ledger)[0], ledger.read_bytes()
    assert b'"user_id":"ada"' in data
    ledger.write_bytes(data.replace(b'"user_id":"ada"', b'"user_id":"eve"'))
    said = refused("--run", run, "--ledger", str(ledger))
    assert said.startswith(f"--ledger {ledger}: does not verify: ")
    assert said.endswith("; see gateline verify")


def test_nothing_is_said_of_a_run_where_nothing_is_uncertain(
    capsys: pytest.CaptureFixture[str], ledger: Path, tmp_path: Path
) -> None:
    words = ["--run", runs_of(ledger)[0], "--ledger", str(ledger)]
    assert main(["diagram", *words, "-o", str(tmp_path / "run.svg")]) == ExitCode.COMPLETED
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("words", [["--run", "a"], ["--ledger", "a.db"]])
def test_a_run_is_in_a_ledger(refused: Callable[..., str], words: list[str]) -> None:
    said = refused(*words)
    assert said == "--run RUN and --ledger FILE go together: a run is in a ledger"


@pytest.mark.parametrize("words", [["--run", ""], ["--coverage"]])
def test_a_ledger_is_not_written_over(
    refused: Callable[..., str], ledger: Path, words: list[str]
) -> None:
    before = ledger.read_bytes()
    given = [*words, "--ledger", str(ledger)] if words[0] == "--run" else [*words, str(ledger)]
    said = refused(*given, "-o", str(ledger), "--format", "svg")
    assert said == f"--output {ledger}: is read by this command; name another"
    assert ledger.read_bytes() == before


def test_a_machine_is_not_written_over(refused: Callable[..., str], charts: Path) -> None:
    said = refused(f"{charts}:Door", "-o", str(charts), "--format", "svg")
    assert said == f"--output {charts}: is read by this command; name another"
    assert charts.read_text(encoding="utf-8") == OWN_CHARTS


def test_a_file_that_is_checked_is_judged_by_its_coverage_too(
    capsys: pytest.CaptureFixture[str], drawn: Callable[..., str], ledger: Path, tmp_path: Path
) -> None:
    file = tmp_path / "coverage.svg"
    words = ["--coverage", str(ledger)]
    drawn(*words, "-o", str(file))
    code = main(["diagram", *words, "--fail-under", "90", "--check", str(file)])
    assert code == ExitCode.COVERAGE_LOW


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero here")
def test_what_does_not_end_is_no_file_to_check(refused: Callable[..., str], tmp_path: Path) -> None:
    words = ("--format", "svg", "--check")
    assert refused(*words, "/dev/zero").startswith("/dev/zero: has more than 67108864 bytes")
    assert refused(*words, str(tmp_path)) == f"{tmp_path}: cannot be read: Is a directory"


def test_standard_output_is_no_file_to_check(refused: Callable[..., str]) -> None:
    assert refused("--check", "-") == "--check -: names standard output; expected a file"


def test_what_is_printed_is_utf_8_whatever_the_terminal_is_told(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "gateline", "diagram", "--format", "svg"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert "✓ completed".encode() in ran.stdout


def test_a_box_with_the_name_of_a_view_can_be_shown(
    drawn: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "named.py"
    file.write_text(OWN_CHARTS.replace("TABLE = compile_chart(Door)", BOXED), encoding="utf-8")
    for box in ("overview", "unboxed"):
        text = drawn(f"{file}:BOXED", "--view", f"box:{box}")
        assert f"accTitle: Door, {box}\n" in text
    assert "accTitle: Door, states in no box" in drawn(f"{file}:BOXED", "--view", "unboxed")


BOXED = """
from dataclasses import replace

from gateline.machine.table import TransitionTable

_check = Effect.check("key", ("refused",))
BOXED = TransitionTable(
    name="Door",
    initial="a",
    effects={"a": _check, "b": _check, "c": _check, "end": Effect.halt("completed")},
    transitions={
        (state, seen): {"a": "b", "b": "c", "c": "end"}[state]
        for state in "abc"
        for seen in ("passed", "refused")
    },
    groups={"a": "overview", "b": "unboxed"},
)
"""

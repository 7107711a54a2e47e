"""``gateline diff``: how a machine is named, what is printed, and what the command exits with."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from gateline.cli.exit_codes import ExitCode
from gateline.cli.main import main
from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.inspection.diagrams.box_view import machine_view
from gateline.inspection.diagrams.rendering import PICTURES
from gateline.inspection.diagrams.table_document import json_text
from gateline.inspection.difference import Observing, difference_drawing, difference_of

GUARDED = "gateline.examples.gates:GUARDED_LINE"
MACHINES = '''
    from statemachine import State

    from gateline.examples.gates import GUARDED_LINE
    from gateline.machine.chart import GateChart
    from gateline.machine.effect import Effect

    line = GUARDED_LINE
    table = GUARDED_LINE.table
    chart = GUARDED_LINE.chart
    text = "no machine"

    class Empty(GateChart):
        """Declares nothing."""

    class Own(GateChart):
        """A machine with a gate that asks nobody."""

        ask = State(initial=True, enter=Effect.check("own", ("refused",)))
        done = State(final=True, enter=Effect.halt("completed"))
        stopped = State(final=True, enter=Effect.halt("denied"))
        passed = ask.to(done)
        refused = ask.to(stopped)
'''


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In a folder with machines in a file, and the line as it was approved."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "some_machines.py").write_text(dedent(MACHINES))
    (tmp_path / "approved.json").write_text(json_text(LINE.table))
    (tmp_path / "guarded.json").write_text(json_text(GUARDED_LINE.table))
    return tmp_path


@pytest.fixture
def diff(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run the command; returns its exit code, and what it printed and remarked."""

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["diff", *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def test_the_exit_code_tells_what_was_observed(
    diff: Callable[..., tuple[int, str, str]],
) -> None:
    """A gate that was added is new, and calls nothing new; one that was removed does."""
    codes = {
        (old, new, observing): diff(old, new, "--observing", observing)[0]
        for old, new in (("line", "line"), ("line", GUARDED), (GUARDED, "line"))
        for observing in ("everything", "calls")
    }
    assert codes == {
        ("line", "line", "everything"): 0,
        ("line", "line", "calls"): 0,
        ("line", GUARDED, "everything"): 13,
        ("line", GUARDED, "calls"): 0,
        (GUARDED, "line", "everything"): 13,
        (GUARDED, "line", "calls"): 13,
    }


@pytest.mark.parametrize("observing", ["everything", "calls"])
def test_the_first_line_answers_what_was_asked(
    diff: Callable[..., tuple[int, str, str]], observing: str
) -> None:
    for new in ("line", GUARDED):
        code, printed, _ = diff("approved.json", new, "--observing", observing)
        answer = "nothing is newly allowed" if code == 0 else "NEWLY ALLOWED"
        assert printed.startswith(f"{observing}: {answer}: ")


def test_everything_is_what_is_observed_unless_it_is_said(
    diff: Callable[..., tuple[int, str, str]],
) -> None:
    assert diff("line", GUARDED) == diff("line", GUARDED, "--observing", "everything")


@pytest.mark.parametrize(
    "name",
    [
        GUARDED,
        "guarded.json",
        "some_machines:table",
        "some_machines.py:line",
        "some_machines.py:chart",
    ],
)
def test_a_machine_can_be_named_in_each_way(
    diff: Callable[..., tuple[int, str, str]], name: str
) -> None:
    code, printed, remarked = diff(name, GUARDED)
    assert (code, remarked) == (0, "")
    assert f"\nOLD  {name}: GuardedLine, 162 states, 273 transitions, " in printed


def test_a_chart_of_ones_own_is_compiled(diff: Callable[..., tuple[int, str, str]]) -> None:
    code, printed, _ = diff("line", "some_machines.py:Own")
    assert code == ExitCode.NEWLY_ALLOWED
    assert "  gate own is asked: passed\n      OLD parts here: in token_check it would " in printed


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("lines", "OLD lines: expected line, FILE.json, MODULE:NAME or FILE.py:NAME"),
        ("gone.json", "gone.json: cannot be read: No such file or directory"),
        ("broken.json", "broken.json: $: found Expecting value at line 1 column 1"),
        ("gone.py:line", "OLD gone.py:line: cannot be imported: FileNotFoundError: "),
        (
            "some_machines.py:gone",
            "OLD some_machines.py:gone: the module has no 'gone'",
        ),
        (
            "some_machines.py:text",
            "OLD some_machines.py:text: found 'no machine', expected a Line of gates, a",
        ),
        (
            "some_machines.py:Empty",
            "OLD some_machines.py:Empty: machine Empty: it declares no state",
        ),
    ],
)
def test_what_is_no_machine_is_told_in_one_line(
    diff: Callable[..., tuple[int, str, str]], in_folder: Path, name: str, problem: str
) -> None:
    (in_folder / "broken.json").write_text("no JSON")
    code, printed, remarked = diff(name, "line")
    assert (code, printed) == (ExitCode.BAD_INPUT, "")
    assert remarked.startswith(f"gateline: {problem}")
    assert remarked.count("\n") == 1


def test_the_report_goes_to_a_file_and_the_answer_to_standard_output(
    diff: Callable[..., tuple[int, str, str]], in_folder: Path
) -> None:
    _, whole, _ = diff("line", GUARDED)
    code, printed, _ = diff("line", GUARDED, "-o", "report.txt")
    assert code == ExitCode.NEWLY_ALLOWED
    assert printed == "everything: NEWLY ALLOWED: NEW does what OLD never does\n"
    assert (in_folder / "report.txt").read_text() == whole
    assert diff("line", GUARDED, "-o", "-") == (code, whole, "")


def test_a_report_of_before_is_not_taken_for_this_one(
    diff: Callable[..., tuple[int, str, str]], in_folder: Path
) -> None:
    """A file that cannot be written is told before the work; what is no machine empties nothing."""
    (in_folder / "report.txt").write_text("of before")
    assert diff("lines", "line", "-o", "report.txt")[0] == ExitCode.BAD_INPUT
    assert (in_folder / "report.txt").read_text() == "of before"
    code, printed, remarked = diff("line", "line", "-o", str(in_folder))
    assert (code, printed) == (ExitCode.BAD_INPUT, "")
    assert remarked == f"gateline: --output {in_folder}: Is a directory\n"


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("d", "everything: "),
        ("d.txt", "everything: "),
        ("d.json", "{\n"),
        ("d.svg", "<svg "),
        ("d.SVG", "<svg "),
        ("d.dot", "digraph "),
        ("d.gv", "digraph "),
        ("d.mmd", "stateDiagram-v2\n"),
        ("d.md", "```mermaid\nstateDiagram-v2\n"),
        ("d.html", "<!DOCTYPE html>"),
    ],
)
def test_the_suffix_of_the_file_tells_the_format(
    diff: Callable[..., tuple[int, str, str]], in_folder: Path, name: str, start: str
) -> None:
    code, _, remarked = diff("line", GUARDED, "-o", name)
    assert (code, remarked) == (ExitCode.NEWLY_ALLOWED, "")
    assert (in_folder / name).read_text().startswith(start)


def test_a_format_that_is_named_is_written_whatever_the_suffix(
    diff: Callable[..., tuple[int, str, str]], in_folder: Path
) -> None:
    for name in ("d.svg", "d.png"):
        diff("line", GUARDED, "-o", name, "--format", "dot")
        assert (in_folder / name).read_text().startswith("digraph ")
    diff("line", GUARDED, "-o", "d.md", "--format", "mermaid")
    written = (in_folder / "d.md").read_text()
    assert written.startswith("```mermaid\n")
    assert written.endswith("\n```\n")
    diff("line", GUARDED, "-o", "d.md", "--format", "text")
    assert (in_folder / "d.md").read_text().startswith("everything: ")


def test_a_suffix_of_no_format_is_refused_before_anything_is_written(
    diff: Callable[..., tuple[int, str, str]], in_folder: Path
) -> None:
    (in_folder / "d.png").write_text("of before")
    code, printed, remarked = diff("line", GUARDED, "-o", "d.png")
    assert (code, printed) == (ExitCode.BAD_INPUT, "")
    assert remarked == (
        "gateline: d.png: no format has the suffix .png; known are .txt, .json, .md, .mmd, .dot,"
        " .gv, .svg, .html; or name one with --format\n"
    )
    assert (in_folder / "d.png").read_text() == "of before"


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_view_of_what_is_no_picture_is_refused(
    diff: Callable[..., tuple[int, str, str]], in_folder: Path, form: str
) -> None:
    for words in (("--format", form), ("-o", f"d.{form.replace('text', 'txt')}")):
        assert diff("line", GUARDED, "--view", "machine", *words) == (
            ExitCode.BAD_INPUT,
            "",
            f"gateline: --view machine: is for a picture (mermaid, dot, svg), not {form}\n",
        )
    assert not list(in_folder.glob("d.*"))


def test_json_has_the_same_answer(
    diff: Callable[..., tuple[int, str, str]], in_folder: Path
) -> None:
    for observing, allowed in (("everything", True), ("calls", False)):
        words = ("--format", "json", "--observing", observing)
        code, printed, _ = diff("approved.json", GUARDED, *words)
        document = json.loads(printed)
        assert code == (ExitCode.NEWLY_ALLOWED if allowed else ExitCode.COMPLETED)
        assert (document["newly_allowed"], document["observing"]) == (allowed, observing)
        assert document["old"]["source"] == "approved.json"
        assert document["old"]["digest"] == LINE.table.digest


def test_the_help_says_how_a_machine_is_named_and_what_is_observed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["diff", "--help"])
    printed = capsys.readouterr().out
    for words in ("  line ", "  FILE.json ", "  MODULE:NAME ", "  FILE.py:NAME ", "  calls "):
        assert f"\n{words}" in printed
    assert "0 nothing is newly allowed, 13 something is" in printed


def test_a_picture_has_what_came_and_the_steps_of_what_is_newly_allowed(
    diff: Callable[..., tuple[int, str, str]],
) -> None:
    words = (GUARDED, "line", "--observing", "calls", "--view", "machine")
    graph = difference_drawing(difference_of(GUARDED_LINE.table, LINE.table), Observing.CALLS)
    numbered = {each.key: each.note for each in graph.transitions if each.note}
    assert numbered["token_check", "passed"] == "step 1"
    assert numbered["scope_check", "passed"] == "step 3"
    assert graph.remarks == ("Step 10, in invoke_domain, is what is newly allowed.",)
    for form, write in PICTURES.items():
        code, text, _ = diff(*words, "--format", form)
        assert code == ExitCode.NEWLY_ALLOWED
        assert text == write(machine_view(graph))
        assert "removed" in text


def test_the_page_has_the_report_and_the_boxes_that_differ(
    diff: Callable[..., tuple[int, str, str]],
) -> None:
    _, page, _ = diff("line", GUARDED, "--format", "html")
    _, text, _ = diff("line", GUARDED)
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", page)
    differing = ["token", "approval", "limits", "time_window", "spending_budget"]
    assert headings == ["Overview", *(f"Box {box}" for box in differing), "The transition table"]
    assert text.splitlines()[0] in page

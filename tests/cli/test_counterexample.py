"""A counterexample of a report, as marks on the machine: every step in its place, by its number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from checked_lines import document, own_line
from gateline.cli.counterexample import ShownCounterexample, counterexample_of
from gateline.cli.loading import BadInputError
from gateline.cli.verdicts.document import CheckDocument, StepDocument, TransitionDocument
from gateline.inspection.diagrams.graph import Mark, Marked, graph_of
from gateline.machine.table import TransitionTable


def table() -> TransitionTable:
    return own_line("wrong").table


def written(folder: Path, **changes: Any) -> str:
    """The report of the wrong line, with changes, as a file."""
    report = msgspec.structs.replace(document("wrong"), **changes)
    path = folder / "report.json"
    path.write_bytes(msgspec.json.encode(report))
    return str(path)


def test_the_steps_are_marked_with_the_numbers_of_the_report(tmp_path: Path) -> None:
    report: CheckDocument = document("wrong")
    for each in report.properties:
        if each.counterexample is None:
            continue
        shown = counterexample_of(table(), f"{written(tmp_path)}:{each.name}")
        graph = graph_of(table()).marked(*shown.marks)
        told: dict[tuple[str, str], list[str]] = {}
        for number, step in enumerate(each.counterexample.steps, start=1):
            if step.transition is not None:
                key = (step.transition.state, step.transition.observation)
                told.setdefault(key, []).append(str(number))
        marked = {edge.key: Marked(edge.mark, edge.note) for edge in graph.transitions if edge.mark}
        assert marked == {key: (Mark.TAKEN, " ".join(at)) for key, at in told.items()}
        assert graph.heading.startswith(f"{each.name} is violated, by a plan of 1 invocation")
        assert len(shown.lines) == len(each.counterexample.steps) + 2


def test_the_steps_of_the_environment_are_told_in_words(tmp_path: Path) -> None:
    shown = with_steps(tmp_path, "the token is revoked", ("token_check", "passed"), "crash\x1b[2J")
    assert shown.marks.transitions == {("token_check", "passed"): (Mark.TAKEN, "2")}
    assert shown.marks.heading == "fail-closed is violated, by a plan of 1 invocation"
    assert shown.marks.remarks == (
        "step 1 is beside the machine: the token is revoked",
        r"step 3 is beside the machine: crash\x1b[2J",
    )
    assert shown.lines[1:-1] == (
        "    1  (no transition) the token is revoked",
        "    2  token_check: passed",
        r"    3  (no transition) crash\x1b[2J",
    )


def test_steps_of_the_environment_alone_are_told_and_cannot_be_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a stateful run tells them: each is a call in Python."""
    first, second = "token_0 = state.first_token()", "state.execute(token=token_0)"
    with pytest.raises(BadInputError) as refused:
        with_steps(tmp_path, first, second)
    path = tmp_path / "report.json"
    said = f"--counterexample {path}: no step of it takes a transition, so none can be drawn"
    assert str(refused.value) == said
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[:3] == [
        "fail-closed is violated, by a plan of 1 invocation:",
        f"    1  (no transition) {first}",
        f"    2  (no transition) {second}",
    ]


def test_a_heading_is_one_line_whatever_the_report_says(tmp_path: Path) -> None:
    passed = ("token_check", "passed")
    heading = with_steps(tmp_path, passed, by="by\n" + "x" * 200).marks.heading
    assert heading.startswith(r"fail-closed is violated, by\nxxx")
    assert heading.endswith("x...")
    assert len(heading) == 100


def with_steps(folder: Path, *steps: str | tuple[str, str], **changes: Any) -> ShownCounterexample:
    """The counterexample of a report to fail-closed, with these steps in place of its own."""
    properties = document("wrong").properties
    found = next(each for each in properties if each.name == "fail-closed")
    assert found.counterexample is not None
    made = tuple(
        StepDocument(name=step, changes=())
        if isinstance(step, str)
        else StepDocument(
            name=": ".join(step),
            changes=(),
            transition=TransitionDocument(state=step[0], observation=step[1]),
        )
        for step in steps
    )
    example = msgspec.structs.replace(found.counterexample, steps=made, **changes)
    only = msgspec.structs.replace(found, counterexample=example)
    return counterexample_of(table(), written(folder, properties=(only,)))


def test_one_counterexample_needs_no_name_and_several_do(tmp_path: Path) -> None:
    assert (
        with_steps(tmp_path, ("token_check", "passed")).lines[0]
        == "fail-closed is violated, by a plan of 1 invocation:"
    )
    path = written(tmp_path)
    names = [each.name for each in document("wrong").properties if each.counterexample]
    assert len(names) > 1
    told = f"--counterexample {path}: several are there; name one by :NAME, of {', '.join(names)}"
    assert refusal(path) == told


def refusal(argument: str, machine: TransitionTable | None = None) -> str:
    with pytest.raises(BadInputError) as refused:
        counterexample_of(machine or table(), argument)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_report_of_another_machine_is_refused(tmp_path: Path) -> None:
    path, good = written(tmp_path), own_line("good").table
    assert refusal(path, good) == (
        f"--counterexample {path}: is about table {table().digest}; Good has {good.digest}"
    )


def test_what_has_no_such_counterexample_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert refusal(f"{path}:isolated").startswith(
        f"--counterexample {path}: no counterexample to 'isolated'; there is one to "
    )
    bare = tuple(
        msgspec.structs.replace(each, counterexample=None) for each in document("wrong").properties
    )
    path = written(tmp_path, properties=bare)
    assert refusal(path).endswith(": no property in it has a counterexample")


def test_a_step_that_the_machine_does_not_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"step 1 is \('token_check', 'maybe'\), no transition"):
        with_steps(tmp_path, ("token_check", "maybe"))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "DecodeError: Input data was truncated"),
        ("{}", "ValidationError: Object missing required field `gateline_check`"),
        ('{"gateline_check": 2}', "ValidationError: Expected `int` <= 1 - at `$.gateline_check`"),
    ],
)
def test_what_is_no_report_is_refused_in_a_line(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="ascii")
    assert refusal(str(path)) == (
        f"--counterexample {path}: is no report of gateline check --format json: {problem}"
    )
    path.write_text("[" * 100_000, encoding="ascii")
    assert "--format json: " in refusal(str(path))
    assert "cannot be read: No such file" in refusal(str(tmp_path / "none.json"))


def test_a_path_may_have_a_colon(tmp_path: Path) -> None:
    (tmp_path / "a:b").mkdir()
    assert ": several are there; " in refusal(written(tmp_path / "a:b"))
    (tmp_path / "c:d.json").write_text("", encoding="ascii")
    assert refusal(str(tmp_path / "c:d.json")).startswith(f"--counterexample {tmp_path}/c:d.json: ")

"""The marker that makes a test one case for each property of a line."""

from __future__ import annotations

from functools import partial

import hypothesis  # noqa: F401 - here, so that suites in this process do not import it each anew
import pytest

from gateline import Line, MemoryLedger
from gateline.testing import checking, line_cases
from gateline.testing.checking import check_line
from gateline_proofs.evidence import Evidence, Examination
from gateline_proofs.solvers import Answer

shortly = partial(check_line, bound=2, script_bound=2, ledgers={"memory": MemoryLedger})
NOT_ASKED = Evidence(checking.STATEFUL, None, None, "not in these tests", {})

LINES = """
    from dataclasses import replace
    from gateline import Gate, TransitionTable
    from gateline.gates.line import GATES, LINE, line_of

    def retargeted(transitions):
        table = LINE.table
        changed = {**table.transitions, **transitions}
        table = TransitionTable("MyLine", table.initial, table.effects, changed)
        return replace(LINE, table=table)

    line = LINE
    wrong = retargeted({("completion_commit", "lost"): "completed"})
    scope = Gate("scope", lambda facts: True)
    number = 7
"""


@pytest.fixture
def lines(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A suite with some lines; in these tests plans of up to two invocations are looked at.

    Hypothesis does not run the line here: that it is asked is a test of `check_line`.
    """
    monkeypatch.setattr(checking, "_stateful", lambda _: NOT_ASKED)
    monkeypatch.setattr(line_cases, "check_line", shortly)
    pytester.makepyfile(my_lines=LINES)
    return pytester


def marked(lines: pytest.Pytester, line: str, test: str = "def test_my_line(): ...") -> None:
    lines.makepyfile(
        test_it=f"import pytest, my_lines\n@pytest.mark.gateline_line({line})\n{test}\n"
    )


PROPERTIES = (
    *("no-skip", "no-reorder", "no-retry", "gated", "gate-order", "token-once", "fail-closed"),
    *("audited", "truthful", "durable-before-effect", "isolated", "absorbing", "total"),
    "terminates",
    *("all-or-nothing", "recovery-silent", "verdict-agreement", "sometimes"),
    *("durable-trail", "terminal-verdict", "durable-writes"),
)


def test_the_properties_are_those_of_the_contract() -> None:
    assert line_cases.properties() == PROPERTIES


@pytest.mark.parametrize("line", ["my_lines.line", "'my_lines:line'"])
@pytest.mark.parametrize(
    "test",
    [
        "def test_my_line(): ...",
        "def test_my_line(gateline_property): assert gateline_property",
        "class TestMine:\n  @pytest.mark.gateline_line(my_lines.line)\n  def test_my_line(self): 1",
    ],
    ids=["no body", "with the name", "a method"],
)
def test_a_line_that_holds_passes_one_case_for_each_property(
    line: str, test: str, lines: pytest.Pytester
) -> None:
    if "class" in test:
        lines.makepyfile(test_it=f"import pytest, my_lines\n{test}")
    else:
        marked(lines, line, test)
    result = lines.runpytest_inprocess("-v")
    result.assert_outcomes(passed=len(PROPERTIES))
    result.stdout.fnmatch_lines([f"*test_my_line[[]{name}] PASSED*" for name in PROPERTIES])


def test_the_body_can_ask_for_more(lines: pytest.Pytester) -> None:
    body = "def test_my_line(gateline_property): assert gateline_property != 'total'"
    marked(lines, "my_lines.line", body)
    lines.runpytest_inprocess().assert_outcomes(passed=len(PROPERTIES) - 1, failed=1)


def test_what_is_violated_fails_with_a_counterexample(
    lines: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Line] = []

    def noted(line: Line) -> Examination:
        asked.append(line)
        return shortly(line)

    monkeypatch.setattr(line_cases, "check_line", noted)
    marked(lines, "'my_lines:wrong'")
    result = lines.runpytest_inprocess()
    assert len(asked) == 1, "a line is checked once"
    outcomes = result.parseoutcomes()
    assert outcomes["failed"] > 0
    assert outcomes["passed"] + outcomes["failed"] == len(PROPERTIES)
    result.stdout.fnmatch_lines(
        [
            "*_ test_my_line[[]isolated] _*",
            "line MyLine: isolated is undetermined, which is no pass",
            "isolated: what domain k receives is a function of invocation k alone",
            "it is no property of a table, and no engine that sees it ruled on it",
            "*_ test_my_line[[]verdict-agreement] _*",
            "line MyLine: verdict-agreement is violated",
            "verdict-agreement: `completed` was returned only if the durable log's verdict is *",
            "derivation says violated; *exploration says violated*",
            "",
            "verdict-agreement is violated, by a plan of 1 invocation:",
            "    1  token_check: passed*",
            "   13  advance: last*",
            "   14  completion_commit: lost*",
            "       end completed, which requires durable_completion = n - 1; *",
            "*_ test_my_line[[]durable-trail] _*",
            "it is shown only together with truthful",
            "FAILED test_it.py::test_my_line[[]verdict-agreement] - *: ver*",
        ]
    )


def test_what_is_undetermined_fails_and_says_so(
    lines: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = partial(shortly, script_bound=1, solvers={"z3": lambda _: Answer.UNKNOWN})
    monkeypatch.setattr(line_cases, "check_line", silent)
    monkeypatch.setattr(line_cases, "_EXAMINED", {})
    marked(lines, "my_lines.line")
    result = lines.runpytest_inprocess()
    assert result.parseoutcomes()["failed"] == 15
    result.stdout.fnmatch_lines(
        [
            "line Line: no-skip is undetermined, which is no pass",
            "no-skip: domain k is invoked only after *",
            "derivation says holds; z3 says undetermined; exploration says holds; *",
            "line Line: sometimes is undetermined, which is no pass",
            "not reached: advance on more",
        ]
    )


def test_a_word_without_a_meaning_leaves_everything_undetermined(
    lines: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gateline_proofs import translation  # noqa: PLC0415

    monkeypatch.delitem(translation.RECORDS, "operation_aborted")
    monkeypatch.setattr(line_cases, "_EXAMINED", {})
    marked(lines, "my_lines.line")
    result = lines.runpytest_inprocess()
    result.assert_outcomes(failed=len(PROPERTIES))
    result.stdout.fnmatch_lines(
        ["no-skip is undetermined, which is no pass: the model has no meaning for record 'oper*"]
    )


def test_a_gate_that_only_has_the_name_of_one_is_no_pass(lines: pytest.Pytester) -> None:
    line = "my_lines.line_of('Mine', [my_lines.GATES[0], my_lines.scope, *my_lines.GATES[2:]])"
    marked(lines, line)
    result = lines.runpytest_inprocess()
    result.stdout.fnmatch_lines(
        ["gated is violated: gate 'scope' is not the one of SPEC 3: its rules are others"]
    )


# ---------------------------------------------------------------------------------------- misuse


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("my_lines.number", "@gateline_line: found 7, expected a Line, or 'module:name'"),
        ("'my_lines:number'", "'my_lines:number' is 7, expected a Line of gates"),
        ("'my_lines:nothing'", "* cannot be imported: AttributeError: *has no attribute 'nothing'"),
        ("'my_lines'", "found 'my_lines', expected 'module:name'"),
        ("", "@gateline_line takes one line: a Line, or 'module:name'"),
        ("my_lines.line, my_lines.line", "@gateline_line takes one line: *"),
    ],
)
def test_a_mark_without_a_line_is_one_error(line: str, said: str, lines: pytest.Pytester) -> None:
    marked(lines, line)
    result = lines.runpytest_inprocess()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([f"test_it.py::test_my_line: {said}"])


def test_a_mark_on_a_module_would_multiply_every_test(lines: pytest.Pytester) -> None:
    lines.makepyfile(
        test_it="""
        import pytest, my_lines
        pytestmark = pytest.mark.gateline_line(my_lines.line)
        def test_something_else(): pass
        """
    )
    result = lines.runpytest_inprocess()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*: @gateline_line stands on a class or a module, where it *"])


def test_two_marks_are_refused(lines: pytest.Pytester) -> None:
    second = "@pytest.mark.gateline_line(my_lines.wrong)\ndef test_my_line(): ..."
    marked(lines, "my_lines.line", second)
    result = lines.runpytest_inprocess()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*@gateline_line is given 2 times; write a function for each"])


@pytest.mark.parametrize(
    "test",
    [
        """
        class TestMine(unittest.TestCase):
            @pytest.mark.gateline_line(my_lines.line)
            def test_my_line(self): ...
        """,
        """
        marked = pytest.param(1, marks=pytest.mark.gateline_line(my_lines.line))
        @pytest.mark.parametrize("n", [marked])
        def test_my_line(n): ...
        """,
    ],
    ids=["unittest", "a mark of a parameter"],
)
def test_where_no_cases_can_be_made_nothing_passes(test: str, lines: pytest.Pytester) -> None:
    lines.makepyfile(test_it=f"        import pytest, unittest, my_lines\n{test}")
    result = lines.runpytest_inprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["@gateline_line: a * has no cases, so nothing was checked"])


def test_the_fixture_without_the_mark_says_what_is_missing(lines: pytest.Pytester) -> None:
    lines.makepyfile(test_it="def test_my_line(gateline_property): ...")
    result = lines.runpytest_inprocess()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["test_my_line: mark it with @pytest.mark.gateline_line(line)"])

"""The plugin for pytest, in suites of its own: fixtures, options, and a suite that uses none."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys

import pytest

from gateline.testing import (
    line_cases,  # noqa: F401 - here, so that suites in this process do not import it each anew
    observing,  # noqa: F401
    plugin,
    profiles,
    suite_coverage,  # noqa: F401
)

HEAVY = ("hypothesis", "statemachine", "msgspec", "sqlite3", "z3", "cvc5", "gateline_proofs")

SUITE = """
    from gateline import DomainInvocation, DomainResult, ExecutionPlan

    class Mail:
        def invoke(self, method, parameters):
            return DomainResult(True, parameters.get_copy())

    PLAN = ExecutionPlan("ada", [DomainInvocation("mail", "read", {"n": n}) for n in range(2)])
"""


def suite(pytester: pytest.Pytester, tests: str) -> None:
    """A suite with a plan, a domain and these tests."""
    pytester.makepyfile(my_plan=SUITE)
    pytester.makepyfile(test_it=f"from my_plan import *\n{tests}")


def test_the_entry_point_is_declared() -> None:
    (entry,) = importlib.metadata.entry_points(group="pytest11", name="gateline")
    assert entry.load() is plugin


def test_importing_the_plugin_imports_nothing_heavy() -> None:
    code = (
        "import sys, gateline.testing.plugin; "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


# ------------------------------------------------------------------------------------- fixtures


def test_a_plan_runs_and_what_was_observed_comes_back(pytester: pytest.Pytester) -> None:
    suite(
        pytester,
        """
def test_a_run(gateline_run, gateline_ledger):
    run = gateline_run(PLAN, {"mail": Mail()})
    assert run.outcome.success
    assert [call.parameters for call in run.calls] == [{"n": 0}, {"n": 1}]
    assert run.moments[0].state == "token_check"
    assert run.events == tuple(gateline_ledger.events(run.outcome.run_id))
    assert len(run.events) == 1 + 4 * 2
    assert type(gateline_ledger).__name__ == "MemoryLedger"

def test_each_test_has_a_ledger_of_its_own(gateline_ledger):
    assert list(gateline_ledger.events()) == []
""",
    )
    pytester.runpytest_inprocess().assert_outcomes(passed=2)


def test_how_a_plan_ends_is_the_tests_business(pytester: pytest.Pytester) -> None:
    """A token that does not admit the plan, one that does, and the hash of none."""
    suite(
        pytester,
        """
from gateline import TokenRegistry
from gateline.testing.observing import admitting

def test_a_run(gateline_run, gateline_ledger):
    other = ExecutionPlan("ada", [DomainInvocation("mail", "delete", {})])
    denied = gateline_run(PLAN, {"mail": Mail()}, token=admitting(other))
    assert denied.outcome.state == "denied_token_other_plan"
    issued = TokenRegistry(gateline_ledger).issue(admitting(PLAN))
    assert gateline_run(PLAN, {"mail": Mail()}, token=issued).outcome.success
    again = gateline_run(PLAN, {"mail": Mail()}, token=issued.token_hash)
    assert again.outcome.state == "denied_token_already_run"
    assert gateline_run(PLAN, {"mail": Mail()}, token="f" * 64).outcome.verdict == "denied"
    wrong = gateline_run(PLAN, {"mail": Mail()}, user_id="eve", trigger_type="scheduled")
    assert wrong.outcome.state == "denied_token_user_mismatch"
""",
    )
    pytester.runpytest_inprocess().assert_outcomes(passed=1)


def test_a_broken_invariant_fails_the_test_and_shows_the_run(pytester: pytest.Pytester) -> None:
    """A ledger that forgets, under a suite that only looks at the outcome."""
    suite(
        pytester,
        """
import pytest
from gateline import MemoryLedger

class Forgetful(MemoryLedger):
    def events(self, run_id=None):
        return iter([e for e in super().events(run_id) if e.type != "EXECUTION_STARTED"])

@pytest.fixture
def gateline_ledger():
    return Forgetful()

def test_a_run(gateline_run):
    assert gateline_run(PLAN, {"mail": Mail()}).outcome.success
""",
    )
    result = pytester.runpytest_inprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            ">*assert gateline_run(PLAN, *",
            "E*line Line: a run of 2 invocations that ended in completed",
            "E*audited is broken: *",
            "E*steps:",
            "E*0  token_check on passed",
            "E*events:",
            "E*TOKEN_VALIDATION success -",
        ]
    )
    assert "observing.py" not in result.stdout.str()


def test_the_ledger_is_a_file_where_the_setting_says_so(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\ngateline_ledger = sqlite")
    suite(
        pytester,
        """
def test_a_run(gateline_run, gateline_ledger, tmp_path):
    assert gateline_run(PLAN, {"mail": Mail()}).outcome.success
    assert gateline_ledger.path.parent == tmp_path

def test_each_test_has_a_ledger_of_its_own(gateline_ledger):
    assert list(gateline_ledger.events()) == []
""",
    )
    pytester.runpytest_inprocess().assert_outcomes(passed=2)


# -------------------------------------------------------------------------- a suite that uses none


PLAIN = """
    import pytest

    def test_passes(tmp_path): pass
    def test_fails(): assert {"a": 1} == {"a": 2}
    @pytest.mark.skip(reason="why not")
    def test_is_skipped(): pass
    @pytest.mark.parametrize("n", range(3))
    def test_has_cases(n): assert n < 2
    @pytest.fixture
    def breaks(): raise ValueError("broken")
    def test_breaks(breaks): pass
"""


@pytest.mark.parametrize(
    "options", [("-p", "no:cacheprovider", "--strict-markers"), ("-n", "1")], ids=str
)
def test_a_suite_that_does_not_use_it_is_not_changed(
    options: tuple[str, ...], pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(PLAIN)
    shown = []
    for more in ((), ("-p", "no:gateline")):
        ran = pytester.runpytest_subprocess("--no-header", "-v", *options, *more)
        lines = [re.sub(r"\d+\.\d+s", "TIME", line) for line in ran.outlines]
        ran.assert_outcomes(passed=3, failed=2, skipped=1, errors=1)
        shown.append((ran.ret, lines, ran.errlines))
    assert shown[0] == shown[1]


BLOCKED = """
    import sys
    sys.modules["hypothesis"] = None
"""


def test_without_hypothesis_everything_but_the_profiles_works(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(blocked=BLOCKED)
    pytester.syspathinsert()
    suite(
        pytester,
        """
import pytest

def test_a_run(gateline_run):
    assert gateline_run(PLAN, {"mail": Mail()}).outcome.success
    with pytest.raises(ImportError):
        import hypothesis
""",
    )
    without = ("-p", "blocked", "-p", "no:hypothesispytest")
    ran = pytester.runpytest_subprocess(*without, "--gateline-coverage")
    ran.assert_outcomes(passed=1)
    refused = pytester.runpytest_subprocess(*without, "--gateline-profile", "quick")
    assert refused.ret == pytest.ExitCode.USAGE_ERROR
    (line,) = [line for line in refused.errlines if line]
    assert "--gateline-profile quick: Hypothesis cannot be imported" in line
    assert "gateline[test]" in line


# -------------------------------------------------------------------------------------- profiles


@pytest.mark.parametrize("name", profiles.PROFILES)
def test_a_profile_is_loaded(name: str, pytester: pytest.Pytester) -> None:
    pytester.makeconftest(
        """
        from hypothesis import settings
        settings.register_profile("own", max_examples=7)
        settings.load_profile("own")
        """
    )
    profile = profiles.PROFILES[name]
    pytester.makepyfile(
        f"""
        from hypothesis import settings

        def test_it():
            assert settings.get_current_profile_name() == "gateline-{name}"
            assert settings().max_examples == {profile.max_examples}
            assert settings().stateful_step_count == {profile.stateful_step_count}
            assert settings().derandomize is {profile.derandomize}
            assert settings().deadline is None
        """
    )
    pytester.runpytest_subprocess("--gateline-profile", name).assert_outcomes(passed=1)


def test_options_of_hypothesis_change_the_profile_that_was_loaded(
    pytester: pytest.Pytester,
) -> None:
    pytester.makepyfile(
        """
        from hypothesis import Verbosity, settings

        def test_it():
            assert settings().max_examples == 20
            assert settings().verbosity is Verbosity.debug
        """
    )
    options = ("--gateline-profile", "quick", "--hypothesis-verbosity", "debug")
    pytester.runpytest_subprocess(*options).assert_outcomes(passed=1)


def test_the_profiles_look_longer_and_longer() -> None:
    quick, ci, deep = (profiles.PROFILES[name] for name in ("quick", "ci", "deep"))
    assert quick.max_examples < ci.max_examples < deep.max_examples
    assert quick.stateful_step_count < ci.stateful_step_count < deep.stateful_step_count
    assert list(profiles.PROFILES) == list(plugin._PROFILES)


# ------------------------------------------------------------------------------------ bad options


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--gateline-profile", "slow"], "--gateline-profile slow: expected quick, ci or deep"),
        (
            ["--gateline-profile", "ci", "--hypothesis-profile", "default"],
            "--gateline-profile ci: --hypothesis-profile is given too; choose one",
        ),
        *(
            (
                [f"--gateline-fail-under={number}"],
                f"--gateline-fail-under {number}: expected a percentage above 0 and up to 100; *",
            )
            for number in ("most", "0", "-1", "100.5", "nan", "inf", "")
        ),
        (
            ["--gateline-cover-line", "my_lines"],
            "--gateline-cover-line my_lines: found 'my_lines', expected 'module:name'",
        ),
        (
            ["--gateline-cover-line", "no_such:line"],
            "--gateline-cover-line no_such:line: * cannot be imported: ModuleNotFoundError: No *",
        ),
        (
            ["--gateline-cover-line", "gateline.gates.line:GATES"],
            "--gateline-cover-line *: 'gateline.gates.line:GATES' is (*, expected a Line of gates",
        ),
        (
            ["-o", "gateline_ledger=postgres"],
            "gateline_ledger: found 'postgres', expected memory or sqlite",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_an_option_that_cannot_be_used_is_told_in_one_line(
    options: list[str], said: str, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile("def test_it(): raise SystemExit('it ran')")
    ran = pytester.runpytest_inprocess(*options)
    assert ran.ret == pytest.ExitCode.USAGE_ERROR
    shown = [line for line in ran.errlines + ran.outlines if line]
    assert len(shown) == 1, shown
    pytest.LineMatcher(shown).fnmatch_lines([f"ERROR: {said}"])

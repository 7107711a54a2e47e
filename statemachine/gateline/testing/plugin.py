"""The plugin for pytest. Installing gateline is enough; a suite that does not use it is unchanged.

1. Nothing heavy is imported here: pytest imports this module in every run. What an option, a
   fixture or a marker needs is imported where it is used.
2. ``gateline_ledger`` is a new ledger for each test. To have every test run on a ledger of one's
   own, override the fixture in a conftest.
3. ``gateline_run`` runs a plan on that ledger, and fails the test where an invariant is broken.
4. ``@pytest.mark.gateline_line(line)`` makes a test function one test case for each property of a
   line. The check is the plugin's: an empty body has checked everything. Only *holds* passes.
5. ``--gateline-coverage`` watches every orchestrator of the suite; see `suite_coverage.py`. What
   was reached goes to a file where ``--gateline-coverage-json`` names one, which is emptied before
   a test runs: what an earlier run reached is never taken for what this one did.
6. ``--gateline-profile`` loads one of the Hypothesis profiles of `profiles.py`.
7. An option that cannot be used ends the run before a test runs, in one line that says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from gateline.gates.line import Line
    from gateline.ledger.port import Ledger
    from gateline.testing.observing import GatelineRun

MARKER: Final = "gateline_line"
_PROPERTY: Final = "gateline_property"
_LEDGERS: Final = ("memory", "sqlite")
_PROFILES: Final = ("quick", "ci", "deep")
_WATCH = pytest.StashKey[Any]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options and the setting."""
    group = parser.getgroup("gateline")
    group.addoption(
        "--gateline-coverage",
        action="store_true",
        help="report which transitions of which lines of gates the suite reached",
    )
    group.addoption(
        "--gateline-fail-under",
        metavar="N",
        help="fail where less than N percent of a line's transitions was reached; no run is 0 "
        "percent; implies --gateline-coverage",
    )
    group.addoption(
        "--gateline-cover-line",
        metavar="MODULE:NAME",
        action="append",
        default=[],
        help="a line that the coverage is about, also where nothing runs it; can be given for "
        "each; every line that ran, unless given; implies --gateline-coverage",
    )
    group.addoption(
        "--gateline-coverage-json",
        metavar="FILE",
        help="write what was reached of each line there, for gateline diagram --coverage; implies "
        "--gateline-coverage",
    )
    group.addoption(
        "--gateline-profile",
        metavar="NAME",
        help=f"the Hypothesis profile of this run: {', '.join(_PROFILES)}",
    )
    parser.addini(
        "gateline_ledger",
        default="memory",
        help=f"what the fixture gateline_ledger is: {' or '.join(_LEDGERS)} (default: memory)",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Watch from before the first conftest on: what it imports may make orchestrators already."""
    options = early_config.known_args_namespace
    if (
        options.gateline_coverage
        or options.gateline_cover_line
        or options.gateline_fail_under
        or options.gateline_coverage_json
    ):
        from gateline.testing.suite_coverage import Watch  # noqa: PLC0415 - rule 1

        watch = early_config.stash[_WATCH] = Watch()
        watch.open()
        early_config.add_cleanup(watch.close)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Do what the options say; nothing where none is given.

    Before the plugin of Hypothesis, which has options that change whatever profile is loaded.
    """
    config.addinivalue_line(
        "markers",
        f"{MARKER}(line): make the test one case for each property of a line of gates: a Line, or "
        "its place as 'module:name'; a property that is violated or undetermined fails",
    )
    ledger = config.getini("gateline_ledger")
    if ledger not in _LEDGERS:
        raise pytest.UsageError(f"gateline_ledger: found {ledger!r}, expected memory or sqlite")
    fail_under = _percent(config.getoption("gateline_fail_under"))
    names: list[str] = config.getoption("gateline_cover_line") or []
    if _WATCH in config.stash:
        from gateline.testing.suite_coverage import SuiteCoverage  # noqa: PLC0415 - rule 1

        lines = [_line_to_cover(name) for name in names]
        output = _emptied(config)
        coverage = SuiteCoverage(config.stash[_WATCH], lines, fail_under, output)
        config.pluginmanager.register(coverage, "gateline-coverage")
    _load_profile(config)


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a marked test one case for each property."""
    definition = metafunc.definition
    marks = list(definition.iter_markers(MARKER))
    if not marks:
        return
    from gateline.testing.line_cases import line_of_marks, properties  # noqa: PLC0415 - rule 1

    try:
        line_of_marks(marks, definition.own_markers)
    except ValueError as error:
        raise pytest.Collector.CollectError(f"{definition.nodeid}: {error}") from error
    if _PROPERTY not in metafunc.fixturenames:
        metafunc.fixturenames.append(_PROPERTY)  # no argument is needed: the check is the plugin's
    metafunc.parametrize(_PROPERTY, properties())


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> None:
    """Check the property of a marked test, before its body."""
    marks = list(item.iter_markers(MARKER))
    if not marks:
        return
    from gateline.testing.line_cases import line_of_marks, objection  # noqa: PLC0415 - rule 1

    parameters = getattr(getattr(item, "callspec", None), "params", {})
    if _PROPERTY not in parameters:
        kind = type(item).__name__
        pytest.fail(f"@{MARKER}: a {kind} has no cases, so nothing was checked", pytrace=False)
    problem = objection(line_of_marks(marks, item.own_markers), parameters[_PROPERTY])
    if problem is not None:
        pytest.fail(problem, pytrace=False)


@pytest.fixture
def gateline_property(request: pytest.FixtureRequest) -> str:
    """The name of the property that this case of a marked test has checked."""
    pytest.fail(f"{request.node.name}: mark it with @pytest.mark.{MARKER}(line)", pytrace=False)


@pytest.fixture
def gateline_ledger(request: pytest.FixtureRequest) -> Iterator[Ledger]:
    """A new ledger, in memory or in a file of the test's own; see the setting of its name."""
    if request.config.getini("gateline_ledger") == "memory":
        from gateline.ledger.memory import MemoryLedger  # noqa: PLC0415 - rule 1

        yield MemoryLedger()
    else:
        from gateline.ledger.sqlite import SqliteLedger  # noqa: PLC0415 - rule 1

        with SqliteLedger.create(request.getfixturevalue("tmp_path") / "ledger.db") as ledger:
            yield ledger


@pytest.fixture
def gateline_run(gateline_ledger: Ledger) -> GatelineRun:
    """Runs plans on `gateline_ledger`, and fails the test where an invariant is broken.

    See `gateline.testing.observing.GatelineRun` for its arguments, and for what it returns.
    """
    from gateline.testing.observing import GatelineRun  # noqa: PLC0415 - rule 1

    return GatelineRun(gateline_ledger)


def _load_profile(config: pytest.Config) -> None:
    name = config.getoption("gateline_profile")
    if name is None:
        return
    option = f"--gateline-profile {name}"
    if name not in _PROFILES:
        raise pytest.UsageError(
            f"{option}: expected {', '.join(_PROFILES[:-1])} or {_PROFILES[-1]}"
        )
    if config.getoption("--hypothesis-profile", None):
        raise pytest.UsageError(f"{option}: --hypothesis-profile is given too; choose one")
    try:
        from gateline.testing.profiles import load_profile  # noqa: PLC0415 - rule 1
    except ImportError as error:
        said = f"Hypothesis cannot be imported ({error}); install 'gateline[test]'"
        raise pytest.UsageError(f"{option}: {said}") from error
    load_profile(name)


def _percent(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        percent = float(text)
    except ValueError:
        percent = 0.0
    if not 0 < percent <= 100:  # noqa: PLR2004 - percent
        expected = "a percentage above 0 and up to 100; 0 would let everything pass"
        raise pytest.UsageError(f"--gateline-fail-under {text}: expected {expected}")
    return percent


def _emptied(config: pytest.Config) -> Path | None:
    """The file for what is reached, emptied; None where there is none, and in a worker."""
    name: str | None = config.getoption("gateline_coverage_json")
    if name is None or hasattr(config, "workerinput"):
        return None
    try:
        Path(name).write_text("", encoding="ascii")
    except OSError as error:
        said = f"--gateline-coverage-json {name}: cannot be written: {error.strerror}"
        raise pytest.UsageError(said) from error
    return Path(name)


def _line_to_cover(name: str) -> Line:
    from gateline.testing.line_cases import line_at  # noqa: PLC0415 - rule 1

    try:
        return line_at(name)
    except ValueError as error:
        raise pytest.UsageError(f"--gateline-cover-line {name}: {error}") from error

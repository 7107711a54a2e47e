"""Fixtures that every room's tests use, and the figures that a run prints at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from gateline import Ledger, MemoryLedger, SqliteLedger

pytest_plugins = ["pytester"]  # the plugin's tests run suites of their own

_FIGURE = "figure"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests counted, once for the whole run, in whatever process they ran."""
    figures = {
        str(text)
        for reports in terminalreporter.stats.values()
        for report in reports
        if isinstance(report, pytest.TestReport)
        for name, text in report.user_properties
        if name == _FIGURE
    }
    if figures:
        terminalreporter.write_sep("=", "figures")
        for text in sorted(figures):
            terminalreporter.write_line(text)


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Have a line printed at the end of the run: what was counted, and its bound."""
    return partial(record_property, _FIGURE)


@pytest.fixture(params=["memory", "sqlite"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """Each of the shipped ledgers, new and empty."""
    if request.param == "memory":
        yield MemoryLedger()
    else:
        with SqliteLedger.create(tmp_path / "ledger.db") as made:
            yield made

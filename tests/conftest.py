"""Fixtures that every room's tests use, and the figures that a run prints at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gateline import Ledger, MemoryLedger, SqliteLedger

pytest_plugins = ["pytester"]  # the plugin's tests run suites of their own

_FIGURES = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_FIGURES] = []


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what the tests counted."""
    if config.stash[_FIGURES]:
        terminalreporter.section("figures")
        for figure in config.stash[_FIGURES]:
            terminalreporter.write_line(figure)


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Have a line printed at the end of the run: what was counted, and its bound."""
    return request.config.stash[_FIGURES].append


@pytest.fixture(params=["memory", "sqlite"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """Each of the shipped ledgers, new and empty."""
    if request.param == "memory":
        yield MemoryLedger()
    else:
        with SqliteLedger.create(tmp_path / "ledger.db") as made:
            yield made

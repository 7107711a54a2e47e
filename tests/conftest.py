"""Fixtures that every room's tests use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gateline import Ledger, MemoryLedger, SqliteLedger


@pytest.fixture(params=["memory", "sqlite"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """Each of the shipped ledgers, new and empty."""
    if request.param == "memory":
        yield MemoryLedger()
    else:
        with SqliteLedger.create(tmp_path / "ledger.db") as made:
            yield made

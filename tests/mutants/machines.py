"""The stateful machines that ship, over the ledgers that ship.

It is imported from a copy of the code, in a process of a check (`check_in_copy.py`).
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from hypothesis.stateful import RuleBasedStateMachine

from gateline import Ledger, MemoryLedger, SqliteLedger
from gateline.testing.ledger_machine import LedgerMachine
from gateline.testing.orchestrator_machine import OrchestratorMachine

SHORT_S: Final = 0.05
"""How long a writer waits for another, in seconds."""
FOLDER: Final = Path(mkdtemp())
NUMBERS: Final = count()


def new_path() -> Path:
    return FOLDER / f"{next(NUMBERS)}.db"


def copied(ledger: Any) -> Path:
    """The files as the death of a process leaves them: the old ledger keeps its lock, and lives."""
    path = new_path()
    for ending in ("", "-wal"):
        beside = ledger.path.with_name(ledger.path.name + ending)
        if beside.exists():
            shutil.copy(beside, path.with_name(path.name + ending))
    return path


class MemoryPromises(LedgerMachine):
    durable = False

    def create_ledger(self) -> Ledger:
        return MemoryLedger(lock_timeout_seconds=SHORT_S)


class SqlitePromises(LedgerMachine):
    def create_ledger(self) -> Ledger:
        return SqliteLedger.create(new_path(), lock_timeout_seconds=SHORT_S)

    def reopen(self, ledger: Any) -> Ledger:
        return SqliteLedger(copied(ledger), lock_timeout_seconds=SHORT_S)

    def second(self, ledger: Any) -> Ledger:
        return SqliteLedger(ledger.path, lock_timeout_seconds=SHORT_S)

    def damaged_copy(self, ledger: Any) -> Ledger:
        path = copied(ledger)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("DROP TRIGGER IF EXISTS record_update")
            connection.execute(
                "UPDATE record SET body = CAST(body || ' ' AS BLOB)"
                " WHERE sequence = (SELECT max(sequence) FROM record)"
            )
        return SqliteLedger(path, lock_timeout_seconds=SHORT_S)


class SqliteRuns(OrchestratorMachine):
    def create_ledger(self) -> Ledger:
        return SqliteLedger.create(new_path(), lock_timeout_seconds=SHORT_S)


MACHINES: Final[dict[tuple[str, str], type[RuleBasedStateMachine]]] = {
    ("LedgerMachine", "memory"): MemoryPromises,
    ("LedgerMachine", "sqlite"): SqlitePromises,
    ("OrchestratorMachine", "memory"): OrchestratorMachine,
    ("OrchestratorMachine", "sqlite"): SqliteRuns,
}

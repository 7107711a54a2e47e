"""A forked child must touch neither its parent's connection nor its lock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FORKS = """
import os, sys
from gateline import LedgerError, SqliteLedger

ledger = SqliteLedger.create(sys.argv[1], lock_timeout_seconds=0.2)
transaction = ledger.begin(0)
child = os.fork()
if child == 0:
    said = []
    for call in (lambda: ledger.begin(0), ledger.verify, lambda: list(ledger.events())):
        try:
            call()
        except LedgerError as error:
            said.append(str(error).split(": ")[-1])
    transaction.rollback()
    ledger.close()
    os._exit(0 if said == ["was opened before a fork; open it anew"] * 3 else 1)
_, status = os.waitpid(child, 0)
print(os.waitstatus_to_exitcode(status))
other = SqliteLedger(sys.argv[1], lock_timeout_seconds=0.2)
try:
    other.begin(0)
except LedgerError as error:
    print(str(error).split(": ")[-1])
transaction.commit()
other.begin(0).rollback()
print(ledger.verify().ok)
"""


def test_a_forked_child_is_refused_and_lets_nothing_go(tmp_path: Path) -> None:
    words = [sys.executable, "-c", FORKS, str(tmp_path / "ledger.db")]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True)
    assert ran.stdout.splitlines() == [
        "0",
        "another writer held on for too long; try again",
        "True",
    ]

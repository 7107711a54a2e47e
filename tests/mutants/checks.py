"""The checks that mutants are held to, in order, and how one is run on a copy of the code.

1. What ships comes first: every script of the skeleton, on each ledger; the gates held against the
   model's decisions; and the stateful machines, with so many examples. Then come the rooms of the
   project's tests that are about the faulty file.
2. A check runs in a process of its own, which imports the copy before anything else and refuses to
   go on where something else was imported (`check_in_copy.py`).
3. A check that does not end in `LIMIT_S` seconds, or dies, has noticed the fault: a hang is a kill,
   and is named so.
4. Hypothesis neither shrinks nor remembers, and draws the same each time.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from fault import ROOT, Fault

LIMIT_S: Final = 180
SKELETON: Final = "skeleton"
PROGRAM: Final = Path(__file__).with_name("check_in_copy.py")
COPIED: Final = ("statemachine", "model", "proofs", "tests", "pyproject.toml", "README.md")

ADMISSION: Final = "tests/model/test_admission.py"
RUNS: Final = "OrchestratorMachine memory 25"
PROMISES: Final = ("LedgerMachine memory 50", "LedgerMachine sqlite 12")
SKELETONS: Final = ("skeleton memory 1", "skeleton sqlite 1", "skeleton memory 2")
DRIVER: Final = (
    *SKELETONS,
    RUNS,
    "tests/rules/test_4_states.py",
    "tests/orchestrator/test_defences.py",
    "tests/rules/test_3_gates.py",
    "tests/rules/test_5_domains.py",
    "tests/rules/test_6_log.py",
    "tests/rules/test_2_token.py",
    "tests/gates/test_own_gates.py",
    "tests/orchestrator/test_ports.py",
    "tests/gates/test_proved.py",
)
LINES: Final = (
    *SKELETONS[:1],
    "tests/gates/test_line.py",
    "tests/gates/test_proved.py",
    "tests/gates/test_own_gates.py",
    "tests/gates/test_construction.py",
)
GATES: Final = (
    *SKELETONS[:1],
    ADMISSION,
    "tests/gates/test_precedence.py",
    "tests/rules/test_3_gates.py",
    "tests/rules/test_2_token.py",
    "tests/gates/test_own_gates.py",
    "tests/orchestrator/test_ports.py",
)
AUTHORITY: Final = (*SKELETONS[:1], "tests/gates/test_authority_gate.py")
RESPONSE: Final = (*SKELETONS[:1], ADMISSION, "tests/gates/test_response_limit.py")
ACCOUNTS: Final = (
    *SKELETONS,
    ADMISSION,
    *PROMISES,
    "tests/values/test_token_account.py",
    "tests/rules/test_3_gates.py",
    "tests/ledger/test_port_promises.py",
    "tests/ledger/test_chain.py",
    "tests/gates/test_own_gates.py",
)
LEDGERS: Final = (
    *SKELETONS,
    *PROMISES,
    "tests/ledger/test_chain.py",
    "tests/ledger/test_port_promises.py",
    "tests/ledger/test_sqlite_ledger.py",
    "tests/ledger/test_token_registry.py",
    "tests/ledger/test_tampering.py",
    "tests/orchestrator/test_defences.py",
    "tests/ledger/test_fork.py",
    "tests/ledger/test_contention.py",
    "tests/gates/test_own_gates.py",
    "tests/rules/test_3_gates.py",
    "tests/rules/test_5_domains.py",
)
SCHEMA: Final = (*SKELETONS[:2], "tests/ledger/test_sqlite_ledger.py")
REGISTRY: Final = (
    *SKELETONS[:1],
    "tests/ledger/test_token_registry.py",
    "tests/rules/test_2_token.py",
    "tests/rules/test_5_domains.py",
)
ISOLATION: Final = (
    *SKELETONS[:1],
    RUNS,
    "tests/domains/test_in_process.py",
    "tests/domains/test_domain_registry.py",
    "tests/orchestrator/test_defences.py",
    "tests/rules/test_5_domains.py",
    "tests/rules/test_4_states.py",
    "tests/orchestrator/test_ports.py",
)
VALUES: Final = (
    *SKELETONS[:1],
    "tests/values/test_strict_json.py",
    "tests/values/test_immutability.py",
    "tests/rules/test_1_plan.py",
)

CHECKS: Final[dict[str, tuple[str, ...]]] = {
    "orchestrator.py": DRIVER,
    "plan_run.py": DRIVER,
    "machine/": LINES,
    "gates/construction.py": LINES,
    "gates/line.py": LINES,
    "gates/proved.py": LINES,
    "gates/authority_gate.py": AUTHORITY,
    "gates/response_limit.py": RESPONSE,
    "gates/": GATES,
    "values/account.py": ACCOUNTS,
    "ledger/schema.sql": SCHEMA,
    "ledger/tokens.py": REGISTRY,
    "ledger/": LEDGERS,
    "guard.py": ISOLATION,
    "domains/": ISOLATION,
    "values/": VALUES,
}
"""The checks of a file, by how its path begins; the first that fits counts."""


class CheckError(RuntimeError):
    """A check that says nothing about the copy: it did not run, or ran on something else."""


def checks_of(fault: Fault) -> tuple[str, ...]:
    """The checks that a fault is held to, in order."""
    return next(checks for prefix, checks in CHECKS.items() if fault.file.startswith(prefix))


@contextmanager
def copy_of_the_code() -> Iterator[Path]:
    """A copy of the packages and of their tests, in memory where there is a file system in it."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        copy = Path(folder) / "copy"
        copy.mkdir()
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                ignored = shutil.ignore_patterns("__pycache__", ".*", "mutants")
                shutil.copytree(source, copy / name, ignore=ignored)
            else:
                shutil.copy2(source, copy / name)
        yield copy


def environment(copy: Path) -> dict[str, str]:
    """What a check's process has around it: the copy's packages come first."""
    folders = [str(copy / name) for name in ("statemachine", "model", "proofs", "tests")]
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTEST")},
        "PYTHONPATH": os.pathsep.join(folders),
        "PYTHONDONTWRITEBYTECODE": "1",
        "TMPDIR": str(copy.parent),
    }


def killer(copy: Path, check: str) -> str | None:
    """What a check noticed in a copy, in a few words that begin with its name; None for nothing.

    Raises:
        CheckError: where it did not run on the copy, or was ended from outside.
    """
    said = copy.parent / "said.json"
    said.unlink(missing_ok=True)
    command = [sys.executable, str(PROGRAM), str(copy), str(said), check]
    process = subprocess.Popen(
        command,
        cwd=copy,
        env=environment(copy),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        return f"{check}: it does not end"
    if process.returncode == -signal.SIGTERM:
        raise CheckError(f"{check}: somebody ended its process")  # no fault does so
    if not said.exists():
        return f"{check}: its process ended with {process.returncode}"
    answer = json.loads(said.read_text(encoding="utf-8"))
    if "error" in answer:
        raise CheckError(f"{check}: {answer['error']}\n{output[-2000:]}")
    killed: str | None = answer["killed"]
    return killed


def first_killer(copy: Path, fault: Fault) -> str | None:
    """The first check that notices a fault that is planted in a copy; None where none does."""
    for check in checks_of(fault):
        found = killer(copy, check)
        if found is not None:
            return found
    return None

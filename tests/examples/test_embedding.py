"""The application that embeds gateline: what it does, and that its own test file finds its faults.

The test file is run as a user runs it: in a new environment, in which gateline was installed from
its wheel with the extra ``[test]``, and nothing else was.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from gateline import (
    DomainInvocation,
    ExecutionPlan,
    LedgerError,
    Outcome,
    TokenRegistry,
    Verdict,
)
from gateline.examples.embedding import JournalLedger, refund_desk
from support import USER, limits, token

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "statemachine/gateline/examples/embedding/test_desk.py"


def pay(ledger: JournalLedger, token_hash: str, *cents: int, order: str = "A-2") -> Outcome:
    calls = [DomainInvocation("refunds", "pay", {"order": order, "cents": each}) for each in cents]
    return refund_desk(ledger).execute_plan(
        token_hash=token_hash,
        user_id=USER,
        trigger_type="direct_command",
        execution_plan=ExecutionPlan(USER, calls),
    )


def issued(ledger: JournalLedger) -> str:
    scope = {"orders": ["find"], "refunds": ["pay"]}
    asked = token(domain_scope=list(scope), method_scope=scope, resource_limits=limits())
    return TokenRegistry(ledger).issue(asked).token_hash


def test_the_desk_pays_within_its_budget_also_over_a_restart(tmp_path: Path) -> None:
    ledger = JournalLedger(tmp_path / "journal")
    hash_ = issued(ledger)
    assert pay(ledger, hash_, 30_000, 15_000).success
    ledger.close()
    with_the_rest = JournalLedger(tmp_path / "journal")
    outcome = pay(with_the_rest, hash_, 5_000, 1)
    assert (outcome.state, outcome.stopped_at) == ("denied_budget_refused", 1)
    assert outcome.error == "it pays 1 cents; allowed: the 0 that are left"
    assert with_the_rest.verify().ok
    assert with_the_rest.verify().events == len(list(with_the_rest.events()))


def test_the_desk_fails_where_there_is_no_order(tmp_path: Path) -> None:
    ledger = JournalLedger(tmp_path / "journal")
    outcome = pay(ledger, issued(ledger), 1, order="B-9")
    assert outcome.verdict is Verdict.FAILED


def test_a_journal_is_one_process_s_and_is_held_to_its_hashes(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    ledger = JournalLedger(path)
    issued(ledger)
    with pytest.raises(LedgerError, match="another process has it"):
        JournalLedger(path)
    ledger.close()
    path.write_bytes(path.read_bytes().replace(b"TOKEN_ISSUED", b"TOKEN_REVOKED"))
    with pytest.raises(LedgerError, match="event 1: it is no event that can follow"):
        JournalLedger(path)


def test_a_commit_that_a_crash_cut_short_is_none(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    ledger = JournalLedger(path)
    hash_ = issued(ledger)
    whole = path.read_bytes()
    assert pay(ledger, hash_, 1).success
    ledger.close()
    torn = path.read_bytes()[: len(whole) + 100]
    path.write_bytes(torn)
    reopened = JournalLedger(path)
    assert len(list(reopened.events())) == 1
    assert pay(reopened, hash_, 1).success
    assert reopened.verify().ok


def test_a_journal_that_failed_once_is_not_written_to_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = JournalLedger(tmp_path / "journal")
    hash_ = issued(ledger)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.write", full)
        assert pay(ledger, hash_, 1).verdict is Verdict.ABORTED
    outcome = pay(ledger, hash_, 1)
    assert outcome.verdict is Verdict.ABORTED
    assert "the journal failed before" in str(outcome.error)


def test_the_test_file_is_short() -> None:
    assert len(TESTS.read_text(encoding="utf-8").splitlines()) < 40


@pytest.mark.parametrize(
    ("chosen", "passed"),
    [
        pytest.param("not test_line", 3, id="stateful classes"),
        pytest.param("test", 24, id="all of it", marks=pytest.mark.deep),
    ],
)
def test_the_test_file_passes_in_an_environment_with_the_published_extra_alone(
    chosen: str, passed: int, tmp_path: Path
) -> None:
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(ROOT))
    (wheel,) = tmp_path.glob("gateline-*.whl")
    run(sys.executable, "-m", "venv", str(tmp_path / "venv"))
    python = str(tmp_path / "venv/bin/python")
    run(python, "-m", "pip", "install", "-q", f"{wheel}[test]")
    tests = tmp_path / "tests"
    tests.mkdir()
    (tests / "test_desk.py").write_bytes(TESTS.read_bytes())
    words = ("-m", "pytest", "-q", "--gateline-profile=quick", "--gateline-coverage", "-k", chosen)
    printed = run(python, *words, cwd=tests)
    assert f"{passed} passed" in printed
    assert re.search(r"line RefundDesk, table [0-9a-f]{16}, \d+ different runs", printed)


def run(*words: str, cwd: Path | None = None) -> str:
    ran = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"{' '.join(words)}\n{ran.stdout}\n{ran.stderr}"
    return ran.stdout

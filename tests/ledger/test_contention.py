"""Threads and processes that use one token at once never overspend it (SPEC 3.3)."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from multiprocessing.synchronize import Barrier as ProcessBarrier
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest

from gateline import (
    AuditEvent,
    AuditEventType,
    Ledger,
    Orchestrator,
    Outcome,
    SqliteLedger,
    TokenAccount,
)
from support import START_US, USER, Echo, World, limits, plan_of, token

THREADS = 8
PROCESSES = 4
RUNS_EACH = 6
SIZE = 7  # of every response, in tokens

TIGHT: dict[str, dict[str, Any]] = {
    "max_invocations": {"resource_limits": limits(max_invocations=25)},
    "max_total_tokens": {"resource_limits": limits(max_total_tokens=100)},
    "max_frequency": {"resource_limits": limits(max_frequency="10 per 60 seconds")},
    "plan_digest": {"plan_digest": plan_of(2).digest},
}


def orchestrator_over(ledger: Ledger) -> Orchestrator:
    echo = Echo()
    domains = {"mail": echo, "files": echo}
    return Orchestrator(ledger, domains, clock=lambda: START_US, measure=lambda _: SIZE)


def use(orchestrator: Orchestrator, token_hash: str) -> list[Outcome]:
    """Run plans of two, one after the other."""
    return [
        orchestrator.execute_plan(
            token_hash=token_hash,
            user_id=USER,
            trigger_type="direct_command",
            execution_plan=plan_of(2),
        )
        for _ in range(RUNS_EACH)
    ]


def assert_used_up_and_not_overspent(
    ledger: Ledger, token_hash: str, limit: str, verdicts: Counter[str]
) -> None:
    """The limit was reached, exactly, and the log agrees with the account."""
    found = ledger.verify()
    assert found.ok, found.problem
    account = ledger.account(token_hash)
    assert account is not None
    recorded = Counter((event.type, str(event.status)) for event in ledger.events())
    reserved = recorded[AuditEventType.RESOURCE_LIMIT_CHECK, "success"]
    assert account.invocations == reserved
    assert recorded[AuditEventType.EXECUTION_STARTED, "started"] == reserved
    assert account.response_tokens == sum(
        event.details.get("response_tokens", 0) for event in ledger.events()
    )
    assert recorded[AuditEventType.TOKEN_FIRST_USED, "success"] == 1
    assert used_of(account, limit, ledger) == ALLOWED[limit]
    assert verdicts["denied"] > 0
    assert verdicts["completed"] > 0
    assert set(verdicts) <= {"completed", "denied", "failed"}


ALLOWED = {"max_invocations": 25, "max_total_tokens": 100, "max_frequency": 10, "plan_digest": 1}


def used_of(account: TokenAccount, limit: str, ledger: Ledger) -> int:
    first = [event for event in ledger.events() if event.index == 0]
    return {
        "max_invocations": account.invocations,
        "max_total_tokens": account.response_tokens,
        "max_frequency": sum(event.type == "EXECUTION_STARTED" for event in first),
        "plan_digest": account.admitted_runs,
    }[limit]


@pytest.mark.parametrize("limit", TIGHT)
def test_eight_threads_do_not_overspend_a_token(limit: str, ledger: Ledger) -> None:
    token_hash = World(ledger, issued=token(**TIGHT[limit])).token_hash
    orchestrator, start = orchestrator_over(ledger), Barrier(THREADS, timeout=10)
    outcomes: list[Outcome] = []

    def hammer() -> None:
        start.wait()
        outcomes.extend(use(orchestrator, token_hash))

    threads = [Thread(target=hammer) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    verdicts = Counter(str(outcome.verdict) for outcome in outcomes)
    assert verdicts.total() == THREADS * RUNS_EACH
    assert_used_up_and_not_overspent(ledger, token_hash, limit, verdicts)


def hammer_in_a_process(path: Path, token_hashes: list[str], start: ProcessBarrier) -> None:
    """What each of the processes does; its outcomes are in the log."""
    with SqliteLedger(path) as ledger:
        orchestrator = orchestrator_over(ledger)
        start.wait(timeout=30)
        for token_hash in token_hashes:
            use(orchestrator, token_hash)


def test_four_processes_do_not_overspend_a_token(tmp_path: Path) -> None:
    path, spawn = tmp_path / "ledger.db", multiprocessing.get_context("spawn")
    with SqliteLedger.create(path) as ledger:
        hashes = {
            limit: World(ledger, issued=token(**changes)).token_hash
            for limit, changes in TIGHT.items()
        }
        start = spawn.Barrier(PROCESSES)
        arguments = (path, list(hashes.values()), start)
        processes = [
            spawn.Process(target=hammer_in_a_process, args=arguments) for _ in range(PROCESSES)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join(timeout=60)
        assert [process.exitcode for process in processes] == [0] * PROCESSES

        found = ledger.verify()
        assert found.ok, found.problem
        for limit, token_hash in hashes.items():
            account = ledger.account(token_hash)
            assert account is not None
            used = (
                len([event for event in ledger.events() if starts(event, token_hash)])
                if limit == "max_frequency"
                else used_of(account, limit, ledger)
            )
            assert used == ALLOWED[limit], limit


def starts(event: AuditEvent, token_hash: str) -> bool:
    """Whether an event is the start of a plan under a token."""
    of_token = event.token_hash == token_hash
    return of_token and event.type == AuditEventType.EXECUTION_STARTED and event.index == 0

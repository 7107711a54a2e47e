"""What is reviewed in tests: a plan, its token, a ledger with each kind of end, and a large one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gateline import (
    CapabilityToken,
    Domain,
    DomainInvocation,
    DomainResult,
    ExecutionPlan,
    IsolatedParameters,
    Ledger,
    SqliteLedger,
)
from support import Does, Echo, FaultyLedger, World, call, plan_of, token

REFUND = ExecutionPlan(
    "ada",
    [
        DomainInvocation("orders", "find", {"order": "A-1042", "fields": ["state", "cents"]}),
        DomainInvocation("refunds", "pay", {"order": "A-1042", "cents": 12_900}),
        DomainInvocation(
            "mail", "draft", {"to": "customer@example.org", "subject": "Your refund", "copies": []}
        ),
    ],
)
"""A plan as somebody would approve it."""

LARGE_EVENTS = 1_000


def refund_token(**changes: Any) -> CapabilityToken:
    """A token for that plan, which grants one method more than it needs."""
    scope = {"orders": ["find"], "refunds": ["pay"], "mail": ["draft", "read"]}
    about = {"capability": "refund order A-1042", "domain_scope": list(scope)}
    return token(**{**about, "method_scope": scope, **changes})


def refund_world(ledger: Ledger, **domains: Domain) -> World:
    """A world in which that plan completes, but for the domains that are given."""
    echo = Echo()
    made: dict[str, Domain] = {"orders": echo, "refunds": echo, "mail": echo, **domains}
    return World(ledger, made, refund_token())


def ledger_of_every_end(path: Path) -> Path:
    """A ledger with runs that completed, were denied, failed, violated and were aborted."""
    with SqliteLedger.create(path) as ledger:
        world = refund_world(ledger)
        world.registry.issue(refund_token(plan_digest=REFUND.digest))
        world.run(REFUND)
        world.now_us += 61_000_000
        world.run(ExecutionPlan("ada", [call("orders", "find"), call("orders", "delete")]))
        world.now_us += 5_250_000
        world.run(REFUND, user_id="mallory")
        refund_world(ledger, mail=Does(_full)).run(REFUND)
        refund_world(ledger, refunds=Does(lambda *_: world.registry.issue(token()))).run(REFUND)
        faulty = FaultyLedger(_loses_the_third_commit(), inner=ledger)
        losing = refund_world(faulty)
        faulty.arm()
        losing.run(REFUND)
    return path


def large_ledger(path: Path) -> Path:
    """A ledger of exactly `LARGE_EVENTS` events, in 22 runs."""
    with SqliteLedger.create(path) as ledger:
        world = World(ledger)
        for length in (*[12] * 20, 4):
            world.run(plan_of(length))
        world.run(user_id="mallory")
        found = ledger.verify()
        if found.events != LARGE_EVENTS:
            raise AssertionError(f"{found.events} events; expected {LARGE_EVENTS}")
    return path


def _full(method: str, parameters: IsolatedParameters) -> DomainResult:
    raise OSError("no space left on device")


def _loses_the_third_commit() -> Any:
    commits = [0]

    def fails(name: str, number: int) -> bool:
        commits[0] += name == "commit"
        return name == "commit" and commits[0] == 3

    return fails

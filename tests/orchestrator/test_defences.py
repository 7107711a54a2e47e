"""Defences behind the first line: each holds where the one before it was got past."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from gateline import DomainResult, LedgerError, MemoryLedger, Verdict, guard
from gateline.plan_run import PlanRun
from support import Does, FaultyLedger, World, plan_of


def test_4_3_what_is_no_observation_of_an_effect_is_taken_for_its_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(PlanRun, "measure", lambda _run: "committed")
    world = World()
    outcome = world.run()
    assert outcome.state == "failed_unmeasured"
    assert "'committed' is no observation of measure" in str(outcome.error)
    assert outcome.results == ()


def test_4_5_the_first_loss_is_the_one_that_is_told() -> None:
    class Counting(FaultyLedger):
        def tried(self, name: str) -> None:
            self.error = LedgerError(f"loss number {len(self.operations) + 1}")
            super().tried(name)

    ledger = Counting(lambda name, _number: name == "commit")
    world = World(ledger)
    ledger.arm()
    outcome = world.run()
    assert outcome.verdict is Verdict.ABORTED
    assert ledger.counts["commit"] == 2
    assert f"loss number {ledger.operations.index('commit') + 1}" in str(outcome.error)


@pytest.mark.parametrize("error", [KeyError("k"), OSError("o"), ValueError("v")], ids=repr)
def test_an_observer_that_raises_changes_nothing(error: Exception) -> None:
    def observe(_: object) -> None:
        raise error

    assert World(observer=observe).run(plan_of(2)).success


@pytest.mark.parametrize("name", ["token_hash", "trigger_type"])
def test_text_of_a_class_of_its_own_is_refused(name: str) -> None:
    class Lying(str):
        __slots__ = ()

    world = World()
    lying: dict[str, Any] = {name: Lying("direct_command")}
    with pytest.raises(TypeError, match=f"{name}: expected text"):
        world.run(**lying)
    assert world.moments == []


def test_5_3_a_domain_that_hands_its_attempt_to_a_thread_is_found() -> None:
    """`asyncio.to_thread` takes the context along, and with it the guard."""

    def act(_method: str, _parameters: Any) -> DomainResult:
        async def elsewhere() -> None:
            await asyncio.to_thread(world.ledger.verify)

        try:
            asyncio.run(elsewhere())
        except RuntimeError:
            return DomainResult(True, "nothing to see")
        return DomainResult(True, "it was let in")

    world = World(domains={"mail": Does(act)})
    outcome = world.run()
    assert outcome.state == "violated_forbidden_operation"
    assert "attempted ledger.verify" in str(outcome.error)


def test_6_4_an_account_in_memory_that_the_events_do_not_bear_out_is_found() -> None:
    world = World()
    world.run()
    assert isinstance(world.ledger, MemoryLedger)
    accounts = world.ledger._store.accounts
    accounts["ab" * 32] = accounts[world.token_hash]
    found = world.ledger.verify()
    assert not found.ok
    assert found.problem == "the accounts are not what the events say"


def test_4_7_an_interrupt_while_the_guard_comes_down_leaves_it_down(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = World()
    moves: list[object] = []

    def interrupted(in_thread: list[str] | None, in_context: list[str] | None) -> None:
        moves.append(in_thread)
        if len(moves) == 2:
            raise KeyboardInterrupt
        move(in_thread, in_context)

    move = guard._set
    monkeypatch.setattr(guard, "_set", interrupted)
    with pytest.raises(KeyboardInterrupt):
        world.run()
    assert moves == [[], None, None]
    assert world.run().success

"""Environments that answer as told: what they are told is observed, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gateline import (
    Facts,
    Gate,
    LedgerError,
    MemoryLedger,
    Orchestrator,
    Outcome,
    UnprovedLineError,
    When,
    line_with,
)
from gateline.gates.boundary_gate import BOUNDARY_GATE
from gateline.gates.gate import Rule
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.line import LINE, Line, line_of
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from gateline.testing.observed import Call
from gateline.testing.scripted import (
    FaultyLedger,
    RefusingOrchestrator,
    ScriptedOrchestrator,
    ToldDomain,
    ToldError,
    response_to,
    told_size,
)
from gateline.values.event import AuditEvent
from support import USER, Echo, World, limits, plan_of, token

NO_TOKEN_AT_ALL = "0" * 64


def run_by(
    kind: Callable[..., Orchestrator],
    told: Callable[[str, int], Any],
    line: Line = LINE,
    **arguments: Any,
) -> Outcome:
    """A plan of two, with one of these orchestrators."""
    world = World()
    made = kind(world.ledger, {"mail": Echo()}, told, line=line, clock=world.clock)
    return made.execute_plan(
        **{
            "token_hash": world.token_hash,
            "user_id": USER,
            "trigger_type": "direct_command",
            "execution_plan": plan_of(2),
            **arguments,
        }
    )


# ------------------------------------------------------------------------------------------ gates


def test_every_answer_is_told_passes_included() -> None:
    """With a token that does not exist: nothing but what is told is asked."""
    asked: list[tuple[str, int]] = []

    def answer(gate: str, index: int) -> str:
        asked.append((gate, index))
        return "method_out_of_scope" if (gate, index) == ("scope", 1) else "passed"

    outcome = run_by(ScriptedOrchestrator, answer, token_hash=NO_TOKEN_AT_ALL)
    assert outcome.state == "failed_unmeasured", "there is no token to charge"
    outcome = run_by(ScriptedOrchestrator, answer)
    assert (outcome.state, outcome.stopped_at) == ("denied_scope_method_out_of_scope", 1)
    assert outcome.error == "as told: method_out_of_scope"
    assert set(asked) == {
        ("token", 0),
        *((gate, 0) for gate in ("scope", "limits", "boundary")),
        ("scope", 1),
    }


def test_unverifiable_is_told_by_an_exception() -> None:
    outcome = run_by(ScriptedOrchestrator, lambda *_: "unverifiable")
    assert outcome.state == "denied_token_unverifiable"
    assert "ToldError" in str(outcome.error)


def unwanted(_: Facts) -> Any:
    raise AssertionError("neither asked nor spent")


def test_ports_and_costs_are_not_asked_where_the_answer_is_told() -> None:
    own = line_with(Gate("budget", unwanted, port=unwanted, cost=unwanted))
    assert run_by(ScriptedOrchestrator, lambda *_: "passed", own).success


def test_the_users_own_line_is_proved_and_no_other() -> None:
    """A line that takes the name of a gate of SPEC 3 is not proved, whatever it is told."""
    lax = Gate("token", (Rule("revoked", lambda _: True),), When.BEFORE_PLAN, TOKEN_GATE.event)
    line = line_of("Lax", (lax, SCOPE_GATE, LIMITS_GATE, BOUNDARY_GATE))
    for kind in (ScriptedOrchestrator, RefusingOrchestrator):
        with pytest.raises(UnprovedLineError, match="not the one of SPEC 3"):
            run_by(kind, lambda *_: "passed", line)


def test_an_orchestrator_asks_the_gates_of_its_line() -> None:
    """The seam is closed but to a subclass: the answers are those of the rules."""
    outcome = run_by(
        lambda ledger, domains, _told, **options: Orchestrator(ledger, domains, **options),
        lambda *_: "passed",
        user_id="eve",
    )
    assert outcome.state == "denied_token_user_mismatch"


def test_a_told_refusal_is_observed_and_the_rest_is_real() -> None:
    def refuse(gate: str, index: int) -> str | None:
        return "expired" if (gate, index) == ("limits", 1) else None

    outcome = run_by(RefusingOrchestrator, refuse)
    assert (outcome.state, outcome.error) == ("denied_limits_expired", "as told: expired")
    assert outcome.stopped_at == 1
    assert run_by(RefusingOrchestrator, lambda *_: None).success


def test_being_unable_to_tell_comes_before_every_rule() -> None:
    outcome = run_by(RefusingOrchestrator, lambda *_: "unverifiable", user_id="eve")
    assert outcome.state == "denied_token_unverifiable"


@pytest.mark.parametrize("told", ["passed", "already_run", "no_refusal_at_all", None, True])
def test_nothing_that_is_told_makes_a_real_rule_pass(told: Any) -> None:
    outcome = run_by(RefusingOrchestrator, lambda *_: told, user_id="eve")
    assert outcome.state == "denied_token_user_mismatch"


# ----------------------------------------------------------------------------------------- ledger


def durable_types(ledger: FaultyLedger) -> list[str]:
    return [str(draft.type) for draft in ledger.durable]


def test_a_ledger_fails_where_it_is_told_and_only_when_armed() -> None:
    ledger = FaultyLedger(lambda name, number: name == "append" and number > 3)
    world = World(ledger)
    ledger.arm()
    assert world.run().state == "aborted"
    assert ledger.operations[:4] == ["begin", "account", "append", "account"]
    ledger.disarm()
    counted = len(ledger.operations)
    assert world.run().success
    assert len(ledger.operations) == counted
    ledger.arm()
    assert ledger.operations == []
    assert ledger.durable == []


@pytest.mark.parametrize("written", [False, True])
def test_a_commit_fails_before_it_writes_or_behind(written: bool) -> None:
    def fails(name: str, _: int) -> bool:
        return name == "commit" and ledger.counts["commit"] == 2

    ledger = FaultyLedger(fails, writes_all_the_same=written)
    world = World(ledger)
    ledger.arm()
    outcome = world.run()
    trail = [event.type for event in ledger.events(outcome.run_id)]
    assert outcome.state == "aborted"
    assert ("EXECUTION_COMPLETED" in trail) is written
    assert durable_types(ledger) == trail, "what it remembers apart is what is there"


def test_what_is_durable_is_known_while_a_domain_runs() -> None:
    seen: list[list[str]] = []
    calls: list[Call] = []

    def look() -> bool:
        seen.append(durable_types(ledger))
        return True

    ledger = FaultyLedger()
    world = World(ledger, domains={"mail": ToldDomain("mail", lambda: "succeeded", calls, look)})
    ledger.arm()
    assert world.run(plan_of(2)).success
    assert [types[-1] for types in seen] == ["EXECUTION_STARTED", "EXECUTION_STARTED"]
    assert calls == [Call("mail", "read", {"number": number}, True) for number in range(2)]


def test_a_faulty_ledger_reads_like_the_one_in_it() -> None:
    inner = MemoryLedger()
    world = World(FaultyLedger(inner=inner))
    outcome = world.run()
    assert list(world.ledger.events(outcome.run_id)) == list(inner.events(outcome.run_id))
    assert world.ledger.account(world.token_hash) == inner.account(world.token_hash)
    assert world.ledger.tokens_of(USER) == inner.tokens_of(USER)
    assert world.ledger.verify() == inner.verify()
    broken = FaultyLedger(lambda name, _: name == "begin")
    broken.arm()
    with pytest.raises(LedgerError, match="planted"):
        broken.begin(0)


# -------------------------------------------------------------------------- domains and measure


def answered(answer: str) -> tuple[Outcome, list[AuditEvent], list[Call]]:
    calls: list[Call] = []
    world = World(domains={"mail": ToldDomain("mail", lambda: answer, calls)})
    outcome = world.run()
    return outcome, list(world.ledger.events(outcome.run_id)), calls


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("succeeded", "completed"),
        ("forbidden_operation", "violated_forbidden_operation"),
        ("reported_failure", "failed_reported_failure"),
        ("malformed", "failed_malformed"),
        ("raised", "failed_raised"),
        ("nothing that is known", "failed_raised"),
    ],
)
def test_a_domain_does_as_told(answer: str, state: str) -> None:
    outcome, _, calls = answered(answer)
    assert outcome.state == state
    assert calls == [Call("mail", "read", {"number": 0}, None)]
    if outcome.success:
        assert outcome.results[0].data == response_to("read", {"number": 0})


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("accepted", "completed"),
        ("response_too_large", "failed_response_too_large"),
        ("total_exceeded", "failed_total_exceeded"),
        ("unmeasured", "failed_unmeasured"),
    ],
)
def test_a_size_is_observed_as_told(answer: str, state: str) -> None:
    issued = token(resource_limits=limits(max_tokens_per_response=100, max_total_tokens=90))
    world = World(issued=issued, measure=lambda _: told_size(answer, most=100, left=90))
    assert world.run().state == state


def test_a_size_that_cannot_be_observed_as_told_is_an_error() -> None:
    with pytest.raises(ValueError, match="no size exceeds the total alone"):
        told_size("total_exceeded", most=100, left=100)
    with pytest.raises(ToldError):
        told_size("unmeasured", most=2, left=1)

"""What the stateful machine holds to: each of its checks fails where what it guards is broken."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import Any

import pytest

from gateline import DomainResult, IsolatedParameters, MemoryLedger
from gateline.gates.gate import Facts, Gate
from gateline.gates.line import line_with
from gateline.machine.effect import SUCCEEDED
from gateline.testing import actors
from gateline.testing.environment import HANGS, Crash, Environment, Loss
from gateline.testing.grants import Calls, Grant
from gateline.testing.orchestrator_machine import OrchestratorMachine
from gateline.values.event import AuditEventType, EventDraft, Status

THREE: Calls = tuple(("mail", "read", {"number": number}) for number in range(3))


def executed(machine: OrchestratorMachine, environment: Environment | None = None) -> Grant:
    """A run of three calls, which nobody has looked at yet."""
    token = machine._issue("ada", THREE, "roomy")
    machine.everything_holds()
    machine.execute(token, environment or Environment())
    return token


def says(invariant: str, machine: OrchestratorMachine) -> str:
    with pytest.raises(AssertionError, match=f"^{invariant}: ") as raised:
        machine.everything_holds()
    return str(raised.value)


def test_nothing_is_said_of_a_good_run() -> None:
    machine = OrchestratorMachine()
    executed(machine)
    machine.everything_holds()


@pytest.mark.parametrize(
    ("changes", "invariant", "said"),
    [
        ({"max_invocations": 2}, "overspent", "3 invocations of 2"),
        ({"max_total_tokens": 20}, "overspent", "response tokens of 20"),
        ({"max_tokens_per_response": 5}, "admission", "the model: response_too_large"),
        ({"user_id": "eve"}, "admission", "the model: user_mismatch"),
        ({"domain_scope": frozenset({"files"})}, "admission", "the model: domain_out_of_scope"),
        ({"expires_at_us": 5}, "admission", "the model: expired"),
    ],
)
def test_a_token_that_allowed_less_than_was_done(
    changes: dict[str, Any], invariant: str, said: str
) -> None:
    machine = OrchestratorMachine()
    token = executed(machine)
    known = machine._watch.tokens
    known[token.token_hash] = replace(known[token.token_hash], **changes)
    assert said in says(invariant, machine)


def test_an_admission_behind_a_revocation() -> None:
    machine = OrchestratorMachine()
    token = executed(machine)
    machine._watch.revoked.add(token.token_hash)
    assert "TOKEN_VALIDATION" in says("revocation", machine)


def test_a_log_that_does_not_verify() -> None:
    machine = OrchestratorMachine()
    executed(machine)
    assert isinstance(machine.ledger, MemoryLedger)
    machine.ledger._store.accounts.clear()
    says("verify", machine)


def test_an_event_that_was_there_and_is_not() -> None:
    machine = OrchestratorMachine()
    executed(machine)
    machine.everything_holds()
    assert isinstance(machine.ledger, MemoryLedger)
    del machine.ledger._store.records[3]
    assert "event 4 of" in says("append-only", machine)


def test_a_run_that_no_line_leaves() -> None:
    machine = OrchestratorMachine()
    token = machine._issue("ada", THREE, "roomy")
    transaction = machine.ledger.begin(machine.now_us)
    transaction.append(
        EventDraft(
            type=AuditEventType.EXECUTION_STARTED,
            status=Status.STARTED,
            user_id="ada",
            token_hash=token.token_hash,
            run_id="run",
            domain="mail",
            method="read",
            index=0,
        )
    )
    transaction.commit()
    says("conformance", machine)


def test_a_call_while_nobody_executes_anything() -> None:
    machine = OrchestratorMachine()
    machine._stage.domains["mail"].invoke("read", IsolatedParameters({}))
    assert "mail.read was called" in says("gated", machine)


def _crashed(machine: OrchestratorMachine) -> Any:
    executed(machine, Environment(crash=Crash("call", 1)))
    return machine._actors[-1]


def test_what_ends_a_process_passes_through() -> None:
    machine = OrchestratorMachine()
    actor = _crashed(machine)
    done = OrchestratorMachine()
    executed(done)
    actor.outcome = done._actors[-1].outcome
    assert "did not pass through" in says("terminates", machine)


def test_an_execution_that_raises() -> None:
    machine = OrchestratorMachine()
    executed(machine)
    actor = machine._actors[-1]
    actor.outcome, actor.error = None, ValueError("planted")
    assert "planted" in says("terminates", machine)


def test_a_run_is_looked_at_again_when_it_went_on() -> None:
    machine = OrchestratorMachine()
    executed(machine, Environment(calls={1: HANGS}))
    machine.everything_holds()
    machine.go_on(0, SUCCEEDED)
    machine._actors[-1].outcome = None
    assert "execute_plan raised" in says("terminates", machine)


def test_an_actor_that_neither_ends_nor_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = Event()

    class Stuck:
        def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
            let_go.wait(20)
            return DomainResult(True)

    class Machine(OrchestratorMachine):
        def create_domains(self) -> Any:
            return {"mail": Stuck(), "files": Stuck()}

    monkeypatch.setattr(actors, "DEADLINE_SECONDS", 0.05)
    machine = Machine()
    try:
        with pytest.raises(AssertionError, match=r"^terminates: run 0 neither ended nor waits"):
            executed(machine)
    finally:
        let_go.set()


@pytest.mark.parametrize("written", [False, True])
def test_a_commit_that_is_lost_is_counted_as_it_was_written(written: bool) -> None:
    """Else the model would know of other uses than the ledger at the next decision."""
    machine = OrchestratorMachine()
    token = machine.issue("ada", THREE, False, "one start a minute")
    lost = Environment(lost=(Loss(4, written=written),))
    machine.execute(token, lost)
    machine.execute(token, Environment())
    machine.everything_holds()
    second = machine._actors[-1].outcome
    assert second is not None
    assert second.state == ("denied_limits_frequency_exceeded" if written else "completed")


def _two_calls(facts: Facts) -> bool | str:
    return facts.index < 2 or "allowed: two calls"


def test_a_gate_of_ones_own_decides_by_itself_and_as_told() -> None:
    class Machine(OrchestratorMachine):
        line = line_with(Gate("two_calls", _two_calls))

    machine = Machine()
    token = executed(machine)
    machine.everything_holds()
    machine.execute(token, Environment(decisions={("two_calls", 2): "passed"}))
    machine.execute(token, Environment(decisions={("two_calls", 0): "unverifiable"}))
    machine.everything_holds()
    assert [actor.outcome.state for actor in machine._actors if actor.outcome] == [
        "denied_two_calls_refused",
        "completed",
        "denied_two_calls_unverifiable",
    ]

"""`LedgerMachine`: the shipped ledgers pass, and a ledger with one fault is found out."""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from faulty_ledgers import FAULTS, SHORT_SECONDS, CrashableMachine, Fault
from gateline import MemoryLedger, SqliteLedger
from gateline.testing.ledger_machine import LedgerMachine
from gateline.testing.ledger_promises import BrokenPromiseError, Promise

FOUND_WITHIN_SECONDS = 30
MOST_STEPS = 5
SHRUNK_ALWAYS = {
    "edits an earlier event",
    "loses a record, and says committed",
    "nothing is there after a crash",
    "verify always says ok",
}
"""The faults whose counterexamples are shrunk in every run of the tests, not in deep ones only."""
FOUND_LATE = {
    "forgets the expiry of a token",
    "what was not committed is there after a crash",
    "a second writer waits for ever",
}
"""The faults that take seconds to find: deep runs look for them."""


class MemoryMachine(LedgerMachine):
    durable = False

    def create_ledger(self) -> MemoryLedger:
        return MemoryLedger(lock_timeout_seconds=SHORT_SECONDS)


class SqliteMachine(LedgerMachine):
    """A crash leaves the files as they are: what is opened anew is a copy of them."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        super().__init__()

    def create_ledger(self) -> SqliteLedger:
        return SqliteLedger.create(self.folder / "log.db", lock_timeout_seconds=SHORT_SECONDS)

    def reopen(self, ledger: Any) -> SqliteLedger:
        image = Path(tempfile.mkdtemp(dir=self.folder)) / "log.db"
        for name in ("log.db", "log.db-wal"):
            shutil.copy(ledger.path.with_name(name), image.with_name(name))
        return SqliteLedger(image, lock_timeout_seconds=SHORT_SECONDS)

    def second(self, ledger: Any) -> SqliteLedger:
        return SqliteLedger(ledger.path, lock_timeout_seconds=SHORT_SECONDS)

    def teardown(self) -> None:
        super().teardown()
        shutil.rmtree(self.folder)


def same_every_time(examples: int, **changes: Any) -> settings:
    fixed: dict[str, Any] = {
        "max_examples": examples,
        "stateful_step_count": 12,
        "derandomize": True,
        "database": None,
        "deadline": None,
        "phases": (Phase.generate,),
        "suppress_health_check": list(HealthCheck),
    }
    return settings(**{**fixed, **changes})


def steps_of(error: BaseException) -> list[str]:
    """The steps of a printed counterexample, without its end; none where a new ledger is wrong."""
    lines = "\n".join(getattr(error, "__notes__", [])).splitlines()
    steps = [line for line in lines if re.match(r"(\w+ = )?state\.", line)]
    return [step for step in steps if step != "state.teardown()"]


def machine_for(fault: Fault) -> type[LedgerMachine]:
    members = {"make": fault.ledger, "patience_seconds": fault.patience_seconds}
    return type(f"{fault.ledger.__name__}Machine", (CrashableMachine,), members)


@pytest.mark.parametrize(
    ("machine", "examples"), [(MemoryMachine, 20), (SqliteMachine, 6), (CrashableMachine, 20)]
)
def test_a_ledger_that_keeps_its_promises_passes(
    machine: type[LedgerMachine], examples: int
) -> None:
    run_state_machine_as_test(machine, settings=same_every_time(examples))


@pytest.mark.deep
@pytest.mark.parametrize("machine", [MemoryMachine, SqliteMachine, CrashableMachine])
def test_a_ledger_that_keeps_its_promises_passes_for_long(machine: type[LedgerMachine]) -> None:
    longer = same_every_time(200, stateful_step_count=50)
    run_state_machine_as_test(machine, settings=longer)


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(one, id=one.name, marks=pytest.mark.deep if one.name in FOUND_LATE else ())
        for one in FAULTS
    ],
)
def test_a_fault_is_found(fault: Fault) -> None:
    with pytest.raises(BrokenPromiseError):
        run_state_machine_as_test(machine_for(fault), settings=same_every_time(500))


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(one, id=one.name, marks=() if one.name in SHRUNK_ALWAYS else pytest.mark.deep)
        for one in FAULTS
    ],
)
def test_a_fault_is_told_in_a_few_steps_that_name_the_promise(fault: Fault) -> None:
    began = time.monotonic()
    shrinking = same_every_time(500, phases=(Phase.generate, Phase.shrink))

    with pytest.raises(BrokenPromiseError) as found:
        run_state_machine_as_test(machine_for(fault), settings=shrinking)

    assert time.monotonic() - began < FOUND_WITHIN_SECONDS
    assert re.search(fault.says, str(found.value).replace("\n", " "))
    assert len(steps_of(found.value)) <= MOST_STEPS


def test_there_are_faults_of_every_promise() -> None:
    named = " ".join(fault.says for fault in FAULTS).replace("\\", "")
    missing = {one for one in Promise if not re.search(f"{one.address} is", named)}
    assert missing == set()
    assert {fault.name for fault in FAULTS} >= SHRUNK_ALWAYS | FOUND_LATE


def test_what_a_person_reads() -> None:
    (fault,) = (one for one in FAULTS if one.name == "overspends by one invocation")
    shrinking = same_every_time(500, phases=(Phase.generate, Phase.shrink))
    with pytest.raises(BrokenPromiseError) as found:
        run_state_machine_as_test(machine_for(fault), settings=shrinking)

    promise, *told = str(found.value).splitlines()
    assert promise == f"append is broken: {Promise.NO_OVERSPENDING.sentence}"
    assert told == [
        "  where:    append of RESOURCE_LIMIT_CHECK success of run 1 index 1, token 1",
        "  found:    it was let in",
        "  expected: an EventError: 1 invocations are reserved, which is all",
    ]
    assert steps_of(found.value) == [
        "token_0 = state.issue_first(invocations=1, response_tokens=1)",
        "state.start(cost=0, events=7, invocations=2, response_tokens=0, token=token_0)",
    ]


def test_a_durable_ledger_has_to_be_reopened() -> None:
    class Forgetful(LedgerMachine):
        def create_ledger(self) -> MemoryLedger:
            return MemoryLedger()

    with pytest.raises(TypeError, match=r"Forgetful .* override reopen, or say durable = False"):
        Forgetful()


@pytest.mark.parametrize("make", [MemoryMachine, CrashableMachine])
def test_a_ledger_that_is_not_empty_is_refused(make: Callable[[], LedgerMachine]) -> None:
    class Used(make):  # type: ignore[misc,valid-type]
        def create_ledger(self) -> Any:
            ledger = super().create_ledger()
            filled = MemoryMachine()
            filled.issue_first(invocations=1, response_tokens=1)
            ledger._store.records += cast("Any", filled._driver.ledger)._store.records
            return ledger

    with pytest.raises(BrokenPromiseError, match="at the start"):
        Used()

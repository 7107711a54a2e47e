"""`DomainContract`: a domain that keeps SPEC 5 passes, and one with one fault is found out."""

from __future__ import annotations

import os
import random
import re
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test

from gateline import DomainResult, MemoryLedger
from gateline.testing.domain_contract import BrokenContractError, DomainContract

CALLS = st.tuples(
    st.sampled_from(("read", "draft")),
    st.fixed_dictionaries({"number": st.integers(0, 9)}, optional={"note": st.text(max_size=3)}),
)
FOUND_WITHIN_SECONDS = 30
MOST_STEPS = 3


class Good:
    """Answers, refuses and raises, always for the same calls."""

    def invoke(self, method: str, parameters: Any) -> Any:
        given = parameters.get_copy()
        if given["number"] == 3:
            return DomainResult(False, error="three is not served")
        if given["number"] == 4:
            raise ValueError(f"four, says {object()}")
        given["seen"] = method  # a copy is the domain's own
        return DomainResult(True, {"given": given})


def contract_for(make: Callable[[], Any], **members: Any) -> type[DomainContract]:
    made = {"calls": CALLS, "create_domain": lambda self: make(), **members}
    return type("Contract", (DomainContract,), made)


def run(contract: type[DomainContract], examples: int = 60) -> None:
    fixed = settings(
        max_examples=examples,
        stateful_step_count=8,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(contract, settings=fixed)


def steps_of(error: BaseException) -> list[str]:
    lines = "\n".join(getattr(error, "__notes__", [])).splitlines()
    return [line for line in lines if re.match(r"(\w+ = )?state\.", line)][:-1]


def test_a_domain_that_keeps_the_contract_passes() -> None:
    run(contract_for(Good), examples=15)


def test_calls_can_be_a_function_that_returns_a_strategy() -> None:
    called: list[str] = []

    class Listing(Good):
        def invoke(self, method: str, parameters: Any) -> Any:
            called.append(method)
            return super().invoke(method, parameters)

    run(contract_for(Listing, calls=lambda self: st.just(("list", {"number": 0}))), examples=3)
    assert set(called) == {"list"}


def test_a_method_that_is_not_said_to_be_deterministic_may_answer_anything() -> None:
    class Drafts(Good):
        def invoke(self, method: str, parameters: Any) -> Any:
            if method == "draft":
                return DomainResult(True, secrets.token_hex())
            return super().invoke(method, parameters)

    run(contract_for(Drafts, deterministic=frozenset({"read"})), examples=20)
    run(contract_for(Drafts, deterministic=False), examples=20)
    with pytest.raises(BrokenContractError, match="'draft'"):
        run(contract_for(Drafts))


FAULTS: dict[str, tuple[type, str]] = {}


def fault(name: str, says: str) -> Callable[[type], type]:
    def added(domain: type) -> type:
        FAULTS[name] = domain, says
        return domain

    return added


@fault("keeps state between calls", r"depends on method .*1.*expected: .*0.*as a new domain says")
class Counts(Good):
    def __init__(self) -> None:
        self.count = 0

    def invoke(self, method: str, parameters: Any) -> Any:
        self.count += 1
        return DomainResult(True, self.count - 1)


@fault("keeps state in its class", r"two new domains, called with 'read'")
class CountsTogether(Good):
    count = 0

    def invoke(self, method: str, parameters: Any) -> Any:
        CountsTogether.count += 1
        return DomainResult(True, self.count)


@fault("shares state between domains", r"depends on method .*expected: succeeded: \d+, as before")
class Shares(Good):
    drafted = 0

    def invoke(self, method: str, parameters: Any) -> Any:
        if method == "draft":
            Shares.drafted += 1
            return DomainResult(True)
        return DomainResult(True, self.drafted)


@fault("remembers the last parameters", r"depends on method .*as a new domain says")
class Remembers(Good):
    last: Any = None

    def invoke(self, method: str, parameters: Any) -> Any:
        last, self.last = self.last, parameters.get_copy()["number"]
        return DomainResult(True, last == 7)


@fault("answers at random", r"two new domains, called with 'read'")
class Random(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        return DomainResult(True, secrets.randbelow(2))


@fault("raises at random", r"two new domains, called with 'read'.*raised: .*it rains|succeeded")
class RaisesAtRandom(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        if random.random() < 0.5:
            raise RuntimeError("it rains")
        return DomainResult(True)


@fault("reads the environment", r"in a bare environment.*expected: succeeded: \"set\"")
class ReadsEnvironment(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        return DomainResult(True, os.environ.get("CONTRACT_TEST"))


@fault("reads the working directory", r"in another folder.*as a new domain says")
class ReadsFolder(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        return DomainResult(True, str(Path.cwd()))


@fault("depends on its thread", r"in another thread.*as a new domain says")
class DependsOnThread(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        return DomainResult(True, threading.current_thread() is threading.main_thread())


@fault("returns no result", r"SPEC 5\.1.*the domain returned \{'did'")
class ReturnsDict(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        return {"did": method}


@fault("returns no JSON", r"SPEC 5\.1.*\$\.data.*")
class ReturnsBytes(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        return DomainResult(True, {"body": b"bytes"})


@fault("returns too much", r"SPEC 5\.1.*the domain's result is no JSON")
class ReturnsTooMuch(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        return DomainResult(True, "x" * 2**20)


@fault("fails with data that is no JSON", r"SPEC 5\.1.*the data is no JSON")
class FailsWithBytes(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        return DomainResult(False, float("nan"), "failed")


@fault("attempts a forbidden operation, and swallows it", r"SPEC 5\.3.*attempted ledger\.verify")
class Verifies(Good):
    ledger = MemoryLedger()

    def invoke(self, method: str, parameters: Any) -> Any:
        with suppress(Exception):
            self.ledger.verify()
        return super().invoke(method, parameters)


_threads_end = threading.Event()


@fault("leaves a thread", r"SPEC 5\.3.*it left the thread 'left behind'")
class LeavesThread(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        threading.Thread(target=_threads_end.wait, args=(60,), name="left behind").start()
        return super().invoke(method, parameters)


_processes: list[subprocess.Popen[bytes]] = []


@fault("leaves a process", r"SPEC 5\.3.*it left the process \d+")
class LeavesProcess(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        waiting = [sys.executable, "-S", "-c", "import sys; sys.stdin.read()"]
        _processes.append(subprocess.Popen(waiting, stdin=subprocess.PIPE))
        return super().invoke(method, parameters)


@fault("changes the environment", r"SPEC 5\.3.*another environment: CONTRACT_TEST")
class ChangesEnvironment(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        os.environ["CONTRACT_TEST"] = "changed"
        return super().invoke(method, parameters)


@fault("changes the working directory", r"SPEC 5\.3.*it left the working directory '/'")
class ChangesFolder(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        os.chdir("/")
        return super().invoke(method, parameters)


@fault("takes a third argument", r"SPEC 5\.2.*found: +method, parameters, token=None  ")
class TakesToken(Good):
    def invoke(self, method: str, parameters: Any, token: Any = None) -> Any:
        return super().invoke(method, parameters)


@fault("changes its parameters by force", r"SPEC 1\.3.*expected: \{\"number\":0\}")
class ForcesParameters(Good):
    def invoke(self, method: str, parameters: Any) -> Any:
        object.__setattr__(parameters, "canonical_json", b"{}")
        return DomainResult(True)


@fault("changes what it returned before", r"SPEC 5\.1.*what was returned by invoke.* became \[1\]")
class ChangesReturned(Good):
    def __init__(self) -> None:
        self.returned: list[list[int]] = []

    def invoke(self, method: str, parameters: Any) -> Any:
        for earlier in self.returned:
            earlier.append(1)
        self.returned.append([])
        return DomainResult(True, self.returned[-1])


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("CONTRACT_TEST", "set")
    _threads_end.clear()
    yield
    _threads_end.set()
    for thread in threading.enumerate():
        if thread.name == "left behind":
            thread.join()
    while _processes:
        with _processes.pop() as process:
            process.kill()


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_and_told_in_a_few_steps(name: str) -> None:
    domain, says = FAULTS[name]
    began = time.monotonic()

    with pytest.raises(BrokenContractError) as found:
        run(contract_for(domain))

    assert time.monotonic() - began < FOUND_WITHIN_SECONDS
    assert re.search(says, str(found.value).replace("\n", " "))
    assert len(steps_of(found.value)) <= MOST_STEPS


def test_what_a_person_reads() -> None:
    with pytest.raises(BrokenContractError) as found:
        run(contract_for(Counts))

    assert str(found.value).splitlines()[1:] == [
        "  where:    invoke('read', {'number': 0}) here",
        "  found:    succeeded: 1",
        "  expected: succeeded: 0, as a new domain says",
    ]
    assert steps_of(found.value) == [
        "call_0 = state.invoke(call=('read', {'number': 0}), place='here')",
        "state.invoke_again(call=call_0, place='here')",
    ]


def test_a_contract_without_calls_is_refused() -> None:
    with pytest.raises(TypeError, match="has no calls"):
        contract_for(Good, calls=None)()

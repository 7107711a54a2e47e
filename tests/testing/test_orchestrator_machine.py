"""The stateful machine: what it reaches of a good orchestrator, and what it finds of wrong ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from gateline import Domain, Ledger, SqliteLedger
from gateline.examples.gates import GUARDED_LINE
from gateline.gates.gate import Facts, Gate
from gateline.gates.line import LINE, Line, line_with
from gateline.machine.effect import SUCCEEDED
from gateline.testing.checking import check_line
from gateline.testing.environment import CRASHES, HANGS, Crash, Environment, way_to
from gateline.testing.grants import Calls, Oddity
from gateline.testing.orchestrator_machine import OrchestratorMachine
from gateline.testing.profiles import PROFILES
from gateline.testing.told_domains import Echo
from gateline_proofs.proof import Status
from wrong_wirings import WRONG, Wrong

CI: Final = settings(
    PROFILES["ci"],
    suppress_health_check=list(HealthCheck),
    max_examples=80,
    stateful_step_count=20,
    phases=(Phase.generate,),
)
"""More examples than reach everything: of eight seeds one needed 74, and no other more than 50.

No shrinking and no explaining, which only a failure needs, and no steering, which is for depth.
"""
FOUND_WITHIN_SECONDS: Final = 30.0
SHORT: Final = 4
"""Steps of a counterexample: most have one or two, and Hypothesis stops before the shortest."""
THREE: Final = tuple(("mail", "read", {"number": at}) for at in range(3))


# ---------------------------------------------------------------------------- a good orchestrator


def test_every_transition_of_the_line_is_reached(figure: Callable[[str], None]) -> None:
    class Good(OrchestratorMachine):
        pass

    run_state_machine_as_test(Good, settings=CI)
    reach = Good.reach()
    assert (len(reach.states), len(reach.transitions)) == (116, 194), list(reach.lines())
    figure(f"stateful runs: {reach.summary}")


@pytest.mark.deep
def test_the_long_form_holds_too(figure: Callable[[str], None]) -> None:
    class Long(OrchestratorMachine):
        pass

    long = settings(
        CI, max_examples=200, stateful_step_count=30, phases=(Phase.generate, Phase.target)
    )
    run_state_machine_as_test(Long, settings=long)
    assert len(Long.reach().transitions) == 194
    figure(f"stateful runs, the long form: {Long.reach().summary}")


def _fails(_: Facts) -> Any:
    raise RuntimeError("as nobody told it to")


FAILING: Final = line_with(Gate("hapless", _fails, port=_fails, cost=_fails), name="Failing")
"""With a gate that never gets as far as a decision by itself."""


@pytest.mark.parametrize(
    ("line", "lengths"),
    [(LINE, (0, 2)), (GUARDED_LINE, (0,)), (FAILING, (0,))],
    ids=["Line", "GuardedLine", "Failing"],
)
def test_each_way_is_taken_by_no_luck(line: Line, lengths: Sequence[int]) -> None:
    """Whichever transition is drawn, and however many calls go well before it.

    A gate of one's own observes what it is told, also where an earlier rule of it would refuse.
    """
    for before in lengths:
        machine = type("Machine", (OrchestratorMachine,), {"line": line})()
        ways = [way_to(line, *taken, before=before) for taken in line.table.transitions]
        machine.execute_towards(tuple(ways), THREE)
        for way, actor in zip(ways, machine._actors, strict=True):
            assert (way.state, way.observation) in actor.path, way
        machine.everything_holds()


@pytest.mark.deep
def test_the_line_of_the_example_gates_holds() -> None:
    """The whole of `gateline check`, but for the solvers."""
    assert check_line(GUARDED_LINE, solvers={}).status is Status.HOLDS


class OnDisk(OrchestratorMachine):
    """On SQLite, opened anew from its file by each process."""

    def create_ledger(self) -> Ledger:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "ledger.db"
        return SqliteLedger.create(self.path)

    def reopen(self, ledger: Ledger) -> Ledger:
        assert isinstance(ledger, SqliteLedger)
        ledger.close()
        return SqliteLedger(self.path)

    def teardown(self) -> None:
        super().teardown()
        self.ledger.close()  # type: ignore[attr-defined]
        self.folder.cleanup()


def test_sqlite_opened_anew_keeps_everything() -> None:
    few = settings(CI, max_examples=3, stateful_step_count=10)
    run_state_machine_as_test(OnDisk, settings=few)


# ------------------------------------------------------------------------- actors, step by step


def test_a_revocation_stops_a_run_that_waits_in_a_call() -> None:
    machine = OrchestratorMachine()
    calls = (("mail", "read", {"number": 0}), ("mail", "draft", {"number": 1}))
    token = machine._issue("ada", calls, "roomy")
    machine.execute(token, Environment(calls={0: HANGS}))
    machine.everything_holds()
    machine.revoke(token)
    assert machine._watch.revoked == {token.token_hash}
    machine.go_on(0, SUCCEEDED)
    machine.everything_holds()
    (actor,) = machine._actors
    assert actor.outcome is not None
    assert actor.outcome.state == "denied_limits_revoked"
    assert len(actor.calls) == 1


def test_actors_at_once_spend_one_token_together() -> None:
    machine = OrchestratorMachine()
    calls: Calls = (("mail", "read", {}), ("mail", "read", {}))
    token = machine.issue("ada", calls, False, "two invocations")
    machine.execute(token, Environment(calls={0: HANGS}))
    machine.execute(token, Environment(calls={0: HANGS}))
    machine.execute(token, Environment())
    machine.go_on(0, SUCCEEDED)
    machine.go_on(0, "raised")
    machine.everything_holds()
    states = [actor.outcome.state for actor in machine._actors if actor.outcome]
    exhausted = "denied_limits_invocations_exhausted"
    assert states == [exhausted, "failed_raised", exhausted]


@pytest.mark.parametrize("place", ["call", "append", "commit", "committed", "measure"])
def test_a_process_that_ends_leaves_a_legal_log_and_calls_nothing_more(place: str) -> None:
    machine = OrchestratorMachine()
    token = machine.first_token()
    machine.execute(token, Environment(crash=Crash(place, 0)))
    machine.everything_holds()
    (actor,) = machine._actors
    assert actor.crashed
    assert actor.outcome is None
    calls = list(actor.calls)
    machine.start_process_anew()
    machine.everything_holds()
    machine.execute(token, Environment())
    machine.everything_holds()
    assert actor.calls == calls
    assert machine._actors[-1].outcome is not None
    assert machine._actors[-1].outcome.success


def test_a_call_that_hangs_can_end_the_process() -> None:
    machine = OrchestratorMachine()
    token = machine.first_token()
    machine.execute(token, Environment(calls={0: HANGS}))
    machine.go_on(0, CRASHES)
    machine.everything_holds()
    assert machine._actors[0].crashed
    assert machine._waiting == []


def test_what_is_odd_is_denied() -> None:
    machine = OrchestratorMachine()
    token = machine.first_token()
    for oddity, state in (
        (Oddity(), "completed"),
        (Oddity(caller="eve"), "denied_token_user_mismatch"),
        (Oddity(plan_user="eve"), "denied_token_user_mismatch"),
        (Oddity(trigger="timer"), "denied_token_trigger_not_allowed"),
        (Oddity(unknown=True), "denied_token_unknown"),
        (Oddity(calls=(("unplugged", "read", {}),)), "denied_scope_domain_unregistered"),
    ):
        machine.execute_something_odd(token, oddity, Environment())
        machine.everything_holds()
        outcome = machine._actors[-1].outcome
        assert outcome is not None
        assert outcome.state == state


# --------------------------------------------------------------------------- wrong orchestrators


def found(wrong: Wrong, how: settings) -> AssertionError:
    """What the machine finds, in the time it has: that of this process, whoever else computes."""
    began = time.process_time()
    with pytest.raises(AssertionError) as raised:
        run_state_machine_as_test(wrong.machine, settings=how)
    assert time.process_time() - began < FOUND_WITHIN_SECONDS
    assert str(raised.value).split(":")[0] in wrong.found_as
    return raised.value


EACH: Final = [pytest.param(wrong, id=wrong.machine.__name__) for wrong in WRONG]


@pytest.mark.parametrize("wrong", EACH)
def test_a_wrong_wiring_is_found(wrong: Wrong) -> None:
    found(wrong, CI)


@pytest.mark.deep
@pytest.mark.parametrize("wrong", EACH)
def test_the_counterexample_is_short(wrong: Wrong) -> None:
    error = found(wrong, settings(CI, phases=(Phase.generate, Phase.target, Phase.shrink)))
    assert steps_of(error) <= SHORT


def test_one_counterexample_is_short_and_prints_as_code() -> None:
    """The deep form shrinks all of them."""
    (wrong,) = [wrong for wrong in WRONG if wrong.machine.__name__ == "UsesAnotherToken"]
    error = found(wrong, settings(CI, phases=(Phase.generate, Phase.shrink)))
    assert steps_of(error) <= SHORT
    assert any("Environment()" in note for note in error.__notes__)


def steps_of(error: AssertionError) -> int:
    """How many steps a counterexample has, beside the token that each example begins with."""
    lines = "\n".join(error.__notes__).splitlines()
    steps = [line for line in lines if line.startswith("state.") or " = state." in line]
    passive = ("everything_holds", "teardown", "first_token")
    return sum(not any(word in line for word in passive) for line in steps)


def test_a_machine_whose_domains_have_other_names_is_none() -> None:
    """It would call nothing, and find nothing."""

    class Misspelt(OrchestratorMachine):
        methods: Mapping[str, Sequence[str]] = {"mial": ("read",)}

        def create_domains(self) -> dict[str, Domain]:
            return {"mail": Echo()}

    with pytest.raises(TypeError) as error:
        Misspelt()
    assert str(error.value) == (
        "methods are of ['mial'], and create_domains makes ['mail']; "
        "the names have to be the same, or nothing would be called"
    )

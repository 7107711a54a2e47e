"""What Hypothesis finds of a line, as evidence: an objection with its steps, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from checked_lines import examined, own_line
from gateline.testing import checking, stateful_runs
from gateline.testing.checking import STATEFUL, check_line
from gateline.testing.stateful_runs import trace_of
from gateline_proofs.counterexample import Step, Trace, trace_lines
from gateline_proofs.evidence import Evidence
from gateline_proofs.proof import Status

NOTES = """\
Failing test case: <state machine>
state = OrchestratorMachine()
tokens_0 = state.first_token()
state.everything_holds()
state.execute(environment=Environment(), token=tokens_0)
state.teardown()
Explanation:
    These lines were always run"""


def objection(text: str, notes: str = NOTES) -> AssertionError:
    error = AssertionError(text)
    for note in notes.splitlines():
        error.add_note(note)
    return error


def stateful(monkeypatch: pytest.MonkeyPatch, run: Any) -> Evidence:
    """What the engine says, where running the machine does this."""
    proof = examined("good").proof

    def examine(*_: object, engines: Any, **__: object) -> Any:
        return engines[STATEFUL](proof)

    monkeypatch.setattr(checking, "examine", examine)
    monkeypatch.setattr(stateful_runs, "run_state_machine_as_test", run)
    monkeypatch.setattr(stateful_runs, "import_module", lambda _: Module)
    found: Any = check_line(own_line("good"), engines=(STATEFUL,))
    assert isinstance(found, Evidence)
    return found


class Reached:
    transitions = frozenset({("a", "b")})
    existing: Any = None


Reached.existing = Reached


class Machine:
    line: Any = None

    @classmethod
    def reach(cls) -> type[Reached]:
        return Reached


class Module:
    OrchestratorMachine = Machine
    LENGTH = 3


def test_an_objection_is_a_violation_with_the_steps_that_lead_to_it() -> None:
    found = trace_of(objection("gated: the scope gate was passed"))
    steps = (
        Step("tokens_0 = state.first_token()"),
        Step("state.execute(environment=Environment(), token=tokens_0)"),
    )
    assert found == Trace("gated", None, steps, "the scope gate was passed")
    assert next(trace_lines(found)) == "gated is violated, by these steps:"


@pytest.mark.parametrize(("word", "invariant"), stateful_runs.ENDANGERED.items())
def test_what_is_no_invariant_by_name_is_told_as_the_one_that_it_endangers(
    word: str, invariant: str
) -> None:
    found = trace_of(objection(f"{word}: it is so"))
    assert (found.invariant, found.problem) == (invariant, f"{word}: it is so")


def test_an_objection_without_notes_has_no_steps() -> None:
    assert trace_of(objection("gated: it is so", "")).steps == ()


def test_where_nothing_is_objected_to_what_can_be_seen_holds_up_to_a_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines: list[object] = []
    found = stateful(monkeypatch, lambda machine, **_: lines.append(machine.line))
    assert lines == [own_line("good")]
    assert (found.engine, found.bound) == (STATEFUL, 3)
    assert dict(found.statuses) == dict.fromkeys(checking.SEEN, Status.HOLDS)
    assert found.summary.endswith("1 of 1 transitions taken")


def test_what_the_machine_objects_to_is_violated(monkeypatch: pytest.MonkeyPatch) -> None:
    def objects(*_: object, **__: object) -> None:
        raise objection("isolated: it received more")

    found = stateful(monkeypatch, objects)
    assert dict(found.statuses) == {"isolated": Status.VIOLATED}
    assert found.counterexamples["isolated"].problem == "it received more"


@pytest.mark.parametrize(
    "error", [AssertionError("no word of ours"), RuntimeError("gated: it is so"), MemoryError()]
)
def test_any_other_error_leaves_everything_undetermined(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error

    found = stateful(monkeypatch, fails)
    assert dict(found.statuses) == dict.fromkeys(checking.SEEN, Status.UNDETERMINED)
    assert found.summary.startswith("it ended with an error: ")


@pytest.mark.parametrize("missing", ["hypothesis", "something_else"])
def test_an_engine_that_is_not_installed_did_not_run(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that is missing for another reason is an error, and that is undetermined."""

    def not_there(_: str) -> None:
        raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)

    def examine(*_: object, engines: Any, **__: object) -> Any:
        return engines[STATEFUL](examined("good").proof)

    monkeypatch.setattr(checking, "examine", examine)
    monkeypatch.setattr(stateful_runs, "import_module", not_there)
    found: Any = check_line(own_line("good"), engines=(STATEFUL,))
    if missing == "hypothesis":
        assert (found.seconds, dict(found.statuses)) == (None, {})
        assert found.summary == "not installed; it comes with the extra [test]"
    else:
        assert set(found.statuses.values()) == {Status.UNDETERMINED}

"""Refinement, upwards and downwards.

Upwards: each step of the table is a step of the abstract machine, or a stutter, for every length of
a plan. Downwards: every script of observations for plans of up to three invocations, run through
the real orchestrator with the memory ledger, does exactly what the model says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from gateline import (
    BoundaryViolationError,
    DomainResult,
    EffectKind,
    IsolatedParameters,
    Moment,
    Outcome,
)
from gateline.gates import proved
from gateline.gates.gate import UNVERIFIABLE, Facts, Rule
from gateline.gates.line import GATES, LINE, Line, line_of
from gateline.machine.effect import LOST, PASSED
from gateline_model.history import Recorded, durable_trails, end_of, written_trail
from gateline_model.invariants import broken
from gateline_model.machine import Act, Kind
from gateline_model.machine import Outcome as How
from gateline_model.trail import Entry
from gateline_model.vocabulary import EventType, Status
from gateline_proofs.histories import Run, runs
from gateline_proofs.proof import LineProof, prove_table
from gateline_proofs.refinement import Refinement, mapping, refinement_of
from gateline_proofs.translation import gates_of
from proved_lines import line_proof, mutant_of, own_proof
from support import FaultyLedger, World, limits, plan_of, token

# ------------------------------------------------------------------------------------------ upwards


def test_each_step_of_the_table_is_a_step_of_the_abstract_machine_or_a_stutter(
    figure: Callable[[str], None],
) -> None:
    """SPEC 4.2, 8: exhaustive over places, and proved over n. The advances are the stutters."""
    found = refinement_of(line_proof())
    assert found == Refinement(steps=192, stutters=2, problems=())
    assert refinement_of(own_proof()).problems == ()
    figure(f"refinement: {found.steps} steps of the abstract machine, {found.stutters} stutters")


def test_a_step_that_is_none_is_found() -> None:
    table = mutant_of(LINE.table, {("scope_check", "unverifiable"): "scope_record"})
    problems = refinement_of(prove_table(table, gates_of(LINE), searched=())).problems
    assert (
        "scope_record on recorded: record AUTHORIZATION_SCOPE_CHECK success requires that what is "
        "owed of a cause is recorded next"
    ) in problems
    assert any("which is not proved" in problem for problem in problems)


def changed(proof: LineProof, **changes: Any) -> LineProof:
    return replace(proof, product=replace(proof.product, **changes))


def test_numbers_and_duties_that_change_otherwise_are_found() -> None:
    proof = line_proof()
    system = proof.product.system
    edges = tuple(
        edge._replace(update=()) if edge.source == "start_commit" else edge for edge in system.edges
    )
    found = refinement_of(changed(proof, system=replace(system, edges=edges)))
    assert "start_commit on committed: the numbers change otherwise than by commit durable" in (
        found.problems
    )
    first, second, *others = proof.product.places
    lost = first.duty.after(proof.gates, Act(Kind.COMMIT), How.LOST)
    swapped = (first, second._replace(duty=lost), *others)
    found = refinement_of(changed(proof, places=swapped))
    assert any("what is owed changes otherwise" in problem for problem in found.problems)
    fewer = replace(
        proof, certificate=replace(proof.certificate, steps=proof.certificate.steps[1:])
    )
    assert refinement_of(fewer).problems == ("the certificate has 193 steps, and not 194",)


def test_a_step_from_a_place_that_no_run_reaches_is_not_looked_at() -> None:
    found = refinement_of(replace(line_proof(), reached=line_proof().reached[:3]))
    assert found.problems == ("the certificate has 194 steps, and not 13",)
    assert (found.steps, found.stutters) == (13, 0)


def test_the_mapping_gives_each_number_in_terms_of_the_cursor_and_the_length() -> None:
    """The refinement mapping is data: here at the call, where nothing is left open."""
    derived = dict(mapping(line_proof().certificate))["at_invoke_domain"]
    numbers = line_proof().certificate.system.columns[3:]
    assert sorted(equation.split(" = ")[0] for equation in derived) == sorted(numbers)
    assert all(
        set(equation.split(" = ")[1].split()) <= {"i", "1", "4", "+", "-"} for equation in derived
    )


# ---------------------------------------------------------------------------------------- downwards


@pytest.fixture
def gates_that_answer_as_a_script_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody else may put other rules under the name of a gate of SPEC 3."""
    monkeypatch.setattr(proved, "BUILT_IN", {})


class Script:
    """Makes the real orchestrator observe what a run of the table observed, step by step."""

    def __init__(self, run: Run, *, written: bool) -> None:
        self.wanted = [seen for _, seen in run.path]
        self.written = written
        self.moments: list[Moment] = []
        self.ledger = FaultyLedger(self.fails, writes_all_the_same=written)
        self.world = World(
            self.ledger,
            domains={"mail": self},
            issued=token(
                resource_limits=limits(max_tokens_per_response=1_000, max_total_tokens=900)
            ),
            measure=self.measure,
            observer=self.moments.append,
            line=scripted_line(),
        )
        self.calls: list[int] = []

    @property
    def now(self) -> str:
        """What is to be observed next."""
        return self.wanted[len(self.moments)]

    def fails(self, name: str, _: int) -> bool:
        return self.now == LOST and name in ("append", "commit")

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        self.calls.append(parameters.get_copy()["number"])
        answers: dict[str, Callable[[], Any]] = {
            "succeeded": lambda: DomainResult(True, method),
            "forbidden_operation": self.peek,
            "reported_failure": lambda: DomainResult(False, error="planted"),
            "malformed": lambda: "planted",
            "raised": self.fall,
        }
        result: DomainResult = answers[self.now]()
        return result

    def peek(self) -> DomainResult:
        with suppress(BoundaryViolationError):
            self.world.ledger.inner.verify()  # type: ignore[attr-defined]
        return DomainResult(True)

    def fall(self) -> DomainResult:
        raise RuntimeError("planted")

    def measure(self, _: bytes) -> int:
        sizes = {"accepted": 1, "response_too_large": 1_001, "total_exceeded": 950}
        if self.now not in sizes:
            self.fall()
        return sizes[self.now]

    def outcome(self, n: int) -> Outcome:
        self.ledger.arm()
        RUNNING[:] = [self]
        return self.world.run(plan_of(n))


RUNNING: list[Script] = []
"""The script that runs: the gates of the one scripted line answer as it says."""


@cache
def scripted_line() -> Line:
    """The built-in line, but for its rules: they answer as the running script says."""
    scripted = [
        replace(gate, check=tuple(rule_of(rule.refusal) for rule in gate.rules)) for gate in GATES
    ]
    line = line_of("Line", scripted)
    assert line.table.digest == LINE.table.digest
    return line


def rule_of(refusal: str) -> Rule:
    def allows(_: Facts) -> bool | str:
        (script,) = RUNNING
        if script.now == UNVERIFIABLE:
            raise RuntimeError("planted: it cannot be told")
        return script.now != refusal or f"planted: {refusal}"

    return Rule(refusal, allows)


def scripts(n: int) -> Iterator[tuple[Run, bool]]:
    """Every run of the table; twice where something is lost, for it may be there all the same."""
    for run in runs(LINE.table, n):
        yield run, False
        lost = {state for state, seen in run.path if seen == LOST}
        if any(LINE.table.effects[state].kind is EffectKind.COMMIT for state in lost):
            yield run, True


@pytest.mark.usefixtures("gates_that_answer_as_a_script_says")
@pytest.mark.parametrize("n", [1, 2, 3])
def test_every_script_through_the_real_orchestrator_is_the_models_run(
    n: int, figure: Callable[[str], None]
) -> None:
    """SPEC 4.3, 6.7, 8: the same steps, the same end, the same records, calls and results."""
    count = 0
    for run, written in scripts(n):
        script = Script(run, written=written)
        outcome = script.outcome(n)
        count += 1
        assert [(moment.state, moment.observation) for moment in script.moments] == list(run.path)
        assert outcome.state == run.end
        end = end_of(run.history)
        assert end is not None
        assert (str(outcome.verdict), len(outcome.results)) == (str(end.verdict), end.results)
        log = tuple(
            Entry(EventType(event.type), Status(event.status), event.index)
            for event in script.ledger.inner.events(outcome.run_id)
        )
        assert log in durable_trails(run.history), run.path
        if not any(seen == LOST for _, seen in run.path):
            assert log == written_trail(run.history)
        called = [seen for state, seen in run.path if state == "invoke_domain"]
        assert script.calls == list(range(len(called)))
        assert broken(run.history) == ()
        assert script.ledger.inner.verify().ok
    assert count == SCRIPTS[n]
    figure(f"scripts of observations, n = {n}: {count} through the orchestrator, all as modelled")


SCRIPTS = {1: 397, 2: 695, 3: 993}


@pytest.mark.usefixtures("gates_that_answer_as_a_script_says")
def test_a_script_can_fail() -> None:
    """The comparison is not vacuous: another run of the table is another run."""
    first, second = [run for run in runs(LINE.table, 1) if run.end.startswith("denied_scope")][:2]
    script = Script(first, written=False)
    script.outcome(1)
    taken = [(moment.state, moment.observation) for moment in script.moments]
    assert taken == list(first.path) != list(second.path)
    assert PASSED in {seen for _, seen in taken}
    assert any(isinstance(step, Recorded) for step in first.history.steps)

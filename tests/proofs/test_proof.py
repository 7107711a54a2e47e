"""Rulings on whole lines: what holds, what is violated, and what is undetermined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from statemachine import State

from gateline import GateChart, compile_chart
from gateline.gates.boundary_gate import BOUNDARY_GATE
from gateline.gates.construction import FAILURES
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.line import GATES, LINE, Line, line_of
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from gateline.machine.effect import Effect
from gateline.machine.table import ChartError, TransitionTable
from gateline_model.invariants import INVARIANTS, LOG_RULES
from gateline_proofs import proof as proof_module
from gateline_proofs.certificate import NO_PROOF, Certificate, Fact, Proof
from gateline_proofs.counterexample import lines as shown
from gateline_proofs.derivation import certified
from gateline_proofs.proof import (
    CLAIMED,
    LineProof,
    Status,
    prove,
    prove_table,
    strangers,
    taken_by_runs,
    unreached,
)
from gateline_proofs.translation import UnknownWordError, gates_of
from proved_lines import APPROVAL, BUDGET, OWN_LINE, line_proof, mutant_of, own_proof

Targets = Mapping[tuple[str, str], str]


def test_every_invariant_of_a_line_holds_of_the_built_in_one() -> None:
    """SPEC 8. How many theorems and requirements each rests on is pinned: none rests on nothing."""
    rulings = line_proof().rulings
    assert {ruling.status for ruling in rulings} == {Status.HOLDS}
    assert {
        ruling.invariant.name: (ruling.theorems, ruling.requirements) for ruling in rulings
    } == {
        "no-skip": (6, 0),
        "no-reorder": (3, 0),
        "no-retry": (1, 0),
        "gated": (7, 1),
        "gate-order": (24, 5),
        "token-once": (118, 0),
        "fail-closed": (0, 55),
        "audited": (1, 49),
        "truthful": (123, 138),
        "durable-before-effect": (119, 1),
        "absorbing": (0, 0),
        "total": (0, 0),
        "terminates": (0, 0),
        "all-or-nothing": (1, 0),
        "recovery-silent": (116, 0),
        "verdict-agreement": (1, 30),
        "sometimes": (0, 0),
        "durable-trail": (0, 48),
        "terminal-verdict": (0, 30),
        "durable-writes": (1, 62),
    }


def test_what_is_ruled_on_is_section_8_and_three_rules_of_section_6_but_what_a_domain_gets() -> (
    None
):
    names = [invariant.name for invariant in (*INVARIANTS, *LOG_RULES)]
    assert [invariant.name for invariant in CLAIMED] == [
        name for name in names if name != "isolated"
    ]


# ------------------------------------------------------------------ faults in a line of one's own


def changed(targets: Targets, effects: Mapping[str, Effect] | None = None) -> LineProof:
    """The proof of the line with two gates of one's own, with something wrong in it."""
    table = mutant_of(OWN_LINE.table, targets, effects)
    return prove_table(table, gates_of(OWN_LINE), searched=(1, 2))


FAULTS: dict[str, tuple[Targets, Mapping[str, Effect], str, int]] = {
    "a refusal of one's own goes on": (
        {("budget_check", "over_budget"): "budget_record"},
        {},
        "fail-closed",
        7,
    ),
    "a check that could not be carried out goes on": (
        {("approval_check", "unverifiable"): "scope_check"},
        {},
        "fail-closed",
        3,
    ),
    "a gate of one's own is checked after the call": (
        {
            ("scope_record", "recorded"): "limits_check",
            ("invoke_domain", "succeeded"): "budget_check",
            ("budget_record", "recorded"): "measure_response",
        },
        {},
        "gate-order",
        6,
    ),
    "a gate of one's own is left out": (
        {("scope_record", "recorded"): "limits_check"},
        {},
        "gate-order",
        6,
    ),
    "the commit before the call is left out": (
        {("start_record", "recorded"): "invoke_domain"},
        {},
        "durable-before-effect",
        12,
    ),
    "a call that raised is made again": (
        {
            ("invoke_domain", "raised"): "invoke_again",
            **{
                ("invoke_again", failure): f"{failure}_completion"
                for failure in FAILURES
                if failure != "forbidden_operation"
            },
            ("invoke_again", "forbidden_operation"): "forbidden_operation_violation",
            ("invoke_again", "succeeded"): "measure_response",
        },
        {"invoke_again": Effect.invoke(FAILURES)},
        "fail-closed",
        14,
    ),
    "an invocation is skipped": (
        {
            ("advance", "more"): "advance_again",
            ("advance_again", "more"): "scope_check",
            ("advance_again", "last"): "completion_commit",
        },
        {"advance_again": Effect.advance()},
        "no-skip",
        19,
    ),
    "a denial is told as completed": (
        {},
        {"denied_budget_over_budget": Effect.halt("completed")},
        "truthful",
        10,
    ),
    "a denial is not recorded": (
        {("budget_check", "over_budget"): "budget_over_budget_commit"},
        {},
        "truthful",
        8,
    ),
    "a loss is ignored": ({("budget_record", "lost"): "limits_check"}, {}, "fail-closed", 8),
    "the approval is checked for each invocation": (
        {("advance", "more"): "approval_check"},
        {},
        "token-once",
        17,
    ),
    "the plan is completed before its last record is durable": (
        {("advance", "last"): "completed"},
        {},
        "terminal-verdict",
        17,
    ),
}


@pytest.mark.parametrize(("targets", "effects", "invariant", "steps"), FAULTS.values(), ids=FAULTS)
def test_a_fault_in_a_line_is_violated_with_a_shortest_run(
    targets: Targets, effects: Mapping[str, Effect], invariant: str, steps: int
) -> None:
    """SPEC 4.6: no invariant was written for this line."""
    proof = changed(targets, effects)
    assert not proof.holds
    violated = {
        ruling.invariant.name: ruling.counterexample
        for ruling in proof.rulings
        if ruling.status is Status.VIOLATED and ruling.counterexample is not None
    }
    shortest = min(violated, key=lambda name: len(violated[name].moves))
    assert invariant in violated
    assert len(violated[invariant].moves) == steps
    assert len(violated[shortest].moves) <= steps
    assert proof.failures[0].status is Status.VIOLATED


class _LeavesItsEnd(GateChart):
    """A terminal state with a way out."""

    check = State(initial=True, enter=Effect.check("token", ("refused",)))
    again = State(enter=Effect.check("scope", ("refused",)))
    denied = State(enter=Effect.halt("denied"))
    passed = check.to(again) | again.to(denied) | denied.to(again)
    refused = check.to(denied) | again.to(denied)


def refused_when_declared() -> None:
    compile_chart(_LeavesItsEnd)


def refused_for_a_cycle() -> None:
    """A retry: the call that failed leads back to its own start."""
    mutant_of(OWN_LINE.table, {("invoke_domain", "raised"): "start_record"})


def refused_for_a_missing_way() -> None:
    """A record whose loss leads nowhere."""
    table = OWN_LINE.table
    ways = {pair: to for pair, to in table.transitions.items() if pair != ("budget_record", "lost")}
    replace_ways(table, ways)


def refused_for_a_way_out_of_an_end() -> None:
    table = OWN_LINE.table
    replace_ways(table, {**table.transitions, ("aborted", "lost"): "abort_record"})


def replace_ways(table: TransitionTable, transitions: Targets) -> TransitionTable:
    return TransitionTable("Wrong", table.initial, table.effects, transitions)


def refused_for_its_order() -> None:
    """A gate before each invocation, in front of one before the plan."""
    line_of("OwnLine", (TOKEN_GATE, BUDGET, APPROVAL, SCOPE_GATE, LIMITS_GATE, BOUNDARY_GATE))


@pytest.mark.parametrize(
    ("declare", "problem"),
    [
        (refused_when_declared, "state denied: final states, and no others, halt"),
        (refused_for_a_cycle, "a cycle in which the cursor stays: "),
        (refused_for_a_missing_way, "state budget_record, observation lost: no next state"),
        (refused_for_a_way_out_of_an_end, "its effect halt_aborted cannot yield it"),
        (refused_for_its_order, "gates before the plan come first"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_fault_that_makes_no_table_is_refused_when_it_is_made(
    declare: Callable[[], None], problem: str
) -> None:
    """SPEC 4.2."""
    with pytest.raises(ChartError) as error:
        declare()
    assert problem in str(error.value)


# ----------------------------------------------------------- what a list of gates can be short of


def violated_by(line: Line) -> dict[str, str | None]:
    return {
        ruling.invariant.name: ruling.problem
        for ruling in prove(line).rulings
        if ruling.status is Status.VIOLATED
    }


def test_a_line_without_a_gate_of_the_contract_is_violated() -> None:
    """SPEC 3.4: a user puts gates into the line, and takes none out of it."""
    line = line_of("NoScope", (TOKEN_GATE, LIMITS_GATE, BOUNDARY_GATE))
    assert violated_by(line) == {"gated": "there is no gate scope that records as SPEC 3 says"}


def test_a_gate_in_front_of_the_token_is_violated() -> None:
    line = line_of("ApprovalFirst", (APPROVAL, *GATES))
    assert violated_by(line) == {"token-once": "the first gate is approval, not token"}


def test_the_gates_of_the_contract_in_another_order_are_violated() -> None:
    line = line_of("LimitsFirst", (TOKEN_GATE, LIMITS_GATE, SCOPE_GATE, BOUNDARY_GATE))
    assert list(violated_by(line)) == ["gate-order"]


def test_a_table_of_other_gates_than_are_said_is_violated() -> None:
    """The claims are made of the list of gates, never of the table."""
    proof = prove_table(LINE.table, gates_of(OWN_LINE))
    assert {each.invariant.name for each in proof.failures if each.counterexample} >= {
        "gate-order",
        "gated",
    }


def test_a_word_that_the_model_does_not_know_is_no_line() -> None:
    with pytest.raises(UnknownWordError, match="gate 'approval'; known: token, scope"):
        prove_table(OWN_LINE.table, gates_of(LINE))


def test_the_words_of_a_gate_of_ones_own_are_its_records() -> None:
    twice = replace(BUDGET, name="twice", event=None)
    line = line_of("Twice", (*GATES, twice))
    assert prove(line).holds


# ------------------------------------------------------------------- undetermined is never a pass


def test_what_is_not_derived_and_not_broken_up_to_the_bound_is_undetermined() -> None:
    """An invocation is skipped in plans of three; runs are looked for in plans of up to two."""
    table = mutant_of(OWN_LINE.table, *FAULTS["an invocation is skipped"][:2])
    searched = prove_table(table, gates_of(OWN_LINE), searched=(1, 2))
    ruling = next(each for each in searched.rulings if each.invariant.name == "no-reorder")
    assert (ruling.status, ruling.counterexample) == (Status.UNDETERMINED, None)
    assert str(ruling.problem).startswith("not derived at invoke_domain: invoke: called = i - 1")
    assert not searched.holds


def test_what_is_owed_is_shown_together_or_not_at_all() -> None:
    """What is owed follows the run as long as every act is allowed."""
    proof = changed({("budget_check", "over_budget"): "budget_over_budget_commit"})
    problems = {ruling.invariant.name: ruling.problem for ruling in proof.rulings}
    assert problems["audited"] == "it is shown only together with durable-writes"
    assert problems["no-skip"] is None


def test_a_table_that_reaches_nothing_is_not_passed() -> None:
    """An invariant that nothing of the line is about is not one that holds."""
    table = TransitionTable("Empty", "denied", {"denied": Effect.halt("denied")}, {})
    proof = prove_table(table, gates_of(LINE))
    statuses = {ruling.invariant.name: ruling.status for ruling in proof.rulings}
    assert statuses["no-skip"] is statuses["gated"] is Status.UNDETERMINED
    assert {each.problem for each in proof.rulings if each.invariant.name == "no-skip"} == {
        "nothing of the line is about it"
    }
    assert statuses["token-once"] is statuses["truthful"] is Status.VIOLATED
    assert statuses["sometimes"] is Status.UNDETERMINED


def test_a_transition_that_no_short_plan_takes_is_not_reached() -> None:
    """SPEC 8, sometimes: the last observation of a second advance in a row."""
    table = mutant_of(OWN_LINE.table, *FAULTS["an invocation is skipped"][:2])
    assert ("advance_again", "more") not in taken_by_runs(table, 2)
    assert ("advance_again", "more") in taken_by_runs(table, 3)
    assert list(unreached(table)) == []
    assert taken_by_runs(LINE.table, 1) == set(LINE.table.transitions) - {("advance", "more")}


def test_what_no_short_plan_reaches_is_said_by_name() -> None:
    """SPEC 8, sometimes: three advances in a row, and a verdict that nothing ends with."""
    row = {f"advance_{number}": Effect.advance() for number in (2, 3, 4)}
    ways = {("advance", "more"): "advance_2", ("advance_4", "more"): "late_check"}
    ways |= {(f"advance_{number}", "more"): f"advance_{number + 1}" for number in (2, 3)}
    ways |= {(state, "last"): "completion_commit" for state in row}
    late = {"late_check": LINE.table.effects["scope_check"]}
    ways |= {("late_check", seen): to for seen, to in LINE.table.successors("scope_check").items()}
    table = mutant_of(LINE.table, ways, {**row, **late})
    found = sorted(unreached(table))
    assert found[0] == "no run of a plan of up to 3 observes domain_out_of_scope in late_check"
    assert "no run of a plan of up to 3 reaches late_check" in found
    assert len(found) == 10
    proof = prove_table(table, gates_of(LINE), searched=())
    (ruling,) = [each for each in proof.rulings if each.invariant.name == "sometimes"]
    assert ruling.status is Status.UNDETERMINED
    without = mutant_of(LINE.table, {("invoke_domain", "forbidden_operation"): "raised_completion"})
    assert list(unreached(without)) == ["no run of a plan of up to 3 ends violated"]


# ------------------------------------------------------------------- certificates that don't hold


def certified_otherwise(change: Callable[[Certificate], Certificate]) -> Any:
    def certify(*arguments: Any) -> Certificate:
        return change(certified(*arguments))

    return certify


def led_elsewhere(certificate: Certificate) -> Certificate:
    """A step of a refusal leads to its twin: another place of a state of that name."""
    wrong = (
        certificate.steps[0]._replace(target=len(certificate.nodes) - 1),
        *certificate.steps[1:],
    )
    return replace(certificate, steps=wrong)


SLOPPY: dict[str, Callable[[Certificate], Certificate]] = {
    "a proof that is none": lambda it: replace(it, start=(NO_PROOF, *it.start[1:])),
    "a step that is left out": lambda it: replace(it, steps=it.steps[1:]),
    "a step that leads elsewhere": led_elsewhere,
    "theorems that say nothing": lambda it: replace(
        it,
        theorems=tuple(
            each._replace(
                fact=Fact((0,) * len(each.fact.row), each.fact.sign), proof=Proof(1, (), 0)
            )
            for each in it.theorems
        ),
    ),
    "a theorem less": lambda it: replace(it, theorems=it.theorems[1:]),
    "another system": lambda it: replace(it, system=replace(it.system, digest="0" * 64)),
    "columns under other names": lambda it: replace(
        it, system=replace(it.system, columns=(*it.system.columns[:2], *it.system.columns[:1:-1]))
    ),
    "a place less": lambda it: replace(
        it, nodes=it.nodes[:-1], measures=it.measures[:-1], bounds=it.bounds[:-1]
    ),
}


@pytest.mark.parametrize("change", SLOPPY.values(), ids=SLOPPY)
def test_a_certificate_that_does_not_hold_proves_nothing(
    change: Callable[[Certificate], Certificate], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to trust the derivation: what it hands over is checked, and held to the table."""
    monkeypatch.setattr(proof_module, "certified", certified_otherwise(change))
    proof = prove_table(LINE.table, gates_of(LINE), searched=())
    assert not proof.holds
    assert all(each.problem for each in proof.failures)


def test_a_step_to_another_place_of_the_same_state_is_a_stranger() -> None:
    """What is owed is not in the certificate: so its steps are held to the product's."""
    proof = line_proof()
    first, second, *others = proof.product.ways
    swapped = replace(proof.product, ways=(first._replace(target=second.target), second, *others))
    assert list(strangers(proof.certificate, swapped, proof.reached)) == [
        "a step from token_check leads to another place than the table's"
    ]
    assert list(strangers(proof.certificate, proof.product, proof.reached)) == []
    for reached in (proof.reached[1:], (1, 0, *proof.reached[2:]), proof.reached[:-1]):
        assert list(strangers(proof.certificate, proof.product, reached)) == [
            "its nodes are not the places that are reached"
        ]


# -------------------------------------------------------------------------------- counterexamples


def test_a_counterexample_shows_each_step_and_marks_what_it_changed() -> None:
    proof = changed(*FAULTS["a refusal of one's own goes on"][:2])
    found = next(
        ruling.counterexample for ruling in proof.rulings if ruling.invariant.name == "fail-closed"
    )
    assert found is not None
    text = list(shown(found, proof.gates))
    assert text[0] == "fail-closed is violated, by a plan of 1 invocation:"
    assert text[1].split(maxsplit=3) == [
        "1",
        "token_check:",
        "passed",
        "checks_token 0 -> 1, passes_token 0 -> 1",
    ]
    flat = " ".join(" ".join(text).split())
    owed = "AUTHORIZATION_SCOPE_CHECK denied, EXECUTION_DENIED denied"
    assert f"nothing -> ({owed}; to end denied)" in flat
    assert flat.endswith(
        "record AUTHORIZATION_SCOPE_CHECK success, "
        "which requires that what is owed of a cause is recorded next"
    )
    numbers = [line.split()[0] for line in text if line[:7].strip().isdigit()]
    assert numbers == ["1", "2", "3", "4", "5", "6", "7"]
    assert max(map(len, text)) <= 100


def test_the_proof_of_a_line_is_the_same_each_time() -> None:
    again = prove(OWN_LINE)
    assert again.certificate == own_proof().certificate
    assert again.rulings == own_proof().rulings
    assert replace(LINE).table.digest == line_proof().certificate.system.digest

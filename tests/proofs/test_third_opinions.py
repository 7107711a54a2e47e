"""z3, cvc5, Coq and SPIN on the built-in line and on wrong ones: the same verdicts as ours."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from gateline.gates.line import LINE
from gateline.machine.effect import Effect
from gateline.machine.table import TransitionTable
from gateline_proofs.certificate import Certificate, Fact, Sign
from gateline_proofs.claimed import claimed_of
from gateline_proofs.coq import coq_text
from gateline_proofs.coqc import run_coq
from gateline_proofs.promela import promela_text
from gateline_proofs.proof import LineProof
from gateline_proofs.simulation import Simulator
from gateline_proofs.smt import hypotheses, induction, invariant
from gateline_proofs.solvers import SOLVERS, Answer, Ask, ask_program, installed
from gateline_proofs.spin import run_spin
from gateline_proofs.system import product_of
from gateline_proofs.translation import gates_of
from installed import require, require_package
from proved_lines import line_proof, mutant_of, own_proof

LONGEST = 6
PACKAGES = sorted(SOLVERS)
PROGRAMS = ["z3", "cvc5"]


def package(name: str) -> Ask:
    """A solver that comes as a Python package."""
    require_package(name)
    return SOLVERS[name]


def program(name: str) -> Ask:
    """A solver that is installed as a program, such as Debian's."""
    require(name)
    return partial(ask_program, name)


ASKED = [
    *(pytest.param(package, name, id=f"{name} package") for name in PACKAGES),
    *(pytest.param(program, name, id=f"{name} program") for name in PROGRAMS),
]


def texts(proof: LineProof) -> dict[str, str]:
    """The induction, and each invariant that has theorems."""
    found = {"induction": induction(proof.certificate)}
    for ruling in proof.rulings:
        claimed = ruling.invariant
        if ruling.theorems:
            found[claimed.name] = invariant(proof.certificate, claimed.name, claimed.sentence)
    return found


@pytest.mark.parametrize(("kind", "name"), ASKED)
@pytest.mark.parametrize("proof", [line_proof, own_proof], ids=["built-in", "own"])
def test_every_text_is_answered_by_unsat(
    kind: Callable[[str], Ask],
    name: str,
    proof: Callable[[], LineProof],
    figure: Callable[[str], None],
) -> None:
    """SPEC 8, for every length of a plan: there is no counterexample to any obligation."""
    ask = kind(name)
    asked = texts(proof())
    started = time.perf_counter()
    answers = {title: ask(text) for title, text in asked.items()}
    seconds = time.perf_counter() - started
    assert set(answers.values()) == {Answer.UNSAT}
    assert len(answers) == 14
    figure(f"{name} ({kind.__name__}): {len(answers)} texts unsat in {seconds:.2f} s")


def test_a_fact_is_written_as_people_write_it() -> None:
    """No part is 0 times a number, and a sum of one part is that part."""
    text = induction(line_proof().certificate)
    assert "(- 0)" not in text
    called = text.partition("(define-fun at_invoke_domain () Bool (and true\n")[2].splitlines()
    assert [fact.strip() for fact in called[:8:6]] == ["(= calls i)", "(= commits (+ 1 i))"]
    assert called[5].strip() == "(= records (+ 4 (* 4 i)))"


def test_no_obligation_is_vacuous() -> None:
    """The hypotheses of every step hold of some numbers: none is shown because nothing is there."""
    ask = package("z3")
    asked = list(hypotheses(line_proof().certificate))
    assert {ask(text) for _, text in asked} == {Answer.SAT}
    assert len(asked) == 194


def stronger(certificate: Certificate, state: str) -> Certificate:
    """With another number in the first fact at a state."""
    nodes = list(certificate.nodes)
    place = next(at for at, node in enumerate(nodes) if node.state == state)
    (row, sign), *others = nodes[place].facts
    wrong = Fact((row[0] + 1, *row[1:]), sign)
    nodes[place] = nodes[place]._replace(facts=(wrong, *others))
    return replace(certificate, nodes=tuple(nodes))


WRONG: dict[str, Callable[[Certificate], Certificate]] = {
    "a fact that is not reached": lambda it: stronger(it, "invoke_domain"),
    "a fact that is not there at first": lambda it: stronger(it, "token_check"),
    "an edge without its update": lambda it: replace(
        it,
        system=replace(
            it.system,
            edges=tuple(
                edge._replace(update=()) if edge.source == "invoke_domain" else edge
                for edge in it.system.edges
            ),
        ),
    ),
    "an edge without its guard": lambda it: replace(
        it,
        system=replace(
            it.system, edges=tuple(edge._replace(guards=()) for edge in it.system.edges)
        ),
    ),
    "measures that stay": lambda it: replace(it, measures=(it.measures[0],) * len(it.measures)),
    "a measure below 0": lambda it: replace(
        it, measures=tuple(tuple(-part for part in row) for row in it.measures)
    ),
    "measures that decrease below 0": lambda it: replace(
        it, measures=tuple((row[0] - 1_000, *row[1:]) for row in it.measures)
    ),
    "an edge that is said never to be taken": lambda it: replace(
        it, steps=(it.steps[0]._replace(target=None), *it.steps[1:])
    ),
}


def test_of_an_edge_that_is_never_taken_no_hypotheses_have_to_hold() -> None:
    never = WRONG["an edge that is said never to be taken"](line_proof().certificate)
    names = [name for name, _ in hypotheses(line_proof().certificate)]
    assert [name for name, _ in hypotheses(never)] == names[1:]


@pytest.mark.parametrize("name", PACKAGES)
@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_certificate_that_does_not_hold_has_a_counterexample(
    change: Callable[[Certificate], Certificate], name: str
) -> None:
    assert package(name)(induction(change(line_proof().certificate))) is Answer.SAT


@pytest.mark.parametrize("name", PACKAGES)
def test_a_claim_that_does_not_follow_has_a_counterexample(name: str) -> None:
    certificate = line_proof().certificate
    theorem = next(each for each in certificate.theorems if each.invariant == "no-retry")
    impossible = Fact((-2, *theorem.fact.row[1:]), Sign.ZERO)
    wrong = replace(certificate, theorems=(theorem._replace(fact=impossible),))
    assert package(name)(invariant(wrong, "no-retry", "")) is Answer.SAT


def test_an_invariant_without_a_theorem_has_no_text() -> None:
    with pytest.raises(LookupError, match="no theorem is about fail-closed"):
        invariant(line_proof().certificate, "fail-closed", "")


@pytest.mark.parametrize(("kind", "name"), ASKED)
def test_what_is_no_text_has_no_answer(kind: Callable[[str], Ask], name: str) -> None:
    """Undetermined is never a pass."""
    ask = kind(name)
    assert ask("(assert (= x 1))(check-sat)") is Answer.UNKNOWN
    assert ask("") is not Answer.UNSAT
    assert ask("(check-sat") is Answer.UNKNOWN


def test_a_program_that_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(LookupError, match="yices is not installed"):
        ask_program("yices", "")


def test_the_packages_are_found_where_they_are_installed() -> None:
    assert installed().keys() <= set(SOLVERS)


# ---------------------------------------------------------------------------------------------- Coq


@pytest.mark.parametrize("proof", [line_proof, own_proof], ids=["built-in", "own"])
def test_coq_accepts_the_certificate_and_assumes_nothing(
    proof: Callable[[], LineProof], tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """SPEC 8: affine claims and termination, for every n, closed under the global context."""
    require("coqc")
    certificate = proof().certificate
    started = time.perf_counter()
    run_coq(coq_text(certificate), tmp_path)
    seconds = time.perf_counter() - started
    figure(f"coq: {certificate.system.name} in {seconds:.1f} s, the theory included")


# --------------------------------------------------------------------------------------------- SPIN


@pytest.mark.parametrize("proof", [line_proof, own_proof], ids=["built-in", "own"])
def test_spin_finds_no_error_and_counts_as_the_simulation_does(
    proof: Callable[[], LineProof], tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """One state more: before the length is chosen. Its choices are transitions, and its arrival."""
    require("spin", "gcc")
    claimed = claimed_of(proof().product)
    lengths = range(1, LONGEST + 1)
    counted = Simulator(claimed).simulate(lengths)
    found = run_spin(promela_text(claimed, LONGEST), tmp_path)
    assert found == (0, counted.states + 1, counted.transitions + len(lengths) + 1)
    assert counted.broken == frozenset()
    assert counted.edges == len(claimed.system.edges)
    figure(
        f"spin and the simulation: {claimed.system.name}, n <= {LONGEST}, "
        f"{counted.states:,} states, {counted.transitions:,} transitions, 0 errors"
    )


def test_the_counts_of_the_built_in_line_up_to_six() -> None:
    counted = Simulator(claimed_of(line_proof().product)).simulate(range(1, LONGEST + 1))
    assert counted == (3_852, 4_986, 194, frozenset())


RETARGETED: dict[str, tuple[tuple[str, str], str]] = {
    "a refusal goes on": (("scope_check", "method_out_of_scope"), "scope_record"),
    "a loss is ignored": (("scope_record", "lost"), "limits_check"),
    "a start is not committed": (("start_record", "recorded"), "invoke_domain"),
    "no abort is attempted": (("start_commit", "lost"), "aborted"),
    "a refusal ends at once": (("token_check", "expired"), "denied_token_expired"),
    "the last completion is not committed": (("advance", "last"), "completed"),
}


@pytest.mark.parametrize("proof", [line_proof, own_proof], ids=["built-in", "own"])
def test_what_is_claimed_of_a_line_is_what_is_proved_of_it(proof: Callable[[], LineProof]) -> None:
    """At each place the claims about it, and no requirement, since each is met."""
    claimed = claimed_of(proof().product)
    proved = Counter((each.invariant, each.statement) for each in proof().certificate.theorems)
    assert Counter((each.invariant, each.statement) for each in claimed.theorems) == proved
    assert len({node.state for node in claimed.nodes}) == len(proof().product.places)
    assert len(claimed.system.edges) == len(proof().product.ways)


def test_a_requirement_that_is_not_met_is_claimed_of_its_place_and_never_true() -> None:
    """But for those that may be missed while the invariant is kept: the log has to tell of them."""
    table = mutant_of(LINE.table, {("advance", "last"): "completed"})
    wrong = claimed_of(product_of(table, gates_of(LINE)))
    said = [
        each for each in wrong.theorems if each.statement == "end: no record waits for a commit"
    ]
    assert [(each.invariant, wrong.nodes[each.node].state) for each in said] == [
        ("terminal-verdict", "completed")
    ]
    assert said[0].fact == Fact((-1, *([0] * (len(wrong.system.columns) - 1))), Sign.NOT_NEGATIVE)
    assert not any(each.statement.startswith("end: if completed") for each in wrong.theorems)


@pytest.mark.parametrize(("pair", "target"), RETARGETED.values(), ids=RETARGETED)
def test_spin_finds_what_the_simulation_finds_in_a_wrong_line(
    pair: tuple[str, str], target: str, tmp_path: Path
) -> None:
    """What is owed is part of SPIN's states, and a requirement is one of its assertions."""
    require("spin", "gcc")
    wrong = claimed_of(product_of(mutant_of(LINE.table, {pair: target}), gates_of(LINE)))
    assert Simulator(wrong).simulate([1, 2]).broken != frozenset()
    assert run_spin(promela_text(wrong, 2), tmp_path).errors > 0


def test_spin_finds_nothing_in_a_line_that_is_bisimilar(tmp_path: Path) -> None:
    require("spin", "gcc")
    way_out = {("scope_check", "domain_out_of_scope"): "scope_method_out_of_scope_record"}
    table: TransitionTable = mutant_of(LINE.table, way_out)
    same = claimed_of(product_of(table, gates_of(LINE)))
    assert Simulator(same).simulate([1, 2]).broken == frozenset()
    assert run_spin(promela_text(same, 2), tmp_path).errors == 0
    assert Effect.commit() in table.effects.values()

"""The checker refuses every wrong certificate, and every certificate of another table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice

import pytest

from gateline.gates.line import LINE
from gateline.machine.table import ChartError
from gateline_proofs.certificate import (
    Certificate,
    Fact,
    Proof,
    Sign,
    Theorem,
    after,
    entails,
    objections,
)
from gateline_proofs.mutants import mutants
from gateline_proofs.proof import prove_table
from gateline_proofs.system import product_of
from gateline_proofs.translation import gates_of
from proved_lines import line_proof, own_proof

ZERO, LOW = Sign.ZERO, Sign.NOT_NEGATIVE
X_IS_Y = Fact((0, 1, -1), ZERO)
X_FROM_1 = Fact((-1, 1, 0), LOW)


def proof(*multipliers: tuple[int, int], scale: int = 1, slack: int = 0) -> Proof:
    return Proof(scale, multipliers, slack)


@pytest.mark.parametrize(
    ("goal", "given"),
    [
        (Fact((0, 2, -2), ZERO), proof((0, 2))),
        (Fact((0, -1, 1), ZERO), proof((0, -1))),
        (Fact((0, 1, 0), LOW), proof((1, 1), slack=1)),
        (Fact((0, 0, 1), LOW), proof((0, -1), (1, 1), slack=1)),
        (Fact((5, 0, 0), LOW), proof(slack=5)),
        (Fact((0, 1, -1), LOW), proof((0, 1))),
        (Fact((-1, 2, -1), LOW), proof((0, 1), (1, 1))),
        (Fact((0, 1, -1), ZERO), proof((0, 2), scale=2)),
    ],
)
def test_a_sum_of_hypotheses_is_a_proof(goal: Fact, given: Proof) -> None:
    assert entails((X_IS_Y, X_FROM_1), goal, given)


@pytest.mark.parametrize(
    ("goal", "given"),
    [
        (Fact((0, 2, -2), ZERO), proof((0, 1))),  # another sum
        (Fact((0, 1, 0), LOW), proof((1, 1))),  # the slack is missing
        (Fact((-2, 1, 0), LOW), proof((1, 1), slack=-1)),  # a slack below 0
        (Fact((1, -1, 0), LOW), proof((1, -1))),  # an inequality turned around
        (Fact((-1, 1, 0), ZERO), proof((1, 1))),  # an equation from an inequality
        (Fact((1, 1, -1), ZERO), proof((0, 1), slack=1)),  # an equation with slack
        (Fact((0, 1, -1), ZERO), proof((0, 1), scale=0)),
        (Fact((0, 0, 0), ZERO), proof(scale=0)),
        (Fact((0, -1, 1), ZERO), proof((0, 1), scale=-1)),
        (Fact((0, 1, -1), ZERO), proof((2, 1))),  # no such hypothesis
        (Fact((0, 1, -1), ZERO), proof((-2, 1))),  # nor one counted from the end
        (Fact((0, 1, -1), ZERO), Proof(1, ((0, 1.0),), 0)),  # type: ignore[arg-type]
        (Fact((1, 0, 0), LOW), Proof(1, (), 1.0)),  # type: ignore[arg-type]
        (Fact((0, 1, -1), ZERO), Proof(True, ((0, 1),), 0)),
    ],
)
def test_what_is_no_proof_is_refused(goal: Fact, given: Proof) -> None:
    assert not entails((X_IS_Y, X_FROM_1), goal, given)


def test_a_row_after_an_update_speaks_of_the_old_columns() -> None:
    update = ((1, (1, 1, 0)), (2, (0, 1, 0)))  # x := x + 1 and y := x, at once
    assert after((0, 1, -1), update) == (1, 0, 0)
    assert after((7, 0, 2), update) == (7, 2, 0)
    assert after((0, 3, 1), ()) == (0, 3, 1)


def test_the_certificates_of_both_lines_hold() -> None:
    assert list(objections(line_proof().certificate)) == []
    assert list(objections(own_proof().certificate)) == []


def stronger(fact: Fact) -> Fact:
    return Fact((fact.row[0] + 1, *fact.row[1:]), fact.sign)


def with_node(certificate: Certificate, state: str, change: Callable[[Fact], Fact]) -> Certificate:
    """The certificate with another first fact at one state's node."""
    nodes = list(certificate.nodes)
    place = next(at for at, node in enumerate(nodes) if node.state == state)
    first, *others = nodes[place].facts
    nodes[place] = nodes[place]._replace(facts=(change(first), *others))
    return replace(certificate, nodes=tuple(nodes))


def with_step(certificate: Certificate, **changes: object) -> Certificate:
    """The certificate with another first step."""
    first, *others = certificate.steps
    return replace(certificate, steps=(first._replace(**changes), *others))  # type: ignore[arg-type]


def with_edge(certificate: Certificate, **changes: object) -> Certificate:
    """The certificate of a system with another edge where the first step is."""
    system = certificate.system
    edges = list(system.edges)
    first = certificate.steps[0].edge
    edges[first] = edges[first]._replace(**changes)  # type: ignore[arg-type]
    return replace(certificate, system=replace(system, edges=tuple(edges)))


def falsely(fact: Fact) -> Fact:
    """The fact with False where its row has 0, which no sum tells apart."""
    return Fact(tuple(part or False for part in fact.row), fact.sign)


NO_PROOF = Proof(1, (), 0)
WRONG: dict[str, tuple[Callable[[Certificate], Certificate], str]] = {
    "no node": (lambda it: replace(it, nodes=()), "the first node is not the initial state"),
    "another first node": (
        lambda it: replace(it, nodes=it.nodes[1:]),
        "the first node is not the initial state",
    ),
    "a fact that does not hold at first": (
        lambda it: with_node(it, it.system.initial, stronger),
        "the initial facts do not entail those of the first node",
    ),
    "a proof less at the start": (
        lambda it: replace(it, start=it.start[1:]),
        "the initial facts do not entail those of the first node",
    ),
    "a fact that is not reached": (
        lambda it: with_node(it, "invoke_domain", stronger),
        "from start_commit on committed: a fact does not follow",
    ),
    "a step less": (
        lambda it: replace(it, steps=it.steps[1:]),
        "its steps are not those of the system",
    ),
    "a step to another node": (
        lambda it: with_step(it, target=len(it.nodes) - 1),
        "from token_check on passed: the node reached is not of state token_record",
    ),
    "a step that is said never to be taken": (
        lambda it: with_step(it, target=None, proofs=(NO_PROOF,)),
        "from token_check on passed: it is not shown that it cannot be taken",
    ),
    "a proof less in a step": (
        lambda it: with_step(it, proofs=it.steps[0].proofs[1:]),
        "from token_check on passed: a fact does not follow",
    ),
    "a step without a descent": (
        lambda it: with_step(it, descent=None),
        "from token_check on passed: the measure does not decrease",
    ),
    "measures that do not decrease": (
        lambda it: replace(it, measures=(it.measures[0],) * len(it.measures)),
        "from token_check on passed: the measure does not decrease",
    ),
    "a measure below 0": (
        lambda it: replace(
            it, measures=(tuple(-part for part in it.measures[0]), *it.measures[1:])
        ),
        "at token_check: the measure is not shown to be an integer from 0",
    ),
    "a measure less": (
        lambda it: replace(it, measures=it.measures[1:]),
        "not every node has a measure",
    ),
    "another theorem": (
        lambda it: replace(
            it,
            theorems=(
                Theorem("no-skip", "calls = n", 0, stronger(it.nodes[0].facts[0]), NO_PROOF),
            ),
        ),
        "at token_check: no-skip does not follow: calls = n",
    ),
    "an edge with another update": (
        lambda it: with_edge(it, update=()),
        "from token_check on passed: a fact does not follow",
    ),
    "an edge led elsewhere": (
        lambda it: with_edge(it, target="start_record"),
        "from token_check on passed: the node reached is not of state start_record",
    ),
    "an edge that changes the constant": (
        lambda it: with_edge(it, update=((0, it.measures[0]),)),
        "an edge changes a column twice, or one that is not there, or the constant one",
    ),
    "an edge that changes a column twice": (
        lambda it: with_edge(it, update=((2, it.measures[0]), (2, it.measures[0]))),
        "an edge changes a column twice, or one that is not there, or the constant one",
    ),
    "an edge that changes a column counted from the end": (
        lambda it: with_edge(it, update=((-1, it.measures[0]),)),
        "an edge changes a column twice, or one that is not there, or the constant one",
    ),
    "a row too short": (
        lambda it: replace(it, measures=(it.measures[0][:-1], *it.measures[1:])),
        "a row is not one integer a column",
    ),
    "a row of other numbers": (
        lambda it: replace(it, measures=((True, *it.measures[0][1:]), *it.measures[1:])),
        "a row is not one integer a column",
    ),
    "a fact of other numbers": (
        lambda it: with_node(it, "invoke_domain", falsely),
        "a row is not one integer a column",
    ),
    "a theorem of other numbers": (
        lambda it: replace(
            it, theorems=(it.theorems[0]._replace(fact=falsely(it.theorems[0].fact)),)
        ),
        "a row is not one integer a column",
    ),
    "an initial fact of other numbers": (
        lambda it: replace(
            it, system=replace(it.system, start=tuple(falsely(fact) for fact in it.system.start))
        ),
        "a row is not one integer a column",
    ),
    "a guard of other numbers": (
        lambda it: with_edge(it, guards=(falsely(it.theorems[0].fact),)),
        "a row is not one integer a column",
    ),
    "an update of other numbers": (
        lambda it: with_edge(it, update=((2, falsely(it.theorems[0].fact).row),)),
        "a row is not one integer a column",
    ),
    "a sign that is only text": (
        lambda it: replace(
            it,
            theorems=(it.theorems[0]._replace(fact=Fact(it.measures[0], "=")),),  # type: ignore[arg-type]
        ),
        "a fact has a sign that is none",
    ),
    "a step to a node counted from the end": (
        lambda it: with_step(it, target=-1),
        "a node is named that is not there",
    ),
    "a theorem of a node counted from the end": (
        lambda it: replace(it, theorems=(it.theorems[0]._replace(node=-1),)),
        "a node is named that is not there",
    ),
    "a step twice": (
        lambda it: replace(it, steps=(*it.steps, it.steps[0])),
        "its steps are not those of the system",
    ),
}


@pytest.mark.parametrize(("change", "objection"), WRONG.values(), ids=WRONG)
def test_a_wrong_certificate_is_refused(
    change: Callable[[Certificate], Certificate], objection: str
) -> None:
    assert objection in objections(change(line_proof().certificate))


def test_every_number_of_every_proof_counts() -> None:
    """No proof of a step can be changed in its slack, its scale or a multiplier and still hold."""
    certificate = line_proof().certificate
    changed = 0
    for step in certificate.steps:
        edge = certificate.system.edges[step.edge]
        hypotheses = (*certificate.nodes[step.source].facts, *edge.guards)
        assert step.target is not None
        for (row, sign), given in zip(
            certificate.nodes[step.target].facts, step.proofs, strict=True
        ):
            goal = Fact(after(row, edge.update), sign)
            assert entails(hypotheses, goal, given)
            wrong = [given._replace(slack=given.slack + 1), given._replace(scale=given.scale + 1)]
            wrong += [
                given._replace(
                    multipliers=(
                        *given.multipliers[:at],
                        (position, times + 1),
                        *given.multipliers[at + 1 :],
                    )
                )
                for at, (position, times) in enumerate(given.multipliers)
            ]
            for each in wrong:
                vacuous = each.scale != given.scale and not any(goal.row)
                assert vacuous or not entails(hypotheses, goal, each)
                changed += not vacuous
    assert changed > 10_000


def test_the_certificate_of_a_table_is_refused_for_every_mutant_of_it() -> None:
    """Not by the table's digest, which always differs, but by what it says of the mutant's edges.

    Where only ends say something else, the edges are the same, and the claims at the ends refuse.
    One mutant in 197 of all, so that each state and each kind of change has its turn.
    """
    certificate = line_proof().certificate
    gates, refused, by_ends = gates_of(LINE), 0, 0
    for mutant in islice(mutants(LINE.table), 5, None, 197):
        try:
            table = mutant.table()
        except ChartError:
            continue
        system = product_of(table, gates).system
        assert system.digest != certificate.system.digest
        if system.edges == certificate.system.edges:
            assert not prove_table(table, gates, searched=()).holds, mutant.name
            by_ends += 1
        else:
            assert list(objections(replace(certificate, system=system))) != [], mutant.name
            refused += 1
    assert (refused, by_ends) == (136, 1)

"""A certificate: why claims hold for every length of a plan, and the checker that is to be believed.

1. A *system* has columns: the constant one, then integer variables. A run of it is a state and an
   integer for each column; an edge can be taken where its guards hold, and rewrites some columns.
2. A *fact* is a row of integers, one a column: its scalar product with the columns is zero, or is
   not negative.
3. A *node* is a state with facts. One state can have several nodes: whoever is in the state is in
   one of them.
4. A *proof* that hypotheses entail a fact is a sum: ``scale`` times the fact's row is the sum of the
   hypotheses' rows, each times its multiplier, plus ``slack``. What is zero takes hypotheses that
   are zero, and no slack; what is not negative takes multipliers that are not negative, but for
   hypotheses that are zero.
5. A certificate says, with a proof each: that the initial facts entail those of the first node;
   that each edge, from each node of its state, leads to a node, or cannot be taken; that each
   theorem follows at its node; and that a measure, an integer from 0, decreases with each edge.
6. `objections` multiplies and adds integers, and does nothing else: nobody has to trust what found
   the certificate. Whoever does not trust `objections` has z3, cvc5 and Coq.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

Row: TypeAlias = tuple[int, ...]
"""One integer a column; the first column is the constant one."""


class Sign(StrEnum):
    """What a fact says of its row's scalar product with the columns."""

    ZERO = "="
    NOT_NEGATIVE = ">="


class Fact(NamedTuple):
    """A row, and what its scalar product with the columns is."""

    row: Row
    sign: Sign


class Edge(NamedTuple):
    """One way from state to state.

    Attributes:
        source: the state that is left.
        observation: what is observed there.
        target: the state that is reached.
        guards: what must hold of the columns for it to be taken.
        update: the columns that change, each with the row that gives its new value from the old
            columns; all at once. Never column 0.
    """

    source: str
    observation: str
    target: str
    guards: tuple[Fact, ...]
    update: tuple[tuple[int, Row], ...]


@dataclass(frozen=True, slots=True)
class System:
    """What is proved about.

    Attributes:
        name: of the machine.
        digest: of its table.
        columns: their names; the first is ``1``.
        initial: the state in which every run starts.
        start: what holds of the columns then.
        edges: every edge.
    """

    name: str
    digest: str
    columns: tuple[str, ...]
    initial: str
    start: tuple[Fact, ...]
    edges: tuple[Edge, ...]


class Node(NamedTuple):
    """A state, with facts that hold of the columns there."""

    state: str
    facts: tuple[Fact, ...]


class Proof(NamedTuple):
    """Why hypotheses entail a fact (rule 4).

    Attributes:
        scale: a positive integer.
        multipliers: of hypotheses, by their position; those that are left out are 0.
        slack: an integer from 0; 0 for a fact that is zero.
    """

    scale: int
    multipliers: tuple[tuple[int, int], ...]
    slack: int


class Step(NamedTuple):
    """What an edge does from a node.

    Attributes:
        source: the node, by its position.
        edge: the edge, by its position.
        target: the node it leads to; None where it cannot be taken.
        proofs: one for each fact of the target, of its row after the update, from the facts of the
            source and then the guards of the edge; where there is no target, one of ``-1 >= 0``.
        descent: that the source's measure is greater than the target's after the update; None
            where there is no target.
    """

    source: int
    edge: int
    target: int | None
    proofs: tuple[Proof, ...]
    descent: Proof | None


class Theorem(NamedTuple):
    """A claim about one node, with its proof from the node's facts.

    Attributes:
        invariant: the invariant that it belongs to, by its name in SPEC 8.
        statement: the claim as text.
        node: the node, by its position.
        fact: the claim.
        proof: from the facts of the node.
    """

    invariant: str
    statement: str
    node: int
    fact: Fact
    proof: Proof


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a derivation found, with proofs.

    Attributes:
        system: what it is about.
        nodes: the first is where every run starts.
        start: for each fact of the first node, why the system's initial facts entail it.
        steps: for each node, one for each edge of its state.
        theorems: the claims.
        measures: one row a node: a measure of what is left to do.
        bounds: for each node, why its measure is not negative.
    """

    system: System
    nodes: tuple[Node, ...]
    start: tuple[Proof, ...]
    steps: tuple[Step, ...]
    theorems: tuple[Theorem, ...]
    measures: tuple[Row, ...]
    bounds: tuple[Proof, ...]


def entails(hypotheses: Sequence[Fact], goal: Fact, proof: Proof) -> bool:
    """Whether a proof shows that hypotheses entail a fact (rule 4)."""
    if proof.scale < 1 or proof.slack < 0:
        return False
    if goal.sign is Sign.ZERO and proof.slack:
        return False
    total = [proof.slack, *([0] * (len(goal.row) - 1))]
    for position, multiplier in proof.multipliers:
        if not 0 <= position < len(hypotheses):
            return False
        row, sign = hypotheses[position]
        if sign is Sign.NOT_NEGATIVE and (goal.sign is Sign.ZERO or multiplier < 0):
            return False
        if len(row) != len(total):
            return False
        total = [each + multiplier * part for each, part in zip(total, row, strict=True)]
    return total == [proof.scale * part for part in goal.row]


def after(row: Row, update: tuple[tuple[int, Row], ...]) -> Row:
    """The row that says of the old columns what ``row`` says of the new ones."""
    changed = dict(update)
    result = [0 if column in changed else part for column, part in enumerate(row)]
    for column, new in changed.items():
        if row[column]:
            result = [each + row[column] * part for each, part in zip(result, new, strict=True)]
    return tuple(result)


def objections(certificate: Certificate) -> Iterator[str]:
    """What is wrong with a certificate; nothing where it holds."""
    system, nodes = certificate.system, certificate.nodes
    width = len(system.columns)
    nothing: Row = (0,) * width
    if not nodes or nodes[0].state != system.initial:
        yield "the first node is not the initial state"
        return
    if any(column == 0 for edge in system.edges for column, _ in edge.update):
        yield "an edge changes the constant column"
        return
    if len(certificate.start) != len(nodes[0].facts) or not all(
        entails(system.start, fact, proof)
        for fact, proof in zip(nodes[0].facts, certificate.start, strict=True)
    ):
        yield "the initial facts do not entail those of the first node"
    expected = {
        (position, number)
        for position, node in enumerate(nodes)
        for number, edge in enumerate(system.edges)
        if edge.source == node.state
    }
    if {(step.source, step.edge) for step in certificate.steps} != expected:
        yield "its steps are not those of the system"
        return
    if not len(certificate.measures) == len(certificate.bounds) == len(nodes):
        yield "not every node has a measure"
        return
    for step in certificate.steps:
        source, edge = nodes[step.source], system.edges[step.edge]
        hypotheses = (*source.facts, *edge.guards)
        where = f"from {source.state} on {edge.observation}"
        if step.target is None:
            goals: tuple[Fact, ...] = (Fact((-1, *nothing[1:]), Sign.NOT_NEGATIVE),)
        else:
            target = nodes[step.target]
            if target.state != edge.target:
                yield f"{where}: the node reached is not of state {edge.target}"
            goals = tuple(Fact(after(row, edge.update), sign) for row, sign in target.facts)
            left = after(certificate.measures[step.target], edge.update)
            before = certificate.measures[step.source]
            falls = tuple(old - new for old, new in zip(before, left, strict=True))
            descent = Fact((falls[0] - 1, *falls[1:]), Sign.NOT_NEGATIVE)
            if step.descent is None or not entails(hypotheses, descent, step.descent):
                yield f"{where}: the measure does not decrease"
        if len(goals) != len(step.proofs) or not all(
            entails(hypotheses, goal, proof)
            for goal, proof in zip(goals, step.proofs, strict=True)
        ):
            yield f"{where}: a fact does not follow"
    for node, measure, bound in zip(nodes, certificate.measures, certificate.bounds, strict=True):
        if not entails(node.facts, Fact(measure, Sign.NOT_NEGATIVE), bound):
            yield f"at {node.state}: the measure is not shown to be an integer from 0"
    for theorem in certificate.theorems:
        node = nodes[theorem.node]
        if not entails(node.facts, theorem.fact, theorem.proof):
            yield f"at {node.state}: {theorem.invariant} does not follow: {theorem.statement}"

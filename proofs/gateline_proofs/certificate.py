"""A certificate: why claims hold for every length of a plan, and the checker to be believed.

1. A *system* has columns: the constant one, then integer variables. A run of it is a state and an
   integer for each column; an edge can be taken where its guards hold, and rewrites some columns.
2. A *fact* is a row of integers, one a column: its scalar product with the columns is zero, or is
   not negative.
3. A *node* is a state with facts. One state can have several nodes: whoever is in the state is in
   one of them.
4. A *proof* that hypotheses entail a fact is a sum: ``scale`` times the fact's row is the sum of
   the hypotheses' rows, each times its multiplier, plus ``slack``. What is zero takes hypotheses
   that are zero, and no slack; what is not negative takes multipliers that are not negative, but
   for hypotheses that are zero.
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
from typing import Final, NamedTuple, TypeAlias

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


NO_PROOF: Final = Proof(0, (), 0)
"""What nobody accepts: it stands where a proof was looked for, and not found."""


def impossible(system: System) -> Fact:
    """A fact that is never true."""
    return Fact((-1, *([0] * (len(system.columns) - 1))), Sign.NOT_NEGATIVE)


def entails(hypotheses: Sequence[Fact], goal: Fact, proof: Proof) -> bool:
    """Whether a proof shows that hypotheses entail a fact (rule 4).

    Args:
        hypotheses: facts, all with rows of one length.
        goal: what is to follow, with a row of that length.
        proof: the sum.
    """
    numbers = {type(number) for pair in proof.multipliers for number in pair}
    if not numbers | {type(proof.scale), type(proof.slack)} <= {int}:
        return False
    if proof.scale < 1 or proof.slack < 0 or (goal.sign is Sign.ZERO and proof.slack):
        return False
    total = [proof.slack, *([0] * (len(goal.row) - 1))]
    for position, multiplier in proof.multipliers:
        if not 0 <= position < len(hypotheses):
            return False
        row, sign = hypotheses[position]
        if sign is Sign.NOT_NEGATIVE and (goal.sign is Sign.ZERO or multiplier < 0):
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
    malformed = list(_malformed(certificate))
    yield from malformed
    if not malformed:
        yield from _of_start(certificate)
        for step in certificate.steps:
            yield from _of_step(certificate, step)
        yield from _of_nodes(certificate)


def _malformed(certificate: Certificate) -> Iterator[str]:
    """What keeps a certificate from being looked at."""
    system, nodes = certificate.system, certificate.nodes
    if not nodes or nodes[0].state != system.initial:
        yield "the first node is not the initial state"
    if not len(certificate.measures) == len(certificate.bounds) == len(nodes):
        yield "not every node has a measure"
    columns = [[column for column, _ in edge.update] for edge in system.edges]
    if any(len(set(each)) != len(each) or not set(each) <= _changing(system) for each in columns):
        yield "an edge changes a column twice, or one that is not there, or the constant one"
    facts = [*system.start, *(theorem.fact for theorem in certificate.theorems)]
    facts += [fact for node in nodes for fact in node.facts]
    facts += [fact for edge in system.edges for fact in edge.guards]
    rows = [fact.row for fact in facts] + list(certificate.measures)
    rows += [row for edge in system.edges for _, row in edge.update]
    if any(
        len(row) != len(system.columns) or {type(part) for part in row} != {int} for row in rows
    ):
        yield "a row is not one integer a column"
    if any(type(fact.sign) is not Sign for fact in facts):
        yield "a fact has a sign that is none"
    expected = sorted(
        (position, number)
        for position, node in enumerate(nodes)
        for number, edge in enumerate(system.edges)
        if edge.source == node.state
    )
    if sorted((step.source, step.edge) for step in certificate.steps) != expected:
        yield "its steps are not those of the system"
    named = [step.target for step in certificate.steps if step.target is not None]
    named += [theorem.node for theorem in certificate.theorems]
    if any(not 0 <= node < len(nodes) for node in named):
        yield "a node is named that is not there"


def _changing(system: System) -> set[int]:
    return set(range(1, len(system.columns)))


def _of_start(certificate: Certificate) -> Iterator[str]:
    goals = certificate.nodes[0].facts
    if not _all_entailed(certificate.system.start, goals, certificate.start):
        yield "the initial facts do not entail those of the first node"


def _of_step(certificate: Certificate, step: Step) -> Iterator[str]:
    source, edge = certificate.nodes[step.source], certificate.system.edges[step.edge]
    hypotheses = (*source.facts, *edge.guards)
    where = f"from {source.state} on {edge.observation}"
    if step.target is None:
        if not _all_entailed(hypotheses, (impossible(certificate.system),), step.proofs):
            yield f"{where}: it is not shown that it cannot be taken"
        return
    target = certificate.nodes[step.target]
    if target.state != edge.target:
        yield f"{where}: the node reached is not of state {edge.target}"
    goals = tuple(Fact(after(row, edge.update), sign) for row, sign in target.facts)
    if not _all_entailed(hypotheses, goals, step.proofs):
        yield f"{where}: a fact does not follow"
    before, later = certificate.measures[step.source], certificate.measures[step.target]
    descent = descent_of(before, later, edge)
    if step.descent is None or not entails(hypotheses, descent, step.descent):
        yield f"{where}: the measure does not decrease"


def descent_of(before: Row, later: Row, edge: Edge) -> Fact:
    """That one measure is greater before an edge than another one after it."""
    left = after(later, edge.update)
    first, *others = (old - new for old, new in zip(before, left, strict=True))
    return Fact((first - 1, *others), Sign.NOT_NEGATIVE)


def _of_nodes(certificate: Certificate) -> Iterator[str]:
    nodes = certificate.nodes
    for node, measure, bound in zip(nodes, certificate.measures, certificate.bounds, strict=True):
        if not entails(node.facts, Fact(measure, Sign.NOT_NEGATIVE), bound):
            yield f"at {node.state}: the measure is not shown to be an integer from 0"
    for theorem in certificate.theorems:
        node = nodes[theorem.node]
        if not entails(node.facts, theorem.fact, theorem.proof):
            yield f"at {node.state}: {theorem.invariant} does not follow: {theorem.statement}"


def _all_entailed(
    hypotheses: Sequence[Fact], goals: Sequence[Fact], proofs: Sequence[Proof]
) -> bool:
    return len(goals) == len(proofs) and all(
        entails(hypotheses, goal, proof) for goal, proof in zip(goals, proofs, strict=True)
    )

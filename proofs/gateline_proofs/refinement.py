"""Each step of a table is a step of the abstract machine, or a stutter.

1. The mapping is data: a state's act and an observation's outcome (`translation.py`), what is owed
   at each place, and each number of the abstract machine at each place as an affine function of the
   cursor and of the plan's length (the facts of the certificate).
2. A step of the table is a step of the abstract machine where the machine allows its act: each
   requirement on what is owed is met, and each claim about the numbers is a theorem of the
   certificate. Places are looked at one by one; the theorems speak of every ``n``.
3. The step has to change the numbers and what is owed as the machine does.
4. An advance is a stutter to whoever watches: it moves the cursor, and nothing is seen of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gateline_model.claims import claims_about
from gateline_model.machine import Kind, changes
from gateline_model.requirements import objections
from gateline_proofs.certificate import Certificate, Sign
from gateline_proofs.entailment import own_column
from gateline_proofs.proof import LineProof
from gateline_proofs.smt import node_names
from gateline_proofs.system import row_of


@dataclass(frozen=True, slots=True)
class Refinement:
    """What was found of a table's steps.

    Attributes:
        steps: how many steps from place to place are steps of the abstract machine.
        stutters: how many are stutters.
        problems: what is neither, in one line each.
    """

    steps: int
    stutters: int
    problems: tuple[str, ...]


def refinement_of(proof: LineProof) -> Refinement:
    """Hold each step of a table that was looked at against the abstract machine."""
    product, certificate = proof.product, proof.certificate
    nodes = {place: node for node, place in enumerate(proof.reached)}
    proved = proof.proved
    stutters, problems = 0, []
    for way in product.ways:
        if way.source not in nodes:
            continue
        edge = product.system.edges[way.edge]
        state, duty = product.places[way.source]
        act, outcome = product.acts[state], product.outcomes[state, edge.observation]
        stutters += act.kind is Kind.ADVANCE
        where = f"{state} on {edge.observation}"
        problems += [f"{where}: {said}" for said in _forbidden(proof, way.source, nodes, proved)]
        expected = {
            product.system.columns.index(name): row_of(form, product.system.columns)
            for name, form in changes(product.gates, act, outcome).items()
        }
        if dict(edge.update) != expected:
            problems.append(f"{where}: the numbers change otherwise than by {act} {outcome}")
        if product.places[way.target].duty != duty.after(product.gates, act, outcome):
            problems.append(f"{where}: what is owed changes otherwise than by {act} {outcome}")
    steps = sum(way.source in nodes for way in product.ways)
    if len(certificate.steps) != steps:
        problems.append(f"the certificate has {len(certificate.steps)} steps, and not {steps}")
    return Refinement(steps - stutters, stutters, tuple(problems))


def _forbidden(
    proof: LineProof,
    place: int,
    nodes: dict[int, int],
    proved: frozenset[tuple[str, str, int]],
) -> Iterator[str]:
    """Why the abstract machine does not allow what is done at a place."""
    state, duty = proof.product.places[place]
    act = proof.product.acts[state]
    for requirement in objections(proof.gates, duty, act):
        yield f"{act} requires that {requirement.sentence}"
    for claim in claims_about(proof.gates, duty, act):
        if (claim.invariant, str(claim), nodes[place]) not in proved:
            yield f"{act} requires {claim.statement}, which is not proved"


def mapping(certificate: Certificate) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each node its name, and each number there, in terms of others, as equations."""
    columns = certificate.system.columns
    for name, node in zip(node_names(certificate), certificate.nodes, strict=True):
        equations = []
        for row, sign in node.facts:
            if sign is not Sign.ZERO:
                continue
            own = own_column(row)
            scale = "" if row[own] == 1 else f"{row[own]} "
            others = [
                (-part, columns[column])
                for column, part in enumerate(row)
                if part and column != own
            ]
            equations.append(f"{scale}{columns[own]} = {_sum(others)}")
        yield name, tuple(equations)


def _sum(parts: list[tuple[int, str]]) -> str:
    """A sum as people write it, such as ``4 i + 1``."""
    text = ""
    for size, name in reversed(parts):
        sign = (" - " if size < 0 else " + ") if text else ("-" if size < 0 else "")
        if name == "1":
            text += f"{sign}{abs(size)}"
        else:
            text += f"{sign}{'' if abs(size) == 1 else f'{abs(size)} '}{name}"
    return text or "0"

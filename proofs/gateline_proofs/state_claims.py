"""What a certificate claims of states, and names that other languages can take.

1. A theorem of a certificate is about a node; whoever reads Coq, Promela or TLA+ knows states only.
   A claim of a state is a fact that theorems of one invariant give at every node of the state.
2. A fact that is given at some nodes of its state only is not a claim of the state: it is left out,
   and `left_out` counts it. It is checked all the same, wherever certificates are.
3. Order is the system's: states as the edges name them, from the initial one; invariants and facts
   as the theorems name them.
4. A name is kept as it is, unless it is a word of the language or taken; then it gets underscores.
5. A fact reads with what is subtracted on the other side: ``calls = i``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import count
from typing import Final, NamedTuple

from gateline_proofs.certificate import Certificate, Fact, Proof, Row, System

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")


class ClaimedFact(NamedTuple):
    """A fact that holds whenever a state is reached.

    Attributes:
        fact: the fact.
        proofs: one for each node of the state, in the order of the nodes, from the node's facts.
    """

    fact: Fact
    proofs: tuple[Proof, ...]


class StateClaim(NamedTuple):
    """What one invariant says of one state.

    Attributes:
        invariant: its name.
        state: the state.
        facts: at least one.
    """

    invariant: str
    state: str
    facts: tuple[ClaimedFact, ...]


def states_of(system: System) -> tuple[str, ...]:
    """Every state of a system: the initial one, then as the edges name them."""
    named = (state for edge in system.edges for state in (edge.source, edge.target))
    return tuple(dict.fromkeys((system.initial, *named)))


def claims_of_states(certificate: Certificate) -> tuple[StateClaim, ...]:
    """Every claim of a state (rule 1), in the order of rule 3.

    Raises:
        ValueError: an invariant has a name that is none, dashes apart.
    """
    nodes_of: dict[str, list[int]] = {}
    for position, node in enumerate(certificate.nodes):
        nodes_of.setdefault(node.state, []).append(position)
    given: dict[tuple[str, str], dict[Fact, dict[int, Proof]]] = {}
    for theorem in certificate.theorems:
        key = certificate.nodes[theorem.node].state, theorem.invariant
        proofs = given.setdefault(key, {}).setdefault(theorem.fact, {})
        proofs.setdefault(theorem.node, theorem.proof)
    invariants = list(dict.fromkeys(theorem.invariant for theorem in certificate.theorems))
    identifiers((name.replace("-", "_") for name in invariants), ())
    states = list(dict.fromkeys((*states_of(certificate.system), *nodes_of)))
    claims = []
    for state, invariant in sorted(
        given, key=lambda key: (states.index(key[0]), invariants.index(key[1]))
    ):
        nodes = nodes_of[state]
        facts = tuple(
            ClaimedFact(fact, tuple(proofs[node] for node in nodes))
            for fact, proofs in given[state, invariant].items()
            if proofs.keys() >= set(nodes)
        )
        if facts:
            claims.append(StateClaim(invariant, state, facts))
    return tuple(claims)


def left_out(certificate: Certificate) -> int:
    """How many theorems are about some nodes of their state only (rule 2)."""
    kept = {
        (claim.state, claim.invariant, each.fact)
        for claim in claims_of_states(certificate)
        for each in claim.facts
    }
    return sum(
        (certificate.nodes[theorem.node].state, theorem.invariant, theorem.fact) not in kept
        for theorem in certificate.theorems
    )


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Each name, with a number behind it where it comes again; no two are the same."""
    taken = set(names)
    found: list[str] = []
    for name in names:
        numbers = (f"{name}_{number}" for number in count(2))
        free = next(each for each in numbers if each not in taken) if name in found else name
        taken.add(free)
        found.append(free)
    return tuple(found)


def sides(row: Row) -> tuple[Row, Row]:
    """What a row adds, and what it subtracts (rule 5)."""
    return tuple(max(part, 0) for part in row), tuple(max(-part, 0) for part in row)


def identifiers(
    names: Iterable[str], reserved: Collection[str], prefix: str = ""
) -> Mapping[str, str]:
    """For each name, an identifier of its own (rule 4).

    Args:
        names: lower-case letters, digits and underscores, a letter first.
        reserved: what no identifier may be.
        prefix: what each identifier starts with.

    Raises:
        ValueError: a name is none.
    """
    given: dict[str, str] = {}
    taken = set(reserved)
    for name in dict.fromkeys(names):
        if not _NAME.fullmatch(name):
            raise ValueError(
                f"{name!r} is no name: expected a lower-case letter, then letters, "
                "digits and underscores"
            )
        identifier = prefix + name
        while identifier in taken:
            identifier += "_"
        taken.add(identifier)
        given[name] = identifier
    return given

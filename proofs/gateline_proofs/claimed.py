"""What is claimed at each place of a table, with no proof: for tools that search for themselves.

1. Each place is a state of its own, so that what is owed there is part of where a run is.
2. A claim about the numbers is a theorem without a proof. A requirement on what is owed that is not
   met is one that no numbers make true: whoever reaches the place finds it.
3. Nothing derived is in it. Whoever checks it has to find out which numbers there are.
"""

from __future__ import annotations

from gateline_model.claims import claims_about
from gateline_model.requirements import objections
from gateline_proofs.certificate import (
    NO_PROOF,
    Certificate,
    Edge,
    Node,
    System,
    Theorem,
    impossible,
)
from gateline_proofs.state_claims import distinct
from gateline_proofs.system import Product


def claimed_of(product: Product) -> Certificate:
    """Everything that is claimed of a product, as a certificate that proves nothing."""
    names = distinct([place.state for place in product.places])
    system = product.system
    edges = []
    for way in product.ways:
        edge = system.edges[way.edge]
        source, target = names[way.source], names[way.target]
        edges.append(Edge(source, edge.observation, target, edge.guards, edge.update))
    never = impossible(system)
    theorems = []
    for place, (state, duty) in enumerate(product.places):
        act = product.acts[state]
        for claim in claims_about(product.gates, duty, act):
            fact = product.fact(claim.statement)
            theorems.append(Theorem(claim.invariant, str(claim), place, fact, NO_PROOF))
        for requirement in objections(product.gates, duty, act):
            if requirement.exact:
                said = str(requirement)
                theorems.append(Theorem(requirement.invariant, said, place, never, NO_PROOF))
    return Certificate(
        system=System(
            system.name, system.digest, system.columns, names[0], system.start, tuple(edges)
        ),
        nodes=tuple(Node(name, ()) for name in names),
        start=(),
        steps=(),
        theorems=tuple(theorems),
        measures=(),
        bounds=(),
    )

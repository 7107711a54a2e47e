"""What holds at each place of a system, derived from the system alone.

1. The equations are all linear ones that hold of every run: Karr's analysis (Affine Relationships
   Among Variables of a Program, Acta Informatica 6, 1976), which is complete for systems such as
   these (Mueller-Olm and Seidl, Precise Interprocedural Analysis through Linear Algebra, POPL
   2004), but for a guard that is an inequality: it is passed over, which is sound.
2. The inequalities are those among the candidates that survive: whichever does not follow somewhere
   is dropped, until every one that is left follows everywhere.
3. A measure is derived too: with ``R`` more than the longest way through the table on which the
   cursor stays, ``R (n - i)`` plus the longest such way from the state is an integer from 0 that
   decreases with each step. So a run takes at most ``R n`` steps.
4. No invariant is written by a person, and no solver is asked. The result is a certificate, and
   `certificate.objections` says whether it holds.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter

from gateline_proofs.certificate import (
    NO_PROOF,
    Certificate,
    Edge,
    Fact,
    Node,
    Proof,
    Row,
    Sign,
    Step,
    System,
    Theorem,
    after,
    descent_of,
    impossible,
)
from gateline_proofs.entailment import Hypotheses
from gateline_proofs.subspace import Subspace
from gateline_proofs.system import Product, Way


class Derived:
    """What was derived of a system.

    Args:
        product: the system and its places.
        candidates: inequalities that may hold, as facts over the system's columns.

    Attributes:
        facts: for each place what holds there, by the place's position; a place that no run reaches
            is left out.
        ways: the ways between places that are reached.
        closed: the ways out of places that are reached which no run can take.
    """

    def __init__(self, product: Product, candidates: Sequence[Fact]) -> None:
        self.product = product
        self._out: dict[int, list[Way]] = {}
        for way in product.ways:
            self._out.setdefault(way.source, []).append(way)
        spaces = self._equations()
        self.facts: dict[int, tuple[Fact, ...]] = {
            place: space.relations(len(product.system.columns))
            for place, space in sorted(spaces.items())
        }
        live = [way for place in self.facts for way in self._out.get(place, ())]
        self.closed = [way for way in live if way.target not in self.facts or self._shut(way)]
        shut = set(self.closed)
        self.ways = [way for way in live if way not in shut]
        self._out_live: dict[int, list[Way]] = {}
        for way in self.ways:
            self._out_live.setdefault(way.source, []).append(way)
        self._add_inequalities(candidates)

    def _equations(self) -> dict[int, Subspace]:
        system = self.product.system
        spaces = {0: _points_of(system.start, len(system.columns))}
        waiting = deque([0])
        while waiting:
            place = waiting.popleft()
            for way in self._out.get(place, ()):
                edge = system.edges[way.edge]
                moved = _moved(spaces[place], edge)
                if moved is None:
                    continue
                known = spaces.setdefault(way.target, Subspace())
                grown = [known.add(row) for row in moved]
                if any(grown) and way.target not in waiting:
                    waiting.append(way.target)
        return spaces

    def _edge(self, way: Way) -> Edge:
        return self.product.system.edges[way.edge]

    def _shut(self, way: Way) -> bool:
        """Whether an edge cannot be taken from a place."""
        guards = self._edge(way).guards
        return bool(guards) and self.refutation(way) is not None

    def refutation(self, way: Way) -> Proof | None:
        """A proof that an edge cannot be taken, or None."""
        hypotheses = Hypotheses(self.facts[way.source], self._edge(way).guards)
        return hypotheses.prove(impossible(self.product.system))

    def _add_inequalities(self, candidates: Sequence[Fact]) -> None:
        first = Hypotheses(self.product.system.start)
        kept = {place: list(candidates) for place in self.facts}
        kept[0] = [fact for fact in candidates if first.prove(fact) is not None]
        waiting = deque(self.ways)
        while waiting:
            way = waiting.popleft()
            edge = self._edge(way)
            hypotheses = Hypotheses((*self.facts[way.source], *kept[way.source]), edge.guards)
            surviving = [
                fact
                for fact in kept[way.target]
                if hypotheses.prove(Fact(after(fact.row, edge.update), fact.sign)) is not None
            ]
            if len(surviving) < len(kept[way.target]):
                kept[way.target] = surviving
                waiting += self._out_live.get(way.target, ())
        for place, facts in kept.items():
            self.facts[place] += tuple(facts)


def _points_of(start: Iterable[Fact], width: int) -> Subspace:
    """Every point at which the equations among these facts hold."""
    equations = Subspace(row for row, sign in start if sign is Sign.ZERO)
    return Subspace(row for row, _ in equations.relations(width))


def _moved(space: Subspace, edge: Edge) -> tuple[Row, ...] | None:
    """Where an edge leads from the points of a subspace; None where it cannot be taken."""
    for row, sign in edge.guards:
        if sign is Sign.ZERO:
            space = space.meet(row)
    if space.empty:
        return None
    moved = []
    for point in space.rows:
        reached = list(point)
        for column, row in edge.update:
            reached[column] = sum(
                part * other for part, other in zip(row, point, strict=True) if part
            )
        moved.append(tuple(reached))
    return tuple(moved)


def ranks_of(edges: Iterable[Edge], cursor: int) -> Mapping[str, int]:
    """For each state the longest way out of it on which the cursor stays.

    Args:
        edges: of a system.
        cursor: the column of the cursor.

    Raises:
        graphlib.CycleError: where there is a cycle on which the cursor stays.
    """
    following: dict[str, set[str]] = {}
    for edge in edges:
        reached = following.setdefault(edge.source, set())
        following.setdefault(edge.target, set())
        if cursor not in dict(edge.update):
            reached.add(edge.target)
    ranks: dict[str, int] = {}
    for state in TopologicalSorter(following).static_order():
        ranks[state] = max((ranks[target] + 1 for target in following[state]), default=0)
    return ranks


def certified(derived: Derived, claimed: Iterable[tuple[str, str, int, Fact]]) -> Certificate:
    """What was derived, with a proof for each step.

    Args:
        derived: what was derived.
        claimed: invariant, statement, place and fact of each claim; one that does not follow is
            left out.

    Returns:
        The certificate. Whether it holds is for `certificate.objections` to say.
    """
    system = derived.product.system
    number = {place: node for node, place in enumerate(derived.facts)}
    places = derived.product.places
    nodes = tuple(Node(places[place].state, facts) for place, facts in derived.facts.items())
    measures = _measures(system, nodes)
    first = Hypotheses(system.start)
    start = tuple(_found(first.prove(fact)) for fact in nodes[0].facts)
    steps = []
    for way in derived.ways:
        edge = system.edges[way.edge]
        source, target = number[way.source], number[way.target]
        hypotheses = Hypotheses(nodes[source].facts, edge.guards)
        goals = (Fact(after(row, edge.update), sign) for row, sign in nodes[target].facts)
        proofs = tuple(_found(hypotheses.prove(goal)) for goal in goals)
        descent = hypotheses.prove(descent_of(measures[source], measures[target], edge))
        steps.append(Step(source, way.edge, target, proofs, descent))
    for way in derived.closed:
        proof = _found(derived.refutation(way))
        steps.append(Step(number[way.source], way.edge, None, (proof,), None))
    theorems = []
    for invariant, statement, place, fact in claimed:
        found = Hypotheses(derived.facts[place]).prove(fact)
        if found is not None:
            theorems.append(Theorem(invariant, statement, number[place], fact, found))
    bounds = tuple(
        _found(Hypotheses(node.facts).prove(Fact(measure, Sign.NOT_NEGATIVE)))
        for node, measure in zip(nodes, measures, strict=True)
    )
    return Certificate(system, nodes, start, tuple(steps), tuple(theorems), measures, bounds)


def _found(proof: Proof | None) -> Proof:
    """A proof, or one that nobody accepts: what was derived wrongly is not hidden."""
    return NO_PROOF if proof is None else proof


def _measures(system: System, nodes: Sequence[Node]) -> tuple[Row, ...]:
    """For each node ``R (n - i)`` plus its state's rank, as a row."""
    length, cursor = system.columns.index("n"), system.columns.index("i")
    ranks = ranks_of(system.edges, cursor)
    weight = max(ranks.values(), default=0) + 1
    rows = []
    for node in nodes:
        row = [0] * len(system.columns)
        row[0], row[length], row[cursor] = ranks.get(node.state, 0), weight, -weight
        rows.append(tuple(row))
    return tuple(rows)

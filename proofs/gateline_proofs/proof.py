"""The proof of a line of gates, for every length of a plan, from its table and its list of gates.

1. The numbers at each place are derived (`derivation.py`), and what was derived becomes a
   certificate, which `certificate.objections` checks. Each claim of the model about a place that is
   reached must be a theorem of the certificate; each requirement on what is owed must be met there.
   There are finitely many places, and the theorems speak of every ``n``.
2. What a run owes is finite, and so is what a list of gates can lack: both are looked at, one by
   one.
3. What is owed is followed as long as every act is allowed: so the invariants that speak of it are
   shown together, or not at all. Those of numbers alone are shown one by one.
4. What was not proved is either wrong or not: the exploration looks for a shortest run that shows
   it. If there is one, the invariant is *violated*; if there is none up to the bound, it is
   *undetermined*, and that is no pass.
5. ``isolated`` is no property of a line: what a domain receives is for tests of the orchestrator.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gateline.gates.line import Line
from gateline.machine.effect import LAST, MORE
from gateline.machine.table import TransitionTable
from gateline_model.claims import claims, claims_about, omissions
from gateline_model.forms import statement_of
from gateline_model.invariants import INVARIANTS, LOG_RULES, Invariant, Of
from gateline_model.machine import Gates
from gateline_model.requirements import REQUIREMENTS
from gateline_model.vocabulary import Verdict
from gateline_proofs.certificate import Certificate, Fact
from gateline_proofs.certificate import objections as certificate_objections
from gateline_proofs.derivation import Derived, certified
from gateline_proofs.exploration import Counterexample, Explorer
from gateline_proofs.system import Product, product_of
from gateline_proofs.translation import gates_of

SEARCHED: Final = (1, 2, 3)
"""The lengths of plan in which a run is looked for that breaks what was not proved."""

CLAIMED: Final = tuple(
    invariant for invariant in (*INVARIANTS, *LOG_RULES) if invariant.of is not Of.INPUT
)
"""What is ruled on: every invariant that is a property of a line."""


_TOGETHER: Final = frozenset(requirement.invariant for requirement in REQUIREMENTS)
"""The invariants that speak of what is owed. That follows the run as long as each of its acts is
allowed: so they are shown together, or not at all. Those of numbers alone are shown one by one."""


class Status(StrEnum):
    """What became of an invariant. Only the first is a pass."""

    HOLDS = "holds"
    VIOLATED = "violated"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was found of one invariant.

    Attributes:
        invariant: the invariant.
        status: what became of it.
        theorems: how many theorems of the certificate are about it.
        requirements: at how many places a requirement of it was looked at, and met.
        problem: why it does not hold, in one line; None where it does.
        counterexample: a shortest run that breaks it; None where none was found.
    """

    invariant: Invariant
    status: Status
    theorems: int
    requirements: int
    problem: str | None = None
    counterexample: Counterexample | None = None


@dataclass(frozen=True, slots=True)
class LineProof:
    """What was found of a line.

    Attributes:
        table: its table.
        gates: its gates, in the model's words; the last is the authority gate.
        product: the table as a system of integers, and its places.
        reached: the places that a run may reach, by their positions; in the certificate's order.
        certificate: what was derived, with the proofs.
        rulings: one for each invariant, in the order of SPEC 8.
    """

    table: TransitionTable
    gates: Gates
    product: Product
    reached: tuple[int, ...]
    certificate: Certificate
    rulings: tuple[Ruling, ...]

    @property
    def proved(self) -> frozenset[tuple[str, str, int]]:
        """The theorems: invariant, statement, and the node's position in the certificate."""
        theorems = self.certificate.theorems
        return frozenset((each.invariant, each.statement, each.node) for each in theorems)

    @property
    def holds(self) -> bool:
        """Whether every invariant holds."""
        return all(ruling.status is Status.HOLDS for ruling in self.rulings)

    @property
    def failures(self) -> tuple[Ruling, ...]:
        """What does not hold: what is violated comes first, by the shortest run."""
        failed = [ruling for ruling in self.rulings if ruling.status is not Status.HOLDS]
        return tuple(sorted(failed, key=_severity))


def _severity(ruling: Ruling) -> tuple[bool, int]:
    steps = 0 if ruling.counterexample is None else len(ruling.counterexample.moves)
    return ruling.status is not Status.VIOLATED, steps


def prove(line: Line) -> LineProof:
    """Prove a line; see `prove_table`.

    Raises:
        UnknownWordError: the line has a word that the model has no meaning for.
    """
    return prove_table(line.table, gates_of(line))


def prove_table(
    table: TransitionTable, gates: Gates, *, searched: Sequence[int] = SEARCHED
) -> LineProof:
    """Prove a table.

    Args:
        table: the table.
        gates: what it is to be a table of: the gates in the model's words, the last of them the
            authority gate.
        searched: the lengths of plan in which a run is looked for that breaks what was not proved.

    Returns:
        What was found of each invariant.

    Raises:
        UnknownWordError: the table has a word that the model has no meaning for.
    """
    return _Proving(table, gates, searched).result()


class _Proving:
    """One proof under way. Problems are kept by the invariant that they are about."""

    def __init__(self, table: TransitionTable, gates: Gates, searched: Sequence[int]) -> None:
        self.table = table
        self.gates = gates
        self.searched = searched
        self.problems: dict[str, list[str]] = {}
        self.theorems: Counter[str] = Counter()
        self.met: Counter[str] = Counter()
        self.unmet: str | None = None

    def result(self) -> LineProof:
        """Everything that was found."""
        product = product_of(self.table, self.gates)
        derived = Derived(product, candidates(product))
        certificate = self._certify(derived)
        self._meet_requirements(derived)
        for name, problem in omissions(self.gates):
            self._object(name, problem)
        for problem in unreached(self.table):
            self._object("sometimes", problem)
        searched = self.problems and not any(omissions(self.gates))
        shortest = self._counterexamples() if searched else {}
        rulings = tuple(self._ruling(invariant, shortest) for invariant in CLAIMED)
        reached = tuple(derived.facts)
        return LineProof(self.table, self.gates, product, reached, certificate, rulings)

    def _object(self, name: str, problem: str) -> None:
        self.problems.setdefault(name, []).append(problem)

    def _certify(self, derived: Derived) -> Certificate:
        claimed = tuple(claimed_of(derived))
        certificate = certified(derived, claimed)
        reached = tuple(derived.facts)
        unbound = strangers(certificate, derived.product, reached)
        for objection in (*certificate_objections(certificate), *unbound):
            for invariant in CLAIMED:
                self._object(invariant.name, f"the certificate does not hold: {objection}")
        nodes = {place: node for node, place in enumerate(reached)}
        proved = {
            (each.invariant, each.statement, each.node, each.fact) for each in certificate.theorems
        }
        for name, statement, place, fact in claimed:
            if (name, statement, nodes[place], fact) in proved:
                self.theorems[name] += 1
            else:
                state = derived.product.places[place].state
                self._object(name, f"not derived at {state}: {statement}")
        return certificate

    def _meet_requirements(self, derived: Derived) -> None:
        for place in derived.facts:
            state, duty = derived.product.places[place]
            act = derived.product.acts[state]
            for requirement in REQUIREMENTS:
                if act.kind not in requirement.kinds:
                    continue
                if requirement.met(self.gates, duty, act):
                    self.met[requirement.invariant] += 1
                else:
                    problem = f"at {state}: {act} requires that {requirement.sentence}"
                    self._object(requirement.invariant, problem)
                    self.unmet = self.unmet or requirement.invariant

    def _counterexamples(self) -> Mapping[str, Counterexample]:
        explorer = Explorer(self.table, self.gates, environment=False)
        found: dict[str, Counterexample] = {}
        for n in self.searched:
            found = {**explorer.explore(n).shortest, **found}
        return found

    def _ruling(self, invariant: Invariant, shortest: Mapping[str, Counterexample]) -> Ruling:
        name = invariant.name
        counts = self.theorems[name], self.met[name]
        counterexample = shortest.get(name)
        problem = next(iter(self.problems.get(name, ())), None)
        if counterexample is not None:
            said = counterexample.breach.problem
            return Ruling(invariant, Status.VIOLATED, *counts, said, counterexample)
        if problem is None and self.unmet and name in _TOGETHER:
            problem = f"it is shown only together with {self.unmet}"
        if problem is None and (any(counts) or invariant.of in (Of.TABLE, Of.ALL_RUNS)):
            return Ruling(invariant, Status.HOLDS, *counts)
        if problem is None:
            problem = "nothing of the line is about it"
        certain = name in {omitted for omitted, _ in omissions(self.gates)}
        status = Status.VIOLATED if certain else Status.UNDETERMINED
        return Ruling(invariant, status, *counts, problem)


def strangers(certificate: Certificate, product: Product, reached: Sequence[int]) -> Iterator[str]:
    """Why a certificate is none of a product and its places; nothing where it is.

    Args:
        certificate: a certificate whose nodes are said to be the places that are reached.
        product: the table as a system of integers, and its places.
        reached: the places that a run may reach, by their positions, in the nodes' order.
    """
    if certificate.system != product.system:
        yield "it is of another system"
    states = [product.places[place].state for place in reached]
    if reached[:1] != (0,) or [node.state for node in certificate.nodes] != states:
        yield "its nodes are not the places that are reached"
        return
    ways = {(way.source, way.edge): way.target for way in product.ways}
    for step in certificate.steps:
        leads = None if step.target is None else reached[step.target]
        if leads not in (None, ways[reached[step.source], step.edge]):
            where = certificate.nodes[step.source].state
            yield f"a step from {where} leads to another place than the table's"


def candidates(product: Product) -> tuple[Fact, ...]:
    """The inequalities that a derivation tries: those that the model claims somewhere."""
    said = dict.fromkeys(claim.statement for claim in claims(product.gates))
    return tuple(product.fact(text) for text in said if not statement_of(text).equal)


def claimed_of(derived: Derived) -> Iterator[tuple[str, str, int, Fact]]:
    """Each claim of the model about a place that is reached: invariant, statement, place, fact."""
    product = derived.product
    for place in derived.facts:
        state, duty = product.places[place]
        for claim in claims_about(product.gates, duty, product.acts[state]):
            yield claim.invariant, str(claim), place, product.fact(claim.statement)


def unreached(table: TransitionTable) -> Iterator[str]:
    """What no run of a short plan reaches: states, transitions and verdicts.

    What else can be wrong with a table as such, `TransitionTable` refuses when it is made.
    """
    taken: set[tuple[str, str]] = set()
    for n in SEARCHED:
        taken |= taken_by_runs(table, n)
    reached = {table.initial} | {table.transitions[pair] for pair in taken}
    for state in table.effects.keys() - reached:
        yield f"no run of a plan of up to {max(SEARCHED)} reaches {state}"
    for state, seen in table.transitions.keys() - taken:
        yield f"no run of a plan of up to {max(SEARCHED)} observes {seen} in {state}"
    verdicts = {table.effects[state].subject for state in reached & table.terminal_states}
    for verdict in set(Verdict) - verdicts:
        yield f"no run of a plan of up to {max(SEARCHED)} ends {verdict}"


def taken_by_runs(table: TransitionTable, n: int) -> set[tuple[str, str]]:
    """The transitions that the runs of a plan of n invocations take."""
    known = {(table.initial, 0)}
    waiting = [(table.initial, 0)]
    taken = set()
    while waiting:
        state, cursor = waiting.pop()
        for seen, target in table.successors(state).items():
            if seen == (LAST if cursor + 1 < n else MORE):
                continue
            taken.add((state, seen))
            reached = target, cursor + (seen == MORE)
            if reached not in known:
                known.add(reached)
                waiting.append(reached)
    return taken

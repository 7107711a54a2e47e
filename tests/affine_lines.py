"""Small lines of gates as affine systems, with certificates, to try the proofs' other languages on.

1. A line of g gates, for each invocation: check and record each gate, commit, invoke, advance.
2. Facts are given by hand, as text; the proofs are found by trying multipliers.
3. Each state of the loop has two nodes: in the first invocation, and in a later one. One claim is
   of the first only.
4. Two columns and a state have names that other languages keep for themselves, and one update
   reads a column that another of the same edge rewrites.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import product
from math import lcm

from gateline_proofs.certificate import (
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
)

FIXED = ("1", "n", "i", "calls", "records", "end", "last")
"""The columns that each line has: ``end`` is the last index that was invoked, ``last`` the index
before the cursor's."""


class Line:
    """A line of gates: its columns, and text as rows and facts of them."""

    def __init__(self, gates: int) -> None:
        self.gates = gates
        self.columns = (*FIXED, *(f"at_{gate}" for gate in range(gates)))

    def row(self, text: str) -> Row:
        """The row of a sum: ``2*n - i + 3``."""
        found = dict.fromkeys(self.columns, 0)
        for sign, factor, name in re.findall(r"([+-]?)\s*(?:(\d+)\b\*?)?([a-z]\w*)?", text):
            if factor or name:
                found[name or "1"] += int(factor or 1) * (-1 if sign == "-" else 1)
        return tuple(found.values())

    def fact(self, text: str) -> Fact:
        """The fact of an equation, or of a ``>=``."""
        left, sign, right = re.split(r"\s*(>=|=)\s*", text)
        row = tuple(a - b for a, b in zip(self.row(left), self.row(right), strict=True))
        return Fact(row, Sign(sign))

    def facts(self, *texts: str) -> tuple[Fact, ...]:
        return tuple(map(self.fact, texts))

    def edge(self, source: str, seen: str, target: str, guards: str = "", update: str = "") -> Edge:
        """An edge; guards and updates are separated by commas."""
        changes = (each.split(":=") for each in filter(None, update.split(",")))
        return Edge(
            source,
            seen,
            target,
            self.facts(*filter(None, guards.split(","))),
            tuple((self.columns.index(name.strip()), self.row(row)) for name, row in changes),
        )

    def system(self) -> System:
        edges = []
        for gate in range(self.gates):
            onward = f"check_{gate + 1}" if gate + 1 < self.gates else "do"
            recorded = f"records := records + 1, at_{gate} := i"
            edges += [
                self.edge(f"check_{gate}", "passed", f"record_{gate}"),
                self.edge(f"check_{gate}", "denied", "denied"),
                self.edge(f"record_{gate}", "written", onward, update=recorded),
                self.edge(f"record_{gate}", "lost", "lost"),
            ]
        called = "calls := calls + 1, end := i"
        edges += [
            self.edge("do", "committed", "invoke"),
            self.edge("do", "lost", "lost"),
            self.edge("invoke", "succeeded", "advance", update=called),
            self.edge("invoke", "failed", "failed", update=called),
            self.edge("advance", "more", "check_0", "n - i - 2 >= 0", "i := i + 1, last := i"),
            self.edge("advance", "last", "completed", "n - i - 1 = 0"),
        ]
        zero = ("i = 0", "calls = 0", "records = 0", "end = 0 - 1", "last = 0 - 1")
        gates = tuple(f"at_{gate} = 0 - 1" for gate in range(self.gates))
        start = self.facts("n >= 1", *zero, *gates)
        return System("a_line", "0" * 64, self.columns, "check_0", start, tuple(edges))

    def nodes(self) -> Iterator[Node]:
        for first in ("i = 0", "i >= 1"):
            for gate in range(self.gates):
                yield Node(f"check_{gate}", self._loop(gate, 0, first))
                yield Node(f"record_{gate}", self._loop(gate, 0, first))
            yield Node("do", self._loop(self.gates, 0, first))
            yield Node("invoke", self._loop(self.gates, 0, first))
            yield Node("advance", self._loop(self.gates, 1, first))
            yield Node("completed", self._loop(self.gates, 1, first, "n - 1 = i"))
        for gate in range(self.gates):
            for first in ("i = 0", "i >= 1"):
                yield Node("denied", self._loop(gate, 0, first))
        for gate in range(self.gates + 1):
            for first in ("i = 0", "i >= 1"):
                yield Node("lost", self._loop(gate, 0, first))
        for first in ("i = 0", "i >= 1"):
            yield Node("failed", self._loop(self.gates, 1, first))

    def _loop(self, recorded: int, called: int, *more: str) -> tuple[Fact, ...]:
        """What holds when so many gates were recorded, and so many calls made, for this i."""
        return self.facts(
            "n - i - 1 >= 0",
            f"calls = i + {called}",
            f"records = {self.gates}*i + {recorded}",
            f"end = i - 1 + {called}",
            "last = i - 1",
            *(f"at_{gate} = i - {int(gate >= recorded)}" for gate in range(self.gates)),
            *more,
        )

    def measures(self, nodes: Iterable[Node]) -> Iterator[Row]:
        order = [f"{word}_{gate}" for gate in range(self.gates) for word in ("check", "record")]
        order += ["do", "invoke", "advance"]
        for node in nodes:
            left = len(order) - order.index(node.state) if node.state in order else 0
            ends = f"{len(order)}*n - {len(order)}*i - {len(order)} + {left}"
            yield self.row(ends if left else "0")

    def claims(self, node: Node) -> Iterator[tuple[str, str]]:
        """Claims of a node: of all nodes of the state, but for the last one."""
        if node.state == "invoke":
            yield "no-skip", "calls = i"
            yield "no-reorder", "n - i >= 1"
            yield "no-reorder", "last = i - 1"
            yield from (("gated", f"at_{gate} = i") for gate in range(self.gates))
        if node.state.startswith("check_"):
            yield "gate-order", f"records = {self.gates}*i + {node.state[6:]}"
        if node.state == "completed":
            yield "no-skip", "calls = n"
            yield "audited", f"records = {self.gates}*n"
            yield "audited", "end = n - 1"
        if node.state in ("denied", "lost"):
            yield "fail-closed", "calls = i"
        if node.state == "completed" and self.fact("i = 0") in node.facts:
            yield "audited", f"records = {self.gates}"


def idle(columns: Sequence[str], state: str = "idle") -> Certificate:
    """A certificate of a system that stays where it starts, with every column but ``n`` at 0."""
    width = len(columns) + 2
    rows = [tuple(int(at == column) for at in range(width)) for column in range(2, width)]
    facts = tuple(Fact(row, Sign.ZERO) for row in rows)
    same = tuple(Proof(1, ((at, 1),), 0) for at in range(len(facts)))
    system = System("idle", "0" * 64, ("1", "n", *columns), state, facts, ())
    theorems = tuple(
        Theorem("no-skip", "", 0, fact, proof) for fact, proof in zip(facts, same, strict=True)
    )
    nothing = (0,) * width
    bounds = (Proof(1, (), 0),)
    return Certificate(system, (Node(state, facts),), same, (), theorems, (nothing,), bounds)


class Entailment:
    """Proofs from hypotheses: equations are solved for, multipliers of inequalities are tried."""

    def __init__(self, hypotheses: Sequence[Fact]) -> None:
        self.hypotheses = hypotheses
        self.same = {fact: position for position, fact in reversed(list(enumerate(hypotheses)))}
        self._basis: list[tuple[int, list[Fraction], dict[int, Fraction]]] | None = None

    def proof(self, goal: Fact, largest: int = 1) -> Proof | None:
        """A proof, with multipliers of inequalities up to the largest; None if none is found."""
        if goal in self.same:
            return Proof(1, ((self.same[goal], 1),), 0)
        unequal = [
            position
            for position, fact in enumerate(self.hypotheses)
            if fact.sign is Sign.NOT_NEGATIVE and goal.sign is Sign.NOT_NEGATIVE
        ]
        for chosen in product({0, 1, largest}, repeat=len(unequal)):
            used = {
                position: Fraction(each) for position, each in zip(unequal, chosen, strict=True)
            }
            rest = [Fraction(part) for part in goal.row]
            for position, each in used.items():
                row = self.hypotheses[position].row
                rest = [a - each * b for a, b in zip(rest, row, strict=True)]
            for pivot, basis, sums in self._equations():
                factor = rest[pivot]
                if factor:
                    rest = [a - factor * b for a, b in zip(rest, basis, strict=True)]
                    for position, each in sums.items():
                        used[position] = used.get(position, Fraction(0)) + factor * each
            if any(rest[1:]) or rest[0] < 0 or (rest[0] and goal.sign is Sign.ZERO):
                continue
            scale = lcm(rest[0].denominator, *(each.denominator for each in used.values()))
            multipliers = tuple(
                (at, int(each * scale)) for at, each in sorted(used.items()) if each
            )
            return Proof(scale, multipliers, int(rest[0] * scale))
        return None

    def _equations(self) -> list[tuple[int, list[Fraction], dict[int, Fraction]]]:
        """The equations, each solved for one column, in the order they were met."""
        if self._basis is None:
            self._basis = []
            for position, fact in enumerate(self.hypotheses):
                if fact.sign is Sign.NOT_NEGATIVE:
                    continue
                row, sums = [Fraction(part) for part in fact.row], {position: Fraction(1)}
                for pivot, basis, parts in self._basis:
                    factor = row[pivot]
                    if factor:
                        row = [a - factor * b for a, b in zip(row, basis, strict=True)]
                        for at, each in parts.items():
                            sums[at] = sums.get(at, Fraction(0)) - factor * each
                solved = next((at for at in range(len(row) - 1, 0, -1) if row[at]), None)
                if solved is not None:
                    size = row[solved]
                    sums = {at: each / size for at, each in sums.items()}
                    self._basis.append((solved, [part / size for part in row], sums))
        return self._basis


def _found(proof: Proof | None) -> Proof:
    if proof is None:
        raise ValueError("no proof is found")
    return proof


def _step(
    line: Line, system: System, nodes: Sequence[Node], measures: Sequence[Row], at: int, number: int
) -> Step:
    edge = system.edges[number]
    entailment = Entailment((*nodes[at].facts, *edge.guards))
    for position, node in enumerate(nodes):
        if node.state != edge.target:
            continue
        goals = (Fact(after(row, edge.update), sign) for row, sign in node.facts)
        proofs = []
        for goal in goals:
            proof = entailment.proof(goal)
            if proof is None:
                break
            proofs.append(proof)
        else:
            left = after(measures[position], edge.update)
            falls = tuple(a - b for a, b in zip(measures[at], left, strict=True))
            goal = Fact((falls[0] - 1, *falls[1:]), Sign.NOT_NEGATIVE)
            descent = _found(entailment.proof(goal, 2 * line.gates + 3))
            return Step(at, number, position, tuple(proofs), descent)
    impossible = _found(entailment.proof(line.fact("0 >= 1")))
    return Step(at, number, None, (impossible,), None)


@cache
def certificate_of(gates: int) -> Certificate:
    """A line of so many gates, with a certificate that holds."""
    line = Line(gates)
    system, nodes = line.system(), tuple(line.nodes())
    measures = tuple(line.measures(nodes))
    steps = tuple(
        _step(line, system, nodes, measures, at, number)
        for at, node in enumerate(nodes)
        for number, edge in enumerate(system.edges)
        if edge.source == node.state
    )
    opening = Entailment(system.start)
    theorems = tuple(
        Theorem(name, text, at, goal, _found(Entailment(node.facts).proof(goal)))
        for at, node in enumerate(nodes)
        for name, text in line.claims(node)
        for goal in [line.fact(text)]
    )
    largest = 2 * gates + 3
    bounds = tuple(
        _found(Entailment(node.facts).proof(Fact(measure, Sign.NOT_NEGATIVE), largest))
        for node, measure in zip(nodes, measures, strict=True)
    )
    start = tuple(_found(opening.proof(fact)) for fact in nodes[0].facts)
    return Certificate(system, nodes, start, steps, theorems, measures, bounds)

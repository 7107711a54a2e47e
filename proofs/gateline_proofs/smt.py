"""Certificates as SMT-LIB 2 text, for solvers that know nothing of how they came about.

1. `induction` says that what was derived is inductive: the initial facts entail those of the first
   node; each edge, from the facts of each node of its state and its guards, leads to the facts of
   the node that it reaches; a measure that is an integer from 0 decreases with each edge.
2. `invariant` says that the claims of one invariant follow from the facts of their nodes.
3. Each text asks for a counterexample to any of its obligations, and so the answer is ``unsat``
   where all of them hold: one text, one question, one answer. Multipliers are no part of it.
4. The text depends on the certificate alone, byte by byte. It is SMT-LIB 2.6, logic QF_LIA.
5. `hypotheses` asks, for each obligation, for values at which its hypotheses hold. An obligation
   whose hypotheses are never met shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gateline_proofs.certificate import Certificate, Fact, Node, Row, Sign, after
from gateline_proofs.state_claims import distinct, sides


def induction(certificate: Certificate) -> str:
    """What was derived holds of every run, and every run ends (rule 1)."""
    nodes = certificate.nodes
    names = node_names(certificate)
    first = f"(not {_applied(names[0], certificate, ())})"
    obligations = [("start", _both((*_said(certificate, certificate.system.start), first)))]
    for step in certificate.steps:
        edge = certificate.system.edges[step.edge]
        taken = (names[step.source], *_said(certificate, edge.guards))
        where = f"{names[step.source]} on {edge.observation}"
        if step.target is None:
            obligations.append((f"{where}, never", _both(taken)))
            continue
        reached = _applied(names[step.target], certificate, edge.update)
        later = after(certificate.measures[step.target], edge.update)
        measures = (certificate.measures[step.source], later)
        falls = f"(> {' '.join(_sum(certificate.system.columns, row) for row in measures)})"
        obligations.append((where, _both((*taken, f"(not (and {reached} {falls}))"))))
    for name, measure in zip(names, certificate.measures, strict=True):
        low = f"(< {_sum(certificate.system.columns, measure)} 0)"
        obligations.append((f"measure at {name}", _both((name, low))))
    sentence = "What was derived at each node is inductive, and each step leaves less to do."
    defined = tuple(zip(names, nodes, strict=True))
    return _text(certificate, sentence, defined, obligations, moved=True)


def invariant(certificate: Certificate, name: str, sentence: str) -> str:
    """The claims of one invariant (rule 2).

    Args:
        certificate: the certificate.
        name: of the invariant.
        sentence: what it says.

    Raises:
        LookupError: no theorem of the certificate is about it.
    """
    names = node_names(certificate)
    about = [theorem for theorem in certificate.theorems if theorem.invariant == name]
    if not about:
        raise LookupError(f"no theorem is about {name}")
    obligations = [
        (
            f"{names[theorem.node]}, {theorem.statement}",
            _both(
                (
                    names[theorem.node],
                    *(f"(not {fact})" for fact in _said(certificate, [theorem.fact])),
                )
            ),
        )
        for theorem in about
    ]
    used = sorted({theorem.node for theorem in about})
    defined = tuple((names[node], certificate.nodes[node]) for node in used)
    return _text(certificate, f"{name}: {sentence}.", defined, obligations)


def hypotheses(certificate: Certificate) -> Iterator[tuple[str, str]]:
    """For each node and each edge out of it, a text whose answer is ``sat`` (rule 5)."""
    columns, names = certificate.system.columns, node_names(certificate)
    declared = "".join(f"(declare-const {name} Int)\n" for name in columns[1:])
    for step in certificate.steps:
        node, edge = certificate.nodes[step.source], certificate.system.edges[step.edge]
        if step.target is None:
            continue
        met = "".join(
            f"(assert {said})\n" for said in _said(certificate, (*node.facts, *edge.guards))
        )
        name = f"{names[step.source]} on {edge.observation}"
        yield name, f"(set-logic QF_LIA)\n{declared}{met}(check-sat)\n"


def node_names(certificate: Certificate) -> tuple[str, ...]:
    """A name for each node: its state's, and a number where the state has several."""
    return distinct([f"at_{node.state}" for node in certificate.nodes])


def _text(
    certificate: Certificate,
    sentence: str,
    defined: Iterable[tuple[str, Node]],
    obligations: Iterable[tuple[str, str]],
    *,
    moved: bool = False,
) -> str:
    system = certificate.system
    parameters = " ".join(f"({name} Int)" for name in system.columns[1:])
    lines = [
        f"; Machine {system.name}, table {system.digest}. Generated; do not edit.",
        f"; {sentence}",
        "; The answer is unsat where it holds for every length n of a plan.",
        "(set-logic QF_LIA)",
        *(f"(declare-const {name} Int)" for name in system.columns[1:]),
    ]
    for name, node in defined:
        facts = "\n  ".join(_said(certificate, node.facts))
        lines.append(f"(define-fun {name} () Bool (and true\n  {facts}))")
        if moved:
            lines.append(f"(define-fun {name}.after ({parameters}) Bool (and true\n  {facts}))")
    lines.append("(assert (or false")
    for where, obligation in obligations:
        lines += [f"  ; {where}", f"  {obligation}"]
    lines += ["))", "(check-sat)"]
    return "\n".join(lines) + "\n"


def _both(parts: Iterable[str]) -> str:
    return f"(and {' '.join(parts)})"


def _said(certificate: Certificate, facts: Iterable[Fact]) -> tuple[str, ...]:
    columns = certificate.system.columns
    return tuple(_fact(columns, fact) for fact in facts)


def _fact(columns: tuple[str, ...], fact: Fact) -> str:
    """A fact with what is subtracted on the other side."""
    left, right = (_sum(columns, side) for side in sides(fact.row))
    return f"({'=' if fact.sign is Sign.ZERO else '>='} {left} {right})"


def _sum(columns: tuple[str, ...], row: Row) -> str:
    parts = []
    for column, (name, part) in enumerate(zip(columns, row, strict=True)):
        if part == 0:
            continue
        size = str(part) if part > 0 else f"(- {-part})"
        parts.append(size if column == 0 else name if part == 1 else f"(* {size} {name})")
    if not parts:
        return "0"
    return parts[0] if len(parts) == 1 else f"(+ {' '.join(parts)})"


def _applied(name: str, certificate: Certificate, update: tuple[tuple[int, Row], ...]) -> str:
    """The facts of a node, of the columns after an update."""
    columns, changed = certificate.system.columns, dict(update)
    arguments = (
        _sum(columns, changed[column]) if column in changed else columns[column]
        for column in range(1, len(columns))
    )
    return f"({name}.after {' '.join(arguments)})"

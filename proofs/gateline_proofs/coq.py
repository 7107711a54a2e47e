"""A certificate as a Coq development: the machine as data, the certificate as data, the theorems.

1. The theory is written by hand, and proved once for all machines: `theories/Machines.v`, what a
   machine is; `Check.v`, what a certificate is; `Certificates.v`, why it is to be believed. What is
   generated holds no proof of its own: it computes the theory's ``check``, and cites it.
2. The machine is stated as edges, guards and updates, each state and column by its name. Nodes are
   in the certificate only, so that nothing about them is to be believed.
3. Theorems are about states: one for each invariant and state, of every fact that is given at all
   nodes of the state (`gateline_proofs.state_claims`). The others are counted in the header.
4. Every run ends; how many steps it takes at most is said in terms of the plan's length, as far as
   the start tells what the other columns are.
5. A fact reads with what is subtracted on the other side: ``calls x = i x``. Coq compares the text
   with the data, so that a theorem that reads wrongly is refused.
6. A text ends by asking for the assumptions of each theorem: there are none.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Final

from gateline_proofs.certificate import Certificate, Edge, Fact, Proof, Row, Sign, Step
from gateline_proofs.state_claims import (
    StateClaim,
    claims_of_states,
    identifiers,
    left_out,
    sides,
    states_of,
)

THEORIES: Final = ("Machines.v", "Check.v", "Certificates.v")
"""The files of the theory, in the order in which they are compiled."""

_KEYWORDS: Final = """
    as at bool by cofix do else end exists exists2 first fix for forall fun if in last let list
    match mod nat option prod return then using where with
"""
_THEORY: Final = """
    about after all all_hold apply bound bounded bounded_from certificate check check_claim
    check_node check_start check_step checked claim claim_sound claimed claims constant_stays each
    each_holds each_in edge edges entails entails_sound fact fact_after facts falls fits guards
    holds holds_after hypothesis hypothesis_holds initial leaving left_side limit measure
    measure_bound move move_fits moves multipliers new_row node nodes of_state opening parts proof
    put reach reach_move reach_start read_side read_side_value read_term reads reads_sound
    right_side row row_of run run_on run_stop same scale sides slack sound source start starts
    starts_fit state step steps sum sum_sound system target terminates times update usable use
    valuation value value_after value_app value_cons value_nil value_times vanishes vanishes_sound
    weigh weigh_put where_ within
"""
_GENERATED: Final = """
    b certified ends_within every_run_ends every_theorem k machine s the_certificate x
"""
RESERVED: Final = frozenset((_KEYWORDS + _THEORY + _GENERATED).split())
"""What no column and no theorem is called."""

_WIDTH: Final = 100
_NOTHING: Final = "Proof 0 [] 0"
"""A proof that Coq refuses, whatever it is to prove."""


class _Names:
    """What each state, column and theorem of a certificate is called."""

    def __init__(self, certificate: Certificate, claims: tuple[StateClaim, ...]) -> None:
        system = certificate.system
        states = (*states_of(system), *(node.state for node in certificate.nodes))
        self.states: Mapping[str, str] = identifiers(states, (), "S_")
        self.columns: Mapping[str, str] = identifiers(system.columns[1:], RESERVED)
        facts = (
            *(fact for node in certificate.nodes for fact in node.facts),
            *(each.fact for claim in claims for each in claim.facts),
        )
        self.facts = {fact: f"F_{number}" for number, fact in enumerate(dict.fromkeys(facts))}
        self.positions = ("One", *identifiers(system.columns[1:], (), "C_").values())
        self.accessors = ("", *self.columns.values())
        taken = {*RESERVED, *self.columns.values()}
        self.theorems: list[str] = []
        for claim in claims:
            name = f"{claim.invariant.replace('-', '_')}_at_{claim.state}"
            self.theorems.append(identifiers((name,), taken)[name])
            taken.add(self.theorems[-1])


def theory_text(name: str) -> str:
    """A file of the theory, as it ships with this package."""
    return (files("gateline_proofs") / "theories" / name).read_text(encoding="ascii")


def coq_text(certificate: Certificate) -> str:
    """A Coq development that computes the check of a certificate, and states what follows.

    Args:
        certificate: one that need not hold: Coq refuses the text of one that does not.

    Returns:
        ASCII text, byte for byte the same for the same certificate. It has to be compiled beside
        the files of the theory, after them (`gateline_proofs.coqc`).

    Raises:
        ValueError: a state or column has a name that is none, or an edge rewrites a column twice.
    """
    claims = claims_of_states(certificate)
    names = _Names(certificate, claims)
    sections = (
        _header(certificate, claims),
        _vocabulary(names),
        _machine(certificate, names),
        _evidence(certificate, claims, names),
        _theorems(certificate, claims, names),
    )
    return "\n".join(line for section in sections for line in section) + "\n"


def _header(certificate: Certificate, claims: tuple[StateClaim, ...]) -> Iterator[str]:
    system, states = certificate.system, len(states_of(certificate.system))
    facts, steps = sum(len(claim.facts) for claim in claims), len(certificate.steps)
    yield f"(** Generated from the table of {_comment(system.name)}; do not edit."
    yield f"    Its digest: {_comment(system.digest)}"
    yield ""
    yield f"    {states} states, {len(system.edges)} edges, {len(system.columns)} columns;"
    yield f"    {len(certificate.nodes)} nodes, {steps} steps, {len(certificate.theorems)} claims."
    yield f"    {len(claims)} theorems about states, of {facts} facts; of the claims,"
    some = left_out(certificate)
    yield f"    {some} hold at some nodes of their state only, and are left out. *)"
    yield ""
    yield "From Coq Require Import ZArith List."
    yield "Require Import Certificates."
    yield "Import ListNotations."
    yield "Open Scope Z_scope."
    yield ""


def _comment(text: str) -> str:
    """Text that cannot end or open a comment or a string."""
    return "".join(
        each if (each.isalnum() and each.isascii()) or each in " -_.:" else "?" for each in text
    )


def _vocabulary(names: _Names) -> Iterator[str]:
    yield "(** * States and columns *)"
    yield ""
    for position, state in enumerate(names.states.values()):
        yield f"Definition {state} := {position}%nat."
    yield ""
    for position, column in enumerate(names.positions[1:], 1):
        yield f"Definition {column} := {position}%nat."
    yield ""
    for accessor, column in zip(names.accessors[1:], names.positions[1:], strict=True):
        yield f"Definition {accessor} (x : valuation) := x {column}."
    yield ""


def _machine(certificate: Certificate, names: _Names) -> Iterator[str]:
    system = certificate.system
    yield "(** * The machine *)"
    yield ""
    for number, edge in enumerate(system.edges):
        yield from _edge(number, edge, names)
    yield ""
    yield f"Definition machine := System {names.states[system.initial]}"
    yield from _list((_fact(fact, names) for fact in system.start), "  ", "")
    yield from _list((f"E_{number}" for number in range(len(system.edges))), "  ", ".")
    yield ""


def _edge(number: int, edge: Edge, names: _Names) -> Iterator[str]:
    if len(dict(edge.update)) != len(edge.update):
        raise ValueError(f"from {edge.source} on {edge.observation}: a column is rewritten twice")
    changes = (f"({names.positions[column]}, {_row(row, names)})" for column, row in edge.update)
    source, target = names.states[edge.source], names.states[edge.target]
    yield f"Definition E_{number} := Edge (* {_comment(edge.observation)} *)"
    yield f"  {source} {target}"
    yield from _list((_fact(fact, names) for fact in edge.guards), "  ", "")
    yield from _list(changes, "  ", ".")


def _evidence(
    certificate: Certificate, claims: tuple[StateClaim, ...], names: _Names
) -> Iterator[str]:
    steps: dict[int, list[Step]] = {}
    for step in sorted(certificate.steps, key=lambda step: (step.source, step.edge)):
        steps.setdefault(step.source, []).append(step)
    yield "(** * The certificate *)"
    yield ""
    for fact, name in names.facts.items():
        yield from _wrapped(f"Definition {name} := {_fact(fact, names)}.", "")
    yield ""
    for position, node in enumerate(certificate.nodes):
        yield f"Definition N_{position} := Node {names.states[node.state]}"
        yield from _list((names.facts[fact] for fact in node.facts), "  ", "")
        yield from _list(_terms(certificate.measures[position], names), "  ", "")
        yield f"  ({_proof(certificate.bounds[position])})"
        yield from _list((_step(step) for step in steps.get(position, ())), "  ", ".")
    yield ""
    for number, claim in enumerate(claims):
        yield f"Definition K_{number} := Claim {names.states[claim.state]}"
        parts = (
            f"({names.facts[fact]}, {_inline(map(_proof, proofs))})" for fact, proofs in claim.facts
        )
        yield from _list(parts, "  ", ".")
    yield ""
    yield "Definition the_certificate := Certificate"
    yield from _list((f"N_{position}" for position in range(len(certificate.nodes))), "  ", "")
    yield from _list(map(_proof, certificate.start), "  ", "")
    limit, within = _limit(certificate)
    yield from _list(_terms(limit, names), "  ", "")
    yield f"  ({_proof(within)})"
    yield from _list((f"K_{number}" for number in range(len(claims))), "  ", ".")
    yield ""


def _limit(certificate: Certificate) -> tuple[Row, Proof]:
    """The first measure without the columns whose start is known, and why that bounds it."""
    limit, multipliers = certificate.measures[0], []
    for position, (row, sign) in enumerate(certificate.system.start):
        held = [column for column, part in enumerate(row) if column and part]
        if sign is Sign.ZERO and len(held) == 1 and abs(row[held[0]]) == 1 and limit[held[0]]:
            times = -limit[held[0]] * row[held[0]]
            limit = tuple(a + times * b for a, b in zip(limit, row, strict=True))
            multipliers.append((position, times))
    return limit, Proof(1, tuple(multipliers), 0)


def _theorems(
    certificate: Certificate, claims: tuple[StateClaim, ...], names: _Names
) -> Iterator[str]:
    initial = names.states[certificate.system.initial]
    limit = _side(_limit(certificate)[0], names)
    known = "machine the_certificate certified"
    yield from (
        "(** * What follows *)",
        "",
        "Theorem certified : check machine the_certificate = true.",
        "Proof. vm_compute. reflexivity. Qed.",
        "",
        "Theorem every_run_ends : forall s x, reach machine s x ->",
        "  Acc (fun b a => moves machine a b) (s, x).",
        f"Proof. exact (terminates {known}). Qed.",
        "",
        "Theorem ends_within : forall k x b, starts machine x ->",
        f"  run machine k ({initial}, x) b ->",
    )
    yield from _wrapped(f"Z.of_nat k <= {limit}.", "  ")
    yield f"Proof. exact (bounded {known}). Qed."
    yield ""
    for number, (claim, name) in enumerate(zip(claims, names.theorems, strict=True)):
        yield f"Theorem {name} : forall x,"
        yield f"  reach machine {names.states[claim.state]} x ->"
        facts = [_reads(each.fact, names) for each in claim.facts]
        for fact in facts[:-1]:
            yield from _wrapped(f"{fact} /\\", "  ")
        yield from _wrapped(f"{facts[-1]}.", "  ")
        yield f"Proof. exact (claim_sound {known} {number}). Qed."
        yield ""
    yield "Definition every_theorem :="
    for name in ("certified", "every_run_ends", "ends_within", *names.theorems):
        yield f"  let _ := {name} in"
    yield "  I."
    yield ""
    yield "Print Assumptions every_theorem."


def _step(step: Step) -> str:
    """A step. Where there are not the proofs that its kind takes, one that proves nothing."""
    proofs = tuple(map(_proof, step.proofs))
    if step.target is None:
        return f"Refuted ({proofs[0] if len(proofs) == 1 else _NOTHING})"
    descent = _NOTHING if step.descent is None else _proof(step.descent)
    return f"Leads {step.target} {_inline(proofs)} ({descent})"


def _proof(proof: Proof) -> str:
    if proof.scale == 1 and proof.slack == 0 and len(proof.multipliers) == 1:
        position, multiplier = proof.multipliers[0]
        if multiplier == 1:
            return f"same {position}"
    uses = (f"use {position} {_integer(each)}" for position, each in proof.multipliers)
    return f"Proof {_integer(proof.scale)} {_inline(uses)} {_integer(proof.slack)}"


def _fact(fact: Fact, names: _Names) -> str:
    sign = "Zero" if fact.sign is Sign.ZERO else "NotNegative"
    return f"{sign} {_row(fact.row, names)}"


def _row(row: Row, names: _Names) -> str:
    return _inline(_terms(row, names))


def _terms(row: Row, names: _Names) -> Iterator[str]:
    for column, part in zip(names.positions, row, strict=True):
        if part:
            yield f"({column}, {part})"


def _reads(fact: Fact, names: _Names) -> str:
    """A fact as the theory's ``reads`` reads it."""
    left, right = sides(fact.row)
    return f"{_side(left, names)} {fact.sign} {_side(right, names)}"


def _side(row: Row, names: _Names) -> str:
    """A sum as the theory's ``read_side`` reads it."""
    parts = []
    for column, part in enumerate(row):
        if column and part:
            times = "" if part == 1 else f"{_integer(part)} * "
            parts.append(f"{times}{names.accessors[column]} x")
        elif part:
            parts.append(_integer(part))
    return " + ".join(parts) or "0"


def _integer(number: int) -> str:
    return f"({number})" if number < 0 else str(number)


def _inline(items: Iterable[str]) -> str:
    return f"[{'; '.join(items)}]"


def _list(items: Iterable[str], indent: str, end: str) -> Iterator[str]:
    """A list on lines of a bearable length, no item on two lines unless it is longer than one."""
    room = _WIDTH - len(indent) - 2
    kept = (item.replace(" ", "\0") if len(item) < room else item for item in items)
    for line in _wrapped(_inline(kept) + end, indent):
        yield line.replace("\0", " ")


def _wrapped(text: str, indent: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + " ",
        break_long_words=False,
        break_on_hyphens=False,
    )

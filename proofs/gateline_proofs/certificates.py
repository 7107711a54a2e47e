"""What ships about a line: its certificate, as text for every tool that can check one.

1. The texts follow from the certificate, byte by byte. Those of the built-in line are checked in
   beside this module, in `certificates/`; a test writes them again and compares.
2. ``induction.smt2`` and one text for each invariant are for z3, cvc5 and every other solver that
   reads SMT-LIB 2: ``unsat`` is the answer of each.
3. ``Machine.v`` is for Coq, behind the theories in `theories/`; ``machine.pml`` for SPIN, for plans
   of up to `LONGEST` invocations; ``Machine.tla`` with ``Machine.cfg`` for TLC, which is not to be
   had here: no tool has checked them.
4. ``derived.txt`` is for people: what every number is at each node, as it was derived.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from gateline_proofs.certificate import Certificate
from gateline_proofs.claimed import claimed_of
from gateline_proofs.coq import coq_text
from gateline_proofs.promela import promela_text
from gateline_proofs.proof import LineProof
from gateline_proofs.refinement import mapping
from gateline_proofs.smt import induction, invariant
from gateline_proofs.tla import tla_text

FOLDER: Final = Path(__file__).parent / "certificates"
"""Where the texts of the built-in line are."""

LONGEST: Final = 6
"""The longest plan that the Promela text is about, in invocations."""


def path_of(name: str) -> str:
    """The file of a text for solvers."""
    return f"{name}.smt2"


def texts(proof: LineProof) -> Mapping[str, str]:
    """Every text about a line, by file name."""
    certificate = proof.certificate
    found = {path_of("induction"): induction(certificate)}
    for ruling in proof.rulings:
        claimed = ruling.invariant
        if ruling.theorems:
            found[path_of(claimed.name)] = invariant(certificate, claimed.name, claimed.sentence)
    tla = tla_text(certificate, "Machine")
    return {
        **found,
        "Machine.v": coq_text(certificate),
        "machine.pml": promela_text(claimed_of(proof.product), LONGEST),
        "Machine.tla": tla.module,
        "Machine.cfg": tla.configuration,
        "derived.txt": "\n".join(_derived(certificate)) + "\n",
    }


def _derived(certificate: Certificate) -> Iterator[str]:
    system = certificate.system
    yield f"Machine {system.name}, table {system.digest}. Generated; do not edit."
    yield "What holds at each node, for every length n of a plan, derived from the table alone."
    for name, equations in mapping(certificate):
        yield ""
        yield name
        yield from (f"    {equation}" for equation in equations)

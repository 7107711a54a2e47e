"""What ships about a line: its certificate, as text for every tool that can check one.

1. The texts follow from the certificate, byte by byte. Those of the built-in line are checked in
   beside this module, in `certificates/`; a test writes them again and compares.
2. ``induction.smt2`` and one text for each invariant are for z3, cvc5 and every other solver that
   reads SMT-LIB 2: ``unsat`` is the answer of each.
3. ``Line.v`` is for Coq, beside the theory that it requires; ``line.pml`` for SPIN, for plans of up
   to `LONGEST` invocations; ``Line.tla`` with ``Line.cfg`` for TLC, and checked by no tool here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from gateline_proofs.proof import LineProof
from gateline_proofs.smt import induction, invariant

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
    return found

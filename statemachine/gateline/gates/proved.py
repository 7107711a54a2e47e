"""A line is proved before it runs (SPEC 4.6).

1. A line is proved from its table and its list of gates: for every length of a plan, with no
   invariant written by its author. What a gate decides is its author's business; that nothing
   happens which it did not let pass is what is proved.
2. The proof is found once a process for each line, by the name of what is proved: a digest of the
   table and of what each gate records and when. The built-in line's proof ships, and its name is
   known (`shipped_proofs.py`), so that nothing of `gateline_proofs` is imported for it.
3. The gates of SPEC 3 are in every line, and they are themselves: a line in which another gate has
   the name of one of them is not proved. Nor is one of a class of its own, which may decide
   otherwise.
4. A line that is not proved does not run. The error names the invariant, and the shortest run that
   breaks it; where there is none of up to three invocations, it says so: not proved is no pass.
"""

from __future__ import annotations

import json
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from gateline.gates.gate import Gate
from gateline.gates.line import GATES, Line
from gateline.gates.shipped_proofs import SHIPPED
from gateline.values.invalid import type_name

BUILT_IN: Final = MappingProxyType({gate.name: gate for gate in GATES})
"""The gates of SPEC 3: a line has each of them, and not another one of its name."""

_PROVED: set[str] = set()


class UnprovedLineError(Exception):
    """A line that is not proved, and so does not run.

    Attributes:
        line: its name.
        invariant: the invariant that does not hold, by its name in SPEC 8; empty where the line
            has a word that the model has no meaning for.
        status: ``violated`` or ``undetermined``.
        problem: what is wrong, in one line.
        run: the shortest run that breaks it, step by step; empty where there is none.
    """

    def __init__(
        self, line: str, invariant: str, status: str, problem: str, run: tuple[str, ...] = ()
    ) -> None:
        shown = f"; shortest run: {', '.join(run)}" if run else ""
        named = f"{invariant} is {status}: " if invariant else ""
        super().__init__(f"line {line} is not proved: {named}{problem}{shown}")
        self.line = line
        self.invariant = invariant
        self.status = status
        self.problem = problem
        self.run = run


def proof_name(line: Line) -> str:
    """The name of what is proved of a line: SHA-256, in hexadecimal, of its table and its gates."""
    gates = [
        [
            gate.name,
            gate.when,
            [] if gate.on_pass is None else [gate.on_pass.word],
            [record.word for record in gate.on_refusal],
        ]
        for gate in line.gates.values()
    ]
    return sha256(json.dumps([line.table.digest, gates]).encode()).hexdigest()


def require_proof(line: Line) -> None:
    """Let a line pass that is proved; prove it now where nobody did.

    Args:
        line: the line.

    Raises:
        UnprovedLineError: where it is not proved.
    """
    for gate in line.gates.values():
        if type(gate) is not Gate:
            problem = f"gate {gate.name!r} is a {type_name(gate)}, which may decide otherwise"
            raise UnprovedLineError(line.table.name, "gated", "violated", problem)
        if BUILT_IN.get(gate.name, gate) is not gate:
            problem = f"gate {gate.name!r} is not the one of SPEC 3: its rules are others"
            raise UnprovedLineError(line.table.name, "gated", "violated", problem)
    name = proof_name(line)
    if name not in SHIPPED and name not in _PROVED:
        _prove(line)
        _PROVED.add(name)


def _prove(line: Line) -> None:
    from gateline_proofs.proof import prove  # noqa: PLC0415 - only for lines of a user's own
    from gateline_proofs.translation import UnknownWordError  # noqa: PLC0415

    try:
        proof = prove(line)
    except UnknownWordError as error:
        said = f"the model has no meaning for {error}"
        raise UnprovedLineError(line.table.name, "", "undetermined", said) from error
    for ruling in proof.failures:
        found = ruling.counterexample
        run = () if found is None else (f"n = {found.n}", *(move.name for move in found.moves))
        problem = ruling.problem or "nothing of the line is about it"
        invariant, status = ruling.invariant.name, ruling.status
        raise UnprovedLineError(line.table.name, invariant, status, problem, run)

"""What the tests of the proofs share: lines with gates of a user's own, and proofs made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from gateline.gates.boundary_gate import BOUNDARY_GATE
from gateline.gates.gate import Gate, Rule, When
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.line import GATES, LINE, Line, line_of
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from gateline.machine.effect import Effect
from gateline.machine.table import TransitionTable
from gateline_proofs.mutants import Change, Mutant
from gateline_proofs.proof import LineProof, prove

APPROVAL = Gate(
    "approval",
    (Rule("not_approved", lambda facts: facts.user_id == "ada" or "nobody approved it"),),
    When.BEFORE_PLAN,
)
BUDGET = Gate("budget", (Rule("over_budget", lambda facts: facts.index < 9 or "one too many"),))
"""A gate that records as the scope gate does: the trail has the same words twice."""

OWN_LINE = line_of(
    "OwnLine", (TOKEN_GATE, APPROVAL, SCOPE_GATE, BUDGET, LIMITS_GATE, BOUNDARY_GATE)
)


def large_line(before_plan: int, before_each: int) -> Line:
    """The built-in line with further gates, up to these numbers of gates in all."""
    once = [replace(APPROVAL, name=f"approval_{number}") for number in range(1, before_plan)]
    each = [replace(BUDGET, name=f"budget_{number}") for number in range(3, before_each)]
    return line_of("LargeLine", (GATES[0], *once, *GATES[1:], *each))


@cache
def line_proof() -> LineProof:
    """The proof of the built-in line."""
    return prove(LINE)


@cache
def own_proof() -> LineProof:
    """The proof of the line with two gates of a user's own."""
    return prove(OWN_LINE)


def mutant_of(
    table: TransitionTable,
    targets: Mapping[tuple[str, str], str],
    effects: Mapping[str, Effect] | None = None,
) -> TransitionTable:
    """A table with other targets, effects or states, without the states that this cuts off."""
    return Mutant(
        Change.RETARGETED,
        "planted",
        table.initial,
        {**table.effects, **(effects or {})},
        {**table.transitions, **targets},
    ).table()

"""The prover against concrete runs, on random lines with states split and arrows led elsewhere.

What is proved must not be broken by any run that is simulated, nor by any history; what does the
same as a line must be proved. Both are counted: a prover that proves nothing is not sound, but
useless.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Final

import pytest

from gateline.gates.boundary_gate import BOUNDARY_GATE
from gateline.gates.gate import Gate, When
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.line import Line, line_of
from gateline.gates.record import (
    DATA_VIOLATED,
    DENIED,
    LIMITS_DENIED,
    PLAN_DENIED,
    SCOPE_ALLOWED,
    SCOPE_DENIED,
)
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from gateline.machine.table import ChartError, TransitionTable
from gateline_model.machine import Gates
from gateline_proofs.agreement import check
from gateline_proofs.claimed import claimed_of
from gateline_proofs.mutants import bisimilar
from gateline_proofs.proof import prove_table
from gateline_proofs.simulation import Simulator
from gateline_proofs.system import product_of
from gateline_proofs.translation import gates_of
from odd_gates import odd_gate
from proved_lines import mutant_of

LENGTHS: Final = (1, 2, 3)
SEED: Final = 20_261_124


def brief(gate: Gate) -> Gate:
    """A gate with one rule, so that a line of it is small."""
    return replace(gate, check=gate.rules[:1])


BUILT_IN = [brief(gate) for gate in (TOKEN_GATE, SCOPE_GATE, LIMITS_GATE, BOUNDARY_GATE)]


def own_gate(number: int, chance: random.Random) -> Gate:
    """A gate of a user's own, which records as others do, or nothing."""
    if chance.random() < 0.3:
        return odd_gate(f"own_{number}", When.BEFORE_PLAN, None, PLAN_DENIED)
    passing = chance.choice([None, SCOPE_ALLOWED])
    refusing = chance.choice(
        [(DENIED,), (SCOPE_DENIED, DENIED), (LIMITS_DENIED, DENIED), (DATA_VIOLATED, DENIED)]
    )
    return odd_gate(f"own_{number}", When.BEFORE_EACH, passing, *refusing)


def random_line(chance: random.Random) -> Line:
    """The built-in gates, with up to three of a user's own among them."""
    gates = list(BUILT_IN)
    for number in range(chance.randint(0, 3)):
        gate = own_gate(number, chance)
        once = sum(each.when is When.BEFORE_PLAN for each in gates)
        low, high = (1, once) if gate.when is When.BEFORE_PLAN else (once, len(gates))
        gates.insert(chance.randint(low, high), gate)
    return line_of("RandomLine", gates)


def split(table: TransitionTable, chance: random.Random) -> TransitionTable:
    """A table in which a state has a twin, and some of the arrows into it lead to the twin."""
    state = chance.choice(list(table.effects))
    twin = f"{state}_twin"
    into = [pair for pair, target in table.transitions.items() if target == state]
    moved = [pair for pair in into if chance.random() < 0.5]
    if not moved or twin in table.effects:
        return table
    effect = table.effects[state]
    ways = {(twin, seen): to for seen, to in table.successors(state).items()}
    try:
        return mutant_of(table, {**ways, **dict.fromkeys(moved, twin)}, {twin: effect})
    except ChartError:
        return table


def retargeted(table: TransitionTable, chance: random.Random) -> TransitionTable:
    """A table with one arrow led elsewhere, at random.

    Raises:
        ChartError: where that is no table.
    """
    pair = chance.choice(list(table.transitions))
    return mutant_of(table, {pair: chance.choice(list(table.effects))})


def outcome_of(table: TransitionTable, line: Line, gates: Gates) -> str:
    """What the prover says of a table, and what concrete runs say."""
    proved = prove_table(table, gates, searched=()).holds
    broken = Simulator(claimed_of(product_of(table, gates))).simulate(LENGTHS).broken
    history = any(finding.breaches for finding in check(table, 2, gates).findings)
    same = bisimilar(table, line.table, gates)
    assert not (proved and (broken or history)), "proved, and broken by a run"
    assert proved or not same, "does the same as a line, and is not proved"
    assert not (same and (broken or history)), "does the same as a line, and is broken"
    return f"{'proved' if proved else 'refused'}, {'same' if same else 'other'}" + (
        ", broken by a run" if broken or history else ""
    )


def campaign(machines: int) -> Counter[str]:
    chance = random.Random(SEED)
    found = Counter[str]()
    for _ in count():
        line = random_line(chance)
        gates = gates_of(line)
        table = line.table
        for _ in range(chance.randint(0, 3)):
            table = split(table, chance)
        try:
            for _ in range(chance.choice([0, 0, 1, 1, 2])):
                table = retargeted(table, chance)
        except ChartError:
            found["refused when made"] += 1
            continue
        found[outcome_of(table, line, gates)] += 1
        if sum(found.values()) - found["refused when made"] == machines:
            return found
    raise AssertionError


def test_nothing_is_proved_that_is_not_so(figure: Callable[[str], None]) -> None:
    found = campaign(30)
    assert found == PINNED
    figure(f"prover against runs, random machines: {dict(sorted(found.items()))}")


PINNED = {"proved, same": 17, "refused, other, broken by a run": 13, "refused when made": 5}


@pytest.mark.deep
def test_nothing_is_proved_that_is_not_so_of_thousands(figure: Callable[[str], None]) -> None:
    found = campaign(2_000)
    assert sum(found.values()) - found["refused when made"] == 2_000
    assert found["refused, other, broken by a run"] > 500
    assert found["proved, same"] > 500
    figure(f"prover against runs, random machines: {dict(sorted(found.items()))}")

"""The simulation counts what a person counts, and finds what is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from affine_lines import Line, certificate_of
from gateline_proofs.certificate import Fact, Proof, Sign, Theorem
from gateline_proofs.simulation import Simulation, Simulator, start_at

LINE = Line(2)
RIGHT = certificate_of(2)
SAME = Proof(1, ((0, 1),), 0)


def test_the_counts_of_a_line() -> None:
    """By hand: a loop of 5 states, and for each invocation 2 denials, 3 losses and 1 failure."""
    simulator = Simulator(certificate_of(1))
    assert simulator.simulate([1]) == Simulation(10, 9, 9, frozenset())
    assert simulator.simulate([2]) == Simulation(19, 18, 10, frozenset())
    assert simulator.simulate([1, 2]) == Simulation(29, 27, 10, frozenset())


def test_a_claim_that_is_false_somewhere_is_broken() -> None:
    called = [at for at, node in enumerate(RIGHT.nodes) if node.state == "invoke"]
    false = (Theorem("no-skip", "", at, LINE.fact("calls = 0"), SAME) for at in called)
    wrong = replace(RIGHT, theorems=(*RIGHT.theorems, *false))
    assert Simulator(wrong).simulate([1]).broken == frozenset()
    assert Simulator(wrong).simulate([1, 2]).broken == {"no-skip"}


def test_a_start_that_leaves_something_open_is_refused() -> None:
    system = replace(RIGHT.system, start=RIGHT.system.start[:-1])
    with pytest.raises(ValueError, match="does not say what is in at_1"):
        start_at(system, 1)
    with pytest.raises(ValueError, match="no run starts with n = 0"):
        start_at(RIGHT.system, 0)
    assert start_at(RIGHT.system, 3)[:4] == (1, 3, 0, 0)
    doubled = Fact(tuple(2 * part for part in LINE.row("calls - n + 1")), Sign.ZERO)
    facts = tuple(
        doubled if fact == LINE.fact("calls = 0") else fact for fact in RIGHT.system.start
    )
    assert start_at(replace(RIGHT.system, start=facts), 3)[3] == 2
    halved = tuple(
        Fact(tuple(2 * part - (at == 0) for at, part in enumerate(row)), sign)
        for row, sign in RIGHT.system.start
    )
    with pytest.raises(ValueError, match="does not say what is in i, calls"):
        start_at(replace(RIGHT.system, start=halved), 3)


def test_a_system_without_a_length_is_refused() -> None:
    other = replace(RIGHT.system, columns=("1", "m", *RIGHT.system.columns[2:]))
    with pytest.raises(ValueError, match="no column is n, the length; found: 1, m, i"):
        start_at(other, 1)

"""Every table with one thing wrong: one in many here, and all of them in the deep run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import islice

import pytest

from gateline.gates.line import LINE
from gateline.machine.table import ChartError
from gateline_model import requirements
from gateline_model.vocabulary import GATES
from gateline_proofs.__main__ import main
from gateline_proofs.agreement import CHECKS, check
from gateline_proofs.mutants import (
    Change,
    Fate,
    Mutant,
    bisimilar,
    campaign,
    mutants,
    result_of,
)
from gateline_proofs.proof import Status, prove_table
from gateline_proofs.translation import gates_of
from proved_lines import OWN_LINE, mutant_of

EVERY = 80
"""Here one mutant in so many is tried."""


def test_how_many_mutants_there_are() -> None:
    counted = Counter(mutant.change for mutant in mutants(LINE.table))
    assert counted == {
        Change.RETARGETED: 194 * 115,
        Change.EXCHANGED: 168,
        Change.SWAPPED: 3_039,
        Change.REPLACED: 2_270,
        Change.MOVE_ADDED: 194,
        Change.MOVE_DROPPED: 2,
        Change.RESTARTED: 115,
    }
    assert sum(counted.values()) == 28_098


def test_one_mutant_in_eighty_is_killed_refused_or_equivalent(
    figure: Callable[[str], None],
) -> None:
    found = campaign(LINE.table, GATES, every=EVERY)
    assert found.survivors == ()
    fates = Counter[Fate]()
    for each in found.fates.values():
        fates.update(each)
    assert fates == PINNED
    figure(
        f"mutants of the table, one in {EVERY}: {sum(fates.values())} tried, "
        f"{fates[Fate.KILLED]} killed, {fates[Fate.REFUSED]} refused, "
        f"{fates[Fate.EQUIVALENT]} bisimilar, none survived"
    )


PINNED = {Fate.KILLED: 314, Fate.REFUSED: 22, Fate.EQUIVALENT: 16}


@pytest.mark.deep
def test_every_mutant_is_killed_refused_or_equivalent(figure: Callable[[str], None]) -> None:
    """All 28,098. The number that each property kills is pinned, and what no other one kills."""
    found = campaign(LINE.table, GATES)
    assert found.survivors == ()
    assert {change: dict(fates) for change, fates in found.fates.items()} == ALL_FATES
    assert dict(found.kills) == ALL_KILLS
    assert dict(found.alone) == ALL_ALONE
    figure("mutants of the table, all: 28,098 tried, none survived")


ALL_FATES: dict[Change, dict[Fate, int]] = {
    Change.RETARGETED: {Fate.REFUSED: 1_620, Fate.KILLED: 19_500, Fate.EQUIVALENT: 1_190},
    Change.EXCHANGED: {Fate.REFUSED: 1, Fate.KILLED: 109, Fate.EQUIVALENT: 58},
    Change.SWAPPED: {Fate.REFUSED: 75, Fate.KILLED: 2_964},
    Change.REPLACED: {Fate.REFUSED: 20, Fate.KILLED: 2_250},
    Change.MOVE_ADDED: {Fate.KILLED: 194},
    Change.MOVE_DROPPED: {Fate.REFUSED: 1, Fate.KILLED: 1},
    Change.RESTARTED: {Fate.KILLED: 115},
}
ALL_KILLS = {
    "truthful": 21_798,
    "fail-closed": 9_243,
    "audited": 6_625,
    "durable-writes": 6_461,
    "terminal-verdict": 4_503,
    "gate-order": 2_912,
    "gated": 1_981,
    "durable-before-effect": 1_641,
    "recovery-silent": 1_328,
    "no-skip": 1_312,
    "verdict-agreement": 865,
    "no-reorder": 529,
    "all-or-nothing": 520,
    "token-once": 309,
    "no-retry": 29,
}
ALL_ALONE = {
    "truthful": 5_403,
    "audited": 1_421,
    "terminal-verdict": 522,
    "durable-writes": 451,
    "fail-closed": 335,
    "all-or-nothing": 2,
}


# ---------------------------------------------------------------- two formulations, written apart


@pytest.mark.parametrize("first", range(4))
def test_what_is_derived_agrees_with_the_histories_on_wrong_tables(
    first: int, figure: Callable[[str], None]
) -> None:
    """What the derivation says holds, no history of a plan of up to two breaks.

    And the line holds exactly where it is bisimilar to the built-in one.
    """
    agreed = Counter[str]()
    for mutant in islice(mutants(LINE.table), 101 * first, None, 1_201):
        try:
            table = mutant.table()
        except ChartError:
            continue
        proof = prove_table(table, GATES, searched=())
        broken = {each.name for each in check(table, 2, GATES).findings if each.breaches}
        held = {ruling.invariant.name for ruling in proof.rulings if ruling.status is Status.HOLDS}
        assert not held & broken, mutant.name
        same = bisimilar(table, LINE.table, GATES)
        assert proof.holds == same, mutant.name
        assert bool(broken) <= (not same)
        agreed["bisimilar" if same else "broken" if broken else "not shown"] += 1
    assert agreed["broken"] > 10
    figure(f"derivation and histories agree on {sum(agreed.values())} wrong tables: {dict(agreed)}")


def test_every_check_of_histories_has_a_ruling() -> None:
    rulings = {ruling.invariant.name for ruling in prove_table(LINE.table, GATES).rulings}
    assert {each.name for each in CHECKS} <= rulings


# ------------------------------------------------------------------------------------ bisimilarity


def test_a_table_is_bisimilar_to_itself_and_to_one_with_other_ways_out_of_one_gate() -> None:
    assert bisimilar(LINE.table, LINE.table, GATES)
    same = mutant_of(
        LINE.table, {("scope_check", "domain_out_of_scope"): "scope_method_out_of_scope_record"}
    )
    assert same.digest != LINE.table.digest
    assert bisimilar(same, LINE.table, GATES)


@pytest.mark.parametrize(
    ("pair", "target"),
    [
        (("scope_check", "domain_out_of_scope"), "limits_expired_record"),
        (("token_expired_commit", "committed"), "denied_scope_unverifiable"),
        (("advance", "last"), "completed"),
        (("scope_record", "lost"), "limits_check"),
    ],
)
def test_whether_ways_out_are_the_same_is_told_by_what_they_do(
    pair: tuple[str, str], target: str
) -> None:
    same = target == "denied_scope_unverifiable"  # both say denied, and nothing else
    assert bisimilar(mutant_of(LINE.table, {pair: target}), LINE.table, GATES) == same


def test_a_survivor_is_told_and_fails_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Planted: a property less, and what it alone kills survives."""
    monkeypatch.setattr(requirements, "REQUIREMENTS", ())
    requirements.objections.cache_clear()
    try:
        assert main(["mutants", "--every", "500"]) == 1
    finally:
        requirements.objections.cache_clear()
    assert "survived: " in capsys.readouterr().out


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mutants", "--every", "900"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].split() == ["change", "refused", "killed", "equivalent", "survived", "all"]
    assert printed[-1].startswith("No mutant survived: each was refused, or killed by a run of n")


@pytest.mark.parametrize("words", [["mutants", "--every", "0"], ["nothing"], []])
def test_the_command_refuses_what_it_does_not_know(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2


def test_a_mutant_of_a_line_of_ones_own_is_tried_against_its_own_gates() -> None:
    table = OWN_LINE.table
    wrong = Mutant(
        Change.RETARGETED,
        "a refusal goes on",
        table.initial,
        table.effects,
        {**table.transitions, ("budget_check", "over_budget"): "budget_record"},
    )
    result = result_of(wrong, table, gates_of(OWN_LINE))
    assert result.fate is Fate.KILLED
    assert "fail-closed" in result.killers

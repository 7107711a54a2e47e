"""SPIN on generated models: it counts what a plain enumeration counts, and finds what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from affine_lines import Line, certificate_of, idle
from gateline_proofs.certificate import Certificate, Edge, Proof, Theorem
from gateline_proofs.promela import promela_text
from gateline_proofs.simulation import Simulator
from gateline_proofs.spin import SpinError, SpinResult, read_report, run_spin
from installed import require

LINE = Line(2)
RIGHT = certificate_of(2)
SAME = Proof(1, ((0, 1),), 0)

FINISHED = """
(Spin Version 6.5.2 -- 6 December 2019)

Full statespace search for:
	never claim         	- (none specified)
	assertion violations	+
	cycle checks       	- (disabled by -DSAFETY)
	invalid end states	+

State-vector 28 byte, depth reached 11, errors: 0
       30 states, stored
        2 states, matched
       32 transitions (= stored+matched)
        0 atomic steps
hash conflicts:         0 (resolved)
"""
"""What a verifier prints."""


def with_edge(source: str, observation: str, changed: Callable[[Edge], Edge]) -> Certificate:
    edges = tuple(
        changed(edge) if (edge.source, edge.observation) == (source, observation) else edge
        for edge in RIGHT.system.edges
    )
    return replace(RIGHT, system=replace(RIGHT.system, edges=edges))


def with_start(**values: int) -> Certificate:
    start = dict(zip(RIGHT.system.columns[2:], RIGHT.system.start[1:], strict=True))
    start |= {name: LINE.fact(f"{name} = {value}") for name, value in values.items()}
    facts = (RIGHT.system.start[0], *start.values())
    return replace(RIGHT, system=replace(RIGHT.system, start=facts))


@pytest.mark.parametrize("gates", [1, 2, 3])
@pytest.mark.parametrize("longest", [1, 5])
def test_spin_counts_what_is_enumerated(
    gates: int, longest: int, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """One state more: the process that has not chosen a length yet.

    A transition more for each length, the choice; and one more, since SPIN counts storing the
    first state.
    """
    require("spin", "gcc")
    certificate = certificate_of(gates)
    counted = Simulator(certificate).simulate(range(1, longest + 1))
    result = run_spin(promela_text(certificate, longest), tmp_path)
    assert result == SpinResult(0, counted.states + 1, counted.transitions + longest + 1)
    assert counted.edges == len(certificate.system.edges) - (longest == 1)
    figure(f"spin: {gates} gates, plans of up to {longest}: {counted.states} states, 0 errors")


def test_a_false_theorem_is_found(tmp_path: Path) -> None:
    require("spin", "gcc")
    invoke = [at for at, node in enumerate(RIGHT.nodes) if node.state == "invoke"]
    false = (Theorem("no-skip", "", at, LINE.fact("calls = 0"), SAME) for at in invoke)
    wrong = replace(RIGHT, theorems=(*RIGHT.theorems, *false))
    counted = Simulator(wrong).simulate(range(1, 4))
    assert counted.broken == {"no-skip"}
    assert Simulator(wrong).simulate([1]).broken == frozenset()
    result = run_spin(promela_text(wrong, 3), tmp_path)
    assert result.errors == 3  # n = 2 once, n = 3 twice: each call but the first
    assert result.states == counted.states + 1


def test_a_retargeted_edge_is_found(tmp_path: Path) -> None:
    require("spin", "gcc")
    wrong = with_edge("check_0", "passed", lambda edge: edge._replace(target="check_1"))
    assert run_spin(promela_text(wrong, 2), tmp_path).errors


def test_a_dropped_guard_is_found(tmp_path: Path) -> None:
    require("spin", "gcc")
    wrong = with_edge("advance", "last", lambda edge: edge._replace(guards=()))
    assert run_spin(promela_text(wrong, 2), tmp_path).errors


def test_a_run_that_gets_stuck_is_found(tmp_path: Path) -> None:
    require("spin", "gcc")
    never = (LINE.fact("n = 0"),)
    wrong = with_edge("advance", "last", lambda edge: edge._replace(guards=never))
    assert run_spin(promela_text(wrong, 2), tmp_path).errors == 2


def test_updates_are_at_once(tmp_path: Path) -> None:
    """Two columns change places: no order of assignments does that."""
    require("spin", "gcc")
    swap = LINE.edge("do", "committed", "invoke", update="end := last, last := end")
    swapped = replace(with_edge("do", "committed", lambda _: swap), theorems=())
    started = with_start(end=5, last=7)
    swapped = replace(swapped, system=replace(swapped.system, start=started.system.start))
    claims = tuple(
        Theorem("no-skip", "", at, LINE.fact(text), SAME)
        for at, node in enumerate(swapped.nodes)
        if node.state == "invoke"
        for text in ("end = 7", "last = 5")
    )
    swapped = replace(swapped, theorems=claims)
    assert "old_v_end" in promela_text(swapped, 1)
    assert run_spin(promela_text(swapped, 1), tmp_path).errors == 0


def test_a_column_that_grows_too_large_is_an_error(tmp_path: Path) -> None:
    require("spin", "gcc")
    for value, errors in [(32766, 0), (32767, 1)]:
        certificate = replace(with_start(calls=value), theorems=())
        text = promela_text(certificate, 1)
        assert bool(run_spin(text, tmp_path).errors) == bool(errors)


def test_what_sixteen_bits_do_not_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="16 bits"):
        promela_text(with_start(calls=32768), 1)
    large = ((LINE.columns.index("calls"), LINE.row("65536*calls")),)
    with pytest.raises(ValueError, match="coefficients"):
        promela_text(with_edge("do", "lost", lambda edge: edge._replace(update=large)), 1)


def test_no_plan_is_no_model() -> None:
    with pytest.raises(ValueError, match="longest is 0; expected at least 1"):
        promela_text(RIGHT, 0)


def test_words_that_c_and_promela_keep_can_be_columns_and_states(tmp_path: Path) -> None:
    require("spin", "gcc")
    words = ("state", "end", "do", "int", "while", "run", "init", "i", "claim", "now", "pan", "len")
    assert run_spin(promela_text(idle(words, "atomic"), 2), tmp_path) == SpinResult(0, 3, 3)


def test_a_report_is_read() -> None:
    assert read_report(FINISHED) == SpinResult(0, 30, 32)
    failed = "pan:1: assertion violated (v_calls==0) (at depth 3)\n" + FINISHED
    assert read_report(failed.replace("errors: 0", "errors: 1")) == SpinResult(1, 30, 32)


@pytest.mark.parametrize(
    "report",
    [
        "",
        "error: max search depth too small\n" + FINISHED,
        "pan: out of memory\n" + FINISHED,
        "pan:1: aborting (at depth 0)\n" + FINISHED,
        FINISHED.replace("2019)\n", "2019)\nWarning: Search not completed\n"),
        FINISHED.replace("Full statespace", "Bit statespace"),
        FINISHED.replace("assertion violations\t+", "assertion violations\t- (disabled)"),
        FINISHED.replace("invalid end states\t+", "invalid end states\t- (disabled)"),
        FINISHED[: FINISHED.index("       32")],
    ],
)
def test_a_search_that_was_cut_short_is_no_result(report: str) -> None:
    with pytest.raises(SpinError, match="not finished"):
        read_report(report)


def test_a_search_that_has_too_little_room_raises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    require("spin", "gcc")
    monkeypatch.setattr("gateline_proofs.spin._DEEPEST", 5)
    with pytest.raises(SpinError, match="max search depth too small"):
        run_spin(promela_text(RIGHT, 2), tmp_path)


def test_what_spin_refuses_raises(tmp_path: Path) -> None:
    require("spin", "gcc")
    with pytest.raises(SpinError, match="spin failed"):
        run_spin("active proctype machine() { nonsense", tmp_path)


def test_a_missing_tool_skips_a_test_but_not_in_ci(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="not installed: spin"):
        require("spin")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="not installed: spin"):
        require("spin")


def test_missing_tools_are_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SpinError, match="not installed: spin, gcc"):
        run_spin(promela_text(RIGHT, 1), tmp_path)

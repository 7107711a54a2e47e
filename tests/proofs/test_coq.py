"""Coq on generated developments: it accepts what holds, and refuses whatever was made wrong."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from affine_lines import Line, certificate_of, idle
from gateline_proofs.certificate import Certificate, Proof, Step, Theorem, objections
from gateline_proofs.coq import RESERVED, THEORIES, coq_text, theory_text
from gateline_proofs.coqc import CoqError, compile_coq, run_coq
from installed import require

LINE = Line(1)
RIGHT = certificate_of(1)
NOTHING = Proof(0, (), 0)


@pytest.fixture(scope="module")
def theory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the theory is compiled."""
    require("coqc")
    folder = tmp_path_factory.mktemp("theory")
    for name in THEORIES:
        compile_coq(name, theory_text(name), folder)
    return folder


def with_step(number: int, **changes: Any) -> Certificate:
    steps = list(RIGHT.steps)
    steps[number] = steps[number]._replace(**changes)
    return replace(RIGHT, steps=tuple(steps))


def with_edge(number: int, **changes: Any) -> Certificate:
    edges = list(RIGHT.system.edges)
    edges[number] = edges[number]._replace(**changes)
    return replace(RIGHT, system=replace(RIGHT.system, edges=tuple(edges)))


def with_node(number: int, **changes: Any) -> Certificate:
    nodes = list(RIGHT.nodes)
    nodes[number] = nodes[number]._replace(**changes)
    return replace(RIGHT, nodes=tuple(nodes))


def with_theorem(number: int, **changes: Any) -> Certificate:
    theorems = list(RIGHT.theorems)
    theorems[number] = theorems[number]._replace(**changes)
    return replace(RIGHT, theorems=tuple(theorems))


def edge_of(source: str, observation: str) -> int:
    ways = [(edge.source, edge.observation) for edge in RIGHT.system.edges]
    return ways.index((source, observation))


def step_of(source: str, observation: str) -> int:
    edge = edge_of(source, observation)
    return next(at for at, step in enumerate(RIGHT.steps) if step.edge == edge)


def with_proof(step: Step, position: int, proof: Proof) -> tuple[Proof, ...]:
    return tuple(proof if at == position else each for at, each in enumerate(step.proofs))


SAME = Proof(1, ((0, 1),), 0)
MORE, LAST = step_of("advance", "more"), step_of("advance", "last")


def wrong_steps() -> Iterator[tuple[str, Certificate]]:
    """Certificates of the right system, and what is wrong with a step or a proof of each."""
    step = RIGHT.steps[MORE]
    changed = with_proof(step, 1, Proof(1, ((1, 2),), 0))
    yield "a multiplier of a step is changed", with_step(MORE, proofs=changed)
    other = with_proof(step, 1, Proof(1, ((2, 1),), 0))
    yield "a hypothesis is taken for another", with_step(MORE, proofs=other)
    yield "a proof is scaled by zero", with_step(MORE, proofs=with_proof(step, 1, NOTHING))
    yield "a proof is left out", with_step(MORE, proofs=step.proofs[:-1])
    yield "a proof too many", with_step(MORE, proofs=(*step.proofs, SAME))
    yield "a slack is negative", with_step(MORE, descent=Proof(1, (), -1))
    yield "a descent is missing", with_step(LAST, descent=None)
    turned = Proof(1, ((0, -1),), 0)
    yield "an inequality is turned", with_step(LAST, target=None, proofs=(turned,), descent=None)
    yield "an edge is called impossible", with_step(LAST, target=None, proofs=(SAME,), descent=None)
    yield "the node is of another state", with_step(step_of("invoke", "succeeded"), target=0)
    completed = [at for at, node in enumerate(RIGHT.nodes) if node.state == "completed"]
    yield "the node has other facts", with_step(LAST, target=completed[-1])
    rest = RIGHT.steps[:MORE] + RIGHT.steps[MORE + 1 :]
    yield "a step is left out", replace(RIGHT, steps=rest)
    yield "no step is there", replace(RIGHT, steps=())
    yield "the start is not proved", replace(RIGHT, start=(NOTHING, *RIGHT.start[1:]))
    yield "a bound is not proved", replace(RIGHT, bounds=(NOTHING, *RIGHT.bounds[1:]))
    level, bounds = (RIGHT.measures[0],) * len(RIGHT.nodes), (RIGHT.bounds[0],) * len(RIGHT.nodes)
    yield "the measure stays", replace(RIGHT, measures=level, bounds=bounds)
    below = tuple((row[0] - 9, *row[1:]) for row in RIGHT.measures)
    yield "the measure falls below zero", replace(RIGHT, measures=below)
    steeper = (LINE.row("5*n - 6*i"), *RIGHT.measures[1:])
    yield "a measure falls too far", replace(RIGHT, measures=steeper)


def wrong_systems() -> Iterator[tuple[str, Certificate]]:
    """The right certificate, of a system that it does not hold of."""
    yield "an edge is retargeted", with_edge(edge_of("do", "committed"), target="advance")
    yield "an edge skips the record", with_edge(edge_of("check_0", "passed"), target="do")
    yield "a guard is dropped", with_edge(edge_of("advance", "last"), guards=())
    yield "an update is dropped", with_edge(edge_of("invoke", "succeeded"), update=())
    twice = ((LINE.columns.index("calls"), LINE.row("calls + 2")),)
    yield "a call counts twice", with_edge(edge_of("invoke", "succeeded"), update=twice)
    constant = ((0, LINE.row("2")),)
    yield "the constant is changed", with_edge(edge_of("do", "lost"), update=constant)
    edges = (*RIGHT.system.edges, LINE.edge("invoke", "unheard_of", "invoke"))
    yield "an edge is new", replace(RIGHT, system=replace(RIGHT.system, edges=edges))
    yield "the start says less", replace(RIGHT, system=replace(RIGHT.system, start=()))
    yield "the start is elsewhere", replace(RIGHT, system=replace(RIGHT.system, initial="do"))


def wrong_facts() -> Iterator[tuple[str, Certificate]]:
    """Certificates that say too much of a node or of a state."""
    invoke = [at for at, node in enumerate(RIGHT.nodes) if node.state == "invoke"]
    known = RIGHT.nodes[invoke[0]].facts
    stronger = (LINE.fact("n - i - 2 >= 0"), *known[1:])
    yield "a fact is strengthened", with_node(invoke[0], facts=stronger)
    yield "a fact is added", with_node(invoke[0], facts=(*known, LINE.fact("n = 1")))
    false = LINE.fact("calls = i + 1")
    theorems = (Theorem("no-skip", "", at, false, SAME) for at in invoke)
    yield "a theorem is false", replace(RIGHT, theorems=(*RIGHT.theorems, *theorems))
    wide = LINE.fact("n - i - 2 >= 0")
    theorems = (Theorem("no-skip", "", at, wide, SAME) for at in invoke)
    yield "a theorem says too much", replace(RIGHT, theorems=(*RIGHT.theorems, *theorems))
    about = next(at for at, found in enumerate(RIGHT.theorems) if found.node == invoke[0])
    yield "a theorem has no proof", with_theorem(about, proof=NOTHING)
    yield "an equation follows from an inequality", with_theorem(about, proof=SAME)


def checked(name: str, certificate: Certificate, verdict: str) -> str:
    """A module with a development's data, and what its check gives."""
    text = coq_text(certificate)
    data = text[text.index("(** * States and columns *)") : text.index("(** * What follows *)")]
    proof = "Proof. vm_compute. reflexivity. Qed."
    example = f"Example {name} : check machine the_certificate = {verdict}.\n{proof}"
    return f"Module M_{name}.\n{data}\n{example}\nEnd M_{name}.\n"


def development(*modules: str) -> str:
    opening = "From Coq Require Import ZArith List.\nRequire Import Certificates.\n"
    return opening + "Import ListNotations.\nOpen Scope Z_scope.\n" + "\n".join(modules)


@pytest.mark.parametrize("gates", [1, 2, 3])
def test_a_line_is_accepted_and_nothing_is_assumed(gates: int, tmp_path: Path) -> None:
    require("coqc")
    certificate = certificate_of(gates)
    assert not list(objections(certificate))
    run_coq(coq_text(certificate), tmp_path)


def test_a_long_line_is_accepted_in_seconds(tmp_path: Path, figure: Callable[[str], None]) -> None:
    require("coqc")
    certificate = certificate_of(20)
    text = coq_text(certificate)
    began = time.perf_counter()
    run_coq(text, tmp_path)
    figure(
        f"coq: {len(certificate.nodes)} nodes, {len(certificate.steps)} steps, "
        f"{len(certificate.system.columns)} columns, {len(certificate.theorems)} theorems "
        f"in {time.perf_counter() - began:.1f} s, the theory included"
    )


def test_what_is_wrong_is_refused(theory: Path, figure: Callable[[str], None]) -> None:
    refused = [*wrong_steps(), *wrong_systems(), *wrong_facts()]
    for why, certificate in refused:
        assert list(objections(certificate)), why
    modules = [checked("accepted", RIGHT, "true")]
    for at, (why, certificate) in enumerate(refused):
        modules.append(f"(* {why} *)\n" + checked(f"refused_{at}", certificate, "false"))
    compile_coq("Wrong.v", development(*modules), theory)
    figure(f"coq: {len(refused)} certificates that do not hold, each refused")


def test_coq_and_python_agree_on_every_proof_that_was_touched(
    theory: Path, figure: Callable[[str], None]
) -> None:
    """Each proof of a step: its multiplier, slack or scale one more; or all of it twice."""
    modules, held = [], 0
    for number, step in enumerate(RIGHT.steps[:12]):
        for at, (scale, multipliers, slack) in enumerate(step.proofs):
            (first, factor), *rest = multipliers or ((0, 0),)
            touched = (
                Proof(2 * scale, tuple((each, 2 * m) for each, m in multipliers), 2 * slack),
                Proof(scale, ((first, factor + 1), *rest), slack),
                Proof(scale, multipliers, slack + 1),
                Proof(scale + 1, multipliers, slack),
            )
            proof = touched[(number + at) % 4]
            certificate = with_step(number, proofs=with_proof(step, at, proof))
            holds = not list(objections(certificate))
            held += holds
            modules.append(checked(f"touched_{number}_{at}", certificate, str(holds).lower()))
    compile_coq("Touched.v", development(*modules), theory)
    assert 0 < held < len(modules)
    figure(f"coq: {len(modules)} touched proofs, {held} of them right, as Python says")


def test_a_theorem_says_what_the_invariant_says() -> None:
    text = coq_text(certificate_of(2))
    assert (
        "Theorem no_skip_at_invoke : forall x,\n  reach machine S_invoke x ->\n  calls x = i x.\n"
    ) in text
    assert (
        "Theorem audited_at_completed : forall x,\n  reach machine S_completed x ->\n"
        "  records x = 2 * n x /\\\n  1 + end_ x = n x.\n"
    ) in text
    assert "  Z.of_nat k <= 7 * n x.\n" in text


def test_a_claim_of_some_nodes_only_is_left_out_and_counted() -> None:
    text = coq_text(RIGHT)
    assert "records x = 1" not in text
    assert "\n    1 hold at some nodes of their state only, and are left out. *)" in text


def test_a_theorem_that_is_not_what_the_data_say_is_refused(theory: Path) -> None:
    text = coq_text(RIGHT)
    for right, false in [("  calls x = i x.", "  calls x = n x."), ("<= 5 * n x", "<= 4 * n x")]:
        assert right in text
        with pytest.raises(CoqError, match="unify"):
            compile_coq("Misread.v", text.replace(right, false), theory)


def test_an_assumption_is_seen(tmp_path: Path) -> None:
    require("coqc")
    text = re.sub(r"Proof\. exact \(claim_sound .* 0\)\. Qed\.", "Admitted.", coq_text(RIGHT))
    with pytest.raises(CoqError, match="Axioms:"):
        run_coq(text, tmp_path)


def test_words_that_coq_keeps_can_be_columns_and_states(tmp_path: Path) -> None:
    require("coqc")
    words = sorted(word for word in RESERVED if word.isascii() and word != "n")
    run_coq(coq_text(idle(words, "end")), tmp_path)


def test_every_name_of_the_theory_is_reserved() -> None:
    named = "Definition|Fixpoint|Inductive|Record|Lemma|Theorem"
    for theory_file in THEORIES:
        text = re.sub(r"\(\*.*?\*\)", "", theory_text(theory_file), flags=re.DOTALL)
        names = set(re.findall(rf"\b(?:{named}) (\w+)", text))
        names |= set(re.findall(r"[{;] (\w+) :", text)) | set(re.findall(r"^\| (\w+)", text, re.M))
        assert {name for name in names if name.islower()} <= RESERVED


def test_missing_coq_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CoqError, match="not installed: coqc"):
        run_coq(coq_text(RIGHT), tmp_path)

"""Refinement, upwards: each step of the table is a step of the abstract machine, or a stutter.

That holds for every length of a plan. Downwards, from the table to the code that runs, is
`tests/testing/test_skeleton.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from gateline.gates.line import LINE
from gateline_model.machine import Act, Kind
from gateline_model.machine import Outcome as How
from gateline_proofs.proof import LineProof, prove_table
from gateline_proofs.refinement import Refinement, mapping, refinement_of
from gateline_proofs.translation import gates_of
from proved_lines import line_proof, mutant_of, own_proof


def test_each_step_of_the_table_is_a_step_of_the_abstract_machine_or_a_stutter(
    figure: Callable[[str], None],
) -> None:
    """SPEC 4.2, 8: exhaustive over places, and proved over n. The advances are the stutters."""
    found = refinement_of(line_proof())
    assert found == Refinement(steps=192, stutters=2, problems=())
    assert refinement_of(own_proof()).problems == ()
    figure(f"refinement: {found.steps} steps of the abstract machine, {found.stutters} stutters")


def test_a_step_that_is_none_is_found() -> None:
    table = mutant_of(LINE.table, {("scope_check", "unverifiable"): "scope_record"})
    problems = refinement_of(prove_table(table, gates_of(LINE), searched=())).problems
    assert (
        "scope_record on recorded: record AUTHORIZATION_SCOPE_CHECK success requires that what is "
        "owed of a cause is recorded next"
    ) in problems
    assert any("which is not proved" in problem for problem in problems)


def changed(proof: LineProof, **changes: Any) -> LineProof:
    return replace(proof, product=replace(proof.product, **changes))


def test_numbers_and_duties_that_change_otherwise_are_found() -> None:
    proof = line_proof()
    system = proof.product.system
    edges = tuple(
        edge._replace(update=()) if edge.source == "start_commit" else edge for edge in system.edges
    )
    found = refinement_of(changed(proof, system=replace(system, edges=edges)))
    assert "start_commit on committed: the numbers change otherwise than by commit durable" in (
        found.problems
    )
    first, second, *others = proof.product.places
    lost = first.duty.after(proof.gates, Act(Kind.COMMIT), How.LOST)
    swapped = (first, second._replace(duty=lost), *others)
    found = refinement_of(changed(proof, places=swapped))
    assert any("what is owed changes otherwise" in problem for problem in found.problems)
    fewer = replace(
        proof, certificate=replace(proof.certificate, steps=proof.certificate.steps[1:])
    )
    assert refinement_of(fewer).problems == ("the certificate has 193 steps, and not 194",)


def test_a_step_from_a_place_that_no_run_reaches_is_not_looked_at() -> None:
    found = refinement_of(replace(line_proof(), reached=line_proof().reached[:3]))
    assert found.problems == ("the certificate has 194 steps, and not 13",)
    assert (found.steps, found.stutters) == (13, 0)


def test_the_mapping_gives_each_number_in_terms_of_the_cursor_and_the_length() -> None:
    """The refinement mapping is data: here at the call, where nothing is left open."""
    derived = dict(mapping(line_proof().certificate))["at_invoke_domain"]
    numbers = line_proof().certificate.system.columns[3:]
    assert sorted(equation.split(" = ")[0] for equation in derived) == sorted(numbers)
    assert all(
        set(equation.split(" = ")[1].split()) <= {"i", "1", "4", "+", "-"} for equation in derived
    )

"""Claims of states, names, and text that is the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import affine_lines
from affine_lines import Line, certificate_of
from gateline_proofs.certificate import objections
from gateline_proofs.state_claims import claims_of_states, identifiers, left_out, states_of

CERTIFICATE = certificate_of(2)


def test_the_lines_that_the_tests_use_hold() -> None:
    assert [list(objections(certificate_of(gates))) for gates in (1, 2, 3, 20)] == [[]] * 4


def test_a_claim_of_a_state_has_a_proof_for_each_of_its_nodes() -> None:
    claims = claims_of_states(CERTIFICATE)
    assert claims
    for claim in claims:
        nodes = [node for node in CERTIFICATE.nodes if node.state == claim.state]
        assert all(len(each.proofs) == len(nodes) for each in claim.facts)


def test_a_fact_of_some_nodes_only_is_no_claim_of_the_state() -> None:
    assert left_out(CERTIFICATE) == 1
    facts = {each.fact for claim in claims_of_states(CERTIFICATE) for each in claim.facts}
    assert Line(2).fact("records = 2") not in facts
    (at,) = [
        at
        for at, theorem in enumerate(CERTIFICATE.theorems)
        if theorem.fact == Line(2).fact("calls = i")
        and CERTIFICATE.nodes[theorem.node] == CERTIFICATE.nodes[5]
    ]
    fewer = replace(
        CERTIFICATE, theorems=CERTIFICATE.theorems[:at] + CERTIFICATE.theorems[at + 1 :]
    )
    assert left_out(fewer) == 2


def test_claims_and_states_are_in_the_systems_order() -> None:
    states = states_of(CERTIFICATE.system)
    assert states[0] == CERTIFICATE.system.initial
    order = [states.index(claim.state) for claim in claims_of_states(CERTIFICATE)]
    assert order == sorted(order)


def test_identifiers_differ_and_are_not_reserved() -> None:
    names = ("end", "end_", "i", "end")
    assert identifiers(names, {"end"}) == {"end": "end_", "end_": "end__", "i": "i"}
    assert identifiers(names, {"S_i"}, "S_")["i"] == "S_i_"


@pytest.mark.parametrize("name", ["", "End", "1st", "a-b", "a b", "é", "_a", "a\n"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is no name"):
        identifiers((name,), ())


def test_texts_are_the_same_each_time() -> None:
    """Byte for byte, whatever order sets are in."""
    program = (
        "from affine_lines import certificate_of as made\n"
        "from gateline_proofs.coq import coq_text\n"
        "from gateline_proofs.promela import promela_text\n"
        "from gateline_proofs.tla import tla_text\n"
        "line = made(3)\n"
        "print(coq_text(line), promela_text(line, 3), *tla_text(line, 'Line'))\n"
    )
    path = os.pathsep.join(filter(None, [str(Path(affine_lines.__file__).parent), *sys.path]))
    texts = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(texts) == 1
    assert texts.pop().isascii()

"""The TLA+ text, read back: its actions, states and invariants are the system's.

No tool that knows TLA+ is at hand, so a small reader of what the generator writes has to do.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from affine_lines import certificate_of, idle
from gateline_proofs.certificate import Certificate, Fact, Row, Sign
from gateline_proofs.state_claims import claims_of_states
from gateline_proofs.tla import LONGEST, action_name, tla_text

CERTIFICATE = certificate_of(2)
SYSTEM = CERTIFICATE.system
TEXT = tla_text(CERTIFICATE, "Line")

TLA_WORDS = frozenset(
    """
    ASSUME ASSUMPTION AXIOM BOOLEAN CASE CHOOSE CONSTANT CONSTANTS DOMAIN ELSE ENABLED EXCEPT
    EXTENDS FALSE IF IN INSTANCE LAMBDA LET LOCAL MODULE OTHER RECURSIVE STRING SUBSET THEN THEOREM
    TRUE UNCHANGED UNION VARIABLE VARIABLES WITH
    """.split()  # noqa: SIM905 - words are read as words
)


def definitions(module: str) -> dict[str, list[str]]:
    """Each definition's name, with its lines."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in module.splitlines():
        opening = re.fullmatch(r"(\w+) ==(.*)", line)
        if opening:
            name = opening[1]
            found[name] = [opening[2].strip()] if opening[2] else []
        elif name and line.strip().startswith(("/\\", "\\/")):
            found[name].append(line.strip())
        elif name and line.strip():
            found[name].append(f"{found[name].pop()} {line.strip()}")
    return found


def row_read(text: str, columns: tuple[str, ...]) -> Row:
    """A sum, as a row."""
    row = dict.fromkeys(columns, 0)
    for term in text.split(" + "):
        factor, _, name = term.rpartition(" * ")
        if name in row:
            row[name] += int(factor.strip("()") or 1)
        else:
            row["1"] += int(name.strip("()"))
    return tuple(row.values())


def fact_read(text: str, columns: tuple[str, ...]) -> Fact:
    """A condition, as a fact."""
    left, sign, right = re.split(r" (>=|=) ", text.strip("/\\ "))
    sides = zip(row_read(left, columns), row_read(right, columns), strict=True)
    return Fact(tuple(added - subtracted for added, subtracted in sides), Sign(sign))


def test_actions_are_the_edges() -> None:
    found = definitions(TEXT.module)
    names = [action_name(number, edge) for number, edge in enumerate(SYSTEM.edges)]
    assert [name for name in found if re.match(r"E\d", name)] == names
    assert found["Edges"] == [f"\\/ {name}" for name in names]
    for name, edge in zip(names, SYSTEM.edges, strict=True):
        source, *rest = found[name]
        assert source == f'/\\ state = "{edge.source}"'
        at = rest.index(f'/\\ state\' = "{edge.target}"')
        assert tuple(fact_read(line, SYSTEM.columns) for line in rest[:at]) == edge.guards
        *changes, unchanged = rest[at + 1 :]
        read = (re.fullmatch(r"/\\ (\w+)' = (.*)", line) for line in changes)
        update = [
            (SYSTEM.columns.index(each[1]), row_read(each[2], SYSTEM.columns))
            for each in read
            if each
        ]
        assert tuple(update) == edge.update
        assert len(update) == len(changes)
        same = re.fullmatch(r"/\\ UNCHANGED <<(.*)>>", unchanged)
        assert same is not None
        changed = {SYSTEM.columns[column] for column, _ in edge.update}
        assert {*same[1].split(", ")} == {*SYSTEM.columns[1:]} - changed


def test_the_start_is_the_systems() -> None:
    state, length, *facts = definitions(TEXT.module)["Init"]
    assert state == f'/\\ state = "{SYSTEM.initial}"'
    assert length == "/\\ n \\in 1..Longest"
    assert tuple(fact_read(fact, SYSTEM.columns) for fact in facts) == SYSTEM.start


def test_states_are_the_systems() -> None:
    states = {SYSTEM.initial} | {edge.target for edge in SYSTEM.edges}
    assert {*re.findall(r'state\'? = "(\w+)"', TEXT.module)} <= states
    left = {edge.source for edge in SYSTEM.edges}
    (ended,) = definitions(TEXT.module)["Ended"]
    assert {*re.findall(r'"(\w+)"', ended)} == states - left


def test_invariants_are_the_claims_of_states() -> None:
    found = definitions(TEXT.module)
    read = set()
    for name in found:
        for line in found[name] if name.startswith("Inv_") else []:
            claim = re.fullmatch(r'/\\ \(state = "(\w+)"\) => \((.*)\)', line)
            assert claim is not None
            read.add((name, claim[1], fact_read(claim[2], SYSTEM.columns)))
    assert read == {
        ("Inv_" + claim.invariant.replace("-", "_"), claim.state, each.fact)
        for claim in claims_of_states(CERTIFICATE)
        for each in claim.facts
    }


def test_the_configuration_names_what_the_module_defines() -> None:
    found = definitions(TEXT.module)
    lines = TEXT.configuration.splitlines()
    invariants = [line.removeprefix("INVARIANT ") for line in lines if line.startswith("INVARIANT")]
    assert invariants == [name for name in found if name.startswith("Inv_")]
    assert lines[0] == "SPECIFICATION Spec"
    assert lines[1] == f"CONSTANT Longest = {LONGEST}"
    assert lines[-1] == "PROPERTY Terminates"
    assert {"Spec", "Terminates"} <= found.keys()
    assert "WF_vars(Edges)" in found["Spec"][0]


@pytest.mark.parametrize(
    "certificate", [CERTIFICATE, idle(("state", "vars", "state_", "variables", "in"), "module")]
)
def test_names_are_identifiers_and_each_has_one_meaning(certificate: Certificate) -> None:
    module = tla_text(certificate, "Line").module
    block = module[module.index("VARIABLES\n") : module.index("vars ==")]
    variables = re.findall(r"^  (\w+),?$", block, re.MULTILINE)
    assert len(variables) == len(certificate.system.columns)
    names = [*variables, *definitions(module), "Longest"]
    assert len({*names}) == len(names)
    for name in names:
        assert re.fullmatch(r"[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*", name)
        assert name not in TLA_WORDS
        assert not name.startswith(("WF_", "SF_"))


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no name of a module"):
        tla_text(CERTIFICATE, "1 line")
    odd = SYSTEM.edges[0]._replace(observation="passed; then")
    system = replace(SYSTEM, edges=(odd, *SYSTEM.edges[1:]))
    with pytest.raises(ValueError, match="is no name"):
        tla_text(replace(CERTIFICATE, system=system), "Line")


def test_the_text_says_that_it_was_not_checked() -> None:
    assert "TLC has not checked it." in TEXT.module

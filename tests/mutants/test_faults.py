"""The faults apply to the code, the table is about them, and its rows are true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from checks import (
    CHECKS,
    CheckError,
    checks_of,
    copy_of_the_code,
    environment,
    killer,
)
from fault import ROOT, Fault, FaultError, planted
from faults import FAULTS
from kills import SURVIVED, TABLE, all_fates, check_of, counted, kind_of, read_table, table

FEWEST = 60
BY_NAME = {fault.name: fault for fault in FAULTS}
SAMPLE = (
    "a domain is called before its start is committed",
    "a gate that refuses lets pass",
    "an abort is written twice",
    "a domain can be registered later",
)
"""Quick ones, each noticed by another kind of check."""


@pytest.fixture(scope="module")
def pinned() -> dict[str, str]:
    return read_table(TABLE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def copy() -> Iterator[Path]:
    with copy_of_the_code() as made:
        yield made


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault.name))
def test_a_fault_applies_once_and_compiles(fault: Fault) -> None:
    mutated = fault.mutated(fault.path(ROOT).read_text(encoding="utf-8"))
    if fault.file.endswith(".py"):
        compile(mutated, fault.file, "exec")
    assert checks_of(fault)


def test_there_are_enough_faults_and_no_two_are_the_same() -> None:
    assert len(FAULTS) >= FEWEST
    assert len(BY_NAME) == len(FAULTS)
    assert len({fault[1:4] for fault in FAULTS}) == len(FAULTS)
    for fault in FAULTS:
        assert "|" not in fault.name + fault.equivalent


def test_every_check_is_a_skeleton_or_a_file_of_tests() -> None:
    for check in {check for checks in CHECKS.values() for check in checks}:
        assert (
            re.fullmatch(r"(skeleton|LedgerMachine|OrchestratorMachine) (memory|sqlite) \d+", check)
            or (ROOT / check).is_file()
        )


def test_the_table_has_a_row_for_each_fault_and_no_other(
    pinned: dict[str, str], figure: Callable[[str], None]
) -> None:
    assert list(pinned) == [fault.name for fault in FAULTS]
    assert table(pinned) == TABLE.read_text(encoding="utf-8")
    assert SURVIVED not in pinned.values()
    for fault in FAULTS:
        expected = f"equivalent: {fault.equivalent}" if fault.equivalent else pinned[fault.name]
        assert pinned[fault.name] == expected
    figure(f"planted in the code: {counted(list(pinned.values()))}")


def test_a_test_that_notices_a_fault_is_one(pinned: dict[str, str]) -> None:
    for fate in pinned.values():
        if kind_of(fate) == "test" and "::" in fate:
            path, name = fate.split("::")
            assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), fate


@pytest.mark.parametrize("name", SAMPLE)
def test_a_few_are_noticed_as_the_table_says(name: str, copy: Path, pinned: dict[str, str]) -> None:
    fate = pinned[name]
    check = fate.split("::")[0] if kind_of(fate) == "test" else "skeleton memory 1"
    with planted(copy, BY_NAME[name]):
        assert killer(copy, check) == fate


def test_the_sample_is_of_several_kinds(pinned: dict[str, str]) -> None:
    kinds = Counter(kind_of(pinned[name]) for name in SAMPLE)
    assert set(kinds) == {"import", "proof of the line", "skeleton", "test"}


def test_the_code_without_a_fault_passes(copy: Path) -> None:
    assert killer(copy, "skeleton memory 1") is None


def test_what_is_checked_is_the_copy(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another package than the copy's were imported, every kill would be an accident."""
    folders = environment(copy)["PYTHONPATH"].split(":")
    assert all(Path(folder).is_relative_to(copy) for folder in folders)
    here = {**environment(copy), "PYTHONPATH": environment(ROOT)["PYTHONPATH"]}
    monkeypatch.setattr("checks.environment", lambda _: here)
    with pytest.raises(CheckError, match="gateline was imported from"):
        killer(copy, "skeleton memory 1")


def test_a_fault_is_planted_in_a_copy_only_and_taken_out_again(copy: Path) -> None:
    fault = FAULTS[0]
    with pytest.raises(FaultError, match="in a copy only"), planted(ROOT, fault):
        pass
    before = fault.path(copy).read_bytes()
    with planted(copy, fault):
        assert fault.path(copy).read_bytes() != before
    assert fault.path(copy).read_bytes() == before


@pytest.mark.parametrize("text", ["no such text", "import"])
def test_a_text_that_is_not_there_once_is_refused(text: str) -> None:
    fault = FAULTS[0]._replace(text=text)
    with pytest.raises(FaultError, match="expected 1"):
        fault.mutated(fault.path(ROOT).read_text(encoding="utf-8"))


def test_a_fault_that_changes_nothing_is_refused() -> None:
    fault = FAULTS[0]._replace(replacement=FAULTS[0].text)
    with pytest.raises(FaultError, match="changes nothing"):
        fault.mutated(fault.path(ROOT).read_text(encoding="utf-8"))


@pytest.mark.deep
def test_who_kills_whom_is_as_pinned(pinned: dict[str, str]) -> None:
    found = all_fates()
    assert {name: check_of(fate) for name, fate in found.items()} == {
        name: check_of(fate) for name, fate in pinned.items()
    }

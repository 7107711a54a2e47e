"""The layout of DESIGN.md, and the traps that it names."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest
import statemachine
from sources import PACKAGE, ROOT, imports_of, python_files, repository_files

LONGEST_MODULE_LINES = 350


def test_the_root_holds_six_entries_and_the_licence() -> None:
    entries = {path.split("/")[0] for path in repository_files()}
    shown = {entry for entry in entries if not entry.startswith(".")}
    assert shown == {
        "LICENSE",
        "README.md",
        "model",
        "proofs",
        "pyproject.toml",
        "statemachine",
        "tests",
    }


def test_nothing_shadows_python_statemachine() -> None:
    shadows = [
        path
        for path in repository_files()
        if (path.endswith(".py") and (path.count("/") == 1 and path.startswith("statemachine/")))
        or path.startswith("tests/statemachine")
    ]
    assert shadows == []
    installed = importlib.metadata.distribution("python-statemachine").locate_file("statemachine")
    assert Path(str(statemachine.__file__)).parent == Path(str(installed))


def test_no_module_is_named_token() -> None:
    assert [path for path in repository_files() if Path(path).name == "token.py"] == []


def test_nobody_imports_gateline_by_its_folder() -> None:
    everything = python_files("statemachine", "model", "proofs", "tests")
    wrong = [
        path
        for path in everything
        for name in imports_of(path)
        if name.startswith("statemachine.g")
    ]
    assert wrong == []


def test_the_three_packages_are_typed() -> None:
    for package in ("statemachine/gateline", "model/gateline_model", "proofs/gateline_proofs"):
        assert (ROOT / package / "py.typed").is_file()


def test_shipped_code_guards_nothing_with_assert() -> None:
    """`assert` vanishes under -O."""
    shipped = python_files("statemachine", "model", "proofs")
    assert len(shipped) > 40
    checked = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--select", "S101", "--isolated", *shipped],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_no_module_is_too_long_to_read() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files("statemachine", "model", "proofs")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE_LINES} == {}


def test_every_file_is_text() -> None:
    binary = [path for path in repository_files() if b"\0" in (ROOT / path).read_bytes()]
    assert binary == []


def test_the_project_speaks_of_itself_alone() -> None:
    """No path of a machine is in any file."""
    roots = ("wo" + "rk", "ro" + "ot", "ho" + "me")
    machine_paths = tuple(f"/{folder}/" for folder in roots)
    speaking = [
        path
        for path in repository_files()
        if any(word in (ROOT / path).read_text(encoding="utf-8") for word in machine_paths)
    ]
    assert speaking == []


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_every_module_says_what_it_is(module: Path) -> None:
    first = module.read_text(encoding="utf-8").lstrip()
    assert first.startswith('"""')

"""The public names: looked up when they are asked for, and known to whoever checks types."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from sources import ROOT

import gateline
import gateline.testing

PACKAGES = (gateline, gateline.testing)
HEAVY = ("statemachine", "sqlite3", "msgspec", "rfc8785", "hypothesis", "z3", "cvc5", "pytest")
NAMES = [(package, name) for package in PACKAGES for name in package.__all__]


def imported_for_type_checkers(package: ModuleType) -> dict[str, str]:
    """The module of each name that is imported under `if TYPE_CHECKING`."""
    tree = ast.parse(Path(str(package.__file__)).read_text(encoding="utf-8"))
    (block,) = [
        node
        for node in tree.body
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    assert len(imports) == len(block.body)
    return {alias.name: str(node.module) for node in imports for alias in node.names}


def in_a_new_process(code: str) -> str:
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


@pytest.mark.parametrize(
    ("package", "name"), NAMES, ids=[f"{package.__name__}.{name}" for package, name in NAMES]
)
def test_every_public_name_is_there(package: ModuleType, name: str) -> None:
    found = getattr(package, name)
    home = importlib.import_module(imported_for_type_checkers(package)[name])
    assert found is getattr(home, name)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_the_names_are_listed_before_they_are_looked_up(package: ModuleType) -> None:
    name = package.__name__
    code = f"import {name}; print(sorted(set({name}.__all__) - set(dir({name}))))"
    assert in_a_new_process(code) == "[]"


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_a_name_that_stands_three_times_is_the_same_each_time(package: ModuleType) -> None:
    assert imported_for_type_checkers(package) == package._HOMES
    assert sorted(package._HOMES) == sorted(package.__all__)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_no_public_name_is_a_module_beside_it(package: ModuleType) -> None:
    """Or which of the two a name stands for would depend on who imported first."""
    folder = Path(str(package.__file__)).parent
    beside = {path.stem for path in folder.iterdir()}
    assert sorted(beside & set(package.__all__)) == []


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_what_is_not_public_is_an_attribute_error(package: ModuleType) -> None:
    said = f"module '{package.__name__}' has no attribute 'Nothing'"
    with pytest.raises(AttributeError, match=said):
        _ = package.Nothing


@pytest.mark.parametrize("module", ["gateline", "gateline.testing"])
def test_importing_a_package_imports_nothing_else(module: str) -> None:
    code = (
        f"import sys, {module}; heavy = {HEAVY}; "
        "print(sorted(m for m in sys.modules if m in heavy or m.startswith('gateline')))"
    )
    expected = sorted({module, "gateline"})
    assert in_a_new_process(code) == str(expected)


def test_one_name_imports_what_it_needs_and_no_more() -> None:
    code = (
        "import sys; from gateline import Verdict; "
        "print([m for m in ('statemachine', 'sqlite3') if m in sys.modules], Verdict.DENIED)"
    )
    assert in_a_new_process(code) == "[] denied"


def test_a_type_checker_knows_each_name_and_no_other(tmp_path: Path) -> None:
    """Were `__getattr__` visible to it, any misspelt name would be one of type object."""
    snippet = tmp_path / "snippet.py"
    snippet.write_text(
        "from gateline import Orchestrator\n"
        "from gateline.testing import load_profile\n"
        "reveal_type(Orchestrator.execute_plan)\n"
        "reveal_type(load_profile)\n"
        "from gateline import Orchestrater\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(snippet)]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    first, second, third = checked.stdout.splitlines()
    assert "-> gateline.values.outcome.Outcome" in first, checked.stdout
    assert "def (name: str)" in second, checked.stdout
    assert 'Module "gateline" has no attribute "Orchestrater"' in third, checked.stdout

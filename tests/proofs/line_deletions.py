"""Deletes one statement after the other, and says which of them no test misses.

python tests/proofs/line_deletions.py [--every K] [MODULE...]

1. What is deleted is a statement in the body of a function or of a class, a block as a whole too,
   and a row of a table of a module. Docstrings, definitions and imports stay, and a last ``return
   None``, which a function does anyway. A body that is empty then is ``pass``.
2. It is deleted in a temporary copy of the repository, never in place. The module's tests have to
   pass before anything is deleted.
3. A deletion is killed by the first test of its module (`TESTED_BY`) that fails, also when it is
   collected, and by a run that is longer than `LIMIT_S` or larger than `LIMIT_BYTES`.
4. Tests that start programs are left out, and texts that are compared as a whole: any difference
   kills there. So are tests that take seconds, `LEFT_OUT` by a part of their name.
5. A deletion that nobody can see is in `EQUIVALENT`, with the reason. Any other that is not killed
   is a survivor, and the command fails.
6. The order is that of the names given, and of the lines. ``--every K`` tries one of K statements.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import hypothesis
import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
LIMIT_S: Final = 60
LIMIT_BYTES: Final = 4 << 30
SEARCHING: Final = (hypothesis.Phase.explicit, hypothesis.Phase.generate)

MODEL, PROOFS = "model/gateline_model", "proofs/gateline_proofs"
TESTED_BY: Final[dict[str, tuple[str, ...]]] = {
    f"{PROOFS}/subspace.py": ("proofs/test_subspace.py", "proofs/test_derivation.py"),
    f"{PROOFS}/entailment.py": ("proofs/test_entailment.py", "proofs/test_derivation.py"),
    f"{PROOFS}/derivation.py": ("proofs/test_derivation.py", "proofs/test_certificate.py"),
    f"{PROOFS}/certificate.py": ("proofs/test_certificate.py", "proofs/test_derivation.py"),
    f"{PROOFS}/system.py": ("proofs/test_derivation.py", "proofs/test_proof.py"),
    f"{PROOFS}/smt.py": ("proofs/test_third_opinions.py",),
    f"{PROOFS}/proof.py": ("proofs/test_proof.py", "proofs/test_refinement.py"),
    f"{PROOFS}/claimed.py": ("proofs/test_derivation.py", "proofs/test_third_opinions.py"),
    f"{PROOFS}/refinement.py": ("proofs/test_refinement.py", "proofs/test_derivation.py"),
    f"{PROOFS}/simulation.py": ("proofs/test_simulation.py", "proofs/test_derivation.py"),
    f"{PROOFS}/translation.py": ("proofs/test_model_and_code.py", "proofs/test_proof.py"),
    f"{MODEL}/forms.py": ("model/test_forms.py",),
    f"{MODEL}/machine.py": ("model/test_machine.py", "proofs/test_derivation.py"),
    f"{MODEL}/claims.py": ("model/test_claims.py", "proofs/test_proof.py"),
    f"{MODEL}/requirements.py": ("model/test_claims.py",),
    f"{MODEL}/world.py": ("model/test_world.py", "proofs/test_exploration.py"),
}
"""The modules that are looked at, and the tests of each."""
LEFT_OUT: Final = ("coq", "spin_finds", "program", "mutant", "large_line", "ignored", "script")

EQUIVALENT: Final[dict[str, str]] = {
    "subspace.eliminated: if not row[pivot]:": "it takes 0 times the other row away: only faster",
    "subspace.eliminated: return row": "the same: only faster",
    "proof.taken_by_runs: known.add(reached)": "cursors end: the same ways again, only slower",
}
"""By module, definition and text: why nobody can see that it is deleted."""

ROW: Final = "{:14}{:>8}{:>8}{:>12}{:>10}"
STAYS: Final = (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom, ast.Pass)


class Site(NamedTuple):
    """What can be deleted: an element of one list of the tree, or of two at once."""

    lists: tuple[list[Any], ...]
    at: int
    line: int
    name: str


def sites(tree: ast.Module, module: str) -> Iterator[Site]:
    """Everything in a module that can be deleted (rule 1)."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from _within(node, f"{module}.{node.name}")
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            yield from _rows(node.value, module)


def _within(node: ast.AST, where: str) -> Iterator[Site]:
    for held in (getattr(node, name, []) for name in ("body", "orelse")):
        for at, statement in enumerate(held):
            text = ast.unparse(statement)
            ends = isinstance(node, ast.FunctionDef) and held[-1] is statement
            documents = text[:1] in {"'", '"'}
            if not (isinstance(statement, STAYS) or documents or (ends and text == "return None")):
                yield Site((held,), at, statement.lineno, _named(statement, where))
            inner = f"{where}.{statement.name}" if isinstance(statement, STAYS[:2]) else where
            yield from _within(statement, inner)
    yield from (site for case in getattr(node, "cases", ()) for site in _within(case, where))


def _rows(value: ast.expr | None, where: str) -> Iterator[Site]:
    if isinstance(value, ast.Call):
        for argument in value.args:
            yield from _rows(argument, where)
    elif isinstance(value, ast.Dict):
        for at, row in enumerate(value.values):
            shown = value.keys[at] or row
            yield Site((value.keys, value.values), at, row.lineno, _named(shown, where))
    elif isinstance(value, ast.Tuple | ast.List | ast.Set):
        for at, row in enumerate(value.elts):
            yield Site((value.elts,), at, row.lineno, _named(row, where))


def _named(node: ast.AST, where: str) -> str:
    return f"{where}: {ast.unparse(node).splitlines()[0][:72]}"


def without(source: str, module: str, number: int) -> str:
    """The text of a module without what can be deleted at a place."""
    tree = ast.parse(source)
    site = list(sites(tree, module))[number]
    for each in site.lists:
        del each[site.at]
    for node in ast.walk(tree):
        if getattr(node, "body", None) == []:
            node.body = [ast.Pass()]  # type: ignore[attr-defined]
    return ast.unparse(ast.fix_missing_locations(tree))


def fails(copy: Path, tests: tuple[str, ...]) -> bool:
    """Whether a test fails, or does not come to an end: in a process with what is loaded here."""
    if process := os.fork():
        return os.waitpid(process, 0)[1] != 0
    signal.alarm(LIMIT_S)
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT_BYTES, LIMIT_BYTES))
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    os.chdir(copy)
    options = "-x -q -p no:cacheprovider -W ignore::pytest.PytestAssertRewriteWarning"
    chosen = [*options.split(), "--hypothesis-seed=0", "-k", f"not ({' or '.join(LEFT_OUT)})"]
    code = 1
    try:
        code = pytest.main([*chosen, *(f"tests/{test}" for test in tests)])
    finally:
        os._exit(code)


def survivors(copy: Path, path: str, every: int) -> tuple[int, list[Site]]:
    """How many deletions in a module were tried, and those that no test missed."""
    file, tests = copy / path, TESTED_BY[path]
    source, left = file.read_text(encoding="utf-8"), []
    if fails(copy, tests):
        raise RuntimeError(f"{path}: its tests fail before anything is deleted")
    found = list(sites(ast.parse(source), file.stem))
    for number in range(0, len(found), every):
        file.write_text(without(source, file.stem, number), encoding="utf-8")
        for cached in file.parent.glob(f"__pycache__/{file.stem}.*"):
            cached.unlink()
        if not fails(copy, tests):
            left.append(found[number])
            print(f"not killed: {path}:{found[number].line} {found[number].name}", flush=True)
    file.write_text(source, encoding="utf-8")
    return len(range(0, len(found), every)), left


def main() -> int:
    parser = argparse.ArgumentParser(description="Deletes one statement after the other.")
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="such as derivation")
    parser.add_argument("--every", type=int, default=1, metavar="K", help="one statement in K")
    asked = parser.parse_args()
    paths = {Path(path).stem: path for path in TESTED_BY}
    rows: list[tuple[str, int, int, int, int]] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        sys.path.insert(0, str(copy / "statemachine"))
        importlib.import_module("gateline")
        gc.freeze()
        hypothesis.settings.register_profile("no shrinking", phases=SEARCHING)
        hypothesis.settings.load_profile("no shrinking")
        print(ROW.format("module", "tried", "killed", "equivalent", "survived"), flush=True)
        for path in [paths[name] for name in asked.modules or paths]:
            tried, left = survivors(copy, path, asked.every)
            same = sum(site.name in EQUIVALENT for site in left)
            rows.append((Path(path).stem, tried, tried - len(left), same, len(left) - same))
            print(ROW.format(*rows[-1]), flush=True)
    totals = [sum(column) for column in list(zip(*rows, strict=True))[1:]]
    print(ROW.format("all", *totals))
    return 1 if totals[-1] else 0


if __name__ == "__main__":
    sys.exit(main())

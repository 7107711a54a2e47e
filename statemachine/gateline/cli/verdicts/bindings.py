"""Where a name is bound in a source file, read from its text: nothing is run.

1. What counts is what the module itself binds, also under an ``if`` or in a ``try``; of several
   bindings, the last.
2. A name that is imported is looked for where it comes from, as far as that is a file.
3. A file that cannot be read or parsed binds nothing that anybody knows of.
"""

from __future__ import annotations

import ast
import importlib.util
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MOST_IMPORTS: Final = 16


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a source file.

    Attributes:
        path: the file, absolute.
        line: the line, from 1.
        column: the column in characters, from 1; None where only the line is known.
    """

    path: Path
    line: int
    column: int | None = None


def binding_of(path: Path, name: str, package: str = "") -> Place | None:
    """Where a module binds a name.

    Args:
        path: the module's file.
        name: the name.
        package: the package that its relative imports start from; empty for none.

    Returns:
        The place; None where the file does not tell.
    """
    for _ in range(_MOST_IMPORTS):
        source = _Source.read(path)
        found = None if source is None else source.bindings().get(name)
        if source is None or found is None:
            return None
        if not isinstance(found, ast.ImportFrom):
            return source.place_of(found)
        further = _imported_from(found, package)
        if further is None:
            return source.place_of(found)
        name = next(each.name for each in found.names if name in (each.asname, each.name))
        path, package = further
    return None


def states_of(path: Path, chart: str) -> tuple[Place, dict[str, Place]] | None:
    """Where a class is defined, and where each name is bound in it and in the classes within it.

    Args:
        path: the file.
        chart: the class's name.
    """
    source = _Source.read(path)
    if source is None:
        return None
    defined = [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef) and node.name == chart
    ]
    if not defined:
        return None
    states = {
        node.id: source.place_of(node)
        for node in ast.walk(defined[-1])
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    return source.place_of(defined[-1]), states


def file_of_module(name: str) -> Path | None:
    """The source file of a module that is imported."""
    path = getattr(sys.modules.get(name), "__file__", None)
    return Path(path).absolute() if isinstance(path, str) and path.endswith(".py") else None


def _imported_from(statement: ast.ImportFrom, package: str) -> tuple[Path, str] | None:
    """The file that a name is imported from, and the package of that module."""
    name = statement.module or ""
    if statement.level:
        try:
            name = importlib.util.resolve_name("." * statement.level + name, package)
        except ImportError:
            return None
    path = file_of_module(name)
    if path is None:
        return None
    return path, name if path.name == "__init__.py" else name.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class _Source:
    path: Path
    lines: tuple[str, ...]
    tree: ast.Module

    @classmethod
    def read(cls, path: Path) -> _Source | None:
        try:
            with tokenize.open(path) as file:
                text = file.read()
            return cls(path.absolute(), tuple(text.split("\n")), ast.parse(text))
        except (OSError, SyntaxError, ValueError, RecursionError):
            return None

    def place_of(self, node: ast.stmt | ast.expr) -> Place:
        """A node's place; the tree counts columns in bytes of UTF-8, from 0."""
        before = self.lines[node.lineno - 1].encode()[: node.col_offset]
        return Place(self.path, node.lineno, len(before.decode(errors="replace")) + 1)

    def bindings(self) -> dict[str, ast.stmt | ast.expr]:
        """Each name that the module binds, with the last node that does."""
        return dict(_bindings(self.tree))


def _bindings(node: ast.AST) -> Iterator[tuple[str, ast.stmt | ast.expr]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield child.name, child
        elif isinstance(child, ast.Import | ast.ImportFrom):
            for alias in child.names:
                yield alias.asname or alias.name.partition(".")[0], child
        elif isinstance(child, ast.Name):
            if isinstance(child.ctx, ast.Store):
                yield child.id, child
        elif not isinstance(child, ast.Lambda | ast.comprehension):
            yield from _bindings(child)

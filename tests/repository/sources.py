"""The files of the repository, and what their modules import."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = ROOT / "statemachine" / "gateline"


def repository_files() -> list[str]:
    """The path of every file that is, or is about to be, in the repository, from its root."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return sorted(path for path in listed.stdout.splitlines() if (ROOT / path).exists())


def python_files(*folders: str) -> list[Path]:
    """The Python files of these folders of the repository."""
    return [
        ROOT / path
        for path in repository_files()
        if path.endswith(".py") and path.startswith(tuple(f"{folder}/" for folder in folders))
    ]


def imports_of(path: Path) -> Iterator[str]:
    """The dotted name of everything that a module imports, in functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)

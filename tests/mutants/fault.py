"""Faults of the implementation as data, and how one is planted in a copy of the code.

1. A fault is an exact piece of a shipped file, and what stands there instead. The piece is in the
   file exactly once, or the fault is refused: a fault that does not apply any more would be killed
   by nothing, or by something else.
2. A fault is planted in a copy, never in place, and taken out again.
3. What nobody can see is said to be so, in a sentence: `equivalent`. A check that kills it
   contradicts the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = "statemachine/gateline"


class FaultError(ValueError):
    """A fault that cannot be planted; the message says which and why."""


class Fault(NamedTuple):
    """One fault.

    Attributes:
        name: what is wrong then, in words; no two faults have the same.
        file: of the package `gateline`, from its folder.
        text: what stands there, exactly once.
        replacement: what stands there instead.
        about: what it breaks: a rule of SPEC.md, or an invariant of SPEC 8.
        equivalent: why nobody can see it; empty for what has to be killed.
    """

    name: str
    file: str
    text: str
    replacement: str
    about: str
    equivalent: str = ""

    def path(self, root: Path) -> Path:
        """The file in a copy of the repository."""
        return root / PACKAGE / self.file

    def mutated(self, source: str) -> str:
        """The file's text with the fault in it.

        Raises:
            FaultError: where the text is not there exactly once, or nothing would change.
        """
        found = source.count(self.text)
        if found != 1:
            raise FaultError(f"{self.name}: its text is {found} times in {self.file}; expected 1")
        if self.text == self.replacement:
            raise FaultError(f"{self.name}: it changes nothing")
        return source.replace(self.text, self.replacement)


@contextmanager
def planted(root: Path, fault: Fault) -> Iterator[None]:
    """Have a fault in a copy of the repository, for a while.

    Args:
        root: of the copy; not the repository itself.
        fault: the fault.

    Raises:
        FaultError: where it does not apply.
    """
    if root.resolve() == ROOT:
        raise FaultError(f"{fault.name}: it is planted in a copy only")
    path = fault.path(root)
    source = path.read_text(encoding="utf-8")
    path.write_text(fault.mutated(source), encoding="utf-8")
    for cached in path.parent.glob(f"__pycache__/{path.stem}.*"):
        cached.unlink()
    try:
        yield
    finally:
        path.write_text(source, encoding="utf-8")

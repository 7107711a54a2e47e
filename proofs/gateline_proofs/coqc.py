"""Running Coq on a generated development, and reading what it says of assumptions.

1. The theory's files are compiled first, as they ship with this package, and then the development.
2. A development is accepted if Coq compiles it, and says nothing but that what it proves is closed
   under the global context: nothing was assumed, and no proof was left out.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from gateline_proofs.coq import THEORIES, theory_text

CLOSED: Final = "Closed under the global context"
"""What Coq says of a term that depends on no assumption."""

_TIMEOUT_S: Final = 600


class CoqError(RuntimeError):
    """Coq is missing, refused a file, or reports an assumption."""


def run_coq(text: str, folder: Path) -> None:
    """Have Coq check a development.

    Args:
        text: the development, as `gateline_proofs.coq.coq_text` gives it.
        folder: an existing folder, for the files and what Coq makes of them.

    Raises:
        CoqError: Coq is missing, or does not accept the development (rule 2).
    """
    for theory in THEORIES:
        compile_coq(theory, theory_text(theory), folder)
    said = compile_coq("Line.v", text, folder)
    if said.split("\n") != [CLOSED]:
        raise CoqError(
            f"expected {CLOSED!r} and nothing else; Coq says: {said[:2000] or 'nothing'}"
        )


def compile_coq(name: str, text: str, folder: Path) -> str:
    """Compile one file, and give what Coq answers; what it warns of is not kept.

    Args:
        name: the file's name, with its ending.
        text: what is in it; files that it requires were compiled in the same folder.
        folder: an existing folder.

    Raises:
        CoqError: Coq is missing, refuses the file, or does not end.
    """
    if shutil.which("coqc") is None:
        raise CoqError("not installed: coqc")
    (folder / name).write_text(text, encoding="ascii")
    command = ("coqc", "-q", "-R", ".", "", name)
    try:
        done = subprocess.run(  # noqa: S603 - the command is the one above
            command, cwd=folder, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired as expired:
        raise CoqError(f"{name}: coqc did not end within {_TIMEOUT_S} s") from expired
    if done.returncode:
        raise CoqError(f"{name}: {done.stderr.strip()[:2000]}")
    return done.stdout.strip()

"""The file that ``--output`` names, for a report.

1. It is emptied before it is written, and before work that takes long: what an earlier command
   found is never taken for what this one did, and a file that cannot be written to is told at once.
2. It is none of the files that the command reads: a ledger is not emptied for its own review.
3. A report that could not be written changes nothing about what the command does, and is noted
   (rule 4 of `terminal.py`).
4. Where no format is named, the file's suffix tells it. One that tells none is refused before
   anything is written: no file is given what its name does not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from gateline.cli.loading import BadInputError, same_file
from gateline.cli.terminal import note_lost_output

MERMAID: Final = "mermaid"
SUFFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".json": "json",
        ".md": MERMAID,
        ".mmd": MERMAID,
        ".dot": "dot",
        ".gv": "dot",
        ".svg": "svg",
        ".html": "html",
    }
)
"""The formats of diagrams by the suffixes of their files."""

_STANDARD_OUTPUT: Final = Path("-")
_MARKDOWN: Final = ".md"


def named_output(output: Path | None, *inputs: Path | str | None) -> Path | None:
    """The file that is named; None for standard output, which ``-`` names too.

    Args:
        output: as it stands on the command line.
        inputs: what the command reads: a file, or ``FILE.py:NAME``. It is not written over.
    """
    if output is None or output == _STANDARD_OUTPUT:
        return None
    for each in inputs:
        for path in () if each is None else (Path(each), Path(str(each).rpartition(":")[0])):
            if path.is_file() and same_file(output, path):
                raise BadInputError(f"--output {output}: is read by this command; name another")
    return output


def format_by_suffix(path: Path | None, suffixes: Mapping[str, str], default: str) -> str:
    """The format that a file's suffix tells (rule 4), in capitals too.

    Args:
        path: the file; None for standard output.
        suffixes: the format of each suffix that is known, such as ``.svg``.
        default: the format of a file without a suffix, and of standard output.

    Raises:
        BadInputError: where the suffix is not known.
    """
    if path is None or path.suffix == "":
        return default
    try:
        return suffixes[path.suffix.lower()]
    except KeyError:
        raise BadInputError(
            f"{path}: no format has the suffix {path.suffix}; known are {', '.join(suffixes)};"
            " or name one with --format"
        ) from None


def fenced_in_markdown(text: str, form: str, file: Path | None) -> str:
    """A text as it stands in a file: in Markdown, Mermaid is a fenced block, as forges draw it."""
    in_markdown = file is not None and file.suffix.lower() == _MARKDOWN
    return f"```mermaid\n{text}```\n" if in_markdown and form == MERMAID else text


def empty_output(output: Path) -> None:
    """Empty a file, or make it (rule 1)."""
    try:
        output.write_text("", encoding="ascii")
    except OSError as error:
        raise BadInputError(f"--output {output}: {error.strerror}") from error


def write_output(output: Path, text: str) -> None:
    """Write a report (rule 3)."""
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        note_lost_output(f"{output}: {error.strerror}")

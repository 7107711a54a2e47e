"""``gateline prove``: what is claimed of a line, what became of each claim, and who says so."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import BadInputError, load_line
from gateline.cli.terminal import remark, say, say_progress
from gateline.gates.line import LINE
from gateline.values.invalid import printable

if TYPE_CHECKING:
    from gateline_proofs.evidence import Examination

SHORTEST_EXPLORED: Final = 2
"""The shortest longest plan, in invocations: one invocation witnesses nothing about order."""

LONGEST_EXPLORED: Final = 20
"""The longest plan that can be explored, in invocations."""

_CODES: Final = {
    "holds": ExitCode.COMPLETED,
    "violated": ExitCode.CLAIM_VIOLATED,
    "undetermined": ExitCode.CLAIM_UNDETERMINED,
}
"""By the words of `gateline_proofs.proof.Status`, which is slow to import."""

_STYLES: Final = {
    ExitCode.COMPLETED: "bold green",
    ExitCode.CLAIM_VIOLATED: "bold red",
    ExitCode.CLAIM_UNDETERMINED: "bold yellow",
}


def prove_line(arguments: argparse.Namespace) -> ExitCode:
    """``gateline prove``: prove a line, and ask every engine that is there."""
    from gateline_proofs.certificates import texts  # noqa: PLC0415 - proofs are slow to import
    from gateline_proofs.evidence import examine  # noqa: PLC0415
    from gateline_proofs.proof import Status  # noqa: PLC0415
    from gateline_proofs.report import lines  # noqa: PLC0415
    from gateline_proofs.translation import gates_of  # noqa: PLC0415

    line = LINE if arguments.machine is None else load_line(arguments.machine)
    folder: Path | None = arguments.certificates
    if folder is not None:
        _make(folder)
    with known_words(line.table.name):
        examination = examine(
            line.table,
            gates_of(line),
            bound=arguments.bound,
            programs=arguments.programs,
            begins=say_engine,
        )
    *report, _ = lines(examination, statements=arguments.statements)
    for text in report:
        say(printable(text))
    say_closing(examination)
    if folder is not None and examination.status is not Status.HOLDS:
        remark(f"no certificate is written to {folder}: the line is not proved")
    elif folder is not None:
        _write(folder, texts(examination.proof))
        say(f"certificates written to {folder}")
    return code_of(examination)


def code_of(examination: Examination) -> ExitCode:
    """What a command exits with that examined a line."""
    return _CODES[examination.status]


def say_closing(examination: Examination) -> None:
    """Print what became of the line, in one line."""
    from gateline_proofs.report import CLOSING  # noqa: PLC0415

    say(CLOSING[examination.status], style=_STYLES[code_of(examination)])


@contextmanager
def known_words(machine: str) -> Iterator[None]:
    """Take a word of a machine that the model has no meaning for as bad input."""
    from gateline_proofs.translation import UnknownWordError  # noqa: PLC0415

    try:
        yield
    except UnknownWordError as error:
        said = f"machine {machine}: the model has no meaning for {error}"
        raise BadInputError(said) from error


def say_engine(name: str) -> None:
    """Print that an engine begins."""
    say_progress(f"asking {name}")


def _make(folder: Path) -> None:
    """A folder that can be written to, before any work is done."""
    if str(folder) in ("", "."):
        raise BadInputError("--certificates: name a folder of their own for them")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInputError(f"--certificates {folder}: {error.strerror}") from error


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        try:
            (folder / name).write_text(text, encoding="utf-8")
        except OSError as error:
            raise BadInputError(f"--certificates {folder / name}: {error.strerror}") from error

"""What is printed, and how: plain lines, with colour where `rich` is installed and wanted.

1. The words are the same with and without colour; colour says nothing by itself.
2. Text from outside is printed with every control character escaped.
3. Output that nobody reads changes nothing about what a command does, or what it exits with: a
   closed pipe is silent.
4. Output that could not be written, to a full disk or a closed stream, changes nothing about what a
   command does either. It is told in one line when the command is done, and nothing that would have
   been a 0 is one (`ExitCode.OUTPUT_LOST`): somebody wanted to read it.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import Final, TextIO

from gateline.values.account import GATE
from gateline.values.event import AuditEvent
from gateline.values.invalid import printable
from gateline.values.outcome import Verdict

STYLE_OF: Final = {
    Verdict.COMPLETED: "bold green",
    Verdict.DENIED: "bold yellow",
    Verdict.FAILED: "bold red",
    Verdict.VIOLATED: "bold magenta",
    Verdict.ABORTED: "bold red",
}
_SECRET: Final = re.compile(r"gateline_[0-9A-Za-z]{8,}")
_LOST: Final[list[str]] = []
_SHORT_HASH: Final = 12
_EVENT_COLUMNS: Final = "{:>5}  {:<15}  {:<25}  {:<7}  {:<8}  {:<31} {}"


def _printer(stream: TextIO) -> Callable[[str, str, str], None]:
    """What prints a text, in a style, and ends it."""

    def plain(text: str, style: str, end: str) -> None:  # noqa: ARG001 - plain text has no style
        print(text, end=end, file=stream, flush=True)

    if not stream.isatty():
        return plain
    try:
        from rich.console import Console  # noqa: PLC0415 - an extra, and slow to import
        from rich.text import Text  # noqa: PLC0415
    except ImportError:
        return plain
    console = Console(file=stream, highlight=False)

    def coloured(text: str, style: str, end: str) -> None:
        console.print(Text(text, style=style), end=end, soft_wrap=True)

    return coloured


def say(text: str = "", *, style: str = "", end: str = "\n") -> None:
    """Print what was asked for, on standard output; see `lost_output` for what if that fails."""
    problem = _print(sys.stdout, text, style, end)
    if problem is not None:
        note_lost_output(problem)


def say_document(text: str) -> None:
    """Print a document, on standard output: in UTF-8, whatever a terminal would be told."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    say(text, end="")


def remark(text: str, *, style: str = "") -> None:
    """Print what goes with it, on standard error; a secret in it is left out."""
    _print(sys.stderr, without_secrets(text), style, "\n")


def without_secrets(text: str) -> str:
    """A text in which whatever may be a bearer secret, also a mistyped one, is left out."""
    return _SECRET.sub("gateline_(left out)", text)


def say_progress(text: str) -> None:
    """Print what is being done, for somebody who waits: on standard error, if it is a terminal."""
    if sys.stderr is not None and sys.stderr.isatty():
        remark(text, style="dim")


def note_lost_output(problem: str) -> None:
    """Note that output could not be written (rule 4), and why, in one line."""
    _LOST.append(printable(problem))


def lost_output() -> str | None:
    """Why output could not be written, once; None where all of it was, or its reader left."""
    problem = _LOST[0] if _LOST else None
    _LOST.clear()
    return problem


def _print(stream: TextIO | None, text: str, style: str, end: str) -> str | None:
    """Print, or say why not; where a reader has left, there is nothing to say."""
    if stream is None:
        return os.strerror(errno.EBADF)  # closed before the process began
    try:
        _printer(stream)(text, style, end)
    except OSError as error:
        # What is still buffered must not be written at exit, with a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if error.errno != errno.EPIPE:
            return error.strerror or str(error)
    return None


def heading(text: str) -> None:
    """Print the heading of a part."""
    say()
    say(text, style="bold cyan")
    say("-" * len(text))


def say_events_heading() -> None:
    """Print the heading of a table of events."""
    names = ("seq", "time (UTC)", "event", "status", "gate", "about", "reason")
    say(_EVENT_COLUMNS.format(*names).rstrip(), style="bold")


def say_event(event: AuditEvent) -> None:
    """Print one event as a row of that table."""
    say(
        _EVENT_COLUMNS.format(
            event.sequence,
            f"{event.timestamp:%H:%M:%S.%f}",
            event.type,
            event.status,
            printable(str(event.details.get(GATE, ""))),
            printable(_about(event)),
            printable(event.reason or ""),
        ).rstrip()
    )


def _about(event: AuditEvent) -> str:
    if event.domain is None:
        return f"token {event.token_hash[:_SHORT_HASH]}"
    number = "" if event.index is None else f"{event.index + 1} "
    return f"{number}{event.domain}.{event.method}"

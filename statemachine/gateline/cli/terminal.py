"""What is printed, and how: plain lines, with colour where `rich` is installed and wanted.

1. The words are the same with and without colour; colour says nothing by itself.
2. Text from outside is printed with every control character escaped.
3. Output that nobody reads changes nothing about what a command does, or what it exits with.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
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
    """Print what was asked for, on standard output."""
    _print(sys.stdout, text, style, end)


def remark(text: str, *, style: str = "") -> None:
    """Print what goes with it, on standard error; a secret in it is left out."""
    _print(sys.stderr, without_secrets(text), style, "\n")


def without_secrets(text: str) -> str:
    """A text in which whatever may be a bearer secret, also a mistyped one, is left out."""
    return _SECRET.sub("gateline_(left out)", text)


def _print(stream: TextIO, text: str, style: str, end: str) -> None:
    try:
        _printer(stream)(text, style, end)
    except OSError:
        # Whoever read the output has gone. What a command does and returns does not depend on it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


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

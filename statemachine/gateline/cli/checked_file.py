"""A checked-in file against what would be written now, for ``--check``.

1. They are compared byte for byte. A checkout may have made CR LF of each line feed; that is no
   difference.
2. A difference is shown as lines, as many as one reads, and then the command that writes the file.
3. A file that is stale or missing is `ExitCode.DIAGRAM_STALE`. Nothing is written.
"""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import Final

from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import BadInputError, read_bytes
from gateline.cli.terminal import say
from gateline.values.invalid import printable

_MOST_LINES: Final = 60
"""Of a difference that are shown."""


def compared(path: Path, text: str, again: str) -> ExitCode:
    """Compare a file with what is to be in it, and say so.

    Args:
        path: of the file.
        text: what is to be in it.
        again: the command that writes it.
    """
    shown_path = printable(str(path))
    try:
        found = read_bytes(path).decode("utf-8", "backslashreplace").replace("\r\n", "\n")
    except BadInputError as error:
        if not isinstance(error.__cause__, FileNotFoundError):
            raise
        say(f"{shown_path} is not there; to write it: {again}", style="bold red")
        return ExitCode.DIAGRAM_STALE
    if found == text:
        say(f"{shown_path} is what the table says")
        return ExitCode.COMPLETED
    lines = list(
        unified_diff(
            found.splitlines(), text.splitlines(), str(path), "what the table says", lineterm=""
        )
    )
    for line in lines[:_MOST_LINES]:
        say(printable(line))
    if len(lines) > _MOST_LINES:
        say(f"... and {len(lines) - _MOST_LINES} lines more")
    say(f"{shown_path} is stale; to write it again: {again}", style="bold red")
    return ExitCode.DIAGRAM_STALE

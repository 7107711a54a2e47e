"""Running SPIN on a model, and reading what it counted.

1. ``spin -a`` writes a verifier in C, ``gcc`` compiles it, and the verifier searches everything.
   Partial order reduction and SPIN's optimisations of the model are off: what is counted is the
   model as it is written.
2. A search counts only if the verifier says that it searched the full space of states to its end.
   One that was cut short, by depth or memory, raises: it is no pass, whatever it found.
3. Errors do not stop the search, so that they can be counted, and so that rule 2 holds with them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final, NamedTuple

_DEEPEST: Final = 1_000_000
_MEMORY_MB: Final = 4096
_TIMEOUT_S: Final = 600
_SPIN: Final = ("spin", "-a", "-o1", "-o2", "-o3", "model.pml")
_GCC: Final = ("gcc", "-O1", "-w", "-DSAFETY", "-DNOREDUCE", f"-DMEMLIM={_MEMORY_MB}")
_FINISHED: Final = re.compile(
    r"(?:pan:\d+: (?:assertion violated|invalid end state)[^\n]*\n)*\n*"
    r"\(Spin Version [^\n]*\)\n\n"
    r"Full statespace search for:\n"
    r"\tnever claim +\t- \(none specified\)\n"
    r"\tassertion violations\t\+\n"
    r"\tcycle checks +\t- \(disabled by -DSAFETY\)\n"
    r"\tinvalid end states\t\+\n\n"
    r"State-vector \d+ byte, depth reached \d+, errors: (?P<errors>\d+)\n"
    r" +(?P<states>\d+) states, stored\n"
    r" +\d+ states, matched\n"
    r" +(?P<transitions>\d+) transitions \(= stored\+matched\)\n"
)
"""A report from its first character: one with a warning, or anything else before its figures, is
of a search that was cut short."""


class SpinError(RuntimeError):
    """SPIN is missing, refused the model, or did not finish."""


class SpinResult(NamedTuple):
    """What a search that was finished found.

    Attributes:
        errors: assertions that failed, and states in which the process got stuck.
        states: states stored.
        transitions: transitions taken, and one for the initial state, as SPIN counts them.
    """

    errors: int
    states: int
    transitions: int


def run_spin(text: str, folder: Path) -> SpinResult:
    """Check a model with SPIN.

    Args:
        text: the model, in Promela.
        folder: an existing folder, for what SPIN and the compiler write.

    Raises:
        SpinError: a tool is missing or fails, or the search was not finished.
    """
    missing = [tool for tool in ("spin", "gcc") if shutil.which(tool) is None]
    if missing:
        raise SpinError(f"not installed: {', '.join(missing)}")
    (folder / "model.pml").write_text(text, encoding="ascii")
    _run(_SPIN, folder)
    _run((*_GCC, "-o", "pan", "pan.c"), folder)
    return read_report(_run((str(folder / "pan"), f"-m{_DEEPEST}", "-c0", "-n"), folder))


def read_report(report: str) -> SpinResult:
    """What a verifier reports.

    Raises:
        SpinError: the search was not finished, or the report is not one.
    """
    figures = _FINISHED.match(report)
    if figures is None:
        raise SpinError(f"the search was not finished: {report.strip()[:2000] or 'no report'}")
    return SpinResult(*(int(figures[name]) for name in SpinResult._fields))


def _run(command: tuple[str, ...], folder: Path) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the command is one of the above
            command, cwd=folder, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired as expired:
        raise SpinError(f"{command[0]} did not end within {_TIMEOUT_S} s") from expired
    output = done.stdout + done.stderr
    if done.returncode:
        raise SpinError(f"{command[0]} failed with {done.returncode}: {output.strip()[-2000:]}")
    return output

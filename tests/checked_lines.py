"""What the tests of `gateline check` share: three lines of a user's own, each examined once.

One holds, one is wrong, and of one a solver says that it does not know. They are loaded from a file
as a user's are, so that places can be told.
"""

from __future__ import annotations

import atexit
import sys
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from gateline import MemoryLedger
from gateline.cli.loading import load_line
from gateline.cli.verdicts.document import CheckDocument, document_of
from gateline.cli.verdicts.places import places_of
from gateline.gates.line import Line
from gateline.testing.checking import SCRIPTS, check_line
from gateline_proofs.evidence import Examination
from gateline_proofs.solvers import Answer

FILE = "own_lines.py"
SOURCE = '''\
"""Lines of a user's own."""

from dataclasses import replace

from gateline import Gate, TransitionTable, When, line_with


def approved(facts):
    return facts.user_id == "ada" or "allowed: ada"


APPROVAL = Gate("approval", approved, When.BEFORE_PLAN)
good = line_with(APPROVAL, name="Good")
unknown = line_with(APPROVAL, name="Unknown")

table = good.table
ways = {**table.transitions, ("approval_record", "lost"): "scope_check"}
wrong = replace(
    good, table=TransitionTable("Wrong", table.initial, table.effects, ways)
)
number = 7
'''


def line_number(text: str) -> int:
    """The number of the line of `SOURCE` that begins with a text."""
    (number,) = [
        at for at, line in enumerate(SOURCE.splitlines(), start=1) if line.startswith(text)
    ]
    return number


@cache
def folder() -> Path:
    """A folder with the file in it."""
    made = TemporaryDirectory(prefix="gateline-tests-")
    atexit.register(made.cleanup)
    path = Path(made.name).resolve()
    (path / FILE).write_text(SOURCE, encoding="utf-8")
    return path


@cache
def own_line(name: str) -> Line:
    """A line of the file."""
    known = list(sys.path)
    try:
        return load_line(f"{folder() / FILE}:{name}")
    finally:
        sys.path[:] = known


@cache
def examined(name: str) -> Examination:
    """What is found of a line, with plans that are as short as will do."""
    solvers = {"z3": lambda _: Answer.UNKNOWN} if name == "unknown" else {}
    bound = 1 if name == "wrong" else 2
    return check_line(
        own_line(name),
        bound=bound,
        script_bound=1 if name == "unknown" else 2,
        solvers=solvers,
        engines=(SCRIPTS,),
        ledgers={"memory": MemoryLedger},
    )


def document(name: str) -> CheckDocument:
    """The document of a line, from the folder that it is in."""
    with chdir(folder()):
        return document_of(examined(name), places_of(own_line(name), f"{FILE}:{name}"))

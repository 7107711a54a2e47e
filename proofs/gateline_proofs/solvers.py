"""The solvers that are asked about a certificate's text, and what they answer.

1. z3 and cvc5 come with the extra ``[prove]``, as Python packages. Programs of the same names, such
   as Debian's, can be asked too.
2. An answer is ``sat``, ``unsat`` or ``unknown``. Whatever else comes, a time-out or an error among
   it, is ``unknown``: undetermined is never a pass.
"""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

TIMEOUT_SECONDS: Final = 60


class Answer(StrEnum):
    """What a solver says of a text."""

    SAT = "sat"
    UNSAT = "unsat"
    UNKNOWN = "unknown"


Ask = Callable[[str], Answer]


def ask_z3(text: str) -> Answer:
    """Ask the z3 of the Python package.

    Args:
        text: SMT-LIB 2, with one question.
    """
    z3: Any = importlib.import_module("z3")
    solver = z3.Solver()
    solver.set("timeout", TIMEOUT_SECONDS * 1000)
    try:
        solver.from_string(text)
        return _answer(str(solver.check()))
    except Exception:  # noqa: BLE001 - whatever goes wrong, it is no answer
        return Answer.UNKNOWN


def ask_cvc5(text: str) -> Answer:
    """Ask the cvc5 of the Python package.

    Args:
        text: SMT-LIB 2, with one question.
    """
    cvc5: Any = importlib.import_module("cvc5")
    try:
        solver = cvc5.Solver(cvc5.TermManager())
        solver.setOption("tlimit-per", str(TIMEOUT_SECONDS * 1000))
        parser = cvc5.InputParser(solver)
        parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "certificate")
        said = ""
        while not (command := parser.nextCommand()).isNull():
            said += command.invoke(solver, parser.getSymbolManager())
    except Exception:  # noqa: BLE001 - whatever goes wrong, it is no answer
        return Answer.UNKNOWN
    return _answer(said)


def ask_program(name: str, text: str) -> Answer:
    """Ask a solver that is installed as a program, and reads standard input.

    Args:
        name: ``z3`` or ``cvc5``.
        text: SMT-LIB 2, with one question.

    Raises:
        LookupError: there is no such program.
    """
    program = shutil.which(name)
    if program is None:
        raise LookupError(f"{name} is not installed")
    arguments = {"z3": ["-in"], "cvc5": ["--lang=smt2"]}[name]
    try:
        ran = subprocess.run(  # noqa: S603 - a solver by its name, with no argument of a user's
            [program, *arguments],
            input=text,
            capture_output=True,
            text=True,
            check=False,
            timeout=TIMEOUT_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return Answer.UNKNOWN
    return _answer(ran.stdout)


def _answer(said: str) -> Answer:
    return Answer(said.strip()) if said.strip() in set(Answer) else Answer.UNKNOWN


SOLVERS: Final[Mapping[str, Ask]] = MappingProxyType({"z3": ask_z3, "cvc5": ask_cvc5})
"""The solvers of the extra ``[prove]``, by name."""


def installed() -> dict[str, Ask]:
    """The solvers that can be asked here."""
    return {name: ask for name, ask in SOLVERS.items() if importlib.util.find_spec(name)}

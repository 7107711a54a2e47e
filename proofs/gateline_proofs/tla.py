"""A system as a TLA+ module and its configuration, for TLC.

1. **No tool has checked this text.** TLC is in none of the package registries that this project
   builds from. The tests read the text back and compare it with the system; that it holds is what
   `certificate`, Coq and SPIN say, and TLC has still to be asked.
2. The module is over states and columns only. One action is one edge, and says of every column what
   it becomes: all at once, as TLA+ does.
3. One invariant is one invariant of SPEC 8: the conjunction of what it claims of each state
   (`gateline_proofs.state_claims`).
4. ``Terminates``: under weak fairness of the edges, every behaviour comes to a state that no edge
   leaves. The bound on the length of plans is a constant, for TLC's sake; nothing else needs it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from gateline_proofs.certificate import Certificate, Edge, Fact, Row, Sign
from gateline_proofs.simulation import LENGTH
from gateline_proofs.state_claims import claims_of_states, identifiers, sides, states_of

LONGEST: Final = 6
"""The longest plan that the configuration asks for."""

_MODULE: Final = re.compile(r"(?!WF_|SF_)[A-Za-z][A-Za-z0-9_]*")
_WORDS: Final = frozenset({"state", "vars"})
"""The words of the module that a column could have; those of TLA+ have capital letters."""


class TlaText(NamedTuple):
    """Two files.

    Attributes:
        module: the text of ``NAME.tla``.
        configuration: the text of ``NAME.cfg``.
    """

    module: str
    configuration: str


def tla_text(certificate: Certificate, module_name: str) -> TlaText:
    """A module for TLC, and its configuration.

    Args:
        certificate: its system and its theorems are read, and nothing else.
        module_name: what the module is called: a letter, then letters, digits and underscores.

    Returns:
        ASCII text, byte for byte the same for the same arguments.

    Raises:
        ValueError: a name is none, or an edge rewrites a column twice.
    """
    if not _MODULE.fullmatch(module_name):
        raise ValueError(f"{module_name!r} is no name of a module")
    system = certificate.system
    columns = ("1", *identifiers(system.columns[1:], _WORDS).values())
    identifiers((*states_of(system), *(edge.observation for edge in system.edges)), ())
    lines = (
        *_opening(certificate, module_name, columns),
        *(
            line
            for number, edge in enumerate(system.edges)
            for line in _action(number, edge, columns)
        ),
        *_closing(certificate, columns),
    )
    invariants = _invariants(certificate)
    configuration = (
        "SPECIFICATION Spec",
        f"CONSTANT Longest = {LONGEST}",
        *(f"INVARIANT {name}" for name in invariants.values()),
        "PROPERTY Terminates",
    )
    return TlaText("\n".join(lines) + "\n", "\n".join(configuration) + "\n")


def action_name(number: int, edge: Edge) -> str:
    """What the action of an edge is called."""
    return f"E{number}_{edge.source}_{edge.observation}"


def _invariants(certificate: Certificate) -> dict[str, str]:
    """What each invariant that claims something of a state is called, in their order."""
    names = dict.fromkeys(claim.invariant for claim in claims_of_states(certificate))
    known = identifiers((name.replace("-", "_") for name in names), (), "Inv_")
    return {name: known[name.replace("-", "_")] for name in names}


def _opening(certificate: Certificate, module_name: str, columns: tuple[str, ...]) -> Iterator[str]:
    system = certificate.system
    digest = "".join(each for each in system.digest if each.isalnum() and each.isascii())
    yield f"---- MODULE {module_name} ----"
    yield "\\* Generated from a table; do not edit. TLC has not checked it."
    yield f"\\* The table's digest: {digest}"
    yield "EXTENDS Integers"
    yield "CONSTANT Longest"
    yield "VARIABLES"
    yield "  state,"
    yield ",\n".join(f"  {column}" for column in columns[1:])
    yield ""
    yield from _wrapped(f"vars == <<state, {', '.join(columns[1:])}>>")
    yield ""
    yield "Init =="
    yield f'  /\\ state = "{system.initial}"'
    length = system.columns.index(LENGTH)
    yield f"  /\\ {columns[length]} \\in 1..Longest"
    for fact in system.start:
        yield f"  /\\ {_given(fact, columns)}"
    yield ""


def _given(fact: Fact, columns: tuple[str, ...]) -> str:
    """An initial fact; one about one column gives its value, as TLC has to have it."""
    held = [column for column, part in enumerate(fact.row) if column and part]
    if fact.sign is Sign.ZERO and len(held) == 1 and abs(fact.row[held[0]]) == 1:
        value = -fact.row[0] * fact.row[held[0]]
        return f"{columns[held[0]]} = {_integer(value)}"
    return _condition(fact, columns)


def _action(number: int, edge: Edge, columns: tuple[str, ...]) -> Iterator[str]:
    update = dict(edge.update)
    if len(update) != len(edge.update):
        raise ValueError(f"from {edge.source} on {edge.observation}: a column is rewritten twice")
    yield f"{action_name(number, edge)} =="
    yield f'  /\\ state = "{edge.source}"'
    yield from (f"  /\\ {_condition(fact, columns)}" for fact in edge.guards)
    yield f'  /\\ state\' = "{edge.target}"'
    yield from (f"  /\\ {columns[at]}' = {_sum(row, columns)}" for at, row in edge.update)
    same = [name for column, name in enumerate(columns) if column and column not in update]
    if same:
        yield from _wrapped(f"  /\\ UNCHANGED <<{', '.join(same)}>>")
    yield ""


def _closing(certificate: Certificate, columns: tuple[str, ...]) -> Iterator[str]:
    system = certificate.system
    yield "Edges =="
    yield from (f"  \\/ {action_name(number, edge)}" for number, edge in enumerate(system.edges))
    yield ""
    left = {edge.source for edge in system.edges}
    ends = (f'"{state}"' for state in states_of(system) if state not in left)
    yield from _wrapped(f"Ended == state \\in {{{', '.join(ends)}}}")
    yield ""
    yield "Next == Edges \\/ (Ended /\\ UNCHANGED vars)"
    yield ""
    yield "Spec == Init /\\ [][Next]_vars /\\ WF_vars(Edges)"
    yield ""
    for invariant, name in _invariants(certificate).items():
        yield f"{name} =="
        for claim in claims_of_states(certificate):
            if claim.invariant == invariant:
                for each in claim.facts:
                    yield f'  /\\ (state = "{claim.state}") => ({_condition(each.fact, columns)})'
        yield ""
    yield "Terminates == <>Ended"
    yield "===="


def _condition(fact: Fact, columns: tuple[str, ...]) -> str:
    left, right = sides(fact.row)
    return f"{_sum(left, columns)} {fact.sign} {_sum(right, columns)}"


def _sum(row: Row, columns: tuple[str, ...]) -> str:
    return " + ".join(_terms(row, columns)) or "0"


def _terms(row: Row, columns: Iterable[str]) -> Iterator[str]:
    for part, name in zip(row, columns, strict=True):
        if part and name == "1":
            yield _integer(part)
        elif part:
            yield name if part == 1 else f"{_integer(part)} * {name}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, 100, subsequent_indent="    ", break_long_words=False)


def _integer(number: int) -> str:
    return f"({number})" if number < 0 else str(number)

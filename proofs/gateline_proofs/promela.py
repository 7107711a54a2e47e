"""A system as a Promela process, with the claims of its states as assertions, for SPIN.

1. The process chooses a length of plan, and then takes edges until none can be taken. It is over
   states and columns only: no node, fact, proof or measure of the certificate is in it.
2. Each edge is one ``d_step``: its guards, its updates, the new state, and the claims of that state
   (`gateline_proofs.state_claims`). So SPIN stores one state for each state and valuation of the
   system, and one more: the process before it chose.
3. A process that can go no further ends well if no edge leaves its state; where edges do, and each
   has guards, it is asserted on arrival that one can be taken.
4. Updates are at once. A column that another update of the same edge reads is saved first.
5. Columns are of 16 bits. What an update gives is asserted to fit before it is stored, unless it
   is no sum but one column, or its opposite. Sums are of 32 bits: a row whose coefficients could
   exceed that is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from gateline_proofs.certificate import Certificate, Edge, Fact, Row, Sign
from gateline_proofs.simulation import start_at
from gateline_proofs.state_claims import (
    StateClaim,
    claims_of_states,
    identifiers,
    sides,
    states_of,
)

_LARGEST: Final = 2**15 - 1
_LARGEST_SUM: Final = 2**16 - 1
"""What the coefficients of a row may sum up to, so that no sum of columns exceeds 32 bits."""


class _Names:
    """What each state and column is called; no word of Promela or C starts like these."""

    def __init__(self, certificate: Certificate) -> None:
        system = certificate.system
        self.states = identifiers(states_of(system), (), "S_")
        self.columns = ("1", *identifiers(system.columns[1:], (), "v_").values())
        self.checked = {state: f"check_{name}" for state, name in self.states.items()}


def promela_text(certificate: Certificate, longest: int) -> str:
    """A model for SPIN, of every plan of 1 to so many invocations.

    Args:
        certificate: its system and its theorems are read, and nothing else.
        longest: the longest plan, in invocations; at least 1.

    Returns:
        ASCII text, byte for byte the same for the same arguments.

    Raises:
        ValueError: there is no length to choose; a name is none; a row is too large (rule 5); or
            the system's start is not one valuation for a length.
    """
    if longest < 1:
        raise ValueError(f"longest is {longest}; expected at least 1")
    names = _Names(certificate)
    sections = (
        _header(certificate, longest),
        _declarations(certificate, names),
        _checks(certificate, names),
        _process(certificate, names, longest),
    )
    return "\n".join(line for section in sections for line in section) + "\n"


def _header(certificate: Certificate, longest: int) -> Iterator[str]:
    system = certificate.system
    digest = "".join(each for each in system.digest if each.isalnum() and each.isascii())
    yield "/* Generated from a table; do not edit."
    yield f"   The table's digest: {digest}"
    yield f"   Every plan of 1 to {longest} invocations: {len(states_of(system))} states,"
    yield f"   {len(system.edges)} edges, {len(system.columns) - 1} columns. */"
    yield ""
    yield f"#define FITS(sum) assert(-{_LARGEST} <= (sum) && (sum) <= {_LARGEST})"
    yield ""


def _declarations(certificate: Certificate, names: _Names) -> Iterator[str]:
    for number, state in enumerate(names.states.values()):
        yield f"#define {state} {number}"
    yield ""
    yield "short state;"
    yield from (f"short {column};" for column in names.columns[1:])
    saved = sorted({column for edge in certificate.system.edges for column in _saved(edge)})
    yield from (f"hidden short old_{names.columns[column]};" for column in saved)
    yield ""


def _checks(certificate: Certificate, names: _Names) -> Iterator[str]:
    """What is asserted on arrival at each state."""
    claims: dict[str, list[StateClaim]] = {}
    for claim in claims_of_states(certificate):
        claims.setdefault(claim.state, []).append(claim)
    for state, name in names.checked.items():
        body = []
        for claim in claims.get(state, ()):
            body.append(f"  /* {claim.invariant} */")
            body += [f"  assert({_condition(each.fact, names)});" for each in claim.facts]
        ways = [" && ".join(_conditions(way, names)) for way in _ways(certificate, state)]
        if ways:
            body.append("  /* a way is open */")
            body.append(f"  assert({' || '.join(f'({way})' for way in ways)});")
        yield from (f"inline {name}() {{", *(body or ["  skip"]), "}", "")


def _ways(certificate: Certificate, state: str) -> list[tuple[Fact, ...]]:
    """The guards of the edges that leave a state; none if one of the edges has no guard."""
    ways = [edge.guards for edge in certificate.system.edges if edge.source == state]
    return ways if all(ways) else []


def _process(certificate: Certificate, names: _Names, longest: int) -> Iterator[str]:
    system = certificate.system
    yield "active proctype machine() {"
    yield "  if"
    for length in range(1, longest + 1):
        yield "  :: d_step {"
        values = start_at(system, length)
        for column, value in zip(names.columns[1:], values[1:], strict=True):
            if abs(value) > _LARGEST:
                raise ValueError(f"{column} starts at {value}, which 16 bits do not hold")
            yield f"       {column} = {value};"
        yield from (f"       assert({_condition(fact, names)});" for fact in system.start)
        yield from _arrival(system.initial, names)
        yield "     }"
    yield "  fi;"
    yield "end:"
    yield "  do"
    for number, edge in enumerate(system.edges):
        yield from _edge(number, edge, names)
    if not system.edges:
        yield "  :: false"
    yield "  od"
    yield "}"


def _edge(number: int, edge: Edge, names: _Names) -> Iterator[str]:
    if len(dict(edge.update)) != len(edge.update):
        raise ValueError(f"from {edge.source} on {edge.observation}: a column is rewritten twice")
    conditions = (f"state == {names.states[edge.source]}", *_conditions(edge.guards, names))
    yield f"  :: d_step {{ /* edge {number} */"
    yield f"       {' && '.join(conditions)} ->"
    saved = _saved(edge)
    yield from (f"       old_{names.columns[at]} = {names.columns[at]};" for at in sorted(saved))
    sums = {column: _sum(row, names, saved) for column, row in edge.update}
    yield from (f"       FITS({sums[at]});" for at, row in edge.update if sum(map(abs, row)) > 1)
    yield from (f"       {names.columns[column]} = {each};" for column, each in sums.items())
    yield from _arrival(edge.target, names)
    yield "     }"


def _arrival(state: str, names: _Names) -> Iterator[str]:
    yield f"       state = {names.states[state]};"
    yield f"       {names.checked[state]}()"


def _saved(edge: Edge) -> frozenset[int]:
    """The columns that an edge rewrites, and that another of its updates reads."""
    read = {(column, part) for column, row in edge.update for part, each in enumerate(row) if each}
    return frozenset(
        column
        for column, _ in edge.update
        if any(part == column and reader != column for reader, part in read)
    )


def _conditions(facts: Iterable[Fact], names: _Names) -> Iterator[str]:
    return (f"({_condition(fact, names)})" for fact in facts)


def _condition(fact: Fact, names: _Names) -> str:
    sign = "==" if fact.sign is Sign.ZERO else ">="
    left, right = (_sum(side, names, frozenset()) for side in sides(fact.row))
    return f"{left} {sign} {right}"


def _sum(row: Row, names: _Names, saved: frozenset[int]) -> str:
    """A row as an expression.

    Raises:
        ValueError: 32 bits might not hold its value (rule 5).
    """
    if sum(map(abs, row)) > _LARGEST_SUM:
        raise ValueError(f"a row's coefficients sum up to more than {_LARGEST_SUM}: {row}")
    terms = []
    for column, part in enumerate(row):
        name = f"old_{names.columns[column]}" if column in saved else names.columns[column]
        if part and not column:
            terms.append(str(part))
        elif part:
            terms.append({1: name, -1: f"-{name}"}.get(part, f"{part}*{name}"))
    return " + ".join(terms).replace("+ -", "- ") or "0"

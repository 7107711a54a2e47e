"""A line's properties as test cases: what each is called, and what is wrong where one fails.

1. The cases are every invariant of SPEC 8, and every rule of the log.
2. A line is checked once a process, when its first case runs: by all that `check_line` asks.
3. Three values: *holds* is the only pass. What is undetermined says so, and why.
4. A line that would not be let run is no pass either: a gate that has the name of one of SPEC 3's,
   and is another, breaks ``gated``, whatever the table says.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest

from gateline.gates.line import Line
from gateline.gates.proved import BUILT_IN
from gateline.testing.checking import check_line
from gateline.values.invalid import described, shown
from gateline_model.invariants import INVARIANTS, LOG_RULES
from gateline_proofs.counterexample import trace_lines
from gateline_proofs.evidence import SOMETIMES, Examination, Verdict
from gateline_proofs.proof import Status
from gateline_proofs.translation import UnknownWordError


class _Examined(NamedTuple):
    """What is known of a line: what the engines found, or why they could not be asked."""

    line: Line
    found: Examination | None
    problem: str


_EXAMINED: dict[int, _Examined] = {}


def properties() -> tuple[str, ...]:
    """The name of each property of a line, in the order of SPEC 8."""
    return tuple(each.name for each in (*INVARIANTS, *LOG_RULES))


def line_of_marks(marks: Sequence[pytest.Mark], own: Sequence[pytest.Mark]) -> Line:
    """The line that a test is marked with.

    Args:
        marks: every mark of the kind that the test has, inherited or not.
        own: every mark of any kind that stands on the function itself.

    Raises:
        ValueError: where it is not exactly one line, on the function itself; the message says so.
    """
    (mark, *others) = marks
    if not any(mark is each for each in own):
        raise ValueError(
            f"@{mark.name} stands on a class or a module, where it would multiply every test; "
            "put it on the one function whose cases it is to make"
        )
    if others:
        raise ValueError(f"@{mark.name} is given {len(marks)} times; write a function for each")
    if len(mark.args) != 1 or mark.kwargs:
        raise ValueError(f"@{mark.name} takes one line: a Line, or 'module:name'")
    (given,) = mark.args
    if isinstance(given, str):
        return line_at(given)
    if not isinstance(given, Line):
        raise ValueError(f"@{mark.name}: found {shown(given)}, expected a Line, or 'module:name'")
    return given


def line_at(place: str) -> Line:
    """The line that stands under a name in a module.

    Args:
        place: ``module:name``.

    Raises:
        ValueError: where there is none; the message is one line.
    """
    module, separator, name = place.partition(":")
    if not (separator and module and name):
        raise ValueError(f"found {place!r}, expected 'module:name'")
    try:
        found = getattr(importlib.import_module(module), name)
    except Exception as error:  # whatever a user's module raises, it is told in one line
        raise ValueError(f"{place!r} cannot be imported: {described(error)}") from error
    if not isinstance(found, Line):
        raise ValueError(f"{place!r} is {shown(found)}, expected a Line of gates")
    return found


def objection(line: Line, name: str) -> str | None:
    """Why a property of a line is no pass; None where it holds.

    Args:
        line: the line; examined now, unless it was before in this process.
        name: one of `properties`.
    """
    examined = _examined(line)
    if examined.found is None:
        return f"{name} is undetermined, which is no pass: {examined.problem}"
    strange = [gate for gate in line.gates.values() if BUILT_IN.get(gate.name, gate) is not gate]
    if name == "gated" and strange:
        said = f"gate {strange[0].name!r} is not the one of SPEC 3: its rules are others"
        return f"gated is violated: {said}"
    verdicts = {each.ruling.invariant.name: each for each in examined.found.verdicts}
    if name not in verdicts:
        return f"{name} is undetermined, which is no pass: no engine was asked"
    if verdicts[name].status is Status.HOLDS:
        return None
    return "\n".join(_lines(line, examined.found, verdicts[name]))


def _examined(line: Line) -> _Examined:
    known = _EXAMINED.get(id(line))
    if known is None:
        try:
            known = _Examined(line, check_line(line), "")
        except UnknownWordError as error:
            known = _Examined(line, None, f"the model has no meaning for {error}")
        _EXAMINED[id(line)] = known  # which keeps the line, and so its identity
    return known


def _lines(line: Line, found: Examination, verdict: Verdict) -> Iterator[str]:
    ruling = verdict.ruling
    no_pass = "" if verdict.status is Status.VIOLATED else ", which is no pass"
    yield f"line {line.table.name}: {ruling.invariant.name} is {verdict.status}{no_pass}"
    yield f"{ruling.invariant.name}: {ruling.invariant.sentence}"
    if verdict.engines:
        yield "; ".join(f"{engine} says {said}" for engine, said in verdict.engines.items())
    if verdict.counterexample is not None:
        yield ""
        yield from trace_lines(verdict.counterexample)
    elif ruling.problem is not None:
        yield ruling.problem
    if ruling.invariant.name == SOMETIMES:
        for evidence in found.evidence:
            yield from (f"not reached: {state} on {seen}" for state, seen in evidence.unreached)

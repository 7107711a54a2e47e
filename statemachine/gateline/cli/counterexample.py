"""``gateline diagram --counterexample``: a way to a breach, from the report of ``gateline check``.

1. The report is that of ``gateline check --format json``. One of another machine is refused: its
   transitions are not those of this one, whatever they are called.
2. Steps have the numbers of the report, from 1. A step of the environment (a crash, a recovery, a
   token that is revoked) takes no transition, and is told in words.
   A counterexample of such steps alone is refused, and its steps are told: nothing can be drawn.
3. Where several properties are violated, one has to be named: ``REPORT.json:INVARIANT``.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from gateline.cli.loading import BadInputError, load_report
from gateline.cli.terminal import remark
from gateline.inspection.diagrams.graph import Mark, Marked, Taken
from gateline.inspection.diagrams.marks import Marks, listed_numbers, state_marks
from gateline.machine.table import TransitionTable
from gateline.values.invalid import printable, shown

if TYPE_CHECKING:
    from gateline.cli.verdicts.document import CheckDocument, PropertyDocument

_WIDTH: Final = 100
"""Of a heading, in characters."""


class ShownCounterexample(NamedTuple):
    """A counterexample that can be drawn.

    Attributes:
        marks: of the machine.
        lines: its steps in words, each with its number; and what is wrong at the end.
    """

    marks: Marks
    lines: tuple[str, ...]


def counterexample_of(table: TransitionTable, argument: str) -> ShownCounterexample:
    """The counterexample that a report has.

    Args:
        table: the machine.
        argument: the report's path, or the path and the property's name with ``:`` between.

    Raises:
        BadInputError: where there is no such report, it is of another machine, or it has no such
            counterexample, or one without a step of the machine (rule 2).
    """
    path, invariant = _parted(argument)
    option = f"--counterexample {path}"
    report = load_report(path, "--counterexample", table)
    found = _chosen(report, invariant, option)
    return _shown(table, found, option)


def _parted(argument: str) -> tuple[Path, str | None]:
    """Path and property; a colon may be in the path, where there is such a file."""
    before, colon, name = argument.rpartition(":")
    if not colon or Path(argument).exists():
        return Path(argument), None
    return Path(before), name


def _chosen(report: CheckDocument, invariant: str | None, option: str) -> PropertyDocument:
    """The property whose counterexample is meant (rule 3)."""
    with_one = [each for each in report.properties if each.counterexample is not None]
    if not with_one:
        raise BadInputError(f"{option}: no property in it has a counterexample")
    names = ", ".join(printable(each.name) for each in with_one)
    if invariant is None and len(with_one) > 1:
        raise BadInputError(f"{option}: several are there; name one by :NAME, of {names}")
    for each in with_one:
        if invariant in (None, each.name):
            return each
    raise BadInputError(
        f"{option}: no counterexample to {shown(invariant)}; there is one to {names}"
    )


def _shown(table: TransitionTable, found: PropertyDocument, option: str) -> ShownCounterexample:
    example = found.counterexample
    if example is None:
        raise BadInputError(f"{option}: no counterexample to {shown(found.name)}")
    numbers: defaultdict[Taken, list[int]] = defaultdict(list)
    lines, beside = [], []
    for number, step in enumerate(example.steps, start=1):
        name = printable(step.name)
        if step.transition is None:
            beside.append(f"step {number} is beside the machine: {name}")
            lines.append(f"{number:>5}  (no transition) {name}")
            continue
        taken = (step.transition.state, step.transition.observation)
        if taken not in table.transitions:
            raise BadInputError(f"{option}: step {number} is {shown(taken)}, no transition")
        numbers[taken].append(number)
        lines.append(f"{number:>5}  {name}")
    heading = f"{printable(found.name)} is violated, {printable(example.by)}"
    lines = [f"{heading}:", *lines, f"       {printable(example.problem)}"]
    if not numbers:
        for line in lines:
            remark(line)
        raise BadInputError(f"{option}: no step of it takes a transition, so none can be drawn")
    transitions = {taken: Marked(Mark.TAKEN, listed_numbers(at)) for taken, at in numbers.items()}
    states = state_marks(table, transitions)
    heading = heading if len(heading) <= _WIDTH else f"{heading[: _WIDTH - 3]}..."
    return ShownCounterexample(Marks(transitions, states, heading, tuple(beside)), tuple(lines))

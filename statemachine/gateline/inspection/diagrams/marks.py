"""Marks for a graph: what a run took of a machine, and what may have been.

1. `Marks` are the arguments of `Graph.marked`, in its order.
2. A certain transition is *taken*, and has the sequence numbers of the events that it recorded, or
   how often it was taken, where that is more than once. One that may have been taken is *possible*,
   and has the numbers of the events that it may have recorded.
3. A state has the mark of the transitions that lead to it or from it; *taken* comes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from gateline.inspection.diagrams.graph import Mark, Marked, Taken
from gateline.inspection.logged_path import LoggedPath
from gateline.machine.table import TransitionTable
from gateline.values.invalid import escaped

_NOTED: Final = 3
"""How many sequence numbers a note has, at most, before some are left out."""
_SHORT_RUN: Final = 8
_TIMES: Final = "\N{MULTIPLICATION SIGN}"


class Marks(NamedTuple):
    """What `Graph.marked` is called with.

    Attributes:
        transitions: the marks of transitions.
        states: the marks of states.
        heading: what the picture is about; printable.
        remarks: what has to be said of it besides, a sentence each; printable.
    """

    transitions: Mapping[Taken, Marked]
    states: Mapping[str, Mark]
    heading: str
    remarks: tuple[str, ...] = ()


def path_marks(table: TransitionTable, path: LoggedPath) -> Marks:
    """The marks of a run's path.

    Args:
        table: the machine.
        path: what the log tells of the run.
    """
    times = Counter(step.taken for step in path.steps if step.certain)
    transitions = {}
    for taken in table.transitions:
        if taken in path.certain:
            sequences = path.recorded.get(taken)
            often = _times_taken(times[taken]) if times[taken] > 1 else ""
            transitions[taken] = Marked(Mark.TAKEN, numbers(sequences) if sequences else often)
        elif taken in path.possible:
            transitions[taken] = Marked(Mark.POSSIBLE, numbers(path.recorded.get(taken, ())))
    remarks = tuple(escaped(sentence) for sentence in path.uncertain)
    return Marks(transitions, state_marks(table, transitions), _heading(path), remarks)


def state_marks(table: TransitionTable, transitions: Mapping[Taken, Marked]) -> Mapping[str, Mark]:
    """The marks of the states at both ends of marked transitions (rule 3).

    Args:
        table: the machine.
        transitions: those with a mark.
    """
    marks: dict[str, Mark] = {table.initial: Mark.TAKEN}
    for taken, (mark, _) in transitions.items():
        for state in (taken[0], table.transitions[taken]):
            if marks.get(state) is not Mark.TAKEN:
                marks[state] = mark
    return marks


def numbers(sequences: Sequence[int]) -> str:
    """Sequence numbers as a note: ``#3 #7 #11``; the first two and the last where it has more."""
    return listed_numbers(sequences, "#")


def listed_numbers(numbers: Sequence[int], sign: str = "") -> str:
    """Numbers as a note, each behind a sign; see `numbers`."""
    texts = [f"{sign}{number}" for number in numbers]
    if len(texts) <= _NOTED:
        return " ".join(texts)
    first, second, *_, last = texts
    return f"{first} {second} … {last} ({_times_taken(len(texts))})"


def _times_taken(count: int) -> str:
    """How often a transition was taken, as a note."""
    return f"{count}{_TIMES}"


def _heading(path: LoggedPath) -> str:
    run_id = escaped(path.run_id)
    short = run_id if len(run_id) <= _SHORT_RUN else f"{run_id[:_SHORT_RUN]}…"
    first, last = path.sequences[0], path.sequences[-1]
    events = f"event #{first}" if first == last else f"events #{first} to #{last}"
    return f"run {short}: {path.verdict}, {events}"

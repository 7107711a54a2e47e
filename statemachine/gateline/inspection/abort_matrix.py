"""The abort matrix: every cause that stops a run, where it can come, and what was done by then.

1. A row is a cause, by the word that is observed; rows are grouped by kind. A column is a box of
   the table, in the order of the table; states in no box are one column.
2. A cell is made of what an exhaustive walk found (`stops.py`), for plans of 1 to `BOUND`
   invocations: where the run ends, and how many calls were made and records are durable by then.
   Nothing in it is taken from the names of states.
3. A number is told as a form in k, the index of the invocation at hand, from 0, or in
   n, the length of the plan. A form is only told if it is true of every stop that was found, for
   more than one plan or index. Where none is, the range that was found is told, and for which
   plans: longer ones may leave it.
4. A cell is *never* where nothing was found, and no state of the box has the cause in its alphabet.
   Where one has it, and nothing was found, the cell is *empty*: a part of the table that no run
   reaches.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from typing import Final, TypeAlias

import msgspec

from gateline.inspection.diagrams.graph import NO_BOX
from gateline.inspection.stops import CRASH, OPEN, Cause, Stop, stops
from gateline.machine.effect import LOST, EffectKind
from gateline.machine.table import TransitionTable

BOUND: Final = 4
"""How many invocations the plans have, at most, from whose runs a matrix is made."""

_Where: TypeAlias = tuple[int, int]
"""The length of the plan, and the index of the invocation at hand."""


class CellKind(StrEnum):
    """What there is to say of a cause in a box."""

    REACHED = "reached"
    NEVER = "never"
    EMPTY = "empty"


class Certainty(StrEnum):
    """Whether a call is in doubt."""

    NO = "no"
    MAYBE = "may be"
    YES = "is"


class Form(msgspec.Struct, frozen=True):
    """A number as ``k * of_index + n * of_plan + constant``.

    Attributes:
        of_index: how much of it comes with each invocation before the one at hand.
        of_plan: how much of it comes with each invocation of the plan.
        constant: the rest.
    """

    of_index: int
    of_plan: int
    constant: int

    def at(self, where: _Where) -> int:
        """Its value, for a plan of n invocations, at the index k."""
        n, k = where
        return self.of_index * k + self.of_plan * n + self.constant


class Amount(msgspec.Struct, frozen=True):
    """How many, at least and at most.

    Attributes:
        least: the least that was found, as a form; None where no form is true of it.
        most: the most, likewise.
        found: the least and the most of all that was found, whatever the plan.
        first: the least and the most at the first invocation, where the forms are not true of it.
        bound: how many invocations the plans had, at most, of which `found` is true; None where the
            forms are true, and say more.
    """

    least: Form | None
    most: Form | None
    found: tuple[int, int]
    first: tuple[int, int] | None = None
    bound: int | None = None


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What a cause does in a box.

    Attributes:
        kind: whether there is anything to say.
        ends: the terminal states in which the run ends; of a crash, what its log decides.
        calls: how many invocations were called.
        records: how many records are durable.
        doubt: whether a call is in doubt.
        in_doubt: which one, as an amount; None where none is.
    """

    kind: CellKind
    ends: tuple[str, ...] = ()
    calls: Amount | None = None
    records: Amount | None = None
    doubt: Certainty = Certainty.NO
    in_doubt: Amount | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What a cause does.

    Attributes:
        group: what kind of cause it is, in words.
        cause: the word that is observed; ``crash`` for a crash.
        cells: one for each column.
    """

    group: str
    cause: str
    cells: tuple[Cell, ...]


class AbortMatrix(msgspec.Struct, frozen=True, kw_only=True):
    """The abort matrix of a machine.

    Attributes:
        machine: its name.
        digest: of its table.
        bound: how many invocations the plans had, at most, that were walked through.
        columns: the boxes, in order; an empty name for the states in none.
        rows: the causes, grouped.
    """

    machine: str
    digest: str
    bound: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def empty(self) -> tuple[tuple[str, str], ...]:
        """The cause and the box of each cell that is empty, and should not be."""
        return tuple(
            (row.cause, column)
            for row in self.rows
            for column, cell in zip(self.columns, row.cells, strict=True)
            if cell.kind is CellKind.EMPTY
        )


GROUPS: Final[Mapping[str, str]] = {
    EffectKind.CHECK: "a gate refuses",
    EffectKind.INVOKE: "an invocation fails",
    EffectKind.MEASURE: "a response is refused",
    LOST: "the audit is lost",
    CRASH: "the process crashes",
}
"""What each kind of cause is called, in the order of the rows."""


def abort_matrix(table: TransitionTable, bound: int = BOUND) -> AbortMatrix:
    """The abort matrix of a table.

    Args:
        table: the machine.
        bound: how many invocations the plans have, at most, that are walked through; at least 1.

    Raises:
        ValueError: where the bound is less than 1.
    """
    if bound < 1:
        raise ValueError(f"a plan has at least one invocation, not {bound}")
    found: defaultdict[tuple[Cause, str], list[Stop]] = defaultdict(list)
    for stop in chain.from_iterable(stops(table, n) for n in range(1, bound + 1)):
        found[stop.cause, stop.box].append(stop)
    alphabet = _alphabet(table)
    columns = tuple(dict.fromkeys(box for _, box in alphabet if box != NO_BOX))
    columns += (NO_BOX,) if any(box == NO_BOX for _, box in alphabet) else ()
    causes = dict.fromkeys(cause for cause, _ in alphabet)
    return AbortMatrix(
        machine=table.name,
        digest=table.digest,
        bound=bound,
        columns=columns,
        rows=tuple(
            Row(
                group=title,
                cause=cause.word,
                cells=tuple(
                    _cell(
                        found[cause, box],
                        _rank(table, cause),
                        bound,
                        expected=(cause, box) in alphabet,
                    )
                    for box in columns
                ),
            )
            for group, title in GROUPS.items()
            for cause in causes
            if (cause.kind or cause.word) == group
        ),
    )


def _alphabet(table: TransitionTable) -> dict[tuple[Cause, str], None]:
    """Every cause that a box has in its alphabet, in the order of the table."""
    found: dict[tuple[Cause, str], None] = {}
    for state, effect in table.effects.items():
        box = table.groups.get(state, NO_BOX)
        if effect.kind is EffectKind.HALT:
            continue
        found[Cause(None, CRASH), box] = None
        if effect.kind in (EffectKind.RECORD, EffectKind.COMMIT):
            found[Cause(None, LOST), box] = None
        elif effect.kind is not EffectKind.ADVANCE:
            found.update(
                {(Cause(effect.kind, word), box): None for word in effect.observations[1:]}
            )
    return found


def _rank(table: TransitionTable, cause: Cause) -> Mapping[str, int]:
    """The order of ends: that of the terminal states, or of what a log decides."""
    ends = [state for state in table.effects if state in table.terminal_states]
    if cause == Cause(None, CRASH):
        ends = [OPEN, *(table.effects[state].subject for state in ends)]
    return {end: number for number, end in reversed(list(enumerate(ends)))}


def _cell(found: Sequence[Stop], rank: Mapping[str, int], bound: int, *, expected: bool) -> Cell:
    if not found:
        return Cell(kind=CellKind.EMPTY if expected else CellKind.NEVER)
    doubtful = [stop for stop in found if stop.doubt is not None]
    certain = len(doubtful) == len(found)
    return Cell(
        kind=CellKind.REACHED,
        ends=tuple(sorted({stop.end for stop in found}, key=rank.__getitem__)),
        calls=_amount((((stop.n, stop.k), stop.calls) for stop in found), bound),
        records=_amount((((stop.n, stop.k), stop.records) for stop in found), bound),
        doubt=Certainty.NO if not doubtful else Certainty.YES if certain else Certainty.MAYBE,
        in_doubt=_amount((((stop.n, stop.k), stop.doubt or 0) for stop in doubtful), bound)
        if doubtful
        else None,
    )


def _amount(found: Iterable[tuple[_Where, int]], bound: int) -> Amount:
    least: dict[_Where, int] = {}
    most: dict[_Where, int] = {}
    for where, number in found:
        least[where] = min(number, least.get(where, number))
        most[where] = max(number, most.get(where, number))
    forms, first = (_form(least), _form(most)), None
    later = {where for where in least if where[1] > 0}
    if None in forms and later and later != set(least):
        forms = (
            _form({where: least[where] for where in later}),
            _form({where: most[where] for where in later}),
        )
        at_first = set(least) - later
        first = (min(least[where] for where in at_first), max(most[where] for where in at_first))
    unknown = None in forms
    return Amount(
        *forms,
        found=(min(least.values()), max(most.values())),
        first=None if unknown else first,
        bound=bound if unknown else None,
    )


def _form(found: Mapping[_Where, int]) -> Form | None:
    """The form that is true of all numbers, with at most one letter (rule 3)."""
    (n, k), number = min(found.items())
    if len(found) == 1:
        return None
    by_index = _slope({at: value for (_, at), value in found.items()})
    by_plan = _slope({length: value for (length, _), value in found.items()})
    for of_index, of_plan in ((by_index, 0), (0, by_plan)):
        form = Form(of_index, of_plan, number - of_index * k - of_plan * n)
        if all(form.at(where) == value for where, value in found.items()):
            return form
    return None


def _slope(found: Mapping[int, int]) -> int:
    """How much a number grows with another one, as far as the first two tell."""
    (first, at_first), (second, at_second) = [*sorted(found.items()), (0, 0)][:2]
    return (at_second - at_first) // (second - first) if second > first else 0

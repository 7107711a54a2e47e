"""From a table to what is proved: the one translation that every engine reads.

1. A state's effect is an act, and an observation its outcome. How the numbers change is told by
   these two (`gateline_model.machine.changes`), never by the name of a state: a wrong table cannot
   hide behind the right names.
2. A `Place` is a state together with what the run owes there. One state can be reached owing one
   thing or another; a table that runs as it should has few such states.
3. The system's columns are the constant, ``n``, ``i``, and then the other numbers. The order makes
   derived facts say what the numbers are, in terms of ``i`` and ``n``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from gateline.machine.table import TransitionTable
from gateline_model.forms import Form, statement_of
from gateline_model.machine import Act, Duty, Gates, Outcome, changes, guards, start_of
from gateline_proofs.certificate import Edge, Fact, Row, Sign, System
from gateline_proofs.translation import act_of, outcome_of


class Place(NamedTuple):
    """A state, and what the run owes there."""

    state: str
    duty: Duty


class Way(NamedTuple):
    """From a place, by an edge of the system, to a place; each by its position."""

    source: int
    edge: int
    target: int


@dataclass(frozen=True, slots=True)
class Product:
    """A table as a system of integers, and its places.

    Attributes:
        gates: the list of gates, in the model's words.
        acts: what each state does.
        outcomes: what each pair of state and observation means.
        system: the numbers.
        places: every place that can be reached if guards are ignored; the first is the start.
        ways: every way between them.
    """

    gates: Gates
    acts: Mapping[str, Act]
    outcomes: Mapping[tuple[str, str], Outcome]
    system: System
    places: tuple[Place, ...]
    ways: tuple[Way, ...]

    def fact(self, statement: str) -> Fact:
        """A statement about the numbers, over the system's columns."""
        return fact_of(statement, self.system.columns)


def columns_of(gates: Gates) -> tuple[str, ...]:
    """The names of the columns, for a line of these gates."""
    return ("1", "n", *start_of(gates))


def row_of(form: Form, columns: tuple[str, ...]) -> Row:
    """A form over these columns."""
    return tuple(form.get(name, 0) for name in columns)


@lru_cache(maxsize=4096)
def fact_of(statement: str, columns: tuple[str, ...]) -> Fact:
    """A statement over these columns; see `forms.statement_of`."""
    read = statement_of(statement)
    return Fact(row_of(read.form, columns), Sign.ZERO if read.equal else Sign.NOT_NEGATIVE)


def product_of(table: TransitionTable, gates: Gates) -> Product:
    """Translate a table.

    Args:
        table: the table.
        gates: the gates of its line, in the model's words; the last is the authority gate.

    Raises:
        UnknownWordError: the table has a word that the model has no meaning for.
    """
    acts = {state: act_of(effect, gates) for state, effect in table.effects.items()}
    outcomes = {pair: outcome_of(table.effects[pair[0]], pair[1]) for pair in table.transitions}
    system = _system(table, gates, acts, outcomes)
    of_state: dict[str, list[int]] = {state: [] for state in acts}
    for number, edge in enumerate(system.edges):
        of_state[edge.source].append(number)
    places = [Place(table.initial, Duty())]
    known = {places[0]: 0}
    ways = []
    for source, (state, duty) in enumerate(places):  # grows as it goes
        for number in of_state[state]:
            edge = system.edges[number]
            outcome = outcomes[state, edge.observation]
            target = Place(edge.target, duty.after(gates, acts[state], outcome))
            if target not in known:
                known[target] = len(places)
                places.append(target)
            ways.append(Way(source, number, known[target]))
    return Product(gates, acts, outcomes, system, tuple(places), tuple(ways))


def _system(
    table: TransitionTable,
    gates: Gates,
    acts: Mapping[str, Act],
    outcomes: Mapping[tuple[str, str], Outcome],
) -> System:
    columns = columns_of(gates)
    changed: dict[tuple[Act, Outcome], tuple[tuple[int, Row], ...]] = {}
    edges = []
    for (state, observation), target in table.transitions.items():
        act, outcome = acts[state], outcomes[state, observation]
        if (act, outcome) not in changed:
            changed[act, outcome] = tuple(
                (columns.index(name), row_of(form, columns))
                for name, form in sorted(changes(gates, act, outcome).items())
            )
        holding = tuple(fact_of(text, columns) for text in guards(outcome))
        edges.append(Edge(state, observation, target, holding, changed[act, outcome]))
    start = [fact_of("n >= 1", columns)]
    start += [fact_of(f"{name} = {value}", columns) for name, value in start_of(gates).items()]
    return System(table.name, table.digest, columns, table.initial, tuple(start), tuple(edges))

"""The difference of two machines, OLD and NEW: what came and went, and what can be done now.

1. States are matched by their names, transitions by state and observation. What is only told by
   that is the structure; a state that was renamed is one that went and one that came.
2. Everything is in the order of NEW's table; what went is in the order of OLD's.
3. What can be done is compared by the languages of the machines, whatever their states are called
   (`behaviour.py`): *newly allowed* is what NEW can do and OLD cannot, *no longer allowed* is the
   other way round. Both are told by a shortest run, for each of the two lenses.
4. The graph of the difference has every state and transition of both. A transition of a state that
   does something else now is marked as one that went and one that came, wherever it leads.
5. In which box a state is drawn says nothing about what is done, and is no difference. One that NEW
   draws in no box is drawn in OLD's: a table made by hand may have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, NamedTuple

from gateline.inspection.behaviour import Calls, Everything, Lens, Parting, shortest_parting
from gateline.inspection.diagrams.graph import Graph, Mark, Transition, graph_of
from gateline.machine.effect import Effect
from gateline.machine.table import TransitionTable
from gateline.values.invalid import escaped


class Observing(StrEnum):
    """What of two machines is compared: the word for a lens."""

    EVERYTHING = "everything"
    CALLS = "calls"


_DIGEST_SHOWN: Final = 16
_LENSES: Final[Mapping[Observing, type[Lens]]] = {
    Observing.EVERYTHING: Everything,
    Observing.CALLS: Calls,
}


class ChangedState(NamedTuple):
    """A state that does something else now, or observes other things, or in another order."""

    state: str
    old: Effect
    new: Effect


class Redirected(NamedTuple):
    """A transition that leads elsewhere now."""

    state: str
    observation: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Structure:
    """What came and went, by name (rules 1 and 2).

    Attributes:
        states_came: the states of NEW that OLD does not have.
        states_went: the states of OLD that NEW does not have.
        states_changed: the states of both with another effect.
        transitions_came: those of NEW whose state and observation OLD does not have together.
        transitions_went: likewise of OLD.
        redirected: those of both that lead elsewhere.
        initial: the initial states of OLD and NEW, where they are two.
    """

    states_came: tuple[str, ...]
    states_went: tuple[str, ...]
    states_changed: tuple[ChangedState, ...]
    transitions_came: tuple[Transition, ...]
    transitions_went: tuple[Transition, ...]
    redirected: tuple[Redirected, ...]
    initial: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one lens shows; None where there is nothing.

    Attributes:
        newly_allowed: a shortest run of NEW with something that OLD does not do.
        no_longer_allowed: a shortest run of OLD with something that NEW does not do.
    """

    newly_allowed: Parting | None
    no_longer_allowed: Parting | None


@dataclass(frozen=True, slots=True)
class Difference:
    """The difference of two machines.

    Attributes:
        old: the machine as it was.
        new: the machine as it is.
        structure: what came and went, by name.
        observing: what each lens shows.
    """

    old: TransitionTable
    new: TransitionTable
    structure: Structure
    observing: Mapping[Observing, Comparison]


def difference_of(old: TransitionTable, new: TransitionTable) -> Difference:
    """The difference of two machines; the same two give the same difference."""
    seen = {
        word: Comparison(shortest_parting(new, lens(old)), shortest_parting(old, lens(new)))
        for word, lens in _LENSES.items()
    }
    return Difference(old, new, structure_of(old, new), seen)


def structure_of(old: TransitionTable, new: TransitionTable) -> Structure:
    """What came and went between two machines, by name (rules 1 and 2)."""
    return Structure(
        states_came=tuple(state for state in new.effects if state not in old.effects),
        states_went=tuple(state for state in old.effects if state not in new.effects),
        states_changed=tuple(
            ChangedState(state, old.effects[state], effect)
            for state, effect in new.effects.items()
            if state in old.effects and _does_other(old.effects[state], effect)
        ),
        transitions_came=tuple(_only_in(new, old)),
        transitions_went=tuple(_only_in(old, new)),
        redirected=tuple(
            Redirected(each.state, each.observation, was, each.target)
            for each in graph_of(new).transitions
            for was in [old.transitions.get(each.key, each.target)]
            if was != each.target
        ),
        initial=None if old.initial == new.initial else (old.initial, new.initial),
    )


def difference_graph(old: TransitionTable, new: TransitionTable) -> Graph:
    """Both machines as one graph, in which what came and what went is marked (rule 4).

    Its initial state is NEW's. The heading says what changed that no mark can say.
    """
    structure = structure_of(old, new)
    changed = {each.state for each in structure.states_changed}
    transitions = []
    for table, other, mark in ((new, old, Mark.ADDED), (old, new, Mark.REMOVED)):
        for each in graph_of(table).transitions:
            if other.transitions.get(each.key) != each.target or each.state in changed:
                transitions.append(each._replace(mark=mark))
            elif table is new:
                transitions.append(each)
    effects = {**new.effects, **{state: old.effects[state] for state in structure.states_went}}
    order = {state: number for number, state in enumerate(effects)}
    return Graph(
        name=new.name,
        initial=new.initial,
        effects=effects,
        boxes={**old.groups, **new.groups},
        transitions=tuple(sorted(transitions, key=lambda each: order[each.state])),
        marks={
            **dict.fromkeys(structure.states_came, Mark.ADDED),
            **dict.fromkeys(structure.states_went, Mark.REMOVED),
        },
        heading="; ".join(_heading(old, new, structure)),
    )


def difference_drawing(difference: Difference, observing: Observing) -> Graph:
    """The graph of a difference, with the run that is newly allowed: its steps are numbered.

    Args:
        difference: of two machines.
        observing: the lens whose run is wanted; where nothing is newly allowed, there is none.
    """
    graph = difference_graph(difference.old, difference.new)
    run = difference.observing[observing].newly_allowed
    numbers: dict[tuple[str, str], list[str]] = {}
    for number, step in enumerate(() if run is None else run.steps, start=1):
        numbers.setdefault((step.state, step.letter.observation), []).append(str(number))
    transitions = tuple(
        each
        if each.mark is Mark.REMOVED or each.key not in numbers
        else each._replace(note=f"step {', '.join(numbers[each.key])}")
        for each in graph.transitions
    )
    if run is None:
        return graph
    last = f"Step {len(run.steps)}, in {run.steps[-1].state}, is what is newly allowed."
    told = "the steps are of a run that is newly allowed"
    heading = f"{graph.heading}; {told}"
    return replace(graph, transitions=transitions, heading=heading, remarks=(escaped(last),))


def short_digest(table: TransitionTable) -> str:
    """The beginning of a machine's digest, by which people tell it from another."""
    return table.digest[:_DIGEST_SHOWN]


def _heading(old: TransitionTable, new: TransitionTable, structure: Structure) -> Iterator[str]:
    names = old.name, new.name
    if old.name == new.name:
        names = short_digest(old), short_digest(new)
    yield f"what came and went from {names[0]} to {names[1]}"
    if structure.initial is not None:
        yield f"runs start in {structure.initial[1]}, no longer in {structure.initial[0]}"
    for each in structure.states_changed:
        same = each.old == each.new
        what = "observes other things" if same else f"does {each.new}, no longer {each.old}"
        yield f"{each.state} {what}"


def _does_other(old: Effect, new: Effect) -> bool:
    """Effects are equal as text where their names are, whatever their alphabets."""
    return (old.kind, old.subject, old.observations) != (new.kind, new.subject, new.observations)


def _only_in(table: TransitionTable, other: TransitionTable) -> Iterator[Transition]:
    return (each for each in graph_of(table).transitions if each.key not in other.transitions)

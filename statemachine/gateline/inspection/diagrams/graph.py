"""The graph of a machine: the transition table, with room for marks. Every view is drawn from it.

1. The graph of a table has the table's states and transitions, in the order of the table, and no
   others. Nothing is drawn that is not in a graph.
2. A mark says what a reader should see of a transition or a state: that a run took it, that nobody
   reached it, that it came or went. It says it by a word; formats add line styles and colours.
3. A note stands with a transition's observation: the sequence numbers of the events that were
   recorded there, how often it was taken, or by how many runs.
4. Only a graph of two machines has two transitions for one state and observation: one of them came
   and one of them went.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from gateline.machine.effect import Effect, EffectKind
from gateline.machine.table import TransitionTable

Taken: TypeAlias = tuple[str, str]
"""A transition by its key: the state that is left, and what is observed there."""


NO_BOX: Final = ""
"""Stands for the box of a state that is in none."""


class Mark(StrEnum):
    """What a reader should see of a transition or a state; its value is the word for it."""

    NONE = ""
    TAKEN = "taken"
    POSSIBLE = "possible"
    UNREACHED = "not reached"
    ADDED = "added"
    REMOVED = "removed"


class Marked(NamedTuple):
    """A mark with its note."""

    mark: Mark
    note: str = ""


class Transition(NamedTuple):
    """A transition of a graph.

    Attributes:
        state: the state that is left.
        observation: what is observed there.
        target: the state that follows.
        mark: what a reader should see of it.
        note: what stands with its observation, such as ``#17``; empty for nothing.
    """

    state: str
    observation: str
    target: str
    mark: Mark = Mark.NONE
    note: str = ""

    @property
    def key(self) -> Taken:
        """State and observation."""
        return self.state, self.observation


@dataclass(frozen=True, slots=True)
class Graph:
    """A machine's graph.

    Attributes:
        name: of the machine.
        initial: its initial state.
        effects: each state's effect, in the order of declaration.
        boxes: the box of each state that is in one.
        transitions: in the order of declaration.
        marks: of the states that have one.
        heading: what the picture is about, where it is more than the machine: a run, a coverage.
        remarks: what has to be said of it besides, a sentence each.
    """

    name: str
    initial: str
    effects: Mapping[str, Effect]
    boxes: Mapping[str, str]
    transitions: tuple[Transition, ...]
    marks: Mapping[str, Mark] = field(default_factory=dict)
    heading: str = ""
    remarks: tuple[str, ...] = ()

    def halts(self, state: str) -> bool:
        """Whether a state is terminal."""
        return self.effects[state].kind is EffectKind.HALT

    def box_of(self, state: str) -> str:
        """The box of a state; `NO_BOX` where it is in none."""
        return self.boxes.get(state, NO_BOX)

    def node_name(self, kind: str, name: str) -> str:
        """A name for a node that is no state, such as ``box:token``; no state is called so."""
        found = f"{kind}:{name}"
        while found in self.effects:
            found += "_"
        return found

    @property
    def size(self) -> int:
        """How many transitions there are; those that went are not."""
        return sum(each.mark is not Mark.REMOVED for each in self.transitions)

    def reading_order(self) -> tuple[str, ...]:
        """The states in the order in which a run comes to them, good observations first.

        A state that no transition leads to stands at the end: it went.
        """
        following: dict[str, list[str]] = {state: [] for state in self.effects}
        for each in self.transitions:
            following[each.state].append(each.target)
        seen: dict[str, None] = {}
        waiting = [self.initial]
        while waiting:
            state = waiting.pop()
            if state not in seen:
                seen[state] = None
                waiting += reversed(following[state])
        return (*seen, *(state for state in self.effects if state not in seen))

    def marked(
        self,
        transitions: Mapping[Taken, Marked],
        states: Mapping[str, Mark] | None = None,
        heading: str = "",
        remarks: tuple[str, ...] = (),
    ) -> Graph:
        """The same graph with other marks.

        Args:
            transitions: the marks of transitions, by their keys; the others get none.
            states: the marks of states.
            heading: what the picture is about.
            remarks: what has to be said of it besides, a sentence each.

        Raises:
            ValueError: where a marked transition or state is not in the graph.
        """
        known = {transition.key for transition in self.transitions}
        strange = [*(transitions.keys() - known), *((states or {}).keys() - self.effects.keys())]
        if strange:
            raise ValueError(f"machine {self.name} has no {strange[0]!r}")
        return replace(
            self,
            transitions=tuple(
                each._replace(mark=found.mark, note=found.note)
                for each in self.transitions
                for found in [transitions.get(each.key, Marked(Mark.NONE))]
            ),
            marks=dict(states or {}),
            heading=heading,
            remarks=remarks,
        )


def graph_of(table: TransitionTable) -> Graph:
    """The graph of a table, without marks."""
    transitions = tuple(
        Transition(state, observation, target)
        for state in table.effects
        for observation, target in table.successors(state).items()
    )
    return Graph(table.name, table.initial, table.effects, table.groups, transitions)

"""The transition table: the one object that is executed, explored, proved, replayed and drawn.

1. Every state has one effect; its observations are exactly its effect's alphabet.
2. Each of them has exactly one next state, and that is a state of the table (SPEC 4.2).
3. A state whose effect is HALT is terminal, and has no way out. There is no other terminal state.
4. Every state is reached from the initial one, and from every state a terminal one is reached.
5. Every cycle passes through the cursor's move (``more`` at an ADVANCE): with a finite plan, every
   run ends.
6. A pair of state and observation that is not in the table is a bug, and raises. Nothing falls
   through.

A table that breaks a rule cannot be made. Its digest names it: whoever proved a table, or drew
it, says by the digest which one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from gateline.machine.effect import MORE, Effect, EffectKind


class ChartError(Exception):
    """A machine that is not well formed.

    Attributes:
        machine: its name.
        state: the state at which it is wrong; empty where it is none in particular.
        observation: likewise.
    """

    def __init__(self, machine: str, problem: str, state: str = "", observation: str = "") -> None:
        places = [f"machine {machine}"]
        places += [f"state {state}"] if state else []
        places += [f"observation {observation}"] if observation else []
        super().__init__(f"{', '.join(places)}: {problem}")
        self.machine = machine
        self.state = state
        self.observation = observation


class UnknownTransitionError(LookupError):
    """A state was given an observation that it cannot make."""


class Step(NamedTuple):
    """Where a machine is, and what it does there."""

    state: str
    effect: Effect


@dataclass(frozen=True, slots=True, repr=False)
class TransitionTable:
    """A total, deterministic, frozen transition table.

    Attributes:
        name: of the machine: an ASCII identifier.
        initial: the state in which every run starts.
        effects: each state's effect, in the order of declaration.
        transitions: from a state and an observation to the next state.
        groups: the box in which a state is drawn; a state without one is left out.
        digest: SHA-256, in hexadecimal, of initial state, effects and transitions, in any order.
        terminal_states: the states whose effect is HALT.

    Raises:
        ChartError: by rules 1 to 5 of this module.
    """

    name: str
    initial: str
    effects: Mapping[str, Effect]
    transitions: Mapping[tuple[str, str], str]
    groups: Mapping[str, str] = field(default_factory=dict)
    digest: str = field(init=False)
    terminal_states: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        if not (self.name.isidentifier() and self.name.isascii()):
            raise ChartError(repr(self.name), "its name is not an identifier")
        for name in ("effects", "transitions", "groups"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
        halted = (state for state, effect in self.effects.items() if _halts(effect))
        object.__setattr__(self, "terminal_states", frozenset(halted))
        self._check_totality()
        self._check_reachability()
        self._check_termination()
        object.__setattr__(self, "digest", sha256(self._canonical_text().encode()).hexdigest())

    def start(self) -> Step:
        """The first step of every run."""
        return Step(self.initial, self.effects[self.initial])

    def step(self, state: str, observation: str) -> Step:
        """The next step: state and observation in, next state and effect out.

        Raises:
            UnknownTransitionError: where the state cannot make that observation.
        """
        try:
            following = self.transitions[state, observation]
        except KeyError:
            allowed = ", ".join(self.observations(state)) or "none"
            raise UnknownTransitionError(
                f"machine {self.name}, state {state!r}: no observation {observation!r}; "
                f"allowed: {allowed}"
            ) from None
        return Step(following, self.effects[following])

    def observations(self, state: str) -> tuple[str, ...]:
        """What a state can observe, the good observation first; nothing for an unknown state."""
        return self.effects[state].observations if state in self.effects else ()

    def successors(self, state: str) -> dict[str, str]:
        """The next states of a state, by observation."""
        return {seen: self.transitions[state, seen] for seen in self.observations(state)}

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"<TransitionTable {self.name}: {len(self.effects)} states, {self.digest[:16]}>"

    def _check_totality(self) -> None:
        if self.initial not in self.effects:
            raise ChartError(self.name, "the initial state is not a state", self.initial)
        for (state, observation), target in self.transitions.items():
            if state not in self.effects or target not in self.effects:
                foreign = state if state not in self.effects else target
                raise ChartError(self.name, f"{foreign!r} is not a state", state, observation)
            if observation not in self.effects[state].observations:
                problem = f"its effect {self.effects[state]} cannot yield it"
                raise ChartError(self.name, problem, state, observation)
        for state, effect in self.effects.items():
            if _halts(effect) and effect.observations:
                problem = f"it halts, and observes {', '.join(effect.observations)}"
                raise ChartError(self.name, problem, state)
            for observation in effect.observations:
                if (state, observation) not in self.transitions:
                    raise ChartError(self.name, "no next state", state, observation)

    def _check_reachability(self) -> None:
        forward: dict[str, set[str]] = {state: set() for state in self.effects}
        backward: dict[str, set[str]] = {state: set() for state in self.effects}
        for (state, _), target in self.transitions.items():
            forward[state].add(target)
            backward[target].add(state)
        reached = _closure({self.initial}, forward)
        stopping = _closure(set(self.terminal_states), backward)
        for state in self.effects:
            if state not in reached:
                raise ChartError(self.name, "not reached from the initial state", state)
        for state in self.effects:
            if state not in stopping:
                raise ChartError(self.name, "no terminal state is reached from it", state)

    def _check_termination(self) -> None:
        without_more: dict[str, set[str]] = {state: set() for state in self.effects}
        for (state, observation), target in self.transitions.items():
            if observation != MORE or self.effects[state].kind is not EffectKind.ADVANCE:
                without_more[state].add(target)
        try:
            TopologicalSorter(without_more).prepare()
        except CycleError as found:
            cycle = " -> ".join(reversed(found.args[1]))
            raise ChartError(self.name, f"a cycle in which the cursor stays: {cycle}") from None

    def _canonical_text(self) -> str:
        return json.dumps(
            {
                "initial": self.initial,
                "states": {
                    state: [effect.kind, effect.subject, *effect.observations]
                    for state, effect in self.effects.items()
                },
                "transitions": sorted([*pair, to] for pair, to in self.transitions.items()),
            },
            sort_keys=True,
            separators=(",", ":"),
        )


def _halts(effect: Effect) -> bool:
    return effect.kind is EffectKind.HALT


def _closure(start: set[str], edges: Mapping[str, set[str]]) -> set[str]:
    seen, pending = set(start), list(start)
    while pending:
        found = edges[pending.pop()] - seen
        seen |= found
        pending += found
    return seen

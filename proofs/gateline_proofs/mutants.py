"""Tables with one thing wrong: what kills each, and what is left.

1. A mutant is the table with one transition led elsewhere; with the targets of two observations of
   a state exchanged; with the effects of two states exchanged, or one replaced by another of the
   table's; with a move of the cursor put into a transition, or taken out of the table; or with
   another initial state. An effect with another alphabet takes over the targets in their order, the
   last one for all that remain.
2. States that the change cuts off are left out. What is then no table is *refused* by its
   constructor, before anything runs.
3. A mutant is *killed* by each invariant that a run of it breaks, for a plan of up to `LONGEST`
   invocations. The runs are simulated on integers; nothing derived is used.
4. What is not killed has to be *equivalent*: bisimilar to the table, as far as the model sees it,
   by partition refinement. That holds for plans of every length, since the cursor's observations
   are among those that are compared.
5. What is neither is a *survivor*, and means that an invariant is missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, islice
from typing import Final, NamedTuple

from gateline.machine.effect import LAST, MORE, Effect, EffectKind
from gateline.machine.table import ChartError, TransitionTable
from gateline_model.machine import Act, Gates, Outcome
from gateline_proofs.claimed import claimed_of
from gateline_proofs.simulation import Simulator
from gateline_proofs.system import product_of
from gateline_proofs.translation import act_of, outcome_of

LONGEST: Final = 3
"""The longest plan for which a mutant's runs are simulated, in invocations."""


class Change(StrEnum):
    """What was changed (rule 1)."""

    RETARGETED = "transition led elsewhere"
    EXCHANGED = "two targets exchanged"
    SWAPPED = "two effects exchanged"
    REPLACED = "effect replaced"
    MOVE_ADDED = "move of the cursor added"
    MOVE_DROPPED = "move of the cursor dropped"
    RESTARTED = "another initial state"


class Fate(StrEnum):
    """What became of a mutant."""

    REFUSED = "refused"
    KILLED = "killed"
    EQUIVALENT = "equivalent"
    SURVIVED = "survived"


class Mutant(NamedTuple):
    """A table with one thing changed.

    Attributes:
        change: what kind of thing.
        name: what exactly.
        initial: the initial state.
        effects: each state's effect.
        transitions: each pair's target.
    """

    change: Change
    name: str
    initial: str
    effects: Mapping[str, Effect]
    transitions: Mapping[tuple[str, str], str]

    def table(self) -> TransitionTable:
        """The mutant as a table, without what it cuts off.

        Raises:
            ChartError: where it is no table.
        """
        following: dict[str, list[str]] = {}
        for (state, _), target in self.transitions.items():
            following.setdefault(state, []).append(target)
        kept, waiting = {self.initial}, [self.initial]
        while waiting:
            found = set(following.get(waiting.pop(), ())) - kept
            kept |= found
            waiting += found
        return TransitionTable(
            name="Mutant",
            initial=self.initial,
            effects={state: effect for state, effect in self.effects.items() if state in kept},
            transitions={pair: to for pair, to in self.transitions.items() if pair[0] in kept},
        )


class Result(NamedTuple):
    """What became of one mutant, and the invariants that kill it."""

    mutant: Mutant
    fate: Fate
    killers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Campaign:
    """What became of many mutants.

    Attributes:
        fates: for each kind of change how many met each fate.
        kills: for each invariant how many it kills.
        alone: for each invariant how many no other kills.
        survivors: what was killed by nothing, and is not equivalent.
    """

    fates: Mapping[Change, Mapping[Fate, int]]
    kills: Mapping[str, int]
    alone: Mapping[str, int]
    survivors: tuple[str, ...]


def mutants(table: TransitionTable) -> Iterator[Mutant]:
    """Every mutant of a table, in a fixed order."""
    yield from _retargeted(table)
    yield from _exchanged(table)
    yield from _with_other_effects(table)
    yield from _with_other_moves(table)
    for state in table.effects:
        if state != table.initial:
            yield Mutant(Change.RESTARTED, state, state, table.effects, table.transitions)


def _retargeted(table: TransitionTable) -> Iterator[Mutant]:
    for (state, seen), target in table.transitions.items():
        for other in table.effects:
            if other != target:
                name = f"{state} on {seen} to {other}"
                yield _led(table, Change.RETARGETED, name, {(state, seen): other})


def _exchanged(table: TransitionTable) -> Iterator[Mutant]:
    for state, effect in table.effects.items():
        for one, other in combinations(effect.observations, 2):
            first, second = table.transitions[state, one], table.transitions[state, other]
            if first != second:
                changed = {(state, one): second, (state, other): first}
                yield _led(table, Change.EXCHANGED, f"{state} on {one} and {other}", changed)


def _led(
    table: TransitionTable, change: Change, name: str, targets: Mapping[tuple[str, str], str]
) -> Mutant:
    return Mutant(change, name, table.initial, table.effects, {**table.transitions, **targets})


def _with_other_effects(table: TransitionTable) -> Iterator[Mutant]:
    acting = {
        state: effect
        for state, effect in table.effects.items()
        if effect.kind is not EffectKind.HALT
    }
    for one, other in combinations(acting, 2):
        if acting[one] != acting[other]:
            changed = {one: acting[other], other: acting[one]}
            yield _reshaped(table, Change.SWAPPED, f"{one} and {other}", changed)
    for state, effect in table.effects.items():
        for instead in sorted(set(table.effects.values()) - {effect}):
            if effect.kind is not EffectKind.HALT or instead.kind is EffectKind.HALT:
                name = f"{instead} in {state}"
                yield _reshaped(table, Change.REPLACED, name, {state: instead})


def _reshaped(
    table: TransitionTable, change: Change, name: str, effects: Mapping[str, Effect]
) -> Mutant:
    transitions = {pair: to for pair, to in table.transitions.items() if pair[0] not in effects}
    for state, effect in effects.items():
        targets = list(table.successors(state).values())
        for number, seen in enumerate(effect.observations):
            transitions[state, seen] = targets[min(number, len(targets) - 1)]
    return Mutant(change, name, table.initial, {**table.effects, **effects}, transitions)


def _with_other_moves(table: TransitionTable) -> Iterator[Mutant]:
    moving = "another_advance"
    for (state, seen), target in table.transitions.items():
        added = {(state, seen): moving, (moving, MORE): target, (moving, LAST): target}
        effects = {**table.effects, moving: Effect.advance()}
        transitions = {**table.transitions, **added}
        name = f"{state} on {seen}"
        yield Mutant(Change.MOVE_ADDED, name, table.initial, effects, transitions)
    for state, effect in table.effects.items():
        if effect.kind is EffectKind.ADVANCE:
            for seen in effect.observations:
                instead = table.transitions[state, seen]
                into = {pair: instead for pair, to in table.transitions.items() if to == state}
                yield _led(table, Change.MOVE_DROPPED, f"{state}, always {seen}", into)


def result_of(mutant: Mutant, table: TransitionTable, gates: Gates) -> Result:
    """What becomes of a mutant of a table."""
    try:
        made = mutant.table()
    except ChartError:
        return Result(mutant, Fate.REFUSED, frozenset())
    simulator = Simulator(claimed_of(product_of(made, gates)))
    killers = simulator.simulate(range(1, LONGEST + 1)).broken
    if killers:
        return Result(mutant, Fate.KILLED, killers)
    fate = Fate.EQUIVALENT if bisimilar(made, table, gates) else Fate.SURVIVED
    return Result(mutant, fate, killers)


def campaign(table: TransitionTable, gates: Gates, *, first: int = 0, every: int = 1) -> Campaign:
    """Try the mutants of a table.

    Args:
        table: the table.
        gates: the gates of its line, in the model's words.
        first: the number of the first mutant, from 0.
        every: take one in so many, from the first on.
    """
    fates: dict[Change, Counter[Fate]] = {change: Counter() for change in Change}
    kills: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    survivors = []
    for mutant in islice(mutants(table), first, None, every):
        result = result_of(mutant, table, gates)
        fates[mutant.change][result.fate] += 1
        kills.update(result.killers)
        if len(result.killers) == 1:
            alone.update(result.killers)
        if result.fate is Fate.SURVIVED:
            survivors.append(f"{mutant.change}: {mutant.name}")
    return Campaign(fates, kills, alone, tuple(survivors))


def bisimilar(one: TransitionTable, other: TransitionTable, gates: Gates) -> bool:
    """Whether two tables do the same, as far as the model sees it, for plans of every length.

    States are split until any two that are together do the same act, and lead by each outcome to
    the same sets of states.
    """
    states: list[tuple[int, str]] = []
    acts: dict[tuple[int, str], Act] = {}
    ways: dict[tuple[int, str], list[tuple[Outcome, tuple[int, str]]]] = {}
    for side, table in enumerate((one, other)):
        for state, effect in table.effects.items():
            here = (side, state)
            states.append(here)
            acts[here] = act_of(effect, gates)
            ways[here] = [
                (outcome_of(effect, seen), (side, target))
                for seen, target in table.successors(state).items()
            ]
    block: dict[tuple[int, str], int] = _numbered({state: acts[state] for state in states})
    while True:
        finer = _numbered(
            {
                state: (block[state], frozenset((seen, block[to]) for seen, to in ways[state]))
                for state in states
            }
        )
        if len(set(finer.values())) == len(set(block.values())):
            return finer[0, one.initial] == finer[1, other.initial]
        block = finer


def _numbered(labels: Mapping[tuple[int, str], object]) -> dict[tuple[int, str], int]:
    numbers: dict[object, int] = {}
    return {state: numbers.setdefault(label, len(numbers)) for state, label in labels.items()}

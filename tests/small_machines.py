"""Small machines at random, in which everything that a difference can be made of comes up."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Final

from gateline.machine.effect import Effect, EffectKind
from gateline.machine.table import ChartError, TransitionTable

ACTING: Final = (
    Effect.check("here", ("refused", "unknown")),
    Effect.check("here", ("unknown", "refused")),
    Effect.check("here", ("refused", "waived", "unknown")),
    Effect.check("there", ("refused",)),
    Effect.record("seen"),
    Effect.record("denied"),
    Effect(EffectKind.RECORD, "denied", ("lost", "recorded")),
    Effect.commit(),
    Effect.invoke(("failed",)),
    Effect.measure(("too_large",)),
    Effect.advance(),
    Effect.advance(),
)
"""Effects of one name with several alphabets, also with the same words in another order."""

HALTS: Final = (Effect.halt("completed"), Effect.halt("denied"))


def random_machine(chance: random.Random) -> TransitionTable:
    """A machine of up to seven states that do something, and up to three that halt."""
    while True:
        acting = [chance.choice(ACTING) for _ in range(chance.randint(1, 7))]
        halting = [chance.choice(HALTS) for _ in range(chance.randint(1, 3))]
        effects = {f"s{number}": effect for number, effect in enumerate([*acting, *halting])}
        names = list(effects)
        transitions = {
            (state, seen): chance.choice(names if seen == "more" else names[number + 1 :])
            for number, (state, effect) in enumerate(effects.items())
            for seen in effect.observations
        }
        made = machine_of("s0", effects, transitions)
        if made is not None:
            return made


def changed(table: TransitionTable, chance: random.Random) -> TransitionTable:
    """A machine with one transition led elsewhere, or with another effect in one state."""
    while True:
        effects, transitions = dict(table.effects), dict(table.transitions)
        if chance.random() < 0.6 and transitions:
            transitions[chance.choice(list(transitions))] = chance.choice(list(effects))
        else:
            state = chance.choice(list(effects))
            pool = HALTS if state in table.terminal_states else ACTING
            effects[state] = chance.choice(pool)
            targets = list(table.successors(state).values())
            transitions = {pair: to for pair, to in transitions.items() if pair[0] != state}
            for number, seen in enumerate(effects[state].observations):
                transitions[state, seen] = targets[min(number, len(targets) - 1)]
        made = machine_of(table.initial, effects, transitions)
        if made is not None:
            return made


def machine_of(
    initial: str, effects: Mapping[str, Effect], transitions: Mapping[tuple[str, str], str]
) -> TransitionTable | None:
    """A machine without the states that are not reached; None where it is no table."""
    kept, waiting = {initial}, [initial]
    while waiting:
        left = waiting.pop()
        found = {to for (state, _), to in transitions.items() if state == left} - kept
        kept |= found
        waiting += found
    try:
        return TransitionTable(
            name="Small",
            initial=initial,
            effects={state: effect for state, effect in effects.items() if state in kept},
            transitions={pair: to for pair, to in transitions.items() if pair[0] in kept},
            groups={state: "box" for state in sorted(kept) if state < "s3"},
        )
    except ChartError:
        return None


def random_pair(chance: random.Random) -> tuple[TransitionTable, TransitionTable]:
    """Two machines that differ in one or two things, or in everything."""
    old = random_machine(chance)
    if chance.random() < 0.4:
        return old, random_machine(chance)
    new = old
    for _ in range(chance.randint(1, 2)):
        new = changed(new, chance)
    return old, new

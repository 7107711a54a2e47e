"""Odd machines: random valid charts, declared as a user declares them; and hostile names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random
from types import new_class
from typing import Any

from statemachine import State

from gateline.machine.chart import GateChart
from gateline.machine.compiler import compile_chart
from gateline.machine.effect import LOST, MORE, Effect, EffectKind
from gateline.machine.table import TransitionTable

AWKWARD_NAMES = ("end", "state", "note", "scale", "graph", "node", "subgraph", "root", "digraph")
"""Names that are words of Mermaid's or of DOT's."""
_WORDS = ("refused", "expired", "odd", "late", "raised", "unverifiable")
_VERDICTS = ("completed", "denied", "failed", "violated", "aborted", "paused", "kept")


def random_table(chance: Random, number: int) -> TransitionTable:
    """A table with up to a dozen states, some of them in boxes, and up to four ends."""
    states = [f"s{position}" for position in range(chance.randint(3, 12))]
    for name in chance.sample(AWKWARD_NAMES, k=min(2, len(states) - 1)):
        states[chance.randrange(1, len(states))] = name
    states = list(dict.fromkeys(states))
    effects = {state: _effect(chance, state) for state in states}
    ends = {f"end_{place}": Effect.halt(chance.choice(_VERDICTS)) for place in range(1, 5)}
    targets: dict[tuple[str, str], str] = {}
    for place, state in enumerate(states):
        onward = [*states[place + 1 :], *ends]
        good, *others = effects[state].observations
        targets[state, good] = onward[0]
        for seen in others:
            common = seen == LOST and chance.random() < 0.7
            targets[state, seen] = "end_1" if common else chance.choice(onward)
        if effects[state].kind is EffectKind.ADVANCE:
            targets[state, MORE] = chance.choice(states[: place + 1])
            targets[state, others[0]] = onward[0]
    reached = {*targets.values()}
    ends = {end: effect for end, effect in ends.items() if end in reached}
    cuts = sorted({0, len(states), *(chance.randrange(len(states)) for _ in range(3))})
    boxes = {
        f"box_{start}": states[start:stop]
        for start, stop in pairwise(cuts)
        if chance.random() < 0.75
    }
    return compile_chart(_chart(f"Chart{number}", effects, ends, targets, boxes))


def _effect(chance: Random, state: str) -> Effect:
    words = tuple(chance.sample(_WORDS, k=chance.randint(1, 4)))
    return chance.choice(
        [
            Effect.check(f"gate_{state}", words),
            Effect.record(f"event_{state}"),
            Effect.record(f"event_{state}"),
            Effect.commit(),
            Effect.commit(),
            Effect.invoke(words),
            Effect.measure(words),
            Effect.advance(),
        ]
    )


def _chart(
    name: str,
    effects: dict[str, Effect],
    ends: dict[str, Effect],
    targets: dict[tuple[str, str], str],
    boxes: dict[str, list[str]],
) -> type[GateChart]:
    first = next(iter(effects))
    inside = {state for box in boxes.values() for state in box}
    declared = {
        state: State(enter=effect, initial=state == first and state not in inside)
        for state, effect in effects.items()
    }
    declared |= {end: State(final=True, enter=effect) for end, effect in ends.items()}
    members: dict[str, Any] = {}
    for box, names in boxes.items():
        own = {each: declared[each] for each in names}

        def fill(body: dict[str, Any], own: dict[str, State] = own) -> None:
            body.update(own)

        members[box] = new_class(
            box,
            (State.Compound,),
            {"initial": first in names},
            fill,
        )
    members |= {each: state for each, state in declared.items() if each not in inside}
    for (state, seen), target in targets.items():
        edge = declared[state].to(declared[target])
        members[seen] = members[seen] | edge if seen in members else edge
    return new_class(name, (GateChart,), exec_body=lambda body: body.update(members))


def a_loss_of_a_box_is_declared_once(table: TransitionTable) -> bool:
    """Whether something is lost in two states of one box, and leads to one state."""
    lost = [
        (table.groups.get(state), target)
        for (state, seen), target in table.transitions.items()
        if seen == LOST and state in table.groups
    ]
    return len(set(lost)) < len(lost)


def hostile_table() -> TransitionTable:
    """A machine with names that are markup, code and control characters."""
    name = '"]; <script>alert(1)</script> | `x` \u202e\n --> y'
    return TransitionTable(
        name="Hostile",
        initial=name,
        effects={name: Effect.check("key", ("refused",)), "end": Effect.halt("completed")},
        transitions={(name, "passed"): "end", (name, "refused"): "end"},
        groups={name: "</style>\u2066 %% }"},
    )


def table_of_names(names: Sequence[str]) -> TransitionTable:
    """A machine whose states are called so, one after the other; the last one is its end."""
    *states, end = names
    effects = {name: Effect.check("key", ("refused",)) for name in states}
    return TransitionTable(
        name="Named",
        initial=states[0],
        effects={**effects, end: Effect.halt("completed")},
        transitions={
            (name, seen): following if seen == "passed" else end
            for name, following in pairwise(names)
            for seen in ("passed", "refused")
        },
        groups=dict.fromkeys(states[1:], "box"),
    )

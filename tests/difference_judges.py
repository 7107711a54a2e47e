"""What the difference of two machines is judged by: runs, enumerated one by one.

Nothing here is taken from what is judged but the names of its values: letters are made from the
table anew, what the other machine would do is searched for run by run, and where there is nothing,
that two machines are the same is found by splitting states, not by walking them together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from gateline.inspection.behaviour import Parting
from gateline.machine.table import TransitionTable

Seen: TypeAlias = tuple[str, str, str, bool]
"""What is done, what it is about, what is observed, and whether that is an exception.

Of an end, its verdict is what it is about, and its name is what is observed.
"""
Run: TypeAlias = list[tuple[str, Seen]]
Node: TypeAlias = tuple[int, str, bool]
"""One of two machines, a state of it, and whether the plan's last call was made."""


def steps_from(table: TransitionTable, state: str) -> Iterator[tuple[Seen, str | None]]:
    """Everything that can be observed in a state, and where it leads."""
    effect = table.effects[state]
    kind, subject = effect.kind.value, effect.subject
    if kind == "halt":
        yield (kind, subject, state, False), None
        return
    for observation in effect.observations:
        yield (kind, subject, observation, False), table.transitions[state, observation]
    if kind != "advance":
        last = effect.observations[-1]
        yield (kind, subject, last, True), table.transitions[state, last]


def is_possible(run: Sequence[Seen]) -> bool:
    """Whether some plan has these moves of the cursor: no next call after the last one."""
    moves = [seen[2] for seen in run if seen[0] == "advance"]
    return "last" not in moves or "more" not in moves[moves.index("last") :]


def runs_of(table: TransitionTable, steps: int) -> Iterator[Run]:
    """Every run of up to so many steps that some plan can have, shorter ones first."""
    waiting: list[tuple[Run, str, bool]] = [([], table.initial, False)]
    for _ in range(steps):
        longer = []
        for run, state, ended in waiting:
            for seen, target in steps_from(table, state):
                move = seen[2] if seen[0] == "advance" else ""
                if not (ended and move == "more"):
                    found = [*run, (state, seen)]
                    yield found
                    if target is not None:
                        longer.append((found, target, ended or move == "last"))
        waiting = longer


def observed(run: Run) -> list[Seen]:
    return [seen for _, seen in run]


def run_of(parting: Parting) -> Run:
    """The run that is told, as runs are written here."""
    return [
        (state, (letter.kind.value, letter.subject, letter.observation, letter.raised))
        for state, letter in parting.steps
    ]


def is_run(table: TransitionTable, run: Run) -> bool:
    """Whether a machine can make a run, through these states; an act may be told as such."""
    state: str | None = table.initial
    for here, seen in run:
        if here != state:
            return False
        ways = dict(steps_from(table, here))
        if seen not in ways:
            kinds = {way[:2] for way in ways}
            return seen == (*seen[:2], "", False) and seen[:2] in kinds and (here, seen) == run[-1]
        state = ways[seen]
    return is_possible(observed(run))


def accepts(table: TransitionTable, trace: Sequence[Seen]) -> bool:
    """Whether some run of a machine is observed so."""
    state: str | None = table.initial
    for seen in trace:
        if state is None:
            return False
        ways = dict(steps_from(table, state))
        if seen not in ways:
            return False
        state = ways[seen]
    return True


# ------------------------------------------------------------------------------------------- calls


def is_act(seen: Seen) -> bool:
    return seen[0] == "invoke" or seen[:2] == ("halt", "completed")


def is_written(seen: Seen) -> bool:
    return seen in {(seen[0], seen[1], "recorded", False), (seen[0], seen[1], "committed", False)}


def answers(run: Run, other: TransitionTable) -> list[Seen]:
    """What a run was told and what it wrote, but for what the other machine asks nowhere."""
    asked = {(effect.kind.value, effect.subject) for effect in other.effects.values()}
    return [
        seen for seen in observed(run) if seen[0] not in {"check", "measure"} or seen[:2] in asked
    ]


def places_after(table: TransitionTable, told: Sequence[Seen]) -> set[str]:
    """Where a machine can be when it was given these answers; it may have written less."""
    found, waiting = set(), [(table.initial, 0)]
    while waiting:
        state, used = waiting.pop()
        if used == len(told):
            found.add(state)
            continue
        if is_written(told[used]):
            waiting.append((state, used + 1))
        for seen, target in steps_from(table, state):
            if target is not None and seen == told[used]:
                waiting.append((target, used + 1))
    return found


def would_act(table: TransitionTable, told: Sequence[Seen], act: tuple[str, str]) -> bool:
    """Whether a machine, given these answers, can come to do an act without another answer."""
    effects = (table.effects[state] for state in places_after(table, told))
    return any((effect.kind.value, effect.subject) == act for effect in effects)


def is_new_act(run: Run, other: TransitionTable) -> bool:
    """Whether a run ends in an act that the other machine would not do."""
    last = run[-1][1]
    return is_act(last) and not would_act(other, answers(run[:-1], other), last[:2])


def parted_at(run: Run, other: TransitionTable) -> int:
    """The first step of a run that another machine has no answer in common with; or the last."""
    for number in range(len(run) - 1):
        if not places_after(other, answers(run[: number + 1], other)):
            return number
    return len(run) - 1


# ------------------------------------------------------------------------------------ equivalence


def are_the_same(one: TransitionTable, other: TransitionTable) -> bool:
    """Whether two machines accept the same traces: states are split until none is to be split.

    A state is told apart by whether the plan's last call was made: then no next one is possible.
    """
    ways: dict[Node, dict[Seen, Node | None]] = {}
    for side, table in enumerate((one, other)):
        for state in table.effects:
            for ended in (False, True):
                ways[side, state, ended] = {
                    seen: None
                    if target is None
                    else (side, target, ended or seen == ("advance", "", "last", False))
                    for seen, target in steps_from(table, state)
                    if not (ended and seen == ("advance", "", "more", False))
                }
    block = dict.fromkeys(ways, 0)
    while True:
        labels: dict[object, int] = {}
        finer = {}
        for node, way in ways.items():
            leads = frozenset((seen, to if to is None else block[to]) for seen, to in way.items())
            finer[node] = labels.setdefault((block[node], leads), len(labels))
        if len(labels) == len(set(block.values())):
            return finer[0, one.initial, False] == finer[1, other.initial, False]
        block = finer


def without_names(table: TransitionTable) -> TransitionTable:
    """The machine with one end for each verdict, whatever its ends are called."""
    ends = {state: f"end {table.effects[state].subject}" for state in table.terminal_states}
    return TransitionTable(
        table.name,
        ends.get(table.initial, table.initial),
        {ends.get(state, state): effect for state, effect in table.effects.items()},
        {pair: ends.get(target, target) for pair, target in table.transitions.items()},
    )

"""A counterexample as steps, each with what it changed, and as text.

1. A trace is what every engine can tell of a breach: the exploration of the model, and whoever runs
   the line itself. Its steps are named by the state and by what was observed there.
2. What a step changed stands behind it, old and new.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from gateline_model.machine import Duty, Gates
from gateline_model.trail import Entry
from gateline_proofs.exploration import Counterexample, Node

_STEP = 40
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Step:
    """One step of anybody.

    Attributes:
        name: the state and what was observed there, or what the environment did.
        changes: what it changed, a text for each; empty where that is not told.
        taken: the transition of the table that it takes; None where the environment moves.
    """

    name: str
    changes: tuple[str, ...] = ()
    taken: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """A way to a breach, as whoever found it tells it.

    Attributes:
        invariant: the invariant that is broken, by its name.
        n: the number of invocations of the plan; None where there are several plans.
        steps: the steps that lead there, in order.
        problem: what is wrong at the end.
    """

    invariant: str
    n: int | None
    steps: tuple[Step, ...]
    problem: str

    @property
    def by(self) -> str:
        """By what plan, or by what else, in a few words."""
        if self.n is None:
            return "by these steps"
        return f"by a plan of {self.n} invocation{'s' if self.n > 1 else ''}"


def trace_of(found: Counterexample, gates: Gates) -> Trace:
    """What the exploration found, with what each of its steps changed.

    Args:
        found: the counterexample.
        gates: the gates of the line, in the model's words.
    """
    steps = []
    before = fields(found.start, gates)
    for move in found.moves:
        after = fields(move.to, gates)
        changes = tuple(
            f"{name} {before[name].partition(': ')[0]} -> {value}"
            for name, value in after.items()
            if value != before[name]
        )
        steps.append(Step(move.name, changes, move.taken))
        before = after
    return Trace(found.breach.invariant, found.n, tuple(steps), found.breach.problem)


def lines(found: Counterexample, gates: Gates) -> Iterator[str]:
    """A counterexample of the exploration, step by step; see `trace_lines`.

    Args:
        found: the counterexample.
        gates: the gates of the line, in the model's words.
    """
    return trace_lines(trace_of(found, gates))


def trace_lines(trace: Trace) -> Iterator[str]:
    """A trace, step by step; what a step changed stands behind it, old and new."""
    yield f"{trace.invariant} is violated, {trace.by}:"
    for number, step in enumerate(trace.steps, start=1):
        changed = ", ".join(step.changes)
        yield from _wrapped(f"{number:>5}  {step.name:<{_STEP}} {changed}".rstrip())
    yield from _wrapped(f"       {trace.problem}")


def _wrapped(text: str) -> list[str]:
    return wrap(
        text,
        width=_WIDTH,
        subsequent_indent=" " * 12,
        drop_whitespace=True,
        replace_whitespace=False,
        break_on_hyphens=False,
    )


def fields(node: Node, gates: Gates) -> dict[str, str]:
    """Everything about a node but its state, by name."""
    world = node.world
    numbers = {name: str(value) for name, value in world.values(gates).items() if name != "n"}
    return {
        **numbers,
        "owes": _owed(world.duty),
        "waiting": _entries(world.pending),
        "log": _entries(world.durable),
        "run": str(world.life),
        "told": str(world.verdict or "nothing"),
        "token": "revoked" if world.revoked else "valid",
        "recoveries": " and ".join(world.recoveries),
    }


def _owed(duty: Duty) -> str:
    if duty.cause is None:
        return "nothing"
    owed = ", ".join(map(str, duty.owed)) or "no record"
    return f"({owed}; to end {duty.cause})"


def _entries(entries: tuple[Entry, ...]) -> str:
    """How many, and the last one."""
    return f"{len(entries)}: {entries[-1]}" if entries else "none"

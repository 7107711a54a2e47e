"""A counterexample as text: each step with what it changed, and what is wrong at the end."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from gateline_model.machine import Duty, Gates
from gateline_model.trail import Entry
from gateline_proofs.exploration import Counterexample, Node

_STEP = 40
_WIDTH = 100


def lines(found: Counterexample, gates: Gates) -> Iterator[str]:
    """A counterexample, step by step; what a step changed stands behind it, old and new.

    Args:
        found: the counterexample.
        gates: the gates of the line, in the model's words.
    """
    length = f"a plan of {found.n} invocation{'s' if found.n > 1 else ''}"
    yield f"{found.breach.invariant} is violated, by {length}:"
    before = fields(found.start, gates)
    for number, move in enumerate(found.moves, start=1):
        after = fields(move.to, gates)
        changed = ", ".join(
            f"{name} {before[name].partition(': ')[0]} -> {value}"
            for name, value in after.items()
            if value != before[name]
        )
        yield from _wrapped(f"{number:>5}  {move.name:<{_STEP}} {changed}".rstrip())
        before = after
    yield from _wrapped(f"       {found.breach.problem}")


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

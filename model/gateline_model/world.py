"""The world around a run: its log, crashes, recovery, and what the environment may do at any time.

1. Every check may pass or refuse, every record and commit may be lost, every call may succeed, fail
   or violate a boundary, every response may be accepted or not. A token that was revoked, or has
   expired, passes no gate that reads it; that may happen at any instant, and is for good.
2. What is recorded waits for a commit. Where a record or a commit is reported lost, the log holds
   any prefix of what was waiting, or all of it; where the run crashes, likewise (SPEC 6.7, 7.1).
3. A run that has crashed never goes on. Nothing but its log is left of it.
4. Two recoveries may work at any time, also at once, each one again and again, and each may crash
   at any time. Recovery looks at the log of a run that is dead, and where it is open, appends one
   OPERATION_ABORTED, in a transaction of its own, which the log refuses where the run has ended
   since. It does nothing else (SPEC 7.1). A run that lives is not recovered.
5. Where nothing of a run is in the log, there is no run to recover.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from gateline_model.forms import evaluate
from gateline_model.machine import (
    OUTCOMES,
    Act,
    Duty,
    Gates,
    Kind,
    Mark,
    Outcome,
    changes,
    start_of,
)
from gateline_model.trail import OPEN, Entry, Illegal, Judgement, judge
from gateline_model.vocabulary import ABORTED, LIMITS, TOKEN, EventType, Verdict

Log = tuple[Entry, ...]

READS_THE_TOKEN: Final = frozenset({TOKEN.name, LIMITS.name})
"""The gates that a revoked or expired token does not pass."""

ABORT: Final = Entry(*ABORTED, None)


class Life(StrEnum):
    """Whether a run goes on."""

    RUNNING = "running"
    ENDED = "ended"
    CRASHED = "crashed"


class Recovery(StrEnum):
    """What a recovery is about to do with this run."""

    IDLE = "idle"
    FOUND_OPEN = "found it open"


class World(NamedTuple):
    """One run of a plan, and everything about it that an invariant speaks of.

    Attributes:
        n: the number of invocations of the plan.
        numbers: the abstract machine's numbers, in the order of `machine.start_of`.
        duty: what the run owes.
        durable: what is in the log.
        pending: what waits for a commit.
        life: whether the run goes on.
        verdict: what the caller was told; None where nothing was.
        revoked: whether the token was revoked, or has expired.
        recoveries: what two recoveries are about to do.
    """

    n: int
    numbers: tuple[int, ...]
    duty: Duty = Duty()
    durable: Log = ()
    pending: Log = ()
    life: Life = Life.RUNNING
    verdict: Verdict | None = None
    revoked: bool = False
    recoveries: tuple[Recovery, Recovery] = (Recovery.IDLE, Recovery.IDLE)

    @property
    def cursor(self) -> int:
        """The index of the invocation at hand."""
        return self.numbers[0]

    def values(self, gates: Gates) -> dict[str, int]:
        """The numbers by name, the plan's length among them."""
        return {"n": self.n, **dict(zip(start_of(gates), self.numbers, strict=True))}

    def judgement(self, gates: Gates) -> Judgement:
        """What the log says of the run."""
        return judge(self.durable, self.n, gates)


def beginning(gates: Gates, n: int) -> World:
    """The world when a run of n invocations starts."""
    return World(n, tuple(start_of(gates).values()))


def outcomes(world: World, act: Act) -> tuple[Outcome, ...]:
    """How an act may go (rule 1)."""
    if act.kind is Kind.ADVANCE:
        return (Outcome.MORE,) if world.cursor + 1 < world.n else (Outcome.LAST,)
    if world.revoked and act.gate is not None and act.gate.name in READS_THE_TOKEN:
        return (Outcome.REFUSED,)
    return OUTCOMES[act.kind]


def done(world: World, gates: Gates, act: Act, outcome: Outcome) -> Iterator[World]:
    """The worlds in which an act has gone one way: several where something was lost."""
    values = world.values(gates)
    changed = {form: evaluate(new, values) for form, new in changes(gates, act, outcome).items()}
    moved = world._replace(
        numbers=tuple({**values, **changed}[name] for name in start_of(gates)),
        duty=world.duty.after(gates, act, outcome),
    )
    waiting = world.pending
    if isinstance(act.mark, Mark):
        waiting += (Entry(*act.mark.record, None if act.mark.of_plan else world.cursor),)
    if outcome is Outcome.LOST:
        yield from _cut(moved, waiting)
    elif act.kind is Kind.COMMIT:
        yield moved._replace(durable=world.durable + waiting, pending=())
    else:
        yield moved._replace(pending=waiting)


def told(world: World, verdict: Verdict) -> World:
    """The world in which the run has ended, and its caller was told so."""
    return world._replace(life=Life.ENDED, verdict=verdict, pending=())


def crashes(world: World) -> Iterator[World]:
    """The worlds in which the process of a run has crashed, also after the run has ended."""
    yield from _cut(world._replace(life=Life.CRASHED), world.pending)


def _cut(world: World, waiting: Log) -> Iterator[World]:
    """Any prefix of what was waiting is in the log, and nothing waits any more (rule 2)."""
    for kept in range(len(waiting) + 1):
        yield world._replace(durable=world.durable + waiting[:kept], pending=())


def recoveries(world: World, gates: Gates) -> Iterator[tuple[str, World]]:
    """Whatever one of the recoveries may do next, with a word for it (rule 4)."""
    is_open = world.judgement(gates) == OPEN and bool(world.durable)
    for which, at in enumerate(world.recoveries):
        name = f"recovery {which + 1}"
        if at is Recovery.IDLE:
            found = is_open and world.life is Life.CRASHED
            after = Recovery.FOUND_OPEN if found else Recovery.IDLE
            yield f"{name} looks", _turned(world, which, after)
            continue
        idle = _turned(world, which, Recovery.IDLE)
        if is_open:
            yield f"{name} appends its abort", idle._replace(durable=(*world.durable, ABORT))
            yield f"{name} loses its abort, or crashes", idle
        else:
            yield f"{name} is refused: the run has ended", idle


def _turned(world: World, which: int, to: Recovery) -> World:
    first, second = world.recoveries
    return world._replace(recoveries=(to, second) if which == 0 else (first, to))


def disagreements(world: World, gates: Gates) -> Iterator[tuple[str, str]]:
    """What is wrong with the log of a run, by the invariant that it breaks, with a sentence."""
    judgement = world.judgement(gates)
    if isinstance(judgement, Illegal):
        yield "durable-trail", f"the log holds what no run leaves: {judgement}"
    elif world.verdict is Verdict.COMPLETED and judgement != Verdict.COMPLETED:
        yield "verdict-agreement", f"told completed, and the log says {judgement}"
    elif world.verdict not in (None, Verdict.ABORTED, judgement):
        yield "terminal-verdict", f"told {world.verdict}, and the log says {judgement}"
    started = sum(entry.type is EventType.EXECUTION_STARTED for entry in world.durable)
    calls = world.numbers[1]
    if calls > started:
        yield "durable-before-effect", f"{calls} calls, and {started} starts are durable"
    ended = sum(entry.type is EventType.EXECUTION_COMPLETED for entry in world.durable)
    if started - ended > 1:
        yield "durable-before-effect", f"{started - ended} calls are in doubt"


def disturbances(before: World, after: World, gates: Gates) -> Iterator[tuple[str, str]]:
    """What a step of a recovery did that no recovery may do."""
    silent = "recovery-silent"
    same = (before.numbers, before.duty, before.pending, before.life, before.verdict)
    if same != (after.numbers, after.duty, after.pending, after.life, after.verdict):
        yield silent, "recovery touched the run"
    if before.durable != after.durable:
        if before.judgement(gates) != OPEN:
            yield silent, "recovery changed the log of a run that was decided"
        if after.judgement(gates) != Verdict.ABORTED:
            yield silent, "recovery left the run open"

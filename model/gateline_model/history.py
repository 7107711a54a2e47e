"""What one run did, step by step, as far as the invariants read it.

1. A history belongs to a plan of n invocations. It is finished when its last step is ``Ended``,
   else it is cut short, as by a crash.
2. What is recorded is durable once it is committed; what has no effect between shares one commit
   (SPEC 6.5). Where a commit is reported lost, the log may hold none, some or all of what was
   pending, but always a prefix of it (SPEC 6.7); nothing is pending after it.
3. The authority gate looks on during a call (SPEC 3): its finding is the step after the call. A
   call is ``ok`` only if the domain gave a good result (SPEC 5.1) and violated nothing (SPEC 5.3).
4. What a good call returned is measured, and then accepted or not (SPEC 3.3).
"""

from dataclasses import dataclass
from typing import TypeAlias

from gateline_model.trail import Entry, Judgement, judge
from gateline_model.vocabulary import GATES, Gate, Verdict


@dataclass(frozen=True, slots=True)
class Checked:
    """A gate was checked.

    Attributes:
        gate: The gate's name.
        index: The invocation it was checked for; None for a gate that is checked once a plan.
        passed: Whether it let the plan pass.
    """

    gate: str
    index: int | None
    passed: bool


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry was given to the log; it is durable only after a commit."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Committed:
    """What was pending is durable."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What was pending was reported lost, which means: it is unknown what of it is there."""


@dataclass(frozen=True, slots=True)
class Invoked:
    """A domain was called, and the call is over; ``ok`` by rule 3."""

    index: int
    ok: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """The response of a call was measured; ``accepted`` says whether it is within the limits."""

    index: int
    accepted: bool


@dataclass(frozen=True, slots=True)
class Ended:
    """The caller was told this verdict, with this number of results."""

    verdict: Verdict
    results: int


Step: TypeAlias = Checked | Recorded | Committed | Lost | Invoked | Measured | Ended


@dataclass(frozen=True, slots=True)
class History:
    """The steps of one run of a plan of ``n`` invocations.

    Attributes:
        n: How many invocations the plan has.
        steps: What the run did.
        gates: The gates of the line in their order; the last is the authority gate.

    Raises:
        ValueError: ``n`` is less than 1, or a step follows ``Ended``.
    """

    n: int
    steps: tuple[Step, ...]
    gates: tuple[Gate, ...] = GATES

    def __post_init__(self) -> None:
        if self.n < 1:
            raise ValueError(f"a plan has at least one invocation, not {self.n}")
        if any(isinstance(step, Ended) for step in self.steps[:-1]):
            raise ValueError("a step follows the end of the run")


def judgement_of(history: History, trail: tuple[Entry, ...]) -> Judgement:
    """What a trail says, where it is one that a history of this line left."""
    return judge(trail, history.n, history.gates)


def end_of(history: History) -> Ended | None:
    """How the run ended; None where the history is cut short."""
    last = history.steps[-1] if history.steps else None
    return last if isinstance(last, Ended) else None


def written_trail(history: History) -> tuple[Entry, ...]:
    """Everything the run gave to the log, durable or not."""
    return tuple(step.entry for step in history.steps if isinstance(step, Recorded))


def durable_trails(history: History) -> frozenset[tuple[Entry, ...]]:
    """Every trail that the log may hold once the history's last step is over.

    Without a loss there is one. A loss of k pending records leaves k + 1 possibilities.
    """
    trails: frozenset[tuple[Entry, ...]] = frozenset({()})
    pending: tuple[Entry, ...] = ()
    for step in history.steps:
        if isinstance(step, Recorded):
            pending += (step.entry,)
        elif isinstance(step, Committed):
            trails = frozenset(trail + pending for trail in trails)
            pending = ()
        elif isinstance(step, Lost):
            kept = [pending[:count] for count in range(len(pending) + 1)]
            trails = frozenset(trail + part for trail in trails for part in kept)
            pending = ()
    return trails

"""What is around one run of a plan, as data: which checks, writes, calls and measures go wrong.

1. `Environment()` is the good one: every gate decides by itself, every write is kept, every domain
   does what it does. Whatever else is in one is something wrong.
2. It speaks the words of the table: a decision is an observation of the gate's check, an answer one
   of the call's. Two words are added for calls: ``hangs``, until somebody lets it go on, and
   ``exits``, which is a domain that raises `SystemExit`.
3. It prints as code that can be pasted, with what is good left out.
4. `environments` draws some in which one or two things are wrong; they shrink to the good one.
   `towards` draws a transition of the table, and gives the environment in which a run takes it;
   `tours` draws several of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NamedTuple

from hypothesis import strategies as st

from gateline.gates.authority_gate import FORBIDDEN_OPERATION
from gateline.gates.line import GATES, Line
from gateline.gates.response_limit import TOO_LARGE, TOTAL_EXCEEDED, UNMEASURED
from gateline.machine.effect import LOST, MORE, PASSED, EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.result import Answer

ROOMY: Final = {
    "max_invocations": 1_000,
    "max_tokens_per_response": 1_000,
    "max_total_tokens": 900,
    "max_frequency": "1000 per 1 seconds",
}
"""Limits of a token that no few runs exhaust, and under which every answer of a measure exists."""
SIZES: Final[Mapping[str, int | None]] = {TOO_LARGE: 1_001, TOTAL_EXCEEDED: 950, UNMEASURED: None}
"""The size of a response that is refused in each way, under a token of `ROOMY` limits."""

HANGS: Final = "hangs"
EXITS: Final = "exits"
CRASHES: Final = "crashes"
"""The answer with which the process ends in the call that hung."""
ANSWERS: Final = (
    Answer.REPORTED_FAILURE.value,
    Answer.RAISED.value,
    Answer.MALFORMED.value,
    FORBIDDEN_OPERATION,
    EXITS,
)
"""What a call can come to, beside what the domain itself does."""

CRASH_PLACES: Final = ("call", "append", "commit", "committed", "measure")
"""Where a process can end: ``commit`` before it is written, ``committed`` behind that."""


class Loss(NamedTuple):
    """A write that is reported lost.

    Attributes:
        write: its number among the appends and commits of the run, from 0.
        from_then_on: whether every later write is lost too.
        written: whether a commit was written all the same.
    """

    write: int
    from_then_on: bool = False
    written: bool = False


class Crash(NamedTuple):
    """Where the process ends.

    Attributes:
        place: one of `CRASH_PLACES`.
        number: the how-manieth call, append, commit or measure of the run, from 0.
    """

    place: str
    number: int


class Shown:
    """Prints as code that can be pasted, with the defaults left out."""

    def __repr__(self) -> str:
        good = type(self)()
        said = [
            f"{name}={value!r}"
            for name, value in vars(self).items()
            if value != getattr(good, name)
        ]
        return f"{type(self).__name__}({', '.join(said)})"

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        """For Hypothesis, which prints dataclasses in a way of its own."""
        printer.text(repr(self))


@dataclass(frozen=True, repr=False)
class Environment(Shown):
    """What is around one run of a plan.

    Attributes:
        decisions: what a gate is made to observe, by gate and index of the invocation (0 before the
            plan): one of its refusals, or ``passed``, which a gate of SPEC 3 is never made to.
        lost: the writes that are reported lost.
        calls: what a call comes to, by index: one of `ANSWERS`, or ``hangs``.
        sizes: what a response is measured to be, by index; None where the measure raises.
        crash: where the process ends; None where it does not.
    """

    decisions: Mapping[tuple[str, int], str] = field(default_factory=dict)
    lost: tuple[Loss, ...] = ()
    calls: Mapping[int, str] = field(default_factory=dict)
    sizes: Mapping[int, int | None] = field(default_factory=dict)
    crash: Crash | None = None

    def loses(self, write: int) -> Loss | None:
        """How a write is lost; None where it is not.

        Args:
            write: its number among the appends and commits of the run, from 0.
        """
        lost = (loss for loss in self.lost if loss.write == write)
        later = (loss for loss in self.lost if loss.from_then_on and loss.write < write)
        return next(lost, next(later, None))

    def with_also(self, other: Environment) -> Environment:
        """Both: where they speak of the same thing, the other one."""
        return Environment(
            decisions={**self.decisions, **other.decisions},
            lost=(*self.lost, *other.lost),
            calls={**self.calls, **other.calls},
            sizes={**self.sizes, **other.sizes},
            crash=other.crash or self.crash,
        )


def environments(line: Line, n: int) -> st.SearchStrategy[Environment]:
    """Environments in which nothing is wrong, or one thing, or two.

    Args:
        line: whose gates are made to refuse.
        n: of how many invocations the plans are, at most.
    """
    refusals = [(gate.name, refusal) for gate in line.gates.values() for refusal in gate.refusals]
    writes = 1 + 4 * n + n + 1
    return st.one_of(
        st.just(Environment()), _wrong(refusals, n, writes), _wrong(refusals, n, writes, 2)
    )


@st.composite
def _wrong(
    draw: st.DrawFn, refusals: Sequence[tuple[str, str]], n: int, writes: int, count: int = 1
) -> Environment:
    """So many things wrong. A composite, since what it draws prints as it is, and not as a call."""
    found = Environment()
    for _ in range(count):
        kind = draw(st.sampled_from(("call", "decision", "loss", "size", "crash")))
        at = draw(st.integers(0, writes - 1 if kind == "loss" else n - 1))
        if kind == "call":
            other = Environment(calls={at: draw(st.sampled_from(ANSWERS))})
        elif kind == "decision":
            gate, refusal = draw(st.sampled_from(refusals))
            other = Environment(decisions={(gate, at): refusal})
        elif kind == "loss":
            other = Environment(lost=(Loss(at, draw(st.booleans()), draw(st.booleans())),))
        elif kind == "size":
            other = Environment(sizes={at: draw(st.sampled_from((*SIZES.values(), 0, 1, 5)))})
        else:
            other = Environment(crash=Crash(draw(st.sampled_from(CRASH_PLACES)), at))
        found = found.with_also(other)
    return found


@dataclass(frozen=True, repr=False)
class Way(Shown):
    """A transition of a table, and how to get there.

    Attributes:
        state: the state that is left.
        observation: what is observed there.
        n: of how many invocations the plan is.
        environment: the one in which a run under a token of `ROOMY` limits takes it.
    """

    state: str = ""
    observation: str = ""
    n: int = 1
    environment: Environment = field(default_factory=Environment)


@st.composite
def towards(draw: st.DrawFn, line: Line, *, most_before: int = 2) -> Way:
    """A transition of the table, with an environment in which a run takes it, by no luck.

    It shrinks to the first transitions of the table, and to short plans.

    Args:
        draw: given by Hypothesis.
        line: the line.
        most_before: how many invocations may go well before, at most, where there is a way.
    """
    state, observation = draw(st.sampled_from(tuple(_paths(line.table))))
    return way_to(line, state, observation, before=draw(st.integers(0, most_before)))


@st.composite
def tours(
    draw: st.DrawFn, line: Line, *, besides: Set[tuple[str, str]] = frozenset(), most: int = 40
) -> tuple[Way, ...]:
    """Ways to some transitions that are neighbours in the table; they shrink to one.

    Args:
        draw: given by Hypothesis.
        line: the line.
        besides: transitions that are left out, unless there are no others.
        most: how many ways, at most.
    """
    every = tuple(_paths(line.table))
    left = tuple(taken for taken in every if taken not in besides) or every
    last = draw(st.integers(0, len(left) - 1))
    count = draw(st.integers(1, most))  # up to the last, so that both shrink one by one
    before = draw(st.integers(0, 2))
    chosen = left[max(0, last + 1 - count) : last + 1]
    return tuple(way_to(line, *taken, before=before) for taken in chosen)


def way_to(line: Line, state: str, observation: str, *, before: int = 0) -> Way:
    """A short way to a transition.

    Args:
        line: the line.
        state: the state that is left.
        observation: what is observed there.
        before: how many invocations go well before; none where no way leads there behind one.

    Raises:
        KeyError: where the table has no such transition.
    """
    path = _paths(line.table)[state, observation]
    round_ = _round(line.table)
    onward = _paths(line.table, round_[-1]).get((state, observation))
    if before and onward is not None:
        path = (*round_[0], *round_[1] * (before - 1), *onward)
    n = 1 + sum(seen == MORE for _, seen in path)
    return Way(state, observation, n, environment_of(line, path))


Path = tuple[tuple[str, str], ...]
"""States that are left and what is observed there, in order."""


def environment_of(line: Line, path: Path) -> Environment:
    """The environment in which a run under a token of `ROOMY` limits takes a path.

    Args:
        line: the line. Its gates beside those of SPEC 3 are made to pass where the path passes.
        path: from the initial state on.
    """
    built_in = {gate.name for gate in GATES}
    decisions: dict[tuple[str, int], str] = {}
    calls: dict[int, str] = {}
    sizes: dict[int, int | None] = {}
    lost: list[Loss] = []
    cursor = writes = 0
    for state, seen in path:
        effect = line.table.effects[state]
        good = seen == effect.observations[0]
        if effect.kind is EffectKind.CHECK and not (good and effect.subject in built_in):
            decisions[effect.subject, cursor] = PASSED if good else seen
        elif effect.kind is EffectKind.INVOKE and not good:
            calls[cursor] = seen
        elif effect.kind is EffectKind.MEASURE and not good:
            sizes[cursor] = SIZES[seen]
        elif effect.kind in (EffectKind.RECORD, EffectKind.COMMIT):
            lost += [Loss(writes)] if seen == LOST else []
            writes += 1
        cursor += seen == MORE
    return Environment(decisions, tuple(lost), calls, sizes)


@lru_cache(maxsize=64)
def _paths(table: TransitionTable, start: str | None = None) -> Mapping[tuple[str, str], Path]:
    """For each transition, the first of the shortest paths that end with it."""
    first = table.initial if start is None else start
    ways: dict[str, Path] = {first: ()}
    found: dict[tuple[str, str], Path] = {}
    waiting = [first]
    for state in waiting:
        for observation in table.observations(state):
            path = found[state, observation] = (*ways[state], (state, observation))
            target = table.transitions[state, observation]
            if target not in ways:
                ways[target] = path
                waiting.append(target)
    return found


@lru_cache(maxsize=32)
def _round(table: TransitionTable) -> tuple[Path, Path, str]:
    """The good path through a first invocation, that through a further one, and where they end."""
    first = tuple(_good(table, table.initial))
    loop = table.transitions[first[-1]]
    return first, tuple(_good(table, loop)), loop


def _good(table: TransitionTable, state: str) -> Iterator[tuple[str, str]]:
    while True:
        seen = table.effects[state].observations[0]
        yield state, seen
        state = table.transitions[state, seen]
        if seen == MORE:
            return

"""The grammar of a run's trail, and the verdict of one.

1. A successful plan of n invocations leaves exactly 1 + 4n records (SPEC 3.2).
2. The trail of a run is a prefix of that, then at most one deviation, then at most one abort
   (SPEC 6.7). A deviation is a gate's refusal at that gate's position, or a failed or violated
   invocation after its EXECUTION_STARTED (SPEC 3).
3. A trail can be cut short anywhere, by a crash or by a lost write, also within a deviation; an
   abort can follow the cut. So every prefix of a legal trail is legal.
4. The verdict is, in this order: aborted if there is an abort; denied, violated or failed if that
   is recorded in full; completed if the last invocation's success is there; else open (SPEC 6.7).
5. Token events are in no run's trail (SPEC 6.1). Records about the plan as a whole, an abort among
   them, have no index (SPEC 6.2).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, Literal, TypeAlias

from gateline_model.vocabulary import (
    ABORTED,
    AUTHORITY,
    BOUNDARY,
    DENIED,
    FAILED,
    LIMITS,
    SCOPE,
    STARTED,
    SUCCEEDED,
    TOKEN,
    EventType,
    Record,
    Status,
    Verdict,
)

OPEN: Final[Literal["open"]] = "open"
"""The verdict of a trail that ends before anything is decided (SPEC 6.7)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a trail.

    Attributes:
        type: The event's type.
        status: The event's status.
        index: The index of the invocation, from 0; None for the plan as a whole.
    """

    type: EventType
    status: Status
    index: int | None

    def __str__(self) -> str:
        place = "the plan" if self.index is None else f"invocation {self.index}"
        return f"{self.type} {self.status} for {place}"


Trail: TypeAlias = Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Illegal:
    """A trail that no run can leave.

    Attributes:
        position: Where the first wrong entry is, from 0.
        found: That entry.
        expected: The entries that would have been legal there, none after an abort.
    """

    position: int
    found: Entry
    expected: tuple[Entry, ...]

    def __str__(self) -> str:
        expected = " or ".join(map(str, self.expected)) or "nothing more"
        return f"entry {self.position} is {self.found}; expected {expected}"


Judgement: TypeAlias = Verdict | Literal["open"] | Illegal


class _State(Enum):
    """What the trail says so far. A state of the first group awaits what its name says."""

    TOKEN = auto()
    SCOPE = auto()
    LIMITS = auto()
    START = auto()
    RESULT = auto()
    DENIAL = auto()
    VIOLATED_RESULT = auto()

    COMPLETED = auto()
    DENIED = auto()
    FAILED = auto()
    VIOLATED = auto()
    ABORTED = auto()


(_TOKEN_PASS,) = TOKEN.passing
(_SCOPE_PASS,) = SCOPE.passing
(_LIMITS_PASS,) = LIMITS.passing
_SCOPE_REFUSAL, _ = SCOPE.refusing
_LIMITS_REFUSAL, _ = LIMITS.refusing
_BOUNDARY_REFUSAL, _ = BOUNDARY.refusing
_AUTHORITY_REFUSAL, _ = AUTHORITY.refusing

# The automaton, but for two rules that need the cursor or hold everywhere: the result of the last
# invocation leads to COMPLETED and not to SCOPE, and every state but ABORTED takes an abort.
_TRANSITIONS: Final[Mapping[_State, Mapping[Record, _State]]] = {
    _State.TOKEN: {_TOKEN_PASS: _State.SCOPE, DENIED: _State.DENIED},
    _State.SCOPE: {_SCOPE_PASS: _State.LIMITS, _SCOPE_REFUSAL: _State.DENIAL},
    _State.LIMITS: {_LIMITS_PASS: _State.START, _LIMITS_REFUSAL: _State.DENIAL},
    _State.START: {STARTED: _State.RESULT, _BOUNDARY_REFUSAL: _State.DENIAL},
    _State.RESULT: {
        SUCCEEDED: _State.SCOPE,
        FAILED: _State.FAILED,
        _AUTHORITY_REFUSAL: _State.VIOLATED_RESULT,
    },
    _State.DENIAL: {DENIED: _State.DENIED},
    _State.VIOLATED_RESULT: {FAILED: _State.VIOLATED},
    _State.COMPLETED: {},
    _State.DENIED: {},
    _State.FAILED: {},
    _State.VIOLATED: {},
    _State.ABORTED: {},
}

_VERDICTS: Final[Mapping[_State, Verdict]] = {
    _State.COMPLETED: Verdict.COMPLETED,
    _State.DENIED: Verdict.DENIED,
    _State.FAILED: Verdict.FAILED,
    _State.VIOLATED: Verdict.VIOLATED,
    _State.ABORTED: Verdict.ABORTED,
}


def judge(trail: Trail, n: int) -> Judgement:
    """Say what a trail means, or why no run can have left it (SPEC 6.7).

    Args:
        trail: The records of one run, in the order of the log.
        n: The number of invocations of the plan, at least 1.

    Returns:
        The trail's verdict, ``OPEN`` where nothing is decided yet, or the first illegal entry.

    Raises:
        ValueError: ``n`` is less than 1 (SPEC 1.2).
    """
    if n < 1:
        raise ValueError(f"a plan has at least one invocation, not {n}")
    state, index = _State.TOKEN, 0
    for position, found in enumerate(trail):
        moves = _moves(state, index, n)
        if found not in moves:
            return Illegal(position, found, tuple(moves))
        state, index = moves[found]
    return _VERDICTS.get(state, OPEN)


def _moves(state: _State, index: int, n: int) -> dict[Entry, tuple[_State, int]]:
    """Each entry that is legal in this state and at this invocation, with where it leads."""
    at = None if state is _State.TOKEN else index
    moves = {Entry(*record, at): (after, index) for record, after in _TRANSITIONS[state].items()}
    if state is _State.RESULT:
        last = index == n - 1
        moves[Entry(*SUCCEEDED, at)] = (
            (_State.COMPLETED, index) if last else (_State.SCOPE, index + 1)
        )
    if state is not _State.ABORTED:
        moves[Entry(*ABORTED, None)] = (_State.ABORTED, index)
    return moves

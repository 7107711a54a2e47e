"""The invariants of SPEC 8 as requirements on what a run owes (`machine.Duty`).

1. A `Requirement` is a sentence about what is owed whenever an act is about to be done, with the
   predicate that says whether it is met. What is owed is finite, so that each place at which a run
   can be is looked at.
2. Like claims, they are made from the list of gates, never from a table.
3. What is owed follows a run as long as each of its acts is allowed: where one requirement is not
   met, nothing is said of the others.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from gateline_model.machine import (
    ABORTED_MARK,
    Act,
    Duty,
    Gates,
    Kind,
    Mark,
    each,
    marks_of,
    once,
    records_before,
)
from gateline_model.vocabulary import AUTHORITY, FAILED, Verdict


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a run may owe whenever an act is about to be done.

    Attributes:
        invariant: the invariant that it belongs to, by its name.
        kinds: the kinds of acts that it is about.
        sentence: what is required.
        met: whether a duty meets it, for a line of these gates and this act.
        exact: whether what does not meet it breaks the invariant; else it may be kept all the same,
            and what is in the log has to tell.
    """

    invariant: str
    kinds: tuple[Kind, ...]
    sentence: str
    met: Callable[[Gates, Duty, Act], bool]
    exact: bool = True

    def __str__(self) -> str:
        return f"{', '.join(self.kinds)}: {self.sentence}"


def _no_cause(_: Gates, duty: Duty, __: Act) -> bool:
    return duty.cause is None


def _owed_first(_: Gates, duty: Duty, act: Act) -> bool:
    return not duty.owed or act.mark == duty.owed[0]


def _nothing_owed(_: Gates, duty: Duty, __: Act) -> bool:
    return not duty.owed


def _at_its_turn(gates: Gates, duty: Duty, act: Act) -> bool:
    turn = act.gate is not None and duty.position == records_before(gates, act.gate)
    return turn or duty.cause is not None


def _before_completion(gates: Gates, duty: Duty, _: Act) -> bool:
    last = len(once(gates)) + len(each(gates)) - 1
    return duty.position == last or duty.cause is not None


def _after_completion(gates: Gates, duty: Duty, _: Act) -> bool:
    return duty.position == len(once(gates)) or duty.cause is not None


def _cause_observed(gates: Gates, duty: Duty, act: Act) -> bool:
    if act.mark == ABORTED_MARK:
        return duty.owed == (ABORTED_MARK,)
    return duty.cause is not None or act.mark not in _deviations(gates)


def _deviations(gates: Gates) -> frozenset[Mark]:
    refusals = {mark for gate in gates for mark in marks_of(gate, gate.refusing)}
    return frozenset({*refusals, *marks_of(AUTHORITY, (FAILED,))})


def _next_of_trail(gates: Gates, duty: Duty, act: Act) -> bool:
    if act.mark == ABORTED_MARK:
        return duty.aborts == 0
    if duty.cause is not None:
        return bool(duty.owed)
    return act.mark == duty.next_mark(gates) or act.mark in _deviations(gates)


def _extends_a_trail(gates: Gates, duty: Duty, act: Act) -> bool:
    """So each trail is a prefix of a legal one, and every prefix of a legal trail is legal."""
    return _owed_first(gates, duty, act) and _next_of_trail(gates, duty, act)


def _verdict_of_cause(_: Gates, duty: Duty, act: Act) -> bool:
    return act.verdict is (duty.cause or Verdict.COMPLETED)


def _one_abort(_: Gates, duty: Duty, act: Act) -> bool:
    return duty.aborts == (act.verdict is Verdict.ABORTED)


def _all_durable(_: Gates, duty: Duty, __: Act) -> bool:
    return not duty.pending


def _something_pending(_: Gates, duty: Duty, __: Act) -> bool:
    return duty.pending


def _completed_and_durable(gates: Gates, duty: Duty, act: Act) -> bool:
    durable = not duty.pending and duty.position == len(once(gates))
    return act.verdict is not Verdict.COMPLETED or durable


REQUIREMENTS: Final = (
    Requirement(
        "fail-closed",
        (Kind.CHECK, Kind.INVOKE, Kind.MEASURE, Kind.ADVANCE),
        "the run has no cause to stop",
        _no_cause,
    ),
    Requirement(
        "fail-closed", (Kind.RECORD,), "what is owed of a cause is recorded next", _owed_first
    ),
    Requirement("truthful", (Kind.END,), "nothing is owed of a cause", _nothing_owed),
    Requirement(
        "durable-writes", (Kind.COMMIT,), "nothing is owed of a cause", _nothing_owed, exact=False
    ),
    Requirement(
        "gate-order",
        (Kind.CHECK,),
        "the records are those of every gate before it, and no more",
        _at_its_turn,
    ),
    Requirement(
        "gate-order",
        (Kind.MEASURE,),
        "the records are those of the invocation up to its start",
        _before_completion,
    ),
    Requirement(
        "gated",
        (Kind.INVOKE,),
        "the records are those of the invocation up to its start",
        _before_completion,
    ),
    Requirement("durable-before-effect", (Kind.INVOKE,), "every record is durable", _all_durable),
    Requirement(
        "audited",
        (Kind.RECORD,),
        "it is the next of the successful trail, a deviation, or the first abort",
        _next_of_trail,
    ),
    Requirement(
        "audited",
        (Kind.ADVANCE,),
        "the records are those of the invocation up to its completion",
        _after_completion,
    ),
    Requirement(
        "durable-trail",
        (Kind.RECORD,),
        "what is owed of a cause comes next, and else the next of the successful trail",
        _extends_a_trail,
        exact=False,
    ),
    Requirement("truthful", (Kind.RECORD,), "a cause was observed, if it is one", _cause_observed),
    Requirement(
        "truthful",
        (Kind.END,),
        "the verdict is that of the cause, if there is one",
        _verdict_of_cause,
    ),
    Requirement(
        "truthful",
        (Kind.END,),
        "an abort was attempted once if aborted, never otherwise",
        _one_abort,
    ),
    Requirement(
        "verdict-agreement",
        (Kind.END,),
        "if completed, there was no cause, the last record is a completion, and all are durable",
        _completed_and_durable,
        exact=False,
    ),
    Requirement("terminal-verdict", (Kind.END,), "no record waits for a commit", _all_durable),
    Requirement("durable-writes", (Kind.COMMIT,), "a record waits for it", _something_pending),
)
"""What each act requires of what the run owes."""


@lru_cache(maxsize=4096)
def objections(gates: Gates, duty: Duty, act: Act) -> tuple[Requirement, ...]:
    """The requirements that an act does not meet, where this is owed."""
    return tuple(
        requirement
        for requirement in REQUIREMENTS
        if act.kind in requirement.kinds and not requirement.met(gates, duty, act)
    )

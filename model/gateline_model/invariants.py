"""The invariants of SPEC 8 that one run's history can show, as data.

1. Each has the name and the sentence of SPEC 8, a predicate that says whether a history keeps it,
   and a witness: a predicate that says whether the situation that it is about occurs in a history.
   An invariant that nothing witnesses was not checked.
2. Each takes finished histories and those that are cut short, as by a crash.
3. Four say a little more than their sentence. ``no-reorder`` binds the index of every step, not of
   calls alone: nothing of one invocation happens during another. ``gated`` asks for the data
   boundary too: it is a gate, though it records nothing of its own. ``gate-order`` asks each gate
   once for an invocation, before its start is recorded, and the response to be measured once,
   after the call: both can spend a limit (SPEC 3.3).
   ``fail-closed`` allows no further check or measure either, for the same reason.
4. They overlap, on purpose: ``no-skip`` follows from ``gated``, ``audited`` and ``truthful``, and
   ``verdict-agreement`` from ``durable-before-effect``, ``audited``, ``truthful`` and
   ``all-or-nothing``. They are what a reader wants to know, so they are stated and checked.

Of SPEC 8, these are not here:

- ``absorbing``, ``total``, ``terminates``: properties of a transition table. A history shows one
  way through it, and by its construction nothing after the end.
- ``sometimes``: a property of a set of histories; the witnesses are its beginning.
- ``isolated``: needs what each domain received, and two runs to compare.
- ``recovery-silent``, and "also across crash and recovery" in ``no-retry``: need a recovery, and
  the histories before and after it.
- "in plan order" in ``all-or-nothing``: a history holds the number of results, not the results.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from gateline_model import actions, records, witnesses
from gateline_model.history import History

Predicate: TypeAlias = Callable[[History], bool]


@dataclass(frozen=True, slots=True)
class Invariant:
    """One row of SPEC 8.

    Attributes:
        name: Its name there.
        sentence: Its sentence there, word for word.
        holds: Whether a history keeps it.
        witness: Whether the situation that it is about occurs in a history.
    """

    name: str
    sentence: str
    holds: Predicate
    witness: Predicate


INVARIANTS: Final = (
    Invariant(
        name="no-skip",
        sentence="domain k is invoked only after domains 0..k-1 were invoked and succeeded; "
        "`completed` means that all n were",
        holds=actions.no_skip,
        witness=witnesses.two_are_invoked,
    ),
    Invariant(
        name="no-reorder",
        sentence="invocations happen in plan order, one index after the other",
        holds=actions.no_reorder,
        witness=witnesses.two_are_invoked,
    ),
    Invariant(
        name="no-retry",
        sentence="each index is invoked at most once, also across crash and recovery",
        holds=actions.no_retry,
        witness=witnesses.a_call_fails,
    ),
    Invariant(
        name="gated",
        sentence="an invocation happens only after token validation, and its own scope check, "
        "limit check and EXECUTION_STARTED, passed and recorded, for the same index",
        holds=actions.gated,
        witness=witnesses.one_is_invoked,
    ),
    Invariant(
        name="gate-order",
        sentence="a gate is checked only after every gate before it passed and was recorded",
        holds=actions.gate_order,
        witness=witnesses.the_boundary_is_checked,
    ),
    Invariant(
        name="token-once",
        sentence="the token gate is checked exactly once in a run, before anything else",
        holds=actions.token_once,
        witness=witnesses.a_run_goes_on_after_the_token,
    ),
    Invariant(
        name="fail-closed",
        sentence="after a denial, failure, violation or audit loss no domain is invoked, "
        "and the next thing recorded is that cause",
        holds=actions.fail_closed,
        witness=witnesses.a_cause_is_recorded,
    ),
    Invariant(
        name="audited",
        sentence="a successful run has exactly 1 + 4n events; "
        "the trail of any run is as rule 6.7 says",
        holds=records.audited,
        witness=witnesses.a_run_is_completed,
    ),
    Invariant(
        name="truthful",
        sentence="every record says what was observed; the terminal state matches its cause; "
        "exactly one abort is attempted, and only when a record was lost",
        holds=records.truthful,
        witness=witnesses.an_abort_is_recorded,
    ),
    Invariant(
        name="durable-before-effect",
        sentence="no invocation before its EXECUTION_STARTED is durable; no result before its "
        "EXECUTION_COMPLETED is durable; at most one call is ever in doubt",
        holds=records.durable_before_effect,
        witness=witnesses.one_is_invoked_after_a_commit,
    ),
    Invariant(
        name="all-or-nothing",
        sentence="results are returned only by `completed`, n of them, in plan order",
        holds=records.all_or_nothing,
        witness=witnesses.a_result_is_withheld,
    ),
    Invariant(
        name="verdict-agreement",
        sentence="`completed` was returned only if the durable log's verdict is completed",
        holds=records.verdict_agreement,
        witness=witnesses.a_run_is_completed,
    ),
)
"""The rows of SPEC 8 that are checked here, in its order."""


def broken(history: History) -> tuple[str, ...]:
    """The names of the invariants that a history breaks, in the order of SPEC 8."""
    return tuple(invariant.name for invariant in INVARIANTS if not invariant.holds(history))

"""The invariants of SPEC 8, as data.

1. Each has the name and the sentence of SPEC 8, and says what it is a property of: of one run, of a
   run and its log through crashes and recovery, of a table, of all runs together, or of a domain's
   input.
2. What it means formally is in `claims.py` and `requirements.py`: claims about the numbers of the
   abstract machine, and requirements on what a run owes. `formal` lists them.
3. Those of one run have a second formulation here, written apart: a predicate that says whether a
   history keeps it, and a witness: a predicate that says whether the situation that it is about
   occurs in a history. An invariant that nothing witnesses was not checked. Each predicate takes
   finished histories and those that are cut short, as by a crash.
4. Four predicates say a little more than their sentence. ``no-reorder`` binds the index of every
   step, not of calls alone: nothing of one invocation happens during another. ``gated`` asks for
   the data boundary too: it is a gate, though it records nothing of its own. ``gate-order`` asks
   each gate once for an invocation, before its start is recorded, and the response to be measured
   once, after the call: both can spend a limit (SPEC 3.3). ``fail-closed`` allows no further check
   or measure either, for the same reason.
5. They overlap, on purpose: ``no-skip`` follows from ``gated``, ``audited`` and ``truthful``, and
   ``verdict-agreement`` from ``durable-before-effect``, ``audited``, ``truthful`` and
   ``all-or-nothing``. They are what a reader wants to know, so they are stated and checked.
6. A history holds the number of results, not the results: "in plan order" in ``all-or-nothing`` is
   for tests of the orchestrator. So is ``isolated``: what a domain receives is no part of a table.

Three rules of SPEC 6 are stated in the same way, since the proofs need them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from gateline_model import actions, records, witnesses
from gateline_model.claims import claims
from gateline_model.history import History
from gateline_model.machine import Gates
from gateline_model.requirements import REQUIREMENTS

Predicate: TypeAlias = Callable[[History], bool]


class Of(StrEnum):
    """What an invariant is a property of."""

    RUN = "one run"
    LOG = "a run and its log, through crashes and recovery"
    TABLE = "a table"
    ALL_RUNS = "all runs together"
    INPUT = "what a domain receives"


@dataclass(frozen=True, slots=True)
class Invariant:
    """One row of SPEC 8, or one rule of SPEC 6.

    Attributes:
        name: Its name there.
        sentence: Its sentence there, word for word.
        of: What it is a property of.
        holds: Whether a history keeps it; None where a history cannot show it.
        witness: Whether the situation that it is about occurs in a history; None likewise.
    """

    name: str
    sentence: str
    of: Of = Of.RUN
    holds: Predicate | None = None
    witness: Predicate | None = None


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
        name="isolated",
        sentence="what domain k receives is a function of invocation k alone",
        of=Of.INPUT,
    ),
    Invariant(
        name="absorbing",
        sentence="a terminal state is never left",
        of=Of.TABLE,
    ),
    Invariant(
        name="total",
        sentence="no reachable non-terminal state is stuck, "
        "and none has two ways for one observation",
        of=Of.TABLE,
    ),
    Invariant(
        name="terminates",
        sentence="every run reaches a terminal state, in a number of steps linear in n",
        of=Of.TABLE,
    ),
    Invariant(
        name="all-or-nothing",
        sentence="results are returned only by `completed`, n of them, in plan order",
        holds=records.all_or_nothing,
        witness=witnesses.a_result_is_withheld,
    ),
    Invariant(
        name="recovery-silent",
        sentence="recovery invokes nothing, decides every open run, "
        "and changes nothing when run again",
        of=Of.LOG,
    ),
    Invariant(
        name="verdict-agreement",
        sentence="`completed` was returned only if the durable log's verdict is completed",
        holds=records.verdict_agreement,
        witness=witnesses.a_run_is_completed,
    ),
    Invariant(
        name="sometimes",
        sentence="every state, every transition and every verdict is reached by some run",
        of=Of.ALL_RUNS,
    ),
)
"""The rows of SPEC 8, in its order."""

LOG_RULES: Final = (
    Invariant(
        name="durable-trail",
        sentence="whatever is durable, at any instant of any run, is a trail as rule 6.7 says",
        holds=records.durable_trail,
        witness=witnesses.a_write_is_lost,
    ),
    Invariant(
        name="terminal-verdict",
        sentence="where a run's last records are durable, its terminal state's verdict is that of "
        "its durable trail",
        holds=records.terminal_verdict,
        witness=witnesses.a_run_stops_after_a_commit,
    ),
    Invariant(
        name="durable-writes",
        sentence="a completed plan of n invocations costs n + 1 durable writes, "
        "and no run makes one with nothing to write",
        holds=records.durable_writes,
        witness=witnesses.a_run_is_completed,
    ),
)
"""What SPEC 6.5 and 6.7 say of every run."""


def formal(name: str, gates: Gates) -> tuple[str, ...]:
    """What an invariant means formally, for a line of these gates; nothing for what has no claim.

    Args:
        name: The invariant's name.
        gates: The gates of the line; the last is the authority gate.
    """
    said = (str(claim) for claim in claims(gates) if claim.invariant == name)
    required = (str(rule) for rule in REQUIREMENTS if rule.invariant == name)
    return (*dict.fromkeys(said), *required)


def broken(history: History) -> tuple[str, ...]:
    """The names of the invariants that a history breaks, in the order of SPEC 8."""
    return tuple(
        invariant.name
        for invariant in INVARIANTS
        if invariant.holds is not None and not invariant.holds(history)
    )

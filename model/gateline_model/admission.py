"""What the gates of SPEC 3 decide, from plain data.

1. A *situation* is all that a gate may know: the token as it was issued, what became of it, what is
   asked for, and the time. A decision is a function of it.
2. Each gate is a list of causes in order of precedence, each with the question whether it is at
   hand. The first that is names the decision; where none is, the gate is passed.
3. Where no token was issued, or an index is none of the plan's, the questions behind the one that
   says so have no answer: nothing could be verified (README of the code, "Choices that SPEC.md
   leaves open").
4. What becomes of a token is counted by the events that record it, and by nothing else, so that to
   reserve and to record are one step (SPEC 3.3).
5. The data boundary and gates of a user's own are not here: they are about more than a token.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from gateline_model.vocabulary import EventType, Status

PASSED: Final = "passed"
UNVERIFIABLE: Final = "unverifiable"
ACCEPTED: Final = "accepted"


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it was issued, as far as gates read it (SPEC 2.1, 2.2, 2.8).

    Attributes:
        user_id: Who may use it.
        domain_scope: The domains that it names.
        method_scope: The methods of each of them.
        expires_at_us: The first instant at which it is not valid, in microseconds.
        allowed_trigger_types: What may set a plan off.
        plan_digest: The one plan that it is bound to; None where it is bound to none.
        max_invocations: How many invocations may start.
        max_tokens_per_response: How large one response may be.
        max_total_tokens: How large all responses together may be.
        max_frequency: How often a plan may start, as text: ``N per M seconds``.
    """

    user_id: str
    domain_scope: frozenset[str]
    method_scope: Mapping[str, frozenset[str]]
    expires_at_us: int
    allowed_trigger_types: frozenset[str]
    plan_digest: str | None
    max_invocations: int
    max_tokens_per_response: int
    max_total_tokens: int
    max_frequency: str


@dataclass(frozen=True, slots=True)
class Uses:
    """What became of a token: all of it is counted from the log.

    Attributes:
        revoked: Whether it was revoked; that is for good (SPEC 2.7).
        admitted_runs: How many runs passed the token gate.
        invocations: How many invocations were reserved.
        response_tokens: What all responses were charged.
        starts_us: When plans started, in microseconds, in the order of the log.
    """

    revoked: bool = False
    admitted_runs: int = 0
    invocations: int = 0
    response_tokens: int = 0
    starts_us: tuple[int, ...] = ()


class Request(NamedTuple):
    """What is asked for.

    Attributes:
        caller: Who asks.
        trigger: What set the plan off.
        plan_user: Whose plan it is.
        plan_digest: The plan's digest.
        calls: The domain and the method of each invocation, in order.
    """

    caller: str
    trigger: str
    plan_user: str
    plan_digest: str
    calls: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """All that a gate may know (rule 1).

    Attributes:
        token: The token that was presented; None where none such was issued.
        uses: What became of it.
        request: What is asked for.
        now_us: The time, in microseconds.
        index: The invocation at hand, from 0; 0 before the first.
        registered: The names of the domains that can be called.
    """

    token: Token | None
    uses: Uses
    request: Request
    now_us: int
    index: int = 0
    registered: frozenset[str] = field(default_factory=frozenset)


Question = Callable[[Situation], bool]


class _UnanswerableError(Exception):
    """A question about what is not there (rule 3)."""


def _token(at: Situation) -> Token:
    if at.token is None:
        raise _UnanswerableError
    return at.token


def _call(at: Situation) -> tuple[str, str]:
    if not 0 <= at.index < len(at.request.calls):
        raise _UnanswerableError
    return at.request.calls[at.index]


def _revoked(at: Situation) -> bool:
    return at.uses.revoked


def _unknown(at: Situation) -> bool:
    return at.token is None


def _users_differ(at: Situation) -> bool:
    return len({_token(at).user_id, at.request.plan_user, at.request.caller}) > 1


def _expired(at: Situation) -> bool:
    return _token(at).expires_at_us <= at.now_us


def _other_trigger(at: Situation) -> bool:
    return at.request.trigger not in _token(at).allowed_trigger_types


def _other_plan(at: Situation) -> bool:
    bound = _token(at).plan_digest
    return bound is not None and bound != at.request.plan_digest


def _run_before(at: Situation) -> bool:
    return _token(at).plan_digest is not None and at.uses.admitted_runs > 0


def _domain_out_of_scope(at: Situation) -> bool:
    return _call(at)[0] not in _token(at).domain_scope


def _method_out_of_scope(at: Situation) -> bool:
    domain, method = _call(at)
    return method not in _token(at).method_scope.get(domain, frozenset())


def _unregistered(at: Situation) -> bool:
    return _call(at)[0] not in at.registered


def _revoked_since(at: Situation) -> bool:
    _token(at)
    return at.uses.revoked


def _no_invocation_left(at: Situation) -> bool:
    return at.uses.invocations >= _token(at).max_invocations


def _no_response_token_left(at: Situation) -> bool:
    return at.uses.response_tokens >= _token(at).max_total_tokens


def _too_often(at: Situation) -> bool:
    """Whether with this start, N + 1 plans would have started in less than M seconds."""
    most, window_us = frequency(_token(at).max_frequency)
    earlier = [start_us for start_us in at.uses.starts_us if at.now_us - start_us < window_us]
    return at.index == 0 and len(earlier) + 1 > most


CAUSES: Final[Mapping[str, tuple[tuple[str, Question], ...]]] = {
    "token": (
        ("revoked", _revoked),
        ("unknown", _unknown),
        ("user_mismatch", _users_differ),
        ("expired", _expired),
        ("trigger_not_allowed", _other_trigger),
        ("other_plan", _other_plan),
        ("already_run", _run_before),
    ),
    "scope": (
        ("domain_out_of_scope", _domain_out_of_scope),
        ("method_out_of_scope", _method_out_of_scope),
        ("domain_unregistered", _unregistered),
    ),
    "limits": (
        ("revoked", _revoked_since),
        ("expired", _expired),
        ("invocations_exhausted", _no_invocation_left),
        ("response_tokens_exhausted", _no_response_token_left),
        ("frequency_exceeded", _too_often),
    ),
}
"""The causes of each gate, in order of precedence (SPEC 3, the column "checks, in this order").

The limits gate also asks whether the token was revoked or has expired since the plan began.
"""

TOO_LARGE: Final = "response_too_large"
TOTAL_EXCEEDED: Final = "total_exceeded"
UNMEASURED: Final = "unmeasured"


def frequency(text: str) -> tuple[int, int]:
    """How many plans may start in how many microseconds (SPEC 2.2).

    Args:
        text: ``N per M seconds``.
    """
    most, per, seconds, unit = text.split(" ")
    if (per, unit) != ("per", "seconds"):
        raise ValueError(f"not 'N per M seconds': {text!r}")
    return int(most), int(seconds) * 1_000_000


def decided(gate: str, at: Situation) -> str:
    """What a gate decides (SPEC 3).

    Args:
        gate: ``token``, ``scope`` or ``limits``.
        at: The situation.

    Returns:
        ``passed``, the cause of a refusal, or ``unverifiable`` (rule 3).
    """
    try:
        return next((cause for cause, at_hand in CAUSES[gate] if at_hand(at)), PASSED)
    except _UnanswerableError:
        return UNVERIFIABLE


def accepted(token: Token, uses: Uses, size: int | None) -> str:
    """What is decided about a response (SPEC 3.3).

    Args:
        token: The token.
        uses: What became of it, before the response.
        size: The size of the response; None where the measure failed.
    """
    if size is None:
        return UNMEASURED
    if size > token.max_tokens_per_response:
        return TOO_LARGE
    if uses.response_tokens + size > token.max_total_tokens:
        return TOTAL_EXCEEDED
    return ACCEPTED


def charged(token: Token, uses: Uses, size: int) -> int:
    """What a response is charged, accepted or not: as far as anything is left.

    Args:
        token: The token.
        uses: What became of it, before the response.
        size: The size of the response.
    """
    left = token.max_total_tokens - uses.response_tokens
    return size if size < left else left


def after(
    uses: Uses,
    type_: EventType,
    status: Status,
    *,
    index: int | None,
    at_us: int,
    response_tokens: int = 0,
) -> Uses:
    """What became of a token, with one more event of it in the log (rule 4).

    Args:
        uses: What became of it before.
        type_: The event's type.
        status: The event's status.
        index: The invocation that it is about, if it is about one.
        at_us: The event's time, in microseconds.
        response_tokens: What it says the response was charged.
    """
    if type_ is EventType.TOKEN_REVOKED:
        return replace(uses, revoked=True)
    if type_ is EventType.TOKEN_VALIDATION and status is Status.SUCCESS:
        return replace(uses, admitted_runs=uses.admitted_runs + 1)
    if type_ is EventType.RESOURCE_LIMIT_CHECK and status is Status.SUCCESS:
        starts_us = (*uses.starts_us, at_us) if index == 0 else uses.starts_us
        return replace(uses, invocations=uses.invocations + 1, starts_us=starts_us)
    if type_ is EventType.EXECUTION_COMPLETED:
        return replace(uses, response_tokens=uses.response_tokens + response_tokens)
    return uses


def overspent(token: Token, uses: Uses) -> str | None:
    """What a token was overspent of, in words; None where it was not (SPEC 3.3).

    Args:
        token: The token.
        uses: What became of it.
    """
    if uses.invocations > token.max_invocations:
        return f"{uses.invocations} invocations of {token.max_invocations}"
    if uses.response_tokens > token.max_total_tokens:
        return f"{uses.response_tokens} response tokens of {token.max_total_tokens}"
    if token.plan_digest is not None and uses.admitted_runs > 1:
        return f"{uses.admitted_runs} runs of the plan that it is bound to"
    most, window_us = frequency(token.max_frequency)
    for first_us, behind_us in zip(uses.starts_us, uses.starts_us[most:], strict=False):
        if behind_us - first_us < window_us:
            return f"{most + 1} starts in {behind_us - first_us} us; allowed: {token.max_frequency}"
    return None

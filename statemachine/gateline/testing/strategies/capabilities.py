"""Tokens: valid ones, wrong ones, those that admit a plan, and those that lack one thing for it.

1. Tokens shrink to one that a person reads: round limits, ten minutes, one method of one domain.
2. A token that lacks one thing for a plan has everything else that it needs, and a name for what
   it lacks.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from gateline.testing.flawed_tokens import FlawedToken
from gateline.testing.strategies.naming import DOMAIN_WORDS, names, users
from gateline.testing.strategies.planning import methods, scopes
from gateline.testing.token_flaws import TOKEN_FLAWS
from gateline.values.capability import (
    MAX_CAPABILITY_CHARACTERS,
    MAX_DURATION_SECONDS,
    CapabilityToken,
    TokenDocument,
    TriggerType,
)
from gateline.values.limits import ResourceLimits
from gateline.values.plan import ExecutionPlan
from gateline.values.strict_json import MAX_ENCODED_BYTES, NUMBER_BOUND

ASKED_TRIGGER: Final = TriggerType.DIRECT_COMMAND.value
"""The trigger that a token for a plan always allows, and that one that lacks it never does."""
LARGEST_RESPONSE: Final = MAX_ENCODED_BYTES // 4
"""The size of the largest response, in tokens, in the orchestrator's default measure."""
_TYPICAL_DURATION_SECONDS: Final = 600
_LARGEST: Final = NUMBER_BOUND - 1
_LARGEST_FREQUENCY: Final = 999_999_999


@cache
def digests() -> st.SearchStrategy[str]:
    """Digests of nothing in particular: 64 lower-case hexadecimal digits."""
    return st.binary(min_size=32, max_size=32).map(bytes.hex)


def _typically(typical: int) -> st.SearchStrategy[int]:
    return st.just(typical) | st.integers(1, _LARGEST)


@cache
def _frequencies() -> st.SearchStrategy[str]:
    numbers = st.integers(1, _LARGEST_FREQUENCY)
    return st.just("10 per 60 seconds") | st.builds("{} per {} seconds".format, numbers, numbers)


def _limits() -> st.SearchStrategy[ResourceLimits]:
    return st.builds(
        ResourceLimits,
        max_invocations=_typically(10),
        max_tokens_per_response=_typically(500),
        max_total_tokens=_typically(5000),
        max_frequency=_frequencies(),
    )


def _sufficient_limits(calls: int) -> st.SearchStrategy[ResourceLimits]:
    return st.builds(
        ResourceLimits,
        max_invocations=st.integers(calls, _LARGEST),
        max_tokens_per_response=st.integers(LARGEST_RESPONSE, _LARGEST),
        max_total_tokens=st.integers(calls * LARGEST_RESPONSE, _LARGEST),
        max_frequency=_frequencies(),
    )


@cache
def _capabilities() -> st.SearchStrategy[str]:
    return st.just("read mail") | st.text(min_size=1, max_size=MAX_CAPABILITY_CHARACTERS)


@cache
def triggers(*always: str, without: tuple[str, ...] = ()) -> st.SearchStrategy[list[str]]:
    """Lists of trigger types.

    Args:
        always: those that stand first in every list.
        without: those that are in none.
    """
    others = [word.value for word in TriggerType if word not in {*always, *without}]
    drawn = st.lists(st.sampled_from(others), min_size=0 if always else 1, unique=True)
    return drawn.map(lambda more: [*always, *more])


def tokens(**fixed: Any) -> st.SearchStrategy[CapabilityToken]:
    """Valid tokens, not issued.

    Args:
        fixed: fields that are the same in all of them, or strategies for them. Where the domain
            scope alone is given, each of its domains gets methods, and the other way round.

    Raises:
        TypeError: where a token has no such field.
    """
    _check_fields(fixed)
    fields = {
        "user_id": users(),
        "capability": _capabilities(),
        "duration_seconds": st.just(_TYPICAL_DURATION_SECONDS)
        | st.integers(1, MAX_DURATION_SECONDS),
        "resource_limits": _limits(),
        "allowed_trigger_types": triggers(),
        "issued_by": users("grace", "alan"),
        "plan_digest": st.none() | digests(),
    }
    return _tokens({**fields, **_strategies(fixed)})


@st.composite
def _tokens(draw: st.DrawFn, fields: dict[str, st.SearchStrategy[Any]]) -> CapabilityToken:
    drawn = {name: draw(field) for name, field in fields.items()}
    if "method_scope" not in drawn:
        domains = drawn.get("domain_scope")
        scope = draw(scopes()) if domains is None else {name: draw(methods()) for name in domains}
        drawn["method_scope"] = scope
    return CapabilityToken(**{"domain_scope": list(drawn["method_scope"]), **drawn})


def token_for(plan: ExecutionPlan, **fixed: Any) -> st.SearchStrategy[CapabilityToken]:
    """Tokens, not issued, that admit a plan wholly, once, on `ASKED_TRIGGER`.

    Their limits suffice for any responses in the orchestrator's default measure, and they last
    at least ten minutes. Some are bound to the plan, and some allow more than it needs.

    Args:
        plan: the plan.
        fixed: fields that are the same in all of them, or strategies for them.

    Raises:
        TypeError: where a token has no such field.
    """
    _check_fields(fixed)
    fields = {
        "user_id": st.just(plan.user_id),
        "capability": _capabilities(),
        "method_scope": _more_than(scope_of(plan)),
        "duration_seconds": st.integers(_TYPICAL_DURATION_SECONDS, MAX_DURATION_SECONDS),
        "resource_limits": _sufficient_limits(len(plan.invocations)),
        "allowed_trigger_types": triggers(ASKED_TRIGGER),
        "issued_by": users("grace", "alan"),
        "plan_digest": st.none() | st.just(plan.digest),
    }
    return _tokens({**fields, **_strategies(fixed)})


def _more_than(scope: dict[str, list[str]]) -> st.SearchStrategy[dict[str, list[str]]]:
    def joined(more: dict[str, list[str]]) -> dict[str, list[str]]:
        return {
            domain: list(dict.fromkeys([*scope.get(domain, ()), *more.get(domain, ())]))
            for domain in {**scope, **more}
        }

    return st.dictionaries(names(*DOMAIN_WORDS), methods(), max_size=2).map(joined)


def scope_of(plan: ExecutionPlan) -> dict[str, list[str]]:
    """What a plan needs: for each of its domains its methods, in the order of their first call."""
    scope: dict[str, list[str]] = {}
    for call in plan.invocations:
        methods = scope.setdefault(call.domain, [])
        if call.method not in methods:
            methods.append(call.method)
    return scope


def invalid_tokens(
    otherwise: st.SearchStrategy[CapabilityToken] | None = None,
) -> st.SearchStrategy[FlawedToken]:
    """Arguments of a token that are wrong in exactly one named way; `fields` has them.

    Each rule of SPEC.md is drawn as often as another, whatever number of flaws it has.

    Args:
        otherwise: a strategy for what the token would be without the flaw; any where None.
    """
    valid = tokens() if otherwise is None else otherwise
    rules = dict.fromkeys(flaw.rule for flaw in TOKEN_FLAWS.values())
    of_each = [
        st.sampled_from([name for name, flaw in TOKEN_FLAWS.items() if flaw.rule == rule])
        for rule in rules
    ]
    return st.builds(FlawedToken, st.one_of(of_each), valid)


def _check_fields(fixed: dict[str, Any]) -> None:
    for name in fixed:
        if name not in TokenDocument.__struct_fields__:
            raise TypeError(f"a token has no field {name!r}")


def _strategies(fixed: dict[str, Any]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        name: value if isinstance(value, st.SearchStrategy) else st.just(value)
        for name, value in fixed.items()
    }

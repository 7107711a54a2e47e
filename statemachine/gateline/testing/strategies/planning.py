"""Plans, and parameters that no plan can hold (SPEC 1).

1. A plan's domains can all be registered together: none can be taken for another.
2. Plans shrink to one call, of the first method of the first domain, with empty parameters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from hypothesis import strategies as st

from gateline.testing.hostile_values import HOSTILE_VALUES
from gateline.testing.parameter_flaws import FlawedParameters
from gateline.testing.strategies.json_data import json_objects
from gateline.testing.strategies.naming import DOMAIN_WORDS, METHOD_WORDS, names, users
from gateline.values.names import skeleton
from gateline.values.plan import DomainInvocation, ExecutionPlan


@cache
def scopes(*words: str) -> st.SearchStrategy[dict[str, list[str]]]:
    """One to three domains, none easily confused with another, with one to three methods each.

    Args:
        words: names to draw half of the domains from; "mail" and others where none is given.
    """
    domains = st.lists(names(*words or DOMAIN_WORDS), min_size=1, max_size=3, unique_by=skeleton)
    return domains.flatmap(lambda drawn: st.fixed_dictionaries(dict.fromkeys(drawn, methods())))


@cache
def methods() -> st.SearchStrategy[list[str]]:
    """One to three methods of a domain."""
    return st.lists(names(*METHOD_WORDS), min_size=1, max_size=3, unique=True)


def plans(
    user_id: str | st.SearchStrategy[str] | None = None,
    domains: Mapping[str, Sequence[str]] | None = None,
    *,
    min_size: int = 1,
    max_size: int = 5,
    parameters: st.SearchStrategy[dict[str, Any]] | None = None,
) -> st.SearchStrategy[ExecutionPlan]:
    """Valid plans.

    Args:
        user_id: whose plans, or a strategy for that; any user's where None.
        domains: what is called: for each domain its methods; any where None.
        min_size: the fewest invocations, at least 1.
        max_size: the most invocations.
        parameters: a strategy for the parameters of one invocation; any JSON object where None.

    Raises:
        ValueError: where there is no such plan.
    """
    if not 1 <= min_size <= max_size:
        raise ValueError(f"found {min_size} to {max_size} invocations, expected at least 1")
    if domains is not None and not any(domains.values()):
        raise ValueError("found no method of any domain, expected at least one")
    return _plans(
        users() if user_id is None else _strategy(user_id),
        scopes() if domains is None else st.just(domains),
        min_size,
        max_size,
        json_objects() if parameters is None else parameters,
    )


def _strategy(value: str | st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just(value) if isinstance(value, str) else value


@st.composite
def _plans(
    draw: st.DrawFn,
    user_ids: st.SearchStrategy[str],
    scopes: st.SearchStrategy[Mapping[str, Sequence[str]]],
    min_size: int,
    max_size: int,
    parameters: st.SearchStrategy[dict[str, Any]],
) -> ExecutionPlan:
    scope = draw(scopes)
    methods = [(domain, method) for domain in scope for method in scope[domain]]
    calls = st.tuples(st.sampled_from(methods), parameters)
    called = draw(st.lists(calls, min_size=min_size, max_size=max_size))
    invocations = [DomainInvocation(domain, method, given) for (domain, method), given in called]
    return ExecutionPlan(draw(user_ids), invocations)


def flawed_parameters() -> st.SearchStrategy[FlawedParameters]:
    """Parameters that are wrong in exactly one named way."""
    keys = names("a")
    deeper = st.lists(keys | st.integers(0, 3), max_size=3)
    whole = st.sampled_from((False,) * 9 + (True,))
    places = st.builds(
        lambda whole, key, steps: () if whole else (key, *steps), whole, keys, deeper
    )
    return st.builds(
        FlawedParameters, st.sampled_from(list(HOSTILE_VALUES)), places, json_objects()
    )


def hostile_parameters() -> st.SearchStrategy[Any]:
    """Parameters that `DomainInvocation` refuses, for one reason each.

    What is printed of them may not be code; `flawed_parameters` draws the same, named.
    """
    return flawed_parameters().map(_parameters_of)


def _parameters_of(flawed: FlawedParameters) -> Any:
    return flawed.parameters

"""Hypothesis strategies for the values of gateline.

1. What a strategy of valid values draws is accepted; what one of wrong values draws is refused,
   for the reason that its name says.
2. Everything shrinks to something that a person understands, and prints as code that makes an
   equal value where the public names of `gateline` and of this package are imported.

They need the extra ``[test]``.
"""

from gateline.testing.flawed_tokens import FlawedToken
from gateline.testing.parameter_flaws import FlawedParameters
from gateline.testing.scripted_clock import ScriptedClock
from gateline.testing.scripted_domain import (
    Exits,
    Fails,
    Raises,
    Returns,
    ReturnsNoJson,
    ReturnsNoResult,
    ScriptedDomain,
    Trespasses,
)
from gateline.testing.strategies.capabilities import (
    ASKED_TRIGGER,
    digests,
    invalid_tokens,
    scope_of,
    token_for,
    tokens,
)
from gateline.testing.strategies.json_data import json_objects, json_values
from gateline.testing.strategies.naming import hostile_names, look_alikes, names, users
from gateline.testing.strategies.planning import (
    flawed_parameters,
    hostile_parameters,
    plans,
    scopes,
)
from gateline.testing.strategies.shortfalls import InsufficientToken, insufficient_tokens_for
from gateline.testing.strategies.surroundings import clocks, domain_results, domains, steps

__all__ = [
    "ASKED_TRIGGER",
    "Exits",
    "Fails",
    "FlawedParameters",
    "FlawedToken",
    "InsufficientToken",
    "Raises",
    "Returns",
    "ReturnsNoJson",
    "ReturnsNoResult",
    "ScriptedClock",
    "ScriptedDomain",
    "Trespasses",
    "clocks",
    "digests",
    "domain_results",
    "domains",
    "flawed_parameters",
    "hostile_names",
    "hostile_parameters",
    "insufficient_tokens_for",
    "invalid_tokens",
    "json_objects",
    "json_values",
    "look_alikes",
    "names",
    "plans",
    "scope_of",
    "scopes",
    "steps",
    "token_for",
    "tokens",
    "users",
]

"""What actors of a stateful machine ask for: whose token, which calls, and what is odd about it.

1. A `Grant` is a token with the calls that it was issued for, under `TERMS` roomy or tight.
2. A request is for these calls, or has an `Oddity`: other calls, somebody else, another trigger, a
   token that nobody issued.
3. What is drawn is drawn from what a machine has: its domains with their methods and parameters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import strategies as st

from gateline.testing.environment import Shown

LENGTH: Final = 3
"""How many invocations a drawn plan has, at most."""
UNREGISTERED: Final = "unplugged"
"""A domain that is in the scope of each token, and that nobody registered."""

TERMS: Final[Mapping[str, dict[str, Any]]] = {
    "roomy": {},
    "two invocations": {"max_invocations": 2},
    "four invocations": {"max_invocations": 4},
    "few response tokens": {"max_tokens_per_response": 30, "max_total_tokens": 40},
    "one start a minute": {"max_frequency": "1 per 60 seconds"},
    "two starts a minute": {"max_frequency": "2 per 60 seconds"},
    "five seconds": {"duration_seconds": 5},
}
"""What is special about a token, in words."""

SMALL_DATA: Final = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)
"""JSON that can be read at a glance."""


Calls = tuple[tuple[str, str, dict[str, Any]], ...]
"""Domain, method and parameters of each invocation."""


@dataclass(frozen=True)
class Grant:
    """A token that was issued, and the calls that it was issued for.

    Attributes:
        user: whose it is.
        calls: those that it was issued for.
        token_hash: SHA-256 of its secret.
    """

    user: str
    calls: Calls
    token_hash: str


@dataclass(frozen=True, repr=False)
class Oddity(Shown):
    """What is odd about a request; `Oddity()` is what the token was issued for.

    Attributes:
        calls: other calls than those.
        caller: somebody else who asks.
        plan_user: somebody else's plan.
        trigger: what sets it off.
        unknown: whether a token is presented that nobody issued.
    """

    calls: Calls | None = None
    caller: str | None = None
    plan_user: str | None = None
    trigger: str = "direct_command"
    unknown: bool = False


@st.composite
def drawn_calls(
    draw: st.DrawFn,
    names: Sequence[tuple[str, str]],
    parameters: Mapping[str, st.SearchStrategy[dict[str, Any]]],
    fewest: int = 1,
) -> Calls:
    """Up to `LENGTH` calls of these domains and methods."""
    calls = []
    for at in range(draw(st.integers(fewest, LENGTH))):
        domain, method = draw(st.sampled_from(names))
        own = parameters.get(f"{domain}.{method}", _numbered(at))
        calls.append((domain, method, draw(own)))
    return tuple(calls)


def _numbered(at: int) -> st.SearchStrategy[dict[str, Any]]:
    """Parameters that say which call they are of: so no two calls of a plan are the same."""
    return st.builds(lambda data: {"number": at, "data": data}, SMALL_DATA)


@st.composite
def drawn_oddities(draw: st.DrawFn, calls: st.SearchStrategy[Calls]) -> Oddity:
    """Something odd about a request, other calls among it."""
    kinds = (
        Oddity(caller="eve"),
        Oddity(plan_user="eve"),
        Oddity(trigger="timer"),
        Oddity(unknown=True),
        None,
    )
    return draw(st.sampled_from(kinds)) or Oddity(calls=draw(calls))

"""Tokens that lack exactly one thing for a plan, and the refusal that is to be expected (SPEC 3).

1. Each is made of a token that admits the plan wholly: one thing is taken from it.
2. Where a name is taken out of its scope, one that looks like it is put there (SPEC 2.4).
3. What is expected holds where the domains are registered and every call succeeds without data,
   as those of ``ScriptedDomain([])`` do, and the trigger is `ASKED_TRIGGER`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, Final, NamedTuple

from hypothesis import strategies as st

from gateline.testing.refused_names import is_of_the_machinery, look_alikes_of
from gateline.testing.strategies.capabilities import (
    ASKED_TRIGGER,
    digests,
    token_for,
    triggers,
)
from gateline.testing.strategies.naming import USER_WORDS
from gateline.values.capability import CapabilityToken
from gateline.values.plan import ExecutionPlan


class InsufficientToken(NamedTuple):
    """A well-formed token that lacks one thing for a plan.

    Attributes:
        lack: what it lacks, a name in `LACKS`.
        token: the token, not issued.
        gate: the gate that refuses.
        refusal: the name of the refusal, as in ``denied_<gate>_<refusal>``.
        stopped_at: the index of the invocation that is refused; None for the whole plan.
    """

    lack: str
    token: CapabilityToken
    gate: str
    refusal: str
    stopped_at: int | None

    @property
    def state(self) -> str:
        """The terminal state that the run is to end in."""
        return f"denied_{self.gate}_{self.refusal}"


Fields = dict[str, Any]
Taken = tuple[Fields, int | None]
"""The fields that are changed, and the index of the invocation that is refused."""


class Lack(NamedTuple):
    """One thing that a token can lack.

    Attributes:
        gate: the gate that refuses.
        refusal: the name of the refusal.
        take: takes it from the fields of a token that admits the plan.
        fewest: the fewest invocations of a plan for which it can be lacking.
    """

    gate: str
    refusal: str
    take: Callable[[st.DrawFn, ExecutionPlan, Fields], Taken]
    fewest: int = 1


def _user(draw: st.DrawFn, plan: ExecutionPlan, fields: Fields) -> Taken:  # noqa: ARG001
    others = [user for user in USER_WORDS if user != plan.user_id]
    return {"user_id": draw(st.sampled_from(others))}, None


def _trigger(draw: st.DrawFn, plan: ExecutionPlan, fields: Fields) -> Taken:  # noqa: ARG001
    return {"allowed_trigger_types": draw(triggers(without=(ASKED_TRIGGER,)))}, None


def _plan(draw: st.DrawFn, plan: ExecutionPlan, fields: Fields) -> Taken:  # noqa: ARG001
    almost = plan.digest[:-1] + ("1" if plan.digest.endswith("0") else "0")
    other = draw(st.just(almost) | digests().filter(lambda digest: digest != plan.digest))
    return {"plan_digest": other}, None


def _domain(draw: st.DrawFn, plan: ExecutionPlan, fields: Fields) -> Taken:
    names = [call.domain for call in plan.invocations]
    lacking = draw(st.sampled_from(names))
    scope = dict(fields["method_scope"])
    methods = scope.pop(lacking)
    scope[draw(_alike(lacking, {lacking, *scope}))] = methods
    return {"domain_scope": list(scope), "method_scope": scope}, names.index(lacking)


def _method(draw: st.DrawFn, plan: ExecutionPlan, fields: Fields) -> Taken:
    calls = [(call.domain, call.method) for call in plan.invocations]
    domain, lacking = draw(st.sampled_from(calls))
    methods = fields["method_scope"][domain]
    alike = draw(_alike(lacking, methods))
    others = [alike if method == lacking else method for method in methods]
    scope = {**fields["method_scope"], domain: others}
    return {"method_scope": scope}, calls.index((domain, lacking))


def _alike(name: str, taken: Collection[str]) -> st.SearchStrategy[str]:
    alike = [
        other
        for other in look_alikes_of(name)
        if other not in taken and not is_of_the_machinery(other)
    ]
    others = (f"other{number}" for number in range(len(taken) + 1))
    return st.sampled_from(alike or [other for other in others if other not in taken])


def _limit(name: str) -> Callable[[st.DrawFn, ExecutionPlan, Fields], Taken]:
    def take(draw: st.DrawFn, plan: ExecutionPlan, fields: Fields) -> Taken:
        enough_for = draw(st.integers(1, len(plan.invocations) - 1))
        limits = {**fields["resource_limits"], name: enough_for}
        return {"resource_limits": limits}, enough_for

    return take


LACKS: Final[dict[str, Lack]] = {
    "user": Lack("token", "user_mismatch", _user),
    "trigger": Lack("token", "trigger_not_allowed", _trigger),
    "plan": Lack("token", "other_plan", _plan),
    "domain": Lack("scope", "domain_out_of_scope", _domain),
    "method": Lack("scope", "method_out_of_scope", _method),
    "invocations": Lack("limits", "invocations_exhausted", _limit("max_invocations"), 2),
    # A response without data, ``null``, has the size of one token.
    "total tokens": Lack("limits", "response_tokens_exhausted", _limit("max_total_tokens"), 2),
}
"""What a token can lack for a plan, by its name."""


def insufficient_tokens_for(plan: ExecutionPlan) -> st.SearchStrategy[InsufficientToken]:
    """Tokens that lack exactly one thing for a plan, with the refusal that is to be expected.

    Time and frequency are not among what they lack: both depend on when the token is used.

    Args:
        plan: the plan; with a single invocation, no limit can be lacking.
    """
    return _insufficient_tokens_for(plan)


@st.composite
def _insufficient_tokens_for(draw: st.DrawFn, plan: ExecutionPlan) -> InsufficientToken:
    fields = draw(token_for(plan)).request()
    possible = [name for name, lack in LACKS.items() if len(plan.invocations) >= lack.fewest]
    name = draw(st.sampled_from(possible))
    gate, refusal, take, _ = LACKS[name]
    changed, stopped_at = take(draw, plan, fields)
    return InsufficientToken(
        name, CapabilityToken(**{**fields, **changed}), gate, refusal, stopped_at
    )

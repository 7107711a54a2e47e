"""A token held against a plan: what the plan needs, what the token grants, and what nobody uses.

1. A method is needed where the plan calls it, and granted where the token's scope names it. A
   needed method that is not granted stops the plan at the scope gate; a granted one that is not
   needed is unused authority, and whoever approves should ask why it is there.
2. Of a limit the need is known only where the plan alone decides it: how many invocations, and one
   start. How long it will take and how large its responses will be, nobody knows beforehand.
3. Nothing is judged by the text `capability`, which authorizes nothing (SPEC 2.4).
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import NamedTuple

from gateline.values.capability import CapabilityToken
from gateline.values.plan import ExecutionPlan


class Finding(StrEnum):
    """What is found of one method, or of one limit."""

    GRANTED = "needed and granted"
    MISSING = "needed and NOT granted"
    UNUSED = "granted and unused: unused authority"
    UNKNOWN = "known only when it runs"
    FITS = "as needed"
    BEYOND = "more than needed: unused authority"


class MethodRow(NamedTuple):
    """A method of a domain, how often the plan calls it, and what is found of it."""

    domain: str
    method: str
    calls: int
    finding: Finding


class LimitRow(NamedTuple):
    """What a token allows in one respect, what the plan needs of it, and what is found of it."""

    respect: str
    allowed: str
    needed: str
    finding: Finding


class Authority(NamedTuple):
    """A token held against a plan.

    Attributes:
        methods: those of the plan in its order, then those that only the token names.
        limits: user, binding, number, duration, sizes, triggers, frequency.
    """

    methods: tuple[MethodRow, ...]
    limits: tuple[LimitRow, ...]

    @property
    def missing(self) -> int:
        """How many rows stop the plan."""
        return self._count(Finding.MISSING)

    @property
    def unused(self) -> int:
        """How many rows grant what the plan does not use."""
        return self._count(Finding.UNUSED) + self._count(Finding.BEYOND)

    def _count(self, finding: Finding) -> int:
        found = [row.finding for row in self.methods] + [row.finding for row in self.limits]
        return found.count(finding)


def authority_of(token: CapabilityToken, plan: ExecutionPlan) -> Authority:
    """Hold a token against a plan."""
    return Authority(_methods(token, plan), _limits(token, plan))


def _methods(token: CapabilityToken, plan: ExecutionPlan) -> tuple[MethodRow, ...]:
    needed = Counter((call.domain, call.method) for call in plan.invocations)
    granted = {
        (domain, method) for domain in token.domain_scope for method in token.method_scope[domain]
    }
    rows = [
        MethodRow(*pair, calls, Finding.GRANTED if pair in granted else Finding.MISSING)
        for pair, calls in needed.items()
    ]
    rows += [MethodRow(*pair, 0, Finding.UNUSED) for pair in sorted(granted - needed.keys())]
    return tuple(rows)


def _limits(token: CapabilityToken, plan: ExecutionPlan) -> tuple[LimitRow, ...]:
    limits, length = token.resource_limits, len(plan.invocations)
    triggers = [str(trigger) for trigger in token.allowed_trigger_types]
    bound = token.plan_digest == plan.digest
    user = Finding.FITS if token.user_id == plan.user_id else Finding.MISSING
    starts = Finding.FITS if bound or limits.max_starts == 1 else Finding.BEYOND
    trigger = Finding.FITS if len(triggers) == 1 else Finding.BEYOND
    duration = f"{token.duration_seconds} seconds from its issue"
    return (
        LimitRow("user", token.user_id, plan.user_id, user),
        _binding(token, plan),
        LimitRow("invocations", f"{limits.max_invocations:,}", f"{length:,}", _enough(token, plan)),
        LimitRow("frequency of starts", limits.max_frequency, "one start", starts),
        LimitRow("triggers", ", ".join(triggers), "one of them", trigger),
        LimitRow("duration", duration, "-", Finding.UNKNOWN),
        LimitRow("one response", _size(limits.max_tokens_per_response), "-", Finding.UNKNOWN),
        LimitRow("all responses", _size(limits.max_total_tokens), "-", Finding.UNKNOWN),
    )


def _binding(token: CapabilityToken, plan: ExecutionPlan) -> LimitRow:
    if token.plan_digest is None:
        allowed, finding = "not bound: every plan within its scope", Finding.BEYOND
    elif token.plan_digest == plan.digest:
        allowed, finding = "bound to this plan: one run of it", Finding.FITS
    else:
        allowed, finding = f"bound to another plan: {token.plan_digest}", Finding.MISSING
    return LimitRow("plan", allowed, "this plan, once", finding)


def _enough(token: CapabilityToken, plan: ExecutionPlan) -> Finding:
    most, needed = token.resource_limits.max_invocations, len(plan.invocations)
    if most == needed:
        return Finding.FITS
    return Finding.MISSING if most < needed else Finding.BEYOND


def _size(tokens: int) -> str:
    return f"{tokens:,} tokens"

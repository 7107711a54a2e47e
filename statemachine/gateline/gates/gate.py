"""What a gate is: a name, an ordered list of rules over facts, and what it records.

1. A gate is pure: facts in, decision out; the same facts give the same decision.
2. Its rules are tried in order, and the first that does not allow the call refuses it. Only the
   value True allows; anything else, None and 1 included, refuses.
3. A rule that raises has decided nothing: the gate refuses as `UNVERIFIABLE`. The orchestrator
   makes that observation, so that a gate has no exception handler.
4. A reason names what was refused and what would have been allowed, and never a secret (SPEC 3.1).
5. A gate that passes records at most one event; one that refuses records one or two (SPEC 3).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import msgspec

from gateline.gates.record import Record
from gateline.machine.effect import PASSED, Effect
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.plan import DomainInvocation, ExecutionPlan, IsolatedParameters

UNVERIFIABLE: Final = "unverifiable"
"""The last refusal of every gate: its check could not be carried out."""


class When(StrEnum):
    """How often a gate is passed."""

    BEFORE_PLAN = "before_plan"
    BEFORE_EACH = "before_each"


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """All that a gate may know.

    Attributes:
        user_id: who asks.
        trigger_type: what set the plan off, as the caller says; not yet checked.
        plan: the plan.
        index: the position of the invocation at hand, from 0; 0 before the plan.
        handed: the parameters that the domain will be given.
        account: what the ledger has about the token that was presented; None if nothing.
        registered_domains: the names of the domains that can be called.
        now_us: the time of the open transaction, in microseconds since the Unix epoch.
    """

    user_id: str
    trigger_type: str
    plan: ExecutionPlan
    index: int
    handed: IsolatedParameters
    account: TokenAccount | None
    registered_domains: frozenset[str]
    now_us: int

    @property
    def invocation(self) -> DomainInvocation:
        """The invocation at hand."""
        return self.plan.invocations[self.index]

    @property
    def known_account(self) -> TokenAccount:
        """The token's account, for rules behind the one that says there is one.

        Raises:
            LookupError: where there is none.
        """
        if self.account is None:
            raise LookupError("the token is not in the ledger")
        return self.account

    @property
    def token(self) -> CapabilityToken:
        """The token, for rules behind the one that says there is one.

        Raises:
            LookupError: where there is none.
        """
        return self.known_account.token


class Decision(msgspec.Struct, frozen=True):
    """What a gate decided.

    Attributes:
        observation: ``passed``, or one of the gate's refusals.
        reason: why it was refused; empty for a pass.
    """

    observation: str
    reason: str = ""


PASS: Final = Decision(PASSED)


@dataclass(frozen=True, slots=True)
class Rule:
    """One check of a gate.

    Attributes:
        refusal: the observation when it does not allow the call: a lower-case identifier.
        allows: whether it allows the call; only True does.
        reason: why it did not.
    """

    refusal: str
    allows: Callable[[Facts], bool]
    reason: Callable[[Facts], str]


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate of the line.

    Attributes:
        name: a lower-case identifier; the prefix of its states.
        when: once before the plan, or before each invocation.
        rules: its checks, in order of precedence.
        on_pass: the event that a pass records, or None.
        on_refusal: the events that a refusal records, in order.
    """

    name: str
    when: When
    rules: tuple[Rule, ...]
    on_pass: Record | None
    on_refusal: tuple[Record, ...]

    @property
    def refusals(self) -> tuple[str, ...]:
        """Every way in which it refuses, in order of precedence."""
        return (*(rule.refusal for rule in self.rules), UNVERIFIABLE)

    @property
    def effect(self) -> Effect:
        """The effect of the state in which it is checked."""
        return Effect.check(self.name, self.refusals)

    def check(self, facts: Facts) -> Decision:
        """Decide.

        Raises:
            Exception: whatever a rule raises; to the line that is `UNVERIFIABLE`.
        """
        for rule in self.rules:
            if rule.allows(facts) is not True:
                return Decision(rule.refusal, rule.reason(facts))
        return PASS

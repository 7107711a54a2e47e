"""What a gate is: a name, a check over facts, when it is passed, and the event that it records.

1. A gate is pure: facts in, decision out; the same facts give the same decision.
2. Its check is one function, or several named rules. They are tried in order, and the first that
   does not allow the call refuses it. Only the value True allows; text says why not; anything
   else, None and 1 included, refuses too.
3. A check that raises has decided nothing: the gate refuses as `UNVERIFIABLE`. The orchestrator
   makes that observation, so that a gate has no exception handler.
4. A reason names what was refused and what would have been allowed, and never a secret (SPEC 3.1).
5. What a gate records follows from its event alone, for all gates alike (the table of SPEC 3): a
   pass records the event as a success, a refusal records it as denied, and then EXECUTION_DENIED.
   A status that the event does not have is not recorded, nor is anything where there is no event.
6. What a check cannot know from its facts is fetched by the gate's *port*, before the check, as a
   JSON value: `Facts.observed`. Its digest is in what the gate records.
7. A gate can have a *cost*: what each pass spends of the token, in a unit of the gate's own. It is
   worked out before the check (`Facts.cost`), and spent by the record of the pass, in one atomic
   step with the check (SPEC 3.3); it stays spent. `Facts.spent` is what the token has spent so far.

A port is asked while the ledger's one write transaction is open: other writers wait for it, so it
answers from memory or from nearby, and keeps a deadline of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from string import ascii_lowercase
from types import MappingProxyType
from typing import Any, Final, TypeAlias, TypeVar

import msgspec

from gateline.gates.record import Record
from gateline.machine.effect import PASSED, Effect
from gateline.values.account import TokenAccount, check_cost
from gateline.values.capability import CapabilityToken
from gateline.values.event import SHAPES, AuditEventType, Status, Subject
from gateline.values.invalid import escaped, shown
from gateline.values.plan import DomainInvocation, ExecutionPlan, IsolatedParameters
from gateline.values.strict_json import from_canonical

UNVERIFIABLE: Final = "unverifiable"
"""The last refusal of every gate: its check could not be carried out."""
_Words = TypeVar("_Words", bound=StrEnum)
REASON_CHARACTERS: Final = 4096
"""The length of a reason, at most; what is over it is cut off."""
REFUSED: Final = "refused"
"""The refusal of a check that is one function."""


class GateError(ValueError):
    """A gate that is not well formed; the message names the gate, and says what it needs."""

    def __init__(self, name: object, problem: str) -> None:
        super().__init__(f"gate {shown(name)}: {problem}")


class When(StrEnum):
    """How often a gate is passed."""

    BEFORE_PLAN = "before_plan"
    BEFORE_EACH = "before_each"

    @property
    def subject(self) -> Subject:
        """What its records are about."""
        return Subject.PLAN if self is When.BEFORE_PLAN else Subject.INVOCATION


EVENTS: Final = MappingProxyType(
    {
        When.BEFORE_PLAN: (
            AuditEventType.TOKEN_VALIDATION,
            AuditEventType.AUTHORIZATION_SCOPE_CHECK,
        ),
        When.BEFORE_EACH: (
            AuditEventType.AUTHORIZATION_SCOPE_CHECK,
            AuditEventType.RESOURCE_LIMIT_CHECK,
            AuditEventType.BOUNDARY_VIOLATION,
        ),
    }
)
"""The events that a gate can record."""
ALONE: Final = MappingProxyType(
    {AuditEventType.TOKEN_VALIDATION: "token", AuditEventType.RESOURCE_LIMIT_CHECK: "limits"}
)
"""What only one gate records: it begins a run in the log, or is spent from the token."""


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
        fetched: what the gate's port fetched, in canonical JSON; empty where it has no port.
        cost: what a pass of the gate will spend; 0 where it has no cost.
    """

    user_id: str
    trigger_type: str
    plan: ExecutionPlan
    index: int
    handed: IsolatedParameters
    account: TokenAccount | None
    registered_domains: frozenset[str]
    now_us: int
    fetched: bytes = b""
    cost: int = 0

    @property
    def observed(self) -> Any:
        """What the gate's port fetched, a JSON value, new each time; None where it has no port."""
        return from_canonical(self.fetched) if self.fetched else None

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

    def spent(self, gate: str) -> int:
        """What the token has spent at a gate over its lifetime, in the unit of the gate's cost.

        Args:
            gate: its name.

        Raises:
            LookupError: where the token is not in the ledger.
        """
        return self.known_account.spent_at(gate)


Check: TypeAlias = Callable[[Facts], bool | str]
"""Allows by True; refuses by text, which says why, and by whatever else it returns."""
Port: TypeAlias = Callable[[Facts], Any]
"""Fetches a JSON value that a check needs and no fact says."""
Cost: TypeAlias = Callable[[Facts], int]
"""What a pass spends: an integer from 0, in a unit of the gate's own."""


class Decision(msgspec.Struct, frozen=True):
    """What a gate decided.

    Attributes:
        observation: ``passed``, or one of the gate's refusals.
        reason: why it was refused; empty for a pass.
        cost: what the pass spends; None where the gate has no cost, and for a refusal.
    """

    observation: str
    reason: str = ""
    cost: int | None = None


PASS: Final = Decision(PASSED)


@dataclass(frozen=True, slots=True)
class Rule:
    """One named check of a gate.

    Attributes:
        refusal: the observation when it does not allow the call: a lower-case identifier.
        check: allows the call by True; text says why not.
    """

    refusal: str
    check: Check


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate of the line.

    Attributes:
        name: a lower-case identifier; the prefix of its states.
        check: a function, whose one refusal is called ``refused``; or a sequence of `Rule`, in
            order of precedence.
        when: once before the plan, or before each invocation.
        event: the type of the event that it records (rule 5); None for EXECUTION_DENIED alone,
            when it refuses.
        port: fetches what the check needs and no fact says; None where the facts suffice.
        cost: what each pass spends of the token; None for nothing.
        rules: the check as rules.
        records: every event that it records, worked out once.

    Raises:
        GateError: where a name, an event or a function is not what it has to be.
    """

    name: str
    check: Check | Sequence[Rule]
    when: When = When.BEFORE_EACH
    event: AuditEventType | None = AuditEventType.AUTHORIZATION_SCOPE_CHECK
    port: Port | None = field(default=None, kw_only=True)
    cost: Cost | None = field(default=None, kw_only=True)
    rules: tuple[Rule, ...] = field(init=False, repr=False)
    records: frozenset[Record | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._fill("when", _member(self.name, "time", self.when, When))
        if self.event is not None:
            self._fill("event", _member(self.name, "event", self.event, AuditEventType))
        given = self.check
        self._fill("rules", (Rule(REFUSED, given),) if callable(given) else _rules(given))
        self._fill("check", given if callable(given) else self.rules)
        self._check_names()
        self._check_event()
        if not self.rules:
            problem = f"its check is {shown(given)}; expected a function of facts, or rules"
            raise GateError(self.name, problem)
        for function in (*(rule.check for rule in self.rules), self.port, self.cost):
            if function is not None and not callable(function):
                raise GateError(self.name, f"{shown(function)} is no function of facts")
        self._fill("records", frozenset({self.on_pass, *self.on_refusal}))
        if self.cost is not None and self.on_pass is None:
            raise GateError(self.name, "it has a cost, and records no pass that would spend it")

    @property
    def on_pass(self) -> Record | None:
        """The event that a pass records, if any (rule 5)."""
        return self._record(Status.SUCCESS)

    @property
    def on_refusal(self) -> tuple[Record, ...]:
        """The events that a refusal records, in order (rule 5)."""
        denial = Record(AuditEventType.EXECUTION_DENIED, Status.DENIED, self.when.subject)
        denied = self._record(Status.DENIED)
        return (denial,) if denied is None else (denied, denial)

    @property
    def refusals(self) -> tuple[str, ...]:
        """Every way in which it refuses, in order of precedence."""
        return (*(rule.refusal for rule in self.rules), UNVERIFIABLE)

    @property
    def effect(self) -> Effect:
        """The effect of the state in which it is checked."""
        return Effect.check(self.name, self.refusals)

    def decide(self, facts: Facts) -> Decision:
        """Decide.

        Raises:
            Exception: whatever a rule raises, or a cost that is none; to the line that is
                `UNVERIFIABLE`.
        """
        cost = None
        if self.cost is not None:
            cost = check_cost(self.cost(facts), facts.spent(self.name))
            facts = msgspec.structs.replace(facts, cost=cost)
        for rule in self.rules:
            allowed = rule.check(facts)
            if allowed is not True:
                return Decision(rule.refusal, self._reason(allowed))
        return PASS if cost is None else Decision(PASSED, cost=cost)

    def _reason(self, allowed: object) -> str:
        if type(allowed) is str and allowed:
            return escaped(allowed[:REASON_CHARACTERS])
        said = "False" if allowed is False else f"{shown(allowed)}, which is not True"
        return f"the gate {self.name} refused: its check gave {said}"

    def _record(self, status: Status) -> Record | None:
        if self.event is None or status not in SHAPES[self.event].statuses:
            return None
        return Record(self.event, status, self.when.subject)

    def _fill(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def _check_names(self) -> None:
        refusals = [rule.refusal for rule in self.rules]
        for what, word in (("name", self.name), *(("refusal", refusal) for refusal in refusals)):
            if not _is_identifier(word):
                raise GateError(self.name, f"its {what} {shown(word)} is no lower-case identifier")
            if what == "refusal" and (word in (PASSED, UNVERIFIABLE) or refusals.count(word) > 1):
                raise GateError(self.name, f"the refusal {word!r} would stand for two things")

    def _check_event(self) -> None:
        possible = [
            event for event in EVENTS[self.when] if ALONE.get(event, self.name) == self.name
        ]
        if self.event not in (None, *possible):
            problem = f"{self.event} is not what it can record {self.when}"
            raise GateError(self.name, f"{problem}; expected {' or '.join(possible)}, or None")


def _rules(given: object) -> tuple[Rule, ...]:
    rules = tuple(given) if isinstance(given, Sequence) else ()
    return rules if all(isinstance(rule, Rule) for rule in rules) else ()


def _member(name: str, what: str, given: object, words: type[_Words]) -> _Words:
    if (type(given) is not str and type(given) is not words) or given not in list(words):
        raise GateError(name, f"its {what} is {shown(given)}; expected {' or '.join(words)}")
    return words(given)


def _is_identifier(word: object) -> bool:
    if type(word) is not str or not word.isidentifier() or not word.isascii():
        return False
    return word == word.lower() and word[0] in ascii_lowercase

"""The stage: what an orchestrator under test is made with, so that each run finds its environment.

1. One actor goes on at a time, so whatever is called is called by that one: its environment says
   what comes of it.
2. Gates ask their own rules, unless told; the line is the user's, and proved as it is. Where the
   model knows the rules of a gate, an earlier one that refuses comes before what is told. Of other
   gates it expects what they are told: then neither their rules nor port nor cost is asked.
3. What becomes of tokens is counted here by the model's rules, from what was given to the ledger
   and what it said of it, so that each decision can be held against the model when it is made.
4. A call by nobody, while no actor goes on, is kept: nothing may be invoked then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from gateline.domains.port import Domain
from gateline.gates.gate import UNVERIFIABLE, Facts, Gate, Rule
from gateline.gates.line import Line
from gateline.ledger.port import Ledger
from gateline.orchestrator import Moment, Orchestrator, quarter_of_bytes
from gateline.testing.actors import Actor, Seen
from gateline.testing.observed import Call
from gateline.values.account import RESPONSE_TOKENS
from gateline.values.event import AuditEventType, EventDraft
from gateline_model.admission import CAUSES, Uses, after
from gateline_model.vocabulary import EventType, Status


class Stage:
    """Where actors play.

    Args:
        ledger: the user's.
        clock: the time of this process, in microseconds since the Unix epoch.

    Attributes:
        domains: what the orchestrator can call, by name; wrapped.
        actor: the one that goes on; None where none does.
        uses: what became of each token, by its hash, as far as commits were acknowledged, or were
            written though reported lost.
        pending: the drafts of the open transaction, with their time.
        now_us: the time of the last transaction.
        size: what the last response was measured to be.
        calls_by_nobody: the calls that came while no actor went on.
        other_times: the times, other than the clock's, at which a transaction was opened.
    """

    def __init__(self, ledger: Ledger, clock: Callable[[], int]) -> None:
        self.ledger = ledger
        self.clock = clock
        self.domains: Mapping[str, Domain] = {}
        self.actor: Actor | None = None
        self.uses: dict[str, Uses] = {}
        self.pending: list[tuple[EventDraft, int]] = []
        self.now_us = 0
        self.size: int | None = None
        self.calls_by_nobody: list[Call] = []
        self.other_times: list[int] = []

    @contextmanager
    def goes_on(self, actor: Actor) -> Iterator[None]:
        """An actor goes on in this block."""
        self.actor = actor
        try:
            yield
        finally:
            self.actor = None

    def measure(self, response: bytes) -> int:
        """The size of a response, as the environment says, or the default one."""
        actor, self.size = self.actor, None
        if actor is None:
            return quarter_of_bytes(response)
        actor.come_to("measure")
        size = actor.environment.sizes.get(len(actor.calls) - 1, quarter_of_bytes(response))
        if size is None:
            raise RuntimeError("the measure raises, as told")
        self.size = size
        return size

    def observe(self, moment: Moment) -> None:
        """Keep a step, with what is known of the token."""
        if self.actor is not None:
            uses = self.uses_of(self.actor.asked.token_hash)
            self.actor.seen.append(Seen(moment, uses, self.now_us, self.size))

    def uses_of(self, token_hash: str) -> Uses:
        """What became of a token, the open transaction included."""
        uses = self.uses.get(token_hash, Uses())
        for draft, at_us in self.pending:
            if draft.token_hash == token_hash:
                uses = counted(uses, draft, at_us)
        return uses

    def settle(self, *, written: bool) -> None:
        """The open transaction has ended."""
        for draft, at_us in self.pending if written else ():
            before = self.uses.get(draft.token_hash, Uses())
            self.uses[draft.token_hash] = counted(before, draft, at_us)
            if self.actor is not None and draft.type is AuditEventType.EXECUTION_STARTED:
                self.actor.durable_starts += 1
        self.pending = []

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Orchestrators that are made in this block ask gates that can be told to refuse."""
        own = Orchestrator._asked

        def asked(orchestrator: Orchestrator, line: Line) -> Mapping[str, Gate]:
            gates = own(orchestrator, line)
            return {name: self._told(gate) for name, gate in gates.items()}

        Orchestrator._asked = asked  # type: ignore[method-assign, assignment]
        try:
            yield
        finally:
            Orchestrator._asked = own  # type: ignore[method-assign]

    def _told(self, gate: Gate) -> Gate:
        modelled = gate.name in CAUSES

        def told(facts: Facts) -> str | None:
            """What the gate is to observe; None where it decides by itself."""
            decisions = {} if self.actor is None else self.actor.environment.decisions
            return decisions.get((gate.name, facts.index))

        def rule_of(rule: Rule) -> Rule:
            def check(facts: Facts) -> bool | str:
                decision = told(facts)
                if decision == UNVERIFIABLE:
                    raise RuntimeError("the check cannot be carried out, as told")
                if decision == rule.refusal:
                    return "refused, as told"
                return (decision is not None and not modelled) or rule.check(facts)

            return Rule(rule.refusal, check)

        def unless_told(ask: Callable[[Facts], Any] | None, otherwise: int | None) -> Any:
            """A port or a cost."""
            if ask is None:
                return None
            return lambda facts: ask(facts) if told(facts) is None else otherwise

        return replace(
            gate,
            check=tuple(rule_of(rule) for rule in gate.rules),
            port=unless_told(gate.port, None),
            cost=unless_told(gate.cost, 1),
        )


def counted(uses: Uses, event: EventDraft, at_us: int) -> Uses:
    """What became of a token, with one more event of it, by the model's rules."""
    charge = event.details.get(RESPONSE_TOKENS, 0)
    return after(
        uses,
        EventType(event.type),
        Status(event.status),
        index=event.index,
        at_us=at_us,
        response_tokens=charge if type(charge) is int else 0,
    )

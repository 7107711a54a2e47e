"""Orchestrators wired wrongly: each does one thing that somebody might think is helpful."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import msgspec

from gateline import (
    AuditEvent,
    CapabilityToken,
    Domain,
    DomainResult,
    ExecutionPlan,
    Gate,
    IsolatedParameters,
    Ledger,
    Line,
    MemoryLedger,
    Orchestrator,
    Outcome,
    TokenAccount,
    Transaction,
    Verdict,
    Verification,
    line_with,
)
from gateline.examples.gates.approval import approval_gate
from gateline.ledger.port import LedgerError
from gateline.testing.actors import Executes
from gateline.testing.orchestrator_machine import OrchestratorMachine
from gateline.values.event import EventDraft


class Wrapped:
    """An orchestrator with something around it."""

    def __init__(self, orchestrator: Orchestrator) -> None:
        self.orchestrator = orchestrator

    def execute_plan(self, **asked: Any) -> Outcome:
        return self.orchestrator.execute_plan(**asked)


class WiredWrongly(OrchestratorMachine):
    """A machine whose orchestrator has something wrong with it."""

    around: Callable[[Orchestrator], Executes] = staticmethod(lambda orchestrator: orchestrator)
    domains_of: Callable[[Mapping[str, Domain]], Mapping[str, Domain]] = staticmethod(
        lambda domains: domains
    )
    ledger_of: Callable[[Ledger], Ledger] = staticmethod(lambda ledger: ledger)

    def create_orchestrator(self, ledger: Ledger, domains: Any, **others: Any) -> Executes:
        return self.around(
            Orchestrator(
                self.ledger_of(ledger),
                self.domains_of(domains),
                **others,
            )
        )


# ------------------------------------------------------------------- around the orchestrator


class ExecutesAgain(Wrapped):
    """Executes a plan that failed once more."""

    def execute_plan(self, **asked: Any) -> Outcome:
        outcome = self.orchestrator.execute_plan(**asked)
        again = outcome.verdict is Verdict.FAILED
        return self.orchestrator.execute_plan(**asked) if again else outcome


class Sorts(Wrapped):
    """Executes the calls in the order of their domains' names."""

    def execute_plan(self, **asked: Any) -> Outcome:
        plan = asked.pop("execution_plan")
        calls = sorted(plan.invocations, key=lambda call: call.domain)
        plan = ExecutionPlan(plan.user_id, calls)
        return self.orchestrator.execute_plan(execution_plan=plan, **asked)


class SwallowsADenial(Wrapped):
    """Says that a plan completed which was denied."""

    said = Verdict.DENIED

    def execute_plan(self, **asked: Any) -> Outcome:
        outcome = self.orchestrator.execute_plan(**asked)
        if outcome.verdict is not self.said:
            return outcome
        return msgspec.structs.replace(
            outcome, verdict=Verdict.COMPLETED, state="completed", error=None, gate=None
        )


class SwallowsAnAuditLoss(SwallowsADenial):
    """Says that a plan completed whose records were lost."""

    said = Verdict.ABORTED


class HandsOutWhatThereIs(Wrapped):
    """Hands results out of a plan that failed."""

    def execute_plan(self, **asked: Any) -> Outcome:
        outcome = self.orchestrator.execute_plan(**asked)
        if outcome.verdict is Verdict.FAILED:
            return msgspec.structs.replace(outcome, results=(DomainResult(True),))
        return outcome


class UsesAnotherToken(Wrapped):
    """Uses the user's latest token, whichever was presented."""

    def execute_plan(self, **asked: Any) -> Outcome:
        of_user = self.orchestrator._surroundings.ledger.tokens_of(asked["user_id"])
        if of_user:
            asked["token_hash"] = of_user[-1].token_hash
        return self.orchestrator.execute_plan(**asked)


class Survives(Wrapped):
    """Takes whatever ends the process for a failure, and goes on."""

    def execute_plan(self, **asked: Any) -> Outcome:
        try:
            return self.orchestrator.execute_plan(**asked)
        except BaseException:
            return self.orchestrator.execute_plan(**asked)


# ------------------------------------------------------------------------ around the domains


class DomainAround:
    """A domain with something around it."""

    last: DomainResult | None = None
    first: IsolatedParameters | None = None

    def __init__(self, inner: Domain) -> None:
        self.inner = inner

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        return self.inner.invoke(method, parameters)


class Retries(DomainAround):
    """Calls a domain that raises once more."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        try:
            return self.inner.invoke(method, parameters)
        except Exception:
            return self.inner.invoke(method, parameters)


class PassesAResultOn(DomainAround):
    """Gives a domain what the call before returned."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        given = parameters.get_copy()
        if self.last is not None:
            given["previous"] = self.last.data
        self.last = self.inner.invoke(method, IsolatedParameters(given))
        return self.last


class ReusesParameters(DomainAround):
    """Gives a domain the parameters that it was given first."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        self.first = self.first or parameters
        return self.inner.invoke(method, self.first)


def around_each(
    kind: type[DomainAround],
) -> Callable[[Mapping[str, Domain]], Mapping[str, Domain]]:
    return lambda domains: {name: kind(domain) for name, domain in domains.items()}


# ------------------------------------------------------------------------- around the ledger


class Remembers:
    """A ledger that reads an account once, and remembers it; it writes what nobody checks."""

    def __init__(self, inner: Ledger) -> None:
        self.inner = inner
        self.known: dict[str, TokenAccount | None] = {}

    def begin(self, now_us: int) -> Transaction:
        return RemembersInside(self, self.inner.begin(now_us))

    def account(self, token_hash: str) -> TokenAccount | None:
        return self.inner.account(token_hash)

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        return self.inner.tokens_of(user_id)

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        return self.inner.events(run_id)

    def verify(self) -> Verification:
        return self.inner.verify()


class RemembersInside:
    def __init__(self, ledger: Remembers, inner: Transaction) -> None:
        self.ledger = ledger
        self.inner = inner
        self.now_us = inner.now_us
        self.commit = inner.commit
        self.rollback = inner.rollback

    def account(self, token_hash: str) -> TokenAccount | None:
        if token_hash not in self.ledger.known:
            self.ledger.known[token_hash] = self.inner.account(token_hash)
        return self.ledger.known[token_hash]

    def append(self, draft: EventDraft) -> None:
        self.inner.append(draft)


class TriesACommitAgain(Remembers):
    """A ledger that takes a lost commit for a lost packet: it goes on as if it were written."""

    def begin(self, now_us: int) -> Transaction:
        return TriesAgain(self, self.inner.begin(now_us))


class TriesAgain(RemembersInside):
    def __init__(self, ledger: Remembers, inner: Transaction) -> None:
        super().__init__(ledger, inner)
        self.commit = self._commit

    def account(self, token_hash: str) -> TokenAccount | None:
        return self.inner.account(token_hash)

    def _commit(self) -> str:
        try:
            return self.inner.commit()
        except LedgerError:
            self.inner.rollback()
            return "0" * 64


class Forgets(WiredWrongly):
    """The process that starts anew reads a copy of the log that is one event short."""

    def reopen(self, ledger: Ledger) -> Ledger:
        assert isinstance(ledger, MemoryLedger)
        del ledger._store.records[-1:]
        return ledger


class ResumesAfterACrash(WiredWrongly):
    """Recovery that calls the domain of the call that is in doubt once more."""

    def recover(self) -> None:
        for event in self.ledger.events():
            if event.type == "EXECUTION_STARTED":
                domain = self._stage.domains[str(event.domain)]
                domain.invoke(str(event.method), IsolatedParameters({}))


def machine(name: str, **parts: Any) -> type[WiredWrongly]:
    return type(name, (WiredWrongly,), {key: staticmethod(part) for key, part in parts.items()})


class Wrong(msgspec.Struct, frozen=True):
    """A machine with something wrong, and the names under which it may be found."""

    machine: type[OrchestratorMachine]
    found_as: tuple[str, ...]


class ChangesAnAnswer(DomainAround):
    """Adds something to each answer."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        result = self.inner.invoke(method, parameters)
        return DomainResult(True, [result.data, "and more"]) if result.success else result


class IgnoresTheClock(OrchestratorMachine):
    """The time is the system's, whatever clock it is given."""

    def create_orchestrator(self, ledger: Ledger, domains: Any, **others: Any) -> Executes:
        others.pop("clock")
        return Orchestrator(ledger, domains, **others)


class LeavesTheCostOut(OrchestratorMachine):
    """What runs has the same table, and a gate that has no cost."""

    line = line_with(Gate("budget", lambda facts: facts.spent("budget") < 9, cost=lambda _: 1))

    def create_orchestrator(self, ledger: Ledger, domains: Any, **others: Any) -> Executes:
        others["line"] = line_with(Gate("budget", lambda _: True))
        return Orchestrator(ledger, domains, **others)


class TellsItsGatesNothing(OrchestratorMachine):
    """Its gates decide by themselves, whatever they were told."""

    line = line_with(approval_gate(lambda digest: None))

    def create_orchestrator(self, ledger: Ledger, domains: Any, **others: Any) -> Executes:
        class Untold(Orchestrator):
            def _asked(self, line: Line) -> Mapping[str, Gate]:
                return line.gates

        return Untold(ledger, domains, **others)


WRONG: Final = (
    Wrong(machine("ExecutesAgain", around=ExecutesAgain), ("no-retry",)),
    Wrong(machine("Sorts", around=Sorts), ("isolated", "truthful", "admission")),
    Wrong(machine("SwallowsADenial", around=SwallowsADenial), ("truthful",)),
    Wrong(machine("SwallowsAnAuditLoss", around=SwallowsAnAuditLoss), ("truthful",)),
    Wrong(
        machine("HandsOut", around=HandsOutWhatThereIs), ("durable-before-effect", "all-or-nothing")
    ),
    Wrong(machine("UsesAnotherToken", around=UsesAnotherToken), ("truthful", "admission")),
    Wrong(machine("Survives", around=Survives), ("no-retry", "terminates")),
    Wrong(machine("Retries", domains_of=around_each(Retries)), ("no-retry",)),
    Wrong(machine("PassesOn", domains_of=around_each(PassesAResultOn)), ("isolated",)),
    Wrong(machine("Reuses", domains_of=around_each(ReusesParameters)), ("isolated",)),
    Wrong(machine("Remembers", ledger_of=Remembers), ("admission", "terminates")),
    Wrong(
        machine("TriesAgain", ledger_of=TriesACommitAgain),
        ("audited", "durable-before-effect", "truthful", "conformance"),
    ),
    Wrong(Forgets, ("append-only",)),
    Wrong(ResumesAfterACrash, ("gated",)),
    Wrong(machine("ChangesAnAnswer", domains_of=around_each(ChangesAnAnswer)), ("truthful",)),
    Wrong(IgnoresTheClock, ("truthful",)),
    Wrong(LeavesTheCostOut, ("truthful",)),
    Wrong(TellsItsGatesNothing, ("admission",)),
)

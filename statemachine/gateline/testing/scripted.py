"""Environments that answer as told, for the real orchestrator: gates, ledger, domains and measure.

1. The line is the user's, and is proved as theirs; its table is what runs. What is told is only
   what a gate answers where the table asks it.
2. `ScriptedOrchestrator` is told every answer, passes included: for those who walk the table. It
   authorizes nothing that it was not told to, and what it is told is no authority: never use it
   but with domains that do as told too.
3. `RefusingOrchestrator` asks the line's own rules, and can be told to refuse or to be unable to
   tell, never to pass.
4. What is told to fail fails as the real thing does: by an exception, a refusal, a result; never by
   a way into the orchestrator that nobody else has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, NoReturn

from gateline.domains.port import Domain
from gateline.domains.registry import DomainRegistry
from gateline.gates.authority_gate import FORBIDDEN_OPERATION
from gateline.gates.gate import UNVERIFIABLE, Facts, Gate, Rule
from gateline.gates.line import LINE, Line
from gateline.gates.response_limit import TOO_LARGE, TOTAL_EXCEEDED
from gateline.guard import BoundaryViolationError
from gateline.ledger.memory import MemoryLedger
from gateline.ledger.port import Ledger, LedgerError, Transaction, Verification
from gateline.machine.effect import ACCEPTED, SUCCEEDED
from gateline.orchestrator import Orchestrator
from gateline.testing.observed_run import Call
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEvent, EventDraft
from gateline.values.plan import IsolatedParameters
from gateline.values.result import Answer, DomainResult

TOLD: Final = "as told"
"""What everything here gives for a reason."""


class ToldError(RuntimeError):
    """Raised where something was told to raise."""


def fall() -> NoReturn:
    """Raise, as told."""
    raise ToldError(TOLD)


# ------------------------------------------------------------------------------------------ gates


class ScriptedOrchestrator(Orchestrator):
    """The real orchestrator over a line whose gates answer as told, passes included.

    Args:
        ledger: as for `Orchestrator`.
        domains: likewise.
        answer: is asked with a gate's name and the index of the invocation, from 0, and says what
            the gate observes: ``passed`` or one of its refusals. What is none of its refusals
            passes.
        line: the line; proved as it is, before anything of it is told.
        **options: as for `Orchestrator`.

    Raises:
        UnprovedLineError: where the line is not proved; further as `Orchestrator` does.
    """

    def __init__(
        self,
        ledger: Ledger,
        domains: DomainRegistry | Mapping[str, Domain],
        answer: Callable[[str, int], str],
        *,
        line: Line = LINE,
        **options: Any,
    ) -> None:
        self._answer = answer
        super().__init__(ledger, domains, line=line, **options)

    def _asked(self, line: Line) -> Mapping[str, Gate]:
        return {name: self._told(gate) for name, gate in line.gates.items()}

    def _told(self, gate: Gate) -> Gate:
        def rule_of(refusal: str) -> Rule:
            def check(facts: Facts) -> bool | str:
                answer = self._answer(gate.name, facts.index)
                if answer == UNVERIFIABLE:
                    fall()
                return answer != refusal or f"{TOLD}: {refusal}"

            return Rule(refusal, check)

        rules = tuple(rule_of(rule.refusal) for rule in gate.rules)
        return replace(gate, check=rules, port=None, cost=None)


class RefusingOrchestrator(Orchestrator):
    """The real orchestrator over the real rules, but for what it is told to refuse.

    Args:
        ledger: as for `Orchestrator`.
        domains: likewise.
        refuse: is asked with a gate's name and the index of the invocation, from 0, and says which
            of its refusals is to be observed, ``unverifiable`` included; None where its own rules
            decide. An earlier rule that refuses comes first, but for ``unverifiable``.
        line: the line.
        **options: as for `Orchestrator`.

    Raises:
        UnprovedLineError: where the line is not proved; further as `Orchestrator` does.
    """

    def __init__(
        self,
        ledger: Ledger,
        domains: DomainRegistry | Mapping[str, Domain],
        refuse: Callable[[str, int], str | None],
        *,
        line: Line = LINE,
        **options: Any,
    ) -> None:
        self._refuse = refuse
        super().__init__(ledger, domains, line=line, **options)

    def _asked(self, line: Line) -> Mapping[str, Gate]:
        return {name: self._told(gate) for name, gate in line.gates.items()}

    def _told(self, gate: Gate) -> Gate:
        def rule_of(rule: Rule) -> Rule:
            def check(facts: Facts) -> bool | str:
                told = self._refuse(gate.name, facts.index)
                if told == UNVERIFIABLE:
                    fall()
                if told == rule.refusal:
                    return f"{TOLD}: {rule.refusal}"
                return rule.check(facts)

            return Rule(rule.refusal, check)

        return replace(gate, check=tuple(rule_of(rule) for rule in gate.rules))


# ----------------------------------------------------------------------------------------- ledger


class FaultyLedger:
    """A ledger whose operations fail where it is told, around one that works.

    From `arm` on, every operation is noted; `fails` is asked with its name and its number, from 1,
    among all of them, and the operation raises where it says so. A commit fails before it writes,
    or after, so that what was reported lost is there.

    Args:
        fails: whether an operation fails: ``begin``, ``account``, ``append`` or ``commit``, of a
            transaction; by its name and its number.
        inner: the ledger that works; one in memory, unless given.
        writes_all_the_same: whether a commit that fails has written.
        error: what is raised; a `LedgerError`, unless given.

    Attributes:
        operations: the names of all operations since `arm`.
        durable: the drafts that were made durable since `arm`, what they entail left out.
    """

    def __init__(
        self,
        fails: Callable[[str, int], bool] = lambda _name, _number: False,
        *,
        inner: Ledger | None = None,
        writes_all_the_same: bool = False,
        error: BaseException | None = None,
    ) -> None:
        self.inner = inner or MemoryLedger()
        self.fails = fails
        self.writes_all_the_same = writes_all_the_same
        self.error = error or LedgerError("planted: the disk is gone")
        self.armed = False
        self.operations: list[str] = []
        self.durable: list[EventDraft] = []

    def arm(self) -> None:
        """From now on count and fail; what came before was set-up, and is forgotten."""
        self.armed = True
        self.operations.clear()
        self.durable.clear()

    def disarm(self) -> None:
        """From now on fail no more, and count no more."""
        self.armed = False

    def tried(self, name: str) -> None:
        """Note an operation, and fail where it is told to.

        Raises:
            LedgerError: where it is told to fail; or the error that was given.
        """
        if self.armed:
            self.operations.append(name)
            if self.fails(name, len(self.operations)):
                raise self.error

    def begin(self, now_us: int) -> Transaction:
        """Open the write transaction; see the port."""
        self.tried("begin")
        return _FaultyTransaction(self, self.inner.begin(now_us))

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account as of the last commit; see the port."""
        return self.inner.account(token_hash)

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user; see the port."""
        return self.inner.tokens_of(user_id)

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        """The events in order, or those of one run; see the port."""
        return self.inner.events(run_id)

    def verify(self) -> Verification:
        """Check the whole log and the accounts; see the port."""
        return self.inner.verify()

    @property
    def counts(self) -> Counter[str]:
        """How often each operation was tried."""
        return Counter(self.operations)


class _FaultyTransaction:
    def __init__(self, ledger: FaultyLedger, inner: Transaction) -> None:
        self.ledger = ledger
        self.inner = inner
        self.pending: list[EventDraft] = []

    @property
    def now_us(self) -> int:
        return self.inner.now_us

    def account(self, token_hash: str) -> TokenAccount | None:
        self.ledger.tried("account")
        return self.inner.account(token_hash)

    def append(self, draft: EventDraft) -> None:
        self.ledger.tried("append")
        self.inner.append(draft)
        self.pending.append(draft)

    def commit(self) -> str:
        try:
            self.ledger.tried("commit")
        except BaseException:
            if self.ledger.writes_all_the_same:
                self._commit()
            raise
        return self._commit()

    def rollback(self) -> None:
        self.inner.rollback()

    def _commit(self) -> str:
        head = self.inner.commit()
        self.ledger.durable += self.pending
        return head


# -------------------------------------------------------------------------- domains and measure


class ToldDomain:
    """A domain that does as told, and keeps what it received.

    Args:
        name: under which it is registered.
        answer: what its next answer is: one of `Answer`, or ``forbidden_operation``; asked once
            for each call.
        calls: where each call is noted, before it is answered.
        start_durable: whether the start of the next call is durable, as far as somebody knows.
    """

    def __init__(
        self,
        name: str,
        answer: Callable[[], str],
        calls: list[Call],
        start_durable: Callable[[], bool | None] = lambda: None,
    ) -> None:
        self._name = name
        self._answer = answer
        self._calls = calls
        self._start_durable = start_durable

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """Note the call, and answer as told; a success returns what `response_to` says."""
        given = parameters.get_copy()
        self._calls.append(Call(self._name, method, given, self._start_durable()))
        answer = self._answer()
        result: Any = "no DomainResult, as told"
        if answer == SUCCEEDED:
            result = DomainResult(True, response_to(method, given))
        elif answer == FORBIDDEN_OPERATION:
            with suppress(BoundaryViolationError):  # a domain cannot hide what it tried
                MemoryLedger().verify()
            result = DomainResult(True)
        elif answer == Answer.REPORTED_FAILURE:
            result = DomainResult(False, error=TOLD)
        elif answer != Answer.MALFORMED:
            fall()
        answered: DomainResult = result
        return answered


def response_to(method: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """What a `ToldDomain` returns where it is told to succeed."""
    return {"method": method, "given": parameters}


def told_size(answer: str, *, most: int, left: int) -> int:
    """A size of a response that is observed as told.

    Args:
        answer: ``accepted``, or how it is refused.
        most: what the token allows for one response; more than `left`.
        left: what is left of the token's responses; at least 1.

    Raises:
        ToldError: where the answer is ``unmeasured``, or none.
        ValueError: where no size is observed like that.
    """
    if not 1 <= left < most:
        raise ValueError(f"{left} left, and {most} a response: no size exceeds the total alone")
    sizes = {ACCEPTED: 1, TOO_LARGE: most + 1, TOTAL_EXCEEDED: left + 1}
    if answer not in sizes:
        fall()
    return sizes[answer]

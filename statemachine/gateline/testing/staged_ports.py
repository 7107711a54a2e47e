"""The user's ledger and domains, wrapped: they lose, fail, hang or end the process as told.

1. What the environment of the actor that goes on says nothing about is passed on as it is.
2. What is told to fail fails as the real thing does: a `LedgerError`, an exception, a result.
3. A write that is lost was not made; a commit that is lost, though it was written, was.
4. Nothing here looks into the ledger while a domain runs: that would be an attempt of the domain's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from gateline.domains.port import Domain
from gateline.gates.authority_gate import FORBIDDEN_OPERATION
from gateline.guard import BoundaryViolationError
from gateline.ledger.port import LedgerError, Transaction, Verification
from gateline.machine.effect import SUCCEEDED
from gateline.testing.environment import CRASHES, EXITS, HANGS
from gateline.testing.observed import Call
from gateline.testing.stage import Stage
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEvent, EventDraft
from gateline.values.invalid import ResultError
from gateline.values.plan import IsolatedParameters
from gateline.values.result import Answer, DomainResult
from gateline.values.strict_json import canonical_within_bound


class StagedLedger:
    """The user's ledger, which loses what the environment says."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def begin(self, now_us: int) -> Transaction:
        """Open the write transaction; see the port."""
        if now_us != self._stage.clock():
            self._stage.other_times.append(now_us)
        return StagedTransaction(self._stage, self._stage.ledger.begin(now_us))

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account as of the last commit; see the port."""
        return self._stage.ledger.account(token_hash)

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user; see the port."""
        return self._stage.ledger.tokens_of(user_id)

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        """The events in order, or those of one run; see the port."""
        return self._stage.ledger.events(run_id)

    def verify(self) -> Verification:
        """Check the whole log and the accounts; see the port."""
        return self._stage.ledger.verify()


class StagedTransaction:
    """The user's write transaction, which loses what the environment says."""

    def __init__(self, stage: Stage, inner: Transaction) -> None:
        self._stage = stage
        self._inner = inner
        stage.now_us = inner.now_us
        stage.pending = []

    @property
    def now_us(self) -> int:
        """The transaction's time; see the port."""
        return self._inner.now_us

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account; see the port."""
        return self._inner.account(token_hash)

    def append(self, draft: EventDraft) -> None:
        """Add an event; see the port."""
        actor = self._stage.actor
        if actor is not None:
            actor.come_to("append")
            if draft.run_id is not None:
                actor.run_ids[draft.run_id] = None
            if actor.loses() is not None:
                raise LedgerError("lost, as told")
        self._inner.append(draft)
        self._stage.pending.append((draft, self._inner.now_us))

    def commit(self) -> str:
        """Make everything durable; see the port."""
        actor = self._stage.actor
        if actor is not None:
            actor.come_to("commit")
            loss = actor.loses()
            if loss is not None:
                if loss.written:
                    self._commit()
                raise LedgerError("lost, as told")
        head = self._commit()
        if actor is not None:
            actor.come_to("committed")
        return head

    def rollback(self) -> None:
        """Forget everything; see the port."""
        self._stage.settle(written=False)
        self._inner.rollback()

    def _commit(self) -> str:
        head = self._inner.commit()
        self._stage.settle(written=True)
        return head


class StagedDomain:
    """A domain of the user's, which does what the environment says."""

    def __init__(self, stage: Stage, name: str, inner: Domain) -> None:
        self._stage = stage
        self._name = name
        self._inner = inner

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """Note the call, and do what the environment says, or what the domain does."""
        actor, given = self._stage.actor, parameters.get_copy()
        if actor is None:
            self._stage.calls_by_nobody.append(Call(self._name, method, given))
            return self._inner.invoke(method, parameters)
        number = len(actor.calls)
        actor.calls.append(Call(self._name, method, given, actor.durable_starts > number))
        answer = actor.environment.calls.get(number, SUCCEEDED)
        actor.come_to("call")
        if answer == HANGS:
            answer = actor.wait()
        if answer == CRASHES:
            actor.end()
        result = self._answered(answer, method, parameters)
        if type(result) is DomainResult and result.success is True:
            with suppress(ResultError):  # which is for the orchestrator to find
                returned = canonical_within_bound(result.data, ResultError)
                actor.calls[number] = actor.calls[number]._replace(returned=returned)
        return result

    def _answered(self, answer: str, method: str, parameters: IsolatedParameters) -> DomainResult:
        result: Any = "no DomainResult, as told"
        if answer == SUCCEEDED:
            return self._inner.invoke(method, parameters)
        if answer == Answer.RAISED:
            raise RuntimeError("raises, as told")
        if answer == EXITS:
            raise SystemExit("exits, as told")
        if answer == Answer.REPORTED_FAILURE:
            return DomainResult(False, error="fails, as told")
        if answer == FORBIDDEN_OPERATION:
            with suppress(BoundaryViolationError):  # a domain cannot hide what it tried
                self._stage.ledger.verify()
            return DomainResult(True)
        answered: DomainResult = result
        return answered

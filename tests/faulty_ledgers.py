"""A ledger that keeps its promises over a crash, and ledgers like it with one fault each.

They are made of the shipped ledger in memory: a crash leaves its committed records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import RLock
from typing import Any

import msgspec

from gateline import (
    AuditEvent,
    AuditEventType,
    CapabilityToken,
    LedgerError,
    MemoryLedger,
    TokenAccount,
    Transaction,
    Verification,
)
from gateline.guard import refuse_inside_domain
from gateline.ledger.chain import StoredRecord
from gateline.testing.ledger_machine import LedgerMachine
from gateline.values.event import EventDraft
from gateline.values.invalid import EventError

SHORT_SECONDS = 0.001


class CrashableLedger(MemoryLedger):
    """A ledger whose storage outlives it; the class that every fault changes in one place."""

    def __init__(self) -> None:
        super().__init__(lock_timeout_seconds=SHORT_SECONDS)

    @property
    def records(self) -> list[StoredRecord]:
        return self._store.records

    def begin(self, now_us: int) -> Transaction:  # type: ignore[override]
        return Passing(self, super().begin(now_us))

    def second_handle(self) -> CrashableLedger:
        other = type(self)()
        other._store = self._store
        return other

    def after_crash(self) -> CrashableLedger:
        """A new ledger over what was committed."""
        other = type(self)()
        other._store.log_id = self._store.log_id
        other._store.records = list(self._store.records)
        other._store.accounts = dict(self._store.accounts)
        other._store.run_heads = dict(self._store.run_heads)
        return other

    def damaged(self) -> CrashableLedger:
        other = CrashableLedger.after_crash(self)
        first = other.records[0]
        other.records[0] = first._replace(body=first.body.replace(b"ada", b"eve") + b" ")
        return other


class Passing:
    """A transaction that passes every call on."""

    def __init__(self, ledger: Any, inner: Transaction) -> None:
        self.ledger = ledger
        self.inner: Any = inner

    @property
    def now_us(self) -> int:
        now_us: int = self.inner.now_us
        return now_us

    def account(self, token_hash: str) -> TokenAccount | None:
        account: TokenAccount | None = self.inner.account(token_hash)
        return account

    def append(self, draft: EventDraft) -> None:
        self.inner.append(draft)

    def commit(self) -> str:
        head: str = self.inner.commit()
        return head

    def rollback(self) -> None:
        self.inner.rollback()


class CrashableMachine(LedgerMachine):
    """A machine over `CrashableLedger`, or over one like it with a fault."""

    make: Callable[[], CrashableLedger] = CrashableLedger

    def create_ledger(self) -> CrashableLedger:
        return type(self).make()

    def reopen(self, ledger: Any) -> CrashableLedger:
        reopened: CrashableLedger = ledger.after_crash()
        return reopened

    def second(self, ledger: Any) -> CrashableLedger:
        other: CrashableLedger = ledger.second_handle()
        return other

    def damaged_copy(self, ledger: Any) -> CrashableLedger:
        damaged: CrashableLedger = ledger.damaged()
        return damaged


@dataclass(frozen=True)
class Fault:
    """One fault: the ledger that has it, and what the machine is to say."""

    name: str
    ledger: type[CrashableLedger]
    says: str
    patience_seconds: float = 10


FAULTS: list[Fault] = []


def fault(name: str, says: str) -> Callable[[type[CrashableLedger]], type[CrashableLedger]]:
    """Add a ledger to the list.

    Args:
        name: what it does wrong.
        says: a regular expression that the machine's message matches.
    """

    def added(ledger: type[CrashableLedger]) -> type[CrashableLedger]:
        FAULTS.append(Fault(name, ledger, says, 0.3 if "still waits" in says else 10))
        return ledger

    return added


def transactions(passing: type[Passing]) -> Callable[..., Transaction]:
    """A `begin` whose transactions are of another class."""

    def begin(self: CrashableLedger, now_us: int) -> Transaction:
        return passing(self, MemoryLedger.begin(self, now_us))

    return begin


# Promise 1.


@fault("a second writer is let in by another handle", r"promise 1 is .*begin by a second handle")
class LetsSecondHandleIn(CrashableLedger):
    def second_handle(self) -> CrashableLedger:
        other = super().second_handle()
        other.begin = self._begin_unlocked  # type: ignore[method-assign]
        return other

    def _begin_unlocked(self, now_us: int) -> Transaction:
        held = self._store.lock.locked()
        if held:
            self._store.lock.release()
        return Passing(self, MemoryLedger.begin(self, now_us))


@fault("a second writer is let in from the same thread", r"promise 1 is .*from the same thread")
class LocksByThread(CrashableLedger):
    def __init__(self) -> None:
        super().__init__()
        self._store.lock = RLock()  # type: ignore[assignment]


@fault("a second writer waits for ever", r"promise 1 is .*from another thread.*still waits")
class WaitsForever(CrashableLedger):
    def begin(self, now_us: int) -> Transaction:  # type: ignore[override]
        refuse_inside_domain("ledger.begin")
        while self._store.lock.locked():
            if not self._store.lock.acquire(timeout=3):
                continue
            self._store.lock.release()
        return super().begin(now_us)


@fault("a rollback that was done lets go of another's lock", r"promise [18] is ")
class RollbackReleasesTwice(CrashableLedger):
    class _Transaction(Passing):
        def rollback(self) -> None:
            self.inner.rollback()
            if self.ledger._store.lock.locked():
                self.ledger._store.lock.release()

    begin = transactions(_Transaction)


# Promise 2.


@fault("loses a record, and says committed", r"promise 2 is .*nothing behind event 0")
class LosesRecord(CrashableLedger):
    class _Transaction(Passing):
        def commit(self) -> str:
            del self.inner._records[-1:]
            return super().commit()

    begin = transactions(_Transaction)


@fault("writes before the commit", r"promise 2 is .*while a transaction is open.*not committed")
class WritesEarly(CrashableLedger):
    class _Transaction(Passing):
        def append(self, draft: EventDraft) -> None:
            before = len(self.inner._records)
            super().append(draft)
            self.ledger.records.extend(self.inner._records[before:])

        def commit(self) -> str:
            written = self.inner._records if self.inner._open else []
            del self.ledger.records[len(self.ledger.records) - len(written) :]
            return super().commit()

    begin = transactions(_Transaction)


@fault("accounts are visible before the commit", r"account is .*while a transaction is open")
class CountsEarly(CrashableLedger):
    class _Transaction(Passing):
        def append(self, draft: EventDraft) -> None:
            super().append(draft)
            self.ledger._store.accounts |= {
                hash_: account for hash_, account in self.inner._accounts.items() if account
            }

    begin = transactions(_Transaction)


@fault("half of a transaction is there after a crash", r"promise 2 is .*after a crash")
class TornByCrash(CrashableLedger):
    _torn = 0

    class _Transaction(Passing):
        def commit(self) -> str:
            self.ledger._torn = len(self.inner._records) - 1
            return super().commit()

    begin = transactions(_Transaction)

    def after_crash(self) -> CrashableLedger:
        other = super().after_crash()
        if self._torn > 0:
            del other.records[-self._torn :]
        return other


@fault("nothing is there after a crash", r"promise 2 is .*after a crash")
class Forgets(CrashableLedger):
    def after_crash(self) -> CrashableLedger:
        other = type(self)()
        other._store.log_id = self._store.log_id
        return other


@fault("what was not committed is there after a crash", r"promise 2 is .*after a crash")
class KeepsOpenTransaction(CrashableLedger):
    _opened: Any = None

    def begin(self, now_us: int) -> Transaction:  # type: ignore[override]
        self._opened = super().begin(now_us)
        return self._opened  # type: ignore[no-any-return]

    def after_crash(self) -> CrashableLedger:
        if self._opened is not None and self._opened.inner._open:
            self._opened.commit()
        return super().after_crash()


@fault("keeps what was rolled back", r"promise 2 is .*after the rollback")
class KeepsRolledBack(CrashableLedger):
    class _Transaction(Passing):
        def rollback(self) -> None:
            if self.inner._open and self.inner._records:
                self.inner.commit()
            super().rollback()

    begin = transactions(_Transaction)


# Promise 4.


@fault("the clock goes back", r"promise 4 is .*now_us = ")
class ClockGoesBack(CrashableLedger):
    def begin(self, now_us: int) -> Transaction:  # type: ignore[override]
        transaction = super().begin(now_us)
        transaction.inner._now_us = now_us  # type: ignore[attr-defined]
        return transaction


@fault("records another time than the transaction's", r"promise 4 is .*event \d+ at ")
class RecordsOtherTime(CrashableLedger):
    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        for event in super().events(run_id):
            late = event.type is AuditEventType.RESOURCE_LIMIT_CHECK
            yield msgspec.structs.replace(event, timestamp_us=event.timestamp_us + late)


# Promise 5, and what belongs to it.


@fault("edits an earlier event", r"promise 5 is .*event 1: ")
class EditsEarlier(CrashableLedger):
    class _Transaction(Passing):
        def commit(self) -> str:
            records = self.ledger.records
            if records:
                body = records[0].body.replace(b'"ada"', b'"eve"').replace(b'"bob"', b'"eve"')
                records[0] = records[0]._replace(body=body)
            return super().commit()

    begin = transactions(_Transaction)


@fault("hashes earlier events anew", r"promise 5 is .*another hash")
class HashesAnew(CrashableLedger):
    def after_crash(self) -> CrashableLedger:
        other = super().after_crash()
        for place, record in enumerate(other.records[:-1]):
            other.records[place] = record._replace(hash=bytes(reversed(record.hash)))
        return other


@fault("reorders the events of a transaction", r"promise (2|6) is .*event \d+: ")
class Reorders(CrashableLedger):
    class _Transaction(Passing):
        def commit(self) -> str:
            first, *others = self.inner._records or [None]
            if len(others) > 1:
                one, two = others[0], others[1]
                others[0] = two._replace(sequence=one.sequence)
                others[1] = one._replace(sequence=two.sequence)
                self.inner._records = [first, *others]
            return super().commit()

    begin = transactions(_Transaction)


@fault("leaves a gap in the sequence", r"SPEC 6\.2 is .*sequence number 3 in place 2")
class LeavesGap(CrashableLedger):
    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        for event in super().events(run_id):
            yield msgspec.structs.replace(event, sequence=event.sequence + (event.sequence > 1))


@fault("gives hashes of another form", r"SPEC 6\.4 is .*found: +event 1 with the hash '[0-9A-F]+'")
class ShoutsHashes(CrashableLedger):
    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        for event in super().events(run_id):
            yield msgspec.structs.replace(event, hash=event.hash.upper())


@fault("hands out its own events", r"promise 5 is .*changed by")
class HandsOutOwn(CrashableLedger):
    def __init__(self) -> None:
        super().__init__()
        self._own: dict[int, AuditEvent] = {}

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        for event in super().events(run_id):
            yield self._own.setdefault(event.sequence, event)


@fault("a reader waits for the writer", r"promise 5 is .*still waits")
class ReaderWaits(CrashableLedger):
    def account(self, token_hash: str) -> TokenAccount | None:
        with self._store.lock:
            return super().account(token_hash)


@fault("mixes the events of two runs", r"events is .*events of 'run \d'")
class MixesRuns(CrashableLedger):
    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        start = (run_id or "")[:4]
        return (one for one in super().events() if (one.run_id or "").startswith(start))


# Promise 6.


@fault("forgets the first use of a token", r"promise 6 is .*expected: .*TOKEN_FIRST_USED")
class ForgetsFirstUse(CrashableLedger):
    _forgotten = AuditEventType.TOKEN_FIRST_USED

    class _Transaction(Passing):
        def append(self, draft: EventDraft) -> None:
            super().append(draft)
            if self.inner._records[-1].type == self.ledger._forgotten:
                del self.inner._records[-1]
                self.inner._head = self.inner._head._replace(
                    sequence=self.inner._head.sequence - 1, hash=self.inner._records[-1].hash
                )

    begin = transactions(_Transaction)


@fault("forgets the expiry of a token", r"promise 6 is .*expected: .*TOKEN_EXPIRED")
class ForgetsExpiry(ForgetsFirstUse):
    _forgotten = AuditEventType.TOKEN_EXPIRED


# Promises 7 and 8.


@fault("is open to a running domain", r"promise 7 is .*tokens_of inside a running domain")
class OpenToDomains(CrashableLedger):
    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        accounts = self._store.accounts.values()
        return tuple(one.token for one in accounts if one.token.user_id == user_id)


@fault("commits for a running domain", r"promise 7 is .*commit of the open transaction")
class CommitsForDomains(CrashableLedger):
    class _Transaction(Passing):
        def commit(self) -> str:
            if self.inner._open:
                self.inner._check_open = lambda _operation: None
            return super().commit()

    begin = transactions(_Transaction)


@fault("an ended transaction takes an event", r"promise 8 is .*append of a transaction that")
class TakesAfterEnd(CrashableLedger):
    class _Transaction(Passing):
        def append(self, draft: EventDraft) -> None:
            if self.inner._open:
                super().append(draft)

    begin = transactions(_Transaction)


@fault("an ended transaction raises another error", r"promise 8 is .*KeyError")
class RaisesAnother(CrashableLedger):
    class _Transaction(Passing):
        def commit(self) -> str:
            try:
                return super().commit()
            except LedgerError as error:
                raise KeyError("no transaction") from error

    begin = transactions(_Transaction)


# Overspending (SPEC 3.3) and accounts.


class _Overspends(CrashableLedger):
    """Takes what must be refused, where its class says so, and counts it."""

    word = ""
    """What is found in the message of the refusal."""

    class _Transaction(Passing):
        def append(self, draft: EventDraft) -> None:
            try:
                super().append(draft)
            except EventError as error:
                if self.ledger.word not in error.found:
                    raise

    begin = transactions(_Transaction)


@fault("overspends by one invocation", r"append is .*expected: .*invocations are reserved")
class OverspendsInvocations(_Overspends):
    word = "an invocation over"


@fault("starts a plan too many", r"append is .*expected: .*plans started 1 per 10 seconds")
class OverspendsStarts(_Overspends):
    word = "over the frequency"


@fault("admits a run after the revocation", r"append is .*the token was revoked")
class AdmitsAfterRevocation(_Overspends):
    word = "revoked token"


@fault("issues a token twice", r"append is .*the token was issued before")
class IssuesTwice(_Overspends):
    word = "issued before"


@fault("overspends the response tokens by one", r"append is .*response tokens are charged")
class OverspendsResponses(CrashableLedger):
    class _Transaction(Passing):
        def append(self, draft: EventDraft) -> None:
            try:
                super().append(draft)
            except EventError as error:
                account = self.account(draft.token_hash)
                charge = draft.details.get("response_tokens")
                if account is None or charge != account.response_tokens_left + 1:
                    raise
                del error

    begin = transactions(_Transaction)


@fault("refuses one invocation too early", r"append is .*expected: no error")
class RefusesEarly(CrashableLedger):
    class _Transaction(Passing):
        def append(self, draft: EventDraft) -> None:
            account = self.account(draft.token_hash)
            if account and draft.type == "RESOURCE_LIMIT_CHECK" and account.invocations_left == 1:
                raise EventError("$", "an invocation over the limit", "none", "3.3")
            super().append(draft)

    begin = transactions(_Transaction)


@fault("a refused event is in the log all the same", r"promise 2 is ")
class KeepsRefused(CrashableLedger):
    class _Transaction(Passing):
        def append(self, draft: EventDraft) -> None:
            count = len(self.inner._records)
            try:
                super().append(draft)
            except EventError:
                last = self.inner._records[-1:] or self.ledger.records[-1:]
                if count and draft.run_id:
                    self.inner._records.append(last[0]._replace(sequence=last[0].sequence + 1))
                raise

    begin = transactions(_Transaction)


@fault("a handle keeps accounts, and they grow stale", r"account is .*account of token 1")
class StaleAccounts(CrashableLedger):
    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[str, TokenAccount | None] = {}

    def account(self, token_hash: str) -> TokenAccount | None:
        if self._kept.get(token_hash) is None:
            self._kept[token_hash] = super().account(token_hash)
        return self._kept[token_hash]


@fault("forgets a revocation after a crash", r"account is .*found: +revoked = False")
class ForgetsRevocation(CrashableLedger):
    def after_crash(self) -> CrashableLedger:
        other = super().after_crash()
        other._store.accounts = {
            hash_: msgspec.structs.replace(account, revoked=False)
            for hash_, account in other._store.accounts.items()
        }
        return other


@fault("shows another user's tokens", r"tokens_of is .*tokens of '")
class MixesUsers(CrashableLedger):
    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        found = super().tokens_of(user_id)
        return found and found + super().tokens_of("bob" if user_id == "ada" else "ada")


@fault("shows tokens in another order", r"tokens_of is .*tokens of '")
class SortsTokens(CrashableLedger):
    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        return tuple(reversed(super().tokens_of(user_id)))


# What commit and verify say.


@fault("commit returns the hash of another event", r"commit is .*it returns the hash of the last")
class ReturnsOtherHash(CrashableLedger):
    class _Transaction(Passing):
        def commit(self) -> str:
            records = self.inner._records
            first = records[0].hash.hex() if records else None
            head = super().commit()
            return first or head

    begin = transactions(_Transaction)


@fault("verify never says ok", r"verify is .*= \(False, ")
class NeverVerifies(CrashableLedger):
    def verify(self) -> Verification:
        return msgspec.structs.replace(super().verify(), ok=False, problem="it rains")


@fault("verify always says ok", r"verify is .*over a copy with a changed event")
class AlwaysVerifies(CrashableLedger):
    def verify(self) -> Verification:
        found = super().verify()
        return msgspec.structs.replace(found, ok=True, events=len(self.records), problem=None)


@fault("verify counts one too few", r"verify is .*= \(True, 0, ")
class Miscounts(CrashableLedger):
    def verify(self) -> Verification:
        found = super().verify()
        return msgspec.structs.replace(found, events=max(0, found.events - 1))

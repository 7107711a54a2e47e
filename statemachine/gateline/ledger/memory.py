"""A ledger in memory: for tests, for trying things out, and for plans whose record may be lost.

It keeps every promise of the port but one: durable here means until the process ends.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from threading import Lock

from gateline.guard import refuse_inside_domain
from gateline.ledger.chain import (
    LOG_ID_BYTES,
    ChainVerifier,
    StoredRecord,
    event_of,
    log_genesis,
)
from gateline.ledger.port import LedgerError, Verification
from gateline.ledger.transaction import LOCK_TIMEOUT_SECONDS, ChainedTransaction, Head
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEvent


class _MemoryStore:
    """What a memory ledger holds. Records are only ever added."""

    def __init__(self) -> None:
        self.log_id = secrets.token_bytes(LOG_ID_BYTES)
        self.records: list[StoredRecord] = []
        self.accounts: dict[str, TokenAccount] = {}
        self.run_heads: dict[str, bytes] = {}
        self.lock = Lock()
        self.snapshot = Lock()  # held for an instant, so that readers see whole commits

    def head(self) -> Head:
        if not self.records:
            return Head(0, log_genesis(self.log_id), 0)
        last = self.records[-1]
        return Head(last.sequence, last.hash, last.timestamp_us)

    def run_head(self, run_id: str) -> bytes | None:
        return self.run_heads.get(run_id)

    def load_account(self, token_hash: str, now_us: int) -> TokenAccount | None:  # noqa: ARG002
        return self.accounts.get(token_hash)

    def write(self, records: list[StoredRecord], accounts: dict[str, TokenAccount]) -> None:
        with self.snapshot:
            self.accounts |= accounts
            self.run_heads |= {record.run_id: record.hash for record in records if record.run_id}
            self.records += records

    def release(self) -> None:
        self.lock.release()


class MemoryLedger:
    """A ledger in this process's memory.

    Args:
        lock_timeout_seconds: how long a writer waits for another.
    """

    def __init__(self, *, lock_timeout_seconds: float = LOCK_TIMEOUT_SECONDS) -> None:
        self._store = _MemoryStore()
        self._lock_timeout_seconds = lock_timeout_seconds

    def begin(self, now_us: int) -> ChainedTransaction:
        """Open the write transaction; see the port."""
        refuse_inside_domain("ledger.begin")
        if not self._store.lock.acquire(timeout=self._lock_timeout_seconds):
            raise LedgerError(f"another writer held on for {self._lock_timeout_seconds} seconds")
        try:
            return ChainedTransaction(self._store, now_us)
        except BaseException:
            self._store.release()
            raise

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account as of the last commit; see the port."""
        refuse_inside_domain("ledger.account")
        return self._store.accounts.get(token_hash)

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user, in the order of issue; see the port."""
        refuse_inside_domain("ledger.tokens_of")
        accounts = tuple(self._store.accounts.values())
        return tuple(account.token for account in accounts if account.token.user_id == user_id)

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        """The events in order, or those of one run; see the port."""
        refuse_inside_domain("ledger.events")
        records = tuple(self._store.records)
        return (event_of(record) for record in records if run_id in (None, record.run_id))

    def verify(self) -> Verification:
        """Check the whole log and the accounts; see the port."""
        refuse_inside_domain("ledger.verify")
        verifier = ChainVerifier(self._store.log_id)
        with self._store.snapshot:
            records, accounts = tuple(self._store.records), dict(self._store.accounts)
        result = verifier.verify(records)
        if result.ok and verifier.accounts != accounts:
            return verifier.result("the accounts are not what the events say")
        return result

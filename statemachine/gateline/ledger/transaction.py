"""The write transaction that the built-in ledgers share: chain, accounts, entailed events.

1. Events wait in the transaction until the commit, which hands them to the store all at once: one
   write for each commit.
2. An account is read from the store once, and then follows the transaction's own events, so that
   what is checked and what is reserved are one state (SPEC 3.3).
3. A transaction ends once: by commit, or by rollback. Whatever follows is refused.

A store of one's own implements `Store`, and gets the rest from here.
"""

from __future__ import annotations

from typing import Final, NamedTuple, Protocol

from gateline.guard import refuse_inside_domain
from gateline.ledger.chain import StoredRecord, account_after, run_genesis, sealed
from gateline.ledger.port import LedgerError
from gateline.values.account import TokenAccount, entailed
from gateline.values.event import EventDraft
from gateline.values.invalid import shown

LOCK_TIMEOUT_SECONDS: Final = 5.0
"""How long a writer of a built-in ledger waits for another, unless told otherwise."""
TIME_BOUND_US: Final = 253_402_300_800_000_000
"""The first instant of the year 10000, in microseconds since the Unix epoch."""


class Head(NamedTuple):
    """The end of a log: its last event's sequence number, hash and time."""

    sequence: int
    hash: bytes
    timestamp_us: int


class Store(Protocol):
    """Where a ledger keeps its records. Called only while the store is held for writing.

    Every method raises `LedgerError` where the store fails.
    """

    def head(self) -> Head:
        """The end of the log."""
        ...

    def run_head(self, run_id: str) -> bytes | None:
        """The hash of the last event of a run; None where it has none."""
        ...

    def load_account(self, token_hash: str, now_us: int) -> TokenAccount | None:
        """A token's account as of the last commit; None for an unknown token.

        Args:
            token_hash: of the token.
            now_us: the end of its frequency window, in microseconds since the Unix epoch.
        """
        ...

    def write(self, records: list[StoredRecord], accounts: dict[str, TokenAccount]) -> None:
        """Make records and accounts durable together."""
        ...

    def release(self) -> None:
        """Give up what was not written, and let the next writer in."""
        ...


class ChainedTransaction:
    """A write transaction over a store that its ledger holds for it.

    Args:
        store: held for writing until this transaction ends.
        now_us: the caller's time, in microseconds since the Unix epoch.

    Raises:
        LedgerError: where the time is no integer, or the store cannot be read.
    """

    def __init__(self, store: Store, now_us: int) -> None:
        if type(now_us) is not int or not 0 <= now_us < TIME_BOUND_US:
            raise LedgerError(f"the time is {shown(now_us)}; expected an integer, in microseconds")
        self._store = store
        self._head = store.head()
        self._now_us = max(now_us, self._head.timestamp_us)
        self._records: list[StoredRecord] = []
        self._run_heads: dict[str, bytes] = {}
        self._accounts: dict[str, TokenAccount | None] = {}
        self._open = True

    @property
    def now_us(self) -> int:
        """The later of the caller's time and the last event's."""
        return self._now_us

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account, this transaction's own events included."""
        self._check_open("account")
        if token_hash not in self._accounts:
            self._accounts[token_hash] = self._store.load_account(token_hash, self._now_us)
        return self._accounts[token_hash]

    def append(self, draft: EventDraft) -> None:
        """Add an event, and what it entails."""
        self._check_open("append")
        account = self.account(draft.token_hash)
        self._add(draft, account)
        for further in entailed(account, draft, self._now_us):
            self._add(further, self._accounts[draft.token_hash])

    def commit(self) -> str:
        """Make everything durable, and end the transaction."""
        self._check_open("commit")
        try:
            changed = {hash_: account for hash_, account in self._accounts.items() if account}
            self._store.write(self._records, changed)
        finally:
            self._open = False
            self._store.release()
        return self._head.hash.hex()

    def rollback(self) -> None:
        """Forget everything, and end the transaction."""
        if self._open:
            self._open = False
            self._store.release()

    def _add(self, draft: EventDraft, account: TokenAccount | None) -> None:
        after = account_after(account, draft, self._now_us)
        record = sealed(
            draft,
            self._now_us,
            self._head.sequence + 1,
            self._head.hash,
            self._run_head(draft.run_id),
        )
        self._accounts[draft.token_hash] = after
        if draft.run_id is not None:
            self._run_heads[draft.run_id] = record.hash
        self._head = Head(record.sequence, record.hash, self._now_us)
        self._records.append(record)

    def _run_head(self, run_id: str | None) -> bytes:
        if run_id is None:
            return run_genesis(None)
        if run_id not in self._run_heads:
            self._run_heads[run_id] = self._store.run_head(run_id) or run_genesis(run_id)
        return self._run_heads[run_id]

    def _check_open(self, operation: str) -> None:
        refuse_inside_domain(f"ledger.{operation}")
        if not self._open:
            raise LedgerError("the transaction has ended")

"""A ledger of one's own: one file, in which a line is a commit.

1. A commit is one line, written and synced before `write` returns; a line that a crash cut short is
   no commit, and is cut off when the file is opened again.
2. A journal that failed once is not written to again, since nobody knows what it holds.
3. Transactions, the hash chain and the accounts are gateline's: `ChainedTransaction`,
   `ChainVerifier`. A store says only where its records are.
4. One process has the file at a time; its threads take turns.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from gateline import (
    AuditEvent,
    CapabilityToken,
    ChainedTransaction,
    ChainVerifier,
    Head,
    LedgerError,
    StoredRecord,
    TokenAccount,
    Verification,
    event_of,
    log_genesis,
    refuse_inside_domain,
)

LOG_ID = b"the desk's log!!"


class Journal:
    """Where the records are: a `Store` of gateline's transactions."""

    def __init__(self, path: Path) -> None:
        self.file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self.file)
            raise LedgerError(f"{path}: another process has it") from error
        content = path.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        os.ftruncate(self.file, len(whole))
        self.records = [record for line in whole.splitlines() for record in _records(line)]
        verifier = ChainVerifier(LOG_ID)
        found = verifier.verify(self.records)
        if not found.ok:
            raise LedgerError(f"{path}: event {found.first_bad}: {found.problem}")
        self.accounts = verifier.accounts
        self.lock = Lock()
        self.failed = False

    def head(self) -> Head:
        """The end of the log."""
        if not self.records:
            return Head(0, log_genesis(LOG_ID), 0)
        return Head(self.records[-1].sequence, self.records[-1].hash, self.records[-1].timestamp_us)

    def run_head(self, run_id: str) -> bytes | None:
        """The hash of the last event of a run."""
        ours = (record.hash for record in reversed(self.records) if record.run_id == run_id)
        return next(ours, None)

    def load_account(self, token_hash: str, now_us: int) -> TokenAccount | None:  # noqa: ARG002
        """A token's account as of the last commit."""
        return self.accounts.get(token_hash)

    def write(self, records: list[StoredRecord], accounts: dict[str, TokenAccount]) -> None:
        """Make records durable, all or none, and then let them be seen."""
        rows = [[*record[:7], record.body.hex(), record.hash.hex()] for record in records]
        line = json.dumps(rows).encode() + b"\n"
        failed, self.failed = self.failed, True  # until it is known to be written
        try:
            if failed or os.write(self.file, line) != len(line):
                raise LedgerError("the journal failed before, or its disk is full; open it anew")
            os.fsync(self.file)
        except OSError as error:
            raise LedgerError(f"the journal cannot be written: {error.strerror}") from error
        self.failed = False
        self.records, self.accounts = [*self.records, *records], {**self.accounts, **accounts}

    def release(self) -> None:
        """Let the next writer in."""
        self.lock.release()


def _records(line: bytes) -> Iterator[StoredRecord]:
    for *columns, body, hash_ in json.loads(line):
        yield StoredRecord._make([*columns, bytes.fromhex(body), bytes.fromhex(hash_)])


class JournalLedger:
    """A ledger over a journal; see the port, `gateline.Ledger`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.journal = Journal(path)

    def begin(self, now_us: int) -> ChainedTransaction:
        """Open the write transaction."""
        refuse_inside_domain("ledger.begin")
        if not self.journal.lock.acquire(timeout=1):
            raise LedgerError("another writer held on for a second")
        try:
            return ChainedTransaction(self.journal, now_us)
        except BaseException:
            self.journal.release()
            raise

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account as of the last commit."""
        refuse_inside_domain("ledger.account")
        return self.journal.accounts.get(token_hash)

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user, in the order of issue."""
        refuse_inside_domain("ledger.tokens_of")
        tokens = (account.token for account in self.journal.accounts.values())
        return tuple(token for token in tokens if token.user_id == user_id)

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        """The events in order, or those of one run."""
        refuse_inside_domain("ledger.events")
        records = self.journal.records
        return (event_of(record) for record in records if run_id in (None, record.run_id))

    def verify(self) -> Verification:
        """Check the whole file against its hashes."""
        refuse_inside_domain("ledger.verify")
        lines = self.path.read_bytes().splitlines()
        return ChainVerifier(LOG_ID).verify(record for line in lines for record in _records(line))

    def close(self) -> None:
        """Give up the file."""
        os.close(self.journal.file)

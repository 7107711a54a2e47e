"""A ledger in one SQLite file: durable, append-only, for several threads and processes.

1. A commit is durable when it returns: WAL with ``synchronous=FULL``.
2. One writer at a time, by a lock on a file beside the ledger, held around the whole write
   transaction and every checkpoint in it: SQLite before 3.51.3 can lose acknowledged commits when
   one process checkpoints beside another that writes, and its own waiting starves. Readers are
   free.
3. A new ledger is made by `create` and nothing else. A missing or empty file is never taken for
   one; a file that was replaced while it was open is noticed before the next write.
4. A store that failed once is not trusted again: every later call fails until it is opened anew.
   So does every call in a child that was forked after the ledger was opened.
5. The schema carries the invariants too: see `schema.sql`.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from gateline.guard import refuse_inside_domain
from gateline.ledger.chain import LOG_ID_BYTES, ChainVerifier, StoredRecord, event_of
from gateline.ledger.clock import system_clock_us
from gateline.ledger.file_lock import FileLock
from gateline.ledger.port import LedgerError, Verification
from gateline.ledger.sqlite_store import (
    APPLICATION_ID,
    RECORD_COLUMNS,
    SCHEMA_VERSION,
    TOKEN_COLUMNS,
    SqliteStore,
    account_of,
    load_account,
    lock_path,
    log_id_of,
    reader,
    token_row,
    writer,
)
from gateline.ledger.transaction import LOCK_TIMEOUT_SECONDS, ChainedTransaction
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEvent
from gateline.values.invalid import described, printable

_Found = TypeVar("_Found")


class SqliteLedger:
    """A ledger in a SQLite file that `create` made.

    Args:
        path: of the file.
        lock_timeout_seconds: how long a writer waits for another.

    Raises:
        LedgerError: where there is no ledger at that path, or it cannot be opened.
    """

    def __init__(
        self, path: Path | str, *, lock_timeout_seconds: float = LOCK_TIMEOUT_SECONDS
    ) -> None:
        refuse_inside_domain("ledger.open")
        self.path = Path(path)
        if not self.path.is_file():
            raise LedgerError(f"{self.path}: no such ledger; make one with SqliteLedger.create")
        with ExitStack() as opened:
            try:
                with closing(reader(self.path)) as connection:
                    log_id_of(connection)  # a file that is no ledger is left as it is
                self._lock = FileLock(lock_path(self.path), lock_timeout_seconds)
                opened.callback(self._lock.close)
                self._store = SqliteStore(self.path, self._lock)
            except Exception as error:
                said = described(error)
                raise LedgerError(f"{self.path}: cannot be opened as a ledger: {said}") from error
            opened.pop_all()
        self._closed = False

    @classmethod
    def create(
        cls, path: Path | str, *, lock_timeout_seconds: float = LOCK_TIMEOUT_SECONDS
    ) -> SqliteLedger:
        """Make a new ledger, and open it.

        Args:
            path: of the file, where nothing is yet.
            lock_timeout_seconds: how long a writer waits for another.

        Raises:
            LedgerError: where something is at that path already, or it cannot be made.
        """
        refuse_inside_domain("ledger.create")
        path = Path(path)
        schema = files("gateline.ledger").joinpath("schema.sql").read_text(encoding="utf-8")
        identity = f"VALUES (1, x'{secrets.token_hex(LOG_ID_BYTES)}')"
        try:
            path.touch(mode=0o600, exist_ok=False)
            with closing(writer(path)) as connection:
                connection.executescript(
                    f"BEGIN EXCLUSIVE; {schema} INSERT INTO log {identity};"
                    f"PRAGMA application_id = {APPLICATION_ID};"
                    f"PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
                )
        except FileExistsError as error:
            raise LedgerError(f"{path}: exists already; open it, or choose another") from error
        except (sqlite3.Error, OSError) as error:
            raise LedgerError(f"{path}: no ledger could be made: {error}") from error
        return cls(path, lock_timeout_seconds=lock_timeout_seconds)

    def begin(self, now_us: int) -> ChainedTransaction:
        """Open the write transaction; see the port."""
        refuse_inside_domain("ledger.begin")
        self._store.hold()
        try:
            return ChainedTransaction(self._store, now_us)
        except BaseException:
            self._store.release()
            raise

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account as of the last commit; see the port."""
        refuse_inside_domain("ledger.account")
        now_us = system_clock_us()
        return self._read(lambda connection: load_account(connection, token_hash, now_us))

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user, in the order of issue; see the port."""
        refuse_inside_domain("ledger.tokens_of")
        query = f"SELECT {TOKEN_COLUMNS} FROM token WHERE user_id = ? ORDER BY issued_us, rowid"
        return self._read(
            lambda connection: tuple(
                account_of(row).token for row in connection.execute(query, (user_id,))
            )
        )

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        """The events in order, or those of one run; see the port."""
        refuse_inside_domain("ledger.events")
        self._store.check_usable()
        return self._events(run_id)

    def records(self) -> Iterator[StoredRecord]:
        """The rows as they are stored, in order; none is decoded, judged or left out.

        For whoever shows or copies what stands in the file. What is wrong with it, `verify` tells;
        so a column can hold whatever somebody wrote there.

        Raises:
            LedgerError: where the file cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("ledger.records")
        self._store.check_usable()
        return self._records(None)

    def verify(self) -> Verification:
        """Check the whole log and the accounts; see the port."""
        refuse_inside_domain("ledger.verify")
        return self._read(self._verified)

    def close(self) -> None:
        """Close the files, once. The ledger cannot be used afterwards.

        Raises:
            LedgerError: while a writer is at work for longer than a writer waits.
        """
        refuse_inside_domain("ledger.close")
        if self._closed or self._store.forked():
            return
        if not self._lock.acquire():  # the last connection to close makes a checkpoint
            raise LedgerError(f"{self.path}: a writer is at work; close it afterwards")
        self._closed = True
        try:
            self._store.close()
        finally:
            self._lock.release()
            self._lock.close()

    def __enter__(self) -> SqliteLedger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _events(self, run_id: str | None) -> Iterator[AuditEvent]:
        for record in self._records(run_id):
            try:
                event = event_of(record)
            except Exception as error:
                raise self._unreadable(error) from error
            yield event

    def _records(self, run_id: str | None) -> Iterator[StoredRecord]:
        where = "" if run_id is None else "WHERE run_id = ?"
        query = f"SELECT {RECORD_COLUMNS} FROM record {where} ORDER BY sequence"
        try:
            with closing(reader(self.path)) as connection:
                for row in connection.execute(query, () if run_id is None else (run_id,)):
                    yield StoredRecord(*row)
        except Exception as error:
            raise self._unreadable(error) from error

    def _verified(self, connection: sqlite3.Connection) -> Verification:
        verifier = ChainVerifier(self._store.log_id)
        (integrity,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if integrity != "ok":
            return verifier.result(f"the file is damaged: {printable(str(integrity))}")
        connection.execute("BEGIN")
        rows = connection.execute(f"SELECT {RECORD_COLUMNS} FROM record ORDER BY sequence")
        result = verifier.verify(StoredRecord(*row) for row in rows)
        if not result.ok:
            return result
        kept = {row[0]: row for row in connection.execute(f"SELECT {TOKEN_COLUMNS} FROM token")}
        computed = {hash_: token_row(account) for hash_, account in verifier.accounts.items()}
        spent = connection.execute("SELECT token_hash, gate, spent FROM spending").fetchall()
        counted = [
            (hash_, *spending)
            for hash_, account in verifier.accounts.items()
            for spending in account.spent
        ]
        if kept != computed or sorted(spent) != sorted(counted):
            return verifier.result("the accounts are not what the events say")
        return result

    def _read(self, query: Callable[[sqlite3.Connection], _Found]) -> _Found:
        self._store.check_usable()
        try:
            with closing(reader(self.path)) as connection:
                return query(connection)
        except Exception as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: Exception) -> LedgerError:
        return LedgerError(f"{self.path}: cannot be read: {described(error)}; verify it")

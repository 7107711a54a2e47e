"""A ledger in one SQLite file: durable, append-only, for several threads and processes.

1. A commit is durable when it returns: WAL with ``synchronous=FULL``.
2. One writer at a time, by a lock on a file beside the ledger, held around the whole write
   transaction and every checkpoint in it: SQLite before 3.51.3 can lose acknowledged commits when
   one process checkpoints beside another that writes, and its own waiting starves. Readers are
   free.
3. A new ledger is made by `create` and nothing else. A missing or empty file is never taken for
   one; a file that was replaced while it was open is noticed before the next write.
4. A store that failed once is not trusted again: every later call fails until it is opened anew.
5. The schema carries the invariants too: see `schema.sql`.
"""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

import msgspec

from gateline.guard import refuse_inside_domain
from gateline.ledger.chain import ChainVerifier, StoredRecord, event_of, log_genesis
from gateline.ledger.file_lock import FileLock
from gateline.ledger.memory import LOCK_TIMEOUT_SECONDS, LOG_ID_BYTES
from gateline.ledger.port import LedgerError, Verification
from gateline.ledger.transaction import ChainedTransaction, Head
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEvent

_Found = TypeVar("_Found")

APPLICATION_ID: Final = 0x47544C4E
SCHEMA_VERSION: Final = 1
_READER_SETTINGS: Final = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
_WRITER_SETTINGS: Final = (
    *_READER_SETTINGS,
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA wal_autocheckpoint = 100",
    "PRAGMA recursive_triggers = ON",
)
_RECORD_COLUMNS: Final = (
    "sequence, run_id, type, status, invocation, token_hash, timestamp_us, body, hash"
)
_ACCOUNT_COLUMNS: Final = (
    "token_hash, issued_us, request, revoked, expiry_recorded, admitted_runs, invocations,"
    " response_tokens"
)
_UPSERT_TOKEN: Final = """
    INSERT INTO token VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (token_hash) DO UPDATE SET revoked = excluded.revoked,
        expiry_recorded = excluded.expiry_recorded, admitted_runs = excluded.admitted_runs,
        invocations = excluded.invocations, response_tokens = excluded.response_tokens
"""


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
        self.path = Path(path)
        if not self.path.is_file():
            raise LedgerError(f"{self.path}: no such ledger; make one with SqliteLedger.create")
        try:
            self._lock = FileLock(lock_path(self.path), lock_timeout_seconds)
            self._store = _SqliteStore(self.path, self._lock)
        except (sqlite3.Error, OSError) as error:
            raise LedgerError(f"{self.path}: cannot be opened as a ledger: {error}") from error

    @classmethod
    def create(
        cls, path: Path | str, *, lock_timeout_seconds: float = LOCK_TIMEOUT_SECONDS
    ) -> SqliteLedger:
        """Make a new ledger, and open it.

        Raises:
            LedgerError: where something is at that path already, or it cannot be made.
        """
        path = Path(path)
        schema = files("gateline.ledger").joinpath("schema.sql").read_text(encoding="utf-8")
        identity = f"VALUES (1, x'{secrets.token_hex(LOG_ID_BYTES)}', {time.time_ns() // 1000})"
        try:
            path.touch(mode=0o600, exist_ok=False)
            with closing(_writer(path)) as connection:
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
        now_us = time.time_ns() // 1000
        return self._read(lambda reader: _load_account(reader, token_hash, now_us))

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user, in the order of issue; see the port."""
        refuse_inside_domain("ledger.tokens_of")
        query = f"SELECT {_ACCOUNT_COLUMNS} FROM token WHERE user_id = ? ORDER BY issued_us, rowid"
        rows: list[Any] = self._read(lambda reader: reader.execute(query, (user_id,)).fetchall())
        return tuple(_account_of(row, ()).token for row in rows)

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        """The events in order, or those of one run; see the port."""
        refuse_inside_domain("ledger.events")
        return self._events(run_id)

    def verify(self) -> Verification:
        """Check the whole log and the accounts; see the port."""
        refuse_inside_domain("ledger.verify")
        return self._read(self._verified)

    def close(self) -> None:
        """Close the files. The ledger cannot be written afterwards."""
        held = self._lock.acquire()  # the last connection to close makes a checkpoint
        self._store.close()
        if held:
            self._lock.release()
        self._lock.close()

    def __enter__(self) -> SqliteLedger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _events(self, run_id: str | None) -> Iterator[AuditEvent]:
        where = "" if run_id is None else "WHERE run_id = ?"
        query = f"SELECT {_RECORD_COLUMNS} FROM record {where} ORDER BY sequence"
        try:
            with closing(_reader(self.path)) as reader:
                for row in reader.execute(query, () if run_id is None else (run_id,)):
                    yield event_of(StoredRecord(*row))
        except (sqlite3.Error, ValueError) as error:
            raise LedgerError(f"{self.path}: cannot be read: {error}; verify it") from error

    def _verified(self, reader: sqlite3.Connection) -> Verification:
        verifier = ChainVerifier(self._store.log_id)
        (integrity,) = reader.execute("PRAGMA integrity_check(1)").fetchone()
        if integrity != "ok":
            return verifier.result(f"the file is damaged: {integrity}")
        reader.execute("BEGIN")
        rows = reader.execute(f"SELECT {_RECORD_COLUMNS} FROM record ORDER BY sequence")
        result = verifier.verify(StoredRecord(*row) for row in rows)
        if not result.ok:
            return result
        query = f"SELECT {_ACCOUNT_COLUMNS} FROM token"
        kept = {row[0]: _account_of(row, ()) for row in reader.execute(query)}
        computed = {
            token_hash: msgspec.structs.replace(account, starts_us=())
            for token_hash, account in verifier.accounts.items()
        }
        if kept != computed:
            return verifier.result("the accounts are not what the events say")
        return result

    def _read(self, query: Callable[[sqlite3.Connection], _Found]) -> _Found:
        try:
            with closing(_reader(self.path)) as reader:
                return query(reader)
        except (sqlite3.Error, ValueError) as error:
            raise LedgerError(f"{self.path}: cannot be read: {error}") from error


class _SqliteStore:
    """The writing side: one connection, used only while the file lock is held."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path = path
        self._lock = lock
        self._failure: str | None = None
        self._identity = _file_identity(path)
        self._connection = _writer(path)
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        application = self._connection.execute("PRAGMA application_id").fetchone()[0]
        if (application, version) != (APPLICATION_ID, SCHEMA_VERSION):
            raise sqlite3.DatabaseError(f"not a gateline ledger of version {SCHEMA_VERSION}")
        (self.log_id,) = self._connection.execute("SELECT log_id FROM log").fetchone()

    def hold(self) -> None:
        """Take the lock and open SQLite's transaction."""
        if self._failure is not None:
            raise LedgerError(f"{self._path}: failed before ({self._failure}); open it anew")
        try:
            held = self._lock.acquire()
        except OSError as error:
            raise LedgerError(f"{self._path}: cannot be locked: {error}") from error
        if not held:
            raise LedgerError(f"{self._path}: another writer held on for too long; try again")
        try:
            if _file_identity(self._path) != self._identity:
                raise sqlite3.DatabaseError("the file was replaced while it was open")
            self._connection.execute("BEGIN IMMEDIATE")
        except (sqlite3.Error, OSError) as error:
            self._lock.release()
            self._fail(error)

    def head(self) -> Head:
        query = "SELECT sequence, hash, timestamp_us FROM record ORDER BY sequence DESC LIMIT 1"
        row = self._one(query)
        return Head(0, log_genesis(self.log_id), 0) if row is None else Head(*row)

    def run_head(self, run_id: str) -> bytes | None:
        query = "SELECT hash FROM record WHERE run_id = ? ORDER BY sequence DESC LIMIT 1"
        row = self._one(query, run_id)
        return None if row is None else row[0]

    def load_account(self, token_hash: str, now_us: int) -> TokenAccount | None:
        try:
            return _load_account(self._connection, token_hash, now_us)
        except (sqlite3.Error, ValueError) as error:
            self._fail(error)

    def write(self, records: list[StoredRecord], accounts: dict[str, TokenAccount]) -> None:
        insert = f"INSERT INTO record ({_RECORD_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        try:
            self._connection.executemany(insert, records)
            self._connection.executemany(_UPSERT_TOKEN, map(_token_row, accounts.values()))
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._fail(error)

    def release(self) -> None:
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            self._fail(error)
        finally:
            self._lock.release()

    def close(self) -> None:
        """Close the connection."""
        self._failure = self._failure or "it was closed"
        self._connection.close()

    def _one(self, query: str, *arguments: str) -> Any:
        try:
            return self._connection.execute(query, arguments).fetchone()
        except sqlite3.Error as error:
            self._fail(error)

    def _fail(self, error: Exception) -> NoReturn:
        self._failure = str(error)
        raise LedgerError(f"{self._path}: {error}") from error


def lock_path(path: Path) -> Path:
    """The file beside a ledger that its writers lock."""
    return path.with_name(f"{path.name}.lock")


def _writer(path: Path) -> sqlite3.Connection:
    # mode=rw: SQLite must not make an empty database where a file has gone.
    return _connect(path, "rw", _WRITER_SETTINGS)


def _reader(path: Path) -> sqlite3.Connection:
    # mode=ro: a reader that is the last to close must not checkpoint, since it holds no lock.
    return _connect(path, "ro", _READER_SETTINGS)


def _connect(path: Path, mode: str, settings: tuple[str, ...]) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for setting in settings:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def _file_identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _load_account(
    connection: sqlite3.Connection, token_hash: str, now_us: int
) -> TokenAccount | None:
    query = f"SELECT {_ACCOUNT_COLUMNS} FROM token WHERE token_hash = ?"
    row = connection.execute(query, (token_hash,)).fetchone()
    if row is None:
        return None
    limits = _account_of(row, ()).token.resource_limits
    starts = connection.execute(
        "SELECT timestamp_us FROM record WHERE token_hash = ? AND timestamp_us > ?"
        " AND type = 'RESOURCE_LIMIT_CHECK' AND status = 'success' AND invocation = 0"
        " ORDER BY timestamp_us",
        (token_hash, now_us - limits.window_us),
    )
    return _account_of(row, tuple(at_us for (at_us,) in starts))


def _account_of(row: tuple[Any, ...], starts_us: tuple[int, ...]) -> TokenAccount:
    token_hash, issued_us, request, revoked, expiry_recorded, *counts = row
    token = CapabilityToken.from_json(request).issued(at_us=issued_us, token_hash=token_hash)
    admitted_runs, invocations, response_tokens = counts
    return TokenAccount(
        token=token,
        revoked=bool(revoked),
        expiry_recorded=bool(expiry_recorded),
        admitted_runs=admitted_runs,
        invocations=invocations,
        response_tokens=response_tokens,
        starts_us=starts_us,
    )


def _token_row(account: TokenAccount) -> tuple[Any, ...]:
    limits = account.token.resource_limits
    return (
        account.token.token_hash,
        account.token.user_id,
        account.token.issued_at_us,
        msgspec.json.encode(account.token.request()),
        limits.max_invocations,
        limits.max_total_tokens,
        int(account.revoked),
        int(account.expiry_recorded),
        account.admitted_runs,
        account.invocations,
        account.response_tokens,
    )

"""The SQLite side of a ledger: connections, rows, and the writer's transaction.

1. A writer is used only while the lock on the file beside the ledger is held.
2. A reader is opened read-only, so that it can neither write nor make a checkpoint.
3. A writer that failed once is not trusted again.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any, Final, NoReturn

import msgspec

from gateline.ledger.chain import StoredRecord, log_genesis
from gateline.ledger.file_lock import FileLock
from gateline.ledger.port import LedgerError
from gateline.ledger.transaction import Head
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.invalid import described

APPLICATION_ID: Final = 0x47544C4E
SCHEMA_VERSION: Final = 2
_READER_SETTINGS: Final = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
_WRITER_SETTINGS: Final = (
    *_READER_SETTINGS,
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA wal_autocheckpoint = 100",
    "PRAGMA recursive_triggers = ON",
)
RECORD_COLUMNS: Final = (
    "sequence, run_id, type, status, invocation, token_hash, timestamp_us, body, hash"
)
TOKEN_COLUMNS: Final = (
    "token_hash, user_id, issued_us, request, max_invocations, max_tokens, revoked,"
    " expiry_recorded, admitted_runs, invocations, response_tokens"
)
_INSERT_RECORD: Final = f"INSERT INTO record ({RECORD_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_TOKEN: Final = (
    f"INSERT INTO token ({TOKEN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_UPDATE_TOKEN: Final = (
    "UPDATE token SET revoked = ?, expiry_recorded = ?, admitted_runs = ?, invocations = ?,"
    " response_tokens = ? WHERE token_hash = ?"
)
_SPENDING: Final = "SELECT gate, spent FROM spending WHERE token_hash = ? ORDER BY gate"
_INSERT_SPENDING: Final = "INSERT INTO spending (spent, token_hash, gate) VALUES (?, ?, ?)"
_UPDATE_SPENDING: Final = "UPDATE spending SET spent = ? WHERE token_hash = ? AND gate = ?"


class SqliteStore:
    """The writer of a ledger; the `Store` of its transactions.

    Args:
        path: of the ledger's file.
        lock: on the file beside it.

    Raises:
        OSError: where there is no file.
        DatabaseError: where it is no ledger of this version.
    """

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path = path
        self._lock = lock
        self._process_id = os.getpid()
        self._failure: str | None = None
        self._identity = _file_identity(path)
        self._connection = writer(path)
        try:
            self.log_id = log_id_of(self._connection)
        except BaseException:
            self._connection.close()
            raise

    def check_usable(self) -> None:
        """Refuse to go on where something failed before.

        Raises:
            LedgerError: where it did, or the ledger was closed.
        """
        if self.forked():
            raise LedgerError(f"{self._path}: was opened before a fork; open it anew")
        if self._failure is not None:
            raise LedgerError(f"{self._path}: failed before ({self._failure}); open it anew")

    def forked(self) -> bool:
        """Whether this is a child of the process that opened the ledger.

        A child shares its parent's lock and connection, and must touch neither: SQLite does not
        outlive a fork, and the lock would not keep the two apart.
        """
        return os.getpid() != self._process_id

    def hold(self) -> None:
        """Take the lock and open SQLite's transaction.

        Raises:
            LedgerError: where either cannot be had.
        """
        self.check_usable()
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
        except Exception as error:  # noqa: BLE001 - rule 8 of the port
            self._lock.release()
            self._fail(error)

    def head(self) -> Head:
        """The end of the log."""
        query = "SELECT sequence, hash, timestamp_us FROM record ORDER BY sequence DESC LIMIT 1"
        row = self._one(query)
        if row is None:
            return Head(0, log_genesis(self.log_id), 0)
        if tuple(map(type, row)) != (int, bytes, int):
            self._fail(sqlite3.DatabaseError("the last event is damaged"))
        return Head(*row)

    def run_head(self, run_id: str) -> bytes | None:
        """The hash of the last event of a run."""
        query = "SELECT hash FROM record WHERE run_id = ? ORDER BY sequence DESC LIMIT 1"
        row = self._one(query, run_id)
        return None if row is None else bytes(row[0])

    def load_account(self, token_hash: str, now_us: int) -> TokenAccount | None:
        """A token's account as of the last commit."""
        try:
            return load_account(self._connection, token_hash, now_us)
        except Exception as error:  # noqa: BLE001 - rule 8 of the port
            self._fail(error)

    def write(self, records: list[StoredRecord], accounts: dict[str, TokenAccount]) -> None:
        """Make records and accounts durable together."""
        self.check_usable()
        try:
            self._connection.executemany(_INSERT_RECORD, records)
            for account in accounts.values():
                self._write_account(account)
            self._connection.execute("COMMIT")
        except Exception as error:  # noqa: BLE001 - rule 8 of the port
            self._fail(error)

    def _write_account(self, account: TokenAccount) -> None:
        row = token_row(account)
        token_hash, counts = row[0], row[6:]
        if account.spent:  # written before a revocation that came behind it
            self._write_spending(account, row)
        if self._connection.execute(_UPDATE_TOKEN, (*counts, token_hash)).rowcount == 0:
            self._connection.execute(_INSERT_TOKEN, row)

    def _write_spending(self, account: TokenAccount, row: tuple[Any, ...]) -> None:
        token_hash, not_revoked = row[0], 0
        if self._one("SELECT 1 FROM token WHERE token_hash = ?", token_hash) is None:
            self._connection.execute(_INSERT_TOKEN, (*row[:6], not_revoked, *row[7:]))
        for gate, spent in account.spent:
            spending = (spent, token_hash, gate)
            if self._connection.execute(_UPDATE_SPENDING, spending).rowcount == 0:
                self._connection.execute(_INSERT_SPENDING, spending)

    def release(self) -> None:
        """Roll back what was not written, and let the next writer in."""
        if self.forked():
            return  # the transaction and the lock are the parent's
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except Exception as error:  # noqa: BLE001 - rule 8 of the port
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
        except Exception as error:  # noqa: BLE001 - rule 8 of the port
            self._fail(error)

    def _fail(self, error: Exception) -> NoReturn:
        self._failure = described(error)
        raise LedgerError(f"{self._path}: {self._failure}") from error


def log_id_of(connection: sqlite3.Connection) -> bytes:
    """The id of the log in a file.

    Raises:
        DatabaseError: where the file is no ledger of this version.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if (application, version) != (APPLICATION_ID, SCHEMA_VERSION):
        raise sqlite3.DatabaseError(f"not a gateline ledger of version {SCHEMA_VERSION}")
    row = connection.execute("SELECT log_id FROM log").fetchone()
    if row is None or type(row[0]) is not bytes:
        raise sqlite3.DatabaseError("the log has no identity")
    log_id: bytes = row[0]
    return log_id


def lock_path(path: Path) -> Path:
    """The file beside a ledger that its writers lock."""
    return path.with_name(f"{path.name}.lock")


def writer(path: Path) -> sqlite3.Connection:
    """A connection for writing."""
    # mode=rw: SQLite must not make an empty database where a file has gone.
    return _connect(path, "rw", _WRITER_SETTINGS)


def reader(path: Path) -> sqlite3.Connection:
    """A connection for reading."""
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


def load_account(
    connection: sqlite3.Connection, token_hash: str, now_us: int
) -> TokenAccount | None:
    """A token's account, with when plans started in the window that ends now."""
    query = f"SELECT {TOKEN_COLUMNS} FROM token WHERE token_hash = ?"
    row = connection.execute(query, (token_hash,)).fetchone()
    if row is None:
        return None
    limits = account_of(row).token.resource_limits
    starts = connection.execute(
        "SELECT timestamp_us FROM record WHERE token_hash = ? AND timestamp_us > ?"
        " AND type = 'RESOURCE_LIMIT_CHECK' AND status = 'success' AND invocation = 0"
        " ORDER BY timestamp_us",
        (token_hash, now_us - limits.window_us),
    )
    spent = connection.execute(_SPENDING, (token_hash,)).fetchall()
    return account_of(row, tuple(at_us for (at_us,) in starts), tuple(spent))


def account_of(
    row: tuple[Any, ...],
    starts_us: tuple[int, ...] = (),
    spent: tuple[tuple[str, int], ...] = (),
) -> TokenAccount:
    """An account from its row; when plans started, and what was spent, is told elsewhere."""
    token_hash, _, issued_us, request, _, _, revoked, expiry_recorded, *counts = row
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
        spent=spent,
    )


def token_row(account: TokenAccount) -> tuple[Any, ...]:
    """The row of an account, in the order of `TOKEN_COLUMNS`."""
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

"""Faults of the ledgers: the chain, transactions, both stores, the schema, the registry."""

from __future__ import annotations

from typing import Final

from fault import Fault

CHAIN, TRANSACTION = "ledger/chain.py", "ledger/transaction.py"
MEMORY, SQLITE, STORE = "ledger/memory.py", "ledger/sqlite.py", "ledger/sqlite_store.py"
SCHEMA, TOKENS, LOCK = "ledger/schema.sql", "ledger/tokens.py", "ledger/file_lock.py"
WRITTEN: Final = "            self._store.write(self._records, changed)\n"
KEPT: Final = "        self._accounts[draft.token_hash] = after\n"

OF_TRANSACTIONS: Final = (
    Fault(
        "time goes backwards",
        TRANSACTION,
        "        self._now_us = max(now_us, self._head.timestamp_us)\n",
        "        self._now_us = now_us\n",
        "6.2",
    ),
    Fault(
        "a rollback keeps what was appended",
        TRANSACTION,
        "        if self._open:\n"
        "            self._open = False\n"
        "            self._store.release()\n",
        "        if self._open:\n            self.commit()\n",
        "port, rule 1",
    ),
    Fault(
        "a commit drops its last record",
        TRANSACTION,
        WRITTEN,
        WRITTEN.replace("self._records", "self._records[:-1]"),
        "port, rule 1",
    ),
    Fault(
        "a commit forgets the accounts",
        TRANSACTION,
        WRITTEN,
        WRITTEN.replace("changed", "{}"),
        "3.3",
    ),
    Fault(
        "a commit that failed is told as made",
        TRANSACTION,
        "        finally:\n            self._open = False\n            self._store.release()\n",
        "        except Exception:\n            pass\n"
        "        finally:\n            self._open = False\n            self._store.release()\n",
        "durable-before-effect",
    ),
    Fault(
        "an event of a run is not chained to the one before it in the run",
        TRANSACTION,
        "            self._run_heads[draft.run_id] = record.hash\n",
        "            pass\n",
        "6.4",
    ),
    Fault(
        "an event is not chained to the one before it",
        TRANSACTION,
        "        self._head = Head(record.sequence, record.hash, self._now_us)\n",
        "        self._head = Head(record.sequence, self._head.hash, self._now_us)\n",
        "6.4",
    ),
    Fault(
        "accounts outlive their transaction",
        TRANSACTION,
        "        self._accounts: dict[str, TokenAccount | None] = {}\n",
        '        self._accounts = vars(store).setdefault("_cached", {})\n',
        "3.3",
    ),
    Fault(
        "a check does not see what the transaction reserved",
        TRANSACTION,
        KEPT,
        "        self._accounts.setdefault(draft.token_hash, after)\n",
        "3.3",
    ),
    Fault(
        "an account in memory is seen before it is committed",
        TRANSACTION,
        KEPT,
        KEPT + '        getattr(self._store, "accounts", {})[draft.token_hash] = after\n',
        "port, rule 1",
    ),
    Fault(
        "an ended transaction goes on",
        TRANSACTION,
        "        if not self._open:\n            raise",
        "        if self._open is None:\n            raise",
        "transaction, rule 3",
    ),
    Fault(
        "what an event entails is left out",
        TRANSACTION,
        "        for further in entailed(account, draft, self._now_us):\n",
        "        for further in entailed(None, draft, self._now_us):\n",
        "6.1",
    ),
)

OF_THE_CHAIN: Final = (
    Fault(
        "a hash does not cover the body",
        CHAIN,
        "run_previous + place + body).digest()\n",
        "run_previous + place).digest()\n",
        "6.4",
    ),
    Fault(
        "a hash does not cover the event before it in the run",
        CHAIN,
        "previous + run_previous + place + body).digest()\n",
        "previous + place + body).digest()\n",
        "6.4",
    ),
    Fault(
        "a hash does not cover the place",
        CHAIN,
        "run_previous + place + body).digest()\n",
        "run_previous + body).digest()\n",
        "6.4",
    ),
    Fault(
        "a log does not start from its id",
        CHAIN,
        "    return sha256(_LOG_TAG + log_id).digest()\n",
        "    return sha256(_LOG_TAG).digest()\n",
        "6.4",
    ),
    Fault(
        "a wrong hash verifies",
        CHAIN,
        "        if record.hash != expected:\n",
        "        if len(record.hash) != len(expected):\n",
        "6.4",
    ),
    Fault(
        "a missing event verifies",
        CHAIN,
        "        if record.sequence != self._events + 1:\n",
        "        if record.sequence <= self._events:\n",
        "6.4",
    ),
    Fault(
        "time that goes backwards verifies",
        CHAIN,
        "        if event.timestamp_us < self._last_us:\n",
        "        if event.timestamp_us < 0:\n",
        "6.2",
    ),
    Fault(
        "columns that differ from the body verify",
        CHAIN,
        "    if columns != record[1:7]:\n",
        "    if columns[1:2] != record[2:3]:\n",
        "6.4",
    ),
    Fault(
        "a token is issued twice",
        CHAIN,
        "        if account is not None:\n            raise EventError",
        "        if account is None and draft.run_id:\n            raise EventError",
        "2.7",
    ),
    Fault(
        "a truncated log in memory verifies",
        MEMORY,
        "        if result.ok and verifier.accounts != accounts:\n",
        "        if result.ok and not verifier.accounts and accounts:\n",
        "6.4",
    ),
    Fault(
        "a truncated log in a file verifies",
        SQLITE,
        "        if kept != computed or sorted(spent) != sorted(counted):\n",
        "        if sorted(spent) != sorted(counted):\n",
        "6.4",
    ),
    Fault(
        "spending that no event says verifies",
        SQLITE,
        "        if kept != computed or sorted(spent) != sorted(counted):\n",
        "        if kept != computed:\n",
        "6.4",
    ),
)

OF_STORES: Final = (
    Fault(
        "a second writer is let into memory",
        MEMORY,
        "        if not self._store.lock.acquire(timeout=self._lock_timeout_seconds):\n",
        "        if self._store.lock.acquire(timeout=self._lock_timeout_seconds) is None:\n",
        "port, rule 1",
    ),
    Fault(
        "memory keeps no account",
        MEMORY,
        "            self.accounts |= accounts\n",
        "            self.accounts |= {}\n",
        "3.3",
    ),
    Fault(
        "memory forgets the heads of runs",
        MEMORY,
        "        return self.run_heads.get(run_id)\n",
        "        return None\n",
        "6.4",
    ),
    Fault(
        "the events of one run in memory are those of all",
        MEMORY,
        "if run_id in (None, record.run_id))\n",
        "if run_id in (None, record.run_id, run_id))\n",
        "port",
    ),
    Fault(
        "a second writer is let into a file",
        STORE,
        "        if not held:\n",
        "        if held is None:\n",
        "port, rule 1",
    ),
    Fault(
        "writers share the lock",
        LOCK,
        "fcntl.LOCK_EX | fcntl.LOCK_NB)\n",
        "fcntl.LOCK_SH | fcntl.LOCK_NB)\n",
        "sqlite, rule 2",
    ),
    Fault(
        "a reader of a file sees what is not committed",
        SQLITE,
        "                return query(connection)\n",
        "                return query(self._store._connection)\n",
        "port, rule 1",
    ),
    Fault(
        "a reader of a file can write",
        STORE,
        '    return _connect(path, "ro", _READER_SETTINGS)\n',
        '    return _connect(path, "rw", _READER_SETTINGS)\n',
        "6.3",
    ),
    Fault(
        "a file is told to have what was not committed",
        STORE,
        '            self._connection.execute("COMMIT")\n',
        '            self._connection.execute("SAVEPOINT committed")\n',
        "port, rule 3",
    ),
    Fault(
        "a commit does not wait for the disk",
        STORE,
        '    "PRAGMA synchronous = FULL",\n',
        '    "PRAGMA synchronous = NORMAL",\n',
        "6.5",
    ),
    Fault(
        "nothing waits for the disk",
        STORE,
        '    "PRAGMA synchronous = FULL",\n',
        '    "PRAGMA synchronous = OFF",\n',
        "6.5",
    ),
    Fault(
        "a store that failed is trusted again",
        STORE,
        "        if self._failure is not None:\n",
        "        if self._failure is self:\n",
        "sqlite, rule 4",
    ),
    Fault(
        "a file that was replaced is written",
        STORE,
        "            if _file_identity(self._path) != self._identity:\n",
        "            if _file_identity(self._path) is self._identity:\n",
        "sqlite, rule 3",
    ),
    Fault(
        "a child that was forked goes on",
        STORE,
        "        return os.getpid() != self._process_id\n",
        "        return os.getpid() == 0\n",
        "sqlite, rule 4",
    ),
    Fault(
        "a cost is spent by other tokens too",
        STORE,
        "UPDATE spending SET spent = ? WHERE token_hash = ? AND gate = ?",
        "UPDATE spending SET spent = ? WHERE ? <> '' AND gate = ?",
        "gate, rule 7",
    ),
    Fault(
        "a file counts the starts of every window",
        STORE,
        "        (token_hash, now_us - limits.window_us),\n",
        "        (token_hash, -1),\n",
        "2.2",
    ),
    Fault(
        "a file counts no start",
        STORE,
        "        (token_hash, now_us - limits.window_us),\n",
        "        (token_hash, now_us),\n",
        "2.2",
    ),
    Fault(
        "a file forgets the heads of runs",
        STORE,
        "        return None if row is None else bytes(row[0])\n",
        "        return None\n",
        "6.4",
    ),
)

OF_THE_SCHEMA: Final = (
    Fault(
        "a token is replaced by one in the place of its row",
        SCHEMA,
        " OR rowid = NEW.rowid",
        "",
        "3.3",
    ),
    Fault(
        "a token takes the place of another one's row",
        SCHEMA,
        "NEW.rowid <> OLD.rowid OR ",
        "",
        "3.3",
    ),
    Fault(
        "a new token that is revoked cannot have spent",
        "ledger/sqlite_store.py",
        "(*row[:6], not_revoked, *row[7:])",
        "row",
        "3.3",
    ),
    Fault(
        "a record can be changed in its file",
        SCHEMA,
        "CREATE TRIGGER record_update BEFORE UPDATE ON record\n"
        "    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;\n",
        "",
        "6.3",
    ),
    Fault(
        "a record can be deleted from its file",
        SCHEMA,
        "CREATE TRIGGER record_delete BEFORE DELETE ON record\n"
        "    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;\n",
        "",
        "6.3",
    ),
    Fault(
        "a record can be inserted out of place",
        SCHEMA,
        "    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM record)\n",
        "    WHEN NEW.sequence < 0\n",
        "6.3",
    ),
    Fault(
        "a run can have an event twice, but for an index",
        SCHEMA,
        "BEGIN SELECT RAISE(ABORT, 'the run has that event already'); END;\n",
        "BEGIN SELECT 1; END;\n",
        "no-retry",
    ),
    Fault(
        "a run can have an event twice, but for a trigger",
        SCHEMA,
        "CREATE UNIQUE INDEX record_once ",
        "CREATE INDEX record_once ",
        "no-retry",
    ),
    Fault(
        "something follows the abort of a run",
        SCHEMA,
        "BEGIN SELECT RAISE(ABORT, 'the run has ended'); END;\n",
        "BEGIN SELECT 1; END;\n",
        "truthful",
    ),
    Fault(
        "a token's use can shrink in its file",
        SCHEMA,
        "NEW.invocations < OLD.invocations\n      OR",
        "NEW.invocations < 0\n      OR",
        "3.3",
    ),
    Fault(
        "a token can be changed in its file",
        SCHEMA,
        "BEGIN SELECT RAISE(ABORT, 'an issued token does not change'); END;\n",
        "BEGIN SELECT 1; END;\n",
        "2.6",
    ),
    Fault(
        "what was spent can be deleted from its file",
        SCHEMA,
        "CREATE TRIGGER spending_delete BEFORE DELETE ON spending\n"
        "    BEGIN SELECT RAISE(ABORT, 'what was spent stays spent'); END;\n",
        "",
        "gate, rule 7",
    ),
)

OF_THE_REGISTRY: Final = (
    Fault(
        "revoking again records again",
        TOKENS,
        "            lambda account, _: not account.revoked,\n",
        "            lambda account, _: True,\n",
        "2.7",
    ),
    Fault(
        "a token's expiry is recorded before its time",
        TOKENS,
        "account.expired(now_us) and not account.expiry_recorded,\n",
        "not account.expiry_recorded,\n",
        "6.1",
    ),
    Fault(
        "a token is handed out before its issue is durable",
        TOKENS,
        "details=details))\n            transaction.commit()\n",
        "details=details))\n",
        "2.7",
    ),
    Fault(
        "names that the embedder adds are not refused at issue",
        TOKENS,
        "        self._check_names(token)\n        secret",
        "        secret",
        "2.5",
    ),
)

FAULTS: Final = (
    *OF_TRANSACTIONS,
    *OF_THE_CHAIN,
    *OF_STORES,
    *OF_THE_SCHEMA,
    *OF_THE_REGISTRY,
)

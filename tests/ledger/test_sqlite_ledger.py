"""The SQLite ledger, by the rules at the head of ledger/sqlite.py and schema.sql."""

from __future__ import annotations

import gc
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from gateline import (
    AuditEventType,
    EventError,
    Gate,
    LedgerError,
    MemoryLedger,
    SqliteLedger,
    line_with,
)
from gateline.ledger.sqlite_store import APPLICATION_ID, SCHEMA_VERSION
from gateline.values.account import token_event
from gateline.values.event import NO_TOKEN, EventDraft, Status
from support import START_US, USER, Does, World, plan_of, token

ALREADY_THERE = r"UNIQUE constraint failed|already"
RECORD_COLUMNS = "run_id, type, status, invocation, token_hash, timestamp_us, body, hash"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[SqliteLedger]:
    """A new ledger in SQLite; this file is about no other."""
    with SqliteLedger.create(path) as made:
        yield made


@pytest.fixture
def raw(ledger: SqliteLedger) -> Iterator[sqlite3.Connection]:
    """A plain connection to the ledger's file, with SQLite's own settings: somebody else's."""
    with closing(sqlite3.connect(ledger.path, isolation_level=None)) as connection:
        yield connection


def started(**changes: Any) -> EventDraft:
    """EXECUTION_STARTED under no token, but for the changes."""
    fields: dict[str, Any] = {
        "type": AuditEventType.EXECUTION_STARTED,
        "status": Status.STARTED,
        "user_id": USER,
        "token_hash": NO_TOKEN,
        "run_id": "run",
        "domain": "mail",
        "method": "read",
        "index": 0,
    }
    return EventDraft(**{**fields, **changes})


CHECKED = AuditEventType.AUTHORIZATION_SCOPE_CHECK
SUCCESS = Status.SUCCESS


def append(ledger: SqliteLedger, draft: EventDraft) -> None:
    transaction = ledger.begin(START_US)
    try:
        transaction.append(draft)
        transaction.commit()
    finally:
        transaction.rollback()


# Rule 3: a new ledger is made by `create` and nothing else.


@pytest.mark.parametrize("content", [b"", b"a letter"], ids=["empty", "text"])
def test_create_refuses_what_exists_and_leaves_it_as_it_is(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="exists already"):
        SqliteLedger.create(path)
    assert path.read_bytes() == content


def test_create_refuses_an_existing_ledger(ledger: SqliteLedger) -> None:
    world = World(ledger)
    with pytest.raises(LedgerError, match="exists already"):
        SqliteLedger.create(ledger.path)
    assert world.run().success


def test_create_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger could be made"):
        SqliteLedger.create(tmp_path / "nowhere" / "ledger.db")


def test_a_new_ledger_is_its_owner_s_alone(ledger: SqliteLedger) -> None:
    for file in ledger.path.parent.iterdir():
        assert file.stat().st_mode & 0o077 == 0, file.name


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "no#1.db", "%3f.db", "ä.db"])
def test_a_file_may_have_any_name(name: str, tmp_path: Path) -> None:
    with SqliteLedger.create(tmp_path / name) as ledger:
        assert World(ledger).run().success
    with SqliteLedger(str(tmp_path / name)) as ledger:
        assert ledger.verify().events == 7
    assert (tmp_path / name).is_file()


def test_each_ledger_has_an_identity_of_its_own(tmp_path: Path) -> None:
    log_ids = set()
    for number in range(5):
        with SqliteLedger.create(tmp_path / f"{number}.db") as ledger:
            log_ids.add(ledger.verify().log_id)
    assert len(log_ids) == 5


@pytest.mark.parametrize("missing", ["ledger.db", ".", "nowhere/ledger.db"])
def test_open_refuses_a_missing_file_and_makes_none(missing: str, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"no such ledger; make one with SqliteLedger\.create"):
        SqliteLedger(tmp_path / missing)
    assert list(tmp_path.iterdir()) == []


def _empty(path: Path) -> None:
    path.touch()


def _text(path: Path) -> None:
    path.write_bytes(b"a letter, and not a short one\n" * 300)


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")


def _look_alike(path: Path) -> None:
    # Another program's file, with tables of the same names.
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE log (log_id BLOB)")
        connection.execute("INSERT INTO log VALUES (zeroblob(16))")


def _other_version(path: Path) -> None:
    SqliteLedger.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def _no_identity(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE log (log_id BLOB)")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


NO_LEDGERS: list[Callable[[Path], None]] = [
    _empty,
    _text,
    _foreign,
    _look_alike,
    _other_version,
    _no_identity,
]


@pytest.mark.parametrize("make", NO_LEDGERS, ids=lambda make: make.__name__[1:])
def test_open_refuses_what_is_no_ledger(make: Callable[[Path], None], path: Path) -> None:
    make(path)
    with pytest.raises(LedgerError, match="cannot be opened as a ledger"):
        SqliteLedger(path)


@pytest.mark.parametrize("make", [_empty, _text, _foreign], ids=lambda make: make.__name__[1:])
def test_what_is_no_ledger_is_left_as_it_is(make: Callable[[Path], None], path: Path) -> None:
    make(path)
    before = path.read_bytes()
    with pytest.raises(LedgerError):
        SqliteLedger(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("make", [_text, _foreign], ids=lambda make: make.__name__[1:])
def test_a_refused_file_is_not_kept_open(make: Callable[[Path], None], path: Path) -> None:
    make(path)
    before = len(os.listdir("/dev/fd"))  # noqa: PTH208 - no files, but descriptors
    refusals = []
    for _ in range(5):
        with pytest.raises(LedgerError) as caught:
            SqliteLedger(path)
        refusals.append(str(caught.value))
        del caught
    gc.collect()  # what the caught errors still refer to
    assert len(refusals) == 5
    assert len(os.listdir("/dev/fd")) == before  # noqa: PTH208


def test_a_ledger_whose_writer_cannot_be_opened_is_not_kept_open(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path, _lock: object) -> None:
        raise OSError("planted: no descriptor is left")

    SqliteLedger.create(path).close()
    monkeypatch.setattr("gateline.ledger.sqlite.SqliteStore", fail)
    before = len(os.listdir("/dev/fd"))  # noqa: PTH208 - no files, but descriptors
    with pytest.raises(LedgerError, match="planted"):
        SqliteLedger(path)
    gc.collect()
    assert len(os.listdir("/dev/fd")) == before  # noqa: PTH208


@pytest.mark.parametrize("replacement", ["another ledger", "a copy", "nothing"])
def test_a_replaced_file_is_noticed_before_the_next_write(
    replacement: str, ledger: SqliteLedger, tmp_path: Path
) -> None:
    world, other = World(ledger), tmp_path / "other.db"
    if replacement == "another ledger":
        SqliteLedger.create(other).close()
    else:
        shutil.copy(ledger.path, other)
    if replacement == "nothing":
        ledger.path.unlink()
    else:
        other.replace(ledger.path)

    with pytest.raises(LedgerError, match=r"replaced|No such file"):
        ledger.begin(START_US)
    outcome = world.run()
    assert outcome.verdict == "aborted"
    assert "audit" in str(outcome.error)


# Rule 1: what makes a commit durable.


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("wal_autocheckpoint", 100),
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA_VERSION),
    ],
)
@pytest.mark.parametrize("reopened", [False, True], ids=["created", "reopened"])
def test_the_writer_s_settings_are_in_force(
    pragma: str, value: object, reopened: bool, path: Path
) -> None:
    ledger = SqliteLedger.create(path)
    if reopened:
        ledger.close()
        ledger = SqliteLedger(path)
    with ledger:
        connection = ledger._store._connection
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_commit_is_seen_by_another_process_and_outlives_this_one(path: Path) -> None:
    write_and_die = (
        "import os, sys; from gateline import *; ledger = SqliteLedger.create(sys.argv[1]);"
        "print(TokenRegistry(ledger).issue(CapabilityToken.from_json(sys.argv[2])).token_hash,"
        " flush=True); os._exit(1)"
    )
    read = (
        "import sys; from gateline import *; ledger = SqliteLedger(sys.argv[1]);"
        "print(*[event.token_hash for event in ledger.events()])"
    )

    def run(script: str, *arguments: str) -> str:
        environment = {"PYTHONPATH": ":".join(sys.path)}
        command = [sys.executable, "-c", script, str(path), *arguments]
        return subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, text=True, check=False
        ).stdout

    first = run(write_and_die, token().to_json()).split()
    assert len(first) == 1
    with SqliteLedger(path) as ledger:
        second = World(ledger).token_hash
        assert run(read).split() == [*first, second]
        assert ledger.verify().ok


def test_a_reopened_ledger_continues_the_chain(path: Path) -> None:
    with SqliteLedger.create(path) as ledger:
        world = World(ledger)
        world.run()
        log_id, before = ledger.verify().log_id, list(ledger.events())
    with SqliteLedger(path) as ledger:
        assert list(ledger.events()) == before
        world.orchestrator = World(ledger).orchestrator
        assert world.run(plan_of(2)).success
        found = ledger.verify()

        assert (found.ok, found.log_id, found.events) == (True, log_id, 7 + 1 + 9)
        assert list(ledger.events())[: len(before)] == before
        account = ledger.account(world.token_hash)
        assert account is not None
        assert account.invocations == 3


def test_closing_twice_is_closing(path: Path) -> None:
    ledger = SqliteLedger.create(path)
    ledger.close()
    ledger.close()
    with SqliteLedger(path) as ledger:
        ledger.close()


def test_a_closed_ledger_is_not_used(path: Path) -> None:
    ledger = SqliteLedger.create(path)
    ledger.close()
    calls: list[Callable[[], object]] = [
        lambda: ledger.begin(START_US),
        lambda: ledger.account("ab" * 32),
        lambda: ledger.tokens_of(USER),
        lambda: list(ledger.events()),
        ledger.verify,
    ]
    for call in calls:
        with pytest.raises(LedgerError, match="closed"):
            call()


def test_a_ledger_is_not_closed_under_a_writer_at_work(path: Path) -> None:
    with SqliteLedger.create(path, lock_timeout_seconds=0.05) as ledger:
        transaction = ledger.begin(START_US)
        with pytest.raises(LedgerError, match="a writer is at work"):
            ledger.close()
        transaction.append(started())
        transaction.commit()
        assert ledger.verify().events == 1


# Rule 4: a store that failed once is not trusted again.


@pytest.fixture
def failed(ledger: SqliteLedger) -> SqliteLedger:
    """A ledger whose store has just refused a commit."""
    World(ledger)
    append(ledger, started())
    with pytest.raises(LedgerError, match=ALREADY_THERE):
        append(ledger, started())
    return ledger


def test_a_store_that_failed_is_not_written_until_it_is_opened_anew(failed: SqliteLedger) -> None:
    for _ in range(2):
        with pytest.raises(LedgerError, match=r"failed before .*; open it anew"):
            failed.begin(START_US)
    with SqliteLedger(failed.path) as reopened:
        append(reopened, started(run_id="another run"))
        assert reopened.verify().ok


@pytest.mark.parametrize(
    "call",
    [
        lambda ledger: ledger.account("ab" * 32),
        lambda ledger: ledger.tokens_of(USER),
        lambda ledger: list(ledger.events()),
        lambda ledger: ledger.verify(),
    ],
    ids=["account", "tokens_of", "events", "verify"],
)
def test_every_later_call_of_a_store_that_failed_fails(
    call: Callable[[SqliteLedger], object], failed: SqliteLedger
) -> None:
    with pytest.raises(LedgerError, match="failed before"):
        call(failed)


def test_a_transaction_does_not_commit_after_its_store_failed(
    ledger: SqliteLedger, raw: sqlite3.Connection
) -> None:
    token_hash = World(ledger).token_hash
    raw.execute("DROP TRIGGER token_identity")
    raw.execute("UPDATE token SET request = x'00'")
    transaction = ledger.begin(START_US)
    with pytest.raises(LedgerError):
        transaction.account(token_hash)
    with suppress(LedgerError):  # whether the append fails, or the commit, or both
        transaction.append(started())
        transaction.commit()
    transaction.rollback()

    with SqliteLedger(ledger.path) as reopened:
        assert list(reopened.events("run")) == []


def test_a_refused_commit_leaves_nothing_and_frees_the_lock(failed: SqliteLedger) -> None:
    with SqliteLedger(failed.path, lock_timeout_seconds=0.05) as reopened:
        assert len(list(reopened.events("run"))) == 1
        reopened.begin(START_US).rollback()


# Rule 5: the store itself refuses, whoever asks. `raw` knows nothing of gateline.


def refuses(raw: sqlite3.Connection, statement: str, *values: object) -> None:
    """The store refuses a statement, and nothing has changed."""
    before = list(raw.iterdump())
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement, values)
    assert list(raw.iterdump()) == before


@pytest.fixture
def used(ledger: SqliteLedger) -> World:
    """A token, used for one plan of two."""
    world = World(ledger)
    assert world.run(plan_of(2)).success
    return world


@pytest.mark.parametrize("table", ["log", "record", "token"])
def test_every_delete_is_refused(table: str, used: World, raw: sqlite3.Connection) -> None:
    refuses(raw, f"DELETE FROM {table}")
    refuses(raw, f"DELETE FROM {table} WHERE rowid = 1")


@pytest.mark.parametrize("verb", ["UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"])
@pytest.mark.parametrize("table", ["log", "record"])
def test_every_update_of_the_log_is_refused(
    table: str, verb: str, used: World, raw: sqlite3.Connection
) -> None:
    columns = [name for _, name, *_ in raw.execute(f"PRAGMA table_info({table})")]
    assert len(columns) > 1
    for column in columns:
        refuses(raw, f"{verb} {table} SET {column} = {column}")


@pytest.mark.parametrize(
    "column", ["token_hash", "user_id", "issued_us", "request", "max_invocations", "max_tokens"]
)
def test_an_issued_token_does_not_change(column: str, used: World, raw: sqlite3.Connection) -> None:
    refuses(raw, f"UPDATE token SET {column} = {column}")


@pytest.mark.parametrize("verb", ["REPLACE", "INSERT OR REPLACE"])
def test_replacing_the_log_is_refused(verb: str, used: World, raw: sqlite3.Connection) -> None:
    refuses(raw, f"{verb} INTO log SELECT * FROM log")


def test_replacing_a_record_is_refused(used: World, raw: sqlite3.Connection) -> None:
    for sequence in range(1, 12):
        refuses(raw, f"REPLACE INTO record SELECT * FROM record WHERE sequence = {sequence}")


@pytest.mark.parametrize(
    "type_",
    ["EXECUTION_STARTED", "EXECUTION_COMPLETED", "TOKEN_VALIDATION"],
)
def test_replacing_a_record_by_a_later_one_is_refused(
    type_: str, used: World, raw: sqlite3.Connection
) -> None:
    # The later one follows the last, but an index says that there can be only one such.
    later = f"SELECT (SELECT max(sequence) + 1 FROM record), {RECORD_COLUMNS} FROM record"
    refuses(raw, f"REPLACE INTO record {later} WHERE type = '{type_}' LIMIT 1")


@pytest.mark.parametrize("invocation", ["NULL", "0", "1"])
def test_replacing_the_denial_of_a_run_by_a_later_one_is_refused(
    invocation: str, used: World, raw: sqlite3.Connection
) -> None:
    assert used.run(trigger_type="scheduled").verdict == "denied"
    later = "SELECT sequence + 1, run_id, type, status, " + invocation
    rest = "token_hash, timestamp_us, body, hash FROM record WHERE type = 'EXECUTION_DENIED'"
    refuses(raw, f"REPLACE INTO record {later}, {rest}")


def test_replacing_a_token_by_an_unused_one_is_refused(
    used: World, raw: sqlite3.Connection
) -> None:
    columns = "token_hash, user_id, issued_us, request, max_invocations, max_tokens"
    refuses(raw, f"REPLACE INTO token SELECT {columns}, 0, 0, 0, 0, 0 FROM token")
    columns = "token_hash, user_id, issued_us, request, 1000000, max_tokens"
    uses = "revoked, expiry_recorded, admitted_runs, invocations, response_tokens"
    refuses(raw, f"REPLACE INTO token SELECT {columns}, {uses} FROM token")


@pytest.mark.parametrize(
    "change",
    [
        "invocations = invocations - 1",
        "invocations = 0",
        "invocations = max_invocations + 1",
        "invocations = -1",
        "response_tokens = response_tokens - 1",
        "response_tokens = max_tokens + 1",
        "admitted_runs = admitted_runs - 1",
        "revoked = 2",
    ],
)
@pytest.mark.parametrize("verb", ["UPDATE", "UPDATE OR REPLACE"])
def test_use_neither_shrinks_nor_passes_its_limit(
    change: str, verb: str, used: World, raw: sqlite3.Connection
) -> None:
    refuses(raw, f"{verb} token SET {change}")


@pytest.mark.parametrize(
    "change", ["revoked = 0", "invocations = invocations + 1", "admitted_runs = admitted_runs + 1"]
)
def test_a_revoked_token_is_neither_restored_nor_used(
    change: str, used: World, raw: sqlite3.Connection
) -> None:
    used.registry.revoke(used.token_hash, reason="lost")
    refuses(raw, f"UPDATE token SET {change}")


def test_a_recorded_expiry_stays(used: World, raw: sqlite3.Connection) -> None:
    used.now_us += 600 * 1_000_000
    assert used.registry.expire(used.token_hash)
    refuses(raw, "UPDATE token SET expiry_recorded = 0")


@pytest.fixture
def spent(ledger: SqliteLedger) -> World:
    """A token, which has spent 2 at a gate of a user's own."""
    budget = Gate("budget", lambda facts: facts.spent("budget") < 9, cost=lambda _: 1)
    world = World(ledger, line=line_with(budget))
    assert world.run(plan_of(2)).success
    assert list(ledger.account(world.token_hash).spent) == [("budget", 2)]  # type: ignore[union-attr]
    return world


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM spending",
        "UPDATE spending SET spent = spent - 1",
        "UPDATE OR REPLACE spending SET spent = -1",
        "UPDATE spending SET gate = 'other'",
        "UPDATE spending SET token_hash = 'other'",
        "REPLACE INTO spending SELECT * FROM spending",
        "INSERT OR REPLACE INTO spending SELECT token_hash, gate, 0 FROM spending",
        "INSERT INTO spending SELECT 'no such token', gate, 1 FROM spending",
    ],
)
def test_what_was_spent_stays_spent(statement: str, spent: World, raw: sqlite3.Connection) -> None:
    refuses(raw, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE spending SET spent = spent + 1",
        "INSERT INTO spending SELECT token_hash, 'other', 1 FROM spending",
    ],
)
def test_a_revoked_token_spends_nothing(
    statement: str, spent: World, raw: sqlite3.Connection
) -> None:
    spent.registry.revoke(spent.token_hash, reason="lost")
    refuses(raw, statement)


def test_what_a_revoked_token_spent_is_kept(spent: World, ledger: SqliteLedger) -> None:
    """A call that was under way is charged behind the revocation, with what was spent before."""
    transaction = ledger.begin(START_US)
    spending = {"cost": 3, "gate": "budget"}
    transaction.append(
        started(token_hash=spent.token_hash, type=CHECKED, status=SUCCESS, details=spending)
    )
    revoked = EventDraft(
        type=AuditEventType.TOKEN_REVOKED,
        status=SUCCESS,
        user_id="ada",
        token_hash=spent.token_hash,
    )
    transaction.append(revoked)
    transaction.commit()
    charged = {"response_tokens": 1}
    completed = AuditEventType.EXECUTION_COMPLETED
    append(
        ledger,
        started(token_hash=spent.token_hash, type=completed, status=SUCCESS, details=charged),
    )
    account = ledger.account(spent.token_hash)
    assert account is not None
    assert (account.spent_at("budget"), account.revoked) == (5, True)
    assert ledger.verify().ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE spending SET spent = spent + 1",
        "INSERT INTO spending SELECT token_hash, 'other', 1 FROM spending",
    ],
)
def test_spending_that_no_event_says_is_found(
    statement: str, spent: World, ledger: SqliteLedger, raw: sqlite3.Connection
) -> None:
    raw.execute(statement)
    assert ledger.verify().problem == "the accounts are not what the events say"


@pytest.mark.parametrize(
    ("details", "problem"),
    [
        ({"cost": -1, "gate": "budget"}, r"\$\.details\.cost: found the cost is -1; expected an"),
        ({"cost": "1", "gate": "budget"}, r"\$\.details\.cost: found the cost is '1'; expected an"),
        ({"cost": 2**53 - 2, "gate": "budget"}, r"with the 2 spent, it must be below 2\^53"),
        ({"cost": 1}, r"\$\.details\.gate: found None, expected the gate that has the cost"),
    ],
)
def test_spending_that_is_none_is_refused(
    details: dict[str, object], problem: str, spent: World, ledger: SqliteLedger
) -> None:
    with pytest.raises(EventError, match=problem):
        append(
            ledger,
            started(token_hash=spent.token_hash, type=CHECKED, status=SUCCESS, details=details),
        )
    assert ledger.verify().ok


@pytest.mark.parametrize(
    ("sequence", "time"), [("max(sequence)", "0"), ("max(sequence) + 2", "0"), ("0", "0")]
)
def test_an_event_out_of_place_is_refused(
    sequence: str, time: str, used: World, raw: sqlite3.Connection
) -> None:
    insert = f"SELECT {sequence}, NULL, 'TOKEN_REVOKED', 'success', NULL, ?, max(timestamp_us), "
    refuses(raw, f"INSERT INTO record {insert} x'00', zeroblob(32) FROM record", "ab" * 32)


def test_an_event_before_its_time_is_refused(used: World, raw: sqlite3.Connection) -> None:
    row = "SELECT max(sequence) + 1, NULL, 'TOKEN_REVOKED', 'success', NULL, ?, "
    refuses(
        raw,
        f"INSERT INTO record {row} max(timestamp_us) - 1, x'00', zeroblob(32) FROM record",
        "ab" * 32,
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(started(), started(), id="start"),
        pytest.param(
            started(type=AuditEventType.EXECUTION_COMPLETED, status=Status.SUCCESS),
            started(
                type=AuditEventType.EXECUTION_COMPLETED, status=Status.FAILED, reason="once more"
            ),
            id="completion",
        ),
        pytest.param(
            started(type=AuditEventType.EXECUTION_DENIED, status=Status.DENIED, reason="no"),
            started(
                type=AuditEventType.EXECUTION_DENIED, status=Status.DENIED, reason="no", index=1
            ),
            id="denial",
        ),
    ],
)
def test_a_second_record_of_what_happens_once_is_refused(
    first: EventDraft, second: EventDraft, ledger: SqliteLedger
) -> None:
    append(ledger, first)
    with pytest.raises(LedgerError, match=ALREADY_THERE):
        append(ledger, second)
    with SqliteLedger(ledger.path) as reopened:
        assert len(list(reopened.events("run"))) == 1


@pytest.mark.parametrize("type_", ["EXECUTION_STARTED", "EXECUTION_COMPLETED", "TOKEN_VALIDATION"])
def test_an_index_refuses_it_too_where_no_trigger_is_left(
    type_: str, used: World, raw: sqlite3.Connection
) -> None:
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in raw.execute(triggers).fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    later = f"SELECT (SELECT max(sequence) + 1 FROM record), {RECORD_COLUMNS} FROM record"
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE constraint failed"):
        raw.execute(f"INSERT INTO record {later} WHERE type = '{type_}' LIMIT 1")


def test_the_same_invocation_of_another_run_and_another_one_of_the_same_run_can_start(
    ledger: SqliteLedger,
) -> None:
    for draft in (started(), started(run_id="another"), started(index=1)):
        append(ledger, draft)
    assert ledger.verify().events == 3


def test_nothing_follows_the_abort_of_a_run(ledger: SqliteLedger) -> None:
    aborted = {"type": AuditEventType.OPERATION_ABORTED, "status": Status.FAILED, "index": None}
    plan = {"domain": "orchestration_plan", "method": "execute_plan", "reason": "found open"}
    append(ledger, started(**aborted, **plan))
    with pytest.raises(LedgerError, match="the run has ended"):
        append(ledger, started())


def test_readers_cannot_write(ledger: SqliteLedger) -> None:
    def write(reader: sqlite3.Connection) -> None:
        reader.execute("CREATE TABLE planted (x)")

    with pytest.raises(LedgerError, match="readonly"):
        ledger._read(write)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE OR REPLACE token SET rowid = 1 WHERE rowid = 2",
        "UPDATE token SET rowid = 9 WHERE rowid = 1",
        (
            "INSERT OR REPLACE INTO token (rowid, token_hash, user_id, issued_us, request,"
            " max_invocations, max_tokens, revoked, expiry_recorded, admitted_runs, invocations,"
            " response_tokens) SELECT 1, 'x' || substr(token_hash, 2), user_id,"
            " issued_us, request, max_invocations, max_tokens, 0, 0, 0, 0, 0 FROM token LIMIT 1"
        ),
    ],
)
def test_a_token_is_not_replaced_by_the_place_of_its_row(
    statement: str, used: World, raw: sqlite3.Connection
) -> None:
    """A replacement deletes what it stands in the way of, and tells no trigger."""
    used.registry.issue(token())
    refuses(raw, statement)


def test_spending_has_no_row_that_could_be_taken_for_another(
    spent: World, raw: sqlite3.Connection
) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
        raw.execute("UPDATE OR REPLACE spending SET rowid = 1 WHERE rowid = 2")


def test_a_token_can_be_issued_spend_and_be_revoked_in_one_transaction(
    ledger: SqliteLedger, tmp_path: Path
) -> None:
    """As in memory; the schema is asked in an order in which each step is allowed."""
    for kept in (ledger, MemoryLedger()):
        issued = token().issued(at_us=START_US, token_hash="ab" * 32)
        transaction = kept.begin(START_US)
        details = {"token": issued.request()}
        transaction.append(token_event(issued, AuditEventType.TOKEN_ISSUED, details=details))
        cost = {"gate": "own", "cost": 5}
        checked = started(token_hash="ab" * 32, type=CHECKED, status=SUCCESS, details=cost)
        transaction.append(checked)
        transaction.append(token_event(issued, AuditEventType.TOKEN_REVOKED))
        transaction.commit()
        account = kept.account("ab" * 32)
        assert account is not None
        assert (account.revoked, account.spent) == (True, (("own", 5),))
        assert kept.verify().ok


def test_records_are_the_rows_as_they_are_stored(
    ledger: SqliteLedger, raw: sqlite3.Connection
) -> None:
    """SPEC 6.4: none is decoded or left out, whatever somebody wrote there."""
    World(ledger).run(plan_of(1))
    raw.execute("DROP TRIGGER record_update")
    raw.execute("UPDATE record SET body = ? WHERE sequence = 3", (b"\xff no event",))
    rows = raw.execute(f"SELECT sequence, {RECORD_COLUMNS} FROM record ORDER BY sequence")
    records = list(ledger.records())
    assert records == rows.fetchall()
    assert len(records) == 7
    assert records[2].body == b"\xff no event"
    with pytest.raises(LedgerError, match="cannot be read"):
        list(ledger.events())


def test_records_cannot_be_read_where_the_file_is_none(ledger: SqliteLedger) -> None:
    ledger.path.write_bytes(b"not a database" * 100)
    with pytest.raises(LedgerError, match="cannot be read: DatabaseError"):
        list(ledger.records())


def test_no_domain_reads_the_records(ledger: SqliteLedger) -> None:
    """SPEC 5.3."""
    outcome = World(ledger, {"mail": Does(lambda *_: ledger.records())}).run()
    assert outcome.state == "violated_forbidden_operation"
    assert "attempted ledger.records" in str(outcome.error)

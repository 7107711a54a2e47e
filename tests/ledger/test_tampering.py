"""Whoever changes what is stored is found out by verification (SPEC 6.4).

The log under test is small and has every kind of event about it that a plan leaves. Who tampers
has the file to himself: a plain connection, with the triggers and indexes dropped.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gateline import LedgerError, Outcome, SqliteLedger, Verification
from gateline.ledger.chain import ChainVerifier, StoredRecord
from support import START_US, USER, World, plan_of, token

EVENTS = 12
COLUMNS = StoredRecord._fields
ALL_COLUMNS = ", ".join(COLUMNS)
Row = tuple[Any, ...]


class Made(NamedTuple):
    """The log under test, closed, and what the callers hold of it."""

    path: Path
    outcomes: list[Outcome]
    tokens_after_first_run: list[Row]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    path = tmp_path_factory.mktemp("tampering") / "ledger.db"
    with SqliteLedger.create(path) as ledger:
        world = World(ledger)
        other = world.registry.issue(token())
        outcomes = [world.run()]
        with closing(sqlite3.connect(path)) as raw:
            tokens = raw.execute("SELECT * FROM token ORDER BY rowid").fetchall()
        world.now_us += 1
        outcomes.append(world.run(trigger_type="scheduled"))
        world.registry.revoke(other.token_hash, reason="lost")
        outcomes.append(world.run(trigger_type="scheduled", token_hash=other.token_hash))
        world.registry.issue(token())
        assert ledger.verify().events == EVENTS
    return Made(path, outcomes, tokens)


@pytest.fixture
def path(made: Made, tmp_path: Path) -> Path:
    """A copy of the log, to tamper with."""
    return Path(shutil.copy(made.path, tmp_path / "ledger.db"))


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection to the copy, which nothing holds back any more."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA synchronous = OFF")  # nothing here has to outlive the machine
        guards = (
            "SELECT type, name FROM sqlite_master"
            " WHERE type = 'trigger' OR (type = 'index' AND sql LIKE '%UNIQUE%')"
        )
        for kind, name in connection.execute(guards).fetchall():
            connection.execute(f"DROP {kind} {name}")
        yield connection


def verified(path: Path) -> Verification:
    with SqliteLedger(path) as ledger:
        return ledger.verify()


def stored(raw: sqlite3.Connection) -> list[StoredRecord]:
    query = f"SELECT {ALL_COLUMNS} FROM record ORDER BY sequence"
    return [StoredRecord(*row) for row in raw.execute(query)]


def store(raw: sqlite3.Connection, records: list[StoredRecord]) -> None:
    """Put these records in the place of all that there are."""
    raw.execute("BEGIN")
    raw.execute("DELETE FROM record")
    raw.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", records)
    raw.execute("COMMIT")


def edit(raw: sqlite3.Connection, sequence: int, column: str, value: object) -> None:
    raw.execute(f"UPDATE record SET {column} = ? WHERE sequence = ?", (value, sequence))


def found_at(found: Verification) -> tuple[bool, int | None]:
    return found.ok, found.first_bad


def test_the_log_under_test_is_good_with_its_guards_and_without(
    path: Path, raw: sqlite3.Connection
) -> None:
    found = verified(path)
    assert (found.ok, found.events, found.problem) == (True, EVENTS, None)


# Edits in place. The first bad event is the edited one.

OTHER_VALUES: dict[str, list[Callable[[StoredRecord], object]]] = {
    "run_id": [
        lambda record: "another run",
        lambda record: None if record.run_id else "a run",
        lambda record: (record.run_id or "") + " ",
    ],
    "type": [
        lambda record: "TOKEN_EXPIRED",
        lambda record: "EXECUTION_DENIED" if record.type == "TOKEN_ISSUED" else "TOKEN_ISSUED",
    ],
    "status": [lambda record: "failed" if record.status == "success" else "success"],
    "invocation": [
        lambda record: 1 if record.invocation is None else record.invocation + 1,
        lambda record: 0 if record.invocation is None else None,
    ],
    "token_hash": [
        lambda record: "ef" * 32,
        lambda record: record.token_hash[:-1] + "gh"[record.token_hash[-1] == "g"],
        lambda record: record.token_hash.upper(),
    ],
    "timestamp_us": [
        lambda record: record.timestamp_us + 1,
        lambda record: record.timestamp_us - 1,
        lambda record: 0,
    ],
    "body": [
        lambda record: record.body + b" ",
        lambda record: record.body[:-1],
        lambda record: b"",
        lambda record: record.body.replace(USER.encode(), b"eve"),
    ],
    "hash": [
        lambda record: bytes(32),
        lambda record: sha256(record.body).digest(),
    ],
    "sequence": [lambda record: record.sequence + 1000],
}


def test_every_column_is_edited() -> None:
    assert OTHER_VALUES.keys() == set(COLUMNS)


@pytest.mark.parametrize("column", COLUMNS)
def test_an_edit_of_any_column_of_any_event_is_found_and_the_event_named(
    column: str, path: Path, raw: sqlite3.Connection
) -> None:
    put_back = f"UPDATE record SET {column} = ? WHERE sequence = ?"
    with SqliteLedger(path) as ledger:
        for record in stored(raw):
            before, sequence = getattr(record, column), record.sequence
            for value in (other_value(record) for other_value in OTHER_VALUES[column]):
                assert value != before
                edit(raw, sequence, column, value)
                found = ledger.verify()
                assert found_at(found) == (False, sequence), (value, found)
                assert found.events == sequence - 1
                assert found.problem
                raw.execute(put_back, (before, value if column == "sequence" else sequence))
        assert ledger.verify().ok  # as it was, it is good


@pytest.mark.parametrize(
    ("sequence", "column", "value"),
    [
        (6, "run_id", ""),
        (1, "run_id", ""),  # that of an event about a token is none
        (6, "type", "TOKEN_FOUND"),
        (6, "status", "Success"),
        (6, "invocation", -1),
        (6, "hash", b"short"),
    ],
)
def test_an_edit_that_the_schema_does_not_know_is_found_and_its_event_named(
    sequence: int, column: str, value: object, path: Path, raw: sqlite3.Connection
) -> None:
    edit(raw, sequence, column, value)
    assert found_at(verified(path)) == (False, sequence)


def test_a_change_of_any_single_byte_of_a_body_is_found(raw: sqlite3.Connection) -> None:
    (log_id,) = raw.execute("SELECT log_id FROM log").fetchone()
    records = stored(raw)
    tried = 0
    for record in records:
        before, index = records[: record.sequence - 1], record.sequence
        good = ChainVerifier(log_id)
        assert good.verify(before).ok
        for place in range(len(record.body)):
            changed = bytearray(record.body)
            changed[place] ^= 1 << (place % 8)
            # The verifier stops at a bad event and keeps what it knew, so it can be asked again.
            found = good.verify([record._replace(body=bytes(changed))])
            assert found_at(found) == (False, index), (index, place)
            tried += 1
        assert good.verify([record]).ok
    assert tried == sum(len(record.body) for record in records) > 3_000


@pytest.mark.parametrize("sequence", range(1, EVENTS + 1))
def test_a_changed_byte_in_the_file_is_found_too(
    sequence: int, path: Path, raw: sqlite3.Connection
) -> None:
    body = stored(raw)[sequence - 1].body
    with SqliteLedger(path) as ledger:
        for place in range(0, len(body), 41):
            changed = bytearray(body)
            changed[place] ^= 1
            edit(raw, sequence, "body", bytes(changed))
            assert found_at(ledger.verify()) == (False, sequence)


# Deletions, swaps, insertions.


@pytest.mark.parametrize("sequence", range(1, EVENTS))
@pytest.mark.parametrize("closed_up", [False, True], ids=["gap", "closed-up"])
def test_a_deleted_event_is_found(
    closed_up: bool, sequence: int, path: Path, raw: sqlite3.Connection
) -> None:
    rest = [record for record in stored(raw) if record.sequence != sequence]
    if closed_up:
        rest = [record._replace(sequence=place) for place, record in enumerate(rest, start=1)]
    store(raw, rest)
    assert found_at(verified(path)) == (False, sequence)


def test_two_swapped_events_are_found(path: Path, raw: sqlite3.Connection) -> None:
    records = stored(raw)
    with SqliteLedger(path) as ledger:
        for one, other in combinations(range(EVENTS), 2):
            swapped = records.copy()
            swapped[one] = records[other]._replace(sequence=one + 1)
            swapped[other] = records[one]._replace(sequence=other + 1)
            store(raw, swapped)
            assert found_at(ledger.verify()) == (False, one + 1)


@pytest.mark.parametrize("sequence", range(1, EVENTS + 1))
def test_an_inserted_event_is_found(sequence: int, path: Path, raw: sqlite3.Connection) -> None:
    records = stored(raw)
    inserted = [*records[:sequence], records[sequence - 1], *records[sequence:]]
    store(raw, [record._replace(sequence=n) for n, record in enumerate(inserted, start=1)])
    assert found_at(verified(path)) == (False, sequence + 1)


def test_the_log_s_identity_is_part_of_every_hash(path: Path, raw: sqlite3.Connection) -> None:
    raw.execute("UPDATE log SET log_id = zeroblob(16)")
    assert found_at(verified(path)) == (False, 1)


def test_a_change_of_the_log_s_date_is_found(path: Path, raw: sqlite3.Connection) -> None:
    columns = {name for _, name, *_ in raw.execute("PRAGMA table_info(log)")}
    for column in columns - {"one", "log_id"}:
        raw.execute(f"UPDATE log SET {column} = 1")
        assert not verified(path).ok


# What is kept about tokens follows from the events.


TOKEN_EDITS = [
    "token_hash = replace(token_hash, substr(token_hash, 1, 8), '01234567')",
    "user_id = 'eve'",
    "issued_us = issued_us + 1",
    "request = CAST(replace(CAST(request AS TEXT), 'draft', 'admit') AS BLOB)",
    "request = x'00'",
    "request = x''",
    "max_invocations = max_invocations + 1",
    "max_tokens = max_tokens + 1",
    "revoked = 1 - revoked",
    "expiry_recorded = 1 - expiry_recorded",
    "admitted_runs = admitted_runs + 1",
    "invocations = invocations + 1",
    "response_tokens = response_tokens + 1",
]


@pytest.mark.parametrize("change", TOKEN_EDITS)
def test_an_edit_of_any_column_of_a_token_is_found(
    change: str, path: Path, raw: sqlite3.Connection
) -> None:
    for row in (1, 2, 3):
        before = raw.execute("SELECT * FROM token WHERE rowid = ?", (row,)).fetchone()
        raw.execute(f"UPDATE token SET {change} WHERE rowid = ?", (row,))
        assert raw.execute("SELECT * FROM token WHERE rowid = ?", (row,)).fetchone() != before
        assert not verified(path).ok
        raw.execute("DELETE FROM token WHERE rowid = ?", (row,))
        values = ", ".join("?" * len(before))
        columns = ", ".join(name for _, name, *_ in raw.execute("PRAGMA table_info(token)"))
        raw.execute(f"INSERT INTO token (rowid, {columns}) VALUES (?, {values})", (row, *before))
    assert verified(path).ok


def test_every_column_of_a_token_is_edited(raw: sqlite3.Connection) -> None:
    columns = {name for _, name, *_ in raw.execute("PRAGMA table_info(token)")}
    assert columns == {change.split()[0] for change in TOKEN_EDITS}


@pytest.mark.parametrize("row", [1, 2, 3])
def test_a_deleted_token_is_found(row: int, path: Path, raw: sqlite3.Connection) -> None:
    raw.execute("DELETE FROM token WHERE rowid = ?", (row,))
    assert not verified(path).ok


def test_a_token_that_was_never_issued_is_found(path: Path, raw: sqlite3.Connection) -> None:
    forged = raw.execute("SELECT * FROM token WHERE rowid = 3").fetchone()
    raw.execute(f"INSERT INTO token VALUES ({', '.join('?' * 11)})", ("ef" * 32, *forged[1:]))
    assert not verified(path).ok


# What a chain alone cannot find. What finds it is outside the writer's reach: the head of the log
# that a caller was handed with the outcome.


def test_a_truncated_tail_that_a_token_s_use_shows_is_found(
    path: Path, raw: sqlite3.Connection
) -> None:
    raw.execute("DELETE FROM record WHERE sequence > 5")
    assert not verified(path).ok


def test_a_truncated_tail_is_not_found_by_the_chain_alone(
    made: Made, path: Path, raw: sqlite3.Connection
) -> None:
    # The tail goes, and what is kept about the tokens is set back to what it was then.
    first, second = made.outcomes[:2]
    heads = {record.hash.hex(): record.sequence for record in stored(raw)}
    raw.execute("DELETE FROM record WHERE sequence > ?", (heads[str(first.head)],))
    raw.execute("DELETE FROM token")
    raw.executemany(
        f"INSERT INTO token VALUES ({', '.join('?' * 11)})", made.tokens_after_first_run
    )

    found = verified(path)

    assert (found.ok, found.events) == (True, heads[str(first.head)])
    assert found.head == first.head
    assert found.head != second.head  # which its holder can show


def test_a_log_written_anew_is_not_found_by_the_chain_alone(
    made: Made, path: Path, raw: sqlite3.Connection
) -> None:
    # One response's digest is changed, and every hash from there on is computed anew.
    (head,) = raw.execute("SELECT log_id FROM log").fetchone()
    head, run_heads, forged = sha256(b"gateline/log/v1\0" + head).digest(), dict[str, bytes](), []
    for record in stored(raw):
        body = record.body.replace(b'"response_digest":"', b'"response_digest":"f00d')
        run = record.run_id or ""
        run_head = run_heads.get(run, sha256(b"gateline/run/v1\0" + run.encode()).digest())
        place = record.sequence.to_bytes(8, "big") + len(body).to_bytes(8, "big")
        head = sha256(b"gateline/record/v1\0" + head + run_head + place + body).digest()
        if run:
            run_heads[run] = head
        forged.append(record._replace(body=body, hash=head))
    store(raw, forged)

    found = verified(path)

    assert (found.ok, found.events) == (True, EVENTS)
    with SqliteLedger(path) as ledger:
        heads = {event.hash for event in ledger.events()}
    # No outcome's head, from the changed event on, is in the log any more.
    assert heads.isdisjoint(str(outcome.head) for outcome in made.outcomes)


# Damaged files: a clean error, or the log as it was.


def damaged(content: bytes, seed: int) -> bytes:
    """A few bytes changed, or a stretch of them overwritten, or the end cut off."""
    chance, changed = random.Random(seed), bytearray(content)
    kind = seed % 8
    if kind == 0:
        return bytes(changed[: chance.randrange(len(changed))])
    if kind == 1:
        start = chance.randrange(len(changed))
        stretch = chance.randbytes(chance.randrange(1, 600))
        changed[start : start + len(stretch)] = stretch
        return bytes(changed[: len(content)])
    for _ in range(chance.randrange(1, 6)):
        # Half of them in the first pages, where the schema and the roots of the trees are.
        reach = len(changed) if chance.random() < 0.5 else min(8192, len(changed))
        changed[chance.randrange(reach)] ^= 1 << chance.randrange(8)
    return bytes(changed)


@pytest.mark.parametrize("part", range(4))
def test_a_damaged_file_gives_a_clean_error_or_the_log_as_it_was(
    part: int, made: Made, tmp_path: Path
) -> None:
    content = made.path.read_bytes()
    with closing(sqlite3.connect(made.path)) as connection:
        original = stored(connection)
    found: Counter[str] = Counter()
    for seed in range(part * 100, part * 100 + 100):
        path = tmp_path / f"{seed}.db"
        path.write_bytes(damaged(content, seed))
        try:
            result = verified(path)
        except LedgerError:
            found["error"] += 1
            continue
        found["good" if result.ok else "bad"] += 1
        if result.ok:
            with closing(sqlite3.connect(path)) as connection:
                assert stored(connection) == original, seed
    assert found["error"] > 0
    assert found["bad"] > 0


@pytest.mark.parametrize("part", range(2))
def test_every_call_on_a_damaged_file_works_or_raises_ledger_error(
    part: int, made: Made, tmp_path: Path
) -> None:
    content, failures = made.path.read_bytes(), 0
    with closing(sqlite3.connect(made.path)) as connection:
        hashes = [row[0] for row in connection.execute("SELECT token_hash FROM token")]
    calls: list[Callable[[SqliteLedger], object]] = [
        lambda ledger: list(ledger.events()),
        lambda ledger: ledger.tokens_of(USER),
        lambda ledger: [ledger.account(token_hash) for token_hash in hashes],
        lambda ledger: _try_to_write(ledger, hashes[0]),
    ]
    for seed in range(1000 + part * 100, 1000 + part * 100 + 100):
        path = tmp_path / f"{seed}.db"
        path.write_bytes(damaged(content, seed))
        try:
            ledger = SqliteLedger(path)
        except LedgerError:
            continue
        with ledger:
            for call in calls:
                try:
                    call(ledger)
                except LedgerError:
                    failures += 1
    assert failures > 0


def _try_to_write(ledger: SqliteLedger, token_hash: str) -> None:
    transaction = ledger.begin(START_US + 10)
    try:
        transaction.account(token_hash)
        transaction.commit()
    finally:
        transaction.rollback()


def test_a_token_that_cannot_be_read_raises_ledger_error_from_every_call(
    path: Path, raw: sqlite3.Connection
) -> None:
    (token_hash,) = raw.execute("SELECT token_hash FROM token WHERE rowid = 1").fetchone()
    raw.execute("UPDATE token SET request = x'00' WHERE rowid = 1")
    calls: list[Callable[[SqliteLedger], object]] = [
        lambda ledger: ledger.account(token_hash),
        lambda ledger: ledger.tokens_of(USER),
        lambda ledger: _try_to_write(ledger, token_hash),
    ]
    with SqliteLedger(path) as ledger:
        for call in calls:
            with pytest.raises(LedgerError):
                call(ledger)


def test_an_event_that_cannot_be_read_raises_ledger_error(
    path: Path, raw: sqlite3.Connection
) -> None:
    with SqliteLedger(path) as ledger:
        for body in (b"", b"{}", b"\xff", b'{"details":' * 20_000):
            edit(raw, 3, "body", body)
            with pytest.raises(LedgerError, match="verify it"):
                list(ledger.events())


def rewrite_schema(path: Path, of: str, found: bytes, replacement: bytes) -> None:
    """Change the stored text of a table or a trigger, which no statement of SQL can do."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        query = "SELECT CAST(sql AS BLOB) FROM sqlite_master WHERE name = ?"
        (sql,) = connection.execute(query, (of,)).fetchone()
        assert found in sql
        change = "UPDATE sqlite_master SET sql = CAST(? AS TEXT) WHERE name = ?"
        connection.execute(change, (sql.replace(found, replacement), of))


@pytest.mark.parametrize("value", [None, "text", b"bytes", 7, 1.5], ids=repr)
@pytest.mark.parametrize("column", COLUMNS[1:])
def test_a_value_of_another_type_is_found_and_raises_nothing_but_ledger_error(
    column: str, value: object, path: Path
) -> None:
    # The schema allows none of these; damage, and whoever has the file, does.
    rewrite_schema(path, "record", b"NOT NULL", b"")
    rewrite_schema(path, "record", b") STRICT", b")")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("DROP TRIGGER record_update")
        last = f"SELECT {column} FROM record WHERE sequence = {EVENTS}"
        (before,) = connection.execute(last).fetchone()
        connection.execute(f"UPDATE record SET {column} = ? WHERE sequence = {EVENTS}", (value,))
        (stored_value,) = connection.execute(last).fetchone()
    with SqliteLedger(path) as ledger:
        with suppress(LedgerError):
            assert ledger.verify().ok == (stored_value == before)
        with suppress(LedgerError):
            list(ledger.events())
        with suppress(LedgerError):
            _try_to_write(ledger, "ab" * 32)


def test_an_error_text_that_is_no_text_raises_ledger_error(path: Path) -> None:
    # What SQLite says of a damaged file can hold bytes of it, which are not always UTF-8.
    with closing(sqlite3.connect(path)) as connection, connection:
        (token_hash,) = connection.execute("SELECT token_hash FROM token LIMIT 1").fetchone()
        connection.execute(
            "CREATE TRIGGER planted BEFORE UPDATE ON token"
            " BEGIN SELECT RAISE(ABORT, 'placeholder'); END"
        )
    rewrite_schema(path, "planted", b"placeholder", b"\xff\xfe")
    with SqliteLedger(path) as ledger, pytest.raises(LedgerError):
        _try_to_write(ledger, token_hash)


def test_a_damaged_journal_loses_its_tail_and_changes_nothing(tmp_path: Path) -> None:
    # A copy taken while the ledger is open: what is not in the file yet is in the journal.
    path = tmp_path / "ledger.db"
    with SqliteLedger.create(path) as ledger:
        world = World(ledger)
        for _ in range(3):
            assert world.run(plan_of(1)).success
        content, journal = path.read_bytes(), path.with_name("ledger.db-wal").read_bytes()
        with closing(sqlite3.connect(path)) as connection:
            original = stored(connection)
    lengths: Counter[int] = Counter()
    for seed in range(50):
        copy = tmp_path / f"{seed}.db"
        copy.write_bytes(content)
        copy.with_name(f"{seed}.db-wal").write_bytes(damaged(journal, seed))
        try:
            found = verified(copy)
        except LedgerError:
            continue
        if found.ok:
            with closing(sqlite3.connect(copy)) as connection:
                kept = stored(connection)
            assert kept == original[: len(kept)], seed
            lengths[len(kept)] += 1
    assert len(lengths) > 3

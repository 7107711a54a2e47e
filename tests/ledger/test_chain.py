"""The hash chain, by its definition at the head of ledger/chain.py (SPEC 6.4)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from gateline import AuditEventType, CapabilityToken, SqliteLedger
from gateline.ledger.chain import (
    ChainVerifier,
    StoredRecord,
    event_of,
    log_genesis,
    record_hash,
    run_genesis,
    sealed,
)
from gateline.values.event import EventDraft, Status
from support import START_US, USER, World, limits, plan_of, token

LOG_ID = bytes(range(16))
TOKEN_HASH = "ab" * 32


def recomputed(log_id: bytes, records: Iterable[StoredRecord]) -> list[bytes]:
    """Every hash of a log, from the definition alone."""
    head, runs, hashes = sha256(b"gateline/log/v1\0" + log_id).digest(), dict[str, bytes](), []
    for record in records:
        run = record.run_id or ""
        run_head = runs.get(run, sha256(b"gateline/run/v1\0" + run.encode()).digest())
        place = record.sequence.to_bytes(8, "big") + len(record.body).to_bytes(8, "big")
        head = sha256(b"gateline/record/v1\0" + head + run_head + place + record.body).digest()
        if run:
            runs[run] = head
        hashes.append(head)
    return hashes


def test_the_stored_hashes_are_those_of_the_definition(tmp_path: Path) -> None:
    with SqliteLedger.create(tmp_path / "ledger.db") as ledger:
        world = World(ledger)
        outcomes = [world.run(plan_of(length)) for length in (1, 3)]
        with closing(sqlite3.connect(ledger.path)) as raw:
            (log_id,) = raw.execute("SELECT log_id FROM log").fetchone()
            rows = raw.execute("SELECT * FROM record ORDER BY sequence").fetchall()
        found = ledger.verify()
    hashes = recomputed(log_id, (StoredRecord(*row) for row in rows))

    assert [row[-1] for row in rows] == hashes
    assert found.head == outcomes[1].head == hashes[-1].hex()
    assert found.log_id == log_id.hex()


def test_the_format_is_pinned() -> None:
    # These values are in logs that exist: a change of the format needs a new version tag.
    assert log_genesis(LOG_ID).hex().startswith(PINNED["log"])
    assert run_genesis("run").hex().startswith(PINNED["run"])
    assert run_genesis(None) == run_genesis("")
    assert record_hash(b"a" * 32, b"b" * 32, 7, b"{}").hex().startswith(PINNED["record"])


PINNED = {"log": "5c85a42826dd200d", "run": "ca9982fdb3bc5e59", "record": "757fda7a0f7625db"}


@pytest.mark.parametrize(
    "other",
    [
        (b"x" * 32, b"b" * 32, 7, b"{}"),
        (b"a" * 32, b"x" * 32, 7, b"{}"),
        (b"b" * 32, b"a" * 32, 7, b"{}"),
        (b"a" * 32, b"b" * 32, 8, b"{}"),
        (b"a" * 32, b"b" * 32, 7, b"{ }"),
        (b"a" * 32, b"b" * 32, 7, b""),
    ],
)
def test_a_hash_covers_both_previous_ones_the_place_and_the_body(
    other: tuple[bytes, bytes, int, bytes],
) -> None:
    assert record_hash(*other) != record_hash(b"a" * 32, b"b" * 32, 7, b"{}")


def test_the_empty_log_verifies_and_its_head_is_that_of_its_id() -> None:
    found = ChainVerifier(LOG_ID).verify([])
    assert (found.ok, found.events, found.head) == (True, 0, log_genesis(LOG_ID).hex())


def test_a_stored_body_is_what_was_hashed_and_reads_back_as_the_event() -> None:
    draft = reservation(0)
    record = sealed(draft, START_US, 1, log_genesis(LOG_ID), run_genesis("run"))
    event = event_of(record)

    assert record.body.startswith(b'{"timestamp_us":%d,' % START_US)
    for name in draft.__struct_fields__:
        assert getattr(event, name) == getattr(draft, name)
    assert (event.sequence, event.timestamp_us) == (1, START_US)
    assert event.hash == record.hash.hex()


# Verification computes every account anew: who wrote the log, and through what, does not matter.


def issue(request: CapabilityToken) -> EventDraft:
    return EventDraft(
        type=AuditEventType.TOKEN_ISSUED,
        status=Status.SUCCESS,
        user_id=USER,
        token_hash=TOKEN_HASH,
        details={"token": request.request()},
    )


def reservation(index: int, **changes: Any) -> EventDraft:
    fields: dict[str, Any] = {
        "type": AuditEventType.RESOURCE_LIMIT_CHECK,
        "status": Status.SUCCESS,
        "user_id": USER,
        "token_hash": TOKEN_HASH,
        "run_id": "run",
        "domain": "mail",
        "method": "read",
        "index": index,
    }
    return EventDraft(**{**fields, **changes})


def charge(size: object) -> EventDraft:
    return reservation(
        0, type=AuditEventType.EXECUTION_COMPLETED, details={"response_tokens": size}
    )


def chained(*drafts: EventDraft, step_us: int = 1) -> list[StoredRecord]:
    """A log of these events, chained without a word of complaint."""
    records: list[StoredRecord] = []
    head, runs = log_genesis(LOG_ID), dict[str | None, bytes]()
    for sequence, draft in enumerate(drafts, start=1):
        run_head = runs.get(draft.run_id, run_genesis(draft.run_id))
        record = sealed(draft, START_US + step_us * sequence, sequence, head, run_head)
        head = record.hash
        if draft.run_id is not None:
            runs[draft.run_id] = head
        records.append(record)
    return records


ONE_INVOCATION = token(resource_limits=limits(max_invocations=1))
ONE_START = token(resource_limits=limits(max_frequency="1 per 60 seconds"))
TEN_TOKENS = token(resource_limits=limits(max_total_tokens=10))
REVOCATION = EventDraft(
    type=AuditEventType.TOKEN_REVOKED,
    status=Status.SUCCESS,
    user_id=USER,
    token_hash=TOKEN_HASH,
    reason="lost",
)


@pytest.mark.parametrize(
    "drafts",
    [
        pytest.param([issue(ONE_INVOCATION), reservation(0), reservation(1)], id="invocations"),
        pytest.param([issue(ONE_START), reservation(0), reservation(0)], id="frequency"),
        pytest.param([issue(TEN_TOKENS), charge(9), charge(2)], id="response-tokens"),
        pytest.param([issue(TEN_TOKENS), charge(9), charge(-1)], id="a-charge-below-zero"),
        pytest.param([issue(TEN_TOKENS), charge(9), charge("1")], id="a-charge-that-is-text"),
        pytest.param([issue(token()), REVOCATION, reservation(0)], id="use-after-revocation"),
        pytest.param([issue(token()), REVOCATION, issue(token())], id="issued-a-second-time"),
    ],
)
def test_an_event_that_overspends_a_token_is_found_whoever_wrote_it(
    drafts: list[EventDraft],
) -> None:
    records = chained(*drafts)
    assert ChainVerifier(LOG_ID).verify(records[:-1]).ok

    found = ChainVerifier(LOG_ID).verify(records)

    assert (found.ok, found.first_bad, found.events) == (False, 3, 2)
    assert "it is no event that can follow" in str(found.problem)
    assert "\n" not in str(found.problem)


def test_what_is_allowed_is_accepted() -> None:
    verifier = ChainVerifier(LOG_ID)
    found = verifier.verify(chained(issue(TEN_TOKENS), reservation(0), charge(9), charge(1)))

    assert found.ok
    account = verifier.accounts[TOKEN_HASH]
    assert (account.invocations, account.response_tokens) == (1, 10)


def test_a_number_that_is_left_out_is_found_though_the_hashes_follow() -> None:
    first, second = chained(issue(token()), reservation(0))
    run_head, body = run_genesis("run"), second.body
    later = second._replace(sequence=3, hash=record_hash(first.hash, run_head, 3, body))

    assert ChainVerifier(LOG_ID).verify([first, second]).ok
    found = ChainVerifier(LOG_ID).verify([first, later])

    assert (found.ok, found.first_bad, found.events) == (False, 2, 1)
    assert found.problem == "event 2 is missing: 3 follows"


def test_time_that_goes_backwards_is_found() -> None:
    found = ChainVerifier(LOG_ID).verify(chained(issue(token()), reservation(0), step_us=-1))
    assert (found.ok, found.first_bad) == (False, 2)
    assert "time" in str(found.problem)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"null",
        b"\xff\xfe",
        b'{"timestamp_us":1,"type":"TOKEN_ISSUED"}',
        b"[" * 100_000,
        b'{"details":' * 20_000,
    ],
    ids=lambda body: repr(body[:12]),
)
def test_a_body_that_is_no_event_is_found_though_it_is_chained(body: bytes) -> None:
    good = chained(issue(token()))
    hash_ = record_hash(good[0].hash, run_genesis(None), 2, body)
    bad = StoredRecord(2, None, "TOKEN_REVOKED", "success", None, TOKEN_HASH, 1, body, hash_)

    found = ChainVerifier(LOG_ID).verify([*good, bad])

    assert (found.ok, found.first_bad) == (False, 2)


def test_a_part_of_one_log_does_not_pass_for_a_part_of_another() -> None:
    records = chained(issue(token()), reservation(0))
    assert ChainVerifier(LOG_ID).verify(records).ok
    assert ChainVerifier(bytes(16)).verify(records).first_bad == 1

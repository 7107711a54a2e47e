"""SPEC 6: the audit log."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from gateline import (
    AuditEvent,
    AuditEventType,
    DomainResult,
    IsolatedParameters,
    Ledger,
    MemoryLedger,
    Moment,
    Orchestrator,
    SqliteLedger,
    Transaction,
    Verdict,
)
from gateline.ledger.chain import StoredRecord
from gateline.values.event import EventDraft, Status
from gateline.values.invalid import EventError
from support import START_US, USER, Does, FaultyLedger, World, line_of, plan_of, token

TOKEN_HASH = "ab" * 32
TOKEN_EVENTS = {
    AuditEventType.TOKEN_ISSUED,
    AuditEventType.TOKEN_FIRST_USED,
    AuditEventType.TOKEN_REVOKED,
    AuditEventType.TOKEN_EXPIRED,
}


def live_through_everything(ledger: Ledger) -> None:
    """Have each of the twelve types recorded, by what really brings it about."""
    failures = iter([True])
    faulty = FaultyLedger(
        lambda name, _number: name == "commit" and next(failures, False), inner=ledger
    )
    world = World(faulty)
    world.run()
    world.run(trigger_type="scheduled")
    faulty.arm()
    assert world.run().verdict is Verdict.ABORTED
    nosy = Does(lambda _m, _p: DomainResult(True, ledger.verify()))
    Orchestrator(ledger, {"mail": nosy}, clock=world.clock).execute_plan(
        token_hash=world.token_hash,
        user_id=USER,
        trigger_type="direct_command",
        execution_plan=plan_of(1),
    )
    world.registry.revoke(world.registry.issue(token()).token_hash, reason="no longer needed")
    world.now_us += 601 * 1_000_000
    world.run()


# 6.1


def test_6_1_there_are_twelve_event_types() -> None:
    assert [type_.value for type_ in AuditEventType] == [
        "TOKEN_ISSUED",
        "TOKEN_FIRST_USED",
        "TOKEN_VALIDATION",
        "AUTHORIZATION_SCOPE_CHECK",
        "RESOURCE_LIMIT_CHECK",
        "EXECUTION_STARTED",
        "EXECUTION_COMPLETED",
        "EXECUTION_DENIED",
        "TOKEN_REVOKED",
        "TOKEN_EXPIRED",
        "BOUNDARY_VIOLATION",
        "OPERATION_ABORTED",
    ]


def test_6_1_token_events_belong_to_the_token_the_others_to_one_run(ledger: Ledger) -> None:
    live_through_everything(ledger)
    events = list(ledger.events())

    assert {event.type for event in events} == set(AuditEventType)
    for event in events:
        assert (event.run_id is None) == (event.type in TOKEN_EVENTS), line_of(event)
    assert ledger.verify().ok


# 6.2


def test_6_2_an_event_has_all_its_fields(ledger: Ledger) -> None:
    live_through_everything(ledger)
    last_us = 0
    for sequence, event in enumerate(ledger.events(), start=1):
        assert event.sequence == sequence
        assert event.timestamp_us >= last_us
        assert event.timestamp.tzinfo is UTC
        assert event.user_id == USER
        assert len(event.token_hash) == len(event.hash) == 64
        assert event.status in Status
        assert isinstance(event.details, dict)
        if event.status in (Status.DENIED, Status.FAILED):
            assert event.reason
        last_us = event.timestamp_us


def test_6_2_what_is_about_the_plan_as_a_whole_says_so(ledger: Ledger) -> None:
    live_through_everything(ledger)
    of_runs = [event for event in ledger.events() if event.run_id is not None]
    of_plans = [event for event in of_runs if event.index is None]

    assert {event.type for event in of_plans} == {
        AuditEventType.TOKEN_VALIDATION,
        AuditEventType.EXECUTION_DENIED,
        AuditEventType.OPERATION_ABORTED,
    }
    for event in of_plans:
        assert (event.domain, event.method) == ("orchestration_plan", "execute_plan")
    for event in of_runs:
        if event.index is not None:
            assert (event.domain, event.method) == ("mail", "read")


def test_6_2_the_user_is_who_asked_whoever_made_the_plan(ledger: Ledger) -> None:
    outcome = World(ledger).run(plan_of(1, "eve"), user_id="mallory")
    assert outcome.state == "denied_token_user_mismatch"
    assert [event.user_id for event in ledger.events(outcome.run_id)] == ["mallory"]


def test_6_2_the_time_is_the_transaction_s(ledger: Ledger) -> None:
    world = World(ledger)
    world.now_us = START_US + 5
    outcome = world.run()

    assert {event.timestamp_us for event in ledger.events(outcome.run_id)} == {START_US + 5}


def test_6_2_time_never_goes_backwards_in_one_log(ledger: Ledger) -> None:
    world = World(ledger)
    times = iter([START_US + 9, START_US - 10**9, START_US + 3, START_US + 20])
    world.orchestrator = Orchestrator(ledger, world.domains, clock=lambda: next(times))
    assert world.run(plan_of(3)).success

    recorded = [event.timestamp_us for event in ledger.events()]
    assert recorded == sorted(recorded)
    assert recorded[-1] == START_US + 20


def draft(**changes: Any) -> EventDraft:
    """An event about an invocation that is as it should be, but for the changes."""
    fields: dict[str, Any] = {
        "type": AuditEventType.EXECUTION_COMPLETED,
        "status": Status.FAILED,
        "user_id": USER,
        "token_hash": TOKEN_HASH,
        "run_id": "run",
        "domain": "mail",
        "method": "read",
        "index": 0,
        "reason": "the mailbox is gone",
    }
    return EventDraft(**{**fields, **changes})


@pytest.mark.parametrize(
    "missing",
    [
        {"user_id": ""},
        {"token_hash": ""},
        {"run_id": None},
        {"domain": None},
        {"method": None},
        {"index": None},
        {"reason": None},
        {"reason": ""},
    ],
    ids=str,
)
def test_6_2_an_event_with_a_missing_field_is_refused(missing: dict[str, Any]) -> None:
    assert draft().reason  # with nothing missing it is accepted
    with pytest.raises(EventError, match=r"rule 6\.2|rule 2\.6"):
        draft(**missing)


def test_6_2_a_denied_event_needs_a_reason_too() -> None:
    denied = {"type": AuditEventType.EXECUTION_DENIED, "status": Status.DENIED}
    assert draft(**denied)
    with pytest.raises(EventError, match=r"a reason for denied \(rule 6\.2\)"):
        draft(**denied, reason=None)


@pytest.mark.parametrize("name", ["type", "status", "user_id", "token_hash"])
def test_6_2_a_field_that_is_not_given_at_all_is_refused(name: str) -> None:
    fields = {field: getattr(draft(), field) for field in draft().__struct_fields__}
    del fields[name]
    with pytest.raises(TypeError, match=name):
        EventDraft(**fields)


@pytest.mark.parametrize(
    ("type_", "status"),
    [
        (AuditEventType.EXECUTION_STARTED, Status.SUCCESS),
        (AuditEventType.EXECUTION_COMPLETED, Status.DENIED),
        (AuditEventType.EXECUTION_DENIED, Status.SUCCESS),
        (AuditEventType.BOUNDARY_VIOLATION, Status.SUCCESS),
        (AuditEventType.TOKEN_ISSUED, Status.SUCCESS),  # not about an invocation
    ],
)
def test_6_2_an_event_whose_fields_do_not_fit_its_type_is_refused(
    type_: AuditEventType, status: Status
) -> None:
    with pytest.raises(EventError, match=r"rule 6\.2"):
        draft(type=type_, status=status)


# 6.3


@pytest.mark.parametrize("name", [*AuditEvent.__struct_fields__, "anything"])
def test_6_3_an_event_is_immutable(name: str, ledger: Ledger) -> None:
    World(ledger)
    (event,) = ledger.events()
    with pytest.raises(AttributeError):
        setattr(event, name, None)


def test_6_3_what_a_reader_gets_is_a_copy(ledger: Ledger) -> None:
    World(ledger).run()
    before = list(ledger.events())
    for event in ledger.events():
        event.details.clear()
        event.details["planted"] = True

    assert list(ledger.events()) == before
    assert ledger.verify().ok


@pytest.mark.parametrize("owner", [Ledger, MemoryLedger, SqliteLedger, Transaction])
def test_6_3_no_call_edits_deletes_or_reorders(owner: type) -> None:
    # Only these change anything: begin, append and commit; and they add.
    known = {"begin", "account", "tokens_of", "events", "records", "verify", "create", "close"}
    known |= {"now_us", "append", "commit", "rollback"}
    assert {name for name in vars(owner) if not name.startswith("_")} <= known


@pytest.mark.parametrize("table", ["record", "log"])
@pytest.mark.parametrize("change", ["UPDATE {} SET rowid = rowid + 1", "DELETE FROM {}"])
def test_6_3_the_store_itself_refuses_an_update_or_delete(
    change: str, table: str, tmp_path: Path
) -> None:
    with SqliteLedger.create(tmp_path / "ledger.db") as ledger:
        World(ledger).run()
        with (
            closing(sqlite3.connect(ledger.path)) as raw,
            pytest.raises(sqlite3.IntegrityError, match="append-only"),
        ):
            raw.execute(change.format(table))
        assert ledger.verify().ok


# 6.4


def overwrite(ledger: Ledger, sequence: int, **columns: Any) -> None:
    """Change what a ledger holds of one event, behind its back."""
    if isinstance(ledger, MemoryLedger):
        record = ledger._store.records[sequence - 1]
        ledger._store.records[sequence - 1] = record._replace(**columns)
        return
    assert isinstance(ledger, SqliteLedger)
    with closing(sqlite3.connect(ledger.path)) as raw, raw:
        raw.execute("DROP TRIGGER IF EXISTS record_update")
        for name, value in columns.items():
            raw.execute(f"UPDATE record SET {name} = ? WHERE sequence = ?", (value, sequence))


def body_of(ledger: Ledger, sequence: int) -> bytes:
    if isinstance(ledger, MemoryLedger):
        return ledger._store.records[sequence - 1].body
    assert isinstance(ledger, SqliteLedger)
    with closing(sqlite3.connect(ledger.path)) as raw:
        query = "SELECT body FROM record WHERE sequence = ?"
        body: bytes = raw.execute(query, (sequence,)).fetchone()[0]
        return body


def test_6_4_each_event_carries_the_hash_of_the_one_before_it(ledger: Ledger) -> None:
    outcome = World(ledger).run(plan_of(2))
    hashes = [event.hash for event in ledger.events()]

    assert len(set(hashes)) == len(hashes)
    assert ledger.verify().head == outcome.head == hashes[-1]


@pytest.mark.parametrize("sequence", range(1, 8))
def test_6_4_an_edit_is_found_and_the_first_bad_event_is_named(
    sequence: int, ledger: Ledger
) -> None:
    World(ledger).run()
    assert ledger.verify().events == 7
    body = body_of(ledger, sequence)
    overwrite(ledger, sequence, body=body.replace(USER.encode(), b"eve", 1))

    found = ledger.verify()

    assert (found.ok, found.first_bad, found.events) == (False, sequence, sequence - 1)
    assert found.problem


@pytest.mark.parametrize("column", StoredRecord._fields[1:7])
def test_6_4_an_edit_beside_the_body_is_found_too(column: str, ledger: Ledger) -> None:
    World(ledger).run()
    other = {
        "run_id": "another-run",
        "type": "TOKEN_EXPIRED",
        "status": "success",
        "invocation": 7,
        "token_hash": "cd" * 32,
        "timestamp_us": START_US + 1,
    }
    overwrite(ledger, 6, **{column: other[column]})  # EXECUTION_STARTED

    found = ledger.verify()

    assert (found.ok, found.first_bad) == (False, 6)


# 6.5


@pytest.mark.parametrize("length", [1, 2, 5])
def test_6_5_a_plan_of_n_invocations_costs_n_plus_1_durable_writes(
    length: int, ledger: Ledger
) -> None:
    counting = FaultyLedger(inner=ledger)
    world = World(counting)
    counting.arm()

    assert world.run(plan_of(length)).success

    assert counting.counts["commit"] == length + 1
    assert counting.counts["append"] == 1 + 4 * length


def test_6_5_started_is_durable_before_the_domain_is_invoked(ledger: Ledger) -> None:
    # The observer stands outside the domain, and reads the ledger after each commit.
    durable_at_commit: list[tuple[str, int]] = []

    def observe(moment: Moment) -> None:
        if moment.state == "start_commit":
            last = list(ledger.events(moment.run_id))[-1]
            durable_at_commit.append((line_of(last), len(world.echo.calls)))

    world = World(ledger, observer=observe)
    assert world.run(plan_of(3)).success

    assert durable_at_commit == [
        (f"EXECUTION_STARTED started {index}", index) for index in range(3)
    ]


def test_6_5_started_is_in_the_file_while_the_domain_runs(tmp_path: Path) -> None:
    in_the_file: list[str] = []

    def read_the_file(_method: str, _parameters: IsolatedParameters) -> DomainResult:
        with closing(sqlite3.connect(path)) as raw:
            query = "SELECT type, invocation FROM record ORDER BY sequence DESC LIMIT 1"
            in_the_file.append(" ".join(map(str, raw.execute(query).fetchone())))
        return DomainResult(True)

    path = tmp_path / "ledger.db"
    with SqliteLedger.create(path) as ledger:
        assert World(ledger, {"mail": Does(read_the_file)}).run(plan_of(2)).success
    assert in_the_file == ["EXECUTION_STARTED 0", "EXECUTION_STARTED 1"]


@pytest.mark.parametrize("length", [1, 3])
def test_6_5_a_result_whose_completion_is_not_durable_is_not_returned(
    length: int, ledger: Ledger
) -> None:
    commits = iter([False] * length + [True])
    faulty = FaultyLedger(
        lambda name, _number: name == "commit" and next(commits, False), inner=ledger
    )
    world = World(faulty)
    faulty.arm()

    outcome = world.run(plan_of(length))

    assert len(world.echo.calls) == length  # every domain did its work
    assert (outcome.verdict, outcome.results) == (Verdict.ABORTED, ())
    assert f"EXECUTION_COMPLETED success {length - 1}" not in world.trail(outcome)


def test_6_5_a_start_that_is_not_durable_invokes_nothing(ledger: Ledger) -> None:
    faulty = FaultyLedger(lambda name, _number: name == "commit", inner=ledger)
    world = World(faulty)
    faulty.arm()

    outcome = world.run()

    assert outcome.verdict is Verdict.ABORTED
    assert "audit" in str(outcome.error)
    assert world.echo.calls == []
    assert world.trail(outcome) == []

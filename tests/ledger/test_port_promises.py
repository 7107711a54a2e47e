"""What every ledger promises: the numbered list at the head of ledger/port.py."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from gateline import (
    AuditEventType,
    BoundaryViolationError,
    Ledger,
    LedgerError,
    MemoryLedger,
    SqliteLedger,
    Verification,
)
from gateline.guard import domain_running
from gateline.ledger.chain import ChainVerifier
from gateline.values.account import token_event
from gateline.values.event import EventDraft, Status
from gateline.values.invalid import EventError
from support import START_US, USER, World, limits, line_of, plan_of, token

SHORT_SECONDS = 0.05


def event(token_hash: str, **changes: Any) -> EventDraft:
    """EXECUTION_STARTED of the first invocation of a run, but for the changes."""
    fields: dict[str, Any] = {
        "type": AuditEventType.EXECUTION_STARTED,
        "status": Status.STARTED,
        "user_id": USER,
        "token_hash": token_hash,
        "run_id": "run",
        "domain": "mail",
        "method": "read",
        "index": 0,
    }
    return EventDraft(**{**fields, **changes})


def reservation(token_hash: str, **changes: Any) -> EventDraft:
    """RESOURCE_LIMIT_CHECK, which reserves an invocation."""
    check = {"type": AuditEventType.RESOURCE_LIMIT_CHECK, "status": Status.SUCCESS}
    return event(token_hash, **{**check, **changes})


@pytest.fixture(params=["memory", "sqlite"])
def impatient(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """Each of the shipped ledgers, with writers that wait only shortly."""
    if request.param == "memory":
        yield MemoryLedger(lock_timeout_seconds=SHORT_SECONDS)
    else:
        path = tmp_path / "ledger.db"
        with SqliteLedger.create(path, lock_timeout_seconds=SHORT_SECONDS) as made:
            yield made


# Promise 1: one write transaction, and a bounded wait for it.


def test_a_second_writer_is_refused_after_a_bounded_wait(impatient: Ledger) -> None:
    first = impatient.begin(START_US)
    began = time.monotonic()

    with pytest.raises(LedgerError, match="another writer held on"):
        impatient.begin(START_US)

    assert SHORT_SECONDS <= time.monotonic() - began < 2
    first.rollback()
    impatient.begin(START_US).rollback()  # waiting in vain has spoiled nothing


def test_a_second_writer_waits_for_the_first(ledger: Ledger) -> None:
    first, waiting = ledger.begin(START_US), Event()

    def end_the_first() -> None:
        waiting.wait()
        time.sleep(SHORT_SECONDS)
        first.rollback()

    thread = Thread(target=end_the_first)
    thread.start()
    waiting.set()
    ledger.begin(START_US).rollback()
    thread.join()


def test_the_ledger_is_free_again_where_a_transaction_could_not_begin(impatient: Ledger) -> None:
    with pytest.raises(LedgerError, match=r"'now'; expected an integer"):
        impatient.begin("now")  # type: ignore[arg-type]

    impatient.begin(START_US).rollback()


HOLD_THE_LEDGER = """
import sys
from gateline import SqliteLedger
transaction = SqliteLedger(sys.argv[1]).begin(0)
print("held", flush=True)
sys.stdin.read()
"""


def test_a_writer_in_another_process_is_waited_for_and_its_death_frees_the_ledger(
    tmp_path: Path,
) -> None:
    path = tmp_path / "ledger.db"
    with (
        SqliteLedger.create(path, lock_timeout_seconds=SHORT_SECONDS) as ledger,
        subprocess.Popen(
            [sys.executable, "-c", HOLD_THE_LEDGER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={"PYTHONPATH": ":".join(sys.path)},
        ) as holder,
    ):
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        began = time.monotonic()
        with pytest.raises(LedgerError, match="another writer held on"):
            ledger.begin(START_US)
        assert SHORT_SECONDS <= time.monotonic() - began < 5
        assert ledger.verify().ok  # a reader is not in the way of a writer, nor it of a reader

        holder.kill()
        holder.wait()

        ledger.begin(START_US).rollback()


# Promise 2: nothing before the commit, all of it after.


def test_nothing_is_visible_before_the_commit_and_all_of_it_after(ledger: Ledger) -> None:
    world = World(ledger)
    before = list(ledger.events())
    transaction = ledger.begin(START_US)
    transaction.append(reservation(world.token_hash))
    transaction.append(event(world.token_hash))

    assert list(ledger.events()) == before
    untouched = ledger.account(world.token_hash)
    assert untouched is not None
    assert untouched.invocations == 0
    assert ledger.verify().events == len(before)

    head = transaction.commit()

    assert [line_of(added) for added in list(ledger.events())[len(before) :]] == [
        "RESOURCE_LIMIT_CHECK success 0",
        "EXECUTION_STARTED started 0",
    ]
    counted = ledger.account(world.token_hash)
    assert counted is not None
    assert counted.invocations == 1
    assert ledger.verify().head == head == list(ledger.events())[-1].hash


def test_a_transaction_sees_its_own_events(ledger: Ledger) -> None:
    world = World(ledger, issued=token(resource_limits=_limits(max_invocations=1)))
    transaction = ledger.begin(START_US)
    transaction.append(reservation(world.token_hash))

    account = transaction.account(world.token_hash)
    assert account is not None
    assert account.invocations_left == 0
    with pytest.raises(EventError, match=r"rule 3\.3"):
        transaction.append(reservation(world.token_hash, index=1))
    transaction.rollback()


def _limits(**changes: Any) -> dict[str, Any]:
    generous = {
        "max_invocations": 100,
        "max_tokens_per_response": 100,
        "max_total_tokens": 100,
        "max_frequency": "100 per 60 seconds",
    }
    return {**generous, **changes}


def test_a_rollback_leaves_nothing(ledger: Ledger) -> None:
    world = World(ledger)
    before, accounts = list(ledger.events()), ledger.account(world.token_hash)
    transaction = ledger.begin(START_US + 7)
    transaction.append(reservation(world.token_hash))
    transaction.rollback()

    assert list(ledger.events()) == before
    assert ledger.account(world.token_hash) == accounts
    assert world.run().success  # and the chain goes on as if nothing had been
    assert ledger.verify().ok


@pytest.mark.parametrize("ending", ["commit", "rollback"])
def test_an_ended_transaction_refuses_everything_but_another_rollback(
    ending: str, ledger: Ledger
) -> None:
    world = World(ledger)
    ended = ledger.begin(START_US)
    getattr(ended, ending)()
    calls: list[Callable[[], object]] = [
        ended.commit,
        lambda: ended.append(event(world.token_hash)),
        lambda: ended.account(world.token_hash),
    ]
    for call in calls:
        with pytest.raises(LedgerError, match="the transaction has ended"):
            call()

    # Its rollback does nothing, and above all does not end another's transaction.
    other = ledger.begin(START_US)
    ended.rollback()
    other.append(event(world.token_hash))
    other.commit()
    assert ledger.verify().ok


def test_an_empty_commit_adds_nothing(ledger: Ledger) -> None:
    World(ledger)
    head = ledger.verify().head
    assert ledger.begin(START_US).commit() == head
    assert ledger.verify().events == 1


def test_a_refused_event_leaves_the_transaction_usable(ledger: Ledger) -> None:
    world = World(ledger, issued=token(resource_limits=_limits(max_invocations=1)))
    transaction = ledger.begin(START_US)
    transaction.append(reservation(world.token_hash))
    with pytest.raises(EventError):
        transaction.append(reservation(world.token_hash, index=1))
    transaction.append(event(world.token_hash))
    transaction.commit()

    assert [line_of(added) for added in ledger.events("run")] == [
        "RESOURCE_LIMIT_CHECK success 0",
        "EXECUTION_STARTED started 0",
    ]
    assert ledger.verify().ok


def test_a_token_is_issued_once(ledger: Ledger) -> None:
    # A second TOKEN_ISSUED of one token would give it back what it has used, and its revocation.
    world = World(ledger)
    world.registry.revoke(world.token_hash, reason="lost")
    issued = world.registry.get(world.token_hash)
    assert issued is not None
    again = token_event(issued, AuditEventType.TOKEN_ISSUED, details={"token": issued.request()})
    transaction = ledger.begin(START_US)
    try:
        with pytest.raises(EventError):
            transaction.append(again)
    finally:
        transaction.rollback()


# Promise 4: time never goes backwards.


@pytest.mark.parametrize(
    ("caller_us", "recorded_us"),
    [(START_US - 1, START_US), (START_US, START_US), (START_US + 1, START_US + 1), (0, START_US)],
)
def test_time_is_the_later_of_the_caller_s_and_the_last_event_s(
    caller_us: int, recorded_us: int, ledger: Ledger
) -> None:
    world = World(ledger)
    transaction = ledger.begin(caller_us)
    assert transaction.now_us == recorded_us
    transaction.append(event(world.token_hash))
    transaction.commit()

    assert [added.timestamp_us for added in ledger.events("run")] == [recorded_us]


# Promise 5: readers get copies, and are never in the way.


def test_readers_and_the_writer_are_never_in_each_other_s_way(impatient: Ledger) -> None:
    world = World(impatient)
    world.run(plan_of(2))
    halfway = impatient.events()
    first = next(halfway)

    transaction = impatient.begin(START_US)
    transaction.append(event(world.token_hash))
    assert impatient.verify().ok
    assert impatient.account(world.token_hash) is not None
    assert len(impatient.tokens_of(USER)) == 1
    transaction.commit()

    assert [first.sequence, *(later.sequence for later in halfway)][:11] == list(range(1, 12))


def test_verifying_while_another_thread_writes_finds_nothing_wrong(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The writer commits when the events have been read, and before the accounts are compared.
    world, verify = World(ledger), ChainVerifier.verify
    written: list[str] = []

    def write() -> None:
        written.append(world.registry.issue(token()).token_hash)

    def verify_and_let_write(verifier: ChainVerifier, records: Any) -> Verification:
        found = verify(verifier, records)
        writer = Thread(target=write, daemon=True)
        writer.start()
        writer.join(timeout=4)  # less than a writer waits: it must not be kept waiting
        return found

    monkeypatch.setattr(ChainVerifier, "verify", verify_and_let_write)
    found = ledger.verify()

    assert len(written) == 1
    assert (found.ok, found.events, found.problem) == (True, 1, None)
    assert ledger.account(written[0]) is not None


def test_the_events_of_one_run_are_those_and_in_order(ledger: Ledger) -> None:
    world = World(ledger)
    outcomes = [world.run(plan_of(length)) for length in (1, 2)]

    for outcome in outcomes:
        expected = [one for one in ledger.events() if one.run_id == outcome.run_id]
        assert list(ledger.events(outcome.run_id)) == expected
    assert len(list(ledger.events(outcomes[1].run_id))) == 9
    assert list(ledger.events("no-such-run")) == []


# Promise 6: events that an event entails.


def of_type(ledger: Ledger, type_: AuditEventType) -> list[int]:
    return [one.sequence for one in ledger.events() if one.type is type_]


def test_the_first_use_of_a_token_is_recorded_once(ledger: Ledger) -> None:
    world = World(ledger)
    for _ in range(3):
        assert world.run().success

    (first_used,) = of_type(ledger, AuditEventType.TOKEN_FIRST_USED)
    assert first_used == of_type(ledger, AuditEventType.TOKEN_VALIDATION)[0] + 1
    (recorded,) = (one for one in ledger.events() if one.sequence == first_used)
    assert (recorded.token_hash, recorded.run_id) == (world.token_hash, None)


def test_a_plan_that_was_not_admitted_is_no_use_of_the_token(ledger: Ledger) -> None:
    World(ledger).run(trigger_type="scheduled")
    assert of_type(ledger, AuditEventType.TOKEN_FIRST_USED) == []


def test_the_expiry_of_a_token_is_recorded_once(ledger: Ledger) -> None:
    world = World(ledger)
    world.run()
    assert of_type(ledger, AuditEventType.TOKEN_EXPIRED) == []
    world.now_us += 600 * 1_000_000  # its first instant of not being valid
    for _ in range(3):
        assert not world.run().success
    assert world.registry.expire(world.token_hash)

    (expired,) = of_type(ledger, AuditEventType.TOKEN_EXPIRED)
    assert expired == of_type(ledger, AuditEventType.EXECUTION_DENIED)[0] + 1


def test_an_account_has_no_more_starts_than_the_window_allows(ledger: Ledger) -> None:
    """A start that has left the window is not kept for ever."""
    world = World(ledger, issued=token(resource_limits=limits(max_frequency="2 per 60 seconds")))
    for _ in range(5):
        assert world.run().success
        world.now_us += 30 * 1_000_000
    transaction = ledger.begin(world.now_us)
    account = transaction.account(world.token_hash)
    transaction.rollback()

    assert account is not None
    assert len(account.starts_us) <= 2
    assert account.starts_within_window(world.now_us) == 1


def test_what_one_token_entails_is_no_other_token_s(ledger: Ledger) -> None:
    world = World(ledger)
    other = world.registry.issue(token())
    world.run()
    world.run(token_hash=other.token_hash)

    used = [one for one in ledger.events() if one.type is AuditEventType.TOKEN_FIRST_USED]
    assert [one.token_hash for one in used] == [world.token_hash, other.token_hash]


# Promise 7: nothing inside a running domain; for all of it see tests/rules/test_5_domains.py.


def test_every_call_is_refused_inside_a_running_domain(ledger: Ledger) -> None:
    calls: list[Callable[[], object]] = [
        lambda: ledger.begin(START_US),
        lambda: ledger.account("ab" * 32),
        lambda: ledger.tokens_of(USER),
        ledger.events,
        ledger.verify,
    ]
    with domain_running() as attempts:
        for call in calls:
            with pytest.raises(BoundaryViolationError, match=r"rule 5\.3"):
                call()

    assert attempts == [
        "ledger.begin",
        "ledger.account",
        "ledger.tokens_of",
        "ledger.events",
        "ledger.verify",
    ]
    assert ledger.verify().events == 0


@pytest.mark.parametrize("name", ["account", "append", "commit"])
def test_an_open_transaction_is_refused_inside_a_running_domain(
    name: str, impatient: Ledger
) -> None:
    world = World(impatient)
    transaction = impatient.begin(START_US)
    calls: dict[str, Callable[[], object]] = {
        "account": lambda: transaction.account(world.token_hash),
        "append": lambda: transaction.append(event(world.token_hash)),
        "commit": transaction.commit,
    }
    try:
        with domain_running() as attempts, pytest.raises(BoundaryViolationError):
            calls[name]()
    finally:
        transaction.rollback()
    assert len(attempts) == 1


# Promise 8: what goes wrong with the store raises LedgerError.


def test_a_store_that_has_gone_raises_ledger_error_from_every_call(tmp_path: Path) -> None:
    ledger = SqliteLedger.create(tmp_path / "ledger.db")
    token_hash = World(ledger).token_hash
    for path in tmp_path.iterdir():
        path.unlink()
    calls: list[Callable[[], object]] = [
        lambda: ledger.begin(START_US),
        lambda: ledger.account(token_hash),
        lambda: ledger.tokens_of(USER),
        lambda: list(ledger.events()),
        ledger.verify,
    ]
    for call in calls:
        with pytest.raises(LedgerError, match=r"ledger\.db"):
            call()
    ledger.close()
    ledger.close()


def test_an_unknown_token_has_no_account(ledger: Ledger) -> None:
    World(ledger)
    assert ledger.account("0" * 64) is None
    assert ledger.tokens_of("nobody") == ()

"""The rules at the head of ledger/tokens.py: issuing, looking up and revoking tokens (SPEC 2.7)."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from gateline import (
    AuditEventType,
    Ledger,
    LedgerError,
    SqliteLedger,
    TokenError,
    TokenRegistry,
    Verdict,
)
from gateline.values.names import AUTONOMY
from support import START_US, USER, FaultyLedger, World, line_of, plan_of, token

MINUTES_10_US = 600 * 1_000_000


def test_a_token_exists_once_its_issue_is_in_the_ledger(ledger: Ledger) -> None:
    registry = TokenRegistry(ledger, clock=lambda: START_US)
    asked = token()
    issued = registry.issue(asked)

    assert registry.get(issued.token_hash) == issued.token
    assert issued.token.issued_at_us == START_US
    assert issued.token.expires_at_us == START_US + MINUTES_10_US
    assert issued.token.request() == asked.request()
    (event,) = ledger.events()
    assert (event.type, event.token_hash) == (AuditEventType.TOKEN_ISSUED, issued.token_hash)
    # Whoever reads the same ledger finds the same token.
    assert TokenRegistry(ledger).get(issued.token_hash) == issued.token


def test_a_token_whose_issue_could_not_be_recorded_was_not_issued(ledger: Ledger) -> None:
    faulty = FaultyLedger(lambda name, _number: name == "commit", inner=ledger)
    faulty.arm()
    with pytest.raises(LedgerError, match="planted"):
        TokenRegistry(faulty).issue(token())

    assert ledger.tokens_of(USER) == ()
    assert list(ledger.events()) == []
    TokenRegistry(ledger).issue(token())  # and the ledger is not held


@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
def test_a_secret_is_stored_nowhere_and_shown_by_nothing(closed: bool, tmp_path: Path) -> None:
    ledger = SqliteLedger.create(tmp_path / "ledger.db")
    world = World(ledger)
    issued = [world.registry.issue(token(capability=f"number {number}")) for number in range(3)]
    for one in issued:
        world.run(plan_of(2), token_hash=one.token_hash)
    world.run(token_hash=issued[0].secret.reveal())  # by mistake, where the hash belongs
    world.registry.revoke(issued[1].token_hash, reason="lost")
    shown = repr([*ledger.events(), *ledger.tokens_of(USER), issued, world.moments])
    shown += "".join(f"{one} {one.secret} {world.registry.usage(one.token_hash)}" for one in issued)
    shown += repr([world.registry, ledger, world.orchestrator])
    if closed:  # what was in the journal is in the file then
        ledger.close()
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    for one in issued:
        # What is looked for can be found: the hash is there.
        assert one.token_hash.encode() in stored
        assert one.token_hash in shown
        text = one.secret.reveal()
        random_digits = text.removeprefix("gateline_")[:64]
        assert sha256(text.encode()).hexdigest() == one.token_hash
        for secret in (text, random_digits, random_digits.upper()):
            assert secret.encode() not in stored
            assert secret not in shown
        assert bytes.fromhex(random_digits) not in stored
    ledger.close()


def test_secrets_and_hashes_do_not_repeat(ledger: Ledger) -> None:
    registry = TokenRegistry(ledger)
    issued = [registry.issue(token()) for _ in range(20)]
    assert len({one.secret.reveal() for one in issued}) == 20
    assert len({one.token_hash for one in issued}) == 20


def test_tokens_are_independent(ledger: Ledger) -> None:
    # Two tokens of one user, of which each allows what the other does not.
    world = World(ledger, issued=token(domain_scope=["mail"], method_scope={"mail": ["draft"]}))
    readers = world.registry.issue(token(domain_scope=["mail"], method_scope={"mail": ["read"]}))

    assert world.run().verdict is Verdict.DENIED  # the other one's scope is no help
    assert world.run(token_hash=readers.token_hash).success

    world.registry.revoke(readers.token_hash, reason="lost")
    assert not world.registry.is_revoked(world.token_hash)
    usage = world.registry.usage(world.token_hash)
    assert usage is not None
    assert (usage.invocations, usage.response_tokens, usage.admitted_runs) == (0, 0, 1)


def test_equal_requests_make_two_tokens(ledger: Ledger) -> None:
    world = World(ledger)
    twin = world.registry.issue(token())
    world.registry.revoke(world.token_hash, reason="lost")

    assert world.run().verdict is Verdict.DENIED  # it does not fall back to its twin
    assert world.run(token_hash=twin.token_hash).success


def test_a_revocation_is_permanent_and_revoking_again_records_nothing(ledger: Ledger) -> None:
    world = World(ledger)
    assert not world.registry.is_revoked(world.token_hash)
    world.registry.revoke(world.token_hash, reason="lost")
    events = list(ledger.events())
    world.registry.revoke(world.token_hash, reason="lost once more")

    assert list(ledger.events()) == events
    assert (line_of(events[-1]), events[-1].reason) == ("TOKEN_REVOKED success -", "lost")
    assert world.registry.is_revoked(world.token_hash)
    assert TokenRegistry(ledger).is_revoked(world.token_hash)
    assert world.run().state == "denied_token_revoked"
    assert ledger.verify().ok


@pytest.mark.parametrize("token_hash", ["0" * 64, "no hash", ""])
def test_an_unknown_token(token_hash: str, ledger: Ledger) -> None:
    registry = World(ledger).registry
    assert registry.get(token_hash) is None
    assert registry.usage(token_hash) is None
    assert not registry.is_revoked(token_hash)
    for operation in (
        lambda: registry.revoke(token_hash, reason="lost"),
        lambda: registry.expire(token_hash),
    ):
        with pytest.raises(TokenError, match=r"no issued token.*\(rule 2\.7\)"):
            operation()
    assert len(list(ledger.events())) == 1  # nothing was recorded,
    ledger.begin(START_US).rollback()  # and the ledger is not held


def test_the_refusal_of_an_unknown_token_does_not_repeat_what_was_presented(
    ledger: Ledger,
) -> None:
    registry = TokenRegistry(ledger)
    secret = registry.issue(token()).secret.reveal()
    with pytest.raises(TokenError) as caught:
        registry.revoke(secret, reason="lost")
    assert secret not in str(caught.value)


@pytest.mark.parametrize("reason", ["", None, 7])
def test_a_revocation_needs_a_reason(reason: str, ledger: Ledger) -> None:
    world = World(ledger)
    with pytest.raises(TokenError, match=r"\$\.reason"):
        world.registry.revoke(world.token_hash, reason=reason)
    assert not world.registry.is_revoked(world.token_hash)


def test_the_tokens_of_a_user_are_in_the_order_of_issue(ledger: Ledger) -> None:
    # The clock stands still, and then goes back: the order is that of the log.
    times = iter([START_US, START_US, START_US - 5, START_US - 9, START_US + 1, START_US + 1])
    registry = TokenRegistry(ledger, clock=lambda: next(times))
    issued = [registry.issue(token(user_id=user)) for user in (USER, "bob", USER, USER, "bob")]
    registry.revoke(issued[2].token_hash, reason="lost")  # a revoked one is still listed

    assert registry.tokens_of(USER) == tuple(issued[index].token for index in (0, 2, 3))
    assert registry.tokens_of("bob") == tuple(issued[index].token for index in (1, 4))
    assert registry.tokens_of(USER.upper()) == ()


@pytest.mark.parametrize(
    ("later_us", "over"), [(0, False), (MINUTES_10_US - 1, False), (MINUTES_10_US, True)]
)
def test_expire_records_that_a_token_s_time_is_over_where_it_is(
    later_us: int, over: bool, ledger: Ledger
) -> None:
    world = World(ledger)
    world.now_us += later_us

    assert [world.registry.expire(world.token_hash) for _ in range(2)] == [over, over]

    recorded = [line_of(event) for event in ledger.events()][1:]
    assert recorded == ["TOKEN_EXPIRED success -"] * over
    assert ledger.verify().ok


def test_a_token_is_not_issued_twice(ledger: Ledger) -> None:
    registry = TokenRegistry(ledger)
    issued = registry.issue(token())
    with pytest.raises(TokenError, match="already issued"):
        registry.issue(issued.token)
    assert len(list(ledger.events())) == 1
    ledger.begin(START_US).rollback()


@pytest.mark.parametrize(
    "named",
    [
        {"user_id": "robot"},
        {"issued_by": "ROBOT"},
        {"domain_scope": ["robot"], "method_scope": {"robot": ["read"]}},
    ],
    ids=str,
)
def test_names_that_the_embedder_adds_are_refused_at_issue(
    named: dict[str, object], ledger: Ledger
) -> None:
    strict = TokenRegistry(ledger, autonomy=AUTONOMY.adding(exact=frozenset({"Robot"})))
    with pytest.raises(TokenError, match=r"rule 2\.5"):
        strict.issue(token(**named))
    assert list(ledger.events()) == []
    assert TokenRegistry(ledger).issue(token(**named))  # where nobody added it, it is a name

"""A token's account: a function of the log that counts every use once (rules 2.7, 3.3)."""

from __future__ import annotations

from functools import reduce
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateline import AuditEventType, TokenAccount
from gateline.values.account import entailed, token_event
from gateline.values.event import PLAN_DOMAIN, PLAN_METHOD, SHAPES, EventDraft, Status, Subject
from gateline.values.invalid import EventError
from support import START_US, USER, limits, token

SMALL = settings(max_examples=100, derandomize=True, deadline=None, database=None)
HASH = "a" * 64
SECOND_US = 1_000_000

VALIDATION = AuditEventType.TOKEN_VALIDATION
RESERVATION = AuditEventType.RESOURCE_LIMIT_CHECK
COMPLETION = AuditEventType.EXECUTION_COMPLETED
REVOCATION = AuditEventType.TOKEN_REVOKED
EXPIRY = AuditEventType.TOKEN_EXPIRED


def opened(**changes: Any) -> TokenAccount:
    """The account of a token that was just issued."""
    made = token(resource_limits=limits(**changes))
    return TokenAccount(token=made.issued(at_us=START_US, token_hash=HASH))


def draft(
    type_: AuditEventType, status: Status = Status.SUCCESS, *, index: int = 0, **details: Any
) -> EventDraft:
    """An event of that type, about whatever such events are about first."""
    subjects = SHAPES[type_].subjects
    fields: dict[str, Any] = {}
    if Subject.PLAN in subjects:
        fields = {"run_id": "r", "domain": PLAN_DOMAIN, "method": PLAN_METHOD}
    elif Subject.INVOCATION in subjects:
        fields = {"run_id": "r", "domain": "mail", "method": "read", "index": index}
    return EventDraft(
        type=type_,
        status=status,
        user_id=USER,
        token_hash=HASH,
        reason="a reason",
        details=details,
        **fields,
    )


def counts(account: TokenAccount) -> tuple[Any, ...]:
    return (
        account.revoked,
        account.expiry_recorded,
        account.admitted_runs,
        account.invocations,
        account.response_tokens,
        account.starts_us,
    )


NOTHING_USED = (False, False, 0, 0, 0, ())
COUNTED: dict[tuple[AuditEventType, Status], tuple[Any, ...]] = {
    (REVOCATION, Status.SUCCESS): (True, False, 0, 0, 0, ()),
    (EXPIRY, Status.SUCCESS): (False, True, 0, 0, 0, ()),
    (VALIDATION, Status.SUCCESS): (False, False, 1, 0, 0, ()),
    (RESERVATION, Status.SUCCESS): (False, False, 0, 1, 0, (START_US,)),
    (COMPLETION, Status.SUCCESS): (False, False, 0, 0, 7, ()),
    (COMPLETION, Status.FAILED): (False, False, 0, 0, 7, ()),
}
KINDS = [(type_, status) for type_ in AuditEventType for status in sorted(SHAPES[type_].statuses)]


@pytest.mark.parametrize(("type_", "status"), KINDS)
def test_3_3_each_kind_of_event_changes_its_own_count_only(
    type_: AuditEventType, status: Status
) -> None:
    event = draft(type_, status, response_tokens=7)
    after = opened().after(event, START_US)
    assert counts(after) == COUNTED.get((type_, status), NOTHING_USED)
    assert after.token == opened().token


def test_3_3_a_start_is_the_reservation_of_the_first_invocation() -> None:
    events = [draft(RESERVATION, index=index) for index in (0, 1, 2)]
    account = reduce(lambda so_far, event: so_far.after(event, START_US), events, opened())
    assert (account.invocations, account.starts_us) == (3, (START_US,))


@pytest.mark.parametrize("index", [0, 1])
def test_3_3_no_invocation_is_reserved_over_the_limit(index: int) -> None:
    account = opened(max_invocations=2)
    for left in (2, 1):
        assert account.invocations_left == left
        account = account.after(draft(RESERVATION, index=1), START_US)
    assert account.invocations_left == 0
    with pytest.raises(EventError) as caught:
        account.after(draft(RESERVATION, index=index), START_US)
    assert (caught.value.place, caught.value.rule) == ("$", "3.3")


def test_3_3_no_plan_starts_over_the_frequency() -> None:
    account = opened(max_frequency="2 per 60 seconds")
    start = draft(RESERVATION)
    account = account.after(start, START_US).after(start, START_US + SECOND_US)
    last_us = START_US + 60 * SECOND_US - 1
    assert account.starts_within_window(last_us) == 2
    with pytest.raises(EventError) as caught:
        account.after(start, last_us)
    assert (caught.value.place, caught.value.rule) == ("$", "3.3")
    assert account.after(draft(RESERVATION, index=1), last_us).invocations == 3
    after = account.after(start, last_us + 1)
    assert after.starts_us == (START_US + SECOND_US, last_us + 1)


def test_3_3_responses_are_charged_up_to_the_limit_and_no_further() -> None:
    account = opened(max_total_tokens=10)
    account = account.after(draft(COMPLETION, response_tokens=7), START_US)
    assert account.response_tokens_left == 3
    with pytest.raises(EventError) as caught:
        account.after(draft(COMPLETION, response_tokens=4), START_US)
    assert (caught.value.place, caught.value.rule) == ("$.details.response_tokens", "3.3")
    assert account.after(draft(COMPLETION, response_tokens=3), START_US).response_tokens_left == 0


@pytest.mark.parametrize("charge", [-1, 1.0, True, "1", None, [1]])
def test_3_3_a_charge_is_an_integer_from_zero(charge: Any) -> None:
    with pytest.raises(EventError) as caught:
        opened().after(draft(COMPLETION, response_tokens=charge), START_US)
    assert (caught.value.place, caught.value.rule) == ("$.details.response_tokens", "3.3")


@pytest.mark.parametrize("status", [Status.SUCCESS, Status.FAILED])
def test_3_3_a_completion_without_a_charge_charges_nothing(status: Status) -> None:
    assert opened().after(draft(COMPLETION, status), START_US) == opened()


@pytest.mark.parametrize("use", [VALIDATION, RESERVATION])
def test_2_7_a_revoked_token_is_not_used(use: AuditEventType) -> None:
    revoked = opened().after(draft(REVOCATION), START_US)
    for index in (0, 1):
        with pytest.raises(EventError) as caught:
            revoked.after(draft(use, index=index), START_US)
        assert (caught.value.place, caught.value.rule) == ("$", "2.7")


def test_3_3_a_response_that_arrives_after_the_revocation_is_charged() -> None:
    revoked = opened().after(draft(REVOCATION), START_US)
    assert revoked.after(draft(COMPLETION, response_tokens=7), START_US).response_tokens == 7


@pytest.mark.parametrize(("type_", "status"), KINDS)
def test_2_7_nothing_undoes_a_revocation(type_: AuditEventType, status: Status) -> None:
    revoked = opened().after(draft(REVOCATION), START_US)
    try:
        after = revoked.after(draft(type_, status), START_US)
    except EventError:
        return
    assert after.revoked


def test_2_1_a_token_is_valid_until_just_before_its_expiry() -> None:
    account = opened()
    expires_at_us = START_US + 600 * SECOND_US
    assert account.token.expires_at_us == expires_at_us
    assert not account.expired(START_US)
    assert not account.expired(expires_at_us - 1)
    assert account.expired(expires_at_us)
    assert account.expired(expires_at_us + 1)


def test_2_1_a_token_that_was_never_issued_is_not_valid() -> None:
    assert TokenAccount(token=token()).expired(0)


uses = st.lists(
    st.tuples(
        st.integers(0, 4 * SECOND_US),
        st.sampled_from(
            [
                draft(VALIDATION),
                draft(RESERVATION),
                draft(RESERVATION, index=1),
                draft(RESERVATION, Status.DENIED),
                draft(COMPLETION, response_tokens=3),
                draft(COMPLETION, Status.FAILED, response_tokens=5),
                draft(COMPLETION, Status.FAILED),
            ]
        ),
    ),
    max_size=40,
)


@given(uses)
@SMALL
def test_3_3_no_history_overspends_and_none_is_refused_too_early(
    history: list[tuple[int, EventDraft]],
) -> None:
    """A model that keeps every event, and counts anew each time, agrees at every step."""
    account = opened(max_invocations=6, max_total_tokens=20, max_frequency="2 per 5 seconds")
    now_us, kept = START_US, list[tuple[int, EventDraft]]()
    for later_us, event in history:
        now_us += later_us
        reserved = [at_us for at_us, one in kept if one.type is RESERVATION]
        starts = [at_us for at_us, one in kept if one.type is RESERVATION and one.index == 0]
        recent = [at_us for at_us in starts if at_us > now_us - 5 * SECOND_US]
        charged = sum(one.details.get("response_tokens", 0) for _, one in kept)
        assert account.invocations == len(reserved)
        assert account.response_tokens == charged
        assert account.starts_within_window(now_us) == len(recent)
        allowed = True
        if event.type is RESERVATION and event.status is Status.SUCCESS:
            allowed = len(reserved) < 6 and (event.index != 0 or len(recent) < 2)
        if event.type is COMPLETION:
            allowed = charged + event.details.get("response_tokens", 0) <= 20
        if allowed:
            account = account.after(event, now_us)
            if event.status is not Status.DENIED:
                kept.append((now_us, event))
        else:
            with pytest.raises(EventError):
                account.after(event, now_us)
        assert len(account.starts_us) <= 2


# The token events that an event of a run brings with it.

FIRST_USED = AuditEventType.TOKEN_FIRST_USED
EXPIRED_US = START_US + 600 * SECOND_US


@pytest.mark.parametrize(
    ("event", "now_us", "runs", "recorded", "types"),
    [
        (VALIDATION, START_US, 0, False, [FIRST_USED]),
        (VALIDATION, START_US, 1, False, []),
        (RESERVATION, START_US, 0, False, []),
        (RESERVATION, EXPIRED_US - 1, 1, False, []),
        (RESERVATION, EXPIRED_US, 1, False, [EXPIRY]),
        (RESERVATION, EXPIRED_US, 1, True, []),
        (AuditEventType.TOKEN_REVOKED, EXPIRED_US, 1, False, []),
    ],
)
def test_6_1_first_use_and_expiry_are_recorded_once(
    event: AuditEventType,
    now_us: int,
    runs: int,
    recorded: bool,
    types: list[AuditEventType],
) -> None:
    account = TokenAccount(token=opened().token, admitted_runs=runs, expiry_recorded=recorded)
    events = entailed(account, draft(event), now_us)
    assert [one.type for one in events] == types
    assert all(one.subject is Subject.TOKEN for one in events)
    assert all((one.user_id, one.token_hash) == (USER, HASH) for one in events)


def test_6_1_an_unknown_token_entails_nothing() -> None:
    assert entailed(None, draft(VALIDATION), EXPIRED_US) == ()


def test_6_1_a_token_event_names_the_token_and_its_user() -> None:
    event = token_event(opened().token, REVOCATION, "lost", {"by": "grace"})
    assert (event.type, event.status, event.subject) == (
        REVOCATION,
        Status.SUCCESS,
        Subject.TOKEN,
    )
    assert (event.user_id, event.token_hash) == (USER, HASH)
    assert (event.reason, event.details) == ("lost", {"by": "grace"})

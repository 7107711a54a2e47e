"""Audit events: which can be made (rules 6.1, 6.2). Every combination is tried."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from gateline import AuditEventType
from gateline.values.digests import is_digest
from gateline.values.event import (
    NO_TOKEN,
    PLAN_DOMAIN,
    PLAN_METHOD,
    SHAPES,
    EventDraft,
    Status,
    Subject,
)
from gateline.values.invalid import EventError

HASH = "a" * 64

FITTING = """
TOKEN_ISSUED                token       success
TOKEN_FIRST_USED            token       success
TOKEN_REVOKED               token       success
TOKEN_EXPIRED               token       success
TOKEN_VALIDATION            plan        success
AUTHORIZATION_SCOPE_CHECK   invocation  success
AUTHORIZATION_SCOPE_CHECK   invocation  denied
AUTHORIZATION_SCOPE_CHECK   plan        success
AUTHORIZATION_SCOPE_CHECK   plan        denied
RESOURCE_LIMIT_CHECK        invocation  success
RESOURCE_LIMIT_CHECK        invocation  denied
EXECUTION_STARTED           invocation  started
EXECUTION_COMPLETED         invocation  success
EXECUTION_COMPLETED         invocation  failed
EXECUTION_DENIED            plan        denied
EXECUTION_DENIED            invocation  denied
BOUNDARY_VIOLATION          invocation  denied
BOUNDARY_VIOLATION          invocation  failed
OPERATION_ABORTED           plan        failed
"""
"""Every event there is: what sections 3 and 6 of SPEC.md record, written out by hand."""

ACCEPTED = {tuple(line.split()) for line in FITTING.strip().splitlines()}

SUBJECT_FIELDS: dict[Subject, dict[str, Any]] = {
    Subject.TOKEN: {},
    Subject.PLAN: {"run_id": "r", "domain": PLAN_DOMAIN, "method": PLAN_METHOD},
    Subject.INVOCATION: {"run_id": "r", "domain": "mail", "method": "read", "index": 0},
}
RUN_FIELDS = SUBJECT_FIELDS[Subject.INVOCATION]


def draft(**fields: Any) -> EventDraft:
    """An event with a user, a hash and a reason."""
    return EventDraft(**{"user_id": "ada", "token_hash": HASH, "reason": "why", **fields})


def refused(**fields: Any) -> EventError:
    with pytest.raises(EventError) as caught:
        draft(**fields)
    return caught.value


def test_6_1_there_are_twelve_types() -> None:
    assert [str(type_) for type_ in AuditEventType] == [type_.name for type_ in AuditEventType]
    assert {type_ for type_, _, _ in ACCEPTED} == set(AuditEventType)
    assert len(AuditEventType) == 12
    assert set(SHAPES) == set(AuditEventType)


@pytest.mark.parametrize("type_", AuditEventType)
def test_6_2_of_every_combination_only_the_fitting_ones_are_made(type_: AuditEventType) -> None:
    for status, subject in product(Status, Subject):
        fields = {"type": type_, "status": status, **SUBJECT_FIELDS[subject]}
        if (str(type_), str(subject), str(status)) in ACCEPTED:
            assert draft(**fields).subject is subject
        else:
            error = refused(**fields)
            assert error.rule == "6.2"
            assert error.place in ("$", "$.status")


@pytest.mark.parametrize("type_", AuditEventType)
def test_6_2_a_run_an_invocation_or_a_plan_is_named_in_full(type_: AuditEventType) -> None:
    """All of run, domain, method and index, or the names of the plan, or none of them."""
    for there in product((True, False), repeat=4):
        fields = {
            name: value
            for (name, value), is_there in zip(RUN_FIELDS.items(), there, strict=True)
            if is_there
        }
        if all(there) or not any(there):
            continue
        for status in SHAPES[type_].statuses:
            assert refused(type=type_, status=status, **fields).rule == "6.2"


@pytest.mark.parametrize(
    ("domain", "method"),
    [("mail", "read"), (PLAN_DOMAIN, "read"), ("mail", PLAN_METHOD), (PLAN_METHOD, PLAN_DOMAIN)],
)
def test_6_2_the_plan_as_a_whole_has_its_own_names(domain: str, method: str) -> None:
    error = refused(
        type=AuditEventType.OPERATION_ABORTED,
        status=Status.FAILED,
        run_id="r",
        domain=domain,
        method=method,
    )
    assert (error.place, error.rule) == ("$", "6.2")
    assert (PLAN_DOMAIN, PLAN_METHOD) == ("orchestration_plan", "execute_plan")


@pytest.mark.parametrize("reason", [None, ""])
@pytest.mark.parametrize(("type_", "subject", "status"), sorted(ACCEPTED))
def test_6_2_a_reason_is_required_when_denied_or_failed(
    type_: str, subject: str, status: str, reason: str | None
) -> None:
    fields = {
        "type": AuditEventType(type_),
        "status": Status(status),
        "reason": reason,
        **SUBJECT_FIELDS[Subject(subject)],
    }
    if status in ("denied", "failed"):
        error = refused(**fields)
        assert (error.place, error.rule) == ("$.reason", "6.2")
    else:
        assert draft(**fields).reason == reason


STARTED = {"type": AuditEventType.EXECUTION_STARTED, "status": Status.STARTED, **RUN_FIELDS}


@pytest.mark.parametrize("field", ["type", "status", "user_id", "token_hash"])
def test_6_2_an_event_with_a_missing_field_is_refused(field: str) -> None:
    fields = {**STARTED, "user_id": "ada", "token_hash": HASH}
    EventDraft(**fields)
    del fields[field]
    with pytest.raises(TypeError, match=field):
        EventDraft(**fields)


@pytest.mark.parametrize(
    ("field", "empty"),
    [("user_id", ""), ("run_id", ""), ("domain", ""), ("method", ""), ("index", -1)],
)
def test_6_2_an_event_with_an_empty_field_is_refused(field: str, empty: Any) -> None:
    assert refused(**{**STARTED, field: empty}).rule == "6.2"


@pytest.mark.parametrize(
    "text", ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "\u0660" * 64, "gateline_secret", None, 1]
)
def test_2_6_an_event_holds_a_hash_and_nothing_else_that_was_presented(text: Any) -> None:
    error = refused(**STARTED, token_hash=text)
    assert (error.place, error.rule) == ("$.token_hash", "2.6")
    assert not is_digest(text)


def test_2_6_a_refusal_does_not_repeat_what_was_presented() -> None:
    assert "gateline_" not in str(refused(**STARTED, token_hash="gateline_secret"))


def test_2_6_an_event_can_say_that_no_hash_was_presented() -> None:
    assert draft(**STARTED, token_hash=NO_TOKEN).token_hash == NO_TOKEN
    assert is_digest(HASH)
    assert not is_digest(NO_TOKEN)

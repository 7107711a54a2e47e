"""An independent reference of a ledger: a plain list of events, and counts over it.

It is written from SPEC.md (2.7, 3.3, 6.1, 6.2) and from the promises of ledger/port.py, and shares
no rule with the ledgers: what it says about a token is counted anew, from the list, each time.

1. An entry is an event with its time. Its place in the list is its sequence number, from 1.
2. What a transaction wrote stands in a second list until its end, and is moved or dropped as a
   whole.
3. Time is the later of the caller's and the last entry's.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from gateline.values.event import AuditEventType, EventDraft, Status

_SECOND_US: Final = 1_000_000


class Entry(NamedTuple):
    """An event as it must stand in the log.

    Attributes:
        draft: all of it that its writer decided.
        timestamp_us: its time, in microseconds since the Unix epoch.
        entailed: whether another event brought it along.
    """

    draft: EventDraft
    timestamp_us: int
    entailed: bool = False


class Counts(NamedTuple):
    """What a list of events says about a token that was issued.

    Attributes:
        request: the token as it was asked for.
        issued_us: when, in microseconds since the Unix epoch.
        expires_us: the first instant at which it is not valid, in the same unit.
        revoked: whether it was.
        expiry_recorded: whether its expiry is in the log.
        admitted_runs: runs that passed the token gate.
        invocations: invocations reserved.
        response_tokens: size of the responses charged.
        starts_us: when plans started, all of them, in microseconds since the Unix epoch.
        spent: at each gate that has a cost.
    """

    request: dict[str, Any]
    issued_us: int
    expires_us: int
    revoked: bool
    expiry_recorded: bool
    admitted_runs: int
    invocations: int
    response_tokens: int
    starts_us: tuple[int, ...]
    spent: dict[str, int]

    def starts_within_window(self, now_us: int) -> int:
        """Plans that started in the window of the frequency limit that ends now.

        Args:
            now_us: the time, in microseconds since the Unix epoch.
        """
        _, seconds = frequency_of(self.request)
        return sum(start_us > now_us - seconds * _SECOND_US for start_us in self.starts_us)


def frequency_of(request: dict[str, Any]) -> tuple[int, int]:
    """How many plans may start, and within how many seconds."""
    starts, _, seconds, _ = request["resource_limits"]["max_frequency"].split()
    return int(starts), int(seconds)


def counts_of(entries: list[Entry], token_hash: str) -> Counts | None:
    """Count what a list of events says about a token; None where it was not issued."""
    own = [entry for entry in entries if entry.draft.token_hash == token_hash]
    issued = next((one for one in own if one.draft.type is AuditEventType.TOKEN_ISSUED), None)
    if issued is None:
        return None

    def found(type_: AuditEventType, status: Status = Status.SUCCESS) -> list[Entry]:
        return [one for one in own if (one.draft.type, one.draft.status) == (type_, status)]

    request: dict[str, Any] = issued.draft.details["token"]
    reserved = found(AuditEventType.RESOURCE_LIMIT_CHECK)
    answered = [one for one in own if one.draft.type is AuditEventType.EXECUTION_COMPLETED]
    spent: dict[str, int] = {}
    for one in found(AuditEventType.AUTHORIZATION_SCOPE_CHECK):
        if "cost" in one.draft.details:
            gate = one.draft.details["gate"]
            spent[gate] = spent.get(gate, 0) + one.draft.details["cost"]
    return Counts(
        request=request,
        issued_us=issued.timestamp_us,
        expires_us=issued.timestamp_us + request["duration_seconds"] * _SECOND_US,
        revoked=bool(found(AuditEventType.TOKEN_REVOKED)),
        expiry_recorded=bool(found(AuditEventType.TOKEN_EXPIRED)),
        admitted_runs=len(found(AuditEventType.TOKEN_VALIDATION)),
        invocations=len(reserved),
        response_tokens=sum(one.draft.details.get("response_tokens", 0) for one in answered),
        starts_us=tuple(one.timestamp_us for one in reserved if one.draft.index == 0),
        spent=spent,
    )


def refusal_of(entries: list[Entry], draft: EventDraft, now_us: int) -> str | None:
    """Why a ledger must refuse an event; None where it must take it.

    Args:
        entries: what is there, the open transaction included.
        draft: the event.
        now_us: the transaction's time, in microseconds since the Unix epoch.
    """
    counts = counts_of(entries, draft.token_hash)
    if counts is None:
        return None
    limits = counts.request["resource_limits"]
    kind = draft.type, draft.status
    reserves = kind == (AuditEventType.RESOURCE_LIMIT_CHECK, Status.SUCCESS)
    admits = kind == (AuditEventType.TOKEN_VALIDATION, Status.SUCCESS)
    charge = draft.details.get("response_tokens", 0)
    starts, _ = frequency_of(counts.request)
    refused = {
        "the token was issued before": draft.type is AuditEventType.TOKEN_ISSUED,
        "the token was revoked": counts.revoked and (reserves or admits or "cost" in draft.details),
        f"{limits['max_invocations']} invocations are reserved, which is all": reserves
        and counts.invocations >= limits["max_invocations"],
        f"plans started {limits['max_frequency']}, which is all": reserves
        and draft.index == 0
        and counts.starts_within_window(now_us) >= starts,
        f"{counts.response_tokens} of {limits['max_total_tokens']} response tokens are charged, "
        f"and {charge} more are too many": draft.type is AuditEventType.EXECUTION_COMPLETED
        and counts.response_tokens + charge > limits["max_total_tokens"],
    }
    return next((reason for reason, applies in refused.items() if applies), None)


def entailed_by(entries: list[Entry], draft: EventDraft, now_us: int) -> list[EventDraft]:
    """The events that an event brings along: a token's first use, and its expiry (SPEC 6.1).

    Args:
        entries: what is there before the event, the open transaction included.
        draft: the event.
        now_us: the transaction's time, in microseconds since the Unix epoch.
    """
    counts = counts_of(entries, draft.token_hash)
    if counts is None or draft.run_id is None:
        return []
    applies = {
        AuditEventType.TOKEN_FIRST_USED: draft.type is AuditEventType.TOKEN_VALIDATION
        and counts.admitted_runs == 0,
        AuditEventType.TOKEN_EXPIRED: now_us >= counts.expires_us and not counts.expiry_recorded,
    }
    return [
        EventDraft(
            type=type_,
            status=Status.SUCCESS,
            user_id=counts.request["user_id"],
            token_hash=draft.token_hash,
        )
        for type_, brought in applies.items()
        if brought
    ]


class LedgerReference:
    """What a ledger must hold.

    Attributes:
        committed: the log.
        pending: what the open transaction wrote.
        now_us: the open transaction's time, in microseconds since the Unix epoch.
    """

    def __init__(self) -> None:
        self.committed: list[Entry] = []
        self.pending: list[Entry] = []
        self.now_us = 0

    @property
    def entries(self) -> list[Entry]:
        """The log as the open transaction sees it."""
        return self.committed + self.pending

    def begin(self, wall_us: int) -> None:
        """Open a transaction.

        Args:
            wall_us: the caller's time, in microseconds since the Unix epoch.
        """
        self.now_us = max([wall_us, *(entry.timestamp_us for entry in self.committed)])

    def append(self, draft: EventDraft) -> None:
        """Take an event that is not to be refused, and what it entails."""
        brought = entailed_by(self.entries, draft, self.now_us)
        self.pending.append(Entry(draft, self.now_us))
        self.pending += [Entry(one, self.now_us, entailed=True) for one in brought]

    def commit(self) -> None:
        """Move all of the transaction into the log."""
        self.committed += self.pending
        self.pending = []

    def rollback(self) -> None:
        """Drop all of the transaction."""
        self.pending = []

"""The hash chain (SPEC 6.4).

1. An event is stored as the exact bytes that were hashed, its *body*: JSON in UTF-8. Nothing is
   encoded again to be verified.
2. Its hash covers, under a versioned tag, the hash of the event before it, the hash of the event
   before it in its run, its sequence number, and the body with its length.
3. The chain starts from the log's id, so that no part of one log passes for a part of another.
4. Columns beside the body serve look-up and constraints; verification holds them to the body.
5. Verification computes every account anew from the events: an event that overspends a token is
   found, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from struct import pack
from typing import Final, NamedTuple

import msgspec

from gateline.ledger.port import Verification
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEvent, AuditEventType, EventDraft
from gateline.values.invalid import EventError, described, shown

_RECORD_TAG: Final = b"gateline/record/v1\0"
_LOG_TAG: Final = b"gateline/log/v1\0"
_RUN_TAG: Final = b"gateline/run/v1\0"
LOG_ID_BYTES: Final = 16
TOKEN_DETAIL: Final = "token"
"""The name, in the details of TOKEN_ISSUED, of the token as it was asked for."""


class StoredRecord(NamedTuple):
    """An event as a store holds it.

    Attributes:
        sequence: its position in the log, from 1, without a gap.
        run_id: for look-up, as in the body.
        type: for look-up, as in the body.
        status: for look-up, as in the body.
        invocation: for look-up; the body's `index`.
        token_hash: for look-up, as in the body.
        timestamp_us: for look-up, as in the body; in microseconds since the Unix epoch.
        body: the exact bytes that were hashed.
        hash: by rule 2, 32 bytes.
    """

    sequence: int
    run_id: str | None
    type: str
    status: str
    invocation: int | None
    token_hash: str
    timestamp_us: int
    body: bytes
    hash: bytes


class _Body(EventDraft, frozen=True, kw_only=True, forbid_unknown_fields=True):
    timestamp_us: int


_decode_body: Final = msgspec.json.Decoder(_Body).decode
_encode_draft: Final = msgspec.json.Encoder(order="deterministic").encode


def log_genesis(log_id: bytes) -> bytes:
    """What stands before the first event of a log."""
    return sha256(_LOG_TAG + log_id).digest()


def run_genesis(run_id: str | None) -> bytes:
    """What stands before the first event of a run, and before every event of a token."""
    return sha256(_RUN_TAG + (run_id or "").encode()).digest()


def record_hash(previous: bytes, run_previous: bytes, sequence: int, body: bytes) -> bytes:
    """The hash of an event, 32 bytes (rule 2).

    Args:
        previous: the hash of the event before it, or `log_genesis`.
        run_previous: the hash of the event before it in its run, or `run_genesis`.
        sequence: its position in the log, from 1.
        body: its exact bytes.
    """
    place = pack(">QQ", sequence, len(body))
    return sha256(_RECORD_TAG + previous + run_previous + place + body).digest()


def sealed(
    draft: EventDraft, timestamp_us: int, sequence: int, previous: bytes, run_previous: bytes
) -> StoredRecord:
    """Give a draft its place in a log.

    Args:
        draft: the event.
        timestamp_us: its time, in microseconds since the Unix epoch.
        sequence: its position in the log, from 1.
        previous: the hash of the event before it, or `log_genesis`.
        run_previous: the hash of the event before it in its run, or `run_genesis`.
    """
    body = b'{"timestamp_us":%d,' % timestamp_us + _encode_draft(draft)[1:]
    return StoredRecord(
        sequence,
        draft.run_id,
        draft.type.value,
        draft.status.value,
        draft.index,
        draft.token_hash,
        timestamp_us,
        body,
        record_hash(previous, run_previous, sequence, body),
    )


def event_of(record: StoredRecord) -> AuditEvent:
    """Read a stored event.

    Raises:
        ValueError: where the body is not that of an event, or the columns say otherwise.
    """
    body = _decode_body(record.body)
    columns = (body.run_id, body.type, body.status, body.index, body.token_hash, body.timestamp_us)
    if columns != record[1:7]:
        raise ValueError("its columns differ from its body")
    fields = {name: getattr(body, name) for name in body.__struct_fields__}
    return AuditEvent(**fields, sequence=record.sequence, hash=record.hash.hex())


def account_after(
    account: TokenAccount | None, draft: EventDraft, at_us: int
) -> TokenAccount | None:
    """A token's account after one more event; the one rule by which every ledger keeps accounts.

    Args:
        account: the account before it; None for an unknown token.
        draft: the event.
        at_us: its time, in microseconds since the Unix epoch.

    Returns:
        The account; None where the token stays unknown.

    Raises:
        InvalidValueError: where the event overspends the token, or issues it wrongly.
    """
    if draft.type is AuditEventType.TOKEN_ISSUED:
        if account is not None:
            raise EventError("$.token_hash", "a token issued before", "a new one", "2.7")
        request = msgspec.json.encode(draft.details[TOKEN_DETAIL])
        token = CapabilityToken.from_json(request)
        return TokenAccount(token=token.issued(at_us=at_us, token_hash=draft.token_hash))
    return account and account.after(draft, at_us)


class ChainVerifier:
    """Verifies a log from its first event on, one event at a time.

    Args:
        log_id: of the log, `LOG_ID_BYTES` long.

    Attributes:
        accounts: every token's account, computed from the events so far.
    """

    def __init__(self, log_id: bytes) -> None:
        self.accounts: dict[str, TokenAccount] = {}
        self._log_id = log_id
        self._head = log_genesis(log_id)
        self._run_heads: dict[str, bytes] = {}
        self._events = 0
        self._last_us = 0

    def verify(self, records: Iterable[StoredRecord]) -> Verification:
        """Verify a log's records, which are read once, in order."""
        for record in records:
            problem = self._problem_with(record)
            if problem is not None:
                return self.result(problem, first_bad=self._events + 1)
        return self.result()

    def result(self, problem: str | None = None, first_bad: int | None = None) -> Verification:
        """What was found so far."""
        return Verification(
            ok=problem is None,
            events=self._events,
            head=self._head.hex(),
            log_id=self._log_id.hex(),
            first_bad=first_bad,
            problem=problem,
        )

    def _problem_with(self, record: StoredRecord) -> str | None:
        if record.sequence != self._events + 1:
            return f"event {self._events + 1} is missing: {shown(record.sequence)} follows"
        if type(record.body) is not bytes or type(record.hash) is not bytes:
            return "its body or its hash is no bytes"
        run_previous = self._run_heads.get(record.run_id or "") or run_genesis(record.run_id)
        expected = record_hash(self._head, run_previous, record.sequence, record.body)
        if record.hash != expected:
            return "its hash does not follow from its body and the events before it"
        try:
            event = event_of(record)
            account = account_after(self.accounts.get(event.token_hash), event, event.timestamp_us)
        except Exception as error:  # noqa: BLE001 - whatever was written, it is found
            return f"it is no event that can follow: {described(error)}"
        if event.timestamp_us < self._last_us:
            return "its time is before that of the event before it"
        if account is not None:
            self.accounts[event.token_hash] = account
        if record.run_id is not None:
            self._run_heads[record.run_id] = record.hash
        self._head, self._last_us, self._events = record.hash, event.timestamp_us, record.sequence
        return None

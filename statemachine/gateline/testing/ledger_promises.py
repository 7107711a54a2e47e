"""What a ledger promises, as sentences with an address, and how one that was broken is told.

1. A promise is named by its number at the head of ledger/port.py, or by the call whose description
   there states it, or by its rule of SPEC.md.
2. A broken promise is an `AssertionError`, since it is to fail a test: it names the promise, what
   was going on, what was found, and what was expected.
"""

from __future__ import annotations

from enum import Enum

from gateline.testing.finding import FindingError
from gateline.values.event import EventDraft
from gateline.values.invalid import printable


class Promise(Enum):
    """The promises of ledger/port.py that can be checked from outside.

    The third one is not here: a commit that raises promises nothing, and a store that nobody
    disturbs has no reason to raise.
    """

    ONE_WRITER = "promise 1", "one write transaction at a time; another waits, for a bounded time"
    ATOMIC = (
        "promise 2",
        "nothing of a transaction is visible or durable before its commit, and all of it after",
    )
    TIME = "promise 4", "time is the later of the caller's and the last event's"
    APPEND_ONLY = (
        "promise 5",
        "no call edits, deletes or reorders an event; readers get copies, and are never in the way",
    )
    ENTAILED = "promise 6", "events that an event entails are appended behind it"
    GUARDED = "promise 7", "every call is refused, and noted, inside a running domain"
    ERRORS = "promise 8", "what goes wrong raises LedgerError, and nothing else does"
    NO_OVERSPENDING = (
        "append",
        "EventError where a token would be overspent, or used after its revocation; nothing else",
    )
    ACCOUNT = "account", "a token's account is a function of the log, as of now (SPEC 3.3)"
    TOKENS_OF = "tokens_of", "a user's tokens, in the order of issue (SPEC 2.7)"
    HEAD = "commit", "it returns the hash of the last event"
    NUMBERED = "SPEC 6.2", "sequence numbers go from 1 on, without a gap"
    CHAINED = "SPEC 6.4", "each event has a hash of its own, 64 hexadecimal digits"
    OF_ONE_RUN = "events", "the events of one run are those of the log with its id, in order"
    VERIFIED = "verify", "it accepts the log as written, counts it, and finds what was changed"

    @property
    def address(self) -> str:
        """Where it stands: a number or a call in ledger/port.py, or a rule of SPEC.md."""
        return self.value[0]

    @property
    def sentence(self) -> str:
        """What it says."""
        return self.value[1]


class BrokenPromiseError(FindingError):
    """A ledger did not keep a promise of its port.

    Attributes:
        promise: which one.
    """

    def __init__(self, promise: Promise, where: str, found: str, expected: str) -> None:
        super().__init__(f"{promise.address} is broken: {promise.sentence}", where, found, expected)
        self.promise = promise


def told(draft: EventDraft) -> str:
    """An event in one line: type, status, whose it is, and its reason and details.

    Args:
        draft: the event, with or without a place in a log.
    """
    place = "" if draft.index is None else f" index {draft.index}"
    of = f" of {draft.run_id}{place}" if draft.run_id else ""
    reason = f", {draft.reason!r}" if draft.reason else ""
    token = draft.token_hash.lstrip("0") or "0"
    shown = {name: value for name, value in draft.details.items() if name != "token"}
    details = f" {shown}" if shown else ""
    return printable(f"{draft.type} {draft.status}{of}, token {token}{reason}{details}")

"""The port: all that the orchestrator asks of a ledger, and all that a reader does.

A ledger is an append-only log of audit events. What it says about a token (`TokenAccount`) is a
function of that log. Whoever writes a ledger of their own keeps these promises:

1. `begin` opens the one write transaction of the ledger, and waits, for a bounded time, while
   another is open, in any thread or process.
2. Nothing of a transaction is visible or durable before `commit` returns, and all of it is when
   it has: events and accounts together (SPEC 3.3, 6.5).
3. A `commit` that raises is *unknown*, not *undone*: what it was to write may be there.
4. Time in a log never goes backwards: a transaction's time is the later of the caller's and the
   last event's (SPEC 6.2).
5. No call edits, deletes or reorders an event. Readers get copies, and are never in the way.
6. Events that an event entails (`values/account.py`) are appended behind it.
7. Every call is refused inside a running domain (`guard.py`).
8. Everything that goes wrong with the store raises `LedgerError`.

Whoever has only a place for records needs not write the rest: `ChainedTransaction` is the
transaction over a `Store`, with hashes, accounts and entailed events; `ChainVerifier` verifies what
is stored, and computes the accounts anew; `refuse_inside_domain` is the guard. A ledger of that
kind is `gateline/examples/embedding/journal.py`; `gateline.testing.LedgerMachine` tests one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

import msgspec

from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEvent, EventDraft


class LedgerError(Exception):
    """The ledger could not be read or written; the message says what to do where that is known."""


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """What verifying a whole log found.

    Attributes:
        ok: whether every event, and everything derived from them, is as it was written.
        events: how many events were found good before the first bad one.
        head: the hash of the last good event, in hexadecimal; of the empty log where there is none.
        log_id: the log, in hexadecimal.
        first_bad: the sequence number of the first bad event; None where there is none, or where
            what is wrong is no event.
        problem: what is wrong, in one line; None where nothing is.
    """

    ok: bool
    events: int
    head: str
    log_id: str
    first_bad: int | None = None
    problem: str | None = None


class Transaction(Protocol):
    """The open write transaction of a ledger."""

    @property
    def now_us(self) -> int:
        """The transaction's time, in microseconds since the Unix epoch."""
        ...

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account, this transaction's own events included; None for an unknown token.

        Raises:
            LedgerError: where it cannot be read.
        """
        ...

    def append(self, draft: EventDraft) -> None:
        """Add an event, and what it entails.

        Args:
            draft: the event.

        Raises:
            LedgerError: where it cannot be written.
            EventError: where it would overspend a token.
        """
        ...

    def commit(self) -> str:
        """Make everything durable, and end the transaction.

        Returns:
            The hash of the last event, in hexadecimal.

        Raises:
            LedgerError: where durability is not known.
        """
        ...

    def rollback(self) -> None:
        """Forget everything, and end the transaction; after its end, do nothing."""
        ...


@runtime_checkable
class Ledger(Protocol):
    """An append-only log of audit events, with what it says about tokens."""

    def begin(self, now_us: int) -> Transaction:
        """Open the write transaction.

        Args:
            now_us: the caller's time, in microseconds since the Unix epoch.

        Raises:
            LedgerError: where it cannot be opened, or another stays open for too long.
            BoundaryViolationError: inside a running domain.
        """
        ...

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account as of the last commit; None for an unknown token.

        Args:
            token_hash: SHA-256 of the token's secret, in lower-case hexadecimal.

        Raises:
            LedgerError: where it cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        ...

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user, in the order of issue.

        Raises:
            LedgerError: where they cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        ...

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        """The events in order, or those of one run; read as they are asked for.

        Args:
            run_id: of the run; None for all events.

        Raises:
            LedgerError: where they cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        ...

    def verify(self) -> Verification:
        """Check the whole log against its hashes, and the accounts against the log (SPEC 6.4).

        Raises:
            LedgerError: where it cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        ...

"""A ledger that fails where it is told, around one that works.

1. It fails as a store does: by an exception, at a call. An operation that fails before it reaches
   the store has done nothing.
2. A commit can fail after it wrote, too: what is reported lost may be there (the port's rule 3).
3. What it made durable is remembered apart, so that a domain can be told, while it runs and may
   not read the log, whether its start was durable.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from gateline.ledger.memory import MemoryLedger
from gateline.ledger.port import Ledger, LedgerError, Transaction, Verification
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEvent, EventDraft


class FaultyLedger:
    """A ledger whose operations fail where it is told, around one that works.

    From `arm` on, every operation is noted; `fails` is asked with its name and its number, from 1,
    among all of them, and the operation raises where it says so. A commit fails before it writes,
    or after, so that what was reported lost is there.

    Args:
        fails: whether an operation fails: ``begin``, ``account``, ``append`` or ``commit``, of a
            transaction; by its name and its number.
        inner: the ledger that works; one in memory, unless given.
        writes_all_the_same: whether a commit that fails has written.
        error: what is raised; a `LedgerError`, unless given.

    Attributes:
        operations: the names of all operations since `arm`.
        durable: the drafts that were made durable since `arm`, what they entail left out.
    """

    def __init__(
        self,
        fails: Callable[[str, int], bool] = lambda _name, _number: False,
        *,
        inner: Ledger | None = None,
        writes_all_the_same: bool = False,
        error: BaseException | None = None,
    ) -> None:
        self.inner = inner or MemoryLedger()
        self.fails = fails
        self.writes_all_the_same = writes_all_the_same
        self.error = error or LedgerError("planted: the disk is gone")
        self.armed = False
        self.operations: list[str] = []
        self.durable: list[EventDraft] = []

    def arm(self) -> None:
        """From now on count and fail; what came before was set-up, and is forgotten."""
        self.armed = True
        self.operations.clear()
        self.durable.clear()

    def disarm(self) -> None:
        """From now on fail no more, and count no more."""
        self.armed = False

    def tried(self, name: str) -> None:
        """Note an operation, and fail where it is told to.

        Raises:
            LedgerError: where it is told to fail; or the error that was given.
        """
        if self.armed:
            self.operations.append(name)
            if self.fails(name, len(self.operations)):
                raise self.error

    def begin(self, now_us: int) -> Transaction:
        """Open the write transaction; see the port."""
        self.tried("begin")
        return _FaultyTransaction(self, self.inner.begin(now_us))

    def account(self, token_hash: str) -> TokenAccount | None:
        """A token's account as of the last commit; see the port."""
        return self.inner.account(token_hash)

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user; see the port."""
        return self.inner.tokens_of(user_id)

    def events(self, run_id: str | None = None) -> Iterator[AuditEvent]:
        """The events in order, or those of one run; see the port."""
        return self.inner.events(run_id)

    def verify(self) -> Verification:
        """Check the whole log and the accounts; see the port."""
        return self.inner.verify()

    @property
    def counts(self) -> Counter[str]:
        """How often each operation was tried."""
        return Counter(self.operations)


class _FaultyTransaction:
    def __init__(self, ledger: FaultyLedger, inner: Transaction) -> None:
        self.ledger = ledger
        self.inner = inner
        self.pending: list[EventDraft] = []

    @property
    def now_us(self) -> int:
        return self.inner.now_us

    def account(self, token_hash: str) -> TokenAccount | None:
        self.ledger.tried("account")
        return self.inner.account(token_hash)

    def append(self, draft: EventDraft) -> None:
        self.ledger.tried("append")
        self.inner.append(draft)
        self.pending.append(draft)

    def commit(self) -> str:
        try:
            self.ledger.tried("commit")
        except BaseException:
            if self.ledger.writes_all_the_same:
                self._commit()
            raise
        return self._commit()

    def rollback(self) -> None:
        self.inner.rollback()

    def _commit(self) -> str:
        head = self.inner.commit()
        self.ledger.durable += self.pending
        return head

"""A ledger under test, driven: each operation is done to it and to the reference, and compared.

1. One transaction is open at a time, or none; it is the ledger's and the reference's alike.
2. What raises where nothing is to be refused has broken a promise; so has what does not raise where
   something is.
3. While a transaction is open, others call from threads of their own, so that a call that waits for
   ever is found and not waited for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Any

from gateline.guard import BoundaryViolationError, domain_running
from gateline.ledger.port import Ledger, LedgerError, Transaction
from gateline.testing.ledger_comparison import LedgerComparison
from gateline.testing.ledger_promises import BrokenPromiseError, Promise, told
from gateline.testing.ledger_reference import LedgerReference, refusal_of
from gateline.values.event import EventDraft
from gateline.values.invalid import EventError, described

OPEN = "while a transaction is open"


class LedgerDriver:
    """Drives a ledger beside a reference.

    Args:
        patience_seconds: how long a call in another thread may take.

    Attributes:
        ledger: under test; set by `open_storage`.
        second: another handle on its storage; None where there is none.
        reference: what it must hold.
        ended: the transaction that ended last; None where there was none.
    """

    ledger: Ledger
    second: Ledger | None = None

    def __init__(self, patience_seconds: float) -> None:
        self.reference = LedgerReference()
        self.ended: Transaction | None = None
        self._comparison = LedgerComparison(self.reference)
        self._patience_seconds = patience_seconds
        self._transaction: Transaction | None = None
        self._reading = ""

    def open_storage(self, ledger: Ledger, second: Ledger | None, where: str) -> None:
        """Go on with another object over the same storage; what was open is lost.

        Args:
            ledger: the object.
            second: another one over the same storage; None where there is none.
            where: what is going on, for messages.
        """
        self.ledger, self.second = ledger, second
        self._end(committed=False)
        self.ended = None
        self.check(where)

    @property
    def is_open(self) -> bool:
        """Whether a transaction is open."""
        return self._transaction is not None

    @property
    def transaction(self) -> Transaction:
        """The open one.

        Raises:
            RuntimeError: where none is.
        """
        if self._transaction is None:
            raise RuntimeError("no transaction is open")
        return self._transaction

    def begin(self, ledger: Ledger, wall_us: int) -> None:
        """Open a transaction.

        Args:
            ledger: by this handle.
            wall_us: the caller's time, in microseconds since the Unix epoch.
        """
        self.reference.begin(wall_us)
        transaction = self.call("begin()", lambda: ledger.begin(wall_us))
        self._transaction = transaction
        found, expected = transaction.now_us, self.reference.now_us
        if found != expected:
            where = f"a transaction that was begun at {wall_us} us"
            raise BrokenPromiseError(Promise.TIME, where, f"now_us = {found}", f"{expected}")

    def append(self, draft: EventDraft) -> bool:
        """Append an event, or see that it is refused.

        Returns:
            Whether it was to be taken.
        """
        transaction, reference = self.transaction, self.reference
        reason = refusal_of(reference.entries, draft, reference.now_us)
        where = f"append of {told(draft)}"
        if reason is None:
            self.call(where, lambda: transaction.append(draft), Promise.NO_OVERSPENDING)
            reference.append(draft)
        else:
            expected = f"an EventError: {reason}"
            _check_raises(
                EventError,
                Promise.NO_OVERSPENDING,
                where,
                expected,
                lambda: transaction.append(draft),
            )
            where += ", which was refused"
        hash_ = draft.token_hash
        account = self.call("account() of the open transaction", lambda: transaction.account(hash_))
        entries = reference.entries
        self._comparison.check_account(
            account, hash_, f"after the {where}", entries, reference.now_us
        )
        return reason is None

    def commit(self, where: str) -> None:
        """Commit the open transaction.

        Args:
            where: what is going on, for messages.
        """
        head = self.call("commit()", self.transaction.commit)
        self._end(committed=True)
        self.check(where)
        if head != self._comparison.head:
            found, expected = f"{head!r}", f"{self._comparison.head!r}"
            raise BrokenPromiseError(Promise.HEAD, where, found, expected)

    def rollback(self) -> None:
        """Roll the open transaction back."""
        self.call("rollback()", self.transaction.rollback)
        self._end(committed=False)
        self.check("after the rollback")

    def check(self, where: str) -> None:
        """Hold all that readers see against the reference.

        Args:
            where: what is going on, for messages.
        """
        if self._transaction is None:
            self._compare(where)
        else:
            # A reader that waits for the open transaction would wait for ever.
            try:
                self._in_thread(partial(self._compare, where))
            except TimeoutError as error:
                named = f"{self._reading} {OPEN}"
                raise BrokenPromiseError(
                    Promise.APPEND_ONLY, named, described(error), "no wait"
                ) from error

    def _compare(self, where: str) -> None:
        self._comparison.check(self.ledger, where, self._read)
        if self.second is not None:
            by_second = f"{where}; read by a second handle"
            self._comparison.check(self.second, by_second, self._read, whole=False)

    def check_no_other(self, wall_us: int) -> None:
        """Begin while a transaction is open, in every way: it must be refused.

        Args:
            wall_us: the caller's time, in microseconds since the Unix epoch.
        """
        handles = {"from another thread": self.ledger, "by a second handle": self.second}
        attempts: dict[str, Callable[[], Transaction]] = {
            how: partial(self._in_thread, partial(ledger.begin, wall_us))
            for how, ledger in handles.items()
            if ledger is not None
        }
        # Last, since a ledger that waits for ever has been found out by then.
        attempts["from the same thread"] = lambda: self.ledger.begin(wall_us)
        for how, attempt in attempts.items():
            where = f"begin {how}, {OPEN}"
            _check_raises(LedgerError, Promise.ONE_WRITER, where, "a LedgerError", attempt)
        self.check("after another transaction was refused")

    def check_ended(self, draft: EventDraft) -> None:
        """Use the transaction that ended last: all is refused but a rollback, which does nothing.

        Args:
            draft: an event, to try to append.
        """
        ended = self.ended
        if ended is None:
            return
        for name, call in _calls_of(ended, draft).items():
            where = f"{name} of a transaction that has ended"
            _check_raises(LedgerError, Promise.ERRORS, where, "a LedgerError", call)
        self.call("rollback() of a transaction that has ended", ended.rollback)
        self.check("after the use of a transaction that has ended")

    def check_guarded(self, draft: EventDraft, wall_us: int) -> None:
        """Call everything inside a running domain: all of it must be refused, and noted.

        Args:
            draft: an event, to try to append.
            wall_us: the caller's time, in microseconds since the Unix epoch.
        """
        calls: dict[str, Callable[[], object]] = {
            "begin": lambda: self.ledger.begin(wall_us),
            "account": lambda: self.ledger.account(draft.token_hash),
            "tokens_of": lambda: self.ledger.tokens_of(draft.user_id),
            "events": lambda: list(self.ledger.events()),
            "verify": self.ledger.verify,
        }
        if self._transaction is not None:
            own = _calls_of(self._transaction, draft)
            calls |= {f"{name} of the open transaction": call for name, call in own.items()}
        expected = "a BoundaryViolationError"
        for name, call in calls.items():
            where = f"{name} inside a running domain"
            guarded = partial(self._in_thread, partial(_noted, call))
            _check_raises(BoundaryViolationError, Promise.GUARDED, where, expected, guarded)
        self.check("after calls inside a running domain")

    def call(self, where: str, call: Callable[[], Any], promise: Promise = Promise.ERRORS) -> Any:
        """Call what must not be refused, and return its answer.

        Args:
            where: what is called, for messages.
            call: does it.
            promise: is broken where it raises.
        """
        try:
            return call()
        except BrokenPromiseError:
            raise
        except Exception as error:
            raise BrokenPromiseError(promise, where, described(error), "no error") from error

    def _read(self, where: str, call: Callable[[], Any]) -> Any:
        self._reading = where
        return self.call(where, call)

    def _in_thread(self, call: Callable[[], Any]) -> Any:
        answers: list[Any] = []
        errors: list[BaseException] = []

        def run() -> None:
            try:
                answers.append(call())
            except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
                errors.append(error)

        thread = Thread(target=run, daemon=True)
        thread.start()
        thread.join(self._patience_seconds)
        if thread.is_alive():
            raise TimeoutError(f"it still waits after {self._patience_seconds} seconds")
        for error in errors:
            raise error
        return answers[0]

    def _end(self, *, committed: bool) -> None:
        self._transaction, self.ended = None, self._transaction
        if committed:
            self.reference.commit()
        else:
            self.reference.rollback()


def _calls_of(transaction: Transaction, draft: EventDraft) -> Mapping[str, Callable[[], object]]:
    return {
        "append": lambda: transaction.append(draft),
        "account": lambda: transaction.account(draft.token_hash),
        "commit": transaction.commit,
    }


def _noted(call: Callable[[], object]) -> object:
    with domain_running() as attempts:
        try:
            return call()
        except BoundaryViolationError as error:
            if not attempts:
                raise RuntimeError(f"{error}, which refuse_inside_domain did not note") from error
            raise


def _check_raises(
    type_: type[Exception],
    promise: Promise,
    where: str,
    expected: str,
    call: Callable[[], object],
) -> None:
    try:
        answer = call()
    except type_:
        return
    except Exception as error:
        raise BrokenPromiseError(promise, where, described(error), expected) from error
    with suppress(Exception):
        answer.rollback()  # type: ignore[attr-defined]  # a transaction that was let in
    raise BrokenPromiseError(promise, where, "it was let in", expected)

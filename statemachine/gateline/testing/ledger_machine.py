"""`LedgerMachine`: whether a ledger of one's own keeps the promises of its port.

A stateful Hypothesis test. Subclass it, say how a ledger is made, and collect its ``TestCase``:

    class MyLedgerMachine(LedgerMachine):
        def create_ledger(self):
            return MyLedger(new_empty_place(), lock_timeout_seconds=0.01)

        def reopen(self, ledger):
            return MyLedger(ledger.place, lock_timeout_seconds=0.01)

    TestMyLedger = MyLedgerMachine.TestCase

1. Rules write as an orchestrator and a registry do, in transactions of their own or several rules
   in one; they also do what must be refused.
2. After every step, all that readers see is held against an independent reference.
3. What is checked is what ledger/port.py promises, and each failure names the promise.
4. What a ledger cannot do is not checked, and has to be said: `durable`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import ClassVar, Final

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, precondition, rule

from gateline.ledger.port import Ledger, LedgerError
from gateline.testing.finding import told_at_one_place
from gateline.testing.ledger_driver import OPEN, LedgerDriver
from gateline.testing.ledger_promises import BrokenPromiseError, Promise
from gateline.testing.ledger_reference import counts_of
from gateline.testing.run_trail import RequestedToken, RunTrail
from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEventType, EventDraft

START_US: Final = 1_800_000_000_000_000
"""The wall clock at the beginning, in microseconds since the Unix epoch."""
_SECOND_US: Final = 1_000_000
MISUSES: Final = (
    "call inside a domain",
    "begin another transaction",
    "use an ended transaction",
    "issue the token again",
)
"""What must be refused; where no transaction has ended yet, the first stands in for its use."""


class LedgerMachine(RuleBasedStateMachine):
    """Holds a ledger to the promises of its port (ledger/port.py).

    Override `create_ledger`, and what of `reopen`, `second` and `damaged_copy` the ledger can do.

    Attributes:
        durable: whether a commit outlives the process. Where it does, `reopen` has to be there.
        patience_seconds: how long a call may take. Make the ledger's own wait for another writer
            much shorter, such as 0.01: it is waited out many times.

    Raises:
        TypeError: where `durable` is True, and `reopen` is not overridden.
    """

    durable: ClassVar[bool] = True
    patience_seconds: ClassVar[float] = 10.0

    token = Bundle("token")
    run = Bundle("run")

    def create_ledger(self) -> Ledger:
        """Make a new and empty ledger."""
        raise NotImplementedError("say how a ledger is made: override create_ledger")

    def reopen(self, ledger: Ledger) -> Ledger:
        """Open a ledger's storage anew, as after the death of the process.

        Args:
            ledger: the old object, not used again. Give up what the kernel would of a process that
                dies, such as a lock; or open a copy of the storage. It must write nothing more.
        """
        raise NotImplementedError

    def second(self, ledger: Ledger) -> Ledger | None:  # noqa: ARG002
        """Open the same storage once more, for a second actor; None where that cannot be done."""
        return None

    def damaged_copy(self, ledger: Ledger) -> Ledger | None:  # noqa: ARG002
        """A ledger over a copy of the storage in which some event was changed; None where not.

        It is asked for where there is at least one event.
        """
        return None

    def discard(self, ledger: Ledger) -> None:
        """Give up what a ledger holds, at the end of an example; it calls `close`, if there is one.

        Args:
            ledger: one that `create_ledger`, `reopen`, `second` or `damaged_copy` made.
        """
        close = getattr(ledger, "close", None)
        if close is not None:
            close()

    def __init__(self) -> None:
        super().__init__()
        if type(self).create_ledger is LedgerMachine.create_ledger:
            raise TypeError(f"{type(self).__name__}: say how a ledger is made: create_ledger")
        if self.durable and type(self).reopen is LedgerMachine.reopen:
            raise TypeError(
                f"{type(self).__name__} says that its ledger is durable; override reopen, or say"
                " durable = False"
            )
        self._driver = LedgerDriver(self.patience_seconds)
        self._wall_us = START_US
        self._issued = 0
        self._started = 0
        self._made: list[Ledger] = []
        self._open_storage(self.create_ledger(), "at the start")

    def teardown(self) -> None:
        """Give up what was made. What fails now would hide what failed before."""
        with suppress(Exception):
            self._driver.transaction.rollback()
        for ledger in self._made:
            with suppress(Exception):
                self.discard(ledger)

    # What users of a ledger do.

    @initialize(target=token, invocations=st.integers(1, 3), response_tokens=st.integers(1, 4))
    @told_at_one_place
    def issue_first(self, invocations: int, response_tokens: int) -> RequestedToken:
        """Issue a token with small limits, which lasts for a minute."""
        return self._issue("ada", invocations, response_tokens, 1)

    @rule(
        target=token,
        user=st.sampled_from(("ada", "bob")),
        invocations=st.integers(1, 3),
        response_tokens=st.integers(1, 4),
        starts=st.integers(1, 2),
    )
    @told_at_one_place
    def issue(
        self, user: str, invocations: int, response_tokens: int, starts: int
    ) -> RequestedToken:
        """Issue another one, to the same or another user."""
        return self._issue(user, invocations, response_tokens, starts)

    @rule(
        target=run,
        token=token,
        invocations=st.integers(1, 3),
        events=st.integers(1, 13),
        cost=st.integers(0, 2),
        response_tokens=st.integers(0, 3),
    )
    @told_at_one_place
    def start(
        self, token: RequestedToken, invocations: int, events: int, cost: int, response_tokens: int
    ) -> RunTrail:
        """Start a run of a plan of so many invocations, and record its first events as below."""
        self._started += 1
        run = RunTrail(f"run {self._started}", token, invocations)
        self._advance(run, events, cost, response_tokens)
        return run

    @rule(
        run=run,
        events=st.integers(1, 13),
        cost=st.integers(0, 2),
        response_tokens=st.integers(0, 3),
    )
    @told_at_one_place
    def advance(self, run: RunTrail, events: int, cost: int, response_tokens: int) -> None:
        """Record the next events of a run in which all goes well.

        It ends early where a gate refuses, since the token is not there or has expired, which is
        recorded; and where the ledger itself must refuse.
        """
        self._advance(run, events, cost, response_tokens)

    @rule(run=run, lost=st.booleans())
    @told_at_one_place
    def stop(self, run: RunTrail, lost: bool) -> None:
        """Record that a run is refused or fails at its next gate, or that a record was lost."""
        with self._writing(f"stop {run.run_id}"):
            there = self._events_of(run)
            if run.over(there):
                return
            for draft in [run.aborted()] if lost else run.stopped(there):
                self._driver.append(draft)

    @rule(token=token)
    @told_at_one_place
    def revoke(self, token: RequestedToken) -> None:
        """Revoke a token, if it is there and was not revoked."""
        with self._writing("revoke"):
            counts = counts_of(self._driver.reference.entries, token.token_hash)
            if counts is not None and not counts.revoked:
                self._driver.append(token.event(AuditEventType.TOKEN_REVOKED, "no longer needed"))

    @rule(seconds=st.sampled_from((0, -1, 1, 9, 10, 59, 60, 3600)))
    @told_at_one_place
    def set_clock(self, seconds: int) -> None:
        """Set the wall clock to so many seconds after the beginning, or before it."""
        self._wall_us = START_US + seconds * _SECOND_US

    # Transactions over several steps.

    @precondition(lambda self: not self._driver.is_open)
    @rule(handle=st.sampled_from(("first", "second")))
    @told_at_one_place
    def begin(self, handle: str) -> None:
        """Open a transaction, by the second handle on the storage where there is one."""
        second = self._driver.second if handle == "second" else None
        self._driver.begin(self._driver.ledger if second is None else second, self._wall_us)
        self._driver.check(OPEN)

    @precondition(lambda self: self._driver.is_open)
    @rule()
    @told_at_one_place
    def commit(self) -> None:
        """Commit the open transaction."""
        self._driver.commit("after the commit")

    @precondition(lambda self: self._driver.is_open)
    @rule()
    @told_at_one_place
    def rollback(self) -> None:
        """Roll the open transaction back."""
        self._driver.rollback()

    # What is forbidden, and what goes wrong.

    @rule(token=token, how=st.sampled_from(MISUSES))
    @told_at_one_place
    def misuse(self, token: RequestedToken, how: str) -> None:
        """Do what must be refused, and must change nothing; of `MISUSES`, the one that is named."""
        draft = token.event(AuditEventType.TOKEN_ISSUED)
        match how:
            case "begin another transaction" if self._driver.is_open:
                self._driver.check_no_other(self._wall_us)
            case "begin another transaction":
                self._driver.begin(self._driver.ledger, self._wall_us)
                self._driver.check_no_other(self._wall_us)
                self._driver.rollback()
            case "use an ended transaction" if self._driver.ended is not None:
                self._driver.check_ended(draft)
            case "issue the token again":
                with self._writing(how):
                    self._driver.append(draft)
            case _:
                self._driver.check_guarded(draft, self._wall_us)

    @precondition(lambda self: self.durable)
    @rule()
    @told_at_one_place
    def crash(self) -> None:
        """Let the process die, and open the storage anew. What was open is rolled back by that."""
        ledger = self._driver.call("reopen()", lambda: self.reopen(self._driver.ledger))
        self._open_storage(ledger, "after a crash and reopening")

    @precondition(lambda self: type(self).damaged_copy is not LedgerMachine.damaged_copy)
    @precondition(lambda self: self._driver.reference.committed)
    @rule()
    @told_at_one_place
    def damage(self) -> None:
        """Change an event in a copy of the ledger, behind its back: verification must find it."""
        damaged = self.damaged_copy(self._driver.ledger)
        if damaged is None:
            return
        self._made.append(damaged)
        with suppress(LedgerError):  # a store that finds it by itself has found it
            said = damaged.verify()
            if said.ok:
                where, found = "over a copy with a changed event", f"ok, {said.events} events"
                raise BrokenPromiseError(Promise.VERIFIED, where, found, "not ok")

    def _issue(
        self, user: str, invocations: int, response_tokens: int, starts: int
    ) -> RequestedToken:
        self._issued += 1
        limits = {
            "max_invocations": invocations,
            "max_tokens_per_response": response_tokens,
            "max_total_tokens": response_tokens,
            "max_frequency": f"{starts} per 10 seconds",
        }
        token = CapabilityToken(
            user_id=user,
            capability="read mail",
            domain_scope=["mail"],
            method_scope={"mail": ["read"]},
            duration_seconds=60,
            resource_limits=limits,
            allowed_trigger_types=["direct_command"],
            issued_by="grace",
        )
        requested = RequestedToken(token, f"{self._issued:064d}")
        with self._writing(f"issue of token {self._issued}"):
            self._driver.append(requested.event(AuditEventType.TOKEN_ISSUED))
        return requested

    def _advance(self, run: RunTrail, events: int, cost: int, response_tokens: int) -> None:
        with self._writing(f"advance {run.run_id}"):
            for _ in range(events):
                there = self._events_of(run)
                if run.over(there):
                    return
                draft = run.passed(there, cost=cost, response_tokens=response_tokens)
                if not self._may_follow(draft):
                    for refusal in run.stopped(there):
                        self._driver.append(refusal)
                    return
                if not self._driver.append(draft):
                    return

    @contextmanager
    def _writing(self, where: str) -> Iterator[None]:
        """Write into the open transaction; where there is none, into one of its own."""
        if self._driver.is_open:
            yield
            self._driver.check(f"{OPEN}, after {where}")
        else:
            self._driver.begin(self._driver.ledger, self._wall_us)
            yield
            self._driver.commit(f"after {where}, in a transaction of its own")

    def _open_storage(self, ledger: Ledger, where: str) -> None:
        second = self.second(ledger)
        self._made += [one for one in (ledger, second) if one is not None]
        self._driver.open_storage(ledger, second, where)

    def _events_of(self, run: RunTrail) -> list[EventDraft]:
        drafts = (entry.draft for entry in self._driver.reference.entries)
        return [draft for draft in drafts if draft.run_id == run.run_id]

    def _may_follow(self, draft: EventDraft) -> bool:
        """Whether a gate would let it be recorded: the token is there, and its time not over."""
        reference = self._driver.reference
        counts = counts_of(reference.entries, draft.token_hash)
        if counts is None:
            return False
        was_admitted = draft.type in (
            AuditEventType.EXECUTION_STARTED,
            AuditEventType.EXECUTION_COMPLETED,
        )
        return was_admitted or reference.now_us < counts.expires_us

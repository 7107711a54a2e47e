"""What readers of a ledger see, held against the reference; the first difference is raised.

1. Events come first, then accounts, then verification: what is nearest to its cause is told.
2. Nothing is taken from one reader for another: each call of the port is held to the reference.
3. Every event that was read is spoiled afterwards, so that a reader who got no copy is found out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

from gateline.ledger.port import Ledger
from gateline.testing.ledger_promises import BrokenPromiseError, Promise, told
from gateline.testing.ledger_reference import Entry, LedgerReference, counts_of
from gateline.values.account import TokenAccount
from gateline.values.digests import is_digest
from gateline.values.event import AuditEvent, EventDraft

Read = Callable[[str, Callable[[], Any]], Any]
"""Calls a function that is named; what it raises is a broken promise."""
_UNKNOWN_TOKEN_HASH: Final = "f" * 64
_UNKNOWN_RUN_ID: Final = "no such run"


class LedgerComparison:
    """Holds what readers see against a reference, and remembers the hashes of the log.

    Args:
        reference: what must be there.

    Attributes:
        hashes: of the events that were seen, in order.
        log_id: of the log; None before it was verified.
    """

    def __init__(self, reference: LedgerReference) -> None:
        self.reference = reference
        self.hashes: list[str] = []
        self.log_id: str | None = None
        self._empty_head: str | None = None

    @property
    def head(self) -> str | None:
        """The hash of the last event; of the empty log where there is none and it is known."""
        return self.hashes[-1] if self.hashes else self._empty_head

    def check(self, ledger: Ledger, where: str, read: Read, *, whole: bool = True) -> None:
        """Hold what every reading call says against the reference.

        Args:
            ledger: which is read.
            where: what is going on, for messages.
            read: calls a function of the ledger.
            whole: whether single runs, users' tokens and verification are asked for too.

        Raises:
            BrokenPromiseError: where something differs.
        """
        events = read("events()", lambda: list(ledger.events()))
        self._check_events(events, where)
        hashes = [event.hash for event in events]
        if whole:
            self._check_runs(ledger, where, hashes, read)
        tokens = _tokens_of(self.reference.committed)
        for token_hash in (*_tokens_of(self.reference.entries), _UNKNOWN_TOKEN_HASH):
            account = read("account()", partial(ledger.account, token_hash))
            self.check_account(account, token_hash, where, self.reference.committed, None)
        if whole:
            self._check_tokens_of(ledger, where, tokens, read)
            self._check_verification(ledger, where, read)
        for event in events:
            event.details["changed by"] = "a reader"

    def check_account(
        self,
        account: TokenAccount | None,
        token_hash: str,
        where: str,
        entries: list[Entry],
        now_us: int | None,
    ) -> None:
        """Hold a token's account against the reference.

        Args:
            account: as the ledger or its transaction says.
            token_hash: of the token.
            where: what is going on, for messages.
            entries: the events that it is to be told by.
            now_us: the end of the frequency window, in microseconds since the Unix epoch; None
                where starts are not compared, since a ledger's readers have no time of their own.

        Raises:
            BrokenPromiseError: where it differs.
        """
        expected: dict[str, Any] | None = None
        counts = counts_of(entries, token_hash)
        if counts is not None:
            expected = {
                "request": counts.request,
                "issued_at_us": counts.issued_us,
                "expires_at_us": counts.expires_us,
                "token_hash": token_hash,
                "revoked": counts.revoked,
                "expiry_recorded": counts.expiry_recorded,
                "admitted_runs": counts.admitted_runs,
                "invocations": counts.invocations,
                "response_tokens": counts.response_tokens,
                "spent": counts.spent,
            }
            if now_us is not None:
                expected["starts within the window"] = counts.starts_within_window(now_us)
        found = None if account is None else _as_told(account, now_us)
        if found != expected:
            named = f"{where}; account of token {token_hash.lstrip('0') or '0'}"
            raise BrokenPromiseError(Promise.ACCOUNT, named, *_differing(found, expected))

    def _check_events(self, events: list[AuditEvent], where: str) -> None:
        committed = self.reference.committed
        for place, (event, entry) in enumerate(zip(events, committed, strict=False)):
            self._check_event(event, entry, place, where)
        if len(events) > len(committed):
            extra = events[len(committed)]
            pending = [entry.draft for entry in self.reference.pending]
            early = any(_same(extra, draft) for draft in pending)
            said = "which is not committed" if early else "which is in no committed transaction"
            found = f"event {len(committed) + 1}: {told(extra)}, {said}"
            raise BrokenPromiseError(Promise.ATOMIC, where, found, f"{len(committed)} events")
        if len(events) < len(committed):
            missing = committed[len(events)]
            expected = f"event {len(events) + 1}: {told(missing.draft)}"
            is_new = len(events) >= len(self.hashes)
            promise = Promise.ENTAILED if missing.entailed and is_new else Promise.ATOMIC
            found = f"nothing behind event {len(events)}"
            raise BrokenPromiseError(promise, where, found, expected)
        for event in events[len(self.hashes) :]:
            if not is_digest(event.hash) or event.hash in self.hashes:
                found = f"event {event.sequence} with the hash {event.hash!r}"
                raise BrokenPromiseError(Promise.CHAINED, where, found, "a hash of its own")
            self.hashes.append(event.hash)

    def _check_event(self, event: AuditEvent, entry: Entry, place: int, where: str) -> None:
        known = place < len(self.hashes)
        number = f"event {place + 1}"
        if not _same(event, entry.draft):
            fresh = Promise.ENTAILED if entry.entailed else Promise.ATOMIC
            promise = Promise.APPEND_ONLY if known else fresh
            found, expected = f"{number}: {told(event)}", f"{number}: {told(entry.draft)}"
            raise BrokenPromiseError(promise, where, found, expected)
        if event.sequence != place + 1:
            found = f"sequence number {event.sequence} in place {place + 1}: {told(event)}"
            raise BrokenPromiseError(Promise.NUMBERED, where, found, f"{place + 1}")
        if event.timestamp_us != entry.timestamp_us:
            promise = Promise.APPEND_ONLY if known else Promise.TIME
            found = f"{number} at {event.timestamp_us} us: {told(event)}"
            raise BrokenPromiseError(promise, where, found, f"{entry.timestamp_us} us")
        if known and event.hash != self.hashes[place]:
            found = f"{number} has another hash than before: {event.hash}"
            raise BrokenPromiseError(Promise.APPEND_ONLY, where, found, self.hashes[place])

    def _check_runs(self, ledger: Ledger, where: str, hashes: list[str], read: Read) -> None:
        run_of = [entry.draft.run_id for entry in self.reference.committed]
        for run_id in (*dict.fromkeys(filter(None, run_of)), _UNKNOWN_RUN_ID):
            events = read(f"events({run_id!r})", partial(_events, ledger, run_id))
            found = [event.sequence for event in events]
            expected = [place for place, of in enumerate(run_of, start=1) if of == run_id]
            same = [event.hash for event in events] == [hashes[place - 1] for place in expected]
            if found != expected or not same:
                named = f"{where}; events of {run_id!r}"
                said = f"those in the places {found}"
                raise BrokenPromiseError(
                    Promise.OF_ONE_RUN, named, said, f"those in the places {expected}"
                )

    def _check_tokens_of(
        self, ledger: Ledger, where: str, tokens: dict[str, str], read: Read
    ) -> None:
        for user in (*dict.fromkeys(tokens.values()), "nobody"):
            found = [
                token.token_hash for token in read("tokens_of()", partial(ledger.tokens_of, user))
            ]
            expected = [token_hash for token_hash, of in tokens.items() if of == user]
            if found != expected:
                named = f"{where}; tokens of {user!r}"
                raise BrokenPromiseError(Promise.TOKENS_OF, named, f"{found}", f"{expected}")

    def _check_verification(self, ledger: Ledger, where: str, read: Read) -> None:
        said = read("verify()", ledger.verify)
        if self.log_id is None:
            self.log_id, self._empty_head = said.log_id, said.head
        found = said.ok, said.events, said.head, said.log_id
        expected = True, len(self.reference.committed), self.head, self.log_id
        if found != expected:
            shown = [f"ok, events, head, log id = {told_}" for told_ in (found, expected)]
            shown[0] += f"; problem: {said.problem}"
            raise BrokenPromiseError(Promise.VERIFIED, where, *shown)


def _tokens_of(entries: Iterable[Entry]) -> dict[str, str]:
    drafts = (entry.draft for entry in entries)
    return {draft.token_hash: draft.user_id for draft in drafts if draft.type == "TOKEN_ISSUED"}


def _events(ledger: Ledger, run_id: str | None) -> list[AuditEvent]:
    return list(ledger.events(run_id))


def _same(event: EventDraft, draft: EventDraft) -> bool:
    return all(
        getattr(event, name) == getattr(draft, name) for name in EventDraft.__struct_fields__
    )


def _as_told(account: TokenAccount, now_us: int | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "request": account.token.request(),
        "issued_at_us": account.token.issued_at_us,
        "expires_at_us": account.token.expires_at_us,
        "token_hash": account.token.token_hash,
        "revoked": account.revoked,
        "expiry_recorded": account.expiry_recorded,
        "admitted_runs": account.admitted_runs,
        "invocations": account.invocations,
        "response_tokens": account.response_tokens,
        "spent": dict(account.spent),
    }
    if now_us is not None:
        found["starts within the window"] = account.starts_within_window(now_us)
    return found


def _differing(found: dict[str, Any] | None, expected: dict[str, Any] | None) -> list[str]:
    both = found, expected
    if found is None or expected is None:
        return ["no account" if one is None else "an account" for one in both]
    names = [name for name in expected if found[name] != expected[name]]
    return [", ".join(f"{name} = {one[name]}" for name in names) for one in (found, expected)]

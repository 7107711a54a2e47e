"""A token's account: what the log says about a token, as of now.

1. An account is a function of the log: `opened` by TOKEN_ISSUED, and from then on `after` each
   event with the token's hash. Nothing else changes it, so whoever has the log can compute it.
2. Every use is counted by the event that records it, so that reserving and recording are one
   step (SPEC 3.3): an admitted run by TOKEN_VALIDATION, a reserved invocation by
   RESOURCE_LIMIT_CHECK, a started plan by the one at index 0, a charged response by the
   ``response_tokens`` of EXECUTION_COMPLETED, what a gate's pass costs by the ``cost`` and the
   ``gate`` of its AUTHORIZATION_SCOPE_CHECK.
3. Counts only grow, and none passes its limit: such an event is refused. The limit of what is spent
   at a gate is that gate's business; here it is the largest integer that JSON holds.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from gateline.values.capability import CapabilityToken
from gateline.values.event import AuditEventType, EventDraft, Status
from gateline.values.invalid import EventError, shown
from gateline.values.strict_json import NUMBER_BOUND

RESPONSE_TOKENS: Final = "response_tokens"
"""The name, in an event's details, of what a response was measured to be and is charged."""
GATE: Final = "gate"
"""The name, in an event's details, of the gate that recorded it."""
COST: Final = "cost"
"""The name, in an event's details, of what a gate's pass spends."""


class TokenAccount(msgspec.Struct, frozen=True, kw_only=True):
    """A token with what has become of it.

    Attributes:
        token: the token as issued.
        revoked: whether it was revoked.
        expiry_recorded: whether the log has its TOKEN_EXPIRED.
        admitted_runs: runs that passed the token gate.
        invocations: invocations reserved.
        response_tokens: the size of all responses charged, in the orchestrator's measure.
        starts_us: when plans started within the token's frequency window, in microseconds since
            the Unix epoch, oldest first; no more than the limit allows.
        spent: what was spent at each gate that has a cost, with the gate's name, sorted.
    """

    token: CapabilityToken
    revoked: bool = False
    expiry_recorded: bool = False
    admitted_runs: int = 0
    invocations: int = 0
    response_tokens: int = 0
    starts_us: tuple[int, ...] = ()
    spent: tuple[tuple[str, int], ...] = ()

    def expired(self, now_us: int) -> bool:
        """Whether the token's time is over. Its last valid instant is just before its expiry.

        Args:
            now_us: the time, in microseconds since the Unix epoch.
        """
        expires_at_us = self.token.expires_at_us
        return expires_at_us is None or now_us >= expires_at_us

    def starts_within_window(self, now_us: int) -> int:
        """How many plans started in the window of the frequency limit that ends now.

        Args:
            now_us: the time, in microseconds since the Unix epoch.
        """
        return len(self._starts_within_window_us(now_us))

    @property
    def invocations_left(self) -> int:
        """Invocations that can still be reserved."""
        return self.token.resource_limits.max_invocations - self.invocations

    @property
    def response_tokens_left(self) -> int:
        """Size of responses that can still be charged."""
        return self.token.resource_limits.max_total_tokens - self.response_tokens

    def spent_at(self, gate: str) -> int:
        """What was spent at a gate, in the unit of its cost.

        Args:
            gate: its name.
        """
        return dict(self.spent).get(gate, 0)

    def after(  # noqa: PLR0911 - one for each kind of use
        self, draft: EventDraft, at_us: int
    ) -> TokenAccount:
        """The account after one more event of this token.

        Args:
            draft: the event; its token hash is this token's.
            at_us: its time, in microseconds since the Unix epoch.

        Raises:
            EventError: where the event would overspend, or use a token that was revoked.
        """
        match draft.type, draft.status:
            case AuditEventType.TOKEN_REVOKED, _:
                return msgspec.structs.replace(self, revoked=True)
            case AuditEventType.TOKEN_EXPIRED, _:
                return msgspec.structs.replace(self, expiry_recorded=True)
            case AuditEventType.TOKEN_VALIDATION, Status.SUCCESS:
                return self._used(admitted_runs=self.admitted_runs + 1)
            case AuditEventType.AUTHORIZATION_SCOPE_CHECK, Status.SUCCESS:
                return self._spent(draft)
            case AuditEventType.RESOURCE_LIMIT_CHECK, Status.SUCCESS:
                return self._reserved(draft, at_us)
            case AuditEventType.EXECUTION_COMPLETED, _:
                return self._charged(draft)
            case _:
                return self

    def _starts_within_window_us(self, now_us: int) -> tuple[int, ...]:
        opens_us = now_us - self.token.resource_limits.window_us
        return tuple(start_us for start_us in self.starts_us if start_us > opens_us)

    def _used(self, **counts: object) -> TokenAccount:
        if self.revoked:
            raise EventError("$", "use of a revoked token", "none after its revocation", "2.7")
        return msgspec.structs.replace(self, **counts)

    def _reserved(self, draft: EventDraft, at_us: int) -> TokenAccount:
        if self.invocations_left < 1:
            raise EventError("$", "an invocation over the limit", "none", "3.3")
        if draft.index != 0:
            return self._used(invocations=self.invocations + 1)
        limits, kept = self.token.resource_limits, self._starts_within_window_us(at_us)
        if len(kept) >= limits.max_starts:
            raise EventError("$", "a start over the frequency", limits.max_frequency, "3.3")
        return self._used(invocations=self.invocations + 1, starts_us=(*kept, at_us))

    def _spent(self, draft: EventDraft) -> TokenAccount:
        if COST not in draft.details:
            return self
        gate = draft.details.get(GATE)
        if type(gate) is not str:
            raise EventError(f"$.details.{GATE}", shown(gate), "the gate that has the cost", "3.4")
        before = self.spent_at(gate)
        try:
            after = before + check_cost(draft.details[COST], before)
        except ValueError as error:
            raise EventError(f"$.details.{COST}", str(error), "what can be spent", "3.4") from error
        return self._used(spent=tuple(sorted({**dict(self.spent), gate: after}.items())))

    def _charged(self, draft: EventDraft) -> TokenAccount:
        charge = draft.details.get(RESPONSE_TOKENS, 0)
        if type(charge) is not int or not 0 <= charge <= self.response_tokens_left:
            raise EventError(f"$.details.{RESPONSE_TOKENS}", str(charge), "what is left", "3.3")
        # A response that arrives after the revocation is charged all the same.
        return msgspec.structs.replace(self, response_tokens=self.response_tokens + charge)


def check_cost(cost: object, spent: int) -> int:
    """Return what a pass costs.

    Args:
        cost: as a gate said.
        spent: at that gate, so far.

    Raises:
        ValueError: where it is no integer from 0, or more than can be counted.
    """
    if type(cost) is not int or cost < 0:
        raise ValueError(f"the cost is {shown(cost)}; expected an integer from 0")
    if spent + cost >= NUMBER_BOUND:
        raise ValueError(f"the cost is {cost}; with the {spent} spent, it must be below 2^53")
    return cost


def entailed(
    account: TokenAccount | None, draft: EventDraft, now_us: int
) -> tuple[EventDraft, ...]:
    """The token events that an event of a run brings with it, in the same transaction.

    The first admitted run of a token entails TOKEN_FIRST_USED. The first event of a run that a
    ledger records after the token's time is over entails TOKEN_EXPIRED.

    Args:
        account: the token's account before the event; None for an unknown token.
        draft: the event.
        now_us: its time, in microseconds since the Unix epoch.
    """
    if account is None or draft.run_id is None:
        return ()
    types = []
    if draft.type is AuditEventType.TOKEN_VALIDATION and account.admitted_runs == 0:
        types.append(AuditEventType.TOKEN_FIRST_USED)
    if account.expired(now_us) and not account.expiry_recorded:
        types.append(AuditEventType.TOKEN_EXPIRED)
    return tuple(token_event(account.token, type_) for type_ in types)


def token_event(
    token: CapabilityToken,
    type_: AuditEventType,
    reason: str | None = None,
    details: dict[str, Any] | None = None,
) -> EventDraft:
    """An event about an issued token.

    Args:
        token: the token as issued.
        type_: one of the types of token events.
        reason: why, where somebody gave a reason.
        details: further JSON values, by name.
    """
    return EventDraft(
        type=type_,
        status=Status.SUCCESS,
        user_id=token.user_id,
        token_hash=str(token.token_hash),
        reason=reason,
        details=details or {},
    )

"""The token registry: issuing, looking up and revoking tokens, over a ledger (SPEC 2.7).

1. A token exists when its TOKEN_ISSUED is in the ledger; nothing else makes one.
2. The secret is made here, handed to the caller once, and kept nowhere (SPEC 2.6).
3. Tokens are independent: no call picks one for the caller, merges two or falls back to another.
4. A revocation is permanent. Revoking again changes nothing, and records nothing.
5. What the embedder adds to the names of the autonomy machinery is checked at issue (SPEC 2.5).
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import NamedTuple

from gateline.guard import refuse_inside_domain
from gateline.ledger.chain import TOKEN_DETAIL
from gateline.ledger.clock import system_clock_us
from gateline.ledger.port import Ledger, Transaction
from gateline.values.account import TokenAccount, token_event
from gateline.values.capability import CapabilityToken
from gateline.values.digests import is_digest
from gateline.values.event import AuditEventType
from gateline.values.invalid import TokenError, shown
from gateline.values.names import AUTONOMY, AutonomyNames
from gateline.values.secret import SECRET_BYTES, Secret


class IssuedToken(NamedTuple):
    """What issuing a token returns.

    Attributes:
        secret: the bearer secret; its `reveal()` gives the text, to hand on once.
        token_hash: SHA-256 of the secret: what the orchestrator takes.
        token: the token as issued.
    """

    secret: Secret
    token_hash: str
    token: CapabilityToken


class TokenRegistry:
    """The tokens of a ledger.

    Args:
        ledger: where they are recorded.
        clock: the time in microseconds since the Unix epoch.
        autonomy: the names refused by rule 2.5; at least `AUTONOMY`.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        clock: Callable[[], int] = system_clock_us,
        autonomy: AutonomyNames = AUTONOMY,
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._autonomy = autonomy

    def issue(self, token: CapabilityToken) -> IssuedToken:
        """Issue a token: give it its times, its secret and its hash, and record it.

        Args:
            token: one that was not issued before.

        Raises:
            TokenError: where it is an issued token, or bears a name that the embedder refuses.
            LedgerError: where it could not be recorded; it was not issued then.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("tokens.issue")
        self._check_names(token)
        secret = Secret(secrets.token_bytes(SECRET_BYTES))
        transaction = self._ledger.begin(self._clock())
        try:
            issued = token.issued(at_us=transaction.now_us, token_hash=secret.token_hash)
            details = {TOKEN_DETAIL: issued.request()}
            transaction.append(token_event(issued, AuditEventType.TOKEN_ISSUED, details=details))
            transaction.commit()
        finally:
            transaction.rollback()
        return IssuedToken(secret, secret.token_hash, issued)

    def get(self, token_hash: str) -> CapabilityToken | None:
        """A token by its hash; None where none was issued.

        Raises:
            LedgerError: where the ledger cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("tokens.get")
        account = self._ledger.account(token_hash)
        return None if account is None else account.token

    def usage(self, token_hash: str) -> TokenAccount | None:
        """What has become of a token; None where none was issued.

        Raises:
            LedgerError: where the ledger cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("tokens.usage")
        return self._ledger.account(token_hash)

    def is_revoked(self, token_hash: str) -> bool:
        """Whether a token was revoked; False for one that was never issued.

        Raises:
            LedgerError: where the ledger cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("tokens.is_revoked")
        account = self._ledger.account(token_hash)
        return account is not None and account.revoked

    def tokens_of(self, user_id: str) -> tuple[CapabilityToken, ...]:
        """The tokens that were issued to a user, in the order of issue.

        Raises:
            LedgerError: where the ledger cannot be read.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("tokens.tokens_of")
        return self._ledger.tokens_of(user_id)

    def revoke(self, token_hash: str, *, reason: str) -> None:
        """Revoke a token, for good. Where it was revoked before, nothing happens.

        Args:
            token_hash: of the token.
            reason: why, in words; recorded.

        Raises:
            TokenError: where no such token was issued, or no reason is given.
            LedgerError: where it could not be recorded.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("tokens.revoke")
        if type(reason) is not str or not reason:
            raise TokenError("$.reason", shown(reason), "a reason, in words", "2.7")
        self._record_once(
            token_hash,
            AuditEventType.TOKEN_REVOKED,
            lambda account, _: not account.revoked,
            reason,
        )

    def expire(self, token_hash: str) -> bool:
        """Record that a token's time is over, where it is; a run of it would record it too.

        Returns:
            Whether its time is over.

        Raises:
            TokenError: where no such token was issued.
            LedgerError: where it could not be recorded.
            BoundaryViolationError: inside a running domain.
        """
        refuse_inside_domain("tokens.expire")
        account = self._record_once(
            token_hash,
            AuditEventType.TOKEN_EXPIRED,
            lambda account, now_us: account.expired(now_us) and not account.expiry_recorded,
        )
        return account.expiry_recorded

    def _record_once(
        self,
        token_hash: str,
        type_: AuditEventType,
        applies: Callable[[TokenAccount, int], bool],
        reason: str | None = None,
    ) -> TokenAccount:
        transaction = self._ledger.begin(self._clock())
        try:
            account = self._known(transaction, token_hash)
            if applies(account, transaction.now_us):
                transaction.append(token_event(account.token, type_, reason))
                account = self._known(transaction, token_hash)
                transaction.commit()
        finally:
            transaction.rollback()
        return account

    @staticmethod
    def _known(transaction: Transaction, token_hash: str) -> TokenAccount:
        account = transaction.account(token_hash) if is_digest(token_hash) else None
        if account is None:
            raise TokenError("$.token_hash", "no issued token", "one that was issued", "2.7")
        return account

    def _check_names(self, token: CapabilityToken) -> None:
        self._autonomy.check_user(token.user_id, TokenError, "$.user_id")
        self._autonomy.check_issuer(token.issued_by, TokenError, "$.issued_by")
        for index, domain in enumerate(token.domain_scope):
            self._autonomy.check_domain(domain, TokenError, f"$.domain_scope[{index}]")

"""The capability token: what may be called, how often, for how long, by whom, on which trigger.

1. Every refusal of SPEC 2.1 to 2.5 happens when the token is made; what exists is well formed.
2. Scope is enumerated; names are compared for exact equality (SPEC 2.4). The text `capability`
   is for people and authorizes nothing.
3. A token is made without a time and without a hash; it gets both, once, on issue.
4. A token holds no secret. Its hash is the SHA-256 of the bearer secret (`secret.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Final

import msgspec

from gateline.values.digests import DIGEST_PATTERN, is_digest
from gateline.values.documents import read_document
from gateline.values.immutable import Immutable
from gateline.values.instants import MICROSECONDS_PER_SECOND, utc
from gateline.values.invalid import TokenError, shown
from gateline.values.limits import LimitsDocument, ResourceLimits
from gateline.values.names import AUTONOMY, AutonomyNames, check_name, check_user
from gateline.values.plan import Name, User

MAX_DURATION_SECONDS: Final = 1800
MAX_CAPABILITY_CHARACTERS: Final = 1024


class TriggerType(StrEnum):
    """What may set off a plan (SPEC 2.3). There is no other."""

    DIRECT_COMMAND = "direct_command"
    ASYNC_REQUEST = "async_request"
    ACKNOWLEDGMENT = "acknowledgment"
    SCHEDULED = "scheduled"


class CapabilityToken(Immutable):
    """Authority over exactly the methods it names, for one user (SPEC 2).

    Args:
        user_id: who may use it.
        capability: what it is for, in words; authorizes nothing.
        domain_scope: a non-empty list of domain names.
        method_scope: for each domain of the scope, a non-empty list of method names.
        duration_seconds: how long it lasts from its issue, 1 to 1800.
        resource_limits: a `ResourceLimits`, or a dict with its four fields.
        allowed_trigger_types: a non-empty list of trigger types, or their words.
        issued_by: who issues it.
        plan_digest: the digest of the one plan that it admits, once; or None.
        autonomy: the names refused by rule 2.5, where the embedder has added some.

    Raises:
        TokenError: by rules 2.1 to 2.5 of SPEC.md, or where `plan_digest` is no digest (2.8).
    """

    __slots__ = (
        "user_id",
        "capability",
        "domain_scope",
        "method_scope",
        "duration_seconds",
        "resource_limits",
        "allowed_trigger_types",
        "issued_by",
        "plan_digest",
        "issued_at_us",
        "expires_at_us",
        "token_hash",
    )

    user_id: str
    capability: str
    domain_scope: tuple[str, ...]
    method_scope: Mapping[str, tuple[str, ...]]
    duration_seconds: int
    resource_limits: ResourceLimits
    allowed_trigger_types: tuple[TriggerType, ...]
    issued_by: str
    plan_digest: str | None
    issued_at_us: int | None
    """When it was issued, in microseconds since the Unix epoch; None before its issue."""
    expires_at_us: int | None
    """The first instant at which it is no longer valid, in the same unit."""
    token_hash: str | None
    """SHA-256 of its bearer secret, in lower-case hexadecimal; None before its issue."""

    def __init__(
        self,
        *,
        user_id: str,
        capability: str,
        domain_scope: list[str],
        method_scope: dict[str, list[str]],
        duration_seconds: int,
        resource_limits: ResourceLimits | dict[str, Any],
        allowed_trigger_types: list[str] | list[TriggerType],
        issued_by: str,
        plan_digest: str | None = None,
        autonomy: AutonomyNames = AUTONOMY,
    ) -> None:
        check_user(user_id, TokenError, "$.user_id", "2.1")
        autonomy.check_user(user_id, TokenError, "$.user_id")
        check_user(issued_by, TokenError, "$.issued_by", "2.5")
        autonomy.check_issuer(issued_by, TokenError, "$.issued_by")
        if type(capability) is not str or not 1 <= len(capability) <= MAX_CAPABILITY_CHARACTERS:
            expected = f"text of 1 to {MAX_CAPABILITY_CHARACTERS} characters"
            raise TokenError("$.capability", shown(capability), expected, "2.1")
        if any("\ud800" <= character <= "\udfff" for character in capability):
            raise TokenError("$.capability", shown(capability), "no lone surrogate", "2.1")
        if type(duration_seconds) is not int or not 1 <= duration_seconds <= MAX_DURATION_SECONDS:
            expected = f"an integer from 1 to {MAX_DURATION_SECONDS}"
            raise TokenError("$.duration_seconds", shown(duration_seconds), expected, "2.1")
        domains = _names(domain_scope, "$.domain_scope")
        for index, domain in enumerate(domains):
            autonomy.check_domain(domain, TokenError, f"$.domain_scope[{index}]")
        self._fill(
            user_id=user_id,
            capability=capability,
            domain_scope=domains,
            method_scope=_methods(method_scope, domains),
            duration_seconds=duration_seconds,
            resource_limits=ResourceLimits.of(resource_limits),
            allowed_trigger_types=_triggers(allowed_trigger_types),
            issued_by=issued_by,
            plan_digest=_plan_digest(plan_digest),
            issued_at_us=None,
            expires_at_us=None,
            token_hash=None,
        )

    def issued(self, *, at_us: int, token_hash: str) -> CapabilityToken:
        """This token as issued: with its time, its expiry and its hash.

        Args:
            at_us: the time of issue, in microseconds since the Unix epoch.
            token_hash: SHA-256 of the bearer secret, in lower-case hexadecimal.

        Returns:
            A new token; this one stays as it was.

        Raises:
            TokenError: where it was issued before, or the hash is no SHA-256.
        """
        if self.token_hash is not None:
            raise TokenError("$.token_hash", "a token already issued", "a new token", "2.7")
        if not is_digest(token_hash):
            raise TokenError("$.token_hash", "no SHA-256", "64 hexadecimal digits", "2.6")
        token: CapabilityToken = object.__new__(CapabilityToken)
        as_issued = {
            "issued_at_us": at_us,
            "expires_at_us": at_us + self.duration_seconds * MICROSECONDS_PER_SECOND,
            "token_hash": token_hash,
        }
        asked_for = {name: getattr(self, name) for name in self.__slots__}
        token._fill(**{**asked_for, **as_issued})
        return token

    @property
    def issued_at(self) -> datetime | None:
        """When it was issued, in UTC."""
        return None if self.issued_at_us is None else utc(self.issued_at_us)

    @property
    def expires_at(self) -> datetime | None:
        """The first instant at which it is no longer valid, in UTC."""
        return None if self.expires_at_us is None else utc(self.expires_at_us)

    def __hash__(self) -> int:
        return hash((self.token_hash, self.user_id, self.domain_scope))

    def _call(self) -> tuple[tuple[object, ...], dict[str, object]]:
        named = {**self.request(), "resource_limits": self.resource_limits}
        return (), {name: value for name, value in named.items() if value is not None}

    def __repr__(self) -> str:
        asked_for = super().__repr__()
        if self.token_hash is None:
            return asked_for
        return f"{asked_for}.issued(at_us={self.issued_at_us}, token_hash={self.token_hash!r})"

    def request(self) -> dict[str, Any]:
        """What was asked for, as plain JSON values: the fields of `TokenDocument`."""
        return {
            "user_id": self.user_id,
            "capability": self.capability,
            "domain_scope": list(self.domain_scope),
            "method_scope": {name: list(methods) for name, methods in self.method_scope.items()},
            "duration_seconds": self.duration_seconds,
            "resource_limits": self.resource_limits.to_builtins(),
            "allowed_trigger_types": [trigger.value for trigger in self.allowed_trigger_types],
            "issued_by": self.issued_by,
            "plan_digest": self.plan_digest,
        }

    def to_json(self) -> str:
        """What was asked for, as a JSON document; `from_json` reads it back."""
        encoded = msgspec.json.encode(self.request())
        return msgspec.json.format(encoded, indent=2).decode() + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> CapabilityToken:
        """Read a token that is to be issued, from JSON that follows the published schema.

        Raises:
            TokenError: where the text is not JSON, a field is unknown, missing or of another type,
                or the token is refused by SPEC 2.
        """
        document = read_document(text, TokenDocument, TokenError, "2.1")
        return cls(**msgspec.to_builtins(document))


def _names(names: object, place: str) -> tuple[str, ...]:
    if type(names) is not list or not names:
        raise TokenError(place, shown(names), "a non-empty list of names", "2.4")
    checked = tuple(
        check_name(name, TokenError, f"{place}[{index}]", "2.4") for index, name in enumerate(names)
    )
    if len(set(checked)) != len(checked):
        raise TokenError(place, "a name twice", "each name once", "2.4")
    return checked


def _methods(scope: object, domains: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    if type(scope) is not dict:
        raise TokenError("$.method_scope", shown(scope), "a list of methods per domain", "2.1")
    for domain in scope:
        if type(domain) is not str or domain not in domains:
            place, found = "$.method_scope", f"domain {shown(domain)}"
            raise TokenError(place, found, "only domains of the domain scope", "2.4")
    for domain in domains:
        if domain not in scope:
            place = f"$.method_scope.{domain}"
            raise TokenError(place, "nothing", "a list of methods", "2.1")
    return MappingProxyType(
        {domain: _names(scope[domain], f"$.method_scope.{domain}") for domain in domains}
    )


def _triggers(triggers: object) -> tuple[TriggerType, ...]:
    place = "$.allowed_trigger_types"
    if type(triggers) is not list or not triggers:
        raise TokenError(place, shown(triggers), "a non-empty list of trigger types", "2.3")
    words = {trigger.value: trigger for trigger in TriggerType}
    checked = []
    for index, trigger in enumerate(triggers):
        if type(trigger) is not TriggerType and (type(trigger) is not str or trigger not in words):
            found, expected = shown(trigger), f"one of {', '.join(words)}"
            raise TokenError(f"{place}[{index}]", found, expected, "2.3")
        checked.append(words[trigger])
    if len(set(checked)) != len(checked):
        raise TokenError(place, "a trigger type twice", "each once", "2.3")
    return tuple(checked)


def _plan_digest(digest: str | None) -> str | None:
    if digest is not None and not is_digest(digest):
        raise TokenError("$.plan_digest", shown(digest), "64 lower-case hexadecimal digits", "2.8")
    return digest


_Names = Annotated[list[Name], msgspec.Meta(min_length=1, extra_json_schema={"uniqueItems": True})]


class TokenDocument(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A request for a capability token, as JSON."""

    user_id: User
    capability: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_CAPABILITY_CHARACTERS)]
    domain_scope: _Names
    # Read loosely and published strictly: `CapabilityToken` names the domain that is at fault.
    method_scope: Annotated[
        dict[str, Any],
        msgspec.Meta(extra_json_schema={"additionalProperties": msgspec.json.schema(_Names)}),
    ]
    duration_seconds: Annotated[int, msgspec.Meta(ge=1, le=MAX_DURATION_SECONDS)]
    resource_limits: LimitsDocument
    allowed_trigger_types: Annotated[
        list[TriggerType], msgspec.Meta(min_length=1, extra_json_schema={"uniqueItems": True})
    ]
    issued_by: User
    plan_digest: Annotated[str, msgspec.Meta(pattern=DIGEST_PATTERN)] | None = None

"""The plan: a fixed, ordered list of calls to domains (SPEC 1).

1. A malformed plan cannot exist: whatever SPEC 1.4 refuses is refused when the plan is made.
2. Parameters are held as canonical bytes and nothing else. Whoever reads them gets a new copy, so
   no change to a copy, or to the dict they were made from, is seen by anybody.
3. A plan's digest is the SHA-256 of its canonical JSON, whatever it was made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Annotated, Any

import msgspec
import rfc8785

from gateline.values.documents import read_document
from gateline.values.immutable import Immutable
from gateline.values.invalid import PlanError, shown
from gateline.values.names import (
    MAX_NAME_CHARACTERS,
    MAX_USER_CHARACTERS,
    NAME_PATTERN,
    check_name,
    check_user,
)
from gateline.values.strict_json import (
    MAX_DOCUMENT_BYTES,
    MAX_ENCODED_BYTES,
    canonical_within_bound,
    check_size,
    from_canonical,
)

Name = Annotated[
    str, msgspec.Meta(min_length=1, max_length=MAX_NAME_CHARACTERS, pattern=NAME_PATTERN)
]
User = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_USER_CHARACTERS)]


class IsolatedParameters(Immutable):
    """The parameters of one invocation: one JSON object, read-only (SPEC 1.3).

    Args:
        parameters: a dict of JSON values.
        place: the path of `parameters` in the document they come from, for messages.

    Raises:
        PlanError: by rule 1.4 of SPEC.md.
    """

    __slots__ = ("canonical_json",)

    canonical_json: bytes
    """The parameters in canonical JSON (RFC 8785), at most 1 MiB of UTF-8."""

    def __init__(self, parameters: dict[str, Any], place: str = "$") -> None:
        if type(parameters) is not dict:
            raise PlanError(place, f"a {type(parameters).__name__}", "a JSON object", "1.3")
        self._fill(canonical_json=canonical_within_bound(parameters, PlanError, place))

    def fresh(self) -> IsolatedParameters:
        """Another object with the same parameters: what one domain is given, and no other."""
        parameters: IsolatedParameters = object.__new__(IsolatedParameters)
        parameters._fill(canonical_json=self.canonical_json)
        return parameters

    def get_copy(self) -> dict[str, Any]:
        """A new plain dict, each time."""
        copy: dict[str, Any] = from_canonical(self.canonical_json)
        return copy

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON, in lower-case hexadecimal."""
        return sha256(self.canonical_json).hexdigest()

    def _call(self) -> tuple[tuple[object, ...], dict[str, object]]:
        return (self.get_copy(),), {}


class DomainInvocation(Immutable):
    """One call: a domain, one of its methods, and the parameters (SPEC 1.1).

    Args:
        domain: the name of the domain.
        method: the name of its method.
        parameters: a dict of JSON values; copied.
        place: the path of this invocation in the document it comes from, for messages.

    Raises:
        PlanError: by rules 1.3 and 1.4 of SPEC.md.
    """

    __slots__ = ("domain", "method", "parameters", "parameters_digest")

    domain: str
    method: str
    parameters: IsolatedParameters
    parameters_digest: str
    """SHA-256 of the parameters as they were when the plan was made."""

    def __init__(
        self, domain: str, method: str, parameters: dict[str, Any], *, place: str = "$"
    ) -> None:
        check_name(domain, PlanError, f"{place}.domain")
        check_name(method, PlanError, f"{place}.method")
        # The places of a single invocation's parameters start at the parameters (SPEC 1.4).
        inside = "$" if place == "$" else f"{place}.parameters"
        isolated = IsolatedParameters(parameters, inside)
        self._fill(
            domain=domain,
            method=method,
            parameters=isolated,
            parameters_digest=isolated.digest,
        )
        check_size(self.canonical_json, MAX_ENCODED_BYTES, PlanError, inside)

    def _call(self) -> tuple[tuple[object, ...], dict[str, object]]:
        return (self.domain, self.method, self.parameters.get_copy()), {}

    @property
    def canonical_json(self) -> bytes:
        """This invocation in canonical JSON; the names need no escape."""
        head = f'{{"domain":"{self.domain}","method":"{self.method}","parameters":'
        return head.encode() + self.parameters.canonical_json + b"}"


class ExecutionPlan(Immutable):
    """A user's ordered calls, at least one, executed in this order or not at all (SPEC 1.2).

    Args:
        user_id: whose plan it is.
        invocations: a list or tuple of `DomainInvocation`; kept as a tuple.

    Raises:
        PlanError: where there is no invocation, or by rule 1.4 of SPEC.md.
    """

    __slots__ = ("user_id", "invocations", "digest")

    user_id: str
    invocations: tuple[DomainInvocation, ...]
    digest: str
    """SHA-256 of the canonical JSON, in lower-case hexadecimal (SPEC 1.5)."""

    def __init__(self, user_id: str, invocations: Sequence[DomainInvocation]) -> None:
        check_user(user_id, PlanError, "$.user_id")
        if type(invocations) is not list and type(invocations) is not tuple:
            found = f"a {type(invocations).__name__}"
            raise PlanError("$.invocations", found, "a list of invocations", "1.2")
        if not invocations:
            raise PlanError("$.invocations", "an empty plan", "at least one invocation", "1.2")
        for index, invocation in enumerate(invocations):
            if type(invocation) is not DomainInvocation:
                place, found = f"$.invocations[{index}]", shown(invocation)
                raise PlanError(place, found, "a DomainInvocation", "1.2")
        self._fill(user_id=user_id, invocations=tuple(invocations))
        encoded = self.canonical_json
        check_size(encoded, MAX_DOCUMENT_BYTES, PlanError, "$")
        self._fill(digest=sha256(encoded).hexdigest())

    def get_invocations(self) -> tuple[DomainInvocation, ...]:
        """The invocations, in the order in which they are executed."""
        return self.invocations

    def _call(self) -> tuple[tuple[object, ...], dict[str, object]]:
        return (self.user_id, list(self.invocations)), {}

    @property
    def canonical_json(self) -> bytes:
        """The plan in canonical JSON (RFC 8785)."""
        calls = b",".join(invocation.canonical_json for invocation in self.invocations)
        return b'{"invocations":[' + calls + b'],"user_id":' + rfc8785.dumps(self.user_id) + b"}"

    def to_json(self) -> str:
        """The plan as a JSON document; `from_json` reads it back.

        It is indented for people, unless that makes it too large to be read.
        """
        canonical = self.canonical_json
        indented = msgspec.json.format(canonical, indent=2) + b"\n"
        return (indented if len(indented) <= MAX_DOCUMENT_BYTES else canonical).decode()

    @classmethod
    def from_json(cls, text: str | bytes) -> ExecutionPlan:
        """Read a plan from JSON that follows the published schema.

        Raises:
            PlanError: where the text is not JSON, a field is unknown, missing or of another type,
                or the plan is refused by SPEC 1.
        """
        document = read_document(text, PlanDocument, PlanError, "1.6")
        return cls(
            document.user_id,
            [
                DomainInvocation(
                    call.domain, call.method, call.parameters, place=f"$.invocations[{index}]"
                )
                for index, call in enumerate(document.invocations)
            ],
        )


class InvocationDocument(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One invocation, as it stands in a plan's JSON."""

    domain: Name
    method: Name
    parameters: dict[str, Any]


class PlanDocument(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A plan's JSON: who, and an ordered list of calls to domains, executed in this order."""

    user_id: User
    invocations: Annotated[list[InvocationDocument], msgspec.Meta(min_length=1)]

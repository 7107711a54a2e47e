"""The port: what a domain is, and what an invocation of one reports (SPEC 5).

1. A domain gets a method name and isolated parameters, and nothing else: no token, hash,
   registry, log, plan, context, orchestrator, other domain, previous result or user (SPEC 5.2).
2. How a domain is invoked is its *host*: in this process (`in_process.py`), or elsewhere. A host
   turns whatever happens into a `Report`; it raises an `Exception` only where it is itself
   called inside a running domain.
3. A report says what the domain did, as an `Answer`, and what it attempted that it may not.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import msgspec

from gateline.values.plan import IsolatedParameters
from gateline.values.result import Answer, DomainResult


@runtime_checkable
class Domain(Protocol):
    """A tool, a service, a step of a runbook: something that a plan can call."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """Do what the method says.

        Args:
            method: the name of the method.
            parameters: a read-only copy; ``get_copy()`` gives a plain dict.

        Returns:
            Whether it succeeded, with a JSON value or an error text.

        Raises:
            Exception: is taken for a failed result.
        """
        ...


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What an invocation came to.

    Attributes:
        answer: what the domain did.
        reason: why it is no success, in one line; empty for a success.
        response: the data of a successful result, in canonical JSON; empty otherwise.
        attempts: the forbidden operations that it attempted, in order.
    """

    answer: Answer
    reason: str = ""
    response: bytes = b""
    attempts: tuple[str, ...] = ()

"""Domains that do as told, and a measure that finds what it is told to find.

1. A domain is told one of the answers that an invocation can have (SPEC 5.1), or to attempt what it
   may not (SPEC 5.3); it does it in the way that a real one would.
2. What it received is noted before it answers, whatever it answers.
3. A size is chosen so that one rule of SPEC 3.3 refuses it, and no other.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, NoReturn

from gateline.gates.authority_gate import FORBIDDEN_OPERATION
from gateline.gates.response_limit import TOO_LARGE, TOTAL_EXCEEDED
from gateline.guard import BoundaryViolationError
from gateline.ledger.memory import MemoryLedger
from gateline.machine.effect import ACCEPTED, SUCCEEDED
from gateline.testing.observed_run import Call
from gateline.values.plan import IsolatedParameters
from gateline.values.result import Answer, DomainResult

TOLD: Final = "as told"
"""What everything that is told to fail gives for a reason."""


class ToldError(RuntimeError):
    """Raised where something was told to raise."""


def fall() -> NoReturn:
    """Raise, as told.

    Raises:
        ToldError: always.
    """
    raise ToldError(TOLD)


class ToldDomain:
    """A domain that does as told, and keeps what it received.

    Args:
        name: under which it is registered.
        answer: what its next answer is: one of `Answer`, or ``forbidden_operation``; asked once
            for each call.
        calls: where each call is noted, before it is answered.
        start_durable: whether the start of the next call is durable, as far as somebody knows.
    """

    def __init__(
        self,
        name: str,
        answer: Callable[[], str],
        calls: list[Call],
        start_durable: Callable[[], bool | None] = lambda: None,
    ) -> None:
        self._name = name
        self._answer = answer
        self._calls = calls
        self._start_durable = start_durable

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """Note the call, and answer as told; a success returns what `response_to` says."""
        given = parameters.get_copy()
        self._calls.append(Call(self._name, method, given, self._start_durable()))
        answer = self._answer()
        result: Any = "no DomainResult, as told"
        if answer == SUCCEEDED:
            result = DomainResult(True, response_to(method, given))
        elif answer == FORBIDDEN_OPERATION:
            with suppress(BoundaryViolationError):  # a domain cannot hide what it tried
                MemoryLedger().verify()
            result = DomainResult(True)
        elif answer == Answer.REPORTED_FAILURE:
            result = DomainResult(False, error=TOLD)
        elif answer != Answer.MALFORMED:
            fall()
        answered: DomainResult = result
        return answered


def response_to(method: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """What a `ToldDomain` returns where it is told to succeed."""
    return {"method": method, "given": parameters}


def told_size(answer: str, *, most: int, left: int) -> int:
    """A size of a response that is observed as told.

    Args:
        answer: ``accepted``, or how it is refused.
        most: what the token allows for one response; more than `left`.
        left: what is left of the token's responses; at least 1.

    Raises:
        ToldError: where the answer is ``unmeasured``, or none.
        ValueError: where no size is observed like that.
    """
    if not 1 <= left < most:
        raise ValueError(f"{left} left, and {most} a response: no size exceeds the total alone")
    sizes = {ACCEPTED: 1, TOO_LARGE: most + 1, TOTAL_EXCEEDED: left + 1}
    if answer not in sizes:
        fall()
    return sizes[answer]


class Echo:
    """A domain that returns what it was given: the default one of a machine."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """Return method and parameters."""
        return DomainResult(True, {"method": method, "given": parameters.get_copy()})

"""The re-entry guard: who is inside a running domain, and what it tried that it may not.

1. While an in-process domain runs, what it does is told by the context variable and by the thread
   it runs in: code in either is inside.
2. Every public operation of the orchestrator, the registries and the ledgers begins with
   `refuse_inside_domain`. Inside a domain it raises, and the attempt is noted; a domain that
   swallows the exception does not unmake the note (SPEC 5.3).
3. This stops mistakes, not hostile code: Python cannot confine code in its own process. A thread
   that a domain starts, or a callback that it leaves behind, is outside the guard.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import local


class BoundaryViolationError(RuntimeError):
    """A domain attempted an operation that is forbidden to it while it runs (SPEC 5.3)."""


class _Running(local):
    attempts: list[str] | None = None


_in_thread = _Running()
_in_context: ContextVar[list[str] | None] = ContextVar("attempts", default=None)


@contextmanager
def domain_running() -> Iterator[list[str]]:
    """Hold the guard up while a domain runs.

    Yields:
        The list to which each forbidden operation that the domain attempts is added.
    """
    attempts: list[str] = []
    outer = _in_thread.attempts, _in_context.get()
    try:
        _set(attempts, attempts)
        yield attempts
    finally:
        _set(*outer)


def leave_domain() -> None:
    """Take the guard down: whoever ends a run does, since an interrupt may have left it up."""
    _set(None, None)


def _set(in_thread: list[str] | None, in_context: list[str] | None) -> None:
    _in_thread.attempts = in_thread
    _in_context.set(in_context)


def refuse_inside_domain(operation: str) -> None:
    """Refuse an operation to whoever is inside a running domain.

    Args:
        operation: what was attempted, such as ``ledger.events``.

    Raises:
        BoundaryViolationError: inside a running domain; the attempt is noted.
    """
    attempts = _in_context.get()
    if attempts is None:
        attempts = _in_thread.attempts
    if attempts is not None:
        attempts.append(operation)
        raise BoundaryViolationError(f"{operation} is forbidden to a running domain (rule 5.3)")

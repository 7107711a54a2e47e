"""What a stateful test finds, raised so that one short counterexample is printed.

Hypothesis takes failures that were raised at different places, or in different contexts, for
different ones, and shrinks and prints each of them. A person wants the shortest of all. So whatever
a step finds is raised again at one place, without a context.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from traceback import extract_tb
from typing import Any, TypeVar, cast

Step = TypeVar("Step", bound=Callable[..., Any])


class FindingError(AssertionError):
    """Something is not as it was promised; an `AssertionError`, since it is to fail a test.

    Args:
        rule: what was promised, and where it is written.
        where: what was going on.
        found: what was found.
        expected: what was expected.
    """

    def __init__(self, rule: str, where: str, found: str, expected: str) -> None:
        super().__init__(
            f"{rule}\n  where:    {where}\n  found:    {found}\n  expected: {expected}"
        )


def told_at_one_place(step: Step) -> Step:
    """Raise what a step finds from here; its notes say where an error that caused it was raised."""

    @wraps(step)
    def told_here(*arguments: Any, **named: Any) -> Any:
        try:
            return step(*arguments, **named)
        except FindingError as error:
            found, cause = error, error.__cause__
        told = found.with_traceback(None)
        told.__cause__ = told.__context__ = None
        if cause is not None:
            raised = extract_tb(cause.__traceback__)[-1]
            told.add_note(
                f"{cause!r} was raised in {raised.name}, {raised.filename}:{raised.lineno}"
            )
        raise told

    return cast("Step", told_here)

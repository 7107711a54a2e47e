"""What is raised when a value cannot be made: one line that a person can act on.

1. A message names the place, what was found, what was expected, and the rule of SPEC.md.
2. Text that came from outside is shown escaped and shortened, so that it can neither forge a
   line nor reach a terminal.
"""

from __future__ import annotations

from typing import Final

SHOWN_CHARACTERS: Final = 80
SAID_CHARACTERS: Final = 500


def shown(value: object) -> str:
    """Describe a value for a message: its ``ascii()`` form, at most `SHOWN_CHARACTERS` long."""
    try:
        text = printable(ascii(value))
    except Exception:  # noqa: BLE001 - a hostile __repr__ must not replace our own message
        text = f"<{type_name(value)}>"
    return _shortened(text, SHOWN_CHARACTERS)


def type_name(value: object) -> str:
    """The name of a value's class, whatever its metaclass says, for a message."""
    name: str = type.__dict__["__name__"].__get__(type(value))
    return printable(name)


def escaped(text: str) -> str:
    """Somebody's text, whole, with every character that is not printable escaped."""
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in text
    )


def printable(text: str) -> str:
    """One line of what somebody said: `escaped`, at most `SAID_CHARACTERS` long."""
    return _shortened(escaped(text[: SAID_CHARACTERS + 1]), SAID_CHARACTERS)


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 3] + "..."


def described(error: BaseException) -> str:
    """Describe an error in one line; where its text cannot be had, by its type alone."""
    try:
        said = str(error)
    except (Exception, SystemExit):  # noqa: BLE001 - a hostile __str__ has nothing to say
        said = ""
    return f"{type_name(error)}: {printable(said)}" if said else type_name(error)


class InvalidValueError(ValueError):
    """A value that SPEC.md refuses.

    Attributes:
        place: where, as a JSON path such as ``$.items[3].price``.
        found: what was there.
        expected: what would have been accepted.
        rule: the number of the rule of SPEC.md, such as ``1.4``.
    """

    def __init__(self, place: str, found: str, expected: str, rule: str) -> None:
        super().__init__(f"{place}: found {found}, expected {expected} (rule {rule})")
        self.place = place
        self.found = found
        self.expected = expected
        self.rule = rule


class PlanError(InvalidValueError):
    """A plan, an invocation or its parameters were refused (SPEC 1)."""


class TokenError(InvalidValueError):
    """A capability token was refused, at its making or at its issue (SPEC 2)."""


class EventError(InvalidValueError):
    """An audit event was refused (SPEC 6.2)."""


class ResultError(InvalidValueError):
    """What a domain returned was refused (SPEC 5.1)."""


class FactError(InvalidValueError):
    """What a gate's port fetched was refused (SPEC 3.4)."""

"""Names that stand for nobody, and names that look like another (SPEC 1.4, 2.4, 2.5).

1. The words of rule 2.5 are written out here from SPEC.md, and not taken from the code that is to
   refuse them.
2. What is made of a name is never that name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any, Final

from gateline.testing.hostile_values import TextSubclass
from gateline.values.names import MAX_NAME_CHARACTERS, MAX_USER_CHARACTERS

AUTONOMY_WORDS: Final = (
    "stage3",
    "stage-3",
    "autonomy",
    "planner",
    "executor",
    "scheduler",
    "orchestrator",
    "agent",
    "autonomous_agent",
    "autonomous-agent",
)
"""What no issuer, user or domain equals, in any case."""
AUTONOMY_ROLES: Final = ("_executor", "_scheduler", "_planner", "_orchestrator", "_agent")
"""What no user contains."""
AUTONOMY_SYSTEMS: Final = ("agent_system", "stage3_executor", "stage3_core", "permission_system")
"""What no domain equals."""
DISGUISES: Final[dict[str, Callable[[str], str]]] = {
    "as it is": str,
    "upper case": str.upper,
    "title case": str.title,
}
"""What hides a word of the autonomy machinery from nobody."""


def is_of_the_machinery(name: str) -> bool:
    """Whether rule 2.5 refuses a name for a user, an issuer or a domain."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    equals = folded in AUTONOMY_WORDS or folded in AUTONOMY_SYSTEMS
    return equals or any(part in folded for part in ("stage3", *AUTONOMY_ROLES))


_CYRILLIC: Final = str.maketrans(
    "aceiopsxy", "\u0430\u0441\u0435\u0456\u043e\u0440\u0455\u0445\u0443"
)
_FULL_WIDTH: Final = {ascii_: ascii_ + 0xFEE0 for ascii_ in range(ord("!"), ord("~") + 1)}


def _with_cyrillic(name: str) -> str:
    replaced = name.translate(_CYRILLIC)
    return replaced if replaced != name else f"{name}\u0430"


def full_width(name: str) -> str:
    """A name in full-width letters, which compatibility folding takes for the name."""
    return name.translate(_FULL_WIDTH)


NO_NAMES: Final[dict[str, Callable[[str], str]]] = {
    "star": lambda _: "*",
    "star after a name": lambda name: f"{name}*",
    "star before a name": lambda name: f"*{name}",
    "question mark": lambda name: f"{name[:-1]}?",
    "class of characters": lambda name: f"[{name}]",
    "regular expression": lambda name: f"^{name}$",
    "alternatives": lambda name: f"{name}|{name}",
    "slash": lambda name: f"{name}/{name}",
    "empty": lambda _: "",
    "space after a name": lambda name: f"{name} ",
    "space before a name": lambda name: f" {name}",
    "line feed after a name": lambda name: f"{name}\n",
    "nul after a name": lambda name: f"{name}\0",
    "zero width space": lambda name: f"{name}\u200b",
    "right-to-left override": lambda name: f"\u202e{name}",
    "combining accent": lambda name: f"{name}\u0301",
    "Cyrillic look-alike": _with_cyrillic,
    "full-width look-alike": full_width,
    "lone surrogate": lambda name: f"{name}\ud800",
    "too long": lambda name: (name * (MAX_NAME_CHARACTERS + 1))[: MAX_NAME_CHARACTERS + 1],
}
"""Text that the grammar of names refuses, made of a name, by its fault."""

NO_TEXTS: Final[dict[str, Any]] = {
    "none": None,
    "number": 1,
    "bytes": b"mail",
    "list": ["mail"],
    "subclass of str": TextSubclass("mail"),
}
"""What is no text, where text is asked for, by its fault."""

NO_USERS: Final[dict[str, Any]] = {
    **NO_TEXTS,
    "empty": "",
    "too long": "a" * (MAX_USER_CHARACTERS + 1),
    "space after": "ada ",
    "space before": " ada",
    "no-break space after": "ada\u00a0",
    "line feed": "a\nda",
    "nul": "ada\0",
    "zero width space": "a\u200bda",
    "right-to-left override": "a\u202eda",
    "line separator": "a\u2028da",
    "not in form C": "Ame\u0301lie",
    "lone surrogate": "ada\ud800",
}
"""What is no user's name, by its fault."""


def look_alikes_of(name: str) -> tuple[str, ...]:
    """Names by the grammar that are close to a name: none of them matches it (SPEC 2.4).

    Args:
        name: a domain's or method's name.

    Returns:
        At least one, each once, and never the name.
    """
    close = (
        f"{name}s",
        name.swapcase(),
        name[:-1],
        name[1:],
        f".{name[1:]}",
        f"{name}.{name}",
        name.replace("l", "1"),
        name.replace("o", "0"),
        name.replace("m", "rn"),
        name.replace("_", "-"),
        f"{name[:-1]}{'-' if name.endswith('_') else '_'}",
    )
    fitting = (other[:MAX_NAME_CHARACTERS] for other in close if other)
    return tuple(dict.fromkeys(other for other in fitting if other != name))

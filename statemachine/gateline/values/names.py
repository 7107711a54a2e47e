"""Names: which ones there are, which never stand for a person or a domain, which look alike.

1. Domain and method names have a grammar of ASCII letters, digits, ``_``, ``.`` and ``-``
   (SPEC 1.4): no look-alike from another script, no wildcard, no white space can occur in one.
2. Names are compared for exact equality and nothing else (SPEC 2.4).
3. No part of the autonomy machinery is an issuer, a user or a domain (SPEC 2.5). The set is the
   table `AUTONOMY`; an embedder adds to it with `AutonomyNames.adding` and cannot take from it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from gateline.values.invalid import InvalidValueError, shown

MAX_NAME_CHARACTERS: Final = 128
MAX_USER_CHARACTERS: Final = 256
NAME_PATTERN: Final = r"^[A-Za-z0-9_.-]+$"
_NAME: Final = re.compile(NAME_PATTERN)
_HIDDEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_NAME_EXPECTED: Final = f"1 to {MAX_NAME_CHARACTERS} ASCII letters, digits, '_', '.' or '-'"


def check_name(name: object, error: type[InvalidValueError], place: str, rule: str = "1.4") -> str:
    """Return a domain or method name, or raise `error` where it is not one."""
    if type(name) is not str or len(name) > MAX_NAME_CHARACTERS or not _NAME.fullmatch(name):
        raise error(place, shown(name), _NAME_EXPECTED, rule)
    return name


def check_user(user: object, error: type[InvalidValueError], place: str, rule: str = "1.4") -> str:
    """Return a user name, or raise `error` where it is not one.

    A user name is NFC text of 1 to `MAX_USER_CHARACTERS` characters, with no control, formatting
    or bidirectional character, and no white space at an end.
    """
    if type(user) is not str or not 1 <= len(user) <= MAX_USER_CHARACTERS:
        raise error(place, shown(user), f"text of 1 to {MAX_USER_CHARACTERS} characters", rule)
    if any(unicodedata.category(character) in _HIDDEN_CATEGORIES for character in user):
        raise error(place, shown(user), "no control or bidirectional character", rule)
    if user != user.strip():
        raise error(place, shown(user), "no white space at an end", rule)
    if not unicodedata.is_normalized("NFC", user):
        raise error(place, shown(user), "text in Unicode's normal form C", rule)
    return user


def skeleton(name: str) -> str:
    """What a reader may take a name for: names of equal skeleton are easily confused.

    Folds case, ``l``/``1``/``I``, ``o``/``0``, ``rn``/``m`` and ``vv``/``w``; compare Unicode
    Technical Standard 39, section 4, which names with this grammar need only this little of.
    """
    folded = name.replace("I", "l").lower()
    for look, alike in (("1", "l"), ("i", "l"), ("0", "o"), ("rn", "m"), ("vv", "w")):
        folded = folded.replace(look, alike)
    return folded


@dataclass(frozen=True, slots=True)
class AutonomyNames:
    """The names that no issuer, user or domain may bear, in lower case (SPEC 2.5).

    Attributes:
        exact: refused for an issuer, a user and a domain that equal one.
        contained: refused for an issuer, a user and a domain that contain one.
        in_users: refused for a user that contains one.
        domains: refused for a domain that equals one.
    """

    exact: frozenset[str]
    contained: frozenset[str]
    in_users: frozenset[str]
    domains: frozenset[str]

    def __post_init__(self) -> None:
        for table, names in _AUTONOMY.items():
            if not getattr(self, table) >= names:
                raise ValueError(f"autonomy names: {table} may be added to, not taken from (2.5)")

    def adding(
        self,
        *,
        exact: frozenset[str] = frozenset(),
        contained: frozenset[str] = frozenset(),
        in_users: frozenset[str] = frozenset(),
        domains: frozenset[str] = frozenset(),
    ) -> AutonomyNames:
        """A larger table: everything in this one, and what is given."""
        return replace(
            self,
            exact=self.exact | {_fold(name) for name in exact},
            contained=self.contained | {_fold(name) for name in contained},
            in_users=self.in_users | {_fold(name) for name in in_users},
            domains=self.domains | {_fold(name) for name in domains},
        )

    def check_issuer(self, name: str, error: type[InvalidValueError], place: str) -> None:
        """Raise `error` where an issuer is part of the autonomy machinery."""
        self._check(name, self.exact, self.contained, error, place)

    def check_user(self, name: str, error: type[InvalidValueError], place: str) -> None:
        """Raise `error` where a user is part of the autonomy machinery."""
        self._check(name, self.exact, self.contained | self.in_users, error, place)

    def check_domain(self, name: str, error: type[InvalidValueError], place: str) -> None:
        """Raise `error` where a domain is part of the autonomy machinery."""
        self._check(name, self.exact | self.domains, self.contained, error, place)

    @staticmethod
    def _check(
        name: str,
        exact: frozenset[str],
        contained: frozenset[str],
        error: type[InvalidValueError],
        place: str,
    ) -> None:
        folded = _fold(name)
        if folded in exact or any(part in folded for part in contained):
            raise error(place, shown(name), "no part of the autonomy machinery", "2.5")


def _fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


_AUTONOMY: Final = {
    "exact": frozenset(
        {
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
        }
    ),
    "contained": frozenset({"stage3"}),
    "in_users": frozenset({"_executor", "_scheduler", "_planner", "_orchestrator", "_agent"}),
    "domains": frozenset({"agent_system", "stage3_executor", "stage3_core", "permission_system"}),
}

AUTONOMY: Final = AutonomyNames(**_AUTONOMY)

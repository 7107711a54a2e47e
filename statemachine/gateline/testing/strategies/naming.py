"""Names of domains, methods and users, and names that are refused (SPEC 1.4, 2.4, 2.5).

1. Half of the names are words that a person reads at a glance, and names shrink to the first.
2. No name that is drawn as a good one is refused anywhere, and every hostile one is.
"""

from __future__ import annotations

import string
import unicodedata
from functools import cache
from typing import Final

from hypothesis import strategies as st

from gateline.testing.refused_names import (
    AUTONOMY_SYSTEMS,
    AUTONOMY_WORDS,
    DISGUISES,
    NO_NAMES,
    is_of_the_machinery,
    look_alikes_of,
)
from gateline.values.names import MAX_NAME_CHARACTERS, MAX_USER_CHARACTERS

DOMAIN_WORDS: Final = ("mail", "files", "calendar")
METHOD_WORDS: Final = ("read", "list", "send")
USER_WORDS: Final = ("ada", "grace", "alan")
_CHARACTERS: Final = string.ascii_lowercase + string.digits + string.ascii_uppercase + "_.-"
_HIDDEN: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")


@cache
def names(*words: str) -> st.SearchStrategy[str]:
    """Names by the grammar, which no part of the autonomy machinery bears.

    Args:
        words: names to draw half of the time, the simplest first; "mail" and others where none
            is given.
    """
    # As a list, since the characters of a text shrink to "0" and not to "a".
    letters = st.lists(st.sampled_from(_CHARACTERS), min_size=1, max_size=MAX_NAME_CHARACTERS)
    plain = letters.map("".join).filter(lambda name: not is_of_the_machinery(name))
    return st.sampled_from(words or DOMAIN_WORDS) | plain


@cache
def users(*words: str) -> st.SearchStrategy[str]:
    """Names of users and issuers, in any script, which no part of the autonomy machinery bears.

    Args:
        words: names to draw half of the time, the simplest first; "ada" and others where none is
            given.
    """
    characters = st.characters(exclude_categories=_HIDDEN)
    text = st.text(characters, min_size=1, max_size=MAX_USER_CHARACTERS).map(composed)
    plain = text.filter(lambda name: name != "" and not is_of_the_machinery(name))
    return st.sampled_from(words or USER_WORDS) | plain


def composed(text: str) -> str:
    """Text as a user's name has it: in normal form C, and with no white space at an end."""
    return unicodedata.normalize("NFC", text)[:MAX_USER_CHARACTERS].strip()


def hostile_names(like: str | None = None) -> st.SearchStrategy[str]:
    """Text that no domain may be called: by the grammar, or by rule 2.5.

    Args:
        like: the name that look-alikes imitate; None for any.
    """
    imitated = names() if like is None else st.just(like)
    # Mapped, and not built, so that what is printed is the text and not how it came about.
    malformed = st.tuples(st.sampled_from(list(NO_NAMES)), imitated).map(
        lambda drawn: NO_NAMES[drawn[0]](drawn[1])
    )
    words = [*AUTONOMY_WORDS, *AUTONOMY_SYSTEMS, "my_stage3.1"]
    machinery = st.tuples(st.sampled_from(list(DISGUISES)), st.sampled_from(words)).map(
        lambda drawn: DISGUISES[drawn[0]](drawn[1])
    )
    return malformed | machinery


def look_alikes(name: str) -> st.SearchStrategy[str]:
    """Names by the grammar that are close to a name, and do not match it (SPEC 2.4).

    Args:
        name: a domain's or method's name.
    """
    return st.sampled_from(look_alikes_of(name))

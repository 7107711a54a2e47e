"""The bearer secret of a token (SPEC 2.6).

1. A secret is text: a prefix, 32 random bytes, and a checksum that tells a typing error from a
   wrong secret before anything is looked up.
2. Only its SHA-256 is stored, logged or compared: the hash of the text exactly as it is
   presented, so that any tool can compute it.
3. It shows itself to nobody who does not ask: `repr` and `str` are redacted.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Final, NoReturn

from gateline.values.invalid import TokenError

SECRET_BYTES: Final = 32
_PREFIX: Final = "gateline_"
_SECRET_DIGITS: Final = 2 * SECRET_BYTES
_CHECKSUM_DIGITS: Final = 8
_SECRET: Final = re.compile(
    rf"{_PREFIX}([0-9a-f]{{{_SECRET_DIGITS}}})([0-9a-f]{{{_CHECKSUM_DIGITS}}})"
)


class Secret:
    """A bearer secret, which shows itself only through `reveal`.

    Args:
        random_bytes: `SECRET_BYTES` of them, from a source that nobody can guess.

    Raises:
        TokenError: where there are more or fewer.
    """

    __slots__ = ("_text",)

    def __init__(self, random_bytes: bytes) -> None:
        if len(random_bytes) != SECRET_BYTES:
            raise TokenError("$.secret", "another length", f"{SECRET_BYTES} random bytes", "2.6")
        digits = random_bytes.hex()
        self._text = f"{_PREFIX}{digits}{_checksum(digits)}"

    @classmethod
    def parse(cls, text: str) -> Secret:
        """Read a secret as its holder presents it.

        Raises:
            TokenError: where the text is no secret, or was mistyped; the text is not repeated.
        """
        match = _SECRET.fullmatch(text)
        if match is None:
            expected = f"'{_PREFIX}' and {_SECRET_DIGITS + _CHECKSUM_DIGITS} digits"
            raise TokenError("$.secret", "text of another form", expected, "2.6")
        if _checksum(match[1]) != match[2]:
            raise TokenError("$.secret", "a mistyped secret", "the text as it was issued", "2.6")
        return cls(bytes.fromhex(match[1]))

    def reveal(self) -> str:
        """The text of the secret, for its holder."""
        return self._text

    @property
    def token_hash(self) -> str:
        """SHA-256 of the text, in lower-case hexadecimal."""
        return sha256(self._text.encode()).hexdigest()

    def __repr__(self) -> str:
        return "Secret(redacted)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled")


def _checksum(digits: str) -> str:
    return sha256(f"checksum:{digits}".encode()).hexdigest()[:_CHECKSUM_DIGITS]

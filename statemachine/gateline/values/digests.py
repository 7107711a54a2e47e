"""Digests as text: SHA-256 in lower-case hexadecimal."""

from __future__ import annotations

import re
from typing import Final

DIGEST_PATTERN: Final = r"^[0-9a-f]{64}$"
_DIGEST: Final = re.compile(DIGEST_PATTERN)


def is_digest(text: object) -> bool:
    """Whether a value is text of the form of a SHA-256: 64 lower-case hexadecimal digits."""
    return type(text) is str and _DIGEST.fullmatch(text) is not None

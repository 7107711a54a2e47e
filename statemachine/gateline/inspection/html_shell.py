"""The HTML shell: one self-contained page, in which nothing from outside is alive.

1. A page loads nothing. Its content security policy allows one inline style and one inline script,
   by the SHA-256 of exactly their text, and nothing else; so there is no ``style`` attribute and no
   event attribute in a body, and a page that somebody added to does not run.
2. Text from outside gets into a body through `escape` alone: markup is text, and what is not
   printable, control and bidirectional characters among them, is shown as an escape sequence.
3. The same arguments give the same bytes.

Sources: HTML Living Standard, "Restrictions for contents of script elements"; Content Security
Policy Level 3, "hash-source".
"""

from __future__ import annotations

import html
import re
from base64 import b64encode
from hashlib import sha256
from typing import Final

from gateline.values.invalid import escaped

_ENDS: Final = re.compile(r"</(style|script)|<!--|[\r\0]", re.IGNORECASE)
"""What ends an inline text, or reads otherwise than it is hashed: a parser makes LF of each CR."""


def escape(text: str) -> str:
    """Somebody's text, inert: for the content of an element, or for a quoted attribute.

    Args:
        text: of any length; what is not printable is shown as Python's escape sequence of it.
    """
    return html.escape(escaped(text))


def html_page(title: str, body: str, style: str, script: str | None = None) -> str:
    """A whole page, which needs no other file.

    Args:
        title: any text; escaped here.
        body: the markup in ``<body>``; whatever came from outside is escaped in it already.
        style: the text of its one style sheet.
        script: the text of its one script; None for a page without.

    Returns:
        HTML, ended by a line feed.

    Raises:
        ValueError: where style or script would end its own element.
    """
    policy = ["default-src 'none'", f"style-src {_hash_of(style)}"]
    policy += [] if script is None else [f"script-src {_hash_of(script)}"]
    policy += ["base-uri 'none'", "form-action 'none'"]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{escape(title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            body,
            *([] if script is None else [f"<script>{script}</script>"]),
            "</body>",
            "</html>\n",
        ]
    )


def _hash_of(text: str) -> str:
    """The hash source that allows an inline text (rule 1)."""
    end = _ENDS.search(text)
    if end is not None:
        raise ValueError(f"an inline text with {end.group()!r} in it cannot stand in a page")
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

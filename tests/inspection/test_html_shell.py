"""The HTML shell: what a page allows, and that nothing from outside is alive in it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest

from gateline.inspection.html_shell import escape, html_page
from parsed_page import Page

HOSTILE = "\"'><script>alert(1)</script><!--\u202e\u2066\x00\x1b\x7f\u2028\ud800&lt;"


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_a_page_allows_its_own_style_and_script_by_hash_and_nothing_else() -> None:
    script = "f('é')"
    page = Page(html_page("Title", "<p>x</p>", "p{}", script))
    (policy,) = [each["content"] for _, each in page.elements if "http-equiv" in each]
    assert policy == (
        f"default-src 'none'; style-src {hash_of('p{}')}; script-src {hash_of(script)};"
        " base-uri 'none'; form-action 'none'"
    )


def test_a_page_without_a_script_allows_none() -> None:
    page = html_page("Title", "<p>x</p>", "p{}")
    assert "script" not in page
    assert html_page("Title", "<p>x</p>", "p{}") == page


@pytest.mark.parametrize("end", ["</style>", "</SCRIPT", "<!--", "\r", "\0"])
def test_an_inline_text_that_would_end_its_element_is_refused(end: str) -> None:
    with pytest.raises(ValueError, match="cannot stand in a page"):
        html_page("Title", "", f"a{end}b")
    with pytest.raises(ValueError, match="cannot stand in a page"):
        html_page("Title", "", "", f"a{end}b")


def test_escaped_text_is_inert_in_an_element_and_in_an_attribute() -> None:
    text = escape(HOSTILE)
    page = Page(f'<p title="{text}">{text}</p>')
    shown = HOSTILE.encode("unicode_escape").decode()
    assert page.elements == [("p", {"title": shown})]
    assert "".join(page.texts) == shown


def test_a_title_is_escaped() -> None:
    page = Page(html_page(HOSTILE, "", ""))
    assert [tag for tag, _ in page.elements] == [
        *("html", "head", "meta", "meta", "meta", "meta", "title", "style", "body")
    ]

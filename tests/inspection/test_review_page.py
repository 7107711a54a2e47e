"""The review page as text: what it says, and that nothing from outside is alive in it."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode
from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest
import rfc8785

from gateline.gates.line import LINE
from gateline.inspection.abort_matrix import abort_matrix
from gateline.inspection.diagrams.graph import graph_of
from gateline.inspection.review.authority import Authority, Finding, authority_of
from gateline.inspection.review.content import Approval, Claim, Claims, HeldToken, Review
from gateline.inspection.review.issued import obstacles
from gateline.inspection.review.machine_views import views_section
from gateline.inspection.review.packed import TOKENS, packed_data, records_by_run
from gateline.inspection.review.page import review_page
from gateline.machine.effect import Effect
from gateline.machine.table import TransitionTable
from gateline.values.account import TokenAccount
from gateline.values.invalid import escaped
from gateline.values.plan import ExecutionPlan
from hostile_review import HOSTILE, ODD, hostile_review
from parsed_page import Page
from random_charts import random_table
from reviewed_ledgers import REFUND, refund_token
from support import START_US, call, limits, plan_of, token

ATTRIBUTES = {
    *("aria-label", "aria-labelledby", "aria-live", "charset", "class", "content", "data-box"),
    *(
        "data-label",
        "data-node",
        "data-run",
        "data-states",
        "data-transitions",
        "data-zoom",
        "hidden",
        "href",
    ),
    *("http-equiv", "id", "lang", "name", "role", "scope", "tabindex", "type"),
    *("cx", "cy", "d", "height", "points", "r", "rx", "text-anchor", "transform", "viewbox"),
    *("width", "x", "y"),
}
"""Every attribute that a page has: none of them is executed, or has a style."""
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "script", "body", "main", "nav", "section"),
    *("a", "br", "button", "caption", "code", "dd", "details", "div", "dl", "dt", "figcaption"),
    *("figure", "h1", "h2", "h3", "h4", "kbd", "li", "noscript", "ol", "output", "p", "pre"),
    *("span", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul", "wbr"),
    *("circle", "desc", "g", "path", "polygon", "rect", "svg", "text"),
}


@pytest.fixture(scope="module")
def hostile() -> Page:
    return Page(review_page(hostile_review()))


def test_hostile_text_adds_no_element_and_no_attribute(hostile: Page) -> None:
    assert {tag for tag, _ in hostile.elements} <= ELEMENTS
    assert {name for _, attributes in hostile.elements for name in attributes} <= ATTRIBUTES


def test_a_page_has_one_style_one_script_and_one_block_of_data(hostile: Page) -> None:
    kinds = Counter((tag, attributes.get("type")) for tag, attributes in hostile.elements)
    assert kinds["style", None] == kinds["script", None] == 1
    assert kinds["script", "application/octet-stream"] == 1
    assert sum(count for (tag, _), count in kinds.items() if tag in ("script", "style")) == 3


def test_every_address_stays_in_the_page(hostile: Page) -> None:
    addresses = [attributes["href"] for _, attributes in hostile.elements if "href" in attributes]
    assert len(addresses) == 22
    assert [address for address in addresses if not str(address).startswith("#")] == []


def test_hostile_text_is_shown_escaped(hostile: Page) -> None:
    text = "".join(hostile.texts)
    assert text.count(escaped(ODD)) > 20
    assert text.count(escaped(rfc8785.dumps(HOSTILE).decode())) == 3  # in the plan's arguments


def test_no_character_that_is_not_printable_is_in_the_page() -> None:
    page = review_page(hostile_review())
    assert {each for each in page if not each.isprintable()} == {"\n"}


def test_the_same_review_gives_the_same_bytes() -> None:
    assert review_page(hostile_review()) == review_page(hostile_review())


def test_records_are_packed_as_the_exact_bytes() -> None:
    review = hostile_review()
    assert review.ledger is not None
    unpacked = zlib.decompress(packed_data(review.table, review.ledger), -zlib.MAX_WBITS)
    bodies = b"".join(record.body for record in review.ledger.records)
    hashes = b"".join(record.hash for record in review.ledger.records)
    assert unpacked.endswith(hashes + bodies)
    (block,) = [
        text for text in Page(review_page(review)).texts if len(text) > 500 and " " not in text
    ]
    assert zlib.decompress(b64decode(block), -zlib.MAX_WBITS) == unpacked


def test_the_bad_record_is_packed_and_not_counted_as_checked() -> None:
    """A browser without SHA-256 says of it that it does not match."""
    review = hostile_review()
    assert review.ledger is not None
    assert (len(review.ledger.records), review.ledger.events) == (2, 1)
    unpacked = zlib.decompress(packed_data(review.table, review.ledger), -zlib.MAX_WBITS)
    header = json.loads(unpacked[4 : 4 + int.from_bytes(unpacked[:4], "big")])
    assert (header["checked"], header["lengths"]) == (
        1,
        [len(record.body) for record in review.ledger.records],
    )


def test_the_events_of_no_run_are_listed_last() -> None:
    review = hostile_review()
    assert review.ledger is not None
    assert [record.run_id for record in review.ledger.records] == [None, ODD]
    assert records_by_run(review.ledger) == {ODD: [1], TOKENS: [0]}
    assert list(records_by_run(review.ledger)) == [ODD, TOKENS]


def findings(authority: Authority) -> dict[str, Finding]:
    methods = {f"{row.domain}.{row.method}": row.finding for row in authority.methods}
    return methods | {row.respect: row.finding for row in authority.limits}


METHODS = {"orders": ["find"], "refunds": ["pay"], "mail": ["draft"]}
EXACT: dict[str, Any] = {
    "domain_scope": list(METHODS),
    "method_scope": METHODS,
    "plan_digest": REFUND.digest,
    "resource_limits": limits(max_invocations=3),
}


def test_a_token_that_grants_what_the_plan_needs_is_exact() -> None:
    """SPEC 2.8."""
    authority = authority_of(token(**EXACT), REFUND)
    assert (authority.missing, authority.unused) == (0, 0)
    assert set(findings(authority).values()) == {Finding.GRANTED, Finding.FITS, Finding.UNKNOWN}


@pytest.mark.parametrize(
    ("changes", "respect", "finding"),
    [
        ({"method_scope": METHODS | {"mail": ["read"]}}, "mail.draft", "MISSING"),
        ({"method_scope": METHODS | {"mail": ["draft", "read"]}}, "mail.read", "UNUSED"),
        ({"user_id": "eve"}, "user", "MISSING"),
        ({"plan_digest": plan_of(1).digest}, "plan", "MISSING"),
        ({"plan_digest": None}, "plan", "BEYOND"),
        ({"resource_limits": limits(max_invocations=2)}, "invocations", "MISSING"),
        ({"resource_limits": limits(max_invocations=4)}, "invocations", "BEYOND"),
        ({"plan_digest": None}, "frequency of starts", "BEYOND"),
        ({"allowed_trigger_types": ["direct_command", "scheduled"]}, "triggers", "BEYOND"),
    ],
)
def test_each_way_to_differ_from_the_need_is_found(
    changes: dict[str, Any], respect: str, finding: str
) -> None:
    authority = authority_of(token(**{**EXACT, **changes}), REFUND)
    assert findings(authority)[respect] is Finding[finding]
    assert authority.missing + authority.unused > 0


def test_calls_of_one_method_are_counted() -> None:
    plan = ExecutionPlan(
        "ada", [call("mail", "read"), call("orders", "find"), call("mail", "read")]
    )
    authority = authority_of(token(domain_scope=["mail"], method_scope={"mail": ["read"]}), plan)
    assert [(row.domain, row.method, row.calls) for row in authority.methods] == [
        ("mail", "read", 2),
        ("orders", "find", 1),
    ]


def text_of(review: Review) -> str:
    return " ".join("".join(Page(review_page(review)).texts).split())


def test_the_approval_view_has_the_digest_the_calls_and_the_unused_authority() -> None:
    approval = Approval(REFUND, (HeldToken("token.json", refund_token()),))
    text = text_of(Review(LINE.table, approval=approval))
    assert REFUND.digest in text
    assert 'orders.find{ "fields": [ "state", "cents" ], "order": "A-1042" }refunds.pay' in text
    assert "UNUSED AUTHORITY 4 grants go beyond what this plan uses." in text
    assert "mailread0\N{BLACK UP-POINTING TRIANGLE} granted and unused: unused authority" in text


def issued(**changes: Any) -> TokenAccount:
    """The account of a token that is bound to the plan, with what has become of it."""
    asked = token(**EXACT).issued(at_us=START_US, token_hash="0" * 64)
    return TokenAccount(token=asked, **changes)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"revoked": True}, "it was revoked"),
        ({"expiry_recorded": True}, "it has expired, as is recorded"),
        ({"admitted_runs": 1}, "it is bound to one run of its plan, and has admitted one already"),
        ({"invocations": 1}, "2 invocations are left, and the plan needs 3"),
    ],
)
def test_a_token_that_cannot_run_the_plan_says_why(changes: dict[str, Any], reason: str) -> None:
    """SPEC 2.6 to 2.8, 3.3."""
    assert list(obstacles(issued(**changes), REFUND, START_US)) == [reason]
    held = HeldToken("token issued by event 2", issued().token, issued(**changes), START_US)
    text = text_of(Review(LINE.table, approval=Approval(REFUND, (held,))))
    assert text.count(f"TOKEN CANNOT RUN THIS PLAN this token cannot run this plan: {reason}.") == 1
    said = f"TOKEN CANNOT RUN THIS PLAN token issued by event 2: this token cannot: {reason}."
    assert text.count(said.replace("cannot:", "cannot run this plan:")) == 1


def test_a_token_expires_at_the_logs_last_event() -> None:
    """SPEC 2.6: its last valid instant is just before its expiry."""
    expires_us = issued().token.expires_at_us
    assert expires_us is not None
    assert list(obstacles(issued(), REFUND, expires_us - 1)) == []
    assert list(obstacles(issued(), REFUND, expires_us)) == [
        "it had expired at the log's last event"
    ]


def test_a_token_that_is_only_asked_for_never_looks_issued() -> None:
    asked = HeldToken("token.json", refund_token())
    text = text_of(Review(LINE.table, approval=Approval(REFUND, (asked,))))
    assert "Authority asked for: token.json" in text
    assert "as asked for; not an issued token" in text
    assert "Account:" not in text
    assert "Authority issued" not in text
    held = HeldToken("event 2", issued().token, issued(invocations=2), START_US)
    text = text_of(Review(LINE.table, approval=Approval(REFUND, (held,))))
    assert f"token{'0' * 64}issued2027-01-15 08:00:00.000 UTC, by " in text
    assert "invocations231 response" in text  # 2 used of 3, and 1 is left
    assert "runs admitted011 " in text
    assert "not an issued token" not in text


def test_a_token_that_is_not_enough_says_so_in_the_summary_and_at_the_token() -> None:
    asked = HeldToken(
        "token.json", token(**{**EXACT, "resource_limits": limits(max_invocations=2)})
    )
    text = text_of(Review(LINE.table, approval=Approval(REFUND, (asked,))))
    said = "1 of what the plan needs is not granted: it would be stopped."
    assert text.count(f"NOT ENOUGH {said}") == 1
    assert text.count(f"NOT ENOUGH token asked for in token.json: {said}") == 1


def test_a_plan_without_a_token_says_so() -> None:
    assert "NO TOKEN" in text_of(Review(LINE.table, approval=Approval(REFUND, ())))


def test_a_claim_that_is_undetermined_is_no_pass() -> None:
    claim = Claim("no-skip", "sentence", "holds", "every n", "7 theorems", "derivation")
    whole = Claims("from somewhere", (claim,))
    assert "EVERY CLAIM HOLDS 1 of 1 hold;" in text_of(Review(LINE.table, claims=whole))
    part = replace(whole, claims=(claim, claim._replace(status="undetermined")))
    assert "NOT EVERY CLAIM HOLDS 1 of 2 hold, 1 undetermined;" in text_of(
        Review(LINE.table, claims=part)
    )


def test_no_claims_are_no_pass() -> None:
    text = text_of(Review(LINE.table, claims=Claims("nobody asked", ())))
    assert "NO CLAIMS Nothing is claimed: nobody asked." in text
    assert "EVERY CLAIM HOLDS" not in text


def summary_of(review: Review) -> str:
    page = review_page(review)
    summary = page[page.index('<section id="summary"') :]
    return " ".join("".join(Page(summary[: summary.index("</section>")]).texts).split())


def test_every_verdict_of_the_page_is_in_the_summary_bad_ones_first(hostile: Page) -> None:
    ledger = hostile_review().ledger
    assert ledger is not None
    claim = Claim("no-skip", "sentence", "violated", "-", "1 theorem", "exploration")
    held = HeldToken("event 2", issued().token, issued(revoked=True), START_US)
    asked = HeldToken("token.json", refund_token(resource_limits=limits(max_invocations=1)))
    review = Review(
        LINE.table,
        ledger=replace(ledger, problem=None),
        approval=Approval(REFUND, (held, asked)),
        claims=Claims("from somewhere", (claim,)),
    )
    said = ("NOT EVERY CLAIM HOLDS", "TOKEN CANNOT", "NOT ENOUGH", "UNUSED", "VERIFIED", "EXACT")
    text = summary_of(review)
    places = [text.index(word) for word in said]
    assert places == sorted(places)
    addresses = [attributes.get("href") for tag, attributes in hostile.elements if tag == "a"]
    identifiers = {attributes.get("id") for _, attributes in hostile.elements}
    assert {"#ledger", "#claims", "#token-0"} <= set(addresses)
    targets = {str(each)[1:] for each in addresses if "=" not in str(each)}
    assert targets <= identifiers


def test_a_ledger_that_verifies_says_what_that_does_not_show() -> None:
    ledger = hostile_review().ledger
    assert ledger is not None
    text = text_of(Review(LINE.table, ledger=replace(ledger, problem=None)))
    said = (
        "that nothing was cut off at its end can be told only by comparing the head, or the number"
        " of events, with one kept elsewhere. head"
    )
    assert said in text


def test_what_does_not_hold_stands_first_with_its_problem_and_the_way_to_it() -> None:
    holds = Claim("terminates", "it ends", "holds", "every n", "a measure", "derivation")
    unknown = holds._replace(name="sometimes", status="undetermined", problem="nobody looked")
    steps = ("scope_check: passed (cursor 0)", "crash")
    wrong = holds._replace(name="no-skip", status="violated", problem="skipped", steps=steps)
    text = text_of(Review(LINE.table, claims=Claims("somewhere", (holds, unknown, wrong))))
    rows = text[text.index("bound method engines".replace(" ", "")) :]
    assert "NOT EVERY CLAIM HOLDS 1 of 3 hold, 1 violated, 1 undetermined; somewhere." in text
    places = [rows.index(word) for word in ("no-skip", "skipped", "sometimes", "terminates")]
    assert places == sorted(places)
    assert "it endsskippedA way to it, 2 stepsscope_check: passed (cursor 0)crash" in rows
    assert "it endsnobody looked" in rows


def test_the_page_has_the_version_that_wrote_it() -> None:
    assert "written bygateline 1.2.3" in text_of(Review(LINE.table, version="1.2.3"))
    assert "written by" not in text_of(Review(LINE.table))


def test_each_picture_has_a_visible_title_of_its_own() -> None:
    text = text_of(Review(LINE.table))
    titles = ["overview", *dict.fromkeys(LINE.table.groups.values())]
    assert [text.count(f"Line, {title}. ") for title in titles] == [1] * 9


def test_the_abort_matrix_has_every_cause_and_every_end() -> None:
    text = text_of(Review(LINE.table))
    matrix = abort_matrix(LINE.table)
    assert matrix.empty == ()
    stops = text[text.index("Where a gate refuses") : text.index("The transition table")]
    assert [row.cause for row in matrix.rows if row.cause not in stops] == []
    ends = LINE.table.terminal_states - {"completed"}
    assert [end for end in sorted(ends) if end not in stops] == []
    assert "EMPTY" not in stops


def test_an_empty_cell_is_told_in_the_summary_and_at_the_matrix() -> None:
    """A state that the graph leads to, and no run: behind the last call there is no more."""
    table = TransitionTable(
        "Attic",
        "first",
        {
            "first": Effect.advance(),
            "second": Effect.advance(),
            "ghost": Effect.check("gate", ("refused",)),
            "gone": Effect.halt("denied"),
            "done": Effect.halt("completed"),
        },
        {
            ("first", "more"): "first",
            ("first", "last"): "second",
            ("second", "more"): "ghost",
            ("second", "last"): "done",
            ("ghost", "passed"): "done",
            ("ghost", "refused"): "gone",
        },
        {"ghost": "attic"},
    )
    text = text_of(Review(table))
    assert text.count("EMPTY CELLS no run reaches: refused in attic, crash in attic.") == 2


def test_the_table_of_the_page_is_the_whole_table() -> None:
    text = review_page(Review(LINE.table))
    table = text[text.index('<section id="table"') : text.index('<section id="help"')]
    rows = table.replace("<wbr>", "").split("<tr")
    cells = [[each for each in Page(f"<tr{row}").texts if each.strip()] for row in rows[2:]]
    found = {(state, seen): target for state, _, seen, target in cells if target != "the end"}
    assert found == LINE.table.transitions
    assert len(cells) == len(LINE.table.transitions) + len(LINE.table.terminal_states)


def test_states_in_no_box_have_a_heading_too() -> None:
    page = views_section(graph_of(random_table(Random(20_261_126), 1)))
    assert "<summary>States in no box</summary>" in page
    assert "<summary>Box box_" in page

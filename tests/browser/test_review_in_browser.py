"""The review page in a real browser: what a reviewer does by mouse and keys, and what stays off."""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gateline import SqliteLedger
from gateline.cli.exit_codes import ExitCode
from gateline.cli.main import main
from gateline.gates.line import LINE
from gateline.inspection.review.content import RawRecord, Review, ReviewedLedger
from gateline.inspection.review.page import review_page
from gateline.inspection.review.reviewed import reviewed_runs
from gateline.machine.table import TransitionTable
from hostile_review import HOSTILE, hostile_ledger, hostile_plan, hostile_review
from reviewed_ledgers import REFUND, ledger_of_every_end, refund_token
from support import token
from watched_page import Watched

Open = Callable[..., Watched]
EVENT_MILLISECONDS = 900
"""How long the player shows an event."""


class Reviewed:
    """A page about a ledger with a run of each kind of end, and who is in it."""

    def __init__(self, folder: Path) -> None:
        ledger = ledger_of_every_end(folder / "ledger.db")
        plan, held = folder / "plan.json", folder / "token.json"
        plan.write_text(REFUND.to_json(), encoding="utf-8")
        held.write_text(refund_token().to_json(), encoding="utf-8")
        self.path = folder / "review.html"
        words = ["--ledger", str(ledger), "--plan", str(plan), "--token", str(held)]
        assert main(["review", *words, "-o", str(self.path)]) == ExitCode.COMPLETED
        with SqliteLedger(ledger) as opened:
            self.events = [event for event in opened.events() if event.run_id is not None]
        runs = list(dict.fromkeys(str(event.run_id) for event in self.events))
        self.completed, self.denied, _, self.failed, self.violated, self.aborted = runs

    def address(self, run_id: str, place: int = 0) -> str:
        sequences = [event.sequence for event in self.events if event.run_id == run_id]
        return f"#run={run_id}&seq={sequences[place]}"


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Reviewed:
    return Reviewed(tmp_path_factory.mktemp("review"))


@pytest.fixture
def open_review(reviewed: Reviewed, open_page: Open) -> Open:
    """Opens the page, or another one like it, and waits until its hashes are computed."""

    def opened(address: str = "", *, path: Path | None = None, **options: Any) -> Watched:
        watched = open_page(path or reviewed.path, address, **options)
        watched.page.locator("#recomputed .said").wait_for(state="attached")
        return watched

    return opened


def position(page: Any) -> str:
    text: str = page.locator("#position").inner_text()
    return text.partition(",")[0]


def cells(page: Any, selector: str, *numbers: int) -> list[list[str]]:
    """The texts of some cells of each row."""
    texts: list[list[str]] = page.eval_on_selector_all(
        selector,
        "(rows, numbers) => rows.map(row => numbers.map(at => row.cells[at].textContent))",
        list(numbers),
    )
    return texts


def test_it_asks_for_itself_alone_and_complains_of_nothing(
    reviewed: Reviewed, open_review: Open
) -> None:
    watched = open_review(reviewed.address(reviewed.completed))
    assert watched.page.locator("#recomputed .said").inner_text() == "✓ match"
    assert watched.requests == [reviewed.path.as_uri()]
    assert watched.complaints == []


def test_a_run_is_played_to_its_end_by_keys(reviewed: Reviewed, open_review: Open) -> None:
    page = open_review().page
    page.clock.install(time=0)
    page.clock.pause_at(60_000)  # from here on it moves by what the test says alone
    page.locator(f'tr[data-run] a[href^="#run={reviewed.completed}"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'player'")  # a link is followed in time
    assert position(page) == "event 1 of 13"
    page.keyboard.press("p")
    assert page.locator("#play").inner_text() == "|| Pause"
    page.clock.run_for(EVENT_MILLISECONDS * 11)
    assert position(page) == "event 12 of 13"
    page.clock.run_for(EVENT_MILLISECONDS)
    assert position(page) == "event 13 of 13"
    assert page.locator("#play").inner_text() == "▶ Play"
    assert page.locator("#player-end").inner_text() == (
        "then the run ends in completed: certain by its log"
    )
    assert "event 13 of 13: EXECUTION_COMPLETED success" in page.locator("#announced").inner_text()
    for key, place in (("Home", 1), ("ArrowRight", 2), ("End", 13), ("ArrowLeft", 12)):
        page.keyboard.press(key)
        assert position(page) == f"event {place} of 13"
    page.keyboard.press("]")
    assert reviewed.denied in page.locator("#player-run").inner_text()


def test_a_deep_link_opens_at_its_event_and_steps_change_the_address(
    reviewed: Reviewed, open_review: Open
) -> None:
    page = open_review(reviewed.address(reviewed.failed, 5)).page
    assert position(page) == "event 6 of 13"
    assert page.evaluate("document.activeElement.id") == "player"
    page.locator("#to-next").click()
    assert page.evaluate("location.hash") == reviewed.address(reviewed.failed, 6)
    go_to(page, reviewed.address(reviewed.aborted, 8))
    assert position(page) == "event 9 of 9"


def go_to(page: Any, address: str) -> None:
    """Change the address, and wait until the page has followed."""
    page.evaluate(
        "address => new Promise(done => {"
        " addEventListener('hashchange', done, {once: true});"
        " if (location.hash === address) done(); else location.hash = address; })"
        ".then(() => {})",
        address,
    )


def test_the_event_that_stopped_a_run_is_one_key_away_and_lights_up_its_box(
    reviewed: Reviewed, open_review: Open
) -> None:
    page = open_review(reviewed.address(reviewed.completed)).page
    assert page.locator("#to-stop").get_attribute("aria-disabled") == "true"
    for run_id, type_, lit in (
        (reviewed.denied, "AUTHORIZATION_SCOPE_CHECK", ["box:scope"]),
        (reviewed.failed, "EXECUTION_COMPLETED", ["box:invocation", "end:failed"]),
        (reviewed.violated, "BOUNDARY_VIOLATION", ["box:invocation"]),
        (reviewed.aborted, "OPERATION_ABORTED", ["box:audit"]),
    ):
        go_to(page, reviewed.address(run_id))
        page.keyboard.press("x")
        fields = dict(cells(page, "#fields tr", 1, 2))
        assert fields["type"].startswith(type_)
        assert lit == page.eval_on_selector_all(
            "#player-overview .now[data-states]", "nodes => nodes.map(node => node.dataset.node)"
        )


def test_what_the_log_leaves_open_is_possible_and_no_fact(
    reviewed: Reviewed, open_review: Open
) -> None:
    """SPEC 7.1: a lost write may have been anywhere, or recovery wrote the last event."""
    page = open_review(reviewed.address(reviewed.aborted, -1)).page
    assert page.locator("#player-state").inner_text() == "possible: abort_record"
    end = page.locator("#player-end").inner_text()
    assert end.startswith("its end is not certain: a write was lost at one of: scope_record, ")
    assert end.endswith("or nothing was lost: it crashed, and recovery wrote event #62")
    announced = page.locator("#announced").inner_text()
    assert f"; state possible: abort_record; {end}" in announced
    drawn = "#player-overview [data-states]"
    styles = page.eval_on_selector_all(
        drawn,
        """nodes => Object.fromEntries(nodes.map(node => [node.dataset.node,
            [...node.classList].filter(name => ["now", "past", "possible"].includes(name)).join()
            + " " + getComputedStyle(node.querySelector(".shape")).strokeDasharray]))""",
    )
    assert styles["box:audit"] == "now,possible 2px, 5px"
    assert styles["end:aborted"] == "past,possible 2px, 5px"
    assert styles["box:token"].startswith("past ")
    go_to(page, reviewed.address(reviewed.aborted, 7))
    assert page.locator("#player-end").inner_text() == ""
    assert "possible" not in page.locator("#player-state").inner_text()
    page.locator("#player-overview .possible").first.wait_for(state="detached")


def test_a_run_that_nothing_stopped_says_so(reviewed: Reviewed, open_review: Open) -> None:
    page = open_review(reviewed.address(reviewed.completed, 2)).page
    status = page.locator("#player-status")
    assert not status.is_visible()
    page.keyboard.press("x")
    assert status.inner_text() == "No event stopped this run."
    assert position(page) == "event 3 of 13"
    page.keyboard.press("ArrowRight")
    assert not status.is_visible()


def test_a_link_that_names_no_run_or_no_event_says_so(
    reviewed: Reviewed, open_review: Open
) -> None:
    watched = open_review(f"#run={reviewed.failed[:9]}&seq=30")
    page = watched.page
    assert reviewed.failed in page.locator("#player-run").inner_text()
    assert position(page) == "event 4 of 13"
    status = page.locator("#player-status")
    for address, said in (
        ("#run=nobody", 'There is no run "nobody": none was opened.'),
        ("#run=__proto__&seq=__proto__", 'There is no run "__proto__": none was opened.'),
        ("#run=%E0%A4%A&seq=%", "There is no run "),
        ("#run=%00%E2%80%AE", 'There is no run "\\x00\\u202e": none was opened.'),
    ):
        go_to(page, address)
        assert said in status.inner_text()
        assert position(page) == "event 4 of 13"
    for seq in ("9999", "NaN", "__proto__", "-1", "1e1", "", "%zz"):
        go_to(page, f"#run={reviewed.failed}&seq={seq}")
        assert f"seq={seq} is no event of this run, whose events are from #26 to #39" in (
            status.inner_text()
        )
        assert position(page) == "event 1 of 13"
    go_to(page, reviewed.address(reviewed.failed, 1))
    assert not status.is_visible()
    assert watched.complaints == []


def test_a_prefix_of_several_runs_opens_none(
    reviewed: Reviewed, open_page: Open, tmp_path: Path
) -> None:
    path = tmp_path / "alike.html"
    text = reviewed.path.read_text(encoding="utf-8")
    for run_id in (reviewed.failed, reviewed.denied):
        text = tampered(text, f'"id":"{run_id}'.encode(), f'"id":"same{run_id[4:]}'.encode())
    path.write_text(text, encoding="utf-8")
    page = open_page(path, "#run=same").page
    status = page.locator("#player-status")
    status.wait_for()
    assert status.inner_text() == (
        '2 runs begin with "same": none was opened. Choose one of the list.'
    )
    assert not page.locator("#player").is_visible()


LEAST_LETTER_PIXELS = 10.9


@pytest.mark.parametrize("width", [1280, 400])
def test_the_players_pictures_can_be_read_and_zoomed(
    reviewed: Reviewed, open_review: Open, width: int
) -> None:
    address, size = reviewed.address(reviewed.denied, 5), {"width": width, "height": 800}
    page = open_review(address, viewport=size).page
    for figure in ("#player-overview", "#player-box"):
        least = (
            "Math.min(...[...document.querySelectorAll(`${figure} text`)].map(each =>"
            " each.getBoundingClientRect().height))"
        )
        assert page.evaluate(f"figure => {least}", figure) >= LEAST_LETTER_PIXELS
        seen = page.locator(f"{figure} .now .shape").first.bounding_box()
        stage = page.locator(f"{figure} .stage").bounding_box()
        assert stage["x"] <= seen["x"] + seen["width"] / 2 <= stage["x"] + stage["width"]
        page.locator(f'{figure} button[data-zoom="0"]').click()
        inside = "figure => document.querySelector(`${figure} svg`).getBoundingClientRect().width"
        fitting = page.evaluate(inside, figure)
        page.locator(f'{figure} button[data-zoom="+"]').click()
        assert page.evaluate(inside, figure) == pytest.approx(fitting * 1.25, rel=0.01)
    page.keyboard.press("Home")
    assert page.locator("#player-overview output").inner_text() == "125 %"


def test_what_changed_is_marked_by_a_word(reviewed: Reviewed, open_review: Open) -> None:
    page = open_review(reviewed.address(reviewed.completed, 1)).page
    changed = ["type", "domain", "method", "index", "details.gate"]
    gone = ["invocations", "line_digest", "plan_digest", "tier", "trigger_type"]
    assert cells(page, "#fields tr.differs", 0, 1) == [
        *(["▸ changed", name] for name in changed),
        *(["▸ gone", f"details.{name}"] for name in gone),
    ]


def tampered(text: str, old: bytes, new: bytes) -> str:
    """A page with other data, packed as before."""
    mark = 'id="review-data">'
    start = text.index(mark) + len(mark)
    end = text.index("<", start)
    data = zlib.decompress(b64decode(text[start:end]), -zlib.MAX_WBITS)
    assert data.count(old) > 0
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = compressor.compress(data.replace(old, new, 1)) + compressor.flush()
    return text[:start] + b64encode(packed).decode() + text[end:]


def test_one_changed_byte_of_a_record_does_not_match(
    reviewed: Reviewed, open_review: Open, tmp_path: Path
) -> None:
    path = tmp_path / "tampered.html"
    text = reviewed.path.read_text(encoding="utf-8")
    path.write_text(tampered(text, b'"method":"delete"', b'"method":"relete"'), encoding="utf-8")
    page = open_review(reviewed.address(reviewed.denied, 5), path=path).page
    check = page.locator("#hash-check")
    assert check.inner_text() == "✕ DOES NOT MATCH recomputed in this browser"
    page.keyboard.press("ArrowLeft")
    assert check.inner_text() == "✓ matches recomputed in this browser"
    assert page.locator("#recomputed").inner_text() == (
        "61 of 62 record hashes, recomputed in this browser: ✕ DO NOT MATCH"
    )


def test_a_browser_without_sha_256_says_who_checked(reviewed: Reviewed, browser: Any) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(crypto, 'subtle', {value: undefined})")
    page.goto(f"{reviewed.path.as_uri()}{reviewed.address(reviewed.denied)}")
    page.locator("#hash-check .said").wait_for()
    said = "✓ matches as checked when the page was written"
    assert page.locator("#hash-check").inner_text() == said
    page.close()


def test_a_picture_is_zoomed_and_its_boxes_open_their_views(open_review: Open) -> None:
    page = open_review().page
    width = "document.querySelector('#overview svg').getBoundingClientRect().width"
    before = page.evaluate(width)
    page.locator('#overview button[data-zoom="+"]').click()
    assert page.evaluate(width) == pytest.approx(before * 1.25, rel=0.01)
    page.locator("#overview .stage").focus()
    page.keyboard.press("0")
    assert page.evaluate(width) == before
    page.locator("#overview .stage").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    assert page.locator("#overview output").inner_text() == "110 %"
    view = page.locator('details[data-box="scope"]')
    assert not view.locator("svg").is_visible()
    page.locator('#overview [data-node="box:scope"]').focus()
    page.keyboard.press("Enter")
    assert view.locator("svg").is_visible()
    view.locator('[data-node="scope_check"]').click()
    panel = view.locator(".panel").inner_text()
    assert "scope_check does check_scope" in panel
    assert "method_out_of_scope → scope_method_out_of_scope_record" in panel


def test_a_page_without_a_ledger_works(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "machine.html"
    path.write_text(review_page(Review(LINE.table)), encoding="utf-8")
    watched = open_page(path)
    watched.page.locator('#overview [role="button"]').first.wait_for()
    watched.page.locator('#overview [data-node="box:audit"]').click()
    assert "abort_record does record_operation_aborted" in (
        watched.page.locator("#overview .panel").inner_text()
    )
    assert watched.complaints == []
    assert not watched.page.locator("#problem").is_visible()


def odd(state: str) -> str:
    """A name of a state that is no word: with a space, a colon, and a letter beyond 16 bits."""
    return f"ét\N{GOTHIC LETTER AHSA}t: {state}"


def odd_review(reviewed: Reviewed) -> Review:
    """A machine with such states, and the completed run of the ledger on it."""
    line = LINE.table
    table = TransitionTable(
        "Odd",
        odd(line.initial),
        {odd(state): effect for state, effect in line.effects.items()},
        {(odd(state), seen): odd(target) for (state, seen), target in line.transitions.items()},
        {odd(state): group for state, group in line.groups.items()},
    )
    events = [event for event in reviewed.events if event.run_id == reviewed.completed]
    (run,) = reviewed_runs(events, line, ())
    assert run.path is not None
    steps = tuple(step._replace(state=odd(step.state)) for step in run.path.steps)
    run = replace(run, path=replace(run.path, steps=steps, terminal=odd(str(run.path.terminal))))
    records = tuple(RawRecord(each.sequence, run.run_id, b"{}", bytes(32)) for each in events)
    return Review(table, ledger=ReviewedLedger("odd", "", "", 13, None, None, records, (run,)))


def test_a_state_can_have_any_name(reviewed: Reviewed, open_review: Open, tmp_path: Path) -> None:
    path = tmp_path / "odd.html"
    path.write_text(review_page(odd_review(reviewed)), encoding="utf-8")
    page = open_review(reviewed.address(reviewed.completed, 5), path=path).page
    lit = "nodes => nodes.map(node => node.dataset.node)"
    assert page.eval_on_selector_all("#player-overview .now[data-states]", lit) == ["box:scope"]
    assert odd("scope_record") in page.eval_on_selector_all("#player-box .now[data-states]", lit)
    assert page.locator("#player-box .now[data-transitions]").count() > 0
    page.locator('#overview [data-node="box:scope"]').click()
    view = page.locator('details[data-box="scope"]')
    view.locator(f'[data-node="{odd("scope_check")}"]').click()
    panel = view.locator(".panel").inner_text()
    assert f"{odd('scope_check')} does check_scope" in panel
    assert f"passed → {odd('scope_record')}" in panel


def background(page: Any) -> str:
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return {"rgb(13, 17, 23)": "dark", "rgb(255, 255, 255)": "light"}[colour]


def test_light_and_dark_are_the_readers_choice(open_review: Open) -> None:
    page = open_review(color_scheme="dark").page
    assert background(page) == "dark"
    page.emulate_media(color_scheme="light")
    assert background(page) == "light"
    page.locator("#theme").click()
    assert background(page) == "dark"
    page.locator("#theme").click()
    assert background(page) == "light"


def test_in_print_everything_is_open_and_light_and_nothing_is_to_be_pressed(
    open_review: Open,
) -> None:
    page = open_review(color_scheme="dark").page
    page.emulate_media(media="print")
    assert background(page) == "light"
    assert page.locator("button:visible, nav:visible").count() == 0
    heights = page.eval_on_selector_all(
        "details svg", "all => all.map(each => each.getBoundingClientRect().height)"
    )
    assert len(heights) == 8
    assert min(heights) > 50


CUT = """right => [...document.querySelectorAll("main *, nav *")].filter((each) => {
    const box = each.getBoundingClientRect();
    const inPicture = each.closest("svg, .unseen");
    return box.width && !inPicture && Math.round(box.right) > right;
}).map((each) => `${each.tagName} ${each.textContent.slice(0, 40)}`)"""
"""Everything that ends further to the right than it may, but what is in a picture."""
A4_PIXELS = 688
"""The width of A4 without its margins, at 96 pixels an inch."""


def test_a_narrow_screen_scrolls_down_alone(reviewed: Reviewed, open_review: Open) -> None:
    small = {"width": 400, "height": 800}
    page = open_review(reviewed.address(reviewed.completed), viewport=small).page
    assert page.evaluate("document.documentElement.scrollWidth") == 400
    assert page.evaluate(CUT, 400) == []
    finding = page.locator("#token-0 td[data-label=finding]").first
    assert finding.inner_text() == "✓ needed and granted"
    heights = page.eval_on_selector_all(
        "#token-0 tbody th code", "all => all.map(each => each.getClientRects().length)"
    )
    assert heights == [1] * 4  # no name is broken
    for caption in page.locator("#player caption").all():
        assert caption.bounding_box()["width"] > 300


def test_on_paper_nothing_is_cut(reviewed: Reviewed, open_review: Open) -> None:
    paper = {"width": A4_PIXELS, "height": 1000}
    page = open_review(reviewed.address(reviewed.failed, 5), viewport=paper).page
    page.emulate_media(media="print")
    assert page.locator("#player-overview svg").is_visible()
    assert page.evaluate(CUT, A4_PIXELS) == []
    assert page.evaluate(CUT.replace("svg, ", ""), A4_PIXELS) == []


def test_without_a_script_everything_is_there_but_the_player(
    reviewed: Reviewed, open_page: Open
) -> None:
    page = open_page(reviewed.path, java_script_enabled=False).page
    assert page.locator("noscript .banner").is_visible()
    assert not page.locator("#player").is_visible()
    assert page.locator("#runs tr[data-run]").count() == 7
    assert page.locator("#table tbody tr").count() == 224
    assert page.locator("#overview svg").is_visible()


def test_everything_has_its_name_and_can_be_read(reviewed: Reviewed, open_review: Open) -> None:
    """WCAG 2.2: 1.3.1, 1.4.3, 3.1.1, 4.1.2."""
    check = Path(__file__).with_name("accessibility.js").read_text(encoding="utf-8")
    page = open_review(reviewed.address(reviewed.violated, -1)).page
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(check) == []


@pytest.fixture(scope="module")
def hostile_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A page of a ledger that verifies by its hashes, by the command; and one made by hand."""
    folder = tmp_path_factory.mktemp("hostile")
    plan, held = folder / "plan.json", folder / "token.json"
    plan.write_text(hostile_plan().to_json(), encoding="utf-8")
    held.write_text(token(capability=HOSTILE).to_json(), encoding="utf-8")
    ledger = hostile_ledger(folder / "ledger.db")
    by_command, by_hand = folder / "command.html", folder / "hand.html"
    words = ["--ledger", str(ledger), "--plan", str(plan), "--token", str(held)]
    assert main(["review", *words, "-o", str(by_command)]) == ExitCode.NOT_VERIFIED
    by_hand.write_text(review_page(hostile_review()), encoding="utf-8")
    return [by_command, by_hand]


@pytest.mark.parametrize("number", [0, 1])
def test_nothing_hostile_is_alive(hostile_pages: list[Path], open_page: Open, number: int) -> None:
    """No dialog, no error, no request, no element that is not ours; and the text is shown."""
    watched = open_page(hostile_pages[number])
    page = watched.page
    page.locator("tr[data-run] a").first.click()
    page.locator("#recomputed .said").wait_for(state="attached")
    for key in ("ArrowRight", "x", "End"):
        page.keyboard.press(key)
    for node in page.locator("#overview [data-states]").all():
        node.dispatch_event("click")
    shown = page.evaluate("document.body.innerText")
    assert "\\u202egnp.exe\\u2066\\u200b\\x00" in shown
    assert "\u202e" not in page.content()
    assert page.locator("img, iframe, object, embed, b, form, input, link").count() == 0
    assert page.locator("script").count() == 2
    assert page.locator("[onerror], [onload]").count() == 0
    assert watched.complaints == []
    assert watched.requests == [hostile_pages[number].as_uri()]

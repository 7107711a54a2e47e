"""``gateline review``: what goes into the page, what it exits with, and how large it is."""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from base64 import b64decode
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from gateline import Gate, SqliteLedger, line_with
from gateline.cli import review
from gateline.cli.exit_codes import ExitCode
from gateline.cli.main import main
from gateline.gates.line import LINE
from gateline.inspection.review.content import Claims
from gateline.inspection.review.reviewed import reviewed_runs
from gateline.values.event import EventDraft
from gateline_model.invariants import INVARIANTS, LOG_RULES
from gateline_proofs.proof import Status
from hostile_review import hostile_ledger
from parsed_page import Page
from reviewed_ledgers import REFUND, large_ledger, ledger_of_every_end, refund_token
from support import START_US, World, plan_of

LARGEST_BYTES = 500_000
NAMES = [invariant.name for invariant in (*INVARIANTS, *LOG_RULES)]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """No claims, which take half a second, but where a test is about them."""
    if "claims" not in request.node.name:
        monkeypatch.setattr(review, "_claims", lambda machine: Claims("not asked in this test", ()))


@pytest.fixture(scope="module")
def ends(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a run of each kind of end. Nobody writes to it."""
    return ledger_of_every_end(tmp_path_factory.mktemp("ends") / "ledger.db")


def reviewed(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """What the command exits with, and the text of the page that it prints."""
    code = main(["review", *map(str, words), "-o", "-"])
    return code, " ".join("".join(Page(capsys.readouterr().out).texts).split())


def unpacked(page: str) -> bytes:
    """The data of a page's script."""
    mark = 'id="review-data">'
    packed = page[page.index(mark) + len(mark) :].partition("<")[0]
    return zlib.decompress(b64decode(packed), -zlib.MAX_WBITS)


def test_a_ledger_of_a_thousand_events_is_a_page_of_under_500_kilobytes(
    tmp_path: Path, figure: Any
) -> None:
    output = tmp_path / "review.html"
    words = ["--ledger", str(large_ledger(tmp_path / "ledger.db")), "-o", str(output)]
    assert main(["review", *words]) == ExitCode.COMPLETED
    size = output.stat().st_size
    figure(f"review page: {size:,} bytes for a ledger of 1,000 events")
    assert size < LARGEST_BYTES


def test_each_run_has_its_verdict(ends: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = reviewed(capsys, "--ledger", ends)
    assert code == ExitCode.COMPLETED
    assert "VERIFIED 62 events, by hashes and by the table: the log is consistent" in text
    assert "6: 1 aborted, 1 completed, 2 denied, 1 failed, 1 violated" in text
    assert "in the ledger: 6; reached 29 of 194 transitions (14.9 %)." in text


def test_the_list_of_runs_says_what_stopped_each(
    ends: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text = reviewed(capsys, "--ledger", ends)
    words = "completed|denied|failed|violated|aborted"
    assert re.findall(rf"[0-9a-f]{{32}}. ({words})(-|\w+, #\d+)", text) == [
        ("completed", "-"),
        ("denied", "method_out_of_scope, #22"),
        ("denied", "user_mismatch, #24"),
        ("failed", "raised, #39"),
        ("violated", "forbidden_operation, #50"),
        ("aborted", "audit_lost, #62"),
    ]


def test_an_open_run_is_in_doubt_where_a_call_may_have_been_made(ends: Path) -> None:
    """SPEC 7.1."""
    with SqliteLedger(ends) as ledger:
        events = [event for event in ledger.events() if event.run_id is not None]
    types = [str(event.type) for event in events[:5]]
    assert types[3:] == ["EXECUTION_STARTED", "EXECUTION_COMPLETED"]
    stopped = [reviewed_runs(events[:count], LINE.table, ())[0].stopped for count in (3, 4, 5)]
    assert stopped == ["open after #6", "in doubt after #7", "open after #8"]


def test_coverage_has_a_summary_for_each_box_and_losses_last(
    ends: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text = reviewed(capsys, "--ledger", ends)
    coverage = text[text.index("Each box:") :]
    assert "token1 of 8 refusals seen0 of 175 of 43 " in coverage
    assert "invocation0 of 3 refusals seen, 2 of 4 failures seen0 of 159 of 39 " in coverage
    unreached = coverage[: coverage.rindex("not reached")].split(" ")
    losses = ["lost" in each for each in unreached if "\N{BLACK UP-POINTING TRIANGLE}" in each]
    assert losses.count(True) == 34  # and 45 more may have been taken
    assert losses == sorted(losses)


def test_coverage_tells_what_the_log_leaves_open(
    ends: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text = reviewed(capsys, "--ledger", ends)
    coverage = text[text.index("Transitions, not reached ones first") :]
    assert coverage.count("possible: the log leaves it open") == 83


def test_what_holds_of_every_run_is_said_once(
    ends: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "--ledger", str(ends), "-o", "-"]) == ExitCode.COMPLETED
    page = capsys.readouterr().out
    data = unpacked(page)
    assert page.count("whether its last write was acknowledged") == 1
    assert data.count(b"acknowledged") == 0


def test_a_plan_is_held_against_the_named_token_and_those_bound_to_it(
    ends: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """SPEC 2.8."""
    plan, held = tmp_path / "plan.json", tmp_path / "token.json"
    plan.write_text(REFUND.to_json(), encoding="utf-8")
    held.write_text(refund_token().to_json(), encoding="utf-8")
    _, text = reviewed(capsys, "--plan", plan, "--token", held, "--ledger", ends)
    headings = [f"Authority {part[:40]}" for part in text.split("Authority ")[1:]]
    assert [each.split("\N{BLACK UP-POINTING TRIANGLE}")[0].strip() for each in headings] == [
        "Authority asked for: token.json",
        "Authority issued: token issued by event 2",
    ]
    assert f"written bygateline {version('gateline')}" in text


def test_a_ledger_that_was_changed_has_a_page_up_to_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """SPEC 6.4."""
    path = ledger_of_every_end(tmp_path / "ledger.db")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DROP TRIGGER record_update")
        changed = "CAST(replace(body, 'orders', 'others') AS BLOB)"
        raw.execute(f"UPDATE record SET body = {changed} WHERE sequence = 7")
    code, text = reviewed(capsys, "--ledger", path)
    assert code == ExitCode.NOT_VERIFIED
    assert "NOT VERIFIED event 7: its hash does not follow from its body" in text
    assert "6 events before it are good." in text
    assert "1: 1 open" in text


@pytest.mark.parametrize("change", ["body = 'text'", "hash = 'text'", "hash = x'00'"])
def test_a_bad_record_that_holds_anything_is_left_out(
    change: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file's own schema refuses it: whoever writes it has another."""
    path = ledger_of_every_end(tmp_path / "ledger.db")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("CREATE TABLE copy AS SELECT * FROM record ORDER BY sequence")
        raw.execute("DROP TABLE record")
        raw.execute("ALTER TABLE copy RENAME TO record")
        raw.execute(f"UPDATE record SET {change} WHERE sequence = 7")
    assert main(["review", "--ledger", str(path), "-o", "-"]) == ExitCode.NOT_VERIFIED
    page = capsys.readouterr().out
    assert "6 events before it are good." in page
    assert b'"sequences":[1,2,3,4,5,6]' in unpacked(page)


def test_a_machine_whose_runs_no_log_tells_is_reviewed_with_a_ledger_of_others(
    ends: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "own.py"
    file.write_text(
        "from gateline.machine.effect import Effect\n"
        "from gateline.machine.table import TransitionTable\n"
        "ways = {('wish', 'recorded'): 'done', ('wish', 'lost'): 'gone'}\n"
        "effects = {'wish': Effect.record('a_wish'), 'done': Effect.halt('completed'),"
        " 'gone': Effect.halt('denied')}\n"
        "SILENT = TransitionTable('Silent', 'wish', effects, ways, {})\n",
        encoding="utf-8",
    )
    code, text = reviewed(capsys, f"{file}:SILENT", "--ledger", ends)
    assert code == ExitCode.COMPLETED
    assert text.count("of another line: Line") == 6


def test_an_event_that_no_run_leaves_does_not_verify(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """SPEC 6.6: its hashes are good, and the table does not allow it."""
    path = tmp_path / "ledger.db"
    with SqliteLedger.create(path) as ledger:
        world = World(ledger)
        world.run(plan_of(1))
        (*_, last) = ledger.events()
        fields = {name: getattr(last, name) for name in EventDraft.__struct_fields__}
        transaction = ledger.begin(START_US)
        transaction.append(EventDraft(**{**fields, "run_id": "another", "index": 3}))
        transaction.commit()
    code, text = reviewed(capsys, "--ledger", path)
    assert code == ExitCode.NOT_VERIFIED
    assert "NOT VERIFIED event 8: EXECUTION_COMPLETED success for index 3; the table" in text
    assert "another? unknownits first event is the bad one" in text


def test_a_run_of_another_line_is_listed_and_said_to_be_of_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = line_with(Gate("approval", lambda facts: True), name="Approved")
    with SqliteLedger.create(tmp_path / "ledger.db") as ledger:
        World(ledger).run(plan_of(1))
        World(ledger, line=own).run(plan_of(1))
    code, text = reviewed(capsys, "--ledger", tmp_path / "ledger.db")
    assert code == ExitCode.NOT_VERIFIED
    assert "NOT VERIFIED 1 of 2 runs are of a line that is not known here, such as" in text
    assert text.count("they were not verified. No event of the 15 was found bad by itself.") == 2
    assert "events before it" not in text
    assert "2: 1 completed, 1 unknown" in text
    file = tmp_path / "own.py"
    file.write_text(
        "from gateline import Gate, line_with\n"
        'MY = line_with(Gate("approval", lambda facts: True), name="Approved")\n',
        encoding="utf-8",
    )
    code, text = reviewed(capsys, f"{file}:MY", "--ledger", tmp_path / "ledger.db")
    assert code == ExitCode.COMPLETED
    assert "completedof another line: Line" in text
    assert "Runs of this machine in the ledger: 1; reached" in text


def test_a_machine_that_is_no_line_has_no_claims(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "table.py"
    file.write_text("from gateline.gates.line import LINE\nTABLE = LINE.table\n", encoding="utf-8")
    code, text = reviewed(capsys, f"{file}:TABLE")
    assert code == ExitCode.COMPLETED
    assert "NO CLAIMS This machine is no line of gates" in text


def test_claims_of_the_line_are_proved(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = reviewed(capsys)
    assert code == ExitCode.COMPLETED
    assert "EVERY CLAIM HOLDS 20 of 20 hold; proved while this page was made" in text


def report(tmp_path: Path, digest: str = LINE.table.digest, **statuses: Status) -> Path:
    """A report of ``gateline check`` with every claim; those that are named have their status."""
    path = tmp_path / "check.json"
    line = {"name": "Line", "digest": digest, "states": 1, "transitions": 1, "gates": []}
    found = [
        {
            "name": name,
            "sentence": "what it says",
            "status": status,
            "bound": "n <= 2",
            "method": "observed",
            "engines": {"scripts": status},
        }
        for name, status in (dict.fromkeys(NAMES, Status.HOLDS) | statuses).items()
    ]
    document = {"gateline_check": 1, "line": line, "status": "holds", "engines": []}
    path.write_text(json.dumps({**document, "properties": found}), "utf-8")
    return path


def test_claims_can_come_from_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = reviewed(capsys, "--report", report(tmp_path, isolated=Status.UNDETERMINED))
    assert code == ExitCode.CLAIM_UNDETERMINED
    assert "NOT EVERY CLAIM HOLDS 20 of 21 hold, 1 undetermined; from check.json, a report" in text
    assert "isolated? undeterminedwhat it saysn <= 2observedscripts" in text


def test_claims_that_do_not_hold_make_the_exit_code_and_a_bad_ledger_comes_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reviewed(capsys, "--report", report(tmp_path))[0] == ExitCode.COMPLETED
    worst = report(tmp_path, terminates=Status.VIOLATED, isolated=Status.UNDETERMINED)
    code, text = reviewed(capsys, "--report", worst)
    assert code == ExitCode.CLAIM_VIOLATED
    assert "NOT EVERY CLAIM HOLDS 19 of 21 hold, 1 violated, 1 undetermined" in text
    ledger = hostile_ledger(tmp_path / "ledger.db")
    code, text = reviewed(capsys, "--report", worst, "--ledger", ledger)
    assert code == ExitCode.NOT_VERIFIED
    assert "NOT EVERY CLAIM HOLDS 19 of 21 hold" in text


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (NAMES[1:], f"it lacks {NAMES[0]}"),
        ([], f"it lacks {', '.join(NAMES)}"),
        ([*NAMES, NAMES[3]], "it has what is none, or one twice"),
        ([*NAMES, "invented"], "it has what is none, or one twice"),
    ],
)
def test_a_report_that_has_not_exactly_the_claims_is_refused(
    names: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = report(tmp_path)
    document = json.loads(path.read_text("utf-8"))
    like = document["properties"][0]
    document["properties"] = [{**like, "name": name} for name in names]
    path.write_text(json.dumps(document), "utf-8")
    assert main(["review", "--report", str(path), "-o", "-"]) == ExitCode.BAD_INPUT
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith(f"check.json: of the 21 claims of a line, {said}\n")
    assert printed.err.count("\n") == 1


def test_changed_accounts_do_not_verify_and_are_no_bad_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """SPEC 6.4."""
    path = ledger_of_every_end(tmp_path / "ledger.db")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE token SET revoked = 1")
    code, text = reviewed(capsys, "--ledger", path)
    assert code == ExitCode.NOT_VERIFIED
    said = "the accounts are not what the events say. No event of the 62 was found bad by itself."
    assert text.count(f"NOT VERIFIED {said}") == 2
    assert "events before it" not in text


@pytest.mark.parametrize("argument", ["machine", "--ledger", "--plan", "--token", "--report"])
def test_a_file_that_is_read_is_not_written_over(
    argument: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "machine": tmp_path / "machine.py",
        "--ledger": ledger_of_every_end(tmp_path / "ledger.db"),
        "--plan": tmp_path / "plan.json",
        "--token": tmp_path / "token.json",
        "--report": report(tmp_path),
    }
    files["machine"].write_text("from gateline.gates.line import LINE\n", encoding="utf-8")
    files["--plan"].write_text(REFUND.to_json(), encoding="utf-8")
    files["--token"].write_text(refund_token().to_json(), encoding="utf-8")
    machine = f"{files['machine']}:LINE"
    words = [
        str(each) for name, file in files.items() if name != "machine" for each in (name, file)
    ]
    before = files[argument].read_bytes()
    output = str(files[argument])
    assert main(["review", machine, *words, "-o", output]) == ExitCode.BAD_INPUT
    assert f"--output {output}: is read by this command; name another" in capsys.readouterr().err
    assert files[argument].read_bytes() == before


def test_bad_input_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nothing, token = tmp_path / "nothing", tmp_path / "token.json"
    other, noise = report(tmp_path, "0" * 64), tmp_path / "noise.json"
    noise.write_bytes(b"\xff")
    token.write_text(refund_token().to_json(), encoding="utf-8")
    output = ["-o", str(tmp_path / "review.html")]
    for words, said in (
        (["--token", str(token), *output], "--token: is held against a plan; name one by --plan"),
        (["--ledger", str(nothing), *output], "no such ledger"),
        (["--plan", str(nothing), *output], "cannot be read"),
        (["--report", str(nothing), *output], "cannot be read"),
        (["--report", str(noise), *output], "no report of gateline check --format json"),
        (["--report", str(other), *output], f"is about table {'0' * 64}; Line has"),
        (["nothing", *output], "expected line, FILE.json, MODULE:NAME or FILE.py:NAME"),
        (["-o", str(nothing / "review.html")], "No such file or directory"),
    ):
        assert main(["review", *words]) == ExitCode.BAD_INPUT, words
        printed = capsys.readouterr()
        assert printed.out == ""
        assert said in printed.err
        assert printed.err.count("\n") == 1

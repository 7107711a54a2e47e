"""``gateline verify``: what it prints of a log, and what it exits with (SPEC 6.4, 6.6)."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from gateline import SqliteLedger
from gateline.cli.exit_codes import ExitCode
from gateline.cli.json_lines import FIELDS
from gateline.cli.main import main
from gateline.gates.record import LIMITS_RESERVED
from gateline.inspection.logged_event import LoggedEvent
from gateline.values.event import EventDraft
from support import START_US, FaultyLedger, World, plan_of

Lines = list[dict[str, Any]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of two runs: one completed, one denied."""
    path = tmp_path / "ledger.db"
    with SqliteLedger.create(path) as ledger:
        world = World(ledger)
        world.run(plan_of(2))
        world.run(user_id="bob")
    return path


@pytest.fixture
def lines(path: Path, capsys: pytest.CaptureFixture[str]) -> Lines:
    """The same, as ``gateline log --format jsonl`` prints it."""
    assert main(["log", str(path), "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def written(path: Path, lines: Lines) -> str:
    """A file of JSON lines beside a ledger."""
    file = path.parent / "log.jsonl"
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return str(file)


def test_a_ledger_is_held_to_the_table(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(path)]) == ExitCode.COMPLETED
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "verified: 12 events"
    assert printed[-1] == (
        "  2 runs: 1 completed, 1 denied; every event is one that the table allows"
    )


def test_a_ledger_of_no_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    SqliteLedger.create(tmp_path / "new.db").close()
    assert main(["verify", str(tmp_path / "new.db")]) == ExitCode.COMPLETED
    assert "  no run; every event is one that the table allows\n" in capsys.readouterr().out


def test_an_event_that_no_run_leaves_does_not_verify(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its hash is right, and its token has it left: the table alone tells."""
    with SqliteLedger(path) as ledger:
        event = next(event for event in ledger.events() if event.type == LIMITS_RESERVED.type)
        fields = {name: getattr(event, name) for name in EventDraft.__struct_fields__}
        transaction = ledger.begin(START_US)
        transaction.append(EventDraft(**{**fields, "index": 2}))
        transaction.commit()
        assert ledger.verify().ok
    assert main(["verify", str(path)]) == ExitCode.NOT_VERIFIED
    assert capsys.readouterr().out.splitlines() == [
        (
            "NOT VERIFIED: event 13: RESOURCE_LIMIT_CHECK success for index 2; the table allows "
            "OPERATION_ABORTED failed for the plan"
        ),
        "  12 events before it are good",
        "  its hashes and accounts are as they were written",
    ]


def test_accounts_that_were_changed_are_no_bad_event(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE token SET revoked = 1")
    assert main(["verify", str(path)]) == ExitCode.NOT_VERIFIED
    assert capsys.readouterr().out.splitlines() == [
        "NOT VERIFIED: the accounts are not what the events say",
        "  12 events are good by themselves",
    ]


def test_what_was_not_held_to_the_hashes_is_not_read(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Events that are written between the two passes wait for the next verification."""
    verify = SqliteLedger.verify

    def verify_and_go_on(ledger: SqliteLedger) -> object:
        found = verify(ledger)
        World(ledger).run(plan_of(1))
        return found

    monkeypatch.setattr(SqliteLedger, "verify", verify_and_go_on)
    assert main(["verify", str(path)]) == ExitCode.COMPLETED
    printed = capsys.readouterr().out
    assert "verified: 12 events" in printed
    assert "2 runs: 1 completed, 1 denied;" in printed


# Logs of other implementations.


def test_what_log_prints_conforms(
    path: Path, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--jsonl", written(path, lines)]) == ExitCode.COMPLETED
    assert capsys.readouterr().out.splitlines() == [
        "conforms: 12 events",
        "  2 runs: 1 completed, 1 denied; every event is one that the table allows",
        "  hashes were not checked: lines have no chain",
    ]


def test_the_least_that_a_line_must_say(
    path: Path, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    least = [
        {
            key: value
            for key, value in {**line, "details": line["details"].get("invocations")}.items()
            if key in ("run_id", "type", "status", "index", "details") and value is not None
        }
        for line in lines
    ]
    file = written(path, least)
    assert main(["verify", "--jsonl", file, "--field", "invocations=details"]) == 0
    assert "conforms: 12 events" in capsys.readouterr().out


def test_fields_can_have_other_names(
    path: Path, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    other = [
        {
            "gate.run": line["run_id"],
            "what": {"kind": line["type"], "went": {"how": line["status"]}},
            "step": line["index"],
            "steps": line["details"].get("invocations"),
        }
        for line in lines
    ]
    renamed = {
        "run_id": "gate.run",
        "type": "what.kind",
        "status": "what.went.how",
        "index": "step",
        "invocations": "steps",
    }
    words = [word for pair in renamed.items() for word in ("--field", "=".join(pair))]
    assert main(["verify", "--jsonl", written(path, other), *words]) == ExitCode.COMPLETED
    assert "conforms: 12 events" in capsys.readouterr().out


def test_lines_come_from_standard_input(
    lines: Lines, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n \n".join(json.dumps(line) for line in lines)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + text.encode())))
    assert main(["verify", "--jsonl", "-"]) == ExitCode.COMPLETED
    assert "conforms: 12 events" in capsys.readouterr().out


def test_the_first_bad_line_is_named(
    path: Path, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    lines[3]["type"] = "\x1b[2J"
    assert main(["verify", "--jsonl", written(path, lines)]) == ExitCode.NOT_VERIFIED
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("NOT VERIFIED: line 4: '\\x1b[2J' 'success' for index 0; the")
    assert printed[1:] == [
        "  3 events before it are good",
        "  hashes were not checked: lines have no chain",
    ]


def lines_of_an_abort(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Lines:
    """A log whose last line is the abort of a run that lost its first start."""
    with SqliteLedger.create(tmp_path / "aborted.db") as ledger:
        faulty = FaultyLedger(
            lambda name, _: name == "commit" and faulty.counts["commit"] == 1, inner=ledger
        )
        world = World(faulty)
        faulty.arm()
        world.run(plan_of(2))
    capsys.readouterr()
    assert main(["log", str(tmp_path / "aborted.db"), "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_what_a_line_names_is_held_to_the_run(
    path: Path, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    lines[5]["domain"] = "files"
    assert main(["verify", "--jsonl", written(path, lines)]) == ExitCode.NOT_VERIFIED
    assert capsys.readouterr().out.splitlines()[0] == (
        "NOT VERIFIED: line 6: EXECUTION_STARTED started for index 0: its domain is 'files'; that "
        "of the invocation is 'mail'"
    )


def test_where_an_abort_says_the_run_was_is_held_to_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = lines_of_an_abort(tmp_path, capsys)
    file = written(tmp_path / "aborted.db", lines)
    assert main(["verify", "--jsonl", file]) == ExitCode.COMPLETED
    lines[-1]["details"]["index"] = 1
    written(tmp_path / "aborted.db", lines)
    capsys.readouterr()
    assert main(["verify", "--jsonl", file]) == ExitCode.NOT_VERIFIED
    assert capsys.readouterr().out.startswith(
        "NOT VERIFIED: line 2: OPERATION_ABORTED failed for the plan says that the run was at "
        "index 1; the table allows index 0\n"
    )


def test_a_run_of_an_unknown_line_is_said(
    path: Path, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    for line in lines:
        if "line_digest" in line["details"]:
            line["details"]["line_digest"] = "\x1b[2J"
    assert main(["verify", "--jsonl", written(path, lines)]) == ExitCode.NOT_VERIFIED
    assert capsys.readouterr().out.splitlines() == [
        (
            "NOT VERIFIED: 2 of 2 runs are of a line that is not known here, such as '\\x1b[2J': "
            "they were not verified"
        ),
        "  --line MODULE:NAME makes a line of your own known",
        "  hashes were not checked: lines have no chain",
    ]


BAD_LINES = {
    "no JSON": (b"{", "no JSON: Expecting property name enclosed in double quotes, at"),
    "no object": (b"[1]", "found [1], expected an object"),
    "no UTF-8": (b'{"type": "\xff"}', "no UTF-8"),
    "a number that is none": (b'{"index": NaN}', "NaN is no JSON"),
    "a number without end": (b'{"index": ' + b"1" * 5000 + b"}", "Exceeds the limit"),
    "a key twice": (b'{"type": 1, "x": {"a": 1, "a": 2}}', "the key 'a' comes twice"),
    "nested without end": (b"[" * 100_000, "nested too deep"),
    "no type": (b"{}", "no 'type'; --field type=NAME says another name"),
    "no status": (b'{"type": "x"}', "no 'status'; --field status=NAME says another name"),
    "a type that is no text": (b'{"type": 1}', "type: found 1, expected text"),
    "an empty type": (b'{"type": ""}', "type: found '', expected text"),
    "a run that is no text": (
        b'{"type": "x", "status": "y", "run_id": ["\\u001b"]}',
        "run_id: found ['\\x1b'], expected text",
    ),
    "an index below 0": (b'{"type":"x","status":"y","index":-1}', "index: found -1, expected an"),
    "an index that is none": (b'{"type":"x","status":"y","index":true}', "index: found True"),
    "a length below 1": (
        b'{"type":"x","status":"y","details":{"invocations":0}}',
        "details.invocations: found 0, expected an integer from 1",
    ),
}


@pytest.mark.parametrize("name", BAD_LINES)
def test_a_bad_line_is_bad_input_and_is_named(
    name: str, path: Path, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, said = BAD_LINES[name]
    file = Path(written(path, lines[:2]))
    file.write_bytes(file.read_bytes() + bad + b"\n")
    assert main(["verify", "--jsonl", str(file)]) == ExitCode.BAD_INPUT
    error = capsys.readouterr().err
    assert error.startswith(f"gateline: {file}, line 3: {said}")
    assert error.count("\n") == 1
    assert error.rstrip("\n").isprintable()


def test_a_line_has_a_bound(
    path: Path,
    lines: Lines,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = written(path, lines)
    longest = max(len(line) for line in Path(file).read_bytes().splitlines(keepends=True))
    monkeypatch.setattr("gateline.cli.json_lines.LONGEST_LINE_BYTES", longest)
    assert main(["verify", "--jsonl", file]) == ExitCode.COMPLETED
    monkeypatch.setattr("gateline.cli.json_lines.LONGEST_LINE_BYTES", longest - 1)
    assert main(["verify", "--jsonl", file]) == ExitCode.BAD_INPUT
    assert f"longer than {longest - 1} bytes" in capsys.readouterr().err


class Endless(io.BytesIO):
    """A line that does not end."""

    def readline(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            raise MemoryError
        return b"x" * size


def test_a_line_that_does_not_end_is_not_read_to_its_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Endless()))
    assert main(["verify", "--jsonl", "-"]) == ExitCode.BAD_INPUT
    assert "standard input, line 1: longer than 16777216 bytes" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "name a LEDGER, or a log by --jsonl FILE"),
        (["ledger.db", "--jsonl", "log.jsonl"], "one of the two"),
        (["ledger.db", "--field", "type=kind"], "--field: is for the lines of --jsonl"),
        (["--jsonl", "no.jsonl"], "no.jsonl: cannot be read: No such file"),
        (["--jsonl", "."], ".: cannot be read: Is a directory"),
        (
            ["--jsonl", "-", "--field", "kind=type"],
            "expected OURS=THEIRS, OURS being one of",
        ),
        (["--jsonl", "-", "--field", "type"], "--field type: expected OURS=THEIRS"),
        (["--jsonl", "-", "--field", "type=a", "--field", "type=b"], "--field type: given twice"),
    ],
)
def test_bad_arguments_are_one_line(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", *words]) == ExitCode.BAD_INPUT
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_every_field_of_an_event_has_a_place_in_a_line(
    tmp_path: Path, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    """But for its sequence, which is the number of the line."""
    lines = [*lines, *lines_of_an_abort(tmp_path, capsys)]
    names = {field.name for field in msgspec.structs.fields(LoggedEvent)}
    assert {*FIELDS, "sequence"} == names
    keys = {key for line in lines for key in line}
    keys |= {f"details.{key}" for line in lines for key in line["details"]}
    assert set(FIELDS.values()) <= keys

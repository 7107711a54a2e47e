"""The commands on plans, tokens and logs: what they print, and what they exit with."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from gateline import SqliteLedger
from gateline.cli.exit_codes import HELP, OF_VERDICT, ExitCode
from gateline.cli.main import main
from gateline.examples import release
from gateline.values.outcome import Verdict

Command = Callable[..., int]
DOMAINS = """
from gateline import DomainResult

class Acts:
    def invoke(self, method, parameters):
        if method == "fail":
            return DomainResult(False, error="no luck")
        if method == "reenter":
            from gateline import MemoryLedger
            try:
                MemoryLedger().verify()
            except RuntimeError:
                pass
        return DomainResult(True, {"did": method})

def domains():
    return {"acts": Acts()}

def broken():
    raise OSError("no such device")

number = 3
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plan, a token and domains, in which commands run."""
    monkeypatch.chdir(tmp_path)
    write_plan("work")
    write_token(["work", "fail", "reenter"])
    Path("domains.py").write_text(DOMAINS, encoding="utf-8")
    return tmp_path


def write_plan(*methods: str, name: str = "plan.json", user_id: str = "ada") -> None:
    calls = [{"domain": "acts", "method": method, "parameters": {}} for method in methods]
    plan = {"user_id": user_id, "invocations": calls}
    Path(name).write_text(json.dumps(plan), encoding="utf-8")


def write_token(methods: list[str]) -> None:
    token = json.loads(release.read_example(release.TOKEN_FILE))
    token |= {"domain_scope": ["acts"], "method_scope": {"acts": methods}}
    Path("token.json").write_text(json.dumps(token), encoding="utf-8")


def issue(capsys: pytest.CaptureFixture[str], *more: str) -> str:
    """Issue the folder's token in a new ledger; returns the secret."""
    assert main(["token", "issue", "token.json", "--ledger", "l.db", "--create", *more]) == 0
    secret = capsys.readouterr().out.strip()
    Path("secret.txt").write_text(secret, encoding="utf-8")
    return secret


def run(*more: str, plan: str = "plan.json", user: str = "ada") -> int:
    words = ["run", plan, "--ledger", "l.db", "--user", user, "--domains", "domains.py:domains"]
    return main([*words, "--secret-file", "secret.txt", *more])


@pytest.mark.usefixtures("folder")
def test_a_plan_runs_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    issue(capsys)
    assert run("--results") == ExitCode.COMPLETED
    printed = capsys.readouterr().out
    assert "1/1  acts.work" in printed
    assert "scope ok  limits ok  boundary ok  recorded  done in " in printed
    assert "COMPLETED  [completed]" in printed
    assert json.loads(printed[printed.index("[\n") :]) == [{"did": "work"}]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("methods", "code", "state"),
    [
        (["work", "steal"], ExitCode.DENIED, "denied_scope_method_out_of_scope"),
        (["work", "fail"], ExitCode.FAILED, "failed_reported_failure"),
        (["work", "reenter"], ExitCode.VIOLATED, "violated_forbidden_operation"),
    ],
)
def test_each_end_has_its_exit_code(
    methods: list[str], code: ExitCode, state: str, capsys: pytest.CaptureFixture[str]
) -> None:
    issue(capsys)
    write_plan(*methods)
    assert run() == code
    assert f"at invocation 2  [{state}]" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_ledger_that_cannot_be_written_aborts(capsys: pytest.CaptureFixture[str]) -> None:
    issue(capsys)
    with closing(sqlite3.connect("l.db")) as database:
        database.execute(
            "CREATE TRIGGER full BEFORE INSERT ON record"
            " BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )
    assert run() == ExitCode.ABORTED
    printed = capsys.readouterr().out
    assert "ABORTED at invocation 1  [aborted]" in printed
    assert "NOT RECORDED" in printed
    assert "audit" in printed


def test_exit_codes_are_distinct_and_documented() -> None:
    assert OF_VERDICT.keys() == set(Verdict)
    assert len(set(OF_VERDICT.values())) == len(Verdict)
    for code in ExitCode:
        assert f"\n  {code.value:<4} " in HELP


@pytest.mark.usefixtures("folder")
def test_a_bound_token_admits_its_plan_once(capsys: pytest.CaptureFixture[str]) -> None:
    issue(capsys, "--plan", "plan.json")
    write_plan("work", "work", name="other.json")
    assert run(plan="other.json") == ExitCode.DENIED
    assert "[denied_token_other_plan]" in capsys.readouterr().out
    assert run() == ExitCode.COMPLETED
    assert run() == ExitCode.DENIED
    assert "[denied_token_already_run]" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_the_secret_comes_from_the_environment_or_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = issue(capsys)
    words = ["run", "plan.json", "--ledger", "l.db", "--user", "ada"]
    words += ["--domains", "domains.py:domains"]
    assert main(words) == ExitCode.BAD_INPUT
    assert "no secret" in capsys.readouterr().err
    monkeypatch.setenv("GATELINE_SECRET", secret)
    assert main(words) == ExitCode.COMPLETED
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{secret}\n"))
    monkeypatch.delenv("GATELINE_SECRET")
    assert main([*words, "--secret-file", "-"]) == ExitCode.COMPLETED


@pytest.mark.usefixtures("folder")
def test_tokens_are_listed_with_what_is_left_and_revoked_for_good(
    capsys: pytest.CaptureFixture[str],
) -> None:
    issue(capsys)
    run()
    capsys.readouterr()
    assert main(["token", "list", "--ledger", "l.db", "--user", "ada"]) == 0
    listed = capsys.readouterr().out
    assert "invocations  1 of 12 used" in listed
    token_hash = listed.split()[0]
    words = ["token", "revoke", token_hash, "--ledger", "l.db", "--reason", "a test"]
    assert main(words) == 0
    assert main(words) == 0
    assert run() == ExitCode.DENIED
    assert "[denied_token_revoked]" in capsys.readouterr().out
    assert main(["token", "list", "--ledger", "l.db", "--user", "ada"]) == 0
    assert "revoked, until" in capsys.readouterr().out
    assert main(["token", "list", "--ledger", "l.db", "--user", "eve"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("folder")
def test_the_log_is_shown_as_a_table_or_as_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    secret = issue(capsys)
    run()
    capsys.readouterr()
    assert main(["log", "l.db"]) == 0
    table = capsys.readouterr().out
    assert len(table.splitlines()) == 1 + 7
    assert "RESOURCE_LIMIT_CHECK       success  limits    1 acts.work" in table
    assert "EXECUTION_STARTED          started            1 acts.work" in table
    assert main(["log", "l.db", "--format", "jsonl"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["sequence"] for line in lines] == list(range(1, 8))
    assert main(["log", "l.db", "--run", lines[1]["run_id"]]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1 + 5
    assert secret not in table + json.dumps(lines)


OWN_LINES = """\
from dataclasses import replace

from gateline import LINE, Gate, TransitionTable, When, line_with

OWN = line_with(
    Gate("approval", lambda facts: True, When.BEFORE_PLAN),
    Gate("budget", lambda facts: facts.index < 1 or "only one call"),
)
ways = {**LINE.table.transitions, ("scope_record", "lost"): "limits_check"}
WRONG = replace(LINE, table=TransitionTable("Wrong", LINE.table.initial, LINE.table.effects, ways))
"""


@pytest.mark.usefixtures("folder")
def test_a_plan_runs_on_a_line_of_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    """SPEC 3.4; what is shown of a gate before the plan is shown with the plan."""
    Path("lines.py").write_text(OWN_LINES, encoding="utf-8")
    write_plan("work", "work")
    issue(capsys)
    assert run("--line", "lines.py:OWN") == ExitCode.DENIED
    printed = capsys.readouterr().out.splitlines()
    assert [line.rstrip() for line in printed[1:6]] == [
        "  plan                         token ok  approval ok",
        printed[2].rstrip(),
        "    2/2  acts.work             scope ok  limits ok  budget REFUSED",
        "DENIED at invocation 2  [denied_budget_refused]",
        "  only one call",
    ]
    assert main(["verify", "l.db", "--line", "lines.py:OWN"]) == ExitCode.COMPLETED


@pytest.mark.usefixtures("folder")
def test_a_line_that_is_not_proved_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """SPEC 4.6: in one line, with the invariant and the shortest run."""
    Path("lines.py").write_text(OWN_LINES, encoding="utf-8")
    issue(capsys)
    assert run("--line", "lines.py:WRONG") == ExitCode.CLAIM_VIOLATED
    error = capsys.readouterr().err
    assert error.startswith("gateline: line Wrong is not proved: ")
    assert "shortest run: n = 1, token_check: passed, " in error
    assert error.count("\n") == 1
    assert run("--line", "lines.py:NOWHERE") == ExitCode.BAD_INPUT
    assert "--line lines.py:NOWHERE: the module has no 'NOWHERE'" in capsys.readouterr().err
    with SqliteLedger(Path("l.db")) as ledger:
        assert len(list(ledger.events())) == 1


@pytest.mark.usefixtures("folder")
def test_a_log_that_was_edited_does_not_verify(capsys: pytest.CaptureFixture[str]) -> None:
    issue(capsys)
    run()
    capsys.readouterr()
    assert main(["verify", "l.db"]) == ExitCode.COMPLETED
    assert "verified: 7 events" in capsys.readouterr().out
    with closing(sqlite3.connect("l.db")) as database:
        database.execute("DROP TRIGGER record_update")
        database.execute("UPDATE record SET body = x'7b7d' WHERE sequence = 4")
        database.commit()
    assert main(["verify", "l.db"]) == ExitCode.NOT_VERIFIED
    assert "NOT VERIFIED: event 4: its hash does not follow" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_plan_is_checked_and_its_digest_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "check", "plan.json"]) == 0
    checked = capsys.readouterr().out
    assert main(["plan", "digest", "plan.json"]) == 0
    digest = capsys.readouterr().out.strip()
    assert len(digest) == 64
    assert f"digest {digest}" in checked
    assert "  1  acts.work  {}" in checked


@pytest.mark.usefixtures("folder")
def test_an_approver_sees_the_whole_of_a_plan(capsys: pytest.CaptureFixture[str]) -> None:
    text = f"{'x' * 2000}\u202e\u009b the end"
    calls = [{"domain": "acts", "method": "work", "parameters": {"text": text}}]
    plan = {"user_id": "ada", "invocations": calls}
    Path("plan.json").write_text(json.dumps(plan), encoding="utf-8")
    assert main(["plan", "check", "plan.json"]) == 0
    assert f"{'x' * 2000}\\u202e\\x9b the end" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", [["log", "l.db"], ["log", "l.db", "--format", "jsonl"]])
def test_nothing_in_a_log_reaches_the_terminal_as_a_control_character(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    token = json.loads(Path("token.json").read_text(encoding="utf-8"))
    token["capability"] = "\u202e\u009b2J\x1b[2J"
    Path("token.json").write_text(json.dumps(token), encoding="utf-8")
    issue(capsys)
    assert main(words) == 0
    assert capsys.readouterr().out.replace("\n", "").isprintable()


@pytest.mark.parametrize("what", ["plan", "token"])
def test_a_schema_is_shown(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([what, "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")


BAD_INPUT = {
    "a missing plan": (["plan", "check", "gone.json"], "gone.json: cannot be read"),
    "a folder for a plan": (["plan", "check", "."], ".: cannot be read: Is a directory"),
    "a plan that is no JSON": (["plan", "check", "domains.py"], "line 2 column 1"),
    "a token for a plan": (["plan", "check", "token.json"], "object contains unknown field"),
    "a plan for a token": (
        ["token", "issue", "plan.json", "--ledger", "l.db"],
        "object contains unknown field",
    ),
    "a missing ledger": (["log", "gone.db"], "gone.db: no such ledger; make one with"),
    "a file that is no ledger": (["verify", "plan.json"], "cannot be opened as a ledger"),
    "a ledger that is there": (
        ["token", "issue", "token.json", "--ledger", "plan.json", "--create"],
        "plan.json: exists already",
    ),
    "an unknown token": (
        ["token", "revoke", "abc", "--ledger", "l.db", "--reason", "x"],
        "HASH abc: no such token in l.db; give the whole hash of 64 characters",
    ),
    "no reason": (
        ["token", "revoke", "abc", "--ledger", "l.db", "--reason", ""],
        "expected a reason, in words",
    ),
}
BAD_RUN = {
    "domains without a name": (["--domains", "domains.py"], "expected MODULE:NAME"),
    "a missing module": (["--domains", "gone_module:f"], "cannot be imported: ModuleNotFoundError"),
    "a missing file": (["--domains", "gone.py:f"], "cannot be imported: FileNotFoundError"),
    "a missing factory": (["--domains", "domains.py:gone"], "the module has no 'gone'"),
    "a factory that is none": (["--domains", "domains.py:number"], "expected a function"),
    "a factory that fails": (["--domains", "domains.py:broken"], "OSError: no such device"),
    "an option too many": (["--option", "a=b"], "unexpected keyword argument 'a'"),
    "an option without value": (["--option", "a"], "--option a: expected NAME=VALUE"),
    "an option twice": (["--option", "a=b", "--option", "a=c"], "--option a: given twice"),
    "a mistyped secret": (["--secret-file", "mistyped.txt"], "found a mistyped secret"),
    "no secret": (["--secret-file", "plan.json"], "found text of another form"),
    "a user of another form": (["--user", " ada"], "expected no white space at an end"),
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("what", [*BAD_INPUT, *BAD_RUN])
def test_bad_input_gets_one_line_and_no_traceback(
    what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = issue(capsys)
    Path("mistyped.txt").write_text(_mistyped(secret), encoding="utf-8")
    if what in BAD_INPUT:
        words, message = BAD_INPUT[what]
        code = main(words)
    else:
        words, message = BAD_RUN[what]
        code = run(*words)
    error = capsys.readouterr().err
    assert code == ExitCode.BAD_INPUT
    assert error.startswith("gateline: ")
    assert error.count("\n") == 1
    assert message in error
    assert secret not in error


def _mistyped(secret: str) -> str:
    digit = secret[20]
    return secret[:20] + ("0" if digit != "0" else "1") + secret[21:]


@pytest.mark.usefixtures("folder")
def test_a_secret_in_the_wrong_place_is_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    secret = issue(capsys)
    with pytest.raises(SystemExit):
        run("--secret", secret)
    assert run("--secret-file", secret) == ExitCode.BAD_INPUT
    assert secret[10:] not in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_domains_that_exit_are_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    issue(capsys)
    Path("exits.py").write_text("raise SystemExit(0)", encoding="utf-8")
    assert run("--domains", "exits.py:domains") == ExitCode.BAD_INPUT
    assert "SystemExit: 0" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("method", "code"), [("work", 0), ("fail", ExitCode.FAILED)])
def test_output_that_nobody_reads_changes_nothing(
    method: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    issue(capsys)
    write_plan(method)
    command = [sys.executable, "-m", "gateline.cli.main", "run", "plan.json", "--ledger", "l.db"]
    command += ["--user", "ada", "--domains", "domains.py:domains", "--secret-file", "secret.txt"]
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (code, b"")
    assert main(["log", "l.db"]) == 0
    assert "EXECUTION_COMPLETED" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_terminal_that_knows_ascii_alone_is_enough() -> None:
    write_plan("work", user_id="zo\u00eb")
    command = [sys.executable, "-m", "gateline.cli.main", "plan", "check", "plan.json"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert rb"for zo\xeb" in ran.stdout


@pytest.mark.usefixtures("folder")
def test_an_error_of_gateline_itself_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("planted\nin two lines")

    monkeypatch.setattr("gateline.cli.commands.load_plan", broken)
    assert main(["plan", "digest", "plan.json"]) == ExitCode.INTERNAL_ERROR
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "please report it: ZeroDivisionError: planted\\nin two lines" in error


@pytest.mark.usefixtures("folder")
def test_an_interrupt_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gateline.cli.commands.load_plan", interrupted)
    assert main(["plan", "digest", "plan.json"]) == ExitCode.INTERRUPTED
    assert capsys.readouterr().err.count("\n") == 1

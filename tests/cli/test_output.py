"""What becomes of output that cannot be written, of wrong words, and of somebody who waits."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from gateline.cli.exit_codes import ExitCode
from gateline.cli.main import main
from gateline.examples import release

FULL = Path("/dev/full")
GATELINE = [sys.executable, "-m", "gateline"]
RUN = ["run", "plan.json", "--ledger", "l.db", "--user", "ada", "--domains", "domains.py:domains"]
DOMAINS = """
from gateline import DomainResult

class Acts:
    def invoke(self, method, parameters):
        return DomainResult(method == "work", error=None if method == "work" else "no luck")

def domains():
    return {"acts": Acts()}
"""


@pytest.fixture
def folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    """A folder with domains, a plan that completes, a ledger and a token's secret."""
    monkeypatch.chdir(tmp_path)
    write_plan("work")
    token = json.loads(release.read_example(release.TOKEN_FILE))
    token |= {"domain_scope": ["acts"], "method_scope": {"acts": ["work", "fail"]}}
    Path("token.json").write_text(json.dumps(token), encoding="utf-8")
    Path("domains.py").write_text(DOMAINS, encoding="utf-8")
    assert main(["token", "issue", "token.json", "--ledger", "l.db", "--create"]) == 0
    Path("secret.txt").write_text(capsys.readouterr().out, encoding="utf-8")
    return tmp_path


def write_plan(method: str) -> None:
    call = {"domain": "acts", "method": method, "parameters": {}}
    plan = {"user_id": "ada", "invocations": [call]}
    Path("plan.json").write_text(json.dumps(plan), encoding="utf-8")


def into_full_disk(words: list[str]) -> tuple[int, list[str]]:
    """What a command exits with and says on standard error, where the disk is full."""
    with FULL.open("wb") as full:
        ran = subprocess.run(
            [*GATELINE, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    return ran.returncode, ran.stderr.splitlines()


LOST = "gateline: the output could not be written: No space left on device"


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", [["log", "l.db"], ["plan", "digest", "plan.json"], ["--help"]])
def test_output_that_could_not_be_written_is_an_error_in_one_line(words: list[str]) -> None:
    assert into_full_disk(words) == (ExitCode.OUTPUT_LOST, [LOST])


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("method", "code"), [("work", ExitCode.OUTPUT_LOST), ("fail", ExitCode.FAILED)]
)
def test_a_plan_whose_output_is_lost_runs_to_its_end_all_the_same(
    method: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only a 0 becomes another code: what went wrong with a plan is told as ever."""
    write_plan(method)
    assert into_full_disk([*RUN, "--secret-file", "secret.txt"]) == (code, [LOST])
    assert main(["log", "l.db", "--format", "jsonl"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["type"] == "EXECUTION_COMPLETED"


@pytest.mark.usefixtures("folder")
def test_a_standard_output_that_is_closed_is_output_that_is_lost() -> None:
    ran = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *GATELINE, "log", "l.db"],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert ran.returncode == ExitCode.OUTPUT_LOST
    assert ran.stderr == "gateline: the output could not be written: Bad file descriptor\n"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", [["log", "l.db"], ["--help"]])
def test_a_reader_that_leaves_is_no_error(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run([*GATELINE, *words], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "gateline: the following arguments are required: COMMAND; see gateline --help"),
        (["log", "l.db", "a\x1b[31m\nb"], r"gateline: unrecognized arguments: a\x1b[31m\nb; see "),
        (["prove", "--bound", "1"], "gateline prove: argument --bound: '1' is no length of a plan"),
        (["token", "issue"], "gateline token issue: the following arguments are required: TOKEN"),
        (["run", "p", "gateline_abcdefghijk"], "gateline run: the following arguments are"),
        (["plan", "gateline_abcdefghijk"], "invalid choice: 'gateline_(left out)'"),
    ],
)
def test_wrong_words_get_one_line(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == ExitCode.BAD_INPUT
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert said in printed.err


def test_prove_tells_somebody_who_waits_what_it_is_doing() -> None:
    """On a terminal; in a file or a pipe there is nothing of it."""
    words = [*GATELINE, "prove", "--bound", "2"]
    ours, theirs = pty.openpty()
    ran = subprocess.run(words, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    engines = ("derivation", "exploration", "histories")
    assert [shown.count(f"asking {engine}") for engine in engines] == [1, 1, 1]
    assert b"asking" not in ran.stdout
    quiet = subprocess.run(words, capture_output=True, check=True)
    assert quiet.stderr == b""


def test_no_command_waits_for_what_only_drawing_needs() -> None:
    """Start-up is paid by every command: `gateline log` imports no picture and no page."""
    program = (
        "import sys, gateline.cli.main as it; it._parser().parse_args(['log', 'l.db']);"
        "print([name for name in sys.modules if '.review' in name or name.endswith('.svg')])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"

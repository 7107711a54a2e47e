"""``gateline verify --line``: lines of a user's own are known too (SPEC 3.4, 6.6)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gateline import SqliteLedger
from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import load_line
from gateline.cli.main import main
from gateline.values.event import EventDraft
from gateline_proofs import translation
from support import START_US, World, plan_of

OWN_LINES = """
from dataclasses import replace

from gateline import Gate, When, line_with

APPROVED = line_with(Gate("approval", lambda facts: True, When.BEFORE_PLAN), name="Approved")
BUDGETED = line_with(Gate("budget", lambda facts: True, event=None), name="Budgeted")

ORDER = ("token", "limits", "scope", "boundary", "budget")
REORDERED = replace(BUDGETED, gates={name: BUDGETED.gates[name] for name in ORDER})
NUMBER = 3
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with lines of a user's own, each of which has a run in the ledger beside it."""
    file = tmp_path / "own.py"
    file.write_text(OWN_LINES, encoding="utf-8")
    with SqliteLedger.create(tmp_path / "ledger.db") as ledger:
        World(ledger).run(plan_of(1))
        for name in ("APPROVED", "BUDGETED"):
            World(ledger, line=load_line(f"{file}:{name}")).run(plan_of(2))
    return file


def verified(capsys: pytest.CaptureFixture[str], file: Path, *names: str) -> tuple[int, list[str]]:
    """What verifying the ledger exits with and prints, where these lines are named."""
    words = [word for name in names for word in ("--line", f"{file}:{name}")]
    capsys.readouterr()
    return main(["verify", str(file.with_name("ledger.db")), *words]), printed(capsys)


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_every_line_that_is_named_is_known(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Besides the built-in one."""
    code, said = verified(capsys, file, "APPROVED", "BUDGETED")
    assert code == ExitCode.COMPLETED
    assert said[0].startswith("verified: ")
    assert said[-1] == "  3 runs: 3 completed; every event is one that the table allows"


def test_where_a_line_is_not_known_it_is_said_what_makes_it_known(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    digest = load_line(f"{file}:BUDGETED").table.digest
    code, said = verified(capsys, file, "APPROVED")
    assert code == ExitCode.NOT_VERIFIED
    assert said == [
        (
            "NOT VERIFIED: 1 of 3 runs are of a line that is not known here, such as "
            f"'{digest}': they were not verified"
        ),
        "  --line MODULE:NAME makes a line of your own known",
        "  its hashes and accounts are as they were written",
    ]


def test_json_lines_are_held_to_every_line_that_is_named(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["log", str(file.with_name("ledger.db")), "--format", "jsonl"]) == 0
    log = file.with_name("log.jsonl")
    log.write_text(capsys.readouterr().out, encoding="utf-8")
    named = ["--line", f"{file}:APPROVED", "--line", f"{file}:BUDGETED"]
    assert main(["verify", "--jsonl", str(log), *named]) == ExitCode.COMPLETED
    assert "  3 runs: 3 completed; every event is one that the table allows" in printed(capsys)
    assert main(["verify", "--jsonl", str(log), *named[:2]]) == ExitCode.NOT_VERIFIED
    assert "  --line MODULE:NAME makes a line of your own known" in printed(capsys)


def test_an_event_that_a_line_of_a_users_own_does_not_leave(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Then that is what is said, whatever else is not known."""
    with SqliteLedger(file.with_name("ledger.db")) as ledger:
        *_, last = ledger.events()
        fields = {name: getattr(last, name) for name in EventDraft.__struct_fields__}
        transaction = ledger.begin(START_US)
        transaction.append(EventDraft(**{**fields, "index": 2}))
        transaction.commit()
    code, said = verified(capsys, file, "BUDGETED")
    assert code == ExitCode.NOT_VERIFIED
    assert "EXECUTION_COMPLETED success for index 2; the table allows" in said[0]
    assert said[1:] == [
        f"  {last.sequence} events before it are good",
        "  its hashes and accounts are as they were written",
    ]


def test_the_model_reads_along(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Here the table is one, and the list of gates says another."""
    code, said = verified(capsys, file, "APPROVED", "REORDERED")
    assert code == ExitCode.NOT_VERIFIED
    refused = "AUTHORIZATION_SCOPE_CHECK success for index 0: the table allows it, but the model"
    assert refused in said[0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("GONE", "the module has no 'GONE'"),
        ("NUMBER", "found 3, expected a Line of gates"),
    ],
)
def test_a_line_that_logs_cannot_be_held_to_is_bad_input(
    name: str, said: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(file.with_name("ledger.db")), "--line", f"{file}:{name}"]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"gateline: --line {file}:{name}: {said}")
    assert error.count("\n") == 1


def test_a_word_without_a_meaning_is_bad_input(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(translation.RECORDS, "execution_denied_plan")
    name = f"{file}:APPROVED"
    assert main(["verify", str(file.with_name("ledger.db")), "--line", name]) == 2
    said = f"--line {name}: the model has no meaning for record 'execution_denied_plan'; known: "
    assert said in capsys.readouterr().err


def test_nothing_of_the_proofs_is_imported_where_no_line_is_named(file: Path) -> None:
    ledger, line = str(file.with_name("ledger.db")), f"{file}:APPROVED"
    assert _imports_proofs("verify", ledger, "--line", line)
    assert not _imports_proofs("verify", ledger)


def _imports_proofs(*words: str) -> bool:
    code = (
        "import sys; from gateline.cli.main import main; "
        "main(sys.argv[1:]); sys.exit('gateline_proofs' in sys.modules)"
    )
    return bool(subprocess.run([sys.executable, "-c", code, *words], check=False).returncode)

"""The demo: a real release of a real folder, and the six ways in which it is stopped."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

import gateline
from gateline import SqliteLedger
from gateline.cli.attacks import _ATTACKS
from gateline.cli.exit_codes import ExitCode
from gateline.cli.main import main

SOURCE = Path(gateline.__file__).parent


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """The folder that a demo of a small folder leaves."""
    source = tmp_path / "source"
    (source / "inner").mkdir(parents=True)
    (source / "one.txt").write_text("one", encoding="utf-8")
    (source / "inner/two.txt").write_text("two", encoding="utf-8")
    (source / "__pycache__").mkdir()
    (source / "__pycache__/skipped.pyc").write_text("no", encoding="utf-8")
    output = tmp_path / "output"
    assert main(["demo", "--folder", str(source), "--output", str(output)]) == ExitCode.COMPLETED
    return output


def test_the_demo_does_real_work(released: Path) -> None:
    manifest = json.loads((released / "MANIFEST.json").read_text(encoding="utf-8"))
    assert manifest == {
        "inner/two.txt": sha256(b"two").hexdigest(),
        "one.txt": sha256(b"one").hexdigest(),
    }
    with zipfile.ZipFile(released / "release.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "inner/two.txt": b"two",
            "one.txt": b"one",
        }
    archive_hash = sha256((released / "release.zip").read_bytes()).hexdigest()
    with closing(sqlite3.connect(released / "releases.db")) as database:
        rows = database.execute("SELECT version, archive_sha256 FROM release").fetchall()
    assert rows == [("1.0.0", archive_hash)]
    assert "| one.txt |" in (released / "RELEASE.md").read_text(encoding="utf-8")


def test_the_demo_leaves_a_ledger_that_verifies(released: Path) -> None:
    with SqliteLedger(released / "ledger.db") as ledger:
        assert ledger.verify().ok
        assert len(list(ledger.events())) == 2 + 1 + 4 * 6


def test_what_the_demo_leaves_can_be_run_again(
    released: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The commands of the README, with the files of the demo."""
    monkeypatch.chdir(released)
    (released / "again").mkdir()
    capsys.readouterr()
    words = ["token", "issue", "token.json", "--plan", "plan.json", "--ledger", "new.db"]
    assert main([*words, "--create"]) == 0
    Path("secret.txt").write_text(capsys.readouterr().out, encoding="utf-8")
    words = ["run", "plan.json", "--ledger", "new.db", "--user", "ada"]
    words += ["--secret-file", "secret.txt", "--domains", "domains.py:release_domains"]
    words += ["--option", "source=../source", "--option", "output=again"]
    assert main(words) == ExitCode.COMPLETED
    assert main(["verify", "new.db"]) == ExitCode.COMPLETED


def test_the_demo_releases_gateline_itself_by_default(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--output", str(tmp_path / "out")]) == ExitCode.COMPLETED
    printed = capsys.readouterr().out
    assert "25 events of this run: 1 + 4 x 6" in printed
    manifest = json.loads((tmp_path / "out/MANIFEST.json").read_text(encoding="utf-8"))
    expected = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert manifest.keys() == expected


def test_each_attack_stops_where_it_must(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--attack", "--output", str(tmp_path / "out")]) == ExitCode.COMPLETED
    printed = capsys.readouterr().out
    assert "6 of 6 stopped where they must" in printed
    for attack in _ATTACKS:
        assert f"[{attack.ends}]" in printed
    with SqliteLedger(tmp_path / "out/ledger.db") as ledger:
        assert ledger.verify().ok


def test_an_attack_that_gets_through_is_said_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The demo's own check can fail: here the first attack attacks nothing."""
    harmless = _ATTACKS[0]._replace(revoked=False)
    monkeypatch.setattr("gateline.cli.attacks._ATTACKS", (harmless, *_ATTACKS[1:]))
    code = main(["demo", "--attack", "--output", str(tmp_path / "out")])
    assert code == ExitCode.INTERNAL_ERROR
    assert "NOT AS IT MUST BE: expected denied_token_revoked" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--folder", "gone"], "no such folder"),
        (["--output", "occupied"], "is not empty"),
        (["--output", "occupied/file"], "cannot be used"),
        (["--folder", "occupied", "--output", "occupied/inside"], "choose a folder outside"),
    ],
)
def test_folders_that_cannot_be_used_are_refused(
    words: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "occupied").mkdir()
    (tmp_path / "occupied/file").write_text("here", encoding="utf-8")
    assert main(["demo", *words]) == ExitCode.BAD_INPUT
    error = capsys.readouterr().err
    assert not (tmp_path / "occupied/inside").exists()
    assert message in error
    assert error.count("\n") == 1

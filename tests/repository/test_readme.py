"""What the README says is so: its commands run, its snippet prints what it says, its links lead."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from sources import ROOT, repository_files

from gateline.gates.line import LINE

README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "statemachine/CHANGELOG.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


SNIPPETS = re.findall(r"<!-- run this -->\n```python\n(.*?)```", README, re.DOTALL)
PRINTED = [text for text in blocks("text") if "while state" not in text]


@pytest.mark.parametrize(("snippet", "text"), list(zip(SNIPPETS, PRINTED, strict=True)))
def test_a_snippet_prints_what_the_readme_says(snippet: str, text: str) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(snippet, "README.md", "exec"), {})
    assert printed.getvalue() == text


def test_ci_runs_the_test_command_of_the_readme() -> None:
    commands = [block for block in blocks("sh") if "pytest" in block]
    assert len(commands) == 1
    assert '"pytest" in block' in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", [path for path in repository_files() if path.endswith(".md")])
def test_links_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text)
    local = [target for target in targets if "://" not in target]
    assert [t for t in local if not ((ROOT / document).parent / t).exists()] == []


def test_the_changelog_counts_the_table() -> None:
    states, transitions = len(LINE.table.effects), len(LINE.table.transitions)
    ends = len(LINE.table.terminal_states)
    counts = f"{states} states and {transitions} transitions, with {ends} terminal states"
    assert counts in " ".join(CHANGELOG.split())


def test_the_demo_command_works_as_typed_on_a_fresh_clone(tmp_path: Path) -> None:
    """The README's first command, in a copy of the repository's files and nothing else."""
    clone = tmp_path / "clone"
    for path in repository_files():
        target = clone / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, target)
    (demo,) = [block for block in blocks("sh") if "gateline demo" in block and "venv" in block]
    environment = {**os.environ, "PYTHONPATH": "", "TMPDIR": str(tmp_path)}
    ran = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", demo],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "COMPLETED  [completed]" in ran.stdout
    assert "25 events of this run: 1 + 4 x 6" in ran.stdout
    assert "verified: 27 events" in ran.stdout
    shadowed = "import statemachine; print(statemachine.State, statemachine.__path__)"
    python = [str(clone / ".venv/bin/python"), "-c", shadowed]
    assert subprocess.run(python, cwd=tmp_path, env=environment, check=False).returncode == 0

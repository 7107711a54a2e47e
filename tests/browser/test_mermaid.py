"""Every Mermaid text in the documents is parsed and rendered by the real Mermaid."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", "statemachine/README.md", "statemachine/DIAGRAMS.md")
TEXTS = {
    f"{name} {number}": text
    for name in DOCUMENTS
    for number, text in enumerate(
        re.findall(r"```mermaid\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL)
    )
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_real_mermaid_draws_it(mermaid_problem: Callable[[str], str | None], name: str) -> None:
    assert mermaid_problem(TEXTS[name]) is None


def test_every_document_has_a_diagram() -> None:
    assert {name.split()[0] for name in TEXTS} == set(DOCUMENTS)


def test_a_text_that_is_wrong_is_noticed(mermaid_problem: Callable[[str], str | None]) -> None:
    assert "Parse error" in str(mermaid_problem("stateDiagram-v2\n    a --> : b\n"))
    assert "No diagram type" in str(mermaid_problem("nothing of the kind"))

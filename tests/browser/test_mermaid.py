"""Every Mermaid text is parsed and rendered by the real Mermaid: of documents, of odd machines."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.inspection.diagrams.box_view import box_view, machine_view
from gateline.inspection.diagrams.graph import Graph, Mark, Marked, graph_of
from gateline.inspection.diagrams.mermaid import WORDS, mermaid_text
from gateline.inspection.diagrams.overview import overview
from gateline.inspection.diagrams.picture import Picture
from random_charts import hostile_table, random_table, table_of_names

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


@pytest.mark.parametrize("view", [overview, machine_view])
def test_it_draws_machines_of_everybodys(
    mermaid_problem: Callable[[str], str | None], view: Callable[[Graph], Picture]
) -> None:
    charts = [random_table(Random(number), number) for number in range(5)]
    tables = [GUARDED_LINE.table, hostile_table(), *charts]
    problems = {
        table.name: problem
        for table in tables
        if (problem := mermaid_problem(mermaid_text(view(graph_of(table))))) is not None
    }
    assert problems == {}


def test_a_word_of_its_own_can_be_the_name_of_a_state(
    mermaid_problem: Callable[[str], str | None],
) -> None:
    names = [*sorted(WORDS), *(word.upper() for word in sorted(WORDS))]
    graph = graph_of(table_of_names(names))
    assert mermaid_problem(mermaid_text(machine_view(graph))) is None
    for word in ("scale", "note", "style"):
        assert mermaid_problem(f"stateDiagram-v2\n    {word} : a\n    {word} --> b : c\n")


@pytest.mark.parametrize("mark", [mark for mark in Mark if mark])
def test_it_draws_what_is_marked(mermaid_problem: Callable[[str], str | None], mark: Mark) -> None:
    pair = ("scope_record", "recorded")
    graph = graph_of(LINE.table).marked(
        {pair: Marked(mark, "#3 #7 … #39 (10 times)")}, {pair[0]: mark}
    )
    assert mermaid_problem(mermaid_text(box_view(graph, "scope"))) is None


def test_every_document_has_a_diagram() -> None:
    assert {name.split()[0] for name in TEXTS} == set(DOCUMENTS)


def test_a_text_that_is_wrong_is_noticed(mermaid_problem: Callable[[str], str | None]) -> None:
    assert "Parse error" in str(mermaid_problem("stateDiagram-v2\n    a --> : b\n"))
    assert "No diagram type" in str(mermaid_problem("nothing of the kind"))

"""Where a line stands in its author's source: its name, its chart, the check of each gate."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial, wraps
from pathlib import Path
from typing import Any

import pytest
from statemachine import State

from gateline import Facts, Gate, Rule, line_with
from gateline.cli.loading import load_line
from gateline.cli.verdicts.bindings import Place, binding_of, states_of
from gateline.cli.verdicts.places import Places, code_of, places_of
from gateline.cli.verdicts.sarif import _artifact
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.line import LINE
from gateline.machine.chart import GateChart
from gateline.machine.effect import Effect

HERE = Path(__file__)


def here(text: str) -> int:
    """The number of the line of this file that begins with a text."""
    lines = HERE.read_text(encoding="utf-8").splitlines()
    (number,) = [at for at, line in enumerate(lines, start=1) if line.startswith(text)]
    return number


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("\nline = 1", 2, 1),
        ("line: int = 1", 1, 1),
        ("line = 1\nline = 2", 2, 1),
        ("a, (b, line) = 1, (2, 3)", 1, 8),
        ("if True:\n    line = 1\nelse:\n    line = 2", 4, 5),
        ("try:\n    line = 1\nexcept OSError:\n    pass", 2, 5),
        ("with open(0) as line:\n    pass", 1, 17),
        ("for line in ():\n    pass", 1, 5),
        ("print(line := 1)", 1, 7),
        ("class line:\n    pass", 1, 1),
        ("def line():\n    pass", 1, 1),
        ("\u00e9\u00e9 = 0; line = 1", 1, 9),
        ("# -*- coding: latin-1 -*-\n\u00e9 = 0; line = 1", 2, 8),
        ("def f():\n    line = 1\nline = 2", 3, 1),
        ("line = 1\nf = [line for line in ()]", 1, 1),
        ("line = 1\nf = lambda: (line := 2)", 1, 1),
        ("line = 1\nclass A:\n    line = 2", 1, 1),
        ("from no_such_module import line", 1, 1),
        ("import line.of.modules", 1, 1),
    ],
)
def test_a_name_is_bound_where_the_module_binds_it_last(
    source: str, line: int, column: int, tmp_path: Path
) -> None:
    path = tmp_path / "mine.py"
    path.write_text(source, encoding="latin-1" if "latin-1" in source else "utf-8")
    assert binding_of(path, "line") == Place(path, line, column)


@pytest.mark.parametrize("source", ["other = 1", "from os import *", "line = (", "\x00"])
def test_what_a_file_does_not_tell_is_not_known(source: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(source, encoding="utf-8")
    assert binding_of(path, "line") is None
    assert binding_of(tmp_path / "gone.py", "line") is None


def test_an_imported_name_is_looked_for_where_it_comes_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "own_package"
    package.mkdir()
    (package / "__init__.py").write_text("from .inner import mine as line\n", encoding="utf-8")
    (package / "inner.py").write_text("\nfrom .gates import made as mine\n", encoding="utf-8")
    gates = "from gateline import Gate, line_with\n\nmade = line_with(Gate('own', str))\n"
    (package / "gates.py").write_text(gates, encoding="utf-8")
    (tmp_path / "own_star.py").write_text("from own_package import *\n", encoding="utf-8")
    (tmp_path / "own_file.py").write_text("from own_package import line\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    expected = Place(package / "gates.py", 3, 1)
    for machine in ("own_package:line", "own_package.inner:mine", "own_file.py:line"):
        assert places_of(load_line(machine), machine).declared == expected
    star = places_of(load_line("own_star:line"), "own_star:line").declared
    assert star == Place(tmp_path / "own_star.py", 1)
    for name in [name for name in sys.modules if name.startswith("own_")]:
        del sys.modules[name]


def test_the_built_in_line_stands_in_gatelines_own_source() -> None:
    places = places_of(LINE, None)
    assert places.declared is not None
    assert places.declared.path.parts[-2:] == ("gates", "line.py")
    text = places.declared.path.read_text(encoding="utf-8").splitlines()
    assert text[places.declared.line - 1].startswith("LINE: Final")
    assert (places.chart, dict(places.states), dict(places.checks)) == (None, {}, {})
    assert places.of_step(("scope_check", "passed")) == places.declared


# -------------------------------------------------------------------------------------- the gates


def first(facts: Facts) -> bool:
    return facts.index == 0


def second(facts: Facts) -> bool:
    return facts.index == 1


def decorated(function: Any) -> Any:
    @wraps(function)
    def around(*given: Any) -> Any:
        return function(*given)

    return around


class Checks:
    def method(self, facts: Facts) -> bool:
        return facts.index == 0

    def __call__(self, facts: Facts) -> bool:
        return facts.index == 0


@pytest.mark.parametrize(
    ("check", "line"),
    [
        (first, "def first"),
        (partial(first), "def first"),
        (decorated(first), "def first"),
        (decorated(partial(decorated(first))), "def first"),
        (Checks().method, "    def method"),
        (Checks(), "    def __call__"),
    ],
)
def test_the_code_of_a_check_is_found_behind_what_is_around_it(check: Any, line: str) -> None:
    code = code_of(check)
    assert code is not None
    assert code.co_firstlineno == here(line)


@pytest.mark.parametrize("check", [str, len, 7, None])
def test_what_has_no_code_is_not_found(check: object) -> None:
    assert code_of(check) is None


def test_a_step_at_a_users_gate_points_at_the_rule_that_refused_or_else_at_the_first() -> None:
    line = line_with(Gate("own", [Rule("not_first", first), Rule("not_second", second)]))
    places = replace(places_of(line, None), declared=Place(HERE, 1))
    at_first, at_second = Place(HERE, here("def first")), Place(HERE, here("def second"))
    assert places.of_step(("own_check", "not_first")) == at_first
    assert places.of_step(("own_check", "not_second")) == at_second
    assert places.of_step(("own_check", "passed")) == at_first
    assert places.of_step(("own_check", "unverifiable")) == at_first
    assert places.of_step(("own_record", "recorded")) == places.declared
    assert places.of_step(("scope_check", "passed")) == places.declared
    assert places.of_step(("no_such_state", "passed")) == places.declared
    assert places.of_step(None) == places.declared


def test_a_check_that_ships_with_gateline_is_not_its_users_source() -> None:
    shipped = LIMITS_GATE.rules[0].check
    places = places_of(line_with(Gate("own", shipped)), None)
    assert dict(places.checks) == {}


# -------------------------------------------------------------------------------------- the chart


class OwnChart(GateChart):
    class first_box(State.Compound, initial=True):  # noqa: N801
        one = State(initial=True, enter=Effect.commit())

    two = State(final=True, enter=Effect.halt("aborted"))
    lost = first_box.one.to(two)


def test_a_step_in_a_chart_of_a_users_own_points_at_its_state() -> None:
    found = states_of(HERE, "OwnChart")
    assert found is not None
    chart, states = found
    assert chart == Place(HERE, here("class OwnChart"), 1)
    assert states["one"] == Place(HERE, here("        one = State"), 9)
    assert states["two"].line == here("    two = State")
    places = Places(LINE.table, Place(HERE, 1), chart, states)
    assert places.of_step(("one", "lost")) == states["one"]
    assert places.of_step(("elsewhere", "lost")) == chart
    assert states_of(HERE, "NoSuchChart") is None


def test_the_chart_of_a_line_is_found_by_its_class(monkeypatch: pytest.MonkeyPatch) -> None:
    line = replace(LINE)
    object.__setattr__(line, "chart", OwnChart)
    places = places_of(line, None)
    assert places.chart == Place(HERE, here("class OwnChart"), 1)
    assert places.states["one"].line == here("        one = State")


# --------------------------------------------------------------------------------------- the links


def test_a_file_in_the_folder_of_the_command_is_relative_to_it_and_others_are_not() -> None:
    inside = {"uri": "own%20lines/%C3%A9.py", "uriBaseId": "%SRCROOT%"}
    assert _artifact("own lines/\u00e9.py") == inside
    assert _artifact("/else where/a.py") == {"uri": "file:///else%20where/a.py"}

"""The loop holds no decision of its own (SPEC 4.3; `runner.py`, rule 1): read its syntax tree."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable

import pytest

from gateline import Orchestrator, orchestrator
from gateline.gates.line import LINE
from gateline.machine import runner
from gateline.machine.effect import Effect
from gateline.machine.runner import replay, run
from gateline.machine.table import TransitionTable

TERMINAL_TEST = "state not in table.terminal_states"
"""The one condition there is: whether the machine has ended."""

FORBIDDEN = (
    ast.If,
    ast.IfExp,
    ast.Match,
    ast.BoolOp,
    ast.Compare,
    ast.Assert,
    ast.Raise,
    ast.ExceptHandler,
    ast.With,
    ast.For,
    ast.comprehension,
    ast.Break,
    ast.Continue,
    ast.NamedExpr,
    ast.Lambda,
    ast.FunctionDef,
    ast.Yield,
    ast.Await,
)
"""Whatever could choose, skip, repeat, or catch; a bare try/finally cannot."""


def decisions(source: str) -> list[str]:
    """Every decision in a function's source, by its kind; the test of its end is none."""
    function = ast.parse(textwrap.dedent(source)).body[0]
    assert isinstance(function, ast.FunctionDef)
    nodes = [node for node in ast.walk(function) if node is not function]
    tests = [node.test for node in nodes if isinstance(node, ast.While)]
    ends = [test for test in tests if ast.unparse(test) == TERMINAL_TEST]
    found = [f"While {ast.unparse(test)}" for test in tests if test not in ends]
    found += [
        type(node).__name__ for node in nodes if isinstance(node, FORBIDDEN) and node not in ends
    ]
    return sorted(found)


def test_rule_4_3_the_loop_holds_no_decision() -> None:
    source = inspect.getsource(run)
    assert decisions(source) == []
    loops = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.While)]
    assert [ast.unparse(loop).splitlines() for loop in loops] == [
        [
            f"while {TERMINAL_TEST}:",
            "    observation = perform[state](context)",
            "    state = table.transitions[state, observation]",
        ]
    ]


def test_rule_4_3_execute_plan_holds_no_decision() -> None:
    source = inspect.getsource(Orchestrator.execute_plan)
    assert decisions(source) == []
    tree = ast.parse(textwrap.dedent(source))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.While)]
    called = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert called.count("drive") == 1
    assert vars(orchestrator)["drive"] is runner.run


SAMPLES = {
    "if": ("if observation == 'lost': state = 'aborted'", ["Compare", "If"]),
    "if expression": ("state = a if observation else b", ["IfExp"]),
    "match": ("match observation:\n        case 'lost': state = 'aborted'", ["Match"]),
    "or": ("state = table.get(state) or 'aborted'", ["BoolOp"]),
    "comparison": ("state = (a, b)[observation == 'lost']", ["Compare"]),
    "assert": ("assert observation", ["Assert"]),
    "raise": ("raise ValueError(observation)", ["Raise"]),
    "except": ("try: perform()\n    except OSError: pass", ["ExceptHandler"]),
    "except*": ("try: perform()\n    except* OSError: pass", ["ExceptHandler"]),
    "suppress": ("with suppress(OSError): perform()", ["With"]),
    "retry": ("for attempt in range(3): perform()", ["For"]),
    "comprehension": ("states = [s for s in table if s]", ["comprehension"]),
    "another end": ("while observation: perform()", ["While observation"]),
    "a wider end": (
        f"while {TERMINAL_TEST} and healthy: perform()",
        ["BoolOp", "Compare", f"While {TERMINAL_TEST} and healthy"],
    ),
    "break": (f"while {TERMINAL_TEST}: break", ["Break"]),
    "inner function": ("def decide(): pass", ["FunctionDef"]),
    "lambda": ("decide = lambda: perform()", ["Lambda"]),
}


@pytest.mark.parametrize(("body", "found"), SAMPLES.values(), ids=SAMPLES)
def test_the_check_finds_a_decision_where_there_is_one(body: str, found: list[str]) -> None:
    assert decisions(f"def run():\n    {body}\n") == found


@pytest.mark.parametrize(
    "body",
    [
        f"while {TERMINAL_TEST}:\n        state = table[state]",
        "try: state = drive()\n    finally: close()",
    ],
)
def test_the_check_finds_none_where_there_is_none(body: str) -> None:
    assert decisions(f"def run():\n    {body}\n") == []


# What the loop does -------------------------------------------------------------------------

DOORS = TransitionTable(
    name="Doors",
    initial="check",
    effects={
        "check": Effect.check("door", ("refused",)),
        "next": Effect.advance(),
        "opened": Effect.halt("completed"),
        "shut": Effect.halt("denied"),
    },
    transitions={
        ("check", "passed"): "next",
        ("check", "refused"): "shut",
        ("next", "more"): "check",
        ("next", "last"): "opened",
    },
)


def observing(script: list[str]) -> dict[str, Callable[[list[str]], str]]:
    """Effects that make the observations of a script, and write down where they were made."""

    def at(state: str) -> Callable[[list[str]], str]:
        def perform(visited: list[str]) -> str:
            visited.append(state)
            return script[len(visited) - 1]

        return perform

    return {state: at(state) for state in ("check", "next")}


@pytest.mark.parametrize(
    ("script", "end"),
    [
        (["refused"], "shut"),
        (["passed", "last"], "opened"),
        (["passed", "more", "passed", "last"], "opened"),
        (["passed", "more", "refused"], "shut"),
    ],
)
def test_rule_4_3_the_loop_performs_one_effect_a_step_as_replay_tells(
    script: list[str], end: str
) -> None:
    visited: list[str] = []
    assert run(DOORS, observing(script), visited) == end
    assert [*visited, end] == [step.state for step in replay(DOORS, script)]


def test_table_rule_6_an_observation_that_is_not_in_the_table_is_a_bug() -> None:
    with pytest.raises(KeyError, match="'check', 'lost'"):
        run(DOORS, observing(["lost"]), [])


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_rule_4_3_and_4_7_no_exception_is_held_or_tried_again(error: type[BaseException]) -> None:
    visited: list[str] = []

    def interrupted(context: list[str]) -> str:
        context.append("check")
        raise error

    with pytest.raises(error):
        run(DOORS, {"check": interrupted}, visited)
    assert visited == ["check"]


def test_rule_4_8_the_built_in_line_runs_without_threads_clocks_or_input() -> None:
    good = {
        state: effect.observations[0]
        for state, effect in LINE.table.effects.items()
        if effect.observations
    }
    good["advance"] = "last"
    performed = {state: (lambda _, seen=seen: str(seen)) for state, seen in good.items()}
    assert run(LINE.table, performed, None) == "completed"

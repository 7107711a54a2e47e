"""A line is made from its gates, a user's own among them, one way (SPEC 3.4, `construction.py`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from gateline import Verdict
from gateline.gates.boundary_gate import BOUNDARY_GATE
from gateline.gates.construction import RESERVED_NAMES, declare_line
from gateline.gates.gate import Facts, Gate, GateError, Rule, When
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.line import GATES, LINE, line_of, line_with
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from gateline.machine.effect import PASSED, EffectKind
from gateline.machine.table import ChartError, TransitionTable
from gateline.values.event import AuditEventType
from support import World, plan_of

MOST_CALLS = 2


def own_gate(
    name: str,
    refusals: Sequence[str] = ("refused",),
    *,
    event: AuditEventType | None = None,
) -> Gate:
    """A gate of one's own that allows everything."""
    return Gate(name, [Rule(refusal, lambda _: True) for refusal in refusals], event=event)


def approved(facts: Facts) -> bool | str:
    return facts.user_id == "ada" or "nobody approved this plan; allowed: ada's"


def cheap(facts: Facts) -> bool | str:
    return facts.index < MOST_CALLS or f"call {facts.index} is one too many; allowed: 2"


APPROVAL = Gate(
    "approval",
    [Rule("not_approved", approved), Rule("withdrawn", lambda _: True)],
    When.BEFORE_PLAN,
    None,
)
BUDGET = Gate("budget", [Rule("over_budget", cheap)], event=None)
OWN_LINE = line_of(
    "OwnLine", (TOKEN_GATE, APPROVAL, SCOPE_GATE, BUDGET, LIMITS_GATE, BOUNDARY_GATE)
)


def edges_into(table: TransitionTable, target: str) -> list[tuple[str, str]]:
    return [pair for pair, to in table.transitions.items() if to == target]


@pytest.mark.parametrize("line", [LINE, OWN_LINE], ids=["built-in", "own"])
def test_construction_rule_2_each_refusal_has_a_way_out_and_a_terminal_state_of_its_own(
    line: Any,
) -> None:
    """Its records one by one, a commit, its terminal state; and nothing else leads there."""
    table: TransitionTable = line.table
    ends: Mapping[str, Any] = line.ends
    for gate in line.gates.values():
        for refusal in gate.refusals:
            pair = (f"{gate.name}_check", refusal)
            effects = []
            while (state := table.transitions[pair]) not in table.terminal_states:
                assert edges_into(table, state) == [pair]
                assert table.groups[state] == gate.name
                effects.append(str(table.effects[state]))
                pair = (state, table.observations(state)[0])
            assert edges_into(table, state) == [pair]
            assert state == f"denied_{gate.name}_{refusal}"
            assert (ends[state].verdict, ends[state].gate) == (Verdict.DENIED, gate.name)
            assert effects == [*(str(record.effect) for record in gate.on_refusal), "commit"]


@pytest.mark.parametrize("line", [LINE, OWN_LINE], ids=["built-in", "own"])
def test_construction_rule_1_a_pass_goes_to_the_gate_s_record_and_on_to_what_follows(
    line: Any,
) -> None:
    table: TransitionTable = line.table
    names = list(line.gates)
    for name, following in zip(names, [*names[1:], None], strict=True):
        after = table.transitions[f"{name}_check", PASSED]
        if line.gates[name].on_pass is not None:
            assert table.effects[after] == line.gates[name].on_pass.effect
            after = table.transitions[after, "recorded"]
        assert after == (f"{following}_check" if following else "start_record")


def test_construction_rule_4_the_cursor_moves_on_to_the_first_gate_before_each_invocation() -> None:
    first = own_gate("first")
    line = line_of("OwnLine", (TOKEN_GATE, APPROVAL, first, SCOPE_GATE))
    assert line.table.transitions["advance", "more"] == "first_check"
    assert OWN_LINE.table.transitions["advance", "more"] == "scope_check"


def test_rule_3_4_a_line_with_two_gates_more_has_their_states_and_no_other() -> None:
    """Approval: a check and 3 refusals of 3 states. Budget: a check and 2 refusals of 3 states."""
    own, built_in = OWN_LINE.table, LINE.table
    assert len(own.effects) == len(built_in.effects) + (1 + 3 * 3) + (1 + 2 * 3)
    assert len(own.transitions) == len(built_in.transitions) + (4 + 3 * 4) + (3 + 2 * 4)
    assert len(own.terminal_states) == len(built_in.terminal_states) + 5
    assert built_in.effects.items() <= own.effects.items()
    changed = {
        pair for pair, target in built_in.transitions.items() if own.transitions[pair] != target
    }
    assert changed == {("token_record", "recorded"), ("scope_record", "recorded")}
    assert {"denied_approval_not_approved", "denied_approval_withdrawn"} <= own.terminal_states
    assert {"denied_approval_unverifiable", "denied_budget_unverifiable"} <= own.terminal_states


def test_rule_3_4_a_gate_of_one_s_own_refuses_before_its_invocation() -> None:
    world = World(line=OWN_LINE)
    outcome = world.run(plan_of(3))
    assert (outcome.state, outcome.gate, outcome.stopped_at) == (
        "denied_budget_over_budget",
        "budget",
        2,
    )
    assert outcome.error == "call 2 is one too many; allowed: 2"
    assert len(world.echo.calls) == MOST_CALLS
    assert world.trail(outcome)[-2:] == [
        "AUTHORIZATION_SCOPE_CHECK success 2",
        "EXECUTION_DENIED denied 2",
    ]


def test_rule_3_4_a_gate_of_one_s_own_that_cannot_decide_refuses() -> None:
    def gone(_: Facts) -> bool:
        raise OSError("the budget service is gone")

    world = World(line=line_with(Gate("budget", gone)))
    outcome = world.run()
    assert outcome.state == "denied_budget_unverifiable"
    assert world.echo.calls == []


# What is no line ----------------------------------------------------------------------------


def refused(*gates: Gate, name: str = "OwnLine") -> str:
    with pytest.raises(ChartError) as error:
        line_of(name, gates)
    assert error.value.machine == name
    return str(error.value)


@pytest.mark.parametrize("name", sorted(RESERVED_NAMES))
def test_a_reserved_name_is_refused(name: str) -> None:
    assert refused(*GATES, own_gate(name)) == (
        f"machine OwnLine: the gate name {name!r} is reserved: every line has that step"
    )


def test_the_reserved_names_are_the_boxes_of_every_line_and_the_fifth_gate() -> None:
    boxes = set(LINE.table.groups.values()) - set(LINE.gates)
    assert {*boxes, "authority"} == RESERVED_NAMES


@pytest.mark.parametrize("name", [gate.name for gate in GATES])
def test_a_name_that_is_taken_is_refused(name: str) -> None:
    assert refused(*GATES, own_gate(name)) == (
        f"machine OwnLine: the gate name {name!r} is taken: two gates have it"
    )


ORDER = "machine OwnLine: gates before the plan come first, then those before each; both"


@pytest.mark.parametrize(
    "gates",
    [
        (SCOPE_GATE, TOKEN_GATE),
        (TOKEN_GATE, SCOPE_GATE, APPROVAL),
        (TOKEN_GATE, SCOPE_GATE, APPROVAL, BUDGET),
        (TOKEN_GATE,),
        (SCOPE_GATE, LIMITS_GATE),
        (),
    ],
    ids=["each first", "plan last", "mixed", "none before each", "none before the plan", "none"],
)
def test_gates_before_the_plan_come_first_and_there_are_both(gates: tuple[Gate, ...]) -> None:
    assert refused(*gates) == ORDER


@pytest.mark.parametrize(
    "word", ["send", "states", "configuration", "name", "to", "initial", "states_map"]
)
def test_a_word_of_python_statemachine_is_refused_for_a_gate(word: str) -> None:
    assert refused(*GATES, own_gate(word)) == (
        f"machine OwnLine: {word!r} is a word of python-statemachine's"
    )


@pytest.mark.parametrize("word", ["send", "states", "value", "transitions", "enter", "parent"])
def test_a_word_of_python_statemachine_is_refused_for_a_refusal(word: str) -> None:
    assert refused(*GATES, own_gate("own", (word,))) == (
        f"machine OwnLine: {word!r} is a word of python-statemachine's"
    )


@pytest.mark.parametrize("hook", ["on_enter_state", "on_passed", "prepare_event"])
def test_a_name_that_would_be_called_by_convention_is_refused(hook: str) -> None:
    expected = f"machine OwnLine: {hook} would be called by naming convention"
    assert refused(*GATES, own_gate(hook)) == expected
    assert refused(*GATES, own_gate("own", (hook,))) == expected


@pytest.mark.parametrize(
    "name",
    [
        "completed",
        "aborted",
        "passed",
        "lost",
        "more",
        "advance",
        "start_commit",
        "invoke_domain",
        "abort_record",
        "token_check",
        "denied_token_revoked",
        "listeners",
    ],
)
def test_rule_4_2_a_gate_named_as_something_else_in_the_line_is_refused_by_that_name(
    name: str,
) -> None:
    said = refused(*GATES, own_gate(name))
    assert repr(name) in said or f"state {name}: " in said


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("scope_domain", "out_of_scope"), ("scope_method_out", "of_scope")],
)
def test_rule_4_2_two_refusals_whose_states_would_share_names_are_refused_by_one(
    name: str, refusal: str
) -> None:
    assert f"{name}_{refusal}" in refused(*GATES, own_gate(name, (refusal,)))


@pytest.mark.parametrize("word", ["model", "state_field", "history_values"])
def test_a_name_that_the_engine_uses_for_itself_is_refused(word: str) -> None:
    """The engine, the second opinion on the table, could not be started with it."""
    assert repr(word) in refused(*GATES, own_gate(word))


@pytest.mark.parametrize("name", ["", "Big", "my gate", "gate-1", "1st", "*", "_engine"])
def test_a_gate_s_name_is_a_lower_case_identifier(name: str) -> None:
    with pytest.raises(GateError) as error:
        own_gate(name)
    assert str(error.value) == f"gate {name!r}: its name {name!r} is no lower-case identifier"


def test_a_refusal_is_not_named_as_another_observation_of_the_line() -> None:
    assert "two targets" in refused(*GATES, own_gate("own", ("lost",)))


@pytest.mark.parametrize("word", ["error_disk", "done_state_own", "done_invoke_own"])
def test_rule_4_2_a_refusal_that_python_statemachine_would_double_is_refused(word: str) -> None:
    """``error_disk`` would declare ``error.disk`` as well."""
    assert word.replace("_", ".", 1).split(".")[0] in refused(*GATES, own_gate("own", (word,)))


def test_declare_line_says_what_each_terminal_state_means() -> None:
    chart, ends = declare_line("OwnLine", GATES)
    assert chart.__name__ == "OwnLine"
    assert ends == dict(LINE.ends)
    assert line_of("OwnLine", GATES).table.digest == LINE.table.digest


def test_construction_rule_6_a_loss_leads_to_one_attempt_to_record_the_abort() -> None:
    for table in (LINE.table, OWN_LINE.table):
        lost = {state: to for (state, seen), to in table.transitions.items() if seen == "lost"}
        assert lost.pop("abort_record") == lost.pop("abort_commit") == "aborted"
        assert set(lost.values()) == {"abort_record"}
        assert set(lost) == {
            state
            for state, effect in table.effects.items()
            if effect.kind in (EffectKind.RECORD, EffectKind.COMMIT)
            and table.groups.get(state) != "audit"
        }

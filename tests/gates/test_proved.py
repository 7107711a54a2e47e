"""A line is proved when it is made, and an unproved line does not run (SPEC 4.6)."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from gateline import MemoryLedger, Orchestrator, UnprovedLineError
from gateline.gates import proved
from gateline.gates.construction import FAILURES, End
from gateline.gates.gate import Gate, Rule
from gateline.gates.line import GATES, LINE, Line, line_of
from gateline.gates.proved import proof_name, require_proof
from gateline.gates.response_limit import OVERSIZES
from gateline.gates.shipped_proofs import SHIPPED
from gateline.gates.token_gate import TOKEN_GATE
from gateline.machine.effect import Effect, EffectKind
from gateline.machine.table import ChartError, TransitionTable
from gateline.values.event import AuditEventType
from gateline.values.outcome import Verdict
from gateline_proofs import proof, translation
from support import Echo, World

BUDGET = Gate(
    "budget", [Rule("over_budget", lambda facts: facts.index < 1 or "one too many")], event=None
)
OWN_LINE = line_of("OwnLine", (*GATES, BUDGET))


@pytest.fixture(autouse=True)
def nothing_proved_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proved, "_PROVED", set())


def with_refusal_that_goes_on() -> Line:
    """The line with one wrong arrow: a budget that is exceeded is no reason to stop."""
    wrong = {("budget_check", "over_budget"): "start_record"}
    table = TransitionTable(
        "OwnLine",
        OWN_LINE.table.initial,
        {
            state: effect
            for state, effect in OWN_LINE.table.effects.items()
            if not state.startswith(("budget_over_budget", "denied_budget_over_budget"))
        },
        {
            pair: target
            for pair, target in {**OWN_LINE.table.transitions, **wrong}.items()
            if not pair[0].startswith("budget_over_budget")
        },
    )
    ends = {state: end for state, end in OWN_LINE.ends.items() if state in table.terminal_states}
    return replace(OWN_LINE, table=table, ends=ends)


def test_the_built_in_line_is_known_by_the_name_of_what_is_proved_of_it() -> None:
    assert {proof_name(LINE)} == SHIPPED
    assert proof.prove(LINE).holds


def test_making_an_orchestrator_with_the_built_in_line_imports_no_proof() -> None:
    code = (
        "import sys; from gateline import MemoryLedger, Orchestrator; "
        "Orchestrator(MemoryLedger(), {}); "
        "print([name for name in sys.modules if name.startswith(('gateline_', 'z3', 'cvc5'))])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_a_line_of_ones_own_is_proved_and_then_runs() -> None:
    world = World(line=OWN_LINE)
    assert world.run().success
    assert proof_name(OWN_LINE) in proved._PROVED


def test_a_line_is_proved_once(monkeypatch: pytest.MonkeyPatch) -> None:
    require_proof(OWN_LINE)
    monkeypatch.setattr(proof, "prove", lambda _: pytest.fail("proved again"))
    require_proof(OWN_LINE)
    require_proof(line_of("AnotherName", (*GATES, BUDGET)))


def test_a_line_that_is_not_proved_does_not_run_and_says_why() -> None:
    """SPEC 4.6: the invariant, and the shortest run that breaks it."""
    line = with_refusal_that_goes_on()
    with pytest.raises(UnprovedLineError) as error:
        Orchestrator(MemoryLedger(), {"mail": Echo()}, line=line)
    assert (error.value.line, error.value.invariant) == ("OwnLine", "gate-order")
    assert error.value.status == "violated"
    assert error.value.run[:2] == ("n = 1", "token_check: passed")
    assert error.value.run[-1] == "budget_check: over_budget"
    said = str(error.value)
    assert said.startswith(
        "line OwnLine is not proved: gate-order is violated: record EXECUTION_STARTED started, "
        "which requires passed_budget = i; passed_budget is -1, i is 0; "
    )
    assert "shortest run: n = 1, token_check: passed, " in said
    assert "\n" not in said


def test_what_was_refused_once_is_refused_again() -> None:
    line = with_refusal_that_goes_on()
    for _ in range(2):
        with pytest.raises(UnprovedLineError):
            require_proof(line)


def test_a_line_that_lacks_a_gate_of_the_contract_does_not_run() -> None:
    line = line_of("NoLimits", [gate for gate in GATES if gate.name != "limits"])
    with pytest.raises(UnprovedLineError) as error:
        World(line=line)
    assert str(error.value) == (
        "line NoLimits is not proved: gated is violated: "
        "there is no gate limits that records as SPEC 3 says"
    )


def test_a_line_with_a_word_that_the_model_does_not_know_does_not_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(translation.RECORDS, "resource_limit_check_denied")
    with pytest.raises(UnprovedLineError) as error:
        require_proof(OWN_LINE)
    assert (error.value.invariant, error.value.status) == ("", "undetermined")
    said = "the model has no meaning for record 'resource_limit_check_denied'; known: "
    assert said in str(error.value)


def test_the_name_of_a_proof_is_that_of_table_and_gates() -> None:
    """Another gate, another record, another order: another proof; another name of the line: not."""
    loud = replace(BUDGET, event=AuditEventType.AUTHORIZATION_SCOPE_CHECK)
    louder = replace(BUDGET, event=AuditEventType.BOUNDARY_VIOLATION)
    lines = [
        LINE,
        OWN_LINE,
        line_of("OwnLine", (*GATES, loud)),
        line_of("OwnLine", (*GATES, louder)),
        line_of("OwnLine", (*GATES[:2], BUDGET, *GATES[2:])),
    ]
    assert len({proof_name(line) for line in lines}) == len(lines)
    assert proof_name(line_of("Another", (*GATES, BUDGET))) == proof_name(OWN_LINE)


def test_gates_that_are_not_those_of_the_table_do_not_run() -> None:
    """The shipped proof is of the table and its gates: with other gates it is none."""
    other = replace(LINE, gates={**LINE.gates, "budget": BUDGET})
    with pytest.raises(UnprovedLineError):
        require_proof(other)


@pytest.mark.parametrize("name", list(LINE.gates))
def test_a_gate_of_the_contract_with_other_rules_is_another_one(name: str) -> None:
    """SPEC 3.4: nobody takes a rule out of the line and keeps its proof."""
    gates = {**LINE.gates, name: replace(LINE.gates[name], check=LINE.gates[name].rules)}
    with pytest.raises(UnprovedLineError) as error:
        World(line=replace(LINE, gates=gates))
    assert str(error.value) == (
        f"line Line is not proved: gated is violated: "
        f"gate '{name}' is not the one of SPEC 3: its rules are others"
    )


def test_a_gate_is_found_under_its_own_name() -> None:
    gates = dict(LINE.gates)
    gates["token"], gates["scope"] = gates["scope"], gates["token"]
    with pytest.raises(ChartError, match="gate 'scope' is under the name 'token'"):
        replace(LINE, gates=gates)


def with_effect(state: str, effect: Effect) -> TransitionTable:
    """The built-in table with an effect of other words, in which they lead where they did."""
    ways = {pair: to for pair, to in LINE.table.transitions.items() if pair[0] != state}
    old = LINE.table.successors(state)
    ways |= {(state, seen): old.get(seen, "abort_record") for seen in effect.observations}
    effects = {**LINE.table.effects, state: effect}
    return TransitionTable("Line", LINE.table.initial, effects, ways)


@pytest.mark.parametrize(
    ("state", "effect"),
    [
        ("advance", Effect(EffectKind.ADVANCE, "", ("last", "more"))),
        ("start_commit", Effect(EffectKind.COMMIT, "", ("lost", "committed"))),
        ("start_record", Effect(EffectKind.RECORD, "execution_started", ("lost", "recorded"))),
        (
            "token_check",
            Effect(EffectKind.CHECK, "token", (*LINE.gates["token"].refusals, "passed")),
        ),
        ("invoke_domain", Effect(EffectKind.INVOKE, "", (*FAILURES, "succeeded"))),
        ("measure_response", Effect(EffectKind.MEASURE, "", (*OVERSIZES, "accepted"))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_word_of_an_alphabet_means_what_it_says(state: str, effect: Effect) -> None:
    """What is proved by the first word, and run by its name, would be two things."""
    table = with_effect(state, effect)
    with pytest.raises(ChartError) as error:
        replace(LINE, table=table)
    assert (error.value.state, "is no effect of this line" in str(error.value)) == (state, True)
    with pytest.raises(translation.UnknownWordError, match="observation"):
        proof.prove_table(table, translation.gates_of(LINE))


def test_a_call_that_cannot_violate_is_no_effect_of_a_line() -> None:
    blind = Effect.invoke(tuple(word for word in FAILURES if word != "forbidden_operation"))
    ways = {
        pair: to
        for pair, to in LINE.table.transitions.items()
        if pair != ("invoke_domain", "forbidden_operation")
        and not pair[0].startswith("forbidden_operation")
    }
    effects = {
        state: effect
        for state, effect in {**LINE.table.effects, "invoke_domain": blind}.items()
        if "forbidden_operation" not in state
    }
    table = TransitionTable("Line", LINE.table.initial, effects, ways)
    ends = {state: end for state, end in LINE.ends.items() if state in table.terminal_states}
    with pytest.raises(ChartError, match="state invoke_domain: <Effect invoke: "):
        replace(LINE, table=table, ends=ends)
    with pytest.raises(translation.UnknownWordError):
        proof.prove_table(table, translation.gates_of(LINE))


def test_a_line_does_not_change_once_it_is_made() -> None:
    ends = dict(LINE.ends)
    line = replace(LINE, ends=ends)
    ends["denied_token_expired"] = End(Verdict.COMPLETED)
    assert line.ends["denied_token_expired"].verdict is Verdict.DENIED
    with pytest.raises(TypeError):
        line.gates["token"] = BUDGET  # type: ignore[index]
    with pytest.raises(AttributeError, match="an effect does not change"):
        LINE.table.effects["advance"].observations = ("more",)


def test_a_line_whose_ends_say_something_else_than_its_table_is_none() -> None:
    """What a caller is told is what was proved."""
    told = {**LINE.ends, "denied_token_expired": End(Verdict.COMPLETED)}
    with pytest.raises(ChartError) as error:
        replace(LINE, ends=told)
    assert str(error.value) == (
        "machine Line, state denied_token_expired: its end is told as completed; the table: denied"
    )
    without = {state: end for state, end in LINE.ends.items() if state != "aborted"}
    with pytest.raises(ChartError, match="state aborted: its end is told as nothing"):
        replace(LINE, ends=without)
    more = {**LINE.ends, "invoke_domain": End(Verdict.DENIED)}
    with pytest.raises(ChartError, match="state invoke_domain: its end is told as denied"):
        replace(LINE, ends=more)
    assert TOKEN_GATE in GATES

"""The model and the code were written apart; their words are the same."""

import pytest

from gateline.gates import authority_gate, record
from gateline.gates.construction import FAILURES
from gateline.gates.gate import Gate, When
from gateline.gates.line import LINE, line_with
from gateline.machine.effect import Effect, EffectKind
from gateline.values import event, outcome
from gateline.values.event import SHAPES, Subject
from gateline_model import vocabulary
from gateline_model.machine import OUTCOMES, Act, Kind, Mark, Outcome
from gateline_proofs.translation import (
    AUTHORITY_REFUSAL,
    RECORDS,
    UnknownWordError,
    act_of,
    gates_of,
    mark_of,
    outcome_of,
)


def test_the_event_types_are_the_same() -> None:
    """SPEC 6.1."""
    assert [str(type_) for type_ in event.AuditEventType] == [str(t) for t in vocabulary.EventType]
    of_the_token = {str(t) for t, shape in SHAPES.items() if Subject.TOKEN in shape.subjects}
    assert of_the_token == {str(type_) for type_ in vocabulary.TOKEN_EVENTS}


def test_the_statuses_are_the_same() -> None:
    """SPEC 6.2."""
    assert {str(status) for status in event.Status} == {str(s) for s in vocabulary.Status}


def test_the_verdicts_are_the_same() -> None:
    """SPEC 4.4."""
    assert {str(verdict) for verdict in outcome.Verdict} == {str(v) for v in vocabulary.Verdict}


def test_every_record_of_the_code_is_translated_into_what_it_says() -> None:
    """SPEC 6.1, 6.2: type, status, and whether it is about the plan as a whole."""
    assert {
        word: (str(said.type), str(said.status), said.subject is Subject.PLAN)
        for word, said in record.RECORDS.items()
    } == {
        word: (str(mark.record.type), str(mark.record.status), mark.of_plan)
        for word, mark in RECORDS.items()
    }


def test_every_effect_of_the_line_is_translated() -> None:
    approval = Gate("approval", lambda _: True, When.BEFORE_PLAN)
    lines = (LINE, line_with(approval))
    effects = [effect for line in lines for effect in line.table.effects.values()]
    recorded = {effect.subject for effect in effects if effect.kind is EffectKind.RECORD}
    checked = {effect.subject for effect in effects if effect.kind is EffectKind.CHECK}
    assert recorded == set(RECORDS)
    assert checked == {*LINE.gates, "approval"}


def test_the_gates_of_the_line_are_those_of_the_model_in_its_order() -> None:
    """SPEC 3: names, order, when each is checked, what a pass and a refusal of each records."""
    assert gates_of(LINE) == vocabulary.GATES


def entries(*records: record.Record) -> list[tuple[str, str]]:
    return [(str(said.type), str(said.status)) for said in records]


@pytest.mark.parametrize("gate", LINE.gates.values(), ids=list(LINE.gates))
def test_a_gate_is_checked_and_records_as_the_model_says(gate: Gate) -> None:
    """SPEC 3: when it is checked, what a pass records, what a refusal records."""
    (row,) = [row for row in vocabulary.GATES if row.name == gate.name]
    once = gate.when is When.BEFORE_PLAN
    passing = entries(gate.on_pass) if gate.on_pass else []
    assert once == (row.when is vocabulary.When.ONCE_A_PLAN)
    assert passing == [(str(said.type), str(said.status)) for said in row.passing]
    assert entries(*gate.on_refusal) == [(str(s.type), str(s.status)) for s in row.refusing]


def test_the_authority_gate_refuses_as_the_model_says() -> None:
    """SPEC 3, 5.3: it looks on during the call, and its refusal is one of the call's answers."""
    model = vocabulary.AUTHORITY
    assert authority_gate.FORBIDDEN_OPERATION == AUTHORITY_REFUSAL
    assert AUTHORITY_REFUSAL in FAILURES
    assert entries(*authority_gate.ON_VIOLATION) == [
        (str(said.type), str(said.status)) for said in model.refusing
    ]


def test_a_word_without_a_meaning_is_refused_by_name() -> None:
    with pytest.raises(UnknownWordError, match=r"record 'applause'; known: token_validation, "):
        mark_of("applause")
    with pytest.raises(UnknownWordError, match=r"gate 'weather'; known: token, scope, "):
        act_of(Effect.check("weather", ("bad",)), vocabulary.GATES)
    with pytest.raises(UnknownWordError, match=r"verdict 'undecided'; known: completed, "):
        act_of(Effect.halt("undecided"), vocabulary.GATES)
    with pytest.raises(UnknownWordError, match=r"observation 'raised' of <Effect commit: "):
        outcome_of(Effect.commit(), "raised")


def test_each_effect_is_the_act_that_it_names() -> None:
    gates = vocabulary.GATES
    denied = Mark(vocabulary.DENIED, of_plan=True)
    assert act_of(Effect.check("scope", ("no",)), gates) == Act(Kind.CHECK, gate=vocabulary.SCOPE)
    assert act_of(Effect.record("execution_denied_plan"), gates) == Act(Kind.RECORD, mark=denied)
    assert act_of(Effect.halt("aborted"), gates) == Act(
        Kind.END, verdict=vocabulary.Verdict.ABORTED
    )
    assert [
        act_of(effect, gates).kind
        for effect in (
            Effect.commit(),
            Effect.invoke(("raised",)),
            Effect.measure(("unmeasured",)),
            Effect.advance(),
        )
    ] == [Kind.COMMIT, Kind.INVOKE, Kind.MEASURE, Kind.ADVANCE]


def test_the_outcomes_of_the_line_are_all_those_of_the_model_and_the_good_one_is_the_first() -> (
    None
):
    found: dict[Kind, set[Outcome]] = {}
    for state, seen in LINE.table.transitions:
        effect = LINE.table.effects[state]
        kind = act_of(effect, vocabulary.GATES).kind
        outcome = outcome_of(effect, seen)
        found.setdefault(kind, set()).add(outcome)
        assert (outcome is OUTCOMES[kind][0]) == (seen == effect.observations[0])
    assert {kind: frozenset(seen) for kind, seen in found.items()} == {
        kind: frozenset(outcomes) for kind, outcomes in OUTCOMES.items() if outcomes
    }


def test_only_a_call_can_violate() -> None:
    check = Effect.check("own", (AUTHORITY_REFUSAL,))
    assert outcome_of(check, AUTHORITY_REFUSAL) is Outcome.REFUSED

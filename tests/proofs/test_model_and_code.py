"""The model and the code were written apart; their words are the same."""

import pytest

from gateline.gates import authority_gate, record
from gateline.gates.construction import FAILURES
from gateline.gates.gate import Gate, When
from gateline.gates.line import LINE
from gateline.machine.effect import EffectKind
from gateline.values import event, outcome
from gateline.values.event import SHAPES, Subject
from gateline_model import vocabulary
from gateline_model.trail import Entry
from gateline_proofs.translation import (
    AUTHORITY,
    AUTHORITY_REFUSAL,
    GATES,
    RECORDS,
    UnknownWordError,
    entry_of,
    gate_of,
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
        word: (str(meaning.record.type), str(meaning.record.status), meaning.of_plan)
        for word, meaning in RECORDS.items()
    }


def test_every_effect_of_the_line_is_translated() -> None:
    effects = LINE.table.effects.values()
    recorded = {effect.subject for effect in effects if effect.kind is EffectKind.RECORD}
    checked = {effect.subject for effect in effects if effect.kind is EffectKind.CHECK}
    assert recorded == set(RECORDS)
    assert checked == set(GATES)


def test_the_gates_before_a_call_are_those_of_the_model_in_its_order() -> None:
    """SPEC 3."""
    before = [
        gate for gate in vocabulary.GATES if gate.when is not vocabulary.When.DURING_INVOCATION
    ]
    assert [GATES[name] for name in LINE.gates] == [gate.name for gate in before]


def entries(*records: record.Record) -> list[tuple[str, str]]:
    return [(str(said.type), str(said.status)) for said in records]


@pytest.mark.parametrize("gate", LINE.gates.values(), ids=list(LINE.gates))
def test_a_gate_is_checked_and_records_as_the_model_says(gate: Gate) -> None:
    """SPEC 3: when it is checked, what a pass records, what a refusal records."""
    (row,) = [row for row in vocabulary.GATES if row.name == GATES[gate.name]]
    once = gate.when is When.BEFORE_PLAN
    passing = entries(gate.on_pass) if gate.on_pass else []
    assert once == (row.when is vocabulary.When.ONCE_A_PLAN)
    assert passing == [(str(said.type), str(said.status)) for said in row.passing]
    assert entries(*gate.on_refusal) == [(str(s.type), str(s.status)) for s in row.refusing]


def test_the_authority_gate_refuses_as_the_model_says() -> None:
    """SPEC 3, 5.3: it looks on during the call, and its refusal is one of the call's answers."""
    model = vocabulary.AUTHORITY
    assert model.name == AUTHORITY
    assert authority_gate.FORBIDDEN_OPERATION == AUTHORITY_REFUSAL
    assert AUTHORITY_REFUSAL in FAILURES
    assert entries(*authority_gate.ON_VIOLATION) == [
        (str(said.type), str(said.status)) for said in model.refusing
    ]


def test_a_word_without_a_meaning_is_refused_by_name() -> None:
    with pytest.raises(UnknownWordError, match=r"record 'applause'; known: token_validation, "):
        entry_of("applause", 0)
    with pytest.raises(UnknownWordError, match=r"gate 'weather'; known: token, scope, "):
        gate_of("weather", 0)


def test_what_is_about_the_plan_has_no_index() -> None:
    """SPEC 6.2."""
    denied = vocabulary.DENIED
    assert entry_of("execution_denied_plan", 2) == Entry(denied.type, denied.status, None)
    assert entry_of("execution_denied_invocation", 2) == Entry(denied.type, denied.status, 2)
    assert gate_of("token", 2) == ("token", None)
    assert gate_of("scope", 2) == ("scope", 2)

"""A machine as JSON: it reads back to what was written, or is refused at its place."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.inspection.diagrams.table_document import (
    TableDocument,
    TableError,
    json_text,
    read_table,
)
from gateline.machine.table import TransitionTable
from gateline.values.documents import schema_of
from proved_lines import mutant_of
from small_machines import random_machine

MACHINES = [LINE.table, GUARDED_LINE.table]


def everything_of(table: TransitionTable) -> list[object]:
    """All of a table, in its order; effects are equal as text, so each is taken apart."""
    effects = [
        (state, effect.kind, effect.subject, effect.observations)
        for state, effect in table.effects.items()
    ]
    rest = [*table.transitions.items()], [*table.groups.items()]
    return [table.name, table.initial, table.digest, effects, *rest]


def test_what_is_read_back_is_what_was_written() -> None:
    """The built-in line, the example with gates of its own, and 100 machines at random."""
    chance = random.Random(7)
    for table in [*MACHINES, *(random_machine(chance) for _ in range(100))]:
        text = json_text(table)
        assert everything_of(read_table(text.encode())) == everything_of(table)
        assert json_text(read_table(text.encode())) == text


def test_the_text_is_ascii_sorted_and_ended_by_a_line_feed() -> None:
    text = json_text(LINE.table)
    assert text.isascii()
    assert text == json.dumps(json.loads(text), indent=2, sort_keys=True) + "\n"


@pytest.mark.parametrize("table", MACHINES, ids=lambda table: table.name)
def test_another_reader_finds_that_it_follows_the_schema(table: TransitionTable) -> None:
    schema = schema_of(TableDocument)
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(json.loads(json_text(table)))) == []
    assert list(Draft202012Validator(schema).iter_errors({})) != []


def put(*path: Any, value: Any) -> Callable[[Any], None]:
    """A change of a document: a value at a path."""

    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value

    return change


def again(where: str) -> Callable[[Any], None]:
    return lambda document: document[where].append(document[where][0])


def without(*path: Any) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        del document[path[-1]]

    return change


DIGEST = LINE.table.digest
REFUSED: dict[str, tuple[Callable[[Any], None], str]] = {
    "another version": (
        put("gateline_table", value=2),
        "$.gateline_table: found expected `int`",
    ),
    "a field too many": (
        put("states", 0, "colour", value="red"),
        "$.states[0]: found object contains unknown field `colour`, expected what the schema says",
    ),
    "a field too few": (
        without("states", 3, "box"),
        "$.states[3]: found object missing required field `box`, expected what the schema says",
    ),
    "no such kind": (
        put("states", 0, "effect", "kind", value="guess"),
        "$.states[0].effect.kind: found invalid enum value 'guess', expected what the schema says",
    ),
    "no effect": (
        put("states", 1, "effect", "observations", 1, value="LOST"),
        "$.states[1].effect: found effect record_token_validation: 'LOST' is not a lower-case",
    ),
    "a state twice": (
        again("states"),
        "$.states[116].name: found 'token_check' twice, expected each once",
    ),
    "a transition twice": (
        again("transitions"),
        "$.transitions[194]: found 'token_record' on 'lost' twice, expected each once",
    ),
    "a transition too few": (
        without("transitions", 0),
        "$.states[1]: found machine Line, state token_record, observation lost: no next state,",
    ),
    "a target that is no state": (
        put("transitions", 1, "target", value="no\u202ewhere\n"),
        "$.transitions[1]: found machine Line, state token_revoked_denial, observation lost: 'no",
    ),
    "an initial state that is none": (
        put("initial", value="nowhere"),
        "$: found machine Line, state nowhere: the initial state is not a state, expected a trans",
    ),
    "a name that is none": (
        put("name", value="a line"),
        "$: found machine 'a line': its name is not an identifier, expected a transition table",
    ),
    "another digest": (
        put("digest", value="0" * 64),
        f"$.digest: found {'0' * 64}, expected {DIGEST}, which is that of the table",
    ),
    "no digest": (put("digest", value="none"), "$.digest: found expected `str` matching regex"),
}


@pytest.mark.parametrize(("change", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_table_is_refused_at_its_place(
    change: Callable[[Any], None], message: str
) -> None:
    document = json.loads(json_text(LINE.table))
    change(document)
    with pytest.raises(TableError) as refused:
        read_table(json.dumps(document).encode())
    assert str(refused.value).startswith(message)
    assert str(refused.value).endswith(" (rule 4.2)")


def test_a_table_under_the_digest_that_was_approved_is_refused_where_it_is_another() -> None:
    """One transition was led elsewhere by hand; what is left is a table."""
    wrong = mutant_of(LINE.table, {("token_check", "revoked"): "token_record"})
    document = json.loads(json_text(wrong))
    assert read_table(json_text(wrong).encode()).digest == wrong.digest
    document["digest"] = DIGEST
    with pytest.raises(TableError) as refused:
        read_table(json.dumps(document).encode())
    assert str(refused.value).startswith(f"$.digest: found {DIGEST}, expected {wrong.digest},")


@pytest.mark.parametrize("text", [b"", b"\xff", b"[]", b'{"name": 1, "name": 2}', b"[" * 100_000])
def test_what_is_no_document_is_refused_in_one_line(text: bytes) -> None:
    with pytest.raises(TableError) as refused:
        read_table(text)
    assert "\n" not in str(refused.value)

"""The published JSON Schemas of plans and tokens (rules 1.6, 2.1).

A document that is accepted is valid; a document with one fault is invalid and refused, wherever a
schema can say what the fault is.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gateline import CapabilityToken, ExecutionPlan, PlanError, TokenError
from gateline.values.capability import TokenDocument
from gateline.values.documents import schema_of
from gateline.values.invalid import InvalidValueError
from gateline.values.plan import PlanDocument
from support import token, token_fields

PLAN_SCHEMA = Draft202012Validator(schema_of(PlanDocument))
TOKEN_SCHEMA = Draft202012Validator(schema_of(TokenDocument))

PLAN = {
    "user_id": "ada",
    "invocations": [
        {"domain": "mail", "method": "read", "parameters": {"folder": "inbox", "limit": 3}},
        {"domain": "files", "method": "list", "parameters": {}},
    ],
}
TOKEN = {**token_fields(), "plan_digest": "0" * 64}

Path = tuple[str | int, ...]
MISSING = object()


def changed(document: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """A copy of a document with one field set, added or left out."""
    document = copy.deepcopy(document)
    *way, last = path
    parent: Any = document
    for step in way:
        parent = parent[step]
    if value is MISSING:
        del parent[last]
    else:
        parent[last] = value
    return document


@pytest.mark.parametrize("schema", [PLAN_SCHEMA, TOKEN_SCHEMA], ids=["plan", "token"])
def test_1_6_the_schema_is_one(schema: Any) -> None:
    Draft202012Validator.check_schema(schema.schema)
    assert schema.schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("user_id",), "Am\u00e9lie"),
        (("user_id",), "\U0001f600" * 256),
        (("invocations", 0, "domain"), "a" * 128),
        (("invocations", 0, "method"), "A-z_0.9"),
        (("invocations", 0, "parameters"), {"any": [None, True, {"": 1.5}]}),
        (("invocations",), PLAN["invocations"][:1]),
    ],
)
def test_1_6_an_accepted_plan_is_valid(path: Path, value: Any) -> None:
    document = changed(PLAN, path, value)
    PLAN_SCHEMA.validate(document)
    plan = ExecutionPlan.from_json(json.dumps(document))
    PLAN_SCHEMA.validate(json.loads(plan.to_json()))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("plan_digest",), None),
        (("plan_digest",), MISSING),
        (("duration_seconds",), 1),
        (("duration_seconds",), 1800),
        (("capability",), "\U0001f600" * 1024),
        (("allowed_trigger_types",), ["scheduled", "async_request", "acknowledgment"]),
        (("resource_limits", "max_total_tokens"), 2**53 - 1),
        (("resource_limits", "max_frequency"), "999999999 per 1 seconds"),
    ],
)
def test_2_1_an_accepted_token_is_valid(path: Path, value: Any) -> None:
    document = changed(TOKEN, path, value)
    TOKEN_SCHEMA.validate(document)
    accepted = CapabilityToken.from_json(json.dumps(document))
    TOKEN_SCHEMA.validate(json.loads(accepted.to_json()))


def test_2_1_a_token_of_every_default_is_valid() -> None:
    TOKEN_SCHEMA.validate(token().request())


NOT_TEXT: tuple[Any, ...] = (None, 1, True, [], {})
BAD_NAMES = ("", "a" * 129, "ma il", "mail*", "mai?", "m\u0430il", *NOT_TEXT)
BAD_NUMBERS = (0, -1, 1.5, True, "1", None, 2**53)


def faults(**by_path: tuple[Any, ...]) -> list[tuple[Path, Any]]:
    """Each value at its path; a path is written with ``__`` between its steps."""
    found = []
    for name, values in by_path.items():
        path = tuple(int(step) if step.isdigit() else step for step in name.split("__"))
        found += [(path, value) for value in values]
    return found


PLAN_FAULTS = faults(
    user_id=(MISSING, "", "a" * 257, *NOT_TEXT),
    invocations=(MISSING, [], {}, None, "mail", [None], [[]]),
    invocations__1__domain=(MISSING, *BAD_NAMES),
    invocations__1__method=(MISSING, *BAD_NAMES),
    invocations__1__parameters=(MISSING, None, [], "", 1),
    invocations__1__retry=(3,),
    note=("",),
    digest=("0" * 64,),
)
TOKEN_FAULTS = faults(
    user_id=(MISSING, "", "a" * 257, *NOT_TEXT),
    issued_by=(MISSING, "", "a" * 257, *NOT_TEXT),
    capability=(MISSING, "", "a" * 1025, *NOT_TEXT),
    domain_scope=(MISSING, [], None, "mail", {"mail": 1}, ["mail", "files", "mail"]),
    domain_scope__0=BAD_NAMES,
    method_scope=(MISSING, None, [], "read"),
    method_scope__mail=([], None, "read", {"read": 1}, ["read", "read"]),
    method_scope__mail__0=BAD_NAMES,
    duration_seconds=(MISSING, 0, -1, 1801, 1.5, True, "600", None),
    resource_limits=(MISSING, None, [], {}),
    resource_limits__max_invocations=(MISSING, *BAD_NUMBERS),
    resource_limits__max_tokens_per_response=(MISSING, *BAD_NUMBERS),
    resource_limits__max_total_tokens=(MISSING, *BAD_NUMBERS),
    resource_limits__max_frequency=(
        MISSING,
        "",
        "0 per 1 seconds",
        "1 per 0 seconds",
        "1 per 1 second",
        " 1 per 1 seconds",
        "\uff11 per 1 seconds",
        *NOT_TEXT,
    ),
    resource_limits__max_cost=(1,),
    allowed_trigger_types=(
        MISSING,
        [],
        None,
        "scheduled",
        {"scheduled": True},
        ["scheduled", "scheduled"],
    ),
    allowed_trigger_types__0=("*", "webhook", "SCHEDULED", "", None, 1),
    plan_digest=("", "0" * 63, "A" * 64, 0, []),
    token_hash=("0" * 64,),
    issued_at=("2030-01-01T00:00:00Z",),
    autonomy=({},),
)


def case(fault: tuple[Path, Any]) -> str:
    path, value = fault
    said = "missing" if value is MISSING else ascii(value)[:24]
    return f"{'.'.join(map(str, path))}={said}"


def assert_both_refuse(
    schema: Any, read: Callable[[str], object], document: Any, error: type[InvalidValueError]
) -> None:
    assert not schema.is_valid(document), "the schema accepts it"
    with pytest.raises(error):
        read(json.dumps(document))


@pytest.mark.parametrize("fault", PLAN_FAULTS, ids=case)
def test_1_6_schema_and_reader_refuse_the_same_plans(fault: tuple[Path, Any]) -> None:
    document = changed(PLAN, *fault)
    assert_both_refuse(PLAN_SCHEMA, ExecutionPlan.from_json, document, PlanError)


@pytest.mark.parametrize("fault", TOKEN_FAULTS, ids=case)
def test_2_1_schema_and_reader_refuse_the_same_tokens(fault: tuple[Path, Any]) -> None:
    document = changed(TOKEN, *fault)
    assert_both_refuse(TOKEN_SCHEMA, CapabilityToken.from_json, document, TokenError)


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("invocations", 1, "domain"), "ma il", "$.invocations[1].domain"),
        (("invocations", 0), 1, "$.invocations[0]"),
        (("user_id",), 1, "$.user_id"),
    ],
)
def test_1_6_the_reader_names_the_place(path: Path, value: Any, place: str) -> None:
    with pytest.raises(PlanError) as caught:
        ExecutionPlan.from_json(json.dumps(changed(PLAN, path, value)))
    assert caught.value.place == place


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("method_scope", "mail"), [], "$.method_scope.mail"),
        (("method_scope", "mail", 1), "*", "$.method_scope.mail[1]"),
        (("allowed_trigger_types", 0), "*", "$.allowed_trigger_types[0]"),
        (
            ("resource_limits", "max_frequency"),
            "always",
            "$.resource_limits.max_frequency",
        ),
    ],
)
def test_2_1_the_reader_names_the_place(path: Path, value: Any, place: str) -> None:
    with pytest.raises(TokenError) as caught:
        CapabilityToken.from_json(json.dumps(changed(TOKEN, path, value)))
    assert caught.value.place == place


HOSTILE_TEXT = "a\nFORGED\x1b[2J\u202e - at `$.elsewhere`"


@pytest.mark.parametrize(
    ("schema_document", "read", "path", "value", "place"),
    [
        (PLAN, ExecutionPlan.from_json, (HOSTILE_TEXT,), 1, "$"),
        (TOKEN, CapabilityToken.from_json, (HOSTILE_TEXT,), 1, "$"),
        (
            TOKEN,
            CapabilityToken.from_json,
            ("allowed_trigger_types", 0),
            HOSTILE_TEXT,
            "$.allowed_trigger_types[0]",
        ),
        (TOKEN, CapabilityToken.from_json, ("method_scope", HOSTILE_TEXT), ["a"], "$.method_scope"),
    ],
    ids=["field of a plan", "field of a token", "trigger", "domain"],
)
def test_1_6_text_from_a_document_forges_neither_a_line_nor_a_place(
    schema_document: dict[str, Any],
    read: Callable[[str], object],
    path: Path,
    value: Any,
    place: str,
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read(json.dumps(changed(schema_document, path, value)))
    assert caught.value.place == place
    assert str(caught.value).isprintable()

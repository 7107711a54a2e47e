"""The model's words are those of the contract."""

import ast
import sys
from pathlib import Path

import gateline_model
from gateline_model.vocabulary import GATES, TOKEN_EVENTS, EventType, Record, Status, Verdict


def test_there_are_twelve_event_types() -> None:
    """SPEC 6.1."""
    assert " ".join(EventType) == (
        "TOKEN_ISSUED TOKEN_FIRST_USED TOKEN_VALIDATION AUTHORIZATION_SCOPE_CHECK "
        "RESOURCE_LIMIT_CHECK EXECUTION_STARTED EXECUTION_COMPLETED EXECUTION_DENIED "
        "TOKEN_REVOKED TOKEN_EXPIRED BOUNDARY_VIOLATION OPERATION_ABORTED"
    )


def test_four_of_them_belong_to_the_token() -> None:
    """SPEC 6.1. A validation is of a run, whatever its name begins with."""
    assert sorted(TOKEN_EVENTS) == [
        "TOKEN_EXPIRED",
        "TOKEN_FIRST_USED",
        "TOKEN_ISSUED",
        "TOKEN_REVOKED",
    ]


def test_there_are_four_statuses() -> None:
    """SPEC 6.2."""
    assert set(Status) == {"success", "denied", "failed", "started"}


def test_there_are_five_verdicts() -> None:
    """SPEC 4.4."""
    assert set(Verdict) == {"completed", "denied", "failed", "violated", "aborted"}


TABLE_OF_GATES = """
token     | once a plan            | TOKEN_VALIDATION success          | EXECUTION_DENIED denied
scope     | each invocation        | AUTHORIZATION_SCOPE_CHECK success | AUTHORIZATION_SCOPE_CHECK denied, EXECUTION_DENIED denied
limits    | each invocation        | RESOURCE_LIMIT_CHECK success      | RESOURCE_LIMIT_CHECK denied, EXECUTION_DENIED denied
boundary  | each invocation        |                                   | BOUNDARY_VIOLATION denied, EXECUTION_DENIED denied
authority | during each invocation |                                   | BOUNDARY_VIOLATION failed, EXECUTION_COMPLETED failed
"""  # noqa: E501


def test_the_gates_are_the_table_of_section_3() -> None:
    """SPEC 3: order, moment, record of a pass, records of a refusal."""

    def text(records: tuple[Record, ...]) -> str:
        return ", ".join(f"{record.type} {record.status}" for record in records)

    rows = [
        [cell.strip() for cell in line.split("|")] for line in TABLE_OF_GATES.split("\n") if line
    ]
    assert rows == [
        [gate.name, gate.when, text(gate.passing), text(gate.refusing)] for gate in GATES
    ]


def test_a_refusal_during_the_call_violates_and_every_other_denies() -> None:
    """SPEC 4.4."""
    assert {gate.name: gate.verdict for gate in GATES} == {
        "token": "denied",
        "scope": "denied",
        "limits": "denied",
        "boundary": "denied",
        "authority": "violated",
    }


def test_the_model_shares_no_code_with_gateline() -> None:
    """Two statements of one contract are worth something only if written apart."""
    imported = set()
    for path in Path(gateline_model.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add("." if node.level else str(node.module).split(".")[0])
    assert "gateline_model" in imported
    assert imported - {"gateline_model"} <= sys.stdlib_module_names

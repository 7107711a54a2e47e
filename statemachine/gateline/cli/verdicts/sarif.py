"""What was found of a line, as SARIF 2.1.0 (OASIS, with its errata 01).

1. A rule for each property, with its sentence. What holds is of kind ``pass``. What is violated is
   of kind ``fail`` and of level ``error``; its counterexample is a code flow, with a location and a
   message for each step, that ends with the problem.
2. What is undetermined is of kind ``open``, which is what the standard calls it (3.27.9). Such a
   result has the level ``none`` (3.27.10), so that a reader that looks at levels or failures alone
   would see nothing: *undetermined is not a pass*. Therefore, beside it: a failure, of level
   ``error``, of a rule of its own, `DECIDED`, which asks that each property be decided; a
   notification of level ``error``; and an invocation that was not successful.
3. An engine that did not run is a notification of level ``note``: less was asked than could be.
4. Places are relative to the folder of the command (``%SRCROOT%``), which is not named: a line
   gives the same text on every machine. A file outside of that folder is named in full.
5. Untrusted text forms no link and no placeholder: brackets, braces and backslashes are escaped as
   3.11.5 and 3.11.6 say.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from gateline.cli.verdicts.document import (
    CheckDocument,
    CounterexampleDocument,
    PlaceDocument,
    PropertyDocument,
    as_json,
)
from gateline_proofs.proof import Status

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
DECIDED: Final = "decided"
"""The rule that every property is decided; no property of SPEC 8 is called so."""

_ROOT: Final = "%SRCROOT%"
_NOT_DECIDED: Final = "undetermined"
_NOT_RUN: Final = "engine-did-not-run"
_KIND: Final = {Status.HOLDS: "pass", Status.VIOLATED: "fail", Status.UNDETERMINED: "open"}
_LEVEL: Final = {Status.HOLDS: "none", Status.VIOLATED: "error", Status.UNDETERMINED: "none"}
_TEXT: Final = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})


def sarif_text(document: CheckDocument, exit_code: int, *, only_problems: bool = False) -> str:
    """The document as SARIF, ended by a line feed.

    Args:
        document: what was found.
        exit_code: what the command exits with.
        only_problems: whether what holds is left out of the results.
    """
    undetermined = [each for each in document.properties if each.status is Status.UNDETERMINED]
    rules = [_rule(each.name, each.sentence) for each in document.properties]
    rules.append(_rule(DECIDED, "every property is decided: undetermined is not a pass"))
    shown = [
        each for each in document.properties if each.status is not Status.HOLDS or not only_problems
    ]
    results = [_result(each, document) for each in shown]
    results += [_undecided(each, document) for each in undetermined]
    for result in results:
        result["ruleIndex"] = [rule["id"] for rule in rules].index(result["ruleId"])
    run = {
        "automationDetails": {"id": f"gateline check/{document.line.name}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not undetermined,
                "exitCode": int(exit_code),
                "toolExecutionNotifications": list(_notifications(document)),
            }
        ],
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "the folder in which the command ran"}}
        },
        "properties": {"status": document.status, "table": document.line.digest},
        "results": results,
        "tool": {"driver": _driver(rules)},
    }
    return as_json({"$schema": SCHEMA, "runs": [run], "version": "2.1.0"})


def _driver(rules: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "fullName": "gateline check",
        "name": "gateline",
        "notifications": [
            _rule(_NOT_DECIDED, "a property is undetermined, which is no pass"),
            _rule(_NOT_RUN, "an engine was not asked, for it is not there"),
        ],
        "rules": rules,
        "version": version("gateline"),
    }


def _rule(name: str, sentence: str) -> dict[str, Any]:
    return {"id": name, "shortDescription": {"text": sentence}}


def _result(found: PropertyDocument, document: CheckDocument) -> dict[str, Any]:
    said = ", ".join(f"{engine} says {said}" for engine, said in found.engines.items())
    by = f" ({said})" if said else ""
    text = f"{found.name} {found.status}: {found.problem or found.sentence}{by}"
    trace = found.counterexample
    result = {
        "kind": _KIND[found.status],
        "level": _LEVEL[found.status],
        "locations": _locations(document.line.place),
        "message": _message(text),
        "properties": {"bound": found.bound, "status": found.status},
        "ruleId": found.name,
    }
    if trace is not None and found.status is Status.VIOLATED:
        result["codeFlows"] = [_code_flow(trace, document)]
    return result


def _undecided(found: PropertyDocument, document: CheckDocument) -> dict[str, Any]:
    return {
        "kind": "fail",
        "level": "error",
        "locations": _locations(document.line.place),
        "message": _message(_undecided_text(found)),
        "ruleId": DECIDED,
    }


def _undecided_text(found: PropertyDocument) -> str:
    return f"{found.name} is not decided, and that is not a pass: {found.problem}"


def _code_flow(trace: CounterexampleDocument, document: CheckDocument) -> dict[str, Any]:
    steps = [
        {
            "executionOrder": number,
            "importance": "important",
            "location": _location(
                step.place or document.line.place,
                ": ".join((step.name, ", ".join(step.changes))) if step.changes else step.name,
                None if step.transition is None else step.transition.state,
            ),
        }
        for number, step in enumerate(trace.steps, start=1)
    ]
    last = trace.steps[-1].place if trace.steps else None
    steps.append(
        {
            "executionOrder": len(steps) + 1,
            "importance": "essential",
            "location": _location(last or document.line.place, trace.problem, None),
        }
    )
    return {"message": _message(trace.by), "threadFlows": [{"locations": steps}]}


def _locations(place: PlaceDocument | None) -> list[dict[str, Any]]:
    return [] if place is None else [{"physicalLocation": _physical(place)}]


def _location(place: PlaceDocument | None, text: str, state: str | None) -> dict[str, Any]:
    location: dict[str, Any] = {"message": _message(text)}
    if place is not None:
        location["physicalLocation"] = _physical(place)
    if state is not None:
        location["logicalLocations"] = [{"kind": "state", "name": state}]
    return location


def _physical(place: PlaceDocument) -> dict[str, Any]:
    region = {"startLine": place.line}
    if place.column is not None:
        region["startColumn"] = place.column
    return {"artifactLocation": _artifact(place.file), "region": region}


def _artifact(file: str) -> dict[str, Any]:
    path = Path(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(file), "uriBaseId": _ROOT}


def _notifications(document: CheckDocument) -> Iterator[dict[str, Any]]:
    for found in document.properties:
        if found.status is Status.UNDETERMINED:
            yield {
                "associatedRule": {"id": found.name},
                "descriptor": {"id": _NOT_DECIDED},
                "level": "error",
                "message": _message(_undecided_text(found)),
            }
    for engine in document.engines:
        if not engine.ran:
            yield {
                "descriptor": {"id": _NOT_RUN},
                "level": "note",
                "message": _message(f"{engine.name} did not run: {engine.summary}"),
            }


def _message(text: str) -> dict[str, str]:
    return {"text": text.translate(_TEXT)}

"""Documents: how plans and tokens are read from JSON, and the schemas they follow (SPEC 1.6).

One definition of a document's shape, as a msgspec structure, both reads it and publishes its JSON
Schema (draft 2020-12), so that the two cannot disagree.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

import msgspec

from gateline.values.invalid import InvalidValueError, printable
from gateline.values.strict_json import read_json

_Document = TypeVar("_Document", bound=msgspec.Struct)
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def read_document(
    text: str | bytes, shape: type[_Document], error: type[InvalidValueError], rule: str
) -> _Document:
    """Read a document strictly: no duplicate key, no unknown field, each field of its type.

    Args:
        text: JSON; bytes are UTF-8.
        shape: the structure that it must have.
        error: the class to raise, such as `PlanError`.
        rule: the rule of SPEC.md that a document of another shape breaks.

    Raises:
        InvalidValueError: of the class `error`, by that rule or by rule 1.4.
    """
    value = read_json(text, error)
    try:
        # In a tuple of one, every message ends in a path, which no text in it can then forge.
        (document,) = msgspec.convert((value,), tuple[shape])  # type: ignore[valid-type]
    except msgspec.ValidationError as problem:
        message, _, path = str(problem).rpartition(" - at `$[0]")
        found = printable(message[:1].lower() + message[1:])
        raise error(f"${path.rstrip('`')}", found, "what the schema says", rule) from None
    return document


def schema_of(shape: type[msgspec.Struct]) -> dict[str, Any]:
    """The JSON Schema of a document."""
    return {"$schema": _DIALECT, **msgspec.json.schema(shape)}

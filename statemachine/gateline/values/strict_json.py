"""JSON with one meaning only: the checked copy, the canonical bytes, the reader.

1. Only exact builtin types count: None, bool, int, float, str, list, dict. A subclass is refused:
   it could answer one thing when checked and another when used.
2. Every value has one canonical form (RFC 8785). So an integral float is the integer that its
   canonical form reads as, and no number reaches 2^53, where doubles stop telling integers apart.
3. Work is bounded before it is done: depth, count of values, encoded size. No call recurses into
   a value whose depth has not been checked.
4. What Python's reader lets through is refused here: duplicate keys, NaN, infinities, numbers
   that overflow, lone surrogates, text that is not UTF-8.
5. A refusal names the place as a JSON path.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import msgspec
import rfc8785

from gateline.values.invalid import InvalidValueError, shown, type_name

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None

MAX_DEPTH: Final = 64
MAX_VALUES: Final = 100_000
MAX_ENCODED_BYTES: Final = 1 << 20
MAX_DOCUMENT_BYTES: Final = 16 << 20
NUMBER_BOUND: Final = 1 << 53
DOCUMENT_LEVELS: Final = 3
"""Levels of a plan's document above the parameters of an invocation."""
_LONGEST_INTEGER: Final = 20
_RULE: Final = "1.4"


class _DuplicateKeys:
    """Stands where an object with a key twice was read, until its place is known."""

    def __init__(self, key: str) -> None:
        self.key = key


def path_of(place: str, key: str) -> str:
    """The JSON path of a member: ``$.price``, or ``$['unit price']`` where the key is no word."""
    return f"{place}.{key}" if key.isidentifier() and key.isascii() else f"{place}[{shown(key)}]"


_Path: TypeAlias = "tuple[_Path, str | int] | None"
"""The way to a value, innermost step first; written out only for a refusal."""


def _written(place: str, path: _Path) -> str:
    steps = []
    while path is not None:
        path, step = path
        steps.append(step)
    for step in reversed(steps):
        place = path_of(place, step) if isinstance(step, str) else f"{place}[{step}]"
    return place


def checked_copy(
    value: object,
    error: type[InvalidValueError],
    place: str = "$",
    *,
    max_depth: int = MAX_DEPTH,
    max_values: int = MAX_VALUES,
) -> Json:
    """Copy a JSON value into fresh builtin objects, or refuse it.

    Args:
        value: any Python object.
        error: the class to raise, such as `PlanError`.
        place: the path of `value` in the document it comes from.
        max_depth: how many levels there may be inside `value`.
        max_values: how many values there may be, itself and all inside it.

    Returns:
        A value that shares nothing mutable with the one given.

    Raises:
        InvalidValueError: of the class `error`, by rule 1.4 of SPEC.md.
    """
    root: list[Json] = [None]
    pending: list[tuple[object, Any, Any, int, _Path]] = [(value, root, 0, 0, None)]
    seen = 0
    while pending:
        item, parent, key, depth, path = pending.pop()
        seen += 1
        if depth > max_depth:
            where = _written(place, path)
            raise error(where, "deeper nesting, or a cycle", f"at most {max_depth} levels", _RULE)
        if type(item) is dict:
            members: dict[str, Json] = {}
            parent[key] = members
            for name, member in item.items():
                if type(name) is not str:
                    where = _written(place, path)
                    raise error(where, f"key {shown(name)}", "text as the key", _RULE)
                if not _is_unicode(name):
                    raise _lone_surrogate(name, error, _written(place, path))
                members[name] = None  # keeps the order of the keys
                pending.append((member, members, name, depth + 1, (path, name)))
        elif type(item) is list:
            elements: list[Json] = [None] * len(item)
            parent[key] = elements
            for index, element in enumerate(item):
                pending.append((element, elements, index, depth + 1, (path, index)))
        else:
            parent[key] = _checked_scalar(item, error, place, path)
        if seen + len(pending) > max_values:
            where = _written(place, path)
            raise error(where, "more values", f"at most {max_values:,} values", _RULE)
    return root[0]


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _lone_surrogate(text: str, error: type[InvalidValueError], where: str) -> InvalidValueError:
    return error(where, f"a lone surrogate in {shown(text)}", "Unicode text", _RULE)


def _checked_scalar(item: object, error: type[InvalidValueError], place: str, path: _Path) -> Json:
    if item is None or item is True or item is False:
        return item
    if type(item) is str and _is_unicode(item):
        return item
    if type(item) is int and abs(item) < NUMBER_BOUND:
        return item
    if type(item) is float and abs(item) < NUMBER_BOUND:
        return int(item) if item.is_integer() else item
    where = _written(place, path)
    if type(item) is str:
        raise _lone_surrogate(item, error, where)
    if type(item) is _DuplicateKeys:
        raise error(where, f"key {shown(item.key)} twice", "each key once", _RULE)
    if type(item) is not int and type(item) is not float:
        raise error(where, f"a {type_name(item)}", "a JSON value of a builtin type", _RULE)
    if type(item) is float and not math.isfinite(item):
        raise error(where, str(item), "a finite number", _RULE)
    raise error(where, "a number too large", "a number below 2^53 in size", _RULE)


def canonical(value: Json) -> bytes:
    """The canonical form (RFC 8785), in UTF-8, of a value that `checked_copy` returned."""
    return rfc8785.dumps(value)


def canonical_within_bound(
    value: object, error: type[InvalidValueError], place: str = "$"
) -> bytes:
    """Check a value and return its canonical form of at most `MAX_ENCODED_BYTES` bytes.

    Raises:
        InvalidValueError: of the class `error`, by rule 1.4 of SPEC.md.
    """
    encoded = canonical(checked_copy(value, error, place))
    check_size(encoded, MAX_ENCODED_BYTES, error, place)
    return encoded


def check_size(encoded: bytes | str, most: int, error: type[InvalidValueError], place: str) -> None:
    """Raise `error` where an encoding is longer than `most` bytes, or characters."""
    if len(encoded) > most:
        raise error(place, f"{len(encoded):,} bytes encoded", f"at most {most:,}", _RULE)


_decode: Final = msgspec.json.Decoder().decode


def from_canonical(encoded: bytes) -> Any:
    """Read canonical bytes back into fresh builtin objects."""
    return _decode(encoded)


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any] | _DuplicateKeys:
    members: dict[str, Any] = {}
    for key, member in pairs:
        if key in members:
            return _DuplicateKeys(key)
        members[key] = member
    return members


def _integer(digits: str) -> int:
    # The longest integer below 2^53 has 17 characters; more digits would cost quadratic time.
    return int(digits) if len(digits) <= _LONGEST_INTEGER else NUMBER_BOUND


def read_json(text: str | bytes, error: type[InvalidValueError]) -> Json:
    """Read JSON text strictly.

    Args:
        text: the document; bytes are UTF-8, at most `MAX_DOCUMENT_BYTES` of them.
        error: the class to raise.

    Returns:
        Fresh builtin objects, as from `checked_copy`.

    Raises:
        InvalidValueError: of the class `error`, by rule 1.4 of SPEC.md.
    """
    encoded = text if isinstance(text, bytes) else text.encode(errors="surrogatepass")
    check_size(encoded, MAX_DOCUMENT_BYTES, error, "$")
    try:
        decoded = text if isinstance(text, str) else text.decode()
        value = json.loads(decoded, object_pairs_hook=_object, parse_int=_integer)
    except UnicodeDecodeError:
        raise error("$", "bytes that are not UTF-8", "JSON in UTF-8", _RULE) from None
    except json.JSONDecodeError as problem:
        where = f"line {problem.lineno} column {problem.colno}"
        raise error("$", f"{problem.msg} at {where}", "JSON", _RULE) from None
    except RecursionError:
        raise error("$", "deeper nesting", f"at most {MAX_DEPTH} levels", _RULE) from None
    # The reader has built every value by now; each invocation is held to its own bounds later.
    max_depth = MAX_DEPTH + DOCUMENT_LEVELS
    return checked_copy(value, error, max_depth=max_depth, max_values=MAX_DOCUMENT_BYTES)

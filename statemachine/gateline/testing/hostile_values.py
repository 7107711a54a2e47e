"""Values that are no JSON, by the fault that each has (SPEC 1.4).

1. Each is refused where JSON is asked for, wherever in a document it stands.
2. A value that can be changed is made anew each time it is asked for.
3. A fault has a name, so that what holds such a value can be printed as code: ``nan`` and a cycle
   cannot.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

from gateline.values.strict_json import MAX_DEPTH, MAX_ENCODED_BYTES, MAX_VALUES, NUMBER_BOUND


class TextSubclass(str):
    """Text of a class of its own: it could answer one thing when checked, another when used."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"TextSubclass({super().__repr__()})"


class IntegerSubclass(int):
    """An integer of a class of its own."""

    def __repr__(self) -> str:
        return f"IntegerSubclass({super().__repr__()})"


class ListSubclass(list[Any]):
    """A list of a class of its own."""

    def __repr__(self) -> str:
        return f"ListSubclass({super().__repr__()})"


class DictSubclass(dict[str, Any]):
    """A dict of a class of its own."""

    def __repr__(self) -> str:
        return f"DictSubclass({super().__repr__()})"


def _list_in_itself() -> list[Any]:
    cycle: list[Any] = []
    cycle.append(cycle)
    return cycle


def _dict_in_itself() -> dict[str, Any]:
    cycle: dict[str, Any] = {}
    cycle["again"] = cycle
    return cycle


def nested(levels: int, innermost: object = None) -> Any:
    """A value inside so many lists."""
    for _ in range(levels):
        innermost = [innermost]
    return innermost


HOSTILE_VALUES: Final[dict[str, Callable[[], Any]]] = {
    "nan": lambda: math.nan,
    "infinity": lambda: math.inf,
    "negative infinity": lambda: -math.inf,
    "integer of 2^53": lambda: NUMBER_BOUND,
    "integer of -2^53": lambda: -NUMBER_BOUND,
    "integer of 400 digits": lambda: 10**399,
    "float of 2^53": lambda: float(NUMBER_BOUND),
    "lone surrogate": lambda: "\ud800",
    "lone surrogate in a key": lambda: {"\udfff": None},
    "number as a key": lambda: {1: None},
    "none as a key": lambda: {None: None},
    "subclass of str as a key": lambda: {TextSubclass("a"): None},
    "bytes": lambda: b"a",
    "bytearray": lambda: bytearray(b"a"),
    "set": lambda: {"a"},
    "tuple": lambda: ("a",),
    "object": object,
    "function": lambda: print,
    "subclass of str": lambda: TextSubclass("a"),
    "subclass of int": lambda: IntegerSubclass(1),
    "subclass of list": ListSubclass,
    "subclass of dict": DictSubclass,
    "list in itself": _list_in_itself,
    "dict in itself": _dict_in_itself,
    "nesting too deep": lambda: nested(MAX_DEPTH + 1),
    "too many values": lambda: [None] * MAX_VALUES,
    "encoding too long": lambda: "a" * MAX_ENCODED_BYTES,
}
"""What makes each value, by the name of its fault."""

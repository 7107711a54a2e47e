"""JSON values within the bounds of SPEC 1.4.

1. Every value is accepted as a response, and every object as parameters.
2. Values shrink to ``None``, objects to ``{}``.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from gateline.testing.hostile_values import nested
from gateline.values.strict_json import MAX_DEPTH, NUMBER_BOUND

_LARGEST: Final = NUMBER_BOUND - 1
_MOST_LEAVES: Final = 8


def _scalars() -> st.SearchStrategy[Any]:
    return st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-_LARGEST, _LARGEST),
        st.floats(-_LARGEST, _LARGEST),
        st.text(),
    )


def _collections(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(values, max_size=3) | st.dictionaries(st.text(), values, max_size=3)


@cache
def _values(levels: int) -> st.SearchStrategy[Any]:
    """JSON values with at most so many levels inside them."""
    inside = st.recursive(_scalars(), _collections, max_leaves=_MOST_LEAVES)
    depths = st.integers(1, levels) | st.just(levels)
    return inside | st.builds(nested, depths, _scalars())


def json_values() -> st.SearchStrategy[Any]:
    """JSON values of every kind, some as deep as they may be."""
    return _values(MAX_DEPTH)


@cache
def json_objects() -> st.SearchStrategy[dict[str, Any]]:
    """JSON objects, for parameters, some as deep as they may be."""
    return st.dictionaries(st.text(), _values(MAX_DEPTH - 1), max_size=3)

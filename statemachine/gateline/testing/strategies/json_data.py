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


@cache
def texts(min_size: int = 0, max_size: int | None = None) -> st.SearchStrategy[str]:
    """Unicode text, without lone surrogates.

    Args:
        min_size: the fewest characters.
        max_size: the most characters; None for no bound.
    """
    return st.text(st.characters(codec="utf-8"), min_size=min_size, max_size=max_size)


def _scalars() -> st.SearchStrategy[Any]:
    return st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-_LARGEST, _LARGEST),
        st.floats(-_LARGEST, _LARGEST),
        texts(),
    )


@cache
def _values(levels: int) -> st.SearchStrategy[Any]:
    """JSON values with at most so many levels inside them."""
    inside = st.recursive(
        _scalars(),
        lambda values: st.lists(values, max_size=3) | st.dictionaries(texts(), values, max_size=3),
        max_leaves=_MOST_LEAVES,
    )
    return inside | st.builds(nested, st.integers(1, levels), _scalars())


def json_values() -> st.SearchStrategy[Any]:
    """JSON values of every kind, some as deep as they may be."""
    return _values(MAX_DEPTH)


@cache
def json_objects() -> st.SearchStrategy[dict[str, Any]]:
    """JSON objects, for parameters, some as deep as they may be."""
    return st.dictionaries(texts(), _values(MAX_DEPTH - 1), max_size=3)

"""Linear statements about integers, written as people write them, read as data.

1. A statement is two sums with ``=``, ``<=`` or ``>=`` between them; a part of a sum is an integer,
   a name, or an integer and a name: ``records = 1 + 4 n``.
2. Read, it is a form that is zero, or one that is not negative. A form is a coefficient for each
   name; the constant has the name ``1``.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

ONE: Final = "1"
"""The name of the constant in a form."""

Form: TypeAlias = Mapping[str, int]

_PART: Final = re.compile(r"\s*([+-]?)\s*(?:(\d+)(?:\s+([a-z]\w*))?|([a-z]\w*))", re.ASCII)


class Statement(NamedTuple):
    """A form, and whether it is zero or only not negative.

    Attributes:
        form: coefficients by name; none is 0.
        equal: whether the form is zero; else it is not negative.
    """

    form: Form
    equal: bool

    def holds(self, values: Mapping[str, int]) -> bool:
        """Whether it is true of these values, one for each name."""
        value = evaluate(self.form, values)
        return value == 0 if self.equal else value >= 0


def evaluate(form: Form, values: Mapping[str, int]) -> int:
    """The value of a form."""
    return sum(
        coefficient if name == ONE else coefficient * values[name]
        for name, coefficient in form.items()
    )


def sum_of(text: str) -> Form:
    """Read a sum such as ``1 + 4 n``.

    Raises:
        ValueError: where it is none.
    """
    form: dict[str, int] = {}
    at = 0
    while at < len(text.rstrip()):
        part = _PART.match(text, at)
        if part is None or (at > 0 and not part[1]):
            raise ValueError(f"{text!r} is no sum: {text[at:]!r}")
        size = int(part[2]) if part[2] else 1
        name = part[3] or part[4] or ONE
        form[name] = form.get(name, 0) + (-size if part[1] == "-" else size)
        at = part.end()
    if not form:
        raise ValueError("a sum has at least one part")
    return {name: coefficient for name, coefficient in form.items() if coefficient}


@lru_cache(maxsize=4096)
def statement_of(text: str) -> Statement:
    """Read a statement such as ``i <= n - 1``.

    Raises:
        ValueError: where it is none.
    """
    sides = re.split(r"(<=|>=|=)", text)
    if len(sides) != 3:  # noqa: PLR2004 - left, relation, right
        raise ValueError(f"{text!r} is not two sums with =, <= or >= between them")
    left, relation, right = sides
    greater, less = (right, left) if relation == "<=" else (left, right)
    form = dict(sum_of(greater))
    for name, coefficient in sum_of(less).items():
        form[name] = form.get(name, 0) - coefficient
    return Statement({name: size for name, size in form.items() if size}, relation == "=")

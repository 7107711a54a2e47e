"""Parameters that are wrong in exactly one named way (SPEC 1.3, 1.4).

1. One hostile value stands at one place; everything beside it is JSON.
2. They print as code that makes equal ones, which the values themselves do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from gateline.testing.hostile_values import HOSTILE_VALUES
from gateline.values.strict_json import MAX_DEPTH

_ENDLESS: Final[Mapping[str, str]] = {
    "list in itself": "[0]",
    "dict in itself": ".again",
    "nesting too deep": "[0]",
}
"""The step from level to level of a value that is refused one level below the deepest allowed."""


@dataclass(frozen=True)
class FlawedParameters:
    """Parameters with one hostile value in them.

    Attributes:
        fault: of the value, a name in `HOSTILE_VALUES`.
        at: the keys and indices that lead to it; empty where it stands for all the parameters.
        beside: other parameters.
    """

    fault: str
    at: tuple[str | int, ...] = ()
    beside: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.fault not in HOSTILE_VALUES:
            raise ValueError(f"found {self.fault!r}, expected one of {', '.join(HOSTILE_VALUES)}")
        if self.at and type(self.at[0]) is not str:
            raise ValueError(f"found {self.at[0]!r} as the first step, expected a key")

    @property
    def parameters(self) -> Any:
        """What `DomainInvocation` refuses; made anew each time."""
        value: Any = HOSTILE_VALUES[self.fault]()
        for step in reversed(self.at):
            value = {step: value} if isinstance(step, str) else [*[None] * step, value]
        return {**self.beside, **value} if self.at else value

    @property
    def rule(self) -> str:
        """The rule of SPEC.md that the refusal cites."""
        return "1.4" if type(self.parameters) is dict else "1.3"

    @property
    def place(self) -> str:
        """The place that the refusal names, such as ``$.items[3]``."""
        whole = self.fault == "encoding too long" or self.rule == "1.3"
        place = "$" + "".join(_written(step) for step in self.at if not whole)
        deeper = MAX_DEPTH + 1 - len(self.at) if self.rule == "1.4" else 0
        return place + _ENDLESS.get(self.fault, "") * deeper


def _written(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if step.isidentifier() and step.isascii() else f"[{step!a}]"

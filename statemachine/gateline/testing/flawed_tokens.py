"""Tokens that are wrong in exactly one named way (SPEC 2.1 to 2.5, 2.8).

1. A flaw is planted in the arguments of a valid token. Putting back what it changed makes them
   valid again.
2. A flawed token prints as code that makes an equal one: the name of its flaw, and the token that
   it was planted in.
"""

from __future__ import annotations

from dataclasses import dataclass

from gateline.testing.flaw import Fields
from gateline.testing.token_flaws import TOKEN_FLAWS
from gateline.values.capability import CapabilityToken


@dataclass(frozen=True)
class FlawedToken:
    """Arguments of a token that are wrong in exactly one way.

    Attributes:
        flaw: its name, in `TOKEN_FLAWS`.
        otherwise: the token as it would be without the flaw.
    """

    flaw: str
    otherwise: CapabilityToken

    def __post_init__(self) -> None:
        if self.flaw not in TOKEN_FLAWS:
            raise ValueError(f"found flaw {self.flaw!r}, expected one of TOKEN_FLAWS")

    @property
    def changed(self) -> Fields:
        """The arguments that the flaw changes; a new dict each time."""
        return TOKEN_FLAWS[self.flaw].plant(self.otherwise.request())[0]

    @property
    def fields(self) -> Fields:
        """All arguments; `CapabilityToken(**fields)` is refused. A new dict each time."""
        return {**self.otherwise.request(), **self.changed}

    @property
    def place(self) -> str:
        """The place that the refusal names, such as ``$.method_scope.mail[1]``."""
        return TOKEN_FLAWS[self.flaw].plant(self.otherwise.request())[1]

    @property
    def rule(self) -> str:
        """The rule of SPEC.md that the refusal cites."""
        return TOKEN_FLAWS[self.flaw].rule

"""Gates that record otherwise than any gate can that is made as SPEC 3.4 says.

Whoever reads logs, and whoever proves tables, is told what a gate records, and must not rely on the
combinations that `Gate` can make.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from gateline.gates.gate import Gate, Rule, When
from gateline.gates.record import Record


@dataclass(frozen=True)
class OddGate(Gate):
    """A gate that records what it is told to."""

    passing: Record | None = field(default=None, kw_only=True)
    refusing: tuple[Record, ...] = field(default=(), kw_only=True)

    @property
    def on_pass(self) -> Record | None:
        return self.passing

    @property
    def on_refusal(self) -> tuple[Record, ...]:
        return self.refusing


def odd_gate(name: str, when: When, on_pass: Record | None, *on_refusal: Record) -> Gate:
    """A gate with one rule, which allows everything."""
    rules = (Rule("refused", lambda _: True),)
    return OddGate(name, rules, when, None, passing=on_pass, refusing=on_refusal)

"""The words and signs of every picture: what an effect does, and how a kind of end is told."""

from __future__ import annotations

from typing import Final, NamedTuple

from gateline.inspection.readings import KINDS
from gateline.machine.effect import Effect, EffectKind
from gateline.values.event import SHAPES


class EndSign(NamedTuple):
    """How a kind of end is told, beside its word.

    Attributes:
        sign: one character that stands before the word.
        style: the name of its style in a stylesheet: a lower-case identifier.
        fill: its background, in Mermaid and DOT, which have one theme.
        stroke: its border there.
        text: its text there.
    """

    sign: str
    style: str
    fill: str
    stroke: str
    text: str


ENDS: Final = {
    "completed": EndSign("✓", "completed", "#d8f0dd", "#1b7f3b", "#0b3d1c"),
    "denied": EndSign("⊘", "denied", "#fdf0d5", "#b36b00", "#5a3600"),
    "failed": EndSign("✕", "failed", "#f8d7da", "#b00020", "#5c0011"),
    "violated": EndSign("⚠", "violated", "#ecdcf7", "#6f2da8", "#3a1259"),
    "aborted": EndSign("■", "aborted", "#e2e3e5", "#41464b", "#1b1e21"),
}
"""The verdicts of SPEC 4.4, in its order."""
OTHER_END: Final = EndSign("◆", "other", "#ffffff", "#41464b", "#1b1e21")
"""A verdict that gateline does not know."""


def end_sign(verdict: str) -> EndSign:
    """How an end of this verdict is told."""
    return ENDS.get(verdict, OTHER_END)


def phrase(effect: Effect) -> str:
    """What a state does, in a few words, such as ``record EXECUTION_COMPLETED failed``."""
    if effect.kind is EffectKind.RECORD and effect.subject in KINDS:
        type_, status, _ = KINDS[effect.subject]
        told = f" {status}" if len(SHAPES[type_].statuses) > 1 else ""
        return f"record {type_}{told}"
    if effect.kind is EffectKind.HALT:
        return f"{end_sign(effect.subject).sign} {effect.subject}"
    if effect.kind is EffectKind.INVOKE:
        return "invoke the domain"
    if effect.kind is EffectKind.MEASURE:
        return "measure the response"
    return f"{effect.kind} {effect.subject}".rstrip()

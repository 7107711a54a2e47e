"""Effects: what a state does, and all that can be observed when it does it.

1. A state has exactly one effect, and an effect has a finite alphabet of observations.
2. There are seven kinds. The kind says what an observation means to a proof: which one is good,
   which ones end the run, which one moves the cursor.

   ========  ========================================  ======================================
   kind      what is done                              alphabet
   ========  ========================================  ======================================
   CHECK     a gate decides                            ``passed``, then its refusals
   RECORD    one event joins the open transaction      ``recorded``, ``lost``
   COMMIT    the open transaction is made durable      ``committed``, ``lost``
   INVOKE    the domain at the cursor is called        ``succeeded``, then its failures
   MEASURE   what it returned is measured              ``accepted``, then its refusals
   ADVANCE   the cursor moves on, if there is a next   ``more``, ``last``
   HALT      nothing: the machine has ended            none
   ========  ========================================  ======================================

3. The first observation of an alphabet is the good one. The last one is also what an unexpected
   exception is observed as; so each kind that calls foreign code has at least two.
4. ADVANCE is the only effect whose observation follows from the cursor, and ``more`` the only one
   that moves it. It calls no foreign code.
5. An effect is text, its name, so that python-statemachine can carry it as ``State(enter=...)``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

PASSED: Final = "passed"
RECORDED: Final = "recorded"
COMMITTED: Final = "committed"
SUCCEEDED: Final = "succeeded"
ACCEPTED: Final = "accepted"
LOST: Final = "lost"
MORE: Final = "more"
LAST: Final = "last"


class EffectKind(StrEnum):
    """What an effect does, as far as a proof is concerned."""

    CHECK = "check"
    RECORD = "record"
    COMMIT = "commit"
    INVOKE = "invoke"
    MEASURE = "measure"
    ADVANCE = "advance"
    HALT = "halt"


class Effect(str):
    """An effect by name, with its kind, what it is about, and its alphabet.

    Make one with the class method of its kind.

    Attributes:
        kind: one of the seven kinds.
        subject: what it is about: a gate, an event, a verdict; empty where the kind says it all.
        observations: its alphabet, the good one first.

    Raises:
        ValueError: where the name or an observation is no identifier, or one comes twice.
    """

    __slots__ = ("kind", "observations", "subject")

    kind: EffectKind
    subject: str
    observations: tuple[str, ...]

    def __new__(cls, kind: EffectKind, subject: str, observations: tuple[str, ...]) -> Effect:
        """An effect whose name is made of its kind and its subject."""
        effect = super().__new__(cls, f"{kind}_{subject}" if subject else str(kind))
        for word in (str(effect), *observations):
            if not (word.isidentifier() and word.isascii() and word == word.lower()):
                raise ValueError(f"effect {effect}: {word!r} is not a lower-case identifier")
        if len(set(observations)) != len(observations):
            raise ValueError(f"effect {effect}: an observation comes twice")
        for name, value in zip(cls.__slots__, (kind, observations, subject), strict=True):
            object.__setattr__(effect, name, value)
        return effect

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an effect does not change: {name} of {self!r}")

    @classmethod
    def check(cls, gate: str, refusals: tuple[str, ...]) -> Effect:
        """A gate decides. The last refusal is for a check that could not be carried out."""
        return cls._with_failures(EffectKind.CHECK, gate, PASSED, refusals)

    @classmethod
    def record(cls, event: str) -> Effect:
        """One event joins the open transaction."""
        return cls(EffectKind.RECORD, event, (RECORDED, LOST))

    @classmethod
    def commit(cls) -> Effect:
        """The open transaction is made durable."""
        return cls(EffectKind.COMMIT, "", (COMMITTED, LOST))

    @classmethod
    def invoke(cls, failures: tuple[str, ...]) -> Effect:
        """The domain at the cursor is called. The last failure is for an exception."""
        return cls._with_failures(EffectKind.INVOKE, "", SUCCEEDED, failures)

    @classmethod
    def measure(cls, refusals: tuple[str, ...]) -> Effect:
        """The response is measured. The last refusal is for a measure that failed."""
        return cls._with_failures(EffectKind.MEASURE, "", ACCEPTED, refusals)

    @classmethod
    def advance(cls) -> Effect:
        """The cursor moves on, if there is a next invocation."""
        return cls(EffectKind.ADVANCE, "", (MORE, LAST))

    @classmethod
    def halt(cls, verdict: str) -> Effect:
        """The machine has ended, with a verdict."""
        return cls(EffectKind.HALT, verdict, ())

    @classmethod
    def _with_failures(
        cls, kind: EffectKind, subject: str, good: str, failures: tuple[str, ...]
    ) -> Effect:
        if not failures:
            raise ValueError(f"effect {kind} {subject}: it calls foreign code, so it can fail")
        return cls(kind, subject, (good, *failures))

    def __repr__(self) -> str:
        return f"<Effect {self}: {', '.join(self.observations) or 'no observation'}>"

    def __reduce__(self) -> tuple[type[Effect], tuple[EffectKind, str, tuple[str, ...]]]:
        return Effect, (self.kind, self.subject, self.observations)

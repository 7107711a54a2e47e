"""Resource limits: how much a token may be used (SPEC 2.2)."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

import msgspec

from gateline.values.immutable import Immutable
from gateline.values.instants import MICROSECONDS_PER_SECOND
from gateline.values.invalid import TokenError, shown
from gateline.values.strict_json import NUMBER_BOUND

FREQUENCY_PATTERN: Final = r"^[1-9][0-9]{0,8} per [1-9][0-9]{0,8} seconds$"
_FREQUENCY: Final = re.compile(FREQUENCY_PATTERN)


class ResourceLimits(Immutable):
    """How much a token may be used (SPEC 2.2).

    Args:
        max_invocations: invocations over the token's life.
        max_tokens_per_response: size of one response, in the orchestrator's measure.
        max_total_tokens: size of all responses together, in the same measure.
        max_frequency: plans that may start, as text: ``"N per M seconds"``.

    Raises:
        TokenError: by rule 2.2 of SPEC.md.
    """

    __slots__ = (
        "max_invocations",
        "max_tokens_per_response",
        "max_total_tokens",
        "max_frequency",
        "max_starts",
        "window_us",
    )

    max_invocations: int
    max_tokens_per_response: int
    max_total_tokens: int
    max_frequency: str
    max_starts: int
    """The N of `max_frequency`."""
    window_us: int
    """The M of `max_frequency`, in microseconds."""

    def __init__(
        self,
        *,
        max_invocations: int,
        max_tokens_per_response: int,
        max_total_tokens: int,
        max_frequency: str,
    ) -> None:
        numbers = {
            "max_invocations": max_invocations,
            "max_tokens_per_response": max_tokens_per_response,
            "max_total_tokens": max_total_tokens,
        }
        for name, number in numbers.items():
            if type(number) is not int or not 1 <= number < NUMBER_BOUND:
                place = f"$.resource_limits.{name}"
                raise TokenError(place, shown(number), "a positive integer below 2^53", "2.2")
        if type(max_frequency) is not str or not _FREQUENCY.fullmatch(max_frequency):
            place, found = "$.resource_limits.max_frequency", shown(max_frequency)
            raise TokenError(place, found, "'N per M seconds', N and M positive", "2.2")
        starts, _, window_seconds, _ = max_frequency.split()
        self._fill(
            **numbers,
            max_frequency=max_frequency,
            max_starts=int(starts),
            window_us=int(window_seconds) * MICROSECONDS_PER_SECOND,
        )

    @classmethod
    def of(cls, limits: object) -> ResourceLimits:
        """Take limits as they are, or make them from a dict that has all four.

        Raises:
            TokenError: by rule 2.2 of SPEC.md.
        """
        if type(limits) is cls:
            return limits
        names = LimitsDocument.__struct_fields__
        if type(limits) is not dict or set(limits) != set(names):
            raise TokenError(
                "$.resource_limits", shown(limits), f"all of {', '.join(sorted(names))}", "2.2"
            )
        return cls(**limits)

    def _call(self) -> tuple[tuple[object, ...], dict[str, object]]:
        return (), self.to_builtins()

    def to_builtins(self) -> dict[str, Any]:
        """The four limits as a plain dict."""
        return {name: getattr(self, name) for name in LimitsDocument.__struct_fields__}


_Positive = Annotated[int, msgspec.Meta(ge=1, lt=NUMBER_BOUND)]


class LimitsDocument(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How much a token may be used, as it stands in a token's JSON."""

    max_invocations: _Positive
    max_tokens_per_response: _Positive
    max_total_tokens: _Positive
    max_frequency: Annotated[str, msgspec.Meta(pattern=FREQUENCY_PATTERN)]

"""What a test run reached, as a file: the JSON of ``--gateline-coverage-json``.

1. A file has what was reached of one line, as `Reach.to_json` says it, or of several lines.
2. What is no such file is refused, in one line. So is what contradicts itself: transitions without
   a run, or runs without a transition. Each run that pytest sees takes one.
3. The same reaches give the same text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Annotated, Final

import msgspec

from gateline.testing.reach import Reach

VERSION: Final = 1


class ReachDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was reached of one line; see `Reach.to_json`."""

    table: str
    runs: Annotated[int, msgspec.Meta(ge=0)]
    states: tuple[str, ...]
    transitions: tuple[tuple[str, str], ...]
    pairs: tuple[tuple[str, str, str, str], ...]
    abort_causes: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        """Refuse what contradicts itself (rule 2).

        Raises:
            ValueError: where it does.
        """
        if bool(self.runs) != bool(self.transitions):
            raise ValueError(
                f"contradicts itself: {self.runs} runs, {len(self.transitions)} transitions"
            )


class CoverageDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was reached of several lines."""

    gateline_coverage: Annotated[int, msgspec.Meta(ge=VERSION, le=VERSION)]
    lines: tuple[ReachDocument, ...]


def coverage_text(reaches: Iterable[Reach]) -> str:
    """What was reached of several lines, as JSON, in ASCII alone, ended by a line feed."""
    lines = sorted((reach.to_json() for reach in reaches), key=lambda line: str(line["table"]))
    document = {"gateline_coverage": VERSION, "lines": lines}
    return json.dumps(document, indent=1, sort_keys=True) + "\n"


def read_coverage_text(text: bytes) -> tuple[ReachDocument, ...]:
    """What was reached, line by line.

    Args:
        text: of a file, by rule 1.

    Raises:
        ValueError: where it is no such file.
    """
    value = msgspec.json.decode(text)
    if isinstance(value, dict) and "gateline_coverage" in value:
        return msgspec.convert(value, CoverageDocument).lines
    return (msgspec.convert(value, ReachDocument),)

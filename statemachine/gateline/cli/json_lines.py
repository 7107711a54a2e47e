"""JSON lines as a log: the adapter for logs of other implementations.

1. A line is one JSON object, an event; the order of the lines is the order of the log. Blank lines
   are skipped. A key comes once in an object.
2. `FIELDS` is all that is read of it: the names of `LoggedEvent`, each with its place in what
   ``gateline log --format jsonl`` prints. Another name is given by ``--field OURS=THEIRS``; a dot
   leads into an object, unless a key has the dot in it. What else a line holds is not looked at.
3. Required are ``type`` and ``status``; of an event of a run ``run_id``, and ``index`` where it is
   about one invocation; in each run's first event ``invocations``. null is the same as nothing.
4. A line that is none of this is bad input, and the message names the line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Final

from gateline.cli.loading import BadInputError
from gateline.inspection.logged_event import LoggedEvent
from gateline.values.invalid import shown

LONGEST_LINE_BYTES: Final = 16 << 20

FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "run_id": "run_id",
        "type": "type",
        "status": "status",
        "index": "index",
        "invocations": "details.invocations",
        "gate": "details.gate",
        "cause": "details.cause",
        "plan_digest": "details.plan_digest",
        "line_digest": "details.line_digest",
        "user_id": "user_id",
        "token_hash": "token_hash",
        "domain": "domain",
        "method": "method",
        "cursor": "details.index",
    }
)
"""Every field that is read, and its place where nothing else is said."""

_REQUIRED: Final = frozenset({"type", "status"})
_LEAST: Final = {"index": 0, "invocations": 1, "cursor": 0}


def parse_fields(pairs: Sequence[str]) -> dict[str, str]:
    """The place of each field, from options ``OURS=THEIRS``, each of ours once."""
    places = dict(FIELDS)
    renamed = set()
    for pair in pairs:
        ours, _, theirs = pair.partition("=")
        if ours not in FIELDS or not theirs:
            known = ", ".join(FIELDS)
            raise BadInputError(f"--field {pair}: expected OURS=THEIRS, OURS being one of {known}")
        if ours in renamed:
            raise BadInputError(f"--field {ours}: given twice")
        renamed.add(ours)
        places[ours] = theirs
    return places


def read_json_lines(path: Path, places: Mapping[str, str]) -> Iterator[LoggedEvent]:
    """The events of a file, read as they are asked for; their sequence is the number of the line.

    Args:
        path: of the file; ``-`` for standard input.
        places: where each field is.

    Raises:
        BadInputError: where the file cannot be read, or a line is not an event.
    """
    source = "standard input" if str(path) == "-" else str(path)
    try:
        with nullcontext(sys.stdin.buffer) if str(path) == "-" else path.open("rb") as stream:
            yield from _events(stream, source, places)
    except OSError as error:
        raise BadInputError(f"{source}: cannot be read: {error.strerror}") from error


def _events(stream: IO[bytes], source: str, places: Mapping[str, str]) -> Iterator[LoggedEvent]:
    number = 0
    while line := stream.readline(LONGEST_LINE_BYTES + 1):
        number += 1
        if not line.strip():
            continue
        try:
            if len(line) > LONGEST_LINE_BYTES:
                raise ValueError(f"longer than {LONGEST_LINE_BYTES} bytes")
            yield _event(_object(line), number, places)
        except ValueError as error:
            raise BadInputError(f"{source}, line {number}: {error}") from error


def _object(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(
            line.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"no JSON: {error.msg}, at character {error.pos + 1}") from error
    except UnicodeDecodeError as error:
        raise ValueError("no UTF-8") from error
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if type(value) is not dict:
        raise ValueError(f"found {shown(value)}, expected an object")
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {shown(twice)} comes twice")
    return made


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no JSON")


def _event(line: Mapping[str, Any], number: int, places: Mapping[str, str]) -> LoggedEvent:
    found = {ours: _at(line, theirs) for ours, theirs in places.items()}
    for ours, value in found.items():
        if value is None:
            if ours in _REQUIRED:
                raise ValueError(f"no {shown(places[ours])}; --field {ours}=NAME says another name")
        elif ours in _LEAST:
            if type(value) is not int or value < _LEAST[ours]:
                expected = f"an integer from {_LEAST[ours]}"
                raise ValueError(f"{places[ours]}: found {shown(value)}, expected {expected}")
        elif type(value) is not str or not value:
            raise ValueError(f"{places[ours]}: found {shown(value)}, expected text")
    return LoggedEvent(sequence=number, **found)


def _at(value: Any, place: str) -> Any:
    """What is at a place; None where nothing is."""
    if type(value) is not dict:
        return None
    if place in value:
        return value[place]
    first, dot, rest = place.partition(".")
    return _at(value.get(first), rest) if dot else None

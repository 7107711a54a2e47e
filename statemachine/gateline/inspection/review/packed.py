"""The data of the page's script: one compressed block, in which records are exact bytes.

1. The block is base64 of raw DEFLATE (RFC 1951) of: the length of a header in four bytes, the
   header in JSON, 32 bytes of hash for each record, and the bodies. Base64 has no character that
   could end the block.
2. The script has the machine too, so that it can say what a node is: each state with its effect,
   its box and its ways out, in the order of the table. A step names its state by that order, and
   says whether it is certain; a run has its terminal state where that is certain, and what is not.
3. The same review gives the same bytes, as long as the same zlib compresses them.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from typing import Any, Final

from gateline.inspection.diagrams.graph import NO_BOX
from gateline.inspection.review.content import ReviewedLedger, ReviewedRun
from gateline.inspection.review.markup import Markup
from gateline.machine.table import TransitionTable

TOKENS: Final = ""
"""Stands for the events of no run, which are about tokens: no run has an empty name."""
_HASH_BYTES: Final = 32
_LENGTH_BYTES: Final = 4
_BEST: Final = 9


def packed_block(table: TransitionTable, ledger: ReviewedLedger | None) -> Markup:
    """The element that holds the data."""
    packed = b64encode(packed_data(table, ledger)).decode()
    return Markup(f'<script type="application/octet-stream" id="review-data">{packed}</script>')


def packed_data(table: TransitionTable, ledger: ReviewedLedger | None) -> bytes:
    """The data, compressed (rule 1)."""
    states = [
        [name, str(effect), table.groups.get(name, NO_BOX), list(table.successors(name).items())]
        for name, effect in table.effects.items()
    ]
    header: dict[str, Any] = {"states": states, "runs": [], "lengths": []}
    payload = b""
    if ledger is not None:
        numbers = {name: number for number, name in enumerate(table.effects)}
        header |= {
            "logId": ledger.log_id,
            "checked": ledger.events,
            "lengths": [len(record.body) for record in ledger.records],
            "sequences": [record.sequence for record in ledger.records],
            "runs": _runs(ledger, numbers),
        }
        payload = b"".join(record.hash for record in ledger.records)
        payload += b"".join(record.body for record in ledger.records)
    text = json.dumps(header, separators=(",", ":")).encode()
    compressor = zlib.compressobj(_BEST, zlib.DEFLATED, -zlib.MAX_WBITS)
    length = len(text).to_bytes(_LENGTH_BYTES, "big")
    return compressor.compress(length + text + payload) + compressor.flush()


def records_by_run(ledger: ReviewedLedger) -> dict[str, list[int]]:
    """The places of each run's records among all, in the order in which runs are listed.

    Runs stand in the order of their first records; the events of no run come last, as `TOKENS`.
    """
    places: dict[str, list[int]] = {}
    for place, record in enumerate(ledger.records):
        places.setdefault(record.run_id or TOKENS, []).append(place)
    if TOKENS in places:
        places[TOKENS] = places.pop(TOKENS)
    return places


def _runs(ledger: ReviewedLedger, numbers: dict[str, int]) -> list[dict[str, Any]]:
    known = {run.run_id: run for run in ledger.runs}
    return [
        {"id": run_id, "records": places, **_played(known.get(run_id), numbers)}
        for run_id, places in records_by_run(ledger).items()
    ]


def _played(run: ReviewedRun | None, numbers: dict[str, int]) -> dict[str, Any]:
    """Where a run went, and what a reader has to know of that."""
    if run is None:
        return {"note": "", "open": "", "steps": [], "terminal": None, "stop": None}
    path = run.path
    if path is None:
        return {"note": run.note, "open": "", "steps": [], "terminal": None, "stop": run.stop}
    return {
        "note": run.note,
        "open": "; ".join(path.uncertain),
        "steps": [
            [numbers[step.state], step.observation, step.sequence, int(step.certain)]
            for step in path.steps
        ],
        "terminal": path.terminal,
        "stop": run.stop,
    }

"""What the review page is told. Who makes it has read and verified it; here it is only looked at.

1. Everything in here but the table's structure is text from outside, and is escaped where it is
   written.
2. What is not known is None, and the page says that it is not known. Nothing is left out silently.
3. Records are the exact bytes that a store holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from gateline.inspection.logged_path import LoggedPath
from gateline.machine.table import TransitionTable
from gateline.values.account import TokenAccount
from gateline.values.capability import CapabilityToken
from gateline.values.plan import ExecutionPlan


class RawRecord(NamedTuple):
    """A record as it is stored.

    Attributes:
        sequence: its position in the log, from 1.
        run_id: its run; None for an event about a token.
        body: the exact bytes that were hashed.
        hash: as stored, 32 bytes.
    """

    sequence: int
    run_id: str | None
    body: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class ReviewedRun:
    """A run of the ledger.

    Attributes:
        run_id: the run.
        user_id: on whose behalf.
        verdict: of its records: one of SPEC 4.4, ``open``, or ``unknown``.
        plan_digest: which plan ran; None where the log does not say.
        started_us: the time of its first event, in microseconds since the Unix epoch.
        note: what a reader has to know besides; empty for nothing.
        path: on the machine; None where the run is of another line.
        stopped: by what, and at which event, in a few words; empty where nothing stopped it.
        stop: the sequence number of the event that stopped it; None where none did.
    """

    run_id: str
    user_id: str
    verdict: str
    plan_digest: str | None
    started_us: int
    note: str = ""
    path: LoggedPath | None = None
    stopped: str = ""
    stop: int | None = None


@dataclass(frozen=True, slots=True)
class ReviewedLedger:
    """A ledger, verified.

    Attributes:
        name: of its file.
        log_id: of the log, in hexadecimal.
        head: the hash of the last good event, in hexadecimal.
        events: how many events are good: all, or those before the first bad one.
        problem: what is wrong, in one line; None where nothing is.
        first_bad: the sequence number of the first bad event; None where what is wrong is none.
        records: the good ones, and the first bad one where it has a body and a hash.
        runs: in the order of their first events.
    """

    name: str
    log_id: str
    head: str
    events: int
    problem: str | None
    first_bad: int | None
    records: tuple[RawRecord, ...]
    runs: tuple[ReviewedRun, ...]


class HeldToken(NamedTuple):
    """A token that a plan is held against.

    Attributes:
        source: where it comes from: a file's name, or the event that issued it.
        token: the token.
        account: what the log says of it; None where it was not issued, and is only asked for.
        as_of_us: the time of the log's last event, in microseconds since the Unix epoch.
    """

    source: str
    token: CapabilityToken
    account: TokenAccount | None = None
    as_of_us: int = 0


@dataclass(frozen=True, slots=True)
class Approval:
    """A plan that somebody is to approve, with the tokens under which it could run."""

    plan: ExecutionPlan
    tokens: tuple[HeldToken, ...]


class Claim(NamedTuple):
    """A property of SPEC 8, and what became of it.

    Attributes:
        name: of the property.
        sentence: what it says.
        status: ``holds``, ``violated`` or ``undetermined``.
        bound: how far that reaches.
        method: how it was shown.
        engines: which engines say so, and which say otherwise.
        problem: why it does not hold; empty where it does.
        steps: a way to a breach, step by step; empty where none is known.
    """

    name: str
    sentence: str
    status: str
    bound: str
    method: str
    engines: str
    problem: str = ""
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims about a machine, and where they come from."""

    source: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """All that one page is about.

    Attributes:
        table: the machine.
        gates: the names of its gates, in order; empty where the machine is no line of gates.
        ledger: None where none is named.
        approval: None where no plan is named.
        claims: None where nothing is claimed of the machine; the page says so.
        version: that of the gateline which writes the page; empty where it is not told.
    """

    table: TransitionTable
    gates: tuple[str, ...] = ()
    ledger: ReviewedLedger | None = None
    approval: Approval | None = None
    claims: Claims | None = None
    version: str = ""

"""The outcome of a plan (SPEC 4.4)."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from gateline.values.result import DomainResult


class Verdict(StrEnum):
    """The five ways in which a plan ends."""

    COMPLETED = "completed"
    DENIED = "denied"
    FAILED = "failed"
    VIOLATED = "violated"
    ABORTED = "aborted"


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """How one run of a plan ended. Results are there only where all of it succeeded.

    Attributes:
        verdict: which of the five ways.
        state: the terminal state of the line, such as ``denied_scope_method_out_of_scope``.
        gate: the gate or step at which the run stopped, such as ``scope``; None if completed.
        stopped_at: the index of the invocation at which it stopped; None where it completed, or
            stopped before its first invocation was looked at.
        results: the domains' results in plan order; empty unless completed.
        error: why it stopped, in one line; None if completed.
        run_id: the run, as its events name it.
        plan_digest: SHA-256 of the plan.
        line_digest: SHA-256 of the transition table that ran.
        head: the hash of the last event that this run is known to have made durable; None where
            there is none.
    """

    verdict: Verdict
    state: str
    gate: str | None
    stopped_at: int | None
    results: tuple[DomainResult, ...]
    error: str | None
    run_id: str
    plan_digest: str
    line_digest: str
    head: str | None

    @property
    def success(self) -> bool:
        """Whether every invocation of the plan succeeded and is durably recorded."""
        return self.verdict is Verdict.COMPLETED

"""Events of any log, as far as conformance reads them: what an adapter has to say of each.

1. `LoggedEvent` is the adapter's whole interface. Required are `sequence`, `type` and `status`; of
   an event of a run its `run_id`, and its `index` where it is about one invocation; and in each
   run's first event `invocations`. The words are those of SPEC 6.1 and 6.2, the index is from 0.
2. The rest is checked where it is said. What a log does not say is None.
3. A `cursor` is looked at in an abort, and nowhere else.
4. `logged` is the adapter for gateline's own ledgers.

An adapter in Python is a generator of these::

    def adapted(rows):
        for row in rows:
            yield LoggedEvent(sequence=row.id, type=row.kind, status=row.status, run_id=row.run,
                              index=row.step, invocations=row.steps)

    found = check_conformance(adapted(rows), [KnownLine(LINE.table, GATES)])
"""

from __future__ import annotations

from typing import Any

import msgspec

from gateline.values.event import AuditEvent
from gateline.values.invalid import shown


class LoggedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event of any log, as far as conformance reads it (rules 1 and 2).

    Attributes:
        sequence: its place in the log, as a message should name it.
        type: one of the twelve types of SPEC 6.1.
        status: one of the four statuses of SPEC 6.2.
        run_id: the run; None for an event about a token.
        index: the position of the invocation, from 0; None for an event about the plan.
        invocations: how many invocations the plan has; a run's first event must say it.
        gate: which gate recorded the event; None for one that no gate records.
        cause: which observation stopped the run, as the table names it; `audit_lost` for an abort.
        plan_digest: which plan runs.
        line_digest: the digest of the table of the line.
        user_id: on whose behalf.
        token_hash: under which token.
        domain: the domain called; `PLAN_DOMAIN` for the plan.
        method: its method; `PLAN_METHOD` for the plan.
        cursor: of an abort, the index of the invocation at which the run was, from 0.
    """

    sequence: int
    type: str
    status: str
    run_id: str | None = None
    index: int | None = None
    invocations: int | None = None
    gate: str | None = None
    cause: str | None = None
    plan_digest: str | None = None
    line_digest: str | None = None
    user_id: str | None = None
    token_hash: str | None = None
    domain: str | None = None
    method: str | None = None
    cursor: int | None = None


def logged(event: AuditEvent) -> LoggedEvent:
    """An event of a ledger, as conformance reads it."""
    details = event.details
    invocations, cursor = details.get("invocations"), details.get("index")
    return LoggedEvent(
        sequence=event.sequence,
        type=event.type,
        status=event.status,
        run_id=event.run_id,
        index=event.index,
        invocations=invocations if type(invocations) in (int, type(None)) else 0,
        gate=_text(details.get("gate")),
        cause=_text(details.get("cause")),
        plan_digest=_text(details.get("plan_digest")),
        line_digest=_text(details.get("line_digest")),
        user_id=event.user_id,
        token_hash=event.token_hash,
        domain=event.domain,
        method=event.method,
        cursor=cursor if type(cursor) in (int, type(None)) else -1,
    )


def _text(value: Any) -> str | None:
    """A detail that is text; whatever else stands there is shown, and so is no word of a table."""
    return value if value is None or type(value) is str else shown(value)

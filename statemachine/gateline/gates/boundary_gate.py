"""Gate 4, data boundary: before each invocation (SPEC 3).

1. What the domain will be given is an object of its own, and not the plan's.
2. It says exactly what the plan said when it was made: its digest is the one taken then.

A pass records nothing of its own: EXECUTION_STARTED follows. A refusal records
BOUNDARY_VIOLATION and EXECUTION_DENIED.
"""

from __future__ import annotations

from typing import Final

from gateline.gates.gate import Facts, Gate, Rule, When
from gateline.values.event import AuditEventType
from gateline.values.plan import IsolatedParameters


def _isolated(facts: Facts) -> bool | str:
    isolated = type(facts.handed) is IsolatedParameters
    said = "the parameters are not a copy of the plan's; allowed: an isolated copy"
    return (isolated and facts.handed is not facts.invocation.parameters) or said


def _unaltered(facts: Facts) -> bool | str:
    found, as_made = facts.handed.digest, facts.invocation.parameters_digest
    return found == as_made or (
        f"the parameters have digest {found[:16]}; allowed: {as_made[:16]}, as the plan was made"
    )


BOUNDARY_GATE: Final = Gate(
    "boundary",
    (Rule("parameters_shared", _isolated), Rule("parameters_altered", _unaltered)),
    When.BEFORE_EACH,
    AuditEventType.BOUNDARY_VIOLATION,
)

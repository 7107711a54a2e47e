"""Gate 5, authority boundary: during each invocation (SPEC 3, 5.3).

1. The domain attempted no forbidden operation. One attempt is a violation, whatever the domain
   answered, and also where it swallowed the exception.
2. Otherwise what is observed is what the domain did.

It is not a state of its own, since it holds while the domain runs: its refusal is the first of
the observations that an invocation can make. A refusal records BOUNDARY_VIOLATION, and
EXECUTION_COMPLETED as failed.
"""

from __future__ import annotations

from typing import Final

from gateline.gates.gate import Decision
from gateline.gates.record import AUTHORITY_VIOLATED, FAILED, Record

FORBIDDEN_OPERATION: Final = "forbidden_operation"
ON_VIOLATION: Final[tuple[Record, ...]] = (AUTHORITY_VIOLATED, FAILED)


def check(attempts: tuple[str, ...], answer: Decision) -> Decision:
    """Decide what was observed of an invocation.

    Args:
        attempts: the forbidden operations that the domain attempted, in order.
        answer: what it would be without them.
    """
    if attempts:
        attempted = ", ".join(dict.fromkeys(attempts))
        return Decision(
            FORBIDDEN_OPERATION,
            f"the domain attempted {attempted}; allowed: its own work on its parameters",
        )
    return answer

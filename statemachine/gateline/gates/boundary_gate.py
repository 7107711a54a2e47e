"""Gate 4, data boundary: before each invocation (SPEC 3).

1. What the domain will be given is an object of its own, and not the plan's.
2. It says exactly what the plan said when it was made: its digest is the one taken then.

A pass records nothing of its own: EXECUTION_STARTED follows. A refusal records
BOUNDARY_VIOLATION and EXECUTION_DENIED.
"""

from __future__ import annotations

from typing import Final

from gateline.gates.gate import Facts, Gate, Rule, When
from gateline.gates.record import DATA_VIOLATED, DENIED
from gateline.values.plan import IsolatedParameters


def _isolated(facts: Facts) -> bool:
    isolated = type(facts.handed) is IsolatedParameters
    return isolated and facts.handed is not facts.invocation.parameters


def _unaltered(facts: Facts) -> bool:
    return facts.handed.digest == facts.invocation.parameters_digest


BOUNDARY_GATE: Final = Gate(
    name="boundary",
    when=When.BEFORE_EACH,
    rules=(
        Rule(
            "parameters_shared",
            _isolated,
            lambda _: "the parameters are not a copy of the plan's; allowed: an isolated copy",
        ),
        Rule(
            "parameters_altered",
            _unaltered,
            lambda facts: (
                f"the parameters have digest {facts.handed.digest[:16]}; "
                f"allowed: {facts.invocation.parameters_digest[:16]}, as the plan was made"
            ),
        ),
    ),
    on_pass=None,
    on_refusal=(DATA_VIOLATED, DENIED),
)

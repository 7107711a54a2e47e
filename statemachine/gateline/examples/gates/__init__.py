"""Gates of one's own, ready to be used or copied: an approval, a time window, a spending budget.

1. Each is a function that makes a gate (SPEC 3.4), and imports nothing but gateline's public names.
2. `GUARDED_LINE` has all three::

    gateline check gateline.examples.gates:GUARDED_LINE
    gateline run plan.json --line gateline.examples.gates:GUARDED_LINE ...
"""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Final

from gateline import DomainInvocation, Line, line_with
from gateline.examples.gates.approval import approval_gate, approvals_in
from gateline.examples.gates.spending_budget import spending_budget_gate
from gateline.examples.gates.time_window import time_window_gate


def one_each(_: DomainInvocation) -> int:
    """The price of a call: 1, whatever it does."""
    return 1


GUARDED_LINE: Final[Line] = line_with(
    approval_gate(approvals_in(Path("approvals"))),
    time_window_gate(time(6), time(22)),
    spending_budget_gate(one_each, allowed=100, unit="calls"),
    name="GuardedLine",
)
"""An approval beside the ledger, between 6 and 22 o'clock UTC, 100 calls in a token's lifetime."""

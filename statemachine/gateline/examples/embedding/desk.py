"""A refund desk: it looks orders up and pays refunds, within a budget.

An agent proposes a plan, a person approves it by issuing a token for it, and gateline executes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gateline import (
    Domain,
    DomainResult,
    Facts,
    Gate,
    IsolatedParameters,
    Ledger,
    Line,
    Orchestrator,
    line_with,
)

MOST_CENTS = 50_000
"""What the desk pays under one token."""
ORDERS = {"A-1": 1_999, "A-2": 45_000}
"""What was paid for each order, in cents."""


class Orders:
    """Looks orders up."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """``find``: what was paid for an order."""
        order = parameters.get_copy().get("order")
        if method != "find" or order not in ORDERS:
            return DomainResult(False, error=f"no order {order!r}, or no method {method!r}")
        return DomainResult(True, {"order": order, "paid_cents": ORDERS[order]})


class Refunds:
    """Pays refunds."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """``pay``: pays an amount for an order."""
        asked = parameters.get_copy()
        if method != "pay" or asked.get("order") not in ORDERS:
            return DomainResult(False, error=f"no order, or no method {method!r}")
        return DomainResult(True, {"order": asked["order"], "paid_back_cents": asked["cents"]})


def cents(facts: Facts) -> int:
    """What a call costs: the amount that it pays."""
    amount = facts.handed.get_copy().get("cents", 0)
    return amount if isinstance(amount, int) else -1


def within_budget(facts: Facts) -> bool | str:
    """Whether the desk may still pay as much."""
    left = MOST_CENTS - facts.spent("budget")
    return facts.cost <= left or f"it pays {facts.cost} cents; allowed: the {left} that are left"


LINE: Line = line_with(Gate("budget", within_budget, cost=cents), name="RefundDesk")
DOMAINS: Mapping[str, Domain] = {"orders": Orders(), "refunds": Refunds()}


def refund_desk(
    ledger: Ledger, domains: Mapping[str, Domain] = DOMAINS, **others: Any
) -> Orchestrator:
    """The desk, over a ledger; with another clock or observer, for tests."""
    return Orchestrator(ledger, domains, **{"line": LINE, **others})

"""A spending budget over a token's lifetime.

1. Each call has a price, told by the call alone. What the token has spent, in all its plans, and
   the price of the call at hand are together no more than the budget.
2. What was spent is what the audit log says: the record of a pass carries its cost, and is written
   in the transaction in which the gate was checked. So no two runs spend the same money, in threads
   or processes, and nothing is forgotten over a restart.
3. A call that failed was paid for, as it counts for the token's other limits (SPEC 3.3).
"""

from __future__ import annotations

from collections.abc import Callable

from gateline import DomainInvocation, Facts, Gate, Rule


def spending_budget_gate(
    price: Callable[[DomainInvocation], int],
    *,
    allowed: int,
    unit: str,
    name: str = "spending_budget",
) -> Gate:
    """A gate that lets calls pass as long as the token's budget lasts.

    Args:
        price: of a call, an integer from 0 in the unit of the budget; what it raises refuses.
        allowed: the budget, in the same unit.
        unit: what is counted, such as ``cents``, for messages.
        name: of the gate.

    Raises:
        ValueError: where the budget is below 1.
    """
    if allowed < 1:
        raise ValueError(f"the budget is {allowed} {unit}; expected at least 1")

    def within_budget(facts: Facts) -> bool | str:
        spent = facts.spent(name)
        return spent + facts.cost <= allowed or (
            f"the call costs {facts.cost} {unit}, and {spent} are spent; allowed: {allowed}"
        )

    def cost(facts: Facts) -> int:
        return price(facts.invocation)

    return Gate(name, [Rule("over_budget", within_budget)], cost=cost)

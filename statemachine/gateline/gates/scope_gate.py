"""Gate 2, scope: before each invocation (SPEC 3).

1. The domain is in the token's domain scope.
2. The method is in the token's method scope for that domain.
3. A domain of that name is registered.

Names are compared for exact equality (SPEC 2.4). A pass records AUTHORIZATION_SCOPE_CHECK; a
refusal records it as denied, and EXECUTION_DENIED.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from gateline.gates.gate import Facts, Gate, Rule, When
from gateline.values.event import AuditEventType


def _domain_in_scope(facts: Facts) -> bool | str:
    domain, scope = facts.invocation.domain, facts.token.domain_scope
    return domain in scope or f"domain '{domain}' not in scope; allowed: {_listed(scope)}"


def _method_in_scope(facts: Facts) -> bool | str:
    domain, method = facts.invocation.domain, facts.invocation.method
    scope = facts.token.method_scope[domain]
    return method in scope or (
        f"method '{method}' not in scope for domain '{domain}'; allowed: {_listed(scope)}"
    )


def _registered(facts: Facts) -> bool | str:
    domain, registered = facts.invocation.domain, facts.registered_domains
    return domain in registered or (
        f"domain '{domain}' is not registered; registered: {_listed(registered) or 'none'}"
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


SCOPE_GATE: Final = Gate(
    "scope",
    (
        Rule("domain_out_of_scope", _domain_in_scope),
        Rule("method_out_of_scope", _method_in_scope),
        Rule("domain_unregistered", _registered),
    ),
    When.BEFORE_EACH,
    AuditEventType.AUTHORIZATION_SCOPE_CHECK,
)

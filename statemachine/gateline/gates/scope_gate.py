"""Gate 2, scope: before each invocation (SPEC 3).

1. The domain is in the token's domain scope.
2. The method is in the token's method scope for that domain.
3. A domain of that name is registered.

Names are compared for exact equality (SPEC 2.4). A pass records AUTHORIZATION_SCOPE_CHECK; a
refusal records it as denied, and EXECUTION_DENIED.
"""

from __future__ import annotations

from typing import Final

from gateline.gates.gate import Facts, Gate, Rule, When
from gateline.gates.record import DENIED, SCOPE_ALLOWED, SCOPE_DENIED


def _domain_in_scope(facts: Facts) -> bool:
    return facts.invocation.domain in facts.token.domain_scope


def _method_in_scope(facts: Facts) -> bool:
    return facts.invocation.method in facts.token.method_scope[facts.invocation.domain]


def _registered(facts: Facts) -> bool:
    return facts.invocation.domain in facts.registered_domains


def _domain_reason(facts: Facts) -> str:
    allowed = ", ".join(sorted(facts.token.domain_scope))
    return f"domain '{facts.invocation.domain}' not in scope; allowed: {allowed}"


def _method_reason(facts: Facts) -> str:
    domain, method = facts.invocation.domain, facts.invocation.method
    allowed = ", ".join(sorted(facts.token.method_scope[domain]))
    return f"method '{method}' not in scope for domain '{domain}'; allowed: {allowed}"


def _registered_reason(facts: Facts) -> str:
    registered = ", ".join(sorted(facts.registered_domains)) or "none"
    return f"domain '{facts.invocation.domain}' is not registered; registered: {registered}"


SCOPE_GATE: Final = Gate(
    name="scope",
    when=When.BEFORE_EACH,
    rules=(
        Rule("domain_out_of_scope", _domain_in_scope, _domain_reason),
        Rule("method_out_of_scope", _method_in_scope, _method_reason),
        Rule("domain_unregistered", _registered, _registered_reason),
    ),
    on_pass=SCOPE_ALLOWED,
    on_refusal=(SCOPE_DENIED, DENIED),
)

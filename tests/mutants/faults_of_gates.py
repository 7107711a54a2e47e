"""Faults of what a gate decides: the gates of SPEC 3, gates of a user's own, and accounts."""

from __future__ import annotations

from typing import Final

from fault import Fault

TOKEN, SCOPE, LIMITS = "gates/token_gate.py", "gates/scope_gate.py", "gates/limits_gate.py"
BOUNDARY, AUTHORITY = "gates/boundary_gate.py", "gates/authority_gate.py"
RESPONSE, GATE, RUN = "gates/response_limit.py", "gates/gate.py", "plan_run.py"
ACCOUNT: Final = "values/account.py"
METHODS: Final = "    return method in scope or (\n"
FETCHED: Final = (
    '            fetched = canonical_within_bound(gate.port(facts), FactError, "$.observed")\n'
)

OF_THE_TOKEN_GATE: Final = (
    Fault(
        "a revoked token is valid",
        TOKEN,
        "    revoked = facts.account is not None and facts.account.revoked\n",
        "    revoked = False\n",
        "2.7",
    ),
    Fault(
        "a token that nobody issued exists",
        TOKEN,
        "    return facts.account is not None or",
        "    return True or",
        "3, gate 1",
    ),
    Fault(
        "a plan of another user is admitted",
        TOKEN,
        "    return facts.token.user_id == facts.plan.user_id == facts.user_id or (\n",
        "    return facts.token.user_id == facts.user_id or (\n",
        "3, gate 1",
    ),
    Fault(
        "another caller is admitted",
        TOKEN,
        "    return facts.token.user_id == facts.plan.user_id == facts.user_id or (\n",
        "    return facts.token.user_id == facts.plan.user_id or (\n",
        "3, gate 1",
    ),
    Fault(
        "an expired token is valid",
        TOKEN,
        "    return not facts.known_account.expired(facts.now_us) or (\n",
        "    return True or (\n",
        "3, gate 1",
    ),
    Fault(
        "every trigger is allowed",
        TOKEN,
        "    return facts.trigger_type in allowed or (\n",
        "    return True or (\n",
        "2.3",
    ),
    Fault(
        "a bound token admits another plan",
        TOKEN,
        "    return bound in (None, digest) or (\n",
        "    return True or (\n",
        "2.8",
    ),
    Fault(
        "a bound token admits its plan twice",
        TOKEN,
        "facts.known_account.admitted_runs == 0 or said\n",
        "facts.known_account.admitted_runs <= 1 or said\n",
        "2.8",
    ),
)

OF_THE_SCOPE_GATE: Final = (
    Fault(
        "a domain is in scope by its beginning",
        SCOPE,
        "    return domain in scope or f",
        "    return any(domain.startswith(name) for name in scope) or f",
        "2.4",
    ),
    Fault(
        "a method is in scope by its beginning",
        SCOPE,
        METHODS,
        "    return any(method.startswith(name) for name in scope) or (\n",
        "2.4",
    ),
    Fault(
        "a method is in scope whatever its case",
        SCOPE,
        METHODS,
        "    return method.lower() in [name.lower() for name in scope] or (\n",
        "2.4",
    ),
    Fault(
        "a method is in the scope of every domain",
        SCOPE,
        "    scope = facts.token.method_scope[domain]\n",
        "    scope = [name for names in facts.token.method_scope.values() for name in names]\n",
        "2.1",
    ),
    Fault(
        "a domain that nobody registered is let pass",
        SCOPE,
        "    return domain in registered or (\n",
        "    return True or (\n",
        "3, gate 2",
    ),
    Fault(
        "a reason does not say what is allowed",
        SCOPE,
        "for domain '{domain}'; allowed: {_listed(scope)}\"\n",
        "for domain '{domain}'\"\n",
        "3.1",
    ),
)

OF_THE_LIMITS: Final = (
    Fault(
        "a token that is revoked on the way has something left",
        LIMITS,
        "    return not facts.known_account.revoked or said\n",
        "    return True\n",
        "3, gate 3",
    ),
    Fault(
        "a token that expires on the way has something left",
        LIMITS,
        "    return not facts.known_account.expired(facts.now_us) or (\n",
        "    return True or (\n",
        "3, gate 3",
    ),
    Fault(
        "one invocation more than allowed passes the gate",
        LIMITS,
        "facts.known_account.invocations_left >= 1 or",
        "facts.known_account.invocations_left >= 0 or",
        "3.3",
    ),
    Fault(
        "a call without response tokens left passes the gate",
        LIMITS,
        "facts.known_account.response_tokens_left >= 1 or",
        "facts.known_account.response_tokens_left >= 0 or",
        "3.3",
    ),
    Fault(
        "one start more than allowed passes the gate",
        LIMITS,
        "in_window(facts.now_us) < limits.max_starts\n",
        "in_window(facts.now_us) <= limits.max_starts\n",
        "2.2",
    ),
    Fault(
        "the frequency is asked for each invocation",
        LIMITS,
        "        facts.index > 0\n",
        "        facts.index < 0\n",
        "3, gate 3",
    ),
    Fault(
        "the frequency is never asked",
        LIMITS,
        "        facts.index > 0\n",
        "        facts.index >= 0\n",
        "2.2",
    ),
    Fault(
        "a response one over its limit is accepted",
        RESPONSE,
        "    if size > allowed.max_tokens_per_response:\n",
        "    if size > allowed.max_tokens_per_response + 1:\n",
        "3.3",
    ),
    Fault(
        "a response of exactly its limit is refused",
        RESPONSE,
        "    if size > allowed.max_tokens_per_response:\n",
        "    if size >= allowed.max_tokens_per_response:\n",
        "3.3",
    ),
    Fault(
        "a response one over what is left is accepted",
        RESPONSE,
        "    if size > left:\n",
        "    if size > left + 1:\n",
        "3.3",
    ),
    Fault(
        "a refused response is free",
        RESPONSE,
        "    return min(size, account.response_tokens_left)\n",
        "    return size if size <= account.response_tokens_left else 0\n",
        "3.3",
    ),
)

OF_THE_BOUNDARIES: Final = (
    Fault(
        "the plan's own parameters pass for a copy",
        BOUNDARY,
        "    return (isolated and facts.handed is not facts.invocation.parameters) or said\n",
        "    return isolated or said\n",
        "3, gate 4",
    ),
    Fault(
        "parameters of another class pass for a copy",
        BOUNDARY,
        "    isolated = type(facts.handed) is IsolatedParameters\n",
        "    isolated = isinstance(facts.handed, IsolatedParameters)\n",
        "3, gate 4",
    ),
    Fault(
        "altered parameters pass",
        BOUNDARY,
        "    return found == as_made or (\n",
        "    return True or (\n",
        "3, gate 4",
    ),
    Fault(
        "an attempt counts only where the domain failed",
        AUTHORITY,
        "    if attempts:\n",
        '    if attempts and answer.observation != "succeeded":\n',
        "5.3",
    ),
)

OF_OWN_GATES: Final = (
    Fault(
        "whatever is true lets pass",
        GATE,
        "            if allowed is not True:\n",
        "            if not allowed:\n",
        "gate, rule 2",
    ),
    Fault(
        "1 lets pass as True does",
        GATE,
        "            if allowed is not True:\n",
        "            if allowed != True:\n",
        "gate, rule 2",
    ),
    Fault(
        "only the first rule of a gate is asked",
        GATE,
        "        for rule in self.rules:\n            allowed",
        "        for rule in self.rules[:1]:\n            allowed",
        "gate, rule 2",
    ),
    Fault(
        "a reason is shown as it is",
        GATE,
        "            return escaped(allowed[:REASON_CHARACTERS])\n",
        "            return allowed[:REASON_CHARACTERS]\n",
        "3.1",
    ),
    Fault(
        "what a port fetched is one object for all who look",
        GATE,
        "        return from_canonical(self.fetched) if self.fetched else None\n",
        "        kept = vars(from_canonical)\n"
        "        found = kept.setdefault(str(self.fetched), from_canonical(self.fetched or b'0'))\n"
        "        return found if self.fetched else None\n",
        "gate, rule 6",
    ),
    Fault(
        "a port is asked once more for what the check sees",
        RUN,
        "            facts = msgspec.structs.replace(facts, fetched=fetched)\n",
        "            again = canonical_within_bound(gate.port(facts), FactError)\n"
        "            facts = msgspec.structs.replace(facts, fetched=again)\n",
        "gate, rule 6",
    ),
    Fault(
        "a gate of one's own comes behind the data boundary",
        "gates/line.py",
        "[first, *before_plan, *others, *before_each, last]",
        "[first, *before_plan, *others, last, *before_each]",
        "3.4",
    ),
    Fault(
        "a gate of a class of its own runs",
        "gates/proved.py",
        "        if type(gate) is not Gate:\n",
        "        if not isinstance(gate, Gate):\n",
        "3.4",
    ),
    Fault(
        "a record has the digest of nothing for what a port fetched",
        RUN,
        "            self.observed = sha256(fetched).hexdigest()\n",
        '            self.observed = sha256(b"").hexdigest()\n',
        "gate, rule 6",
    ),
    Fault(
        "a pass of a gate with a cost spends nothing",
        RUN,
        "            if record == gate.on_pass and self.cost is not None:\n",
        "            if record == gate.on_pass and self.cost is not None and not gate.cost:\n",
        "gate, rule 7",
    ),
    Fault(
        "a pass of a gate spends its cost twice",
        RUN,
        "                details[COST] = self.cost\n",
        "                details[COST] = self.cost * 2\n",
        "gate, rule 7",
    ),
    Fault(
        "a refusal of a gate spends its cost",
        RUN,
        "            if record == gate.on_pass and self.cost is not None:\n",
        "            if record.type == gate.event and self.cost is not None:\n",
        "gate, rule 7",
        "a refusal has no cost (`Decision.cost` is None then), so that there is none to spend",
    ),
    Fault(
        "gates see what another gate's cost is",
        GATE,
        "            cost = check_cost(self.cost(facts), facts.spent(self.name))\n",
        "            cost = check_cost(self.cost(facts), 0)\n",
        "gate, rule 7",
    ),
)

OF_ACCOUNTS: Final = (
    Fault(
        "a token is valid at the instant of its expiry",
        ACCOUNT,
        "now_us >= expires_at_us\n",
        "now_us > expires_at_us\n",
        "2.1",
    ),
    Fault(
        "a start is in the window for one microsecond longer",
        ACCOUNT,
        "if start_us > opens_us)\n",
        "if start_us >= opens_us)\n",
        "2.2",
    ),
    Fault(
        "only the first invocation of a plan is reserved",
        ACCOUNT,
        "        if draft.index != 0:\n"
        "            return self._used(invocations=self.invocations + 1)\n",
        "        if draft.index != 0:\n            return self._used()\n",
        "3.3",
    ),
    Fault(
        "a start is not counted",
        ACCOUNT,
        "starts_us=(*kept, at_us))\n",
        "starts_us=kept)\n",
        "2.2",
    ),
    Fault(
        "an event over the limit of invocations is counted",
        ACCOUNT,
        "        if self.invocations_left < 1:\n",
        "        if self.invocations_left < 0:\n",
        "3.3",
    ),
    Fault(
        "an event over the frequency is counted",
        ACCOUNT,
        "        if len(kept) >= limits.max_starts:\n",
        "        if len(kept) > limits.max_starts:\n",
        "3.3",
    ),
    Fault(
        "a charge over what is left is counted",
        ACCOUNT,
        "not 0 <= charge <= self.response_tokens_left:\n",
        "not 0 <= charge <= self.response_tokens_left + 1:\n",
        "3.3",
    ),
    Fault(
        "a charge takes the place of those before",
        ACCOUNT,
        "response_tokens=self.response_tokens + charge)\n",
        "response_tokens=charge)\n",
        "3.3",
    ),
    Fault(
        "a revoked token can be used",
        ACCOUNT,
        "        if self.revoked:\n",
        "        if self.revoked and not counts:\n",
        "2.7",
    ),
    Fault(
        "a revocation changes nothing",
        ACCOUNT,
        "msgspec.structs.replace(self, revoked=True)\n",
        "self\n",
        "2.7",
    ),
    Fault(
        "an admitted run is not counted",
        ACCOUNT,
        "self._used(admitted_runs=self.admitted_runs + 1)\n",
        "self._used()\n",
        "2.8",
    ),
    Fault(
        "what is spent at one gate is forgotten at another",
        ACCOUNT,
        "{**dict(self.spent), gate: after}.items()",
        "{gate: after}.items()",
        "gate, rule 7",
    ),
    Fault(
        "a cost below nothing gives back",
        ACCOUNT,
        "    if type(cost) is not int or cost < 0:\n",
        "    if type(cost) is not int:\n",
        "gate, rule 7",
    ),
    Fault(
        "an expiry is recorded again and again",
        ACCOUNT,
        "    if account.expired(now_us) and not account.expiry_recorded:\n",
        "    if account.expired(now_us):\n",
        "6.1",
    ),
    Fault(
        "a second use is a first one",
        ACCOUNT,
        "AuditEventType.TOKEN_VALIDATION and account.admitted_runs == 0:\n",
        "AuditEventType.TOKEN_VALIDATION and account.admitted_runs <= 1:\n",
        "6.1",
    ),
)

FAULTS: Final = (
    *OF_THE_TOKEN_GATE,
    *OF_THE_SCOPE_GATE,
    *OF_THE_LIMITS,
    *OF_THE_BOUNDARIES,
    *OF_OWN_GATES,
    *OF_ACCOUNTS,
)

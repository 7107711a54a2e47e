"""Faults of what runs a plan: the loop, the construction of a line, the driver, the shell."""

from __future__ import annotations

from typing import Final

from fault import Fault

LINE, CONSTRUCTION = "gates/line.py", "gates/construction.py"
SHELL, RUN, LOOP = "orchestrator.py", "plan_run.py", "machine/runner.py"
ORDER: Final = "GATES: Final = (TOKEN_GATE, SCOPE_GATE, LIMITS_GATE, BOUNDARY_GATE)"
MADE: Final = "        self.head = self.transaction().commit()\n"
CALLED: Final = "report = self.surroundings.domains.invoke(call.domain, call.method, self.handed)\n"
OBSERVED: Final = "        observation = perform[state](context)\n"

OF_THE_LINE: Final = (
    Fault(
        "the scope gate is left out",
        LINE,
        ORDER,
        "GATES: Final = (TOKEN_GATE, LIMITS_GATE, BOUNDARY_GATE)",
        "no-skip",
    ),
    Fault(
        "the limits gate comes before the scope gate",
        LINE,
        ORDER,
        "GATES: Final = (TOKEN_GATE, LIMITS_GATE, SCOPE_GATE, BOUNDARY_GATE)",
        "gate-order",
    ),
    Fault(
        "a domain is called before its start is committed",
        CONSTRUCTION,
        "    line.edge(start, RECORDED, commit)\n"
        "    line.edge(commit, COMMITTED, invoke)\n"
        "    line.edge(invoke, SUCCEEDED, measure)\n",
        "    line.edge(start, RECORDED, invoke)\n"
        "    line.edge(invoke, SUCCEEDED, commit)\n"
        "    line.edge(commit, COMMITTED, measure)\n",
        "durable-before-effect",
    ),
    Fault(
        "a gate that refuses lets pass",
        CONSTRUCTION,
        "        line.edge(check, refusal, way_out)\n",
        "        line.edge(check, refusal, following)\n",
        "gated",
    ),
    Fault(
        "a gate that refuses on its way out goes on",
        CONSTRUCTION,
        "        self.edge(row[-1], COMMITTED, self.end(name, end))\n        return row[0]",
        "        self.edge(row[-1], COMMITTED, self.end(name, end))\n        return row[-1]",
        "audited",
    ),
    Fault(
        "an abort that was lost is attempted again",
        CONSTRUCTION,
        "((record, LOST), (commit, COMMITTED), (commit, LOST)):\n",
        "((commit, COMMITTED), (commit, LOST)):\n",
        "total",
    ),
    Fault(
        "an abort is attempted until it is written",
        CONSTRUCTION,
        "            self.edge(state, observation, aborted)\n",
        "            self.edge(state, observation, record if observation == LOST else aborted)\n",
        "terminates",
    ),
    Fault(
        "a later invocation skips its first gate",
        CONSTRUCTION,
        "        check for gate, check in zip(gates, checks, strict=True) "
        "if gate.when is When.BEFORE_EACH\n",
        "        check for gate, check in zip(gates, checks, strict=True) "
        'if gate.name not in ("token", "scope")\n',
        "gated",
    ),
    Fault(
        "a line that is not proved runs",
        SHELL,
        "        require_proof(line)\n",
        "",
        "4.6",
    ),
    Fault(
        "a gate of SPEC 3 with other rules is in a line",
        "gates/proved.py",
        "        if BUILT_IN.get(gate.name, gate) is not gate:\n",
        "        if BUILT_IN.get(gate.name, gate).name != gate.name:\n",
        "4.6",
    ),
    Fault(
        "a proof is found by the name of the line",
        "gates/proved.py",
        "    name = proof_name(line)\n",
        "    name = line.table.name\n",
        "4.6",
    ),
)

OF_THE_LOOP: Final = (
    Fault(
        "the loop takes a failed step again",
        LOOP,
        OBSERVED,
        OBSERVED + '        if observation in ("raised", "lost"):\n    ' + OBSERVED,
        "no-retry",
    ),
    Fault(
        "the loop takes a step twice",
        LOOP,
        OBSERVED,
        OBSERVED + OBSERVED,
        "no-retry",
    ),
    Fault(
        "an exception of a step is taken for its success",
        RUN,
        "            return run.fail(effect, error)\n",
        "            return effect.observations[0]\n",
        "fail-closed",
    ),
    Fault(
        "a gate that cannot decide lets pass",
        RUN,
        "        return effect.observations[-1]\n",
        "        return effect.observations[-(effect.kind is not EffectKind.CHECK)]\n",
        "fail-closed",
    ),
    Fault(
        "what is no observation of an effect is one",
        RUN,
        "            if observation not in alphabet:\n",
        "            if observation not in alphabet and alphabet is None:\n",
        "4.3",
    ),
    Fault(
        "an interrupt is a failure of the step",
        RUN,
        "        except UNEXPECTED as error:\n",
        "        except BaseException as error:\n",
        "4.7",
    ),
    Fault(
        "an exit of a gate ends the process",
        RUN,
        "UNEXPECTED: Final = (Exception, SystemExit, GeneratorExit)\n",
        "UNEXPECTED: Final = (Exception,)\n",
        "4.3",
    ),
    Fault(
        "a domain that failed is called again",
        RUN,
        CALLED,
        CALLED + "        if report.reason:\n            " + CALLED,
        "no-retry",
    ),
    Fault(
        "a lost commit is made again",
        RUN,
        MADE,
        "        try:\n    " + MADE + "        except Exception:\n    " + MADE,
        "no-retry",
    ),
    Fault(
        "a commit that was lost is told as made",
        RUN,
        MADE,
        "        with suppress(Exception):\n    " + MADE,
        "durable-before-effect",
    ),
    Fault(
        "an event that was lost is told as recorded",
        RUN,
        "        self.transaction().append(self._draft(record))\n",
        "        with suppress(Exception):\n"
        "            self.transaction().append(self._draft(record))\n",
        "truthful",
    ),
    Fault(
        "what was recorded before a loss stays",
        RUN,
        '{effect}: {said}"\n            self.close()\n',
        '{effect}: {said}"\n',
        "4.5",
    ),
    Fault(
        "an abort is not written",
        RUN,
        "        self.transaction().append(self._draft(record))\n",
        "        if record.type is not AuditEventType.OPERATION_ABORTED:\n"
        "            self.transaction().append(self._draft(record))\n",
        "4.5",
    ),
    Fault(
        "an abort is written twice",
        RUN,
        "        self.transaction().append(self._draft(record))\n",
        "        for _ in range(1 + (record.type is AuditEventType.OPERATION_ABORTED)):\n"
        "            self.transaction().append(self._draft(record))\n",
        "truthful",
    ),
    Fault(
        "an event is written twice",
        RUN,
        "        self.transaction().append(self._draft(record))\n",
        "        for _ in range(1 + (record.type is AuditEventType.RESOURCE_LIMIT_CHECK)):\n"
        "            self.transaction().append(self._draft(record))\n",
        "audited",
    ),
    Fault(
        "the ledger is held while a domain runs",
        RUN,
        "        self._transaction = None\n        return COMMITTED\n",
        "        self._transaction = None\n        self.transaction()\n        return COMMITTED\n",
        "6.5",
    ),
    Fault(
        "the ledger is held when a run was interrupted",
        SHELL,
        "            leave_domain()\n            run.close()\n",
        "            leave_domain()\n",
        "4.7",
    ),
    Fault(
        "the guard stays up when a run was interrupted",
        SHELL,
        "            leave_domain()\n            run.close()\n",
        "            run.close()\n",
        "4.7",
    ),
    Fault("the cursor moves by two", RUN, "self.index += 1", "self.index += 2", "no-skip"),
    Fault("the cursor stays", RUN, "self.index += 1", "self.index += 0", "no-retry"),
    Fault(
        "a plan ends one invocation early",
        RUN,
        "        if self.index + 1 == len(self.plan.invocations):\n",
        "        if self.index + 2 >= len(self.plan.invocations):\n",
        "no-skip",
    ),
    Fault(
        "a plan ends one invocation late",
        RUN,
        "        if self.index + 1 == len(self.plan.invocations):\n",
        "        if self.index == len(self.plan.invocations):\n",
        "total",
    ),
    Fault(
        "an observer that raises ends the plan",
        SHELL,
        "        with suppress(*UNEXPECTED):\n            observer(",
        "        with suppress():\n            observer(",
        "orchestrator, rule 4",
    ),
    Fault(
        "two runs have one id",
        SHELL,
        "            run_id=secrets.token_hex(16),\n",
        '            run_id="0" * 32,\n',
        "6.2",
    ),
    Fault(
        "a subclass of a plan is a plan",
        SHELL,
        "    if type(plan) is not ExecutionPlan:\n",
        "    if not isinstance(plan, ExecutionPlan):\n",
        "1.4",
    ),
)

OF_WHAT_IS_HANDED_ON: Final = (
    Fault(
        "a domain gets the parameters of the first invocation",
        RUN,
        "        self._handed = None\n        return MORE\n",
        "        return MORE\n",
        "isolated",
    ),
    Fault(
        "a domain gets the plan's own parameters",
        RUN,
        "            self._handed = self.invocation.parameters.fresh()\n",
        "            self._handed = self.invocation.parameters\n",
        "1.3",
    ),
    Fault(
        "a domain gets the response before it",
        RUN,
        CALLED,
        "handed = self.handed if not self.responses else IsolatedParameters(\n"
        '            {**self.handed.get_copy(), "previous": from_canonical(self.responses[-1])}\n'
        "        )\n"
        "        report = self.surroundings.domains.invoke(call.domain, call.method, handed)\n",
        "isolated",
    ),
    Fault(
        "a domain is called with the method of the first invocation",
        RUN,
        CALLED,
        CALLED.replace("call.method", "self.plan.invocations[0].method"),
        "no-reorder",
    ),
    Fault(
        "a response is not measured",
        RUN,
        "        size = self.surroundings.measure(self.response)\n",
        "        size = 0\n",
        "3.3",
    ),
    Fault(
        "a measure that is True counts as one",
        RUN,
        "        if type(size) is not int or size < 0:\n",
        "        if size < 0:\n",
        "3.3",
    ),
    Fault(
        "a response over its limit is kept",
        RUN,
        "        return self._decided(response_limit.check(size, account))\n",
        '        return self._decided(Decision("accepted"))\n',
        "3.3",
    ),
    Fault(
        "a response is not charged",
        RUN,
        "        self.charge = response_limit.charge(size, account)\n",
        "        self.charge = 0\n",
        "3.3",
    ),
    Fault(
        "the default measure rounds down",
        SHELL,
        "    return -(-len(canonical_json) // 4)\n",
        "    return len(canonical_json) // 4\n",
        "3.3",
    ),
    Fault(
        "a plan that did not complete returns results",
        SHELL,
        "        results=results if completed else (),\n",
        "        results=results,\n",
        "all-or-nothing",
    ),
    Fault(
        "results are in another order",
        SHELL,
        "for data in run.responses)\n",
        "for data in reversed(run.responses))\n",
        "all-or-nothing",
    ),
    Fault(
        "a result is that of the last invocation",
        SHELL,
        "DomainResult(True, from_canonical(data)) for",
        "DomainResult(True, from_canonical(run.response)) for",
        "all-or-nothing",
    ),
)

OF_WHAT_IS_TOLD: Final = (
    Fault(
        "an aborted run does not tell of the audit",
        SHELL,
        "        error=None if completed else run.loss or run.reason,\n",
        "        error=None if completed else run.reason or run.loss,\n",
        "4.5",
    ),
    Fault(
        "the last loss is told, and not the first",
        RUN,
        '            self.loss = self.loss or f"audit',
        '            self.loss = f"audit',
        "4.5",
    ),
    Fault(
        "an outcome has no head",
        SHELL,
        "        head=run.head,\n",
        "        head=None,\n",
        "4.4",
    ),
    Fault(
        "a plan that stopped before its first invocation stopped there",
        SHELL,
        "        stopped_at=None if completed else run.looked_at,\n",
        "        stopped_at=None if completed else run.index,\n",
        "4.4",
    ),
    Fault(
        "every event is of the first invocation",
        RUN,
        "            index=None if of_plan else self.index,\n",
        "            index=None if of_plan else 0,\n",
        "6.2",
    ),
    Fault(
        "an event is of the invocation behind",
        RUN,
        "            index=None if of_plan else self.index,\n",
        "            index=None if of_plan else self.index + 1,\n",
        "6.2",
    ),
    Fault(
        "an event has the user of the plan and not the caller",
        RUN,
        "            status=record.status,\n            user_id=self.user_id,\n",
        "            status=record.status,\n            user_id=self.plan.user_id,\n",
        "6.2",
    ),
    Fault(
        "an event has no token",
        RUN,
        "            token_hash=self.token_hash,\n            run_id",
        "            token_hash=NO_TOKEN,\n            run_id",
        "6.2",
    ),
    Fault(
        "an event has the method of another invocation",
        RUN,
        "            method=PLAN_METHOD if of_plan else self.invocation.method,\n",
        "            method=PLAN_METHOD if of_plan else self.plan.invocations[-1].method,\n",
        "6.2",
    ),
    Fault(
        "a refusal has the reason of another step",
        RUN,
        "        self.cause, self.reason = decision.observation, decision.reason\n",
        "        self.cause = decision.observation\n"
        "        self.reason = self.reason or decision.observation\n",
        "3.1",
    ),
    Fault(
        "a refusal has the cause of the first gate",
        RUN,
        "        self.cause, self.reason = decision.observation, decision.reason\n",
        "        self.cause = self.cause or decision.observation\n"
        "        self.reason = decision.reason\n",
        "truthful",
    ),
    Fault(
        "a denied or failed event has no reason",
        RUN,
        "            reason=(self.loss or self.reason) if record.status.has_reason else None,\n",
        "            reason=None,\n",
        "6.2",
    ),
    Fault(
        "an abort has the cause of the last gate",
        RUN,
        '"audit_lost" if self.loss else self.cause\n',
        "self.cause\n",
        "truthful",
    ),
    Fault(
        "a plan's event has another digest",
        RUN,
        '                "plan_digest": self.plan.digest,\n',
        '                "plan_digest": self.invocation.parameters_digest,\n',
        "1.5",
    ),
    Fault(
        "a plan's event has another number of invocations",
        RUN,
        '                "invocations": len(self.plan.invocations),\n',
        '                "invocations": len(self.plan.invocations) + 1,\n',
        "3.2",
    ),
    Fault(
        "a start has the digest of other parameters",
        RUN,
        '            details["parameters_digest"] = self.invocation.parameters_digest\n',
        '            details["parameters_digest"] = self.plan.invocations[0].parameters_digest\n',
        "truthful",
    ),
    Fault(
        "a completion has the digest of no response",
        RUN,
        "sha256(self.response).hexdigest()\n",
        'sha256(b"").hexdigest()\n',
        "truthful",
    ),
    Fault(
        "a record of a gate has the name of another",
        RUN,
        "            details |= {GATE: gate.name}\n",
        "            details |= {GATE: next(iter(self.surroundings.line.gates))}\n",
        "truthful",
    ),
    Fault(
        "an event has what was presented, though it is no hash",
        RUN,
        "        self.token_hash = token_hash if is_digest(token_hash) else NO_TOKEN\n",
        "        self.token_hash = token_hash\n",
        "2.6",
    ),
)

FAULTS: Final = (*OF_THE_LINE, *OF_THE_LOOP, *OF_WHAT_IS_HANDED_ON, *OF_WHAT_IS_TOLD)

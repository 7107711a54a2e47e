"""Faults of what keeps a domain apart: the guard, invocation, copies, and JSON."""

from __future__ import annotations

from typing import Final

from fault import Fault

GUARD, INVOCATION, REGISTRY = "guard.py", "domains/in_process.py", "domains/registry.py"
PLAN, JSON, IMMUTABLE = "values/plan.py", "values/strict_json.py", "values/immutable.py"
CAUGHT: Final = "    except (Exception, SystemExit) as error:"
RESULT: Final = "    if type(result) is not DomainResult or type(result.success) is not bool:\n"

OF_THE_GUARD: Final = (
    Fault(
        "a new context in the same thread is outside",
        GUARD,
        "        attempts = _in_thread.attempts\n    if",
        "        attempts = None\n    if",
        "5.3",
    ),
    Fault(
        "another thread in the same context is outside",
        GUARD,
        "    attempts = _in_context.get()\n",
        "    attempts = None\n",
        "5.3",
    ),
    Fault(
        "an attempt is refused and not noted",
        GUARD,
        "        attempts.append(operation)\n",
        "",
        "5.3",
    ),
    Fault(
        "an attempt is noted and not refused",
        GUARD,
        "        raise BoundaryViolationError(",
        "        BoundaryViolationError(",
        "5.3",
    ),
    Fault(
        "the guard of an outer domain is down after an inner one",
        GUARD,
        "        _set(*outer)\n",
        "        _set(None, None)\n",
        "5.3",
    ),
    Fault(
        "the guard stays up after a domain",
        GUARD,
        "        _set(*outer)\n",
        "        pass\n",
        "5.3",
    ),
    Fault(
        "a domain can read the log",
        "ledger/memory.py",
        '        refuse_inside_domain("ledger.events")\n',
        "",
        "5.3",
    ),
    Fault(
        "a domain can run a plan",
        "orchestrator.py",
        '        refuse_inside_domain("orchestrator.execute_plan")\n',
        "",
        "5.3",
    ),
    Fault(
        "a domain can ask for another one by its name",
        REGISTRY,
        '        refuse_inside_domain("domains.invoke")\n',
        "",
        "5.3",
    ),
    Fault(
        "a domain can revoke a token",
        "ledger/tokens.py",
        '        refuse_inside_domain("tokens.revoke")\n',
        "",
        "5.3",
    ),
)

OF_INVOCATION: Final = (
    Fault(
        "a domain's SystemExit ends the process",
        INVOCATION,
        CAUGHT,
        "    except Exception as error:",
        "4.7",
    ),
    Fault(
        "an interrupt is a failed result",
        INVOCATION,
        CAUGHT,
        "    except BaseException as error:",
        "4.7",
    ),
    Fault(
        "a subclass of a result is a result",
        INVOCATION,
        RESULT,
        "    if not isinstance(result, DomainResult) or type(result.success) is not bool:\n",
        "5.1",
    ),
    Fault(
        "whatever looks like a result is one",
        INVOCATION,
        RESULT,
        '    if type(getattr(result, "success", None)) is not bool:\n',
        "5.1",
    ),
    Fault(
        "a success that is only true is one",
        INVOCATION,
        RESULT,
        "    if type(result) is not DomainResult:\n",
        "5.1",
    ),
    Fault(
        "a reported failure is a success",
        INVOCATION,
        "    if not result.success:\n",
        "    if not result.success and result.data is None:\n",
        "5.1",
    ),
    Fault(
        "a report has no attempts",
        INVOCATION,
        "attempts=tuple(attempts))\n",
        "attempts=())\n",
        "5.3",
    ),
    Fault(
        "a domain can be registered later",
        REGISTRY,
        "        self._domains = dict(domains)\n",
        "        self._domains = domains\n",
        "registry, rule 2",
    ),
    Fault(
        "two domains have names that look alike",
        REGISTRY,
        "            if alike != name:\n",
        "            if not alike:\n",
        "2.4",
    ),
)

OF_COPIES: Final = (
    Fault(
        "a fresh copy of parameters is the plan's own",
        PLAN,
        "        parameters: IsolatedParameters = object.__new__(IsolatedParameters)\n",
        "        return self\n"
        "        parameters: IsolatedParameters = object.__new__(IsolatedParameters)\n",
        "1.3",
    ),
    Fault(
        "two copies of parameters are one dict",
        PLAN,
        "        copy: dict[str, Any] = from_canonical(self.canonical_json)\n",
        "        copy: dict[str, Any] = vars(from_canonical).setdefault(\n"
        "            self.canonical_json, from_canonical(self.canonical_json)\n"
        "        )\n",
        "1.3",
    ),
    Fault(
        "a plan keeps its calls in another order",
        PLAN,
        "invocations=tuple(invocations))\n",
        "invocations=tuple(reversed(invocations)))\n",
        "1.2",
    ),
    Fault(
        "an empty plan is a plan",
        PLAN,
        "        if not invocations:\n",
        "        if invocations is None:\n",
        "1.2",
    ),
    Fault(
        "a subclass of an invocation is an invocation",
        PLAN,
        "            if type(invocation) is not DomainInvocation:\n",
        "            if not isinstance(invocation, DomainInvocation):\n",
        "1.4",
    ),
    Fault(
        "a plan's digest leaves its user out",
        PLAN,
        "        self._fill(digest=sha256(encoded).hexdigest())\n",
        "        self._fill(digest=sha256(encoded.split(b']')[0]).hexdigest())\n",
        "1.5",
    ),
    Fault(
        "a value can be changed",
        IMMUTABLE,
        "    def __setattr__(self, name: str, value: object) -> NoReturn:\n",
        "    def _refuse(self, name: str, value: object) -> NoReturn:\n",
        "1.1",
    ),
)

OF_JSON: Final = (
    Fault(
        "not a number is JSON",
        JSON,
        "    if type(item) is float and abs(item) < NUMBER_BOUND:\n",
        "    if type(item) is float and not abs(item) >= NUMBER_BOUND:\n",
        "1.4",
    ),
    Fault(
        "2^53 is a number",
        JSON,
        "    if type(item) is int and abs(item) < NUMBER_BOUND:\n",
        "    if type(item) is int and abs(item) <= NUMBER_BOUND:\n",
        "1.4",
    ),
    Fault(
        "a subclass of int is a number",
        JSON,
        "    if type(item) is int and abs(item) < NUMBER_BOUND:\n",
        "    if isinstance(item, int) and abs(item) < NUMBER_BOUND:\n",
        "1.4",
    ),
    Fault(
        "a subclass of text is text",
        JSON,
        "    if type(item) is str and _is_unicode(item):\n",
        "    if isinstance(item, str) and _is_unicode(item):\n",
        "1.4",
    ),
    Fault(
        "a subclass of a dict is an object",
        JSON,
        "        if type(item) is dict:\n",
        "        if isinstance(item, dict):\n",
        "1.4",
    ),
    Fault(
        "a subclass of a list is an array",
        JSON,
        "        elif type(item) is list:\n",
        "        elif isinstance(item, list):\n",
        "1.4",
    ),
    Fault(
        "of a key twice the last one counts",
        JSON,
        "        if key in members:\n",
        "        if key is members:\n",
        "1.4",
    ),
    Fault(
        "one level more than allowed is read",
        JSON,
        "        if depth > max_depth:\n",
        "        if depth > max_depth + 1:\n",
        "1.4",
    ),
    Fault(
        "a copy has one value too many",
        JSON,
        "        if seen + len(pending) > max_values:\n",
        "        if seen + len(pending) > max_values + 1:\n",
        "1.4",
    ),
    Fault(
        "one byte more than allowed is read",
        JSON,
        "    if len(encoded) > most:\n",
        "    if len(encoded) > most + 1:\n",
        "1.4",
    ),
    Fault(
        "a key is a lone surrogate",
        JSON,
        "                if not _is_unicode(name):\n",
        "                if not name.isprintable() and _is_unicode(name):\n",
        "1.4",
    ),
    Fault(
        "an integral number stays a float",
        JSON,
        "        return int(item) if item.is_integer() else item\n",
        "        return item\n",
        "1.4",
    ),
)

FAULTS: Final = (*OF_THE_GUARD, *OF_INVOCATION, *OF_COPIES, *OF_JSON)

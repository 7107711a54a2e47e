"""Domains whose behaviour is a short script.

1. A step says what one call comes to, and `observation` names it as an invocation's observation
   (SPEC 5.1, 5.3). It does not look at what the domain was given.
2. A call that the script has no step for succeeds without data, so that ``ScriptedDomain([])`` is
   the domain that does least.
3. A domain and its steps print as code that makes an equal one; the calls that it received are
   no part of that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Protocol

from gateline.domains.registry import DomainRegistry
from gateline.gates.authority_gate import FORBIDDEN_OPERATION
from gateline.guard import BoundaryViolationError
from gateline.ledger.memory import MemoryLedger
from gateline.ledger.tokens import TokenRegistry
from gateline.orchestrator import Executor, Orchestrator
from gateline.testing.hostile_values import HOSTILE_VALUES
from gateline.values.capability import CapabilityToken
from gateline.values.event import NO_TOKEN
from gateline.values.plan import DomainInvocation, ExecutionPlan, IsolatedParameters
from gateline.values.result import Answer, DomainResult


class Step(Protocol):
    """What one call of a domain comes to."""

    @property
    def observation(self) -> str:
        """The invocation's observation, where the domain is called in this process."""
        ...

    def take(self) -> Any:
        """Return what the domain returns, or raise what it raises."""
        ...


@dataclass(frozen=True)
class Returns:
    """The call succeeds.

    Attributes:
        data: the response, a JSON value.
    """

    data: Any = None
    observation = Answer.SUCCEEDED.value

    def take(self) -> DomainResult:
        """Return it."""
        return DomainResult(True, self.data)


@dataclass(frozen=True)
class Fails:
    """The domain reports a failure.

    Attributes:
        error: why, in words.
        data: what it returns beside; nobody gets it.
    """

    error: str = "planted failure"
    data: Any = None
    observation = Answer.REPORTED_FAILURE.value

    def take(self) -> DomainResult:
        """Report it."""
        return DomainResult(False, self.data, self.error)


@dataclass(frozen=True)
class Raises:
    """The domain raises an exception.

    Attributes:
        error: what the exception says.
    """

    error: str = "planted exception"
    observation = Answer.RAISED.value

    def take(self) -> Any:
        """Raise it."""
        raise RuntimeError(self.error)


@dataclass(frozen=True)
class Exits:
    """The domain raises `SystemExit`.

    Attributes:
        code: the exit code.
    """

    code: int = 0
    observation = Answer.RAISED.value

    def take(self) -> Any:
        """Raise it."""
        raise SystemExit(self.code)


@dataclass(frozen=True)
class ReturnsNoResult:
    """The domain returns something that is no `DomainResult`.

    Attributes:
        value: what it returns.
    """

    value: Any = None
    observation = Answer.MALFORMED.value

    def take(self) -> Any:
        """Return it."""
        return self.value


@dataclass(frozen=True)
class ReturnsNoJson:
    """The domain reports a success with data that is no JSON.

    Attributes:
        fault: of the data, a name in `HOSTILE_VALUES`.
    """

    fault: str = "nan"
    observation = Answer.MALFORMED.value

    def __post_init__(self) -> None:
        _check_known(self.fault, HOSTILE_VALUES)

    def take(self) -> DomainResult:
        """Return it."""
        return DomainResult(True, HOSTILE_VALUES[self.fault]())


@dataclass(frozen=True)
class Trespasses:
    """The domain attempts a forbidden operation, swallows the exception, and goes on.

    Attributes:
        operation: a name in `forbidden_operations()`.
        then: what it does next, as if nothing had happened.
    """

    operation: str = "ledger.events"
    then: Step = Returns()
    observation = FORBIDDEN_OPERATION

    def __post_init__(self) -> None:
        _check_known(self.operation, forbidden_operations())

    def take(self) -> Any:
        """Attempt it, and go on."""
        with suppress(BoundaryViolationError):
            forbidden_operations()[self.operation]()
        return self.then.take()


def _check_known(name: str, table: Mapping[str, object]) -> None:
    if name not in table:
        raise ValueError(f"found {name!r}, expected one of {', '.join(table)}")


class Received(NamedTuple):
    """One call, as the domain received it.

    Attributes:
        method: the name of the method.
        parameters: a copy of the parameters.
    """

    method: str
    parameters: dict[str, Any]


class ScriptedDomain:
    """A domain that does one step of its script at each call, and keeps a list of its calls.

    Args:
        script: the steps, in order; every later call succeeds without data.

    Attributes:
        calls: what it received, in order.
    """

    def __init__(self, script: Sequence[Step] = ()) -> None:
        self.script = tuple(script)
        self.calls: list[Received] = []
        self._left = iter(self.script)

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """Do the next step, whatever the method and the parameters are."""
        self.calls.append(Received(method, parameters.get_copy()))
        result: DomainResult = next(self._left, Returns()).take()
        return result

    def __eq__(self, other: object) -> bool:
        return self.script == other.script if type(other) is ScriptedDomain else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # steps can hold dicts

    def __repr__(self) -> str:
        return f"ScriptedDomain({list(self.script)!r})"


@cache
def forbidden_operations() -> Mapping[str, Callable[[], object]]:
    """Operations that no running domain may attempt (SPEC 5.3), by the name that is noted.

    They are those of a ledger, of registries and of an orchestrator that nothing else uses, so
    that an attempt that is let through changes nothing of anybody's.
    """
    ledger, domains = MemoryLedger(), DomainRegistry({"mail": ScriptedDomain()})
    tokens, orchestrator = TokenRegistry(ledger), Orchestrator(ledger, domains)
    executor = Executor(orchestrator)
    asked: dict[str, Any] = {
        "token_hash": NO_TOKEN,
        "user_id": "ada",
        "trigger_type": "direct_command",
    }
    named: dict[str, Any] = {"domain": "mail", "method": "read", "parameters": {}}
    call = DomainInvocation(**named)
    plan = ExecutionPlan("ada", [call])
    return MappingProxyType(
        {
            "ledger.events": ledger.events,
            "ledger.begin": lambda: ledger.begin(0).rollback(),
            "ledger.account": lambda: ledger.account(NO_TOKEN),
            "ledger.tokens_of": lambda: ledger.tokens_of("ada"),
            "ledger.verify": ledger.verify,
            "tokens.issue": lambda: tokens.issue(_TOKEN),
            "tokens.get": lambda: tokens.get(NO_TOKEN),
            "tokens.usage": lambda: tokens.usage(NO_TOKEN),
            "tokens.is_revoked": lambda: tokens.is_revoked(NO_TOKEN),
            "tokens.tokens_of": lambda: tokens.tokens_of("ada"),
            "tokens.revoke": lambda: tokens.revoke(NO_TOKEN, reason="planted"),
            "tokens.expire": lambda: tokens.expire(NO_TOKEN),
            "domains.names": lambda: domains.names,
            "domains.invoke": lambda: domains.invoke("mail", "read", call.parameters),
            "orchestrator.execute_plan": lambda: orchestrator.execute_plan(
                execution_plan=plan, **asked
            ),
            "executor.execute": lambda: executor.execute(**asked, **named),
        }
    )


_TOKEN: Final = CapabilityToken(
    user_id="ada",
    capability="planted",
    domain_scope=["mail"],
    method_scope={"mail": ["read"]},
    duration_seconds=1,
    resource_limits={
        "max_invocations": 1,
        "max_tokens_per_response": 1,
        "max_total_tokens": 1,
        "max_frequency": "1 per 1 seconds",
    },
    allowed_trigger_types=["direct_command"],
    issued_by="grace",
)

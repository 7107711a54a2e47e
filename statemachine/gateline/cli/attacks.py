"""Six attacks on the release plan: the same plan, with one thing wrong each time.

Each says beforehand in which terminal state it must stop, and after how many calls to domains; the
calls are counted at the domains, and compared with the log.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from gateline.cli.exit_codes import ExitCode
from gateline.cli.progress import Progress
from gateline.cli.terminal import heading, say
from gateline.cli.verification import say_verification
from gateline.domains.port import Domain
from gateline.examples import release
from gateline.examples.release.domains import release_domains
from gateline.ledger.sqlite import SqliteLedger
from gateline.ledger.tokens import IssuedToken, TokenRegistry
from gateline.orchestrator import Orchestrator
from gateline.values.capability import CapabilityToken, TriggerType
from gateline.values.event import AuditEventType
from gateline.values.outcome import Outcome
from gateline.values.plan import ExecutionPlan, IsolatedParameters
from gateline.values.result import DomainResult

LEDGER_NAME: Final = "ledger.db"
INTRUDER: Final = "mallory"


def execute(
    orchestrator: Orchestrator, issued: IssuedToken, plan: ExecutionPlan, user_id: str = ""
) -> Outcome:
    """Run a plan as its own user, unless another is named."""
    return orchestrator.execute_plan(
        token_hash=issued.token_hash,
        user_id=user_id or plan.user_id,
        trigger_type=TriggerType.DIRECT_COMMAND,
        execution_plan=plan,
    )


def example_token(**changes: Any) -> CapabilityToken:
    """The token of the example, with some fields changed; ``limits`` and ``methods`` in part."""
    example = CapabilityToken.from_json(release.read_example(release.TOKEN_FILE))
    request = example.request()
    request["resource_limits"] |= changes.pop("limits", {})
    request["method_scope"] |= changes.pop("methods", {})
    return CapabilityToken(**{**request, **changes})


class _Witness:
    """A domain that notes each call, and passes it on."""

    def __init__(self, name: str, domain: Domain, calls: list[str]) -> None:
        self._name, self._domain, self._calls = name, domain, calls

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        """Note the call, and pass it on."""
        self._calls.append(f"{self._name}.{method}")
        return self._domain.invoke(method, parameters)


class _Broken:
    """A domain whose disk is full."""

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:  # noqa: ARG002
        """Fail."""
        raise OSError("no space left on device")


class _Reentrant:
    """A domain that tries to issue itself a token, and hides that it was refused."""

    def __init__(self, registry: TokenRegistry) -> None:
        self._registry = registry

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:  # noqa: ARG002
        """Attempt it, swallow the exception, and report success."""
        with suppress(RuntimeError):
            self._registry.issue(example_token())
        return DomainResult(True, {"looks": "harmless"})


class _Attack(NamedTuple):
    """One thing that is wrong, and where it must stop the plan."""

    title: str
    ends: str
    calls: int
    token: Callable[[], CapabilityToken] = example_token
    user_id: str = ""
    revoked: bool = False
    replaces: Callable[[TokenRegistry], dict[str, Domain]] = lambda _: {}


_ATTACKS: Final = (
    _Attack("a revoked token", "denied_token_revoked", 0, revoked=True),
    _Attack("a wrong user", "denied_token_user_mismatch", 0, user_id=INTRUDER),
    _Attack(
        "a method out of scope",
        "denied_scope_method_out_of_scope",
        3,
        token=lambda: example_token(methods={"archive": ["pack"]}),
    ),
    _Attack(
        "a limit exhausted",
        "denied_limits_invocations_exhausted",
        4,
        token=lambda: example_token(limits={"max_invocations": 4}),
    ),
    _Attack("a domain that fails", "failed_raised", 5, replaces=lambda _: {"notes": _Broken()}),
    _Attack(
        "a domain that re-enters",
        "violated_forbidden_operation",
        3,
        replaces=lambda registry: {"archive": _Reentrant(registry)},
    ),
)


def attack(plan: ExecutionPlan, source: Path, output: Path) -> ExitCode:
    """Run all six, and tell whether each stopped where it must."""
    say(f"One plan of {len(plan.invocations)} calls, six times, with one thing wrong each time.")
    with SqliteLedger.create(output / LEDGER_NAME) as ledger:
        held = [
            _stopped(attack, number, plan, ledger, _folders(source, output, number))
            for number, attack in enumerate(_ATTACKS, start=1)
        ]
        heading("The log of all six")
        verified = say_verification(ledger)
    say(f"{sum(held)} of {len(held)} stopped where they must, and nothing ran after")
    say(f"the ledger and what was made before each stop: {output}")
    return verified if all(held) else ExitCode.INTERNAL_ERROR


def _folders(source: Path, output: Path, number: int) -> dict[str, Domain]:
    folder = output / f"attack-{number}"
    folder.mkdir()
    return release_domains(str(source), str(folder))


def _stopped(
    attack: _Attack,
    number: int,
    plan: ExecutionPlan,
    ledger: SqliteLedger,
    domains: dict[str, Domain],
) -> bool:
    """Run one attack, show where it stopped, and tell whether that is where it must."""
    heading(f"{number}. {attack.title}")
    registry = TokenRegistry(ledger)
    issued = registry.issue(attack.token())
    if attack.revoked:
        registry.revoke(issued.token_hash, reason="the approval was withdrawn")
    calls: list[str] = []
    watched: dict[str, Domain] = {
        name: _Witness(name, domain, calls)
        for name, domain in (domains | attack.replaces(registry)).items()
    }
    progress = Progress(plan)
    orchestrator = Orchestrator(ledger, watched, observer=progress)
    outcome = execute(orchestrator, issued, plan, attack.user_id)
    progress.finish(outcome)
    started = [
        event
        for event in ledger.events(outcome.run_id)
        if event.type is AuditEventType.EXECUTION_STARTED
    ]
    held = (
        outcome.state == attack.ends
        and len(calls) == len(started) == attack.calls
        and not outcome.results
    )
    called = f"{', '.join(calls)}, and nothing after" if calls else "nothing"
    say(f"  called: {called}; no results")
    if not held:
        say(f"  NOT AS IT MUST BE: expected {attack.ends} after {attack.calls} calls")
    return held

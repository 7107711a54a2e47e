"""For users' own checks: base classes, strategies, scripts, coverage, and the plugin for pytest.

1. As in `gateline`, importing this imports nothing else: pytest loads the plugin in every run of
   whoever has gateline installed, and that must cost nothing.
2. A name stands three times: for type checkers (the imports), for the import (`_HOMES`), and in
   `__all__`. A test holds the three together.
3. No public name is the name of a module of this room: whoever imports first would decide which of
   the two it is.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gateline.testing.checking import check_line
    from gateline.testing.domain_contract import DomainContract
    from gateline.testing.environment import Crash, Environment, Loss, Way, environments
    from gateline.testing.flawed_tokens import FlawedToken
    from gateline.testing.grants import Oddity
    from gateline.testing.ledger_machine import LedgerMachine
    from gateline.testing.observed import objections
    from gateline.testing.observed_run import Call, Objection, ObservedRun
    from gateline.testing.observing import GatelineRun, admitting
    from gateline.testing.orchestrator_machine import OrchestratorMachine
    from gateline.testing.parameter_flaws import FlawedParameters
    from gateline.testing.profiles import load_profile
    from gateline.testing.reach import Reach
    from gateline.testing.scripted import (
        FaultyLedger,
        RefusingOrchestrator,
        ScriptedOrchestrator,
        ToldDomain,
    )
    from gateline.testing.scripted_clock import ScriptedClock
    from gateline.testing.scripted_domain import (
        Exits,
        Fails,
        Raises,
        Received,
        Returns,
        ReturnsNoJson,
        ReturnsNoResult,
        ScriptedDomain,
        Trespasses,
    )
    from gateline.testing.skeleton import ScriptObjection, SkeletonReport, run_skeleton
    from gateline.testing.strategies import (
        ASKED_TRIGGER,
        InsufficientToken,
        clocks,
        digests,
        domain_results,
        domains,
        flawed_parameters,
        hostile_names,
        hostile_parameters,
        insufficient_tokens_for,
        invalid_tokens,
        json_objects,
        json_values,
        look_alikes,
        names,
        plans,
        scope_of,
        scopes,
        steps,
        token_for,
        tokens,
        users,
    )

__all__ = [
    "ASKED_TRIGGER",
    "Call",
    "Crash",
    "DomainContract",
    "Environment",
    "Exits",
    "Fails",
    "FaultyLedger",
    "FlawedParameters",
    "FlawedToken",
    "GatelineRun",
    "InsufficientToken",
    "LedgerMachine",
    "Loss",
    "Objection",
    "ObservedRun",
    "Oddity",
    "OrchestratorMachine",
    "Raises",
    "Reach",
    "Received",
    "RefusingOrchestrator",
    "Returns",
    "ReturnsNoJson",
    "ReturnsNoResult",
    "ScriptObjection",
    "ScriptedClock",
    "ScriptedDomain",
    "ScriptedOrchestrator",
    "SkeletonReport",
    "ToldDomain",
    "Trespasses",
    "Way",
    "admitting",
    "check_line",
    "clocks",
    "digests",
    "domain_results",
    "domains",
    "environments",
    "flawed_parameters",
    "hostile_names",
    "hostile_parameters",
    "insufficient_tokens_for",
    "invalid_tokens",
    "json_objects",
    "json_values",
    "load_profile",
    "look_alikes",
    "names",
    "objections",
    "plans",
    "run_skeleton",
    "scope_of",
    "scopes",
    "steps",
    "token_for",
    "tokens",
    "users",
]

_HOMES: Final = {
    "ASKED_TRIGGER": "gateline.testing.strategies",
    "Call": "gateline.testing.observed_run",
    "Crash": "gateline.testing.environment",
    "DomainContract": "gateline.testing.domain_contract",
    "Environment": "gateline.testing.environment",
    "Exits": "gateline.testing.scripted_domain",
    "Fails": "gateline.testing.scripted_domain",
    "FaultyLedger": "gateline.testing.scripted",
    "FlawedParameters": "gateline.testing.parameter_flaws",
    "FlawedToken": "gateline.testing.flawed_tokens",
    "GatelineRun": "gateline.testing.observing",
    "InsufficientToken": "gateline.testing.strategies",
    "LedgerMachine": "gateline.testing.ledger_machine",
    "Loss": "gateline.testing.environment",
    "Objection": "gateline.testing.observed_run",
    "ObservedRun": "gateline.testing.observed_run",
    "Oddity": "gateline.testing.grants",
    "OrchestratorMachine": "gateline.testing.orchestrator_machine",
    "Raises": "gateline.testing.scripted_domain",
    "Reach": "gateline.testing.reach",
    "Received": "gateline.testing.scripted_domain",
    "RefusingOrchestrator": "gateline.testing.scripted",
    "Returns": "gateline.testing.scripted_domain",
    "ReturnsNoJson": "gateline.testing.scripted_domain",
    "ReturnsNoResult": "gateline.testing.scripted_domain",
    "ScriptObjection": "gateline.testing.skeleton",
    "ScriptedClock": "gateline.testing.scripted_clock",
    "ScriptedDomain": "gateline.testing.scripted_domain",
    "ScriptedOrchestrator": "gateline.testing.scripted",
    "SkeletonReport": "gateline.testing.skeleton",
    "ToldDomain": "gateline.testing.scripted",
    "Trespasses": "gateline.testing.scripted_domain",
    "Way": "gateline.testing.environment",
    "admitting": "gateline.testing.observing",
    "check_line": "gateline.testing.checking",
    "clocks": "gateline.testing.strategies",
    "digests": "gateline.testing.strategies",
    "domain_results": "gateline.testing.strategies",
    "domains": "gateline.testing.strategies",
    "environments": "gateline.testing.environment",
    "flawed_parameters": "gateline.testing.strategies",
    "hostile_names": "gateline.testing.strategies",
    "hostile_parameters": "gateline.testing.strategies",
    "insufficient_tokens_for": "gateline.testing.strategies",
    "invalid_tokens": "gateline.testing.strategies",
    "json_objects": "gateline.testing.strategies",
    "json_values": "gateline.testing.strategies",
    "load_profile": "gateline.testing.profiles",
    "look_alikes": "gateline.testing.strategies",
    "names": "gateline.testing.strategies",
    "objections": "gateline.testing.observed",
    "plans": "gateline.testing.strategies",
    "run_skeleton": "gateline.testing.skeleton",
    "scope_of": "gateline.testing.strategies",
    "scopes": "gateline.testing.strategies",
    "steps": "gateline.testing.strategies",
    "token_for": "gateline.testing.strategies",
    "tokens": "gateline.testing.strategies",
    "users": "gateline.testing.strategies",
}
"""The module that defines each public name."""

if not TYPE_CHECKING:  # or a type checker would take every name for a public one

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(_HOMES[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

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
    from gateline.testing.domain_contract import DomainContract
    from gateline.testing.ledger_machine import LedgerMachine
    from gateline.testing.observed import objections
    from gateline.testing.observed_run import Call, Objection, ObservedRun
    from gateline.testing.observing import GatelineRun, admitting
    from gateline.testing.profiles import load_profile
    from gateline.testing.reach import Reach
    from gateline.testing.scripted import FaultyLedger, ScriptedOrchestrator, ToldDomain
    from gateline.testing.skeleton import ScriptObjection, SkeletonReport, run_skeleton

__all__ = [
    "Call",
    "DomainContract",
    "FaultyLedger",
    "GatelineRun",
    "LedgerMachine",
    "Objection",
    "ObservedRun",
    "Reach",
    "ScriptObjection",
    "ScriptedOrchestrator",
    "SkeletonReport",
    "ToldDomain",
    "admitting",
    "load_profile",
    "objections",
    "run_skeleton",
]

_HOMES: Final = {
    "Call": "gateline.testing.observed_run",
    "DomainContract": "gateline.testing.domain_contract",
    "FaultyLedger": "gateline.testing.scripted",
    "GatelineRun": "gateline.testing.observing",
    "LedgerMachine": "gateline.testing.ledger_machine",
    "Objection": "gateline.testing.observed_run",
    "ObservedRun": "gateline.testing.observed_run",
    "Reach": "gateline.testing.reach",
    "ScriptObjection": "gateline.testing.skeleton",
    "ScriptedOrchestrator": "gateline.testing.scripted",
    "SkeletonReport": "gateline.testing.skeleton",
    "ToldDomain": "gateline.testing.scripted",
    "admitting": "gateline.testing.observing",
    "load_profile": "gateline.testing.profiles",
    "objections": "gateline.testing.observed",
    "run_skeleton": "gateline.testing.skeleton",
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

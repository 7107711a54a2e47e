"""What is under test: the line, the ledger, the domains and the orchestrator, as a user wires them.

1. Everything has a default, so that a subclass says only what it has of its own.
2. The factories are called once for an example, and again in each new process of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from gateline.domains.port import Domain
from gateline.gates.line import LINE, Line
from gateline.ledger.memory import MemoryLedger
from gateline.ledger.port import Ledger
from gateline.orchestrator import Observer, Orchestrator
from gateline.testing.actors import Executes
from gateline.testing.environment import environments
from gateline.testing.grants import LENGTH, UNREGISTERED, drawn_calls, drawn_oddities
from gateline.testing.told_domains import Echo


def check_domains(methods: Collection[str], domains: Collection[str]) -> None:
    """Refuse a machine that would call domains which are not there, and never one that is.

    Raises:
        TypeError: where the names differ.
    """
    if set(methods) != set(domains):
        said = f"methods are of {sorted(methods)}, and create_domains makes {sorted(domains)}"
        raise TypeError(f"{said}; the names have to be the same, or nothing would be called")


class Wiring:
    """What an `OrchestratorMachine` is about. A subclass overrides what it has of its own.

    Attributes:
        line: the line of gates.
        methods: the methods of each domain that `create_domains` makes.
        parameters: what the parameters of a method are drawn from, by ``domain.method``; any JSON
            with the number of the call, where a method has none.
        users: who has tokens.
    """

    line: Line = LINE
    methods: Mapping[str, Sequence[str]] = {"mail": ("read", "draft"), "files": ("list",)}
    parameters: Mapping[str, st.SearchStrategy[dict[str, Any]]] = MappingProxyType({})
    users: Sequence[str] = ("ada", "bob")

    def create_ledger(self) -> Ledger:
        """A new and empty ledger, for one example; in memory, unless overridden."""
        return MemoryLedger()

    def reopen(self, ledger: Ledger) -> Ledger:
        """The ledger of a process that starts anew on the same storage; the same object, here.

        Args:
            ledger: that of the process that has ended; no run of it goes on.
        """
        return ledger

    def create_domains(self) -> Mapping[str, Domain]:
        """The domains by name; ones that return what they were given, unless overridden."""
        return {name: Echo() for name in self.methods}

    def create_orchestrator(
        self,
        ledger: Ledger,
        domains: Mapping[str, Domain],
        *,
        clock: Callable[[], int],
        measure: Callable[[bytes], int],
        observer: Observer,
        line: Line,
    ) -> Executes:
        """What executes plans, made as it is made in production; called in every new process.

        Args:
            ledger: goes in where the ledger goes; it is the user's, but for what is lost.
            domains: likewise.
            clock: the time in microseconds since the Unix epoch.
            measure: the size of a response.
            observer: has to be told each step.
            line: the line.
        """
        return Orchestrator(
            ledger, domains, clock=clock, measure=measure, observer=observer, line=line
        )

    def recover(self) -> None:
        """Settle what a process left open, when the next one has started; nothing, here.

        Recovery (SPEC 7) is not implemented yet. Whoever has one of their own overrides this; that
        it calls no domain, and leaves a legal log, is checked.
        """


def drawn_of(wiring: Wiring) -> dict[str, st.SearchStrategy[Any]]:
    """What each argument of a step is drawn from, by name."""
    names = [(domain, method) for domain, of in wiring.methods.items() for method in of]
    strange = [(names[0][0], "delete"), ("vault", "read"), (UNREGISTERED, "read")]
    calls = drawn_calls(names, wiring.parameters)
    return {
        "user": st.sampled_from(tuple(wiring.users)),
        "calls": calls,
        "three calls": drawn_calls(names[:1], wiring.parameters, fewest=LENGTH),
        "environment": environments(wiring.line, LENGTH),
        "oddity": drawn_oddities(drawn_calls([*strange, *names], wiring.parameters)),
    }

"""Orchestrators whose gates answer as told; with ledger, domains and measure that do so too.

1. The line is the user's, and is proved as theirs; its table is what runs. What is told is only
   what a gate answers where the table asks it.
2. `ScriptedOrchestrator` is told every answer, passes included: for those who walk the table. It
   authorizes nothing that it was not told to, and what it is told is no authority: never use it
   but with domains that do as told too.
3. `RefusingOrchestrator` asks the line's own rules, and can be told to refuse or to be unable to
   tell, never to pass.
4. What is told to fail fails as the real thing does: by an exception, a refusal, a result; never by
   a way into the orchestrator that nobody else has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from gateline.domains.port import Domain
from gateline.domains.registry import DomainRegistry
from gateline.gates.gate import UNVERIFIABLE, Facts, Gate, Rule
from gateline.gates.line import LINE, Line
from gateline.ledger.port import Ledger
from gateline.orchestrator import Orchestrator
from gateline.testing.faulty_ledger import FaultyLedger
from gateline.testing.told_domains import TOLD, ToldDomain, ToldError, fall, response_to, told_size

__all__ = [
    "TOLD",
    "FaultyLedger",
    "RefusingOrchestrator",
    "ScriptedOrchestrator",
    "ToldDomain",
    "ToldError",
    "response_to",
    "told_size",
]


class ScriptedOrchestrator(Orchestrator):
    """The real orchestrator over a line whose gates answer as told, passes included.

    Args:
        ledger: as for `Orchestrator`.
        domains: likewise.
        answer: is asked with a gate's name and the index of the invocation, from 0, and says what
            the gate observes: ``passed`` or one of its refusals. What is none of its refusals
            passes.
        line: the line; proved as it is, before anything of it is told.
        **options: as for `Orchestrator`.

    Raises:
        UnprovedLineError: where the line is not proved; further as `Orchestrator` does.
    """

    def __init__(
        self,
        ledger: Ledger,
        domains: DomainRegistry | Mapping[str, Domain],
        answer: Callable[[str, int], str],
        *,
        line: Line = LINE,
        **options: Any,
    ) -> None:
        self._answer = answer
        super().__init__(ledger, domains, line=line, **options)

    def _asked(self, line: Line) -> Mapping[str, Gate]:
        return {name: self._told(gate) for name, gate in line.gates.items()}

    def _told(self, gate: Gate) -> Gate:
        def rule_of(refusal: str) -> Rule:
            def check(facts: Facts) -> bool | str:
                answer = self._answer(gate.name, facts.index)
                if answer == UNVERIFIABLE:
                    fall()
                return answer != refusal or f"{TOLD}: {refusal}"

            return Rule(refusal, check)

        rules = tuple(rule_of(rule.refusal) for rule in gate.rules)
        port = None if gate.port is None else _nothing
        cost = None if gate.cost is None else _one
        return replace(gate, check=rules, port=port, cost=cost)


def _nothing(_: Facts) -> None:
    """What a port fetches where what it fetches decides nothing."""


def _one(_: Facts) -> int:
    """What a pass costs where nobody has to pay."""
    return 1


class RefusingOrchestrator(Orchestrator):
    """The real orchestrator over the real rules, but for what it is told to refuse.

    Args:
        ledger: as for `Orchestrator`.
        domains: likewise.
        refuse: is asked with a gate's name and the index of the invocation, from 0, and says which
            of its refusals is to be observed, ``unverifiable`` included; None where its own rules
            decide. An earlier rule that refuses comes first, but for ``unverifiable``.
        line: the line.
        **options: as for `Orchestrator`.

    Raises:
        UnprovedLineError: where the line is not proved; further as `Orchestrator` does.
    """

    def __init__(
        self,
        ledger: Ledger,
        domains: DomainRegistry | Mapping[str, Domain],
        refuse: Callable[[str, int], str | None],
        *,
        line: Line = LINE,
        **options: Any,
    ) -> None:
        self._refuse = refuse
        super().__init__(ledger, domains, line=line, **options)

    def _asked(self, line: Line) -> Mapping[str, Gate]:
        return {name: self._told(gate) for name, gate in line.gates.items()}

    def _told(self, gate: Gate) -> Gate:
        def rule_of(rule: Rule) -> Rule:
            def check(facts: Facts) -> bool | str:
                told = self._refuse(gate.name, facts.index)
                if told == UNVERIFIABLE:
                    fall()
                if told == rule.refusal:
                    return f"{TOLD}: {rule.refusal}"
                return rule.check(facts)

            return Rule(rule.refusal, check)

        return replace(gate, check=tuple(rule_of(rule) for rule in gate.rules))

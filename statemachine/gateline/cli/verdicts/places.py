"""Where a line of gates stands in the source of whoever wrote it.

1. A step at a user's own gate points at the gate's check, the rule's that refused if one did. A
   step in a state of a chart that a user wrote points at that state. Every other step points at
   where the line is given its name: what the construction makes of a list of gates has no line.
2. gateline's own source is nobody's fault: it is pointed at for the built-in line alone.
3. What cannot be found is None; nobody is sent to a wrong line.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any, Final

import gateline
from gateline.cli.verdicts.bindings import Place, binding_of, file_of_module, states_of
from gateline.gates.gate import Gate, Rule
from gateline.gates.line import Line
from gateline.gates.proved import BUILT_IN
from gateline.machine.effect import EffectKind
from gateline.machine.table import TransitionTable

BUILT_IN_LINE: Final = "gateline.gates.line:LINE"
_OWN_SOURCE: Final = Path(gateline.__file__).absolute().parent
_MOST_WRAPPERS: Final = 16
_CALL: Final = "__call__"


@dataclass(frozen=True, slots=True)
class Places:
    """Where a line stands.

    Attributes:
        table: the line's table.
        declared: where the line is given its name.
        chart: where its chart is defined, if a user wrote it.
        states: where each state of that chart is.
        checks: where each gate's checks are, by the gate's name and the refusal; that of the first
            rule stands under the empty text too.
    """

    table: TransitionTable
    declared: Place | None = None
    chart: Place | None = None
    states: Mapping[str, Place] = field(default_factory=dict)
    checks: Mapping[tuple[str, str], Place] = field(default_factory=dict)

    def of_step(self, taken: tuple[str, str] | None) -> Place | None:
        """Where to look for a step: of the run, by state and observation; or of anybody else."""
        if taken is not None:
            state, observation = taken
            gate = self._gate_of(state)
            for refusal in (observation, ""):
                if (gate, refusal) in self.checks:
                    return self.checks[gate, refusal]
            if state in self.states:
                return self.states[state]
        return self.chart or self.declared

    def _gate_of(self, state: str) -> str:
        effect = self.table.effects.get(state)
        checked = effect is not None and effect.kind is EffectKind.CHECK
        return effect.subject if effect is not None and checked else ""


def places_of(line: Line, machine: str | None) -> Places:
    """Find where a line stands.

    Args:
        line: the line, loaded.
        machine: ``MODULE:NAME`` or ``FILE.py:NAME``, as it was named; None for the built-in line.
    """
    declared = _declared(machine or BUILT_IN_LINE)
    chart, states = _chart_of(line)
    checks = {
        (gate.name, refusal): place
        for gate in line.gates.values()
        if BUILT_IN.get(gate.name) is not gate
        for refusal, place in _checks_of(gate)
    }
    return Places(line.table, declared, chart, states, checks)


def _declared(machine: str) -> Place | None:
    module, _, name = machine.rpartition(":")
    if module.endswith(".py"):
        return binding_of(Path(module).absolute(), name)
    path = file_of_module(module)
    if path is None:
        return None
    package = getattr(sys.modules.get(module), "__package__", None) or ""
    return binding_of(path, name, package) or Place(path, 1)


def _chart_of(line: Line) -> tuple[Place | None, Mapping[str, Place]]:
    path = file_of_module(line.chart.__module__)
    if path is None or path.is_relative_to(_OWN_SOURCE):
        return None, {}
    return states_of(path, line.chart.__name__) or (None, {})


def _checks_of(gate: Gate) -> list[tuple[str, Place]]:
    found = [(rule.refusal, _check_of(rule)) for rule in gate.rules]
    known = [(refusal, place) for refusal, place in found if place is not None]
    return [("", place) for _, place in known[:1]] + known


def _check_of(rule: Rule) -> Place | None:
    code = code_of(rule.check)
    path = None if code is None else Path(code.co_filename).absolute()
    if code is None or path is None or not path.is_file() or path.is_relative_to(_OWN_SOURCE):
        return None
    return Place(path, code.co_firstlineno)


def code_of(function: Any) -> CodeType | None:
    """The code of something that can be called: behind decorators, of a method, of an object."""
    for _ in range(_MOST_WRAPPERS):
        if isinstance(function, partial):
            function = function.func
            continue
        wrapped = getattr(function, "__wrapped__", None)
        if wrapped is None:
            break
        function = wrapped
    code = getattr(function, "__code__", None)
    if code is None:
        code = getattr(getattr(type(function), _CALL, None), "__code__", None)
    return code if isinstance(code, CodeType) else None

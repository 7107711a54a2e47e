"""The line: the gates that every plan passes, in this order, once (SPEC 3).

::

    once a plan        before each invocation               the invocation
    ────────────       ──────────────────────────────       ─────────────────────────────────
    token         ──▶  scope ──▶ limits ──▶ boundary   ──▶  start ▶ commit ▶ invoke ▶ measure
                         ▲                                    ▶ completion ▶ advance
                         └────────────── more ─────────────────────────────────┘
                                                              last ▶ commit ▶ completed

1. The order is this tuple. It is declared as a chart, and compiled into the table that runs, once,
   when this module is imported.
2. Gate 5, the authority boundary, holds during the invocation, and is an observation of it.
3. Every other way to stop is a terminal state, named after its cause: see DIAGRAMS.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from gateline.gates.boundary_gate import BOUNDARY_GATE
from gateline.gates.construction import End, declare_line
from gateline.gates.gate import Gate
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from gateline.machine.chart import GateChart
from gateline.machine.compiler import compile_chart
from gateline.machine.table import ChartError, TransitionTable

GATES: Final = (TOKEN_GATE, SCOPE_GATE, LIMITS_GATE, BOUNDARY_GATE)


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """A line of gates, compiled.

    Attributes:
        gates: by name, in order.
        chart: the declaration.
        table: what runs.
        ends: what each terminal state says.

    Raises:
        ChartError: where `ends` says another verdict than the table, or knows other states.
    """

    gates: Mapping[str, Gate]
    chart: type[GateChart]
    table: TransitionTable
    ends: Mapping[str, End]

    def __post_init__(self) -> None:
        table = self.table
        said = {state: str(end.verdict) for state, end in self.ends.items()}
        halts = {state: table.effects[state].subject for state in table.terminal_states}
        for state in sorted(said.keys() | halts.keys()):
            if said.get(state) != halts.get(state):
                problem = f"its end is told as {said.get(state)}; the table: {halts.get(state)}"
                raise ChartError(table.name, problem, state)

    def __repr__(self) -> str:
        return f"<Line of {', '.join(self.gates)}: {self.table!r}>"


def line_of(name: str, gates: Sequence[Gate]) -> Line:
    """Declare and compile a line of gates.

    Args:
        name: of the chart: an identifier.
        gates: those before the plan, then those before each invocation; each with its own name.

    Raises:
        ChartError: where the gates do not make a line; see `declare_line`.
    """
    chart, ends = declare_line(name, gates)
    by_name = MappingProxyType({gate.name: gate for gate in gates})
    return Line(by_name, chart, compile_chart(chart), MappingProxyType(ends))


LINE: Final = line_of("Line", GATES)

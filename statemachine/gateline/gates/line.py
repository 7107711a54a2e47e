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
from gateline.gates.construction import FAILURES, End, check_gates, declare_line
from gateline.gates.gate import Gate, When
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.record import RECORDS
from gateline.gates.response_limit import OVERSIZES
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from gateline.machine.chart import GateChart
from gateline.machine.compiler import compile_chart
from gateline.machine.effect import LOST, PASSED, Effect, EffectKind
from gateline.machine.table import ChartError, TransitionTable
from gateline.values.invalid import shown
from gateline.values.outcome import Verdict

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
        ChartError: where the gates make no line, where a state does something else than its effect
            says by name, or where `ends` does not say what the table does.
    """

    gates: Mapping[str, Gate]
    chart: type[GateChart]
    table: TransitionTable
    ends: Mapping[str, End]

    def __post_init__(self) -> None:
        for name in ("gates", "ends"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
        for key, gate in self.gates.items():
            if key != gate.name:
                raise ChartError(self.table.name, f"gate {gate.name!r} is under the name {key!r}")
        check_gates(self.table.name, tuple(self.gates.values()))
        self._check_effects()
        self._check_ends()

    def _check_effects(self) -> None:
        """A word of an alphabet means what it says, so an effect has the alphabet of its kind."""
        expected = {
            *(gate.effect for gate in self.gates.values()),
            *(record.effect for record in RECORDS.values()),
            *(Effect.halt(verdict) for verdict in Verdict),
            *(Effect.commit(), Effect.invoke(FAILURES), Effect.measure(OVERSIZES)),
            Effect.advance(),
        }
        alphabets = {str(effect): effect.observations for effect in expected}
        for state, effect in self.table.effects.items():
            if alphabets.get(str(effect)) != effect.observations:
                raise ChartError(self.table.name, f"{effect!r} is no effect of this line", state)

    def _check_ends(self) -> None:
        """What a caller is told is what the table says, and where it stopped."""
        table = self.table
        for state in sorted(self.ends.keys() | table.terminal_states):
            verdict = table.effects[state].subject if state in table.terminal_states else None
            told = self.ends.get(state)
            if told is None or told.verdict != verdict:
                said = "nothing" if told is None else str(told.verdict)
                problem = f"its end is told as {said}; the table: {verdict or 'no end'}"
                raise ChartError(table.name, problem, state)
            where = self._stopped_at(state)
            if where and where != {told.gate}:
                problem = f"it is told to have stopped at {told.gate}; the table: {sorted(where)}"
                raise ChartError(table.name, problem, state)

    def _stopped_at(self, state: str) -> set[str]:
        """The gates whose refusal leads to a state; none where it is not reached by one."""
        table, found = self.table, set()
        known, waiting = {state}, [state]
        while waiting:
            reached = waiting.pop()
            for (source, seen), target in table.transitions.items():
                if target != reached or source in known:
                    continue
                effect = table.effects[source]
                if effect.kind is EffectKind.CHECK:
                    found |= {effect.subject} if seen != PASSED else set()
                elif effect.kind in (EffectKind.RECORD, EffectKind.COMMIT) and seen != LOST:
                    known.add(source)
                    waiting.append(source)
        return found

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


def line_with(*gates: Gate, name: str = "OwnLine") -> Line:
    """A line with gates of a user's own beside those of SPEC 3 (SPEC 3.4).

    Those before the plan come behind the token gate, those before each invocation behind the
    limits: so a gate of a user's own is asked about what these let pass. The data boundary stays
    the last before the start (SPEC 3): what a domain is given is looked at behind all of them.

    Args:
        gates: in their order among themselves.
        name: of the line: an identifier.

    Raises:
        ChartError: where a name is taken or reserved; see `declare_line`.
        TypeError: where something is no gate.
    """
    for gate in gates:
        if type(gate) is not Gate:
            raise TypeError(f"line_with: expected gates, found {shown(gate)}")
    before_plan = [gate for gate in gates if gate.when is When.BEFORE_PLAN]
    before_each = [gate for gate in gates if gate.when is When.BEFORE_EACH]
    first, *others, last = GATES
    return line_of(name, [first, *before_plan, *others, *before_each, last])


LINE: Final = line_of("Line", GATES)

"""The construction of a line: from a list of gates to a declared chart.

Every line is declared by `declare_line`, the built-in one and a user's alike, so that each gate
gets its states, its records, its commits and its terminal states in the same way:

1. A gate is one CHECK. A pass goes to the gate's record, if it has one, and on to what follows.
2. Each refusal of a gate has a way out of its own: its records, one by one, a commit, and a
   terminal state named after gate and refusal. Nothing else leads there.
3. After the last gate: EXECUTION_STARTED is recorded, then committed, and only then is the domain
   invoked (SPEC 6.5). Recorded before invoked is a path in the table, not a convention.
4. What the domain returned is measured; its success is recorded, and the cursor advances: to the
   first gate before each invocation, or to the last commit and ``completed``.
5. Each failure of an invocation, and each refusal of a measure, has a way out as in 2.
6. A record or a commit that is lost leads, from anywhere, to one attempt to record
   OPERATION_ABORTED, and whether or not that one is durable, to ``aborted`` (SPEC 4.5).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import new_class
from typing import Any, Final

from statemachine import State

from gateline.gates.authority_gate import FORBIDDEN_OPERATION, ON_VIOLATION
from gateline.gates.gate import Gate, When
from gateline.gates.record import (
    ABORTED,
    COMPLETED,
    FAILED,
    STARTED,
    Record,
)
from gateline.gates.response_limit import OVERSIZES
from gateline.machine.chart import GateChart
from gateline.machine.effect import (
    ACCEPTED,
    COMMITTED,
    LAST,
    LOST,
    MORE,
    PASSED,
    RECORDED,
    SUCCEEDED,
    Effect,
)
from gateline.machine.table import ChartError
from gateline.values.event import AuditEventType
from gateline.values.outcome import Verdict
from gateline.values.result import Answer

FAILURES: Final = (
    FORBIDDEN_OPERATION,
    *(answer.value for answer in Answer if answer is not Answer.SUCCEEDED),
)
"""How an invocation can go wrong; an unexpected exception is observed as the last."""

START: Final = "start"
INVOCATION: Final = "invocation"
COMPLETION: Final = "completion"
AUDIT: Final = "audit"
AUTHORITY: Final = "authority"

RESERVED_NAMES: Final = frozenset({START, INVOCATION, COMPLETION, AUDIT, AUTHORITY})
"""The boxes and steps of every line; no gate is named so."""

_WORDS_OF_THE_LANGUAGE: Final = frozenset(
    {*dir(GateChart), *dir(State()), "listeners", "listeners_inherit"}
    | {"model", "state_field", "history_values"}  # set on each machine, not on the class
)

_SUFFIX: Final = {
    AuditEventType.AUTHORIZATION_SCOPE_CHECK: "record",
    AuditEventType.RESOURCE_LIMIT_CHECK: "record",
    AuditEventType.BOUNDARY_VIOLATION: "violation",
    AuditEventType.EXECUTION_DENIED: "denial",
    AuditEventType.EXECUTION_COMPLETED: "completion",
}


@dataclass(frozen=True, slots=True)
class End:
    """What a terminal state says.

    Attributes:
        verdict: which of the five ways of SPEC 4.4.
        gate: the gate or step at which the run stopped; None if it completed.
    """

    verdict: Verdict
    gate: str | None = None


@dataclass
class Declaration:
    """A chart in the making.

    Attributes:
        name: of the chart.
        boxes: each box's states, by name.
        final_states: the terminal states, by name.
        ends: what each terminal state says.
        events: the transitions, by observation.
        taken: every name that stands for something.
    """

    name: str
    boxes: dict[str, dict[str, State]] = field(default_factory=dict)
    final_states: dict[str, State] = field(default_factory=dict)
    ends: dict[str, End] = field(default_factory=dict)
    events: dict[str, Any] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def _take(self, word: str) -> None:
        if word in self.taken:
            raise ChartError(self.name, f"the name {word!r} would stand for two things")
        self.taken.add(word)

    def state(self, box: str, name: str, effect: Effect) -> State:
        """Declare a state in a box.

        Raises:
            ChartError: where a name is taken; so do all declarations.
        """
        if box not in self.boxes:
            self._take(box)
        self._take(name)
        state = State(enter=effect)
        self.boxes.setdefault(box, {})[name] = state
        return state

    def end(self, name: str, end: End) -> State:
        """Declare a terminal state."""
        self._take(name)
        state = State(final=True, enter=Effect.halt(end.verdict))
        self.final_states[name] = state
        self.ends[name] = end
        return state

    def edge(self, source: State, observation: str, target: State) -> None:
        """Declare a transition."""
        transition = source.to(target)
        known = self.events.get(observation)
        if known is None:
            self._take(observation)
        self.events[observation] = transition if known is None else known | transition

    def way_out(
        self, box: str, cause: str, records: Sequence[Record], name: str, end: End
    ) -> State:
        """Declare records, a commit and a terminal state, in a row; returns the first of them."""
        row = [
            self.state(box, f"{cause}_{_SUFFIX[record.type]}", record.effect) for record in records
        ]
        row.append(self.state(box, f"{cause}_commit", Effect.commit()))
        for state, following in pairwise(row):
            self.edge(state, RECORDED, following)
        self.edge(row[-1], COMMITTED, self.end(name, end))
        return row[0]

    def chart(self) -> type[GateChart]:
        """The finished declaration. Its first box is where a run starts.

        Raises:
            ChartError: where a name is a word of python-statemachine's.
        """
        abort = self._abort()
        members: dict[str, Any] = {}
        for index, (box, states) in enumerate(self.boxes.items()):
            group = _box(box, states, initial=index == 0)
            if box != AUDIT:
                self.edge(group, LOST, abort)
            members[box] = group
        members |= self.final_states
        inner = (state for states in self.boxes.values() for state in states)
        for word in {*members, *inner, *self.events} & _WORDS_OF_THE_LANGUAGE:
            raise ChartError(self.name, f"{word!r} is a word of python-statemachine's")
        chart: type[GateChart] = new_class(
            self.name, (GateChart,), exec_body=lambda body: body.update(members | self.events)
        )
        return chart

    def _abort(self) -> State:
        record = self.state(AUDIT, "abort_record", ABORTED.effect)
        commit = self.state(AUDIT, "abort_commit", Effect.commit())
        aborted = self.end("aborted", End(Verdict.ABORTED, AUDIT))
        self.edge(record, RECORDED, commit)
        for state, observation in ((record, LOST), (commit, COMMITTED), (commit, LOST)):
            self.edge(state, observation, aborted)
        return record


def _box(name: str, states: Mapping[str, State], *, initial: bool) -> Any:
    """A compound state, as ``class name(State.Compound, initial=...)`` declares one."""
    return new_class(
        name, (State.Compound,), {"initial": initial}, lambda body: body.update(states)
    )


def declare_line(name: str, gates: Sequence[Gate]) -> tuple[type[GateChart], dict[str, End]]:
    """Declare a line of gates.

    Args:
        name: of the chart: an identifier.
        gates: those before the plan, then those before each invocation; each with its own name.

    Returns:
        The declared chart, and what each of its terminal states says.

    Raises:
        ChartError: where a gate before the plan comes after one before each invocation, where
            one of the two kinds is missing, or where a name is taken or reserved.
    """
    check_gates(name, gates)
    line = Declaration(name)
    checks = [line.state(gate.name, f"{gate.name}_check", gate.effect) for gate in gates]
    start = line.state(START, "start_record", STARTED.effect)
    for gate, check, following in zip(gates, checks, [*checks[1:], start], strict=True):
        _declare_gate(line, gate, check, following)
    completed = _declare_invocation(line, start)
    first_of_each = next(
        check for gate, check in zip(gates, checks, strict=True) if gate.when is When.BEFORE_EACH
    )
    _declare_completion(line, completed, first_of_each)
    return line.chart(), line.ends


def check_gates(name: str, gates: Sequence[Gate]) -> None:
    """Refuse gates that make no line.

    Args:
        name: of the line.
        gates: in their order.

    Raises:
        ChartError: see `declare_line`.
    """
    names = [gate.name for gate in gates]
    for taken in names:
        if taken in RESERVED_NAMES:
            raise ChartError(name, f"the gate name {taken!r} is reserved: every line has that step")
        if names.count(taken) > 1:
            raise ChartError(name, f"the gate name {taken!r} is taken: two gates have it")
    order = [gate.when for gate in gates]
    if set(order) != set(When) or order != sorted(order, key=list(When).index):
        raise ChartError(name, "gates before the plan come first, then those before each; both")


def _declare_gate(line: Declaration, gate: Gate, check: State, following: State) -> None:
    if gate.on_pass is None:
        line.edge(check, PASSED, following)
    else:
        record = line.state(gate.name, f"{gate.name}_record", gate.on_pass.effect)
        line.edge(check, PASSED, record)
        line.edge(record, RECORDED, following)
    for refusal in gate.refusals:
        cause = f"{gate.name}_{refusal}"
        end = End(Verdict.DENIED, gate.name)
        way_out = line.way_out(gate.name, cause, gate.on_refusal, f"denied_{cause}", end)
        line.edge(check, refusal, way_out)


def _declare_invocation(line: Declaration, start: State) -> State:
    commit = line.state(START, "start_commit", Effect.commit())
    invoke = line.state(INVOCATION, "invoke_domain", Effect.invoke(FAILURES))
    measure = line.state(INVOCATION, "measure_response", Effect.measure(OVERSIZES))
    completed = line.state(COMPLETION, "completion_record", COMPLETED.effect)
    line.edge(start, RECORDED, commit)
    line.edge(commit, COMMITTED, invoke)
    line.edge(invoke, SUCCEEDED, measure)
    line.edge(measure, ACCEPTED, completed)
    for source, causes in ((invoke, FAILURES), (measure, OVERSIZES)):
        for cause in causes:
            violated = cause == FORBIDDEN_OPERATION
            records = ON_VIOLATION if violated else (FAILED,)
            end = End(Verdict.VIOLATED, AUTHORITY) if violated else End(Verdict.FAILED, INVOCATION)
            way_out = line.way_out(INVOCATION, cause, records, f"{end.verdict}_{cause}", end)
            line.edge(source, cause, way_out)
    return completed


def _declare_completion(line: Declaration, completed: State, first_of_each: State) -> None:
    advance = line.state(COMPLETION, "advance", Effect.advance())
    commit = line.state(COMPLETION, "completion_commit", Effect.commit())
    line.edge(completed, RECORDED, advance)
    line.edge(advance, MORE, first_of_each)
    line.edge(advance, LAST, commit)
    line.edge(commit, COMMITTED, line.end("completed", End(Verdict.COMPLETED)))

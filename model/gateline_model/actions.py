"""What a run may do, and when: the invariants about calls, checks and causes (SPEC 8).

1. A predicate reads what was done, never how it came about.
2. What breaks one is not mended by more steps, so each takes histories that are cut short.
3. A gate or an index that the contract doesn't know has no turn.
"""

from gateline_model.history import (
    Checked,
    History,
    Invoked,
    Lost,
    Measured,
    Recorded,
    Step,
    end_of,
)
from gateline_model.trail import Entry
from gateline_model.vocabulary import (
    ABORTED,
    AUTHORITY,
    DENIED,
    FAILED,
    STARTED,
    TOKEN,
    Gate,
    Verdict,
    When,
)


def _place(gate: Gate, index: int | None) -> int | None:
    """The index that a gate's checks and records carry (SPEC 6.2)."""
    return None if gate.when is When.ONCE_A_PLAN else index


def _passed_and_recorded(
    gate: Gate, index: int | None, passed: set[tuple[str, int | None]], recorded: set[Entry]
) -> bool:
    place = _place(gate, index)
    return (gate.name, place) in passed and all(
        Entry(*record, place) in recorded for record in gate.passing
    )


def _gates_before(gates: tuple[Gate, ...], step: Checked) -> tuple[Gate, ...] | None:
    """The gates before the one that was checked; None where no gate is checked like this."""
    for position, gate in enumerate(gates):
        if gate.name == step.gate and (gate.when is When.ONCE_A_PLAN) == (step.index is None):
            return gates[:position]
    return None


def no_skip(history: History) -> bool:
    """No call before those of all earlier invocations succeeded; completed means all did."""
    succeeded = 0  # domains 0 to succeeded - 1 were invoked and succeeded
    for step in history.steps:
        if isinstance(step, Invoked):
            if step.index > succeeded:
                return False
            succeeded += step.ok and step.index == succeeded
        elif isinstance(step, Measured):
            succeeded -= not step.accepted and step.index == succeeded - 1
    end = end_of(history)
    return end is None or end.verdict is not Verdict.COMPLETED or succeeded >= history.n


def no_reorder(history: History) -> bool:
    """The index of the steps starts at 0, grows by 1 and stays within the plan."""
    cursor = -1
    for step in history.steps:
        if isinstance(step, Checked | Invoked | Measured):
            index = step.index
        elif isinstance(step, Recorded):
            index = step.entry.index
        else:
            index = None
        if index is not None:
            if index not in (cursor, cursor + 1) or not 0 <= index < history.n:
                return False
            cursor = index
    return True


def no_retry(history: History) -> bool:
    """No index is called twice."""
    calls = [step.index for step in history.steps if isinstance(step, Invoked)]
    return len(calls) == len(set(calls))


def gated(history: History) -> bool:
    """Before a call, every gate before it passed and was recorded, and so was its start."""
    before = [gate for gate in history.gates if gate.when is not When.DURING_INVOCATION]
    passed: set[tuple[str, int | None]] = set()
    recorded: set[Entry] = set()
    for step in history.steps:
        if isinstance(step, Checked) and step.passed:
            passed.add((step.gate, step.index))
        elif isinstance(step, Recorded):
            recorded.add(step.entry)
        elif isinstance(step, Invoked):
            gates_passed = all(
                _passed_and_recorded(gate, step.index, passed, recorded) for gate in before
            )
            if not gates_passed or Entry(*STARTED, step.index) not in recorded:
                return False
    return True


class _Turns:
    """What was passed, recorded and called so far, to say whose turn it is."""

    def __init__(self, gates: tuple[Gate, ...]) -> None:
        self.gates = gates
        self.asked: set[tuple[str, int | None]] = set()
        self.passed: set[tuple[str, int | None]] = set()
        self.recorded: set[Entry] = set()
        self.called: set[int | None] = set()
        self.measured: set[int] = set()

    def see(self, step: Step) -> None:
        """Take in a step."""
        if isinstance(step, Checked):
            self.asked.add((step.gate, step.index))
            if step.passed:
                self.passed.add((step.gate, step.index))
        elif isinstance(step, Recorded):
            self.recorded.add(step.entry)
        elif isinstance(step, Invoked):
            self.called.add(step.index)
        elif isinstance(step, Measured):
            self.measured.add(step.index)

    def allow(self, step: Step) -> bool:
        """Whether it is this step's turn, as far as checks and measures have turns."""
        if isinstance(step, Measured):
            return (AUTHORITY.name, step.index) in self.passed and step.index not in self.measured
        return not isinstance(step, Checked) or self._allow_check(step)

    def _allow_check(self, step: Checked) -> bool:
        earlier = _gates_before(self.gates, step)
        if earlier is None or (step.index is not None and (step.gate, step.index) in self.asked):
            return False
        in_time = (
            step.index in self.called
            if step.gate == AUTHORITY.name
            else Entry(*STARTED, step.index) not in self.recorded
        )
        return in_time and all(
            _passed_and_recorded(gate, step.index, self.passed, self.recorded) for gate in earlier
        )


def gate_order(history: History) -> bool:
    """Each check is at its turn: earlier gates passed and were recorded, and it was not asked yet.

    A gate before the call has its turn before the start is recorded, authority after the call, and
    the measure after authority.
    """
    turns = _Turns(history.gates)
    for step in history.steps:
        if not turns.allow(step):
            return False
        turns.see(step)
    return True


def token_once(history: History) -> bool:
    """The first step checks the token gate, and no other step does."""
    checks = [
        position
        for position, step in enumerate(history.steps)
        if isinstance(step, Checked) and step.gate == TOKEN.name
    ]
    return not history.steps or checks == [0]


def _cause(gates: tuple[Gate, ...], step: Step) -> Entry | None:
    """The record that a step which stops the run owes; None for every other step."""
    if isinstance(step, Checked) and not step.passed:
        refusals = {gate.name: gate.refusing[0] for gate in gates}
        return Entry(*refusals.get(step.gate, DENIED), step.index)
    if (isinstance(step, Invoked) and not step.ok) or (
        isinstance(step, Measured) and not step.accepted
    ):
        return Entry(*FAILED, step.index)
    if isinstance(step, Lost):
        return Entry(*ABORTED, None)
    return None


def _is_finding(step: Step) -> bool:
    return isinstance(step, Checked) and step.gate == AUTHORITY.name


def fail_closed(history: History) -> bool:
    """After a stop, no call, no check and no measure; the next record is the one that it owes."""
    stopped = False
    owed: Entry | None = None
    previous: Step | None = None
    for step in history.steps:
        finding = isinstance(previous, Invoked) and _is_finding(step)
        if stopped and isinstance(step, Checked | Invoked | Measured) and not finding:
            return False
        if isinstance(step, Recorded):
            if owed not in (None, step.entry):
                return False
            owed = None
        cause = _cause(history.gates, step)
        if cause is not None:
            stopped, owed = True, cause
        previous = step
    return True

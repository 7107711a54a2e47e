"""What a run must say, and when: the invariants about records, verdicts and results (SPEC 8).

1. A predicate reads what was recorded and returned, against what happened before.
2. What breaks one is not mended by more steps, so each takes histories that are cut short.
3. A record that the contract doesn't know is borne out by nothing.
"""

from gateline_model.history import (
    Checked,
    Committed,
    Ended,
    History,
    Invoked,
    Lost,
    Measured,
    Recorded,
    Step,
    durable_trails,
    end_of,
    judgement_of,
    written_trail,
)
from gateline_model.trail import Entry, Illegal
from gateline_model.vocabulary import (
    ABORTED,
    AUTHORITY,
    FAILED,
    STARTED,
    SUCCEEDED,
    EventType,
    Gate,
    Record,
    Verdict,
    When,
)


def audited(history: History) -> bool:
    """The records are a legal trail, 1 + 4n of them where the run is completed.

    A line with gates of a user's own has as many more as they record (SPEC 3.4).
    """
    trail = written_trail(history)
    end = end_of(history)
    once = sum(len(gate.passing) for gate in history.gates if gate.when is When.ONCE_A_PLAN)
    each = sum(len(gate.passing) for gate in history.gates if gate.when is When.EACH_INVOCATION)
    successful = once + (each + len((STARTED, SUCCEEDED))) * history.n
    if end is not None and end.verdict is Verdict.COMPLETED and len(trail) != successful:
        return False
    return not isinstance(judgement_of(history, trail), Illegal)


class _Observations:
    """What a run has seen so far, to hold its records against."""

    def __init__(self, gates: tuple[Gate, ...]) -> None:
        self.gates = gates
        self.verdicts = {gate.name: gate.verdict for gate in gates}
        self.checks: dict[tuple[str, int | None], bool] = {}
        self.calls: dict[int | None, bool] = {}
        self.measures: dict[int | None, bool] = {}
        self.aborts = 0
        self.verdict = Verdict.COMPLETED

    def see(self, step: Step) -> None:
        """Take in what was observed, and whether it is a cause to stop."""
        if isinstance(step, Checked):
            self.checks[step.gate, step.index] = step.passed
            if not step.passed:
                self._stop(self.verdicts.get(step.gate, Verdict.DENIED))
        elif isinstance(step, Invoked):
            self.calls[step.index] = step.ok
            if not step.ok:
                self._stop(Verdict.FAILED)
        elif isinstance(step, Measured):
            self.measures[step.index] = step.accepted
            if not step.accepted:
                self._stop(Verdict.FAILED)
        elif isinstance(step, Lost):
            self._stop(Verdict.ABORTED)
        elif isinstance(step, Recorded):
            self.aborts += step.entry.type is EventType.OPERATION_ABORTED

    def bear_out(self, entry: Entry) -> bool:
        """Whether a record says what was observed before it."""
        record, index = Record(entry.type, entry.status), entry.index
        if record == STARTED:
            return True  # it announces a call, and reports nothing
        if record == SUCCEEDED:
            finding = self.checks.get((AUTHORITY.name, index))
            return all(
                seen is True for seen in (self.calls.get(index), finding, self.measures.get(index))
            )
        if record == FAILED:
            return False in (self.calls.get(index), self.measures.get(index))
        if record == ABORTED:
            return self.verdict is Verdict.ABORTED and self.aborts == 0
        return any(
            (record in gate.passing and self.checks.get((gate.name, index)) is True)
            or (record in gate.refusing and self.checks.get((gate.name, index)) is False)
            for gate in self.gates
        )

    def _stop(self, verdict: Verdict) -> None:
        if self.verdict is not Verdict.ABORTED:  # nothing outweighs a loss (SPEC 4.5)
            self.verdict = verdict


def truthful(history: History) -> bool:
    """Each record, and the verdict, is borne out by what happened before it."""
    seen = _Observations(history.gates)
    for step in history.steps:
        if isinstance(step, Recorded) and not seen.bear_out(step.entry):
            return False
        seen.see(step)
    end = end_of(history)
    if end is None:
        return True
    recorded = judgement_of(history, written_trail(history))
    said = isinstance(recorded, Illegal) or recorded == end.verdict
    return said and end.verdict is seen.verdict


def durable_before_effect(history: History) -> bool:
    """Starts are durable before calls, completions before results and next calls."""
    durable: set[Entry] = set()
    pending: list[Entry] = []
    called: set[int] = set()
    for step in history.steps:
        if isinstance(step, Recorded):
            pending.append(step.entry)
        elif isinstance(step, Committed):
            durable.update(pending)
            pending.clear()
        elif isinstance(step, Lost):
            pending.clear()
        elif isinstance(step, Invoked):
            in_doubt = {
                index
                for index in called - {step.index}
                if not {Entry(*SUCCEEDED, index), Entry(*FAILED, index)} & durable
            }
            if in_doubt or Entry(*STARTED, step.index) not in durable:
                return False
            called.add(step.index)
        elif isinstance(step, Ended):
            return all(Entry(*SUCCEEDED, index) in durable for index in range(step.results))
    return True


def all_or_nothing(history: History) -> bool:
    """As many results as invocations with completed, none otherwise."""
    end = end_of(history)
    if end is None:
        return True
    return end.results == (history.n if end.verdict is Verdict.COMPLETED else 0)


def verdict_agreement(history: History) -> bool:
    """Where completed was returned, all that the log may hold says completed."""
    end = end_of(history)
    if end is None or end.verdict is not Verdict.COMPLETED:
        return True
    return all(
        judgement_of(history, trail) == Verdict.COMPLETED for trail in durable_trails(history)
    )


def durable_trail(history: History) -> bool:
    """Whatever the log may hold, at each instant of a run, is a legal trail (SPEC 6.7)."""
    instants = [
        at for at, step in enumerate(history.steps, 1) if isinstance(step, Committed | Lost)
    ]
    return not any(
        isinstance(judgement_of(history, trail), Illegal)
        for at in instants
        for trail in durable_trails(History(history.n, history.steps[:at], history.gates))
    )


def terminal_verdict(history: History) -> bool:
    """What the caller is told is what the log will say, where anything is promised.

    A run that is aborted, and whose abort was lost too, is promised nothing (SPEC 4.5, 6.7).
    """
    end = end_of(history)
    if end is None or (end.verdict is Verdict.ABORTED and _writes(history)[-1:] == [Lost()]):
        return True
    return all(judgement_of(history, trail) == end.verdict for trail in durable_trails(history))


def _writes(history: History) -> list[Recorded | Committed | Lost]:
    return [step for step in history.steps if isinstance(step, Recorded | Committed | Lost)]


def durable_writes(history: History) -> bool:
    """Every commit has something to write, and a completed run has n + 1 of them (SPEC 6.5).

    The two records of one refusal share a commit: there is no effect between them.
    """
    commits = 0
    half: Entry | None = None
    before: Recorded | Committed | Lost | None = None
    for step in history.steps:
        if isinstance(step, Checked) and not step.passed:
            refusing = next((g.refusing for g in history.gates if g.name == step.gate), ())
            half = Entry(*refusing[0], step.index) if len(refusing) > 1 else None
        if isinstance(step, Committed):
            commits += 1
            if not isinstance(before, Recorded) or before.entry == half:
                return False
        if isinstance(step, Recorded | Committed | Lost):
            before = step
    end = end_of(history)
    completed = end is not None and end.verdict is Verdict.COMPLETED
    return not completed or commits == history.n + 1

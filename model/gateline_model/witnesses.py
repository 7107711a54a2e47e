"""The situations that the invariants are about: a property that nothing reaches is not checked."""

from gateline_model.history import (
    Checked,
    Committed,
    History,
    Invoked,
    Lost,
    Step,
    end_of,
    written_trail,
)
from gateline_model.vocabulary import ABORTED, BOUNDARY, TOKEN, Record, Status, Verdict


def one_is_invoked(history: History) -> bool:
    """A domain is invoked."""
    return any(isinstance(step, Invoked) for step in history.steps)


def two_are_invoked(history: History) -> bool:
    """Two domains are invoked."""
    return len({step.index for step in history.steps if isinstance(step, Invoked)}) > 1


def one_is_invoked_after_a_commit(history: History) -> bool:
    """A domain is invoked after a commit."""
    kinds = [type(step) for step in history.steps]
    return Invoked in kinds and Committed in kinds[: kinds.index(Invoked)]


def a_call_fails(history: History) -> bool:
    """An invocation fails, so that a retry would be tempting."""
    return any(isinstance(step, Invoked) and not step.ok for step in history.steps)


def a_run_goes_on_after_the_token(history: History) -> bool:
    """The token gate passes, and another gate is checked."""
    checks: list[Step] = [step for step in history.steps if isinstance(step, Checked)]
    return len(checks) > 1 and checks[0] == Checked(TOKEN.name, None, passed=True)


def the_boundary_is_checked(history: History) -> bool:
    """The data boundary is checked, the last gate before a call."""
    return any(isinstance(step, Checked) and step.gate == BOUNDARY.name for step in history.steps)


def a_cause_is_recorded(history: History) -> bool:
    """A denial, a failure, a violation or a loss is recorded."""
    return any(entry.status in (Status.DENIED, Status.FAILED) for entry in written_trail(history))


def an_abort_is_recorded(history: History) -> bool:
    """An abort is recorded."""
    return any(Record(entry.type, entry.status) == ABORTED for entry in written_trail(history))


def a_run_is_completed(history: History) -> bool:
    """The run is completed, and its results are returned."""
    end = end_of(history)
    return end is not None and end.verdict is Verdict.COMPLETED


def a_result_is_withheld(history: History) -> bool:
    """A domain succeeds, and the run ends otherwise than completed."""
    end = end_of(history)
    succeeded = any(isinstance(step, Invoked) and step.ok for step in history.steps)
    return succeeded and end is not None and end.verdict is not Verdict.COMPLETED


def a_write_is_lost(history: History) -> bool:
    """A record or a commit is reported lost."""
    return any(isinstance(step, Lost) for step in history.steps)


def a_run_stops_after_a_commit(history: History) -> bool:
    """The run ends otherwise than completed, and something of it is durable."""
    end = end_of(history)
    stopped = end is not None and end.verdict is not Verdict.COMPLETED
    return stopped and any(isinstance(step, Committed) for step in history.steps)

"""Every run of a table, up to a bound, held against the model.

1. Each run keeps each invariant that the model can state of one run (SPEC 8), and three checks
   more: what is durable at any instant is a legal trail (SPEC 6.7); where a run's last records are
   durable, its terminal state's verdict is that of the trail (SPEC 6.7); and there are no more
   commits than SPEC 6.5 says.
2. Each of them has a witness among the runs: a check whose situation never came up is not passed.
3. Each state, transition and verdict is reached by some run (SPEC 8, ``sometimes``).
4. Bounded: nothing here is said of plans that are longer than the bound.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gateline.machine.table import TransitionTable
from gateline_model.history import History, end_of
from gateline_model.invariants import INVARIANTS, LOG_RULES, Invariant
from gateline_model.machine import Gates
from gateline_model.vocabulary import GATES, Verdict
from gateline_proofs.histories import Run, runs

CHECKS: Final = tuple(
    invariant for invariant in (*INVARIANTS, *LOG_RULES) if invariant.holds is not None
)
"""What is checked on every run: all that one history can show."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one check.

    Attributes:
        name: The check's name.
        witnesses: The number of runs in which its situation occurs.
        breaches: The number of runs that break it.
        shortest: A shortest run that breaks it; None where none does.
    """

    name: str
    witnesses: int
    breaches: int
    shortest: Run | None

    @property
    def holds(self) -> bool:
        """Whether no run breaks it, and some run could have."""
        return self.breaches == 0 and self.witnesses > 0


@dataclass(frozen=True, slots=True)
class Report:
    """What was found of one table.

    Attributes:
        name: The table's name.
        digest: The table's SHA-256, in hexadecimal.
        runs: The number of runs, by the number of invocations; the last is the bound.
        verdicts: The number of runs, by verdict.
        states: The number of states.
        transitions: The number of transitions.
        unreached: The states, transitions and verdicts that no run reached.
        findings: One for each check.
    """

    name: str
    digest: str
    runs: Mapping[int, int]
    verdicts: Mapping[str, int]
    states: int
    transitions: int
    unreached: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def bound(self) -> int:
        """The longest plan that was explored, in invocations."""
        return max(self.runs)

    @property
    def broken(self) -> tuple[str, ...]:
        """The names of the checks that some run breaks."""
        return tuple(finding.name for finding in self.findings if finding.breaches)

    @property
    def holds(self) -> bool:
        """Whether every check holds and is witnessed, and everything is reached."""
        return not self.unreached and all(finding.holds for finding in self.findings)


def check(table: TransitionTable, bound: int, gates: Gates = GATES) -> Report:
    """Hold every run of a table against the model.

    Args:
        table: The table.
        bound: The longest plan to explore, in invocations; every shorter one is explored too.
        gates: The gates of its line, in the model's words; those of the built-in line by default.

    Returns:
        What was found, of the table as a whole and of each check.

    Raises:
        ValueError: The bound is less than 1.
        UnknownWordError: The table has a gate or a record that the model has no meaning for.
    """
    if bound < 1:
        raise ValueError(f"a plan has at least one invocation, so the bound is not {bound}")
    by_length = {n: tuple(runs(table, n, gates)) for n in range(1, bound + 1)}
    every = [run for found in by_length.values() for run in found]
    by_history: dict[History, list[Run]] = {}
    for run in every:
        by_history.setdefault(run.history, []).append(run)
    ends = (end_of(run.history) for run in every)
    verdicts = Counter(str(end.verdict) for end in ends if end is not None)
    return Report(
        name=table.name,
        digest=table.digest,
        runs={n: len(found) for n, found in by_length.items()},
        verdicts={str(verdict): verdicts[verdict] for verdict in Verdict},
        states=len(table.effects),
        transitions=len(table.transitions),
        unreached=_unreached(table, every, verdicts),
        findings=tuple(_finding(invariant, by_history) for invariant in CHECKS),
    )


def _finding(invariant: Invariant, by_history: Mapping[History, list[Run]]) -> Finding:
    """Runs with one history, such as two refusals of one gate, are judged once and all counted."""
    holds, witness = invariant.holds, invariant.witness
    if holds is None or witness is None:
        raise ValueError(f"{invariant.name} is not told by one history")
    breaches = [run for history, same in by_history.items() if not holds(history) for run in same]
    return Finding(
        name=invariant.name,
        witnesses=sum(len(same) for history, same in by_history.items() if witness(history)),
        breaches=len(breaches),
        shortest=min(breaches, key=lambda run: len(run.path), default=None),
    )


def _unreached(
    table: TransitionTable, every: list[Run], verdicts: Mapping[str, int]
) -> tuple[str, ...]:
    taken = {pair for run in every for pair in run.path}
    visited = {state for state, _ in taken} | {run.end for run in every}
    return (
        *(f"state {state}" for state in table.effects if state not in visited),
        *(f"transition {at}, {seen}" for at, seen in table.transitions if (at, seen) not in taken),
        *(f"verdict {verdict}" for verdict in Verdict if not verdicts[verdict]),
    )

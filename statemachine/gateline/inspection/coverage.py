"""Coverage of a machine by runs: which transitions they took, and which nobody took.

1. A run of a log counts with the transitions that it is certain to have taken (`logged_path.py`).
   What it may have taken is not reached by it.
2. A test run counts with all that it saw; it does not say how many of its runs took what.
3. Runs of other lines are counted, and reach nothing here.
4. What was not reached comes first, and all of it: refusals and failures, which are what a machine
   is for; then other transitions; then losses, which only a fault in the ledger shows.
5. Behind it stands, for each box, how many of its refusals and failures were seen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

from gateline.inspection.diagrams.graph import Mark, Marked, Taken
from gateline.inspection.diagrams.marks import Marks
from gateline.inspection.logged_path import LoggedPath
from gateline.machine.effect import LOST, EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.invalid import escaped

_SHORT_DIGEST: Final = 16
LOSSES: Final = "losses"
"""What transitions are called that a lost record or commit takes."""
STOPS: Final = MappingProxyType(
    {
        EffectKind.CHECK: "refusals",
        EffectKind.INVOKE: "failures",
        EffectKind.MEASURE: "refusals",
    }
)
"""What observations but the good one are called, by the kind of the effect."""


class Coverage:
    """What runs reached of a table.

    Args:
        table: the machine.

    Attributes:
        taken: how many runs of logs took each transition.
        verdicts: how many of them have which verdict.
        tested: how many runs were seen by test runs.
        others: how many runs of other lines were left out, by the digests of their tables.
    """

    def __init__(self, table: TransitionTable) -> None:
        self.table = table
        self.taken: Counter[Taken] = Counter()
        self.verdicts: Counter[str] = Counter()
        self.tested = 0
        self.others: Counter[str] = Counter()
        self._seen_by_tests: set[Taken] = set()

    def add_run(self, path: LoggedPath) -> None:
        """Add a run of a log."""
        self.taken.update(path.certain)
        self.verdicts[path.verdict] += 1

    def add_test_run(self, transitions: Iterable[Taken], runs: int) -> None:
        """Add what a test run reached.

        Args:
            transitions: those that its runs took; each is one of the table.
            runs: how many there were.
        """
        self._seen_by_tests.update(transitions)
        self.tested += runs

    def add_others(self, digest: str, runs: int = 1) -> None:
        """Add runs of another line, which reach nothing here.

        Args:
            digest: of its table.
            runs: how many there are.
        """
        self.others[digest] += runs

    @property
    def unreached(self) -> tuple[Taken, ...]:
        """The transitions that nobody took (rule 4), each kind in the order of the table."""
        there = [taken for taken in self._transitions() if not self._reached(taken)]
        return tuple(sorted(there, key=self._rank))

    @property
    def percent(self) -> float:
        """How many of the transitions were taken, in per cent."""
        there = len(self.table.transitions)
        return 100.0 * (there - len(self.unreached)) / there

    def lines(self) -> Iterator[str]:
        """What was reached, for people; what was not reached first (rule 4)."""
        unreached = self.unreached
        for state, seen in unreached:
            yield f"not reached: {state} on {seen}"
        yield from self._stops()
        yield self.summary
        runs = self.verdicts.total()
        counts = [f"{count} {verdict}" for verdict, count in sorted(self.verdicts.items())]
        yield f"  {_runs(runs)} in logs{': ' if runs else ''}{', '.join(counts)}"
        if self.tested:
            yield f"  {_runs(self.tested)} in tests"
        if self.others:
            count, first = _runs(self.others.total()), escaped(min(self.others)[:_SHORT_DIGEST])
            yield f"  {count} of other lines left out, such as of table {first}"
            if not runs and not self.tested:
                yield "  to see theirs, name their machine: gateline diagram MACHINE --coverage ..."

    @property
    def summary(self) -> str:
        """What was reached, in one line of numbers."""
        there = len(self.table.transitions)
        reached = there - len(self.unreached)
        return f"reached {reached} of {there} transitions ({self.percent:.1f} %)"

    def marks(self) -> Marks:
        """The marks: what nobody took, and how many runs of logs took the rest."""
        unreached = dict.fromkeys(self.unreached, Marked(Mark.UNREACHED))
        taken = {taken: Marked(Mark.NONE, _runs(count)) for taken, count in self.taken.items()}
        entered = {self.table.initial} | {
            to for taken, to in self.table.transitions.items() if taken not in unreached
        }
        states = dict.fromkeys(self.table.effects.keys() - entered, Mark.UNREACHED)
        heading = f"coverage by {_runs(self.verdicts.total() + self.tested)}: {self.summary}"
        return Marks(taken | unreached, states, heading)

    def _transitions(self) -> Iterator[Taken]:
        """All there are, in the order of the table's states."""
        for state in self.table.effects:
            for seen in self.table.observations(state):
                yield state, seen

    def _reached(self, taken: Taken) -> bool:
        return taken in self.taken or taken in self._seen_by_tests

    def kind(self, taken: Taken) -> str:
        """What a transition is called: refusals, failures or losses; empty where it is none."""
        effect = self.table.effects[taken[0]]
        stops = "" if taken[1] == effect.observations[0] else STOPS.get(effect.kind, "")
        return stops or (LOSSES if taken[1] == LOST else "")

    def _rank(self, taken: Taken) -> int:
        """The place of a transition's kind in rule 4."""
        kind = self.kind(taken)
        return 0 if kind in STOPS.values() else 2 if kind == LOSSES else 1

    def _stops(self) -> Iterator[str]:
        """Rule 5, a line for each box; a state in none is one of its own."""
        there: defaultdict[str, Counter[str]] = defaultdict(Counter)
        seen: Counter[tuple[str, str]] = Counter()
        for taken in self._transitions():
            called = self.kind(taken)
            if called in STOPS.values():
                box = self.table.groups.get(taken[0], taken[0])
                there[box][called] += 1
                seen[box, called] += self._reached(taken)
        for box, counts in there.items():
            told = (f"{seen[box, called]} of {count} {called}" for called, count in counts.items())
            yield f"{escaped(box)}: {' and '.join(told)} seen"


def _runs(count: int) -> str:
    return f"{count} run{'' if count == 1 else 's'}"

"""Everything that can be asked about a line of gates, as one report: `check_line`.

1. First the proofs (`gateline_proofs.evidence`), which speak of the line's table, for every length
   of a plan. Then two engines that run the line itself: *scripts* goes through every run of the
   table up to a bound, by the real orchestrator, on the ledgers that ship (`skeleton.py`);
   *stateful* has Hypothesis vary data, names, interleavings and faults (`orchestrator_machine.py`).
   Nobody writes an invariant: they are those of SPEC 8.
2. A line that is not proved does not run (SPEC 4.6): the engines that would run it did not, and are
   said not to have.
3. ``isolated`` is no property of a table. Scripts rule on it: what each domain received, call by
   call, against what the plan holds for that call.
4. What an engine objects to is violated. What an engine could not finish is undetermined, whatever
   it was that went wrong: no error is a pass.
5. The same line is judged in the same way each time: Hypothesis draws the same examples.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from gateline.gates.line import Line
from gateline.gates.proved import UnprovedLineError
from gateline.ledger.memory import MemoryLedger
from gateline.ledger.port import Ledger
from gateline.ledger.sqlite import SqliteLedger
from gateline.testing.skeleton import ScriptObjection, SkeletonReport, run_skeleton
from gateline.values.invalid import described
from gateline_model.invariants import INVARIANTS, LOG_RULES, Of
from gateline_proofs.counterexample import Step, Trace
from gateline_proofs.evidence import (
    BOUND,
    SOMETIMES,
    Engine,
    Evidence,
    Examination,
    examine,
)
from gateline_proofs.proof import LineProof, Status
from gateline_proofs.solvers import Ask
from gateline_proofs.translation import gates_of

SCRIPTS: Final = "scripts"
STATEFUL: Final = "stateful"

ENGINES: Final = (SCRIPTS, STATEFUL)
"""What runs a line, in the order in which it is asked."""

SCRIPT_BOUND: Final = 3
"""The longest plan whose scripts are gone through, in invocations: where the cursor begins, is in
between, and ends."""

SEEN: Final = tuple(
    each.name for each in (*INVARIANTS, *LOG_RULES) if each.holds is not None or each.of is Of.INPUT
)
"""What one observed run can show: what its history shows, and what its domains received."""

_EXTRA: Final = ("hypothesis", "gateline.testing.orchestrator_machine")
"""What is not there where the extra is not."""

_KNOWN: Final = frozenset(each.name for each in (*INVARIANTS, *LOG_RULES))


def check_line(
    line: Line,
    *,
    bound: int = BOUND,
    script_bound: int = SCRIPT_BOUND,
    ledgers: Mapping[str, Callable[[], Ledger]] | None = None,
    solvers: Mapping[str, Ask] | None = None,
    programs: bool = False,
    engines: Sequence[str] = ENGINES,
    begins: Callable[[str], None] = lambda _: None,
) -> Examination:
    """Ask everybody about a line.

    Args:
        line: the line.
        bound: the longest plan that the exploration of the model tries, in invocations.
        script_bound: the longest plan whose scripts are gone through, in invocations.
        ledgers: what makes a new and empty ledger, by name, for the engines that run the line;
            those that ship where None. Whoever makes one closes it.
        solvers: the solvers to ask, by name; those that are installed where None.
        programs: whether to ask Coq and SPIN too.
        engines: those of `ENGINES` that are asked to run the line.
        begins: called with the name of each engine that is asked, just before it is.

    Returns:
        What each engine found, and what all of them say of each invariant of SPEC 8.

    Raises:
        UnknownWordError: the line has a word that the model has no meaning for.
        ValueError: a bound is less than 1.
    """
    if script_bound < 1:
        raise ValueError(f"a plan has at least one invocation, so the bound is not {script_bound}")
    asked: dict[str, Engine] = {
        SCRIPTS: partial(
            _guarded, SCRIPTS, script_bound, partial(_scripts, line, ledgers, script_bound)
        ),
        STATEFUL: partial(_guarded, STATEFUL, SCRIPT_BOUND, partial(_stateful, line)),
    }
    return examine(
        line.table,
        gates_of(line),
        bound=bound,
        solvers=solvers,
        programs=programs,
        engines={name: asked[name] for name in engines},
        begins=begins,
    )


def _guarded(
    engine: str, bound: int | None, run: Callable[[], Evidence], proof: LineProof
) -> Evidence:
    """Rules 2 and 4."""
    if not proof.holds:
        said = "a line that is not proved does not run"
        return Evidence(engine, None, None, said, {})
    started = time.perf_counter()
    try:
        return run()
    except UnprovedLineError as error:
        statuses = {error.invariant: Status(error.status)} if error.invariant else {}
        said = f"no orchestrator takes the line: {error.problem}"
        return Evidence(engine, bound, time.perf_counter() - started, said, statuses)
    except Exception as error:  # noqa: BLE001 - whatever it was, nothing was shown
        statuses = dict.fromkeys(SEEN, Status.UNDETERMINED)
        said = f"it ended with an error: {described(error)}"
        return Evidence(engine, bound, time.perf_counter() - started, said, statuses)


def _scripts(
    line: Line, ledgers: Mapping[str, Callable[[], Ledger]] | None, bound: int
) -> Evidence:
    with ExitStack() as open_ledgers:
        made = dict(_ledgers(open_ledgers)) if ledgers is None else ledgers
        return evidence_of(run_skeleton(line, made, bound=bound))


def evidence_of(report: SkeletonReport) -> Evidence:
    """What going through the scripts shows.

    Args:
        report: what was found.

    Raises:
        ValueError: an objection is to something that is no invariant.
    """
    traces: dict[str, Trace] = {}
    for objection in sorted(report.objections, key=lambda each: len(each.script)):
        if objection.invariant not in _KNOWN:
            raise ValueError(f"no invariant is called {objection.invariant}: {objection}")
        traces.setdefault(objection.invariant, _trace_of(objection, report.bound))
    unreached = tuple(sorted(report.reach.existing.transitions - report.reach.transitions))
    shown = Status.HOLDS if report.scripts else Status.UNDETERMINED
    statuses = {
        **dict.fromkeys(SEEN, shown),
        SOMETIMES: Status.UNDETERMINED if unreached else Status.HOLDS,
        **dict.fromkeys(traces, Status.VIOLATED),
    }
    ledgers = " and ".join(dict.fromkeys(each.ledger for each in report.rounds))
    summary = (
        f"{report.scripts:,} scripts through the orchestrator, on ledgers in {ledgers}; "
        f"{report.events:,} events compared"
    )
    seconds = sum(each.seconds for each in report.rounds)
    return Evidence(SCRIPTS, report.bound, seconds, summary, statuses, traces, unreached)


def _trace_of(objection: ScriptObjection, bound: int) -> Trace:
    """A script as a trace: its first line is about the plan, its last is where it ends."""
    plan, *steps = objection.script or (f"n = {bound}",)
    length, _, note = plan.removeprefix("n = ").partition(", ")
    where = ", ".join((f"with the ledger in {objection.ledger}", *((note,) if note else ())))
    problem = f"{objection.problem} ({where})"
    return Trace(objection.invariant, int(length), tuple(_steps(steps[:-1])), problem)


def _steps(lines: Iterable[str]) -> Iterator[Step]:
    for line in lines:
        state, _, observation = line.partition(": ")
        yield Step(line, (), (state, observation))


def _stateful(line: Line) -> Evidence:
    try:
        from gateline.testing.stateful_runs import stateful_evidence  # noqa: PLC0415 - an extra

        return stateful_evidence(STATEFUL, line, SEEN)
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        return Evidence(STATEFUL, None, None, "not installed; it comes with the extra [test]", {})


def _ledgers(open_ledgers: ExitStack) -> Iterator[tuple[str, Callable[[], Ledger]]]:
    """The ledgers that ship; those with files, in a folder that is gone afterwards."""
    folder = Path(open_ledgers.enter_context(TemporaryDirectory(prefix="gateline-check-")))

    def sqlite() -> Ledger:
        number = sum(1 for _ in folder.glob("*.db"))
        return open_ledgers.enter_context(SqliteLedger.create(folder / f"{number}.db"))

    yield "memory", MemoryLedger
    yield "SQLite", sqlite

"""The skeleton: every run of a line's table, through the real orchestrator, with each ledger.

1. A *script* is one run of the table for a plan of n invocations: what is observed in each state,
   from the initial one to a terminal one. All scripts for n up to the bound are run; one in which a
   commit is lost is run twice, for what was reported lost may be there all the same.
2. Gates, ledger, domains and measure answer as the script says (`scripted.py`). The loop, the
   records, the commits, the transactions and the outcome are the real ones.
3. Each run is compared with the model, step by step and event by event: the same path, the same
   end, the same calls and results, and exactly the log that is left by what was written.
4. Each run is also held against every invariant of SPEC 8 that one run can show (`observed.py`).
5. When all scripts of a length have run on one ledger, its hashes and its accounts are verified,
   and every run in it is read by the table again, from the log alone (SPEC 6.6).
6. Bounded: nothing is said of plans that are longer than the bound. That nothing new comes with
   their length is what the proofs are for (`gateline_proofs`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count
from math import inf
from time import perf_counter
from typing import Final, NamedTuple

from gateline.gates.line import Line
from gateline.inspection.conformance import KnownLine, check_conformance
from gateline.inspection.logged_event import logged
from gateline.ledger.port import Ledger
from gateline.ledger.tokens import TokenRegistry
from gateline.machine.effect import LOST
from gateline.orchestrator import Moment
from gateline.testing.observed import Call, Objection, ObservedRun, objections
from gateline.testing.reach import Reach
from gateline.testing.scripted import FaultyLedger, ScriptedOrchestrator, ToldDomain, told_size
from gateline.testing.scripts import Script, differences, scripts_of
from gateline.values.capability import CapabilityToken, TriggerType
from gateline.values.event import AuditEventType
from gateline.values.invalid import described
from gateline.values.plan import DomainInvocation, ExecutionPlan
from gateline_proofs.translation import gates_of

USER: Final = "ada"
START_US: Final = 1_800_000_000_000_000
"""When the first token is issued, in microseconds since the Unix epoch; each look adds one."""
MOST_A_RESPONSE: Final = 1_000
MOST_IN_ALL: Final = 900
"""Less than for one response: so a response can exceed the total and nothing else."""


class ScriptObjection(NamedTuple):
    """An objection to a run, or to a log, with what led to it.

    Attributes:
        invariant: what is broken.
        problem: what is wrong, in one line.
        ledger: on which ledger, by its name.
        script: what was gone through, line by line; nothing where it is about a log as a whole.
    """

    invariant: str
    problem: str
    ledger: str
    script: tuple[str, ...] = ()

    @property
    def length(self) -> float:
        """How much there is to follow; no script at all is the worst."""
        return len(self.script) or inf

    def __str__(self) -> str:
        steps = "".join(f"\n    {line}" for line in self.script)
        return f"{self.invariant}: {self.problem}\n  with the ledger {self.ledger}{steps}"


class Round(NamedTuple):
    """All scripts of one length, on one ledger.

    Attributes:
        ledger: its name.
        n: how many invocations the plans have.
        scripts: how many scripts were run.
        events: how many events they left, each compared.
        objected: how many of the scripts were objected to.
        seconds: how long it took.
    """

    ledger: str
    n: int
    scripts: int
    events: int
    objected: int
    seconds: float


@dataclass(frozen=True)
class SkeletonReport:
    """What running the skeleton found.

    Attributes:
        line: the line's name.
        bound: the length of the longest plans.
        rounds: what was run.
        reach: what was reached of the table, by runs that went as their scripts say.
        objections: for each ledger and invariant a shortest script that is objected to.
    """

    line: str
    bound: int
    rounds: tuple[Round, ...]
    reach: Reach
    objections: tuple[ScriptObjection, ...]

    @property
    def scripts(self) -> int:
        """How many scripts were run, on all ledgers together."""
        return sum(one.scripts for one in self.rounds)

    @property
    def events(self) -> int:
        """How many events were compared, on all ledgers together."""
        return sum(one.events for one in self.rounds)

    @property
    def ok(self) -> bool:
        """Whether something was run, and nothing was objected to."""
        return self.scripts > 0 and not self.objections

    def lines(self) -> Iterator[str]:
        """The report, for people: each round, what was reached, and each objection."""
        for one in self.rounds:
            found = f"{one.objected} objected to" if one.objected else "all as modelled"
            yield (
                f"{one.ledger}, n = {one.n}: {one.scripts} scripts, {one.events} events, "
                f"{found}, {one.seconds:.1f} s"
            )
        yield from self.reach.lines()
        for objection in self.objections:
            yield from str(objection).splitlines()


def run_skeleton(
    line: Line, ledgers: Mapping[str, Callable[[], Ledger]], *, bound: int = 3
) -> SkeletonReport:
    """Run every script of a line through the real orchestrator, with each ledger.

    Args:
        line: the line; gates of a user's own included.
        ledgers: by name, what makes a new and empty ledger; asked once for each length of plans.
            Whoever makes one closes it.
        bound: the length of the longest plans, at least 1.

    Raises:
        UnprovedLineError: where the line is not proved.
        ValueError: where the bound is less than 1, or no ledger is given.
        LedgerError: where a token cannot be issued, or a log cannot be read.
    """
    if bound < 1 or not ledgers:
        raise ValueError(f"a bound of {bound}, and {len(ledgers)} ledgers; expected one of each")
    reach = Reach(line.table)
    rounds: list[Round] = []
    shortest: dict[tuple[str, str], ScriptObjection] = {}
    for n in range(1, bound + 1):
        for name, ledger in ledgers.items():
            stage = _Stage(line, n, name, ledger(), reach)
            rounds.append(stage.round())
            for found in stage.found:
                key = (found.ledger, found.invariant)
                if key not in shortest or found.length < shortest[key].length:
                    shortest[key] = found
    return SkeletonReport(line.table.name, bound, tuple(rounds), reach, tuple(shortest.values()))


def _plan_of(n: int) -> ExecutionPlan:
    """A plan in which no two invocations have anything in common."""
    return ExecutionPlan(
        USER,
        [
            DomainInvocation(f"domain_{index}", f"method_{index}", {"number": index, "of": [index]})
            for index in range(n)
        ],
    )


def _token_for(plan: ExecutionPlan) -> CapabilityToken:
    return CapabilityToken(
        user_id=plan.user_id,
        capability="walk through the table",
        domain_scope=[call.domain for call in plan.invocations],
        method_scope={call.domain: [call.method] for call in plan.invocations},
        duration_seconds=1_800,
        resource_limits={
            "max_invocations": len(plan.invocations),
            "max_tokens_per_response": MOST_A_RESPONSE,
            "max_total_tokens": MOST_IN_ALL,
            "max_frequency": "1 per 60 seconds",
        },
        allowed_trigger_types=["direct_command"],
        issued_by="grace",
    )


class _Stage:
    """One length of plans on one ledger: script after script, each with a token of its own."""

    def __init__(self, line: Line, n: int, name: str, ledger: Ledger, reach: Reach) -> None:
        self.line = line
        self.n = n
        self.name = name
        self.reach = reach
        self.found: list[ScriptObjection] = []
        self.plan = _plan_of(n)
        self.token = _token_for(self.plan)
        self.moments: list[Moment] = []
        self.calls: list[Call] = []
        self.wanted: tuple[str, ...] = ()
        self.ledger = FaultyLedger(self._loses, inner=ledger)
        ticks = count(START_US)
        self.registry = TokenRegistry(self.ledger, clock=lambda: next(ticks))
        domains = {
            call.domain: ToldDomain(
                call.domain, self._now, self.calls, partial(self._start_durable, index)
            )
            for index, call in enumerate(self.plan.invocations)
        }
        self.orchestrator = ScriptedOrchestrator(
            self.ledger,
            domains,
            lambda _gate, _index: self._now(),
            line=line,
            clock=lambda: next(ticks),
            measure=lambda _: told_size(self._now(), most=MOST_A_RESPONSE, left=MOST_IN_ALL),
            observer=self.moments.append,
        )

    def round(self) -> Round:
        """Run every script, then have the whole log read."""
        began = perf_counter()
        scripts = events = objected = logged_runs = 0
        for script in scripts_of(self.line, self.n):
            run, raised = self._observed(script)
            wrong = [] if raised is None else [Objection("total", f"it raised {raised}")]
            wrong += [*differences(script, run), *objections(run)]
            if not wrong:
                self.reach.add(run.path)
            for one in dict.fromkeys(wrong):
                self.found.append(ScriptObjection(*one, self.name, script.lines))
            scripts += 1
            events += len(run.events)
            objected += bool(wrong)
            logged_runs += bool(run.events)
        for one in self._of_the_log(logged_runs):
            self.found.append(ScriptObjection(*one, self.name))
        return Round(self.name, self.n, scripts, events, objected, perf_counter() - began)

    def _observed(self, script: Script) -> tuple[ObservedRun, str | None]:
        """Go through a script; with what was seen comes what was raised, if anything was."""
        issued = self.registry.issue(self.token)
        self.wanted = tuple(seen for _, seen in script.run.path)
        self.moments.clear()
        self.calls.clear()
        self.ledger.writes_all_the_same = script.written
        self.ledger.arm()
        outcome = raised = None
        try:
            outcome = self.orchestrator.execute_plan(
                token_hash=issued.token_hash,
                user_id=USER,
                trigger_type=TriggerType.DIRECT_COMMAND,
                execution_plan=self.plan,
            )
        except Exception as error:  # noqa: BLE001 - an outcome tells whatever happens (SPEC 4.3)
            raised = described(error)
        self.ledger.disarm()
        run_id = self.moments[0].run_id if self.moments else ""
        run = ObservedRun(
            line=self.line,
            plan=self.plan,
            moments=tuple(self.moments),
            calls=tuple(self.calls),
            outcome=outcome,
            events=tuple(self.ledger.events(run_id)),
            user_id=USER,
            token_hash=issued.token_hash,
        )
        return run, raised

    def _now(self) -> str:
        """What is to be observed next; nothing behind the script's end."""
        taken = len(self.moments)
        return self.wanted[taken] if taken < len(self.wanted) else ""

    def _loses(self, operation: str, _: int) -> bool:
        return operation in ("append", "commit") and self._now() == LOST

    def _start_durable(self, index: int) -> bool:
        return any(
            draft.type is AuditEventType.EXECUTION_STARTED and draft.index == index
            for draft in self.ledger.durable
        )

    def _of_the_log(self, logged_runs: int) -> Iterator[Objection]:
        """Rule 5."""
        verified = self.ledger.verify()
        if not verified.ok:
            yield Objection("audited", f"the log does not verify: {verified.problem}")
        known = KnownLine(self.line.table, gates_of(self.line))
        read = check_conformance(map(logged, self.ledger.events()), [known])
        if not read.ok:
            problem = f"event {read.first_bad} of the log is none that a run leaves: {read.problem}"
            yield Objection("durable-trail", problem)
        elif sum(read.runs.values()) != logged_runs:
            problem = f"the log has {sum(read.runs.values())} runs; {logged_runs} left events"
            yield Objection("audited", problem)

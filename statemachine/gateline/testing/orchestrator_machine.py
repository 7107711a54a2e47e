"""A stateful test of an orchestrator as it is wired: several actors, one ledger, crashes.

1. Whoever wires an orchestrator subclasses `OrchestratorMachine`, says how ledger, domains and
   orchestrator are made, and has a test case::

       class MyMachine(OrchestratorMachine):
           def create_ledger(self):
               return MyLedger()

       TestMyOrchestrator = MyMachine.TestCase

2. Each step issues or revokes a token, lets time pass, executes a plan in some environment, lets a
   run that waits inside a call go on, or starts the process anew. After each of them everything in
   `machine_invariants.py` holds, or an `AssertionError` says what does not.
3. Actors run one at a time, each until it ends or waits inside a call: what happened can be
   replayed, and is what Hypothesis shrinks.
4. What an example reaches steers it (`target`), and nothing outlives an example but `reach`, which
   is for the report, and which nothing here reads.
5. Recovery (SPEC 7) is not implemented yet: `recover` is its place. Until then a run that a crash
   cut short stays as it is: open, or decided; and nothing of it is invoked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar, Final

from hypothesis import strategies as st
from hypothesis import target
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from gateline.ledger.tokens import TokenRegistry
from gateline.machine.effect import SUCCEEDED
from gateline.testing.actors import Actor, Asked, Life
from gateline.testing.environment import (
    ANSWERS,
    CRASHES,
    HANGS,
    ROOMY,
    Environment,
    Way,
    tours,
)
from gateline.testing.grants import (
    LENGTH,
    TERMS,
    UNREGISTERED,
    Calls,
    Grant,
    Oddity,
)
from gateline.testing.machine_invariants import Watch
from gateline.testing.reach import Reach
from gateline.testing.stage import Stage
from gateline.testing.staged_ports import StagedDomain, StagedLedger
from gateline.testing.wiring import Wiring, check_domains, drawn_of
from gateline.values.capability import CapabilityToken
from gateline.values.outcome import Outcome
from gateline.values.plan import DomainInvocation, ExecutionPlan
from gateline_model import admission

START_US: Final = 1_800_000_000_000_000
"""The time at which each example begins, in microseconds since the Unix epoch."""
WAITING_AT_MOST: Final = 3
TOGETHER: Final = 8
"""How many plans of up to `LENGTH` calls a token of `ROOMY` limits is good for, at least."""


def of_machine(argument: str) -> st.SearchStrategy[Any]:
    """An argument of a step, drawn from what the machine's own line and domains have."""

    def of(machine: OrchestratorMachine) -> st.SearchStrategy[Any]:
        return machine.drawn[argument]

    return st.runner().flatmap(of)


class OrchestratorMachine(Wiring, RuleBasedStateMachine):
    """Several actors execute plans with one ledger, and whatever may go wrong does.

    A subclass overrides what it has of its own: see `Wiring`.

    Attributes:
        ledger: what `create_ledger` made, or `reopen` since.
        now_us: the time, in microseconds since the Unix epoch.
        taken: the transitions that the runs of this example took.
    """

    tokens: Bundle[Grant] = Bundle("tokens")
    _reach: ClassVar[dict[tuple[type, str], Reach]] = {}

    @classmethod
    def reach(cls) -> Reach:
        """What the runs of all examples so far reached of the line's table."""
        key = (cls, cls.line.table.digest)
        return OrchestratorMachine._reach.setdefault(key, Reach(cls.line.table))

    @cached_property
    def drawn(self) -> Mapping[str, st.SearchStrategy[Any]]:
        """What each argument of a step is drawn from, by name."""
        return drawn_of(self)

    def __init__(self) -> None:
        super().__init__()
        self.now_us = START_US
        self.ledger = self.create_ledger()
        self._actors: list[Actor] = []
        self._failed = False
        self.taken: set[tuple[str, str]] = set()
        self._start_process()
        self._watch = Watch(self.line, self._stage.domains)

    # --------------------------------------------------------------------------------- the steps

    @initialize(target=tokens)
    def first_token(self) -> Grant:
        """There is a token to begin with, for one call of the first domain's first method."""
        domain = next(iter(self.methods))
        return self._issue(self.users[0], ((domain, self.methods[domain][0], {}),), "roomy")

    @rule(
        target=tokens,
        user=of_machine("user"),
        calls=of_machine("calls"),
        bound=st.booleans(),
        terms=st.sampled_from(tuple(TERMS)),
    )
    def issue(self, user: str, calls: Calls, bound: bool, terms: str) -> Grant:
        """Issue a token for some calls; bound to them or not."""
        return self._issue(user, calls, terms, bound=bound)

    @rule(token=tokens)
    def revoke(self, token: Grant) -> None:
        """Revoke a token: when that has returned, nothing is admitted any more."""
        registry = TokenRegistry(self.ledger, clock=self._clock)
        registry.revoke(token.token_hash, reason="no longer needed")
        self._watch.revoked.add(token.token_hash)
        self._look()  # what becomes of tokens is known to the stage from here on

    @rule(seconds=st.sampled_from((1, 5, 59, 60, 600, 1_800)))
    def time_passes(self, seconds: int) -> None:
        """Let time pass: tokens expire, and windows move on."""
        self.now_us += seconds * 1_000_000

    @rule(token=tokens, environment=of_machine("environment"))
    def execute(self, token: Grant, environment: Environment) -> None:
        """Execute the calls that a token was issued for."""
        self._execute(token, Oddity(), environment)

    @rule(token=tokens, oddity=of_machine("oddity"), environment=of_machine("environment"))
    def execute_something_odd(self, token: Grant, oddity: Oddity, environment: Environment) -> None:
        """Execute something that a token was not issued for, or ask for it as somebody else."""
        self._execute(token, oddity, environment)

    @rule(
        ways=st.runner().flatmap(lambda self: tours(self.line, besides=self.taken)),
        calls=of_machine("three calls"),
    )
    def execute_towards(self, ways: tuple[Way, ...], calls: Calls) -> None:
        """For each way, execute a plan that takes it, with a token that allows it."""
        token, used = None, 0
        for way in ways:
            if token is None or used == TOGETHER:
                token, used = self._issue(self.users[0], calls, "roomy"), 0
            self._execute(token, Oddity(calls=calls[: way.n]), way.environment)
            # A response that was refused for its size is charged all that is left.
            used = TOGETHER if way.environment.sizes else used + 1

    @precondition(lambda self: len(self._waiting) < WAITING_AT_MOST)
    @rule(token=tokens, at=st.integers(0, LENGTH - 1), environment=of_machine("environment"))
    def execute_and_wait(self, token: Grant, at: int, environment: Environment) -> None:
        """Begin to execute; the run waits inside a call, while other steps are taken."""
        self._execute(token, Oddity(), environment.with_also(Environment(calls={at: HANGS})))

    @precondition(lambda self: self._waiting)
    @rule(
        which=st.integers(0, WAITING_AT_MOST - 1),
        answer=st.sampled_from((SUCCEEDED, *ANSWERS, CRASHES)),
    )
    def go_on(self, which: int, answer: str) -> None:
        """A run that waits inside a call gets its answer, or its process ends there."""
        actor = self._waiting[which % len(self._waiting)]
        self._go_on(actor, answer)

    @rule()
    def start_process_anew(self) -> None:
        """The process ends, with all that waits, and another one starts on the same storage."""
        self._failed = True  # until everything was looked at
        self._end_process()
        self.ledger = self.reopen(self.ledger)
        self._start_process()
        self._look()
        self.recover()

    @invariant()
    def everything_holds(self) -> None:
        """See `machine_invariants.py`."""
        self._look()

    def teardown(self) -> None:
        """End what waits, look once more, and say what was reached."""
        failed = self._failed
        self._end_process()
        if failed:
            return
        self._look()
        for actor in self._actors:
            self.reach().add(actor.path)
        completed = (actor for actor in self._actors if actor.outcome and actor.outcome.success)
        longest = max((len(actor.asked.plan.invocations) for actor in completed), default=0)
        target(float(longest), label="calls of the longest plan that completed")
        target(float(len(self.taken)), label="transitions of one example")

    # ------------------------------------------------------------------------------ how it is done

    @property
    def _waiting(self) -> list[Actor]:
        return [actor for actor in self._actors if actor.life is Life.WAITING]

    def _clock(self) -> int:
        return self.now_us

    def _start_process(self) -> None:
        self._stage = Stage(self.ledger, self._clock)
        domains = self.create_domains()
        check_domains(self.methods, domains)
        self._stage.domains = {
            name: StagedDomain(self._stage, name, domain) for name, domain in domains.items()
        }
        with self._stage.asked():
            self._orchestrator = self.create_orchestrator(
                StagedLedger(self._stage),
                self._stage.domains,
                clock=self._clock,
                measure=self._stage.measure,
                observer=self._stage.observe,
                line=self.line,
            )

    def _end_process(self) -> None:
        for actor in self._waiting:
            self._go_on(actor, CRASHES)

    def _issue(self, user: str, calls: Calls, terms: str, *, bound: bool = False) -> Grant:
        special = dict(TERMS[terms])
        seconds = special.pop("duration_seconds", 600)
        limits = {**ROOMY, **special}
        methods = {**{name: list(of) for name, of in self.methods.items()}, UNREGISTERED: ["read"]}
        digest = plan_of(user, calls).digest if bound else None
        token = CapabilityToken(
            user_id=user,
            capability="what an example needs",
            domain_scope=list(methods),
            method_scope=methods,
            duration_seconds=seconds,
            resource_limits=limits,
            allowed_trigger_types=["direct_command"],
            issued_by="grace",
            plan_digest=digest,
        )
        issued = TokenRegistry(self.ledger, clock=self._clock).issue(token)
        self._watch.tokens[issued.token_hash] = admission.Token(
            user_id=user,
            domain_scope=frozenset(methods),
            method_scope={name: frozenset(of) for name, of in methods.items()},
            expires_at_us=self.now_us + seconds * 1_000_000,
            allowed_trigger_types=frozenset({"direct_command"}),
            plan_digest=digest,
            **limits,
        )
        return Grant(user, calls, issued.token_hash)

    def _execute(self, token: Grant, oddity: Oddity, environment: Environment) -> None:
        asked = Asked(
            "0" * 64 if oddity.unknown else token.token_hash,
            oddity.caller or token.user,
            oddity.trigger,
            plan_of(oddity.plan_user or token.user, oddity.calls or token.calls),
        )
        actor = Actor(len(self._actors), asked, environment)
        self._actors.append(actor)
        self._failed = True
        with self._stage.goes_on(actor):
            actor.start(self._executed)

    def _go_on(self, actor: Actor, answer: str) -> None:
        with self._stage.goes_on(actor):
            actor.go_on(answer)

    def _executed(self, asked: Asked) -> Outcome:
        return self._orchestrator.execute_plan(
            token_hash=asked.token_hash,
            user_id=asked.user_id,
            trigger_type=asked.trigger_type,
            execution_plan=asked.plan,
        )

    def _look(self) -> None:
        self._failed = True
        self._watch.look(self.ledger, self._actors, self._stage)
        self._failed = False
        for actor in self._actors:
            self.taken.update(actor.path)


def plan_of(user: str, calls: Calls) -> ExecutionPlan:
    """A plan of these calls."""
    return ExecutionPlan(user, [DomainInvocation(*call) for call in calls])

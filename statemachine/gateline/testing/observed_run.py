"""One run of one plan as seen from outside, and the same run in the model's words.

1. What is seen: each step, as an observer was told of it; each call, as a domain received it; the
   outcome, as the caller got it; and the events, as the ledger has them durably. Nothing of the
   orchestrator's own state is.
2. A run may be cut short, by a crash, or may still be under way. It has no outcome then, and what
   it was doing may have happened, with nobody told: a call, or a commit.
3. The model is told what was seen, with the index that was seen; a cursor that moves wrongly is the
   model's to object to.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

from gateline.gates.line import Line
from gateline.machine.effect import MORE, Effect, EffectKind
from gateline.orchestrator import Moment
from gateline.values.event import AuditEvent
from gateline.values.outcome import Outcome
from gateline.values.plan import ExecutionPlan
from gateline_model.history import Ended, History, Invoked, Lost, Step
from gateline_model.machine import Gates, steps_of
from gateline_model.trail import Entry
from gateline_model.vocabulary import EventType, Status, Verdict
from gateline_proofs.translation import act_of, gates_of, outcome_of

_JUDGING: Final = (EffectKind.CHECK, EffectKind.INVOKE, EffectKind.MEASURE)


class Call(NamedTuple):
    """One call that a domain received.

    Attributes:
        domain: the name under which the domain was registered.
        method: the method.
        parameters: a copy of the parameters.
        start_durable: whether its EXECUTION_STARTED was durable at the time; None where nobody
            looked.
        returned: the data of the result that it gave back, in canonical JSON; None where it was no
            success, or nobody looked.
    """

    domain: str
    method: str
    parameters: dict[str, Any]
    start_durable: bool | None = None
    returned: bytes | None = None


class Objection(NamedTuple):
    """Something that must not be.

    Attributes:
        invariant: what it breaks: a name of SPEC 8, or of the model's `LOG_RULES`.
        problem: what is wrong, in one line.
    """

    invariant: str
    problem: str


@dataclass(frozen=True)
class ObservedRun:
    """One run of one plan, as seen from outside.

    Attributes:
        line: the line of gates that the orchestrator was made with.
        plan: the plan that was executed.
        moments: each step of this run, in order, as an observer was told of it.
        calls: each call of this run, in order, as the domains received it.
        outcome: what the caller got; None where the run crashed, or is still under way.
        events: those of this run, in the order of the log, as the ledger has them durably.
        user_id: who asked; None where nobody kept it, so that it is not compared.
        token_hash: as presented; None likewise.
    """

    line: Line
    plan: ExecutionPlan
    moments: tuple[Moment, ...]
    calls: tuple[Call, ...]
    outcome: Outcome | None
    events: tuple[AuditEvent, ...]
    user_id: str | None = None
    token_hash: str | None = None

    @property
    def n(self) -> int:
        """The number of invocations of the plan."""
        return len(self.plan.invocations)

    @property
    def path(self) -> tuple[tuple[str, str], ...]:
        """Each state that was left, with the observation that was made there."""
        return tuple((moment.state, moment.observation) for moment in self.moments)

    @cached_property
    def trail(self) -> tuple[Entry, ...]:
        """The run's events, as the model reads them."""
        return tuple(
            Entry(EventType(event.type), Status(event.status), event.index) for event in self.events
        )

    @cached_property
    def refusal(self) -> Moment | None:
        """The step at which a check, a call or a measure was no good one; None where all were."""
        return next(
            (
                moment
                for moment in self.moments
                if moment.effect.kind in _JUDGING
                and moment.observation != moment.effect.observations[0]
            ),
            None,
        )

    @cached_property
    def gates(self) -> Gates:
        """The line's gates, in the model's words."""
        return gates_of(self.line)

    @cached_property
    def invoked(self) -> tuple[int, ...]:
        """The index of each call that the run said it made, in order."""
        return tuple(
            moment.invocation for moment in self.moments if moment.effect.kind is EffectKind.INVOKE
        )

    @cached_property
    def under_way(self) -> Effect | None:
        """What a run without an outcome was about to do, or did when it was cut short.

        None where it has an outcome, or is where the table has no effect.
        """
        if self.outcome is not None:
            return None
        table = self.line.table
        state = table.initial
        if self.moments:
            last = self.moments[-1]
            state = table.transitions.get((last.state, last.observation), "")
        return table.effects.get(state)

    @cached_property
    def history(self) -> History:
        """What the run did, in the model's words, step by step.

        A run that was cut short ends with what it was doing, where it may have happened: a call
        that a domain received, or a commit of which nobody knows what became.

        Raises:
            UnknownWordError: where a step is none of its effect.
        """
        steps: list[Step] = []
        for moment in self.moments:
            act = act_of(moment.effect, self.gates)
            steps += steps_of(act, outcome_of(moment.effect, moment.observation), moment.invocation)
        if self.outcome is not None:
            told = Verdict(self.outcome.verdict)
            steps.append(Ended(told, len(self.outcome.results)))
        elif self.under_way is not None:
            steps += self._perhaps(self.under_way)
        return History(self.n, tuple(steps), self.gates)

    @cached_property
    def interrupted_call(self) -> int | None:
        """The index of a call that was received, though the run was cut short before it said so."""
        calling = self.under_way is not None and self.under_way.kind is EffectKind.INVOKE
        if not calling or len(self.calls) <= len(self.invoked):
            return None
        return sum(moment.observation == MORE for moment in self.moments)

    def _perhaps(self, effect: Effect) -> tuple[Step, ...]:
        if self.interrupted_call is not None:
            return (Invoked(self.interrupted_call, ok=False),)
        return (Lost(),) if effect.kind is EffectKind.COMMIT else ()

"""Actors: executions of a plan, each in a thread of its own, of which one goes on at a time.

1. Whoever lets an actor go on waits until it has ended, or waits inside a call. So what happens is
   a function of who is let go on, in which order, and can be replayed.
2. Control is handed over through queues, with a deadline: nothing sleeps, and nothing polls.
3. Where its process ends, `ProcessEndError` passes through whatever the actor is in. What it does
   behind that is noted.
4. Whatever comes out of the execution is kept for whoever looks, and never lost in a thread.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final, NamedTuple, Protocol

from gateline.orchestrator import Moment
from gateline.testing.environment import Environment, Loss
from gateline.testing.observed import Call
from gateline.values.outcome import Outcome
from gateline.values.plan import ExecutionPlan
from gateline_model.admission import Uses

DEADLINE_SECONDS: Final = 20.0
"""How long an actor may go on, at most, until it ends or waits."""


class Executes(Protocol):
    """What executes plans: an `Orchestrator`, or what a user has built around one."""

    def execute_plan(
        self,
        *,
        token_hash: str,
        user_id: str,
        trigger_type: str,
        execution_plan: ExecutionPlan,
    ) -> Outcome:
        """Execute a plan; see `Orchestrator.execute_plan`."""
        ...


class ProcessEndError(BaseException):
    """The process ends here. As a `KeyboardInterrupt`, it passes through (SPEC 4.7)."""


class Life(StrEnum):
    """How far an actor is."""

    WAITING = "waiting"
    ENDED = "ended"


class Asked(NamedTuple):
    """What an actor asks an orchestrator to do: the arguments of `execute_plan`."""

    token_hash: str
    user_id: str
    trigger_type: str
    plan: ExecutionPlan


class Seen(NamedTuple):
    """A step, with what was known of the token when it was taken.

    Attributes:
        moment: the step.
        uses: what had become of the token, this run's own open transaction included.
        now_us: the time of the last transaction, in microseconds since the Unix epoch.
        size: what the last response was measured to be; None where the measure failed.
    """

    moment: Moment
    uses: Uses
    now_us: int
    size: int | None


class Actor:
    """One execution of a plan.

    Args:
        number: of the actor, from 0.
        asked: what is executed.
        environment: what goes wrong around it.

    Attributes:
        seen: its steps so far.
        calls: the calls that domains received of it so far.
        run_ids: the runs that it wrote events of, in order.
        writes: how many appends and commits it tried.
        durable_starts: how many of its calls have a durable EXECUTION_STARTED.
        done: how many calls, appends, commits and measures it came to, by place.
        life: how far it is.
        crashed: whether its process ended.
        after_the_end: what it did although its process had ended.
        outcome: what it was told; None where it was told nothing.
        error: what came out of it instead.
    """

    def __init__(self, number: int, asked: Asked, environment: Environment) -> None:
        self.number = number
        self.asked = asked
        self.environment = environment
        self.seen: list[Seen] = []
        self.calls: list[Call] = []
        self.run_ids: dict[str, None] = {}
        self.writes = 0
        self.durable_starts = 0
        self.done: dict[str, int] = {}
        self.life = Life.WAITING
        self.crashed = False
        self.after_the_end: list[str] = []
        self.outcome: Outcome | None = None
        self.error: BaseException | None = None
        self._to_thread: SimpleQueue[str] = SimpleQueue()
        self._to_starter: SimpleQueue[Life] = SimpleQueue()

    @property
    def path(self) -> tuple[tuple[str, str], ...]:
        """Each state that was left, with what was observed there."""
        return tuple((seen.moment.state, seen.moment.observation) for seen in self.seen)

    @property
    def size(self) -> tuple[int, ...]:
        """Changes where anything about it does."""
        return (len(self.seen), len(self.calls), self.writes, self.life is Life.ENDED)

    def start(self, execute: Callable[[Asked], Outcome]) -> None:
        """Let it begin, and wait until it ended, or waits inside a call.

        Raises:
            AssertionError: where it does neither in time.
        """
        Thread(target=self._run, args=(execute,), daemon=True).start()
        self._hand_over()

    def go_on(self, answer: str) -> None:
        """Let it go on, with the answer of the call that it waits in; otherwise as `start`."""
        self._to_thread.put(answer)
        self._hand_over()

    def wait(self) -> str:
        """Inside the execution: wait, and return the answer that it is let go on with."""
        self._to_starter.put(Life.WAITING)
        return self._to_thread.get()

    def come_to(self, place: str) -> None:
        """Inside the execution: note that a place was come to, and end the process if told to.

        Raises:
            ProcessEndError: where the process ends here, or has ended before.
        """
        number = self.done[place] = self.done.get(place, -1) + 1
        if self.crashed:
            self.after_the_end.append(place)
        if self.crashed or self.environment.crash == (place, number):
            self.end()

    def loses(self) -> Loss | None:
        """Inside the execution: count a write; how it is lost, if it is."""
        loss = self.environment.loses(self.writes)
        self.writes += 1
        return loss

    def end(self) -> None:
        """Inside the execution: end the process.

        Raises:
            ProcessEndError: always.
        """
        self.crashed = True
        raise ProcessEndError

    def _hand_over(self) -> None:
        try:
            self.life = self._to_starter.get(timeout=DEADLINE_SECONDS)
        except Empty:
            raise AssertionError(
                f"terminates: run {self.number} neither ended nor waits in a call "
                f"after {DEADLINE_SECONDS} seconds; its last step: {self.path[-1:]}"
            ) from None

    def _run(self, execute: Callable[[Asked], Outcome]) -> None:
        try:
            self.outcome = execute(self.asked)
        except BaseException as error:  # noqa: BLE001 - kept for whoever looks (rule 4)
            self.error = error
        self._to_starter.put(Life.ENDED)

"""Progress while a plan runs: each gate as it passes, each invocation with its time."""

from __future__ import annotations

import time
from typing import Final

from gateline.cli.terminal import STYLE_OF, say
from gateline.gates.gate import When
from gateline.gates.line import LINE, Line
from gateline.machine.effect import EffectKind
from gateline.orchestrator import Moment
from gateline.values.invalid import printable
from gateline.values.outcome import Outcome
from gateline.values.plan import ExecutionPlan

_CALL_COLUMN: Final = 28


class Progress:
    """An observer that prints one line for each invocation, growing as its gates pass.

    Args:
        plan: the plan that runs.
        line: the line that it passes.
    """

    def __init__(self, plan: ExecutionPlan, line: Line = LINE) -> None:
        self._plan = plan
        self._line = line
        self._length = len(plan.invocations)
        self._shown: int | None = None
        self._invoked_at = 0.0

    def __call__(self, moment: Moment) -> None:
        """Print what this step has to show."""
        good = moment.observation == moment.effect.observations[0]
        if moment.effect.kind is EffectKind.CHECK:
            self._show_call(moment)
            say(f"{moment.effect.subject} {'ok' if good else 'REFUSED'}  ", end="")
        elif moment.effect.kind is EffectKind.COMMIT and moment.state == "start_commit":
            say("recorded  " if good else "NOT RECORDED  ", end="")
            self._invoked_at = time.perf_counter()
        elif moment.effect.kind is EffectKind.INVOKE:
            elapsed_ms = (time.perf_counter() - self._invoked_at) * 1000
            said = "done" if good else _loud(moment.observation)
            say(f"{said} in {elapsed_ms:.1f} ms", end="")
        elif moment.effect.kind is EffectKind.MEASURE and not good:
            say(f"  {_loud(moment.observation)}", end="")

    def _show_call(self, moment: Moment) -> None:
        before_plan = self._line.gates[moment.effect.subject].when is When.BEFORE_PLAN
        line = -1 if before_plan else moment.invocation
        if line == self._shown:
            return
        if self._shown is not None:
            say()
        self._shown = line
        call = self._plan.invocations[moment.invocation]
        number = f"{moment.invocation + 1}/{self._length}"
        label = "plan" if before_plan else f"{number:>5}  {call.domain}.{call.method}"
        say(f"  {label:<{_CALL_COLUMN}} ", end="")

    def finish(self, outcome: Outcome) -> None:
        """Print the outcome."""
        say()
        at = "" if outcome.stopped_at is None else f" at invocation {outcome.stopped_at + 1}"
        say(f"{outcome.verdict.upper()}{at}", style=STYLE_OF[outcome.verdict], end="")
        say(f"  [{outcome.state}]")
        if outcome.error is not None:
            say(f"  {printable(outcome.error)}")


def _loud(observation: str) -> str:
    return observation.upper().replace("_", " ")

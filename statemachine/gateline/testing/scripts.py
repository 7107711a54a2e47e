"""Scripts: every run of a table, and how a run that was seen differs from its script.

1. A script says what is to be observed in each state. So it says, before anything runs, which path
   is taken, which calls are made and which events are durable at the end.
2. What is lost is there or is not, all of it: a commit is atomic. A record that is lost takes along
   what waited for the same commit.
3. Each difference is named after the invariant of SPEC 8 that it endangers: a refusal that passed,
   a loss that was not noticed, a failure that went on.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final, NamedTuple

from gateline.gates.line import Line
from gateline.machine.effect import LOST, RECORDED, Effect, EffectKind
from gateline.machine.table import TransitionTable
from gateline.testing.observed import Objection, ObservedRun
from gateline.testing.scripted import response_to
from gateline.values.plan import DomainInvocation
from gateline.values.result import DomainResult
from gateline_model.history import end_of, written_trail
from gateline_model.trail import Entry
from gateline_proofs.histories import Run, runs
from gateline_proofs.translation import gates_of

_UNHEEDED: Final = {
    EffectKind.CHECK: "gated",
    EffectKind.RECORD: "durable-before-effect",
    EffectKind.COMMIT: "durable-before-effect",
    EffectKind.INVOKE: "fail-closed",
    EffectKind.MEASURE: "fail-closed",
    EffectKind.ADVANCE: "no-skip",
}
"""What is endangered where the good observation is made in place of another one."""


class Script(NamedTuple):
    """One run of the table, to be gone through.

    Attributes:
        n: how many invocations the plan has.
        run: what is to be observed, and the run in the model's words.
        written: whether a commit that is reported lost was written all the same.
    """

    n: int
    run: Run
    written: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """The script, for people: the length of the plan, each observation, and the end."""
        note = ", and a commit that is reported lost was written" if self.written else ""
        steps = (f"{state}: {seen}" for state, seen in self.run.path)
        return (f"n = {self.n}{note}", *steps, self.run.end)


def scripts_of(line: Line, n: int) -> Iterator[Script]:
    """Every script of a line for plans of n invocations, depth first.

    Raises:
        ValueError: where n is less than 1.
        UnknownWordError: where the model has no meaning for a word of the line.
    """
    for run in runs(line.table, n, gates_of(line)):
        yield Script(n, run, written=False)
        if any(_is_lost_commit(line.table.effects[state], seen) for state, seen in run.path):
            yield Script(n, run, written=True)


def durable_log(script: Script, table: TransitionTable) -> tuple[Entry, ...]:
    """Exactly what is durable at the end of a script (rule 2)."""
    entries = iter(written_trail(script.run.history))
    durable: tuple[Entry, ...] = ()
    waiting: tuple[Entry, ...] = ()
    for state, seen in script.run.path:
        effect = table.effects[state]
        if effect.kind is EffectKind.RECORD:
            entry = next(entries)
            waiting = (*waiting, entry) if seen == RECORDED else ()
        elif effect.kind is EffectKind.COMMIT:
            durable += waiting if script.written or seen != LOST else ()
            waiting = ()
    return durable


def differences(script: Script, run: ObservedRun) -> Iterator[Objection]:
    """How a run that was seen differs from its script.

    Args:
        script: what was to be observed.
        run: the run that was seen; its domains are `ToldDomain`s, one for each invocation.
    """
    yield from _of_the_path(script, run)
    yield from _of_the_end(script, run)
    trail, expected = run.trail, durable_log(script, run.line.table)
    for place, (found, wanted) in enumerate(zip_longest(trail, expected)):
        if found != wanted:
            said = f"{found or 'nothing'}; the script: {wanted or 'nothing'}"
            yield Objection("audited", f"entry {place} of the log is {said}")
            break
    calls = [state for state, _ in script.run.path if _calls(run.line.table.effects[state])]
    if len(run.calls) != len(calls):
        problem = f"{len(run.calls)} calls were received; the script: {len(calls)}"
        yield Objection("no-retry" if len(run.calls) > len(calls) else "no-skip", problem)


def _of_the_path(script: Script, run: ObservedRun) -> Iterator[Objection]:
    """The first step that is another one."""
    table = run.line.table
    for number, (found, wanted) in enumerate(zip_longest(run.path, script.run.path), 1):
        if found == wanted:
            continue
        said = f"step {number}: {_step(found)}; the script: {_step(wanted)}"
        if found is None:
            yield Objection("terminates", said)
        elif wanted is None:
            yield Objection("absorbing", said)
        elif found[0] != wanted[0]:
            yield Objection("total", said)
        else:
            effect = table.effects[found[0]]
            good = found[1] == effect.observations[0]
            yield Objection(_UNHEEDED[effect.kind] if good else "truthful", said)
        return


def _of_the_end(script: Script, run: ObservedRun) -> Iterator[Objection]:
    """Terminal state, verdict and results; an exception is objected to elsewhere."""
    end, outcome = end_of(script.run.history), run.outcome
    if end is None or outcome is None:
        return
    told = (outcome.state, str(outcome.verdict))
    if told != (script.run.end, str(end.verdict)):
        said = f"the caller was told {told}; the script: {(script.run.end, str(end.verdict))}"
        yield Objection("truthful", said)
    results = [_result_of(call) for call in run.plan.invocations[: end.results]]
    if list(outcome.results) != results:
        said = f"the caller was given {list(outcome.results)!r}; the domains gave {results!r}"
        yield Objection("all-or-nothing", said)


def _result_of(call: DomainInvocation) -> DomainResult:
    return DomainResult(True, response_to(call.method, call.parameters.get_copy()))


def _is_lost_commit(effect: Effect, seen: str) -> bool:
    return effect.kind is EffectKind.COMMIT and seen == LOST


def _calls(effect: Effect) -> bool:
    return effect.kind is EffectKind.INVOKE


def _step(step: tuple[str, str] | None) -> str:
    return "no step" if step is None else f"{step[0]} on {step[1]}"

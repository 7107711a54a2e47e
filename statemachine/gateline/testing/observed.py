"""Objections: one run, as seen from outside, held against the independent model (SPEC 8).

1. The steps are a path of the table, from the initial state on; with an outcome, to its terminal
   state.
2. In the model's words, they keep every invariant that is one of a run, and the rules of its log.
3. The domains received exactly the calls that the steps tell of, each once, in plan order, with
   what the plan says for that index, and nothing else.
4. What the log holds and what the caller was told is what happened: see `observed_log.py` and
   `observed_outcome.py`.
5. A run that was cut short is held to all of it, as far as it went.

Nothing here knows what a gate should have decided: that is the user's own business, and another
part of the model's (`gateline_model.admission`). That what it decided was obeyed is what is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeGuard

from gateline.machine.effect import MORE, EffectKind
from gateline.testing.observed_log import objections_of_the_log
from gateline.testing.observed_outcome import objections_of_the_outcome
from gateline.testing.observed_run import Call, Objection, ObservedRun
from gateline.values.invalid import PlanError
from gateline.values.plan import DomainInvocation
from gateline.values.strict_json import canonical_within_bound
from gateline_model.history import History
from gateline_model.invariants import INVARIANTS, LOG_RULES, Invariant
from gateline_proofs.translation import UnknownWordError

__all__ = ["Call", "Objection", "ObservedRun", "objections"]


def objections(run: ObservedRun) -> tuple[Objection, ...]:
    """Everything that is wrong with a run.

    Args:
        run: the run, finished or cut short.

    Returns:
        Nothing where every invariant of SPEC 8 that one run can show holds, ``isolated`` included.
        Otherwise each objection once: those of the path first, then those of the model, of the
        calls, and of log and outcome.

    Raises:
        UnknownWordError: where a gate of the line records what the model has no meaning for.
    """
    return tuple(dict.fromkeys(_objections(run)))


def _objections(run: ObservedRun) -> Iterator[Objection]:
    yield from _of_the_path(run)
    try:
        history = run.history
    except UnknownWordError as error:
        yield Objection("total", f"a step that is none of its effect: {error}")
        return
    yield from _of_the_model(history)
    yield from _of_the_calls(run)
    yield from objections_of_the_log(run)
    yield from objections_of_the_outcome(run)


def _of_the_path(run: ObservedRun) -> Iterator[Objection]:
    """Rule 1."""
    table = run.line.table
    state, cursor = table.initial, 0
    for number, moment in enumerate(run.moments, 1):
        where = f"step {number}, {moment.state} on {moment.observation}"
        if state in table.terminal_states:
            yield Objection("absorbing", f"{where}: the run had ended in {state}")
            return
        if moment.state != state or moment.effect != table.effects[state]:
            said = f"it was in {moment.state} with {moment.effect}"
            expected = f"the table: {state} with {table.effects[state]}"
            yield Objection("total", f"{where}: {said}; {expected}")
            return
        if moment.invocation != cursor:
            said = f"at invocation {moment.invocation}; the cursor is at {cursor}"
            yield Objection("no-reorder", f"{where}: it was {said}")
        if (state, moment.observation) not in table.transitions:
            yield Objection("total", f"{where}: the table has no such observation there")
            return
        if moment.effect.kind is EffectKind.ADVANCE:
            cursor += moment.observation == MORE
        state = table.transitions[state, moment.observation]
    if run.outcome is None:
        return
    if run.outcome.state != state:
        told = f"the caller was told {run.outcome.state}; the steps lead to {state}"
        yield Objection("truthful", told)
    elif state not in table.terminal_states:
        yield Objection("terminates", f"the caller was told {state}, which is not terminal")


@lru_cache(maxsize=4096)
def _of_the_model(history: History) -> tuple[Objection, ...]:
    """Rule 2. The same history comes again and again, with other ledgers and other data."""
    return tuple(
        Objection(invariant.name, f"{invariant.sentence}; {_first_breach(history, invariant)}")
        for invariant in (*INVARIANTS, *LOG_RULES)
        if invariant.holds is not None and not invariant.holds(history)
    )


def _first_breach(history: History, invariant: Invariant) -> str:
    """The step behind which an invariant is broken for the first time."""
    for count in range(1, len(history.steps) + 1):
        begun = History(history.n, history.steps[:count], history.gates)
        if invariant.holds is not None and not invariant.holds(begun):
            return f"broken by step {count} of the history: {history.steps[count - 1]}"
    return "broken by the run as a whole"


def _of_the_calls(run: ObservedRun) -> Iterator[Objection]:
    """Rule 3."""
    told = [index for index in (*run.invoked, run.interrupted_call) if _in_plan(index, run.n)]
    expected = [run.plan.invocations[index] for index in told]
    if len(run.calls) > len(expected):
        yield _surplus(run, expected)
    elif len(run.calls) < len(expected) - _perhaps_none(run):
        missing = f"{len(expected)} calls were told of, {len(run.calls)} were received"
        yield Objection("no-skip", missing)
    else:
        for index, call, invocation in zip(told, run.calls, expected, strict=False):
            if not _is_call_of(call, invocation):
                said = f"{_shown(call)}; the plan: {_planned(invocation)}"
                yield Objection("isolated", f"call {index} received {said}")
    for index, call in zip(told, run.calls, strict=False):
        if call.start_durable is False:
            problem = f"call {index} was made before its EXECUTION_STARTED was durable"
            yield Objection("durable-before-effect", problem)


def _in_plan(index: int | None, n: int) -> TypeGuard[int]:
    return index is not None and 0 <= index < n


def _perhaps_none(run: ObservedRun) -> int:
    """1 where the last call could not be carried out, so that no domain may have received it."""
    calls = [moment for moment in run.moments if moment.effect.kind is EffectKind.INVOKE]
    failed = bool(calls) and calls[-1].observation == calls[-1].effect.observations[-1]
    return int(failed)


def _surplus(run: ObservedRun, expected: list[DomainInvocation]) -> Objection:
    """The first call that no step tells of: one that was made before, or one of its own."""
    at = next(
        (
            position
            for position, invocation in enumerate(expected)
            if not _is_call_of(run.calls[position], invocation)
        ),
        len(expected),
    )
    extra = run.calls[at]
    counts = f"{len(run.calls)} calls were received, {len(expected)} were told of"
    if any(_same(call, extra) for call in run.calls[:at]):
        return Objection("no-retry", f"{counts}: {_shown(extra)} came again, as call {at}")
    return Objection("gated", f"{counts}: no step let {_shown(extra)} pass, call {at}")


def _is_call_of(call: Call, invocation: DomainInvocation) -> bool:
    """To the last byte: True is not 1 to a domain."""
    names = (call.domain, call.method) == (invocation.domain, invocation.method)
    return names and _bytes_of(call) == invocation.parameters.canonical_json


def _same(call: Call, other: Call) -> bool:
    names = (call.domain, call.method) == (other.domain, other.method)
    return names and _bytes_of(call) == _bytes_of(other)


def _bytes_of(call: Call) -> bytes | None:
    try:
        return canonical_within_bound(call.parameters, PlanError)
    except PlanError:
        return None


def _shown(call: Call) -> str:
    return f"{call.domain}.{call.method}({call.parameters!r})"


def _planned(invocation: DomainInvocation) -> str:
    return _shown(Call(invocation.domain, invocation.method, invocation.parameters.get_copy()))

"""What the caller was told, held against what happened (SPEC 4.4, 4.5, 6.7).

1. The outcome says what the terminal state means, where the run stopped, and why.
2. It hands out results where the run completed, in plan order, and nowhere else; each is the
   response that the log has the digest of.
3. Its verdict is the log's, where nothing was lost. After a loss nothing is promised but that
   ``completed`` is in the log (SPEC 6.7).
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from gateline.gates.gate import When
from gateline.machine.effect import LOST, EffectKind
from gateline.testing.observed_run import Objection, ObservedRun
from gateline.values.outcome import Outcome, Verdict
from gateline.values.strict_json import canonical
from gateline_model.trail import TrailReader

RESPONSE_DIGEST: Final = "response_digest"
"""The name, in a completion's details, of the SHA-256 of what the domain returned."""


def objections_of_the_outcome(run: ObservedRun) -> Iterator[Objection]:
    """What is wrong with a run's outcome; nothing where it has none.

    Args:
        run: the run, whose steps have a meaning to the model.
    """
    if run.outcome is not None:
        yield from _of_the_outcome(run, run.outcome)
        yield from _of_the_results(run, run.outcome)
        yield from _of_the_verdict(run, run.outcome)


def _of_the_outcome(run: ObservedRun, outcome: Outcome) -> Iterator[Objection]:
    """Rule 1."""
    end = run.line.ends.get(outcome.state)
    completed = outcome.verdict is Verdict.COMPLETED
    facts: list[tuple[str, object, object]] = [
        ("plan", outcome.plan_digest, run.plan.digest),
        ("line", outcome.line_digest, run.line.table.digest),
        ("place", outcome.stopped_at, None if completed else _looked_at_last(run)),
        ("having an error", outcome.error is not None, not completed),
        ("having a head", outcome.head is not None, _committed(run)),
    ]
    if end is not None:
        facts.append(("verdict", str(outcome.verdict), str(end.verdict)))
        facts.append(("gate", outcome.gate, end.gate))
    refusal = run.refusal
    if outcome.verdict is Verdict.ABORTED:
        facts.append(("error naming the audit", "audit" in str(outcome.error), True))
    elif refusal is not None:
        facts.append(("error", outcome.error, refusal.reason))
    for what, told, expected in facts:
        if told != expected:
            problem = f"the caller was told {what} {told!r}; expected {expected!r}"
            yield Objection("truthful", problem)


def _looked_at_last(run: ObservedRun) -> int | None:
    """The invocation that a gate was checked for last."""
    looked_at = None
    for moment in run.moments:
        if moment.effect.kind is EffectKind.CHECK:
            gate = run.line.gates.get(moment.effect.subject)
            of_plan = gate is not None and gate.when is When.BEFORE_PLAN
            looked_at = None if of_plan else moment.invocation
    return looked_at


def _committed(run: ObservedRun) -> bool:
    return any(
        moment.effect.kind is EffectKind.COMMIT and moment.observation != LOST
        for moment in run.moments
    )


def _of_the_results(run: ObservedRun, outcome: Outcome) -> Iterator[Objection]:
    """Rule 2."""
    digests = {
        event.index: event.details[RESPONSE_DIGEST]
        for event in run.events
        if RESPONSE_DIGEST in event.details
    }
    for index, result in enumerate(outcome.results):
        if not result.success or result.error is not None:
            yield Objection("all-or-nothing", f"result {index} is no success: {result!r}")
        elif sha256(canonical(result.data)).hexdigest() != digests.get(index):
            problem = f"result {index} is not the response that was recorded for invocation {index}"
            yield Objection("all-or-nothing", problem)


def _of_the_verdict(run: ObservedRun, outcome: Outcome) -> Iterator[Objection]:
    """Rule 3."""
    reader = TrailReader(run.gates)
    for entry in run.trail:
        reader.read(entry, run.n)
    if outcome.verdict is Verdict.COMPLETED and str(reader.verdict) != outcome.verdict:
        problem = f"the caller was told completed; the verdict of the log: {reader.verdict}"
        yield Objection("verdict-agreement", problem)
    lost = any(moment.observation == LOST for moment in run.moments)
    if not lost and str(outcome.verdict) not in {str(verdict) for verdict in reader.verdicts}:
        problem = f"the caller was told {outcome.verdict}; the verdict of the log: {reader.verdict}"
        yield Objection("terminal-verdict", problem)

"""An examination as text: what became of each invariant, how, how far, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from gateline_model.invariants import Of, formal
from gateline_proofs import counterexample
from gateline_proofs.certificates import path_of
from gateline_proofs.evidence import EXPLORATION, TERMINATES, Evidence, Examination, Verdict
from gateline_proofs.proof import SEARCHED, Status

_ROW = "{:<22}  {:<12}  {:<20}  {}"
_WIDTH = 100
_SUMMARY = len(_ROW.format("", "", "", ""))
CLOSING: Final = {
    Status.HOLDS: "Every claim holds.",
    Status.VIOLATED: "The line is wrong: a claim is violated.",
    Status.UNDETERMINED: "Not every claim was decided: undetermined is not a pass.",
}
"""What is said of a line in the end."""


def lines(examination: Examination, *, statements: bool = False) -> Iterator[str]:
    """A report, line by line.

    Args:
        examination: what was found.
        statements: whether each invariant is followed by its formal statements.
    """
    proof = examination.proof
    table, gates = proof.table, proof.gates
    yield f"machine {table.name}: {len(table.effects)} states, {len(table.transitions)} transitions"
    yield f"table {table.digest}"
    yield f"gates {', '.join(gate.name for gate in gates)}"
    yield ""
    yield _ROW.format("property", "verdict", "bound", "method").rstrip()
    for verdict in examination.verdicts:
        yield from _claim(examination, verdict, statements=statements)
    if all(verdict.ruling.invariant.of is not Of.INPUT for verdict in examination.verdicts):
        yield "isolated is no property of a line: it is for tests of the orchestrator"
    yield ""
    yield _ROW.format("engine", "seconds", "bound", "").rstrip()
    for each in examination.evidence:
        seconds = "did not run" if each.seconds is None else f"{each.seconds:.2f}"
        bound = "every n" if each.bound is None else f"n <= {each.bound}"
        bound = "-" if each.seconds is None else bound
        row = _ROW.format(each.engine, seconds, bound, each.summary)
        yield from wrap(row, width=_WIDTH, subsequent_indent=" " * _SUMMARY)
        yield from (f"    not reached: {state} on {seen}" for state, seen in each.unreached)
    yield from _objections(examination)
    yield ""
    yield CLOSING[examination.status]


def _claim(examination: Examination, verdict: Verdict, *, statements: bool) -> Iterator[str]:
    ruling = verdict.ruling
    name = ruling.invariant.name
    bound = bound_of(verdict, examination.evidence)
    yield _ROW.format(name, verdict.status, bound, method_of(verdict))
    yield from _wrapped(f"{ruling.invariant.sentence}.")
    agreeing = [engine for engine, said in verdict.engines.items() if said is verdict.status]
    others = [
        f"{engine} says {said}"
        for engine, said in verdict.engines.items()
        if said is not verdict.status
    ]
    by = ", ".join(agreeing) + "".join(f"; {other}" for other in others)
    certificate = certificate_of(verdict)
    yield from _wrapped(f"by {by}" + (f"; certificate {certificate}" if certificate else ""))
    if statements:
        yield from (f"      {said}" for said in formal(name, examination.proof.gates))


def method_of(verdict: Verdict) -> str:
    """How an invariant is shown, in a few words."""
    ruling = verdict.ruling
    if ruling.invariant.of is Of.TABLE:
        return "a measure that falls" if ruling.invariant.name == TERMINATES else "construction"
    if ruling.invariant.of is Of.ALL_RUNS:
        return "a run for each"
    if ruling.invariant.of is Of.INPUT:
        return "observed"
    counts = ((ruling.theorems, "theorem"), (ruling.requirements, "requirement"))
    return ", ".join(
        f"{count} {word}" if count == 1 else f"{count} {word}s" for count, word in counts if count
    )


def _wrapped(text: str) -> list[str]:
    return wrap(
        text, width=_WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
    )


def bound_of(verdict: Verdict, evidence: tuple[Evidence, ...]) -> str:
    """How far a verdict reaches: every length of plan, or a number of invocations."""
    if verdict.counterexample is not None:
        n = verdict.counterexample.n
        return "-" if n is None else f"n = {n}"
    if verdict.status is not Status.HOLDS:
        return "-"
    of = verdict.ruling.invariant.of
    if of is Of.ALL_RUNS:
        return f"a run of n <= {max(SEARCHED)} each"
    if of is Of.LOG:
        explored = next(each.bound for each in evidence if each.engine == EXPLORATION)
        return f"recovery: n <= {explored}"
    if of is Of.INPUT:
        name = verdict.ruling.invariant.name
        bounds = [each.bound for each in evidence if name in each.statuses]
        return f"n <= {max(bound for bound in bounds if bound is not None)}"
    return "every n"


def certificate_of(verdict: Verdict) -> str | None:
    """The name of the text that a solver can be asked about; None where there is none."""
    name = verdict.ruling.invariant.name
    if name == TERMINATES:
        return path_of("induction")
    return path_of(name) if verdict.ruling.theorems else None


def _objections(examination: Examination) -> Iterator[str]:
    """What does not hold: the shortest counterexample in full, the others in a line each."""
    failed = [each for each in examination.verdicts if each.status is not Status.HOLDS]
    shown = sorted(
        (len(each.counterexample.steps), place, each.counterexample)
        for place, each in enumerate(failed)
        if each.counterexample is not None
    )
    if shown:
        yield ""
        yield from counterexample.trace_lines(shown[0][2])
    told: dict[str, list[str]] = {}
    for verdict in failed:
        name, found = verdict.ruling.invariant.name, verdict.counterexample
        if found is not None:
            of = "" if found.n is None else f", n = {found.n}"
            after = f"violated after {len(found.steps)} steps{of}"
            told[f"{name} is {after}: {found.problem}"] = []
        else:
            told.setdefault(why(verdict), []).append(name)
    for problem, names in told.items():
        yield ""
        yield from _wrapped(f"{', '.join(names)}: {problem}" if names else problem)


def why(verdict: Verdict) -> str:
    """Why a claim without a counterexample does not hold."""
    ruling = verdict.ruling
    if ruling.status is verdict.status and ruling.problem is not None:
        return f"{verdict.status}: {ruling.problem}"
    saying = [engine for engine, said in verdict.engines.items() if said is verdict.status]
    return f"{verdict.status} by {', '.join(saying)}" if saying else str(verdict.status)

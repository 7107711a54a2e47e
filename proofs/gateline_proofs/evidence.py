"""Everything that was asked about a line, and what each engine says of each invariant.

1. The engines trust each other in nothing. The *derivation* and its checker speak of every ``n``;
   *z3* and *cvc5* are asked about the same certificate as text; the *exploration* tries every world
   up to a bound, on concrete numbers; the *histories* hold every run up to a bound against the
   model's second formulation.
2. An engine says of an invariant that it holds, is violated or is undetermined, or nothing, where
   it cannot see it. An invariant holds where an engine says so, and no engine says otherwise; the
   derivation rules on every property of a line, so none of them holds without it.
3. *Coq* and *SPIN* are programs, take seconds, and are asked where it is wanted: Coq about the
   certificate, SPIN about every claim and requirement, for plans up to a bound.
4. An engine that is not installed did not run, and is said not to have run.
5. Whoever runs the line itself brings engines of their own, which are asked after these and count
   as these do. They may see what is no property of a table (``isolated``); where none of them rules
   on it, it is undetermined.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

from gateline.machine.table import TransitionTable
from gateline_model.claims import claims
from gateline_model.invariants import INVARIANTS, LOG_RULES, Of
from gateline_model.machine import Gates
from gateline_model.requirements import REQUIREMENTS
from gateline_proofs.agreement import check
from gateline_proofs.claimed import claimed_of
from gateline_proofs.coq import coq_text
from gateline_proofs.coqc import CoqError, run_coq
from gateline_proofs.counterexample import Step, Trace, trace_of
from gateline_proofs.exploration import Counterexample, explored
from gateline_proofs.histories import Run
from gateline_proofs.promela import promela_text
from gateline_proofs.proof import LineProof, Ruling, Status, prove_table
from gateline_proofs.smt import induction, invariant
from gateline_proofs.solvers import SOLVERS, Answer, Ask, installed
from gateline_proofs.spin import SpinError, run_spin

BOUND: Final = 6
"""The longest plan that is explored, in invocations, unless asked otherwise."""

BOUND_OF_WRONG: Final = 2
"""The same of a line that is not proved: where a stop is none, its runs double with each step."""

DERIVATION: Final = "derivation"
EXPLORATION: Final = "exploration"
HISTORIES: Final = "histories"
COQ: Final = "coq"
SPIN: Final = "spin"

TERMINATES: Final = "terminates"
SOMETIMES: Final = "sometimes"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one engine says.

    Attributes:
        engine: its name.
        bound: the longest plan that it speaks of, in invocations; None for every length.
        seconds: how long it took; None where it did not run.
        summary: what it did, in one line.
        statuses: what it says, by invariant; an invariant that it cannot see is left out.
        counterexamples: a way to a breach, by invariant, where it has one.
        unreached: the transitions that it looked for and did not reach.
    """

    engine: str
    bound: int | None
    seconds: float | None
    summary: str
    statuses: Mapping[str, Status]
    counterexamples: Mapping[str, Trace] = field(default_factory=dict)
    unreached: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of one invariant, all engines together.

    Attributes:
        ruling: what the derivation found; undetermined where it is no property of a line.
        status: what became of it.
        engines: each engine that sees it, with what it says.
        counterexample: a way to a breach, of the first engine that has one; None where none has.
    """

    ruling: Ruling
    status: Status
    engines: Mapping[str, Status]
    counterexample: Trace | None


Engine: TypeAlias = Callable[[LineProof], Evidence]
"""An engine that somebody else brings: asked when the derivation is done, with what that found."""


@dataclass(frozen=True, slots=True)
class Examination:
    """A line, and all that was found of it.

    Attributes:
        proof: what the derivation found.
        evidence: what each engine says.
        verdicts: what all of them say of each invariant, in the order of SPEC 8.
    """

    proof: LineProof
    evidence: tuple[Evidence, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def status(self) -> Status:
        """What became of the line: its worst verdict."""
        found = {verdict.status for verdict in self.verdicts}
        worst = (Status.VIOLATED, Status.UNDETERMINED)
        return next((status for status in worst if status in found), Status.HOLDS)


def examine(
    table: TransitionTable,
    gates: Gates,
    *,
    bound: int = BOUND,
    solvers: Mapping[str, Ask] | None = None,
    programs: bool = False,
    engines: Mapping[str, Engine] | None = None,
    begins: Callable[[str], None] = lambda _: None,
) -> Examination:
    """Ask every engine about a table.

    Args:
        table: the table.
        gates: the gates of its line, in the model's words; the last is the authority gate.
        bound: the longest plan to explore, in invocations; at most `BOUND_OF_WRONG` where the
            derivation does not show that the line holds.
        solvers: the solvers to ask, by name; those that are installed where None.
        programs: whether to ask Coq and SPIN too.
        engines: further engines, by name, to be asked in this order after all others; with any of
            them what is no property of a line is ruled on too.
        begins: called with the name of each engine that is asked, just before it is.

    Raises:
        UnknownWordError: the table has a word that the model has no meaning for.
        ValueError: the bound is less than 1.
    """
    if bound < 1:
        raise ValueError(f"a plan has at least one invocation, so the bound is not {bound}")
    asked = installed() if solvers is None else solvers
    begins(DERIVATION)
    started = time.perf_counter()
    proof = prove_table(table, gates)
    if not proof.holds:
        bound = min(bound, BOUND_OF_WRONG)
    evidence = [_derivation(proof, time.perf_counter() - started)]
    for name in SOLVERS:
        if name in asked:
            begins(name)
        evidence.append(_solver(proof, name, asked.get(name)))
    asks = {COQ: _coq, EXPLORATION: _exploration, SPIN: _spin, HISTORIES: _histories}
    for name in asks if programs else (EXPLORATION, HISTORIES):
        begins(name)
        evidence.append(asks[name](proof, bound))
    for name, engine in (engines or {}).items():
        begins(name)
        evidence.append(engine(proof))
    rulings = _with_inputs(proof) if engines else proof.rulings
    verdicts = tuple(_verdict(ruling, evidence, gates) for ruling in rulings)
    return Examination(proof, tuple(evidence), verdicts)


def _with_inputs(proof: LineProof) -> tuple[Ruling, ...]:
    """The rulings, and one for each invariant that is no property of a table; as in SPEC 8."""
    ruled = {ruling.invariant.name: ruling for ruling in proof.rulings}
    problem = "it is no property of a table, and no engine that sees it ruled on it"
    for each in INVARIANTS:
        if each.of is Of.INPUT:
            ruled[each.name] = Ruling(each, Status.UNDETERMINED, 0, 0, problem)
    return tuple(ruled[each.name] for each in (*INVARIANTS, *LOG_RULES))


def _verdict(ruling: Ruling, evidence: Sequence[Evidence], gates: Gates) -> Verdict:
    name = ruling.invariant.name
    engines = {each.engine: each.statuses[name] for each in evidence if name in each.statuses}
    shortest = ruling.counterexample
    found = [None if shortest is None else trace_of(shortest, gates)]
    found += [each.counterexamples.get(name) for each in evidence]
    status = Status.UNDETERMINED
    if Status.VIOLATED in engines.values():
        status = Status.VIOLATED
    elif set(engines.values()) == {Status.HOLDS}:
        status = Status.HOLDS
    return Verdict(ruling, status, engines, next((each for each in found if each), None))


def _derivation(proof: LineProof, seconds: float) -> Evidence:
    certificate = proof.certificate
    return Evidence(
        engine=DERIVATION,
        bound=None,
        seconds=seconds,
        summary=f"{len(certificate.nodes)} nodes, {len(certificate.steps)} steps, "
        f"{len(certificate.theorems)} theorems, each proof checked",
        statuses={ruling.invariant.name: ruling.status for ruling in proof.rulings},
    )


def _solver(proof: LineProof, name: str, ask: Ask | None) -> Evidence:
    """A claim is shown where its text and that of the induction are both answered by unsat."""
    if ask is None:
        return Evidence(name, None, None, "not installed; it comes with the extra [prove]", {})
    started = time.perf_counter()
    base = ask(induction(proof.certificate))
    statuses = {}
    for ruling in proof.rulings:
        claimed = ruling.invariant
        if claimed.name == TERMINATES:
            answers = {base}
        elif ruling.theorems:
            answers = {base, ask(invariant(proof.certificate, claimed.name, claimed.sentence))}
        else:
            continue
        shown = answers == {Answer.UNSAT} and ruling.status is Status.HOLDS
        statuses[claimed.name] = Status.HOLDS if shown else Status.UNDETERMINED
    seconds = time.perf_counter() - started
    unsat = sum(status is Status.HOLDS for status in statuses.values())
    summary = f"unsat for the induction, and for {unsat} of {len(statuses)} invariants"
    if base is not Answer.UNSAT:
        summary = f"{base} for the induction"
    return Evidence(name, None, seconds, summary, statuses)


def _exploration(proof: LineProof, bound: int) -> Evidence:
    started = time.perf_counter()
    found = explored(proof.table, proof.gates, range(1, bound + 1))
    seconds = time.perf_counter() - started
    counterexamples: dict[str, Counterexample] = {}
    for exploration in found:
        counterexamples = {**exploration.shortest, **counterexamples}
    seen = {claim.invariant for claim in claims(proof.gates)}
    seen |= {requirement.invariant for requirement in REQUIREMENTS}
    statuses = {
        name: Status.VIOLATED if name in counterexamples else Status.HOLDS for name in sorted(seen)
    }
    taken = {pair for exploration in found for pair in exploration.transitions}
    unreached = tuple(pair for pair in proof.table.transitions if pair not in taken)
    statuses[SOMETIMES] = Status.UNDETERMINED if unreached else Status.HOLDS
    nodes = sum(exploration.nodes for exploration in found)
    moves = sum(exploration.moves for exploration in found)
    missed = f", {len(unreached)} transitions unreached" if unreached else ", all reached"
    summary = f"{nodes:,} worlds, {moves:,} steps, with crashes and recoveries{missed}"
    traces = {name: trace_of(found, proof.gates) for name, found in counterexamples.items()}
    return Evidence(EXPLORATION, bound, seconds, summary, statuses, traces, unreached)


def _coq(proof: LineProof, bound: int) -> Evidence:  # noqa: ARG001 - the certificate has none
    started = time.perf_counter()
    try:
        with TemporaryDirectory() as folder:
            run_coq(coq_text(proof.certificate), Path(folder))
    except CoqError as error:
        return _not_accepted(COQ, None, started, str(error), proof)
    seconds = time.perf_counter() - started
    summary = f"{len(proof.certificate.theorems)} theorems, closed under the global context"
    statuses = {
        ruling.invariant.name: ruling.status
        for ruling in proof.rulings
        if ruling.theorems or ruling.invariant.name == TERMINATES
    }
    return Evidence(COQ, None, seconds, summary, statuses)


def _spin(proof: LineProof, bound: int) -> Evidence:
    started = time.perf_counter()
    claimed = claimed_of(proof.product)
    try:
        with TemporaryDirectory() as folder:
            found = run_spin(promela_text(claimed, bound), Path(folder))
    except SpinError as error:
        return _not_accepted(SPIN, bound, started, str(error), proof)
    seconds = time.perf_counter() - started
    summary = f"{found.states:,} states, {found.transitions:,} transitions, {found.errors} errors"
    status = Status.UNDETERMINED if found.errors else Status.HOLDS
    return Evidence(SPIN, bound, seconds, summary, dict.fromkeys(_asked(proof), status))


def _not_accepted(
    engine: str, bound: int | None, started: float, problem: str, proof: LineProof
) -> Evidence:
    """A program that is missing did not run; one that refuses leaves everything undetermined."""
    said = " ".join(problem.split())
    if said.startswith("not installed"):
        return Evidence(engine, None, None, said, {})
    statuses = dict.fromkeys(_asked(proof), Status.UNDETERMINED)
    return Evidence(engine, bound, time.perf_counter() - started, said, statuses)


def _asked(proof: LineProof) -> tuple[str, ...]:
    return tuple(
        ruling.invariant.name for ruling in proof.rulings if ruling.theorems or ruling.requirements
    )


def _histories(proof: LineProof, bound: int) -> Evidence:
    started = time.perf_counter()
    report = check(proof.table, bound, proof.gates)
    seconds = time.perf_counter() - started
    statuses = {}
    traces = {}
    for finding in report.findings:
        status = Status.HOLDS if finding.holds else Status.UNDETERMINED
        statuses[finding.name] = Status.VIOLATED if finding.breaches else status
        if finding.shortest is not None:
            traces[finding.name] = _run_as_trace(finding.name, finding.shortest)
    summary = f"{sum(report.runs.values()):,} runs, held against the model's predicates"
    return Evidence(HISTORIES, bound, seconds, summary, statuses, traces)


def _run_as_trace(name: str, run: Run) -> Trace:
    steps = tuple(Step(f"{state}: {seen}", (), (state, seen)) for state, seen in run.path)
    problem = f"the run ends in {run.end}, and its history does not keep {name}"
    return Trace(name, run.history.n, steps, problem)

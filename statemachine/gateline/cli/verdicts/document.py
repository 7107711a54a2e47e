"""What was found of a line, as a document: the JSON of ``gateline check``, and its schema.

1. The three values are ``holds``, ``violated`` and ``undetermined``; only the first is a pass. The
   status of the whole is its worst.
2. The same line and the same versions of the engines give the same text: no times are in it, keys
   are sorted, and lists are in the order of SPEC 8, of the engines, and of the steps.
3. Text that a line brings along is escaped: no control character is in any text, nor the start of
   a line.
4. Whoever adds a field, renames one or gives it another meaning makes another `VERSION`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Final

import msgspec

from gateline.cli.verdicts.bindings import Place
from gateline.cli.verdicts.places import Places
from gateline.values.invalid import escaped
from gateline_proofs.counterexample import Step, Trace
from gateline_proofs.evidence import Evidence, Examination, Verdict
from gateline_proofs.proof import Status
from gateline_proofs.report import bound_of, certificate_of, method_of, why

VERSION: Final = 1
_Line = Annotated[int, msgspec.Meta(ge=1)]


class PlaceDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where something stands. The file is relative to the folder of the command, if it is in it."""

    file: str
    line: _Line
    column: _Line | None = None


class TransitionDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A transition of the table: the state that is left, and what is observed there."""

    state: str
    observation: str


class StepDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step of a run, or of its environment, which takes no transition; and what it changed."""

    name: str
    changes: tuple[str, ...]
    transition: TransitionDocument | None = None
    place: PlaceDocument | None = None


class CounterexampleDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way to a breach, by a plan of so many invocations or by several; and what is wrong then."""

    by: str
    invocations: Annotated[int, msgspec.Meta(ge=1)] | None
    steps: tuple[StepDocument, ...]
    problem: str


class PropertyDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A property of SPEC 8: what became of it, how far that reaches, how, and by whom.

    The bound and the method are for people. An engine that cannot see the property is not among
    those that say something of it. The problem says why it does not hold. The certificate is the
    name of a text for solvers.
    """

    name: str
    sentence: str
    status: Status
    bound: str
    method: str
    engines: dict[str, Status]
    problem: str | None = None
    counterexample: CounterexampleDocument | None = None
    certificate: str | None = None


class EngineDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An engine: whether it ran, the longest plan that it speaks of (null: any), what it did.

    Listed are the transitions that it looked for and did not reach.
    """

    name: str
    ran: bool
    summary: str
    bound: int | None = None
    unreached: tuple[TransitionDocument, ...] = ()


class LineDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The line: its table, by its digest; its gates, in order; where it is given its name."""

    name: str
    digest: str
    states: int
    transitions: int
    gates: tuple[str, ...]
    place: PlaceDocument | None = None


class CheckDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``gateline check`` found of a line of gates."""

    gateline_check: Annotated[int, msgspec.Meta(ge=VERSION, le=VERSION)]
    line: LineDocument
    status: Status
    properties: tuple[PropertyDocument, ...]
    engines: tuple[EngineDocument, ...]


def document_of(examination: Examination, places: Places) -> CheckDocument:
    """The document of an examination.

    Args:
        examination: what was found.
        places: where the line stands.
    """
    proof = examination.proof
    table = proof.table
    return CheckDocument(
        gateline_check=VERSION,
        line=LineDocument(
            name=escaped(table.name),
            digest=table.digest,
            states=len(table.effects),
            transitions=len(table.transitions),
            gates=tuple(escaped(gate.name) for gate in proof.gates),
            place=_place(places.declared),
        ),
        status=examination.status,
        properties=tuple(
            _property(verdict, examination.evidence, places) for verdict in examination.verdicts
        ),
        engines=tuple(_engine(each) for each in examination.evidence),
    )


def json_text(document: CheckDocument) -> str:
    """The document as JSON, in ASCII alone, ended by a line feed."""
    return as_json(msgspec.to_builtins(document))


def as_json(value: object) -> str:
    """A value as JSON, in ASCII alone, with sorted keys, ended by a line feed."""
    return json.dumps(value, indent=2, sort_keys=True) + "\n"


def shown_path(path: Path) -> str:
    """A path from the folder of the command, if it is in it; with ``/`` between its parts."""
    folder = Path.cwd()
    inside = path.is_relative_to(folder)
    return (path.relative_to(folder) if inside else path).as_posix()


def _place(place: Place | None) -> PlaceDocument | None:
    if place is None:
        return None
    return PlaceDocument(file=escaped(shown_path(place.path)), line=place.line, column=place.column)


def _property(verdict: Verdict, evidence: tuple[Evidence, ...], places: Places) -> PropertyDocument:
    invariant = verdict.ruling.invariant
    trace = verdict.counterexample
    problem = None
    if verdict.status is not Status.HOLDS:
        said = why(verdict).removeprefix(f"{verdict.status}: ")
        problem = escaped(said if trace is None else trace.problem)
    return PropertyDocument(
        name=invariant.name,
        sentence=invariant.sentence,
        status=verdict.status,
        bound=bound_of(verdict, evidence),
        method=method_of(verdict),
        engines=dict(verdict.engines),
        problem=problem,
        counterexample=None if trace is None else _counterexample(trace, places),
        certificate=certificate_of(verdict),
    )


def _counterexample(trace: Trace, places: Places) -> CounterexampleDocument:
    return CounterexampleDocument(
        by=trace.by,
        invocations=trace.n,
        steps=tuple(_step(step, places) for step in trace.steps),
        problem=escaped(trace.problem),
    )


def _step(step: Step, places: Places) -> StepDocument:
    return StepDocument(
        name=escaped(step.name),
        changes=tuple(escaped(change) for change in step.changes),
        transition=None if step.taken is None else _transition(step.taken),
        place=_place(places.of_step(step.taken)),
    )


def _transition(taken: tuple[str, str]) -> TransitionDocument:
    state, observation = taken
    return TransitionDocument(state=escaped(state), observation=escaped(observation))


def _engine(evidence: Evidence) -> EngineDocument:
    return EngineDocument(
        name=evidence.engine,
        ran=evidence.seconds is not None,
        summary=escaped(evidence.summary),
        bound=evidence.bound,
        unreached=tuple(_transition(taken) for taken in evidence.unreached),
    )

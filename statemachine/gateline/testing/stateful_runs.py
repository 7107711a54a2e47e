"""What Hypothesis finds of a line with `OrchestratorMachine`, as evidence.

1. The same line is run in the same way each time: the examples are derived from the machine, and no
   database of earlier failures is read or written.
2. What the machine says of the log as a whole is no invariant of SPEC 8 by name; it is told as the
   one that it endangers (`ENDANGERED`).
3. An error that is no objection decides nothing, and passes through.
"""

from __future__ import annotations

import time
from importlib import import_module
from typing import Any, Final

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from gateline.gates.line import Line
from gateline_model.invariants import INVARIANTS, LOG_RULES
from gateline_proofs.counterexample import Step, Trace
from gateline_proofs.evidence import Evidence
from gateline_proofs.proof import Status

EXAMPLES: Final = 40
STEPS: Final = 20
"""Of each example, at most."""

ENDANGERED: Final = {
    "admission": "gated",
    "overspent": "gated",
    "revocation": "gated",
    "append-only": "audited",
    "verify": "audited",
    "conformance": "durable-trail",
}
"""By the machine's word for what is wrong, the invariant of SPEC 8 that it endangers."""

_MACHINE: Final = "gateline.testing.orchestrator_machine"
_KNOWN: Final = frozenset(each.name for each in (*INVARIANTS, *LOG_RULES))
_FIRST: Final = "state = "
_LAST: Final = "state.teardown()"
_QUIET: Final = "state.everything_holds()"
_SETTINGS: Final = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    derandomize=True,
    database=None,
    report_multiple_bugs=False,
    print_blob=False,
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
    phases=(Phase.generate, Phase.target, Phase.shrink),
)


def stateful_evidence(name: str, line: Line, seen: tuple[str, ...]) -> Evidence:
    """Run the machine on a line.

    Args:
        name: of the engine.
        line: the line.
        seen: what holds where nothing is objected to.

    Raises:
        UnprovedLineError: no orchestrator takes the line.
        AssertionError: an objection that names no invariant.
    """
    module = import_module(_MACHINE)
    machine: Any = type("OrchestratorMachine", (module.OrchestratorMachine,), {"line": line})
    started = time.perf_counter()
    statuses = dict.fromkeys(seen, Status.HOLDS)
    traces = {}
    try:
        run_state_machine_as_test(machine, settings=_SETTINGS)
    except AssertionError as error:
        trace = trace_of(error)
        statuses = {trace.invariant: Status.VIOLATED}
        traces = {trace.invariant: trace}
    reach = machine.reach()
    summary = (
        f"{EXAMPLES} examples of up to {STEPS} steps by several actors, with faults, crashes and "
        f"restarts; {len(reach.transitions)} of {len(reach.existing.transitions)} transitions taken"
    )
    seconds = time.perf_counter() - started
    return Evidence(name, module.LENGTH, seconds, summary, statuses, traces)


def trace_of(error: AssertionError) -> Trace:
    """An objection as a trace: its steps are the lines that Hypothesis would have pasted.

    Raises:
        AssertionError: the error, where it names no invariant.
    """
    word, _, problem = str(error).partition(": ")
    invariant = ENDANGERED.get(word, word)
    if invariant not in _KNOWN:
        raise error
    notes = [line for note in getattr(error, "__notes__", ()) for line in note.splitlines()]
    begun = [at for at, line in enumerate(notes) if line.startswith(_FIRST)][:1]
    ended = [at for at, line in enumerate(notes) if line == _LAST][-1:]
    steps = notes[begun[0] + 1 : ended[0]] if begun and ended else []
    shown = tuple(Step(step) for step in steps if step != _QUIET)
    said = problem if word == invariant else f"{word}: {problem}"
    return Trace(invariant, None, shown, said)

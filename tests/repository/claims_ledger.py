"""The claims ledger of proofs/README.md: what is claimed, how it is shown, what it leaves open.

Sentences come from the model, methods and counts from the proof of the built-in line. What is
written here is only where the tests are, and what each claim leaves open.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sources import ROOT

from gateline.gates.line import LINE
from gateline_model.invariants import INVARIANTS, LOG_RULES, Invariant, Of
from gateline_proofs.certificates import path_of
from gateline_proofs.evidence import BOUND
from gateline_proofs.proof import SEARCHED, LineProof, prove

FOLDER: Final = "gateline_proofs/certificates"

_DERIVED: Final = "tests/proofs/test_proof.py"
_HISTORIES: Final = "tests/proofs/test_agreement.py"
_SCRIPTS: Final = "tests/testing/test_skeleton.py"

TESTS: Final = {
    "no-skip": (_DERIVED, _HISTORIES, _SCRIPTS),
    "no-reorder": (_DERIVED, _HISTORIES, _SCRIPTS),
    "no-retry": (_DERIVED, _HISTORIES, "tests/proofs/test_exploration.py"),
    "gated": (_DERIVED, _HISTORIES, "tests/rules/test_3_gates.py"),
    "gate-order": (_DERIVED, _HISTORIES, "tests/rules/test_3_gates.py"),
    "token-once": (_DERIVED, _HISTORIES),
    "fail-closed": (_DERIVED, _HISTORIES, "tests/orchestrator/test_every_transition.py"),
    "audited": (_DERIVED, _HISTORIES, "tests/inspection/test_conformance.py"),
    "truthful": (_DERIVED, _HISTORIES, _SCRIPTS),
    "durable-before-effect": (_DERIVED, _HISTORIES, "tests/rules/test_6_log.py"),
    "isolated": (
        "tests/rules/test_1_plan.py",
        "tests/rules/test_5_domains.py",
        "tests/testing/test_skeleton.py",
    ),
    "absorbing": ("tests/machine/test_table.py",),
    "total": ("tests/machine/test_table.py", "tests/machine/test_compiler.py"),
    "terminates": ("tests/proofs/test_certificate.py", "tests/proofs/test_third_opinions.py"),
    "all-or-nothing": (_DERIVED, _HISTORIES, _SCRIPTS),
    "recovery-silent": ("tests/proofs/test_exploration.py", "tests/model/test_world.py"),
    "verdict-agreement": (_DERIVED, _HISTORIES, "tests/orchestrator/test_every_transition.py"),
    "sometimes": ("tests/orchestrator/test_every_transition.py", _DERIVED),
    "durable-trail": (_DERIVED, _HISTORIES),
    "terminal-verdict": (_DERIVED, _HISTORIES),
    "durable-writes": (_DERIVED, _HISTORIES, "tests/rules/test_6_log.py"),
}
"""Where each claim is tested, from the root."""

DOES_NOT_SHOW: Final = {
    "no-skip": "that a domain did what it says it did",
    "no-reorder": "in which order a domain's own effects reach the world",
    "no-retry": "that a network or a domain does not send one call twice",
    "gated": "that a gate decides rightly: what its rules say is tested, not proved",
    "gate-order": "that a gate decides rightly",
    "token-once": "that the account it read is the ledger's newest: the transaction's business",
    "fail-closed": "what a domain that already runs goes on to do",
    "audited": "that nobody rewrites the log afterwards: the chain's business, and a receipt's",
    "truthful": "which rule of a gate refused: that is in the reason, and tested",
    "durable-before-effect": "that the disk keeps what it says it keeps",
    "isolated": "more than the runs that are tested; hostile code in the same process",
    "absorbing": "-",
    "total": "-",
    "terminates": "that an effect returns: a domain can hang",
    "all-or-nothing": "that results are in plan order: the orchestrator's, which is tested",
    "recovery-silent": "an implementation of recovery: there is none yet; longer plans",
    "verdict-agreement": "the other direction: a caller told aborted may find more in the log",
    "sometimes": "how often",
    "durable-trail": "that the log is complete: the chain's business",
    "terminal-verdict": "anything where the abort itself was lost",
    "durable-writes": "what a commit costs",
}
"""What each claim leaves open."""

TRUSTED: Final = {
    "the statements: what is claimed": (
        "model/gateline_model/vocabulary.py",
        "model/gateline_model/forms.py",
        "model/gateline_model/machine.py",
        "model/gateline_model/claims.py",
        "model/gateline_model/requirements.py",
    ),
    "the table as integers": (
        "proofs/gateline_proofs/translation.py",
        "proofs/gateline_proofs/system.py",
    ),
    "the checker of certificates, or z3, or cvc5, or Coq": (
        "proofs/gateline_proofs/certificate.py",
    ),
    "what is asked of places, one by one": ("proofs/gateline_proofs/proof.py",),
    "the loop that runs the table": ("statemachine/gateline/machine/runner.py",),
    "the table, and the compiler of the chart": (
        "statemachine/gateline/machine/effect.py",
        "statemachine/gateline/machine/table.py",
        "statemachine/gateline/machine/compiler.py",
    ),
    "what each effect does": ("statemachine/gateline/plan_run.py",),
}
"""What has to be read, and believed, by people."""


def claims_table() -> str:
    """The claims about the built-in line, as Markdown.

    Raises:
        ValueError: the line is not proved; there is nothing to write down.
    """
    proof = prove(LINE)
    if not proof.holds:
        raise ValueError("the built-in line is not proved")
    rows = ["| claim | sentence | method | bound | evidence | does not show |", "|" + " --- |" * 6]
    rows += [
        f"| `{invariant.name}` | {invariant.sentence} "
        f"| {_method(invariant, proof)} | {_bound(invariant)} "
        f"| {', '.join(_evidence(invariant, proof))} | {DOES_NOT_SHOW[invariant.name]} |"
        for invariant in (*INVARIANTS, *LOG_RULES)
    ]
    return "\n".join(rows)


def _method(invariant: Invariant, proof: LineProof) -> str:
    if invariant.of is Of.INPUT:
        return "tested"
    (ruling,) = [each for each in proof.rulings if each.invariant == invariant]
    steps = len(proof.certificate.steps)
    of_tables = {
        "absorbing": "by construction of the table",
        "total": "by construction of the table",
        "terminates": f"proved: a measure that falls with each of {steps} steps",
        "sometimes": "explored: a run for each",
    }
    if invariant.name in of_tables:
        return of_tables[invariant.name]
    parts = [f"proved: {_counted(ruling.theorems, 'theorem')}"] if ruling.theorems else []
    required = _counted(ruling.requirements, "requirement")
    parts += [f"{required} at places"] if ruling.requirements else []
    parts += ["recovery explored"] if invariant.of is Of.LOG else []
    return "; ".join(parts)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _bound(invariant: Invariant) -> str:
    if invariant.of is Of.INPUT:
        return "the tests"
    if invariant.of is Of.ALL_RUNS:
        return f"n <= {max(SEARCHED)}"
    if invariant.of is Of.LOG:
        return f"what a crash leaves: every n; recovery: n <= {BOUND}"
    return "every n"


def _evidence(invariant: Invariant, proof: LineProof) -> Iterator[str]:
    named = path_of("induction") if invariant.name == "terminates" else path_of(invariant.name)
    theorems = {each.invariant.name: each.theorems for each in proof.rulings}
    if invariant.name == "terminates" or theorems.get(invariant.name):
        yield f"[{named}]({FOLDER}/{named})"
    for test in TESTS[invariant.name]:
        yield f"[{Path(test).stem}](../{test})"


def trusted_table() -> str:
    """The trusted base, with its lines of code."""
    rows = ["| what | where | lines of code |", "| --- | --- | --- |"]
    total = 0
    for what, paths in TRUSTED.items():
        lines = sum(lines_of_code(ROOT / path) for path in paths)
        total += lines
        where = ", ".join(f"[{Path(path).stem}](../{path})" for path in paths)
        rows.append(f"| {what} | {where} | {lines} |")
    rows.append(f"| all | | {total} |")
    return "\n".join(rows)


def lines_of_code(path: Path) -> int:
    """The lines of a module that are neither empty, nor a comment, nor part of a docstring."""
    text = path.read_text(encoding="utf-8")
    silent: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        body = getattr(node, "body", None)
        for each in body if isinstance(body, list) else ():
            if (
                isinstance(each, ast.Expr)
                and isinstance(each.value, ast.Constant)
                and isinstance(each.value.value, str)
            ):
                silent |= set(range(each.lineno, (each.end_lineno or each.lineno) + 1))
    return sum(
        bool(line.strip()) and not line.lstrip().startswith("#") and number not in silent
        for number, line in enumerate(text.splitlines(), start=1)
    )

"""``gateline review``: one HTML file by which somebody can judge a machine, a log and a plan.

1. What the page shows is read once, here. A ledger is verified by its hashes and by the table, as
   ``gateline verify`` does; one that does not verify gets a page all the same, which says so, and
   `ExitCode.NOT_VERIFIED`.
2. Claims are proved while the page is made, and explored for short plans alone; or they are those
   of a report that ``gateline check --format json`` wrote about this very table, and it has to have
   every claim. Where one does not hold, the page is written, with the exit code of ``check``.
3. The file is emptied before any work is done, and is none that is read (`output_files.py`).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import (
    BUILT_IN,
    BadInputError,
    load_ledger,
    load_line_or_table,
    load_plan,
    load_report,
    load_token,
)
from gateline.cli.output_files import empty_output, named_output, write_output
from gateline.cli.proving import known_words
from gateline.cli.terminal import say_document
from gateline.cli.verification import KNOWN_LINES
from gateline.gates.line import Line
from gateline.inspection.automaton import automaton_of
from gateline.inspection.conformance import KnownLine, check_conformance
from gateline.inspection.logged_event import logged
from gateline.inspection.review.content import (
    Approval,
    Claim,
    Claims,
    HeldToken,
    RawRecord,
    Review,
    ReviewedLedger,
)
from gateline.inspection.review.page import review_page
from gateline.inspection.review.reviewed import reviewed_runs
from gateline.ledger.chain import account_after
from gateline.ledger.sqlite import SqliteLedger
from gateline.machine.table import TransitionTable
from gateline.values.account import TokenAccount
from gateline.values.event import AuditEvent, AuditEventType
from gateline.values.plan import ExecutionPlan
from gateline_model.invariants import INVARIANTS, LOG_RULES

if TYPE_CHECKING:
    from gateline.cli.verdicts.document import CheckDocument, CounterexampleDocument
    from gateline_model.vocabulary import Gate

_HASH_BYTES: Final = 32
_SHORT_PLAN: Final = 2
"""The longest plan that is explored for the page, in invocations."""

_WORST_FIRST: Final = {
    "violated": ExitCode.CLAIM_VIOLATED,
    "undetermined": ExitCode.CLAIM_UNDETERMINED,
}


class _Machine(NamedTuple):
    """What is reviewed; the gates are the line's, in the model's words, and None of another."""

    table: TransitionTable
    names: tuple[str, ...]
    gates: tuple[Gate, ...] | None


class _Read(NamedTuple):
    """A ledger as the page shows it, and its good events."""

    ledger: ReviewedLedger
    events: tuple[AuditEvent, ...]


def add_review(review: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    review.add_argument(
        "machine",
        nargs="?",
        default=BUILT_IN,
        metavar="MACHINE",
        help="FILE.json, or MODULE:NAME or FILE.py:NAME of a Line, chart or table (%(default)s)",
    )
    review.add_argument("--ledger", type=Path, metavar="FILE", help="whose runs can be played")
    review.add_argument("--plan", type=Path, metavar="PLAN.json", help="that is to be approved")
    review.add_argument("--token", type=Path, metavar="TOKEN.json", help="held against the plan")
    review.add_argument("--report", type=Path, metavar="FILE", help="of check --format json")
    review.add_argument(
        "-o", "--output", type=Path, metavar="FILE", required=True, help="- for standard output"
    )


def write_review(arguments: argparse.Namespace) -> ExitCode:
    """``gateline review``: read everything, and write the page."""
    machine = _machine(arguments.machine)
    plan = None if arguments.plan is None else load_plan(arguments.plan)
    if plan is None and arguments.token is not None:
        raise BadInputError("--token: is held against a plan; name one by --plan")
    read_files = (arguments.ledger, arguments.plan, arguments.token, arguments.report)
    output = named_output(arguments.output, arguments.machine, *read_files)
    if output is not None:
        empty_output(output)
    tokens = []
    if arguments.token is not None:
        tokens.append(HeldToken(arguments.token.name, load_token(arguments.token)))
    claims = _claims(machine) if arguments.report is None else _reported(machine, arguments.report)
    read = None if arguments.ledger is None else _read(arguments.ledger, machine)
    if plan is not None and read is not None:
        tokens += _tokens_of(plan, read.events)
    page = review_page(
        Review(
            table=machine.table,
            gates=machine.names,
            ledger=None if read is None else read.ledger,
            approval=None if plan is None else Approval(plan, tuple(tokens)),
            claims=claims,
            version=version("gateline"),
        )
    )
    if output is None:
        say_document(page)
    else:
        write_output(output, page)
    if read is not None and read.ledger.problem is not None:
        return ExitCode.NOT_VERIFIED
    return _code_of(claims)


def _code_of(claims: Claims | None) -> ExitCode:
    """What the claims make the command exit with (rule 2): that of the worst of them."""
    found = {claim.status for claim in claims.claims} if claims is not None else set()
    return next((code for word, code in _WORST_FIRST.items() if word in found), ExitCode.COMPLETED)


def _machine(name: str) -> _Machine:
    from gateline_proofs.translation import gates_of  # noqa: PLC0415 - proofs are slow to import

    found = load_line_or_table(name)
    if not isinstance(found, Line):
        return _Machine(found, (), None)
    with known_words(found.table.name):
        return _Machine(found.table, tuple(found.gates), gates_of(found))


def _read(path: Path, machine: _Machine) -> _Read:
    """Verify a ledger, and take from it what is good (rule 1)."""
    lines = [KnownLine(machine.table, machine.gates), *KNOWN_LINES]
    if not _has_trails(machine.table):
        del lines[0]
    with load_ledger(path) as ledger:
        found = ledger.verify()
        events = tuple(islice(ledger.events(), found.events))
        problem, first_bad = found.problem, found.first_bad
        if found.ok:
            conformance = check_conformance(map(logged, events), lines)
            problem, first_bad = conformance.problem, conformance.first_bad
            events = events[: conformance.events]
        return _Read(
            ReviewedLedger(
                name=path.name,
                log_id=found.log_id,
                head=events[-1].hash if events else found.head,
                events=len(events),
                problem=problem,
                first_bad=first_bad,
                records=tuple(_raw(ledger, len(events) if first_bad is None else first_bad)),
                runs=reviewed_runs(events, machine.table, [line.table for line in lines]),
            ),
            events,
        )


def _has_trails(table: TransitionTable) -> bool:
    """Whether runs of a machine can be read from a log: a chart of any kind may record nothing."""
    try:
        automaton_of(table)
    except ValueError:
        return False
    return True


def _raw(ledger: SqliteLedger, count: int) -> Iterator[RawRecord]:
    """The first records. The last of them may be a bad one, and hold whatever somebody wrote."""
    for record in islice(ledger.records(), count):
        sequence, run_id, body, hash_ = record.sequence, record.run_id, record.body, record.hash
        types = (type(sequence), type(run_id or ""), type(body), type(hash_))
        if types == (int, str, bytes, bytes) and len(hash_) == _HASH_BYTES:
            yield RawRecord(sequence, run_id, body, hash_)


def _tokens_of(plan: ExecutionPlan, events: Sequence[AuditEvent]) -> Iterator[HeldToken]:
    """The tokens of a log that are bound to a plan, with their accounts by the good events."""
    accounts: dict[str, TokenAccount | None] = {}
    issued: dict[str, int] = {}
    for event in events:
        if event.type is AuditEventType.TOKEN_ISSUED:
            issued[event.token_hash] = event.sequence
        account = accounts.get(event.token_hash)
        accounts[event.token_hash] = account_after(account, event, event.timestamp_us)
    for token_hash, sequence in issued.items():
        account = accounts[token_hash]
        if account is not None and account.token.plan_digest == plan.digest:
            source = f"token issued by event {sequence}"
            yield HeldToken(source, account.token, account, events[-1].timestamp_us)


def _claims(machine: _Machine) -> Claims | None:
    """The claims, proved now (rule 2); a machine that is no line has none."""
    from gateline.cli.verdicts.document import document_of  # noqa: PLC0415 - proofs are slow
    from gateline.cli.verdicts.places import Places  # noqa: PLC0415
    from gateline_proofs.evidence import examine  # noqa: PLC0415

    if machine.gates is None:
        return None
    found = examine(machine.table, machine.gates, bound=_SHORT_PLAN, solvers={})
    source = "proved while this page was made; gateline check asks further engines"
    return _told(document_of(found, Places(machine.table)), source)


def _reported(machine: _Machine, path: Path) -> Claims:
    """The claims of a report about this table (rule 2)."""
    report = load_report(path, "--report", machine.table)
    claimed = [invariant.name for invariant in (*INVARIANTS, *LOG_RULES)]
    told = [each.name for each in report.properties]
    if sorted(told) != sorted(claimed):
        lacking = [name for name in claimed if name not in told]
        said = f"lacks {', '.join(lacking)}" if lacking else "has what is none, or one twice"
        raise BadInputError(f"--report {path}: of the {len(claimed)} claims of a line, it {said}")
    return _told(report, f"from {path.name}, a report of gateline check about this table")


def _told(report: CheckDocument, source: str) -> Claims:
    """What a report says of each property; an engine that says otherwise is told with what."""
    return Claims(
        source,
        tuple(
            Claim(
                name=each.name,
                sentence=each.sentence,
                status=each.status,
                bound=each.bound,
                method=each.method,
                engines=", ".join(
                    name if status == each.status else f"{name} says {status}"
                    for name, status in each.engines.items()
                ),
                problem=each.problem or "",
                steps=_steps(each.counterexample),
            )
            for each in report.properties
        ),
    )


def _steps(example: CounterexampleDocument | None) -> tuple[str, ...]:
    steps = () if example is None else example.steps
    return tuple(
        f"{step.name} ({'; '.join(step.changes)})" if step.changes else step.name for step in steps
    )

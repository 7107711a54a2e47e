"""``python -m gateline_proofs``: check the built-in line up to a bound, and print what was found.

Exits with 0 where every check holds, 1 where one does not, and 2 where the arguments are wrong.
"""

import argparse
import sys
from collections.abc import Iterator

from gateline.gates.line import LINE
from gateline.machine.table import TransitionTable
from gateline_proofs.agreement import Finding, Report, check

DEFAULT_BOUND = 3
LONGEST_BOUND = 20


def lines(report: Report) -> Iterator[str]:
    """A report as text, line by line."""
    counts = ", ".join(f"{count} of n = {n}" for n, count in report.runs.items())
    yield f"{report.name}, table {report.digest[:16]}"
    yield f"every run of a plan of n = 1 to {report.bound} invocations: {counts}"
    yield "verdicts: " + ", ".join(f"{name} {count}" for name, count in report.verdicts.items())
    yield f"{report.states} states and {report.transitions} transitions, " + (
        f"{len(report.unreached)} of them or of the verdicts unreached"
        if report.unreached
        else "each reached"
    )
    yield ""
    yield f"{'check':<24}{'witnessed by':>14}{'broken by':>14}"
    for finding in report.findings:
        yield f"{finding.name:<24}{_runs(finding.witnesses):>14}{_runs(finding.breaches):>14}"
    yield ""
    yield from (f"unreached: {what}" for what in report.unreached)
    for finding in report.findings:
        yield from _objection(finding)
    if report.holds:
        yield f"Every check holds on every run up to n = {report.bound}; longer plans: not checked."
    elif report.broken:
        yield "The table does not agree with the model."
    else:
        yield "Nothing is broken, but not everything came up: undetermined is not a pass."


def _runs(count: int) -> str:
    return f"{count} run" if count == 1 else f"{count} runs"


def _objection(finding: Finding) -> Iterator[str]:
    if finding.shortest is not None:
        path = ", ".join(f"{state} {seen}" for state, seen in finding.shortest.path)
        n = finding.shortest.history.n
        yield f"{finding.name}, broken for n = {n}: {path}, {finding.shortest.end}"
    elif not finding.witnesses:
        yield f"{finding.name}: its situation never comes up, so it was not checked"


def _plan_length(text: str) -> int:
    """Longer plans than these have the same runs with more of the same, and take minutes."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= LONGEST_BOUND:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no length of a plan from 1 to {LONGEST_BOUND}")


def main(arguments: list[str] | None = None, table: TransitionTable = LINE.table) -> int:
    """Check a table, print the report, and return the exit code.

    Args:
        arguments: The command line, without the program's name; None for the process's own.
        table: The table; the built-in line's by default.
    """
    parser = argparse.ArgumentParser(
        prog="python -m gateline_proofs",
        description="Hold every run of the built-in line, up to a bound, against the model.",
    )
    parser.add_argument(
        "--bound",
        type=_plan_length,
        metavar="N",
        default=DEFAULT_BOUND,
        help="the longest plan to explore, in invocations "
        f"(1 to {LONGEST_BOUND}, default %(default)s)",
    )
    report = check(table, parser.parse_args(arguments).bound)
    sys.stdout.writelines(f"{line}\n" for line in lines(report))
    return 0 if report.holds else 1


if __name__ == "__main__":
    sys.exit(main())

"""The exit codes of every command, so that scripts can tell the ends of a plan apart."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from gateline.values.outcome import Verdict


class ExitCode(IntEnum):
    """What a command exits with."""

    COMPLETED = 0
    INTERNAL_ERROR = 1
    BAD_INPUT = 2
    DENIED = 3
    FAILED = 4
    VIOLATED = 5
    ABORTED = 6
    NOT_VERIFIED = 7
    CLAIM_VIOLATED = 8
    CLAIM_UNDETERMINED = 9
    OUTPUT_LOST = 10
    DIAGRAM_STALE = 11
    COVERAGE_LOW = 12
    NEWLY_ALLOWED = 13
    INTERRUPTED = 130


OF_VERDICT: Final = {
    Verdict.COMPLETED: ExitCode.COMPLETED,
    Verdict.DENIED: ExitCode.DENIED,
    Verdict.FAILED: ExitCode.FAILED,
    Verdict.VIOLATED: ExitCode.VIOLATED,
    Verdict.ABORTED: ExitCode.ABORTED,
}

HELP: Final = """\
exit codes:
  0    completed; or what was asked for was done
  2    bad input: an argument, a file, or a ledger that cannot be used
  3    the plan was denied at a gate
  4    the plan failed at an invocation
  5    the plan violated a boundary
  6    the plan was aborted: the audit could not be written
  7    the log does not verify
  8    a claim about a line is violated
  9    a claim about a line is undetermined, which is no pass
  10   what would have been a 0, but its output could not be written
  11   a file with a diagram is stale
  12   fewer of a line's transitions were reached than --fail-under requires
  13   a machine is newly allowed what the old one was not
  130  interrupted
  1    an error of gateline itself
"""

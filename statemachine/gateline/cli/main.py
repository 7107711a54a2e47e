"""The entry point: parses arguments, calls a command, and turns what goes wrong into one line.

1. Bad input gets one line on standard error that says what to do, and `ExitCode.BAD_INPUT`.
2. No traceback reaches a user. An error of gateline itself says so, in one line.
3. No 0 stands for output that could not be written: see `terminal.py`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from gateline.cli import commands, verification
from gateline.cli.checking import FORMATS, TEXT, check_machine
from gateline.cli.demo import run_demo
from gateline.cli.exit_codes import HELP, ExitCode
from gateline.cli.json_lines import FIELDS
from gateline.cli.loading import BadInputError
from gateline.cli.proving import LONGEST_EXPLORED, SHORTEST_EXPLORED, prove_line
from gateline.cli.terminal import lost_output, remark, say, without_secrets
from gateline.gates.proved import UnprovedLineError
from gateline.ledger.port import LedgerError
from gateline.values.capability import TriggerType
from gateline.values.invalid import InvalidValueError, described, printable


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        words: the arguments; those of the process where None.

    Returns:
        The exit code.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may know no more than ASCII
    arguments = _parser().parse_args(words)
    return _unless_lost(_run(arguments.command, arguments))


def _run(command: Callable[[argparse.Namespace], ExitCode], arguments: argparse.Namespace) -> int:
    try:
        return command(arguments)
    except (BadInputError, InvalidValueError, LedgerError) as error:
        remark(f"gateline: {printable(str(error))}")
        return ExitCode.BAD_INPUT
    except UnprovedLineError as error:
        remark(f"gateline: {printable(str(error))}")
        violated = error.status == "violated"
        return ExitCode.CLAIM_VIOLATED if violated else ExitCode.CLAIM_UNDETERMINED
    except KeyboardInterrupt:
        remark("gateline: interrupted; what was recorded stays recorded")
        return ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        said = described(error)
        remark(f"gateline: an error of gateline itself, please report it: {said}")
        return ExitCode.INTERNAL_ERROR


def _unless_lost(code: int) -> int:
    """An exit code, or that output was lost where it is 0 (rule 3)."""
    problem = lost_output()
    if problem is None:
        return code
    remark(f"gateline: the output could not be written: {problem}")
    return code or ExitCode.OUTPUT_LOST


class _Parser(argparse.ArgumentParser):
    """A parser that takes no abbreviation, and repeats no secret that came in the wrong place.

    What is wrong gets one line (rule 1). Help is printed as all output is (rule 3).

    Args:
        late: adds the arguments of a command whose modules are slow to import; called once the
            command is asked for. None where there is nothing to add.
        options: those of every parser.
    """

    def __init__(self, *, late: Callable[[_Parser], None] | None = None, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False)
        self._late = late

    def parse_known_args(self, *words: Any, **options: Any) -> Any:
        """Parse, once all arguments are there."""
        if self._late is not None:
            self._late(self)
            self._late = None
        return super().parse_known_args(*words, **options)

    def error(self, message: str) -> NoReturn:
        """Print what is wrong, and exit as for bad input."""
        said = printable(without_secrets(message))
        self.exit(ExitCode.BAD_INPUT, f"{self.prog}: {said}; see {self.prog} --help\n")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Exit, with the message on standard error."""
        if message:
            remark(message.rstrip("\n"))
        sys.exit(_unless_lost(status))

    def print_help(self, file: Any = None) -> None:
        """Print the help, as all output is printed."""
        if file is not None:
            super().print_help(file)
        else:
            say(self.format_help(), end="")


class _Version(argparse.Action):
    """Prints the version, and exits."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415 - slow to import, and rarely asked

        say(f"gateline {version('gateline')}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="gateline",
        description="Executes exactly the plan that was approved, or stops in a named state.",
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print gateline's version")
    groups = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_demo(groups)
    _add_run(groups)
    _add_token(groups)
    _add_plan(groups)
    _add_log(groups)
    _add_prove(groups)
    _add_check(groups)
    for name, late, summary in (
        ("diagram", _add_diagram, "draw a machine, from its table"),
        ("diff", _add_difference, "what a machine is newly allowed"),
        ("review", _add_review, "a page to judge machine, log and plan by"),
    ):
        groups.add_parser(name, help=summary, description=summary, late=late)
    return parser


def _add_diagram(parser: _Parser) -> None:
    from gateline.cli.diagram import add_diagram, draw_machine  # noqa: PLC0415 - slow to import

    add_diagram(parser)
    parser.set_defaults(command=draw_machine)


def _add_difference(parser: _Parser) -> None:
    from gateline.cli.difference import (  # noqa: PLC0415 - slow to import
        add_difference,
        show_difference,
    )

    add_difference(parser)
    parser.set_defaults(command=show_difference)


def _add_review(parser: _Parser) -> None:
    from gateline.cli.review import add_review, write_review  # noqa: PLC0415 - slow to import

    add_review(parser)
    parser.set_defaults(command=write_review)


def _add_demo(groups: Any) -> None:
    demo = _command(groups, "demo", run_demo, "release a real folder, with nothing to set up")
    demo.add_argument("--folder", type=Path, help="the folder to release (gateline's own source)")
    demo.add_argument("--output", type=Path, help="an empty or new folder for what it makes")
    demo.add_argument(
        "--attack", action="store_true", help="run the plan six times, one thing wrong each time"
    )


def _add_run(groups: Any) -> None:
    run = _command(groups, "run", commands.run_plan, "execute a plan")
    run.add_argument("plan", type=Path, metavar="PLAN.json")
    _add_ledger(run)
    run.add_argument("--user", required=True, help="who asks; must be the plan's user")
    run.add_argument(
        "--domains", required=True, metavar="MODULE:FACTORY", help="or FILE.py:FACTORY"
    )
    run.add_argument(
        "--option", action="append", default=[], metavar="NAME=VALUE", help="for the factory"
    )
    run.add_argument(
        "--line",
        metavar="MODULE:NAME",
        help="or FILE.py:NAME: a Line with gates of your own (the built-in line)",
    )
    run.add_argument(
        "--trigger", choices=[trigger.value for trigger in TriggerType], default="direct_command"
    )
    run.add_argument(
        "--secret-file",
        type=Path,
        help="the token's secret; - for standard input ($GATELINE_SECRET)",
    )
    run.add_argument("--results", action="store_true", help="print the results as JSON")


def _add_token(groups: Any) -> None:
    token = groups.add_parser("token", help="issue, revoke and list capability tokens")
    actions = token.add_subparsers(required=True, metavar="ACTION")
    issue = _command(actions, "issue", commands.issue_token, "issue a token; prints its secret")
    issue.add_argument("token", type=Path, metavar="TOKEN.json")
    _add_ledger(issue)
    issue.add_argument("--create", action="store_true", help="make the ledger, which must be new")
    issue.add_argument("--plan", type=Path, metavar="PLAN.json", help="bind it to this plan")
    revoke = _command(actions, "revoke", commands.revoke_token, "revoke a token, for good")
    revoke.add_argument("token_hash", metavar="HASH")
    _add_ledger(revoke)
    revoke.add_argument("--reason", required=True)
    listing = _command(actions, "list", commands.list_tokens, "a user's tokens, and their use")
    _add_ledger(listing)
    listing.add_argument("--user", required=True)
    _command(actions, "schema", commands.show_token_schema, "the JSON Schema of a token")


def _add_plan(groups: Any) -> None:
    plan = groups.add_parser("plan", help="check a plan, show its digest or the schema")
    actions = plan.add_subparsers(required=True, metavar="ACTION")
    for name, command, summary in (
        ("check", commands.check_plan, "whether a file is a plan, and what it would call"),
        ("digest", commands.show_digest, "the plan's digest, as approvals name it"),
    ):
        action = _command(actions, name, command, summary)
        action.add_argument("plan", type=Path, metavar="PLAN.json")
    _command(actions, "schema", commands.show_plan_schema, "the JSON Schema of a plan")


def _add_log(groups: Any) -> None:
    log = _command(groups, "log", commands.show_log, "the events of a ledger")
    log.add_argument("ledger", type=Path, metavar="LEDGER")
    log.add_argument("--run", help="only the events of this run")
    log.add_argument("--format", choices=["table", "jsonl"], default="table")
    verify = _command(
        groups, "verify", verification.verify_log, "check a log against its hashes and the table"
    )
    verify.add_argument("ledger", type=Path, nargs="?", metavar="LEDGER")
    verify.add_argument(
        "--jsonl",
        type=Path,
        metavar="FILE",
        help="not a ledger: a log of any implementation, one JSON object a line; - for standard"
        " input",
    )
    verify.add_argument(
        "--field",
        action="append",
        default=[],
        metavar="OURS=THEIRS",
        help=f"how the lines call a field; ours are {', '.join(FIELDS)}",
    )
    verify.add_argument(
        "--line",
        action="append",
        default=[],
        metavar="MODULE:NAME",
        help="or FILE.py:NAME: a Line whose runs are known too, besides those of the built-in one",
    )


def _add_prove(groups: Any) -> None:
    prove = _command(groups, "prove", prove_line, "prove a line of gates, for every plan length")
    _add_machine(prove)
    prove.add_argument(
        "--statements", action="store_true", help="show what each claim means formally"
    )
    prove.add_argument(
        "--programs", action="store_true", help="ask Coq and SPIN too, where they are installed"
    )
    prove.add_argument(
        "--certificates", type=Path, metavar="FOLDER", help="write the texts for other tools there"
    )


def _add_check(groups: Any) -> None:
    check = _command(
        groups, "check", check_machine, "prove a line of gates, run it in every way, and report"
    )
    _add_machine(check)
    check.add_argument(
        "--format", choices=FORMATS, default=TEXT, help="of the report (default %(default)s)"
    )
    check.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="for the report; - for standard output"
    )
    check.add_argument(
        "--only-problems",
        action="store_true",
        help="leave out of SARIF what holds: some readers, GitHub's code scanning among them, take"
        " each result for an alert",
    )


def _add_machine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "machine",
        nargs="?",
        metavar="MACHINE",
        help="MODULE:NAME or FILE.py:NAME of a Line (the built-in line)",
    )
    parser.add_argument(
        "--bound",
        type=_plan_length,
        metavar="N",
        default=6,
        help="the longest plan to explore, in invocations (2 to 20, default %(default)s)",
    )


def _plan_length(text: str) -> int:
    """A length of plan that can be explored: longer ones take minutes, and show the same."""
    shortest, longest = SHORTEST_EXPLORED, LONGEST_EXPLORED
    if text.isascii() and text.isdigit() and shortest <= int(text) <= longest:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text!r} is no length of a plan from {shortest} to {longest}"
    )


def _command(
    groups: Any, name: str, command: Callable[[argparse.Namespace], ExitCode], summary: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = groups.add_parser(name, help=summary, description=summary)
    parser.set_defaults(command=command)
    return parser


def _add_ledger(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ledger", type=Path, required=True, metavar="FILE")


if __name__ == "__main__":
    sys.exit(main())

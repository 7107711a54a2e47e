"""``gateline check``: everything that can be asked about a line, for people and for machines.

1. One examination, and four ways to write it down. Each of them tells the three values apart, and
   undetermined is a pass in none, nor in the exit code.
2. A file that ``--output`` names is emptied before anything is asked: what an earlier check found
   is never taken for what this one did.
3. Where the report goes to a file, standard output has the closing line.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import BadInputError, load_line
from gateline.cli.output_files import empty_output, named_output, write_output
from gateline.cli.proving import code_of, known_words, say_closing, say_engine
from gateline.cli.terminal import say
from gateline.gates.line import LINE
from gateline.values.invalid import printable

if TYPE_CHECKING:
    from gateline.cli.verdicts.places import Places
    from gateline_proofs.evidence import Examination

TEXT: Final = "text"
JSON: Final = "json"
JUNIT: Final = "junit"
SARIF: Final = "sarif"
FORMATS: Final = (TEXT, JSON, JUNIT, SARIF)

_GATES: Final = "gates "
"""How the last line of a report's heading begins."""


def check_machine(arguments: argparse.Namespace) -> ExitCode:
    """``gateline check``: prove a line, run it in every way that there is, and report."""
    from gateline.cli.verdicts.places import places_of  # noqa: PLC0415 - proofs are slow to import
    from gateline.testing.checking import check_line  # noqa: PLC0415

    if arguments.only_problems and arguments.format != SARIF:
        raise BadInputError(f"--only-problems: is for --format {SARIF} alone")
    line = LINE if arguments.machine is None else load_line(arguments.machine)
    output = named_output(arguments.output, arguments.machine)
    if output is not None:
        empty_output(output)
    with known_words(line.table.name):
        examination = check_line(line, bound=arguments.bound, begins=say_engine)
    places = places_of(line, arguments.machine)
    if arguments.format == TEXT:
        *report, closing = text_lines(examination, places)
        text = "".join(f"{each}\n" for each in report)
    else:
        closing = None
        text = _for_machines(examination, places, arguments)
    if output is None:
        say(text, end="")
    else:
        write_output(output, text if closing is None else f"{text}{closing}\n")
    if output is not None or closing is not None:
        say_closing(examination)
    return code_of(examination)


def text_lines(examination: Examination, places: Places) -> Iterator[str]:
    """The report for people, line by line: that of the proofs, with where the line stands."""
    from gateline.cli.verdicts.document import shown_path  # noqa: PLC0415
    from gateline_proofs.report import lines  # noqa: PLC0415

    for text in lines(examination):
        yield printable(text)
        if text.startswith(_GATES) and places.declared is not None:
            place = places.declared
            yield printable(f"declared in {shown_path(place.path)}, line {place.line}")


def _for_machines(examination: Examination, places: Places, arguments: argparse.Namespace) -> str:
    from gateline.cli.verdicts.document import document_of, json_text  # noqa: PLC0415
    from gateline.cli.verdicts.junit import junit_text  # noqa: PLC0415
    from gateline.cli.verdicts.sarif import sarif_text  # noqa: PLC0415

    document = document_of(examination, places)
    if arguments.format == JSON:
        return json_text(document)
    if arguments.format == JUNIT:
        return junit_text(document)
    return sarif_text(document, code_of(examination), only_problems=arguments.only_problems)

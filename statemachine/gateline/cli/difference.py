"""``gateline diff``: what came and went between two machines, and what is newly allowed.

1. The exit code is 0 where nothing is newly allowed, as the chosen lens has it, and
   `ExitCode.NEWLY_ALLOWED` where something is; whatever else differs. CI can stop on it.
2. The first line of the text answers that; so does the only line on standard output where the
   report goes to a file.
3. The format is named, or told by the suffix of the file (rule 4 of `output_files.py`). In a file
   ``.md``, Mermaid stands as a fenced block, as forges draw it.
4. A format is a function of the same difference. A picture has what came and went marked, and the
   steps of the run that is newly allowed, as the chosen lens has it, numbered.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import MACHINE_SPELLINGS, BadInputError, load_machine
from gateline.cli.output_files import (
    SUFFIXES,
    empty_output,
    fenced_in_markdown,
    format_by_suffix,
    named_output,
    write_output,
)
from gateline.cli.terminal import say, say_document
from gateline.inspection.diagrams.graph import Graph
from gateline.inspection.diagrams.rendering import OVERVIEW, PICTURES, picture_of
from gateline.inspection.difference import (
    Difference,
    Observing,
    difference_drawing,
    difference_of,
)
from gateline.inspection.difference_document import json_text
from gateline.inspection.difference_report import answer, report_lines
from gateline.inspection.review.machine_page import machine_page, marked_boxes

TEXT: Final = "text"
HTML: Final = "html"
_SUFFIXES: Final = MappingProxyType({".txt": TEXT, **SUFFIXES})

_LENSES: Final = """\
What is observed (--observing):
  everything     each check, record, commit, call and measure, whatever states are called, and each
                 end by its verdict and its name: the caller is told both. A gate more is newly
                 allowed.
  calls          that a domain is called, or a plan completed, where OLD would not have, given the
                 same answers of its gates, the same results, and at least its records and commits.
                 A gate or a record more is nothing new; one less is.

exit codes: 0 nothing is newly allowed, 13 something is, 2 a machine cannot be had
"""


def _text(difference: Difference, sources: tuple[str, str], observing: Observing) -> str:
    return "".join(f"{line}\n" for line in report_lines(difference, sources, observing))


FORMATS: Final[Mapping[str, Callable[[Difference, tuple[str, str], Observing], str]]] = (
    MappingProxyType({TEXT: _text, "json": json_text})
)
"""How a difference is written, given where OLD and NEW come from, and the chosen lens."""


def add_difference(diff: argparse.ArgumentParser) -> None:
    """Add the arguments of the command, and what is to be known of them."""
    diff.formatter_class = argparse.RawDescriptionHelpFormatter
    diff.epilog = f"{MACHINE_SPELLINGS}\n{_LENSES}"
    diff.add_argument("old", metavar="OLD", help="the machine as it was, such as an approved one")
    diff.add_argument("new", metavar="NEW", help="the machine as it is")
    diff.add_argument(
        "--observing",
        choices=[lens.value for lens in Observing],
        default=Observing.EVERYTHING.value,
        help="what the exit code tells (default %(default)s); the report has both",
    )
    diff.add_argument(
        "--format",
        choices=[*FORMATS, *PICTURES, HTML],
        help=f"of the report (by the file's suffix; else {TEXT})",
    )
    diff.add_argument(
        "--view", help=f"of a picture: overview, machine or a box (default {OVERVIEW})"
    )
    diff.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="for the report; - for standard output"
    )


def show_difference(arguments: argparse.Namespace) -> ExitCode:
    """``gateline diff``: the difference of two machines."""
    output = named_output(arguments.output, arguments.old, arguments.new)
    form = arguments.format or format_by_suffix(output, _SUFFIXES, TEXT)
    if arguments.view is not None and form not in PICTURES:
        pictures = ", ".join(PICTURES)
        raise BadInputError(f"--view {arguments.view}: is for a picture ({pictures}), not {form}")
    observing = Observing(arguments.observing)
    sources = arguments.old, arguments.new
    old, new = load_machine(arguments.old, "OLD"), load_machine(arguments.new, "NEW")
    difference = difference_of(old, new)
    if form in FORMATS:
        text = FORMATS[form](difference, sources, observing)
    else:
        report = _text(difference, sources, observing)
        view = arguments.view or OVERVIEW
        text = _drawn(form, view, difference_drawing(difference, observing), report)
    text = fenced_in_markdown(text, form, output)
    if output is None:
        say_document(text)
    else:
        empty_output(output)
        write_output(output, text)
        say(answer(difference, observing))
    allowed = difference.observing[observing].newly_allowed is not None
    return ExitCode.NEWLY_ALLOWED if allowed else ExitCode.COMPLETED


def _drawn(form: str, view: str, graph: Graph, report: str) -> str:
    """The difference as a picture, or as a page with the report and every box that differs."""
    if form == HTML:
        return machine_page(graph, boxes=marked_boxes(graph), report=report)
    try:
        return PICTURES[form](picture_of(graph, view))
    except ValueError as error:
        raise BadInputError(f"--view {view}: {error}") from error

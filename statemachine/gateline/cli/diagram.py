"""``gateline diagram``: a machine drawn from its table, and what is marked on it.

1. The format is named, or told by the suffix of the file that is written or checked. In a file
   ``.md``, Mermaid stands as a fenced block, as forges draw it.
2. ``--check`` writes nothing; see `checked_file.py`. A coverage is judged all the same.
3. What is marked comes from one source: a run of a ledger, a counterexample, or a coverage. What
   there is to say of it in words goes to standard output, or beside it, to standard error, where
   the diagram itself is there. A coverage without a format or a file is words alone.
4. Graphviz lays out an SVG where ``--layout dot`` asks for it, and only then.
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from gateline.cli.checked_file import compared
from gateline.cli.counterexample import counterexample_of
from gateline.cli.coverage import coverage_of, percent, say_coverage
from gateline.cli.exit_codes import ExitCode
from gateline.cli.loading import (
    BUILT_IN,
    MACHINE_SPELLINGS,
    BadInputError,
    load_machine,
)
from gateline.cli.output_files import (
    SUFFIXES,
    empty_output,
    fenced_in_markdown,
    format_by_suffix,
    named_output,
    write_output,
)
from gateline.cli.run_path import run_path
from gateline.cli.terminal import remark, say, say_document
from gateline.inspection.abort_matrix import AbortMatrix, abort_matrix
from gateline.inspection.coverage import Coverage
from gateline.inspection.diagrams.graph import Graph, graph_of
from gateline.inspection.diagrams.marks import Marks, path_marks
from gateline.inspection.diagrams.rendering import (
    MACHINE,
    MATRIX,
    OVERVIEW,
    PICTURES,
    box_table,
    marks_json,
    picture_of,
)
from gateline.inspection.diagrams.table_document import json_text
from gateline.inspection.matrix_text import matrix_json, matrix_markdown
from gateline.inspection.review.machine_page import machine_page, matrix_page
from gateline.inspection.review.matrix_view import matrix_section
from gateline.machine.table import TransitionTable
from gateline.values.invalid import escaped, printable

FORMATS: Final = ("mermaid", "dot", "svg", "table", "json", "html")
LAYOUTS: Final = ("line", "dot")
_OF_MATRIX: Final[Mapping[str, Callable[[TransitionTable, AbortMatrix], str]]] = MappingProxyType(
    {
        "table": lambda _, matrix: matrix_markdown(matrix),
        "json": lambda _, matrix: matrix_json(matrix),
        "html": matrix_page,
    }
)
_SECONDS_FOR_GRAPHVIZ: Final = 60
_VIEWS: Final = """\
Views: overview, machine (all of it), matrix (every way to stop), or the name of a box, such as a
gate. Pictures show the overview where no view is named; table, json and html show all there is.
"""


def add_diagram(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = f"{MACHINE_SPELLINGS}\n{_VIEWS}"
    parser.add_argument(
        "machine", nargs="?", metavar="MACHINE", default=BUILT_IN, help="see below (line)"
    )
    parser.add_argument("--format", choices=FORMATS, help="(by the file's suffix; else mermaid)")
    parser.add_argument("--view", metavar="VIEW", help="what is shown of the machine")
    output = parser.add_mutually_exclusive_group()
    output.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="for the diagram; - for standard output"
    )
    output.add_argument(
        "--check", type=Path, metavar="FILE", help="exit with 11, and a diff, where FILE is stale"
    )
    marked = parser.add_mutually_exclusive_group()
    marked.add_argument("--run", metavar="RUN", help="mark this run of --ledger; a prefix will do")
    marked.add_argument(
        "--counterexample",
        metavar="REPORT.json[:PROPERTY]",
        help="mark how a property is violated, by a report of gateline check --format json",
    )
    marked.add_argument(
        "--coverage",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="mark what no run took of these ledgers, and test runs (pytest"
        " --gateline-coverage-json)",
    )
    parser.add_argument(
        "--fail-under",
        type=percent,
        metavar="N",
        help="exit with 12 where --coverage is under N per cent of the transitions",
    )
    parser.add_argument("--ledger", type=Path, metavar="FILE", help="the log of --run")
    parser.add_argument(
        "--layout",
        choices=LAYOUTS,
        default=LAYOUTS[0],
        help="of an SVG: gateline's own, or Graphviz' where it is installed (default %(default)s)",
    )


class _Source(NamedTuple):
    """What is marked, and what there is to say of it.

    Attributes:
        marks: of the machine.
        lines: in words; those of a coverage are its own.
        coverage: None where the source is no coverage.
    """

    marks: Marks = Marks({}, {}, "")
    lines: tuple[str, ...] = ()
    coverage: Coverage | None = None

    def say(self, tell: Callable[[str], None], fail_under: float | None) -> ExitCode:
        """Say it; a coverage is judged."""
        for line in self.lines:
            tell(line)
        if self.coverage is None:
            return ExitCode.COMPLETED
        return say_coverage(self.coverage, fail_under, tell)


def draw_machine(arguments: argparse.Namespace) -> ExitCode:
    """``gateline diagram``: draw a machine, or check a file in which it was drawn."""
    _require_together(arguments)
    table = load_machine(arguments.machine)
    report = arguments.counterexample
    inputs = (arguments.machine, arguments.ledger, report, *(arguments.coverage or ()))
    file = arguments.check or named_output(arguments.output, *inputs)
    form = arguments.format or format_by_suffix(file, SUFFIXES, FORMATS[0])
    if arguments.layout != LAYOUTS[0] and form != "svg":
        raise BadInputError(f"--layout {arguments.layout}: is for --format svg alone")
    source = _source(table, arguments)
    if source.coverage is not None and file is None and arguments.format is None:
        return source.say(say, arguments.fail_under)
    graph = graph_of(table).marked(*source.marks)
    text = _Drawing(table, graph, form, arguments.view, arguments.layout).text()
    text = fenced_in_markdown(text, form, file)
    if arguments.check is not None:
        judged = source.say(remark, arguments.fail_under)
        return compared(arguments.check, text, _again(arguments)) or judged
    if file is None:
        say_document(text)
        return source.say(remark, arguments.fail_under)
    empty_output(file)
    write_output(file, text)
    return source.say(say, arguments.fail_under)


def _require_together(arguments: argparse.Namespace) -> None:
    """Refuse an option without the one that it is for."""
    if (arguments.run is None) != (arguments.ledger is None):
        raise BadInputError("--run RUN and --ledger FILE go together: a run is in a ledger")
    if arguments.fail_under is not None and arguments.coverage is None:
        raise BadInputError("--fail-under: is for --coverage")
    if arguments.check is not None and named_output(arguments.check) is None:
        raise BadInputError("--check -: names standard output; expected a file")


def _source(table: TransitionTable, arguments: argparse.Namespace) -> _Source:
    """What is marked (rule 3)."""
    if arguments.run is not None:
        path = run_path(table, arguments.run, arguments.ledger)
        return _Source(path_marks(table, path), tuple(map(printable, path.uncertain)))
    if arguments.counterexample is not None:
        return _Source(*counterexample_of(table, arguments.counterexample))
    if arguments.coverage is not None:
        coverage = coverage_of(table, arguments.coverage)
        return _Source(coverage.marks(), (), coverage)
    return _Source()


class _Drawing(NamedTuple):
    """What is to be written.

    Attributes:
        table: the machine.
        graph: the machine, with marks.
        form: the format.
        view: of the machine; None for what the format shows where none is named.
        layout: of an SVG.
    """

    table: TransitionTable
    graph: Graph
    form: str
    view: str | None
    layout: str

    def text(self) -> str:
        """The text."""
        if self.view == MATRIX:
            return self._matrix()
        try:
            return self._view()
        except ValueError as error:
            raise BadInputError(f"--view {printable(str(self.view))}: {error}") from error

    def _view(self) -> str:
        if self.form in PICTURES:
            picture = picture_of(self.graph, OVERVIEW if self.view is None else self.view)
            if self.layout != LAYOUTS[0]:
                return _by_graphviz(PICTURES["dot"](picture))
            return PICTURES[self.form](picture)
        if self.form == "table":
            return box_table(self.graph, MACHINE if self.view is None else self.view)
        if self.form == "html" and self.view is not None:
            return machine_page(self.graph, picture_of(self.graph, self.view))
        return self._whole()

    def _whole(self) -> str:
        """The formats that show all there is."""
        if self.form == "html":
            matrix = matrix_section(self.table, abort_matrix(self.table))
            return machine_page(self.graph, further=[matrix])
        if self.view not in (None, MACHINE):
            raise BadInputError(f"--view {self.view}: --format json is the whole machine")
        return marks_json(self.graph) if self.graph.heading else json_text(self.table)

    def _matrix(self) -> str:
        if self.graph.heading:
            said = "is of the machine alone; nothing is marked in it"
            raise BadInputError(f"--view {MATRIX}: {said}")
        if self.form not in _OF_MATRIX:
            raise BadInputError(f"--view {MATRIX}: is a table; --format table, json or html")
        return _OF_MATRIX[self.form](self.table, abort_matrix(self.table))


def _again(arguments: argparse.Namespace) -> str:
    """The command that writes what ``--check`` compares with."""
    words = ["gateline", "diagram", arguments.machine]
    for option in ("format", "view", "run", "ledger", "counterexample"):
        value = getattr(arguments, option)
        words += [] if value is None else [f"--{option}", str(value)]
    if arguments.coverage is not None:
        words += ["--coverage", *map(str, arguments.coverage)]
    if arguments.layout != LAYOUTS[0]:
        words += ["--layout", arguments.layout]
    return escaped(shlex.join([*words, "-o", str(arguments.check)]))


def _by_graphviz(text: str) -> str:
    """A picture as Graphviz lays it out (rule 4)."""
    try:
        ran = subprocess.run(
            ["dot", "-Tsvg"],  # noqa: S607 - whichever is on the path is the one asked for
            input=text.encode(),
            capture_output=True,
            timeout=_SECONDS_FOR_GRAPHVIZ,
            check=True,
        )
    except FileNotFoundError as error:
        raise BadInputError("--layout dot: Graphviz' dot is not installed") from error
    except (subprocess.SubprocessError, OSError) as error:
        raise BadInputError(f"--layout dot: dot failed: {printable(str(error))}") from error
    return ran.stdout.decode("utf-8", "replace")

"""What commands read: files, ledgers, secrets, domains. What is wrong is a `BadInputError`."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import msgspec

from gateline.domains.port import Domain
from gateline.domains.registry import DomainRegistry
from gateline.gates.line import LINE, Line
from gateline.inspection.diagrams.table_document import read_table
from gateline.inspection.logged_event import LoggedEvent, logged
from gateline.ledger.sqlite import SqliteLedger
from gateline.machine.chart import GateChart
from gateline.machine.compiler import compile_chart
from gateline.machine.table import ChartError, TransitionTable
from gateline.values.capability import CapabilityToken
from gateline.values.invalid import InvalidValueError, described, printable, shown
from gateline.values.plan import ExecutionPlan
from gateline.values.secret import Secret

if TYPE_CHECKING:
    from gateline.cli.verdicts.document import CheckDocument

SECRET_VARIABLE: Final = "GATELINE_SECRET"
BUILT_IN: Final = "line"
"""How a command names the built-in line; no module's attribute is named so, without a colon."""

MACHINE_SPELLINGS: Final = """\
A machine is one of:
  line           the built-in line
  FILE.json      a machine as 'gateline diagram --format json' writes it
  MODULE:NAME    a Line, a GateChart or a TransitionTable in a module
  FILE.py:NAME   the same in a file
"""
"""For the help of commands that take any machine."""

MOST_BYTES: Final = 64 * 2**20
"""How large a document may be, in bytes: far more than any is, and a device never ends."""

_IN_A_MODULE: Final = "MODULE:NAME or FILE.py:NAME"
_Document = TypeVar("_Document")


class BadInputError(Exception):
    """An argument or a file that cannot be used; the message is one line that says what to do."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a document that a user named: a file, or what a pipe brings.

    Raises:
        BadInputError: where it cannot be read, or has more than `MOST_BYTES`; then no more is read.
    """
    try:
        with path.open("rb") as stream:
            found = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInputError(f"{path}: cannot be read: {error.strerror}") from error
    if len(found) > MOST_BYTES:
        raise BadInputError(f"{path}: has more than {MOST_BYTES} bytes, which no document has")
    return found


def load_plan(path: Path) -> ExecutionPlan:
    """A plan from a JSON file."""
    return _document(path, ExecutionPlan.from_json)


def load_token(path: Path) -> CapabilityToken:
    """A token that is to be issued, from a JSON file."""
    return _document(path, CapabilityToken.from_json)


def load_ledger(path: Path) -> SqliteLedger:
    """A ledger that is there."""
    if not path.exists():
        raise BadInputError(
            f"{path}: no such ledger; make one with 'gateline token issue --create'"
        )
    return SqliteLedger(path)


def load_secret(path: Path | None) -> Secret:
    """The bearer secret, from a file, from standard input (``-``), or from the environment.

    It is no argument of any command: arguments can be read by every user of a machine.
    """
    if path is None:
        text, source = os.environ.get(SECRET_VARIABLE), f"${SECRET_VARIABLE}"
    elif str(path) == "-":
        text, source = sys.stdin.readline(), "standard input"
    else:
        text, source = read_bytes(path).decode("ascii", "replace"), str(path)
    if not text and path is None:
        raise BadInputError(f"no secret: set ${SECRET_VARIABLE}, or name a file by --secret-file")
    if not text:
        raise BadInputError(f"{source}: is empty; expected a token's secret")
    try:
        return Secret.parse(str(text).strip())
    except InvalidValueError as error:
        raise BadInputError(f"{source}: {error}") from error


def load_domains(name: str, options: Mapping[str, str]) -> DomainRegistry:
    """The domains that a factory makes.

    Args:
        name: ``module:factory`` or ``path/to/file.py:factory``.
        options: the factory's arguments, by name; all of them text.
    """
    factory = _factory(name)
    try:
        return DomainRegistry(factory(**options))
    except (Exception, SystemExit) as error:
        said = described(error)
        raise BadInputError(f"--domains {name}: {said}") from error


def parse_options(pairs: list[str]) -> dict[str, str]:
    """Options given as ``NAME=VALUE``, each name once."""
    options: dict[str, str] = {}
    for pair in pairs:
        name, separator, value = pair.partition("=")
        if not separator or not name.isidentifier():
            raise BadInputError(f"--option {pair}: expected NAME=VALUE")
        if name in options:
            raise BadInputError(f"--option {name}: given twice")
        options[name] = value
    return options


def _document(path: Path, read: Callable[[bytes], _Document]) -> _Document:
    try:
        return read(read_bytes(path))
    except InvalidValueError as error:
        raise BadInputError(f"{path}: {error}") from error


def load_line(name: str, argument: str = "MACHINE") -> Line:
    """A line of gates.

    Args:
        name: ``module:attribute`` or ``path/to/file.py:attribute``.
        argument: where it stands on the command line.
    """
    line = _attribute(argument, name)
    if not isinstance(line, Line):
        raise BadInputError(f"{argument} {name}: found {shown(line)}, expected a Line of gates")
    return line


def load_machine(name: str, argument: str = "MACHINE") -> TransitionTable:
    """The table of a machine.

    Args:
        name: ``line``, the built-in line; or ``module:attribute`` or ``path/to/file.py:attribute``
            of a `Line`, a subclass of `GateChart` or a `TransitionTable`; or ``path/to/file.json``,
            a table as `table_document.json_text` writes it.
        argument: where it stands on the command line.
    """
    found = load_line_or_table(name, argument)
    return found.table if isinstance(found, Line) else found


def load_line_or_table(name: str, argument: str = "MACHINE") -> Line | TransitionTable:
    """A line of gates, or the table of a machine that is none; see `load_machine`."""
    if name == BUILT_IN:
        return LINE
    if name.endswith(".json"):
        return _document(Path(name), read_table)
    found = _attribute(argument, name, f"{BUILT_IN}, FILE.json, {_IN_A_MODULE}")
    if isinstance(found, Line | TransitionTable):
        return found
    if isinstance(found, type) and issubclass(found, GateChart):
        try:
            return compile_chart(found)
        except ChartError as error:
            raise BadInputError(f"{argument} {name}: {error}") from error
    expected = "a Line of gates, a GateChart or a TransitionTable"
    raise BadInputError(f"{argument} {name}: found {shown(found)}, expected {expected}")


def verified_events(path: Path, argument: str) -> list[LoggedEvent]:
    """The events of a ledger that verifies, as those who read its runs need them.

    Args:
        path: of the ledger.
        argument: where it stands on the command line.

    Raises:
        BadInputError: where it does not verify: what was changed is not read as if it had happened.
        LedgerError: where it cannot be read.
    """
    with load_ledger(path) as ledger:
        verified = ledger.verify()
        if not verified.ok:
            said = f"does not verify: {verified.problem}; see gateline verify"
            raise BadInputError(f"{argument} {path}: {said}")
        return [logged(event) for event in ledger.events()]


def same_file(path: Path, other: Path) -> bool:
    """Whether two names are of one file, however they are spelled; not where one is of none."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def load_report(path: Path, argument: str, table: TransitionTable) -> CheckDocument:
    """What ``gateline check --format json`` wrote about a machine.

    Args:
        path: of the report.
        argument: where it stands on the command line.
        table: the machine; a report of another one is refused, whatever its states are called.
    """
    from gateline.cli.verdicts.document import (  # noqa: PLC0415 - proofs are slow to import
        CheckDocument,
    )

    try:
        report = msgspec.json.decode(read_bytes(path), type=CheckDocument)
    except (ValueError, RecursionError) as error:
        said = f"is no report of gateline check --format json: {described(error)}"
        raise BadInputError(f"{argument} {path}: {said}") from error
    about = report.line.digest
    if about != table.digest:
        said = f"is about table {printable(about)}; {table.name} has {table.digest}"
        raise BadInputError(f"{argument} {path}: {said}")
    return report


def _factory(name: str) -> Callable[..., Mapping[str, Domain]]:
    factory = _attribute("--domains", name)
    if not callable(factory):
        raise BadInputError(f"--domains {name}: found {shown(factory)}, expected a function")
    return cast("Callable[..., Mapping[str, Domain]]", factory)


def _attribute(argument: str, name: str, expected: str = _IN_A_MODULE) -> Any:
    """What stands under a name in a module, or in a file."""
    module_name, separator, attribute = name.rpartition(":")
    if not separator or not module_name or not attribute.isidentifier():
        raise BadInputError(f"{argument} {name}: expected {expected}")
    try:
        module = _module(module_name)
        missing = object()
        found = getattr(module, attribute, missing)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # whatever a user's module raises, it is told in one line
        said = described(error)
        raise BadInputError(f"{argument} {name}: cannot be imported: {said}") from error
    if found is missing:
        raise BadInputError(f"{argument} {name}: the module has no {attribute!r}")
    return found


def _module(name: str) -> Any:
    """A module by its name, also one of the current folder; or a file, which finds its siblings."""
    folder = str(Path(name).parent.absolute() if name.endswith(".py") else Path.cwd())
    if folder not in sys.path:
        sys.path.insert(0, folder)
    if not name.endswith(".py"):
        return importlib.import_module(name)
    own_name = Path(name).stem
    spec = importlib.util.spec_from_file_location(own_name, name)
    if spec is None or spec.loader is None:
        raise ImportError(f"no module can be loaded from {name}")
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(own_name, module)  # dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module

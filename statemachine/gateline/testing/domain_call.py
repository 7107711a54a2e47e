"""One call of a domain, in a place of one's choice, with what it left behind.

1. A domain is invoked as an orchestrator invokes it, in this process; what it returned itself is
   kept beside the report.
2. What is left behind is what was not there before the call: threads, child processes, variables
   of the environment, the working directory.
3. Where `/proc` does not list children, only those of `multiprocessing` are seen.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import active_children
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from gateline.domains.in_process import invoke_in_process
from gateline.domains.port import Domain, Report
from gateline.values.plan import IsolatedParameters
from gateline.values.result import DomainResult

_KEPT_VARIABLES: Final = re.compile(r"PATH|PYTHON.*|LD_.*|DYLD_.*|SYSTEMROOT|VIRTUAL_ENV|TE?MP.*")
_ADDRESS: Final = re.compile(r"0x[0-9a-fA-F]+")


class DomainAnswer(NamedTuple):
    """What two calls that are the same must agree in.

    Attributes:
        answer: what the domain did.
        response: the data of a success, in canonical JSON.
        reason: why it is no success; addresses in memory are left out.
    """

    answer: str
    response: bytes
    reason: str

    def __str__(self) -> str:
        said = self.response.decode() if self.response else self.reason
        return f"{self.answer}: {said}"


class DomainCall(NamedTuple):
    """What one call came to.

    Attributes:
        report: as an orchestrator gets it.
        returned: what the domain returned itself; None where it raised.
        parameters: the parameters, as they are after the call.
        left: what the call left behind, in words.
    """

    report: Report
    returned: Any
    parameters: IsolatedParameters
    left: tuple[str, ...]

    @property
    def answer(self) -> DomainAnswer:
        """What must be the same in the next such call."""
        reason = _ADDRESS.sub("0x...", self.report.reason)
        return DomainAnswer(str(self.report.answer), self.report.response, reason)


class _Kept:
    """A domain that keeps what another one returned."""

    def __init__(self, domain: Domain) -> None:
        self.domain = domain
        self.returned: Any = None

    def invoke(self, method: str, parameters: IsolatedParameters) -> DomainResult:
        self.returned = self.domain.invoke(method, parameters)
        result: DomainResult = self.returned
        return result


def observed_call(
    domain: Domain, method: str, parameters: dict[str, Any], place: str = "here"
) -> DomainCall:
    """Invoke a domain, and see what it came to.

    Args:
        domain: is invoked.
        method: the name of the method.
        parameters: a dict of JSON values, of which the domain gets a copy.
        place: a key of `PLACES`.

    Raises:
        PlanError: where the parameters are refused by SPEC 1.4.
    """
    isolated = IsolatedParameters(parameters)
    return PLACES[place](lambda: _call(domain, method, isolated))


def _call(domain: Domain, method: str, parameters: IsolatedParameters) -> DomainCall:
    kept = _Kept(domain)
    threads, children = set(threading.enumerate()), _children()
    variables, folder = dict(os.environ), Path.cwd()
    report = invoke_in_process(kept, method, parameters)
    left = [f"the thread {one.name!r}" for one in threading.enumerate() if one not in threads]
    left += [f"the process {one}" for one in sorted(_children() - children)]
    if Path.cwd() != folder:
        left.append(f"the working directory {str(Path.cwd())!r}")
        os.chdir(folder)
    if dict(os.environ) != variables:
        names = {name for name, _ in set(os.environ.items()) ^ set(variables.items())}
        left.append(f"another environment: {', '.join(sorted(names))}")
        _set_environment(variables)
    return DomainCall(report, kept.returned, parameters, tuple(left))


def _children() -> set[int]:
    found = {child.pid for child in active_children() if child.pid is not None}
    for listed in Path("/proc/self/task").glob("*/children"):
        try:
            found |= {int(child) for child in listed.read_text().split()}
        except OSError:  # a thread that has just ended
            continue
    return {child for child in found if not _has_ended(child)}


def _has_ended(process_id: int) -> bool:
    """Whether a child has ended and only waits to be asked for how."""
    try:
        state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return Path("/proc/self/stat").exists()
    return state in "ZX"


def _set_environment(variables: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(variables)


def _here(call: Callable[[], DomainCall]) -> DomainCall:
    return call()


def _in_another_thread(call: Callable[[], DomainCall]) -> DomainCall:
    calls: list[DomainCall] = []
    thread = threading.Thread(target=lambda: calls.append(call()), name="another")
    thread.start()
    thread.join()
    return calls[0]


def _in_another_folder(call: Callable[[], DomainCall]) -> DomainCall:
    before = Path.cwd()
    with TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            return call()
        finally:
            os.chdir(before)


@contextmanager
def _bare_environment() -> Iterator[None]:
    before = dict(os.environ)
    kept = {name: value for name, value in before.items() if _KEPT_VARIABLES.fullmatch(name)}
    _set_environment({**kept, "GATELINE_TESTING": "a bare environment"})
    try:
        yield
    finally:
        _set_environment(before)


def _in_a_bare_environment(call: Callable[[], DomainCall]) -> DomainCall:
    with _bare_environment():
        return call()


PLACES: Final = MappingProxyType(
    {
        "here": _here,
        "in another thread": _in_another_thread,
        "in another folder": _in_another_folder,
        "in a bare environment": _in_a_bare_environment,
    }
)
"""Where a call can be made; a domain that says it is deterministic answers alike in each."""

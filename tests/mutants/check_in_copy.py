"""Runs one check on a copy of the code, in a process of its own, and writes down what it noticed.

python check_in_copy.py COPY FILE CHECK

1. The packages are imported from the copy before anything else is, so that neither an installed
   package nor a setting of pytest's can put another one in their place.
2. A copy that cannot be imported is noticed by the import, whatever the check.
3. What was noticed is written as JSON, ``{"killed": text or null}``; ``{"error": text}`` where the
   check was not about the copy.
"""

from __future__ import annotations

import importlib
import json
import re
import resource
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

PACKAGES = ("gateline", "gateline_model", "gateline_proofs")
MODULES = ("gateline.testing.skeleton", "gateline_proofs.proof")
LIMIT_BYTES = 4 << 30


def imported(copy: Path) -> dict[str, Any] | None:
    """Import everything from the copy; what is to be written down where that cannot be done."""
    try:
        modules = [importlib.import_module(name) for name in (*PACKAGES, *MODULES)]
    except Exception as error:
        return {"killed": f"import: {type(error).__name__}"}
    for module in modules:
        if not Path(str(module.__file__)).resolve().is_relative_to(copy.resolve()):
            return {"error": f"{module.__name__} was imported from {module.__file__}"}
    return None


def skeleton(name: str, bound: int) -> str | None:
    """What the skeleton objects to, with one ledger."""
    from gateline import MemoryLedger, SqliteLedger, UnprovedLineError
    from gateline.gates.line import LINE
    from gateline.ledger.port import Ledger
    from gateline.testing.skeleton import run_skeleton

    folder, numbers = Path(mkdtemp()), count()
    ledgers: dict[str, Callable[[], Ledger]] = {
        "memory": MemoryLedger,
        "sqlite": lambda: SqliteLedger.create(folder / f"{next(numbers)}.db"),
    }
    try:
        report = run_skeleton(LINE, {name: ledgers[name]}, bound=bound)
    except UnprovedLineError as error:
        return f"proof of the line: {error.invariant}"
    except Exception as error:
        return f"skeleton, {name}: {type(error).__name__}"
    found = report.objections[0].invariant if report.objections else None
    return None if found is None else f"skeleton, {name}: {found}"


def machine(name: str, ledger: str, examples: int) -> str | None:
    """What a stateful machine that ships finds wrong, with one ledger, in so many examples."""
    from hypothesis import HealthCheck, Phase, settings
    from hypothesis.stateful import run_state_machine_as_test
    from machines import MACHINES

    fixed = settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(MACHINES[name, ledger], settings=fixed)
    except AssertionError as error:
        said = re.split(r":|\n| is broken", str(error), maxsplit=1)[0]
        return f"{name}, {ledger}: {said}"
    except Exception as error:
        return f"{name}, {ledger}: {type(error).__name__}"
    return None


def room(path: str) -> str | None:
    """The first test of a file that fails."""
    import hypothesis
    import pytest

    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile(
        "mutants", phases=phases, derandomize=True, deadline=None, database=None
    )
    hypothesis.settings.load_profile("mutants")
    failed: list[str] = []

    class Failures:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.failed:
                failed.append(report.nodeid)

        def pytest_collectreport(self, report: pytest.CollectReport) -> None:
            if report.failed:
                failed.append(report.nodeid)

    options = "-x -q --tb=line -p no:cacheprovider -W ignore::pytest.PytestAssertRewriteWarning"
    code = pytest.main([*options.split(), path], plugins=[Failures()])
    if failed:
        return failed[0].split("[")[0]
    return None if code == pytest.ExitCode.OK else f"{path}: pytest ended with {int(code)}"


def noticed_by(check: str) -> str | None:
    """What a check notices."""
    if check.endswith(".py"):
        return room(check)
    kind, ledger, number = check.split()
    if kind == "skeleton":
        return skeleton(ledger, int(number))
    return machine(kind, ledger, int(number))


def main() -> int:
    copy, said, check = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT_BYTES, LIMIT_BYTES))
    answer = imported(copy)
    if answer is None:
        noticed = noticed_by(check)
        answer = imported(copy) or {"killed": noticed}
    said.write_text(json.dumps(answer), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

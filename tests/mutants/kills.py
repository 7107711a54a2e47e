"""Plants every fault, one at a time, and writes who kills whom.

python tests/mutants/kills.py [--update] [--only WORD]...

1. The code without a fault passes every check first; else the table would say nothing.
2. A fault is killed by the first of its checks that notices it. One that none notices is said to be
   equivalent, in a sentence, or is a *survivor*: a check is missing, and the command fails.
3. Two processes at a time. ``--update`` writes the table; ``--only`` is for rows with a word.
4. What is pinned is the check. What it says first can change with what is drawn, or with what is
   tested before.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from checks import CHECKS, copy_of_the_code, first_killer, killer
from fault import Fault, planted
from faults import FAULTS, SECTIONS

TABLE: Final = Path(__file__).with_name("README.md")
COMMAND: Final = "python tests/mutants/kills.py --update"
AT_A_TIME: Final = 2
SURVIVED: Final = "**nothing**"
EQUIVALENT: Final = "equivalent: "

HEAD: Final = f"""# Who kills whom

Each row is a fault that is planted in a copy of the shipped code, alone, and the first of its
checks that notices it. What ships comes first: *import*, where the compiler of the line or the code
itself refuses the copy; *proof of the line*, where the line is refused before it runs; *skeleton*,
every script of observations through the real orchestrator, with the invariant that it objects to;
*LedgerMachine* and *OrchestratorMachine*, the stateful machines, with the promise or the invariant
that is broken. Then come the project's own tests, by file and name. `faults_of_*.py` has the
faults, exactly.

Generated; do not edit. To write it again: `{COMMAND}`.
"""


def unmutated_kills(copies: SimpleQueue[Path]) -> list[str]:
    """What the checks notice in the code without a fault: nothing, or the table says nothing."""
    checks = list(dict.fromkeys(check for checks in CHECKS.values() for check in checks))

    def noticed(check: str) -> str | None:
        copy = copies.get()
        try:
            return killer(copy, check)
        finally:
            copies.put(copy)

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        return [found for found in pool.map(noticed, checks) if found is not None]


def killers(copies: SimpleQueue[Path], faults: Sequence[Fault]) -> Iterator[tuple[Fault, str]]:
    """Each fault with what kills it, or why nothing does."""

    def fate(fault: Fault) -> str:
        copy = copies.get()
        try:
            with planted(copy, fault):
                found = first_killer(copy, fault)
        finally:
            copies.put(copy)
        if found is None:
            return f"{EQUIVALENT}{fault.equivalent}" if fault.equivalent else SURVIVED
        return found

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        yield from zip(faults, pool.map(fate, faults), strict=True)


def table(fates: Mapping[str, str]) -> str:
    """The table, in Markdown.

    Args:
        fates: what kills each fault, by its name.
    """
    parts = [HEAD, counted(fates.values()) + "\n"]
    for title, faults in SECTIONS.items():
        rows = [
            f"| {fault.name} | `{fault.file}` | {fault.about} | {fates[fault.name]} |\n"
            for fault in faults
            if fault.name in fates
        ]
        head = "| fault | in | about | noticed by |\n| --- | --- | --- | --- |\n"
        parts.append(f"## {title}\n\n{head}{''.join(rows)}")
    return "\n".join(parts)


def read_table(text: str) -> dict[str, str]:
    """What a table says of each fault, by its name."""
    rows = (line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| "))
    return {row[0]: row[3] for row in rows if row[0] not in ("fault", "---")}


def kind_of(fate: str) -> str:
    """Which kind of check a fate names."""
    if fate.startswith(EQUIVALENT):
        return "equivalent"
    return "test" if fate.startswith("tests/") else re.split("[,:]", fate, maxsplit=1)[0]


def check_of(fate: str) -> str:
    """The check that a fate names, without what it said: for tests, the file."""
    return fate.split(":", maxsplit=1)[0]


def counted(fates: Iterable[str]) -> str:
    """How many faults each kind of check noticed, in one line."""
    kinds = Counter(kind_of(fate) for fate in fates)
    return f"{sum(kinds.values())} faults: " + ", ".join(
        f"{number} {kind}" for kind, number in sorted(kinds.items())
    )


def all_fates(faults: Sequence[Fault] = FAULTS, *, say: bool = False) -> dict[str, str]:
    """What kills each fault, by its name.

    Raises:
        RuntimeError: where a check notices something in the code without a fault.
    """
    copies: SimpleQueue[Path] = SimpleQueue()
    with copy_of_the_code() as one, copy_of_the_code() as other:
        copies.put(one)
        copies.put(other)
        if unfounded := unmutated_kills(copies):
            raise RuntimeError(f"without a fault, these notice something: {unfounded}")
        fates = {}
        for fault, fate in killers(copies, faults):
            fates[fault.name] = fate
            if say:
                print(f"{fault.name}: {fate}", flush=True)
        return fates


def main() -> int:
    parser = argparse.ArgumentParser(description="Plants every fault, one at a time.")
    parser.add_argument("--update", action="store_true", help="write the table")
    parser.add_argument("--only", action="append", metavar="WORD", help="faults whose row has it")
    asked = parser.parse_args()
    known = read_table(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {}
    rows = [(fault, f"{fault.name} {fault.file} {known.get(fault.name, '')}") for fault in FAULTS]
    chosen = [
        fault for fault, row in rows if not asked.only or any(word in row for word in asked.only)
    ]
    fates = all_fates(chosen, say=True)
    print(counted(fates.values()))
    if asked.update:
        names = {fault.name for fault in FAULTS}
        kept = {name: fate for name, fate in known.items() if name in names}
        TABLE.write_text(table({**kept, **fates}), encoding="utf-8")
    return 1 if SURVIVED in fates.values() else 0


if __name__ == "__main__":
    sys.exit(main())

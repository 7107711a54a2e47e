"""Coverage of lines by a whole suite: every run of every orchestrator that it makes.

1. Every orchestrator that is made while the coverage is on tells each step of each run; what a test
   observes is not changed. Other processes than pytest's own, and its workers, are not seen. Nor
   are scripted orchestrators, whose runs reach everything, whatever the suite tests.
2. Runs are merged for each line, by the digest of its table: a line is what runs, not what it is
   called. A run that was cut short counts as far as it went.
3. Under pytest-xdist each worker hands in its paths when it ends, and the report is the
   controller's. What a worker did not hand in was not reached, and is said to be missing.
4. The report begins with what was not reached.
5. With a floor, each line has to reach it: the lines that are named, or else all that ran. Where
   nothing ran, nothing was reached, and that is 0 percent.
6. What was reached goes to a file where one is named, for other tools (`reach_document.py`). A file
   that could not be written is an error, also where every test passed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple, TypeAlias

import pytest

from gateline.gates.line import LINE, Line
from gateline.machine.effect import Effect, EffectKind
from gateline.machine.table import TransitionTable
from gateline.orchestrator import Moment, Observer, Orchestrator
from gateline.testing.reach import Reach
from gateline.testing.reach_document import coverage_text
from gateline.testing.scripted import ScriptedOrchestrator

Path: TypeAlias = tuple[tuple[str, str], ...]

_HANDED_IN: Final = "gateline_coverage"
"""The place of a worker's paths in what it hands to the controller."""

LISTED: Final = 40
"""How many transitions of a line that were not reached are listed, at most, unless asked by -v."""

_CONSTRUCTOR: Final = "__init__"


class Seen(NamedTuple):
    """What was seen of a line.

    Attributes:
        table: its table.
        paths: each path that a run took, once: states with what was observed there, in order.
    """

    table: TransitionTable
    paths: set[Path]


class Watch:
    """Every run of every orchestrator that is made between `open` and `close`.

    Adding to a set and to a list is atomic, so that no lock is needed where runs share threads, and
    none is held where a process forks.
    """

    def __init__(self) -> None:
        self.seen: dict[str, Seen] = {}
        self._under_way: dict[str, tuple[TransitionTable, list[tuple[str, str]]]] = {}
        self._original: Callable[..., None] | None = None

    def open(self) -> None:
        """Watch every orchestrator that is made from now on."""
        original = self._original = Orchestrator.__init__
        watch = self

        def watched(
            orchestrator: Orchestrator,
            *arguments: Any,
            line: Line = LINE,
            observer: Observer | None = None,
            **options: Any,
        ) -> None:
            if isinstance(orchestrator, ScriptedOrchestrator):
                original(orchestrator, *arguments, line=line, observer=observer, **options)
                return

            def observe(moment: Moment) -> None:
                watch.saw(line.table, moment)
                if observer is not None:
                    observer(moment)

            original(orchestrator, *arguments, line=line, observer=observe, **options)

        setattr(Orchestrator, _CONSTRUCTOR, watched)

    def close(self) -> None:
        """Make orchestrators as they were made before."""
        if self._original is not None:
            setattr(Orchestrator, _CONSTRUCTOR, self._original)
            self._original = None

    def saw(self, table: TransitionTable, moment: Moment) -> None:
        """Add a step to its run; a run that has ended is one path."""
        taken = (moment.state, moment.observation)
        _, path = self._under_way.setdefault(moment.run_id, (table, []))
        path.append(taken)
        if table.transitions.get(taken) in table.terminal_states:
            del self._under_way[moment.run_id]
            self.add(table, [tuple(path)])

    def add(self, table: TransitionTable, paths: Iterable[Path]) -> None:
        """Add the paths of runs that are over."""
        self.seen.setdefault(table.digest, Seen(table, set())).paths.update(paths)

    def settle(self) -> None:
        """Take every run that is under way for one that was cut short."""
        while self._under_way:
            _, (table, path) = self._under_way.popitem()
            self.add(table, [tuple(path)])


class SuiteCoverage:
    """A plugin that is registered where coverage is asked for.

    Args:
        watch: what sees the runs of this process.
        lines: those that the coverage is about; every one that ran where there are none.
        fail_under: the percentage of its transitions that each line has to reach; None for no
            floor.
        output: the file for what was reached; None for no file.
    """

    def __init__(
        self,
        watch: Watch,
        lines: Sequence[Line],
        fail_under: float | None,
        output: FilePath | None = None,
    ) -> None:
        self._tables = [line.table for line in lines]
        self._output = output
        self._not_written: str | None = None
        self._fail_under = fail_under
        self._missing: set[str] = set()
        self._watch = watch

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Expect a worker to hand something in."""
        self._missing.add(node.gateway.id)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take what a worker hands in; one that died has nothing."""
        handed_in = getattr(node, "workeroutput", {}).get(_HANDED_IN)
        if handed_in is not None:
            self._missing.discard(node.gateway.id)
            for table, paths in _read(handed_in):
                self._watch.add(table, paths)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand in, as a worker; or hold the suite to its floor."""
        self._watch.settle()
        config: Any = session.config
        if hasattr(config, "workerinput"):
            config.workeroutput[_HANDED_IN] = _written(self._watch.seen.values())
            return
        self._write()
        short = self._judged(config) and self._short()
        if session.exitstatus == pytest.ExitCode.OK and (short or self._not_written):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter, config: pytest.Config
    ) -> None:
        """Report, what was not reached first."""
        if config.option.collectonly:
            return
        terminalreporter.write_sep("=", "gateline coverage")
        for text in self._report(whole=config.option.verbose > 0):
            terminalreporter.write_line(text)
        if self._not_written is not None:
            terminalreporter.write_line(self._not_written, red=True)
        if self._judged(config):
            short = self._short()
            for text in short:
                terminalreporter.write_line(text, red=True)
            if not short:
                floor = f"{self._fail_under:g} percent are required, and were reached"
                terminalreporter.write_line(floor, green=True)

    def _write(self) -> None:
        """Write the file (rule 6)."""
        if self._output is None:
            return
        try:
            text = coverage_text(reach for _, _, reach in self._reached())
            self._output.write_text(text, encoding="ascii")
        except OSError as error:
            self._not_written = f"{self._output}: could not be written: {error.strerror}"

    def _judged(self, config: pytest.Config) -> bool:
        return self._fail_under is not None and not config.option.collectonly

    def _reached(self) -> list[tuple[TransitionTable, int, Reach]]:
        """Each line that the coverage is about, with how many paths it took, and its reach."""
        seen = self._watch.seen
        tables = self._tables or sorted(
            (each.table for each in seen.values()), key=lambda table: (table.name, table.digest)
        )
        found = []
        for table in tables:
            reach = Reach(table)
            paths = seen[table.digest].paths if table.digest in seen else set()
            for path in sorted(paths):
                reach.add(path)
            found.append((table, len(paths), reach))
        return found

    def _report(self, *, whole: bool) -> Iterator[str]:
        for worker in sorted(self._missing):
            yield f"{worker} ended without handing in what its tests reached"
        found = self._reached()
        if not found:
            yield "no run of any line"
        for table, count, reach in found:
            runs = "1 run" if count == 1 else f"{count} different runs"
            yield f"line {table.name}, table {table.digest[:16]}, {runs}"
            there = [(state, seen) for state in table.effects for seen in table.observations(state)]
            unreached = [pair for pair in there if pair not in reach.transitions]
            listed = unreached if whole else unreached[:LISTED]
            yield from (f"  not reached: {state} on {seen}" for state, seen in listed)
            if len(unreached) > len(listed):
                yield f"  not reached: {len(unreached) - len(listed)} more, which -v lists"
            yield f"  {reach.summary} ({reach.percent:.1f} % of transitions)"

    def _short(self) -> list[str]:
        """What is wrong with what was reached; nothing where the floor is."""
        floor = self._fail_under or 0.0
        found = self._reached()
        if not found:
            return [f"nothing ran: 0 percent of transitions; {floor:g} percent are required"]
        return [
            f"line {table.name}: {reach.percent:.1f} percent of its transitions were reached; "
            f"{floor:g} percent are required"
            for table, _, reach in found
            if reach.percent < floor
        ]


def _written(seen: Iterable[Seen]) -> str:
    """Lines and paths as text, so that a controller that never saw a line can read it."""
    return json.dumps(
        [
            {
                "name": table.name,
                "initial": table.initial,
                "effects": {
                    state: [effect.kind, effect.subject, effect.observations]
                    for state, effect in table.effects.items()
                },
                "transitions": [[*pair, to] for pair, to in table.transitions.items()],
                "paths": sorted(paths),
            }
            for table, paths in seen
        ]
    )


def _read(text: str) -> Iterator[Seen]:
    for line in json.loads(text):
        effects = {
            state: Effect(EffectKind(kind), subject, tuple(observations))
            for state, (kind, subject, observations) in line["effects"].items()
        }
        transitions = {(state, seen): to for state, seen, to in line["transitions"]}
        table = TransitionTable(line["name"], line["initial"], effects, transitions)
        paths = {tuple((state, seen) for state, seen in path) for path in line["paths"]}
        yield Seen(table, paths)

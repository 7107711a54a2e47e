"""The path of a run, told by its log: what is certain is true, and what is true is possible.

Held against two things: every path there is, listed one by one without merging any; and every
script of the skeleton, run by the real orchestrator.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, reduce
from itertools import groupby
from operator import and_, or_
from typing import NamedTuple

import msgspec
import pytest

from gateline import MemoryLedger
from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.gates.record import RECORDS
from gateline.inspection.diagrams.graph import Mark, Marked, graph_of
from gateline.inspection.diagrams.marks import numbers, path_marks
from gateline.inspection.logged_event import LoggedEvent, logged
from gateline.inspection.logged_path import LoggedPath, TrailError, logged_path
from gateline.inspection.readings import Readings
from gateline.machine.effect import LAST, LOST, MORE, EffectKind
from gateline.machine.table import ChartError, TransitionTable
from gateline.testing import run_skeleton
from gateline.testing.scripts import Script, durable_log, scripts_of
from gateline.values.event import Subject
from support import FaultyLedger, World, limits, plan_of, token

TABLE = LINE.table
TIMES = "\N{MULTIPLICATION SIGN}"
ABORT = ("OPERATION_ABORTED", "failed", None, "audit_lost")

Said = tuple[str, str, int | None, str | None]
Place = tuple[str, str, int]
Taken = tuple[str, str]


def trail_of(said: Iterable[Said], n: int) -> list[LoggedEvent]:
    """A trail as the log of one run, with a sequence number that begins at 5."""
    return [
        LoggedEvent(
            sequence=number,
            run_id="run",
            type=type_,
            status=status,
            index=index,
            cause=cause,
            invocations=n if number == 5 else None,
        )
        for number, (type_, status, index, cause) in enumerate(said, start=5)
    ]


class Point(NamedTuple):
    """A run on its way, and what it left."""

    state: str
    cursor: int = 0
    cause: str = ""
    left: tuple[Said, ...] = ()
    unwritten: bool = False
    lost: bool = False
    """Whether anything was lost."""
    lost_since: bool = False
    """Whether anything was lost, or recorded in vain, since its last event."""
    path: tuple[Place, ...] = ()


def points(table: TransitionTable, n: int) -> Iterator[Point]:
    """Every point of every run, with every way in which its events may be there or not."""
    pending = [Point(table.initial)]
    while pending:
        at = pending.pop()
        yield at
        effect = table.effects[at.state]
        for seen, target in table.successors(at.state).items():
            after = at._replace(state=target, path=(*at.path, (at.state, seen, at.cursor)))
            if effect.kind is EffectKind.ADVANCE:
                if seen == (MORE if at.cursor + 1 < n else LAST):
                    pending.append(after._replace(cursor=at.cursor + (seen == MORE)))
            elif effect.kind is EffectKind.RECORD:
                record = RECORDS[effect.subject]
                cause = (
                    ("audit_lost" if at.lost else at.cause) if record.status.has_reason else None
                )
                index = None if record.subject is Subject.PLAN else at.cursor
                event = (str(record.type), str(record.status), index, cause)
                lost = seen == LOST
                after = after._replace(lost=at.lost or lost, lost_since=lost)
                if not at.unwritten:
                    pending.append(after._replace(left=(*at.left, event)))
                pending.append(after._replace(unwritten=not lost, lost_since=True))
            elif effect.kind is EffectKind.COMMIT:
                if seen == LOST:
                    pending.append(after._replace(unwritten=False, lost=True, lost_since=True))
                elif not at.unwritten:
                    pending.append(after)
            else:
                pending.append(after._replace(cause=seen))


@cache
def left_by(table: TransitionTable, n: int) -> Mapping[tuple[Said, ...], list[Point]]:
    """Every trail, with every point at which it is all that a run has left."""
    found = defaultdict(list)
    for at in points(table, n):
        if at.left:
            found[at.left].append(at)
    return found


def deciding(table: TransitionTable, left: Iterable[Point], verdict: str) -> list[Point]:
    """The points at which a run has ended with a verdict, and nothing lost behind its events."""
    return [at for at in left if table.effects[at.state].subject == verdict and not at.lost_since]


def places(points: Iterable[Point]) -> frozenset[Place]:
    """The steps that all of them took."""
    return reduce(and_, (frozenset(at.path) for at in points))


def every(points: Iterable[Point]) -> frozenset[Taken]:
    """The transitions that all of them took."""
    return reduce(and_, (taken(at.path) for at in points))


def some(points: Iterable[Point]) -> frozenset[Taken]:
    """The transitions that one of them took."""
    return reduce(or_, (taken(at.path) for at in points))


def taken(path: Iterable[tuple[str, str, object]]) -> frozenset[Taken]:
    return frozenset((state, seen) for state, seen, *_ in path)


def assert_exact(table: TransitionTable, n: int) -> None:
    """Of each trail: paths that ended as it decides, and those that crashed before an abort."""
    for trail, left in left_by(table, n).items():
        path = logged_path(table, trail_of(trail, n))
        whole = left
        ended = left if path.verdict == "open" else deciding(table, left, path.verdict)
        crashed = left_by(table, n).get(trail[:-1], []) if trail[-1] == ABORT else []
        if crashed and logged_path(table, trail_of(trail[:-1], n)).verdict == "open":
            ended, whole = [*ended, *crashed], [*left, *crashed]
        assert path.recovered == (ended[-1].left != trail), trail
        assert path.certain == every(ended), trail
        assert path.possible == some(ended) - every(ended), trail
        assert path.always == every(whole), trail
        assert path.otherwise == some(whole) - some(ended), trail
        ends = {at.state if at.state in table.terminal_states else None for at in ended}
        assert path.terminal == (ends.pop() if len(ends) == 1 else None), trail
        assert tuple(step[:3] for step in path.steps) in {at.path for at in ended}, trail
        assert {step[:3] for step in path.steps if step.certain} == places(ended), trail


@pytest.mark.parametrize(("n", "trails"), [(1, 95), (2, 171)])
def test_it_is_what_all_paths_have_in_common(n: int, trails: int) -> None:
    assert len(left_by(TABLE, n)) == trails
    assert_exact(TABLE, n)


def test_so_it_is_of_tables_with_a_wrong_arrow() -> None:
    chosen = random.Random(1)
    tables = 0
    while tables < 4:
        wrong = chosen.choice(list(TABLE.transitions))
        ways = {**TABLE.transitions, wrong: chosen.choice(list(TABLE.effects))}
        try:
            table = TransitionTable("Wrong", TABLE.initial, TABLE.effects, ways)
            Readings(table)
        except (ChartError, ValueError):
            continue
        assert_exact(table, 1)
        tables += 1


class Ran(NamedTuple):
    """A script, and the log that the orchestrator left when it was run."""

    script: Script
    events: list[LoggedEvent]

    @property
    def path(self) -> LoggedPath:
        return logged_path(TABLE, self.events)


@cache
def ran() -> list[Ran]:
    """Every script of plans of up to two invocations, as the orchestrator ran it."""
    ledgers: list[MemoryLedger] = []

    def ledger() -> MemoryLedger:
        ledgers.append(MemoryLedger())
        return ledgers[-1]

    report = run_skeleton(LINE, {"memory": ledger}, bound=2)
    assert report.ok
    found = []
    for n, log in enumerate(ledgers, start=1):
        scripts = (script for script in scripts_of(LINE, n) if durable_log(script, TABLE))
        events = (logged(event) for event in log.events() if event.run_id)
        runs = (list(run) for _, run in groupby(events, key=lambda event: event.run_id))
        found += [Ran(*pair) for pair in zip(scripts, runs, strict=True)]
    return found


def test_what_is_certain_is_true_and_what_is_true_is_possible() -> None:
    assert len(ran()) == 852
    for script, events in ran():
        path = logged_path(TABLE, events)
        true = frozenset(script.run.path)
        assert path.always <= true, script.lines
        assert true <= path.certain | path.possible | path.otherwise, script.lines


def test_a_run_with_nothing_lost_is_known_whole() -> None:
    whole = [one for one in ran() if all(seen != LOST for _, seen in one.script.run.path)]
    assert len(whole) == 78
    for script, events in whole:
        path = logged_path(TABLE, events)
        assert tuple(step[:2] for step in path.steps) == script.run.path
        assert all(step.certain for step in path.steps)
        assert path.certain == frozenset(script.run.path)
        assert (path.possible, path.uncertain) == (frozenset(), ())
        assert path.terminal == script.run.end
        recorded = [step.sequence for step in path.steps if step.sequence is not None]
        assert recorded == [event.sequence for event in events]


def a_run(n: int = 2, failing: int | None = None) -> list[LoggedEvent]:
    """The events of a run; of one whose so-manyth operation on its ledger failed."""
    ledger = FaultyLedger(lambda _, number: number == failing)
    world = World(ledger, issued=token(resource_limits=limits(max_invocations=5_000)))
    ledger.arm()
    run_id = world.run(plan_of(n)).run_id
    return [logged(event) for event in ledger.events(run_id)]


def test_a_run_that_is_open_may_have_gone_on() -> None:
    path = logged_path(TABLE, a_run()[:-5])
    assert (path.verdict, path.terminal) == ("open", None)
    assert [step.certain for step in path.steps] == [True] * 7 + [False]
    assert path.uncertain == (
        "in doubt: call 1, mail.read, may have been made; its outcome is unknown",
        "open: it still runs, or it crashed; after event #6 it may have gone on unseen",
    )
    assert ("invoke_domain", "succeeded") in path.possible
    assert ("completion_record", "recorded") in path.possible
    assert ("abort_record", "recorded") in path.possible
    assert ("advance", "more") in path.possible
    assert ("start_commit", "lost") in path.possible


def test_a_call_in_doubt_is_named_as_far_as_its_log_does() -> None:
    """Counted from 1, in one line, whatever is in the log."""
    second = a_run()[:-1]
    for name, said in (
        ("mail", "call 2, mail.read, may"),
        ("a\nb", "call 2, a\\nb.read, may"),
        (None, "call 2 may"),
    ):
        events = [
            msgspec.structs.replace(event, domain=name) if event.index == 1 else event
            for event in second
        ]
        assert logged_path(TABLE, events).uncertain[0] == (
            f"in doubt: {said} have been made; its outcome is unknown"
        )


def test_an_abort_says_not_where_the_write_was_lost() -> None:
    path = logged_path(TABLE, a_run(failing=13))
    assert (path.verdict, path.terminal, path.recovered) == ("aborted", None, True)
    recorded = tuple(step.sequence for step in path.steps if step.sequence is not None)
    assert recorded == path.sequences
    assert path.uncertain == (
        "in doubt: call 1, mail.read, may have been made; its outcome is unknown",
        (
            "a write was lost at one of: start_record, start_commit, "
            "forbidden_operation_violation, forbidden_operation_completion and 16 more"
        ),
        "or nothing was lost: it crashed, and recovery wrote event #7",
    )


def test_a_completed_run_may_have_been_told_aborted() -> None:
    path = logged_path(TABLE, a_run(1))
    assert path.terminal == "completed"
    assert ("completion_commit", "committed") in path.certain - path.always
    assert path.otherwise == {
        ("completion_record", "lost"),
        ("completion_commit", "lost"),
        ("abort_record", "recorded"),
        ("abort_record", "lost"),
        ("abort_commit", "lost"),
    }
    assert path.reservation == (
        "whether its last write was acknowledged is not in the log; if it was not, the run was "
        "told aborted, and is completed all the same"
    )


def test_a_cause_that_the_log_leaves_unsaid_is_uncertain() -> None:
    denied = LoggedEvent(
        sequence=1, run_id="run", type="EXECUTION_DENIED", status="denied", invocations=1
    )
    path = logged_path(TABLE, [denied])
    assert (path.verdict, path.terminal) == ("denied", None)
    assert path.uncertain == (
        (
            "the log does not say how it ended; one of: denied_token_revoked, "
            "denied_token_unknown, denied_token_user_mismatch, denied_token_expired and 4 more"
        ),
    )


VALID = ("TOKEN_VALIDATION", "success", None, None)
IN_SCOPE = ("AUTHORIZATION_SCOPE_CHECK", "success", 0, None)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ([], "a path is of one run; found the events of none"),
        (
            [VALID, VALID],
            "event 6: TOKEN_VALIDATION success for the plan",
        ),
        (
            [IN_SCOPE],
            "event 5: AUTHORIZATION_SCOPE_CHECK success for index 0",
        ),
    ],
)
def test_what_no_run_leaves_has_no_path(said: list[Said], problem: str) -> None:
    with pytest.raises(TrailError) as refused:
        logged_path(TABLE, trail_of(said, 1))
    told, _, allowed = str(refused.value).partition("; the table allows ")
    assert told == problem
    assert allowed.endswith("OPERATION_ABORTED failed for the plan") or not said


def test_the_events_of_two_runs_have_no_path() -> None:
    one, *_ = trail_of([VALID], 1)
    other = LoggedEvent(sequence=6, run_id="or\x1b", type=one.type, status=one.status)
    with pytest.raises(TrailError) as refused:
        logged_path(TABLE, [one, other])
    assert str(refused.value) == r"a path is of one run; found the events of 'or\x1b', 'run'"


def test_a_run_of_another_line_has_no_path() -> None:
    with pytest.raises(TrailError, match="of a line that is not known here"):
        logged_path(GUARDED_LINE.table, a_run(1))


def test_a_plan_of_a_thousand_invocations_is_read() -> None:
    path = logged_path(TABLE, a_run(1_000))
    assert (len(path.steps), path.terminal) == (11_003, "completed")
    assert all(step.certain for step in path.steps)


def test_marks_of_a_path_have_the_numbers_of_its_events() -> None:
    path = logged_path(TABLE, a_run(2))
    graph = graph_of(TABLE).marked(*path_marks(TABLE, path))
    marked = {edge.key: Marked(edge.mark, edge.note) for edge in graph.transitions if edge.mark}
    assert marked.keys() == path.certain
    assert marked["token_record", "recorded"] == (Mark.TAKEN, "#2")
    assert marked["start_record", "recorded"] == (Mark.TAKEN, "#6 #10")
    assert marked["invoke_domain", "succeeded"] == (Mark.TAKEN, f"2{TIMES}")
    assert marked["advance", "last"] == (Mark.TAKEN, "")
    assert graph.marks["completed"] is Mark.TAKEN
    assert "aborted" not in graph.marks
    assert re.fullmatch("run [0-9a-f]{8}…: completed, events #2 to #11", graph.heading)


def test_marks_of_an_open_run_tell_what_is_possible() -> None:
    path = logged_path(TABLE, a_run(2)[:4])
    transitions, states, heading, remarks = path_marks(TABLE, path)
    assert remarks == path.uncertain
    assert transitions["start_record", "recorded"] == (Mark.POSSIBLE, "#6")
    assert transitions["invoke_domain", "succeeded"] == (Mark.POSSIBLE, "")
    assert (states["start_record"], states["aborted"]) == (Mark.TAKEN, Mark.POSSIBLE)
    assert re.fullmatch("run [0-9a-f]{8}…: open, events #2 to #6", heading)


def test_more_numbers_than_a_note_has_room_for_are_counted() -> None:
    assert numbers([3, 7, 11]) == "#3 #7 #11"
    assert numbers([3, 7, 11, 39]) == f"#3 #7 … #39 (4{TIMES})"

"""What conformance accepts is what the runs of a table leave, no more and no less (SPEC 6.6).

The language of the automaton is held against every log of every run, by brute force
(`possible_logs.py`), for the built-in line, for lines with gates of a user's own, and for tables
with a wrong arrow; and against the independent model's grammar.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import pytest

from gateline import DomainResult, TransitionTable
from gateline.gates.boundary_gate import BOUNDARY_GATE
from gateline.gates.gate import When
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.line import LINE, Line, line_of
from gateline.gates.record import (
    DENIED,
    LIMITS_DENIED,
    PLAN_DENIED,
    SCOPE_ALLOWED,
    SCOPE_DENIED,
)
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from gateline.inspection.automaton import Move, Place, TrailAutomaton
from gateline.inspection.conformance import KnownLine, check_conformance
from gateline.inspection.logged_event import LoggedEvent, logged
from gateline.inspection.readings import KINDS
from gateline.machine.effect import COMMITTED, LAST, LOST, MORE, RECORDED, Effect
from gateline.machine.table import ChartError
from gateline.values.event import AuditEventType, Status
from gateline_model import vocabulary as model
from gateline_model.trail import Entry, Illegal, judge
from gateline_proofs.histories import runs
from gateline_proofs.translation import gates_of
from odd_gates import odd_gate
from possible_logs import ABORT, ABORTED, Event, Logs, Trail, paths
from support import Does, FaultyLedger, World, plan_of

KNOWN = [KnownLine(LINE.table, model.GATES)]
CAUSES = sorted({seen for _, seen in LINE.table.transitions} | {"audit_lost", "no such cause"})


@cache
def logs(n: int) -> Logs:
    return Logs(LINE.table, n)


def events_of(trail: Sequence[Event], n: int) -> Iterator[LoggedEvent]:
    """A trail as the log of one run."""
    for number, event in enumerate(trail):
        yield LoggedEvent(
            sequence=number + 1,
            run_id="run",
            type=event.type,
            status=event.status,
            index=event.at,
            cause=event.cause,
            cursor=event.cursor,
            invocations=None if number else n,
        )


def verdict_of(trail: Sequence[Event], n: int, lines: Sequence[KnownLine]) -> str | None:
    """The verdict of a trail of one run; None where it is refused."""
    found = check_conformance(events_of(trail, n), lines)
    return next(iter(found.runs), "open") if found.ok else None


def entries_of(trail: Sequence[Event]) -> list[Entry]:
    """A trail in the model's words."""
    return [
        Entry(model.EventType(event.type), model.Status(event.status), event.at) for event in trail
    ]


@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_runs_of_the_brute_force_are_those_of_the_exploration(n: int) -> None:
    assert {path for path, _ in paths(LINE.table, n)} == {run.path for run in runs(LINE.table, n)}


@pytest.mark.parametrize(("n", "trails"), [(1, 96), (2, 174), (3, 252)])
def test_every_log_of_every_run_conforms_wherever_it_is_cut(
    n: int, trails: int, figure: Callable[[str], None]
) -> None:
    """SPEC 6.7: a cut of a log is a log too, so each of them is among these."""
    verdicts = logs(n).verdicts
    assert all(trail[:-1] in verdicts for trail in verdicts if trail)
    assert {trail: verdict_of(trail, n, KNOWN) for trail in verdicts} == verdicts
    assert {trail: str(judge(entries_of(trail), n)) for trail in verdicts} == verdicts
    assert len(verdicts) == trails
    figure(f"conformance, plans of {n}: {trails} logs of runs accepted")


def test_what_recovery_appends_is_what_the_line_can_leave_by_itself() -> None:
    """SPEC 7.1: from each open trail, a loss leads to the same abort, with the same cursors."""
    for n in (1, 2, 3):
        assert logs(n).by_crashes_alone == logs(n).verdicts.keys()
        opened = [trail for trail, verdict in logs(n).verdicts.items() if verdict == "open"]
        assert all(verdict_of((*trail, ABORT), n, KNOWN) == "aborted" for trail in opened)


def single_edits(trail: Trail, n: int) -> set[Trail]:
    """Every trail that is one edit away: of an event, its place, words, cause or cursor."""
    edited: set[Trail] = set()
    for at, event in enumerate(trail):
        before, after = trail[:at], trail[at + 1 :]
        edited.add(before + after)
        edited.add((*before, event, event, *after))
        if after:
            edited.add((*before, after[0], event, *after[1:]))
        others = [event._replace(at=at) for at in (None, *range(n + 1))]
        causes = CAUSES if event.cause is not None else ["passed"]
        others += [event._replace(cause=cause) for cause in (None, *causes)]
        if event.type == ABORTED:
            others += [event._replace(cursor=cursor) for cursor in (None, *range(-1, n + 1))]
        others += [
            event._replace(
                type=type_, status=status, cursor=event.cursor if type_ == ABORTED else None
            )
            for type_ in AuditEventType
            for status in Status
        ]
        edited |= {(*before, other, *after) for other in others}
    edited.discard(trail)
    return edited


@pytest.mark.parametrize(
    ("n", "edits", "accepted"), [(1, 22_175, 246), (2, 60_255, 454), (3, 116_853, 662)]
)
def test_of_all_single_edits_exactly_the_logs_of_runs_are_accepted(
    n: int, edits: int, accepted: int, figure: Callable[[str], None]
) -> None:
    edited = {edit for trail in logs(n).verdicts for edit in single_edits(trail, n)}
    good = {edit for edit in edited if verdict_of(edit, n, KNOWN) is not None}
    assert good == {edit for edit in edited if logs(n).allow(edit)}
    assert (len(edited), len(good)) == (edits, accepted)
    figure(f"conformance, plans of {n}: {edits} single edits, {accepted} of them logs of runs")


@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_table_and_the_model_agree_on_every_log_and_every_single_edit(n: int) -> None:
    """Causes and cursors left out: the model does not read them."""
    alone = [KnownLine(LINE.table)]
    silent = {tuple(event.silent() for event in trail) for trail in logs(n).verdicts}
    edited = {
        tuple(event.silent() for event in edit)
        for trail in silent
        for edit in single_edits(trail, n)
    }
    for trail in silent | edited:
        judgement = judge(entries_of(trail), n)
        expected = None if isinstance(judgement, Illegal) else str(judgement)
        assert verdict_of(trail, n, alone) == expected


# The language of the automaton, over all events.


def alphabet(table: TransitionTable, n: int) -> list[Event]:
    """Every event that a run of a table could be thought to leave, and some that none can."""
    causes = sorted({seen for _, seen in table.transitions} | {"audit_lost", "", "no such cause"})
    events = []
    for type_, status, _ in KINDS.values():
        said = causes if status.has_reason else [None, "passed"]
        cursors = range(-1, n + 1) if type_ == ABORTED else [None]
        events += [
            Event(type_, status, at, cause, cursor)
            for at in (None, *range(n + 1))
            for cause in said
            for cursor in cursors
        ]
    return [*events, Event("TOKEN_FIRST_USED", "success", None), Event("NO_TYPE", "success", 0)]


def language(
    table: TransitionTable, n: int, automaton: TrailAutomaton | None = None
) -> dict[Trail, str]:
    """Every trail that the automaton of a table accepts, with its verdict."""
    automaton = automaton or TrailAutomaton(table)
    events = alphabet(table, n)
    further: dict[Move, list[tuple[Event, Move]]] = {}

    def following(place: Place, cursor: int) -> list[tuple[Event, Move]]:
        found = []
        for event in events:
            ahead, said = (None if at is None else at - cursor for at in (event.at, event.cursor))
            move = place.after(event.type, event.status, ahead, None, event.cause, said, n - cursor)
            if move is not None:
                found.append((event, Move(move.to, cursor + move.shift)))
        return found

    accepted: dict[Trail, str] = {}
    reached: list[tuple[Trail, Move]] = [((), automaton.first(n))]
    while reached:
        trail, reading = reached.pop()
        assert len(trail) < 99
        accepted[trail] = str(reading.to.verdict)
        if reading not in further:
            further[reading] = following(reading.to, reading.shift)
        reached += [((*trail, event), move) for event, move in further[reading]]
    return accepted


@pytest.mark.parametrize("n", [1, 2, 3, 5])
def test_the_automaton_accepts_exactly_the_logs_of_runs(n: int) -> None:
    assert language(LINE.table, n) == logs(n).verdicts


def test_the_automaton_is_small(figure: Callable[[str], None]) -> None:
    """However long the plans and however many the logs, a few places are all there is."""
    automaton = TrailAutomaton(LINE.table)
    for n in (1, 2, 3, 7):
        language(LINE.table, n, automaton)
    places, moves = automaton.size
    figure(f"conformance: {places} places, {moves} moves")
    assert (places, moves) == (27, 241)
    language(LINE.table, 9, automaton)
    assert automaton.size == (places, moves)
    assert automaton.first(1_000_000) is automaton.first(1_000_001)


def test_a_cursor_can_move_more_than_once_between_two_events() -> None:
    """Here it moves twice on the way to a commit; where that is lost, a record tells how far."""
    record, failed, advance = "execution_started", "execution_completed_failed", Effect.advance()
    table = TransitionTable(
        "Hasty",
        "record",
        {
            "record": Effect.record(record),
            "first": advance,
            "second": advance,
            "commit": Effect.commit(),
            "failed": Effect.record(failed),
            "end": Effect.halt("failed"),
        },
        {
            ("record", RECORDED): "first",
            ("record", LOST): "end",
            ("first", MORE): "second",
            ("first", LAST): "end",
            ("second", MORE): "commit",
            ("second", LAST): "end",
            ("commit", COMMITTED): "record",
            ("commit", LOST): "failed",
            ("failed", RECORDED): "end",
            ("failed", LOST): "end",
        },
    )
    for n in range(1, 12):
        assert language(table, n) == Logs(table, n).verdicts


APPROVAL = odd_gate("approval", When.BEFORE_PLAN, None, PLAN_DENIED)
WINDOW = odd_gate("window", When.BEFORE_PLAN, None, PLAN_DENIED)
BUDGET = odd_gate("budget", When.BEFORE_EACH, SCOPE_ALLOWED, LIMITS_DENIED, DENIED)
QUIET = odd_gate("quiet", When.BEFORE_EACH, None, SCOPE_DENIED, DENIED)
CURT = odd_gate("curt", When.BEFORE_EACH, None, SCOPE_DENIED)
BLUNT = odd_gate("blunt", When.BEFORE_EACH, SCOPE_ALLOWED, DENIED)
OWN_LINES = {
    "two gates before the plan": (TOKEN_GATE, APPROVAL, SCOPE_GATE, LIMITS_GATE, BOUNDARY_GATE),
    "a gate before the plan without a record": (TOKEN_GATE, WINDOW, SCOPE_GATE, BOUNDARY_GATE),
    "two gates with one record": (TOKEN_GATE, SCOPE_GATE, LIMITS_GATE, BUDGET, BOUNDARY_GATE),
    "a gate without a record": (TOKEN_GATE, QUIET, SCOPE_GATE, LIMITS_GATE),
    "refusals of which one begins another": (TOKEN_GATE, CURT, SCOPE_GATE, BLUNT),
    "nothing recorded before a start": (WINDOW, QUIET),
}


@cache
def own_line(name: str) -> Line:
    return line_of("Own", OWN_LINES[name])


@pytest.mark.parametrize("n", [1, 2])
@pytest.mark.parametrize("name", OWN_LINES)
def test_a_line_with_gates_of_a_users_own_is_read_like_the_built_in_one(name: str, n: int) -> None:
    """SPEC 3.4."""
    table = own_line(name).table
    possible = Logs(table, n)
    assert language(table, n) == possible.verdicts
    known = [KnownLine(table, gates_of(own_line(name)))]
    assert {trail: verdict_of(trail, n, known) for trail in possible.verdicts} == possible.verdicts
    silent = {tuple(event.silent() for event in trail) for trail in possible.verdicts}
    edited = {edit for trail in silent for edit in single_edits(trail, n)}
    for edit in {tuple(event.silent() for event in edit) for edit in edited}:
        judgement = judge(entries_of(edit), n, known[0].gates or ())
        expected = None if isinstance(judgement, Illegal) else str(judgement)
        assert verdict_of(edit, n, [KnownLine(table)]) == expected


def tables_with_a_wrong_arrow(count: int) -> Iterator[TransitionTable]:
    """Tables that are well formed, and lead somewhere else in one place."""
    chosen = random.Random(6)
    arrows, states = list(LINE.table.transitions), list(LINE.table.effects)
    while count:
        changed = {**LINE.table.transitions, chosen.choice(arrows): chosen.choice(states)}
        try:
            table = TransitionTable("Wrong", LINE.table.initial, LINE.table.effects, changed)
        except ChartError:
            continue
        count -= 1
        yield table


def test_any_table_is_read_as_it_stands(figure: Callable[[str], None]) -> None:
    """The automaton knows no line: what a table with a wrong arrow leaves is what it accepts."""
    different = refused = 0
    for table in tables_with_a_wrong_arrow(50):
        try:
            found = language(table, 2)
        except ValueError:
            refused += 1
            continue
        possible = Logs(table, 2).verdicts
        assert found == possible
        different += possible != logs(2).verdicts
    figure(f"conformance: 50 tables with a wrong arrow, {different} with other logs")
    assert (different, refused) == (23, 2)


# The orchestrator, with a ledger that fails.


def answering(bad_at: int | None) -> Callable[[str, object], object]:
    """A domain that succeeds until an invocation, and fails there."""
    calls = 0

    def invoke(_method: str, _parameters: object) -> object:
        nonlocal calls
        calls += 1
        return (
            DomainResult(False, error="no luck") if calls - 1 == bad_at else DomainResult(True, 1)
        )

    return invoke


def _failing_at(failing: int) -> Callable[[str, int], bool]:
    return lambda _name, number: number == failing


def ledgers(n: int, bad_at: int | None, *, written: bool) -> Iterator[FaultyLedger]:
    """What a run leaves where the ledger's first operation fails, the second, and so on."""
    for failing in range(1, 200):
        ledger = FaultyLedger(_failing_at(failing), writes_all_the_same=written)
        world = World(ledger, domains={"mail": Does(answering(bad_at))})
        ledger.arm()
        world.run(plan_of(n))
        yield ledger
        if len(ledger.operations) < failing:
            return


def test_what_the_orchestrator_leaves_conforms_wherever_it_is_cut(
    figure: Callable[[str], None],
) -> None:
    left: set[tuple[int, Trail]] = set()
    judged = 0
    for n in (1, 2, 3):
        for bad_at in (None, *range(n)):
            for written in (False, True):
                for ledger in ledgers(n, bad_at, written=written):
                    events = [logged(event) for event in ledger.inner.events()]
                    for cut in range(len(events) + 1):
                        assert check_conformance(events[:cut], KNOWN).ok
                        judged += 1
                    trail = tuple(
                        Event(event.type, event.status, event.index, event.cause, event.cursor)
                        for event in events
                        if event.run_id is not None
                    )
                    assert trail in logs(n).verdicts
                    left.add((n, trail))
    figure(f"conformance: {judged} cut logs of the orchestrator, {len(left)} different ones")
    assert (judged, len(left)) == (3116, 57)

"""What is wrong with a log, in one line: which event, and what was allowed in its place (6.6)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import msgspec
import pytest

from gateline import ExecutionPlan, Gate, Line, TransitionTable, line_with
from gateline.gates.line import LINE
from gateline.gates.record import RECORDS
from gateline.inspection.automaton import TrailAutomaton
from gateline.inspection.conformance import Conformance, KnownLine, LogReader, check_conformance
from gateline.inspection.logged_event import LoggedEvent, logged
from gateline.inspection.readings import KINDS
from gateline.machine.effect import COMMITTED, LAST, LOST, MORE, RECORDED, Effect
from gateline.values.event import Subject
from gateline_model.vocabulary import AUTHORITY, BOUNDARY, GATES, SCOPE, TOKEN
from gateline_proofs.translation import gates_of
from support import USER, FaultyLedger, World, call, plan_of, token

ROOT = Path(__file__).resolve().parents[2]
KNOWN = [KnownLine(LINE.table, GATES)]
ABORT = "OPERATION_ABORTED failed for the plan"
SCOPED = "AUTHORIZATION_SCOPE_CHECK success for index 0"
UNBEGUN = (
    f"TOKEN_VALIDATION success for the plan or EXECUTION_DENIED denied for the plan or {ABORT}"
)
OPEN_AT_SCOPE = f"{SCOPED} or AUTHORIZATION_SCOPE_CHECK denied for index 0 or {ABORT}"
OPEN_IN_A_CALL = (
    "EXECUTION_COMPLETED success for index 0 or BOUNDARY_VIOLATION failed for index 0 "
    f"or EXECUTION_COMPLETED failed for index 0 or {ABORT}"
)


@pytest.fixture
def events() -> list[LoggedEvent]:
    """A log: a token is issued, and first used by a run of two invocations, which completes."""
    world = World()
    world.run(plan_of(2))
    return [logged(event) for event in world.ledger.events()]


def changed(events: list[LoggedEvent], at: int, **changes: Any) -> list[LoggedEvent]:
    """A log in which one event says something else."""
    return [*events[:at], msgspec.structs.replace(events[at], **changes), *events[at + 1 :]]


def abort_of(events: list[LoggedEvent], **changes: Any) -> LoggedEvent:
    """An abort of the run, in the place of its first event."""
    lost: dict[str, Any] = {
        "type": "OPERATION_ABORTED",
        "status": "failed",
        "gate": None,
        "cause": "audit_lost",
    }
    return msgspec.structs.replace(events[1], **{**lost, **changes})


def test_a_log_of_runs_that_the_table_allows(events: list[LoggedEvent]) -> None:
    assert check_conformance(events, KNOWN) == Conformance(
        ok=True, events=11, runs={"completed": 1}
    )


Edit = Callable[[list[LoggedEvent]], list[LoggedEvent]]
TOLD: dict[str, tuple[Edit, int, str]] = {
    "an event was left out": (
        lambda log: [*log[:3], *log[4:]],
        5,
        f"RESOURCE_LIMIT_CHECK success for index 0; the table allows {OPEN_AT_SCOPE}",
    ),
    "the first event was left out": (
        lambda log: [log[0], *log[3:]],
        4,
        f"{SCOPED}; the table allows {UNBEGUN}",
    ),
    "an event comes twice": (
        lambda log: [*log[:6], *log[5:]],
        6,
        f"EXECUTION_STARTED started for index 0; the table allows {OPEN_IN_A_CALL}",
    ),
    "an index was changed": (
        lambda log: changed(log, 3, index=1),
        4,
        f"AUTHORIZATION_SCOPE_CHECK success for index 1; the table allows {OPEN_AT_SCOPE}",
    ),
    "a type was changed": (
        lambda log: changed(log, 3, type="\x1b[2J\n"),
        4,
        f"'\\x1b[2J\\n' 'success' for index 0; the table allows {OPEN_AT_SCOPE}",
    ),
    "something follows the end": (
        lambda log: [*log, log[-1]],
        11,
        f"EXECUTION_COMPLETED success for index 1; the table allows {ABORT}",
    ),
    "something follows an abort": (
        lambda log: [
            *log[:3],
            *[msgspec.structs.replace(log[1], type="OPERATION_ABORTED", status="failed", gate=None)]
            * 2,
        ],
        2,
        "OPERATION_ABORTED failed for the plan; the table allows nothing more",
    ),
    "another gate": (
        lambda log: changed(log, 4, gate="scope"),
        5,
        "RESOURCE_LIMIT_CHECK success for index 0 is of gate 'scope'; the table allows limits",
    ),
    "a gate where there is none": (
        lambda log: changed(log, 5, gate="boundary"),
        6,
        "EXECUTION_STARTED started for index 0 is of gate 'boundary'; the table allows no gate",
    ),
    "a cause that nothing has": (
        lambda log: changed(log, 3, status="denied", cause="\x07"),
        4,
        (
            "AUTHORIZATION_SCOPE_CHECK denied for index 0 has cause '\\x07'; the table allows "
            "domain_out_of_scope or domain_unregistered or method_out_of_scope or unverifiable"
        ),
    ),
    "a cause where there is none": (
        lambda log: changed(log, 3, cause="passed"),
        4,
        (
            "AUTHORIZATION_SCOPE_CHECK success for index 0 has cause 'passed'; the table allows no "
            "cause"
        ),
    ),
    "the cause of another gate": (
        lambda log: changed(log, 4, status="denied", cause="domain_out_of_scope"),
        5,
        "RESOURCE_LIMIT_CHECK denied for index 0 has cause 'domain_out_of_scope'; the table allows",
    ),
    "another plan": (
        lambda log: changed(log, 3, plan_digest="other"),
        4,
        "AUTHORIZATION_SCOPE_CHECK success for index 0: its plan is 'other'; its run's is '",
    ),
    "another length": (
        lambda log: changed(log, 3, invocations=3),
        4,
        f"{SCOPED}: its number of invocations is 3; its run's is 2",
    ),
    "another line": (
        lambda log: changed(log, 3, line_digest="other"),
        4,
        (
            f"AUTHORIZATION_SCOPE_CHECK success for index 0: its line is 'other'; its run's is "
            f"'{LINE.table.digest}'"
        ),
    ),
    "another user": (
        lambda log: changed(log, 3, user_id="mallory"),
        4,
        "AUTHORIZATION_SCOPE_CHECK success for index 0: its user is 'mallory'; its run's is 'ada'",
    ),
    "another token": (
        lambda log: changed(log, 3, token_hash="other"),
        4,
        "AUTHORIZATION_SCOPE_CHECK success for index 0: its token is 'other'; its run's is '",
    ),
    "another domain": (
        lambda log: changed(log, 5, domain="files\n"),
        6,
        (
            "EXECUTION_STARTED started for index 0: its domain is 'files\\n'; that of the "
            "invocation is 'mail'"
        ),
    ),
    "another method": (
        lambda log: changed(log, 6, method="draft"),
        7,
        (
            "EXECUTION_COMPLETED success for index 0: its method is 'draft'; that of the "
            "invocation is 'read'"
        ),
    ),
    "a domain for the plan": (
        lambda log: changed(log, 1, domain="mail"),
        2,
        (
            "TOKEN_VALIDATION success for the plan: its domain is 'mail'; that of the plan is "
            "'orchestration_plan'"
        ),
    ),
    "a method for the plan": (
        lambda log: changed(log, 1, method="read"),
        2,
        (
            "TOKEN_VALIDATION success for the plan: its method is 'read'; that of the plan is "
            "'execute_plan'"
        ),
    ),
    "an abort further on than the run": (
        lambda log: [*log[:4], abort_of(log, cursor=1)],
        2,
        f"{ABORT} says that the run was at index 1; the table allows index 0",
    ),
    "an abort behind the run": (
        lambda log: [*log[:8], abort_of(log, cursor=0)],
        2,
        f"{ABORT} says that the run was at index 0; the table allows index 1",
    ),
    "an abort that lost a call, or the start of the next": (
        lambda log: [*log[:6], abort_of(log, cursor=2)],
        2,
        f"{ABORT} says that the run was at index 2; the table allows index 0 or 1",
    ),
    "an abort with neither its cause nor its cursor": (
        lambda log: [*log[:4], abort_of(log, cursor=1, cause="other")],
        2,
        f"{ABORT} has cause 'other'; the table allows audit_lost",
    ),
    "no length": (
        lambda log: changed(log, 1, invocations=None),
        2,
        (
            "TOKEN_VALIDATION success for the plan begins a run, and does not say how many "
            "invocations its plan has"
        ),
    ),
    "no invocation": (
        lambda log: changed(log, 1, invocations=0),
        2,
        (
            "TOKEN_VALIDATION success for the plan begins a run, and does not say how many "
            "invocations its plan has"
        ),
    ),
    "no run": (
        lambda log: changed(log, 3, run_id=None),
        4,
        "AUTHORIZATION_SCOPE_CHECK success for index 0 is of no run; only events about tokens are",
    ),
    "a run for a token": (
        lambda log: changed(log, 2, run_id=log[1].run_id),
        3,
        f"TOKEN_FIRST_USED success for the plan; the table allows {OPEN_AT_SCOPE}",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_the_first_event_that_no_run_leaves_is_named(name: str, events: list[LoggedEvent]) -> None:
    edit, sequence, problem = TOLD[name]
    found = check_conformance(edit(events), KNOWN)
    assert not found.ok
    assert found.first_bad == sequence
    assert found.problem is not None
    assert found.problem.startswith(problem)
    assert found.problem.isprintable()


def test_what_a_run_leaves_unsaid_is_not_held_against_it(events: list[LoggedEvent]) -> None:
    silent: dict[str, Any] = {
        "plan_digest": None,
        "line_digest": None,
        "user_id": None,
        "token_hash": None,
        "domain": None,
        "method": None,
    }
    unsaid = [msgspec.structs.replace(event, **silent) for event in events]
    assert check_conformance(unsaid, KNOWN).ok
    later = changed(unsaid, 3, user_id="ada", plan_digest="one")
    assert check_conformance(later, KNOWN).ok
    assert check_conformance(changed(later, 4, plan_digest="one"), KNOWN).ok
    other = check_conformance(changed(later, 4, plan_digest="two"), KNOWN)
    assert other.problem is not None
    assert other.problem.endswith("its plan is 'two'; its run's is 'one'")


def test_the_first_to_name_an_invocation_settles_its_names(events: list[LoggedEvent]) -> None:
    """Each of its names by itself, and each invocation by itself."""
    unnamed = [msgspec.structs.replace(event, domain=None, method=None) for event in events]
    named = changed(changed(unnamed, 3, domain="mail"), 4, method="read")
    assert check_conformance(changed(named, 7, domain="files", method="list"), KNOWN).ok
    assert check_conformance(changed(named, 6, domain="mail", method="read"), KNOWN).ok
    for other in ({"domain": "files"}, {"method": "list"}):
        assert check_conformance(changed(named, 6, **other), KNOWN).first_bad == 7


def test_what_a_run_names_is_what_one_plan_can_say(figure: Callable[[str], None]) -> None:
    """Every event of a run under every name, wherever the log is cut."""
    world = World()
    world.run(ExecutionPlan("ada", [call(), call(), call("files", "list")]))
    whole = [logged(event) for event in world.ledger.events()]
    of_run = [at for at, event in enumerate(whole) if event.run_id is not None]
    edited = good = 0
    for at in of_run:
        for what in ("domain", "method"):
            names = {getattr(whole[other], what) for other in of_run} | {"other"}
            for name, end in product(names, range(at + 1, len(whole) + 1)):
                log = changed(whole, at, **{what: name})[:end]
                first_bad = first_of_no_plan(log)
                assert check_conformance(log, KNOWN).first_bad == first_bad
                edited, good = edited + 1, good + (first_bad is None)
    figure(f"conformance: {edited} names in cut logs, {good} of them what a plan can say")
    assert (edited, good) == (736, 202)


def first_of_no_plan(log: list[LoggedEvent]) -> int | None:
    """The first event after which no plan has the names that the log has; None where one has."""
    plan: dict[int | None, tuple[str | None, str | None]] = {
        None: ("orchestration_plan", "execute_plan")
    }
    for event in log:
        names = (event.domain, event.method)
        if event.run_id is not None and plan.setdefault(event.index, names) != names:
            return event.sequence
    return None


def test_the_cursor_is_looked_at_in_an_abort_alone(events: list[LoggedEvent]) -> None:
    assert check_conformance(changed(events, 3, cursor=7), KNOWN).ok
    open_run = events[:4]
    assert check_conformance([*open_run, abort_of(events, cursor=0)], KNOWN).ok
    assert check_conformance([*open_run, abort_of(events, cursor=None)], KNOWN).ok


def test_runs_that_overlap_are_told_apart() -> None:
    world = World()
    for _ in range(3):
        world.run(plan_of(2))
    world.run(plan_of(2), user_id="bob")
    log = [logged(event) for event in world.ledger.events()]
    by_run: dict[str | None, list[LoggedEvent]] = {}
    for event in log:
        by_run.setdefault(event.run_id, []).append(event)
    rows = [iter(row) for row in by_run.values()]
    turns = [next(row, None) for _ in range(9) for row in rows]
    mixed = [event for event in turns if event is not None]
    found = check_conformance(mixed, KNOWN)
    assert (found.ok, found.events, found.runs) == (True, 30, {"completed": 3, "denied": 1})


def test_a_run_of_an_unknown_line_is_not_verified_and_not_passed_over() -> None:
    world = World(line=replace(LINE, table=_renamed(LINE.table)))
    world.run(plan_of(1))
    log = [logged(event) for event in world.ledger.events()]
    found = check_conformance(log, KNOWN)
    assert (found.ok, found.events, found.runs, found.unknown) == (False, 7, {}, 1)
    digest = _renamed(LINE.table).digest
    assert found.problem == (
        f"1 of 1 runs are of a line that is not known here, such as '{digest}': they were not "
        "verified"
    )
    assert check_conformance(log, [*KNOWN, KnownLine(_renamed(LINE.table))]).ok
    other = check_conformance(changed(log, 3, line_digest=LINE.table.digest), KNOWN)
    assert other.first_bad == 4


def test_a_bad_event_comes_before_an_unknown_line(events: list[LoggedEvent]) -> None:
    unknown = msgspec.structs.replace(events[1], run_id="other", line_digest="unknown")
    found = check_conformance([unknown, *events, events[-1]], KNOWN)
    assert (found.first_bad, found.unknown) == (11, 1)


def _renamed(table: TransitionTable) -> TransitionTable:
    """The same machine, with another name for a state, and so another digest."""

    def name(state: str) -> str:
        return "measure" if state == "measure_response" else state

    effects = {name(state): effect for state, effect in table.effects.items()}
    arrows = {(name(state), seen): name(to) for (state, seen), to in table.transitions.items()}
    return TransitionTable(table.name, table.initial, effects, arrows)


def test_without_a_line_nothing_can_be_judged() -> None:
    with pytest.raises(ValueError, match="no line is given"):
        LogReader([])


# Two opinions.


def test_the_model_can_refuse_what_the_table_allows(events: list[LoggedEvent]) -> None:
    """Here the model is told of a line without a limits gate."""
    found = check_conformance(events, [KnownLine(LINE.table, (TOKEN, SCOPE, BOUNDARY, AUTHORITY))])
    assert found.first_bad == 5
    assert found.problem == (
        "RESOURCE_LIMIT_CHECK success for index 0: the table allows it, but the model does not; "
        "the model allows EXECUTION_STARTED started for index 0 or BOUNDARY_VIOLATION denied for "
        "index 0 or OPERATION_ABORTED failed for the plan"
    )


def test_the_table_can_refuse_what_the_model_allows(events: list[LoggedEvent]) -> None:
    """Here the table goes on to the call as though there were no limits gate."""
    arrows = {**LINE.table.transitions, ("scope_record", RECORDED): "boundary_check"}
    for state in [state for state in LINE.table.effects if state.startswith("limits_")]:
        arrows = {pair: to for pair, to in arrows.items() if pair[0] != state}
    effects = {
        state: effect
        for state, effect in LINE.table.effects.items()
        if not state.startswith(("limits_", "denied_limits_"))
    }
    table = TransitionTable("Short", LINE.table.initial, effects, arrows)
    said = [msgspec.structs.replace(event, line_digest=None) for event in events]
    found = check_conformance(said, [KnownLine(table, GATES)])
    assert found.first_bad == 5
    assert found.problem is not None
    assert found.problem.startswith(
        "RESOURCE_LIMIT_CHECK success for index 0; the table allows EXEC"
    )


def test_the_two_opinions_have_one_verdict(events: list[LoggedEvent]) -> None:
    """Here the table calls a failure completed."""
    failed = Effect.halt("completed")
    effects = {**LINE.table.effects, "failed_raised": failed}
    table = TransitionTable("Lenient", LINE.table.initial, effects, LINE.table.transitions)
    said = [msgspec.structs.replace(event, line_digest=None) for event in events[:7]]
    said = changed(said, 6, status="failed", cause="raised")
    found = check_conformance(said, [KnownLine(table, GATES)])
    assert found.problem is not None
    assert found.problem.endswith("is completed to the table, and failed to the model")
    assert (found.ok, found.first_bad, found.events) == (False, None, 7)
    assert check_conformance(said, KNOWN).runs == {"failed": 1}


# Recovery (SPEC 7.1).


def test_recovery_can_abort_an_open_run_whatever_the_table_says() -> None:
    """A table that knows no abort: a loss ends it, and leaves nothing."""
    record, commit = Effect.record("token_validation"), Effect.commit()
    arrows = {
        ("one", RECORDED): "two",
        ("two", RECORDED): "commit",
        ("commit", COMMITTED): "done",
        **{(state, LOST): "lost" for state in ("one", "two", "commit")},
    }
    ends = {"done": Effect.halt("completed"), "lost": Effect.halt("aborted")}
    effects = {"one": record, "two": record, "commit": commit, **ends}
    curt = [KnownLine(TransitionTable("Curt", "one", effects, arrows))]
    valid = LoggedEvent(
        sequence=1, type="TOKEN_VALIDATION", status="success", run_id="run", invocations=1
    )
    abort = msgspec.structs.replace(valid, type="OPERATION_ABORTED", status="failed")
    caused = msgspec.structs.replace(abort, cause="audit_lost")
    assert check_conformance([valid], curt).runs == {"open": 1}
    assert check_conformance([valid, abort], curt).runs == {"aborted": 1}
    assert check_conformance([valid, caused], curt).runs == {"aborted": 1}
    assert check_conformance([valid, valid], curt).runs == {"completed": 1}
    other = msgspec.structs.replace(abort, cause="other")
    for wrong in ([abort], [valid, other], [valid, abort, abort], [valid, valid, abort]):
        assert not check_conformance(wrong, curt).ok
    found = check_conformance([valid, other], curt)
    assert found.problem is not None
    assert found.problem.endswith("has cause 'other'; the table allows audit_lost")


def test_recovery_knows_a_run_by_its_first_event() -> None:
    """Here a run is after each event where it was before the first."""
    table = TransitionTable(
        "Again",
        "record",
        {
            "record": Effect.record("token_validation"),
            "commit": Effect.commit(),
            "advance": Effect.advance(),
            "done": Effect.halt("completed"),
        },
        {
            ("record", RECORDED): "commit",
            ("record", LOST): "done",
            ("commit", COMMITTED): "advance",
            ("commit", LOST): "done",
            ("advance", MORE): "record",
            ("advance", LAST): "done",
        },
    )
    again = [KnownLine(table)]
    valid = LoggedEvent(
        sequence=1, type="TOKEN_VALIDATION", status="success", run_id="run", invocations=3
    )
    abort = msgspec.structs.replace(valid, type="OPERATION_ABORTED", status="failed")
    assert not check_conformance([abort], again).ok
    for log in ([valid, abort], [valid, valid, abort]):
        assert check_conformance(log, again).runs == {"aborted": 1}
    assert not check_conformance([valid, valid, valid, abort], again).ok
    for cursor, ok in ((0, True), (1, True), (2, False)):  # before or after the cursor's move
        found = check_conformance([valid, msgspec.structs.replace(abort, cursor=cursor)], again)
        assert found.ok is ok
        assert ok or (found.problem or "").endswith("was at index 2; the table allows index 0 or 1")


# Tables that no trail can be read by.


def test_a_record_that_is_no_event_is_refused() -> None:
    effects = {**LINE.table.effects, "token_record": Effect.record("a_wish")}
    table = TransitionTable("Wishful", LINE.table.initial, effects, LINE.table.transitions)
    with pytest.raises(ValueError, match="table Wishful: 'a_wish' is no event of a run"):
        TrailAutomaton(table)


@pytest.mark.parametrize("skipped", ["events", "commits"])
def test_a_round_in_which_nothing_is_seen_is_refused(skipped: str) -> None:
    """The cursor could move on and on, and the log would not tell."""
    record, advance = Effect.record("execution_started"), Effect.advance()
    first, second = (Effect.commit(), Effect.commit()) if skipped == "events" else (record, record)
    good = COMMITTED if skipped == "events" else RECORDED
    table = TransitionTable(
        "Round",
        "first",
        {"first": first, "second": second, "advance": advance, "end": Effect.halt("completed")},
        {
            ("first", good): "second",
            ("first", LOST): "end",
            ("second", good): "advance",
            ("second", LOST): "end",
            ("advance", MORE): "first",
            ("advance", LAST): "end",
        },
    )
    with pytest.raises(ValueError, match="table Round: a round without an event or a commit"):
        TrailAutomaton(table)


def test_the_words_for_events_are_those_of_the_records() -> None:
    words = {
        word: (record.type, record.status, record.subject is Subject.PLAN)
        for word, record in RECORDS.items()
    }
    assert words.items() == KINDS.items()


def test_the_adapter_of_the_readme_works(
    events: list[LoggedEvent], capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (ROOT / "statemachine/README.md").read_text(encoding="utf-8")
    (snippet,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    rows = [
        {
            "id": event.sequence,
            "kind": event.type,
            "status": event.status,
            "run": event.run_id,
            "step": event.index,
            "steps": event.invocations,
        }
        for event in events
    ]
    exec(compile(snippet, "README.md", "exec"), {"rows": rows})
    assert capsys.readouterr().out == "True {'completed': 1} None None\n"


# What stands in a ledger by other hands.


@pytest.mark.parametrize(
    ("detail", "value", "problem"),
    [
        ("invocations", "2", "does not say how many invocations"),
        ("invocations", True, "does not say how many invocations"),
        ("invocations", -3, "does not say how many invocations"),
        ("line_digest", ["a list"], "a line that is not known here, such as"),
        ("cause", {"an": "object"}, "has cause"),
    ],
)
def test_details_of_another_type_are_refused_in_one_line(
    detail: str, value: object, problem: str
) -> None:
    world = World(issued=token())
    world.run(plan_of(1))
    log = list(world.ledger.events())
    log[1] = msgspec.structs.replace(log[1], details={**log[1].details, detail: value})
    found = check_conformance(map(logged, log), KNOWN)
    assert not found.ok
    assert found.problem is not None
    assert problem in found.problem


@pytest.mark.parametrize(
    ("index", "ok"),
    [(1, True), (None, True), (0, True), (2, False), (-1, False), ("1", False), (True, False)],
)
def test_the_index_of_an_abort_in_a_ledger(index: object, ok: bool) -> None:
    """The second start is lost with its commit; so the run was at its call, or at the next one."""
    ledger = FaultyLedger(lambda name, _: name == "commit" and ledger.counts["commit"] == 2)
    world = World(ledger)
    ledger.arm()
    world.run(plan_of(3))
    log = list(ledger.events())
    assert log[-1].details["index"] == 1
    log[-1] = msgspec.structs.replace(log[-1], details={**log[-1].details, "index": index})
    found = check_conformance(map(logged, log), KNOWN)
    assert found.ok is ok
    assert ok or (found.problem or "").endswith("; the table allows index 0 or 1")


@pytest.mark.parametrize("line", [LINE, line_with(Gate("own", lambda _: True))], ids=["", "own"])
def test_the_gate_that_an_event_says_is_the_one_that_records_there(line: Line) -> None:
    """Every event of runs that end in each way: with each other gate, and with none."""
    known, gates = [KnownLine(line.table, gates_of(line))], {*line.gates, "invocation", "no such"}
    world = World(line=line)
    plans = [plan_of(1), ExecutionPlan(USER, [call("mail", "delete")])]
    endings = [world.run(plan) for plan in plans] + [world.run(plans[0], trigger_type="scheduled")]
    assert [outcome.gate for outcome in endings] == [None, "scope", "token"]
    told = 0
    for outcome in endings:
        log = [logged(event) for event in world.ledger.events(outcome.run_id)]
        assert check_conformance(log, known).ok
        for at, event in enumerate(log):
            assert check_conformance(changed(log, at, gate=None), known).ok
            told += event.gate is not None
            for gate in gates - {event.gate}:
                found = check_conformance(changed(log, at, gate=gate), known)
                assert (found.ok, found.events) == (False, at)
                assert f"is of gate '{gate}'; the table allows" in str(found.problem)
    assert told == {"Line": 7, "OwnLine": 8}[line.table.name]

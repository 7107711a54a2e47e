"""Each invariant of SPEC 8: a history that breaks it, and one in which its situation occurs."""

from pathlib import Path

import pytest

import gateline_model
from gateline_model.history import (
    Checked,
    Committed,
    Ended,
    History,
    Invoked,
    Lost,
    Measured,
    Recorded,
    Step,
    durable_trails,
    written_trail,
)
from gateline_model.invariants import INVARIANTS, LOG_RULES, Of, Predicate, broken, formal
from gateline_model.trail import Entry, Illegal, judge
from gateline_model.vocabulary import (
    ABORTED,
    AUTHORITY,
    BOUNDARY,
    FAILED,
    GATES,
    LIMITS,
    SCOPE,
    STARTED,
    SUCCEEDED,
    TOKEN,
    Gate,
    Record,
    Verdict,
)

COMMITTED, LOST = Committed(), Lost()
OF_ONE_RUN = [invariant for invariant in INVARIANTS if invariant.holds is not None]


def witness_of(name: str) -> Predicate:
    (witness,) = [each.witness for each in INVARIANTS if each.name == name]
    assert witness is not None
    return witness


def record(what: Record, index: int | None) -> Recorded:
    return Recorded(Entry(what.type, what.status, index))


def passes(gate: Gate, index: int | None = None) -> list[Step]:
    return [Checked(gate.name, index, passed=True), *(record(row, index) for row in gate.passing)]


def refuses(gate: Gate, index: int | None = None) -> list[Step]:
    return [Checked(gate.name, index, passed=False), *(record(row, index) for row in gate.refusing)]


def admitted(index: int) -> list[Step]:
    """All gates before the call pass."""
    return [*passes(SCOPE, index), *passes(LIMITS, index), *passes(BOUNDARY, index)]


def started(index: int) -> list[Step]:
    return [record(STARTED, index), COMMITTED]


def called(index: int, *, ok: bool = True) -> list[Step]:
    call: list[Step] = [Invoked(index, ok), Checked(AUTHORITY.name, index, passed=True)]
    return [*call, Measured(index, accepted=True)] if ok else call


def done(index: int) -> list[Step]:
    """One invocation that succeeds; its completion shares the next commit (SPEC 6.5)."""
    return [*admitted(index), *started(index), *called(index), record(SUCCEEDED, index)]


TOKEN_PASSES = passes(TOKEN)
ABORT = record(ABORTED, None)


def ended(verdict: Verdict, results: int = 0) -> Ended:
    return Ended(verdict, results)


def completed(n: int) -> list[Step]:
    steps = [*TOKEN_PASSES]
    for index in range(n):
        steps += done(index)
    return [*steps, COMMITTED, ended(Verdict.COMPLETED, n)]


REFUSED_TOKEN = [*refuses(TOKEN), COMMITTED, ended(Verdict.DENIED)]
REFUSED_LIMITS = [
    *TOKEN_PASSES,
    *passes(SCOPE, 0),
    *refuses(LIMITS, 0),
    COMMITTED,
    ended(Verdict.DENIED),
]
FAILED_CALL = [
    *TOKEN_PASSES,
    *done(0),
    *admitted(1),
    *started(1),
    *called(1, ok=False),
    record(FAILED, 1),
    COMMITTED,
    ended(Verdict.FAILED),
]
VIOLATION = [
    *TOKEN_PASSES,
    *admitted(0),
    *started(0),
    Invoked(0, ok=False),
    *refuses(AUTHORITY, 0),
    COMMITTED,
    ended(Verdict.VIOLATED),
]
OVERSIZE = [
    *TOKEN_PASSES,
    *admitted(0),
    *started(0),
    *called(0)[:-1],
    Measured(0, accepted=False),
    record(FAILED, 0),
    COMMITTED,
    ended(Verdict.FAILED),
]
LOSS = [
    *TOKEN_PASSES,
    *done(0),
    *admitted(1),
    record(STARTED, 1),
    LOST,
    ABORT,
    COMMITTED,
    ended(Verdict.ABORTED),
]
LOSS_OF_THE_ABORT = [*LOSS[:-2], LOST, ended(Verdict.ABORTED)]
LOSS_OF_A_DENIAL = [*refuses(TOKEN), LOST, ABORT, COMMITTED, ended(Verdict.ABORTED)]
LOSS_OF_THE_END = [*completed(2)[:-2], LOST, ABORT, COMMITTED, ended(Verdict.ABORTED)]

GOOD: dict[str, list[Step]] = {
    "completed": completed(2),
    "refused token": REFUSED_TOKEN,
    "refused limits": REFUSED_LIMITS,
    "failed call": FAILED_CALL,
    "violation": VIOLATION,
    "oversize": OVERSIZE,
    "loss": LOSS,
    "loss of the abort": LOSS_OF_THE_ABORT,
    "loss of a denial": LOSS_OF_A_DENIAL,
    "loss of the end": LOSS_OF_THE_END,
}


@pytest.mark.parametrize("steps", GOOD.values(), ids=GOOD)
def test_a_right_run_keeps_every_invariant_wherever_it_is_cut_short(steps: list[Step]) -> None:
    """SPEC 7.1: a crash can come at any instant."""
    for length in range(len(steps) + 1):
        assert broken(History(2, tuple(steps[:length]))) == ()


WRONG: dict[str, tuple[list[Step], list[str]]] = {
    # broken alone
    "a second invocation is checked, and then something of the first": (
        [*TOKEN_PASSES, *done(0)[:-1], *passes(SCOPE, 1)[:1], record(SUCCEEDED, 0)],
        ["no-reorder"],
    ),
    "an invocation that the plan doesn't have is checked": (
        [*TOKEN_PASSES, *done(0), *done(1), Checked(SCOPE.name, 2, passed=True)],
        ["no-reorder"],
    ),
    "a domain is called again": (
        [*TOKEN_PASSES, *admitted(0), *started(0), *called(0), Invoked(0, ok=True)],
        ["no-retry"],
    ),
    "a domain is called without a check of the data boundary": (
        [*TOKEN_PASSES, *passes(SCOPE, 0), *passes(LIMITS, 0), *started(0), Invoked(0, ok=True)],
        ["gated"],
    ),
    "limits are checked before the scope's pass is recorded": (
        [*TOKEN_PASSES, Checked(SCOPE.name, 0, passed=True), Checked(LIMITS.name, 0, passed=True)],
        ["gate-order"],
    ),
    "authority is checked before the call": (
        [*TOKEN_PASSES, *admitted(0), Checked(AUTHORITY.name, 0, passed=True)],
        ["gate-order"],
    ),
    "a gate is asked twice for one invocation": (
        [*TOKEN_PASSES, *passes(SCOPE, 0), Checked(SCOPE.name, 0, passed=True)],
        ["gate-order"],
    ),
    "the data boundary is checked after the start is recorded": (
        [*TOKEN_PASSES, *admitted(0)[:-1], record(STARTED, 0), *passes(BOUNDARY, 0)],
        ["gate-order"],
    ),
    "a response is measured twice": (
        [*TOKEN_PASSES, *admitted(0), *started(0), *called(0), Measured(0, accepted=True)],
        ["gate-order"],
    ),
    "a gate that the line doesn't have is checked": (
        [*TOKEN_PASSES, Checked("weather", 0, passed=True)],
        ["gate-order"],
    ),
    "the scope is checked for the plan as a whole": (
        [*TOKEN_PASSES, Checked(SCOPE.name, None, passed=True)],
        ["gate-order"],
    ),
    "the token is checked twice": (
        [*TOKEN_PASSES, Checked(TOKEN.name, None, passed=True)],
        ["token-once"],
    ),
    "something is committed before the token is checked": (
        [COMMITTED, *TOKEN_PASSES],
        ["token-once"],
    ),
    "a run goes on after a loss": (
        [*TOKEN_PASSES, *done(0), LOST, Checked(SCOPE.name, 1, passed=True)],
        ["fail-closed"],
    ),
    "another gate is checked right after a failed call": (
        [*TOKEN_PASSES, *admitted(0), *started(0), Invoked(0, ok=False), *passes(SCOPE, 1)[:1]],
        ["fail-closed"],
    ),
    "authority is checked after a loss, and not right after the call": (
        [
            *TOKEN_PASSES,
            *admitted(0),
            *started(0),
            Invoked(0, ok=True),
            LOST,
            *passes(AUTHORITY, 0),
        ],
        ["fail-closed"],
    ),
    "a gate refuses after a loss; the loss outweighs it": (
        [
            *TOKEN_PASSES,
            *passes(SCOPE, 0),
            LOST,
            Checked(LIMITS.name, 0, passed=False),
            ABORT,
            COMMITTED,
            ended(Verdict.ABORTED),
        ],
        ["fail-closed"],
    ),
    "something else is recorded after a loss": (
        [*TOKEN_PASSES, *passes(SCOPE, 0)[:1], LOST, *passes(SCOPE, 0)[1:]],
        ["fail-closed"],
    ),
    "a violation is recorded as a failure": (
        [*VIOLATION[:-4], record(FAILED, 0)],
        ["fail-closed"],
    ),
    "the next invocation is checked after a failed call": (
        [*TOKEN_PASSES, *admitted(0), *started(0), *called(0, ok=False), *passes(SCOPE, 1)[:1]],
        ["fail-closed"],
    ),
    "a validation is recorded twice": (
        [*TOKEN_PASSES, *TOKEN_PASSES[1:]],
        ["audited"],
    ),
    "a completed run has a record too many": (
        [*completed(2)[:-2], record(SUCCEEDED, 1), COMMITTED, ended(Verdict.COMPLETED, 2)],
        ["audited", "verdict-agreement"],
    ),
    "a pass is recorded that nobody checked": (
        [*TOKEN_PASSES, record(SCOPE.passing[0], 0)],
        ["truthful"],
    ),
    "a pass is recorded as a refusal": (
        [*TOKEN_PASSES, Checked(SCOPE.name, 0, passed=True), record(SCOPE.refusing[0], 0)],
        ["truthful"],
    ),
    "a good call is recorded as failed": (
        [*TOKEN_PASSES, *admitted(0), *started(0), *called(0), record(FAILED, 0)],
        ["truthful"],
    ),
    "a response that was not measured is recorded as good": (
        [*TOKEN_PASSES, *admitted(0), *started(0), *called(0)[:-1], record(SUCCEEDED, 0)],
        ["truthful"],
    ),
    "a response that was measured before the call is recorded as good": (
        [
            *TOKEN_PASSES,
            *admitted(0),
            *started(0),
            Measured(0, accepted=True),
            *called(0)[:-1],
            record(SUCCEEDED, 0),
        ],
        ["gate-order"],
    ),
    "a response that was refused is recorded as good": (
        [*OVERSIZE[:-3], record(SUCCEEDED, 0)],
        ["fail-closed", "truthful"],
    ),
    "an abort is recorded although nothing was lost": (
        [*TOKEN_PASSES, ABORT],
        ["truthful"],
    ),
    "no abort is attempted after a loss": (
        [*TOKEN_PASSES, LOST, ended(Verdict.ABORTED)],
        ["truthful"],
    ),
    "a denial is called a failure": (
        [*REFUSED_LIMITS[:-1], ended(Verdict.FAILED)],
        ["truthful"],
    ),
    "a denial is not recorded": (
        [*TOKEN_PASSES, Checked(SCOPE.name, 0, passed=False), COMMITTED, ended(Verdict.DENIED)],
        ["truthful"],
    ),
    "a call is made before its start is durable": (
        [*TOKEN_PASSES, *admitted(0), record(STARTED, 0), Invoked(0, ok=True)],
        ["durable-before-effect"],
    ),
    "two calls are in doubt": (
        [
            *TOKEN_PASSES,
            *done(0)[:-1],
            COMMITTED,
            record(SUCCEEDED, 0),
            *admitted(1),
            record(STARTED, 1),
            Invoked(1, ok=True),
        ],
        ["durable-before-effect"],
    ),
    "a completed run returns a result too few": (
        [*completed(2)[:-1], ended(Verdict.COMPLETED, 1)],
        ["all-or-nothing"],
    ),
    "a failed run returns a result": (
        [*FAILED_CALL[:-1], ended(Verdict.FAILED, 1)],
        ["all-or-nothing"],
    ),
    # more than one at once
    "a refusal of the data boundary goes on to the call": (
        [
            *TOKEN_PASSES,
            *admitted(0)[:-1],
            Checked(BOUNDARY.name, 0, passed=False),
            *started(0),
            *called(0),
        ],
        ["gated", "gate-order", "fail-closed"],
    ),
    "a call is made without any record of its start": (
        [*TOKEN_PASSES, *admitted(0), Invoked(0, ok=True)],
        ["gated", "durable-before-effect"],
    ),
    "a refusal of the scope is recorded as a pass of the limits": (
        [*TOKEN_PASSES, Checked(SCOPE.name, 0, passed=False), record(LIMITS.passing[0], 0)],
        ["fail-closed", "audited", "truthful"],
    ),
    "two aborts are attempted": (
        [*TOKEN_PASSES, LOST, ABORT, ABORT],
        ["audited", "truthful"],
    ),
    "a call is made although the record of its start was lost": (
        [
            *TOKEN_PASSES,
            *admitted(0),
            record(STARTED, 0),
            LOST,
            COMMITTED,
            Invoked(0, ok=True),
        ],
        ["fail-closed", "durable-before-effect"],
    ),
    "a second call is made and the first has no record of its end": (
        [*TOKEN_PASSES, *done(0)[:-1], *admitted(1), *started(1), Invoked(1, ok=True)],
        ["audited", "durable-before-effect"],
    ),
    "the end was lost, and the run is told as completed": (
        [*completed(2)[:-2], LOST, ended(Verdict.COMPLETED, 2)],
        ["truthful", "durable-before-effect", "verdict-agreement"],
    ),
    "the next domain is called after a failed call": (
        [
            *TOKEN_PASSES,
            *admitted(0),
            *started(0),
            *called(0, ok=False),
            record(FAILED, 0),
            *done(1),
        ],
        ["no-skip", "fail-closed", "audited"],
    ),
    "the next domain is called after a response that was refused": (
        [*OVERSIZE[:-2], *done(1)],
        ["no-skip", "fail-closed", "audited"],
    ),
    "the first domain is called twice, and the second never": (
        [
            *TOKEN_PASSES,
            *admitted(0),
            *started(0),
            Invoked(0, ok=True),
            *called(0),
            record(SUCCEEDED, 0),
            *admitted(1),
            *started(1),
            record(SUCCEEDED, 1),
            COMMITTED,
            ended(Verdict.COMPLETED, 2),
        ],
        ["no-skip", "no-retry", "truthful"],
    ),
    # never broken alone: they follow from others, as the docstring of the invariants says
    "a domain is left out": (
        [*TOKEN_PASSES, *admitted(0), *started(0), record(SUCCEEDED, 0), *done(1)],
        ["no-skip", "truthful"],
    ),
    "a plan ends before its last domain": (
        [*completed(1)[:-1], ended(Verdict.COMPLETED, 2)],
        ["no-skip", "audited", "truthful", "durable-before-effect", "verdict-agreement"],
    ),
    "completed is returned before it is durable": (
        [*completed(2)[:-2], ended(Verdict.COMPLETED, 2)],
        ["durable-before-effect", "verdict-agreement"],
    ),
}


@pytest.mark.parametrize(("steps", "expected"), WRONG.values(), ids=WRONG)
def test_a_wrong_run_breaks_exactly_these_invariants(
    steps: list[Step], expected: list[str]
) -> None:
    assert list(broken(History(2, tuple(steps)))) == expected


def test_every_invariant_is_broken_by_some_wrong_run_and_alone_where_that_can_be() -> None:
    """A predicate that never says no guards nothing."""
    names = {invariant.name for invariant in OF_ONE_RUN}
    assert {name for _, expected in WRONG.values() for name in expected} == names
    alone = {expected[0] for _, expected in WRONG.values() if len(expected) == 1}
    assert names - alone == {"no-skip", "verdict-agreement"}


@pytest.mark.parametrize("name", [invariant.name for invariant in OF_ONE_RUN])
def test_every_invariant_has_a_witness_and_a_history_without_it(name: str) -> None:
    """SPEC 8, sometimes: an invariant that holds because nothing happens is seen."""
    witness = witness_of(name)
    assert any(witness(History(2, tuple(steps))) for steps in GOOD.values())
    assert not witness(History(2, tuple(REFUSED_TOKEN[:1])))


@pytest.mark.parametrize(
    ("name", "witnesses"),
    [
        ("no-skip", "completed, failed call, loss of the end"),
        ("no-retry", "failed call, violation"),
        (
            "gated",
            "completed, failed call, violation, oversize, loss, loss of the abort, loss of the end",
        ),
        ("truthful", "loss, loss of the abort, loss of a denial, loss of the end"),
        ("audited", "completed"),
        ("all-or-nothing", "failed call, oversize, loss, loss of the abort, loss of the end"),
    ],
)
def test_a_witness_is_seen_where_its_situation_is(name: str, witnesses: str) -> None:
    witness = witness_of(name)
    seen = [title for title, steps in GOOD.items() if witness(History(2, tuple(steps)))]
    assert ", ".join(seen) == witnesses


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("fail-closed", completed(2)),
        ("durable-before-effect", [*TOKEN_PASSES, *admitted(0), Invoked(0, ok=True), COMMITTED]),
        ("token-once", TOKEN_PASSES),
        ("token-once", [*REFUSED_TOKEN[:1], *passes(SCOPE, 0)]),
        ("token-once", [*passes(SCOPE, 0), *passes(LIMITS, 0)]),
        ("all-or-nothing", completed(2)[:-1]),
        ("all-or-nothing", completed(2)),
    ],
)
def test_a_witness_is_not_seen_where_its_situation_is_not(name: str, steps: list[Step]) -> None:
    witness = witness_of(name)
    assert not witness(History(2, tuple(steps)))


def edits(steps: list[Step]) -> list[list[Step]]:
    """The run with one step left out, doubled, or moved behind the next; its end stays the end."""
    *body, end = steps
    left_out = [[*body[:at], *body[at + 1 :], end] for at in range(len(body))]
    doubled = [[*body[: at + 1], *body[at:], end] for at in range(len(body))]
    swapped = [
        [*body[:at], body[at + 1], body[at], *body[at + 2 :], end] for at in range(len(body) - 1)
    ]
    return left_out + doubled + swapped


def test_of_all_edits_of_a_completed_run_only_a_second_commit_is_unseen() -> None:
    """A second commit finds nothing pending, and changes nothing."""
    steps = completed(2)
    unseen = [edit for edit in edits(steps) if not broken(History(2, tuple(edit)))]
    commits = [at for at, step in enumerate(steps) if step == COMMITTED]
    assert len(edits(steps)) == 74
    assert unseen == [[*steps[:at], COMMITTED, *steps[at:]] for at in commits]


def test_two_invariants_are_never_broken_alone_by_one_or_two_edits() -> None:
    """They follow from others: a history that breaks one of them alone is a contradiction."""
    twice = [edit for once in edits(completed(2)) for edit in edits(once)]
    alone = {names[0] for run in twice if len(names := broken(History(2, tuple(run)))) == 1}
    assert len(twice) == 5476
    assert alone.isdisjoint({"no-skip", "verdict-agreement"})


def test_a_loss_leaves_any_prefix_of_what_was_pending() -> None:
    """SPEC 6.7: a write that was reported lost may still be there."""
    steps = [*refuses(SCOPE, 0), LOST, ABORT, COMMITTED]
    refusal, denial, abort = written_trail(History(1, tuple(steps)))
    assert durable_trails(History(1, tuple(steps))) == {
        (abort,),
        (refusal, abort),
        (refusal, denial, abort),
    }


def test_what_is_not_committed_is_not_durable() -> None:
    """SPEC 6.5."""
    steps = (*TOKEN_PASSES, COMMITTED, *passes(SCOPE, 0))
    assert durable_trails(History(1, steps)) == {written_trail(History(1, steps))[:1]}


@pytest.mark.parametrize("steps", GOOD.values(), ids=GOOD)
def test_whatever_is_durable_at_any_instant_is_a_legal_trail(steps: list[Step]) -> None:
    """SPEC 6.7, 7.1."""
    for length in range(len(steps) + 1):
        for trail in durable_trails(History(2, tuple(steps[:length]))):
            assert not isinstance(judge(trail, 2), Illegal)


def test_nothing_follows_the_end_of_a_run() -> None:
    with pytest.raises(ValueError, match="follows the end"):
        History(1, (ended(Verdict.DENIED), COMMITTED))


def test_a_history_is_of_a_plan_with_invocations() -> None:
    """SPEC 1.2."""
    with pytest.raises(ValueError, match="at least one invocation"):
        History(0, ())


def rows_of_section_8() -> dict[str, str]:
    text = (Path(gateline_model.__file__).parent.parent / "SPEC.md").read_text(encoding="utf-8")
    section = text.split("## 8. Invariants")[1].split("## 9.")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return dict(rows[2:])


def test_names_and_sentences_are_those_of_section_8_word_for_word() -> None:
    stated = rows_of_section_8()
    assert len(stated) == 18
    assert [(each.name, each.sentence) for each in INVARIANTS] == list(stated.items())


def test_what_one_history_cannot_show_says_what_it_is_a_property_of() -> None:
    others = {each.name: each.of for each in INVARIANTS if each not in OF_ONE_RUN}
    assert others == {
        "isolated": Of.INPUT,
        "absorbing": Of.TABLE,
        "total": Of.TABLE,
        "terminates": Of.TABLE,
        "recovery-silent": Of.LOG,
        "sometimes": Of.ALL_RUNS,
    }
    assert all(each.of is Of.RUN for each in (*OF_ONE_RUN, *LOG_RULES))
    assert all(each.holds and each.witness for each in (*OF_ONE_RUN, *LOG_RULES))


def test_every_invariant_of_a_line_has_a_formal_statement_or_is_one_of_tables() -> None:
    """SPEC 8: stated formally. Those of tables are what `TransitionTable` says of itself."""
    without = {each.name for each in (*INVARIANTS, *LOG_RULES) if not formal(each.name, GATES)}
    assert without == {"isolated", "absorbing", "total", "terminates", "sometimes"}
    assert formal("no-retry", GATES) == ("invoke: called <= i - 1",)
    assert formal("audited", GATES)[0] == "end completed: records = 1 + 4 n"

"""The grammar of a run's trail, rule by rule, and against a second formulation of it."""

from collections.abc import Iterator
from itertools import product

import pytest

from gateline_model.trail import OPEN, Entry, Illegal, Judgement, TrailReader, judge
from gateline_model.vocabulary import (
    ABORTED,
    AUTHORITY,
    BOUNDARY,
    DENIED,
    FAILED,
    GATES,
    LIMITS,
    SCOPE,
    STARTED,
    SUCCEEDED,
    TOKEN,
    EventType,
    Gate,
    Record,
    Status,
    Verdict,
    When,
)

VALID = "TOKEN_VALIDATION success"
SCOPED = "AUTHORIZATION_SCOPE_CHECK success"
LIMITED = "RESOURCE_LIMIT_CHECK success"
START = "EXECUTION_STARTED started"
DONE = "EXECUTION_COMPLETED success"
DENY = "EXECUTION_DENIED denied"
FAIL = "EXECUTION_COMPLETED failed"
ABORT = "OPERATION_ABORTED failed"

FIRST = f"{SCOPED} 0; {LIMITED} 0; {START} 0; {DONE} 0"
SECOND = f"{SCOPED} 1; {LIMITED} 1; {START} 1; {DONE} 1"


def entry(text: str) -> Entry:
    words = text.split()
    index = int(words[2]) if len(words) > 2 else None
    return Entry(EventType(words[0]), Status(words[1]), index)


def trail(text: str) -> list[Entry]:
    return [entry(part) for part in text.split(";") if part.strip()]


@pytest.mark.parametrize(
    ("n", "text", "verdict"),
    [
        # SPEC 3.2: 1 + 4n records
        (1, f"{VALID}; {FIRST}", "completed"),
        (2, f"{VALID}; {FIRST}; {SECOND}", "completed"),
        # SPEC 6.7: a crash cuts a trail short anywhere
        (1, "", "open"),
        (1, VALID, "open"),
        (1, f"{VALID}; {SCOPED} 0; {LIMITED} 0; {START} 0", "open"),
        (2, f"{VALID}; {FIRST}", "open"),
        # SPEC 3: a refusal of each gate, at its position
        (1, DENY, "denied"),
        (1, f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0; {DENY} 0", "denied"),
        (1, f"{VALID}; {SCOPED} 0; RESOURCE_LIMIT_CHECK denied 0; {DENY} 0", "denied"),
        (1, f"{VALID}; {SCOPED} 0; {LIMITED} 0; BOUNDARY_VIOLATION denied 0; {DENY} 0", "denied"),
        (
            1,
            f"{VALID}; {SCOPED} 0; {LIMITED} 0; {START} 0; BOUNDARY_VIOLATION failed 0; {FAIL} 0",
            "violated",
        ),
        (1, f"{VALID}; {SCOPED} 0; {LIMITED} 0; {START} 0; {FAIL} 0", "failed"),
        (2, f"{VALID}; {FIRST}; {SCOPED} 1; RESOURCE_LIMIT_CHECK denied 1; {DENY} 1", "denied"),
        # SPEC 6.7: a deviation that is cut short decides nothing
        (1, f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0", "open"),
        (1, f"{VALID}; {SCOPED} 0; {LIMITED} 0; {START} 0; BOUNDARY_VIOLATION failed 0", "open"),
        # SPEC 6.7: an abort comes first in the verdict, wherever it stands
        (1, ABORT, "aborted"),
        (1, f"{VALID}; {SCOPED} 0; {ABORT}", "aborted"),
        (1, f"{VALID}; {FIRST}; {ABORT}", "aborted"),
        (1, f"{DENY}; {ABORT}", "aborted"),
        (1, f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}", "aborted"),
        (1, f"{VALID}; {SCOPED} 0; {LIMITED} 0; {START} 0; {FAIL} 0; {ABORT}", "aborted"),
    ],
)
def test_a_legal_trail_has_the_verdict_of_rule_6_7(n: int, text: str, verdict: str) -> None:
    assert judge(trail(text), n) == verdict


@pytest.mark.parametrize(
    ("n", "text", "found_at", "expected"),
    [
        # the first record is the token's (SPEC 3)
        (1, FIRST, 0, f"{VALID}; {DENY}; {ABORT}"),
        # nothing twice, nothing left out, nothing in another order (SPEC 6.7)
        (1, f"{VALID}; {VALID}", 1, f"{SCOPED} 0; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}"),
        (1, f"{VALID}; {LIMITED} 0", 1, f"{SCOPED} 0; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}"),
        (
            1,
            f"{VALID}; {SCOPED} 0; {START} 0",
            2,
            f"{LIMITED} 0; RESOURCE_LIMIT_CHECK denied 0; {ABORT}",
        ),
        # a result only after its start (SPEC 6.5)
        (
            1,
            f"{VALID}; {SCOPED} 0; {LIMITED} 0; {FAIL} 0",
            3,
            f"{START} 0; BOUNDARY_VIOLATION denied 0; {ABORT}",
        ),
        # a violation only during a call, and the data boundary only before it (SPEC 3)
        (
            1,
            f"{VALID}; {SCOPED} 0; {LIMITED} 0; BOUNDARY_VIOLATION failed 0",
            3,
            f"{START} 0; BOUNDARY_VIOLATION denied 0; {ABORT}",
        ),
        (
            1,
            f"{VALID}; {SCOPED} 0; {LIMITED} 0; {START} 0; BOUNDARY_VIOLATION denied 0",
            4,
            f"{DONE} 0; {FAIL} 0; BOUNDARY_VIOLATION failed 0; {ABORT}",
        ),
        # the index is the invocation's (SPEC 6.2)
        (
            2,
            f"{VALID}; {FIRST}; {FIRST}",
            5,
            f"{SCOPED} 1; AUTHORIZATION_SCOPE_CHECK denied 1; {ABORT}",
        ),
        (1, f"{VALID}; {SCOPED}", 1, f"{SCOPED} 0; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}"),
        # a plan has n invocations and no more (SPEC 3.2)
        (1, f"{VALID}; {FIRST}; {SECOND}", 5, ABORT),
        # at most one deviation, and nothing but an abort after it (SPEC 6.7)
        (1, f"{DENY}; {VALID}", 1, ABORT),
        (1, f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0; {SCOPED} 0", 2, f"{DENY} 0; {ABORT}"),
        (2, f"{VALID}; {SCOPED} 0; {LIMITED} 0; {START} 0; {FAIL} 0; {SCOPED} 1", 5, ABORT),
        # a denial says first which gate denied (SPEC 3)
        (
            1,
            f"{VALID}; {DENY} 0",
            1,
            f"{SCOPED} 0; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}",
        ),
        # at most one abort, and nothing after it (SPEC 6.7)
        (1, f"{VALID}; {ABORT}; {ABORT}", 2, ""),
        (1, f"{ABORT}; {VALID}", 1, ""),
        # token events are in no run (SPEC 6.1)
        (1, "TOKEN_FIRST_USED success", 0, f"{VALID}; {DENY}; {ABORT}"),
    ],
)
def test_an_illegal_trail_is_refused_at_its_first_wrong_entry(
    n: int, text: str, found_at: int, expected: str
) -> None:
    entries = trail(text)
    assert judge(entries, n) == Illegal(found_at, entries[found_at], tuple(trail(expected)))


def test_a_refusal_says_what_was_found_and_what_was_expected() -> None:
    assert str(judge(trail(f"{VALID}; {DENY} 0"), 1)) == (
        "entry 1 is EXECUTION_DENIED denied for invocation 0; "
        "expected AUTHORIZATION_SCOPE_CHECK success for invocation 0 "
        "or AUTHORIZATION_SCOPE_CHECK denied for invocation 0 "
        "or OPERATION_ABORTED failed for the plan"
    )
    assert str(judge(trail(f"{ABORT}; {ABORT}"), 1)).endswith("expected nothing more")


@pytest.mark.parametrize("n", [0, -1])
def test_a_plan_without_invocations_has_no_trail(n: int) -> None:
    """SPEC 1.2."""
    with pytest.raises(ValueError, match="at least one invocation"):
        judge([], n)


# The second formulation: rule 6.7 read aloud, with the table of section 3, and no automaton.

Deviations = list[tuple[int, list[Entry], Verdict]]
"""Where each one can begin in the successful trail, what it records, and the verdict it is."""


def successful(n: int, gates: tuple[Gate, ...] = GATES) -> tuple[list[Entry], Deviations]:
    """The successful trail, and every deviation from it."""
    *before, during = gates
    path: list[Entry] = []
    deviations: Deviations = []

    def add(records: tuple[Record, ...], index: int | None) -> None:
        path.extend(Entry(record.type, record.status, index) for record in records)

    def deviate(records: tuple[Record, ...], index: int | None, verdict: Verdict) -> None:
        entries = [Entry(record.type, record.status, index) for record in records]
        deviations.append((len(path), entries, verdict))

    for gate in before:
        if gate.when is When.ONCE_A_PLAN:
            deviate(gate.refusing, None, gate.verdict)
            add(gate.passing, None)
    for index in range(n):
        for gate in before:
            if gate.when is When.EACH_INVOCATION:
                deviate(gate.refusing, index, gate.verdict)
                add(gate.passing, index)
        add((STARTED,), index)
        deviate((FAILED,), index, Verdict.FAILED)
        deviate(during.refusing, index, during.verdict)
        add((SUCCEEDED,), index)
    return path, deviations


def legal_trails(n: int, gates: tuple[Gate, ...] = GATES) -> dict[tuple[Entry, ...], Judgement]:
    """A prefix of the successful trail, at most one deviation, at most one abort (SPEC 6.7)."""
    path, deviations = successful(n, gates)
    readings: dict[tuple[Entry, ...], set[Judgement]] = {}

    def read(trail: list[Entry], verdict: Judgement) -> None:
        readings.setdefault(tuple(trail), set()).add(verdict)

    for length in range(len(path)):
        read(path[:length], OPEN)
    read(path, Verdict.COMPLETED)
    for position, entries, verdict in deviations:
        for length in range(len(entries)):
            read([*path[:position], *entries[:length]], OPEN)
        read([*path[:position], *entries], verdict)
    in_order = (Verdict.DENIED, Verdict.VIOLATED, Verdict.FAILED, Verdict.COMPLETED, OPEN)
    trails: dict[tuple[Entry, ...], Judgement] = {
        trail: next(verdict for verdict in in_order if verdict in found)
        for trail, found in readings.items()
    }
    abort = Entry(ABORTED.type, ABORTED.status, None)
    return trails | {(*cut_short, abort): Verdict.ABORTED for cut_short in trails}


def every_entry(n: int) -> list[Entry]:
    """Every type with every status and every index, one index too many included."""
    return [Entry(*fields) for fields in product(EventType, Status, [None, *range(n + 1)])]


def accepted_trails(
    n: int, gates: tuple[Gate, ...] = GATES
) -> Iterator[tuple[tuple[Entry, ...], Judgement]]:
    """Every legal trail over all entries, of every length.

    Only legal trails are made longer. That misses nothing, because a prefix of a legal trail is
    legal, which test_every_prefix_of_a_legal_trail_is_legal asks for.
    """
    alphabet = every_entry(n)
    reached: list[tuple[Entry, ...]] = [()]
    while reached:
        found = reached.pop()
        judgement = judge(found, n, gates)
        if not isinstance(judgement, Illegal):
            yield found, judgement
            reached.extend((*found, entry) for entry in alphabet)


@pytest.mark.parametrize(("n", "legal", "longest"), [(1, 32, 7), (2, 58, 11)])
def test_the_grammar_is_rule_6_7_over_all_entries(n: int, legal: int, longest: int) -> None:
    accepted = dict(accepted_trails(n))
    assert accepted == legal_trails(n)
    assert len(accepted) == legal == 2 * (3 + 13 * n)
    assert max(map(len, accepted)) == longest


def test_every_trail_of_up_to_three_entries_is_judged_by_rule_6_7() -> None:
    """Without the shortcut of making only legal trails longer, over what a run can record."""
    n = 1
    words = {Record(entry.type, entry.status) for found in legal_trails(n) for entry in found}
    alphabet = [Entry(*word, index) for word in sorted(words) for index in (None, 0)]
    legal = legal_trails(n)
    judged = 0
    for length in range(4):
        for candidate in product(alphabet, repeat=length):
            judgement = judge(candidate, n)
            assert legal.get(candidate) == (None if isinstance(judgement, Illegal) else judgement)
            judged += 1
    assert (len(words), judged) == (12, 14425)


@pytest.mark.parametrize("n", [1, 2, 3, 7])
def test_every_prefix_of_a_legal_trail_is_legal(n: int) -> None:
    """SPEC 6.7: a crash can cut a trail short anywhere."""
    trails = legal_trails(n)
    assert all(found[:-1] in trails for found in trails if found)
    assert all(judge(found, n) == verdict for found, verdict in trails.items())


def test_a_long_trail_is_judged_in_one_pass() -> None:
    n = 2_000
    path, _ = successful(n)
    assert judge(path, n) == Verdict.COMPLETED
    assert judge(path[:-1], n) == OPEN


# Lines with gates of a user's own (SPEC 3.4).

REFUSED_SCOPE, REFUSED_LIMITS = SCOPE.refusing[0], LIMITS.refusing[0]


def own(name: str, when: When, passing: tuple[Record, ...], *refusing: Record) -> Gate:
    return Gate(name, when, passing, refusing, Verdict.DENIED)


APPROVAL = own("approval", When.ONCE_A_PLAN, TOKEN.passing, DENIED)
WINDOW = own("window", When.ONCE_A_PLAN, (), DENIED)
BUDGET = own("budget", When.EACH_INVOCATION, LIMITS.passing, REFUSED_LIMITS, DENIED)
SILENT = own("silent", When.EACH_INVOCATION, (), REFUSED_SCOPE, DENIED)
CURT = own("curt", When.EACH_INVOCATION, (), REFUSED_SCOPE)
BLUNT = own("blunt", When.EACH_INVOCATION, SCOPE.passing, DENIED)
LATE = own("late", When.EACH_INVOCATION, (), DENIED, REFUSED_SCOPE)
STRICT = Gate("strict", When.EACH_INVOCATION, (), SILENT.refusing, Verdict.VIOLATED)
WORDY = own("wordy", When.EACH_INVOCATION, (*SCOPE.passing, *LIMITS.passing), REFUSED_SCOPE, DENIED)

OWN_LINES = {
    "two gates with the same record": (TOKEN, SCOPE, LIMITS, BUDGET, BOUNDARY, AUTHORITY),
    "a gate without a record": (TOKEN, SILENT, SCOPE, LIMITS, BOUNDARY, AUTHORITY),
    "two gates once a plan": (TOKEN, APPROVAL, SCOPE, LIMITS, BOUNDARY, AUTHORITY),
    "a gate once a plan without a record": (TOKEN, WINDOW, SCOPE, AUTHORITY),
    "nothing recorded before a start": (WINDOW, SILENT, BOUNDARY, AUTHORITY),
    "refusals of which one begins another": (TOKEN, CURT, SCOPE, CURT, BLUNT, AUTHORITY),
    "one record of the plan and of an invocation": (TOKEN, WINDOW, LATE, AUTHORITY),
    "one refusal with two verdicts": (TOKEN, STRICT, SILENT, AUTHORITY),
    "a gate with two records": (TOKEN, SCOPE, WORDY, SCOPE, AUTHORITY),
    "every gate twice": (TOKEN, TOKEN, SCOPE, SCOPE, LIMITS, LIMITS, BOUNDARY, BOUNDARY, AUTHORITY),
    "no gate but the last": (AUTHORITY,),
}
LEGAL = {
    "two gates with the same record": (38, 70),
    "a gate without a record": (32, 58),
    "two gates once a plan": (36, 62),
    "a gate once a plan without a record": (24, 40),
    "nothing recorded before a start": (22, 40),
    "refusals of which one begins another": (28, 50),
    "one record of the plan and of an invocation": (22, 36),
    "one refusal with two verdicts": (20, 34),
    "a gate with two records": (36, 66),
    "every gate twice": (48, 86),
    "no gate but the last": (12, 22),
}
"""How many trails are legal for plans of one and of two invocations."""


@pytest.mark.parametrize("n", [1, 2])
@pytest.mark.parametrize("name", OWN_LINES)
def test_the_grammar_of_a_line_is_rule_6_7_for_its_gates(name: str, n: int) -> None:
    """SPEC 3.4: over all entries, against the second formulation."""
    accepted = dict(accepted_trails(n, OWN_LINES[name]))
    assert accepted == legal_trails(n, OWN_LINES[name])
    assert len(accepted) == LEGAL[name][n - 1]


def test_a_trail_that_can_be_read_in_two_ways_has_the_first_verdict_of_rule_6_7() -> None:
    """One of two gates refused: one has said all that it says, the other would go on."""
    line = (TOKEN, CURT, SCOPE, AUTHORITY)
    refused = trail(f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0")
    assert judge(refused, 1, line) == Verdict.DENIED
    assert judge([*refused, entry(f"{DENY} 0")], 1, line) == Verdict.DENIED
    assert judge(refused, 1, (TOKEN, SCOPE, AUTHORITY)) == OPEN
    reader = TrailReader(line)
    assert [reader.read(entry, 1) for entry in refused] == [None, None]
    assert reader.verdicts == {Verdict.DENIED, OPEN}


@pytest.mark.parametrize(
    ("gates", "complaint"),
    [
        ((), "gates before each invocation, one during it"),
        ((TOKEN, SCOPE), "one during it"),
        ((SCOPE, TOKEN, AUTHORITY), "a line is gates once a plan"),
        ((TOKEN, AUTHORITY, SCOPE), "a line is gates once a plan"),
        ((TOKEN, AUTHORITY, AUTHORITY), "one during it"),
        (
            (TOKEN, Gate("a", When.DURING_INVOCATION, LIMITS.passing, (FAILED,), Verdict.FAILED)),
            "gate 'a' looks on",
        ),
        ((own("mute", When.ONCE_A_PLAN, ()), AUTHORITY), "gate 'mute': a refusal records nothing"),
        ((own("a", When.EACH_INVOCATION, (STARTED,), DENIED), AUTHORITY), "EXECUTION_STARTED"),
        ((own("a", When.EACH_INVOCATION, (SUCCEEDED,), DENIED), AUTHORITY), "success, which no"),
        ((own("a", When.ONCE_A_PLAN, (), ABORTED), AUTHORITY), "OPERATION_ABORTED failed"),
    ],
)
def test_what_is_no_line_is_refused(gates: tuple[Gate, ...], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        judge([], 1, gates)


# Entry by entry.


@pytest.mark.parametrize("name", OWN_LINES)
def test_a_reader_says_after_each_entry_what_the_trail_means_so_far(name: str) -> None:
    n, line = 2, OWN_LINES[name]
    first = TrailReader(line)
    for found in legal_trails(n, line):
        reader = first.fresh()
        for length, next_entry in enumerate(found):
            assert reader.verdict == judge(found[:length], n, line)
            assert reader.read(next_entry, n) is None
        assert reader.verdict == judge(found, n, line)


def test_a_reader_that_refused_an_entry_refuses_all_that_follow() -> None:
    reader = TrailReader()
    assert reader.read(entry(VALID), 1) is None
    refused = reader.read(entry(VALID), 1)
    assert refused == judge(trail(f"{VALID}; {VALID}"), 1)
    assert reader.read(entry(f"{SCOPED} 0"), 1) == refused
    assert reader.verdict == refused
    assert reader.verdicts == frozenset()


def test_readers_of_one_line_know_nothing_of_each_other() -> None:
    first = TrailReader()
    second = first.fresh()
    assert first.read(entry(ABORT), 1) is None
    assert (first.verdict, second.verdict) == (Verdict.ABORTED, OPEN)
    assert second.read(entry(VALID), 1) is None


def test_a_reader_is_told_of_how_many_invocations_the_plan_is() -> None:
    """SPEC 1.2."""
    with pytest.raises(ValueError, match="at least one invocation"):
        TrailReader().read(entry(VALID), 0)

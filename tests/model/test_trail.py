"""The grammar of a run's trail, rule by rule, and against a second formulation of it."""

from collections.abc import Iterator
from itertools import product

import pytest

from gateline_model.trail import OPEN, Entry, Illegal, Judgement, judge
from gateline_model.vocabulary import (
    ABORTED,
    FAILED,
    GATES,
    STARTED,
    SUCCEEDED,
    EventType,
    Record,
    Status,
    Verdict,
    When,
)

VALID = "TOKEN_VALIDATION success"
SCOPE = "AUTHORIZATION_SCOPE_CHECK success"
LIMITS = "RESOURCE_LIMIT_CHECK success"
START = "EXECUTION_STARTED started"
DONE = "EXECUTION_COMPLETED success"
DENIED = "EXECUTION_DENIED denied"
FAIL = "EXECUTION_COMPLETED failed"
ABORT = "OPERATION_ABORTED failed"

FIRST = f"{SCOPE} 0; {LIMITS} 0; {START} 0; {DONE} 0"
SECOND = f"{SCOPE} 1; {LIMITS} 1; {START} 1; {DONE} 1"


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
        (1, f"{VALID}; {SCOPE} 0; {LIMITS} 0; {START} 0", "open"),
        (2, f"{VALID}; {FIRST}", "open"),
        # SPEC 3: a refusal of each gate, at its position
        (1, DENIED, "denied"),
        (1, f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0; {DENIED} 0", "denied"),
        (1, f"{VALID}; {SCOPE} 0; RESOURCE_LIMIT_CHECK denied 0; {DENIED} 0", "denied"),
        (1, f"{VALID}; {SCOPE} 0; {LIMITS} 0; BOUNDARY_VIOLATION denied 0; {DENIED} 0", "denied"),
        (
            1,
            f"{VALID}; {SCOPE} 0; {LIMITS} 0; {START} 0; BOUNDARY_VIOLATION failed 0; {FAIL} 0",
            "violated",
        ),
        (1, f"{VALID}; {SCOPE} 0; {LIMITS} 0; {START} 0; {FAIL} 0", "failed"),
        (2, f"{VALID}; {FIRST}; {SCOPE} 1; RESOURCE_LIMIT_CHECK denied 1; {DENIED} 1", "denied"),
        # SPEC 6.7: a deviation that is cut short decides nothing
        (1, f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0", "open"),
        (1, f"{VALID}; {SCOPE} 0; {LIMITS} 0; {START} 0; BOUNDARY_VIOLATION failed 0", "open"),
        # SPEC 6.7: an abort comes first in the verdict, wherever it stands
        (1, ABORT, "aborted"),
        (1, f"{VALID}; {SCOPE} 0; {ABORT}", "aborted"),
        (1, f"{VALID}; {FIRST}; {ABORT}", "aborted"),
        (1, f"{DENIED}; {ABORT}", "aborted"),
        (1, f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}", "aborted"),
        (1, f"{VALID}; {SCOPE} 0; {LIMITS} 0; {START} 0; {FAIL} 0; {ABORT}", "aborted"),
    ],
)
def test_a_legal_trail_has_the_verdict_of_rule_6_7(n: int, text: str, verdict: str) -> None:
    assert judge(trail(text), n) == verdict


@pytest.mark.parametrize(
    ("n", "text", "found_at", "expected"),
    [
        # the first record is the token's (SPEC 3)
        (1, FIRST, 0, f"{VALID}; {DENIED}; {ABORT}"),
        # nothing twice, nothing left out, nothing in another order (SPEC 6.7)
        (1, f"{VALID}; {VALID}", 1, f"{SCOPE} 0; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}"),
        (1, f"{VALID}; {LIMITS} 0", 1, f"{SCOPE} 0; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}"),
        (
            1,
            f"{VALID}; {SCOPE} 0; {START} 0",
            2,
            f"{LIMITS} 0; RESOURCE_LIMIT_CHECK denied 0; {ABORT}",
        ),
        # a result only after its start (SPEC 6.5)
        (
            1,
            f"{VALID}; {SCOPE} 0; {LIMITS} 0; {FAIL} 0",
            3,
            f"{START} 0; BOUNDARY_VIOLATION denied 0; {ABORT}",
        ),
        # a violation only during a call, and the data boundary only before it (SPEC 3)
        (
            1,
            f"{VALID}; {SCOPE} 0; {LIMITS} 0; BOUNDARY_VIOLATION failed 0",
            3,
            f"{START} 0; BOUNDARY_VIOLATION denied 0; {ABORT}",
        ),
        (
            1,
            f"{VALID}; {SCOPE} 0; {LIMITS} 0; {START} 0; BOUNDARY_VIOLATION denied 0",
            4,
            f"{DONE} 0; {FAIL} 0; BOUNDARY_VIOLATION failed 0; {ABORT}",
        ),
        # the index is the invocation's (SPEC 6.2)
        (
            2,
            f"{VALID}; {FIRST}; {FIRST}",
            5,
            f"{SCOPE} 1; AUTHORIZATION_SCOPE_CHECK denied 1; {ABORT}",
        ),
        (1, f"{VALID}; {SCOPE}", 1, f"{SCOPE} 0; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}"),
        # a plan has n invocations and no more (SPEC 3.2)
        (1, f"{VALID}; {FIRST}; {SECOND}", 5, ABORT),
        # at most one deviation, and nothing but an abort after it (SPEC 6.7)
        (1, f"{DENIED}; {VALID}", 1, ABORT),
        (1, f"{VALID}; AUTHORIZATION_SCOPE_CHECK denied 0; {SCOPE} 0", 2, f"{DENIED} 0; {ABORT}"),
        (2, f"{VALID}; {SCOPE} 0; {LIMITS} 0; {START} 0; {FAIL} 0; {SCOPE} 1", 5, ABORT),
        # a denial says first which gate denied (SPEC 3)
        (
            1,
            f"{VALID}; {DENIED} 0",
            1,
            f"{SCOPE} 0; AUTHORIZATION_SCOPE_CHECK denied 0; {ABORT}",
        ),
        # at most one abort, and nothing after it (SPEC 6.7)
        (1, f"{VALID}; {ABORT}; {ABORT}", 2, ""),
        (1, f"{ABORT}; {VALID}", 1, ""),
        # token events are in no run (SPEC 6.1)
        (1, "TOKEN_FIRST_USED success", 0, f"{VALID}; {DENIED}; {ABORT}"),
    ],
)
def test_an_illegal_trail_is_refused_at_its_first_wrong_entry(
    n: int, text: str, found_at: int, expected: str
) -> None:
    entries = trail(text)
    assert judge(entries, n) == Illegal(found_at, entries[found_at], tuple(trail(expected)))


def test_a_refusal_says_what_was_found_and_what_was_expected() -> None:
    assert str(judge(trail(f"{VALID}; {DENIED} 0"), 1)) == (
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


def successful(n: int) -> list[tuple[Entry, list[tuple[list[Entry], Verdict]]]]:
    """Each entry of the successful trail, with the deviations that can stand in its place."""

    def at(record: Record, index: int | None) -> Entry:
        return Entry(record.type, record.status, index)

    token, *before, during = GATES
    assert during.when is When.DURING_INVOCATION
    refusal = [at(record, None) for record in token.refusing]
    entries = [(at(token.passing[0], None), [(refusal, token.verdict)])]
    for index in range(n):
        for gate in before:
            record = gate.passing[0] if gate.passing else STARTED
            refusal = [at(record, index) for record in gate.refusing]
            entries.append((at(record, index), [(refusal, gate.verdict)]))
        failure = [at(FAILED, index)]
        violation = [at(record, index) for record in during.refusing]
        deviations = [(failure, Verdict.FAILED), (violation, during.verdict)]
        entries.append((at(SUCCEEDED, index), deviations))
    return entries


def legal_trails(n: int) -> dict[tuple[Entry, ...], Judgement]:
    """A prefix of the successful trail, at most one deviation, at most one abort (SPEC 6.7)."""
    entries = successful(n)
    path = [entry for entry, _ in entries]
    trails: dict[tuple[Entry, ...], Judgement] = {
        tuple(path[:length]): OPEN for length in range(len(path))
    }
    trails[tuple(path)] = Verdict.COMPLETED
    for position, (_, deviations) in enumerate(entries):
        for deviation, verdict in deviations:
            for length in range(1, len(deviation)):
                trails[*path[:position], *deviation[:length]] = OPEN
            trails[*path[:position], *deviation] = verdict
    abort = Entry(ABORTED.type, ABORTED.status, None)
    return trails | {(*cut_short, abort): Verdict.ABORTED for cut_short in trails}


def every_entry(n: int) -> list[Entry]:
    """Every type with every status and every index, one index too many included."""
    return [Entry(*fields) for fields in product(EventType, Status, [None, *range(n + 1)])]


def accepted_trails(n: int) -> Iterator[tuple[tuple[Entry, ...], Judgement]]:
    """Every legal trail over all entries, of every length.

    Only legal trails are made longer. That misses nothing, because a prefix of a legal trail is
    legal, which test_every_prefix_of_a_legal_trail_is_legal asks for.
    """
    alphabet = every_entry(n)
    reached: list[tuple[Entry, ...]] = [()]
    while reached:
        found = reached.pop()
        judgement = judge(found, n)
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
    path = [entry for entry, _ in successful(n)]
    assert judge(path, n) == Verdict.COMPLETED
    assert judge(path[:-1], n) == OPEN

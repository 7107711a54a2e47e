"""The built-in line agrees with the model, on every run up to the bound."""

import pytest

from gateline.gates.line import LINE
from gateline_model.history import (
    Checked,
    Committed,
    Ended,
    History,
    Lost,
    Recorded,
    durable_trails,
    written_trail,
)
from gateline_model.invariants import broken
from gateline_model.records import durable_trail, durable_writes, terminal_verdict
from gateline_model.trail import Entry, Illegal, judge
from gateline_model.vocabulary import (
    ABORTED,
    DENIED,
    SCOPE,
    TOKEN,
    Verdict,
)
from gateline_proofs.agreement import CHECKS, check
from gateline_proofs.histories import runs

BOUND = 3


def test_the_report_of_the_built_in_line() -> None:
    """SPEC 8, for n = 1 to 3. The numbers are pinned: a run that gets lost is seen."""
    report = check(LINE.table, BOUND)
    assert report.holds
    assert report.broken == ()
    assert report.unreached == ()
    assert (report.bound, report.states, report.transitions) == (3, 116, 194)
    assert report.digest == LINE.table.digest
    assert report.runs == {1: 260, 2: 457, 3: 654}
    assert report.verdicts == {
        "completed": 3,
        "denied": 102,
        "failed": 36,
        "violated": 6,
        "aborted": 1224,
    }
    assert {finding.name: finding.witnesses for finding in report.findings} == {
        "no-skip": 315,
        "no-reorder": 315,
        "no-retry": 186,
        "gated": 768,
        "gate-order": 876,
        "token-once": 1194,
        "fail-closed": 1368,
        "audited": 3,
        "truthful": 1224,
        "durable-before-effect": 768,
        "all-or-nothing": 672,
        "verdict-agreement": 3,
        "durable-trail": 1224,
        "terminal-verdict": 1008,
        "durable-writes": 3,
    }


def test_a_plan_of_one_does_not_witness_everything_and_that_is_no_pass() -> None:
    """Undetermined is never a pass: with one invocation there is nothing to skip or to reorder."""
    report = check(LINE.table, 1)
    assert report.broken == ()
    assert report.unreached == ("transition advance, more",)
    assert [finding.name for finding in report.findings if not finding.holds] == [
        "no-skip",
        "no-reorder",
    ]
    assert not report.holds


@pytest.mark.parametrize("bound", [0, -3])
def test_a_bound_is_a_length_of_a_plan(bound: int) -> None:
    with pytest.raises(ValueError, match="at least one invocation"):
        check(LINE.table, bound)


@pytest.mark.parametrize("n", [1, 2])
def test_every_run_is_right_at_every_instant_at_which_it_could_crash(n: int) -> None:
    """SPEC 6.7, 7.1: every cut of every run keeps every invariant, and its trails are legal."""
    cuts = {
        History(n, run.history.steps[:length])
        for run in runs(LINE.table, n)
        for length in range(len(run.history.steps) + 1)
    }
    for cut in cuts:
        assert broken(cut) == ()
        for trail in (written_trail(cut), *durable_trails(cut)):
            assert not isinstance(judge(trail, n), Illegal)
    assert len(cuts) == 21 + 124 * n


def test_every_check_has_a_name_of_its_own() -> None:
    names = [invariant.name for invariant in CHECKS]
    assert len(set(names)) == len(names) == 12 + 3


REFUSED = Checked(TOKEN.name, None, passed=False)
DENIAL = Recorded(Entry(DENIED.type, DENIED.status, None))
ABORT = Recorded(Entry(ABORTED.type, ABORTED.status, None))
OUT_OF_PLACE = Recorded(Entry(SCOPE.passing[0].type, SCOPE.passing[0].status, 0))


def test_a_durable_trail_out_of_order_is_found_also_where_a_lost_write_left_it() -> None:
    """SPEC 6.7."""
    assert not durable_trail(History(1, (OUT_OF_PLACE, Committed())))
    assert not durable_trail(History(1, (OUT_OF_PLACE, Lost())))
    assert durable_trail(History(1, (OUT_OF_PLACE,)))  # nothing is durable yet
    assert durable_trail(History(1, (REFUSED, DENIAL, Lost(), ABORT, Committed())))


def test_a_verdict_that_the_durable_trail_does_not_have_is_found() -> None:
    """SPEC 6.7: told denied, and the log says nothing of it."""
    denied, aborted = Ended(Verdict.DENIED, 0), Ended(Verdict.ABORTED, 0)
    assert terminal_verdict(History(1, (REFUSED, DENIAL, Committed(), denied)))
    assert not terminal_verdict(History(1, (REFUSED, DENIAL, denied)))
    assert not terminal_verdict(History(1, (REFUSED, DENIAL, Lost(), denied)))
    assert terminal_verdict(History(1, (REFUSED, DENIAL, Lost(), ABORT, Committed(), aborted)))
    assert terminal_verdict(History(1, (REFUSED, DENIAL, Lost(), ABORT, Lost(), aborted)))
    assert not terminal_verdict(History(1, (REFUSED, DENIAL, Lost(), ABORT, aborted)))


def test_a_commit_with_nothing_to_write_is_found() -> None:
    """SPEC 6.5."""
    assert durable_writes(History(1, (DENIAL, Committed())))
    assert not durable_writes(History(1, (Committed(),)))
    assert not durable_writes(History(1, (DENIAL, Committed(), Committed())))
    assert not durable_writes(History(1, (DENIAL, Committed(), Ended(Verdict.COMPLETED, 1))))

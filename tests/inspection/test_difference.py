"""The difference of two machines: judged by enumerated runs, and told in the expected words.

The judges (`difference_judges.py`) enumerate runs and split states; what they judge walks pairs.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from itertools import islice

import pytest

from difference_judges import (
    Run,
    accepts,
    answers,
    are_the_same,
    is_new_act,
    is_run,
    observed,
    parted_at,
    places_after,
    run_of,
    runs_of,
    without_names,
)
from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE
from gateline.inspection.behaviour import Parting
from gateline.inspection.diagrams.graph import Mark, graph_of
from gateline.inspection.difference import (
    Comparison,
    Difference,
    Observing,
    difference_graph,
    difference_of,
    structure_of,
)
from gateline.inspection.difference_document import json_text
from gateline.inspection.difference_report import report_lines
from gateline.machine.effect import Effect, EffectKind
from gateline.machine.table import ChartError, TransitionTable
from gateline_model.vocabulary import GATES
from gateline_proofs.mutants import Change, Mutant, bisimilar, mutants
from proved_lines import mutant_of
from small_machines import random_pair

TABLE = LINE.table
EVERYTHING, CALLS = Observing.EVERYTHING, Observing.CALLS
LONGEST_RUN = 30
"""In steps: on the line, a plan of two calls up to the measure of its second response."""
EVERY = 200
"""Here one mutant of the line in so many is judged; the deep run judges all."""


# ----------------------------------------------------------------------------------------- verdicts


def judge(new: TransitionTable, old: TransitionTable, found: Difference) -> tuple[bool, bool]:
    """Whether anything is newly allowed, and any call; both as the judges say, or it fails."""
    everything = found.observing[EVERYTHING].newly_allowed
    calls = found.observing[CALLS].newly_allowed
    if everything is not None:
        judge_everything(everything, new, old)
    longest = LONGEST_RUN if calls is None else len(calls.steps) - 1
    assert not any(is_new_act(run, old) for run in runs_of(new, longest))
    if calls is not None:
        judge_calls(calls, new, old)
    return everything is not None, calls is not None


def judge_everything(parting: Parting, new: TransitionTable, old: TransitionTable) -> None:
    """NEW has the run, OLD has all of it but the last step, and there is none with fewer steps."""
    run = run_of(parting)
    assert is_run(new, run)
    assert accepts(old, observed(run[:-1]))
    assert not accepts(old, observed(run))
    assert parting.parted == len(run) - 1
    assert all(accepts(old, observed(each)) for each in runs_of(new, len(run) - 1))


def judge_calls(parting: Parting, new: TransitionTable, old: TransitionTable) -> None:
    """NEW has the run, OLD would not do its last act, and is where it is said to be."""
    run = run_of(parting)
    assert is_run(new, run)
    assert is_new_act(run, old)
    assert parting.parted == parted_at(run, old)
    places = places_after(old, answers(run[: parting.parted], old))
    assert parting.elsewhere == tuple(state for state in old.effects if state in places)


def campaign(first: int = 0, every: int = 1) -> Counter[tuple[Change, str]]:
    """Judge mutants of the line; how many were found to be what, by the kind of change.

    None is the same. What the proofs take for the same ends under another name.
    """
    found: Counter[tuple[Change, str]] = Counter()
    for mutant in islice(mutants(TABLE), first, None, every):
        try:
            new = mutant.table()
        except ChartError:
            found[mutant.change, "refused"] += 1
            continue
        difference = difference_of(TABLE, new)
        allowed, calling = judge(new, TABLE, difference)
        assert allowed, mutant.name
        verdict = "calls" if calling else "allowed"
        if bisimilar(TABLE, new, GATES):
            judge_another_end(difference, new)
            assert not calling, mutant.name
            verdict = "another end"
        found[mutant.change, verdict] += 1
    return found


def judge_another_end(difference: Difference, new: TransitionTable) -> None:
    """Only the name of an end differs from the line's: the proofs know verdicts, and no names."""
    parting = difference.observing[EVERYTHING].newly_allowed
    assert parting is not None
    (kind, verdict, ended, _), (other,) = parting.steps[-1].letter, parting.elsewhere
    assert (kind, verdict) == (EffectKind.HALT, TABLE.effects[other].subject)
    assert ended != other
    assert not are_the_same(TABLE, new)
    line, mutant = without_names(TABLE), without_names(new)
    assert are_the_same(line, mutant)
    assert difference_of(line, mutant).observing[EVERYTHING] == Comparison(None, None)


def by_verdict(found: Counter[tuple[Change, str]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for (_, verdict), count in found.items():
        counted[verdict] += count
    return counted


def test_what_is_newly_allowed_of_one_mutant_of_the_line_in_200_is_right(
    figure: Callable[[str], None],
) -> None:
    found = by_verdict(campaign(first=7, every=EVERY))
    assert found == {"allowed": 106, "calls": 17, "another end": 8, "refused": 10}
    figure(f"differences of the line and its mutants, one in {EVERY}, judged: {dict(found)}")


@pytest.mark.deep
def test_what_is_newly_allowed_of_every_mutant_of_the_line_is_right(
    figure: Callable[[str], None],
) -> None:
    found = campaign()
    assert found == {
        (Change.RETARGETED, "allowed"): 17_688,
        (Change.RETARGETED, "calls"): 1_812,
        (Change.RETARGETED, "another end"): 1_190,
        (Change.RETARGETED, "refused"): 1_620,
        (Change.EXCHANGED, "allowed"): 74,
        (Change.EXCHANGED, "calls"): 35,
        (Change.EXCHANGED, "another end"): 58,
        (Change.EXCHANGED, "refused"): 1,
        (Change.SWAPPED, "allowed"): 1_999,
        (Change.SWAPPED, "calls"): 965,
        (Change.SWAPPED, "refused"): 75,
        (Change.REPLACED, "allowed"): 1_804,
        (Change.REPLACED, "calls"): 446,
        (Change.REPLACED, "refused"): 20,
        (Change.MOVE_ADDED, "allowed"): 179,
        (Change.MOVE_ADDED, "calls"): 15,
        (Change.MOVE_DROPPED, "calls"): 1,
        (Change.MOVE_DROPPED, "refused"): 1,
        (Change.RESTARTED, "allowed"): 101,
        (Change.RESTARTED, "calls"): 14,
    }
    assert by_verdict(found) == {
        "allowed": 21_845,
        "calls": 3_288,
        "another end": 1_248,
        "refused": 1_717,
    }
    assert sum(found.values()) == 28_098
    figure(f"differences of the line and its mutants, all, judged: {dict(by_verdict(found))}")


# --------------------------------------------------------------------------------- random machines

BOUND = 9
"""The longest run that is enumerated of a small machine, in steps."""


def shortest_by_hand(
    one: TransitionTable,
    other: TransitionTable,
    is_allowed: Callable[[Run, TransitionTable], bool],
) -> int | None:
    """The steps of a shortest run with something newly allowed, by enumeration up to the bound."""
    return next((len(run) for run in runs_of(one, BOUND) if is_allowed(run, other)), None)


def is_new(run: Run, other: TransitionTable) -> bool:
    return not accepts(other, observed(run))


def judged_pairs(pairs: int) -> Counter[str]:
    """Random pairs, each lens and both ways against enumeration; how much was found of what."""
    chance = random.Random(20_261_125)
    found: Counter[str] = Counter()
    for _ in range(pairs):
        old, new = random_pair(chance)
        difference = difference_of(old, new)
        for one, other, ways in (
            (new, old, [difference.observing[lens].newly_allowed for lens in Observing]),
            (old, new, [difference.observing[lens].no_longer_allowed for lens in Observing]),
        ):
            everything, calls = ways
            steps = shortest_by_hand(one, other, is_new)
            assert steps == within_bound(everything)
            found["everything" if steps else "nothing"] += 1
            steps = shortest_by_hand(one, other, is_new_act)
            assert steps == within_bound(calls)
            found["calls" if steps else "no calls"] += 1
            if everything is not None:
                judge_everything(everything, one, other)
                found["by an exception"] += everything.steps[-1].letter.raised
            if calls is not None:
                judge_calls(calls, one, other)
                found["parted before"] += calls.parted < len(calls.steps) - 1
                found["in several places"] += len(calls.elsewhere) > 1
        same = are_the_same(old, new)
        comparison = difference.observing[EVERYTHING]
        assert same == (comparison.newly_allowed is None and comparison.no_longer_allowed is None)
        found["the same"] += same
        found["another end"] += not same and are_the_same(without_names(old), without_names(new))
    return found


def within_bound(parting: Parting | None) -> int | None:
    return len(parting.steps) if parting is not None and len(parting.steps) <= BOUND else None


def test_inclusion_agrees_with_enumerated_runs_of_random_machines(
    figure: Callable[[str], None],
) -> None:
    found = judged_pairs(500)
    assert found == {
        "everything": 850,
        "nothing": 150,
        "calls": 535,
        "no calls": 465,
        "by an exception": 19,
        "parted before": 199,
        "in several places": 36,
        "the same": 75,
        "another end": 8,
    }
    figure(f"differences of 500 pairs of random machines, both ways, judged: {dict(found)}")


@pytest.mark.deep
def test_inclusion_agrees_with_enumerated_runs_of_thousands_of_random_machines(
    figure: Callable[[str], None],
) -> None:
    found = judged_pairs(20_000)
    assert found == {
        "everything": 33_763,
        "nothing": 6_237,
        "calls": 21_761,
        "no calls": 18_239,
        "by an exception": 925,
        "parted before": 8_257,
        "in several places": 1_383,
        "the same": 3_101,
        "another end": 445,
    }
    figure(f"differences of 20,000 pairs of random machines, both ways, judged: {dict(found)}")


# ------------------------------------------------------------------------------------------- words


def told(old: TransitionTable, new: TransitionTable, observing: Observing = EVERYTHING) -> str:
    lines = report_lines(difference_of(old, new), ("old.json", "new.json"), observing)
    return "".join(f"{line}\n" for line in lines)


def test_a_machine_against_itself_has_nothing_newly_allowed() -> None:
    assert (
        told(TABLE, TABLE)
        == """\
everything: nothing is newly allowed: the tables do the same, and tell the same ends
calls: nothing is newly allowed: NEW makes no call, and completes no plan, where OLD would not
compared are the tables: what a gate decides by is in none of them

OLD  old.json: Line, 116 states, 194 transitions, digest bf37a7c6371534f2
NEW  new.json: Line, 116 states, 194 transitions, digest bf37a7c6371534f2

by name, nothing came, went or leads elsewhere
"""
    )


def test_a_gate_that_was_added_is_newly_allowed_but_calls_nothing_new() -> None:
    assert (
        told(TABLE, GUARDED_LINE.table)
        == """\
everything: NEWLY ALLOWED: NEW does what OLD never does
calls: nothing is newly allowed: NEW makes no call, and completes no plan, where OLD would not
compared are the tables: what a gate decides by is in none of them

OLD  old.json: Line, 116 states, 194 transitions, digest bf37a7c6371534f2
NEW  new.json: GuardedLine, 162 states, 273 transitions, digest 21cf0415568449b1

everything, newly allowed: run A, of NEW, with any plan
   1  token_check     gate token is asked: passed
   2  token_record    token_validation is recorded
   3  approval_check  gate approval is asked: passed
      OLD parts here: in scope_check it would ask gate scope

everything, no longer allowed: run B, of OLD, with any plan
   1  to 2: as in run A
   3  scope_check  gate scope is asked: passed
      NEW parts here: in approval_check it would ask gate approval

calls, no longer allowed: run C, of OLD, with any plan
   1  to 2: as in run A
   3  scope_check     gate scope is asked: passed
      NEW parts here: in approval_check it would ask gate approval
   4  scope_record    authorization_scope_check_success_invocation is recorded
   5  limits_check    gate limits is asked: passed
   6  limits_record   resource_limit_check_success is recorded
   7  boundary_check  gate boundary is asked: passed
   8  start_record    execution_started is recorded
   9  start_commit    what was recorded is committed
  10  invoke_domain   the domain is called
      NEW would not make this call

states that came: 46, 17 in box approval, 11 in box time_window, 8 in box spending_budget, 10
    terminal
transitions that came with a state that came: 79
transition led elsewhere: token_record on recorded to approval_check, no longer to scope_check
transition led elsewhere: limits_record on recorded to time_window_check, no longer to
    boundary_check
"""
    )


def test_a_gate_that_was_removed_calls_where_the_old_machine_would_have_asked() -> None:
    text = told(GUARDED_LINE.table, TABLE, CALLS)
    assert text.startswith("""\
calls: NEWLY ALLOWED: NEW makes a call, or completes, where OLD would not
everything: NEWLY ALLOWED: NEW does what OLD never does
compared are the tables: what a gate decides by is in none of them
""")
    assert (
        """
calls, newly allowed: run A, of NEW, with any plan
   1  token_check     gate token is asked: passed
   2  token_record    token_validation is recorded
   3  scope_check     gate scope is asked: passed
      OLD parts here: in approval_check it would ask gate approval
"""
        in text
    )
    assert (
        """
  10  invoke_domain   the domain is called
      OLD would not make this call

everything, newly allowed: run B, of NEW, with any plan
   1  to 2: as in run A
   3  scope_check  gate scope is asked: passed
      OLD parts here: in approval_check it would ask gate approval
"""
        in text
    )


def test_a_record_that_is_skipped_before_a_call_makes_it_a_new_one() -> None:
    text = told(TABLE, mutant_of(TABLE, {("scope_check", "passed"): "limits_check"}), CALLS)
    assert (
        """
calls, newly allowed: run A, of NEW, with any plan
   1  token_check     gate token is asked: passed
   2  token_record    token_validation is recorded
   3  scope_check     gate scope is asked: passed
   4  limits_check    gate limits is asked: passed
      OLD parts here: in scope_record it would record authorization_scope_check_success_invocation
   5  limits_record   resource_limit_check_success is recorded
   6  boundary_check  gate boundary is asked: passed
   7  start_record    execution_started is recorded
   8  start_commit    what was recorded is committed
   9  invoke_domain   the domain is called
      OLD would not make this call
"""
        in text
    )
    assert text.endswith("""
states that went: scope_record
transitions that went with a state that went: 2
transition led elsewhere: scope_check on passed to limits_check, no longer to scope_record
""")


def test_a_check_that_is_skipped_is_a_call_without_it() -> None:
    text = told(TABLE, mutant_of(TABLE, {("scope_record", "recorded"): "boundary_check"}))
    assert (
        """
calls, newly allowed: run C, of NEW, with any plan
   1  to 4: as in run A
   5  boundary_check  gate boundary is asked: passed
      OLD parts here: in limits_check it would ask gate limits
   6  start_record    execution_started is recorded
   7  start_commit    what was recorded is committed
   8  invoke_domain   the domain is called
      OLD would not make this call
"""
        in text
    )


def test_gates_that_were_swapped_call_after_answers_in_another_order() -> None:
    swapped = {
        ("token_record", "recorded"): "limits_check",
        ("limits_record", "recorded"): "scope_check",
        ("scope_record", "recorded"): "boundary_check",
        ("advance", "more"): "limits_check",
    }
    text = told(TABLE, mutant_of(TABLE, swapped))
    assert (
        """
calls, newly allowed: run C, of NEW, with any plan
   1  to 2: as in run A
   3  limits_check    gate limits is asked: passed
      OLD parts here: in scope_check it would ask gate scope
"""
        in text
    )
    assert text.count("transition led elsewhere: ") == 4


def test_a_call_after_a_lost_commit_is_one_that_the_old_machine_would_not_make() -> None:
    text = told(TABLE, mutant_of(TABLE, {("start_commit", "lost"): "invoke_domain"}), CALLS)
    assert (
        """
   9  start_commit    the commit is lost
  10  invoke_domain   the domain is called
      OLD parts here: in abort_record it would record operation_aborted
"""
        in text
    )


def test_the_second_call_of_a_plan_is_told_with_its_plan() -> None:
    text = told(TABLE, mutant_of(TABLE, {("advance", "more"): "start_record"}))
    assert "everything, newly allowed: run A, of NEW, with a plan of 2 or more calls\n" in text
    assert (
        """
  13  advance            the plan has a next call
  14  start_record       execution_started is recorded
      OLD parts here: in scope_check it would ask gate scope
"""
        in text
    )


def test_a_plan_that_ends_is_told_with_its_length() -> None:
    text = told(TABLE, mutant_of(TABLE, {("completion_commit", "lost"): "completed"}), CALLS)
    assert "calls, newly allowed: run A, of NEW, with a plan of 1 call\n" in text
    assert (
        """
  14  completion_commit  the commit is lost
  15  completed          the run ends as completed
      OLD parts here: in abort_record it would record operation_aborted
"""
        in text
    )


def test_refusals_whose_ends_were_exchanged_are_told_apart_by_what_the_caller_is_told() -> None:
    """The records are as before; only the end that is told is that of the other refusal."""
    one, other = "domain_out_of_scope", "method_out_of_scope"
    exchanged = {
        ("scope_check", one): f"scope_{other}_record",
        ("scope_check", other): f"scope_{one}_record",
    }
    text = told(TABLE, mutant_of(TABLE, exchanged))
    assert text.startswith(
        "everything: NEWLY ALLOWED: NEW does what OLD never does\ncalls: nothing is newly allowed: "
    )
    assert (
        """
   7  denied_scope_method_out_of_scope  the run ends in denied_scope_method_out_of_scope, told
          denied
      OLD parts here: in denied_scope_domain_out_of_scope it would end as denied too, but under this
          name
"""
        in text
    )


def small(answers: tuple[str, ...], verdict: str = "completed", **targets: str) -> TransitionTable:
    """A gate and a call, with these answers of the gate; what is not named stops."""
    gate, call = Effect.check("own", answers), Effect.invoke(("failed",))
    ways = {("gate", seen): targets.get(seen, "stopped") for seen in gate.observations}
    ways |= {("gate", "passed"): "call"}
    ways |= {("call", "succeeded"): "done", ("call", "failed"): "stopped"}
    return TransitionTable(
        name="Small",
        initial="gate",
        effects={
            "gate": gate,
            "call": call,
            "done": Effect.halt(verdict),
            "stopped": Effect.halt("denied"),
        },
        transitions=ways,
    )


def test_an_answer_that_is_new_is_told_with_those_that_were_known() -> None:
    text = told(small(("refused",)), small(("waived", "refused"), waived="call"))
    assert (
        """
everything, newly allowed: run A, of NEW, with any plan
   1  gate  gate own is asked: waived
      OLD parts here: in gate it would ask gate own too, but observe only passed, refused

calls, newly allowed: run B, of NEW, with any plan
   1  gate  gate own is asked: waived
      OLD parts here: in gate it would ask gate own too, but observe only passed, refused
   2  call  the domain is called
      OLD would not make this call

state gate observes now also waived
transition came: gate on waived to call
"""
        in text
    )


def test_an_answer_that_is_new_and_stops_the_run_calls_nothing_new() -> None:
    difference = difference_of(small(("refused",)), small(("suspended", "refused")))
    assert difference.observing[EVERYTHING].newly_allowed is not None
    assert difference.observing[CALLS].newly_allowed is None


def test_an_exception_that_is_observed_as_something_else_is_told() -> None:
    """The words are the same, in another order: an exception is observed as the last of them."""
    old = small(("waived", "unknown"), waived="call")
    new = small(("unknown", "waived"), waived="call")
    text = told(old, new)
    assert (
        """
calls, newly allowed: run C, of NEW, with any plan
   1  gate  gate own is asked: waived, which an exception is observed as
      OLD parts here: in gate it would ask gate own too, but an exception is observed as unknown
   2  call  the domain is called
      OLD would not make this call

state gate observes the same in another order
"""
        in text
    )


def test_an_exception_that_is_taken_for_a_record_is_told() -> None:
    """One record more is nothing new to calls; an exception that is observed so is."""

    def recording(*alphabet: str) -> TransitionTable:
        effects = {
            "record": Effect(EffectKind.RECORD, "own", alphabet),
            "call": Effect.invoke(("failed",)),
            "stopped": Effect.halt("aborted"),
        }
        ways = {("record", "recorded"): "call", ("record", "lost"): "stopped"}
        ways |= {("call", seen): "stopped" for seen in effects["call"].observations}
        return TransitionTable("Recording", "record", effects, ways)

    text = told(recording("recorded", "lost"), recording("lost", "recorded"), CALLS)
    assert (
        """
   1  record  own is recorded, which an exception is observed as
      OLD parts here: in record it would record own too, but an exception is observed as lost
   2  call    the domain is called
      OLD would not make this call
"""
        in text
    )


def test_another_verdict_of_stopping_is_no_call_and_another_verdict_of_success_is() -> None:
    old = small(("refused",), verdict="failed")
    assert difference_of(old, small(("refused",), "odd")).observing[CALLS].newly_allowed is None
    text = told(old, small(("refused",)))
    assert (
        """
   3  done  the run ends as completed
      OLD parts here: in done it would end as failed
"""
        in text
    )
    assert "\nstate done does something else: end as completed, no longer end as failed\n" in text


def test_a_gate_that_was_added_is_said_to_be_unknown_on_the_way_to_a_call() -> None:
    """Its pass leads on without the limits being asked."""
    skipping = mutant_of(GUARDED_LINE.table, {("approval_record", "recorded"): "boundary_check"})
    text = told(TABLE, skipping, CALLS)
    assert (
        """
   3  approval_check   gate approval is asked: passed (OLD has no such gate)
   4  approval_record  authorization_scope_check_success_plan is recorded
   5  boundary_check   gate boundary is asked: passed
      OLD parts here: in scope_check it would ask gate scope
"""
        in text
    )


def test_another_initial_state_is_told() -> None:
    restarted = Mutant(Change.RESTARTED, "", "scope_check", TABLE.effects, TABLE.transitions)
    text = told(TABLE, restarted.table())
    assert "\nruns start in scope_check, no longer in token_check\n" in text
    heading = difference_graph(TABLE, restarted.table()).heading
    assert heading.endswith("; runs start in scope_check, no longer in token_check")


def test_one_step_in_common_is_told_again() -> None:
    text = told(TABLE, mutant_of(TABLE, {("token_check", "passed"): "scope_check"}))
    assert (
        """
everything, no longer allowed: run B, of OLD, with any plan
   1  token_check   gate token is asked: passed
   2  token_record  token_validation is recorded
"""
        in text
    )


def strangely_named(table: TransitionTable, *, ends: bool = True) -> TransitionTable:
    """The machine with names of states, or of all but ends, that no line may show as they are."""
    kept = frozenset() if ends else table.terminal_states
    names = {state: state if state in kept else f"{state}\u202e\n" for state in table.effects}
    return TransitionTable(
        table.name,
        names[table.initial],
        {names[state]: effect for state, effect in table.effects.items()},
        {(names[state], seen): names[to] for (state, seen), to in table.transitions.items()},
    )


def test_states_that_were_renamed_do_what_they_did() -> None:
    text = told(TABLE, strangely_named(TABLE, ends=False))
    assert text.startswith(
        "everything: nothing is newly allowed: the tables do the same, and tell the same ends\n"
    )
    assert "\nstates that came: 86, 0 terminal\n" in text


def test_an_end_that_was_renamed_is_told_under_its_name() -> None:
    old = small(("refused",))
    new = strangely_named(old)
    assert """
   2  stopped\\u202e\\n  the run ends in stopped\\u202e\\n, told denied
      OLD parts here: in stopped it would end as denied too, but under this name
""" in told(old, new)
    assert difference_of(old, new).observing[CALLS] == Comparison(None, None)


def test_a_line_has_at_most_100_columns_but_for_a_name() -> None:
    """No name is broken, and what is told is the same as on one line."""
    reports = [
        told(TABLE, GUARDED_LINE.table),
        told(GUARDED_LINE.table, TABLE),
        told(TABLE, strangely_named(TABLE)),
    ]
    lines = [line for text in reports for line in text.splitlines()]
    assert 90 < max(map(len, lines)) <= 100
    name = "gate_" * 30
    old, new = (small(("refused",), refused=to) for to in ("stopped", "call"))
    effects = {name if state == "stopped" else state: old.effects[state] for state in old.effects}
    ways = {pair: name if to == "stopped" else to for pair, to in old.transitions.items()}
    text = told(TransitionTable("Small", "gate", effects, ways), new)
    assert (
        f"\ntransition led elsewhere: gate on refused to call, no longer to\n    {name}\n" in text
    )


def test_names_of_states_are_escaped() -> None:
    old = small(("refused",))
    new = strangely_named(small(("waived", "refused"), waived="call"))
    elsewhere = strangely_named(small(("refused",), refused="call"))
    text = told(old, new) + told(strangely_named(old), new) + told(strangely_named(old), elsewhere)
    assert text.isascii()
    assert "gate\\u202e\\n" in text
    changed = [line for line in text.splitlines() if line.startswith(("state ", "transition c"))]
    assert changed == [
        "state gate\\u202e\\n observes now also waived",
        "transition came: gate\\u202e\\n on waived to call\\u202e\\n",
    ]
    assert "\ntransition led elsewhere: gate\\u202e\\n on refused to call\\u202e\\n, no " in text


# --------------------------------------------------------------------------------- graph, structure


def test_the_graph_of_a_difference_has_both_machines_in_it_and_nothing_else() -> None:
    """What is not marked as removed is NEW, what is not marked as added is OLD; 200 pairs."""
    chance = random.Random(5)
    marked: Counter[Mark] = Counter()
    for _ in range(200):
        old, new = random_pair(chance)
        graph = difference_graph(old, new)
        for table, absent in ((new, Mark.REMOVED), (old, Mark.ADDED)):
            shown = [each for each in graph.transitions if each.mark is not absent]
            expected = [each._replace(mark=Mark.NONE) for each in graph_of(table).transitions]
            assert sorted(each._replace(mark=Mark.NONE) for each in shown) == sorted(expected)
            states = {state for state in graph.effects if graph.marks.get(state) is not absent}
            assert states == table.effects.keys()
        assert graph.boxes == {**old.groups, **new.groups}
        assert graph.initial == new.initial
        marked.update(each.mark for each in graph.transitions)
    assert marked == {Mark.NONE: 504, Mark.ADDED: 695, Mark.REMOVED: 704}


def test_a_state_that_does_something_else_has_its_transitions_twice() -> None:
    """No mark of a state says it, so its edges and the heading do."""
    new = mutant_of(TABLE, {}, {"start_record": Effect.record("boundary_violation_denied")})
    graph = difference_graph(TABLE, new)
    found = [(each.observation, each.mark) for each in graph.transitions if each.mark]
    assert found == [
        ("recorded", Mark.ADDED),
        ("lost", Mark.ADDED),
        ("recorded", Mark.REMOVED),
        ("lost", Mark.REMOVED),
    ]
    assert graph.heading == (
        "what came and went from Line to Mutant; start_record does "
        "record_boundary_violation_denied, no longer record_execution_started"
    )


def test_a_machine_without_boxes_is_drawn_in_those_of_the_other() -> None:
    """A state that only a machine without boxes has is in none."""
    bare = TransitionTable(TABLE.name, TABLE.initial, TABLE.effects, TABLE.transitions)
    for old, new in ((TABLE, bare), (bare, TABLE)):
        assert difference_graph(old, new).boxes == TABLE.groups
    assert difference_graph(GUARDED_LINE.table, bare).boxes == GUARDED_LINE.table.groups
    assert difference_graph(bare, GUARDED_LINE.table).boxes == GUARDED_LINE.table.groups


def test_a_box_of_new_is_drawn_where_old_has_another() -> None:
    elsewhere = dict.fromkeys(TABLE.groups, "elsewhere")
    new = TransitionTable(TABLE.name, TABLE.initial, TABLE.effects, TABLE.transitions, elsewhere)
    assert difference_graph(TABLE, new).boxes == elsewhere


def test_machines_of_one_name_are_told_apart_by_their_digests() -> None:
    old, new = small(("refused",)), small(("waived", "refused"))
    assert difference_graph(old, new).heading.startswith(
        "what came and went from a5d1fc400003bd88 to ca0977ea6e8f6bac; "
    )
    assert (old.digest[:16], new.digest[:16]) == ("a5d1fc400003bd88", "ca0977ea6e8f6bac")


def test_the_structure_names_what_came_and_went() -> None:
    structure = structure_of(TABLE, GUARDED_LINE.table)
    came = GUARDED_LINE.table.effects.keys() - TABLE.effects.keys()
    assert set(structure.states_came) == came
    assert [each.key for each in structure.transitions_came] == [
        pair
        for state in GUARDED_LINE.table.effects
        if state in came
        for pair in ((state, seen) for seen in GUARDED_LINE.table.observations(state))
    ]
    assert not [*structure.states_went, *structure.states_changed, *structure.transitions_went]
    back = structure_of(GUARDED_LINE.table, TABLE)
    assert back.states_went == structure.states_came
    assert back.transitions_went == structure.transitions_came


def test_a_box_is_no_difference() -> None:
    bare = TransitionTable(TABLE.name, TABLE.initial, TABLE.effects, TABLE.transitions)
    assert "by name, nothing came, went or leads elsewhere" in told(TABLE, bare)


# -------------------------------------------------------------------------------------------- JSON


def test_the_document_has_the_whole_difference() -> None:
    difference = difference_of(TABLE, GUARDED_LINE.table)
    text = json_text(difference, ("line", "guarded.json"), CALLS)
    document = json.loads(text)
    assert text == json.dumps(document, indent=2, sort_keys=True) + "\n"
    assert document["new"] == {
        "name": "GuardedLine",
        "source": "guarded.json",
        "digest": GUARDED_LINE.table.digest,
        "states": 162,
        "transitions": 273,
    }
    assert document["newly_allowed"] is False
    assert document["compared"] == (
        "compared are the tables: what a gate decides by is in none of them"
    )
    assert document["calls"]["newly_allowed"] is None
    parting = document["everything"]["newly_allowed"]
    assert parting["parted_at_step"] == 3
    assert parting["other_machine_in"] == ["scope_check"]
    assert parting["steps"][-1] == {
        "state": "approval_check",
        "kind": "check",
        "subject": "approval",
        "observation": "passed",
        "raised": False,
        "words": "gate approval is asked: passed",
    }
    assert len(document["structure"]["states_came"]) == 46
    assert len(document["structure"]["transitions_came"]) == 79
    assert document["structure"]["redirected"][0] == {
        "state": "token_record",
        "observation": "recorded",
        "old": "scope_check",
        "new": "approval_check",
    }


def test_the_same_two_machines_give_the_same_bytes() -> None:
    """Also when a machine was made anew, with its states in sets of another order."""
    chance = random.Random(9)
    for _ in range(20):
        old, new = random_pair(chance)
        texts = {
            json_text(difference_of(old, new), ("a", "b"), EVERYTHING) + told(old, new)
            for _ in range(2)
        }
        assert len(texts) == 1

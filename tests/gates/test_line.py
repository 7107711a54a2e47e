"""The built-in line, as the table that runs: pinned, and searched (SPEC 3, 4, 8).

What is said here is said of every path of the table, for plans of any length, and of the table
alone: effects and observations, and no name of a state but a terminal one's.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from gateline import Verdict
from gateline.gates.line import GATES, LINE
from gateline.machine.effect import EffectKind

TABLE = LINE.table
DIGEST = "bf37a7c6371534f242a3890cbdae102dfdd5bd93064396a3f6f2b62e3c7ebf68"
"""Whoever changes the table changes this line, statemachine/CHANGELOG.md and DIAGRAMS.md."""

Milestone = tuple[str, str]
"""An effect, and what was observed of it."""

Search = tuple[str, tuple[Milestone, ...], bool]
"""A state, the milestones since the cursor last moved, and whether the plan is not yet passed."""

ONCE: tuple[Milestone, ...] = (
    ("check_token", "passed"),
    ("record_token_validation", "recorded"),
)
EACH: tuple[Milestone, ...] = (
    ("check_scope", "passed"),
    ("record_authorization_scope_check_success_invocation", "recorded"),
    ("check_limits", "passed"),
    ("record_resource_limit_check_success", "recorded"),
    ("check_boundary", "passed"),
    ("record_execution_started", "recorded"),
    ("commit", "committed"),
)
AFTER: tuple[Milestone, ...] = (
    ("invoke", "succeeded"),
    ("measure", "accepted"),
    ("record_execution_completed_success", "recorded"),
)
END: tuple[Milestone, ...] = (("advance", "last"), ("commit", "committed"))


def reached(*starts: str) -> set[str]:
    """Every state that can be reached from these, themselves included."""
    found, pending = set(starts), list(starts)
    while pending:
        new = set(TABLE.successors(pending.pop()).values()) - found
        found |= new
        pending += new
    return found


def states_of(*kinds: EffectKind) -> set[str]:
    return {state for state, effect in TABLE.effects.items() if effect.kind in kinds}


def good(state: str, observation: str) -> bool:
    """Whether an observation is the good one; for the cursor, both are."""
    effect = TABLE.effects[state]
    return effect.kind is EffectKind.ADVANCE or observation == effect.observations[0]


INVOKES = states_of(EffectKind.INVOKE)


def test_rule_4_1_the_table_is_pinned() -> None:
    kinds = Counter(str(effect.kind) for effect in TABLE.effects.values())
    assert TABLE.name == "Line"
    assert len(TABLE.effects) == 116
    assert len(TABLE.transitions) == 194
    assert len(TABLE.terminal_states) == 30
    assert kinds == {
        "check": 4,
        "record": 48,
        "commit": 31,
        "invoke": 1,
        "measure": 1,
        "advance": 1,
        "halt": 30,
    }
    assert TABLE.digest == DIGEST


def test_rule_4_3_no_state_has_two_meanings() -> None:
    """The gates, the invocation, the measure and the cursor are one state each."""
    effects = [
        TABLE.effects[state]
        for state in states_of(
            EffectKind.CHECK, EffectKind.INVOKE, EffectKind.MEASURE, EffectKind.ADVANCE
        )
    ]
    assert len(set(effects)) == len(effects) == len(GATES) + 3


def test_rule_8_gated_and_gate_order_the_way_to_each_invocation_is_one_and_complete() -> None:
    """Every path, for every length of plan: what was passed on the way to INVOKE, and in order.

    The search carries the milestones since the cursor last moved. They are the same on all paths
    to a state, so it ends; a deviation leaves the way and, by the next test, does not come back.
    """
    way = (*EACH, *AFTER)
    pending: list[Search] = [(TABLE.initial, (), True)]
    seen = set(pending)
    arrivals: dict[str, set[tuple[Milestone, ...]]] = {}
    while pending:
        state, passed, first = pending.pop()
        arrivals.setdefault(state, set()).add((*(ONCE if not first else ()), *passed))
        for observation, following in TABLE.successors(state).items():
            if not good(state, observation):
                continue
            step: Search
            milestones = (*passed, (str(TABLE.effects[state]), observation))
            if first and milestones == ONCE:
                step = (following, (), False)
            elif observation == "more":
                assert passed == way
                step = (following, (), False)
            else:
                step = (following, milestones, first)
            if step not in seen:
                seen.add(step)
                pending.append(step)
    assert {state for state in arrivals if state in INVOKES} == INVOKES
    for state in INVOKES:
        assert arrivals[state] == {(*ONCE, *EACH)}
    (completed,) = (end for end in TABLE.terminal_states if end in arrivals)
    assert completed == "completed"
    assert arrivals[completed] == {(*ONCE, *way, *END)}


def test_rule_8_fail_closed_no_invocation_after_a_refusal_a_loss_or_a_failure() -> None:
    deviations = 0
    for (state, observation), target in TABLE.transitions.items():
        if not good(state, observation):
            deviations += 1
            assert not reached(target) & INVOKES, (state, observation)
    assert deviations == 107


def test_rule_8_the_last_invocation_is_the_last() -> None:
    (advance,) = states_of(EffectKind.ADVANCE)
    assert not reached(TABLE.transitions[advance, "last"]) & INVOKES
    assert reached(TABLE.transitions[advance, "more"]) & INVOKES


def test_rule_8_no_retry_between_two_invocations_the_cursor_moves() -> None:
    """Without the cursor's move, what follows an invocation leads to no invocation."""
    (advance,) = states_of(EffectKind.ADVANCE)
    for state in INVOKES:
        found: set[str] = set()
        pending = list(TABLE.successors(state).values())
        while pending:
            following = pending.pop()
            if following not in found and following != advance:
                found.add(following)
                pending += TABLE.successors(following).values()
        assert not found & INVOKES


def test_rule_8_token_once_the_token_gate_is_checked_first_and_never_again() -> None:
    assert str(TABLE.effects[TABLE.initial]) == "check_token"
    tokens = {state for state, effect in TABLE.effects.items() if str(effect) == "check_token"}
    assert tokens == {TABLE.initial}
    assert TABLE.initial not in TABLE.transitions.values()


def test_rule_6_5_between_start_and_invocation_and_between_completion_and_end_is_a_commit() -> None:
    """Whatever leads to INVOKE or to a terminal state but `aborted` is a commit that was made."""
    for (state, observation), target in TABLE.transitions.items():
        if target in INVOKES or target in TABLE.terminal_states - {"aborted"}:
            assert (str(TABLE.effects[state]), observation) == ("commit", "committed")


def test_rule_4_5_a_loss_leads_to_one_abort_and_nowhere_else() -> None:
    for (state, observation), target in TABLE.transitions.items():
        if observation == "lost":
            ends = reached(target) & TABLE.terminal_states
            assert ends == {"aborted"}, state
            attempts = {str(TABLE.effects[each]) for each in reached(target)}
            assert attempts <= {"record_operation_aborted", "commit", "halt_aborted"}
    into = {pair for pair, target in TABLE.transitions.items() if target == "aborted"}
    assert {TABLE.groups[state] for state, _ in into} == {"audit"}


def test_rule_4_4_every_terminal_state_is_named_after_its_verdict_and_where_it_stopped() -> None:
    assert set(LINE.ends) == TABLE.terminal_states
    for name, end in LINE.ends.items():
        assert str(TABLE.effects[name]) == f"halt_{end.verdict}"
        assert name.split("_")[0] == end.verdict
        if end.verdict is Verdict.DENIED:
            refusals = LINE.gates[str(end.gate)].refusals
            assert name in {f"denied_{end.gate}_{refusal}" for refusal in refusals}
    assert Counter(str(end.verdict) for end in LINE.ends.values()) == {
        "denied": 21,
        "failed": 6,
        "violated": 1,
        "aborted": 1,
        "completed": 1,
    }
    stops = {end.gate for end in LINE.ends.values() if end.verdict is not Verdict.DENIED}
    assert stops == {None, "audit", "authority", "invocation"}
    assert LINE.ends["completed"].gate is None


def test_rule_8_truthful_a_terminal_state_is_reached_by_its_own_cause_alone() -> None:
    """Going back from it, there is one way, to the check, the invocation or the measure."""
    before: dict[str, list[tuple[str, str]]] = {state: [] for state in TABLE.effects}
    for pair, target in TABLE.transitions.items():
        before[target].append(pair)
    deciding = states_of(EffectKind.CHECK, EffectKind.INVOKE, EffectKind.MEASURE)
    for name in TABLE.terminal_states - {"completed", "aborted"}:
        state, cause = name, ""
        while state not in deciding:
            ((state, cause),) = before[state]
        assert name.endswith(cause)
        assert name.startswith(("denied_", "failed_", "violated_"))


def test_rule_3_2_a_successful_plan_of_n_leaves_1_and_4n_records_and_n_and_1_commits() -> None:
    for length in range(1, 20):
        moves = iter([*["more"] * (length - 1), "last"])
        state, effects = TABLE.initial, Counter[str]()
        while state not in TABLE.terminal_states:
            effect = TABLE.effects[state]
            effects[effect.kind] += 1
            moving = effect.kind is EffectKind.ADVANCE
            state = TABLE.transitions[state, next(moves) if moving else effect.observations[0]]
        assert state == "completed"
        assert effects[EffectKind.RECORD] == 1 + 4 * length
        assert effects[EffectKind.COMMIT] == length + 1
        assert effects[EffectKind.INVOKE] == length


def test_rule_3_the_line_is_made_of_the_four_gates_in_order() -> None:
    assert tuple(LINE.gates.values()) == GATES
    checks = [state for state, effect in TABLE.effects.items() if effect.kind is EffectKind.CHECK]
    assert checks == [f"{gate.name}_check" for gate in GATES]
    for earlier, later in pairwise(checks):
        assert later in reached(earlier)

"""The transition table: frozen, total, deterministic, and named by its digest (`table.py`)."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, replace
from itertools import pairwise
from typing import Any

import pytest

from gateline.machine.effect import Effect, EffectKind
from gateline.machine.runner import replay
from gateline.machine.table import ChartError, Step, TransitionTable, UnknownTransitionError

CHECK = Effect.check("door", ("refused", "broken"))
NOTE = Effect.record("entry")
NEXT = Effect.advance()
DONE = Effect.halt("completed")
DENIED = Effect.halt("denied")

EFFECTS: dict[str, Effect] = {
    "check": CHECK,
    "note": NOTE,
    "next": NEXT,
    "opened": DONE,
    "shut": DENIED,
}
TRANSITIONS: dict[tuple[str, str], str] = {
    ("check", "passed"): "note",
    ("check", "refused"): "shut",
    ("check", "broken"): "shut",
    ("note", "recorded"): "next",
    ("note", "lost"): "shut",
    ("next", "more"): "check",
    ("next", "last"): "opened",
}


def table(
    *,
    name: str = "Doors",
    initial: str = "check",
    effects: Mapping[str, Effect] | None = None,
    transitions: Mapping[tuple[str, str], str] | None = None,
    groups: Mapping[str, str] | None = None,
) -> TransitionTable:
    """A machine that passes one door after another; each test makes one thing of it wrong."""
    return TransitionTable(
        name,
        initial,
        EFFECTS if effects is None else effects,
        TRANSITIONS if transitions is None else transitions,
        groups or {},
    )


# Steps --------------------------------------------------------------------------------------


def test_rule_4_8_state_and_observation_in_next_state_and_effect_out() -> None:
    doors = table()
    assert doors.start() == Step("check", CHECK)
    for (state, observation), target in TRANSITIONS.items():
        assert doors.step(state, observation) == Step(target, EFFECTS[target])


def test_what_a_state_can_observe_the_good_observation_first() -> None:
    doors = table()
    assert doors.observations("check") == ("passed", "refused", "broken")
    assert doors.successors("check") == {"passed": "note", "refused": "shut", "broken": "shut"}
    assert doors.observations("opened") == ()
    assert doors.successors("opened") == {}
    assert doors.observations("nowhere") == ()


@pytest.mark.parametrize(
    ("state", "observation", "allowed"),
    [
        ("check", "recorded", "passed, refused, broken"),
        ("check", "", "passed, refused, broken"),
        ("check", "passed.x", "passed, refused, broken"),
        ("check", "*", "passed, refused, broken"),
        ("note", "passed", "recorded, lost"),
        ("opened", "passed", "none"),
        ("nowhere", "passed", "none"),
    ],
)
def test_table_rule_6_a_pair_that_is_not_there_raises(
    state: str, observation: str, allowed: str
) -> None:
    message = f"machine Doors, state '{state}': no observation '{observation}'; allowed: {allowed}"
    with pytest.raises(UnknownTransitionError) as unknown:
        table().step(state, observation)
    assert unknown.value.args == (message,)
    assert isinstance(unknown.value, LookupError)


def test_replay_gives_every_step_the_first_included() -> None:
    observed = ("passed", "recorded", "more", "refused")
    states = [step.state for step in replay(table(), observed)]
    assert states == ["check", "note", "next", "check", "shut"]
    assert replay(table(), ()) == (Step("check", CHECK),)


def test_rule_8_absorbing_replay_cannot_leave_a_terminal_state() -> None:
    with pytest.raises(UnknownTransitionError, match="state 'shut': no observation 'passed'"):
        replay(table(), ("refused", "passed"))


# Frozen -------------------------------------------------------------------------------------


def test_rule_4_1_a_table_is_frozen() -> None:
    doors: Any = table()
    for name in ("name", "initial", "effects", "transitions", "groups", "digest"):
        with pytest.raises(FrozenInstanceError):
            setattr(doors, name, getattr(doors, name))
        with pytest.raises(FrozenInstanceError):
            delattr(doors, name)
    for mapping in (doors.effects, doors.transitions, doors.groups):
        with pytest.raises(TypeError):
            mapping["check", "passed"] = "opened"
    assert not hasattr(doors, "__dict__")


def test_rule_4_1_what_a_table_was_made_from_can_change_without_it() -> None:
    effects, transitions, groups = dict(EFFECTS), dict(TRANSITIONS), {"check": "hall"}
    doors = table(effects=effects, transitions=transitions, groups=groups)
    effects.clear()
    transitions["check", "refused"] = "note"
    groups["note"] = "hall"
    assert doors == table(groups={"check": "hall"})


# Digest -------------------------------------------------------------------------------------


def backwards(mapping: dict[Any, Any]) -> dict[Any, Any]:
    return dict(reversed(mapping.items()))


def test_the_digest_does_not_depend_on_order_name_or_boxes() -> None:
    doors = table()
    assert doors.digest == "4e306d0c5ead77e734f70c1b3aef6f11330b17c9b3f91f80a98756ebf02823ec"
    others = [
        table(effects=backwards(EFFECTS), transitions=backwards(TRANSITIONS)),
        table(name="Gates"),
        table(groups={"check": "hall", "note": "hall"}),
    ]
    assert {other.digest for other in others} == {doors.digest}


def test_the_digest_changes_with_any_single_retarget() -> None:
    """Of all 28 tables with one transition led elsewhere, the well-formed ones are told apart."""
    made, malformed = [table()], 0
    for pair, known in TRANSITIONS.items():
        for target in EFFECTS.keys() - {known}:
            try:
                made.append(table(transitions={**TRANSITIONS, pair: target}))
            except ChartError:
                malformed += 1
    assert (len(made) - 1, malformed) == (12, 16)
    assert len({each.digest for each in made}) == len(made)


def test_the_digest_changes_with_an_effect_or_the_initial_state() -> None:
    changed = [
        table(initial="note"),
        table(effects={**EFFECTS, "note": Effect.record("exit")}),
        table(effects={**EFFECTS, "check": Effect.check("door", ("broken", "refused"))}),
        table(effects={**EFFECTS, "shut": Effect.halt("failed")}),
    ]
    assert len({each.digest for each in [table(), *changed]}) == 5


def test_equal_tables_are_equal_and_have_one_hash() -> None:
    assert table() == table()
    assert hash(table()) == hash(table())
    assert table() != table(name="Gates")
    assert replace(table(), name="Doors") == table()


# Rules 1 to 5: a table that breaks one cannot be made ---------------------------------------


def without(*pairs: tuple[str, str]) -> dict[tuple[str, str], str]:
    return {pair: target for pair, target in TRANSITIONS.items() if pair not in pairs}


MALFORMED: dict[str, tuple[str, dict[str, Any]]] = {
    "rule 1: an observation that the effect cannot yield": (
        "machine Doors, state note, observation passed: its effect record_entry cannot yield it",
        {"transitions": {**TRANSITIONS, ("note", "passed"): "shut"}},
    ),
    "rule 1: every observation": (
        "machine Doors, state note, observation *: its effect record_entry cannot yield it",
        {"transitions": {**TRANSITIONS, ("note", "*"): "shut"}},
    ),
    "rule 2: an observation without a next state": (
        "machine Doors, state check, observation broken: no next state",
        {"transitions": without(("check", "broken"))},
    ),
    "rule 2: a next state that is none": (
        "machine Doors, state note, observation lost: 'attic' is not a state",
        {"transitions": {**TRANSITIONS, ("note", "lost"): "attic"}},
    ),
    "rule 2: a transition from a state that is none": (
        "machine Doors, state attic, observation lost: 'attic' is not a state",
        {"transitions": {**TRANSITIONS, ("attic", "lost"): "shut"}},
    ),
    "rule 2: an initial state that is none": (
        "machine Doors, state attic: the initial state is not a state",
        {"initial": "attic"},
    ),
    "rule 3: a way out of a terminal state": (
        "machine Doors, state shut, observation passed: its effect halt_denied cannot yield it",
        {"transitions": {**TRANSITIONS, ("shut", "passed"): "note"}},
    ),
    "rule 3: a terminal state that observes something": (
        "machine Doors, state shut: it halts, and observes again",
        {
            "effects": {**EFFECTS, "shut": Effect(EffectKind.HALT, "denied", ("again",))},
            "transitions": {**TRANSITIONS, ("shut", "again"): "opened"},
        },
    ),
    "rule 3: another state without a way out": (
        "machine Doors, state shut: no terminal state is reached from it",
        {"effects": {**EFFECTS, "shut": Effect(EffectKind.RECORD, "denial", ())}},
    ),
    "rule 4: a state that is not reached": (
        "machine Doors, state attic: not reached from the initial state",
        {"effects": {**EFFECTS, "attic": DENIED}},
    ),
    "rule 4: a state from which no terminal one is reached": (
        "machine Doors, state attic: no terminal state is reached from it",
        {
            "effects": {**EFFECTS, "attic": NOTE},
            "transitions": {
                **TRANSITIONS,
                ("check", "broken"): "attic",
                ("attic", "recorded"): "attic",
                ("attic", "lost"): "attic",
            },
        },
    ),
    "rule 4: no terminal state at all": (
        "machine Doors, state check: no terminal state is reached from it",
        {
            "effects": {"check": CHECK},
            "transitions": {("check", seen): "check" for seen in CHECK.observations},
        },
    ),
    "rule 5: a self loop": (
        "machine Doors: a cycle in which the cursor stays: note -> note",
        {"transitions": {**TRANSITIONS, ("note", "lost"): "note"}},
    ),
    "rule 5: a retry": (
        "machine Doors: a cycle in which the cursor stays: check -> note -> check",
        {"transitions": {**TRANSITIONS, ("note", "lost"): "check"}},
    ),
    "rule 5: a cycle through `last`": (
        "machine Doors: a cycle in which the cursor stays: check -> note -> next -> check",
        {
            "transitions": {
                **TRANSITIONS,
                ("next", "more"): "opened",
                ("next", "last"): "check",
            }
        },
    ),
    "rule 5: a cycle through `more` of something that is no cursor": (
        "machine Doors: a cycle in which the cursor stays: check -> check",
        {
            "effects": {**EFFECTS, "check": Effect.check("door", ("more", "broken"))},
            "transitions": {**without(("check", "refused")), ("check", "more"): "check"},
        },
    ),
}


@pytest.mark.parametrize(("message", "changes"), MALFORMED.values(), ids=MALFORMED)
def test_a_table_that_breaks_a_rule_cannot_be_made(message: str, changes: dict[str, Any]) -> None:
    with pytest.raises(ChartError) as refused:
        table(**changes)
    said = str(refused.value)
    cycle = "a cycle in which the cursor stays: "
    if cycle in message:  # a cycle can be told from any of its states
        assert said.startswith(message.partition(cycle)[0] + cycle)
        assert turns(said) & turns(message) == turns(message)
    else:
        assert said == message


def turns(message: str) -> set[tuple[str, str]]:
    """The arrows of the cycle that a message tells."""
    states = message.rpartition(": ")[2].split(" -> ")
    return set(pairwise(states))


ATTICS = [f"attic_{number:02}" for number in range(20)]


def test_rule_4_2_of_several_states_that_are_not_reached_the_first_is_named() -> None:
    """So the same chart is refused with the same words each time."""
    with pytest.raises(ChartError) as refused:
        table(effects={**EFFECTS, **dict.fromkeys(ATTICS, DENIED)})
    assert refused.value.state == "attic_00"


def test_rule_4_2_of_several_states_that_are_stuck_the_first_is_named() -> None:
    chain = {(below, "lost"): above for below, above in pairwise(["note", *ATTICS])}
    stay = {(attic, seen): attic for attic in ATTICS for seen in NOTE.observations}
    with pytest.raises(ChartError) as refused:
        table(
            effects={**EFFECTS, **dict.fromkeys(ATTICS, NOTE)},
            transitions={**TRANSITIONS, **stay, **chain},
        )
    assert refused.value.state == "attic_00"


def test_table_rule_5_a_cycle_through_the_cursor_s_move_is_what_a_plan_is() -> None:
    assert table().transitions["next", "more"] == "check"
    to_itself = {**TRANSITIONS, ("next", "more"): "next"}
    assert table(transitions=to_itself).transitions["next", "more"] == "next"


# Effects ------------------------------------------------------------------------------------

EVERY_KIND = {
    EffectKind.CHECK: CHECK,
    EffectKind.RECORD: NOTE,
    EffectKind.COMMIT: Effect.commit(),
    EffectKind.INVOKE: Effect.invoke(("raised",)),
    EffectKind.MEASURE: Effect.measure(("too_large",)),
    EffectKind.ADVANCE: NEXT,
    EffectKind.HALT: DONE,
}


@pytest.mark.parametrize("effect", EVERY_KIND.values(), ids=EVERY_KIND)
def test_an_effect_survives_pickling_and_copying(effect: Effect) -> None:
    for same in (
        pickle.loads(pickle.dumps(effect)),
        copy.copy(effect),
        copy.deepcopy(effect),
    ):
        assert type(same) is Effect
        assert same == effect
        assert (same.kind, same.subject, same.observations) == (
            effect.kind,
            effect.subject,
            effect.observations,
        )


def test_effect_rule_2_there_are_seven_kinds() -> None:
    assert list(EVERY_KIND) == list(EffectKind)
    assert {str(effect): effect.observations for effect in EVERY_KIND.values()} == {
        "check_door": ("passed", "refused", "broken"),
        "record_entry": ("recorded", "lost"),
        "commit": ("committed", "lost"),
        "invoke": ("succeeded", "raised"),
        "measure": ("accepted", "too_large"),
        "advance": ("more", "last"),
        "halt_completed": (),
    }
    assert repr(NOTE) == "<Effect record_entry: recorded, lost>"
    assert repr(DONE) == "<Effect halt_completed: no observation>"


def test_effect_rule_3_what_calls_foreign_code_can_fail() -> None:
    with pytest.raises(ValueError, match="effect check door: it calls foreign code"):
        Effect.check("door", ())
    with pytest.raises(ValueError, match="it calls foreign code, so it can fail"):
        Effect.invoke(())
    with pytest.raises(ValueError, match="it calls foreign code, so it can fail"):
        Effect.measure(())


@pytest.mark.parametrize("word", ["Refused", "re fused", "re-fused", "réfused", "", "*", "a.b"])
def test_an_effect_is_made_of_lower_case_identifiers(word: str) -> None:
    with pytest.raises(ValueError, match="is not a lower-case identifier"):
        Effect.check("door", (word,))


def test_an_effect_has_each_observation_once() -> None:
    with pytest.raises(ValueError, match="effect check_door: an observation comes twice"):
        Effect.check("door", ("passed",))

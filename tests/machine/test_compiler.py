"""The compiler refuses every chart that is not a table (SPEC 4.2; `compiler.py`, `chart.py`).

One well-formed machine, `Door`, is declared; each test makes one thing of it wrong and states the
whole message that a person then reads. The message names the machine, and the state and the
observation where there is one.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace, new_class
from typing import Any

import pytest
from statemachine import Event, HistoryState, State, StateChart
from statemachine.exceptions import InvalidDefinition
from statemachine.states import States
from statemachine.transition import Transition

from gateline.machine.chart import GateChart
from gateline.machine.compiler import compile_chart
from gateline.machine.effect import Effect
from gateline.machine.table import ChartError

CHECK = Effect.check("door", ("refused", "broken"))
NOTE = Effect.record("entry")
Change = Callable[[Any], object]
"""Makes one thing of a door wrong."""


def state(effect: Effect | None, **options: Any) -> State:
    return State(enter=effect, **options)


def box(name: str, members: dict[str, State], **options: Any) -> Any:
    """What ``class name(State.Compound, **options)`` declares."""
    return new_class(name, (State.Compound,), options, lambda body: body.update(members))


def plain_door() -> Any:
    """A well-formed machine without a box: check, note, then opened; or shut."""
    door = SimpleNamespace(
        check=state(CHECK, initial=True),
        note=state(NOTE),
        opened=state(Effect.halt("completed"), final=True),
        shut=state(Effect.halt("denied"), final=True),
    )
    door.passed = door.check.to(door.note)
    door.refused = door.check.to(door.shut)
    door.broken = door.check.to(door.shut)
    door.recorded = door.note.to(door.opened)
    door.lost = door.note.to(door.shut)
    return door


def boxed_door() -> Any:
    """The same machine with both working states in a box, and `lost` as an edge of the box."""
    door = SimpleNamespace(
        opened=state(Effect.halt("completed"), final=True),
        shut=state(Effect.halt("denied"), final=True),
    )
    door.inside = SimpleNamespace(check=state(CHECK), note=state(NOTE))
    door.hall = box("hall", vars(door.inside), initial=True)
    door.passed = door.inside.check.to(door.inside.note)
    door.refused = door.inside.check.to(door.shut)
    door.broken = door.inside.check.to(door.shut)
    door.recorded = door.inside.note.to(door.opened)
    door.lost = door.hall.to(door.shut)
    return door


def declare(door: Any, *bases: type) -> type[GateChart]:
    """What ``class Door(GateChart):`` declares with these members."""
    members = {name: value for name, value in vars(door).items() if name != "inside"}
    chart: type[GateChart] = new_class(
        "Door", bases or (GateChart,), exec_body=lambda body: body.update(members)
    )
    return chart


def without(door: Any, observation: str) -> None:
    """Take an event and its transitions back."""
    for transition in vars(door).pop(observation):
        transition.source.transitions.transitions.remove(transition)


def redraw(door: Any, observation: str, *transitions: Any) -> None:
    """Declare an event anew; what it was declared to do before is taken back."""
    without(door, observation)
    first, *others = transitions
    for other in others:
        first |= other
    setattr(door, observation, first)


def perform(state: Any, *effects: object) -> None:
    """Declare a state's effects anew."""
    state._specs.clear()
    state.enter.add(effects)


def refusal_of(door: Any) -> str:
    """What declaring and compiling it says."""
    with pytest.raises(ChartError) as refused:
        compile_chart(declare(door))
    return str(refused.value)


# Well-formed machines compile ---------------------------------------------------------------


@pytest.mark.parametrize("door", [plain_door(), boxed_door()], ids=["plain", "boxed"])
def test_rule_4_1_a_declared_chart_becomes_its_table(door: Any) -> None:
    table = compile_chart(declare(door))
    assert (table.name, table.initial) == ("Door", "check")
    assert dict(table.transitions) == {
        ("check", "passed"): "note",
        ("check", "refused"): "shut",
        ("check", "broken"): "shut",
        ("note", "recorded"): "opened",
        ("note", "lost"): "shut",
    }
    assert dict(table.effects) == {
        "check": CHECK,
        "note": NOTE,
        "opened": Effect.halt("completed"),
        "shut": Effect.halt("denied"),
    }
    assert table.terminal_states == {"opened", "shut"}


def test_chart_rule_3_a_box_is_a_drawing_and_changes_nothing() -> None:
    plain, boxed = compile_chart(declare(plain_door())), compile_chart(declare(boxed_door()))
    assert plain.digest == boxed.digest
    assert dict(plain.groups) == {}
    assert dict(boxed.groups) == {"check": "hall", "note": "hall"}


def test_rule_4_1_the_order_of_declaration_changes_nothing() -> None:
    door = plain_door()
    backwards = SimpleNamespace(**dict(reversed(vars(door).items())))
    assert compile_chart(declare(backwards)).digest == compile_chart(declare(plain_door())).digest


def test_compiler_rule_4_an_event_without_a_transition_is_no_event() -> None:
    door = plain_door()
    door.never = Event("never")
    assert compile_chart(declare(door)) == compile_chart(declare(plain_door()))


# Malformed machines do not ------------------------------------------------------------------

PLAIN: dict[str, tuple[str, Change]] = {}
BOXED: dict[str, tuple[str, Change]] = {}


def says(message: str, cases: dict[str, tuple[str, Change]] = PLAIN) -> Callable[[Change], Change]:
    """File a change under its name, with what is said about it after ``machine Door``."""

    def file(change: Change) -> Change:
        cases[change.__name__] = (f"machine Door{message}", change)
        return change

    return file


def says_in_box(message: str) -> Callable[[Change], Change]:
    return says(message, BOXED)


# Rule 5: one target for each pair.


@says(", state check, observation passed: two targets")
def two_targets_for_one_observation(door: Any) -> None:
    door.passed |= door.check.to(door.shut)


@says(", state check, observation passed: two targets")
def the_same_target_twice(door: Any) -> None:
    door.passed |= door.check.to(door.note)


@says_in_box(", state note, observation lost: two targets")
def an_edge_of_a_state_and_of_its_box(door: Any) -> None:
    door.lost |= door.inside.note.to(door.opened)


@says_in_box(", state hall, observation committed: no state in the box can make it")
def an_edge_of_a_box_that_no_state_can_make(door: Any) -> None:
    door.committed = door.hall.to(door.shut)


@says_in_box(", state hall, observation *: no state in the box can make it")
def an_edge_of_a_box_for_every_event(door: Any) -> None:
    door.hall.to(door.shut, event="*")


# Rule 4: from one state to one state of this chart, on an event, now, and nothing else.


@says(", state check: a transition that no event is bound to")
def a_transition_never_bound_to_an_event(door: Any) -> None:
    door.check.to(door.shut)


@says(", state check, observation passed: a target that is not a state of this chart")
def a_target_of_another_chart(door: Any) -> None:
    redraw(door, "passed", door.check.to(State("elsewhere", final=True)))
    redraw(door, "refused", door.check.to(door.note))


@says(", state check, observation passed: a transition without exactly one target")
def no_target(door: Any) -> None:
    door.passed |= door.check.to(None)


@says(", state check, observation passed: a transition without exactly one target")
def several_targets_of_one_transition(door: Any) -> None:
    both = Transition(door.check, [door.note, door.shut], event="passed")
    door.check.transitions.add_transitions(both)


@says(", state check, observation passed: a transition without exactly one target")
def an_internal_transition(door: Any) -> None:
    door.passed |= door.check.to.itself(internal=True)


@says(", state check, observation passed: a delayed or internal event")
def a_delayed_event(door: Any) -> None:
    door.passed = Event(door.passed, delay=5)


@says(", state check, observation passed: a delayed or internal event")
def an_internal_event(door: Any) -> None:
    door.passed = Event(door.passed, internal=True)


def test_compiler_rule_4_a_transition_does_nothing_by_itself() -> None:
    for word in ("cond", "unless", "validators", "on", "before", "after"):
        door = plain_door()
        door.whatever = lambda self: True
        redraw(door, "recorded", door.note.to(door.opened, **{word: "whatever"}))
        assert refusal_of(door) == (
            "machine Door, state note, observation recorded: "
            "a transition with a guard, validator or action"
        ), word


@says(", state note, observation recorded: a transition with a guard, validator or action")
def an_action_by_decorator(door: Any) -> None:
    def act(self: object) -> None:
        """Would run whenever the entry is recorded."""

    door.act = door.recorded.on(act)


@says(", state check, observation approved: its effect check_door cannot yield it")
def an_unknown_observation(door: Any) -> None:
    door.approved = door.check.to(door.shut)


@says(", state check, observation lost: its effect check_door cannot yield it")
def an_observation_of_another_effect(door: Any) -> None:
    door.lost |= door.check.to(door.shut)


@says(", state check, observation *: its effect check_door cannot yield it")
def every_event(door: Any) -> None:
    door.check.to(door.shut, event="*")


@says(", state check, observation passed.x: its effect check_door cannot yield it")
def an_event_with_a_prefix(door: Any) -> None:
    door.check.to(door.shut, event="passed.x")


@says(", state check, observation passed.*: its effect check_door cannot yield it")
def every_event_with_a_prefix(door: Any) -> None:
    door.check.to(door.shut, event="passed.*")


@says(", state check, observation Passed: its effect check_door cannot yield it")
def an_observation_in_capitals(door: Any) -> None:
    door.check.to(door.shut, event="Passed")


@says(", state check, observation broken: no next state")
def a_missing_observation(door: Any) -> None:
    without(door, "broken")


# Rule 3: one effect for each state, and nothing else.

ONE_EFFECT = "a state has exactly one effect, as enter=Effect..."


@says(f", state note: {ONE_EFFECT}")
def no_effect(door: Any) -> None:
    perform(door.note)


@says(f", state note: {ONE_EFFECT}")
def two_effects(door: Any) -> None:
    perform(door.note, NOTE, Effect.commit())


@says(f", state note: {ONE_EFFECT}")
def text_for_an_effect(door: Any) -> None:
    perform(door.note, "record_entry")


@says(f", state note: {ONE_EFFECT}")
def a_function_for_an_effect(door: Any) -> None:
    perform(door.note, lambda: None)


@says(f", state note: {ONE_EFFECT}")
def an_effect_on_exit(door: Any) -> None:
    perform(door.note)
    door.note.exit.add(NOTE)


@says(f", state note: {ONE_EFFECT}")
def something_on_exit(door: Any) -> None:
    door.note.exit.add("tidy_up")


@says(f", state note: {ONE_EFFECT}")
def something_invoked(door: Any) -> None:
    door.note.invoke.add("run_in_background")


@says(f", state note: {ONE_EFFECT}")
def an_effect_that_is_performed_on_a_condition(door: Any) -> None:
    perform(door.note)
    door.note.enter.add(NOTE, cond=lambda *_arguments, **_more: False)


@says(f", state opened: {ONE_EFFECT}")
def a_final_state_without_an_effect(door: Any) -> None:
    perform(door.opened)


@says(f", state opened: {ONE_EFFECT}")
def a_final_state_with_data(door: Any) -> None:
    door.opened.enter.add("result")  # what State(final=True, donedata="result") does


@says(", state opened: final states, and no others, halt")
def a_final_state_that_does_not_halt(door: Any) -> None:
    perform(door.opened, NOTE)


@says(", state note: final states, and no others, halt")
def a_state_that_halts_and_is_not_final(door: Any) -> None:
    perform(door.note, Effect.halt("completed"))


@says(": it has listeners")
def a_listener(door: Any) -> None:
    door.listeners = [object]


CONVENTIONS = (
    "prepare_event",
    "on_enter_state",
    "on_enter_note",
    "on_exit_state",
    "on_exit_note",
    "on_invoke_state",
    "on_invoke_note",
    "before_transition",
    "before_passed",
    "on_transition",
    "on_passed",
    "after_transition",
    "after_passed",
)


@pytest.mark.parametrize("hook", CONVENTIONS)
@pytest.mark.parametrize("make", [plain_door, boxed_door])
def test_compiler_rule_3_nothing_is_called_by_naming_convention(
    make: Callable[[], Any], hook: str
) -> None:
    door = make()
    setattr(door, hook, lambda self: None)
    assert refusal_of(door) == f"machine Door: {hook} would be called by naming convention"


def test_compiler_rule_3_nothing_is_called_by_naming_convention_in_a_box_or_base() -> None:
    door = boxed_door()
    door.on_enter_hall = lambda self: None
    assert refusal_of(door) == "machine Door: on_enter_hall would be called by naming convention"

    class Hook:
        def after_passed(self) -> None:
            """Would run after a pass."""

    with pytest.raises(ChartError, match="after_passed would be called by naming convention"):
        compile_chart(declare(plain_door(), Hook, GateChart))


# Rule 2: flat, or one level of boxes.


@says_in_box(", state hall: a box has no effect of its own")
def a_box_with_an_effect(door: Any) -> None:
    door.hall.enter.add(NOTE)


@says_in_box(", state hall: a box has no effect of its own")
def a_box_with_an_action_on_exit(door: Any) -> None:
    door.hall.exit.add("tidy_up")


@says_in_box(", state note, observation recorded: a box is entered at one of its states")
def a_box_entered_as_a_whole(door: Any) -> None:
    porch = state(NOTE)
    door.porch = box("porch", {"wait": porch})
    redraw(door, "recorded", door.inside.note.to(door.porch), porch.to(door.opened))
    door.lost |= porch.to(door.shut)


@says_in_box(", state hall: a box starts at its first state")
def a_box_that_starts_elsewhere(door: Any) -> None:
    redraw(door, "passed", door.inside.check.to(door.opened))
    redraw(door, "recorded", door.inside.note.to(door.inside.check))
    door.inside.note._initial = True


@says_in_box(", state hall: a box starts at its first state")
def a_box_that_starts_twice(door: Any) -> None:
    door.inside.check._initial = door.inside.note._initial = True


@says_in_box(", state inner: a box inside a box")
def a_box_inside_a_box(door: Any) -> None:
    deep = state(NOTE)
    door.outer = box("outer", {"inner": box("inner", {"deep": deep})})
    door.refused |= door.inside.note.to(deep)
    door.recorded |= deep.to(door.opened)
    door.lost |= deep.to(door.shut)


@says_in_box(", state hall: parallel and history states are not allowed")
def a_history(door: Any) -> None:
    memory = HistoryState()
    memory._set_id("memory")
    memory.parent = door.hall
    door.hall.history.append(memory)


@says_in_box(", state hall: parallel and history states are not allowed")
def parallel_states(door: Any) -> None:
    door.hall._parallel = True


@says_in_box(", state finished: a final state inside a box")
def a_final_state_inside_a_box(door: Any) -> None:
    finished = state(Effect.halt("completed"), final=True)
    door.inside.finished = finished
    door.hall = box("hall", vars(door.inside), initial=True)
    door.lost = door.hall.to(door.shut)
    redraw(door, "recorded", door.inside.note.to(finished))
    redraw(door, "broken", door.inside.check.to(door.opened))


@says_in_box(", state note: two states of one name")
def two_states_of_one_name(door: Any) -> None:
    other = state(NOTE)
    door.porch = box("porch", {"note": other})
    redraw(door, "broken", door.inside.check.to(door.porch))
    door.recorded |= other.to(door.opened)
    door.lost |= other.to(door.shut)


@says(", state check: two states of one value")
def two_states_of_one_value(door: Any) -> None:
    door.check.value = door.note.value = "same"


# Rule 6: the rules of the table.


@says(", state check: no terminal state is reached from it")
def no_final_state(door: Any) -> None:
    vars(door).clear()
    door.check = state(CHECK, initial=True)
    door.passed = door.refused = door.broken = door.check.to.itself()


@says(": a cycle in which the cursor stays: note -> note")
def a_self_loop(door: Any) -> None:
    redraw(door, "lost", door.note.to.itself())


@says(": a cycle in which the cursor stays: check -> note -> check")
def a_cycle(door: Any) -> None:
    redraw(door, "lost", door.note.to(door.check))


@says(": one state must be declared initial, found none")
def no_initial_state(door: Any) -> None:
    door.check._initial = False


@says(": one state must be declared initial, found check, note")
def two_initial_states(door: Any) -> None:
    door.note._initial = True


@says_in_box(": one state must be declared initial, found none")
def an_initial_state_in_a_box_that_is_not_initial(door: Any) -> None:
    door.inside.check._initial = True
    door.hall._initial = False


# What python-statemachine accepts, and neither a reader nor its engine takes as the table does.


@says_in_box(", state hall: a box starts at its first state, and does nothing else then")
def an_action_when_a_box_is_entered(door: Any) -> None:
    door.whatever = lambda self: None
    door.hall.to(door.inside.check, initial=True, on="whatever")


@says_in_box(", state hall: a box starts at its first state, and does nothing else then")
def an_event_that_starts_a_box(door: Any) -> None:
    door.again = door.hall.to(door.inside.check, initial=True)


@says(", observation passed: it leads from 'elsewhere', which is not a state of this chart")
def a_source_of_another_chart(door: Any) -> None:
    elsewhere = State()
    elsewhere._set_id("elsewhere")
    door.passed |= elsewhere.to(door.shut)


@says(": its states must be declared one by one, in the class body")
def states_in_a_collection(door: Any) -> None:
    names = ("check", "note", "opened", "shut")
    door.collection = States({name: vars(door).pop(name) for name in names})


@pytest.mark.parametrize(("message", "change"), PLAIN.values(), ids=PLAIN)
def test_rule_4_2_a_malformed_chart_is_refused(message: str, change: Change) -> None:
    door = plain_door()
    change(door)
    assert refusal_of(door) == message


@pytest.mark.parametrize(("message", "change"), BOXED.values(), ids=BOXED)
def test_rule_4_2_a_malformed_chart_with_a_box_is_refused(message: str, change: Change) -> None:
    door = boxed_door()
    change(door)
    assert refusal_of(door) == message


# What python-statemachine refuses by itself, at the class statement. ------------------------

RAW: dict[str, tuple[str, Change]] = {}


def names(state: str) -> Callable[[Change], Change]:
    """File a change with the state that must be named."""

    def file(change: Change) -> Change:
        RAW[change.__name__] = (state, change)
        return change

    return file


@names("attic")
def an_unreachable_state(door: Any) -> None:
    door.attic = state(NOTE)
    door.recorded |= door.attic.to(door.opened)
    door.lost |= door.attic.to(door.shut)


@names("attic")
def a_state_that_leads_only_to_itself(door: Any) -> None:
    door.attic = state(NOTE)
    redraw(door, "broken", door.check.to(door.attic))
    door.recorded |= door.attic.to.itself()
    door.lost |= door.attic.to.itself()


@names("attic")
def a_trap(door: Any) -> None:
    door.attic = state(NOTE)
    redraw(door, "broken", door.check.to(door.attic))


@names("opened")
def a_way_out_of_a_final_state(door: Any) -> None:
    door.again = door.opened.to(door.shut)


@names("attic")
def a_final_box(door: Any) -> None:
    inner = state(Effect.halt("denied"))
    door.attic = box("attic", {"inner": inner}, final=True)
    redraw(door, "broken", door.check.to(inner))


@names("attic")
def an_empty_box(door: Any) -> None:
    door.attic = box("attic", {})
    redraw(door, "broken", door.check.to(door.attic))


@names("memory")
def a_history_outside_a_box(door: Any) -> None:
    door.memory = HistoryState()
    door.passed |= door.memory.to(door.note)


@names("listeners")
def text_for_a_listener(door: Any) -> None:
    door.listeners = ["a listener"]


@pytest.mark.parametrize(("state", "change"), RAW.values(), ids=RAW)
def test_rule_4_2_python_statemachine_refuses_it_at_the_class_statement(
    state: str, change: Change
) -> None:
    door = plain_door()
    change(door)
    with pytest.raises((ChartError, InvalidDefinition), match=state):
        declare(door)


@pytest.mark.parametrize(
    "change", [an_unreachable_state, a_state_that_leads_only_to_itself, a_trap]
)
def test_compiler_rule_1_those_checks_cannot_be_switched_off(change: Change) -> None:
    door = plain_door()
    change(door)
    door.validate_disconnected_states = False
    door.validate_trap_states = False
    door.validate_final_reachability = False
    assert refusal_of(door) == "machine Door: validate_disconnected_states must be True"


# The chart itself. --------------------------------------------------------------------------

SWITCHES = {
    "allow_event_without_transition": False,
    "catch_errors_as_events": False,
    "atomic_configuration_update": True,
    "enable_self_transition_entries": True,
    "validate_disconnected_states": True,
    "validate_trap_states": True,
    "validate_final_reachability": True,
}


@pytest.mark.parametrize(("switch", "expected"), SWITCHES.items(), ids=SWITCHES)
def test_compiler_rule_1_the_engine_s_switches_are_not_changed(switch: str, expected: bool) -> None:
    door = plain_door()
    setattr(door, switch, not expected)
    assert refusal_of(door) == f"machine Door: {switch} must be {expected}"


def test_compiler_rule_1_a_switch_is_not_changed_by_a_mixin_either() -> None:
    mixin = type("Lenient", (), {"allow_event_without_transition": True})
    with pytest.raises(ChartError, match="allow_event_without_transition must be False"):
        compile_chart(declare(plain_door(), mixin, GateChart))


def test_compiler_rule_1_a_chart_starts_in_its_initial_state() -> None:
    """python-statemachine's engine would start in `note`, and the table in `check`."""
    door = plain_door()
    door.start_configuration_values = ["note"]
    assert refusal_of(door) == "machine Door: start_configuration_values must be []"


@pytest.mark.parametrize("with_states", [False, True], ids=["bare", "with-states"])
def test_chart_rule_4_a_declared_chart_has_no_subclass(with_states: bool) -> None:
    chart = declare(plain_door())
    more = state(NOTE)
    members = {"more": more, "recorded": more.to(more)} if with_states else {}
    with pytest.raises(ChartError) as refused:
        new_class("Wider", (chart,), exec_body=lambda body: body.update(members))
    assert str(refused.value) == "machine Wider: it extends Door, which has states already"


def test_chart_rule_4_states_are_not_mixed_in() -> None:
    mixin = type("Rooms", (), {"attic": state(NOTE)})
    with pytest.raises(ChartError, match="machine Door: it extends Rooms, which has states"):
        declare(plain_door(), mixin, GateChart)


def test_compiler_a_chart_without_states_is_refused() -> None:
    with pytest.raises(ChartError, match="machine GateChart: it declares no state"):
        compile_chart(GateChart)


@pytest.mark.parametrize("switches", [{}, SWITCHES], ids=["defaults", "as-GateChart-sets-them"])
def test_chart_rule_1_only_a_gate_chart_is_compiled(switches: dict[str, bool]) -> None:
    door = plain_door()
    vars(door).update(switches)
    foreign: Any = declare(door, StateChart)
    with pytest.raises(ChartError, match="machine Door: "):
        compile_chart(foreign)


def test_rule_4_2_an_error_says_where_in_attributes_too() -> None:
    door = plain_door()
    door.passed |= door.check.to(door.shut)
    with pytest.raises(ChartError) as refused:
        compile_chart(declare(door))
    assert refused.value.machine == "Door"
    assert refused.value.state == "check"
    assert refused.value.observation == "passed"

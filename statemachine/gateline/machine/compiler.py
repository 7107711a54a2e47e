"""The compiler: from a declared chart to a transition table.

python-statemachine is a rich language, and accepts much that a gate must not be. The compiler
takes the part of it that is a table, and refuses the rest, so that nothing which could change the
path of a run is left outside the table:

1. The engine's switches are as `GateChart` sets them.
2. States are flat, or in one level of boxes; none is parallel, a history, or final in a box. A
   box has no effect of its own, and is entered at a state and never as a whole.
3. Each state has exactly one effect, as ``enter=``, and nothing on exit, on invoke, or by naming
   convention; a chart has no listeners.
4. Each transition leads from one state to one state of this chart, on at least one event, now; it
   has no guard, validator or action. An event without a transition is no event.
5. Each pair of state and observation has one target. An edge of a box stands for each state in
   the box that can make the observation, and there must be one.
6. What remains is a table; its own rules (`table.py`) are checked when it is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from statemachine import State
from statemachine.callbacks import CallbackGroup, CallbackSpec
from statemachine.event import Event
from statemachine.transition import Transition
from statemachine.transition_list import TransitionList

from gateline.machine.chart import GateChart
from gateline.machine.effect import Effect, EffectKind
from gateline.machine.table import ChartError, TransitionTable

_SWITCHES: Final = {
    "allow_event_without_transition": False,
    "catch_errors_as_events": False,
    "atomic_configuration_update": True,
    "enable_self_transition_entries": True,
    "validate_disconnected_states": True,
    "validate_trap_states": True,
    "validate_final_reachability": True,
}
_CONVENTIONS_WITHOUT_A_NAME: Final = frozenset({"prepare_event"})


def compile_chart(chart: type[GateChart]) -> TransitionTable:
    """Compile a declared chart into its transition table.

    Args:
        chart: a subclass of `GateChart` with states.

    Returns:
        The table, named as the chart is.

    Raises:
        ChartError: where the chart is not a table; the error names machine, state and observation.
    """
    if not (isinstance(chart, type) and issubclass(chart, GateChart)):
        raise ChartError(getattr(chart, "__name__", repr(chart)), "it is not a GateChart")
    return _Compilation(chart).table()


class _Compilation:
    """One chart on its way to a table."""

    def __init__(self, chart: type[GateChart]) -> None:
        self.chart = chart
        self.name = chart.__name__
        tops = list(chart.states)
        self.boxes = [state for state in tops if state.states]
        self.every = [inner for top in tops for inner in (top, *top.states)]
        self.states = [state for state in self.every if not state.states]

    def table(self) -> TransitionTable:
        self._check_switches()
        self._check_structure()
        self._check_sources()
        self._check_callbacks()
        effects = {state.id: self._effect_of(state) for state in self.states}
        return TransitionTable(
            name=self.name,
            initial=self._initial(),
            effects=effects,
            transitions=self._transitions(effects),
            groups={state.id: state.parent.id for state in self.states if state.parent},
        )

    def _refuse(self, problem: str, state: str = "", observation: str = "") -> ChartError:
        return ChartError(self.name, problem, state, observation)

    def _check_switches(self) -> None:
        for switch, expected in _SWITCHES.items():
            if getattr(self.chart, switch) is not expected:
                raise self._refuse(f"{switch} must be {expected}")
        if self.chart.start_configuration_values:
            raise self._refuse("start_configuration_values must be []")

    def _check_structure(self) -> None:
        if not self.states:
            raise self._refuse("it declares no state")
        for state in self.every:
            if state.parallel or state.is_history or state.history:
                raise self._refuse("parallel and history states are not allowed", state.id)
            if state.parent and state.states:
                raise self._refuse("a box inside a box", state.id)
            if state.parent and state.final:
                raise self._refuse("a final state inside a box", state.id)
        names = [state.id for state in self.every]
        for name in names:
            if names.count(name) > 1:
                raise self._refuse("two states of one name", name)
        for state in self.every:
            if self.chart.states_map[state.value] is not state:
                raise self._refuse("two states of one value", state.id)

    def _check_sources(self) -> None:
        for name, declared in vars(self.chart).items():
            edges = declared._transitions if isinstance(declared, Event) else declared
            for edge in edges if isinstance(edges, TransitionList) else ():
                if not any(edge.source is state for state in self.every):
                    found = f"it leads from {edge.source.id!r}, which is not a state of this chart"
                    raise self._refuse(found, observation=name)

    def _check_callbacks(self) -> None:
        if self.chart._class_listeners:
            raise self._refuse("it has listeners")
        for box in self.boxes:
            if self._declared(box):
                raise self._refuse("a box has no effect of its own", box.id)
        conventions = {
            spec.func
            for node in (*self.every, *self._edges())
            for spec in _specs(node)
            if spec.is_convention
        } | _CONVENTIONS_WITHOUT_A_NAME
        for hook in sorted(conventions & set(dir(self.chart))):
            raise self._refuse(f"{hook} would be called by naming convention")

    def _initial(self) -> str:
        if not self.chart.declared_initial:
            raise self._refuse("its states must be declared one by one, in the class body")
        (declared,) = self.chart.declared_initial
        top = next(state for state in self.every if state.id == declared)
        first = top.states[0] if top.states else top
        return str(first.id)

    def _effect_of(self, state: State) -> Effect:
        declared = self._declared(state)
        (effect,) = [spec.func for spec in declared] if len(declared) == 1 else (None,)
        if (
            type(effect) is not Effect
            or declared[0].group is not CallbackGroup.ENTER
            or declared[0].cond is not None
        ):
            raise self._refuse("a state has exactly one effect, as enter=Effect...", state.id)
        if state.final is not (effect.kind is EffectKind.HALT):
            raise self._refuse("final states, and no others, halt", state.id)
        return effect

    @staticmethod
    def _declared(state: State) -> list[CallbackSpec]:
        return [spec for spec in _specs(state) if not spec.is_convention]

    def _edges(self) -> Iterator[Transition]:
        for state in self.every:
            yield from state.transitions

    def _transitions(self, effects: dict[str, Effect]) -> dict[tuple[str, str], str]:
        targets: dict[tuple[str, str], str] = {}
        for edge in self._edges():
            if edge.initial and edge.source.states:
                self._check_entry(edge)
                continue
            target = self._target_of(edge)
            for event in edge.events:
                self._check_event(edge, event)
                for source in self._sources(edge, str(event), effects):
                    if (source, str(event)) in targets:
                        raise self._refuse("two targets", source, str(event))
                    targets[source, str(event)] = target
        return targets

    def _check_entry(self, edge: Transition) -> None:
        if edge.target is not edge.source.states[0]:
            raise self._refuse("a box starts at its first state", edge.source.id)
        if not edge.is_eventless or any(not spec.is_convention for spec in _specs(edge)):
            problem = "a box starts at its first state, and does nothing else then"
            raise self._refuse(problem, edge.source.id)

    def _target_of(self, edge: Transition) -> str:
        state, events = str(edge.source.id), str(edge.events)
        if edge.is_eventless:
            raise self._refuse("a transition that no event is bound to", state)
        if any(not spec.is_convention for spec in _specs(edge)):
            raise self._refuse("a transition with a guard, validator or action", state, events)
        if edge.internal or len(edge.targets) != 1:
            raise self._refuse("a transition without exactly one target", state, events)
        target = next((known for known in self.every if edge.target is known), None)
        if target is None:
            raise self._refuse("a target that is not a state of this chart", state, events)
        if target.states:
            raise self._refuse("a box is entered at one of its states", state, events)
        return str(target.id)

    def _check_event(self, edge: Transition, event: Event) -> None:
        if event.delay or event.internal:
            raise self._refuse("a delayed or internal event", edge.source.id, str(event))

    def _sources(self, edge: Transition, event: str, effects: dict[str, Effect]) -> list[str]:
        if not edge.source.states:
            return [edge.source.id]
        sources = [
            inner.id for inner in edge.source.states if event in effects[inner.id].observations
        ]
        if not sources:
            raise self._refuse("no state in the box can make it", edge.source.id, event)
        return sources


def _specs(node: State | Transition) -> Iterator[CallbackSpec]:
    groups = (
        (node.enter, node.exit, node.invoke)
        if isinstance(node, State)
        else (node.validators, node.cond, node.before, node.on, node.after)
    )
    for group in groups:
        yield from group

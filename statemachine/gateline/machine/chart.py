"""The language in which machines are declared: python-statemachine, with its switches fixed.

1. A machine is declared once, as a subclass of `GateChart`: states with one effect each
   (``State(enter=Effect...)``), and events, named as observations are, that lead between them.
2. A class is a declaration only. python-statemachine's engine never runs a plan; it serves tests
   as a second opinion on the table. Its switches are set so that it fails closed there too.
3. A compound state is a box to draw, and a place to declare an edge once for all states in it
   that can make that observation. It is nothing else.
4. A declared chart is closed: it has no subclasses, since a subclass adds edges to its states.
"""

from __future__ import annotations

from typing import Any, ClassVar

from statemachine import State, StateChart
from statemachine.exceptions import InvalidDefinition
from statemachine.factory import StateMachineMetaclass

from gateline.machine.table import ChartError


class _GateChartType(StateMachineMetaclass):
    """Says in gateline's own error what python-statemachine refuses at the class statement."""

    def __init__(cls, name: str, bases: tuple[type], body: dict[str, Any]) -> None:  # noqa: N805
        try:
            super().__init__(name, bases, body)
        except InvalidDefinition as error:
            raise ChartError(name, str(error)) from error


class GateChart(StateChart[Any], metaclass=_GateChartType):
    """The base class of every machine's declaration. Declare, then `compile_chart`.

    Raises:
        ChartError: at the class statement, where the chart has no single initial state of its
            own choice, or extends a chart that has states already.
    """

    allow_event_without_transition = False
    catch_errors_as_events = False
    atomic_configuration_update = True

    declared_initial: ClassVar[tuple[str, ...]] = ()
    """The states declared initial; python-statemachine would quietly choose one."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        for base in cls.__mro__[1:]:
            if any(isinstance(value, State) for value in vars(base).values()):
                problem = f"it extends {base.__name__}, which has states already"
                raise ChartError(cls.__name__, problem)
        states = {name: value for name, value in vars(cls).items() if isinstance(value, State)}
        cls.declared_initial = tuple(name for name, state in states.items() if state.initial)
        if states and len(cls.declared_initial) != 1:
            found = ", ".join(cls.declared_initial) or "none"
            raise ChartError(cls.__name__, f"one state must be declared initial, found {found}")

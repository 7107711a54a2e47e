"""No attribute of any value can be set or deleted (rules 1.1, 1.3, 2.6, 6.3). Each is tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any

import pytest

from gateline import (
    CapabilityToken,
    DomainInvocation,
    DomainResult,
    ExecutionPlan,
    IsolatedParameters,
    ResourceLimits,
    TokenAccount,
)
from gateline.values.event import AuditEventType
from gateline.values.immutable import Immutable
from support import START_US, World, call, plan_of, token

WORLD = World()
OUTCOME = WORLD.run()
ISSUED = token().issued(at_us=START_US, token_hash="a" * 64)

VALUES: dict[str, Any] = {
    "parameters": IsolatedParameters({"a": [1]}),
    "parameters of a domain": IsolatedParameters({"a": [1]}).fresh(),
    "invocation": call(a=[1]),
    "plan": plan_of(2),
    "limits": token().resource_limits,
    "token": token(),
    "issued token": ISSUED,
    "account": TokenAccount(token=ISSUED),
    "event": next(WORLD.ledger.events()),
    "result": DomainResult(True, {"a": 1}),
    "outcome": OUTCOME,
}


@pytest.mark.parametrize("of", VALUES)
@pytest.mark.parametrize(
    "change", [lambda value, name: setattr(value, name, None), delattr], ids=["set", "delete"]
)
def test_1_1_no_attribute_can_be_set_or_deleted(
    of: str, change: Callable[[Any, str], None]
) -> None:
    """Fields, properties, methods, the class, and one that is not there."""
    value = VALUES[of]
    before = repr(value)
    for name in (*dir(value), "an_attribute_that_is_not_there"):
        with pytest.raises(AttributeError):
            change(value, name)
    assert repr(value) == before


@pytest.mark.parametrize("of", VALUES)
def test_1_1_no_value_has_room_for_another_attribute(of: str) -> None:
    assert not hasattr(VALUES[of], "__dict__")


def inside(value: Any) -> Iterator[Any]:
    """A value, and every value that is reached from it by attribute, item or key."""
    yield value
    if isinstance(value, Immutable):
        for name in value.__slots__:
            yield from inside(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from inside(item)
    elif isinstance(value, MappingProxyType):
        for key, item in value.items():
            yield from inside(key)
            yield from inside(item)


@pytest.mark.parametrize("of", ["plan", "invocation", "token", "issued token", "limits"])
def test_2_6_everything_inside_a_plan_or_a_token_is_immutable_too(of: str) -> None:
    scalars = (str, int, bytes, type(None))
    for part in inside(VALUES[of]):
        assert isinstance(part, (*scalars, tuple, MappingProxyType, Immutable)), part


REMADE: list[tuple[Any, tuple[Any, ...], dict[str, Any]]] = [
    (IsolatedParameters({"a": 1}), ({"a": 2},), {}),
    (call(a=1), ("files", "list", {}), {}),
    (plan_of(1), ("eve", [call("files", "list")]), {}),
    (token().resource_limits, (), {**token().resource_limits.to_builtins(), "max_invocations": 7}),
    (token(), (), {**token().request(), "user_id": "eve"}),
    (ISSUED, (), {**ISSUED.request(), "user_id": "eve"}),
]


@pytest.mark.parametrize(
    ("value", "positional", "named"), REMADE, ids=[type(value).__name__ for value, _, _ in REMADE]
)
def test_1_1_no_value_can_be_made_anew_in_place(
    value: Any, positional: tuple[Any, ...], named: dict[str, Any]
) -> None:
    before = repr(value)
    with pytest.raises(AttributeError):
        value.__init__(*positional, **named)
    assert repr(value) == before


def test_1_1_values_are_equal_when_their_class_and_fields_are() -> None:
    assert call(a=1) == call(a=1)
    assert call(a=1) != call(a=2)
    assert call(a=1).parameters == IsolatedParameters({"a": 1})
    assert IsolatedParameters({}) != IsolatedParameters({"a": 1})
    assert IsolatedParameters({}) != {}
    assert token() != ISSUED
    assert token() == token()


@pytest.mark.parametrize("of", ["parameters", "invocation", "plan", "limits", "token"])
def test_1_1_equal_values_have_equal_hashes(of: str) -> None:
    makers: dict[str, Any] = {
        "parameters": lambda: IsolatedParameters({"a": [1]}),
        "invocation": lambda: call(a=[1]),
        "plan": lambda: plan_of(2),
        "limits": lambda: token().resource_limits,
        "token": token,
    }
    assert len({makers[of](), VALUES[of]}) == 1


def test_1_1_every_immutable_class_is_among_the_values() -> None:
    tried = {type(value) for value in VALUES.values()}
    made_here = {
        IsolatedParameters,
        DomainInvocation,
        ExecutionPlan,
        ResourceLimits,
        CapabilityToken,
    }
    assert made_here <= tried
    library = {one for one in Immutable.__subclasses__() if one.__module__.startswith("gateline.")}
    assert library <= tried
    assert VALUES["event"].type is AuditEventType.TOKEN_ISSUED

"""One way in which a token's arguments can be wrong, and what plants it.

1. A flaw changes the arguments of a valid token, and says which place the refusal is to name.
2. Nothing is changed in place: what a flaw is planted in stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple

Fields = dict[str, Any]
"""Arguments of a token's constructor, by name."""


class Flaw(NamedTuple):
    """One way in which a token's arguments can be wrong.

    Attributes:
        rule: the rule of SPEC.md that refuses it.
        plant: from valid arguments, those that are to be changed, and the place of the refusal.
    """

    rule: str
    plant: Callable[[Fields], tuple[Fields, str]]


def other_argument(field: str, value: object, rule: str) -> Flaw:
    """The argument is another value altogether."""
    return Flaw(rule, lambda _: ({field: deepcopy(value)}, f"$.{field}"))


def one_more_item(field: str, item: object, rule: str) -> Flaw:
    """The argument, a list, has one more item."""

    def plant(fields: Fields) -> tuple[Fields, str]:
        return {field: [*fields[field], item]}, f"$.{field}[{len(fields[field])}]"

    return Flaw(rule, plant)


def first_item_twice(field: str, rule: str) -> Flaw:
    """The argument, a list, has its first item twice."""
    return Flaw(rule, lambda fields: ({field: [*fields[field], fields[field][0]]}, f"$.{field}"))


def other_limits(limits_of: Callable[[Fields], Any], place: str = "") -> Flaw:
    """The limits, a dict, are others, made of the valid ones."""

    def plant(fields: Fields) -> tuple[Fields, str]:
        changed = limits_of(fields["resource_limits"])
        return {"resource_limits": changed}, f"$.resource_limits{place}"

    return Flaw("2.2", plant)


def other_limit(name: str, value: object) -> Flaw:
    """One limit is another value."""
    return other_limits(lambda limits: {**limits, name: value}, f".{name}")


def limit_left_out(name: str) -> Flaw:
    """One limit is not there."""
    return other_limits(lambda limits: {key: limits[key] for key in limits if key != name})


def one_more_domain(name_of: Callable[[str], Any], rule: str) -> Flaw:
    """There is one more domain, with a method: its name, made of the first one's, is the fault."""

    def plant(fields: Fields) -> tuple[Fields, str]:
        domains, scope = fields["domain_scope"], fields["method_scope"]
        name = name_of(domains[0])
        changed: Fields = {"domain_scope": [*domains, name]}
        if type(name) is str:
            changed["method_scope"] = {**scope, name: ["read"]}
        return changed, f"$.domain_scope[{len(domains)}]"

    return Flaw(rule, plant)


def domain_outside(domain_of: Callable[[str], object]) -> Flaw:
    """There are methods for a domain, made of the first one's name, that is not in the scope."""

    def plant(fields: Fields) -> tuple[Fields, str]:
        domains, scope = fields["domain_scope"], fields["method_scope"]
        domain = domain_of(domains[0])
        while domain in domains:
            domain = f"{domain}_"
        return {"method_scope": {**scope, domain: ["read"]}}, "$.method_scope"

    return Flaw("2.4", plant)


def domain_left_out(fields: Fields) -> tuple[Fields, str]:
    """Plant: the last domain has no methods."""
    scope = dict(fields["method_scope"])
    domain, _ = scope.popitem()
    return {"method_scope": scope}, f"$.method_scope.{domain}"


def other_methods(methods_of: Callable[[list[str]], Any], place: str = "") -> Flaw:
    """The methods of the last domain are others, made of the valid ones."""

    def plant(fields: Fields) -> tuple[Fields, str]:
        domain, scope = fields["domain_scope"][-1], fields["method_scope"]
        changed = methods_of(scope[domain])
        where = place.format(last=len(scope[domain]))
        return {"method_scope": {**scope, domain: changed}}, f"$.method_scope.{domain}{where}"

    return Flaw("2.4", plant)


def one_more_method(name_of: Callable[[str], Any]) -> Flaw:
    """The last domain has one more method: its name, made of the first one's, is the fault."""
    return other_methods(lambda methods: [*methods, name_of(methods[0])], "[{last}]")

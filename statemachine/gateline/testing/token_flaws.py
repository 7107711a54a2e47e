"""The flaws that a token can have: every refusal of SPEC 2.1 to 2.5 and 2.8.

1. The table is written from SPEC.md: what the code under test refuses by is not looked at.
2. A flaw's name says which argument, and what is wrong with it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, Final

from gateline.testing.flaw import (
    Fields,
    Flaw,
    domain_left_out,
    domain_outside,
    first_item_twice,
    limit_left_out,
    one_more_domain,
    one_more_item,
    one_more_method,
    other_argument,
    other_limit,
    other_limits,
    other_methods,
)
from gateline.testing.hostile_values import (
    DictSubclass,
    IntegerSubclass,
    ListSubclass,
    TextSubclass,
)
from gateline.testing.refused_names import (
    AUTONOMY_ROLES,
    AUTONOMY_SYSTEMS,
    AUTONOMY_WORDS,
    DISGUISES,
    NO_NAMES,
    NO_TEXTS,
    NO_USERS,
    full_width,
)
from gateline.values.capability import MAX_CAPABILITY_CHARACTERS

_NO_TEXTS: Final[dict[str, Any]] = {**NO_TEXTS, "empty": ""}
_NO_LIMITS: Final[dict[str, Any]] = {"none": None, "list": [], "text": "unlimited", "empty": {}}
_NO_SCOPES: Final[dict[str, Any]] = {"none": None, "list": [], "text": "*"}
_DOMAINS_OUTSIDE: Final[dict[str, Callable[[str], object]]] = {
    "another domain": lambda domain: f"{domain}s",
    "another case": str.swapcase,
    "a prefix": lambda domain: domain[:-1],
    "star": lambda _: "*",
    "no domain": lambda _: None,
    "number": lambda _: 1,
}
_NO_LISTS: Final[dict[str, Any]] = {
    "empty": [],
    "none": None,
    "star": "*",
    "word": "direct_command",
    "tuple": ("direct_command",),
    "set": {"direct_command"},
    "dict": {"direct_command": True},
    "subclass of list": ListSubclass(["direct_command"]),
}
_NO_POSITIVE_INTEGERS: Final[dict[str, Any]] = {
    "zero": 0,
    "negative": -1,
    "true": True,
    "false": False,
    "float": 1.0,
    "text": "1",
    "none": None,
    "nan": math.nan,
    "infinity": math.inf,
    "list": [1],
    "subclass of int": IntegerSubclass(1),
    "2^53": 1 << 53,
}
_NO_FREQUENCIES: Final[dict[str, Any]] = {
    "empty": "",
    "no starts": "0 per 60 seconds",
    "no window": "5 per 0 seconds",
    "negative": "-5 per 60 seconds",
    "fraction": "1.5 per 60 seconds",
    "minutes": "5 per 1 minutes",
    "slash": "5/60",
    "space before": " 5 per 60 seconds",
    "line feed after": "5 per 60 seconds\n",
    "two spaces": "5  per 60 seconds",
    "upper case": "5 PER 60 SECONDS",
    "full-width digit": "\uff15 per 60 seconds",
    "word": "unlimited",
    "none": None,
    "number": 5,
    "pair": (5, 60),
    "subclass of str": TextSubclass("5 per 60 seconds"),
}
_OTHER_TRIGGERS: Final[tuple[Any, ...]] = (
    "*",
    "background",
    "timer",
    "polling",
    "periodic",
    "webhook",
    "event_driven",
    "auto_execute",
    "stage3_invoke",
    "",
    "DIRECT_COMMAND",
    "direct_command ",
    "direct",
    "direct\uff3fcommand",
    None,
    1,
    TextSubclass("direct_command"),
)
_DIGITS: Final = "0123456789abcdef" * 4
_NO_DIGESTS: Final[dict[str, Any]] = {
    **{fault: value for fault, value in _NO_TEXTS.items() if value is not None},
    "too short": _DIGITS[1:],
    "too long": f"{_DIGITS}0",
    "upper case": _DIGITS.upper(),
    "no digit": f"g{_DIGITS[1:]}",
    "line feed after": f"{_DIGITS}\n",
    "full-width digit": f"\uff10{_DIGITS[1:]}",
}
_INTEGER_LIMITS: Final = ("max_invocations", "max_tokens_per_response", "max_total_tokens")


def _flaws() -> Iterator[tuple[str, Flaw]]:
    """Every flaw, with its name."""
    yield from _flaws_of_arguments()
    yield from _flaws_of_limits()
    yield from _flaws_of_triggers()
    yield from _flaws_of_scope()
    yield from _flaws_of_authority()


def _flaws_of_arguments() -> Iterator[tuple[str, Flaw]]:
    long_text = "a" * (MAX_CAPABILITY_CHARACTERS + 1)
    no_capabilities = {**_NO_TEXTS, "too long": long_text, "lone surrogate": "\ud800"}
    for field, rule, faults in (
        ("user_id", "2.1", NO_USERS),
        ("issued_by", "2.5", NO_USERS),
        ("capability", "2.1", no_capabilities),
        ("duration_seconds", "2.1", {**_NO_POSITIVE_INTEGERS, "1801": 1801}),
        ("resource_limits", "2.2", _NO_LIMITS),
        ("allowed_trigger_types", "2.3", _NO_LISTS),
        ("domain_scope", "2.4", _NO_LISTS),
        ("method_scope", "2.1", _NO_SCOPES),
        ("plan_digest", "2.8", _NO_DIGESTS),
    ):
        for fault, value in faults.items():
            yield f"{field}: {fault}", other_argument(field, value, rule)


def _flaws_of_limits() -> Iterator[tuple[str, Flaw]]:
    yield "resource_limits: subclass of dict", other_limits(DictSubclass)
    yield "resource_limits: a fifth", other_limits(lambda limits: {**limits, "max_cost": 1})
    for name in (*_INTEGER_LIMITS, "max_frequency"):
        yield f"resource_limits: no {name}", limit_left_out(name)
    for name in _INTEGER_LIMITS:
        for fault, value in _NO_POSITIVE_INTEGERS.items():
            yield f"{name}: {fault}", other_limit(name, value)
    for fault, value in _NO_FREQUENCIES.items():
        yield f"max_frequency: {fault}", other_limit("max_frequency", value)


def _flaws_of_triggers() -> Iterator[tuple[str, Flaw]]:
    field, rule = "allowed_trigger_types", "2.3"
    yield f"{field}: one twice", first_item_twice(field, rule)
    for word in _OTHER_TRIGGERS:
        yield f"{field}: {word!a}", one_more_item(field, word, rule)


def _flaws_of_scope() -> Iterator[tuple[str, Flaw]]:
    yield "domain_scope: one twice", first_item_twice("domain_scope", "2.4")
    yield "methods: one twice", other_methods(lambda methods: [*methods, methods[0]])
    yield "method_scope: a domain left out", Flaw("2.1", domain_left_out)
    yield "method_scope: subclass of dict", Flaw("2.1", _scope_of_a_subclass)
    for fault, domain_of in _DOMAINS_OUTSIDE.items():
        yield f"method_scope: {fault}", domain_outside(domain_of)
    for fault, value in _NO_LISTS.items():
        yield f"methods: {fault}", other_methods(_always(value))
    for fault, name_of in {**NO_NAMES, **_each_always(NO_TEXTS)}.items():
        yield f"domain: {fault}", one_more_domain(name_of, "2.4")
        yield f"method: {fault}", one_more_method(name_of)


def _flaws_of_authority() -> Iterator[tuple[str, Flaw]]:
    words = (*AUTONOMY_WORDS, "my_stage3.1")
    people = {word: {**DISGUISES, "full-width": full_width} for word in words}
    users = {**people, **{f"release{role}.1": DISGUISES for role in AUTONOMY_ROLES}}
    for field, names in (("issued_by", people), ("user_id", users)):
        for name, disguises in names.items():
            for disguise, disguised in disguises.items():
                yield f"{field}: {name}, {disguise}", other_argument(field, disguised(name), "2.5")
    for name in (*words, *AUTONOMY_SYSTEMS):
        for disguise, disguised in DISGUISES.items():
            yield f"domain: {name}, {disguise}", one_more_domain(_always(disguised(name)), "2.5")


def _scope_of_a_subclass(fields: Fields) -> tuple[Fields, str]:
    return {"method_scope": DictSubclass(fields["method_scope"])}, "$.method_scope"


def _always(value: Any) -> Callable[[object], Any]:
    return lambda _: deepcopy(value)


def _each_always(faults: dict[str, Any]) -> dict[str, Callable[[str], Any]]:
    return {fault: _always(value) for fault, value in faults.items()}


TOKEN_FLAWS: Final[dict[str, Flaw]] = dict(_flaws())
"""Every flaw, by its name."""

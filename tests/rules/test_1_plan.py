"""Rule 1 of SPEC.md: the plan."""

from __future__ import annotations

import json
import math
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest

from gateline import DomainInvocation, DomainResult, ExecutionPlan, Ledger, PlanError
from gateline.values import names, strict_json
from support import USER, Does, World, call, plan_of

MIB = 1 << 20


class Text(str):
    __slots__ = ()


class Number(int):
    pass


class Fraction(float):
    pass


class Items(list[Any]):
    pass


class Members(dict[str, Any]):
    pass


def nested(levels: int, innermost: Any = 1) -> Any:
    """A value inside so many lists."""
    for _ in range(levels):
        innermost = [innermost]
    return innermost


def dict_in_itself() -> dict[str, Any]:
    cycle: dict[str, Any] = {}
    cycle["a"] = cycle
    return cycle


def list_in_itself() -> dict[str, Any]:
    cycle: list[Any] = []
    cycle.append(cycle)
    return {"a": cycle}


def document(*parameters: str) -> str:
    """A plan's JSON, with the parameters of each call given as text."""
    calls = [f'{{"domain":"mail","method":"read","parameters":{text}}}' for text in parameters]
    return f'{{"user_id":"ada","invocations":[{",".join(calls)}]}}'


def refused(make: Callable[[], object]) -> PlanError:
    """The error of making something that is refused."""
    with pytest.raises(PlanError) as caught:
        make()
    assert type(caught.value) is PlanError
    assert str(caught.value).startswith(f"{caught.value.place}: found ")
    return caught.value


# 1.1


@pytest.mark.parametrize("value", [call(a=1), plan_of(2)], ids=["invocation", "plan"])
def test_1_1_no_attribute_can_be_set_or_deleted(value: Any) -> None:
    before = repr(value)
    for name in (*value.__slots__, "an_attribute_that_is_not_there"):
        with pytest.raises(AttributeError, match=name):
            setattr(value, name, None)
        with pytest.raises(AttributeError, match=name):
            delattr(value, name)
    assert repr(value) == before


def test_1_1_no_method_mutates_a_plan() -> None:
    plan = plan_of(2)
    before = (plan.user_id, plan.get_invocations(), plan.digest, plan.canonical_json)
    plan.get_invocations()[0].parameters.get_copy()["number"] = "changed"
    plan.to_json()
    hash(plan)
    assert (plan.user_id, plan.get_invocations(), plan.digest, plan.canonical_json) == before


def test_1_1_a_plan_cannot_be_made_anew_in_place() -> None:
    plan = plan_of(1)
    with pytest.raises(AttributeError):
        plan.__init__("eve", [call("files", "list")])  # type: ignore[misc]
    assert plan == plan_of(1)


# 1.2


@pytest.mark.parametrize("none", [[], ()], ids=["list", "tuple"])
def test_1_2_an_empty_plan_is_a_value_error(none: Any) -> None:
    with pytest.raises(ValueError, match="at least one invocation") as caught:
        ExecutionPlan(USER, none)
    error = caught.value
    assert isinstance(error, PlanError)
    assert (error.place, error.rule) == ("$.invocations", "1.2")


@pytest.mark.parametrize(
    ("invocations", "place"),
    [
        (None, "$.invocations"),
        ("mail", "$.invocations"),
        ({"mail": call()}, "$.invocations"),
        (iter([call()]), "$.invocations"),
        (Items([call()]), "$.invocations"),
        ([call(), None], "$.invocations[1]"),
        ([{"domain": "mail", "method": "read", "parameters": {}}], "$.invocations[0]"),
        ([type("Other", (DomainInvocation,), {})("mail", "read", {})], "$.invocations[0]"),
    ],
    ids=["none", "text", "dict", "iterator", "subclass", "no-call", "dict-call", "other-class"],
)
def test_1_2_a_plan_holds_invocations_and_nothing_else(invocations: Any, place: str) -> None:
    error = refused(lambda: ExecutionPlan(USER, invocations))
    assert (error.place, error.rule) == (place, "1.2")


def test_1_2_get_invocations_returns_a_tuple_in_the_order_given() -> None:
    given = [call(number=number) for number in (3, 1, 2)]
    plan = ExecutionPlan(USER, given)
    given.reverse()
    assert type(plan.get_invocations()) is tuple
    assert [one.parameters.get_copy()["number"] for one in plan.get_invocations()] == [3, 1, 2]


def test_1_2_the_order_given_is_the_order_executed() -> None:
    world = World()
    numbers = [3, 1, 2, 1]
    world.run(ExecutionPlan(USER, [call(number=number) for number in numbers]))
    assert [given["number"] for _, given in world.echo.calls] == numbers


# 1.3


@pytest.mark.parametrize(
    ("parameters", "found"),
    [(None, "NoneType"), ([], "list"), ("{}", "str"), (Members(), "Members"), ((), "tuple")],
    ids=["none", "list", "text", "subclass", "pairs"],
)
def test_1_3_parameters_are_one_json_object(parameters: Any, found: str) -> None:
    error = refused(lambda: DomainInvocation("mail", "read", parameters))
    assert (error.place, error.rule, error.found) == ("$", "1.3", f"a {found}")


def test_1_3_later_changes_to_the_callers_values_change_nothing() -> None:
    inner = {"deep": [1, 2]}
    parameters = {"inner": inner, "items": [inner]}
    invocation = DomainInvocation("mail", "read", parameters)
    inner["deep"].append(3)
    parameters.clear()
    unchanged = {"inner": {"deep": [1, 2]}, "items": [{"deep": [1, 2]}]}
    assert invocation.parameters.get_copy() == unchanged


def test_1_3_each_copy_is_new_in_every_part() -> None:
    parameters = call(inner={"deep": [1]}).parameters
    first, second = parameters.get_copy(), parameters.get_copy()
    assert type(first) is dict
    first["inner"]["deep"].append("changed")
    assert second == parameters.get_copy() == {"inner": {"deep": [1]}}


def test_1_3_isolated_parameters_are_read_only() -> None:
    parameters: Any = call(a=1).parameters
    for name in ("a", "canonical_json"):
        with pytest.raises(AttributeError):
            setattr(parameters, name, b"{}")
        with pytest.raises(AttributeError):
            delattr(parameters, name)
    assert parameters.get_copy() == {"a": 1}


def test_1_3_what_a_domain_does_to_its_copy_is_seen_by_nobody() -> None:
    """The plan has one call object twice, so that only a fresh copy for each keeps them apart."""
    seen: list[Any] = []

    def spoils(_method: str, parameters: Any) -> DomainResult:
        seen.append(parameters)
        copy = parameters.get_copy()
        given = json.dumps(copy)
        copy["inner"]["deep"].append("changed")
        return DomainResult(True, {"given": given})

    twice = call(inner={"deep": [1]})
    plan = ExecutionPlan(USER, [twice, twice])
    outcome = World(domains={"mail": Does(spoils)}).run(plan)
    assert [result.data["given"] for result in outcome.results] == ['{"inner": {"deep": [1]}}'] * 2
    assert twice.parameters.get_copy() == {"inner": {"deep": [1]}}
    objects = {id(given) for given in (*seen, twice.parameters)}
    assert len(objects) == 3, "each domain has an object of its own"


# 1.4

REFUSED_PARAMETERS: dict[str, tuple[Callable[[], dict[Any, Any]], str]] = {
    "nan": (lambda: {"a": math.nan}, "$.a"),
    "infinity": (lambda: {"a": math.inf}, "$.a"),
    "negative infinity": (lambda: {"a": -math.inf}, "$.a"),
    "deep inside": (lambda: {"items": [0, 1, 2, {"price": math.nan}]}, "$.items[3].price"),
    "key that is no word": (lambda: {"unit price": math.nan}, "$['unit price']"),
    "integer key": (lambda: {1: "a"}, "$"),
    "none key": (lambda: {"a": [{None: "a"}]}, "$.a[0]"),
    "bool key": (lambda: {"a": {True: "a"}}, "$.a"),
    "bytes key": (lambda: {b"a": "a"}, "$"),
    "tuple key": (lambda: {(): "a"}, "$"),
    "bytes": (lambda: {"a": b"text"}, "$.a"),
    "bytearray": (lambda: {"a": bytearray()}, "$.a"),
    "memoryview": (lambda: {"a": memoryview(b"")}, "$.a"),
    "set": (lambda: {"a": {1}}, "$.a"),
    "frozenset": (lambda: {"a": frozenset()}, "$.a"),
    "tuple": (lambda: {"a": (1, 2)}, "$.a"),
    "object": (lambda: {"a": object()}, "$.a"),
    "class": (lambda: {"a": int}, "$.a"),
    "function": (lambda: {"a": len}, "$.a"),
    "generator": (lambda: {"a": iter([])}, "$.a"),
    "complex": (lambda: {"a": 1j}, "$.a"),
    "decimal": (lambda: {"a": Decimal(1)}, "$.a"),
    "time": (lambda: {"a": datetime(2030, 1, 1, tzinfo=UTC)}, "$.a"),
    "cycle of dicts": (dict_in_itself, "$" + ".a" * 65),
    "cycle of lists": (list_in_itself, "$.a" + "[0]" * 64),
    "lone surrogate": (lambda: {"a": ["b", "\ud800"]}, "$.a[1]"),
    "lone low surrogate": (lambda: {"a": "b\udfffc"}, "$.a"),
    "lone surrogate in a key": (lambda: {"a": {"\udc00": 1}}, "$.a"),
    "2^53": (lambda: {"a": 2**53}, "$.a"),
    "-2^53": (lambda: {"a": -(2**53)}, "$.a"),
    "2^53 as a float": (lambda: {"a": 2.0**53}, "$.a"),
    "an integer beyond every float": (lambda: {"a": 10**400}, "$.a"),
    "an integer too long to print": (lambda: {"a": -(10**5000)}, "$.a"),
    "deeper than 64": (lambda: {"a": nested(64)}, "$.a" + "[0]" * 64),
    "100,001 values": (lambda: {str(number): 0 for number in range(100_000)}, "$"),
    "100,001 values in a list": (lambda: {"a": [0] * 99_999}, "$.a"),
    "over 1 MiB": (lambda: {"a": "x" * MIB}, "$"),
    "over 1 MiB when escaped": (lambda: {"a": "\0" * (MIB // 6)}, "$"),
    "over 1 MiB in UTF-8": (lambda: {"a": "\u20ac" * (MIB // 3)}, "$"),
    "subclass of str": (lambda: {"a": Text("b")}, "$.a"),
    "subclass of str as a key": (lambda: {Text("a"): "b"}, "$"),
    "subclass of list": (lambda: {"a": Items()}, "$.a"),
    "subclass of dict": (lambda: {"a": Members()}, "$.a"),
    "ordered dict": (lambda: {"a": OrderedDict()}, "$.a"),
    "subclass of int": (lambda: {"a": Number(1)}, "$.a"),
    "subclass of float": (lambda: {"a": Fraction(1.5)}, "$.a"),
}


@pytest.mark.parametrize("fault", REFUSED_PARAMETERS)
def test_1_4_refuses_what_is_not_json_and_names_the_place(fault: str) -> None:
    make, place = REFUSED_PARAMETERS[fault]
    parameters = make()
    error = refused(lambda: DomainInvocation("mail", "read", parameters))
    assert (error.place, error.rule) == (place, "1.4")


REFUSED_TEXTS: dict[str, tuple[str, str]] = {
    "duplicate key": ('{"a":1,"a":1}', ""),
    "duplicate key deep inside": ('{"items":[0,{"b":{"c":1,"d":2,"c":3}}]}', ".items[1].b"),
    "duplicate key by escape": (r'{"a":1,"\u0061":2}', ""),
    "empty key twice": ('{"":1,"":2}', ""),
    "NaN": ('{"a":[NaN]}', ".a[0]"),
    "Infinity": ('{"a":Infinity}', ".a"),
    "-Infinity": ('{"a":-Infinity}', ".a"),
    "1e999": ('{"a":1e999}', ".a"),
    "-1e999": ('{"a":-1e999}', ".a"),
    "2^53": ('{"a":9007199254740992}', ".a"),
    "2^53 with an exponent": ('{"a":9007199254740992e0}', ".a"),
    "a million digits": ('{"a":' + "7" * 1_000_000 + "}", ".a"),
    "lone surrogate": (r'{"a":"\ud800"}', ".a"),
    "lone surrogate in a key": (r'{"a":{"\udead":1}}', ".a"),
    "deeper than 64": ('{"a":' + "[" * 64 + "1" + "]" * 64 + "}", ".a" + "[0]" * 64),
    "over 1 MiB": (f'{{"a":"{"x" * MIB}"}}', ""),
    "100,001 values": ('{"a":[' + "0," * 99_998 + "0]}", ".a"),
}


@pytest.mark.parametrize("fault", REFUSED_TEXTS)
def test_1_4_refuses_the_same_in_parsed_text(fault: str) -> None:
    text, place = REFUSED_TEXTS[fault]
    error = refused(lambda: ExecutionPlan.from_json(document("{}", text)))
    assert (error.place, error.rule) == (f"$.invocations[1].parameters{place}", "1.4")


def test_1_4_the_error_names_a_duplicate_key() -> None:
    error = refused(lambda: ExecutionPlan.from_json(document('{"price":1,"price":2}')))
    assert error.found == "key 'price' twice"


@pytest.mark.parametrize(
    "accepted",
    [
        {"a": 2**53 - 1, "b": -(2**53 - 1)},
        {"a": nested(63)},
        {str(number): 0 for number in range(99_999)},
        {"a": "x" * (MIB - 512)},
        {"a": [None, True, False, 0, -1.5, "", [], {}, 5e-324]},
        {"": {"unit price": "\U0001f600\0\u202e"}},
    ],
    ids=["2^53 - 1", "depth 64", "100,000 values", "1 MiB", "every type", "any key"],
)
def test_1_4_accepts_up_to_each_bound(accepted: dict[str, Any]) -> None:
    assert DomainInvocation("mail", "read", accepted).parameters.get_copy() == accepted


def test_1_4_the_bounds_are_constants_with_names() -> None:
    assert strict_json.MAX_DEPTH == 64
    assert strict_json.MAX_VALUES == 100_000
    assert strict_json.MAX_ENCODED_BYTES == 1_048_576
    assert strict_json.NUMBER_BOUND == 9_007_199_254_740_992
    assert names.MAX_NAME_CHARACTERS == 128
    assert names.MAX_USER_CHARACTERS == 256


REFUSED_NAMES: dict[str, Any] = {
    "empty": "",
    "129 characters": "a" * 129,
    "space": "ma il",
    "space at the end": "mail ",
    "line feed at the end": "mail\n",
    "zero": "mail\0",
    "slash": "a/b",
    "star": "mail*",
    "question mark": "mai?",
    "colon": "a:b",
    "quote": 'a"b',
    "backslash": "a\\b",
    "accent": "m\u00e4il",
    "Cyrillic look-alike": "m\u0430il",
    "full-width look-alike": "\uff4dail",
    "full-width digit": "mail\uff11",
    "Kelvin sign": "\u212a",
    "zero-width space": "ma\u200bil",
    "lone surrogate": "\ud800",
    "bytes": b"mail",
    "none": None,
    "number": 1,
    "subclass": Text("mail"),
}


@pytest.mark.parametrize("field", ["domain", "method"])
@pytest.mark.parametrize("fault", REFUSED_NAMES)
def test_1_4_names_are_ascii_words(fault: str, field: str) -> None:
    named = {"domain": "mail", "method": "read", field: REFUSED_NAMES[fault]}
    error = refused(lambda: DomainInvocation(**named, parameters={}))
    assert (error.place, error.rule) == (f"$.{field}", "1.4")


@pytest.mark.parametrize("name", ["a", "Z9", "_", ".", "-", "a.b-c_d", "a" * 128])
def test_1_4_accepts_every_other_name(name: str) -> None:
    invocation = DomainInvocation(name, name, {})
    assert (invocation.domain, invocation.method) == (name, name)


REFUSED_USERS: dict[str, Any] = {
    "empty": "",
    "257 characters": "a" * 257,
    "space at the start": " ada",
    "space at the end": "ada ",
    "no-break space at the end": "ada\u00a0",
    "ideographic space at the start": "\u3000ada",
    "line feed": "a\nda",
    "zero": "a\0da",
    "escape": "a\x1bda",
    "delete": "a\x7fda",
    "C1 control": "a\x85da",
    "line separator": "a\u2028da",
    "right-to-left override": "a\u202eda",
    "right-to-left mark": "a\u200fda",
    "Arabic letter mark": "a\u061cda",
    "isolate": "a\u2066da",
    "not in form C": "Ame\u0301lie",
    "angstrom sign": "\u212b",
    "lone surrogate": "a\ud800",
    "bytes": b"ada",
    "none": None,
    "number": 1,
    "subclass": Text("ada"),
}


@pytest.mark.parametrize("fault", REFUSED_USERS)
def test_1_4_user_names_are_visible_normal_text(fault: str) -> None:
    error = refused(lambda: ExecutionPlan(REFUSED_USERS[fault], [call()]))
    assert (error.place, error.rule) == ("$.user_id", "1.4")


@pytest.mark.parametrize("user", ["a", "Ada Lovelace", "Am\u00e9lie", "\u5f35", "a" * 256, "*"])
def test_1_4_accepts_every_other_user(user: str) -> None:
    assert ExecutionPlan(user, [call()]).user_id == user


# 1.5


def test_1_5_the_digest_is_the_sha_256_of_the_canonical_json() -> None:
    plan = ExecutionPlan("ada", [call("mail", "read", b=1.0, a="\u20ac")])
    written_by_hand = (
        '{"invocations":[{"domain":"mail","method":"read","parameters":{"a":"\u20ac","b":1}}],'
        '"user_id":"ada"}'
    ).encode()
    assert plan.canonical_json == written_by_hand
    assert plan.digest == sha256(written_by_hand).hexdigest()
    assert plan.digest == "cb543ccc6214510970605d354c37534d35be1702110aea1dee6af65544847511"


def test_1_5_equal_plans_have_equal_digests_whatever_they_were_made_from() -> None:
    built = ExecutionPlan("ada", (call(a=1, b=[1.5, "\u00e9"]),))
    read = ExecutionPlan.from_json(
        '{"invocations": [{"parameters": {"b": [15e-1, "\\u00e9"], "a": 1.0},'
        ' "method": "read", "domain": "mail"}],\n"user_id": "ada"}'
    )
    assert built == read
    assert built.digest == read.digest
    assert hash(built) == hash(read)


@pytest.mark.parametrize(
    "other",
    [
        ExecutionPlan("eve", [call(a=1), call(a=2)]),
        ExecutionPlan("ada", [call(a=2), call(a=1)]),
        ExecutionPlan("ada", [call(a=1)]),
        ExecutionPlan("ada", [call(a=1), call(a=2), call(a=2)]),
        ExecutionPlan("ada", [call("files", a=1), call(a=2)]),
        ExecutionPlan("ada", [call("mail", "draft", a=1), call(a=2)]),
        ExecutionPlan("ada", [call(a=True), call(a=2)]),
        ExecutionPlan("ada", [call(a="1"), call(a=2)]),
        ExecutionPlan("ada", [call(b=1), call(a=2)]),
    ],
    ids=["user", "order", "fewer", "more", "domain", "method", "bool", "text", "key"],
)
def test_1_5_a_plan_that_differs_in_anything_has_another_digest(other: ExecutionPlan) -> None:
    plan = ExecutionPlan("ada", [call(a=1), call(a=2)])
    assert plan != other
    assert plan.digest != other.digest


@pytest.mark.parametrize("trigger", ["direct_command", "scheduled"], ids=["admitted", "denied"])
def test_1_5_the_first_event_of_a_run_records_the_digest(ledger: Ledger, trigger: str) -> None:
    world = World(ledger)
    outcome = world.run(plan_of(2), trigger_type=trigger)
    first = next(ledger.events(outcome.run_id))
    assert first.details["plan_digest"] == plan_of(2).digest == outcome.plan_digest


# 1.6


@pytest.mark.parametrize("encode", [str, str.encode], ids=["text", "bytes"])
def test_1_6_a_plan_reads_back_from_the_json_it_writes(encode: Callable[[str], Any]) -> None:
    plan = ExecutionPlan("Am\u00e9lie", [call(a={"b": [1, None, "\U0001f600"]}), call("files")])
    read = ExecutionPlan.from_json(encode(plan.to_json()))
    assert read == plan
    assert read.digest == plan.digest


@pytest.mark.parametrize(
    "plan",
    [
        ExecutionPlan(USER, [call(a=nested(63))]),
        ExecutionPlan(USER, [call(a=[0] * 60_000), call(a=[0] * 60_000)]),
    ],
    ids=["64 levels deep", "120,000 values in two invocations"],
)
def test_1_6_every_plan_that_can_be_built_can_be_written_and_read(plan: ExecutionPlan) -> None:
    """The bounds of 1.4 are those of one invocation; the document around it has its own."""
    assert ExecutionPlan.from_json(plan.to_json()) == plan


CALL = {"domain": "mail", "method": "read", "parameters": {}}
REFUSED_DOCUMENTS: dict[str, tuple[Any, str, str]] = {
    "unknown field": ({"user_id": "ada", "invocations": [CALL], "note": ""}, "$", "1.6"),
    "unknown field of an invocation": (
        {"user_id": "ada", "invocations": [CALL, {**CALL, "retry": 3}]},
        "$.invocations[1]",
        "1.6",
    ),
    "digest of one's own": ({"user_id": "ada", "invocations": [CALL], "digest": ""}, "$", "1.6"),
    "no user": ({"invocations": [CALL]}, "$", "1.6"),
    "no invocations": ({"user_id": "ada"}, "$", "1.6"),
    "an empty plan": ({"user_id": "ada", "invocations": []}, "$.invocations", "1.6"),
    "no parameters": (
        {"user_id": "ada", "invocations": [{"domain": "mail", "method": "read"}]},
        "$.invocations[0]",
        "1.6",
    ),
    "parameters that are no object": (
        {"user_id": "ada", "invocations": [{**CALL, "parameters": []}]},
        "$.invocations[0].parameters",
        "1.6",
    ),
    "a domain of no name": (
        {"user_id": "ada", "invocations": [CALL, {**CALL, "domain": "ma il"}]},
        "$.invocations[1].domain",
        "1.6",
    ),
    "a method with a line feed": (
        {"user_id": "ada", "invocations": [CALL, {**CALL, "method": "read\n"}]},
        "$.invocations[1].method",
        "1.4",
    ),
    "a user of no name": ({"user_id": " ada", "invocations": [CALL]}, "$.user_id", "1.4"),
    "a user that is no text": ({"user_id": 7, "invocations": [CALL]}, "$.user_id", "1.6"),
    "a list": ([CALL], "$", "1.6"),
    "null": (None, "$", "1.6"),
}


@pytest.mark.parametrize("fault", REFUSED_DOCUMENTS)
def test_1_6_another_document_is_refused_with_the_place(fault: str) -> None:
    document, place, rule = REFUSED_DOCUMENTS[fault]
    error = refused(lambda: ExecutionPlan.from_json(json.dumps(document)))
    assert (error.place, error.rule) == (place, rule)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "{}{}",
        "{'a':1}",
        '{"a":1,}',
        "// a\n{}",
        "\ufeff{}",
        b"\xff",
        b"\xed\xa0\x80",
        "[" * 9999,
    ],
)
def test_1_6_text_that_is_not_json_is_refused(text: str | bytes) -> None:
    error = refused(lambda: ExecutionPlan.from_json(text))
    assert (error.place, error.rule) == ("$", "1.4")

"""JSON with one meaning only: the checked copy, the canonical form, the reader (rules 1.3 to 1.5).

The oracle for the canonical form is RFC 8785's own examples and the package `rfc8785`; for the
reader it is Python's `json`.
"""

from __future__ import annotations

import json
import math
import tracemalloc
from typing import Any, NoReturn

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gateline import DomainInvocation, ExecutionPlan, PlanError
from gateline.values.invalid import InvalidValueError
from gateline.values.strict_json import (
    MAX_DOCUMENT_BYTES,
    MAX_ENCODED_BYTES,
    MAX_VALUES,
    NUMBER_BOUND,
    canonical,
    canonical_within_bound,
    checked_copy,
    from_canonical,
    path_of,
    read_json,
)

SMALL = settings(
    max_examples=100,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)

scalars = (
    st.none()
    | st.booleans()
    | st.integers(1 - NUMBER_BOUND, NUMBER_BOUND - 1)
    | st.floats(1 - NUMBER_BOUND, NUMBER_BOUND - 1, allow_nan=False)
    | st.text()
)
values: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
objects = st.dictionaries(st.text(), values, max_size=4)


def read(text: str | bytes) -> Any:
    return read_json(text, PlanError)


def copied(value: object) -> Any:
    return checked_copy(value, PlanError)


def parts(value: Any) -> list[Any]:
    """A value and everything inside it, keys too."""
    inside = value if isinstance(value, list) else []
    if isinstance(value, dict):
        inside = [*value.keys(), *value.values()]
    return [value, *(part for item in inside for part in parts(item))]


def shuffled(value: Any) -> Any:
    """The same value, with the keys of every object in another order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key]) for key in reversed(value)}
    return [shuffled(item) for item in value] if isinstance(value, list) else value


# The canonical form


@given(values)
@SMALL
def test_1_5_the_canonical_form_is_rfc_8785(value: Any) -> None:
    assert canonical(copied(value)) == rfc8785.dumps(value)


@given(values)
@SMALL
def test_1_5_the_canonical_form_means_the_same_value(value: Any) -> None:
    encoded = canonical(copied(value))
    assert json.loads(encoded) == from_canonical(encoded) == value


@given(values)
@SMALL
def test_1_5_the_canonical_form_of_the_canonical_form_is_itself(value: Any) -> None:
    encoded = canonical(copied(value))
    assert canonical(copied(from_canonical(encoded))) == encoded
    assert canonical(read(encoded)) == encoded


@given(objects, st.booleans(), st.sampled_from([None, 0, 3]))
@SMALL
def test_1_5_text_and_python_objects_have_equal_digests(
    parameters: dict[str, Any], escaped: bool, indent: int | None
) -> None:
    built = ExecutionPlan("ada", [DomainInvocation("mail", "read", parameters)])
    document: Any = {
        "user_id": "ada",
        "invocations": [
            {"parameters": shuffled(parameters), "method": "read", "domain": "mail"},
        ],
    }
    parsed = ExecutionPlan.from_json(json.dumps(document, ensure_ascii=escaped, indent=indent))
    assert parsed == built
    assert parsed.digest == built.digest
    assert ExecutionPlan.from_json(built.to_json()).digest == built.digest
    assert built.canonical_json == rfc8785.dumps(document)


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (4.50, "4.5"),
        (2e-3, "0.002"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (0.000000000000000000000000001, "1e-27"),
        (333333333.33333329, "333333333.3333333"),
        (5e-324, "5e-324"),
        (-5e-324, "-5e-324"),
        (9007199254740991, "9007199254740991"),
        (9007199254740991.0, "9007199254740991"),
        (-9007199254740991, "-9007199254740991"),
        (1 / 3, "0.3333333333333333"),
    ],
)
def test_1_5_numbers_are_written_as_rfc_8785_writes_them(number: float, form: str) -> None:
    """RFC 8785, section 3.2.2 and appendix B."""
    assert canonical(copied(number)) == form.encode()


def test_1_5_text_is_written_as_rfc_8785_writes_it() -> None:
    """RFC 8785, section 3.2.2."""
    text = "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/"
    form = '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'
    assert canonical(copied(text)) == form.encode()


def test_1_5_keys_are_sorted_as_rfc_8785_sorts_them() -> None:
    """RFC 8785, section 3.2.3: by UTF-16 code units, so that an emoji is before U+FB33."""
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    encoded = canonical(copied(dict.fromkeys(keys)))
    in_order = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(encoded)) == in_order


# The checked copy


@given(values)
@SMALL
def test_1_3_the_copy_is_equal_and_shares_nothing_mutable(value: Any) -> None:
    copy = copied(value)
    assert copy == value
    mutable = {id(part) for part in parts(value) if isinstance(part, list | dict)}
    assert not mutable & {id(part) for part in parts(copy)}


@given(values)
@SMALL
def test_1_4_the_copy_has_exact_builtin_types_and_one_number_per_meaning(value: Any) -> None:
    for part in parts(copied(value)):
        assert type(part) in (type(None), bool, int, float, str, list, dict)
        assert type(part) is not float or not part.is_integer()


@given(objects)
@SMALL
def test_1_3_a_copy_keeps_the_order_of_keys(value: dict[str, Any]) -> None:
    assert list(copied(value)) == list(value)


def test_1_4_a_value_that_occurs_twice_is_no_cycle() -> None:
    shared = ["a"]
    copy = copied({"a": shared, "b": shared})
    assert copy == {"a": ["a"], "b": ["a"]}
    assert copy["a"] is not copy["b"]


class LyingText(str):
    """Text that equals everything, and encodes as something else."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0

    def encode(self, *_arguments: Any, **_named: Any) -> bytes:
        return b"another"


class LyingList(list[Any]):
    """A list that says it is empty."""

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Any:
        return iter(())


class LyingDict(dict[str, Any]):
    """A dict that shows no item."""

    def items(self) -> Any:
        return ()


class LyingInt(int):
    """An integer that claims to be small."""

    def __abs__(self) -> int:
        return 0

    def __ge__(self, _other: object) -> bool:
        return False


class LyingFloat(float):
    """A NaN that claims to equal itself."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0

    def __float__(self) -> float:
        return 1.0


class ClaimsToBeText:
    """An object whose class says it is text."""

    @property
    def __class__(self) -> Any:
        return str

    @__class__.setter
    def __class__(self, value: Any) -> None:
        raise AssertionError


class RaisesWhenShown:
    """An object that cannot be printed."""

    def __repr__(self) -> NoReturn:
        raise RuntimeError("planted")


class _NamelessType(type):
    @property
    def __name__(cls) -> str:  # type: ignore[override]
        raise RuntimeError("planted")


class Nameless(metaclass=_NamelessType):
    """An object whose class cannot be named."""

    def __repr__(self) -> NoReturn:
        raise RuntimeError("planted")


class RaisesWhenTouched:
    """An object of which no attribute can be read."""

    def __getattribute__(self, name: str) -> NoReturn:
        raise RuntimeError("planted")


HOSTILE: dict[str, Any] = {
    "lying text": LyingText("a"),
    "lying list": LyingList([1]),
    "lying dict": LyingDict(a=1),
    "lying int": LyingInt(2**60),
    "lying float": LyingFloat(math.nan),
    "claims to be text": ClaimsToBeText(),
    "raises when shown": RaisesWhenShown(),
    "a class that cannot be named": Nameless(),
    "raises when touched": RaisesWhenTouched(),
    "a class with a line feed in its name": type("a\nFORGED", (), {})(),
    "a class with an escape in its name": type("a\x1b[2J", (), {})(),
}


HASHABLE = [fault for fault in HOSTILE if fault not in ("lying list", "lying dict")]


def refusal_of(value: object) -> Exception:
    """What is raised; without its traceback, which nobody could print with such objects in it."""
    try:
        copied(value)
    except Exception as error:
        return error.with_traceback(None)
    raise AssertionError("accepted")


@pytest.mark.parametrize("fault", HOSTILE)
def test_1_4_a_hostile_value_is_refused_in_one_plain_line(fault: str) -> None:
    error = refusal_of({"a": [HOSTILE[fault]]})
    assert type(error) is PlanError
    assert (error.place, error.rule) == ("$.a[0]", "1.4")
    assert str(error).isprintable()


@pytest.mark.parametrize("fault", HASHABLE)
def test_1_4_a_hostile_key_is_refused_in_one_plain_line(fault: str) -> None:
    error = refusal_of({"a": {HOSTILE[fault]: 1}})
    assert type(error) is PlanError
    assert (error.place, error.rule) == ("$.a", "1.4")
    assert str(error).isprintable()


@pytest.mark.parametrize("depth", [65, 1_000, 100_000])
def test_1_4_depth_is_bounded_without_recursion(depth: int) -> None:
    value: Any = None
    for _ in range(depth):
        value = [value]
    with pytest.raises(PlanError, match="deeper nesting"):
        copied(value)
    while value is not None:  # taken apart by hand: freeing deep lists recurses in some Pythons
        value = value[0]


def test_1_4_the_number_of_values_counts_every_one() -> None:
    most = [*([0] * 9 for _ in range(MAX_VALUES // 10 - 1)), [0] * 8]
    assert len(parts(copied(most))) == MAX_VALUES
    with pytest.raises(PlanError, match="at most 100,000 values"):
        copied([*most[:-1], [0] * 9])


def test_1_4_values_that_multiply_by_sharing_are_counted_each_time() -> None:
    """Ten lists, each ten times the one before: 10^10 values in a hundred places."""
    value: Any = 0
    for _ in range(10):
        value = [value] * 10
    with pytest.raises(PlanError, match="more values"):
        copied(value)


def test_1_4_memory_is_bounded_by_the_value_and_not_by_the_length_of_its_paths() -> None:
    """20,000 numbers under 60 long keys: the value is small, and 20,000 long paths are not."""
    value: Any = [0] * 20_000
    for _ in range(60):
        value = {"k" * 76: value}
    tracemalloc.start()
    try:
        copied(value)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak_bytes < 16 << 20


def test_1_4_the_encoded_size_is_bounded_exactly() -> None:
    quotes = len('""')
    assert len(canonical_within_bound("x" * (MAX_ENCODED_BYTES - quotes), PlanError)) == 1 << 20
    with pytest.raises(PlanError, match="1,048,577 bytes encoded") as caught:
        canonical_within_bound("x" * (MAX_ENCODED_BYTES - quotes + 1), PlanError, "$.a")
    assert (caught.value.place, caught.value.rule) == ("$.a", "1.4")


@pytest.mark.parametrize("below", [1, 2, 10**6])
@pytest.mark.parametrize("make", [int, float])
@pytest.mark.parametrize("sign", [1, -1])
def test_1_4_numbers_end_at_2_to_the_53(sign: int, make: type, below: int) -> None:
    assert copied(make(sign * (NUMBER_BOUND - below))) == sign * (NUMBER_BOUND - below)
    for at_least in (NUMBER_BOUND, NUMBER_BOUND + 2 * below, 10**300):
        with pytest.raises(PlanError, match="below 2\\^53"):
            copied(make(sign * at_least))


# The reader


@given(values, st.booleans(), st.sampled_from([None, 0, 3]))
@SMALL
def test_1_6_the_reader_reads_what_json_writes(value: Any, escaped: bool, indent: Any) -> None:
    text = json.dumps(value, ensure_ascii=escaped, indent=indent)
    assert read(text) == read(text.encode()) == copied(value)


JSON_CHARACTERS = '[]{}",:.0123456789+-eE \n\\/truefalsnNIity\ud800\u20ac'


@given(st.text(JSON_CHARACTERS, max_size=40) | st.binary(max_size=40))
@SMALL
def test_1_4_no_text_raises_anything_but_a_refusal(text: str | bytes) -> None:
    try:
        value = read(text)
    except PlanError as refusal:
        error = refusal
    else:
        assert json.loads(text) == value
        return
    assert str(error).isprintable()
    assert error.rule == "1.4"


@given(objects.filter(bool), st.data())
@SMALL
def test_1_4_a_key_twice_is_refused_wherever_it_is(members: dict[str, Any], data: Any) -> None:
    key = data.draw(st.sampled_from(sorted(members)))
    once = json.dumps(members)
    twice = f"{once[:-1]},{json.dumps(key)}:null}}"
    assert read(f'{{"a":[0,{once}]}}') == {"a": [0, copied(members)]}
    with pytest.raises(PlanError, match="each key once") as caught:
        read(f'{{"a":[0,{twice}]}}')
    assert (caught.value.place, caught.value.rule) == ("$.a[1]", "1.4")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("NaN", "$"),
        ("[1,-Infinity]", "$[1]"),
        ('{"a":{"b":1e999}}', "$.a.b"),
        ("[9007199254740992]", "$[0]"),
        ("[-9007199254740993.0]", "$[0]"),
        ("[1e300]", "$[0]"),
        ("[" + "9" * 30 + "]", "$[0]"),
        ("[-" + "9" * 5_000_000 + "]", "$[0]"),
        (r'["\ud83d"]', "$[0]"),
        (r'["\ude00\ud83d"]', "$[0]"),
        (r'{"a":{"\ud83d":1}}', "$.a"),
        ('"\ud800"', "$"),
    ],
    ids=lambda text: text[:20].encode("ascii", "backslashreplace").decode(),
)
def test_1_4_the_reader_refuses_what_has_no_one_meaning(text: str, place: str) -> None:
    with pytest.raises(PlanError) as caught:
        read(text)
    assert (caught.value.place, caught.value.rule) == (place, "1.4")


def test_1_4_a_pair_of_surrogates_is_one_character() -> None:
    assert read(r'"\ud83d\ude00"') == "\U0001f600"


@pytest.mark.parametrize("text", ["[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"a":' * 100_000])
def test_1_4_deep_text_is_refused(text: str) -> None:
    with pytest.raises(PlanError, match="deeper nesting"):
        read(text)


@pytest.mark.parametrize("make", [str, str.encode], ids=["text", "bytes"])
def test_1_4_a_document_is_bounded_before_it_is_read(make: Any) -> None:
    with pytest.raises(PlanError, match="at most 16,777,216"):
        read(make(" " * (MAX_DOCUMENT_BYTES + 1)))


def test_1_4_the_error_is_of_the_class_that_is_asked_for() -> None:
    class OtherError(InvalidValueError):
        pass

    with pytest.raises(OtherError, match=r"^\$\[0\]"):
        read_json("[NaN]", OtherError)
    with pytest.raises(OtherError, match=r"^\$\[0\]"):
        checked_copy([{1}], OtherError)


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("price", "$.price"),
        ("_1", "$._1"),
        ("unit price", "$['unit price']"),
        ("1", "$['1']"),
        ("", "$['']"),
        ("a.b", "$['a.b']"),
        ("a\nb", r"$['a\nb']"),
        ("pr\u00ecx", r"$['pr\xecx']"),
    ],
)
def test_1_4_a_path_is_plain_ascii(key: str, path: str) -> None:
    assert path_of("$", key) == path

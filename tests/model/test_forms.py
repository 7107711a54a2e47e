"""Linear statements: what is read, what it is worth, and what is refused."""

import pytest

from gateline_model.forms import evaluate, statement_of, sum_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("i", {"i": 1}),
        ("1 + 4 n", {"1": 1, "n": 4}),
        ("i - 1", {"i": 1, "1": -1}),
        ("-3 i + 2", {"i": -3, "1": 2}),
        ("2 a_b - a_b", {"a_b": 1}),
        ("i - i", {}),
        ("10", {"1": 10}),
        (" n ", {"n": 1}),
    ],
)
def test_a_sum_is_read(text: str, form: dict[str, int]) -> None:
    assert dict(sum_of(text)) == form


@pytest.mark.parametrize("text", ["", "  ", "i j", "2 * i", "i +", "+ + i", "4n", "I", "i-", "é"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"sum"):
        sum_of(text)


@pytest.mark.parametrize(
    ("text", "form", "equal"),
    [
        ("records = 1 + 4 n", {"records": 1, "1": -1, "n": -4}, True),
        ("i <= n - 1", {"n": 1, "1": -1, "i": -1}, False),
        ("i >= 0", {"i": 1}, False),
        ("calls = i", {"calls": 1, "i": -1}, True),
    ],
)
def test_a_statement_is_read(text: str, form: dict[str, int], equal: bool) -> None:
    statement = statement_of(text)
    assert (dict(statement.form), statement.equal) == (form, equal)


@pytest.mark.parametrize("text", ["i", "i = 1 = n", "i < 3", "i >= ", "= 3"])
def test_what_is_no_statement_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"sum"):
        statement_of(text)


def test_a_statement_is_true_of_some_values_and_not_of_others() -> None:
    assert statement_of("records = 1 + 4 n").holds({"records": 9, "n": 2})
    assert not statement_of("records = 1 + 4 n").holds({"records": 8, "n": 2})
    assert statement_of("i <= n - 1").holds({"i": 1, "n": 2})
    assert statement_of("i <= n - 1").holds({"i": 0, "n": 2})
    assert not statement_of("i <= n - 1").holds({"i": 2, "n": 2})


def test_a_form_has_a_value() -> None:
    assert evaluate({"1": 7, "i": -2}, {"i": 3}) == 1

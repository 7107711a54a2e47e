"""Names: which look alike, and how the table of the autonomy machinery grows (rules 2.4, 2.5)."""

from __future__ import annotations

import unicodedata
from dataclasses import FrozenInstanceError, fields
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateline import DomainRegistry, PlanError
from gateline.values.invalid import SHOWN_CHARACTERS, InvalidValueError, printable, shown
from gateline.values.names import AUTONOMY, AutonomyNames, check_name, check_user, skeleton
from support import Echo

SMALL = settings(max_examples=100, derandomize=True, deadline=None, database=None)
NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"


@given(st.text(NAME_CHARACTERS, min_size=1, max_size=128))
@SMALL
def test_1_4_every_word_of_the_grammar_is_a_name(name: str) -> None:
    assert check_name(name, PlanError, "$") == name


@given(st.text(NAME_CHARACTERS, max_size=20), st.characters(exclude_characters=NAME_CHARACTERS))
@SMALL
def test_1_4_no_other_character_is_in_a_name(name: str, other: str) -> None:
    for text in (other + name, name + other, name + other + name):
        with pytest.raises(PlanError):
            check_name(text, PlanError, "$")


@given(st.text(max_size=20))
@SMALL
def test_1_4_a_user_name_is_accepted_exactly_when_it_is_plain(user: str) -> None:
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    plain = (
        user != ""
        and user == user.strip()
        and user == unicodedata.normalize("NFC", user)
        and not any(unicodedata.category(character) in hidden for character in user)
    )
    try:
        accepted = check_user(user, PlanError, "$") == user
    except PlanError:
        accepted = False
    assert accepted == plain


ALIKE = (
    {"mail", "MAIL", "Mail", "mai1", "maIl", "mall"},
    {"tool", "t00l", "TO0L", "too1", "tooI"},
    {"modern", "modem", "MODEM"},
    {"vvatch", "watch"},
)


@pytest.mark.parametrize("names", ALIKE, ids=min)
def test_2_4_names_that_are_easily_confused_have_one_skeleton(names: set[str]) -> None:
    assert len({skeleton(name) for name in names}) == 1


def test_2_4_other_names_have_skeletons_of_their_own() -> None:
    names = ["mail", "mails", "mal", "files", "file.s", "file_s", "file-s", "a", "b", "2", "z"]
    for one, other in combinations(names, 2):
        assert skeleton(one) != skeleton(other), (one, other)


@pytest.mark.parametrize("names", ALIKE, ids=min)
def test_2_4_two_domains_that_are_easily_confused_are_not_registered(names: set[str]) -> None:
    for one, other in combinations(sorted(names), 2):
        with pytest.raises(PlanError, match=one) as caught:
            DomainRegistry({one: Echo(), other: Echo()})
        assert (caught.value.place, caught.value.rule) == ("$.domains", "2.4")


TABLES = [field.name for field in fields(AutonomyNames)]


@pytest.mark.parametrize("table", TABLES)
def test_2_5_adding_makes_a_larger_table_and_leaves_the_old_one(table: str) -> None:
    before = {name: getattr(AUTONOMY, name) for name in TABLES}
    added = AUTONOMY.adding(**{table: frozenset({"Robot", "\uff22ot"})})
    assert getattr(added, table) == before[table] | {"robot", "bot"}
    assert {name: getattr(AUTONOMY, name) for name in TABLES} == before
    assert all(getattr(added, name) == before[name] for name in TABLES if name != table)


@pytest.mark.parametrize("table", TABLES)
def test_2_5_the_table_is_immutable(table: str) -> None:
    held: Any = AUTONOMY
    with pytest.raises(FrozenInstanceError):
        setattr(held, table, frozenset())
    with pytest.raises(FrozenInstanceError):
        delattr(held, table)
    assert type(getattr(held, table)) is frozenset


@given(st.sampled_from(sorted(AUTONOMY.exact)), st.data())
@SMALL
def test_2_5_no_case_of_any_letter_hides_a_name(name: str, data: Any) -> None:
    upper = data.draw(st.lists(st.booleans(), min_size=len(name), max_size=len(name)))
    mixed = "".join(c.upper() if up else c for c, up in zip(name, upper, strict=True))
    for check in (AUTONOMY.check_issuer, AUTONOMY.check_user, AUTONOMY.check_domain):
        with pytest.raises(PlanError, match="autonomy"):
            check(mixed, PlanError, "$")


@given(st.text())
@SMALL
def test_what_is_shown_in_a_message_is_one_short_line_of_ascii(text: str) -> None:
    assert shown(text).isascii()
    assert shown(text).isprintable()
    assert len(shown(text)) <= SHOWN_CHARACTERS
    assert printable(text).isprintable()


def test_a_refusal_names_place_found_expected_and_rule() -> None:
    error = InvalidValueError("$.a[3]", "nan", "a finite number", "1.4")
    assert str(error) == "$.a[3]: found nan, expected a finite number (rule 1.4)"
    assert (error.place, error.found, error.expected, error.rule) == (
        "$.a[3]",
        "nan",
        "a finite number",
        "1.4",
    )


class Shows:
    """An object that says of itself what it is told to."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


@given(st.text())
@SMALL
def test_what_an_object_says_of_itself_is_shown_as_one_short_line_of_ascii(text: str) -> None:
    said = shown(Shows(text))
    assert said.isascii()
    assert said.isprintable()
    assert len(said) <= SHOWN_CHARACTERS

"""The bearer secret: its form, its checksum, and that it shows itself to nobody (rule 2.6)."""

from __future__ import annotations

import copy
import json
import pickle
import re
import traceback
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateline import Secret, TokenError
from gateline.values.secret import SECRET_BYTES

SMALL = settings(max_examples=100, derandomize=True, deadline=None, database=None)
secrets = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES).map(Secret)
RANDOM = bytes(range(SECRET_BYTES))
DIGITS = RANDOM.hex()


def refused(text: str) -> TokenError:
    with pytest.raises(TokenError) as caught:
        Secret.parse(text)
    assert (caught.value.place, caught.value.rule) == ("$.secret", "2.6")
    return caught.value


def test_2_6_a_secret_is_a_prefix_256_bits_and_a_checksum() -> None:
    text = Secret(RANDOM).reveal()
    match = re.fullmatch(r"gateline_([0-9a-f]{64})([0-9a-f]{8})", text)
    assert match is not None
    assert match[1] == DIGITS


def test_2_6_the_form_of_a_secret_does_not_change() -> None:
    """A secret that was handed out has to be read by later versions."""
    checksum = sha256(f"checksum:{DIGITS}".encode()).hexdigest()[:8]
    assert Secret(RANDOM).reveal() == f"gateline_{DIGITS}{checksum}"


@given(secrets)
@SMALL
def test_2_6_a_secret_reads_back_as_itself(secret: Secret) -> None:
    parsed = Secret.parse(secret.reveal())
    assert parsed.reveal() == secret.reveal()
    assert parsed.token_hash == secret.token_hash == sha256(secret.reveal().encode()).hexdigest()


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_2_6_a_secret_has_256_bits(length: int) -> None:
    with pytest.raises(TokenError) as caught:
        Secret(b"\1" * length)
    assert (caught.value.place, caught.value.rule) == ("$.secret", "2.6")


@given(secrets, st.integers(0, 71), st.sampled_from("0123456789abcdef"))
@SMALL
def test_2_6_one_mistyped_digit_is_found(secret: Secret, position: int, digit: str) -> None:
    head, digits = secret.reveal()[:9], secret.reveal()[9:]
    mistyped = head + digits[:position] + digit + digits[position + 1 :]
    if mistyped == secret.reveal():
        assert Secret.parse(mistyped).token_hash == secret.token_hash
    else:
        assert refused(mistyped).found == "a mistyped secret"


@given(secrets, st.integers(0, 70))
@SMALL
def test_2_6_two_digits_in_each_others_place_are_found(secret: Secret, position: int) -> None:
    head, digits = secret.reveal()[:9], secret.reveal()[9:]
    one, other = digits[position], digits[position + 1]
    swapped = head + digits[:position] + other + one + digits[position + 2 :]
    if one != other:
        assert refused(swapped).found == "a mistyped secret"


TEXT = Secret(RANDOM).reveal()


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT[:-1],
        TEXT + "0",
        TEXT + "\n",
        " " + TEXT,
        TEXT.upper(),
        TEXT.replace("gateline_", "gateline-"),
        TEXT.removeprefix("gateline_"),
        TEXT.replace("1", "\uff11"),
        "gateline_" + "g" * 72,
        Secret(RANDOM).token_hash,
    ],
    ids=[
        "empty",
        "shorter",
        "longer",
        "line feed",
        "space",
        "upper case",
        "other prefix",
        "no prefix",
        "full-width digits",
        "no digits",
        "a hash",
    ],
)
def test_2_6_text_of_another_form_is_refused(text: str) -> None:
    assert refused(text).found == "text of another form"


def test_2_6_a_refusal_does_not_repeat_the_text() -> None:
    for text in (TEXT + "0", TEXT[:-1] + ("0" if TEXT[-1] != "0" else "1")):
        said = "".join(traceback.format_exception(refused(text)))
        assert DIGITS[:16] not in said


SHOWS: dict[str, Callable[[Secret], str]] = {
    "repr": repr,
    "str": str,
    "ascii": ascii,
    "format": format,
    "f-string": lambda secret: f"{secret} {secret!r} {secret!s} {secret!a}",
    "percent": lambda secret: "%s %r" % (secret, secret),  # noqa: UP031
    "in a list": lambda secret: repr([secret]),
    "in a tuple": lambda secret: str((secret, {"secret": secret})),
    "in an error": lambda secret: repr(ValueError(secret)),
}


@pytest.mark.parametrize("show", SHOWS)
def test_2_6_a_secret_is_redacted(show: str) -> None:
    said = SHOWS[show](Secret(RANDOM))
    assert "Secret(redacted)" in said
    assert DIGITS[:8] not in said


LEAVES: dict[str, Callable[[Any], object]] = {
    **{
        f"pickle {protocol}": partial(pickle.dumps, protocol=protocol)
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    },
    "pickled in a list": lambda secret: pickle.dumps([secret]),
    "copy": copy.copy,
    "deep copy": copy.deepcopy,
    "json": json.dumps,
    "attributes": vars,
    "items": list,
    "bytes": bytes,
    "format with a width": lambda secret: format(secret, ">99"),
}


@pytest.mark.parametrize("way", LEAVES)
def test_2_6_a_secret_leaves_by_reveal_only(way: str) -> None:
    with pytest.raises(TypeError) as caught:
        LEAVES[way](Secret(RANDOM))
    assert DIGITS[:8] not in str(caught.value)

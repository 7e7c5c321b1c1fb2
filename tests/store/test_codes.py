from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import InputError
from quiz.store.codes import ALPHABET, new_code, read_code


def test_a_code_has_no_characters_that_look_alike() -> None:
    for alike in ("0OQ", "1IL", "2Z", "5S", "8B", "UV"):
        assert len(set(alike) & set(ALPHABET)) <= 1


def test_codes_do_not_repeat() -> None:
    assert len({new_code() for _ in range(1000)}) > 990


@given(st.text(ALPHABET, min_size=6, max_size=6), st.integers(0, 6), st.sampled_from(["", " ", "-", "  "]))
def test_a_code_is_read_however_it_is_typed(code: str, cut: int, between: str) -> None:
    assert read_code(code) == code
    assert read_code(f" {code[:cut]}{between}{code[cut:].lower()}\n") == code


@given(st.text())
def test_any_text_is_a_code_or_refused_in_words(text: str) -> None:
    with suppress(InputError):
        assert set(read_code(text)) <= set(ALPHABET)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Type the six characters of the class code."),
        ("K", "That is one character; the code has six."),
        ("KPX34", "That is five characters; the code has six."),
        ("K" * 30, "That is 30 characters; the code has six."),
        ("KPX340", "No code has the character 0."),
    ],
)
def test_what_is_no_code_is_told_why(text: str, words: str) -> None:
    with pytest.raises(InputError) as error:
        read_code(text)
    assert str(error.value).startswith(words)

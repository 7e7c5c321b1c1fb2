"""A title from a file's name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.title import from_name

TEXT = "The talks, held in Lindholm on Monday, failed. Norwegian ministers left; the Norwegian side blamed the UNHCR."


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("talks-in-lindholm.txt", "Talks in Lindholm"),
        ("norwegian_ministers_leave.txt", "Norwegian ministers leave"),
        ("UNHCR-and-monday.md", "UNHCR and Monday"),
        ("shelf/the side.txt", "The side"),
        (".txt", ".txt"),
        ("", "Untitled"),
    ],
)
def test_words_get_the_capitals_of_the_text(name: str, title: str) -> None:
    assert from_name(name, TEXT) == title


@given(st.text(max_size=30), st.text(max_size=60))
def test_any_name_gives_a_title(name: str, text: str) -> None:
    assert from_name(name, text)

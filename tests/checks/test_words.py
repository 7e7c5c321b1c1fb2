"""Words as the checks compare them, and the lists they come from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.checks import words as module
from quiz.checks.reading.verbs import forms
from quiz.checks.words import content, root, stands_in, word_list, words

LISTS = Path(module.__file__).parent / "wordlists"
NAMES = sorted(file.stem for file in LISTS.glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor’s 4,200 well-known boats.", ("the", "mayor", "4,200", "well-known", "boats")),
        ("U.N. rules, don’t they?", ("u.n", "rules", "don't", "they")),
        ("the pupils’ papers", ("the", "pupils", "papers")),
        ("…", ()),
    ],
)
def test_words_are_folded_and_lose_their_possessive(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("warned", "warning", True),
        ("boats", "boat", True),
        ("cities", "city", True),
        ("news", "new", False),
        ("glass", "glas", False),
        ("prices", "price", True),
    ],
)
def test_endings_do_not_make_another_word(one: str, two: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert (root(one) == root(two)) is expected


def test_small_words_carry_nothing() -> None:
    assert content("Who said that the article is about what they said?") == frozenset()
    assert content("The harbour is closed") == {"harbour", "clos"}


def test_a_run_of_words_stands_in_a_text_or_not() -> None:
    assert stands_in(words("sea wall"), "The sea  “wall” held.")
    assert not stands_in(words("sea wall"), "The sea walled them in.")


@given(text=st.text())
def test_every_text_has_words_that_stand_in_it(text: str) -> None:
    assert not words(text) or stands_in(words(text), text)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_is_small_lettered_and_says_each_word_once(name: str) -> None:
    lines = [line for line in (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    assert word_list(name)
    assert [line for line in lines if line != line.strip().lower()] == []
    assert sorted(line for line in set(lines) if lines.count(line) > 1) == []


def test_every_list_says_where_it_comes_from() -> None:
    readme = (LISTS / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"| {name} |" not in readme] == []


def test_every_denial_is_a_cue() -> None:
    assert word_list("denials") <= set(forms().values())

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.read import read as read_article
from quiz.bank.read import read as read_bank
from quiz.bank.write import is_edited
from quiz.checks.check import check, check_bank
from quiz.compare import compare
from quiz.errors import ArticleError, InputError
from tests.recipes.compare.kit import POST, WAVE
from tests.recipes.kit import QUIET

ROOT = Path(__file__).resolve().parent.parent
MILK = ("sick-after-the-milk", "what-made-the-valley-sick")
PIER = [(POST, "pier-post.txt"), (WAVE, "pier-wave.txt")]


def seeds() -> list[tuple[bytes | str, str]]:
    return [((ROOT / "seeds" / f"{name}.txt").read_bytes(), f"{name}.txt") for name in MILK]


def test_the_committed_bank_is_rebuilt_byte_for_byte() -> None:
    committed = (ROOT / "question_banks" / f"{MILK[0]}-and-{MILK[1]}.md").read_text(encoding="utf-8")
    assert compare(seeds()).text == committed


def test_it_asks_what_one_article_cannot_teach() -> None:
    bank = compare(seeds()).bank
    assert len(bank.questions) >= 8
    assert len({question.recipe for question in bank.questions}) == 6
    assert len({question.strand for question in bank.questions}) == 5
    for question in bank.questions:
        cited = {e.article for e in question.evidence}
        assert cited == {1, 2}, question.stem


def test_it_reads_back_says_how_it_was_made_and_survives_every_check() -> None:
    compared = compare(seeds())
    articles = {name: read_article(data, name) for data, name in seeds()}
    assert read_bank(compared.text, lambda name: articles[name]) == compared.bank
    assert not is_edited(compared.text)
    assert "\nwish: --compare\n" in compared.text
    assert [flaw for q in compared.bank.questions for flaw in check(q, compared.bank.articles)] == []
    assert check_bank(compared.bank.questions, compared.bank.articles) == ()


@settings(deadline=None, max_examples=5)
@given(st.integers(0, 10**6))
def test_any_seed_gives_a_sound_bank_and_the_same_one_again(seed: int) -> None:
    compared = compare(PIER, seed)
    assert compared.text == compare(PIER, seed).text
    assert check_bank(compared.bank.questions, compared.bank.articles) == ()
    assert max(Counter(q.stem for q in compared.bank.questions).values()) == 1


def test_the_other_way_round_it_is_the_other_articles_bank() -> None:
    assert [a.name for a in compare(PIER[::-1]).bank.articles] == ["pier-wave.txt", "pier-post.txt"]


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        (PIER[:1], "Name a second report"),
        ([*PIER, (QUIET, "mill.txt")], "these are 3. Compare two at a time"),
        ([PIER[0], (POST.replace("\n\n", "\n \n"), "copy.txt")], "are the same article"),
        ([PIER[0], (WAVE, "pier-post.txt")], "Give one of the two files another name"),
        ([PIER[0], (QUIET, "mill.txt")], "Compare two reports on the same event"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_a_way_out(articles: list[tuple[str, str]], told: str) -> None:
    with pytest.raises(InputError, match=told):
        compare(articles)


def test_what_is_no_article_is_refused() -> None:
    with pytest.raises(ArticleError):
        compare([PIER[0], ("", "empty.txt")])

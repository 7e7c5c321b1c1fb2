from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.article.level import grade
from quiz.article.read import read
from quiz.checks.check import check
from quiz.pipeline import build
from quiz.recipes.compose import RECIPES, compose
from quiz.recipes.plain import SHORTER, plain, worded
from quiz.recipes.wish import Wish
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)
SOUND = [q for q in compose(FOUND, 1) if not check(q, (FOUND.article,))]
SIMPLE = "The cat sat on the mat. The dog ran to the cat. The cat ran off. The sun was hot. We all sat down.\n"


def test_every_plain_wording_belongs_to_a_recipe() -> None:
    assert SHORTER.keys() <= RECIPES.keys()


@pytest.mark.parametrize("question", SOUND, ids=lambda q: f"{q.recipe}: {q.stem[:40]}")
def test_a_plain_stem_keeps_key_and_evidence_and_passes_every_check(question: object) -> None:
    one = next(q for q in SOUND if q is question)
    simple = plain(one)
    assert replace(simple, stem=one.stem) == one
    assert (simple.stem != one.stem) == (one.recipe in SHORTER)
    assert check(simple, (FOUND.article,)) == ()


def test_a_plain_stem_is_no_harder_to_read() -> None:
    for question in SOUND:
        assert grade([plain(question).stem]) <= grade([question.stem]) + 1


def test_only_what_reads_harder_than_the_article_is_put_plainly() -> None:
    table = next(q for q in compose(FOUND, 1) if q.recipe == "sort_sources")
    simple = read(SIMPLE, "cat.txt")
    assert list(worded([table], FOUND.article, plainly=False)) == [table]
    assert [q.stem for q in worded([table], simple, plainly=False)] == ["What kind of source is each of these?"]


def test_a_bank_in_plain_words_says_so_and_has_the_same_keys() -> None:
    usual, simple = build(BRIDGE, "bridge.txt"), build(BRIDGE, "bridge.txt", wish=Wish(plain=True))
    assert "\nwish: --plain\n" in simple.text
    assert simple.text == build(BRIDGE, "bridge.txt", wish=Wish(plain=True)).text
    stems = {q.stem for q in simple.bank.questions}
    assert stems != {q.stem for q in usual.bank.questions}
    assert all(check(q, (simple.article,)) == () for q in simple.bank.questions)

"""A quiz across two articles: both are there, each is called by its name, and every line says whose it is."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from quiz.compare import compare
from quiz.question.kinds import Choice
from quiz.store.banks import save_bank
from quiz.store.db import Store
from tests.recipes.compare.kit import POST, WAVE

if TYPE_CHECKING:
    from quiz import config
    from quiz.bank.records import Bank
    from tests.web.conftest import Visitor

SLUG = "the-pier"
BOTH = [("pier-post.txt", POST), ("pier-wave.txt", WAVE)]


@pytest.fixture
def bank(settings: config.Config, app: object) -> Bank:  # noqa: ARG001 - the app makes the tables
    compared = compare([(text, name) for name, text in BOTH])
    store = Store(settings.database_url)
    with store.session() as session:
        save_bank(session, compared.text, BOTH, slug=SLUG)
        session.commit()
    store.close()
    return compared.bank


def begin(student: Visitor) -> str:
    student.get("/")
    return student.post(f"/practise/{SLUG}").request.path.split("/")[2]


def only(bank: Bank) -> int:
    """The number of the question whose key stands in one article alone."""
    return next(n for n, q in enumerate(bank.questions, 1) if q.recipe == "who_reports")


def test_both_articles_stand_there_with_a_way_between(student: Visitor, bank: Bank) -> None:
    page = student.get(f"/take/{begin(student)}/1").text
    assert page.count('<section class="sheet"') == len(bank.articles)
    for number, name in ((1, "The Sandwick Post"), (2, "Radio Wave")):
        assert f'href="#article-{number}"' in page
        assert f'id="article-{number}"' in page
        assert f"<b>{name}</b>" in page


def test_the_result_says_which_article_a_line_is_in(student: Visitor, bank: Bank) -> None:
    token, n = begin(student), only(bank)
    body = bank.questions[n - 1].body
    assert isinstance(body, Choice)
    wrong = next(i for i in range(len(body.options)) if i != body.key)
    student.give(token, n, {"answer": str(wrong)})
    student.finish(token)
    page = unescape(student.get(f"/result/{token}/{n}").text)
    cited = next(e.article for e in bank.questions[n - 1].evidence if e.span)
    here, there = ("The Sandwick Post", "Radio Wave") if cited == 1 else ("Radio Wave", "the Sandwick Post")
    assert re.search(rf"{here}, line \d+", page)
    assert f"Nowhere in {there}: " in page


def test_the_teacher_sees_it_too(teacher: Visitor, bank: Bank) -> None:
    page = teacher.get(f"/teach/banks/{SLUG}").text
    assert "made from the articles" in page
    assert re.search(r"Radio Wave, line \d+", page)
    assert len(bank.questions) == page.count('class="key-one"')

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest

from quiz.article.read import read
from quiz.store.articles import DIGITS, save_article
from quiz.store.banks import save_bank
from quiz.web.map import view_of
from tests.conftest import ROOT
from tests.web.conftest import NAME, SLUG, TEXT

if TYPE_CHECKING:
    from flask import Flask

    from quiz.store.db import Store
    from tests.web.conftest import Visitor

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def test_a_teacher_sees_the_map_of_a_quiz(teacher: Visitor) -> None:
    text = teacher.get(f"/map/{SLUG}").text
    assert re.search(r"\w+ sources speak\.", text)
    for words in ("Who speaks", "Ida Brandt", "Harbour officials", "Reason for not naming: none given"):
        assert words in text


def test_a_student_sees_it_only_after_handing_in(student: Visitor) -> None:
    assert student.get(f"/map/{SLUG}").status_code == 404
    token = student.begin()
    waiting = student.get(f"/map/{SLUG}")
    assert waiting.status_code == 404
    assert "handed in" in waiting.text
    student.finish(token)
    assert student.get(f"/map/{SLUG}").status_code == 200


def test_a_second_attempt_closes_it_again(student: Visitor) -> None:
    student.finish(student.begin())
    student.begin()
    assert student.get(f"/map/{SLUG}").status_code == 404


def test_another_browsers_attempt_opens_nothing(student: Visitor, outsider: Visitor) -> None:
    student.finish(student.begin())
    assert outsider.get(f"/map/{SLUG}").status_code == 404


def test_a_pasted_article_is_mapped_for_teachers_alone(app: Flask, teacher: Visitor, student: Visitor) -> None:
    with cast("Store", app.extensions["store"]).session() as session:
        digest = save_article(session, NAME, TEXT).digest[:DIGITS]
        session.commit()
    assert teacher.get(f"/map/article/{digest}").status_code == 200
    assert student.get(f"/map/article/{digest}").status_code == 404
    assert teacher.get("/map/article/0123456789abcdef").status_code == 404


def test_a_quiz_without_an_article_has_no_map(app: Flask, teacher: Visitor) -> None:
    bank = "---\ntitle: Words\n---\n\n## Say it.\n{#ccccccccccc1 kind=short_answer}\n\n= it\n"
    with cast("Store", app.extensions["store"]).session() as session:
        save_bank(session, bank, [], slug="words")
        session.commit()
    assert teacher.get("/map/words").status_code == 404
    assert "/map/words" not in teacher.get("/teach").text
    assert teacher.get("/teach/banks/words").status_code == 200


@pytest.mark.parametrize("number", [0, 2, -1])
def test_an_article_the_quiz_does_not_have_has_no_map(teacher: Visitor, number: int) -> None:
    assert teacher.get(f"/map/{SLUG}?article={number}").status_code == 404


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_link_of_a_map_has_its_place(teacher: Visitor, app: Flask, path: object) -> None:
    with cast("Store", app.extensions["store"]).session() as session:
        digest = save_article(session, path.name, path.read_text()).digest[:DIGITS]  # type: ignore[attr-defined]
        session.commit()
    text = teacher.get(f"/map/article/{digest}").text
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)


def test_a_row_of_the_score_leads_to_the_cast_and_a_statement_to_its_words(teacher: Visitor) -> None:
    text = teacher.get(f"/map/{SLUG}").text
    assert 'href="#source-1" data-pick="source-1"' in text
    assert re.search(r'<li class="source" id="source-1"', text)
    assert re.search(r'<span class="saying" id="said-1"', text)


def test_the_picture_has_a_table_for_whoever_does_not_see_it(teacher: Visitor) -> None:
    text = teacher.get(f"/map/{SLUG}").text
    table = re.search(r"<table>.*?</table>", text, re.DOTALL)
    assert table
    view = view_of(read(TEXT, NAME))
    assert table.group().count('scope="row"') == len(view.score.rows) + 1


def test_the_article_keeps_every_word() -> None:
    view = view_of(read(TEXT, NAME))
    for line in view.lines:
        words = "".join(run.text for group in view.groups[line.number] for run in group.runs)
        assert words == line.span.of(TEXT)


def test_a_map_has_nothing_inline(teacher: Visitor) -> None:
    text = teacher.get(f"/map/{SLUG}").text
    assert not re.search(r"\sstyle=|<style|\son\w+=", text)

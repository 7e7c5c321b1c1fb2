from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest

from quiz.store.attempts import finish, save_answer
from quiz.store.classes import join
from quiz.web.summary import about
from tests.web.conftest import RIGHT, SLUG

if TYPE_CHECKING:
    from flask import Flask

    from quiz.store.db import Store
    from tests.web.conftest import Visitor


def sit(app: Flask, code: str, names: list[str], first: int | None, *, finished: bool = True) -> None:
    """Students who answer the first question with this option, and nothing else."""
    with cast("Store", app.extensions["store"]).session() as session:
        for name in names:
            attempt = join(session, code, name)
            if first is not None:
                save_answer(session, attempt, "bbbbbbbbbbb1", first)
            if finished:
                finish(session, attempt)
        session.commit()


def summary(teacher: Visitor, code: str, part: str = "summary") -> str:
    page = teacher.get(f"/teach/classes/{code}/{part}")
    assert page.status_code == 200
    return page.text


def test_before_anyone_comes_the_page_says_what_to_do(teacher: Visitor, code: str) -> None:
    text = summary(teacher, code)
    assert "Nobody has joined yet." in text
    assert f"Put the code {code[:3]} {code[3:]} on the board." in text


def test_one_who_joined_and_answered_nothing_is_still_working(teacher: Visitor, app: Flask, code: str) -> None:
    sit(app, code, ["Mara"], None, finished=False)
    text = summary(teacher, code)
    assert "0 of 1 student handed in" in text
    assert "No answer has come in yet." in text
    assert "Still working" in text


def test_when_nothing_is_missed_the_page_says_so(teacher: Visitor, app: Flask, code: str) -> None:
    sit(app, code, ["Mara", "Ilir", "Jo"], 1)
    text = summary(teacher, code)
    assert "Nothing was missed." in text
    assert "No question has a wrong answer." in text


def test_the_most_missed_shows_the_commonest_wrong_option_and_its_misreading(
    teacher: Visitor, app: Flask, code: str
) -> None:
    sit(app, code, [f"A{n}" for n in range(15)], 1)
    sit(app, code, [f"B{n}" for n in range(7)], 0)
    sit(app, code, [f"C{n}" for n in range(3)], 2)
    text = summary(teacher, code)
    assert '<b class="big num">15</b> of 25' in text
    assert "likely between .41 and .77" in text
    assert "picked most instead" in text
    assert "She speaks of bolts and gives no sum." in text
    assert "15 of 25" in text
    assert "A figure belongs to whoever gave it." in text


def test_every_student_is_one_circle(teacher: Visitor, app: Flask, code: str) -> None:
    sit(app, code, [f"A{n}" for n in range(15)], 1)
    sit(app, code, [f"B{n}" for n in range(10)], 0)
    text = summary(teacher, code)
    rows = re.findall(r'<svg class="circles.*?</svg>', text, re.DOTALL)
    assert [(row.count('"on"'), row.count('"off"')) for row in rows] == [(10, 15), (15, 10), (0, 25)]


def test_the_deciding_sentence_is_shown_once_with_its_stroke(teacher: Visitor, app: Flask, code: str) -> None:
    sit(app, code, ["Mara", "Ilir"], 0)
    missed = re.findall(r'<section class="miss".*?</section>', summary(teacher, code), re.DOTALL)
    assert len(missed) == 1
    assert missed[0].count('class="passage"') == 1
    assert 'data-kind="unnamed_people" data-form="name"' in missed[0]
    assert f"/map/{SLUG}?article=1#a1l5" in missed[0]


@pytest.mark.parametrize("count", [1, 3, 25, 40])
def test_any_size_of_class_has_its_summary(teacher: Visitor, app: Flask, code: str, count: int) -> None:
    sit(app, code, [f"Wilhelmina-Alexandra Featherstone {n}" for n in range(count)], 0)
    text = summary(teacher, code)
    assert f'<b class="big num">0</b> of {count}' in text
    for x, width in re.findall(r'<rect class="p-[a-z]+" x="([\d.]+)%" width="([\d.]+)%"', text):
        assert float(x) + float(width) <= 100.01


def test_who_needs_help_is_named_on_the_teachers_screen_alone(teacher: Visitor, app: Flask, code: str) -> None:
    sit(app, code, ["Mara Lind"], 0)
    assert "Mara Lind" in summary(teacher, code)
    assert "Mara Lind" not in summary(teacher, code, "projector")


def test_the_wall_shows_the_rule_and_the_missed_without_links(teacher: Visitor, app: Flask, code: str) -> None:
    sit(app, code, ["Mara", "Ilir"], 0)
    text = summary(teacher, code, "projector")
    assert "A figure belongs to whoever gave it." in text
    assert "Who gives the figure of 400,000 crowns?" in text
    assert "<table" not in text


def test_the_wall_is_calm_before_anyone_comes(teacher: Visitor, code: str) -> None:
    assert "Nobody has joined yet." in summary(teacher, code, "projector")


def test_marks_in_parts_have_their_mean_beside_the_count(teacher: Visitor, student: Visitor, code: str) -> None:
    student.get(f"/join/{code}")
    token = student.post(f"/join/{code}", name="Mara").request.path.split("/")[2]
    student.give(token, 4, {"answer-0": "0", "answer-1": "1"})
    assert "mean mark .50" in summary(teacher, code)


def test_a_whole_class_of_full_marks(teacher: Visitor, student: Visitor, code: str) -> None:
    student.get(f"/join/{code}")
    token = student.post(f"/join/{code}", name="Mara").request.path.split("/")[2]
    for n, fields in RIGHT.items():
        student.give(token, n, fields)
    student.finish(token)
    text = summary(teacher, code)
    assert "1 of 1 student handed in" in text
    assert "Nothing was missed." in text
    assert text.count(">1 of 1<") == len(RIGHT)


@pytest.mark.parametrize(("share", "words"), [(0, ".00"), (0.407, ".41"), (0.995, ".99"), (0.996, "1"), (1, "1")])
def test_a_share_has_two_digits(share: float, words: str) -> None:
    assert about(share) == words

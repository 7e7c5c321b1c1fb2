from __future__ import annotations

from typing import TYPE_CHECKING, cast

from quiz.store.classes import close, find_assignment

if TYPE_CHECKING:
    from flask import Flask

    from quiz.store.db import Store
    from tests.web.conftest import Visitor


def test_a_code_leads_to_a_name_and_a_name_to_the_first_question(student: Visitor, code: str) -> None:
    student.get("/")
    door = student.post("/join", code=f" {code[:3].lower()} {code[3:]}")
    assert door.request.path == f"/join/{code}"
    assert "9b" in door.text
    assert "A first name or a nickname is enough." in door.text
    question = student.post(f"/join/{code}", name="Mira")
    assert question.request.path.endswith("/1")
    assert "Question 1</b> of 8" in question.text


def test_a_name_is_asked_for_kindly(student: Visitor, code: str) -> None:
    student.get(f"/join/{code}")
    page = student.post(f"/join/{code}", name="  ")
    assert "Type a name your teacher will know you by." in page.text
    long = student.post(f"/join/{code}", name="m" * 50)
    assert "That name has 50 characters; 40 fit." in long.text


def test_a_second_mira_is_told_apart(student: Visitor, outsider: Visitor, code: str) -> None:
    for one in (student, outsider):
        one.get(f"/join/{code}")
        one.post(f"/join/{code}", name="Mira")
    assert "As Mira 2 in 9b" in outsider.get("/").text


def test_who_is_in_already_can_carry_on_or_let_someone_else_in(student: Visitor, code: str) -> None:
    student.get(f"/join/{code}")
    student.post(f"/join/{code}", name="Mira")
    page = student.get(f"/join/{code}").text
    assert "Carry on as Mira" in page
    assert "Someone else?" in page


def test_a_link_that_is_no_class_leads_nowhere(student: Visitor) -> None:
    assert student.get("/join/CDFGHJ").status_code == 404
    assert student.get("/join/12").status_code == 404


def test_a_closed_class_lets_nobody_in(app: Flask, student: Visitor, code: str) -> None:
    student.get(f"/join/{code}")
    with cast("Store", app.extensions["store"]).session() as session:
        close(session, find_assignment(session, code))
        session.commit()
    assert "This class is closed." in student.post(f"/join/{code}", name="Mira").text
    assert "<form" not in student.get(f"/join/{code}").text

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.web.conftest import SLUG

if TYPE_CHECKING:
    from tests.web.conftest import Visitor


def join(visitor: Visitor, code: str, name: str) -> str:
    visitor.get(f"/join/{code}")
    return visitor.post(f"/join/{code}", name=name).request.path


def test_code_link_and_qr_stand_on_one_page(teacher: Visitor, code: str) -> None:
    text = teacher.get(f"/teach/classes/{code}").text
    assert f"{code[:3]} {code[3:]}" in text
    assert f"http://localhost/join/{code}" in text
    assert f'aria-label="QR code of http://localhost/join/{code}"' in text
    assert "style=" not in text


def test_an_address_only_this_computer_can_open_is_said_to_be_one(teacher: Visitor, code: str) -> None:
    assert "opens on this computer only" in teacher.get(f"/teach/classes/{code}").text
    kept = teacher.client.get_cookie("says_who")
    assert kept
    teacher.client.set_cookie("says_who", kept.value, domain="192.168.1.20")
    there = teacher.client.get(f"/teach/classes/{code}", base_url="http://192.168.1.20:8000").text
    assert "opens on this computer only" not in there
    assert f"http://192.168.1.20:8000/join/{code}" in there


def test_everyone_who_joins_is_counted(teacher: Visitor, student: Visitor, outsider: Visitor, code: str) -> None:
    join(student, code, "Mara")
    token = join(outsider, code, "Ilir").split("/")[2]
    outsider.finish(token)
    text = teacher.get(f"/teach/classes/{code}/joined").text
    assert re.search(r'joined-n num">2</b> joined', text)
    assert "1 handed in" in text
    assert text.count("<path") == 2


def test_names_are_there_for_whoever_asks(teacher: Visitor, student: Visitor, code: str) -> None:
    join(student, code, "<b>Mara</b>")
    text = teacher.get(f"/teach/classes/{code}/joined").text
    assert "&lt;b&gt;Mara&lt;/b&gt;" in text


def test_a_class_closes_and_opens_again(teacher: Visitor, student: Visitor, code: str) -> None:
    teacher.get(f"/teach/classes/{code}")
    closed = teacher.post(f"/teach/classes/{code}/close")
    assert "This class is closed." in closed.text
    assert "closed" in student.get(f"/join/{code}").text
    opened = teacher.post(f"/teach/classes/{code}/reopen")
    assert "Type this code" in opened.text
    assert join(student, code, "Mara").startswith("/take/")


def test_a_code_that_is_none_leads_nowhere(teacher: Visitor) -> None:
    assert teacher.get("/teach/classes/CCCCCC").status_code == 404
    assert teacher.get("/teach/classes/short").status_code == 404


def test_a_code_typed_small_finds_its_class(teacher: Visitor, code: str) -> None:
    assert teacher.get(f"/teach/classes/{code.lower()}").status_code == 200


def test_who_joined_is_not_for_students(student: Visitor, code: str) -> None:
    assert student.get(f"/teach/classes/{code}/joined").status_code == 404


def test_forty_students_fit_on_the_wall(teacher: Visitor, outsider: Visitor, code: str) -> None:
    for n in range(40):
        join(outsider, code, f"Student with a rather long name {n}")
    text = teacher.get(f"/teach/classes/{code}").text
    assert text.count("M") > 40
    assert re.search(r'joined-n num">40</b>', text)
    assert SLUG not in re.findall(r'class="names".*?</ul>', text, re.DOTALL)[0]

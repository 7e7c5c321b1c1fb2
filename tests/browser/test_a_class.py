"""A class: the teacher gives a quiz, students join with the code, the class looks at what it misread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import hands

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Served

pytestmark = pytest.mark.browser

ARTICLE = """The ferry to Lunna will stop on Friday, the harbour board said.
“We have run out of spare parts,” said Ida Holm, who chairs the board. “Nobody has told us when more come.”
Mayor Pal Torvik denied that the town had cut the money.
According to the union, twelve workers were told by text message.
“That is not how you treat people,” union leader Ase Brun said.
"""


def test_a_class_takes_the_quiz_and_the_teacher_sees_what_it_misread(teacher: Page, phone: Page) -> None:
    teacher.goto("/teach")
    teacher.get_by_label("Give it to a class").first.fill("9b")
    teacher.get_by_role("button", name="Get a code").first.click()
    teacher.wait_for_url(re.compile(r"/teach/classes/\w{6}$"))
    code = teacher.url.rsplit("/", 1)[1]
    phone.goto("/")
    phone.get_by_label("Class code").fill(code.lower())
    phone.get_by_role("button", name="Join").click()
    phone.get_by_label(re.compile("name", re.IGNORECASE)).fill("Mira")
    phone.get_by_role("button", name="Begin").click()
    hands.take(phone)
    teacher.goto(f"/teach/classes/{code}/summary")
    expect(teacher.get_by_text("Mira").first).to_be_visible()


def test_the_demonstration_class_can_be_judged(teacher: Page, served: Served) -> None:
    teacher.goto(served.demo)
    expect(teacher.get_by_role("heading", level=1)).to_be_visible()
    expect(teacher.get_by_text(re.compile(r"\b\d+ of 2\d\b")).first).to_be_visible()


def test_a_pasted_article_becomes_a_map_and_a_quiz(teacher: Page) -> None:
    teacher.goto("/teach")
    teacher.get_by_role("textbox", name="The article").fill(ARTICLE)
    teacher.get_by_role("button", name="Make the quiz").click()
    expect(teacher.get_by_text("Ida Holm").first).to_be_visible()

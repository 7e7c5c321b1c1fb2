"""The source map: one voice alone and all of them again, by mouse, by keyboard and without JavaScript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Served

pytestmark = pytest.mark.browser

MAP = "/map/north-korean-troops-in-kursk"


def test_one_source_alone_and_everyone_again(teacher: Page) -> None:
    teacher.goto(MAP)
    kremlin = teacher.locator("#cast").get_by_role("link", name="The Kremlin").first
    kremlin.click()
    expect(kremlin).to_have_attribute("aria-current", "true")
    expect(teacher.get_by_text("Only The Kremlin")).to_be_visible()
    lit = teacher.locator(".article .lit.stroke")
    assert "fake news" in " ".join(lit.all_inner_texts())
    assert teacher.locator(".article .stroke[data-source]:not(.lit)").count() > lit.count()
    teacher.keyboard.press("Escape")
    expect(teacher.locator(".lit")).to_have_count(0)


def test_with_the_keyboard_alone(teacher: Page) -> None:
    teacher.goto(MAP)
    rutte = teacher.locator("#cast").get_by_role("link", name="Mark Rutte").first
    rutte.focus()
    teacher.keyboard.press("Enter")
    expect(teacher.get_by_text("Only Mark Rutte")).to_be_visible()


def test_without_javascript_a_statement_is_one_jump_away(plain: Page, served: Served) -> None:
    plain.goto(served.teacher)
    plain.goto(MAP)
    statement = plain.locator("#cast .say-what a").last
    target = statement.get_attribute("href")
    statement.click()
    expect(plain.locator(f"{target}:target")).to_be_visible()


def test_a_student_sees_no_map_before_handing_in(student: Page, watched: list[str]) -> None:
    answer = student.goto(MAP)
    assert answer is not None
    assert answer.status == 404
    watched[:] = [trouble for trouble in watched if "404" not in trouble]


def test_names_stay_off_the_wall_until_asked_for(teacher: Page, served: Served) -> None:
    teacher.goto(served.demo)
    teacher.goto(re.sub(r"/summary$", "", teacher.url))
    names = teacher.locator("#names")
    expect(names).to_be_hidden()
    teacher.get_by_role("button", name="Show names").click()
    expect(names).to_be_visible()

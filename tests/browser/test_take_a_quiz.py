"""A student takes a quiz: on a screen, on a phone, with the keyboard alone, without JavaScript, without a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import hands

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SETTLED = """new Promise(told => {
    const near = () => Math.abs(scrollY - 700) < 5
    const look = left => near() || !left ? told(near()) : requestAnimationFrame(() => look(left - 1))
    look(300)
})"""
"""Asked within the page: waiting for an expression would evaluate a string, which the policy bars."""
MADE = re.compile("north korean troops in kursk", re.IGNORECASE)


@pytest.mark.parametrize("device", ["student", "phone", "plain"])
def test_from_the_home_page_to_the_result(device: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(device)
    hands.begin(page, MADE)
    assert hands.take(page) >= 18
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name=re.compile("^1$|Question 1")).first.click()
    hands.show_article(page)
    expect(page.locator(".article .stroke:visible").first).to_be_visible()


def test_answers_are_there_after_a_reload_and_in_a_new_window(student: Page) -> None:
    hands.begin(student, MADE)
    hands.give(student)
    expect(student.get_by_text(re.compile("^Saved, "))).to_be_visible()
    student.reload()
    expect(student.locator("form.ask :checked").first).to_be_attached()
    url = student.url
    student.close()
    again = student.context.new_page()
    again.goto("/")
    again.get_by_role("link", name=MADE).first.click()
    assert again.url.split("/take/")[1].split("/")[0] == url.split("/take/")[1].split("/")[0]


def test_an_answer_can_be_changed_until_finishing(student: Page) -> None:
    hands.begin(student, MADE)
    hands.to_options(student)
    first, second = student.locator("label.option").nth(0), student.locator("label.option").nth(1)
    first.click()
    second.click()
    hands.go_on(student)
    student.locator("button[name=go][value=back]:visible").first.click()
    expect(second.locator("input")).to_be_checked()


def test_a_dropped_line_loses_nothing(student: Page, watched: list[str]) -> None:
    hands.begin(student, MADE)
    student.context.set_offline(True)
    hands.give(student)
    expect(student.get_by_text(re.compile("^Offline"))).to_be_visible()
    student.context.set_offline(False)
    expect(student.get_by_text(re.compile("^Saved"))).to_be_visible()
    student.reload()
    expect(student.locator("form.ask :checked").first).to_be_attached()
    watched[:] = [trouble for trouble in watched if "ERR_INTERNET_DISCONNECTED" not in trouble]


def test_with_the_keyboard_alone(student: Page) -> None:
    student.goto("/")
    for _ in range(40):
        student.keyboard.press("Tab")
        if MADE.search(student.evaluate("document.activeElement.textContent")):
            break
    student.keyboard.press("Enter")
    expect(student.get_by_text("Question 1 of")).to_be_visible()
    while not student.evaluate("document.activeElement.matches('form.ask input, form.ask select')"):
        student.keyboard.press("Tab")
    student.keyboard.press("Space")
    expect(student.get_by_text(re.compile("^Saved, "))).to_be_visible()
    while not student.evaluate("document.activeElement.matches('button[value=next]')"):
        student.keyboard.press("Tab")
    student.keyboard.press("Enter")
    expect(student.get_by_text("Question 2 of")).to_be_visible()


def test_the_article_keeps_its_place_on_a_phone(phone: Page) -> None:
    hands.begin(phone, MADE)
    hands.show_article(phone)
    phone.evaluate("scrollTo(0, 700)")
    hands.show_question(phone)
    hands.show_article(phone)
    assert phone.evaluate(SETTLED)


@pytest.mark.parametrize("device", ["student", "phone", "plain"])
def test_two_articles_are_one_tap_apart(device: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(device)
    hands.begin(page, re.compile("two reports compared"))
    hands.show_article(page)
    page.get_by_role("link", name=re.compile("^Radio Vale")).click()
    expect(page.get_by_role("heading", name="Radio Vale")).to_be_in_viewport()
    page.get_by_role("link", name=re.compile("^The Ostrel Courier")).click()
    expect(page.get_by_role("heading", name="The Ostrel Courier")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

"""What a student's hands do on the pages, in the words of the tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

LAST = re.compile("Look over")


def begin(page: Page, title: str | re.Pattern[str]) -> None:
    """From the home page into a quiz of one's own."""
    page.goto("/")
    page.get_by_role("button", name=title).click()
    expect(page.get_by_text("Question 1 of")).to_be_visible()


def give(page: Page) -> None:
    """Give some answer to the question on the page, whatever its kind."""
    ask = page.locator("form.ask")
    if ask.locator("label.option").count():
        ask.locator("label.option").first.click()
    elif ask.locator("label.group").count():
        for row in ask.locator("li.pair").all():
            row.locator("label.group").first.click()
    elif ask.locator("select").count():
        for at, select in enumerate(ask.locator("select").all()):
            select.select_option(index=1 + at % (select.locator("option").count() - 1))
    elif ask.get_by_role("textbox").count():
        ask.get_by_role("textbox").fill("dismissed")
        ask.get_by_role("textbox").blur()
    else:
        show_article(page)
        page.locator("label.sentence").nth(1).click()
        show_question(page)


def to_options(page: Page) -> None:
    """On to the first question with options to pick from."""
    while not page.locator("form.ask label.option").count():
        give(page)
        assert go_on(page)


def saved(page: Page) -> None:
    """Wait until the page says that the answer is stored."""
    expect(page.locator("[data-saved]")).to_have_text(re.compile("^Saved"))


def go_on(page: Page) -> bool:
    """On to the next page; False when that is the last, where one looks over what was given."""
    button = forward(page)
    last = bool(LAST.search(button.inner_text()))
    before = page.url
    button.click()
    page.wait_for_url(lambda url: url != before)
    return not last


def forward(page: Page) -> Locator:
    """The button that leads on; a phone has its own at the thumb."""
    return page.locator("button[name=go][value=next]:visible").first


def show_article(page: Page) -> None:
    """On a phone the article is one tap away; elsewhere it is there."""
    if page.locator("[data-to=article]:visible").count():
        page.locator(".thumb [data-to=article]:visible").click()


def show_question(page: Page) -> None:
    """And back."""
    if page.locator(".thumb [data-to=question]:visible").count():
        page.locator(".thumb [data-to=question]").click()


def take(page: Page) -> int:
    """Answer every question and hand in; gives how many there were."""
    count = 1
    give(page)
    while go_on(page):
        give(page)
        count += 1
    expect(page.get_by_role("heading", name="Every question has an answer")).to_be_visible()
    page.get_by_role("button", name="Hand in").click()
    page.wait_for_url(re.compile("/result/"))
    return count

"""Every page at every size, light and dark: nothing axe objects to, nothing wider than the screen, no console error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser import hands
from tests.browser.conftest import Served, axe, watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ARTICLE = "north-korean-troops-in-kursk"
EVERY_KIND = re.compile("Before you share it")
SIZES = {"phone": (390, 844), "laptop": (1280, 800), "wall": (1920, 1080)}


def before(page: Page, served: Served) -> list[str]:
    """The address of one page of each sort, made by a teacher who also takes the bank that has every kind."""
    page.goto(served.teacher)
    hands.begin(page, EVERY_KIND)
    token = page.url.split("/take/")[1].split("/")[0]
    total = int(page.locator(".count").inner_text().rsplit(" ", 1)[1])
    asked = [f"/take/{token}/{n}" for n in range(1, total + 1)]
    given = served.demo.rsplit("/", 1)[0]
    teach = ["/teach", given, served.demo, f"{given}/projector", f"/map/{ARTICLE}", f"/teach/banks/{ARTICLE}"]
    write = ["/teach/write", f"/teach/write?bank={ARTICLE}", f"/teach/banks/{ARTICLE}/as/aiken"]
    return ["/", "/-/patterns", "/nowhere", *asked, f"/take/{token}/finish", *teach, *write]


def after(page: Page, asked: list[str]) -> list[str]:
    """The pages after answering and handing in."""
    for url in asked:
        page.goto(url)
        hands.give(page)
        hands.saved(page)
    page.goto(asked[0].rpartition("/")[0] + "/finish")
    page.get_by_role("button", name="Hand in").click()
    page.wait_for_url(re.compile("/result/"))
    result = page.url.removeprefix(page.url.split("/result/")[0])
    return [result, *(f"{result}/{n}" for n in range(1, len(asked) + 1))]


def look(page: Page, url: str) -> list[str]:
    """What is wrong with a page: by the rules of axe, and by its width."""
    page.goto(url)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"{url}: {trouble}" for trouble in [*axe(page), *([f"{wide} px too wide"] if wide > 0 else [])]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_can_be_read_by_everyone(
    browser: Browser, served: Served, watched: list[str], size: str, scheme: Literal["light", "dark"]
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=served.url, viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = watch(context.new_page(), served, watched)
    first = before(page, served)
    troubles = [trouble for url in first for trouble in look(page, url)]
    asked = [url for url in first if re.search(r"/take/.*/\d+$", url)]
    troubles += [trouble for url in after(page, asked) for trouble in look(page, url)]
    context.close()
    assert troubles == []
    assert [trouble for trouble in watched if "404 (NOT FOUND)" not in trouble] == []

"""A teacher prints a quiz: the file opens alone, in the house's type, and the key begins a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.bank.formats import FORMATS, fit, written
from quiz.library import check
from tests.browser.conftest import axe
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
HTML = FORMATS["html"]


@pytest.fixture
def paper(browser: Browser, tmp_path: Path, watched: list[str]) -> Iterator[Page]:
    """The file of the bank teachers get, opened from the disk; the test fails when it asks for anything else."""
    file = tmp_path / "quiz.html"
    file.write_bytes(written(fit(check(ROOT / "question_banks" / "before-you-share-it.md"), HTML), HTML))
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda sent: watched.append(sent.url) if not sent.url.startswith(("file:", "data:")) else None)
    page.on("console", lambda message: watched.append(message.text))
    page.goto(file.as_uri())
    yield page
    context.close()
    assert watched == []


def test_the_file_is_set_in_its_own_type(paper: Page) -> None:
    assert (
        paper.evaluate("document.fonts.ready.then(() => [...document.fonts].filter(f => f.status == 'loaded').length)")
        == 2
    )


def test_the_key_begins_a_page_and_the_class_gets_the_pages_before_it(paper: Page) -> None:
    paper.emulate_media(media="print")
    assert paper.locator("#key").evaluate("one => getComputedStyle(one).breakBefore") == "page"
    assert paper.locator("#students .question").count() == paper.locator("#key .key").count() == 12
    for width in (673, 695):
        paper.set_viewport_size({"width": width, "height": 900})
        assert paper.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_can_be_read_with_any_aid_and_on_a_phone(paper: Page) -> None:
    paper.set_viewport_size({"width": 360, "height": 740})
    assert paper.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe(paper) == []

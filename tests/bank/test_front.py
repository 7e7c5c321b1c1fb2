"""The front matter."""

from __future__ import annotations

from quiz.bank.front import read, write
from quiz.bank.page import Page
from quiz.bank.records import Bank, Provenance

NEWS_TITLES = ["Minister said: no", "50% off", "NO", "- a dash", "'quoted' at the start", "a # is no comment", "12:30"]


def test_titles_from_the_news_need_no_quotation_marks() -> None:
    for title in NEWS_TITLES:
        lines = write(Bank(title, (), ()))
        assert lines[1] == f"title: {title}"
        page = Page(lines)
        assert read(page).values["title"] == title
        assert not page.found


def test_a_generated_bank_says_how_it_came_about() -> None:
    made = Provenance("says-who 1.2", -3, "0123456789abcdef")
    lines = write(Bank("A mill", (), (), provenance=made, note="Only two sources."))
    assert lines[3:-1] == ["generator: says-who 1.2", "seed: -3", "digest: 0123456789abcdef", "note: Only two sources."]
    assert read(Page(lines)).provenance == made


def test_half_a_provenance_is_none() -> None:
    page = Page(["---", "title: A mill", "generator: says-who 1.2", "---"])
    assert read(page).provenance is None


def test_a_bank_made_to_wish_tells_the_wish() -> None:
    made = Provenance("says-who 1.2", 1, "0123456789abcdef", '--questions 8 --party "the mill"')
    lines = write(Bank("A mill", (), (), provenance=made))
    assert 'wish: --questions 8 --party "the mill"' in lines
    assert read(Page(lines)).provenance == made

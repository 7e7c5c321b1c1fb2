from __future__ import annotations

from typing import TYPE_CHECKING

from quiz import lint
from quiz.bank.read import headings, read
from quiz.errors import NotFoundError

if TYPE_CHECKING:
    from quiz.article.records import Article

HEAD = "---\ntitle: The mill\nlanguage: en\n---\n\n"
UNFAIR = (
    HEAD
    + """## When did the mill at the river close its doors?

- ( ) All of the above
- ( ) In 1910, when the river froze
- (x) In 1911

## Which of these did not stop the wheel?

- ( ) Ice
- (x) Sand
- ( ) Wood
"""
)
FAIR = (
    HEAD
    + """## When did the mill at the river close?

- ( ) In 1910
- (x) In 1911
- ( ) In 1912
"""
)


def nothing(name: str) -> Article:
    raise NotFoundError(name)


def codes(text: str) -> list[tuple[int, int, str]]:
    return [(f.line, f.column, f.code) for f in lint.lint(read(text, nothing), text)]


def test_a_fair_question_is_left_alone() -> None:
    assert codes(FAIR) == []


def test_every_flaw_stands_at_its_words() -> None:
    found = codes(UNFAIR)
    assert (8, 7, "all-of-the-above") in found
    assert (12, 23, "negative-stem") in found
    assert found == sorted(found)


def test_a_bank_without_an_article_is_not_asked_for_words_of_one() -> None:
    assert not {code for _, _, code in codes(UNFAIR)} & lint.ON_THE_ARTICLE


def test_every_warning_has_its_line_and_one_fix() -> None:
    told = lint.as_text(lint.lint(read(UNFAIR, nothing), UNFAIR), UNFAIR, "mill.md")
    assert "mill.md:8:7: " in told
    assert "    - ( ) All of the above\n          ^\n    → " in told


def test_headings_are_the_questions() -> None:
    assert headings(UNFAIR) == (6, 12)
    assert headings("## No front matter?\n\n= 1\n") == (1,)

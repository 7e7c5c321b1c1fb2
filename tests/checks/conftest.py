"""What the tests of the checks share: an article about a harbour, and short ways to write a question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from quiz.article.read import read
from quiz.article.records import Span
from quiz.question.kinds import Choice
from quiz.question.options import Evidence, Option
from quiz.question.records import Question

if TYPE_CHECKING:
    from quiz.article.records import Article

CASES = Path(__file__).parent.parent / "cases" / "checks"


class Cite(Protocol):
    """Finds words in the article."""

    def __call__(self, words: str, at: int = 0) -> Evidence: ...


@pytest.fixture(scope="session")
def article() -> Article:
    return read((CASES / "harbour.txt").read_bytes(), "harbour.txt")


@pytest.fixture(scope="session")
def cite(article: Article) -> Cite:
    """Evidence for words of the article; ``~`` before them makes an absence."""

    def of(words: str, at: int = 0) -> Evidence:
        if words.startswith("~"):
            return Evidence(words[1:], None)
        start = article.text.index(words, at)
        return Evidence(words, Span(start, start + len(words)))

    return of


@pytest.fixture(scope="session")
def question(cite: Cite) -> Question:
    """A good question that no check has anything against."""
    return Question(
        id="",
        stem="Who said that repairs could take three weeks?",
        body=Choice(
            (
                Option("Ida Falk", right=True),
                Option("Runa Solheim", why="She speaks of the council.", evidence=(cite("Runa Solheim"),)),
                Option("Tomas Brekke", why="He speaks of the boats.", evidence=(cite("Tomas Brekke, said"),)),
            )
        ),
        skill="attribution",
        evidence=(cite("repairs could take three weeks"), cite("Falk said")),
        feedback=("Falk stands before “said”.", "Look for the name beside the verb."),
        recipe="who_said",
    )

"""A bank document in, a Bank out; or every finding at once, and nothing changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank import front, question, sections, tree
from quiz.bank.page import Page
from quiz.bank.records import Bank
from quiz.bank.text import lines
from quiz.bank.write import is_edited
from quiz.errors import ArticleError, BankError, NotFoundError
from quiz.question.identity import question_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article
    from quiz.question.records import Question

LONGEST = 2_500_000
"""Characters of a document: some five thousand questions."""


def read(text: str, articles: Callable[[str], Article]) -> Bank:
    """The bank a document says; ``articles`` gives the article of a file name or raises NotFoundError.

    A generated bank that somebody edited has no provenance any more: it is that person's bank.

    Raises:
        BankError: with every finding, in the order of the document.
    """
    page = Page(lines(text))
    if len(text) > LONGEST:
        page.add("bank-long", 1, count=f"{len(text):,}", most=f"{LONGEST:,}")
        raise BankError(page.sorted)
    head = front.read(page)
    known = tuple(_article(name, line, articles, page) for name, line in head.articles.items())
    if head.closed:
        sections.note_rules(head.end, page)
    questions = _questions(page, head.end, known if head.closed else known or (None,))
    if page.found:
        raise BankError(page.sorted)
    return Bank(
        title=head.values["title"],
        articles=tuple(article for article in known if article),
        questions=questions,
        language=head.values.get("language", "en"),
        provenance=None if is_edited(text) else head.provenance,
        note=head.values.get("note", ""),
    )


def headings(text: str) -> tuple[int, ...]:
    """The line on which each question of a document begins, from 1."""
    page = Page(lines(text))
    skip = front.read(page).end
    blocks = tree.parse("\n" * skip + "\n".join(page.lines[skip:]))
    return tuple(block.line for block in blocks if block.type == "heading" and block.level == sections.QUESTION)


def _article(name: str, line: int, articles: Callable[[str], Article], page: Page) -> Article | None:
    """The article of a name; None where there is none that can be read, which is noted."""
    try:
        return articles(name)
    except NotFoundError:
        page.add("article-unknown", line, name, name=name)
    except ArticleError as error:
        page.add("article-unreadable", line, name, name=name, reason=error)
    return None


def _questions(page: Page, skip: int, articles: tuple[Article | None, ...]) -> tuple[Question, ...]:
    """Every question that can be read; what cannot is noted."""
    found = sections.cut(tree.parse("\n" * skip + "\n".join(page.lines[skip:])), page)
    if not found and not page.found:
        page.add("no-question", len(page.lines))
    read = [(section[0].line, question.read(section, articles, page)) for section in found]
    _note_twins([(line, one) for line, one in read if one], page)
    return tuple(one for _, one in read if one)


def _note_twins(questions: list[tuple[int, Question]], page: Page) -> None:
    """Note ids and questions that stand twice."""
    ids: set[str] = set()
    contents: dict[str, int] = {}
    for line, one in questions:
        content = question_id(one)
        if one.id and one.id in ids:
            page.add("id-twice", page.line_with(f"#{one.id}", line), one.id, id=one.id)
        elif content in contents:
            page.add("question-twice", line, above=contents[content])
        ids.add(one.id)
        contents.setdefault(content, line)

"""The articles beside a document that is being written: those that came along, and those that are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.decode import decode
from quiz.article.read import read as read_article
from quiz.bank import front
from quiz.bank.page import Page
from quiz.errors import ArticleError, BankError, InputError, NotFoundError
from quiz.store import banks
from quiz.store.articles import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from quiz.article.records import Article


def with_article(text: str, given: Sequence[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """The document with a line for the one article that came along, where it names none; and what was done."""
    names = dict.fromkeys(name for name, _ in given)
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == front.FENCE), 0)
    if len(names) != 1 or not end or lines[0].rstrip() != front.FENCE or names_in(text):
        return text, ()
    line = f"article: {next(iter(names))}"
    return "\n".join([*lines[:end], line, *lines[end:]]), (f"The line “{line}” was added at the top.",)


def names_in(text: str) -> tuple[str, ...]:
    """The articles a document names, in order."""
    try:
        return tuple(front.read(Page(text.split("\n"))).articles)
    except BankError:
        return ()


def texts(session: Session, text: str, given: Sequence[tuple[str, str]], slug: str) -> dict[str, str]:
    """The text of each article a document names: what came along goes first, then what its bank has, then any here."""
    names = names_in(text)
    named_so = dict(given)
    spare = iter([body for name, body in given if name not in names])
    own = banks.texts_of(session, slug) if slug else {}
    found: dict[str, str | None] = {}
    for name in names:
        found[name] = named_so.get(name) or next(spare, None) or own.get(name) or named(session, name)
    return {name: body for name, body in found.items() if body is not None}


def reader(texts: Mapping[str, str]) -> Callable[[str], Article]:
    """Gives a document its articles by name."""

    def article(name: str) -> Article:
        if name not in texts:
            raise NotFoundError(f"There is no article named {name} here.")
        return read_article(texts[name], name)

    return article


def text_of(name: str, data: bytes) -> str:
    """The text of an article's file.

    Raises:
        InputError: when it cannot be read, with its name.
    """
    try:
        return decode(data)
    except ArticleError as error:
        raise InputError(f"{name}: {error}") from error

"""The articles beside a document that is being written: those that came along, and those that are here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.article.decode import decode
from quiz.bank import front
from quiz.bank.page import Page
from quiz.errors import ArticleError, BankError, InputError
from quiz.store import banks
from quiz.store.articles import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session


LONGEST_NAME = 200
"""Characters of an article's name; a longer one is nobody's."""


@dataclass(frozen=True, slots=True)
class Given:
    """The articles that can be meant."""

    along: tuple[tuple[str, str], ...]
    """Names and texts of those that came along; one of another name is taken for the first that is asked for."""
    chosen: tuple[str, str] | None
    """One that is here and was chosen: for its name, or for one that nobody knows."""
    slug: str
    """The bank that is edited, which has its own; empty for a new one."""


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


def texts(session: Session, text: str, given: Given) -> dict[str, str]:
    """The text of each article a document names; what came along goes before what is here."""
    names = names_in(text)
    by_name = dict([given.chosen] if given.chosen else []) | dict(given.along)
    spare = iter([body for name, body in given.along if name not in names])
    own = banks.texts_of(session, given.slug) if given.slug else {}
    last = iter([given.chosen[1]] if given.chosen and given.chosen[0] not in names else [])
    found: dict[str, str | None] = {}
    for name in (name for name in names if len(name) <= LONGEST_NAME):
        found[name] = (
            by_name.get(name) or next(spare, None) or own.get(name) or named(session, name) or next(last, None)
        )
    return {name: body for name, body in found.items() if body is not None}


def text_of(name: str, data: bytes) -> str:
    """The text of an article's file.

    Raises:
        InputError: when it cannot be read, with its name.
    """
    try:
        return decode(data)
    except ArticleError as error:
        raise InputError(f"{name}: {error}") from error

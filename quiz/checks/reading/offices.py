"""Whom a speaker cites in turn: the words before a cue inside quoted or reported words, by name or by office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.names import is_named
from quiz.checks.reading.subjects import BETWEEN
from quiz.checks.reading.verbs import forms
from quiz.checks.words import fold, word_list, word_spans

if TYPE_CHECKING:
    from quiz.article.records import Article

NEAR = 2
"""Words between an office and the surname it belongs to: first names, an article."""


def cited(text: str) -> list[str]:
    """What stands before each cue of a text: the last words that could be its subject."""
    found = []
    for span in word_spans(text):
        if fold(span.of(text)) in forms():
            before = re.split(r"[,;:.]|\bthat\b", text[: span.start])[-1].split()
            found.append(" ".join(before[-5:]))
    return [phrase for phrase in found if phrase]


def means(phrase: str, name: str, article: Article) -> bool:
    """Whether the phrase names this one, or ends with an office that stands beside the name elsewhere."""
    if is_named(name, phrase):
        return True
    title = " ".join(_office(phrase))
    if not title or not name.split():
        return False
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    before = rf"\b{re.escape(title)},? (?:[^\W\d]+[ -]){{0,{NEAR}}}{last}\b"
    behind = rf"\b{last}, (?:\w+ ){{0,{NEAR}}}{re.escape(title)}\b"
    return re.search(rf"(?i:{before})|(?i:{behind})", article.text) is not None


def _office(phrase: str) -> list[str]:
    """The last two words of a phrase, auxiliaries left aside, if they look like an office; else nothing."""
    found = [word for word in re.findall(r"[^\W\d]+", phrase) if word.casefold() not in BETWEEN]
    capitals = [word for word in found if word[0].isupper()]
    if len(capitals) >= 2:  # noqa: PLR2004 - one capital is no office
        return capitals[-2:]
    return found[-2:] if found and found[-1].casefold() in word_list("persons") | word_list("titles") else []

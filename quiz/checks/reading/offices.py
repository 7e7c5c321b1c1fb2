"""Whom a speaker cites in turn: the words before a cue inside quoted or reported words, by name or by office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.cues import forms
from quiz.checks.reading.names import is_named, tokens
from quiz.checks.words import fold, word_spans

if TYPE_CHECKING:
    from quiz.article.records import Article

NEAR = 60
"""Characters between an office and the name it belongs to."""


def cited(text: str) -> list[str]:
    """What stands before each cue of a text: the last words that could be its subject."""
    found = []
    for span in word_spans(text):
        if fold(span.of(text)) in forms():
            before = re.split(r"[,;:.]|\bthat\b", text[: span.start])[-1].split()
            found.append(" ".join(before[-5:]))
    return [phrase for phrase in found if phrase]


def means(phrase: str, name: str, article: Article) -> bool:
    """Whether the phrase names this one, or gives an office that stands beside the name elsewhere."""
    office = [word for word in re.findall(r"[^\W\d]+", phrase) if word[0].isupper()]
    if is_named(name, phrase):
        return True
    if len(office) < 2:  # noqa: PLR2004 - one capital is no office
        return False
    title = re.escape(" ".join(office[-2:]))
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    beside = rf"{title}.{{0,{NEAR}}}\b{last}\b|\b{last}\b.{{0,{NEAR}}}{title}"
    return bool(tokens(name)) and re.search(beside, article.text) is not None

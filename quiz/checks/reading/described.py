"""Whom "the senator" means: the one person whom the article calls that, or the only one it has just spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.kept import kept
from quiz.checks.reading.names import kernel
from quiz.checks.words import content, fold, root, word_list

if TYPE_CHECKING:
    from quiz.article.records import Article

SHORT = {
    "senator": "sen",
    "governor": "gov",
    "representative": "rep",
    "congressman": "rep",
    "congresswoman": "rep",
    "general": "gen",
    "professor": "prof",
    "doctor": "dr",
}
"""Offices and how a newspaper shortens them before a name."""
NAME = r"(?P<name>(?:[A-Z][\w’'-]*\.? ){0,3}[A-Z][\w-]+)"
AROUND = 40
"""Characters before a name in which what else describes it stands."""


def described(article: Article, namer: str) -> str:
    """The name of the one person whom the article gives this noun, what stands before the noun included."""
    noun = noun_of(namer)
    if not noun:
        return ""
    known = _bearers(article, noun)
    telling = content(namer) - {root(noun), "former"}
    fitting = {last: name for last, (name, told) in known.items() if telling <= told}
    chosen = fitting if len(known) > 1 else {last: name for last, (name, _) in known.items()}
    return next(iter(chosen.values())) if len(chosen) == 1 else ""


def is_borne(article: Article, namer: str) -> bool:
    """Whether the article gives anybody this noun by name."""
    noun = noun_of(namer)
    return bool(noun) and bool(_bearers(article, noun))


def noun_of(namer: str) -> str:
    """The noun for one person that ends a description; empty where it is none."""
    noun = next(iter(reversed(kernel(namer))), "")
    return noun if noun in word_list("persons") | word_list("titles") else ""


@kept
def _bearers(article: Article, noun: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Whoever has the noun right before the name, or behind it and a comma, by surname, with the words around."""
    words = "|".join(re.escape(word) for word in (noun, SHORT.get(noun, noun)))
    before = re.compile(rf"\b(?i:{words})\b\.?,? {NAME}")
    behind = re.compile(rf"{NAME}, (?:(?:the|a|an|his|her|their) |[\w.]+[’']s )?(?:[\w’'.-]+ ){{0,4}}(?:{words})\b")
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for pattern in (before, behind):
        for match in pattern.finditer(article.text):
            around = article.text[max(0, match.start() - AROUND) : match.end()]
            last = fold(match["name"].split()[-1])
            told = found[last][1] if last in found else frozenset[str]()
            found[last] = match["name"], told | content(around)
    return found

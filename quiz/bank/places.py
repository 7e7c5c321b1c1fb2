"""Where words stand in an article: found once when a bank is read, carried as a span from then on."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from quiz.article.records import Span

if TYPE_CHECKING:
    from quiz.article.records import Article

BREAK = re.compile(r"\s*\n\s*")
WORD = re.compile(r"\w+")
SHORTEST_RUN = 2
"""Words in a row that both must have for one to be a slip of the other."""
QUOTES = str.maketrans("“”„‟«»‘’‚‛‹›`´", "\"\"\"\"\"\"''''''''")
"""Quotation marks of every style, one character for one."""
MARKS = str.maketrans("“”„‟«»‘’‚‛`´–—\u00a0", "\"\"\"\"\"\"''''''-- ")
"""What a keyboard or a word processor swaps; all one character for one, so that offsets hold."""


def find(paragraphs: list[str], article: Article) -> list[Span]:
    """Every place where the paragraphs follow each other, letter by letter; else with other spaces between words."""
    if len(paragraphs) == 1:
        exact = _standing(paragraphs[0], article.text)
    else:
        exact = _all([re.escape(text) for text in paragraphs], article.text)
    return exact or _all([_loose(text) for text in paragraphs], article.text)


def styled(paragraphs: list[str], article: Article) -> list[Span]:
    """Every place where the words stand with quotation marks of another style, and nothing else otherwise."""
    text = article.text.translate(QUOTES)
    return _all([_loose(text.translate(QUOTES)) for text in paragraphs], text)


def near(paragraphs: list[str], article: Article) -> Span | None:
    """Where the words would stand if case, quotation marks and dashes did not count."""
    text = article.text.translate(MARKS)
    found = _all([_loose(text.translate(MARKS)) for text in paragraphs], text, re.IGNORECASE)
    return found[0] if found else None


def in_turn(pieces: list[str], article: Article) -> bool:
    """Whether several pieces of words stand in the article one behind the other."""
    at = 0
    for piece in pieces:
        found = re.compile(_loose(piece)).search(article.text, at)
        if not found:
            return False
        at = found.end()
    return True


def alike(paragraphs: list[str], article: Article) -> Span | None:
    """The stretch around the longest run of words that both have; None where it is too short to tell anything."""
    wanted = [m[0].casefold() for m in WORD.finditer(" ".join(paragraphs))]
    there = list(WORD.finditer(article.text))
    run = SequenceMatcher(None, wanted, [m[0].casefold() for m in there], autojunk=False).find_longest_match()
    if run.size < max(SHORTEST_RUN, len(wanted) / 3):
        return None
    around = there[max(0, run.b - run.a) : run.b - run.a + len(wanted)]
    line = next((p for p in article.paragraphs if p.start <= there[run.b].start() < p.end), Span(0, len(article.text)))
    inside = [word for word in around if line.start <= word.start() < line.end]
    return Span(inside[0].start(), inside[-1].end())


def paragraphs_of(text: str) -> list[str]:
    """Words from an article cut where it breaks lines; spaces at the very ends stay."""
    core = text.strip()
    start = text.index(core)
    parts = BREAK.split(core)
    parts[0] = text[:start] + parts[0]
    parts[-1] += text[start + len(core) :]
    return parts


def named(spans: list[Span], article: Article) -> list[str]:
    """What tells the places apart: ``5`` is paragraph 5, ``5.2`` the second place in it."""
    numbers = [article.paragraph_at(span.start) for span in spans]
    many, turn = Counter(numbers), Counter[int]()
    names = []
    for number in numbers:
        turn[number] += 1
        names.append(f"{number}.{turn[number]}" if many[number] > 1 else str(number))
    return names


def _standing(words: str, text: str) -> list[Span]:
    """Every place where these very words stand, also where two overlap."""
    found, at = [], text.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _loose(text: str) -> str:
    """A pattern for the words with any spaces between them."""
    return r"\s+".join(re.escape(word) for word in text.split())


def _all(patterns: list[str], text: str, flags: int = 0) -> list[Span]:
    """Every match of the paragraphs' patterns, also where two overlap."""
    whole = re.compile(f"(?=({BREAK.pattern.join(patterns)}))", flags)
    return [Span(match.start(1), match.end(1)) for match in whole.finditer(text)]

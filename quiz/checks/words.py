"""Words as the checks compare them: folded, without endings, without the small ones."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from quiz.article.records import Span

WORD = re.compile(r"[^\W_]+(?:[’'.,\-‑][^\W_]+)*")
POSSESSIVE = re.compile(r"[’'](s|)$")
ENDINGS = ("ing", "ed", "es", "s")
LINE = 1000
"""Characters from which a text is an article and no line of one."""
SHORTEST = 4
"""Letters that must stay when an ending is cut: ``news`` keeps its s."""


@lru_cache
def word_list(name: str) -> frozenset[str]:
    """The lines of ``wordlists/<name>.txt``, without comments."""
    text = (files("quiz.checks") / "wordlists" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def word_spans(text: str) -> tuple[Span, ...]:
    """Where the words of a text stand."""
    return tuple(Span(*match.span()) for match in WORD.finditer(text))


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word in lower case with straight apostrophes, without a possessive ending."""
    return POSSESSIVE.sub("", word.casefold()).replace("’", "'").replace("‑", "-")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return _line(text) if len(text) < LINE else _words(text)


def _words(text: str) -> tuple[str, ...]:
    """The same, worked out."""
    return tuple(map(fold, WORD.findall(text)))


_line = lru_cache(maxsize=4096)(_words)
"""The same, kept for texts as short as a sentence or an option: a whole article is asked for once."""


@lru_cache(maxsize=4096)
def root(word: str) -> str:
    """A folded word without its ending, so that ``warned`` meets ``warning``."""
    if word.endswith("ies") and len(word) > SHORTEST:
        return word[:-3] + "y"
    for ending in ENDINGS:
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e") if len(word) > SHORTEST else word


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """The roots of the words that carry meaning."""
    small = word_list("small")
    return frozenset(root(word) for word in words(text) if word not in small)


@lru_cache(maxsize=8)
def vocabulary(text: str) -> frozenset[str]:
    """The folded words of an article, each once, to look single words up in."""
    return frozenset(words(text))


def joined(text: str) -> str:
    """The folded words of a text with one space around each, to look word runs up in."""
    return _joined_line(text) if len(text) < LINE else _joined(text)


def _join(text: str) -> str:
    """The same, worked out."""
    return f" {' '.join(words(text))} "


_joined, _joined_line = lru_cache(maxsize=8)(_join), lru_cache(maxsize=4096)(_join)
"""The same, kept apart: hundreds of lines must not push the article out."""


def stands_in(run: tuple[str, ...], text: str) -> bool:
    """Whether these folded words stand in the text one after the other."""
    return f" {' '.join(run)} " in joined(text)

"""What an article was said not to have: whether its corrected text may have it now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.records import Article

WORD = re.compile(r"\w+")
SHORT = 3
"""Letters of a word that says little by itself."""


class Absences:
    """The sentences that only the corrected article has, by their words."""

    def __init__(self, old: Article, new: Article) -> None:
        """Lay out what is new."""
        there = {sentence.of(old.text) for sentence in old.sentences}
        added = [words for sentence in new.sentences if (words := sentence.of(new.text)) not in there]
        self.sentences = [(words, _words(words)) for words in added]
        self.known = _words(old.text)

    def now_there(self, absent: str) -> str:
        """The first new sentence that may have what was missing; empty where none does.

        A word that the old article never had is enough; where it had them all, they have to come together.
        """
        wanted = _words(absent)
        telling = {word for word in wanted if len(word) > SHORT} - self.known
        for words, found in self.sentences:
            if telling & found if telling else wanted and wanted <= found:
                return words
        return ""


def _words(text: str) -> set[str]:
    """The words of a text, whatever their capitals, one thing or several."""
    return {word.removesuffix("s") if len(word) > SHORT else word for word in WORD.findall(text.casefold())}

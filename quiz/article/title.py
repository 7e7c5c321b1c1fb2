"""A title where the article has none: its file's name, in words."""

from __future__ import annotations

import re
from pathlib import PurePath


def from_name(name: str, text: str) -> str:
    """The words of a file's name, each with the capitals the text gives it inside its sentences.

    >>> from_name("talks-in-lindholm.txt", "The talks, held in Lindholm, failed.")
    'Talks in Lindholm'
    """
    words = re.sub(r"[\s_-]+", " ", PurePath(name).stem).strip()

    def cased(match: re.Match[str]) -> str:
        """A word as the text writes it: a name where it is never small, and has a capital inside a sentence."""
        word = match.group().lower()
        inside = re.search(rf"[a-z,] {word.capitalize()}\b", text)
        return word.capitalize() if inside and not re.search(rf"\b{word}\b", text) else match.group()

    titled = re.sub(r"[^\W\d_]+", cased, words)
    return titled[:1].upper() + titled[1:] or "Untitled"

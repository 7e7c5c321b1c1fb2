"""Folding a short answer: what does not matter is taken away, spelling stays."""

from __future__ import annotations

import re
import unicodedata

from quiz.question.numbers import in_digits

ARTICLES = {"a", "an", "the"}
MARKS = str.maketrans(dict.fromkeys("‘’‚‛‹›ʼ`´′", "'") | dict.fromkeys("“”„‟«»″", '"') | {"−": "-"})
THOUSANDS = re.compile(r"(?<![0-9.,])([0-9]{1,3})((?:[, ][0-9]{3})+)(?![0-9])")
QUOTES = re.compile(r"\"|(?<!\w)'|'(?!\w)")
HYPHENS = re.compile(r"(?<=\w)[-‐‑–—]+(?=\w)|(?<!\S)[-‐‑–—]+(?!\S)|[–—]")
FINAL = ".,;:!?… "


def fold(text: str) -> str:
    """The text without case, accents, quotation marks, articles, spare spaces and final punctuation; numbers as digits.

    >>> fold("The “three thousand” soldiers!") == fold("3,000 soldiers")
    True
    """
    plain = THOUSANDS.sub(lambda m: m[1] + re.sub("[^0-9]", "", m[2]), " ".join(text.split()).translate(MARKS))
    words = HYPHENS.sub(" ", QUOTES.sub("", _bare(plain))).rstrip(FINAL).split()
    folded = " ".join(in_digits([word for word in words if word not in ARTICLES] or words))
    return folded or " ".join(text.split())


def _bare(text: str) -> str:
    """The text without case, accents and signs that are not seen."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")

"""Folding a short answer: what does not matter is taken away, spelling stays."""

from __future__ import annotations

import re
import unicodedata

ARTICLES = {"a", "an", "the"}
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: E501, SIM905 - the words read best in a row
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES = {word: n for n, word in enumerate(ONES)} | {word: 20 + 10 * n for n, word in enumerate(TENS)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
QUOTES = dict.fromkeys(map(ord, "\"'“”„‟‘’‚‛«»‹›`´"))


def fold(text: str) -> str:
    """The text without case, accents, quotation marks, articles, spare spaces and final punctuation; numbers as digits.

    >>> fold("The “Three thousand” soldiers!") == fold("3,000 soldiers")
    True
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(QUOTES)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)", "", plain)
    words = re.sub(r"[\s\-–—]+", " ", plain).strip().rstrip(".,;:!?… ").split()
    return " ".join(_digits([word for word in words if word not in ARTICLES] or words))


def _digits(words: list[str]) -> list[str]:
    """The words with every run of number words replaced by its digits."""
    out: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if word in VALUES or (run and (word in SCALES or word == "and")):
            run.append(word)
            continue
        out += _number(run)
        run = []
        out.append(word)
    return out[:-1]


def _number(run: list[str]) -> list[str]:
    """The digits of a run of number words; a trailing "and" stays a word."""
    trailing = []
    while run and run[-1] == "and":
        trailing.append(run.pop())
    if not run:
        return trailing
    total = part = 0
    for word in run:
        if word in VALUES:
            part += VALUES[word]
        elif word == "hundred":
            part *= 100
        elif word in SCALES:
            total, part = total + part * SCALES[word], 0
    return [str(total + part), *trailing]

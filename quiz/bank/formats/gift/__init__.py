"""GIFT: Moodle's format for writing questions by hand, as Moodle reads and writes it.

Source: https://docs.moodle.org/en/GIFT_format
"""

from __future__ import annotations

import re

from quiz.bank.formats import moodle
from quiz.bank.formats.format import Format
from quiz.bank.formats.gift.read import read
from quiz.bank.formats.gift.write import cannot, write

SIGN = re.compile(rb"(?m)^\s*(?:\$CATEGORY:|::[^\n]*::)|(?<!\\)\{\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\s*[}#])")
MESSAGES = {
    "gift-open": (
        "The brace that opens here is not closed before the next question.",
        "Put }} behind the last answer.",
    ),
    "gift-close": (
        "A brace is closed here, and none is open.",
        "Write \\}} where it is part of the words, or put {{ before the answers.",
    ),
    "gift-brace": ("A brace opens among the answers.", "Write \\{{ where it is part of the words."),
    "gift-second": (
        "A second brace opens in this question.",
        "Leave a line empty between two questions, or write \\{{ where it is part of the words.",
    ),
    "gift-name": ("The name that begins with :: is not closed.", "Put :: behind the name."),
    "gift-pair": (
        "“{words}” has no -> and so no partner.",
        "Write every line of a matching question as =left -> right.",
    ),
    "gift-tag": ("A tag of HTML is cut by a bare {words}, which begins a new answer.", "Write \\{words} in the tag."),
    "gift-cloze": (
        "These braces are cloze, Moodle's other way of writing gaps, which GIFT does not have.",
        "Write each gap as a question of its own.",
    ),
    "gift-number": (
        "“{words}” is no number.",
        "Write a number as 7, with a tolerance as 7:0.5, or a range as 6..8; a decimal point, no comma.",
    ),
}


def looks(name: str, data: bytes) -> bool:
    """Whether a text has names between colons or answers between braces."""
    lower = name.lower()
    return lower.endswith(".gift") or (lower.endswith(".txt") and SIGN.search(data) is not None)


FORMAT = Format(
    name="gift",
    label="Moodle GIFT",
    ending=".gift",
    media="text/plain; charset=utf-8",
    looks=looks,
    read=read,
    write=write,
    messages=moodle.MESSAGES | MESSAGES,
    kinds=frozenset({"choice", "multiple", "match", "short_answer"}),
    carries=frozenset({"id", "skill", "difficulty", "why", "feedback", "title"}),
    shows_article=True,
    cannot=cannot,
)

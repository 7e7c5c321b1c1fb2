"""mixed_types: the options are not things of one kind.

Haladyna & Downing: options homogeneous in content; Tarrant 2006: implausible distractors. A number among names, a
quotation among paraphrases or an institution for "he" leaves the choice to the form.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, keys
from quiz.checks.records import Flaw
from quiz.checks.words import fold, word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

FIGURE = re.compile(
    r"^\W*((about|over|nearly|under|some|more than|fewer than|at least) )?[$£€]?\d[\d,. ]*\W*(%|\w+)?\W*$",
    re.IGNORECASE,
)
QUOTATION = re.compile(r"^\s*[“\"].*[”\"]\W*$", re.DOTALL)
PRONOUN = re.compile(r"[“\"‘](he|she|his|her|him)[”\"’]", re.IGNORECASE)
LONG = 8
"""Words from which an option can no longer be a name."""


def mixed_types(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Sort the options by their form and look whether the key stands alone."""
    right = {_form(option.text) for option in keys(question)}
    wrong = {_form(option.text) for option in distractors(question)}
    if right and wrong and not right & wrong:
        told = " or ".join(sorted(right))
        yield Flaw("mixed-types", f"The key alone is a {told}.", "Give the key company of its own kind.")
    bodies = [option.text for option in distractors(question) if _is_body(option.text)]
    if bodies and PRONOUN.search(question.stem):
        yield Flaw("mixed-types", f"“{bodies[0]}” cannot be a he or a she.", "Offer persons only.")


def _form(text: str) -> str:
    """What an option looks like at first sight."""
    if FIGURE.match(text):
        return "number"
    if QUOTATION.match(text):
        return "quotation"
    return "phrase"


def _is_body(text: str) -> bool:
    """Whether a short option names an institution or unnamed people."""
    folded = words(text)
    if not folded or len(folded) > LONG:
        return False
    return fold(folded[-1]) in word_list("bodies") | word_list("people") or folded[0] == "the"

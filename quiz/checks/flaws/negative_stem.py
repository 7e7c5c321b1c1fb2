"""negative_stem: the question turns on a "not".

Haladyna & Downing: word the stem positively; Tarrant 2006: negatively worded stems. A "not" inside a quotation, inside
words of the article or behind a "that" belongs to what is asked about; "for not naming" asks for a reason.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import whole_text
from quiz.checks.reading.own import own_words
from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

REPORTED = re.compile(r"\b(that|whether|because)\b.*", re.IGNORECASE | re.DOTALL)
NEGATIVE = re.compile(
    r"(?<!\bfor )(?<!\bor )\b(not|except|excluding|never|least likely)\b|n[’']t\b|\bEXCEPT\b", re.IGNORECASE
)
ANSWER = re.compile(r"\bnot (stated|given|said|named)\b", re.IGNORECASE)


def negative_stem(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look for a negation in the asking part of the stem."""
    asking = ANSWER.sub("", REPORTED.sub("", own_words(question.stem, whole_text(articles))))
    found = NEGATIVE.search(asking)
    if found:
        yield Flaw(
            "negative-stem",
            f"The stem turns on “{found.group()}”, which is easily overlooked.",
            "Ask for what holds instead of what does not.",
        )

"""all_of_the_above: an option that points at other options.

Haladyna & Downing and Tarrant 2006: avoid "all of the above", "none of the above" and "A and C"; who sees two right
options need not read the third.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import options
from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

POINTS = re.compile(
    r"\b(all|none|both|neither|either) of (the (above|below|others?|options|answers)|these|those)\b"
    r"|^\W*(both |neither )?[A-E1-5](,? ?[A-E1-5])*,? (and|or|nor|&) [A-E1-5]( only)?\W*$"
    r"|^\W*(both|neither|all|none)\W*$",
    re.IGNORECASE,
)


def all_of_the_above(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Look for options that are about options."""
    for option in options(question):
        if POINTS.search(option.text):
            yield Flaw(
                "all-of-the-above",
                f"The option “{option.text}” points at other options.",
                "Leave it out, or make the question one with several right answers.",
            )

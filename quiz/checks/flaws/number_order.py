"""number_order: numbers to choose from do not stand in order.

Haladyna & Downing: place options in logical or numerical order, so that nobody has to search.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import options
from quiz.checks.records import Flaw
from quiz.question.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

VALUE = re.compile(r"[$£€]?(\d+(?:\.\d+)?)(?: ?%| (million|billion))?")
SCALE = {"million": 1e6, "billion": 1e9, None: 1.0}
LEAST = 3
"""Two numbers are always in order."""


def number_order(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Read the options as numbers, if they all are."""
    values = []
    for option in options(question):
        match = VALUE.fullmatch(fold(option.text))
        if match is None:
            return
        values.append(float(match.group(1)) * SCALE[match.group(2)])
    if len(values) >= LEAST and values not in (sorted(values), sorted(values, reverse=True)):
        yield Flaw("number-order", "The numbers to choose from do not stand in order.", "Sort them by size.")

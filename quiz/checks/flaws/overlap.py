"""overlap: two options say the same, or one holds the other.

Haladyna & Downing: options independent, not overlapping; Tarrant 2006. Both cannot be told apart by the article, and
two that mean the same cannot be the one key.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from quiz.checks.parts import options
from quiz.checks.records import Flaw
from quiz.checks.words import stands_in, words
from quiz.question.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

MORE = 3
"""Words that can be added to an option without making it say something else."""
RANGE = re.compile(r"^\D*(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\D*$")


def overlap(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Compare every two options."""
    told = [(option.text, fold(option.text)) for option in options(question)]
    for (one, plain), (two, other) in combinations(told, 2):
        if plain == other:
            yield Flaw("overlap", f"“{one}” stands there twice.", "Replace one of the two.")
        elif _holds(one, two) or _holds(two, one):
            yield Flaw("overlap", f"“{one}” and “{two}” overlap.", "Make each option say something of its own.")
        elif _ranges_meet(one, two):
            yield Flaw("overlap", f"The ranges “{one}” and “{two}” meet.", "Let one range end before the next begins.")


def _holds(outer: str, inner: str) -> bool:
    """Whether all words of one stand in a row in the other, which says little more."""
    small, large = words(inner), words(outer)
    return bool(small) and len(large) <= len(small) + MORE and stands_in(small, outer)


def _ranges_meet(one: str, two: str) -> bool:
    """Whether two ranges of numbers share one."""
    first = RANGE.match(one)
    second = RANGE.match(two) if first else None
    if not first or not second:
        return False
    low, high = (float(group) for group in first.groups())
    other_low, other_high = (float(group) for group in second.groups())
    return low <= other_high and other_low <= high

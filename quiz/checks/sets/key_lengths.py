"""key_lengths: over the bank the longest option is the key more often than chance makes it.

Tarrant 2006 on length cues; a single question may have a long key, a habit may not. The bound is chance plus two
standard deviations.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, options, single
from quiz.checks.records import Flaw
from quiz.checks.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.checks.records import Articles
    from quiz.question.records import Question

LEAST = 6
"""Questions below which chance explains everything."""
WORDS = 4
"""Shorter keys are names: nobody picks a name for its length."""


def key_lengths(questions: Sequence[Question], _articles: Articles) -> Iterator[Flaw]:
    """Count the choices whose key is longer than every other option."""
    chosen = [q for q in questions if (key := single(q)) and len(words(key.text)) >= WORDS and distractors(q)]
    if len(chosen) < LEAST:
        return
    longest = sum(_is_longest(question) for question in chosen)
    chance = sum(1 / len(options(question)) for question in chosen)
    bound = chance + 2 * sqrt(chance * (1 - chance / len(chosen)))
    if longest > bound:
        yield Flaw(
            "key-lengths",
            f"In {longest} of {len(chosen)} questions the longest option is the key; chance makes {chance:.0f}.",
            "Shorten some keys, or lengthen some distractors.",
        )


def _is_longest(question: Question) -> bool:
    """Whether the key is longer than every other option."""
    key = single(question)
    return key is not None and all(len(key.text) > len(option.text) for option in distractors(question))

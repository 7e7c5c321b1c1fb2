"""clang: a word of the stem comes back in the key alone.

Haladyna & Downing: clang associations; Tarrant 2006: "word repeats"; Moore et al. 2023 find it by the same comparison.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, keys
from quiz.checks.records import Flaw
from quiz.checks.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question


def clang(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Look for content words that the stem shares with every key and with no distractor."""
    right, wrong = keys(question), distractors(question)
    if not right or not wrong:
        return
    shared = content(question.stem).intersection(*(content(option.text) for option in right))
    told = shared.difference(*(content(option.text) for option in wrong))
    if told:
        named = ", ".join(f"“{word}”" for word in sorted(told))
        yield Flaw(
            "clang",
            f"The stem and the key share {named}, and no other option does.",
            "Ask in other words, or use the word in a distractor too.",
        )

"""convergence: the key is where the other options meet.

Haladyna & Downing and Tarrant 2006: a student who knows nothing picks the option that has most in common with the rest.
Only words count that some options share; what all but one have is the frame of the question.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, single
from quiz.checks.records import Flaw
from quiz.checks.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

SHARE = 0.75
"""Of the key's words that come back in other options."""
GAP = 0.6
"""How near a distractor may come to the key's share."""


def convergence(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Compare how much of each option stands in the others."""
    key = single(question)
    wrong = [content(option.text) for option in distractors(question)]
    if key is None or len(wrong) < 2:  # noqa: PLR2004 - with one distractor nothing can converge
        return
    counts = Counter(word for option in [content(key.text), *wrong] for word in option)
    told = {word for word, count in counts.items() if 1 < count <= max(2, len(wrong) - 1)}
    share = _share(content(key.text), told)
    if share >= SHARE and max(_share(option, told) for option in wrong) <= GAP * share:
        yield Flaw(
            "convergence",
            f"The key “{key.text}” is put together from words of the other options.",
            "Let two distractors share a word that the key does not have.",
        )


def _share(option: frozenset[str], told: set[str]) -> float:
    """The share of an option's words that other options have too."""
    return len(option & told) / len(option) if option else 0.0

"""hedge: the key alone is careful.

Tarrant 2006, after Haladyna & Downing on clues to the right answer: writers qualify what must be true ("may",
"possibly") and not what is made up. The article's own words and quotations stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, single, whole_text
from quiz.checks.reading.own import own_words
from quiz.checks.records import Flaw
from quiz.checks.words import word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question


def hedge(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look for a hedge in the key and in no distractor."""
    key = single(question)
    if key is None:
        return
    listed = word_list("hedges")
    found = set(words(own_words(key.text, whole_text(articles)))) & listed
    if found and not any(set(words(option.text)) & listed for option in distractors(question)):
        yield Flaw(
            "hedge",
            f"Only the key is careful: “{min(found)}”.",
            "Hedge a distractor too, or state the key plainly.",
        )

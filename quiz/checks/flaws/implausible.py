"""implausible: a distractor names somebody or something that is not in the article.

Haladyna & Downing: make all distractors plausible; Tarrant 2006: implausible distractors; Moore et al. 2023. Who has
read the article strikes such an option out without thinking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, whole_text
from quiz.checks.records import Flaw
from quiz.checks.words import WORD, fold, vocabulary, word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question


def implausible(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look every name and number of a distractor up in the article."""
    known = (vocabulary(whole_text(articles)), frozenset(words(" ".join((question.stem, *_numbers(articles))))))
    for option in distractors(question):
        strange = [name for name in _names(option.text) if not any(fold(name) in there for there in known)]
        if strange:
            yield Flaw(
                "implausible",
                f"“{strange[0]}” in the option “{option.text}” is not in the article.",
                "Take a distractor from the article.",
            )


def _numbers(articles: Articles) -> list[str]:
    """What the articles can be called where there are several."""
    return [f"article {number}" for number in range(1, len(articles) + 1)] if len(articles) > 1 else []


def _names(text: str) -> list[str]:
    """The names and numbers of a text: words with a capital or a digit."""
    found = [match.group() for match in WORD.finditer(text)]
    named = [word for word in found if word[0].isupper() or word[0].isdigit()]
    if found and found[0][0].isupper() and not _is_name(found):
        named = named[1:]
    return [word for word in named if fold(word) not in word_list("small")]


def _is_name(found: list[str]) -> bool:
    """Whether the first word has its capital as part of a name, and not because it comes first."""
    return all(word[0].isupper() for word in found) and not (len(found) == 1 and found[0].endswith("s"))

"""reading_level: what the question itself says is harder to read than the article it asks about.

Haladyna & Downing: keep the vocabulary simple for those tested; then the question tests what it asks about, and not its
own words. What is taken from the article, quoted or not, is at the article's own level, names and single words too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.level import grade, level
from quiz.checks.parts import texts, whole_text
from quiz.checks.reading.kept import kept
from quiz.checks.reading.own import own_words
from quiz.checks.records import Flaw
from quiz.checks.words import vocabulary, word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article
    from quiz.checks.records import Articles
    from quiz.question.records import Question

FEWEST = 5
"""Words below which a level is an accident."""
STEM = 8
"""Words from which a stem is weighed by itself too: simple options do not make up for it."""
EASY = 6.0
"""What whoever takes a quiz can read, at thirteen and older: below it a few short texts differ by chance."""


def reading_level(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Compare the grade of the question's own words with the article's."""
    read = whole_text(articles)
    own = [_added(own_words(text, read), read) for text in dict.fromkeys(texts(question))]
    if not articles or sum(len(text.split()) for text in own) < FEWEST:
        return
    asked = max(grade(own), grade(own[:1]) if len(own[0].split()) >= STEM else 0.0)
    told = max(EASY, *map(_level, articles))
    if asked > told:
        yield Flaw(
            "reading-level",
            f"The question's own words read at grade {asked:.1f}, the article at {told:.1f}.",
            "Ask in shorter sentences and more common words.",
        )


@kept
def _level(article: Article) -> float:
    """The grade of an article."""
    return level(article)


def _added(text: str, read: str) -> str:
    """The text without the words that the article has too; small words stay, for they carry the sentence."""
    small, there = word_list("small"), vocabulary(read)
    return " ".join(word for word in words(text) if word in small or word not in there)

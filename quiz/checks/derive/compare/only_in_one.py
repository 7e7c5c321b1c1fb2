"""only_in_one: who is heard in the article named and not so much as named in the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.across import named
from quiz.checks.reading.places import everywhere
from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import voices

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Articles, Slots
    from quiz.question.records import Question


def only_in_one(question: Question, articles: Articles) -> Slots:
    """Every option heard in that article alone."""
    asked = named(question.stem, articles)
    if len(asked) != 1:
        return ()
    others = [article for number, article in enumerate(articles, 1) if number != asked[0]]
    here = [name for name in option_texts(question) if _speaks(name, articles[asked[0] - 1])]
    return (frozenset(name for name in here if not any(_there(name, other) for other in others)),)


def _speaks(name: str, article: Article) -> bool:
    """Whether words of this source are reported."""
    return any(heard(name, voice) for voice in voices(article))


def _there(name: str, article: Article) -> bool:
    """Whether the article names or hears this source."""
    return bool(everywhere(name, article)) or _speaks(name, article)

"""The parts of a question that the checks look at, whatever its kind; none of these ever raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import (
    Choice,
    Match,
    Multiple,
    Order,
    SelectSentence,
    ShortAnswer,
    TrueFalseNotStated,
)

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Articles
    from quiz.question.options import Evidence, Option
    from quiz.question.records import Question


def all_options(question: Question) -> tuple[Option, ...]:
    """Every option, the three verdicts included; none where the kind has none."""
    return question.body.options if isinstance(question.body, Choice | Multiple) else ()


def options(question: Question) -> tuple[Option, ...]:
    """The options somebody wrote: of a choice or a multiple question."""
    return () if isinstance(question.body, TrueFalseNotStated) else all_options(question)


def keys(question: Question) -> tuple[Option, ...]:
    """The right ones among them."""
    return tuple(option for option in options(question) if option.right)


def distractors(question: Question) -> tuple[Option, ...]:
    """The wrong ones among them."""
    return tuple(option for option in options(question) if not option.right)


def single(question: Question) -> Option | None:
    """The key of a choice; None for every other kind, and for a choice without exactly one key."""
    right = keys(question)
    return right[0] if isinstance(question.body, Choice) and len(right) == 1 else None


def texts(question: Question) -> tuple[str, ...]:
    """Everything a student reads and did not come from the article by itself: stem, options, rows, classes, items."""
    body = question.body
    parts: list[str] = [question.stem, *(option.text for option in options(question))]
    if isinstance(body, Match):
        parts += [text for pair in body.pairs for text in (pair.left, pair.right) if text]
    if isinstance(body, Order):
        parts += body.items
    return tuple(parts)


def all_evidence(question: Question) -> tuple[Evidence, ...]:
    """The evidence for the key, then that against each distractor."""
    return (*question.evidence, *(e for option in all_options(question) for e in option.evidence))


def article_of(evidence: Evidence, articles: Articles) -> Article | None:
    """The article that evidence points into; None where there is no such article."""
    return articles[evidence.article - 1] if 1 <= evidence.article <= len(articles) else None


def own_article(question: Question, articles: Articles) -> Article | None:
    """The one article that all evidence points into; None for a question across articles."""
    named = {evidence.article for evidence in all_evidence(question)} or {1}
    return articles[min(named) - 1] if len(named) == 1 and 1 <= min(named) <= len(articles) else None


def whole_text(articles: Articles) -> str:
    """The text of the articles, one under the other."""
    return "\n".join(article.text for article in articles)


def answer_texts(question: Question) -> tuple[tuple[str, ...], ...]:
    """What the question marks as right, slot by slot, each slot's texts as the student reads them."""
    body = question.body
    if isinstance(body, Match):
        return tuple((pair.right,) for pair in body.pairs if pair.left)
    if isinstance(body, Order):
        return tuple((item,) for item in body.items)
    if isinstance(body, SelectSentence):
        return (tuple(s.of(body.text) for s in body.sentences if any(s.overlaps(key) for key in body.keys)),)
    return (accepted(question) or tuple(option.text for option in all_options(question) if option.right),)


def option_texts(question: Question) -> tuple[str, ...]:
    """The texts of all options, the three verdicts included."""
    return tuple(option.text for option in all_options(question))


def rows(question: Question) -> tuple[str, ...]:
    """The left sides of a match that ask something."""
    return tuple(pair.left for pair in question.body.pairs if pair.left) if isinstance(question.body, Match) else ()


def sides(question: Question) -> tuple[str, ...]:
    """What can be put beside a row of a match, each once."""
    return tuple(dict.fromkeys(pair.right for pair in question.body.pairs)) if isinstance(question.body, Match) else ()


def accepted(question: Question) -> tuple[str, ...]:
    """The texts that a short answer accepts."""
    return question.body.accepted if isinstance(question.body, ShortAnswer) else ()

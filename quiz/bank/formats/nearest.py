"""A question in the kinds another format has: the nearest one that still asks the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from quiz.question.kinds import (
    VERDICTS,
    Categorise,
    Choice,
    Match,
    Multiple,
    Order,
    Pair,
    SelectSentence,
    TrueFalseNotStated,
)
from quiz.question.options import Option

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from quiz.article.records import Span
    from quiz.question.kinds import Body
    from quiz.question.records import Question

MOST_SENTENCES = 4
"""Sentences to choose from where none can be selected in the article."""


def nearest(
    question: Question, kinds: AbstractSet[str], *, counts_rights: bool = False
) -> tuple[tuple[Question, ...], str]:
    """The question, or the ones that ask the same, in these kinds; none where nothing asks the same.

    Returns:
        The questions, and what became of the kind in a few words; empty where it is as it was.
    """
    if counts_rights and isinstance(question.body, Multiple) and len(question.body.key) == 1:
        return (replace(question, body=Choice(question.body.options)),), "written as a choice: one option is right"
    if question.body.kind in kinds:
        return (question,), ""
    for kind, needs, how, turned in LADDER:
        if isinstance(question.body, kind) and needs in kinds:
            return turned(question, question.body), how
    return (), "left out"


def as_told(body: Body) -> Body:
    """A body in the kind its answers alone tell, as it comes back from a format that has fewer kinds."""
    if type(body) is Choice and body.shown == VERDICTS:
        return TrueFalseNotStated(body.options)
    if isinstance(body, Match):
        repeats = len({row.right for row in body.rows}) < len(body.rows)
        return (Categorise if repeats else Match)(body.pairs, body.heads)
    return body


def without_idle(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs without spares that are a partner already, or stand there twice."""
    taken = {pair.right for pair in pairs if pair.left}
    return tuple(dict.fromkeys(pair for pair in pairs if pair.left or pair.right not in taken))


def ordinal(number: int) -> str:
    """1 as ``1st``."""
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _places(body: Order) -> Match:
    """Each line with its place; the lines stand as a student sees them, so that their order tells nothing."""
    places = {item: ordinal(place) for place, item in enumerate(body.items, 1)}
    return Match(tuple(Pair(item, places[item]) for item in body.shown))


def _rows(question: Question, body: Match) -> tuple[Question, ...]:
    """A choice for each line; the first keeps the question's id."""
    return tuple(
        replace(
            question,
            id=question.id if n == 0 else "",
            stem=f"{question.stem} – {row.left}",
            body=Choice(tuple(Option(text, text == row.right) for text in body.shown)),
        )
        for n, row in enumerate(body.rows)
    )


def _sentences(body: SelectSentence) -> Choice:
    """The right sentence among its neighbours in the article; other right ones are no option."""
    right = next((n for n, one in enumerate(body.sentences) if one.overlaps(body.keys[0])), 0)
    wrong = [n for n, one in enumerate(body.sentences) if not any(one.overlaps(key) for key in body.keys)]
    near = sorted(wrong, key=lambda n: (abs(n - right), n))
    seen = {_words(body, body.sentences[right])}
    chosen = [right]
    for n in near:
        if len(chosen) < MOST_SENTENCES and (words := _words(body, body.sentences[n])) not in seen:
            seen.add(words)
            chosen.append(n)
    return Choice(tuple(Option(_words(body, body.sentences[n]), n == right) for n in sorted(chosen)))


def _words(body: SelectSentence, sentence: Span) -> str:
    """A sentence as one line."""
    return " ".join(sentence.of(body.text).split())


Turn: TypeAlias = "Callable[[Question, Any], tuple[Question, ...]]"

LADDER: tuple[tuple[type[Body], str, str, Turn], ...] = (
    (TrueFalseNotStated, "choice", "written as a choice", lambda q, b: (replace(q, body=Choice(b.options)),)),
    (SelectSentence, "choice", "written as a choice of sentences", lambda q, b: (replace(q, body=_sentences(b)),)),
    (Categorise, "match", "written as a match", lambda q, b: (replace(q, body=Match(b.pairs, b.heads)),)),
    (Order, "match", "written as a match of each line with its place", lambda q, b: (replace(q, body=_places(b)),)),
    (Order, "choice", "written as a choice for each line", lambda q, b: _rows(q, _places(b))),
    (Match, "choice", "written as a choice for each line", _rows),
)
"""What stands in for a kind: for which, what it needs, in words, and how; the first that fits is taken."""

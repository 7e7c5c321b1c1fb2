"""Texts without line ends and spare spaces, and whether a question still asks once its texts are so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.bank.formats.nearest import without_idle
from quiz.question.kinds import Choice, Match, Multiple, Order, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.question.kinds import Body
    from quiz.question.records import Question


UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")
"""Signs without a shape, which no XML holds."""
SHAPE = "\ufffd"


def one_line(text: str) -> str:
    """A text as one line without spare spaces, with a shape for signs that have none."""
    return " ".join(UNSEEN.sub(SHAPE, text).split())


def squeezed(question: Question) -> Question:
    """The question with every text as one line without spare spaces."""
    return replace(
        question,
        stem=one_line(question.stem),
        body=_body(question.body, one_line),
        feedback=tuple(filter(None, map(one_line, question.feedback))),
    )


def _body(body: Body, change: Callable[[str], str]) -> Body:
    """The answers with every text changed; the sentences of an article stay."""
    match body:
        case Choice(options) | Multiple(options):
            return replace(
                body, options=tuple(replace(one, text=change(one.text), why=change(one.why)) for one in options)
            )
        case Match(pairs, (left, right)):
            rows = tuple(replace(pair, left=change(pair.left), right=change(pair.right)) for pair in pairs)
            return replace(body, pairs=without_idle(rows), heads=(change(left), change(right)))
        case Order(items):
            return Order(tuple(map(change, items)))
        case ShortAnswer(accepted):
            return ShortAnswer(tuple(dict.fromkeys(map(change, accepted))))
        case _:
            return body


def clash(question: Question) -> str:
    """Why a question no longer asks once its texts are plain; empty where it does."""
    texts = _lines(question.body)
    if not question.stem or not all(texts):
        return "it has no visible words"
    if len(texts) == 1 or (isinstance(question.body, Match) and len(question.body.shown) == 1):
        return "nothing is left to choose"
    return "two of its lines differ in spaces alone" if len(set(texts)) < len(texts) else ""


def _lines(body: Body) -> tuple[str, ...]:
    """The texts of a body that must differ; none where a single one is enough."""
    match body:
        case Choice(options) | Multiple(options):
            return tuple(option.text for option in options)
        case Match():
            return tuple(row.left for row in body.rows)
        case Order(items):
            return items
        case _:
            return ()

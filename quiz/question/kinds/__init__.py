"""The eight kinds, one file each; a ninth is added by copying its neighbour and naming it here."""

from __future__ import annotations

from quiz.question.kinds.body import FIELD, Answer, Body, Form, Pick
from quiz.question.kinds.categorise import Categorise
from quiz.question.kinds.choice import Choice
from quiz.question.kinds.match import Match, Pair
from quiz.question.kinds.multiple import Multiple
from quiz.question.kinds.order import Order
from quiz.question.kinds.select_sentence import SelectSentence
from quiz.question.kinds.short_answer import ShortAnswer
from quiz.question.kinds.true_false_not_stated import VERDICTS, TrueFalseNotStated

KINDS: dict[str, type[Body]] = {
    body.kind: body
    for body in (Choice, Multiple, TrueFalseNotStated, Match, Categorise, Order, SelectSentence, ShortAnswer)
}

__all__ = [
    "FIELD",
    "KINDS",
    "VERDICTS",
    "Answer",
    "Body",
    "Categorise",
    "Choice",
    "Form",
    "Match",
    "Multiple",
    "Order",
    "Pair",
    "Pick",
    "SelectSentence",
    "ShortAnswer",
    "TrueFalseNotStated",
]

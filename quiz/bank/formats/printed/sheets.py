"""What stands on the two sheets: what a student is asked, and what decides it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.bank.formats.records import letters
from quiz.question.kinds import Choice, Match, Multiple, Order, SelectSentence, ShortAnswer, TrueFalseNotStated

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.question.kinds import Body
    from quiz.question.options import Evidence
    from quiz.question.records import Question

HOW = {
    "choice": "Circle one letter.",
    "multiple": "Tick every box that is right.",
    "true_false_not_stated": "Circle one: does the article say so, say otherwise, or not say?",
    "match": "Write beside each line the letter of what belongs to it. A letter may stay over.",
    "categorise": "Write beside each line the letter of its class. A letter may come back.",
    "order": "Number the lines in their right order, from 1.",
    "select_sentence": "Underline the sentence in the article.",
    "short_answer": "Write a few words.",
}
"""What a student does with a pencil."""
DEGREES = {1: "easy", 2: "middling", 3: "hard"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on the students' sheet."""

    number: int
    """Its number, from 1."""
    kind: str
    """How it is answered."""
    how: str
    """What to do."""
    stem: str
    """What it asks."""
    lettered: tuple[tuple[str, str], ...] = ()
    """What can be picked, with its letter."""
    rows: tuple[str, ...] = ()
    """The lines that get a letter or a number."""
    heads: tuple[str, str] = ("", "")
    """What the columns are called."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Words of the article, or what it does not say."""

    text: str
    """The words."""
    where: str
    """The paragraph; empty for what is not there."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """An option that does not hold."""

    letter: str
    """Its letter on the students' sheet, or its word."""
    why: str
    """Why it does not."""
    proofs: tuple[Proof, ...]
    """The words that show it."""


@dataclass(frozen=True, slots=True)
class Key:
    """A question on the key sheet."""

    number: int
    """Its number, from 1."""
    stem: str
    """What it asks."""
    answers: tuple[tuple[str, str], ...]
    """What is right, a line each: what a student writes or circles, and what it stands for."""
    quick: str
    """The same in a few signs, to check a pile of sheets."""
    proofs: tuple[Proof, ...]
    """The words that decide."""
    wrongs: tuple[Wrong, ...]
    """Options with their reasons."""
    decides: tuple[str, ...]
    """What decides this one."""
    rule: str
    """What carries over to the next article."""
    about: str
    """What it trains and how hard it is."""


def asked(question: Question, number: int) -> Asked:
    """The question as a student gets it: nothing here tells the key."""
    body = question.body
    lettered = tuple((letters(n), text) for n, text in enumerate(body.shown, 1))
    plain = Asked(number, body.kind, HOW[body.kind], question.stem)
    match body:
        case Match():
            return Asked(
                number, body.kind, plain.how, question.stem, lettered, tuple(row.left for row in body.rows), body.heads
            )
        case Order():
            return Asked(number, body.kind, plain.how, question.stem, (), body.shown)
        case SelectSentence() | ShortAnswer():
            return plain
        case _:
            return Asked(number, body.kind, plain.how, question.stem, lettered)


def key(question: Question, number: int, articles: tuple[Article, ...]) -> Key:
    """The question as a teacher checks it."""
    options = question.body.options if isinstance(question.body, Choice | Multiple) else ()
    verdicts = isinstance(question.body, TrueFalseNotStated)
    wrongs = tuple(
        Wrong(f"“{option.text}”" if verdicts else letters(n), option.why, _proofs(option.evidence, articles))
        for n, option in enumerate(options, 1)
        if option.why or option.evidence
    )
    known = [question.skill or "", DEGREES.get(question.difficulty or 0, "")]
    answers, proofs = _answers(question.body), _proofs(question.evidence, articles)
    first = question.body.key if isinstance(question.body, ShortAnswer) else ""
    places = ", ".join(dict.fromkeys(one.where for one in proofs if one.where))
    return Key(
        number,
        question.stem,
        answers,
        first or places if isinstance(question.body, SelectSentence | ShortAnswer) else _signs(answers),
        proofs,
        wrongs,
        question.decides,
        question.rule,
        ", ".join(filter(None, known)),
    )


def _signs(answers: tuple[tuple[str, str], ...]) -> str:
    """What is written or circled, in a row."""
    return " ".join(mark or text for mark, text in answers)


def _answers(body: Body) -> tuple[tuple[str, str], ...]:
    """What is right, line by line as it stands on the students' sheet."""
    match body:
        case TrueFalseNotStated():
            return (("", body.options[body.key].text),)
        case Choice() | Multiple():
            return tuple((letters(n), option.text) for n, option in enumerate(body.options, 1) if option.right)
        case Match():
            signs = {text: letters(n) for n, text in enumerate(body.shown, 1)}
            return tuple((signs[row.right], f"{row.left} → {row.right}") for row in body.rows)
        case Order():
            return tuple((str(place + 1), item) for place, item in zip(body.key, body.shown, strict=True))
        case ShortAnswer(accepted):
            return (("", " · ".join(accepted)),)
        case SelectSentence():
            right = [one for one in body.sentences if any(one.overlaps(span) for span in body.keys)]
            return tuple(("", " ".join(one.of(body.text).split())) for one in right)
        case _:
            raise TypeError(f"A sheet has no {body.kind}.")


def _proofs(evidence: tuple[Evidence, ...], articles: tuple[Article, ...]) -> tuple[Proof, ...]:
    """Evidence with its paragraphs."""
    return tuple(_proof(one, articles) for one in evidence)


def _proof(evidence: Evidence, articles: tuple[Article, ...]) -> Proof:
    """A piece of evidence with its paragraph."""
    if evidence.span is None:
        return Proof(evidence.text, "")
    article = articles[evidence.article - 1]
    first, last = (article.paragraph_at(at) for at in (evidence.span.start, evidence.span.end - 1))
    paragraphs = f"paragraph {first}" if first == last else f"paragraphs {first}–{last}"
    which = f"article {evidence.article}, " if len(articles) > 1 else ""
    return Proof(" ".join(evidence.text.split()), which + paragraphs)

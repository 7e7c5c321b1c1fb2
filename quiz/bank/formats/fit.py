"""A bank cut to what a format can carry, and every change told: what is not fitted is never written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from quiz.bank.formats.nearest import nearest
from quiz.bank.formats.passages import carried
from quiz.bank.formats.records import Loss
from quiz.bank.formats.squeeze import clash, one_line, squeezed
from quiz.question.identity import question_id, with_ids
from quiz.question.kinds import Choice, Match, Multiple, SelectSentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.bank.formats.format import Format
    from quiz.bank.formats.passages import Carried
    from quiz.bank.formats.records import Feature
    from quiz.bank.records import Bank
    from quiz.question.kinds import Body
    from quiz.question.options import Evidence, Option
    from quiz.question.records import Question

FOLDED = "written into the feedback"
GONE = "left out"
FOLDS = ("In the article:", "Not in the article:")
"""How a paragraph of feedback begins that holds evidence, or an absence."""
MARKS = '“”"'
UNTITLED = "Quiz"
USUAL = "en"
"""The language that is taken for granted where none is named."""
HEAD: dict[Feature, str] = {
    "title": "the title",
    "language": "the language",
    "provenance": "how it was generated",
    "note": "the note on its length",
}
"""What a bank has as a whole, in words."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What will be written, and what could not be as it was."""

    bank: Bank
    """The bank in what the format can carry."""
    losses: tuple[Loss, ...]
    """What became of the rest, in the order it was met."""


@dataclass(slots=True)
class _Tally:
    """Losses while they are met: what and how, with the questions it happened to."""

    found: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def add(self, what: str, how: str, number: int = 0) -> None:
        """Note a loss of a question, or with 0 of the bank."""
        numbers = self.found.setdefault((what, how), [])
        if number and number not in numbers:
            numbers.append(number)

    @property
    def losses(self) -> tuple[Loss, ...]:
        """All of them."""
        return tuple(Loss(what, how, tuple(numbers)) for (what, how), numbers in self.found.items())


def fit(bank: Bank, to: Format) -> Fitted:
    """The bank as this format can carry it."""
    tally = _Tally()
    questions: dict[str, Question] = {}
    articles = _articles(bank, to, tally)
    for number, one in enumerate(bank.questions, 1):
        for fitted in _questions(one, number, to, tally, articles):
            if to.most and len(questions) == to.most:
                tally.add(f"a question, since {to.label} takes {to.most}", GONE, number)
            elif questions.setdefault(question_id(fitted), fitted) is not fitted:
                tally.add("a question, since another one is now the same", GONE, number)
    asked = with_ids(tuple(questions.values()))
    whole = replace(bank, questions=asked, articles=articles.kept if articles else bank.articles)
    return Fitted(_head(whole, to, tally), tally.losses)


def _articles(bank: Bank, to: Format, tally: _Tally) -> Carried | None:
    """The articles as they come back; None where a format carries none, or all as they are."""
    if to.holds is None:
        return None
    articles = carried(bank.articles, to.holds)
    if len(articles.kept) < len(bank.articles):
        tally.add("an article whose name or text would not come back", GONE)
    return articles


def _head(bank: Bank, to: Format, tally: _Tally) -> Bank:
    """The bank with what the format carries of it as a whole."""
    if bank.articles and "article" not in to.carries:
        tally.add("the article", "written as words to read" if to.shows_article else GONE)
    there = {"title": bank.title, "language": bank.language != USUAL, "provenance": bank.provenance, "note": bank.note}
    for feature, words in HEAD.items():
        if there[feature] and feature not in to.carries:
            tally.add(words, GONE)
    return replace(
        bank,
        title=_title(bank.title, to, tally),
        articles=bank.articles if "article" in to.carries or to.shows_article else (),
        language=bank.language if "language" in to.carries else USUAL,
        provenance=bank.provenance if "provenance" in to.carries else None,
        note=bank.note if "note" in to.carries else "",
    )


def _title(title: str, to: Format, tally: _Tally) -> str:
    """The title with the signs the format can hold."""
    kept = title if to.holds is None else "".join(filter(to.holds, title))
    if kept != title:
        tally.add("signs in the title that cannot be written", GONE)
    return kept if to.keeps_lines else one_line(kept) or UNTITLED


def _questions(
    question: Question, number: int, to: Format, tally: _Tally, articles: Carried | None
) -> Iterator[Question]:
    """The questions that are written for one of the bank's."""
    kinds, select = to.kinds, SelectSentence.kind
    if articles and select in kinds and question.body.kind == select:
        again = articles.select(question)
        if again is None:
            kinds -= {select}
        elif again.evidence != question.evidence:
            tally.add("the deciding words of a sentence to select", "the whole sentence is the key", number)
        question = again or question
    near, how = _near(question, kinds, to)
    if how:
        tally.add(question.body.kind, how, number)
    for one in near:
        fitted = _stripped(_pointed(one, number, to, tally, articles), number, to, tally)
        if reason := clash(fitted) or to.cannot(fitted):
            tally.add(f"a question, since {reason}", GONE, number)
        else:
            yield fitted


def _pointed(question: Question, number: int, to: Format, tally: _Tally, articles: Carried | None) -> Question:
    """The question with its evidence in the articles that come along; what points elsewhere goes into the feedback."""
    if articles is None or "evidence" not in to.carries or isinstance(question.body, SelectSentence):
        return question
    kept, lost = articles.point(question.evidence)
    if lost:
        tally.add("evidence", _fate(to), number)
    return replace(question, evidence=kept, feedback=(*map(shown, lost), *question.feedback))


def _near(question: Question, kinds: frozenset[str], to: Format) -> tuple[tuple[Question, ...], str]:
    """The question in the nearest kind this format can write it in; in the first one where it can in none."""
    first = near = nearest(question, kinds, counts_rights=to.counts_rights)
    while near[0]:
        fitted = [_stripped(one, 0, to, _Tally()) for one in near[0]]
        if not any(map(to.cannot, fitted)):
            return near
        kinds -= {one.body.kind for one in fitted}
        near = nearest(question, kinds, counts_rights=to.counts_rights)
    return first


def _stripped(question: Question, number: int, to: Format, tally: _Tally) -> Question:
    """The question without what has no place; evidence and reasons go into the feedback where there is one."""
    paragraphs: list[str] = []
    body = _without_whys(question.body, number, to, tally, paragraphs)
    evidence = question.evidence if "evidence" in to.carries or isinstance(body, SelectSentence) else ()
    if question.evidence and not evidence:
        paragraphs += [shown(one) for one in question.evidence]
        tally.add("evidence", _fate(to), number)
    feedback = (*paragraphs, *question.feedback)
    if question.feedback and "feedback" not in to.carries:
        tally.add("feedback", GONE, number)
    for feature, there in (("skill", question.skill), ("difficulty", question.difficulty), ("recipe", question.recipe)):
        if there and feature not in to.carries:
            tally.add("its recipe" if feature == "recipe" else feature, GONE, number)
    plain = replace(
        question,
        id=question.id if "id" in to.carries else "",
        body=body,
        evidence=evidence,
        feedback=feedback if "feedback" in to.carries else (),
        skill=question.skill if "skill" in to.carries else None,
        difficulty=question.difficulty if "difficulty" in to.carries else None,
        recipe=question.recipe if "recipe" in to.carries else None,
    )
    return plain if to.keeps_lines else squeezed(plain)


def _without_whys(body: Body, number: int, to: Format, tally: _Tally, told: list[str]) -> Body:
    """The answers without reasons, proofs and headings that have no place; reasons are added to ``told``."""
    if isinstance(body, Match) and any(body.heads) and "heads" not in to.carries:
        tally.add("the headings of a table", GONE, number)
        return replace(body, heads=("", ""))
    if not isinstance(body, Choice | Multiple):
        return body
    if any(option.evidence for option in body.options) and "proof" not in to.carries:
        tally.add("the words that prove an option wrong", GONE, number)
    if any(option.why for option in body.options) and "why" not in to.carries:
        told += [f"Not {option.text}: {option.why}" for option in body.options if option.why]
        tally.add("why an option is wrong", _fate(to), number)
    return replace(body, options=tuple(_option(option, to) for option in body.options))


def _option(option: Option, to: Format) -> Option:
    """An option with what has a place."""
    return replace(
        option,
        why=option.why if "why" in to.carries else "",
        evidence=option.evidence if "proof" in to.carries else (),
    )


def _fate(to: Format) -> str:
    """What becomes of words that have no place of their own."""
    return FOLDED if "feedback" in to.carries else GONE


def shown(evidence: Evidence) -> str:
    """Evidence as a paragraph of feedback."""
    there, missing = FOLDS
    return f"{missing} {evidence.text}." if evidence.absent else f"{there} {_quoted(evidence.text)}"


def _quoted(text: str) -> str:
    """Words of the article between marks; the ones around them in the article are enough."""
    inner = text.strip(MARKS)
    return text if any(mark in inner for mark in MARKS) and text != inner else f"“{inner}”"

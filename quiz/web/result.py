"""Result: what the answers are worth by strand, and what the article says to every question."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, url_for

from quiz.assess.mark import mark, strand_scores
from quiz.errors import NotFoundError
from quiz.recipes.compare.labels import called
from quiz.store import attempts, banks
from quiz.web import feedback
from quiz.web.context import bank_of, db, found_in, own_attempt, own_attempts
from quiz.web.evidence import marked, quoted
from quiz.web.prompts import prompts
from quiz.web.words import points

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from quiz.article.records import Article, Span
    from quiz.assess.records import Mark
    from quiz.bank.records import Bank
    from quiz.question.options import Evidence
    from quiz.store.models import Attempt
    from quiz.web.evidence import Marked, Quoted

bp = Blueprint("result", __name__)
NOT_YET = "This opens when you have handed in the quiz you take with your class: before, it would answer its questions."


@bp.get("/result/<token>")
def index(token: str) -> ResponseReturnValue:
    """The whole attempt."""
    attempt = own_attempt(token)
    if not attempt.finished:
        return redirect(url_for("take.look_over", token=token))
    bank = bank_of(attempt.version_id)
    _refuse_early(bank)
    marks = _marks(attempt, bank)
    return render_template(
        "result/index.html",
        attempt=attempt,
        bank=bank,
        marks=marks,
        states=[feedback.state(m) for m in marks],
        total=points(sum((m.fraction for m in marks), start=Fraction(0))),
        strands=strand_scores(marks),
        slug=_slug(attempt),
        map_open=_map_is_open(attempt),
        prompts=prompts(found_in(bank.articles[0]) if len(bank.articles) == 1 else None),
        feedback=feedback,
        points=points,
    )


@bp.get("/result/<token>/<int:n>")
def question(token: str, n: int) -> ResponseReturnValue:
    """One question: verdict, reasons, and the words in the article."""
    attempt = own_attempt(token)
    if not attempt.finished:
        return redirect(url_for("take.question", token=token, n=n))
    bank = bank_of(attempt.version_id)
    _refuse_early(bank)
    marks = _marks(attempt, bank)
    if not 1 <= n <= len(marks):
        raise NotFoundError(f"This quiz has {len(marks)} questions.")
    this = marks[n - 1]
    return render_template(
        "result/question.html",
        attempt=attempt,
        n=n,
        total=len(marks),
        mark=this,
        question=this.question,
        body=this.question.body,
        answer=this.answer,
        feedback=feedback,
        states=[f"{feedback.state(m)}{' now' if i == n else ''}" for i, m in enumerate(marks, 1)],
        sheets=[(part, article, _sheet(this, part, article)) for part, article in enumerate(bank.articles, 1)],
        names=called(bank.articles),
        quoted=lambda evidence: _quoted(bank, evidence),
        points=points,
    )


def _refuse_early(bank: Bank) -> None:
    """Tell no key to a browser that can still answer the same question in a class.

    Raises:
        NotFoundError: while it can.
    """
    asked = {question.id for question in bank.questions}
    for other in own_attempts():
        answerable = not other.finished and other.assignment is not None and not other.assignment.closed
        if answerable and not asked.isdisjoint(q.id for q in bank_of(other.version_id).questions):
            raise NotFoundError(NOT_YET)


def _marks(attempt: Attempt, bank: Bank) -> tuple[Mark, ...]:
    """Every question of the attempt with its mark."""
    return mark(bank.questions, attempts.answers(db(), attempt))


def _sheet(this: Mark, part: int, article: Article) -> tuple[Marked, ...]:
    """The article with what decides the question and what answers the choice."""
    question = this.question
    key = _spans(question.evidence, part)
    wrong = feedback.wrong_picks(question, this.answer)
    yours = [span for option in wrong for span in _spans(option.evidence, part)]
    words = ("The words that decide it", "Why not your choice")
    if question.body.kind == "select_sentence" and this.fraction == 0 and this.answer is not None:
        yours, words = [feedback.selected(this)], ("The words that decide it", "Your choice")
    return marked(found_in(article), key, yours, words, figures=question.skill == "numbers")


def _spans(evidence: tuple[Evidence, ...], part: int) -> list[Span]:
    """The stretches of one article among the evidence."""
    return [one.span for one in evidence if one.span is not None and one.article == part]


def _quoted(bank: Bank, evidence: tuple[Evidence, ...]) -> list[tuple[int, Quoted]]:
    """The article's words among the evidence, each with the number of its article."""
    return [
        (part, one)
        for part, article in enumerate(bank.articles, 1)
        for one in quoted(found_in(article), _spans(evidence, part))
    ]


def _slug(attempt: Attempt) -> str:
    """The address of the attempt's bank, while this version is the one that is given; else empty."""
    return next((card.slug for card in banks.list_banks(db()) if card.version_id == attempt.version_id), "")


def _map_is_open(attempt: Attempt) -> bool:
    """Whether the source map would give no key away: this browser has no open attempt at the bank."""
    return all(mine.finished for mine in own_attempts() if mine.version_id == attempt.version_id)

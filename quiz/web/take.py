"""Take: the article beside one question at a time; every answer is stored the moment it is given."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from flask import Blueprint, current_app, jsonify, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from markupsafe import Markup

from quiz.errors import NotFoundError, ResponseError
from quiz.recipes.compare.labels import called
from quiz.store import attempts
from quiz.web.context import bank_of, db, own_attempt
from quiz.web.sheet import pieces, plain_lines

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from quiz.article.records import Article
    from quiz.bank.records import Bank
    from quiz.question.kinds import Answer
    from quiz.question.records import Question
    from quiz.store.models import Attempt

bp = Blueprint("take", __name__)


@bp.get("/take/<token>/<int:n>")
def question(token: str, n: int) -> ResponseReturnValue:
    """One question beside the article."""
    attempt = own_attempt(token)
    if attempt.finished:
        return redirect(url_for("result.index", token=token))
    return _page(attempt, n)


@bp.post("/take/<token>/<int:n>")
def answer(token: str, n: int) -> ResponseReturnValue:
    """Store what the form says; with JSON asked for say when, else go on to where the button leads."""
    attempt = own_attempt(token)
    bank = bank_of(attempt.version_id)
    asked = _asked(bank, n)
    wants_json = request.accept_mimetypes.best == "application/json"
    try:
        given = asked.body.read(dict(request.form.lists()))
        attempts.save_answer(db(), attempt, asked.id, given)
    except ResponseError as error:
        status = 409 if attempt.finished else 422
        return (jsonify(error=str(error)), status) if wants_json else _refused(attempt, n, error, status)
    if wants_json:
        return jsonify(saved=f"{datetime.now():%H:%M}")  # noqa: DTZ005 - the clock on the wall beside this machine
    return redirect(_where(token, n, len(bank.questions), request.form.get("go", "next")), 303)


@bp.get("/take/<token>/finish")
def look_over(token: str) -> ResponseReturnValue:
    """Every question with whether it has an answer, and one button."""
    attempt = own_attempt(token)
    if attempt.finished:
        return redirect(url_for("result.index", token=token))
    bank = bank_of(attempt.version_id)
    given = attempts.answers(db(), attempt)
    left = [n for n, q in enumerate(bank.questions, 1) if q.id not in given]
    return render_template(
        "take/finish.html", attempt=attempt, bank=bank, given=given, left=left, form=FlaskForm(), keeps=_keeps(attempt)
    )


@bp.post("/take/<token>/finish")
def finish(token: str) -> ResponseReturnValue:
    """Hand in; a second time changes nothing."""
    attempts.finish(db(), own_attempt(token))
    return redirect(url_for("result.index", token=token), 303)


def _page(attempt: Attempt, n: int, problem: str = "") -> str:
    """The page of one question."""
    bank = bank_of(attempt.version_id)
    asked = _asked(bank, n)
    given = attempts.answers(db(), attempt)
    return render_template(
        "take/question.html",
        attempt=attempt,
        n=n,
        total=len(bank.questions),
        question=asked,
        body=asked.body,
        answer=given.get(asked.id),
        states=_states(bank, given, n),
        sheets=list(enumerate(bank.articles, 1)),
        names=called(bank.articles),
        printed=_printed,
        plain_lines=plain_lines,
        pieces=pieces,
        problem=problem,
        form=FlaskForm(),
        keeps=_keeps(attempt),
    )


@lru_cache(maxsize=64)
def _printed(article: Article, part: int) -> Markup:
    """The article's paragraphs as they stand on every question's page; kept in the process, for they never change."""
    line = current_app.jinja_env.get_template("partials/article.html").make_module().line  # type: ignore[attr-defined]  # a macro
    return Markup().join(line(one, part) for one in plain_lines(article))


def _refused(attempt: Attempt, n: int, error: ResponseError, status: int) -> tuple[str, int]:
    """The same page with what is wrong; one that says so where the quiz is handed in."""
    if attempt.finished:
        return render_template("take/refused.html", attempt=attempt, problem=str(error)), status
    return _page(attempt, n, str(error)), status


def _asked(bank: Bank, n: int) -> Question:
    """The nth question."""
    if not 1 <= n <= len(bank.questions):
        raise NotFoundError(f"This quiz has {len(bank.questions)} questions.")
    return bank.questions[n - 1]


def _states(bank: Bank, given: dict[str, Answer], n: int) -> list[str]:
    """How each question stands, for the steps: done or not, and now for this one."""
    return [
        " ".join(filter(None, ["done" if q.id in given else "", "now" if i == n else ""]))
        for i, q in enumerate(bank.questions, 1)
    ]


def _where(token: str, n: int, total: int, go: str) -> str:
    """Where a button of the form leads."""
    if go == "all" or (go == "next" and n == total):
        return url_for("take.look_over", token=token)
    step = {"next": 1, "back": -1}.get(go, 0)
    return url_for("take.question", token=token, n=min(max(1, n + step), total))


def _keeps(attempt: Attempt) -> str:
    """Why this attempt takes no answers any more, though it is not handed in; empty while it takes them."""
    closed = attempt.assignment is not None and attempt.assignment.closed
    return "The class is closed: your answers up to then are kept, and you can still hand in." if closed else ""

"""Home: what this is, what can be practised now, and a box for a class code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, url_for
from flask_wtf import FlaskForm
from wtforms import StringField

from quiz.store import attempts, banks
from quiz.web.context import bank_of, db, found_in, own_attempts, remember
from quiz.web.reel import draw
from quiz.web.templating import install

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from quiz.article.records import Article
    from quiz.store.banks import BankCard
    from quiz.store.models import Attempt
    from quiz.web.reel import Bar

bp = Blueprint("home", __name__)
bp.record_once(lambda state: install(state.app))

DRAWN = 12
"""Banks that show their article on one line; a longer list is read by title."""
FIRST_WORDS = 7
"""How many words of an article without a headline name it."""
LISTED = 3
"""Attempts that are offered to carry on, and as many to look back on."""


class CodeForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """The box for a class code; the store says what is wrong with one."""

    code = StringField("Class code")


@dataclass(frozen=True, slots=True)
class Entry:
    """One quiz that can be practised."""

    card: BankCard
    """What the store says about it."""
    article: str
    """What the article is called, or how it begins; empty where there is none, or several."""
    reel: tuple[Bar, ...]
    """The article on one line; empty where it is not drawn."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One attempt of this browser."""

    attempt: Attempt
    """The attempt."""
    title: str
    """What the quiz is called."""
    answered: int
    """How many questions have an answer."""
    total: int
    """How many there are."""
    go_to: int
    """The first question without an answer; the last where all have one."""


@bp.get("/")
def index() -> str:
    """The first page."""
    return page(CodeForm())


def page(form: CodeForm) -> str:
    """Home, with what was typed into the box and what is wrong with it."""
    entries = [_entry(card, drawn=n < DRAWN) for n, card in enumerate(banks.list_banks(db()))]
    mine = own_attempts()
    open_ones = [_sitting(a) for a in [a for a in mine if not a.finished][:LISTED]]
    done = [_sitting(a) for a in [a for a in mine if a.finished][:LISTED]]
    return render_template("home/index.html", form=form, entries=entries, open_ones=open_ones, done=done)


@bp.post("/practise/<slug>")
def practise(slug: str) -> ResponseReturnValue:
    """Begin a quiz on one's own, or carry on where one stopped."""
    version = banks.find_bank(db(), slug)
    mine = (a for a in own_attempts() if a.version_id == version.id and not a.finished and a.assignment is None)
    attempt = next(mine, None) or attempts.start(db(), version)
    remember(attempt.token)
    return redirect(url_for("take.question", token=attempt.token, n=_sitting(attempt).go_to), 303)


def _entry(card: BankCard, *, drawn: bool) -> Entry:
    """A bank with its article's name and picture, as far as it has one article."""
    articles = bank_of(card.version_id).articles if drawn else ()
    if len(articles) != 1:
        return Entry(card, "", ())
    name = "" if articles[0].title == card.title else called(articles[0])
    return Entry(card, name, draw(found_in(articles[0])))


def called(article: Article) -> str:
    """An article's headline, or its first words where the file gives none."""
    if article.title in article.text:
        return f"On “{article.title}”"
    first = " ".join(article.text.split()[:FIRST_WORDS])
    return f"On the article that begins “{first} …”" if first else ""


def _sitting(attempt: Attempt) -> Sitting:
    """How far an attempt has come."""
    bank = bank_of(attempt.version_id)
    given = attempts.answers(db(), attempt)
    left = [n for n, question in enumerate(bank.questions, 1) if question.id not in given]
    total = len(bank.questions)
    return Sitting(attempt, bank.title, total - len(left), total, left[0] if left else total)

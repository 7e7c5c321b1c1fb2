"""Teach: the quizzes with their keys, the classes, and a quiz from any article that is pasted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from wtforms import BooleanField, FileField, StringField, TextAreaField

from quiz.article.decode import decode
from quiz.errors import ArticleError, InputError, NotFoundError
from quiz.pipeline import build
from quiz.recipes.compare.labels import called
from quiz.recipes.wish import Wish
from quiz.store import articles, banks, classes
from quiz.store.articles import article_digest
from quiz.web.context import bank_of, db, found_in, sign_in_teacher, teacher_only
from quiz.web.download import forms
from quiz.web.proofs import proofs_of
from quiz.web.reel import draw
from quiz.web.words import listed

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from quiz.bank.records import Bank
    from quiz.pipeline import Built
    from quiz.store.banks import BankCard
    from quiz.web.reel import Bar

bp = Blueprint("teach", __name__)
INSIDE = re.compile(r"(?:/teach|/map)/[\w/-]+", re.ASCII)
"""Where a teacher's link may lead on to: pages of this site, and no other."""
DEGREES = {1: "easy", 2: "middling", 3: "hard"}
KEPT = {
    "new": "Kept. Look it through, then give it to a class.",
    "next": "Kept as version {}. Classes that have begun keep the version they began with.",
    "same": "It is here already, word for word: nothing was added.",
}
"""What the page of a quiz says right after it was kept."""
LONGEST_NAME = 60
FIRST_WORDS = 7
"""How many of an article's words name it when a teacher gives no name."""


class GiveForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """Which quiz, and to whom; the store says what is wrong with a name."""

    slug = StringField("Quiz")
    class_name = StringField("Class")


class ArticleForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """An article to make a quiz from; the article reader says what is wrong with one."""

    title = StringField("Its name")
    text = TextAreaField("The article")
    file = FileField("A file instead")
    plain = BooleanField("In plain words")


@dataclass(frozen=True, slots=True)
class Entry:
    """One quiz in the list."""

    card: BankCard
    """What the store says about it."""
    mix: str
    """How hard its questions are; empty where nobody judged them."""
    note: str
    """Why it is short; empty where it is not."""
    reel: tuple[Bar, ...]
    """Its article on one line; empty where it has none, or several."""


@bp.get("/teach/<key>")
def sign_in(key: str) -> ResponseReturnValue:
    """Come in by the teacher's link."""
    if not sign_in_teacher(key):
        raise NotFoundError("This is not the teacher’s link. It stands where the server was started.")
    wanted = request.args.get("next", "")
    return redirect(wanted if INSIDE.fullmatch(wanted) else url_for("teach.index"), 303)


@bp.get("/teach")
@teacher_only
def index() -> ResponseReturnValue:
    """Everything a teacher starts from."""
    return _page(GiveForm(), ArticleForm())


@bp.post("/teach/give")
@teacher_only
def give() -> ResponseReturnValue:
    """Give a quiz to a class; the class page with its code comes next."""
    form = GiveForm()
    version = banks.find_bank(db(), form.slug.data or "")
    try:
        assignment = classes.give(db(), version, form.class_name.data or "")
    except InputError as error:
        form.class_name.errors = [str(error)]
        return _page(form, ArticleForm(formdata=None)), 422
    return redirect(url_for("wall.index", code=assignment.code), 303)


@bp.post("/teach/articles")
@teacher_only
def paste() -> ResponseReturnValue:
    """Make a quiz from a pasted article or a saved file; an article that bears none still has its source map."""
    form = ArticleForm()
    try:
        text = decode(_supplied(form))
        built = build(text, file_name(form.title.data or "", text), wish=Wish(plain=bool(form.plain.data)))
    except ArticleError as error:
        form.text.errors = [str(error)]
        return _page(GiveForm(formdata=None), form), 422
    if not built.bank.questions:
        return redirect(url_for("map.of_article", digest=_keep(built)), 303)
    version = banks.save_bank(db(), built.text, [(built.article.name, built.article.text)])
    return redirect(url_for("teach.preview", slug=version.slug), 303)


@bp.get("/teach/banks/<slug>")
@teacher_only
def preview(slug: str) -> str:
    """A quiz with its keys, evidence and reasons, to look through before a class gets it."""
    version = banks.find_bank(db(), slug)
    bank = bank_of(version.id)
    return render_template(
        "teach/preview.html",
        bank=bank,
        slug=slug,
        number=version.number,
        kept=KEPT.get(request.args.get("kept", ""), "").format(version.number),
        forms=forms(),
        sources=[(article_digest(one.name, one.text), one.name) for one in bank.articles],
        mix=mix(bank),
        degrees=DEGREES,
        proofs=proofs_of(bank),
        names=called(bank.articles),
    )


def _supplied(form: ArticleForm) -> bytes | str:
    """What was pasted; a file that was chosen, where nothing was."""
    pasted = (form.text.data or "").replace("\r\n", "\n")
    chosen = request.files.get(form.file.name)
    return chosen.read() if chosen and chosen.filename and not pasted.strip() else pasted


def file_name(title: str, text: str) -> str:
    """A file name for a pasted article: its given name, or how it begins."""
    words = title.strip() or " ".join(text.split()[:FIRST_WORDS])
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return (re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_NAME].strip("-") or "article") + ".txt"


def mix(bank: Bank) -> str:
    """How many questions are easy, middling and hard."""
    counts = Counter(question.difficulty for question in bank.questions)
    return listed([f"{counts[degree]} {word}" for degree, word in DEGREES.items() if counts[degree]])


def _page(give_form: GiveForm, article_form: ArticleForm) -> str:
    """The teacher's page, with what was typed and what is wrong with it."""
    entries = [_entry(card) for card in banks.list_banks(db())]
    return render_template(
        "teach/index.html",
        entries=entries,
        classes=classes.list_classes(db()),
        articles=articles.list_articles(db()),
        give_form=give_form,
        article_form=article_form,
    )


def _entry(card: BankCard) -> Entry:
    """One quiz of the list."""
    bank = bank_of(card.version_id)
    drawn = draw(found_in(bank.articles[0])) if len(bank.articles) == 1 else ()
    return Entry(card, mix(bank), bank.note, drawn)


def _keep(built: Built) -> str:
    """Keep the article of a quiz without questions; its address."""
    row = articles.save_article(db(), built.article.name, built.article.text)
    return row.digest[: articles.DIGITS]

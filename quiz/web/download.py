"""Download: a bank in the form of another system; what does not come along is told before the file."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Blueprint, Response, render_template

from quiz.bank.formats import FORMATS, fit, written
from quiz.errors import NotFoundError
from quiz.store import banks
from quiz.store.articles import find_article
from quiz.web.context import bank_of, db, teacher_only

if TYPE_CHECKING:
    from quiz.bank.formats import Format, Loss

bp = Blueprint("download", __name__)
KINDS = {
    "choice": "questions with one right answer",
    "multiple": "questions with several right answers",
    "true_false_not_stated": "true, false or not stated",
    "match": "matching",
    "categorise": "sorting",
    "order": "putting in order",
    "select_sentence": "selecting a sentence",
    "short_answer": "answers in a few words",
}
"""The kinds, in the words of a page."""
LONGEST_NAME = 120
"""Characters of a file's name before its ending."""
MARKDOWN = "text/markdown; charset=utf-8"


@bp.get("/teach/banks/<slug>/as/<form>")
@teacher_only
def index(slug: str, form: str) -> str | Response:
    """What does not come along in this form, and the file; the file at once where everything does."""
    wanted = _form(form)
    version = banks.find_bank(db(), slug)
    fitted = fit(bank_of(version.id), wanted)
    if not fitted.losses and fitted.bank.questions:
        return file(slug, form)
    return render_template(
        "download/index.html",
        slug=slug,
        title=version.title,
        form=wanted,
        losses=fitted.losses,
        left=len(fitted.bank.questions),
        total=version.questions,
        what=what,
    )


@bp.get("/teach/banks/<slug>/as/<form>/file")
@teacher_only
def file(slug: str, form: str) -> Response:
    """The file."""
    wanted = _form(form)
    version = banks.find_bank(db(), slug)
    fitted = fit(bank_of(version.id), wanted)
    if not fitted.bank.questions:
        raise NotFoundError(f"None of these questions can be written as {wanted.label}.")
    return attached(written(fitted, wanted), f"{version.title}{wanted.ending}", slug + wanted.ending, wanted.media)


@bp.get("/teach/banks/<slug>/as/bank")
@teacher_only
def document(slug: str) -> Response:
    """The bank as its own document: nothing is missing in it."""
    version = banks.find_bank(db(), slug)
    return attached(version.text.encode(), f"{version.title}.md", f"{slug}.md", MARKDOWN)


@bp.get("/teach/articles/<digest>/file")
@teacher_only
def article(digest: str) -> Response:
    """An article's text, under the name that banks call it by."""
    found = find_article(db(), digest)
    return attached(found.text.encode(), found.name, "article.txt", "text/plain; charset=utf-8")


def attached(data: bytes, name: str, plain: str, media: str) -> Response:
    """A file that a browser keeps and never shows: its own name, and a plain one for old browsers."""
    stem, dot, ending = name.rpartition(".")
    name = stem[:LONGEST_NAME] + dot + ending
    clean = "".join(" " if c in '/\\:*?"<>|' or not c.isprintable() else c for c in name)
    response = Response(data, content_type=media)
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(' '.join(clean.split()), safe='')}"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@lru_cache(maxsize=1)
def forms() -> tuple[Format, ...]:
    """The formats banks go to, by their names for people."""
    return tuple(sorted((one for one in FORMATS.values() if one.write), key=lambda one: one.label.casefold()))


def what(loss: Loss) -> str:
    """What a loss concerns, as the beginning of a sentence."""
    words = KINDS.get(loss.what, loss.what)
    return words[0].upper() + words[1:]


def _form(name: str) -> Format:
    """The format of this name.

    Raises:
        NotFoundError: when banks do not go there.
    """
    form = FORMATS.get(name)
    if form is None or form.write is None:
        raise NotFoundError("Banks are not written in this format.")
    return form

"""The source map: who speaks in an article, how much, in whose words, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request

from quiz.errors import NotFoundError
from quiz.recipes.short import why_short
from quiz.store.articles import find_article
from quiz.store.banks import find_bank, list_banks
from quiz.web import gist, sheet
from quiz.web.cast import cast, groups, notes
from quiz.web.context import bank_of, db, found_in, is_teacher, own_attempts, teacher_only
from quiz.web.marks import strokes_of
from quiz.web.score import draw

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.attribution.records import Attributions
    from quiz.bank.records import Bank
    from quiz.web.cast import Group, Member, Note
    from quiz.web.gist import Part
    from quiz.web.score import Score
    from quiz.web.sheet import Line

bp = Blueprint("map", __name__)
bp.add_app_template_global(gist.counted)
bp.add_app_template_global(gist.step_icon)
NOT_YET = "The source map opens when you have handed in this quiz: before, it would answer the questions."


@dataclass(frozen=True, slots=True)
class View:
    """Everything the page shows of one article."""

    found: Attributions
    """What the engine found."""
    score: Score
    """The picture on top."""
    heading: tuple[Part, ...]
    """What it shows, in one line."""
    lede: str
    """What it shows, in a few sentences."""
    followed: str
    """What the claim that is followed shows; empty where none is."""
    lines: tuple[Line, ...]
    """The article."""
    groups: dict[int, tuple[Group, ...]]
    """The runs of each paragraph, by statement."""
    notes: dict[int, tuple[Note, ...]]
    """The margin of each paragraph."""
    cast: tuple[Member, ...]
    """The sources."""


@lru_cache(maxsize=64)
def view_of(article: Article) -> View:
    """The map of an article; kept in the process, for it is always the same."""
    found = found_in(article)
    score, strokes = draw(found), strokes_of(found)
    lines = sheet.lines(article, strokes, rails=sheet.rails_of(found))
    return View(
        found=found,
        score=score,
        heading=gist.heading(score),
        lede=gist.lede(score),
        followed=gist.followed(score.steps) if score.steps else "",
        lines=lines,
        groups=groups(lines),
        notes=notes(found),
        cast=cast(found, score.rows, strokes),
    )


@bp.get("/map/<slug>")
def of_bank(slug: str) -> str:
    """The map of a bank's article: for teachers, and for students who have handed in and have nothing open."""
    version = find_bank(db(), slug)
    bank = bank_of(version.id)
    if not bank.articles:
        raise NotFoundError("This quiz is on no article, so there is nothing to map.")
    if not is_teacher() and not _handed_in(bank):
        raise NotFoundError(NOT_YET)
    number = request.args.get("article", 1, type=int)
    if not 1 <= number <= len(bank.articles):
        raise NotFoundError(f"This quiz has {len(bank.articles)} articles.")
    article = bank.articles[number - 1]
    return render_template("map/index.html", map=view_of(article), article=article, bank=bank, slug=slug, number=number)


@bp.get("/map/article/<digest>")
@teacher_only
def of_article(digest: str) -> str:
    """The map of an article a teacher pasted, and why it bore no quiz."""
    article = find_article(db(), digest)
    has_quiz = any(known.startswith(digest) for card in list_banks(db()) for known in card.articles)
    note = "" if has_quiz else why_short(found_in(article), 0)
    return render_template("map/index.html", map=view_of(article), article=article, note=note, number=1)


def _handed_in(bank: Bank) -> bool:
    """Whether this browser has handed in a quiz on these articles and has none on them open."""
    here = [attempt for attempt in own_attempts() if set(bank_of(attempt.version_id).articles) & set(bank.articles)]
    return bool(here) and all(attempt.finished for attempt in here)

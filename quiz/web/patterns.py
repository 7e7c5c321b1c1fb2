"""Every component on one page, to look at and to test; its article and its people are made up."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flask import Blueprint, render_template

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.attribution.records import STANCES
from quiz.errors import Finding
from quiz.web import charts, score
from quiz.web.marks import strokes_of
from quiz.web.reel import draw
from quiz.web.sheet import lines, pieces, rails_of
from quiz.web.spots import of_findings
from quiz.web.words import KIND_WORDS

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions
    from quiz.web.sheet import Line

bp = Blueprint("patterns", __name__)

TEXT = """Mayor Ida Brandt said on Monday that the old bridge would stay closed until spring.
“We will not reopen it before every bolt has been looked at.
“Nobody has been hurt, and nobody will be.”
Ida Brandt
According to harbour officials, repairs will cost over 400,000 crowns.
The Harbour Council later confirmed reports that two lorries a day still cross at night.
The bridge was built in 1931.
"""

DRAFT = "titel: The old bridge\n- ( ) Ida Brandt"
SLIPS = (
    Finding(1, 1, "front-matter-key", "The front matter has no key “titel”.", "Use title, article or language."),
    Finding(2, 3, "right-none", "No option is marked as right.", "Put an x between the brackets of the right one."),
)


@bp.get("/-/patterns")
def index() -> str:
    """The style page."""
    found, sheet = _example()
    return render_template(
        "patterns/index.html",
        article=found.article,
        lines=sheet,
        kinds=KIND_WORDS,
        stances=STANCES,
        reel=draw(found),
        pieces=pieces,
        score=score.draw(found),
        charts=charts,
        examples=of_findings(SLIPS, DRAFT),
    )


@lru_cache(maxsize=1)
def _example() -> tuple[Attributions, tuple[Line, ...]]:
    """The made-up article with every mark on it."""
    found = find(read(TEXT, "the-old-bridge.txt"))
    return found, lines(found.article, strokes_of(found), rails=rails_of(found))

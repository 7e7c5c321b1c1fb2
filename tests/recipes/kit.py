"""An invented report that bears almost every recipe, and short ways to ask for questions and read their keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.question.kinds import Choice, Match, Multiple
from quiz.recipes.compose import RECIPES

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

BRIDGE = (Path(__file__).parent / "bridge.txt").read_text(encoding="utf-8")
QUIET = """The old mill at Ebbing stood empty for years.

Now it is a school for bakers. Eleven pupils learn there in winter, and the ovens are fired with wood from the park.
"""
LONE = """The old mill at Ebbing is to become a school.

Mayor Tora Vell said that the roof had lost forty tiles in the storm. She said that the ovens were ready.
"""


def found_in(text: str) -> Attributions:
    return find(read(text, "report.txt"))


def made(recipe: str, text: str = BRIDGE, seed: int = 1) -> tuple[Question, ...]:
    return tuple(RECIPES[recipe](found_in(text), seed))


def asked(recipe: str, words: str, text: str = BRIDGE) -> Question:
    """The one question of a recipe whose stem has these words."""
    (question,) = [question for question in made(recipe, text) if words in question.stem]
    return question


def keys(question: Question) -> list[str]:
    """The texts of the right options."""
    assert isinstance(question.body, Choice | Multiple)
    return [option.text for option in question.body.options if option.right]


def wrong(question: Question) -> dict[str, str]:
    """Every distractor with its reason."""
    assert isinstance(question.body, Choice | Multiple)
    return {option.text: option.why for option in question.body.options if not option.right}


def rows(question: Question) -> dict[str, str]:
    """Left sides with their right sides; a spare stands under nothing."""
    assert isinstance(question.body, Match)
    return {pair.left: pair.right for pair in question.body.pairs}


def pins(question: Question) -> list[str]:
    """The words of the evidence."""
    return [evidence.text for evidence in question.evidence]

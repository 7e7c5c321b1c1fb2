"""A question: its words, its skill, its kind's own data and what decides it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from quiz.question.kinds import Body
    from quiz.question.options import Evidence

Skill = Literal["attribution", "transparency", "voice", "language", "standing", "numbers", "corroboration", "scope"]
SKILLS: tuple[Skill, ...] = get_args(Skill)

STRANDS: dict[str, tuple[Skill, ...]] = {
    "Who says it?": ("attribution", "transparency"),
    "In whose words?": ("voice", "language"),
    "What standing?": ("standing", "numbers"),
    "What backs it?": ("corroboration",),
    "What is missing?": ("scope",),
}
"""Scores are reported by strand: two or three questions a skill are too few to report alone."""

UNSORTED = "Unsorted"
"""The strand of questions for which a teacher named no skill."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a bank."""

    id: str
    """Twelve hexadecimal digits, made when it is first saved and kept through edits; empty before."""
    stem: str
    """What is asked."""
    body: Body
    """What the kind needs: options, pairs, items or accepted texts, with the key."""
    skill: Skill | None = None
    """What it trains; None where a teacher named none."""
    evidence: tuple[Evidence, ...] = ()
    """The words that decide the key."""
    feedback: tuple[str, ...] = ()
    """Paragraphs shown with the verdict: what decides it, and last the rule to carry over."""
    difficulty: int | None = None
    """1 easy, 2 middling, 3 hard; None where nobody judged it."""
    recipe: str | None = None
    """The recipe that made it, so that a check can derive the key again; None when written by hand."""

    @property
    def rule(self) -> str:
        """What carries over to the next article: the last paragraph of the feedback."""
        return self.feedback[-1] if self.feedback else ""

    @property
    def decides(self) -> tuple[str, ...]:
        """What decides this one: the feedback before the rule."""
        return self.feedback[:-1]

    @property
    def strand(self) -> str:
        """The strand its mark counts for."""
        return next((name for name, skills in STRANDS.items() if self.skill in skills), UNSORTED)

"""What answers are worth: marks of one attempt, figures of a class, and what a teacher may conclude from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from quiz.question.kinds import Answer
    from quiz.question.options import Evidence
    from quiz.question.records import Question, Skill

Verdict = Literal["secure", "likely", "not enough yet"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What one answer is worth."""

    question: Question
    """What was asked."""
    answer: Answer | None
    """What was chosen; None where nothing was."""
    fraction: Fraction
    """From 0 to 1; 0 where nothing was chosen."""

    @property
    def full(self) -> bool:
        """Whether nothing is missing."""
        return self.fraction == 1


@dataclass(frozen=True, slots=True)
class StrandScore:
    """An attempt's marks in one strand."""

    strand: str
    """The strand's name."""
    points: Fraction
    """The sum of its marks."""
    of: int
    """How many questions it has."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One student's attempt, as far as a summary needs it."""

    name: str
    """The name the student chose."""
    answers: Mapping[str, Answer]
    """What was chosen, by the question's id; questions left blank are absent."""
    finished: bool
    """Whether the student handed it in."""


@dataclass(frozen=True, slots=True)
class Picked:
    """One thing that could be chosen, and how many chose it."""

    text: str
    """What was chosen, in words."""
    count: int
    """How many chose it."""
    right: bool
    """Whether it is right."""
    why: str = ""
    """Why it is wrong; empty where the bank does not say."""
    evidence: tuple[Evidence, ...] = ()
    """The words that show it."""


@dataclass(frozen=True, slots=True)
class Item:
    """What a class did with one question."""

    number: int
    """Its place in the quiz, from 1."""
    question: Question
    """What was asked."""
    full: int
    """How many have full marks."""
    answered: int
    """How many answered."""
    low: float
    """The lower end of the Wilson interval of full ÷ answered."""
    high: float
    """Its upper end."""
    mean: float | None
    """The mean mark of those who answered; None where nobody did."""
    options: tuple[Picked, ...]
    """What was chosen: options in their order; for other kinds what is right first, then by how many chose it."""
    discrimination: float | None = None
    """The item–rest correlation; None below twenty attempts, or where marks do not differ."""

    @property
    def missed(self) -> int:
        """How many answered without full marks."""
        return self.answered - self.full

    @property
    def lost(self) -> float:
        """How many marks were lost: where parts count, a slip in one row is no miss of the whole."""
        return self.answered * (1 - self.mean) if self.mean is not None else 0.0

    @property
    def commonest_wrong(self) -> Picked | None:
        """The wrong choice most made; None where nobody made one."""
        wrong = [one for one in self.options if not one.right and one.count]
        return max(wrong, key=lambda one: one.count, default=None)

    @property
    def review(self) -> bool:
        """Whether the question itself should be looked at: those who do well elsewhere do worse on it."""
        return self.discrimination is not None and self.discrimination < 0


@dataclass(frozen=True, slots=True)
class StrandFigure:
    """What a class did in one strand, and how little that may tell."""

    strand: str
    """The strand's name."""
    questions: int
    """How many of its questions somebody answered."""
    mean: float
    """The mean of those questions' mean marks."""
    low: float
    """Where mastery may lie, lower end: the middle 95 % of the posterior."""
    high: float
    """Upper end."""
    verdict: Verdict
    """What may be said: nothing below eight questions."""


@dataclass(frozen=True, slots=True)
class Pupil:
    """One student who needs help."""

    name: str
    """The name the student chose."""
    missed: int
    """In how many of these questions less than half was right."""
    of: int
    """How many there were."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to help with, and whom."""

    skill: Skill | None
    """The skill; None for students who miss most questions in most skills."""
    pupils: tuple[Pupil, ...]
    """The students, in the order they came: this is no ranking."""
    rule: str
    """The rule most of their missed questions carry; empty where the bank gives none."""


@dataclass(frozen=True, slots=True)
class Reteach:
    """The one thing to teach again."""

    rule: str
    """The rule under the most wrong answers."""
    items: tuple[Item, ...]
    """The questions it sits under, in order."""
    missed: int
    """How many wrong answers these have."""
    of: int
    """How many wrong answers the quiz has."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a class misread, and what may be said about it."""

    started: int
    """How many students began."""
    finished: int
    """How many handed in."""
    items: tuple[Item, ...]
    """Every question, in order."""
    strands: tuple[StrandFigure, ...]
    """Every strand that somebody answered, in the strands' order."""
    missed: tuple[Item, ...]
    """The three most-missed questions."""
    help: tuple[Need, ...]
    """Who needs help, and with what."""
    reteach: Reteach | None
    """One thing to teach again; None where nothing was missed or no question carries a rule."""

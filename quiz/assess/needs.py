"""Who needs help, and with what: the skill a student misses most, or the whole of it."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.assess.records import Need, Pupil
from quiz.question.records import SKILLS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.assess.records import Mark, Sitting
    from quiz.question.records import Skill

HALF = Fraction(1, 2)
TWICE = 2
"""One miss is an accident; from two in one skill on it may be a misreading."""
ENOUGH_MISSED = 4
MANY_SKILLS = 3
"""Who misses this many skills is helped with the whole, not with one."""


def needs(sittings: Sequence[Sitting], attempts: Sequence[Sequence[Mark]]) -> tuple[Need, ...]:
    """Every need that somebody has, the skills in their order and the whole of it last."""
    found: dict[Skill | None, list[tuple[Pupil, list[Mark]]]] = {skill: [] for skill in (*SKILLS, None)}
    for sitting, marks in zip(sittings, attempts, strict=True):
        seen = [mark for mark in marks if mark.answer is not None or sitting.finished]
        skills = _missed_skills(seen)
        whole = len(skills) >= MANY_SKILLS or (not skills and _misses_most(seen))
        if skills or whole:
            about = seen if whole else [mark for mark in seen if mark.question.skill == skills[0]]
            missed = [mark for mark in about if _is_missed(mark)]
            found[None if whole else skills[0]].append((Pupil(sitting.name, len(missed), len(about)), missed))
    return tuple(_need(skill, entries) for skill, entries in found.items() if entries)


def _is_missed(mark: Mark) -> bool:
    """Whether less than half is right: a slip in one row of a table is no need."""
    return mark.fraction < HALF


def _misses_most(marks: Sequence[Mark]) -> bool:
    """Whether more than half is missed, and enough of it to say so."""
    missed = sum(_is_missed(mark) for mark in marks)
    return missed >= ENOUGH_MISSED and 2 * missed > len(marks)


def _missed_skills(marks: Sequence[Mark]) -> list[Skill]:
    """The skills missed at least twice and more often than not, the most missed first."""
    seen = Counter(mark.question.skill for mark in marks)
    missed = Counter(mark.question.skill for mark in marks if _is_missed(mark))
    skills = [skill for skill in SKILLS if missed[skill] >= TWICE and 2 * missed[skill] > seen[skill]]
    return sorted(skills, key=lambda skill: (-missed[skill], -missed[skill] / seen[skill]))


def _need(skill: Skill | None, entries: Sequence[tuple[Pupil, list[Mark]]]) -> Need:
    """One need with its students and the rule that most of their missed questions carry."""
    rules = Counter(mark.question.rule for _, missed in entries for mark in missed if mark.question.rule)
    rule = rules.most_common(1)[0][0] if rules else ""
    return Need(skill, tuple(pupil for pupil, _ in entries), rule)

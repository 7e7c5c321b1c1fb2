"""A question's feedback and strand."""

from __future__ import annotations

from quiz.question.kinds import ShortAnswer
from quiz.question.records import SKILLS, STRANDS, Question

ASKED = Question(
    "", "How many?", ShortAnswer(("3",)), "numbers", feedback=("The council counts.", "It says so.", "A rule.")
)


def test_the_last_paragraph_is_the_rule() -> None:
    assert (ASKED.decides, ASKED.rule) == (("The council counts.", "It says so."), "A rule.")
    bare = Question("", "How many?", ShortAnswer(("3",)))
    assert (bare.decides, bare.rule, bare.strand) == ((), "", "Unsorted")


def test_every_skill_has_one_strand() -> None:
    assert sorted(skill for skills in STRANDS.values() for skill in skills) == sorted(SKILLS)
    assert ASKED.strand == "What standing?"

"""Who needs help, and with what."""

from __future__ import annotations

from quiz.assess.mark import mark
from quiz.assess.needs import needs
from quiz.assess.records import Need, Pupil, Sitting
from quiz.question.kinds import Categorise, Pair
from quiz.question.records import Question
from tests.assess.classes import COUNT_RULE, NAME_RULE, asked, sat

QUIZ = [
    *(asked(1, "attribution", NAME_RULE), asked(2, "attribution", NAME_RULE), asked(3, "attribution")),
    *(asked(4, "numbers", COUNT_RULE), asked(5, "numbers", COUNT_RULE), asked(6, "scope"), asked(7, "scope")),
    asked(8, "voice"),
]


def found(*sittings: Sitting) -> tuple[Need, ...]:
    """The needs of a class."""
    return needs(sittings, [mark(QUIZ, sitting.answers) for sitting in sittings])


def test_two_misses_in_one_skill_are_a_need_and_one_is_none() -> None:
    assert found(sat("Ines", 1, 1, 0, 0, 0, 0, 0, 0), sat("Jori", 1, 0, 0, 1, 0, 1, 0, 1)) == (
        Need("attribution", (Pupil("Ines", 2, 3),), NAME_RULE),
    )


def test_students_with_the_same_need_stand_together_in_the_order_they_came() -> None:
    ola, ada = sat("Ola", 0, 0, 0, 1, 2, 0, 0, 0), sat("Ada", 0, 0, 0, 2, 2, 0, 0, 1)
    assert found(ola, ada) == (Need("numbers", (Pupil("Ola", 2, 2), Pupil("Ada", 2, 2)), COUNT_RULE),)


def test_three_skills_missed_are_the_whole_of_it() -> None:
    assert found(sat("Milo", 1, 1, 1, 1, 1, 1, 1, 0)) == (Need(None, (Pupil("Milo", 7, 8),), NAME_RULE),)


def test_more_than_half_missed_a_little_everywhere_is_the_whole_of_it() -> None:
    marks = mark([asked(1, "voice"), asked(2, "scope"), asked(3, "numbers"), asked(4, "standing")], {})
    assert needs([sat("Teo")], [marks]) == (Need(None, (Pupil("Teo", 4, 4),), ""),)


def test_a_slip_in_one_row_is_no_need() -> None:
    table = Categorise((Pair("a", "quoted"), Pair("b", "quoted"), Pair("c", "told")))
    quiz = [Question(f"{n:012x}", "Which?", table, "voice") for n in (1, 2)]
    slip, lost = {one.id: (0, 0, 0) for one in quiz}, {one.id: (1, 1, 1) for one in quiz}
    sittings = (Sitting("Uma", slip, finished=True), Sitting("Vik", lost, finished=True))
    found = needs(sittings, [mark(quiz, sitting.answers) for sitting in sittings])
    assert found == (Need("voice", (Pupil("Vik", 2, 2),), ""),)


def test_what_is_blank_is_missed_only_once_it_is_handed_in() -> None:
    assert found(sat("Late", 0, 0, finished=False)) == ()
    assert found(sat("Done", 0, 0, 0, 0, 0)) == (Need("scope", (Pupil("Done", 2, 2),), ""),)

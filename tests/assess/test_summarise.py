"""A class, summarised."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.assess.records import Sitting
from quiz.assess.summarise import for_others, summarise
from quiz.question.kinds import Categorise, Pair
from quiz.question.records import Question
from tests.assess.classes import COUNT_RULE, NAME_RULE, asked, sat

QUIZ = (
    asked(1, "attribution", NAME_RULE),
    asked(2, "attribution", NAME_RULE),
    asked(3, "numbers", COUNT_RULE),
    asked(4, "scope"),
)
CLASS = [
    sat("Ines", 1, 1, 0, 0),
    sat("Jori", 1, 0, 2, 0),
    sat("Kaya", 0, 2, 1, 0),
    sat("Levi", 0, 0, 1, 0),
    sat("Mona", 2, 0, None, None, finished=False),
]


def test_who_began_and_who_handed_in() -> None:
    summary = summarise(QUIZ, CLASS)
    assert (summary.started, summary.finished) == (5, 4)
    assert [(item.full, item.answered) for item in summary.items] == [(2, 5), (3, 5), (1, 4), (4, 4)]


def test_the_three_most_missed_with_what_was_chosen_instead() -> None:
    missed = summarise(QUIZ, CLASS).missed
    assert [item.number for item in missed] == [3, 1, 2]
    chosen = [item.commonest_wrong for item in missed]
    assert [(one.text, one.count) for one in chosen if one] == [
        ("the near miss", 2),
        ("the near miss", 2),
        ("the near miss", 1),
    ]


def test_a_slip_in_one_row_weighs_less_than_a_miss() -> None:
    table = Categorise((Pair("a", "quoted"), Pair("b", "quoted"), Pair("c", "told")))
    quiz = (Question("f" * 12, "Which?", table, "voice", feedback=("Watch the marks.",)), asked(1, "scope", COUNT_RULE))
    sittings = [Sitting(f"{n}", {"f" * 12: (0, 0, 0), f"{1:012x}": n % 2}, finished=True) for n in range(4)]
    summary = summarise(quiz, sittings)
    assert [(item.number, item.missed) for item in summary.missed] == [(2, 2), (1, 4)]
    assert summary.reteach is not None
    assert summary.reteach.rule == COUNT_RULE


def test_one_thing_to_teach_again() -> None:
    reteach = summarise(QUIZ, CLASS).reteach
    assert reteach is not None
    assert (reteach.rule, [item.number for item in reteach.items]) == (NAME_RULE, [1, 2])
    assert (reteach.missed, reteach.of) == (5, 8)


def test_a_class_that_misses_nothing_has_nothing_to_teach_again() -> None:
    summary = summarise(QUIZ, [sat("Ines", 0, 0, 0, 0)])
    assert (summary.missed, summary.help, summary.reteach) == ((), (), None)


def test_a_class_nobody_came_to() -> None:
    summary = summarise(QUIZ, [])
    assert (summary.started, summary.strands, summary.missed) == (0, (), ())
    assert all(item.mean is None for item in summary.items)


def test_outside_the_class_there_are_no_names_and_no_group_under_five() -> None:
    shown = for_others(summarise(QUIZ, CLASS))
    assert shown is not None
    assert shown.help == ()
    assert for_others(summarise(QUIZ, CLASS[:4])) is None


answers = st.none() | st.integers(0, 2)


@given(st.lists(st.tuples(answers, answers, answers, answers, st.booleans()), max_size=30))
def test_the_figures_of_any_class_add_up(
    rows: list[tuple[int | None, int | None, int | None, int | None, bool]],
) -> None:
    summary = summarise(QUIZ, [sat(f"{n}", *row[:4], finished=row[4]) for n, row in enumerate(rows)])
    for item in summary.items:
        assert sum(one.count for one in item.options) == item.answered
        assert sum(one.count for one in item.options if one.right) == item.full
        assert item.low <= (item.full / item.answered if item.answered else 0.5) <= item.high
    lost = [item.lost for item in summary.missed]
    assert lost == sorted((item.lost for item in summary.items if item.missed), reverse=True)[:3]
    assert all(pupil.missed <= pupil.of for need in summary.help for pupil in need.pupils)

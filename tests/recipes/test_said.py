from __future__ import annotations

import pytest

from quiz.attribution.records import Source, SourceKind
from quiz.recipes.said import FINITE, clause, quotation, sources, statements
from quiz.recipes.same import same
from quiz.recipes.sound import sound
from quiz.recipes.torn import balanced, standing_alone
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)


def clauses(text: str) -> list[str]:
    found = found_in(text)
    return [shown for said in statements(found) if (shown := clause(found, said))]


def test_a_clause_stands_behind_that() -> None:
    assert "1,200 lorries had crossed the bridge at night" in clauses(BRIDGE)


@pytest.mark.parametrize(
    "content",
    [
        "he had lost forty tiles in the storm",
        "they were ready for the winter",
        "this would take a year or two",
        "was too dear for the town",
        "it rained",
    ],
)
def test_what_leans_on_other_words_is_no_clause(content: str) -> None:
    assert not clauses(f"Miller Tora Vell said that {content}.\n")


def test_a_first_word_that_may_be_a_name_is_left_alone() -> None:
    assert not clauses("Sorrel was dear in the winter, according to miller Tora Vell.\n")
    assert clauses("The bread was dear in the winter, according to miller Tora Vell.\n") == [
        "the bread was dear in the winter"
    ]


def test_a_quotation_is_a_whole_sentence() -> None:
    shown = [quotation(FOUND, said) for said in statements(FOUND)]
    assert "The county must open the bridge now" in shown
    assert "growing confusion" not in shown


def test_a_sentence_that_points_back_does_not_stand_alone() -> None:
    assert standing_alone("The road is closed")
    assert not standing_alone("It is closed")
    assert not standing_alone("The council knew this")


@pytest.mark.parametrize(
    ("canonical", "kind", "good"),
    [
        ("Tora Vell", "named_person", True),
        ("Jan van der Meer", "named_person", True),
        ("Then Brask", "named_person", False),
        ("Coming after more", "institution", False),
        ("These boats", "institution", False),
        ("A report by the Harbour Board of Ebbing", "document", True),
    ],
)
def test_what_cannot_be_a_name_is_no_source(canonical: str, kind: SourceKind, good: bool) -> None:  # noqa: FBT001 - a table's column
    assert sound(Source(canonical, kind, ())) == good


def test_one_name_in_two_forms_is_one_source() -> None:
    assert same("Vorgan", "Ilse Vorgan")
    assert same("Ilse Vorgan", "Bo Vorgan")
    assert not same("Ilse Vorgan", "Bo Tarrant")
    assert len({s.canonical for s in sources(FOUND)}) == len(sources(FOUND))


def test_marks_and_brackets_close() -> None:
    assert balanced("a “b” (c) [d]")
    assert not balanced("a “b (c)")
    assert not balanced('a "b')


@pytest.mark.parametrize(
    "words",
    [
        "the council also owed the bakers of the valley an answer",
        "such plans were the ruin of the bakers in the valley",
        "Ansel Brod and Pia Lund, have been loud about the roof",
        "the bakers, “The oven of the valley is cold",
    ],
)
def test_words_that_hang_on_others_are_no_clause(words: str) -> None:
    found = found_in(f"The mill is shut.\n\nMayor Tora Vell said that {words}.\n")
    assert not any(clause(found, said) for said in statements(found))


def test_a_scrap_without_a_verb_does_not_stand_alone() -> None:
    assert not standing_alone("With an eye to the spring fair, bakers")
    assert standing_alone("With an eye to the spring fair, the bakers built an oven")


def test_a_mark_that_opens_also_closes() -> None:
    assert not balanced("they wished to ‘save, mend or sell their mill")
    assert not balanced("they wished to ''save their mill")
    assert balanced("the workers’ wish was to ‘save’ the mill")


@pytest.mark.parametrize(
    ("content", "is_clause"),
    [
        ("Vell’s overwhelming lead in the count", False),
        ("flatter-than-expected loaves and Vell’s bad flour", False),
        ("it’s a matter of flour", True),
        ("Vell’s a baker of bread", True),
        ("the ovens weren’t ready", True),
    ],
)
def test_an_owner_makes_no_clause(content: str, is_clause: bool) -> None:  # noqa: FBT001 - one case a row
    assert (FINITE.search(content) is not None) == is_clause

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz.web.gist import counted, followed, heading, lede, step_icon
from quiz.web.score import Row, Score, draw
from tests.web.newsroom import FOUND, SILENT

if TYPE_CHECKING:
    from quiz.attribution.records import SourceKind


def row(share: int, exact: int = 0, kind: SourceKind = "institution", name: str = "The Port Office") -> Row:
    return Row("source-1", name, kind, share, exact, share, ())


def score(*rows: Row) -> Score:
    rest = 100 - sum(r.share for r in rows)
    return Score(rows, Row("reporter", "The reporter", "reporter", rest, 0, rest, ()), (), (), 100)


def words(drawn: Score) -> str:
    return " ".join(part.text for part in heading(drawn))


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([], "No source speaks in this article."),
        ([row(10)], "One source speaks."),
        ([row(60)], "One source speaks. It fills 60% of the words."),
        ([row(20), row(20)], "Two sources speak."),
        ([row(48), row(7, kind="unnamed_people")], "Two sources speak. One fills 48% of the words. One has no name."),
        ([row(2, kind="unnamed_people"), row(3, kind="unnamed_people")], "Two sources speak. Two have no name."),
        ([row(2)] * 13, "13 sources speak."),
    ],
)
def test_the_heading_says_how_many_how_much_and_who_has_no_name(rows: list[Row], text: str) -> None:
    assert words(score(*rows)) == text


def test_a_word_of_the_heading_carries_the_hue_of_whom_it_stands_for() -> None:
    kinds = [part.kind for part in heading(score(row(48, kind="named_person"), row(7, kind="unnamed_people")))]
    assert kinds == ["", "named_person", "", "unnamed_people", ""]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([row(46, 5, name="Ines Okoro"), row(10)], "Nearly half of the words report Ines Okoro."),
        ([row(50, name="Ines Okoro"), row(10)], "Half of the words report Ines Okoro."),
        ([row(51, name="Ines Okoro"), row(10)], "More than half of the words report Ines Okoro."),
        ([row(44), row(10, 1)], "One is quoted, at least in part; one only paraphrased."),
        ([row(30, 2), row(10, 1), row(5)], "Two are quoted, at least in part; one only paraphrased."),
        ([row(30, 2), row(10, 1)], "All two are quoted, at least in part."),
        ([row(30), row(10)], "All two are only paraphrased."),
        ([row(30)], "It is only paraphrased."),
        ([row(30, 1)], "It is quoted, at least in part."),
        ([row(30)], "70% of the words are the reporter’s."),
        ([row(100)], "No word is left to the reporter."),
        ([], "Every word of the report is the reporter’s."),
    ],
)
def test_the_lede_says_only_what_the_counts_say(rows: list[Row], text: str) -> None:
    assert text in lede(score(*rows))


def test_no_weight_is_named_where_nobody_has_about_half() -> None:
    assert "half" not in lede(score(row(44), row(10)))


def test_a_reporter_with_hardly_a_word_has_under_one_in_a_hundred() -> None:
    drawn = score(row(100))
    drawn = replace(drawn, reporter=replace(drawn.reporter, words=1))
    assert lede(drawn).endswith("Under 1% of the words are the reporter’s.")


def test_the_claim_is_told_by_what_sources_do_and_ends_in_a_question() -> None:
    told = followed(draw(FOUND).steps)
    assert told.startswith("Three sources meet on one claim: one asserts it, one repeats it and one denies it.")
    assert told.endswith("?")


def test_sources_that_do_the_same_are_counted_together() -> None:
    first, *rest = draw(FOUND).steps
    told = followed((first, replace(rest[0], does="asserts")))
    assert "two assert it" in told


def test_an_article_without_sources_has_its_sentences_too() -> None:
    assert words(draw(SILENT)) == "No source speaks in this article."


def test_kinds_are_counted_in_words() -> None:
    assert counted("named_person", 1) == "1 named person"
    assert counted("named_person", 3) == "3 named people"


def test_what_is_no_stance_borrows_an_icon() -> None:
    assert (step_icon("repeats"), step_icon("denies")) == ("again", "denies")

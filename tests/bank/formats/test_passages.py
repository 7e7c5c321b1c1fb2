"""Articles that come along: cut anew, under a name that leads nowhere, with whole sentences as keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.article.read import read
from quiz.article.records import Span
from quiz.bank.formats.passages import Passages, article, carried, chained, selection
from quiz.question.kinds import SelectSentence
from quiz.question.options import Evidence
from quiz.question.records import Question

TEXT = "The ferry is late.\n\nThe mayor of Ostholm said it would stay so. Nobody believed her."


def select(*words: str) -> Question:
    """A question on the sentences with these words."""
    one = read(TEXT, "ferry.txt")
    spans = tuple(Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in words)
    shown = tuple(Evidence(span.of(TEXT), span) for span in spans)
    return Question("", "Which sentence?", SelectSentence(spans, one.sentences, TEXT), evidence=shown)


def test_a_text_is_taken_in_once_and_under_a_free_name() -> None:
    passages = Passages()
    assert [passages.add(TEXT, "ferry.txt"), passages.add("Another text.", "ferry.txt"), passages.add(TEXT, "")] == [
        1,
        2,
        1,
    ]
    assert [one.name for one in passages.found] == ["ferry.txt", "ferry-2.txt"]


def test_a_name_that_leads_elsewhere_becomes_a_plain_one() -> None:
    passages = Passages()
    passages.add(TEXT, "../Etc Passwd")
    assert passages.found[0].name == "etc-passwd.txt"


@pytest.mark.parametrize("text", ["", " \n", "...", "\0"])
def test_what_has_no_words_is_no_article(text: str) -> None:
    assert article(text, "a.txt") is None
    assert Passages().add(text, "a.txt") == 0


def test_deciding_words_stand_for_their_sentence() -> None:
    one = carried((read(TEXT, "ferry.txt"),), lambda _: True)
    made = one.select(select("stay so", "believed"))
    assert made is not None
    assert [evidence.text for evidence in made.evidence] == [
        "The mayor of Ostholm said it would stay so.",
        "Nobody believed her.",
    ]
    assert one.select(made) == made


def test_what_stands_in_no_sentence_or_another_article_is_not_selected() -> None:
    one = carried((read(TEXT, "ferry.txt"),), lambda _: True)
    question = select("stay so")
    assert selection(one.kept[0], 1, [Span(18, 20)]) is None
    assert one.select(replace(question, evidence=(replace(question.evidence[0], article=2),))) is None
    assert carried((read(TEXT, "ferry.txt"),), lambda text: "\n" not in text).kept == ()


def test_pieces_are_chained_with_their_places() -> None:
    assert chained(["ab", "", "c"]) == ("abc", (Span(0, 2), Span(2, 2), Span(2, 3)))

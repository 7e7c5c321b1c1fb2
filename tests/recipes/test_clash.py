from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.clash import clash, gist, turns_on
from tests.recipes.kit import BRIDGE, asked, found_in, made

if TYPE_CHECKING:
    from quiz.question.records import Question


def clashing(one: Question, other: Question) -> bool:
    return clash(gist(one), gist(other))


def test_a_stem_that_holds_the_other_key_clashes() -> None:
    assert clashing(asked("time_word", "later"), asked("cue_word", "the Port Authority"))


def test_the_same_words_with_the_same_key_clash() -> None:
    assert clashing(asked("who_said", "1,200 lorries"), asked("number_source", "1,200 lorries"))


def test_questions_on_different_things_do_not() -> None:
    assert not clashing(asked("who_said", "1,200 lorries"), asked("whose_label", "ghost stories"))


def test_a_question_with_rows_turns_on_no_sentence() -> None:
    article = found_in(BRIDGE).article
    (table,) = made("match_numbers")
    assert turns_on(table, article) is None
    home = turns_on(asked("who_said", "1,200 lorries"), article)
    assert home is not None
    assert "1,200 lorries" in home.of(BRIDGE)


def test_a_sentence_that_is_to_be_found_is_not_quoted_elsewhere() -> None:
    find = asked("find_quotation", "Jonas Reet")
    assert clashing(find, asked("whose_quotation", "Open the road"))
    assert not clashing(find, asked("whose_label", "ghost stories"))


def test_a_recipe_asks_for_a_key_once() -> None:
    one, other = (asked("whose_label", words) for words in ("needless panic", "growing confusion"))
    assert clashing(one, other)


def test_options_take_something_as_given_too() -> None:
    assert clashing(asked("voice_of", "open the bridge now"), asked("whose_quotation", "open the bridge now"))

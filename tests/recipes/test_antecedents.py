from __future__ import annotations

import pytest

from quiz.recipes.antecedents import clear, everybody
from tests.recipes.kit import found_in

HEAD = "The Pier At Ebbing\n\nThe pier at Ebbing is closed.\n\n"
SAID = "He said that the pier would open again in the spring of next year."


def is_clear(text: str, *, strictly: bool = False) -> bool:
    """Whether the first "he" or "she" that says something can only mean its source."""
    found = found_in(HEAD + text)
    told = [
        a for a in found.attributions if a.source_span and a.source_span.of(found.article.text) in {"He", "She", "he"}
    ]
    return bool(told) and clear(found, told[0], strictly=strictly)


def test_the_one_who_has_been_speaking_is_meant() -> None:
    assert is_clear(f"Mayor Hugo Marsh said that the pier had lost forty planks. {SAID}", strictly=True)


@pytest.mark.parametrize(
    "before",
    [
        "Mayor Hugo Marsh said that the pier had lost forty planks. The evening ended with builder Peter Lund.",
        "Mayor Hugo Marsh said that the pier had lost forty planks. A spokesman for the builders came late.",
        "Mayor Hugo Marsh met builder Peter Lund at the town hall of Ebbing.",
        "The wife of Hugo Marsh is a builder. Hugo Marsh’s brother came to the meeting.",
    ],
    ids=["somebody named in between", "somebody unnamed in between", "two people in one sentence", "an owner"],
)
def test_where_two_could_be_meant_nobody_is(before: str) -> None:
    assert not is_clear(f"{before} {SAID}", strictly=True)


def test_a_person_of_the_other_sex_in_between_takes_nothing_away() -> None:
    text = "Mayor Hugo Marsh said that the pier had lost forty planks. Builder Anna Lund was at the meeting."
    assert is_clear(f"{text} {SAID}", strictly=True)


def test_whom_the_speaker_talks_about_counts_only_in_a_strict_reading() -> None:
    text = f"Mayor Hugo Marsh said that Peter Lund had lost forty planks. {SAID}"
    assert is_clear(text)
    assert not is_clear(text, strictly=True)


def test_a_name_far_above_is_too_far() -> None:
    far = "\n\n".join(["The planks are of oak."] * 7)
    assert not is_clear(f"Mayor Hugo Marsh said that the pier had lost forty planks.\n\n{far}\n\n{SAID}")


def test_everybody_is_told_by_first_name_or_form_of_address() -> None:
    found = found_in(HEAD + "Mr. Marsh met Anna O’Dell at the Pier Museum. “The planks are old,” Hugo Marsh said.")
    told = [(named.span.of(found.article.text), named.pronoun) for named in everybody(found)]
    assert told == [("Marsh", "he"), ("Anna O’Dell", "she"), ("Hugo Marsh", "he")]


def test_items_of_a_list_are_about_whom_its_heading_names() -> None:
    items = "\n\n".join(f"He {did} the old pier at the end of the town." for did in ("closed", "painted", "sold"))
    text = f"Mayor Hugo Marsh said that the pier had lost forty planks.\n\n{items}\n\n"
    assert not is_clear(f"{text}He called the pier a “waste of planks” and of money.")


def test_a_clause_before_the_subject_may_mean_whoever_comes_behind() -> None:
    text = "Mayor Hugo Marsh said that the pier had lost forty planks."
    assert not is_clear(f"{text} Even as he said that the pier was closed, Peter Lund built on.")

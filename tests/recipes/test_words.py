from __future__ import annotations

import pytest

from quiz.attribution.records import Source, SourceKind
from quiz.recipes.words import inside, is_plural, lower, name, overlap, possessive, trimmed, unmarked, upper


@pytest.mark.parametrize(
    ("canonical", "kind", "shown"),
    [
        ("The Harbour Board", "institution", "the Harbour Board"),
        ("Nordic Line", "institution", "Nordic Line"),
        ("Older pupils", "unnamed_people", "older pupils"),
        ("Danish officials", "unnamed_people", "Danish officials"),
        ("A report by its engineers", "document", "a report by its engineers"),
        ("Tora Vell", "named_person", "Tora Vell"),
    ],
)
def test_a_name_inside_a_sentence(canonical: str, kind: SourceKind, shown: str) -> None:
    assert name(Source(canonical, kind, ()), "The pupils went home.") == shown


def test_a_first_word_is_made_small_only_where_it_is_no_name() -> None:
    assert lower("The pupils went", "") == "the pupils went"
    assert lower("Bread was sold", "They bake bread.") == "bread was sold"
    assert lower("Ebbing was quiet", "In Ebbing nothing happened.") == "Ebbing was quiet"
    assert lower("A pipe burst", "") == "a pipe burst"
    assert upper("the pupils") == "The pupils"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("in the U.N.", "in the U.N."),
        ("the road was open.", "the road was open"),
        ("a “cold week,” ", "a “cold week”"),
        ("he was ‘tired.’", "he was ‘tired’"),
        (" – and so on; ", "and so on"),
    ],
)
def test_edges_are_trimmed(text: str, shown: str) -> None:
    assert trimmed(text) == shown


def test_marks_inside_ours_become_single() -> None:
    assert inside("a “cold” week") == "a ‘cold’ week"
    assert inside('a "cold" week') == "a ‘cold’ week"
    assert unmarked("a “cold” week isn’t ‘long’") == "a cold week isn’t long"


def test_overlap_counts_the_words_that_matter() -> None:
    assert overlap("the cracks in the pier", "there were cracks in piers") == 1
    assert overlap("the cracks", "a letter") == 0
    assert overlap("", "a letter") == 0


def test_owners_and_plurals() -> None:
    assert possessive("town officials") == "town officials’"
    assert possessive("Anna James") == "Anna James’s"
    assert is_plural(Source("Town officials", "unnamed_people", ()))
    assert not is_plural(Source("A clerk", "unnamed_people", ()))
    assert not is_plural(Source("The Jones Works", "institution", ()))


@pytest.mark.parametrize(
    ("label", "inside_a_sentence"),
    [
        ("Mr. Aske’s bakers", "Mr. Aske’s bakers"),
        ("Aske’s bakers", "Aske’s bakers"),
        ("Democrats", "Democrats"),
        ("Federal inspectors", "federal inspectors"),
        ("Bakers in Tarn", "bakers in Tarn"),
    ],
)
def test_a_label_keeps_the_capital_of_a_name(label: str, inside_a_sentence: str) -> None:
    assert name(Source(label, "unnamed_people", ()), "The Federal Bakery of Tarn is closed.") == inside_a_sentence

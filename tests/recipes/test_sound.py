from __future__ import annotations

import pytest

from quiz.attribution.records import Source, SourceKind
from quiz.recipes.sound import sound


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("named_person", "Tora Vell"),
        ("named_person", "Ludo van den Berg"),
        ("institution", "The Port Authority"),
        ("institution", "Aske’s campaign"),
        ("unnamed_people", "Western officials"),
        ("unnamed_people", "A clerk at the county hall"),
        ("document", "A survey of bakers"),
        ("media", "The Ebbing Courier"),
    ],
)
def test_a_plain_label_can_be_asked_about(kind: SourceKind, label: str) -> None:
    assert sound(Source(label, kind, ()))


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("unnamed_people", "The two"),
        ("unnamed_people", "Nine in 10"),
        ("institution", "About four in 10 bakers"),
        ("institution", "The initial timetable published"),
        ("unnamed_people", "A newly uncovered email previously kept secret"),
        ("institution", "30 Bridges"),
        ("named_person", "Q"),
        ("unnamed_people", "Ruben Aske of Tarn, the oldest bank"),
        ("unnamed_people", "Ruben Aske of Tarn"),
        ("institution", "Supreme Court"),
        ("unnamed_people", "A source close to him"),
        ("document", "The statement"),
        ("document", "Deputy Mayor Tora Vell"),
        ("institution", "Exit polls in Tarn"),
        ("institution", "Tora Vell Sunday night"),
        ("institution", "Radio host Thomas Vell"),
        ("unnamed_people", "Aske’s longtime baker Martin Vell"),
        ("unnamed_people", "Different sources"),
        ("unnamed_people", "Three-in-five bakers"),
    ],
)
def test_scraps_counts_and_films_are_no_labels(kind: SourceKind, label: str) -> None:
    assert not sound(Source(label, kind, ()))


@pytest.mark.parametrize("label", ["Holm Valley farmer", "Harbour official"])
def test_one_of_many_wants_an_article(label: str) -> None:
    assert not sound(Source(label, "unnamed_people", ()))
    assert sound(Source(f"a {label}", "unnamed_people", ()))
    assert sound(Source(f"{label}s", "unnamed_people", ()))


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("unnamed_people", "The baker"),
        ("unnamed_people", "Aske’s campaign manager"),
        ("unnamed_people", "The Holm Valley chief"),
        ("unnamed_people", "Another baker"),
        ("institution", "The campaign"),
        ("institution", "The rights group"),
        ("institution", "The editorial board"),
    ],
)
def test_a_second_name_is_no_label(kind: SourceKind, label: str) -> None:
    assert not sound(Source(label, kind, ()))


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("unnamed_people", "One baker in Tarn"),
        ("unnamed_people", "Some of Aske’s bakers"),
        ("unnamed_people", "People briefed on the plan"),
        ("institution", "The Aske campaign"),
        ("institution", "The boat club"),
        ("institution", "The government"),
    ],
)
def test_one_of_many_and_bodies_of_which_there_is_one_are_labels(kind: SourceKind, label: str) -> None:
    assert sound(Source(label, kind, ()))


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("institution", "Calculations by Tora Vell"),
        ("institution", "Bakeries including Holm Mill"),
        ("institution", "Pledged"),
        ("institution", "Both Tarn and Holm"),
        ("institution", "The F.B.I"),
        ("institution", "The bakery and the mill"),
        ("institution", "Tarn bakery networks"),
        ("named_person", "Tora VellFlagShareLike"),
        ("named_person", "Lawyers"),
        ("named_person", "Will Holm"),
        ("unnamed_people", "A significant number of bakers"),
        ("unnamed_people", "Two-thirds of bakers"),
    ],
)
def test_openings_of_sentences_are_no_names(kind: SourceKind, label: str) -> None:
    assert not sound(Source(label, kind, ()))

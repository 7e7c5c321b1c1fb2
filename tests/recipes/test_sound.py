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

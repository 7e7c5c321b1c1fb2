from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.attribution.positions import positions

DAM = """The Harbour Board initially dismissed reports of a leak in the dam as “gossip”.
Engineer Lena Graf said the dam had been leaking since March.
The Harbour Board later confirmed that the dam was leaking.
A spokesman for the Harbour Board said the ferry was late."""

CASES = {
    "first and later": (DAM, "Harbour Board", "the dam", ["stated denies initially", "stated confirms later"]),
    "whoever speaks for it": (DAM, "the Harbour Board", "ferries", ["stated asserts -"]),
    "another party": (DAM, "Graf", "the dam", ["stated asserts -"]),
    "nothing on it": (DAM, "Lena Graf", "the ferry", []),
    "did not respond": (
        "Mayor Olga Reiss opened the school. Reiss did not immediately respond to a request for comment.",
        "Olga Reiss",
        "the school",
        ["silent None immediately"],
    ),
    "declined to comment": (
        "The zoo lost a bear. The zoo declined to comment on the bear.",
        "the zoo",
        "bears",
        ["declined None -"],
    ),
    "silent on something else": (
        "The zoo lost a bear. The zoo declined to comment on the price of its tickets.",
        "the zoo",
        "bears",
        [],
    ),
    "did not deny": (
        "Tarn Mills initially dismissed talk of a sale. Tarn Mills later did not deny that a sale was near.",
        "Tarn Mills",
        "a sale",
        ["stated denies initially", "stated doubts later"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_party_does_about_a_topic(name: str) -> None:
    text, party, topic, expected = CASES[name]
    stands = positions(find(read(text, "case.txt")), party, topic)
    assert [f"{s.deed} {s.stance} {s.when.of(text) if s.when else '-'}" for s in stands] == expected


def test_silence_points_at_its_words() -> None:
    text = "The zoo lost a bear. The zoo has not yet responded."
    (stand,) = positions(find(read(text, "case.txt")), "zoo", "the bear")
    assert stand.words[0].of(text) == "has not yet responded"

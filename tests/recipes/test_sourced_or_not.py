from __future__ import annotations

import pytest

from tests.recipes.kit import QUIET, made, pins, rows


def test_passages_of_both_voices_are_mixed() -> None:
    question = made("sourced_or_not", SHOWS.format("The bakers of the valley were paid in flour until the autumn."))[0]
    table = rows(question)
    assert table["The bakers of the valley were paid in flour until the autumn"] == "The reporter"
    told = list(table.values()).count("A source")
    assert len(table) == 6
    assert len(pins(question)) == len(table) + told


def test_half_a_sentence_is_no_passage() -> None:
    half = "Leaving the mill after a long meeting with the bakers, Ruben Aske said that the flour was wet."
    assert not any(text.startswith("Leaving the mill") for text in offered(half))


def test_a_report_without_sources_makes_no_question() -> None:
    assert not made("sourced_or_not", QUIET)


SHOWS = """The mill at Ebbing was sold in spring.

Mayor Tora Vell said that the roof had lost many tiles in the storm. Ruben Aske said that the ovens were ready.

{}

Ludo Vane said that the park was closed to every visitor. The gates of the mill were painted green last year.
"""


def offered(line: str) -> set[str]:
    return {text for question in made("sourced_or_not", SHOWS.format(line)) for text in rows(question)}


def test_a_plain_sentence_of_the_reporter_is_offered() -> None:
    assert "The bakers of the valley were paid in flour until the autumn" in offered(
        "The bakers of the valley were paid in flour until the autumn."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Photographs from the yard show a broken oven and a wet floor.",
        "The bakers of the valley were paid 40 bags of flour in the autumn.",
        "First and most important is a new roof for the school.",
        "The bakers of the valley were paid in flour until the autumn. A survey of the valley names the rest.",
    ],
)
def test_figures_pictures_and_what_hangs_on_others_are_nobodys_own(line: str) -> None:
    first = line.split(". ", maxsplit=1)[0].removesuffix(".")
    assert first not in offered(line)

from __future__ import annotations

import pytest

from quiz.recipes.said import statements, words_of
from tests.recipes.kit import found_in

HEAD = "The Mill At Ebbing\n\nBetta Orling and Tom Orling came to see Mayor Tora Vell about the mill.\n\n"


def owners(text: str) -> dict[str, str]:
    """Every statement that is sure, with its source."""
    found = found_in(HEAD + text)
    return {words_of(found, said).rstrip(".,"): said.source.canonical for said in statements(found)}


@pytest.mark.parametrize(
    "between",
    [
        "Betta Orling shook her head.",
        "Then Betta Orling stood up.",
        "His wife shook her head.",
        "A woman in the first row laughed.",
    ],
)
def test_somebody_who_acts_before_a_quotation_may_be_its_speaker(between: str) -> None:
    told = owners(f"“The mill is dry and warm again,” Tom Orling said. {between} “He was never afraid of the cold.”")
    assert told.get("He was never afraid of the cold") != "Tom Orling"


@pytest.mark.parametrize("between", ["The crowd of bakers fell silent.", "It had rained all night."])
def test_what_is_told_of_the_weather_changes_no_speaker(between: str) -> None:
    told = owners(f"“The mill is dry and warm again,” Tom Orling said. {between} “We were never afraid of the cold.”")
    assert told.get("The mill is dry and warm again") == "Tom Orling"


def test_somebody_who_cuts_in_may_be_the_speaker_of_what_follows() -> None:
    told = owners(
        "“Tell them that the bread is ready,” Betta Orling said, and her husband cut in. “We baked since the spring.”"
    )
    assert "We baked since the spring" not in told


@pytest.mark.parametrize("verb", ["whispered to him", "asked him", "shouted", "told the Mayor"])
def test_a_quotation_inside_a_report_may_be_a_third_persons(verb: str) -> None:
    told = owners(
        f'As the bakers sang, the Valley Post’s Robin Costa reported, his wife {verb}: "They are still with you."'
    )
    assert not told


def test_one_subject_with_two_verbs_keeps_its_quotation() -> None:
    told = owners(
        "Mayor Tora Vell said that the mill was dry and added: “The ovens will be lit before the winter comes.”"
    )
    assert told["The ovens will be lit before the winter comes"] == "Tora Vell"


def test_the_speaker_who_goes_on_keeps_the_words() -> None:
    told = owners("“The mill is dry and warm again,” Tom Orling said. “The ovens will be lit before the winter.”")
    assert told["The ovens will be lit before the winter"] == "Tom Orling"


@pytest.mark.parametrize(
    "tail",
    [
        ", though in the end it held",
        ", although no tile has fallen",
        ", which the council has never checked",
        ", but so far it has held",
        " even though the builders found nothing",
    ],
)
def test_a_remark_that_may_be_the_reporters_is_no_ones_claim(tail: str) -> None:
    assert owners(f"Mayor Tora Vell argued that the old roof might not last the winter{tail}.") == {}


def test_a_clause_of_the_source_between_marks_is_its_own() -> None:
    told = owners("Mayor Tora Vell said that the roof was “old, though it will surely last” for the bakers of Ebbing.")
    assert len(told) == 1

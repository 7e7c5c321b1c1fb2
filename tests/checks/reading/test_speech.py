"""Who speaks where: the reader that the checks have for themselves."""

from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.article.records import Span
from quiz.checks.reading.marks import inside, quotations
from quiz.checks.reading.names import is_named, pick
from quiz.checks.reading.own import own_words
from quiz.checks.reading.speech import speaker

CASES = (
    ("Mayor Ina Holt said that the bridge was safe.", "the bridge was safe", "Mayor Ina Holt"),
    ("The bridge is safe, according to the Roads Office.", "The bridge is safe", "the Roads Office"),
    ("According to Holt, the bridge is safe.", "the bridge is safe", "Holt"),
    ("“The bridge is safe,” said Ina Holt, the mayor.", "The bridge is safe", "Ina Holt"),
    ("‘The bridge is safe,’ the mayor’s deputy, Ola Brun, said.", "The bridge is safe", "the mayor’s deputy, Ola Brun"),
    ("Ina Holt, who lives nearby, said that the bridge was safe.", "the bridge was safe", "Ina Holt"),
    ("Workers, who asked for silence because they were afraid, said it was safe.", "it was safe", "Workers"),
    ("The report says that the bridge was safe.", "the bridge was safe", "The report"),
    ("Reports said that the bridge was safe.", "the bridge was safe", "Reports"),
    ("Holt apologised and announced that the bridge was safe.", "the bridge was safe", "Holt"),
    ("Holt opened the fair, saying that the bridge was safe.", "the bridge was safe", "Holt"),
    ("Holt said that the minister had told her that it was safe.", "it was safe", "Holt"),
    ("Holt said that it shook, but Brun said that it was safe.", "it was safe", "Brun"),
    ("HOLT: The bridge is safe.", "The bridge is safe", "HOLT"),
    ("“It shook. We saw it.\n“It is safe now.”\nOla Brun", "It shook", "Ola Brun"),
    ("“It shook,” Holt said. “It is safe now.”", "It is safe now", "Holt"),
    ("The bridge was found on Monday.", "The bridge", ""),
    ("The bridge is safe.", "The bridge is safe", ""),
    ("The race moves to southern states that the bridge helps.", "the bridge helps", ""),
    ("Ola Brun — a driver from the north — says it is safe.", "it is safe", "Ola Brun, a driver from the north"),
    ("It is “safe,” Holt said, adding that it shook.", "it shook", "Holt"),
    ("The bridge is safe, the reports show.", "The bridge is safe", "the reports"),
    ("The bridge is safe, said Ola Brun, a driver.", "The bridge is safe", "Ola Brun"),
    ("Plans to shut it state no day, and it is safe, Brun said.", "it is safe", "Brun"),
    ("“It shook. It is safe,” said Ola Brun, a driver.", "It is safe", "Ola Brun"),
    (
        "Ola Brun, head of Lind Ferries, an old firm, said it was safe.",
        "it was safe",
        "Ola Brun, head of Lind Ferries, an old firm",
    ),
    ("Driver Ola Brun, wearing a red cap, said it was safe.", "it was safe", "Driver Ola Brun"),
    ("Ola Brun, a driver who saw the flood, said it was safe.", "it was safe", "Ola Brun, a driver"),
    ("In a post on the wall, Brun wrote that it was safe.", "it was safe", "Brun"),
    ("When the State Office closed, Brun said it was safe.", "it was safe", "Brun"),
    ("When Brun warned that it shook, it was safe.", "it shook", "Brun"),
    ("Drivers claim that it was safe.", "it was safe", "Drivers"),
    ("The drivers’ claim that it was safe is old.", "it was safe", ""),
)
CHAINS = (
    ("Ina Holt said that it shook. She added that it was safe.", "it was safe", "Ina Holt"),
    ("“It shook.”\nOla Brun\nHe said that it was safe.", "it was safe", "Ola Brun"),
    ("The Roads Office said it shook. It added that Brun was safe.", "Brun was safe", "The Roads Office"),
    ("Ina Holt said it shook. She left. She said that it was safe.", "it was safe", "Ina Holt"),
    ("The town council gave a lower figure. It said that 85 were safe.", "85 were safe", "The town council"),
    ("Roads Minister Ola Brun said it shook. The minister said it was safe.", "it was safe", "Ola Brun"),
    (
        "A poll by the Gazette found that it shook. It also found that 85 were safe.",
        "85 were safe",
        "A poll by the Gazette",
    ),
)


def chain(text: str, words: str) -> tuple[str, ...]:
    article = read(text, "bridge.txt")
    start = article.text.rindex(words)
    return speaker(article, Span(start, start + len(words)))


@pytest.mark.parametrize(("text", "words", "name"), CASES)
def test_the_words_beside_the_cue_name_the_source(text: str, words: str, name: str) -> None:
    assert "".join(chain(text, words)[:1]) == name


@pytest.mark.parametrize(("text", "words", "name"), CHAINS)
def test_a_pronoun_stands_for_the_nearest_source_that_fits(text: str, words: str, name: str) -> None:
    assert is_named(name, chain(text, words)[-1])


@pytest.mark.parametrize(
    ("name", "phrase", "expected"),
    [
        ("Ina Holt", "Holt", True),
        ("Ina Holt", "Mayor Holt", True),
        ("Ina Holt", "Per Holt", False),
        ("Ina Holt", "Holt’s deputy", False),
        ("South Coast intelligence", "North Coast intelligence", False),
        ("The Lindmark Harbour Board", "the board", True),
        ("The National Roads Office", "NRO", True),
        ("Ina Holt", "", False),
    ],
)
def test_names_are_the_same_or_not(name: str, phrase: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_named(name, phrase) is expected


def test_the_name_that_fits_best_is_picked() -> None:
    assert pick(("Ina Holt", "The council"), ("Mayor Holt",)) == {"Ina Holt"}
    assert pick(("Ina Holt", "The council"), ("she", "the council")) == {"The council"}
    assert pick(("Ina Holt",), ("Brun",)) == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said “yes” and "no".', ["yes", "no"]),
        ("‘The pupils’ papers,’ she said, ‘are gone.’", ["The pupils’ papers,", "are gone."]),
        ("‘Nobody writes “I did” there,’ he said.", ["Nobody writes “I did” there,"]),
        ("Holt’s ‘plan’ failed.", ["plan"]),
        ("“It goes on.", ["It goes on."]),
        ("No marks, it’s plain.", []),
    ],
)
def test_quotations_stand_between_marks(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == expected


def test_what_stands_between_marks_may_lose_its_outer_stop() -> None:
    article = read("Holt said “it is safe.” She left.", "bridge.txt")
    start = article.text.index("it is")
    assert inside(Span(start, start + len("it is safe.")), article)
    assert not inside(Span(0, start + 5), article)


def test_own_words_are_what_neither_the_article_nor_a_quotation_has() -> None:
    article = "The bridge is never safe in winter."
    assert own_words("Who “always” says that the bridge is never safe?", article) == "Who says that"
    assert own_words("Never safe", article) == "Never safe"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "“It is cold,” Tom Brun said, pointing up. Ina Brun shook her head. “He knows the bridge.”",
            "He knows the bridge",
        ),
        ("“It is cold,” Tom Brun said. His wife laughed. “He knows the bridge.”", "He knows the bridge"),
        ("“Tell them,” Ina Brun said, and her husband nodded. “We crossed the bridge.”", "We crossed the bridge"),
        ("As it shook, Ina Holt reported, his wife whispered to him: “The bridge is safe.”", "The bridge is safe"),
    ],
)
def test_nobody_speaks_where_somebody_else_may(text: str, asked: str) -> None:
    article = read(f"The Bridge\n\nIna Brun and Tom Brun crossed it.\n\n{text}\n", "bridge.txt")
    start = article.text.index(asked)
    assert speaker(article, Span(start, start + len(asked))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“It is cold,” Tom Brun said. “The bridge is safe.”",
        "“It is cold,” Tom Brun said. The river rose. “The bridge is safe.”",
        "Tom Brun said that it was cold and added: “The bridge is safe.”",
        "“It is cold,” Tom Brun said. Brun shook his head. “The bridge is safe.”",
    ],
)
def test_the_same_speaker_goes_on(text: str) -> None:
    article = read(f"The Bridge\n\nIna Brun and Tom Brun crossed it.\n\n{text}\n", "bridge.txt")
    start = article.text.index("The bridge is safe")
    assert speaker(article, Span(start, start + 10))[0] == "Tom Brun"

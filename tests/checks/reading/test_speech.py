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
    ('“It shook," Holt said. “It is safe,” Brun said.', "It is safe", "Brun"),
    ("Ola Brun, 24, who drove by, told me that it was safe.", "it was safe", "Ola Brun, 24"),
    (
        "“It is safe,” Ola Brun, 67, a retired driver in Lind, said on Monday.",
        "It is safe",
        "Ola Brun, 67, a retired driver in Lind",
    ),
    ("“It is safe,” said Holt’s deputy, Ola Brun, who drove by.", "It is safe", "Ola Brun"),
    ("The Rev. Ola Brun told reporters that it was safe.", "it was safe", "The Rev. Ola Brun"),
    ("Council spokesman the Rev. Ola Brun said it was safe.", "it was safe", "Council spokesman the Rev. Ola Brun"),
    ("Drivers and even some officials say it was safe.", "it was safe", "Drivers and even some officials"),
    ("“It is safe,” Brun began.", "It is safe", "Brun"),
    ("Brun began to think that it was safe.", "it was safe", ""),
    ("Brun repeatedly pointed out that it was safe.", "it was safe", "Brun"),
    ("The council did not complain when it shook, Holt said, adding that it was safe.", "it was safe", "Holt"),
    ("Drivers who believe that it shook say little, and it is safe, according to Brun.", "it is safe", "Brun"),
    ("The driver, who lives in Lind, crossed the safe bridge, the Lind Post reported.", "crossed", "the Lind Post"),
    ("Brun’s comments had shaken her as well, Holt said.", "had shaken her", "Holt"),
    ("Ola Brun took the stage and laughed: “It shook. It is safe.”", "It is safe", "Ola Brun"),
    ("Signs of hope - Ola Brun: “It shook. It is safe.”", "It is safe", "Ola Brun"),
    ("Drivers agree - Ola Brun: “It shook. It is safe.”", "It is safe", "Ola Brun"),
    ("“It shook,” Holt said. Brun looked up and said: “Maybe. It is safe.”", "It is safe", "Brun"),
    ("While Holt pledged to look at it again, Brun insisted that it was safe.", "it was safe", "Brun"),
    ("While Holt insisted that it shook, Brun left it safe.", "it shook", "Holt"),
    ("In his state, Brun said, it was safe.", "it was safe", "Brun"),
    ("Brun hit back again, saying that it was safe.", "it was safe", "Brun"),
    (
        "Drivers, who hold half of all seats in the town hall, sat down, saying it was safe.",
        "it was safe",
        "Drivers",
    ),
    ("The Roads Office issued a statement saying that it was safe.", "it was safe", "The Roads Office"),
    (
        "Papers across the country, including the Lind Post, warned that it was safe.",
        "it was safe",
        "Papers across the country",
    ),
    ("Brun called Holt’s “plan” about her recovered emails “quite safe.”", "quite safe", "Brun"),
    ("Brun called Holt’s “plan” over her recovered emails “quite safe.”", "quite safe", "Brun"),
    ("It is old, with some polls indicating that it was safe.", "it was safe", "with some polls"),
    ("Drivers claim that it was safe.", "it was safe", "Drivers"),
    ("The drivers’ claim that it was safe is old.", "it was safe", ""),
)
CHAINS = (
    ("Ina Holt, 53, said that it shook. She added that it was safe.", "it was safe", "Ina Holt"),
    ("Ina Holt said it shook. Mr. Brun left. She said it was safe.", "it was safe", "Ina Holt"),
    ("Mr. Brun said it shook. Maria Holt left. He said it was safe.", "it was safe", "Brun"),
    ("Maria Holt stretched the truth a bit when she claimed that it was safe.", "it was safe", "Maria Holt"),
    (
        "On Sunday, Maria Holt, the front-runner, called on Lind. She said it was safe.",
        "it was safe",
        "Maria Holt",
    ),
    ("President Peter Brun spoke. Brun praised it before he left. “It is safe,” he said.", "It is safe", "Brun"),
    ("Sen. Ola Brun said it shook. Maria Holt left. The senator said it was safe.", "it was safe", "Ola Brun"),
    ("Maria Holt said it shook. “It is safe,” the billionaire wrote.", "It is safe", "Maria Holt"),
    ("Maria Lindman said it shook. Lindman left. She said it was safe.", "it was safe", "Maria Lindman"),
    ("The leader of the Road League, Ola Brun, said it shook. He said it was safe.", "it was safe", "Ola Brun"),
    ("Brun doubted Holt’s claims, but later wrote that it was safe.", "it was safe", "Brun"),
    ("The drivers said it shook. Maria Holt left. They said it was safe.", "it was safe", "The drivers"),
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


NOBODY = (
    "Maria Holt greeted Peter Brun. “It is safe,” the billionaire wrote.",
    "Sen. Peter Brun met Sen. Maria Holt. The senator said it was safe.",
    "Maria Holt left. He said it was safe.",
    "If Lind falls, all falls. She said it was safe.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_whom_it_cannot_tell_it_does_not_name(text: str) -> None:
    assert len(chain(text, "safe")) == 1


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

from __future__ import annotations

import pytest

from quiz.recipes.people import unheard
from tests.recipes.kit import found_in

TEXT = """The Mill At Ebbing

The mill at Ebbing is to close.

Mayor Tora Vell said that the ovens were ready for the winter.

Builder Martin Lund came to the meeting in the town hall. {}

The town hall was full.
"""


def unheard_in(line: str) -> list[str]:
    return [mention.canonical for mention in unheard(found_in(TEXT.format(line)))]


def test_who_is_only_named_is_unheard() -> None:
    assert unheard_in("The doors were shut at night.") == ["Martin Lund"]


@pytest.mark.parametrize(
    "line",
    [
        "Later, he said that the roof would hold.",
        "“The roof will hold for years.”",
        "The roof was wet. “It will hold,” he added.",
    ],
)
def test_a_pronoun_or_a_quotation_behind_may_be_theirs(line: str) -> None:
    assert "Martin Lund" not in unheard_in(line)


def test_another_source_behind_takes_the_pronoun() -> None:
    line = "Ruben Aske wrote that the roof was wet. He said that it would hold."
    assert "Martin Lund" in unheard_in(line)

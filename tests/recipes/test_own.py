from __future__ import annotations

import pytest

from quiz.recipes.own import explained
from quiz.recipes.said import statements
from tests.recipes.kit import found_in

TEXT = """The mill at Ebbing is to close.

The town council said that Mayor Tora Vell had lost her lease. Vell left the mill to her sons in May.
"""
FOUND = found_in(TEXT)
SAID = statements(FOUND)[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mayor Tora Vell had lost her lease", "Mayor Tora Vell had lost X lease"),
        ("the bakers had lost their flour", "the bakers had lost X flour"),
        ("she had lost the lease", "she had lost the lease"),
        ("the rain had spoilt their flour", "the rain had spoilt their flour"),
        ("Tora Vell told him that her lease was lost", "Tora Vell told him that her lease was lost"),
    ],
)
def test_a_pronoun_is_clear_behind_the_one_it_means(text: str, told: str) -> None:
    assert explained(FOUND, SAID, text) == told

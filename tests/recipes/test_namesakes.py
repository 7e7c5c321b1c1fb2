from __future__ import annotations

import pytest

from quiz.recipes.ask import whole
from quiz.recipes.said import sure
from tests.recipes.kit import found_in

STORM = """Senator Ruben Lund spoke for nine hours about the storm. Ruben Lund would not sit down.

The teacher Ada Marie Lund died in the storm at Ebbing.

“The roofs came down in a single minute,” Lund said.

“Nobody had told the school,” Tora Vell said.
"""


def heard(text: str) -> set[str]:
    return {attribution.source.canonical for attribution in sure(found_in(text))}


def test_a_last_name_alone_is_only_safe_for_whom_the_article_names_more() -> None:
    assert "Tora Vell" in heard(STORM)
    assert "Ada Marie Lund" not in heard(STORM)


def test_a_last_name_that_nobody_shares_is_safe() -> None:
    assert "Ruben Lund" in heard(STORM.replace("Ada Marie Lund", "Ada Marie Holt"))


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Vell said the", "Vell said"),
        ("he wrote on May", "he wrote"),
        ("Vell said on Monday", "Vell said on Monday"),
        ("According to Vell", "According to Vell"),
    ],
)
def test_words_are_cited_without_the_beginning_of_what_follows(text: str, cited: str) -> None:
    assert whole(text) == cited

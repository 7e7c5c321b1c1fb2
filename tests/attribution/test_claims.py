"""Claims stay cheap and sound however often an article repeats itself."""

from __future__ import annotations

from quiz.article.read import read
from quiz.attribution.claims import claims
from quiz.attribution.find import find
from quiz.attribution.tokens import row
from tests.effort import calls

SENTENCE = "Tom Ark said that the old wheel of the mill broke during the night storm. "


def effort(times: int) -> int:
    """The work that the claims of an article cost which says one thing so many times."""
    article = read("\n".join([SENTENCE] * times), "mill.txt")
    attributions = find(article).attributions
    known = row(article)
    (claim,) = claims(known, attributions)
    assert len(claim.statements) == len(attributions) == times
    return calls(lambda: claims(known, attributions))


def test_repeats_cost_no_more_than_their_number() -> None:
    assert effort(400) <= 12 * effort(40)


def test_every_repeat_after_the_first_is_told_as_one() -> None:
    (claim,) = find(read("\n".join([SENTENCE] * 5), "mill.txt")).claims
    assert [relation for _, relation in claim.statements] == ["states", *["repeats"] * 4]
    assert [[source.canonical for source in group] for group in claim.standing] == [["Tom Ark"]]

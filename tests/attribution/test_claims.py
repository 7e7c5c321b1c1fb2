"""Claims stay cheap and sound however often an article repeats itself."""

from __future__ import annotations

from time import process_time

from quiz.article.read import read
from quiz.attribution.claims import claims
from quiz.attribution.find import find
from quiz.attribution.tokens import row

SENTENCE = "Tom Ark said that the old wheel of the mill broke during the night storm. "


def spent(times: int) -> float:
    """Seconds for the claims of an article that says one thing so many times."""
    article = read("\n".join([SENTENCE] * times), "mill.txt")
    attributions = find(article).attributions
    known = row(article)
    begun = process_time()
    (claim,) = claims(known, attributions)
    took = process_time() - begun
    assert len(claim.statements) == len(attributions) == times
    return took


def test_repeats_cost_no_more_than_their_number() -> None:
    spent(20)
    assert min(spent(400) for _ in range(3)) <= 40 * max(min(spent(40) for _ in range(3)), 0.001)


def test_every_repeat_after_the_first_is_told_as_one() -> None:
    (claim,) = find(read("\n".join([SENTENCE] * 5), "mill.txt")).claims
    assert [relation for _, relation in claim.statements] == ["states", *["repeats"] * 4]
    assert [[source.canonical for source in group] for group in claim.standing] == [["Tom Ark"]]

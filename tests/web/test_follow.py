from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.attribution.records import Attributions, Claim, Relation, Said, Stance
from quiz.web.follow import deed, follow
from quiz.web.score import story_words
from tests.web.newsroom import ARTICLE, CLAIM, FOUND, MADE, SAYS

WORDS = story_words(ARTICLE)


def test_a_claim_is_followed_in_the_order_of_the_article() -> None:
    steps = follow(FOUND, WORDS)
    assert [(step.name, step.does, step.ref) for step in steps] == [
        ("Ines Okoro", "asserts", "said-1"),
        ("The Port Office", "repeats", "said-3"),
        ("The shipyard", "denies", "said-5"),
    ]
    assert [step.x for step in steps] == sorted(step.x for step in steps)


def test_paraphrase_stands_without_marks_and_a_quotation_with_them() -> None:
    claim = Claim(((Said(MADE[1], SAYS[1]), "implies"), *CLAIM.statements[1:]))
    words = [step.words for step in follow(replace(FOUND, claims=(claim,)), WORDS)]
    assert words[:2] == ["“We counted nine boats”", "the ferry sank"]


def test_a_source_that_says_it_twice_is_followed_once_on_each_side() -> None:
    again = Said(MADE[1], SAYS[1])
    twice = Claim((*CLAIM.statements, (again, "implies")))
    both = Claim((*CLAIM.statements, (again, "opposes")))
    assert len(follow(replace(FOUND, claims=(twice,)), WORDS)) == 3
    assert len(follow(replace(FOUND, claims=(both,)), WORDS)) == 4


def test_one_source_alone_is_no_claim_to_follow() -> None:
    alone = Claim(((Said(MADE[0], SAYS[0]), "states"), (Said(MADE[1], SAYS[1]), "implies")))
    assert follow(replace(FOUND, claims=(alone,)), WORDS) == ()


def test_without_claims_there_is_nothing_to_follow() -> None:
    assert follow(Attributions(ARTICLE, MADE, (), (), ()), WORDS) == ()


def test_the_claim_with_most_sources_is_chosen() -> None:
    two = Claim(CLAIM.statements[:2])
    assert len(follow(replace(FOUND, claims=(two, CLAIM)), WORDS)) == 3


def test_between_equals_the_one_that_is_opposed_is_chosen() -> None:
    agreed, opposed = Claim(CLAIM.statements[:2]), Claim(CLAIM.statements[1:])
    assert follow(replace(FOUND, claims=(agreed, opposed)), WORDS)[-1].does == "denies"


def test_in_a_crowd_every_second_word_stands_lower() -> None:
    long_article = [*range(-2000, 0), *WORDS]
    assert [step.low for step in follow(FOUND, long_article)] == [False, True, False]
    assert [step.low for step in follow(FOUND, WORDS)] == [False, False, False]


@pytest.mark.parametrize(
    ("relation", "stance", "word"),
    [
        ("states", "confirms", "confirms"),
        ("states", "demands", "states"),
        ("opposes", "denies", "denies"),
        ("opposes", "asserts", "opposes"),
        ("repeats", "confirms", "repeats"),
        ("implies", "asserts", "implies"),
    ],
)
def test_a_step_is_named_by_stance_only_where_the_stance_tells(relation: Relation, stance: Stance, word: str) -> None:
    assert deed(relation, stance) == word

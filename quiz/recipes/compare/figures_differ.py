"""figures_differ: two figures for the same thing, and who gives which in which article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Match
from quiz.question.kinds.match import Pair
from quiz.recipes.ask import effort, question
from quiz.recipes.choose import shuffled
from quiz.recipes.compare.labels import labels, of
from quiz.recipes.compare.meet import numbers
from quiz.recipes.figures import Given, alone, given
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import sources, words_of
from quiz.recipes.same import same
from quiz.recipes.words import inside, keywords, name, tokens, upper, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

SHARED = 3
"""Keywords beside the numbers that two counts of one thing have in common."""
OF_SHORTER = 0.6
"""Of the shorter statement's."""
STEM = "Two articles, two figures for one thing: who gives which?"
HEADS = ("Figure", "Who gives it, and where")
RULE = "Two figures for one thing need not mean that one is wrong: ask who counted, whom they counted, and when."


def make(founds: tuple[Attributions, ...], seed: int) -> Iterator[Question]:
    """One question for every two figures that count the same and differ."""
    first, second = (tuple(g for g in given(found) if alone(found, g)) for found in founds)
    for one in first:
        for other in second:
            if _differ(founds, one, other):
                yield from _questions(founds, (one, other), seed)


def _differ(founds: tuple[Attributions, ...], one: Given, other: Given) -> bool:
    """Whether two figures count one thing and give another number of it."""
    if one.figure.value is None or other.figure.value is None or one.figure.value == other.figure.value:
        return False
    left, right = (_about(found, item) for found, item in zip(founds, (one, other), strict=True))
    return _unit(one) == _unit(other) and len(left & right) >= max(SHARED, OF_SHORTER * min(len(left), len(right)))


def _about(found: Attributions, item: Given) -> frozenset[str]:
    """What a count is about: its keywords without the numbers."""
    text = words_of(found, item.said)
    return keywords(text) - numbers(text) - word_list("counting")


def _unit(item: Given) -> str:
    """What is counted, by its last word."""
    return next(iter(reversed(tokens(item.text))), "")


def _questions(founds: tuple[Attributions, ...], pair: tuple[Given, Given], seed: int) -> Iterator[Question]:
    """The question on two figures, where a third source is there to be put aside."""
    called = labels(founds)
    sides = tuple(_side(found, item, label) for found, item, label in zip(founds, pair, called, strict=True))
    spare = _spare(founds, pair, seed)
    if not spare:
        return
    rows = tuple(Pair(f"“{inside(item.text)}”", side) for item, side in zip(pair, sides, strict=True))
    cited = [of(n, [pin(founds[n - 1].article, pair[n - 1].span)]) for n in (1, 2)]
    ties = [of(n, tie(founds[n - 1], pair[n - 1].said.attribution)) for n in (1, 2)]
    yield question(
        "figures_differ",
        "numbers",
        STEM,
        Match((*rows, Pair("", spare)), HEADS),
        evidence=(*cited[0], *cited[1], *ties[0], *ties[1]),
        feedback=(f"These words show who gives each figure: {'; '.join(f'“{one[0].text}”' for one in ties)}.", RULE),
        difficulty=max(2, *(effort(item.said.attribution, t) for item, t in zip(pair, ties, strict=True))),
    )


def _side(found: Attributions, item: Given, label: str) -> str:
    """A giver with its article."""
    return f"{upper(name(item.said.source, found.article.text))}, in {label}"


def _spare(founds: tuple[Attributions, ...], pair: tuple[Given, Given], seed: int) -> str:
    """Somebody else who is heard in one of the articles."""
    called, givers = labels(founds), [item.said.source.canonical for item in pair]
    others = [
        f"{upper(name(source, found.article.text))}, in {label}"
        for found, label in zip(founds, called, strict=True)
        for source in sources(found)
        if not any(same(source.canonical, giver) for giver in givers)
    ]
    return next(iter(shuffled(others, seed, STEM + pair[0].text)), "")

"""only_in_one: which source is heard in one article and not so much as named in the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, because, choice, effort, question
from quiz.recipes.choose import shuffled
from quiz.recipes.compare.labels import labels, of
from quiz.recipes.compare.meet import full, heard_in_both, silent_on
from quiz.recipes.people import other_words
from quiz.recipes.pins import absent, tie
from quiz.recipes.said import sources
from quiz.recipes.same import same
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attribution, Attributions, Source
    from quiz.question.options import Evidence
    from quiz.question.records import Question

RULE = "Ask of a second report whom it adds. A voice that only one reporter heard is a reason to read both."


def make(founds: tuple[Attributions, ...], seed: int) -> Iterator[Question]:
    """One question for every such source, against sources of both articles and of the other alone."""
    for here, there in ((1, 2), (2, 1)):
        for source, told in _alone(founds, here):
            wrong = [*_of_both(founds, here, seed)[:2], *_of_other(founds, there, seed)[:1]]
            wrong = [option for option in wrong if not same(option.text, source.canonical)]
            if len(wrong) >= FEWEST_WRONG:
                yield _question(founds, here, source, told, wrong, seed)


def _question(  # noqa: PLR0913, PLR0917 - what the question is made of
    founds: tuple[Attributions, ...], here: int, source: Source, told: Attribution, wrong: list[Option], seed: int
) -> Question:
    """The question for one source."""
    found, called = founds[here - 1], labels(founds)
    ties = of(here, tie(found, told))
    shown = name(source, found.article.text)
    stem = f"Whose words does only {called[here - 1]} report?"
    why = f"The name {shown} does not stand in {called[2 - here]}."
    return question(
        "only_in_one",
        "attribution",
        stem,
        choice(upper(shown), wrong, seed, f"{stem}{shown}"),
        evidence=(*ties, *of(3 - here, [absent(f"words of {shown}")])),
        feedback=(f"{because(found, told, ties)} {why}", RULE),
        difficulty=min(3, 1 + effort(told, ties)),
    )


def _alone(founds: tuple[Attributions, ...], here: int) -> Iterator[tuple[Source, Attribution]]:
    """The sources that this article alone has, each with words of its own."""
    found, other = founds[here - 1], founds[2 - here]
    elsewhere = [source.canonical for source in other.sources] + [mention.canonical for mention in other.mentions]
    for source in sources(found):
        told = other_words(found, source)
        known = any(same(source.canonical, known) for known in elsewhere)
        if full(source) and told and tie(found, told) and silent_on(other, source) and not known:
            yield source, told


def _of_both(founds: tuple[Attributions, ...], here: int, seed: int) -> list[Option]:
    """Sources that both articles report words of."""
    options = []
    for pair in heard_in_both(founds).values():
        ties = [_tie_of(found, source) for found, source in zip(founds, pair, strict=True)]
        shown = name(pair[here - 1], founds[here - 1].article.text)
        if all(ties):
            evidence = tuple(e for number, one in enumerate(ties, 1) for e in of(number, one[:1]))
            options.append(Option(upper(shown), why=f"Both articles report words of {shown}.", evidence=evidence))
    return list(shuffled(options, seed, f"both{here}"))


def _of_other(founds: tuple[Attributions, ...], there: int, seed: int) -> list[Option]:
    """Sources that the other article alone has."""
    called, options = labels(founds), []
    for source, told in _alone(founds, there):
        shown = name(source, founds[there - 1].article.text)
        why = f"It is {called[there - 1]} that reports words of {shown}; {called[2 - there]} has none."
        evidence = (*of(there, tie(founds[there - 1], told)[:1]), *of(3 - there, [absent(f"words of {shown}")]))
        options.append(Option(upper(shown), why=why, evidence=evidence))
    return list(shuffled(options, seed, f"other{there}"))


def _tie_of(found: Attributions, source: Source) -> tuple[Evidence, ...]:
    """The words that tie some of its words to a source; empty where none does."""
    told = other_words(found, source)
    return tie(found, told) if told else ()

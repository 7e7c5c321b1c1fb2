"""standing_differs: the same claim, a fact for one article, somebody's words or a denial in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.ask import choice, question
from quiz.recipes.compare.labels import labels
from quiz.recipes.compare.meet import everything, heard_in_both, meetings, same_claim
from quiz.recipes.compare.treatments import Way, cited, decides, line, shown, wrong
from quiz.recipes.pins import tie
from quiz.recipes.said import clause
from quiz.recipes.words import inside, name, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question
    from quiz.recipes.compare.meet import Told

FACT = Way("states it as a fact", "state it as a fact")
LONGEST = 18
RULE = "Before you call it a fact, see whether another report has it as somebody’s word."


def make(founds: tuple[Attributions, ...], seed: int) -> Iterator[Question]:
    """One question for every claim that both articles have, each in one way only, and not both in somebody's words."""
    told = everything(founds)
    for one, other in meetings(told):
        first, second = _way(one, told[0]), _way(other, told[1])
        asked = _clause(one) or _clause(other)
        if first and second and asked and (first != second or first == FACT):
            yield from _questions(founds, (one, other), (first, second), asked, seed)


def _way(told: Told, others: tuple[Told, ...]) -> Way | None:
    """What the article does with the claim; None where that is not sure, or it does two things."""
    if any(o is not told and same_claim(o.text, told.text) for o in others):
        return None
    if told.said is None:
        return FACT
    if told.said.statement.nested or not tie(told.found, told.said.attribution):
        return None
    return _from(name(told.said.source, told.found.article.text), told.said.statement.stance)


def _from(who: str, stance: str) -> Way | None:
    """A claim as somebody's: words, a confirmation or a denial."""
    if stance in {"asserts", "predicts"}:
        return Way(f"gives it as the words of {who}", f"give it as the words of {who}")
    verb = {"confirms": "confirmed", "denies": "denied"}.get(stance)
    return Way(f"says that {who} {verb} it", f"say that {who} {verb} it") if verb else None


def _clause(told: Told) -> str | None:
    """The claim in words of the article, for a pair of marks."""
    if told.said is None:
        text = inside(trimmed(told.text))
        return text if len(text.split()) <= LONGEST else None
    behind = told.found.article.text[: told.span.start].rstrip().endswith("that")
    return clause(told.found, told.said, LONGEST) or (inside(trimmed(told.text)) if behind else None)


def _questions(
    founds: tuple[Attributions, ...], pair: tuple[Told, Told], ways: tuple[Way, Way], asked: str, seed: int
) -> Iterator[Question]:
    """The question on one claim, where there is a second way to treat it."""
    called, stem = labels(founds), f"How does each article present this: “{asked}”?"
    third = next((name(source, founds[0].article.text) for source, _ in heard_in_both(founds).values()), "")
    other = _from(third, "asserts") if third else None
    if other is None and ways[0] == ways[1]:
        return
    options = wrong(called, ways, other or ways[1], (shown(pair[0]), shown(pair[1])))
    yield question(
        "standing_differs",
        "standing",
        stem,
        choice(line(called, ways), options, seed, stem),
        evidence=(*cited(pair[0]), *cited(pair[1])),
        feedback=(decides(called, pair), RULE),
        difficulty=3,
    )

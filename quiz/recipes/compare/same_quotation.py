"""same_quotation: one source on one thing in two articles, in quotation marks or retold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.ask import choice, question
from quiz.recipes.compare.labels import labels
from quiz.recipes.compare.meet import OF_LONGER, everything, full, numbers, plain_name
from quiz.recipes.compare.treatments import Way, cited, line, wrong
from quiz.recipes.pins import tie
from quiz.recipes.words import inside, keywords, name, trimmed, unmarked, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question
    from quiz.recipes.compare.meet import Told

LEAST, SHARED = 3, 0.7
"""Keywords that the two have in common, as a number and as a share of the shorter."""
QUOTES, RETELLS = Way("quotes the words", "quote the words"), Way("retells the words", "retell the words")
RULE = "Where two reports differ in wording, trust the marks: only what stands between them claims to be word for word."


def make(founds: tuple[Attributions, ...], seed: int) -> Iterator[Question]:
    """One question for every thing that one source says in both articles."""
    first, second = everything(founds)
    for one in first:
        for other in second:
            if _fits(one) and _fits(other) and _same_words(one, other):
                yield _question(founds, (one, other), seed)


def _fits(told: Told) -> bool:
    """Whether these are words of one known source, quoted whole or not at all."""
    said = told.said
    plain = said is not None and said.statement.form in {"direct", "indirect"} and not said.statement.nested
    return said is not None and plain and full(said.source) and bool(tie(told.found, said.attribution))


def _same_words(one: Told, other: Told) -> bool:
    """Whether the same source says the same in both."""
    if one.said is None or other.said is None or plain_name(one.said.source) != plain_name(other.said.source):
        return False
    left, right = keywords(one.text), keywords(other.text)
    common = len(left & right)
    alike = common >= max(LEAST, SHARED * min(len(left), len(right)), OF_LONGER * max(len(left), len(right)))
    return alike and numbers(one.text) == numbers(other.text)


def _way(told: Told) -> Way:
    """Quoted or retold."""
    return QUOTES if told.said and told.said.statement.form == "direct" else RETELLS


def _question(founds: tuple[Attributions, ...], pair: tuple[Told, Told], seed: int) -> Question:
    """The question: who quotes, who retells."""
    called, ways = labels(founds), (_way(pair[0]), _way(pair[1]))
    words = next((told for told in pair if _way(told) == RETELLS), pair[0])
    who = name(words.said.source, words.found.article.text) if words.said else ""
    stem = f"How do the two articles pass on what {who} said: “{inside(unmarked(trimmed(words.text)))}”?"
    only = QUOTES if ways[0] == RETELLS else RETELLS
    told = "; ".join(
        f"in {label} {'marks' if way == QUOTES else 'no marks'} stand around the words"
        for label, way in zip(called, ways, strict=True)
    )
    return question(
        "same_quotation",
        "voice",
        stem,
        choice(line(called, ways), wrong(called, ways, only, (cited(pair[0])[:1], cited(pair[1])[:1])), seed, stem),
        evidence=(*cited(pair[0]), *cited(pair[1])),
        feedback=(f"{upper(told)}.", RULE),
        difficulty=2,
    )

"""Two articles on one event to one bank: read and found as ever, asked across, checked, arranged, written."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from quiz.bank.records import Bank, Provenance
from quiz.bank.write import write as write_bank
from quiz.checks.check import check, check_bank
from quiz.errors import InputError
from quiz.pipeline import DIGITS, GENERATOR, Draft, find, read
from quiz.question.identity import with_ids
from quiz.recipes.centre import party
from quiz.recipes.compare.arrange import arrange
from quiz.recipes.compare.compose import compose
from quiz.recipes.compare.meet import on_one_event
from quiz.recipes.wish import ANY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.records import Attributions
    from quiz.checks.records import Flaw
    from quiz.question.records import Question
    from quiz.recipes.wish import Wish

TWO = 2
OPTION = "--compare"
"""How the build command is told; the bank says it, so that it can be made again."""
ENOUGH = 6
"""Questions from which a comparison needs no excuse."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A bank across two articles, with what it was made from and what was left out."""

    founds: tuple[Attributions, ...]
    """What the engine found in each article, in their order."""
    bank: Bank
    """The bank."""
    text: str
    """Its document."""
    rejected: tuple[tuple[Question, Flaw], ...]
    """Candidates that a check refused, each with its first flaw."""


def compare(articles: Sequence[tuple[bytes | str, str]], seed: int = 1, wish: Wish = ANY) -> Compared:
    """A bank of questions that take both articles; the same articles, names and seed give the same document.

    Args:
        articles: the bytes and the file name of each, in the order in which students see them.
        seed: decides every choice that could have gone otherwise.
        wish: what the set is to be like; its plain wording is for single articles only.

    Raises:
        ArticleError: when one cannot be read.
        InputError: when they are not two, are one and the same, or have nothing in common to ask about,
            or neither reports words of the party wished for.
    """
    _require_two(articles)
    founds = tuple(_found(data, name, seed) for data, name in articles)
    _require_one_event(founds)
    _require_party(founds, wish.party)
    questions, rejected = _questions(founds, seed, wish)
    if not questions and wish != ANY:
        raise InputError(
            "Nothing of the sort wished for could be compared beyond doubt. Wish for less, or for nothing."
        )
    if not questions:
        raise InputError(
            "Nothing in these two articles could be compared beyond doubt. Take two longer reports on one event."
        )
    bank = _bank(founds, questions, seed, wish)
    return Compared(founds, bank, write_bank(bank), rejected)


def _require_two(articles: Sequence[tuple[bytes | str, str]]) -> None:
    """Refuse any other number of articles."""
    if len(articles) < TWO:
        raise InputError("A comparison takes two articles. Name a second report on the same event.")
    if len(articles) > TWO:
        raise InputError(f"A comparison takes two articles, and these are {len(articles)}. Compare two at a time.")
    if len({name for _, name in articles}) < TWO:
        raise InputError(f"Both articles are called {articles[0][1]}. Give one of the two files another name.")


def _found(data: bytes | str, name: str, seed: int) -> Attributions:
    """Who is reported to say what in one article."""
    draft = find(read(Draft(data, name, seed)))
    if draft.found is None:  # pragma: no cover - the stage sets it
        raise AssertionError
    return draft.found


def _require_one_event(founds: tuple[Attributions, ...]) -> None:
    """Refuse one article twice, and two that have nothing to do with each other."""
    first, second = (" ".join(found.article.text.split()) for found in founds)
    names = " and ".join(found.article.name for found in founds)
    if first == second:
        raise InputError(f"{names} are the same article. Take another report as the second.")
    if not on_one_event(founds):
        raise InputError(f"{names} share no name and no source. Compare two reports on the same event.")


def _require_party(founds: tuple[Attributions, ...], named: str) -> None:
    """Refuse the name of a party that neither article reports words of."""
    if named and all(party(found, named) is None for found in founds):
        raise InputError(f"Neither article reports words of {named}. Name a source that one of them does report.")


def _questions(
    founds: tuple[Attributions, ...], seed: int, wish: Wish
) -> tuple[tuple[Question, ...], tuple[tuple[Question, Flaw], ...]]:
    """The set, and the candidates that did not survive a check on them alone or together."""
    articles = tuple(found.article for found in founds)
    looked_at = [(question, check(question, articles)) for question in compose(founds, seed)]
    pool = [question for question, flaws in looked_at if not flaws]
    rejected = [(question, flaws[0]) for question, flaws in looked_at if flaws]
    while True:
        chosen = arrange(pool, founds, seed, wish)
        flaw = next((f for f in check_bank(chosen, articles) if f.severity == "reject" and f.questions), None)
        if flaw is None:
            return with_ids(chosen), tuple(rejected)
        worst = chosen[flaw.questions[-1]]
        dropped = [q for q in pool if (q.recipe, q.stem, q.evidence) == (worst.recipe, worst.stem, worst.evidence)]
        pool = [question for question in pool if question not in dropped]
        rejected += [(question, flaw) for question in dropped]


def _bank(founds: tuple[Attributions, ...], questions: tuple[Question, ...], seed: int, wish: Wish) -> Bank:
    """The bank, named after the first article."""
    articles = tuple(found.article for found in founds)
    digest = sha256("\x1f".join(article.text for article in articles).encode()).hexdigest()[:DIGITS]
    few = (
        ""
        if len(questions) >= min(ENOUGH, wish.most)
        else "Only these points of the two articles could be compared beyond doubt."
    )
    return Bank(
        title=f"{articles[0].title}: two reports compared",
        articles=articles,
        questions=questions,
        provenance=Provenance(GENERATOR, seed, digest, f"{OPTION} {wish.options}".strip()),
        note=few,
    )

"""From an article's bytes to a bank's document: every stage, in order, each a function of the one before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING

from quiz.article.read import read as read_article
from quiz.attribution.find import find as find_attributions
from quiz.bank.records import Bank, Provenance
from quiz.bank.write import write as write_bank
from quiz.checks.check import check_bank, refusal
from quiz.question.identity import with_ids
from quiz.recipes.arrange import arrange as arrange_questions
from quiz.recipes.centre import require_party
from quiz.recipes.compose import compose as compose_questions
from quiz.recipes.plain import worded
from quiz.recipes.short import why_short
from quiz.recipes.wish import ANY

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article
    from quiz.attribution.records import Attributions
    from quiz.checks.records import Flaw
    from quiz.question.records import Question
    from quiz.recipes.wish import Wish

GENERATOR = f"says-who {version('says-who')}"
DIGITS = 16
"""Of the digest that names the article's text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the stages hand on; each fills in its own part."""

    data: bytes | str
    """The article as supplied."""
    name: str
    """Its file name."""
    seed: int
    """Decides every choice that could have gone otherwise."""
    wish: Wish = ANY
    """What the set is to be like."""
    article: Article | None = None
    """From ``read``."""
    found: Attributions | None = None
    """From ``find``."""
    candidates: tuple[Question, ...] = ()
    """From ``compose``; ``check`` keeps those without a flaw."""
    rejected: tuple[tuple[Question, Flaw], ...] = ()
    """From ``check`` and ``arrange``: what did not survive, each with its first flaw."""
    questions: tuple[Question, ...] = ()
    """From ``arrange``."""
    bank: Bank | None = None
    """From ``write``."""
    text: str = ""
    """From ``write``: the document."""


@dataclass(frozen=True, slots=True)
class Built:
    """A bank, with what it was made from and what was left out."""

    article: Article
    """The article as read."""
    found: Attributions
    """What the engine found in it."""
    bank: Bank
    """The bank."""
    text: str
    """Its document."""
    rejected: tuple[tuple[Question, Flaw], ...]
    """Candidates that a check refused, each with its first flaw."""
    note: str
    """Why the bank is short; empty where it is not."""


def read(draft: Draft) -> Draft:
    """Bytes to an article."""
    return replace(draft, article=read_article(draft.data, draft.name))


def find(draft: Draft) -> Draft:
    """Who is reported to say what."""
    return replace(draft, found=find_attributions(_article(draft)))


def compose(draft: Draft) -> Draft:
    """Every question that a recipe is sure of, in words no harder than the article's."""
    made = compose_questions(_found(draft), draft.seed)
    return replace(draft, candidates=tuple(worded(made, _article(draft), plainly=draft.wish.plain)))


def check(draft: Draft) -> Draft:
    """Only what survives every guard."""
    flaws = [(question, refusal(question, (_article(draft),))) for question in draft.candidates]
    return replace(
        draft,
        candidates=tuple(question for question, flaw in flaws if flaw is None),
        rejected=tuple((question, flaw) for question, flaw in flaws if flaw),
    )


def arrange(draft: Draft) -> Draft:
    """A set that holds as a set: what a check on the whole refuses goes, and the rest is arranged anew."""
    require_party(_found(draft), draft.wish.party)
    pool, rejected = list(draft.candidates), list(draft.rejected)
    while True:
        chosen = arrange_questions(pool, _found(draft), draft.seed, draft.wish)
        flaw = next((f for f in check_bank(chosen, (_article(draft),)) if f.severity == "reject" and f.questions), None)
        if flaw is None:
            return replace(draft, questions=with_ids(chosen), rejected=tuple(rejected))
        worst = chosen[flaw.questions[-1]]
        dropped = [
            q for q in pool if q.stem == worst.stem and q.recipe == worst.recipe and q.evidence == worst.evidence
        ]
        pool = [q for q in pool if q not in dropped]
        rejected += [(q, flaw) for q in dropped]


def write(draft: Draft) -> Draft:
    """The bank and its document."""
    article = _article(draft)
    digest = sha256(article.text.encode()).hexdigest()[:DIGITS]
    bank = Bank(
        title=article.title,
        articles=(article,),
        questions=draft.questions,
        provenance=Provenance(GENERATOR, draft.seed, digest, draft.wish.options),
        note=why_short(_found(draft), len(draft.questions), draft.wish),
    )
    return replace(draft, bank=bank, text=write_bank(bank))


STAGES: tuple[Callable[[Draft], Draft], ...] = (read, find, compose, check, arrange, write)


def build(data: bytes | str, name: str, seed: int = 1, wish: Wish = ANY) -> Built:
    """A bank from an article; the same bytes, name, seed and wish give the same document.

    Raises:
        ArticleError: when the article cannot be read.
        InputError: when the article reports no words of the party wished for.
    """
    draft = Draft(data, name, seed, wish)
    for stage in STAGES:
        draft = stage(draft)
    if draft.bank is None:  # pragma: no cover - the last stage sets it
        raise AssertionError
    return Built(_article(draft), _found(draft), draft.bank, draft.text, draft.rejected, draft.bank.note)


def _article(draft: Draft) -> Article:
    """The article, which the first stage has read."""
    if draft.article is None:
        raise AssertionError("read comes first")
    return draft.article


def _found(draft: Draft) -> Attributions:
    """What was found, which the second stage has done."""
    if draft.found is None:
        raise AssertionError("find comes before")
    return draft.found

"""The learned part as one call: an article and what the rules propose in, drafts of attributions out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from quiz.article.records import Span
from quiz.attribution.learned.candidates import Chain, candidates, role_chances
from quiz.attribution.learned.columns import word_facts
from quiz.attribution.learned.confidence import Verdicts, standing
from quiz.attribution.learned.evidence import SWALLOWED, Evidence, Ground, begin_chances
from quiz.attribution.learned.inputs import inputs
from quiz.attribution.learned.models import models
from quiz.attribution.learned.proposals import Offers, proposed
from quiz.attribution.learned.relations import Relations
from quiz.attribution.learned.table import Table
from quiz.attribution.learned.tokens import tokens
from quiz.attribution.learned.variants import Shaper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.article.records import Article
    from quiz.attribution.learned.link import Range, Triple
    from quiz.attribution.learned.models import Models
    from quiz.attribution.learned.proposals import Proposal
    from quiz.attribution.learned.tokens import Tokens
    from quiz.attribution.learned.trees import Trees
    from quiz.attribution.learned.weights import Floats


NONE = Offers()
LEAST = 0.25
LEANING = 0.1


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution as the judge leaves it, before anyone knows who the source is."""

    source: Span | None
    """The words that name the source."""
    cue: Span | None
    """The words that make it a source."""
    content: tuple[Span, ...]
    """What it is reported to say, in order."""
    confidence: float
    """The chance that source and content are right."""
    proposal: int
    """Which proposal it is, as it was or in another shape; -1 for none."""


def tag(article: Article, offers: Offers = NONE) -> tuple[Draft, ...]:
    """Find who says what; every text gives an answer, and the same text the same one."""
    return tag_text(article.text, models(), offers)


def tag_text(text: str, learned: Models, offers: Offers = NONE) -> tuple[Draft, ...]:
    """Find who says what in a bare text."""
    cut = tokens(text)
    if not len(cut):
        return ()
    facts = word_facts(cut)
    bins = learned.bins(facts["low"])
    scores, parts = learned.scores(inputs(cut, facts, bins))
    view = Chain(scores, learned.moves, learned.begins, learned.roles)
    triples, rows = judged(cut, [learned.speech[t] for t in parts.argmax(axis=1)], bins[0], view, offers)
    if not triples:
        return ()
    return tuple(_draft(cut, triple, chance) for triple, chance in settle(triples, rows, learned.judge, offers.rules))


def settle(
    triples: Sequence[Triple], rows: Floats, judge: Trees, proposals: Sequence[Proposal]
) -> list[tuple[Triple, float]]:
    """What is left once each candidate is judged: what the rules would keep stands wherever nothing likelier does."""
    plain = [proposals[t.rule] if t.rule >= 0 and not t.shaped else None for t in triples]
    least = np.array([0 if p is not None and p.stands else LEAST for p in plain])
    favour = np.array([0 if p is None or not p.stands else 1 if p.owned else LEANING for p in plain])
    sure, exact = judge.chances(rows)
    return standing(triples, Verdicts(sure, exact, rows[:, SWALLOWED], least, favour))


def judged(
    cut: Tokens, parts: list[str], bins: np.ndarray, view: Chain, offers: Offers = NONE
) -> tuple[list[Triple], Floats]:
    """The candidates of a text, and for each what speaks for or against it."""
    likely, roles, best = role_chances(view, cut)
    low = [word.lower() for word in cut.words]
    ground = Ground(cut, low, parts, bins, roles, begin_chances(likely, view.names))
    offered = [*candidates(view, cut, likely, best), *proposed(offers.rules, cut)]
    triples = Shaper(ground, offered).all(layout=offers.layout)
    if not triples:
        return [], np.zeros((0, 0), np.float32)
    table = Table(triples)
    return triples, np.hstack([Evidence(ground).rows(table), Relations(low, triples, offers.rules, table).rows()])


def _draft(cut: Tokens, triple: Triple, chance: float) -> Draft:
    def span(part: Range) -> Span:
        return Span(int(cut.start[part[0]]), int(cut.end[part[1] - 1]))

    return Draft(
        span(triple.source) if triple.source else None,
        span(triple.cue) if triple.cue else None,
        tuple(span(part) for part in sorted(triple.content)),
        round(chance, 4),
        triple.rule,
    )

"""The learned part as one call: an article in, drafts of attributions out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.learned.candidates import Chain, candidates, role_chances
from quiz.attribution.learned.columns import word_facts
from quiz.attribution.learned.confidence import standing
from quiz.attribution.learned.evidence import Evidence, Ground, begin_chances
from quiz.attribution.learned.inputs import inputs
from quiz.attribution.learned.models import models
from quiz.attribution.learned.tokens import tokens
from quiz.attribution.learned.variants import variants

if TYPE_CHECKING:
    import numpy as np

    from quiz.article.records import Article
    from quiz.attribution.learned.link import Range, Triple
    from quiz.attribution.learned.models import Models
    from quiz.attribution.learned.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution as the tagger sees it, before anyone knows who the source is."""

    source: Span | None
    """The words that name the source."""
    cue: Span | None
    """The words that make it a source."""
    content: tuple[Span, ...]
    """What it is reported to say, in order."""
    confidence: float
    """The chance that source and content are right."""


def tag(article: Article) -> tuple[Draft, ...]:
    """Find who says what; every text gives an answer, and the same text the same one."""
    return tag_text(article.text, models())


def tag_text(text: str, learned: Models) -> tuple[Draft, ...]:
    """Find who says what in a bare text."""
    cut = tokens(text)
    if not len(cut):
        return ()
    facts = word_facts(cut)
    bins = learned.bins(facts["low"])
    scores, parts = learned.net.scores(inputs(cut, facts, bins))
    view = Chain(scores, learned.moves, learned.begins, learned.roles)
    ground, triples = judged(cut, [learned.speech[t] for t in parts.argmax(axis=1)], bins[0], view)
    if not triples:
        return ()
    sure = learned.judge.chances(Evidence(ground).rows(triples))
    return tuple(_draft(cut, triple, chance) for triple, chance in standing(triples, sure))


def judged(cut: Tokens, parts: list[str], bins: np.ndarray, view: Chain) -> tuple[Ground, list[Triple]]:
    """The candidates of a text and everything known to judge them by."""
    likely, roles, best = role_chances(view, cut)
    ground = Ground(cut, parts, bins, roles, begin_chances(likely, view.names))
    return ground, variants(ground, candidates(view, cut, likely, best))


def _draft(cut: Tokens, triple: Triple, chance: float) -> Draft:
    def span(part: Range) -> Span:
        return Span(int(cut.start[part[0]]), int(cut.end[part[1] - 1]))

    return Draft(
        span(triple.source) if triple.source else None,
        span(triple.cue) if triple.cue else None,
        tuple(span(part) for part in sorted(triple.content)),
        round(chance, 4),
    )

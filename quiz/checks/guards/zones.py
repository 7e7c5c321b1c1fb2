"""zones: no question comes from what is not part of the report: headings, bylines, captions, links to other stories.

The project's fourth guard. A signature may tie words to their source; a recipe about such a line may cite it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import all_evidence, article_of, own_article, texts
from quiz.checks.reading.kept import kept
from quiz.checks.reading.marks import quotations
from quiz.checks.records import Flaw
from quiz.checks.words import stands_in, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article, ZoneName
    from quiz.checks.records import Articles
    from quiz.question.options import Evidence
    from quiz.question.records import Question

ALLOWED: dict[str, frozenset[ZoneName]] = {
    "heading_claim": frozenset({"heading", "signature"}),
    "non_story": frozenset({"heading", "signature", "byline", "caption", "read_also", "boilerplate"}),
}
SIGNATURE: frozenset[ZoneName] = frozenset({"signature"})


def zones(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look where the evidence lies, and whether what the stem quotes stands in the report."""
    allowed = ALLOWED.get(question.recipe or "", SIGNATURE)
    cited = [(evidence, _zone(evidence, article_of(evidence, articles))) for evidence in all_evidence(question)]
    for evidence, where in cited:
        if where and where not in allowed:
            yield _flaw(evidence.text, where)
    if question.recipe not in ALLOWED:
        for evidence, where in cited[: len(question.evidence)][:1]:
            if where == "signature":
                yield _flaw(evidence.text, where)
        own = own_article(question, articles)
        yield from _asked(question, (own,) if own else articles)


def _zone(evidence: Evidence, article: Article | None) -> ZoneName | None:
    """The zone that evidence lies in, if it lies in one."""
    span = evidence.span
    return next((zone.name for zone in (article.zones if article else ()) if span and zone.span.overlaps(span)), None)


def _asked(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look for quotations in stem, options and rows that only a zone holds."""
    for text in texts(question):
        for span in quotations(text):
            run = words(span.of(text))
            lines = (line for article in articles if run for line in _outside(article))
            where = next((name for name, line in lines if stands_in(run, line)), None)
            if where and not stands_in(run, "\n".join(map(_report, articles))):
                yield _flaw(span.of(text), where)


@kept
def _outside(article: Article) -> tuple[tuple[ZoneName, str], ...]:
    """The lines that are no part of the report, each with what it is instead; signatures left aside."""
    return tuple((zone.name, zone.span.of(article.text)) for zone in article.zones if zone.name not in SIGNATURE)


@kept
def _report(article: Article) -> str:
    """The sentences of the report, one under the other."""
    return "\n".join(sentence.of(article.text) for sentence in article.sentences)


def _flaw(text: str, where: str) -> Flaw:
    """The flaw, naming the zone."""
    return Flaw("zones", f"“{text}” is no part of the report ({where.replace('_', ' ')}).", "Ask about the report.")

"""What titles and captions say somebody said: kept apart from the report."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from quiz.attribution.records import Outside

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.attribution.learned.tagger import Draft


def outside(article: Article, draft: Draft) -> Outside | None:
    """The draft as it stands in a zone; None where it is part of the report."""
    start = draft.content[0].start
    at = bisect_right(article.zones, start, key=lambda z: z.span.start) - 1
    if at < 0 or start >= article.zones[at].span.end:
        return None
    named = " ".join(draft.source.of(article.text).split()) if draft.source else ""
    return Outside(named, draft.source, draft.cue, draft.content, article.zones[at].name, round(draft.confidence, 2))

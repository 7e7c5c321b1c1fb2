"""Whatever the text is: no crash, every span inside it, nothing said twice by two sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions

PIECES = [
    "said", "says", "saying", "told", "according to", "According to", "called", "denied reports that", "that", "who",
    "he", "She", "they", "it", "I", "Ada Moor", "Moor", "Mr.", "Dr", "the mayor", "The Harbour Board", "officials",
    "a spokesman for the bank", "Mayor", "chief of staff", "U.S.", "on X", "initially", "later", "last week", "3,000",
    "over 600,000", "12 per cent", "several thousand", "1.2.3", "²", "and", "but", ", yet", "would", "will", "must",
    "“", "”", '"', "'", "‘", "’", "«", "»", "``", "''", "(", ")", "[", "]", "—", "-", ":", ";", ",", ".", "!", "?", "…",
    "...", "\n", "\n\n", "\r\n", "\t", " ", "READ ALSO:", "By", "Photo:", "MOOR:", "Title: x", "the roof leaked",
    "asked not to be named because", "May", "é", "😀", "\u200b", "\xa0", "ﬁ", "İ",
]  # fmt: skip

NEWS_LIKE = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
TIGHT = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def spans_of(found: Attributions) -> Iterator[Span]:
    for a in found.attributions:
        yield from a.content
        yield from (s for s in (a.source_span, a.cue, a.channel, a.source.role, a.source.anonymity_reason) if s)
        yield from a.source.mentions
        for s in a.statements:
            yield from s.content
            yield from s.quoted
            yield from (x for x in (s.time_marker, s.nested and s.nested.span, s.nested and s.nested.cue) if x)
            for f in s.figures:
                yield from (x for x in (f.span, f.hedge, f.unit) if x)
    yield from found.narrator
    for m in found.mentions:
        yield from m.spans


@settings(max_examples=400)
@given(NEWS_LIKE | TIGHT | st.text(max_size=400))
def test_any_text_is_read_or_refused_and_every_span_holds_words(text: str) -> None:
    try:
        article = read(text, "any.txt")
    except ArticleError:
        return
    found = find(article)
    for span in spans_of(found):
        assert 0 <= span.start < span.end <= len(article.text)
        assert span.of(article.text).strip()
    for said in found.said:
        assert said.statement.content
        assert said.source.canonical


@given(NEWS_LIKE)
def test_statements_lie_within_their_attribution(text: str) -> None:
    try:
        found = find(read(text, "any.txt"))
    except ArticleError:
        return
    for attribution in found.attributions:
        assert attribution.statements
        low, high = attribution.content[0].start, max(c.end for c in attribution.content)
        for statement in attribution.statements:
            for span in statement.content:
                assert low <= span.start < span.end <= high + 1

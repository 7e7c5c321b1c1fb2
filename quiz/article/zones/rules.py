"""The zone rules in the order they are asked; the first that answers names the paragraph."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.article.records import Zone
from quiz.article.zones.about import about
from quiz.article.zones.appeal import appeal
from quiz.article.zones.boilerplate import boilerplate
from quiz.article.zones.byline import byline
from quiz.article.zones.caption import caption
from quiz.article.zones.credits import credits_line
from quiz.article.zones.heading import heading
from quiz.article.zones.headline import headline
from quiz.article.zones.marked import in_series, marked
from quiz.article.zones.markup import markup
from quiz.article.zones.page import WORD, Page, closed
from quiz.article.zones.read_also import closing_titles, read_also
from quiz.article.zones.signature import signature
from quiz.article.zones.tail import opens_tail, tail
from quiz.article.zones.unfinished import goes_on, unfinished

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.article.records import Quotation, Span, ZoneName

LONGEST_LINE = 1000
RULES: tuple[tuple[ZoneName, Callable[[Page], bool]], ...] = (
    ("boilerplate", markup),
    ("boilerplate", tail),
    ("boilerplate", goes_on),
    ("read_also", read_also),
    ("byline", byline),
    ("caption", caption),
    ("boilerplate", boilerplate),
    ("byline", credits_line),
    ("boilerplate", about),
    ("boilerplate", appeal),
    ("signature", signature),
    ("read_also", closing_titles),
    ("heading", headline),
    ("heading", heading),
    ("heading", marked),
    ("caption", unfinished),
)


def zones(
    text: str, paragraphs: tuple[Span, ...], quotations: Sequence[Quotation], header: dict[str, tuple[int, str]]
) -> tuple[Zone, ...]:
    """Every paragraph that is not part of the report, named."""
    found = {i: Zone(paragraphs[i], "heading" if key == "title" else "byline") for key, (i, _) in header.items()}
    ends = frozenset(o for q in quotations for o in (q.spans[-1].end, q.spans[-1].end + 1, q.spans[-1].end + 2))
    counted = Counter(re.findall(r"\w+", text))
    ended = closed(p.of(text) for p in paragraphs)
    colons = in_series(p.of(text) for p in paragraphs)
    above: ZoneName | None = None
    below = False
    for here in range(len(header), len(paragraphs)):
        line = paragraphs[here].of(text)
        long = len(line) > LONGEST_LINE
        words = () if long else tuple(WORD.findall(line))
        page = Page(text, paragraphs, here, len(header), ends, counted, above, below, ended, colons, line, words)
        below = below or (not long and opens_tail(page))
        page = page if page.tail == below else replace(page, tail=below)
        above = name_of(page) if below or not long else None
        if above is not None:
            found[here] = Zone(paragraphs[here], above)
    return tuple(found[i] for i in sorted(found))


def name_of(page: Page) -> ZoneName | None:
    """The zone a paragraph is; None for a paragraph of the report."""
    return next((name for name, rule in RULES if rule(page)), None)

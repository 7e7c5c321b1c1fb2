"""The zone rules in the order they are asked; the first that answers names the paragraph."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from quiz.article.records import Zone
from quiz.article.zones.boilerplate import boilerplate
from quiz.article.zones.byline import byline
from quiz.article.zones.caption import caption
from quiz.article.zones.heading import heading
from quiz.article.zones.page import Page
from quiz.article.zones.read_also import read_also
from quiz.article.zones.signature import signature

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.article.records import Quotation, Span, ZoneName

RULES: tuple[tuple[ZoneName, Callable[[Page], bool]], ...] = (
    ("read_also", read_also),
    ("caption", caption),
    ("boilerplate", boilerplate),
    ("byline", byline),
    ("signature", signature),
    ("heading", heading),
)


def zones(
    text: str, paragraphs: tuple[Span, ...], quotations: Sequence[Quotation], header: dict[str, tuple[int, str]]
) -> tuple[Zone, ...]:
    """Every paragraph that is not part of the report, named."""
    found = {i: Zone(paragraphs[i], "heading" if key == "title" else "byline") for key, (i, _) in header.items()}
    ends = frozenset(o for q in quotations for o in (q.spans[-1].end, q.spans[-1].end + 1, q.spans[-1].end + 2))
    counted = Counter(re.findall(r"\w+", text))
    for here in range(len(header), len(paragraphs)):
        name = name_of(Page(text, paragraphs, here, len(header), ends, counted))
        if name is not None:
            found[here] = Zone(paragraphs[here], name)
    return tuple(found[i] for i in sorted(found))


def name_of(page: Page) -> ZoneName | None:
    """The zone a paragraph is; None for a paragraph of the report."""
    return next((name for name, rule in RULES if rule(page)), None)

"""Whether a place of the article stands between quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions


def is_quoted(found: Attributions, at: int) -> bool:
    """Whether a place stands between marks."""
    marks = found.article.quotations
    near = bisect_right(marks, at, key=lambda quoted: quoted.spans[0].start) - 1
    return near >= 0 and any(span.start <= at < span.end for span in marks[near].spans)

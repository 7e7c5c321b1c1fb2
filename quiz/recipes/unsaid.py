"""What stands beside a cue and was never said: denied, doubted or only possible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.attribution.records import Attribution, Attributions

UNSAID = re.compile(
    r"(?:\b(?:not|never|nobody|no one|neither|nor|may|might|could|if|unless|whether)|n[’']t)"
    r"(?: (?:\w+ly|have|be|been|ever|even|yet))* \w+$",
    re.IGNORECASE,
)
SHOWN = re.compile(
    r"\b(?:headlines?|headlined|titled|entitled|captioned?|hashtags?|shirts?|banners?|signs?|slogans?|retweet\w*|reposted|"
    r"shared (?:an?|the) (?:article|link|post|story))\b",
    re.IGNORECASE,
)
"""Beside a cue: what follows are the words of a heading or a shirt, which somebody only passes on."""
BEFORE = 24
"""Code points before a cue in which that shows."""


def unsaid(found: Attributions, attribution: Attribution) -> bool:
    """Whether words are not the source's: passed on from a heading, or retold behind a "doesn't think"."""
    cue, source = attribution.cue, attribution.source_span
    if cue and source and SHOWN.search(found.article.text, min(source.start, cue.start), max(source.end, cue.end)):
        return True
    if cue is None or all(statement.form == "direct" for statement in attribution.statements):
        return False
    return UNSAID.search(found.article.text[max(cue.start - BEFORE, 0) : cue.end].split("\n")[-1]) is not None

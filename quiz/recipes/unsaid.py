"""What stands beside a cue and was never said: denied, doubted or only possible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.attribution.records import Attribution, Attributions, Statement

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


LED_BY = re.compile(r"\b(?:of|for|behind|around|to|with|in|on|against)(?: [A-Z][\w.’'-]*)* $")
"""Before a name: whoever is spoken of stands before it, as in "supporters of Tora Vell"."""
ACCORDING = re.compile(r"\baccording to(?: [A-Z][\w.’'-]*)* $", re.IGNORECASE)
OWNS = re.compile(r"[’'](?:s\b|(?= )) ?\w")
"""Behind a name: whoever is spoken of belongs to it."""


GAP = re.compile(r"\b(?:as|than|what|which|whom?|whatever|whoever|that)\s+(?:\w+ )?$")
"""Before a source: its words fill a gap in the sentence around them and are no whole clause."""


def gapped(found: Attributions, attribution: Attribution) -> bool:
    """Whether retold words lack a part: "as many believe the mayor did", "what they say was a mistake"."""
    at, cue, text = attribution.source_span, attribution.cue, found.article.text
    if at is None or cue is None or at.start > cue.start or not attribution.content:
        return False
    leads = GAP.search(text[max(0, at.start - BEFORE) : at.start].split("\n")[-1])
    follows = next((part.start - cue.end for part in attribution.content if part.start >= cue.end), None)
    return leads is not None and follows == 1


ASIDE = re.compile(
    r"(?:,|\s[–—-]+)\s*(?:(?:even )?though|although|despite|whereas|which|notwithstanding|while|even as)\b"
    r"|\b(?:even )?(?:though|although)\b|\beven$"
    r"|,\s*but (?:ultimately|in fact|so far|later|critics|there (?:is|was|were|are) no|"
    r"th(?:at|is) (?:is|was|has|claim)|the claim|"
    r"(?:he|she|it|they) (?:has|have|had|did|does|do|was|were|is|are)(?:n[’']t| not| never| since| later))\b",
    re.IGNORECASE,
)
"""Where retold words pass into what may be the reporter's own remark on them."""


def aside(found: Attributions, statement: Statement) -> bool:
    """Whether retold words hold a clause, outside marks, that the reporter may have added."""
    if statement.form == "direct":
        return False
    span, text = statement.content[0], found.article.text
    told = re.sub(r"“[^”]*”|\"[^\"]*\"", "", span.of(text))
    return ASIDE.search(told, 1) is not None


def anothers(found: Attributions, attribution: Attribution) -> bool:
    """Whether the words that bring in a person name somebody else beside the person: a follower, a spokesman."""
    at, who = attribution.source_span, attribution.source
    if at is None or who.kind != "named_person":
        return False
    words, last = at.of(found.article.text), who.canonical.rsplit(maxsplit=1)[-1]
    place = words.find(last)
    if place < 0:
        return False
    before, behind = words[:place], words[place + len(last) :]
    alone = words.count(last) == 1
    return alone and (
        OWNS.match(behind) is not None or (LED_BY.search(before) is not None and not ACCORDING.search(before))
    )


def unsaid(found: Attributions, attribution: Attribution) -> bool:
    """Whether words are not the source's: passed on from a heading, or retold behind a "doesn't think"."""
    cue, source = attribution.cue, attribution.source_span
    if cue and source and SHOWN.search(found.article.text, min(source.start, cue.start), max(source.end, cue.end)):
        return True
    if cue is None or all(statement.form == "direct" for statement in attribution.statements):
        return False
    return UNSAID.search(found.article.text[max(cue.start - BEFORE, 0) : cue.end].split("\n")[-1]) is not None

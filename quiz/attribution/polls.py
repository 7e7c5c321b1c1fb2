"""Polls and surveys that stand beside the shares they found: ``In a Lund University poll, 31 percent said``."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from quiz.article.records import Span

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.attribution.records import Figure

_NAME = r"[A-Z](?:[\w’'&-]|\.(?=[A-Z]))*"
POLL = re.compile(
    rf"(?:{_NAME}(?:/|\s(?:(?:and|of|for|the)\s)?))*(?:exit\s|opinion\s|online\s|national\s|recent\s|new\s)*"
    rf"\b(?:[Pp]oll|[Ss]urvey|[Cc]ensus)s?\b(?:\s(?:by|from)\s(?:the\s)?{_NAME}(?:\s(?:(?:and|of|for|the)\s)?{_NAME})*)?"
)
TALLY = re.compile(
    rf"\b(?:[Bb]y|[Oo]n|[Aa]ccording to)\s(?:the\s)?(?P<name>{_NAME}(?:\s{_NAME}){{0,4}})[’']s?\s"
    r"(?:own\s|latest\s|running\s)?(?:tally|count|estimates?|calculations?|reckoning|figures|projections?)\b[^.!?\n]*\Z"
)
_WHO = (
    r"(?P<who>(?!(?:was|were|is|are|be|been|being|he|she|they|it|who|which|that|also|then|later)\b)"
    rf"(?:(?:the\s)?[a-z]+|{_NAME}(?:\s{_NAME}){{0,4}}))"
)
RECKONED = re.compile(
    rf"\b(?:that|which)\s{_WHO}\s(?:has\s|had\s|have\s)?(?:estimated?s?|puts?)\s(?:it\s|them\s)?at\s"
    r"(?:(?:about|around|nearly|over|more\sthan|roughly|some|just)\s)?\Z"
)
EXPECTED = re.compile(
    r"\s(?:(?!that\b|which\b)[a-z]+\s){0,2}(?:that\s|which\s)?"
    r"(?P<who>analysts|economists|experts|forecasters|investors|officials|organi[sz]ers|police|researchers|scientists)\s"
    r"(?:had\s|have\s)?(?:anticipated|counted|estimated?|expect(?:ed)?|forecast|predict(?:ed)?|projected|were\slooking\sfor)\b"
)
ANSWERED = re.compile(
    r"(?!\s(?:support|backing|approval)\b)[^.!?\n]{0,60}?\b(?:said|say|says|told|think|thought|believed?|viewed?|view|saw|want(?:ed)?|favou?r(?:ed)?|back(?:ed)?"
    r"|support(?:ed)?|approved?|disapproved?|agreed?|disagreed?|prefer(?:red)?|opposed?|answered|responded)\b"
)
OWN_NAME = re.compile(
    r"\b(?!(?:The|A|An|But|And|In|This|That|Our|One|Another|Polls?|Surveys?|Exit|Opinion|Online|National|Recent|New)\b)[A-Z]"
)
REACH, NAMES, SENTENCE = 500, 6, 160


def polls(text: str) -> list[Span]:
    """Every poll or survey the text names, in order."""
    return [Span(*m.span()) for m in POLL.finditer(text)]


def poll_of(article: Article, known: list[Span], figure: Figure) -> Span | None:
    """The poll a share comes from: one named in its sentence, or the last one named before those who answered it."""
    if figure.kind != "share" or not known:
        return None
    at = bisect_right(known, figure.span.start, key=lambda span: span.start)
    near = [span for span in known[max(0, at - 1) : at + 1] if _one_sentence(article.text, span, figure.span)]
    if near:
        return near[0]
    last = known[at - 1] if at else None
    reached = (
        last is not None and figure.span.start - last.end <= REACH and ANSWERED.match(article.text, figure.span.end)
    )
    return last if reached else None


def tally_of(text: str, figure: Figure) -> str | None:
    """Who counted: ``by the Lund Echo's tally``, further up in the sentence."""
    found = TALLY.search(text, max(0, figure.span.start - SENTENCE), figure.span.start)
    return " ".join(found["name"].split()) if found is not None else None


def reckoned_by(text: str, figure: Figure) -> str | None:
    """Whoever reckoned a number: ``a crowd that police put at 300``, ``12 that analysts expected``."""
    start, end = figure.span.start, figure.span.end
    found = RECKONED.search(text, max(0, start - SENTENCE), start) or EXPECTED.match(text, end)
    return " ".join(found["who"].split()) if found is not None else None


def name_of(text: str, known: list[Span], poll: Span) -> str:
    """What a poll is called: ``the poll`` by the last name that was given to one."""
    at = bisect_right(known, poll.start, key=lambda span: span.start)
    named = (span for span in reversed(known[max(0, at - NAMES) : at]) if OWN_NAME.search(span.of(text)))
    return " ".join(next(named, poll).of(text).split())


def _one_sentence(text: str, one: Span, other: Span) -> bool:
    """Whether no sentence ends between two places."""
    first, last = sorted((one, other))
    return not re.search(r"[.!?][”\"’']?\s|\n", text[first.end : last.start])

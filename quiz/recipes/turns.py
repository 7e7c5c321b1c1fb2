"""Quotations whose speaker may have changed: somebody else acts, cuts in or whispers between quotation and tie."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.recipes.antecedents import everybody
from quiz.recipes.once import once
from quiz.recipes.quoting import is_quoted

if TYPE_CHECKING:
    from quiz.attribution.records import Attribution, Attributions, Statement

KIN = (
    r"(?:husband|wife|son|daughter|brother|sister|father|mother|dad|mom|uncle|aunt|cousin|nephew|niece|partner|"
    r"boyfriend|girlfriend|fianc[eé]e?|friend|neighbou?r|colleague|boss|host|moderator|interviewer|companion|aide|lawyer)"
)
NAMED = r"(?!(?:He|She|They|It|The|This|That)\b)[A-Z][\w’'-]+(?:\.? [A-Z][\w.’'-]*)*"
PERSON = rf"(?:{KIN}|man|woman|voter|supporter|reporter|spokes(?:man|woman|person)|official|protester|heckler|student)"
SOMEBODY = rf"(?:his|her|their|the|an?|one|another|{NAMED}[’']s?) (?:[a-z][\w-]* ){{0,2}}{PERSON}\b"
"""Somebody who is told of as somebody's wife or friend, or as a man without a name."""
WHO = rf"(?:{SOMEBODY}|{NAMED})"
ACTS = re.compile(rf"(?:[.!?…:”\"’]\s+|\n\s*)(?:(?:Then|But|And|Next),? )?(?P<who>{SOMEBODY})", re.IGNORECASE)
"""A sentence outside quotations that begins with such a person."""
OPENS = re.compile(
    r"(?:[.!?…:”\"’'][ \n]+|\n\s*)(?:(?:Then|But|And|Next|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Mayor|President)[.,]? ?)*$"
)
"""Before a name: it begins its sentence."""
JOINS = re.compile(
    rf"\b(?:and|but|as|while|when|before|until)(?: then)? (?P<who>{WHO}) (?:\w+(?:ed|s|t)|broke|spoke|rang) ?"
    rf"(?:in|out|up|back|off)?\b[^.]*[.:,]\W*$"
)
"""Behind a tie: somebody else joins in before the next quotation."""
LEADS = re.compile(
    r"\b(?P<verb>whisper(?:s|ed)|ask(?:s|ed)|shout(?:s|ed)|yell(?:s|ed)|cr(?:ies|ied)|repl(?:ies|ied)|answer(?:s|ed)|tells?|told|"
    r"sa(?:ys?|id)|add(?:s|ed)|respond(?:s|ed)|interject(?:s|ed)|murmur(?:s|ed)|mutter(?:s|ed)|wr(?:ites?|ote)|tweet(?:s|ed)|"
    r"scream(?:s|ed)|chant(?:s|ed)|call(?:s|ed) out|plead(?:s|ed)|beg(?:s|ged)|remark(?:s|ed)|declar(?:es|ed)|joke[sd])"
    r"(?: (?:back |out |back to |to |at )?(?:him|her|them|me|us|it|(?:the|his|her|their) \w+|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*))?"
    r"(?: in \w+)?[,:]?\s*[“\"‘'`]+$"
)
"""Right before the opening mark: the verb that brings the quotation in."""
GOES_ON = re.compile(r"(?:\band|\bthen|\bbut|,)(?: (?:also|then|later|finally))*\s*$")
"""Before that verb: the subject of the tie has it as well."""
BEHIND = re.compile(
    rf"[”\"’'´]+\s*(?P<who>{WHO}),? (?!of\b|and\b|[’'])(?:\w+ed|says?|said|cut|broke|put|shot|chimed|told|asks?)\b"
)
"""Behind a closing mark: somebody who brings the quotation in."""
FAR = 90
"""Code points before a quotation in which a verb leads it in."""


TITLES = {
    *("mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov", "gen", "senator", "president", "governor", "mayor", "lord"),
    *("secretary", "judge", "justice", "attorney", "rev", "professor", "congressman", "congresswoman", "sir", "lady"),
    *("representative", "chairman", "minister", "director"),
}
"""Words before a last name that are no first name."""


@once
def contested(found: Attributions) -> frozenset[int]:
    """The attributions, by identity, of which another person could have spoken the words between marks."""
    return frozenset(id(a) for a in found.attributions if _contested(found, a))


def _contested(found: Attributions, attribution: Attribution) -> bool:
    """Whether somebody else brings in a quotation, or acts between two of them or before the tie."""
    quoted = [s for s in attribution.statements if s.form == "direct" and s.content]
    if not quoted or (attribution.cue is None and attribution.source_span is None):
        return False
    if any(_led_in(found, attribution, s) or _claimed(found, attribution, s) for s in quoted):
        return True
    tie = _tie(attribution)
    parts = sorted([tie, *(Span(s.content[0].start, s.content[-1].end) for s in quoted)])
    return any(
        _turned(found, attribution, Span(one.end, other.start), joins=one is tie)
        for one, other in pairwise(parts)
        if one.end < other.start
    )


def _led_in(found: Attributions, attribution: Attribution, statement: Statement) -> bool:
    """Whether another verb than the tie's, with a subject of its own, stands right before the quotation."""
    start, cue, text = statement.content[0].start, attribution.cue, found.article.text
    home = max(start - FAR, text.rfind("\n", 0, start) + 1)
    led = LEADS.search(text, home, start)
    if led is None or cue is None or cue.end > led.start("verb") or is_quoted(found, led.start("verb")):
        return False
    sentence = found.article.sentence_at(start)
    before = text[max(cue.end, sentence.start if sentence else cue.end) : led.start("verb")]
    return not GOES_ON.search(before)


def _turned(found: Attributions, attribution: Attribution, gap: Span, *, joins: bool) -> bool:
    """Whether in a stretch somebody else begins a sentence outside quotations, or joins in behind the tie."""
    text, names = found.article.text, everybody(found)
    first = bisect_left(names, gap.start, key=lambda one: one.span.start)
    for named in (names[at] for at in range(first, len(names))):
        if named.span.end > gap.end:
            break
        opens = OPENS.search(text, max(gap.start, named.span.start - FAR), named.span.start)
        if opens and not is_quoted(found, named.span.start) and _is_other(attribution, named.span.of(text)):
            return True
    told = text[gap.start : gap.end]
    acting = any(not is_quoted(found, gap.start + match.start("who")) for match in ACTS.finditer(told))
    joined = JOINS.search(told) if joins else None
    return acting or (joined is not None and _is_other(attribution, joined["who"]))


def _claimed(found: Attributions, attribution: Attribution, statement: Statement) -> bool:
    """Whether the words right behind the quotation bring it in as somebody else's."""
    tie = _tie(attribution)
    end = statement.content[-1].end
    behind = BEHIND.match(found.article.text, end)
    if behind is None or found.article.text[end - 1] not in ",!?":
        return False
    return not Span(*behind.span("who")).overlaps(tie) and _is_other(attribution, behind["who"])


def _tie(attribution: Attribution) -> Span:
    """Name and cue in one stretch."""
    spans = [span for span in (attribution.source_span, attribution.cue) if span]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _is_other(attribution: Attribution, who: str) -> bool:
    """Whether words mean somebody else than the source: not a part of its name, and no other first name before it."""
    own = {word.casefold().rstrip(".") for word in attribution.source.canonical.split()}
    words = [re.sub(r"[’']s?$", "", word.casefold().rstrip(".")) for word in who.split()]
    return words[-1] not in own or (len(words) > 1 and who[:1].isupper() and len(own) > 1 and not _titled(words, own))


def _titled(words: list[str], own: set[str]) -> bool:
    """Whether the words before a last name are of the name or no first name."""
    return any(word in own for word in words[:-1]) or words[0] in TITLES

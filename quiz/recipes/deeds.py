"""What a source does in saying something, in the article's own verb: ``vowed to rebuild the pier``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.lexicon import given_names
from quiz.attribution.records import Source
from quiz.recipes.own import FAMILIES, HE, SHE, explained, without_own
from quiz.recipes.people import unheard
from quiz.recipes.said import LOOSE_END, OPEN_REFERENCE, sentence_of, sources
from quiz.recipes.torn import CUT, balanced
from quiz.recipes.words import count, inside, tokens, trimmed, unmarked, word_list

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, Mention, Said

FEWEST, LONGEST = 5, 30
"""Words of a deed: fewer tell nothing, and nobody reads more of them in one breath."""
CONTENT = 3
"""Words of what is said."""
ASIDE = r"(?:, [^“”\"\n;:]{3,120},)?"
DOUBTED = r"(?!reported|alleged|apparent|supposed|likel|probab|possib)"
LEADS = re.compile(
    rf"{ASIDE}\s*(?:(?:also|then|later|already|previously|earlier|himself|herself)\s+)?"
    rf"(?P<kept>(?:(?:has|had)\s+)?(?:(?:long|{DOUBTED}\w+ly)\s+)?)"
)
"""What may stand between a source and its verb: who it is, adverbs of time, and what belongs to the deed."""
FINITE = re.compile(
    r"(?:\w{2,}ed|said|told|wrote|found|thought|swore|saw|felt|knew|went|made|took|put|spoke|drew|cast|set|held)\b|\w{2,}[^s\W]s\b"
)
"""A verb that fits behind "who": past, or present with an -s."""
GAP = re.compile(r"[^,;:“”\"‘\n(]{0,40}")
"""What may stand between the verb and what is said: "that", or whoever is spoken to."""
POINTING = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|it|so|such|one|both|them|him|"
    r"her|me|us|as much|likewise|too)\b",
    re.IGNORECASE,
)
"""How words begin that point back, or whose subject stands before the source."""
ENDED = re.compile(
    r"\W*$|[”\"’']*[.,;:!?—–]|\s+(?:and|but|as|while|after|before|when|because|during|in|at|on|—|–)\b|\s*[—–(]"
)
"""What may follow where the deed ends: the end of its clause."""
VAGUE = re.compile(r"\b(?:also|too|likewise|as well|instead|the (?:two|latter|former|same)|such|there|then|do so)\b")
"""Words that hang on what stood before."""
SILENT = frozenset({"decline", "refuse", "fail", "plan", "want", "seek", "try", "know", "see", "feel", "write", None})
"""Cues behind which nothing may have been said, or of which one word does not tell enough."""


def deed(found: Attributions, said: Said) -> Span | None:
    """From the verb of a statement to its end, where it can follow "who" and be understood."""
    attribution = said.attribution
    source, cue, content = attribution.source_span, attribution.cue, said.statement.content[0]
    if source is None or cue is None or not source.end <= cue.start < cue.end <= content.start:
        return None
    text, home = found.article.text, sentence_of(found, cue)
    if attribution.lemma in SILENT or not (home.contains(source) and home.contains(content)):
        return None
    whole = Span(cue.start, content.start + len(text[content.start : content.end].rstrip(" .,;:")))
    lead = text[source.end : cue.start]
    led = LEADS.fullmatch(lead)
    plain = led and FINITE.match(cue.of(text)) and GAP.fullmatch(text[cue.end : content.start])
    if led is None or not plain or not ENDED.match(text[content.end : home.end]):
        return None
    begun = Span(source.end + led.start("kept"), whole.end)
    return begun if _told(found, said, begun) else None


def _told(found: Attributions, said: Said, span: Span) -> bool:
    """Whether these words can be understood by themselves."""
    text = trimmed(span.of(found.article.text))
    content = said.statement.content[0].of(found.article.text)
    outer = unmarked(re.sub(r"“[^”]*”|\"[^\"]*\"", "", text))
    free = explained(found, said, without_own(found, said.source, trimmed(content)))
    free = f"{text.removesuffix(trimmed(content))}{free}"
    torn = CUT.search(text) or LOOSE_END.search(text) or VAGUE.search(outer) or OPEN_REFERENCE.search(free)
    fits = FEWEST <= count(text) <= LONGEST and count(content) >= CONTENT and balanced(text) and "\n" not in text
    personal = set(tokens(outer)) & word_list("first_person")
    return not torn and fits and not personal and not POINTING.match(content) and not text.endswith("?")


def shown(found: Attributions, span: Span) -> str:
    """The words of a deed as they stand in a question."""
    return inside(trimmed(span.of(found.article.text)))


def unlike(found: Attributions, said: Said, text: str) -> frozenset[str]:
    """The names that a pronoun in the deed rules out: to offer them would tell who is meant."""
    words = set(tokens(text))
    family = next((f for f in FAMILIES.get(said.source.kind, ()) if words & f), None)
    if family is None:
        return frozenset()
    others: list[Source | Mention] = [*sources(found), *unheard(found)]
    return frozenset(who.canonical for who in others if not _fits(found, who, family, said.source.kind))


def _fits(found: Attributions, who: Source | Mention, family: frozenset[str], kind: str) -> bool:
    """Whether a pronoun of this family may mean somebody of this kind."""
    if who.kind != kind or kind != "named_person":
        return who.kind == kind
    other = SHE if family is HE else HE
    spans = who.mentions if isinstance(who, Source) else ()
    called = any(span.of(found.article.text).casefold() in other for span in spans)
    sex = given_names().get(who.canonical.split()[0].casefold(), "")
    return not called and sex != ("f" if family is HE else "m")

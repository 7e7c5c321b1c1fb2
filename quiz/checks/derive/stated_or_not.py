"""stated_or_not: true where source, verb and numbers stand together, false where one of them differs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.claims import Told, split
from quiz.checks.reading.marks import inside
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import Voice, speaker, voices
from quiz.checks.words import content, stands_in, word_list, words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ALL, SOME = 1.0, 0.5
"""The share of the words that makes a sentence the same, or about the same: one word can turn it round."""
DENIALS = frozenset({"not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without"})
AGREES = re.compile(
    r"(?P<name>.+?) agrees with (?:what (?P<speaker>.+?) said: |(?P<owner>.+?) that )(?P<claim>.+)", re.DOTALL
)
"""One source said to think what another says."""
CLOSE = 0.34
"""The share of the words from which a source speaks of the same thing."""
LEAD = re.compile(
    r"\W*(?:(?:in|on|at) (?:an? |the )?(?P<venue>[\w-]+(?: [\w-]+)?)(?: that\b|:)"
    r"|(?:an? |the )?(?P<hearers>[\w-]+(?: [\w-]+){0,2}):(?= ?[‘“']))\s*",
    re.IGNORECASE,
)
"""A place or medium between the verb and what is said."""
VENUE = re.compile(
    r"\b(?:told|interview|reporters|rally|speech|debate|statement|tweet\w*|twitter|facebook|wrote|writes|email\w*|letter|memo|"
    r"conference|hearing|radio|television|briefing|podcast)\b",
    re.IGNORECASE,
)
"""What tells the place or medium of a statement."""
WHEREABOUTS = re.compile(
    r"^(?:In|At|From|Outside) (?:the )?[A-Z]\w+|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b[a-z]+(?:ed|d|s|e) (?:in|at|outside|from) (?:the )?[A-Z]\w+(?: [A-Z]\w+)? ?(?:[.,]|that\b|on\b)"
    r"|\b(?i:convention|show|tv|event|forum|town hall|crowd|supporters|audience|stage|appear(?:ed|ing|ance)|panel|"
    r"meeting|message|remarks|op-ed|column|program|host(?:s|ed)?|asked|phone|video|posted|spoke|"
    r"campaign(?:ed|ing)? stop)\b"
)
"""What a reader may take for the place where somebody spoke."""
PLAIN = frozenset({"say", "state", "report", "announce", "add", "note", "tell", "warn", "according to", ""})


def stated_or_not(question: Question, article: Article) -> Slots:
    """The verdict on the sentence shown."""
    shown = shown_words(question.stem)
    shares, told = AGREES.match(shown), split(shown)
    if shares is None and told is None:
        return ()
    verdict = _agreed(shares, article) if shares else _verdict(told, article) if told else ""
    return (frozenset(option for option in option_texts(question) if words(option) == words(verdict)),)


def _verdict(told: Told, article: Article) -> str:
    """Compare with every sentence of the source; who has none says nothing."""
    lead = LEAD.match(told.claim)
    if lead:
        bare = replace(told, claim=told.claim[lead.end() :])
        verdict = _verdict(bare, article)
        return _placed(lead["venue"] or lead["hearers"], bare, article) if verdict == "True" else verdict
    own = [voice for voice in voices(article) if heard(told.name, voice)]
    if any(_same(voice, told, article) for voice in own):
        return "True"
    if any(_shared(voice, told.claim, article) >= SOME for voice in own) or _is_anothers(told, article):
        return "False"
    return "Not stated"


def _is_anothers(told: Told, article: Article) -> bool:
    """Whether the claim stands between marks, and wherever it does somebody else says it."""
    chains = [speaker(article, place) for place in locate(told.claim, article) if inside(place, article)]
    return bool(chains) and all(chain and not any(is_named(told.name, c) for c in chain) for chain in chains)


def _agreed(shares: re.Match[str], article: Article) -> str:
    """Open where the owner says so and the other speaks neither of it nor of the owner."""
    claim = shares["claim"]
    owner, other = (Told(who, "say", claim) for who in (shares["owner"] or shares["speaker"], shares["name"]))
    own = [voice for voice in voices(article) if heard(other.name, voice)]
    if any(_same(voice, other, article) for voice in own):
        return "True"
    lines = [line for s in article.sentences if is_named(other.name, line := s.of(article.text))]
    near = any(_shared(voice, claim, article) >= CLOSE for voice in own)
    near = near or any(is_named(owner.name, line) for line in lines)
    return "Not stated" if (own or lines) and not near and _verdict(owner, article) == "True" else ""


def _placed(venue: str, told: Told, article: Article) -> str:
    """True where the sentence tells the place, false where it tells another, open where none of the source's does."""
    own = [voice for voice in voices(article) if heard(told.name, voice)]
    lines = [voice.sentence.of(article.text) for voice in own]
    same = [line for voice, line in zip(own, lines, strict=True) if _same(voice, told, article)]
    if any(content(venue) <= content(line) for line in same):
        return "True"
    if any(VENUE.search(line) for line in same):
        return "False"
    about = (line for s in article.sentences if is_named(told.name, line := s.of(article.text)))
    return "" if any(VENUE.search(line) or WHEREABOUTS.search(line) for line in (*lines, *about)) else "Not stated"


def _shared(voice: Voice, claim: str, article: Article) -> float:
    """The share of the claim's words that a sentence has."""
    wanted = content(claim)
    return len(wanted & content(voice.sentence.of(article.text))) / len(wanted) if wanted else 0.0


def _same(voice: Voice, told: Told, article: Article) -> bool:
    """Whether a sentence has the claim's words and numbers under a verb of the same direction."""
    sentence = voice.sentence.of(article.text)
    line = words(sentence)
    if stands_in(words(told.claim), sentence):
        return _direction(told.base) == _direction(voice.base)
    if _denials(told.claim) != _denials(sentence):
        return False
    numbers = {word for word in words(told.claim) if word[0].isdigit()}
    agrees = _direction(told.base) == _direction(voice.base)
    return agrees and numbers <= set(line) and _shared(voice, told.claim, article) >= ALL


def _denials(text: str) -> int:
    """How often a text says no."""
    return sum(word in DENIALS or word.endswith("n't") for word in words(text))


def _direction(base: str) -> str:
    """Against, for, or merely saying."""
    return "against" if base in word_list("denials") else "plain" if base in PLAIN else base

"""Whether the name of a source can stand in a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import given_names
from quiz.recipes.labels import fits
from quiz.recipes.words import word_list

if TYPE_CHECKING:
    from quiz.attribution.records import Source

LONGEST_NAME = 6
"""Words of a name, the small ones not counted."""
UNSOUND = re.compile(
    r"\b(these|those|this|that|more|his|her|our|their|my|who|what|then|there)\b"
    r"|^\w+ing\b|^(a|the) news$|\bper ?cent\b|%"
    r"|^(an? )?(third|quarter|half|mere|slew|handful|host|number|few|couple|lot|series|string)\b"
    r"|^(year|early|late|last|next|most|other|majorities|either|neither)\b"
    r"|^(up|in|at|on|of|by|for|with|from|and|but|as|to|after|before|when|while|if|so|yet|also|even|just|meanwhile)\b"
    r"|\b(rhetoric|response|reaction|approach|decision|move|results?|effort|visit|success|failure|fact|idea|question)$"
    r"|^the (proportion|percentage|share|rate|number|majority) of\b|\b[a-z]{3,}\.$"
    r"|^another\b|^(one|others?|some|many|most|several|both|all|each|none)$"
    r"|^(whatever|whoever|whichever|however)\b|^(means|name|names|way|ways)$",
    re.IGNORECASE,
)
"""What no name of a source begins with, holds or ends with: quantities, pointing words, times, deeds."""
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "la", "le", "van", "von", "ter", "ten"}
)


COUNTED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|all|half|dozens|hundreds|thousands)"
NO_LABEL = re.compile(
    rf"^(?:the )?(?:\w+ )?(?:{COUNTED}|\d+)$"  # a count, or a share
    rf"|\b(?:{COUNTED}|\d+) (?:in|out of) (?:{COUNTED}|\d+)\b"
    rf"|\b(?:{COUNTED}|\d+)-(?:in|of)-(?:{COUNTED}|\d+)\b"
    r"|[,:;“”\"]|^\w\.?$"  # a name with its description, a transcript's letter
    r"|\b(?:published|released|obtained|uncovered|leaked|posted|kept|sent|taken|conducted|shows?|written|reviewed|filed|called)\b"
    r"|\b(?:he|she|they|him|them|it|its|me|us|we|you|everyone|everybody|anyone|anybody|nobody)\b"
    r"|^(?:different|various|multiple|certain|only|almost|nearly|about|each|every|significant|\w+-(?:quarters|thirds|fifths|halves))\b"
    r"|\b(?:morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$"
    r"|^the (?:statement|tweet|post|message|story|article|piece|release|sentence|line|page|site|website|headline)$",
    re.IGNORECASE,
)
"""What is no label that a reader would know a source by."""
PAPER = re.compile(
    r"\b(?:e-?mails?|letters?|memos?|polls?|polling|surveys?|stud(?:y|ies)|reports?|statements?|documents?|transcripts?|"
    r"schedules?|tweets?|posts?|videos?|films?|movies?|books?|filings?|photos?|records?|ads?|figures|results|data|analys[ei]s|"
    r"papers?|orders?|opinions?|laws?|lawsuits?|complaints?|rulings?|reviews?|audits?|editorials?|counts?|bills?|websites?|"
    r"passages?|excerpts?|chapters?|speech(?:es)?|articles?|headlines?|stor(?:y|ies))$"
)
"""How labels of papers, films and pictures end; written small, for a name may end so too."""
SETTLED = re.compile(
    r"^(?:the|an?|one|another|some|many|most|several|few)\b|[’']s?\b|s\b|\b(?:people|police|staff|men|women|children|public)\b",
    re.IGNORECASE,
)
"""What tells how many a label means: an article, a possessor, a plural; a ``New Hampshire Republican`` has none."""
OF = re.compile(r" (?:of|for|from|by|in|on|at|with|about|to|that) ")
WANTS_THE = re.compile(
    r"^(?!(?:the|an?)\b)(?!.*[’']).*\b(?:court|department|senate|house|committee|commission|bureau|board|administration|agency|"
    r"association|ministry|council|campaign|government|union|office|service|foundation|league|party|army|police|pentagon|kremlin)$",
    re.IGNORECASE,
)
"""Names of bodies that English gives a "the", which is lacking here."""


def sound(source: Source) -> bool:
    """Whether a name can be a name: short, without a sentence's small words at its head or a pointing word inside."""
    parts = source.canonical.split()
    weighty = [part for part in parts if part[:1].isupper() or part not in word_list("small")]
    if not parts or len(weighty) > LONGEST_NAME or UNSOUND.search(source.canonical):
        return False
    if NO_LABEL.search(source.canonical) or not _fits_its_kind(source) or not fits(source):
        return False
    if source.kind == "institution" and parts[0] in {"A", "An", "a", "an"}:
        return False
    if source.kind == "unnamed_people" and not SETTLED.search(OF.split(source.canonical)[0]):
        return False
    if source.kind != "named_person":
        return True
    return parts[0].casefold() not in word_list("openers") and all(p[:1].isupper() or p in PARTICLES for p in parts)


def _fits_its_kind(source: Source) -> bool:
    """Whether a name looks like what it is taken for: a "13 Hours" is nobody, an email no person."""
    head = OF.split(source.canonical, maxsplit=1)[0]
    if source.kind == "document":
        return PAPER.search(head.casefold()) is not None
    if PAPER.search(head) or (source.kind == "institution" and WANTS_THE.match(source.canonical)):
        return False
    counted = source.canonical[:1].isdigit() and source.kind != "unnamed_people"
    return not counted and not _holds_a_person(source, head)


def _holds_a_person(source: Source, head: str) -> bool:
    """Whether what is taken for a body or for people is a person with a description before or behind."""
    if source.kind not in {"unnamed_people", "institution"}:
        return False
    behind = re.search(r"(?:^|[a-z] )([A-Z][a-z]+) [A-Z][\w’'-]+$", head)
    return behind is not None and (
        behind[1].casefold() in given_names() or (source.kind == "unnamed_people" and head == behind[0])
    )

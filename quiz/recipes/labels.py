"""What a label must look like before a question may use it as a name: whole, of its kind, and nobody's second name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import words

if TYPE_CHECKING:
    from quiz.attribution.records import Source

OF = re.compile(r",? (?:of|for|from|by|in|on|at|with|about|to|that|who|like|including|familiar|close|briefed|working) ")
"""Where the noun of a label ends and what narrows it begins."""
TORN = re.compile(
    r"^(?:least|interviews?|investigations?|signs?|word|both)\b|\.[A-Z]$|^[A-Z]\.[A-Z]$|[ÃÂ±©]|â€|"
    r" (?:and|or) (?:the|an?)\b|\b(?:known as|named)\b|\b(?:days?|weeks?|months?|years?|hours?) (?:after|before|ago|"
    r"later)\b",
    re.IGNORECASE,
)
"""Abbreviations without their last stop, mangled letters, two bodies at once."""
MADE_OF = re.compile(r"^ (?:by|including|like|from|about|that|who)\b")
"""Behind a single word: it is a plain noun and no name."""
OWNER = re.compile(r"\w[’'](?:s\b|(?= ))")
PLURAL = re.compile(r"(?:[a-z]s|\b(?:people|police|staff|men|women|children|public|crowd|clergy|press|media|guard))$")
"""How the noun of several people ends."""
SOME_OF = re.compile(r"^(?:some|many|several|most) of ", re.IGNORECASE)
ONE_OF_MANY = re.compile(r"^(?:an?|one)\b", re.IGNORECASE)
NOT_PEOPLE = re.compile(
    r"^least\b|^\d+ |^(?:people|others|two others|a nod|disclaimers)$|\b(?:number of|nod|disclaimers?|questioners|"
    r"hopefuls)\b",
    re.IGNORECASE,
)
"""Words for nobody in particular, and for what is no person."""
RULERS = frozenset({"government", "police", "military", "army", "navy", "authorities", "administration"})
"""Bodies of which a country has one, so that "the" is enough."""
AGAIN = frozenset(
    {
        *("group", "organization", "organisation", "board", "committee", "company", "team", "campaign", "agency"),
        *("network", "firm", "movement", "commission", "body", "panel", "association", "coalition", "project"),
        *("program", "community", "house"),
    }
)
"""Bodies named elsewhere are called so again: *the rights group*; a *town council* may have no other name."""
SPOKEN_FOR = frozenset({"campaign", "team", "office", "party", "family", "foundation", "company", "group", "lawyers"})
"""What speaks for its owner."""
NO_NAME = re.compile(
    r"\bof\b|(?:\b[A-Z]|[a-z]A|\b(?:Is|Are|Was|Has|And|Or|The|In|On|World|Harbor|Rico|Convention|Qaeda|Jazeera|"
    r"Global|News|"
    r"Info|"
    r"Article|Video|Photo|Update|Children|Act|Party|City|County))$"
    r"|^(?:[A-Z]{2,3}[a-z]|President\b|Will [A-Z]|The\b)|[a-z]{2}[A-Z][a-z]+[A-Z]|-[a-z]"
)
"""Runs of capitals that are no name of a person: places, headlines run together, letters cut off."""
ACTS = re.compile(
    r"(?:[a-z]ed|[a-z]ing|turns|adds|says|claims|notes|whose|simple|another|favor|favou?rs?)$", re.IGNORECASE
)
"""Single words that open a sentence and name nothing."""


def fits(source: Source) -> bool:
    """Whether a label can be used as the name of a source of its kind."""
    label = source.canonical
    if TORN.search(label):
        return False
    if source.kind == "institution":
        return _is_body(label)
    if source.kind == "unnamed_people":
        return _are_people(label)
    return source.kind != "named_person" or is_person(label)


def is_person(label: str) -> bool:
    """Whether a run of capitals can be somebody's name."""
    parts = label.split()
    several = len(parts) == 1 and parts[0].casefold() in words("people", "documents", "bodies")
    return not several and not ACTS.search(parts[0] if len(parts) == 1 else "") and not NO_NAME.search(label)


def _are_people(label: str) -> bool:
    """Whether a label means several people, or one of many: "the organizer" may have a name elsewhere."""
    head = OF.split(SOME_OF.sub("", label), maxsplit=1)[0]
    if NOT_PEOPLE.search(label):
        return False
    return PLURAL.search(head.casefold()) is not None or ONE_OF_MANY.match(head) is not None


def _is_body(label: str) -> bool:
    """Whether a label names a body: by capitals, or by a noun for bodies behind a name or an owner.

    "The campaign" or "the board" is a second name for a body that the article names elsewhere.
    """
    head = OF.split(label, maxsplit=1)[0]
    parts = head.split()
    last, plain = parts[-1], [part for part in parts if part[:1].islower()]
    if len(parts) == 1:
        return (
            not MADE_OF.search(label[len(head) :])
            and not ACTS.search(last)
            and last.casefold() not in words("people", "documents", "plain_words")
        )
    if last[:1].isupper() or last[:1].isdigit():
        return not any(part in {"newspaper", "networks", "economic"} for part in plain)
    if head.casefold().removeprefix("the ") in RULERS:
        return True
    if OWNER.search(head):
        return last in SPOKEN_FOR
    named = any(part[:1].isupper() for part in parts[1:]) if parts[0] == "The" else parts[0][:1].isupper()
    if parts[0] == "The" and len(plain) > 1 and last not in AGAIN:
        return last in RULERS | {"guard"} or last in words("bodies")
    return named and len(plain) == 1 and (last in RULERS or last in words("bodies"))

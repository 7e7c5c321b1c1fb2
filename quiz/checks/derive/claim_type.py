"""claim_type: fact, judgement, demand, promise or forecast, as far as its words tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.reading.places import locate
from quiz.checks.reading.speech import cue_at
from quiz.checks.words import content, word_list

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

COMING = re.compile(r"\b(?:will|would|shall|won[’']t|going to)\b", re.IGNORECASE)
OWN = re.compile(
    r"\b(?:we|i|he|she|they|our|my)\b (?:\w+ )?(?:will|would|shall)\b"
    r"|\b(?:will|would) (?:continue to|support|help|pay|speak|meet|publish|build|give|provide|stand|do|check)\b",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"\b(?:must|should(?! have)|needs?|has to|have to|calls? (?:on|for)|called (?:on|for)|demand\w*|urge\w*)\b"
    r"|(?:^\W*|: |, )(?:please|listen|lift|stop|let|give|leave|end|act|cease|open|close|tell|pay|come|take)\b"
    r"|^\W*(?:keep|stay|look|wait|think|ask|check|do not|don[’']t)\b",
    re.IGNORECASE,
)
CLASSES = {
    "fact": re.compile(r"\bfact\b", re.IGNORECASE),
    "judgement": re.compile(r"\b(?:judge?ment|opinion)\b", re.IGNORECASE),
    "demand": re.compile(r"\bdemand\b", re.IGNORECASE),
    "promise": re.compile(r"\b(?:promise|commitment)\b", re.IGNORECASE),
    "forecast": re.compile(r"\b(?:forecast|prediction)\b", re.IGNORECASE),
}


def claim_type(question: Question, article: Article) -> Slots:
    """Row by row, the class that the words point to."""
    slots = []
    for left in rows(question):
        places = locate(left, article)
        cue = cue_at(article, places[0]) if places else None
        kind = _kind(left, cue.base if cue else "")
        slots.append(
            frozenset(side for side in sides(question) if CLASSES[kind].search(side)) if places else frozenset[str]()
        )
    return tuple(slots)


def _kind(text: str, base: str) -> str:
    """The class of a claim: what somebody should do, will do, what will come, what it is worth, or what is."""
    if ASKING.search(text) or base in {"demand", "urge", "request"}:
        return "demand"
    if COMING.search(text):
        if base in {"promise", "pledge", "vow"}:
            return "promise"
        return "judgement" if _judges(text) else "promise" if OWN.search(text) else "forecast"
    if base in {"predict", "expect", "forecast"}:
        return "forecast"
    return "judgement" if _judges(text) or base in {"praise", "criticise", "criticize", "condemn"} else "fact"


def _judges(text: str) -> bool:
    """Whether a text has a word that weighs rather than tells."""
    return bool(content(text) & {word for entry in word_list("judging") for word in content(entry)})

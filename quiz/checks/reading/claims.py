"""A sentence of the form "source, verb, claim" taken apart, as summaries and sentences to judge are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quiz.checks.reading.verbs import forms
from quiz.checks.words import fold, word_spans

NOT_A_VERB = {"a", "an", "the", "his", "her", "its", "their"}
NOUN_BEFORE = {"by", "of", "about", "from"}
LINK = re.compile(r"^\W*(?:(?:\w+ )?(?:reports|claims|allegations) )?that\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """Who, with which verb, what."""

    name: str
    """The words before the verb."""
    base: str
    """The verb's dictionary form."""
    claim: str
    """The words behind it, without "that"."""


def split(sentence: str) -> Told | None:
    """The parts of a sentence; None where no verb of speech stands in it."""
    spans = word_spans(sentence)
    folded = [fold(span.of(sentence)) for span in spans]
    for at, word in enumerate(folded[1:], 1):
        follows = folded[at + 1] if at + 1 < len(folded) else ""
        if word in forms() and folded[at - 1] not in NOT_A_VERB and follows not in NOUN_BEFORE:
            claim = LINK.sub("", sentence[spans[at].end :])
            return Told(sentence[: spans[at].start].strip(), forms()[word], claim.strip())
    return None

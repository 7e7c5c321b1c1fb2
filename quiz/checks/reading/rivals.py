"""Who else a "he" or a "she" could mean: anybody of that sex named after the person, or the same pronoun before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.cues import blanked
from quiz.checks.words import word_list

if TYPE_CHECKING:
    from quiz.article.records import Article, Span

FAMILIES = {"he": r"\b(?:he|him|his|himself)\b", "she": r"\b(?:she|her|hers|herself)\b"}
FORMS = {"mr": "he", "lord": "he", "sir": "he", "mrs": "she", "ms": "she", "miss": "she", "lady": "she"}
LEADS_IN = re.compile(
    r"\W*(?:even |just |not long )?(?:as|while|when|after|before|although|though|if|since)\b", re.IGNORECASE
)
"""A clause before the subject: its pronoun may mean whoever comes behind it."""
RUN = re.compile(r"[A-Z](?:[\w-]|[’'][A-Z])*(?:\.? [A-Z](?:[\w-]|[’'][A-Z])*)*")
"""Words with capitals side by side."""


def place_of(pronoun: str, near: Span, article: Article) -> int | None:
    """Where a pronoun stands in a stretch; None where one of its kind stands before it, or its name may come later."""
    told = re.search(rf"\b{re.escape(pronoun)}\b", near.of(article.text))
    sentence, family = article.sentence_at(near.start), FAMILIES.get(pronoun.casefold())
    if told is None or sentence is None or family is None:
        return None
    at = near.start + told.start()
    before = blanked(article)[sentence.start : at]
    leading = LEADS_IN.match(before) is not None and "," not in before
    return None if leading or re.search(family, before, re.IGNORECASE) else at


def rivalled(pronoun: str, at: int, name: str, others: frozenset[str], article: Article) -> bool:
    """Whether, between the last naming of a person and a pronoun, somebody else is named whom it could mean."""
    text = blanked(article)
    last = _surname(name)
    named = [match.end() for match in re.finditer(rf"\b{re.escape(last)}\b", text[:at])]
    if not named:
        return True
    surnames = {_surname(other): other for other in others} | _named_in_full(text, last)
    runs = (match[0] for match in RUN.finditer(text, named[-1], at))
    met = ((run, surnames[run.split()[-1]]) for run in runs if run.split()[-1] in surnames)
    return any(called(run, whole) in {"", pronoun.casefold()} for run, whole in met)


def _named_in_full(text: str, but: str) -> dict[str, str]:
    """Everybody in the article with a known first name, by the surname."""
    people = ((run, run.split()) for run in (match[0] for match in RUN.finditer(text)))
    return {parts[-1]: run for run, parts in people if len(parts) > 1 and parts[-1] != but and called(run, run) != ""}


def called(run: str, whole: str) -> str:
    """The pronoun that a form of address or a first name calls for; empty where neither tells."""
    words = [word.casefold().rstrip(".") for word in (*run.split(), *whole.split())]
    told = next((FORMS[word] for word in words if word in FORMS), "")
    if told:
        return told
    men, women = word_list("men"), word_list("women")
    return next(("he" if word in men else "she" for word in words[:-1] if word in men or word in women), "")


def _surname(name: str) -> str:
    """The last word of a name that is no "Jr."."""
    parts = [part for part in name.split() if part.rstrip(".") not in {"Jr", "Sr", "II", "III"}]
    return parts[-1] if parts else name

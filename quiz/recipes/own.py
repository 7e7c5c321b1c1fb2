"""Pronouns that can only mean the source: behind its name they point at nobody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.recipes.words import is_plural

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, Source

PRONOUN = re.compile(
    r"\b(he|him|his|himself|she|hers?|herself|it|its|itself|they|them|their|themselves)\b", re.IGNORECASE
)
HE, SHE, IT, THEY = (
    frozenset(words.split())
    for words in ("he him his himself", "she her hers herself", "it its itself", "they them their themselves")
)
FAMILIES: dict[str, tuple[frozenset[str], ...]] = {
    "named_person": (HE, SHE),
    "institution": (IT,),
    "unnamed_people": (THEY,),
}
"""The pronouns that can mean a source of each kind."""


def without_own(found: Attributions, who: Source, text: str) -> str:
    """The text with a stand-in for the source's pronouns, where all it has are of one family that fits the source."""
    family = next((f for f in FAMILIES.get(who.kind, ()) if _calls(found, who, f)), None)
    used = {word.casefold() for word in PRONOUN.findall(text)}
    if family is None or not used <= family:
        return text
    return re.sub(rf"\b({'|'.join(sorted(family))})\b", "X", text, flags=re.IGNORECASE)


def _calls(found: Attributions, who: Source, family: frozenset[str]) -> bool:
    """Whether the article calls the source so; a body is an "it" and several people are "they" anyway."""
    if who.kind != "named_person":
        return ("they" in family) == is_plural(who)
    return any(span.of(found.article.text).casefold() in family for span in who.mentions)

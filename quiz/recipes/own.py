"""Pronouns that can only mean the source: behind its name they point at nobody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import given_names
from quiz.recipes.once import once
from quiz.recipes.pins import names
from quiz.recipes.words import is_plural

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, Mention, Said, Source

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
    family = next((f for f in FAMILIES.get(who.kind, ()) if calls(found, who, f)), None)
    used = {word.casefold() for word in PRONOUN.findall(text)}
    if family is None or not used <= family:
        return text
    return re.sub(rf"\b({'|'.join(sorted(family))})\b", "X", text, flags=re.IGNORECASE)


def calls(found: Attributions, who: Source, family: frozenset[str]) -> bool:
    """Whether the article calls the source so, or its first name leaves no other; several people are "they" anyway."""
    if who.kind != "named_person":
        return ("they" in family) == is_plural(who)
    called = {word for span in who.mentions if (word := span.of(found.article.text).casefold()) in HE | SHE}
    sex = given_names().get(who.canonical.split(maxsplit=1)[0].casefold(), "")
    return not called.isdisjoint(family) if called else sex == ("m" if family is HE else "f")


def explained(found: Attributions, said: Said, text: str) -> str:
    """The text with a stand-in for pronouns that can only mean somebody it names before them.

    That is one person named before a "he" or a "she" which the speaker is not, or several before a "their".
    """
    first = PRONOUN.search(text)
    used = {word.casefold() for word in PRONOUN.findall(text)} - IT
    if first is None or not used:
        return text
    family = next((f for f in (HE, SHE, THEY) if used <= f), None)
    ahead = text[: first.start()]
    if family is None or not (_several(said, ahead) if family is THEY else _one(found, said, ahead, family)):
        return text
    return re.sub(rf"\b({'|'.join(sorted(family))})\b", "X", text, flags=re.IGNORECASE)


def _one(found: Attributions, said: Said, ahead: str, family: frozenset[str]) -> bool:
    """Whether one person alone is named here, and the speaker cannot be meant."""
    other = SHE if family is HE else HE
    apart = said.source.kind != "named_person" or calls(found, said.source, other)
    named = {who.canonical for who in persons(found) if names(ahead, who)}
    return apart and len(named) == 1 and said.source.canonical not in named


@once
def persons(found: Attributions) -> tuple[Source | Mention, ...]:
    """Everybody whom the article calls by name, heard or not."""
    heard = {id(a.source): a.source for a in found.attributions}
    people: list[Source | Mention] = [*heard.values(), *found.mentions]
    return tuple(who for who in people if who.kind == "named_person")


def _several(said: Said, ahead: str) -> bool:
    """Whether several people or things are named here, and the speaker is one."""
    return re.search(r"[a-z]{3,}(?<!s)s\b(?![’'])", ahead) is not None and not is_plural(said.source)

"""What kind of source a phrase names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import given_names, grammar, words

if TYPE_CHECKING:
    from quiz.attribution.names import Names
    from quiz.attribution.records import SourceKind

ADDITION = re.compile(r", (?=(?:an?|the|who|which|whose|long|once|now|with|including|along|such)\b)")
JOINTS = re.compile(r", | and ")
PLURAL_PEOPLE = ("ers", "ors", "ists", "ians", "ans", "men", "women", "people")
BY_LIST: tuple[tuple[SourceKind, tuple[str, ...]], ...] = (
    ("media", ("media",)),
    ("institution", ("bodies",)),
    ("unnamed_people", ("people", "roles")),
    ("document", ("documents",)),
)
DEEDS = ("tion", "sion", "ment", "sis", "ness", "ence")
PEOPLE = ("er", "or", "ist", "ian", "man", "woman", "eer")


def kind_of(names: Names, canonical: str, source: tuple[int, int] | None) -> SourceKind:
    """Named person, institution, unnamed people, document or media; none where nobody is named."""
    if _is_person(names, canonical) or (source is None and canonical):
        return "named_person"
    phrase = _words(ADDITION.split(canonical)[0])
    head = head_of(phrase) if phrase else "it"
    low = head.lower()
    if low in grammar("quantity_of") and (counted := _counted(phrase, head)):
        return _by_head(phrase, counted.lower(), counted.lower())
    those = bool(phrase) and phrase[0].lower() == "those" and _participle(phrase[-1].lower())
    if those or low in grammar("some_people"):
        return "unnamed_people"
    if low in grammar("pronoun", "object_pronoun", "not_a_source"):
        return "none"
    return _by_head(phrase, head, low)


def _is_person(names: Names, canonical: str) -> bool:
    """Whether it is the name of somebody, or the names of several."""
    if canonical in names.canonicals:
        return True
    if " and " in canonical:
        return all(part in names.canonicals for part in JOINTS.split(canonical))
    low = canonical.lower()
    return low in given_names() and low not in words("geography")


def _by_head(phrase: list[str], head: str, low: str) -> SourceKind:
    whole = "-".join(phrase).lower()
    if {low, whole, whole.removeprefix("the-")} & grammar("media_name"):
        return "media"
    if (head.islower() and low in words("people")) or (low in grammar("epithet") and phrase[0].lower() == "the"):
        return "unnamed_people"
    for kind, names in BY_LIST:
        listed = any(low in words(name) for name in names)
        if listed and (kind != "media" or len(phrase) > 1 or low not in grammar("also_name")):
            return kind
    if head[0].isdigit():
        return "unnamed_people"
    if head.islower() and low.endswith(DEEDS):
        return "document"
    people = low.endswith(PEOPLE) or phrase[0] in ("A", "An", "One")
    if low.endswith(PLURAL_PEOPLE) and (len(phrase) == 1 or head.islower()):
        people = True
    elif head[0].isupper():
        people = False
    return "unnamed_people" if people else "institution"


def _counted(phrase: list[str], head: str) -> str:
    """``rabbis`` in ``a group of liberal rabbis``, where people are counted; nothing where not."""
    behind = phrase[phrase.index(head) + 1 :]
    if behind[:1] != ["of"] or len(behind) == 1:
        return ""
    counted = head_of(behind[1:])
    if counted.lower() in words("documents"):
        return counted
    people = counted.lower() in words("people") or counted.lower().endswith(("s", "people", "men", "women"))
    return counted if people and counted.lower() not in words("bodies") else ""


def _words(phrase: str) -> list[str]:
    return [w.strip(",.()") for w in phrase.split() if w.strip(",.()")]


def head_of(phrase: list[str]) -> str:
    """The noun a phrase is about: the last word before its first preposition."""
    head = phrase[0]
    for i, word in enumerate(phrase):
        if i > 0 and (
            word.lower() in grammar("head_end") or (_participle(word) and head.lower() not in grammar("determiner"))
        ):
            break
        if word.lower() not in grammar("determiner") and not word.endswith(("’s", "'s")):
            head = word
    return head


def _participle(word: str) -> bool:
    """``a survey carried out by the school``: a participle behind its noun ends the head."""
    if word in words("documents") or word in ("being", "wing", "ring", "king"):
        return False
    return word.islower() and word.endswith(("ed", "ing"))

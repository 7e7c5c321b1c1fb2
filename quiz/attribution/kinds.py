"""What kind of source a phrase names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words

if TYPE_CHECKING:
    from quiz.attribution.names import Names
    from quiz.attribution.records import SourceKind


def kind_of(names: Names, canonical: str, source: tuple[int, int] | None) -> SourceKind:
    """Named person, institution, unnamed people, document or media; none where nobody is named."""
    if any(p.canonical == canonical for p in names.people):
        return "named_person"
    if source is None:
        return "named_person" if canonical else "none"
    phrase = _words(canonical)
    if not phrase:
        return "none"
    head = head_of(phrase)
    low = head.lower()
    if low in ("they", "who", "others", "many", "some"):
        return "unnamed_people"
    if low in ("he", "she", "i", "we", "you", "it"):
        return "none"
    return _by_head(phrase, head, low)


def _by_head(phrase: list[str], head: str, low: str) -> SourceKind:
    if low in words("media") and (len(phrase) > 1 or not head[0].isupper() or head.isupper()):
        return "media"
    if low in words("bodies"):
        return "institution"
    if low in words("people") or low in words("roles"):
        return "unnamed_people"
    if low in words("documents"):
        return "document"
    if head[0].isupper():
        return "institution"
    return "unnamed_people" if low.endswith(("ers", "ors", "ists", "ians", "men", "women", "people")) else "institution"


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
    return word.islower() and word.endswith(("ed", "ing")) and word not in ("being", "wing", "ring", "king")

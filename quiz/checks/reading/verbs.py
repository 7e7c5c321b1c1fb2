"""Verbs of saying in every form, and where such a form is a noun."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from quiz.checks.words import WORD, fold, word_list

PRONOUNS = frozenset({"he", "she", "they", "it"})
OPENING = "”“‘’\"`', "
OWNERS = ("’s", "'s", "s’", "s'")
"""How a word ends that owns what follows."""
OWNING = {"his", "its", "their", "our", "my", "your", "this", "whose", "these", "those"}
"""Words that only a noun follows."""
NOUN_BEFORE = {"of", "about", "from", "by"}
PLURAL = {"they", "we", "you", "i", "who", "people", "police", "many", "some", "most", "both", "others"}
"""Words a verb without an -s can follow."""
BEGINS = {
    "that",
    "the",
    "a",
    "an",
    "his",
    "her",
    "its",
    "their",
    "he",
    "she",
    "it",
    "they",
    "how",
    "why",
    "what",
    "whether",
}
"""Words that what is said can begin with."""


@lru_cache
def forms() -> dict[str, str]:
    """Every form of every cue verb, with its dictionary form."""
    text = (files("quiz.checks") / "wordlists" / "cues.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {form: line[0] for line in lines for form in line}


def is_noun(last: str, after: str, verb: str) -> bool:
    """Whether a form such as ``reports`` or ``claim`` is a noun between the last word before it and what follows."""
    follows = next(iter(fold(match.group()) for match in WORD.finditer(after)), "")
    if verb.endswith("s") and (follows in NOUN_BEFORE or (follows in forms() and not follows.endswith("s"))):
        return True
    base = forms().get(fold(verb), "")
    if base not in word_list("cue_nouns") or fold(verb) not in {base, f"{base}s"}:
        return False
    if last.endswith(OWNERS) or fold(last) in OWNING:
        return True
    if fold(verb) == base:
        return not (fold(last) in PLURAL or (last.endswith("s") and not last.endswith(("ss", "’s", "'s"))))
    begins = follows in BEGINS or not after[:2].strip() or after.lstrip()[:1].isupper() or after.lstrip()[:1] in OPENING
    return not (last[:1].isupper() or fold(last) in PRONOUNS or (begins and not last.endswith("s") and last != "and"))

"""People told by what they are, not by name: ``the 57-year-old chemist``, ``the retired surgeon``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words
from quiz.attribution.titles import is_office

if TYPE_CHECKING:
    from quiz.attribution.tokens import Row

YEAR_OLD = "year-old"
DOERS = ("ist", "eer", "ian", "man", "woman")
NEWCOMERS = frozenset(("a", "an", "one", "another"))
TELLS_OF_NAMED = frozenset((",", "is", "was", "as", "be", "being", "been", "become", "became", "—", "–", "("))
LONGEST_LEAD = 6
TWO_OF = frozenset(("men", "women", "both", "rivals", "friends", "brothers", "sisters", "candidates"))
BARE = 2
SEVERAL = frozenset(("pair", "duo", "couple", "brothers", "sisters", "twins", "siblings"))


def age_in(row: Row, first: int, last: int) -> str:
    """The figure in ``the 57-year-old``, where a phrase tells an age."""
    at = next((i for i in range(first, last) if row.low(i).endswith(YEAR_OLD)), last)
    if at == last:
        return ""
    head = row.low(at).removesuffix(YEAR_OLD).strip("-")
    return head or next((row.low(i) for i in range(at - 1, max(first, at - 3) - 1, -1) if row.low(i).isdigit()), "")


def newcomers(row: Row) -> frozenset[str]:
    """The nouns that bring in somebody without a name: ``judge`` in ``a judge in Hull``."""
    found: set[str] = set()
    ends = grammar("head_end") | grammar("finite") | grammar("boundary") | grammar("preposition")
    for i, token in enumerate(row.tokens):
        if token.low not in NEWCOMERS or row.low(i - 1) in TELLS_OF_NAMED:
            continue
        head = ""
        for at in range(i + 1, min(i + LONGEST_LEAD, len(row.tokens))):
            following = row.tokens[at]
            if not following.word or following.low in ends:
                break
            head = following.low
            if is_person(head):
                found.add(head)
    return frozenset(found)


def is_person(low: str) -> bool:
    """Whether a noun is one for a single person."""
    if is_office(low) or low.endswith(DOERS):
        return True
    return low in words("people") and not low.endswith("s") and low not in grammar("plural_only")


def varies_name(row: Row, first: int, last: int, at: int) -> bool:
    """``the retired surgeon``: an article, something that tells apart, a noun for one person, and no more."""
    head = row.low(at)
    ahead = [row.low(i) for i in range(first + 1, at)]
    whole = at + 1 == last or ("former" in ahead and is_office(head) and row.low(at + 1) == "of")
    if row.low(first) != "the" or not whole or not ahead or head in grammar("faceless"):
        return False
    owned = any(low in ("'s", "’s", "'", "’") for low in ahead)
    former = "former" in ahead or not is_office(head) or head in grammar("calling")
    return is_person(head) and former and not owned


def names_two(row: Row, first: int, last: int, at: int) -> bool:
    """``the two rivals``, ``the pair``: two people who were just spoken of."""
    low = row.low(first)
    counted = low == "both" or (low == "the" and row.low(first + 1) == "two")
    if not counted:
        return low == "the" and last - first == BARE and row.low(at) in SEVERAL
    return at + 1 == last and row.low(at) in TWO_OF

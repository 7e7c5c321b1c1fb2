"""Whether the name of a source can stand in a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.recipes.words import word_list

if TYPE_CHECKING:
    from quiz.attribution.records import Source

LONGEST_NAME = 9
"""Words of a name, titles of reports included."""
UNSOUND = re.compile(
    r"\b(these|those|this|that|more|his|her|our|their|my|who|what|then|there)\b"
    r"|^\w+ing\b|^(a|the) news$|\bper ?cent\b|%"
    r"|^(an? )?(third|quarter|half|mere|slew|handful|host|number|few|couple|lot|series|string)\b"
    r"|^(year|early|late|last|next|most|other|majorities|either|neither)\b"
    r"|^(up|in|at|on|of|by|for|with|from|and|but|as|to|after|before|when|while|if|so|yet|also|even|just|meanwhile)\b"
    r"|\b(rhetoric|response|reaction|approach|decision|move|results?|effort|visit|success|failure|fact|idea|question)$"
    r"|^the (proportion|percentage|share|rate|number|majority) of\b|\b[a-z]{3,}\.$"
    r"|^(another|one|others?|some|many|most|several|both|all|each|none)$",
    re.IGNORECASE,
)
"""What no name of a source begins with, holds or ends with: quantities, pointing words, times, deeds."""
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "la", "le", "van", "von", "ter", "ten"}
)


def sound(source: Source) -> bool:
    """Whether a name can be a name: short, without a sentence's small words at its head or a pointing word inside."""
    parts = source.canonical.split()
    if not parts or len(parts) > LONGEST_NAME or UNSOUND.search(source.canonical):
        return False
    if source.kind == "institution" and parts[0] in {"A", "An", "a", "an"}:
        return False
    if source.kind != "named_person":
        return True
    return parts[0].casefold() not in word_list("openers") and all(p[:1].isupper() or p in PARTICLES for p in parts)

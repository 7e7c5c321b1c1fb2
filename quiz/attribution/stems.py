"""Words reduced to what their forms have in common, so that ``sent`` and ``sends`` meet."""

from __future__ import annotations

import re
from functools import cache

from quiz.attribution.lexicon import grammar, verbs, words

ENDINGS = (
    ("ational", "at"), ("fulness", "ful"), ("iveness", "iv"), ("ization", "iz"), ("isation", "iz"), ("ations", "at"),
    ("ation", "at"), ("ments", ""), ("ment", ""), ("ingly", ""), ("edly", ""), ("ities", ""), ("ity", ""),
    ("ises", "iz"), ("ised", "iz"), ("ising", "iz"), ("ise", "iz"), ("ions", ""), ("ion", ""), ("ings", ""),
    ("ing", ""), ("ies", "y"), ("ied", "y"), ("ness", ""), ("ates", "at"), ("ated", "at"), ("ating", "at"),
    ("ate", "at"), ("ers", ""), ("ors", ""), ("ed", ""), ("es", ""), ("er", ""), ("or", ""), ("ly", ""), ("al", ""),
    ("s", ""), ("e", ""),
)  # fmt: skip
SHORTEST, LONGER = 3, 4
DERIVED = frozenset(("er", "ers", "or", "ors", "al", "ly", "ion", "ions"))
KEPT = ("ss", "us", "is", "'s")
EMPTY = (
    "auxiliary", "adverb", "pronoun", "relative", "determiner", "connective", "boundary", "preposition",
    "object_pronoun", "number", "vague_number", "hedge", "time", "they", "he", "she", "speaker", "reflexive", "hearsay",
)  # fmt: skip
LETTERS = re.compile(r"[^\W\d_]")


@cache
def _empty() -> frozenset[str]:
    """Words of grammar, and verbs that do nothing but report."""
    reporting = {
        form for form, entries in verbs().items() if any(v.lemma in ("say", "tell", "add") for v, _ in entries)
    }
    return frozenset().union(*(grammar(name) for name in EMPTY)) | reporting


@cache
def base() -> dict[str, str]:
    """Irregular forms with the word they are forms of."""
    return {form: group.split(":")[0] for group in words("irregular") for form in group.split(":")}


@cache
def _plain() -> frozenset[str]:
    return frozenset(stem(word) for word in words("plain_words"))


@cache
def stem(low: str) -> str:
    """A word in lower case without its endings: ``deployments``, ``deployed`` and ``deploy`` are one."""
    low = low.removesuffix("'s").removesuffix("'")
    low = base().get(low, low)
    for ending, left in ENDINGS:
        least = LONGER if ending in DERIVED else SHORTEST
        if low.endswith(ending) and len(low) - len(ending) >= least and not (ending == "s" and low.endswith(KEPT)):
            low = low.removesuffix(ending) + left
            break
    if len(low) > SHORTEST and low[-1] == low[-2] and low[-1] not in "aeiouls":
        low = low[:-1]
    return low


def carries(low: str) -> bool:
    """Whether a word says something by itself: no number, no word of grammar."""
    return low not in _empty() and len(low) > 1 and LETTERS.match(low) is not None


def is_plain(stemmed: str) -> bool:
    """Whether a stem is so common that sharing it tells little."""
    return stemmed in _plain()

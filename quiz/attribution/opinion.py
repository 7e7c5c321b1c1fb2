"""Whether a sentence gives an opinion or a fact, weighed by what stands in it.

The weights are set by hand, after a logistic regression over some nine hundred statements of the training articles: few
words are left near zero, where a plain fact stays a fact. The words themselves are in lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.lexicon import Verb
    from quiz.attribution.tokens import Token

NOTHING_SAID = -1.1
DIRECT, AT_LENGTH, PARTLY, LONG = 0.9, 1.3, 0.7, 14
BY_LIST = (
    ("exclaiming", 0.9),
    ("likening", 0.5),
    ("contrast", 0.2),
    ("degree", 0.5),
    ("feeling", 0.3),
    ("superlative", 0.3),
    ("addressing", 0.15),
    ("dated", -0.5),
    ("cited_by", -0.9),
)
JUDGED, COLOURED, HELD, POINTED, OF_THIRD = 1.2, 0.5, 0.5, 0.7, 0.7
ARGUED, TOLD, NO_VERB, FIGURES = 0.9, -0.7, -0.5, -0.6
FRONT = 2
NAMED, MANY_NAMES = -0.3, 3


def opinion(tokens: Sequence[Token], verb: Verb | None, *, quoted: bool) -> float:
    """Above zero where an opinion is likelier than a fact."""
    lows = [t.low for t in tokens]
    partly = PARTLY * any(t.piece >= 0 for t in tokens)
    whole = AT_LENGTH if len(lows) >= LONG else DIRECT
    named = NAMED * quoted * (sum(t.capital for t in tokens[1:] if t.low not in grammar("own_group")) >= MANY_NAMES)
    return NOTHING_SAID + named + (whole if quoted else partly) + _cue(verb) + sum(_of_words(lows))


def _cue(verb: Verb | None) -> float:
    if verb is None:
        return NO_VERB
    if verb.lemma in grammar("arguing"):
        return ARGUED
    return TOLD if verb.lemma in grammar("informing") else 0.0


def _of_words(lows: list[str]) -> Iterator[float]:
    present = set(lows)
    yield JUDGED * bool(present & words("judging"))
    yield COLOURED * bool(present & words("opinions"))
    for name, weight in BY_LIST:
        yield weight * bool(present & grammar(name))
    held = grammar("holding")
    yield HELD * any(low in held and lows[i - 1] in grammar("holder") for i, low in enumerate(lows) if i)
    front = [low for low in lows if low[0].isalpha() or low[0] == "'"][:FRONT]
    yield POINTED * (front[:1] in (["that"], ["this"]) and front[1:] in (["is"], ["'s"], ["was"]))
    yield OF_THIRD * bool({"he", "she", "they"} & set(front))
    yield FIGURES * any(low[0].isdigit() for low in lows)

"""Other shapes a candidate could have: less said, more said, a source where the tags give none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.evidence import CONTENT, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.learned.evidence import Ground
    from quiz.attribution.learned.link import Range, Triple

BREAKS = frozenset(
    [
        ",",
        "—",
        "–",
        ";",
        ":",
        "-",
        "--",
        "(",
        "and",
        "but",
        "as",
        "while",
        "after",
        "when",
        "because",
        "which",
        "who",
        "before",
        "although",
        "though",
        "since",
    ]
)
STOPS = frozenset([".", "!", "?", "…", "”"]) | {'"', "''"}
CUTS = 3
FAINT = 0.03
REACH = 60
ROOM = 200


def variants(ground: Ground, triples: Sequence[Triple]) -> list[Triple]:
    """Every candidate followed by its other shapes, each shape once."""
    seen: set[tuple[object, ...]] = set()
    made: list[Triple] = []
    sources = _sources(ground, triples)
    for triple in triples:
        for shaped in _shapes(ground, triple, sources):
            key = (shaped.cue, shaped.source, tuple(shaped.content))
            if key not in seen:
                seen.add(key)
                made.append(shaped)
    return made


def _shapes(ground: Ground, triple: Triple, sources: dict[int, list[Range]]) -> Iterator[Triple]:
    plain = replace(triple, content=sorted(triple.content))
    yield plain
    if triple.cue is None:
        return
    for content in _contents(ground, triple.cue, plain.content):
        yield replace(plain, content=content, shaped=True)
    if triple.source is None:
        for source in _subjects(ground, triple, sources):
            yield replace(plain, source=source, shaped=True)


def _contents(ground: Ground, cue: Range, content: list[Range]) -> Iterator[list[Range]]:
    first, last = _room(ground, cue)
    here = [(a, b) for a, b in content if a < last and b > first]
    if here and here != content:
        yield here
    nearest = min(content, key=lambda s: cue[0] - s[1] if s[1] <= cue[0] else s[0] - cue[1])
    if len(content) > 1:
        yield [nearest]
    a, b = nearest
    if first <= a < last:
        rest = [s for s in here if s != nearest]
        for end in _ends(ground, a, b, last):
            yield [(a, end)]
            if rest and rest[-1][1] <= a:
                yield [*rest, (a, end)]
    if b <= cue[0] and first < a:
        yield [(first, b)]


def _room(ground: Ground, cue: Range) -> Range:
    """The sentence of a cue, as far as it is near."""
    first, last = int(ground.tokens.sentence_first[cue[0]]), int(ground.tokens.sentence_last[cue[0]])
    return max(first, cue[0] - ROOM), min(last, cue[1] + ROOM)


def _ends(ground: Ground, begin: int, end: int, last: int) -> list[int]:
    """Where the content could end instead: at the faintest breaks inside, at the next one, with the sentence."""
    words = ground.tokens.words
    inside = [k for k in range(begin + 1, min(end, begin + REACH, last)) if words[k].lower() in BREAKS]
    inside.sort(key=lambda k: float(ground.roles[k, CONTENT]))
    stop = last
    while stop > begin + 1 and words[stop - 1] in STOPS:
        stop -= 1
    found = [*inside[:CUTS], stop]
    if end < stop:
        found += [k for k in range(end + 1, min(stop, end + REACH)) if words[k].lower() in BREAKS][:1]
    return [k for k in found if k != end]


def _sources(ground: Ground, triples: Sequence[Triple]) -> dict[int, list[Range]]:
    """The sources of every sentence, as the candidates name them."""
    found: dict[int, list[Range]] = {}
    for triple in triples:
        if triple.source is not None:
            sentence = int(ground.tokens.sentence_first[triple.source[0]])
            if triple.source not in found.setdefault(sentence, []):
                found[sentence].append(triple.source)
    return found


def _subjects(ground: Ground, triple: Triple, sources: dict[int, list[Range]]) -> list[Range]:
    """Sources to try where the tags give none: another one of the sentence, the likeliest words."""
    cue = triple.cue or (0, 0)
    sentence = int(ground.tokens.sentence_first[cue[0]])
    first, last = _room(ground, cue)
    taken = np.zeros(last - first, bool)
    for a, b in [*triple.content, cue]:
        taken[max(0, a - first) : max(0, b - first)] = True
    others = [
        s
        for s in sources.get(sentence, [])
        if s[0] >= first and s[1] <= last and not taken[s[0] - first : s[1] - first].any()
    ]
    found = sorted(others, key=lambda s: abs(s[0] - cue[0]))[:2]
    chance = np.where(taken, 0, ground.roles[first:last, SOURCE])
    peak = int(chance.argmax())
    if chance[peak] >= FAINT:
        a = b = peak
        while a > 0 and chance[a - 1] >= chance[peak] / 2:
            a -= 1
        while b < last - first and chance[b] >= chance[peak] / 2:
            b += 1
        if (first + a, first + b) not in found:
            found.append((first + a, first + b))
    return found

"""Other shapes a candidate could have: less said, more said, another source, or one where the tags give none."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.evidence import CONTENT, SOURCE
from quiz.attribution.learned.layout import drawn_out, snapped, speakers
from quiz.attribution.learned.link import LAYOUT, Triple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.learned.evidence import Ground
    from quiz.attribution.learned.link import Range

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
FAINT = float(np.float32(0.03))
REACH = 60
ROOM = 200


def _key(triple: Triple) -> tuple[object, ...]:
    return triple.cue, triple.source, tuple(triple.content)


class Shaper:
    """The shapes of the candidates of one text."""

    def __init__(self, ground: Ground, triples: Sequence[Triple]) -> None:
        """Look up once what many candidates ask for: the breaks, and the sources of every sentence."""
        tokens = ground.tokens
        self.tokens = tokens
        self.content = ground.roles[:, CONTENT].tolist()
        self.source = ground.roles[:, SOURCE].tolist()
        self.breaks = [k for k, word in enumerate(ground.low) if word in BREAKS]
        self.first, self.last = tokens.sentence_first.tolist(), tokens.sentence_last.tolist()
        self.sources = sorted({t.source for t in triples if t.source is not None})
        self.triples = triples

    def all(self, *, layout: bool) -> list[Triple]:
        """Every candidate, what the layout proposes, and the other shapes of both, each shape once."""
        found: dict[tuple[object, ...], Triple] = {}
        for t in self.triples:
            plain = Triple(t.cue, t.source, sorted(t.content), t.origin, t.rule, t.shaped)
            same = found.setdefault(_key(plain), plain)
            same.rule = max(same.rule, plain.rule)
        laid = [*speakers(self.triples, self.tokens), *drawn_out(self.triples, self.tokens)] if layout else []
        for triple in [*found.values(), *laid]:
            for shaped in self._shapes(triple):
                found.setdefault(_key(shaped), shaped)
        return list(found.values())

    def _shapes(self, triple: Triple) -> Iterator[Triple]:
        cue, source, origin, rule = triple.cue, triple.source, triple.origin, triple.rule
        content = sorted(triple.content)
        if origin == LAYOUT:
            yield Triple(cue, source, content, origin, rule, triple.shaped)
        snap = snapped(triple, self.tokens)
        if snap and snap != content:
            yield Triple(cue, source, snap, origin, rule, shaped=True)
        if cue is None or triple.shaped:
            return
        for other in self._contents(cue, source, content):
            yield Triple(cue, source, other, origin, rule, shaped=True)
        for subject in self._subjects(cue, source, content):
            yield Triple(cue, subject, content, origin, rule, shaped=True)

    def _contents(self, cue: Range, source: Range | None, content: list[Range]) -> Iterator[list[Range]]:
        first, last = self._room(cue)
        here = [(a, b) for a, b in content if a < last and b > first]
        if here and here != content:
            yield here
        nearest = min(content, key=lambda s: cue[0] - s[1] if s[1] <= cue[0] else s[0] - cue[1])
        if len(content) > 1:
            yield [nearest]
        a, b = nearest
        if first <= a < last:
            rest = [s for s in here if s != nearest]
            for end in self._ends(a, b, last):
                yield [(a, end)]
                if rest and rest[-1][1] <= a:
                    yield [*rest, (a, end)]
        if b <= cue[0] and first < a:
            yield [(first, b)]
        if b <= cue[0] and cue[1] < last - 1:
            yield [(cue[1], self._stop(cue[1], last))]
        if a >= cue[1] and source is not None and first + 1 < source[0] < cue[0]:
            yield [(first, source[0])]

    def _room(self, cue: Range) -> Range:
        """The sentence of a cue, as far as it is near."""
        first, last = self.first[cue[0]], self.last[cue[0]]
        return max(first, cue[0] - ROOM), min(last, cue[1] + ROOM)

    def _between(self, first: int, last: int) -> list[int]:
        return self.breaks[bisect_left(self.breaks, first) : bisect_left(self.breaks, last)]

    def _stop(self, begin: int, last: int) -> int:
        """The end of a sentence, its final marks left out."""
        words, stop = self.tokens.words, last
        while stop > begin + 1 and words[stop - 1] in STOPS:
            stop -= 1
        return stop

    def _ends(self, begin: int, end: int, last: int) -> list[int]:
        """Where the content could end instead: at the faintest breaks inside, at the next one, with the sentence."""
        inside = self._between(begin + 1, min(end, begin + REACH, last))
        inside.sort(key=lambda k: self.content[k])
        stop = self._stop(begin, last)
        found = [*inside[:CUTS], stop]
        if end < stop:
            found += self._between(end + 1, min(stop, end + REACH))[:1]
        return [k for k in dict.fromkeys(found) if k != end]

    def _subjects(self, cue: Range, source: Range | None, content: list[Range]) -> list[Range]:
        """Sources to try: another one of the sentence, the likeliest words."""
        first, last = self._room(cue)
        taken = [cue, *content]
        near = self.sources[bisect_left(self.sources, (first, 0)) : bisect_left(self.sources, (last, 0))]
        others = [s for s in near if s != source and s[1] <= last and not any(a < s[1] and s[0] < b for a, b in taken)]
        found = sorted(others, key=lambda s: abs(s[0] - cue[0]))[:2]
        likely = self._likeliest(first, last, taken if source is None else [*taken, source])
        if likely is not None and likely not in found:
            found.append(likely)
        return found

    def _likeliest(self, first: int, last: int, taken: list[Range]) -> Range | None:
        """The words around the likeliest one that are at least half as likely."""
        chance = self.source[first:last]
        for a, b in taken:
            for k in range(max(a, first), min(b, last)):
                chance[k - first] = 0.0
        most = max(chance)
        if most < FAINT:
            return None
        a = chance.index(most)
        b = a + 1
        while a > 0 and chance[a - 1] >= most / 2:
            a -= 1
        while b < len(chance) and chance[b] >= most / 2:
            b += 1
        return first + a, first + b

"""What the layout of quotations proposes: whole quotations, and the speakers above and below them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from quiz.attribution.learned.link import LAYOUT, Triple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.learned.link import Range
    from quiz.attribution.learned.tokens import Tokens

SHORTEST = 5
HALF = 0.5
NEAR = 50
ABOVE, BELOW = 3, 1


def snapped(triple: Triple, cut: Tokens) -> list[Range]:
    """The content with the borders of the quotations it mostly overlaps."""
    made: list[list[int]] = []
    for a, b in sorted(triple.content):
        first, last = a, b
        for start, end in cut.stretches[bisect_right(cut.stretches, a, key=lambda s: s[1]) :]:
            if start >= b:
                break
            shared = min(b, end) - max(a, start)
            if shared >= HALF * (end - start) or shared >= HALF * (b - a):
                first, last = min(first, start), max(last, end)
            elif start <= first:
                first = end
            elif end >= last:
                last = start
        if first < last and made and first <= made[-1][1]:
            made[-1][1] = max(made[-1][1], last)
        elif first < last:
            made.append([first, last])
    return [(a, b) for a, b in made]


def speakers(triples: Sequence[Triple], cut: Tokens) -> Iterator[Triple]:
    """Each longer quotation with the speakers nearest to it."""
    heard = sorted({(t.cue or t.source, t.source) for t in triples if t.source is not None and t.cue is not None})
    places = [cue[0] for cue, _ in heard if cue is not None]
    for start, end in cut.stretches:
        if end - start < SHORTEST:
            continue
        paragraph = cut.paragraph[start]
        at, behind = bisect_left(places, start), bisect_left(places, end)
        seen: set[Range] = set()
        for cue, source in [*reversed(heard[max(0, at - 2 * ABOVE) : at]), *heard[behind : behind + BELOW]]:
            if source is None or cue is None or source in seen or len(seen) > ABOVE:
                continue
            seen.add(source)
            here = cut.paragraph[cue[0]] == paragraph
            if here:
                yield Triple(cue, source, [(start, end)], LAYOUT)
            if cue[0] < start:
                yield Triple(None, source, [(start, end)], LAYOUT)


def drawn_out(triples: Sequence[Triple], cut: Tokens) -> Iterator[Triple]:
    """Each candidate with the quotation that follows its content in the paragraph."""
    for triple in triples:
        end = max(triple.content[-1][1], (triple.cue or triple.content[-1])[1])
        at = bisect_left(cut.stretches, end, key=lambda s: s[0])
        if at < len(cut.stretches) and cut.stretches[at][0] < cut.paragraph_last[end - 1]:
            start, stop = cut.stretches[at]
            if stop - start >= SHORTEST and start - end <= NEAR:
                content = [*triple.content, (start, stop)]
                yield Triple(triple.cue, triple.source, content, LAYOUT, triple.rule, shaped=True)

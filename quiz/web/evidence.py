"""The article after the answer: the deciding words marked with whose they are, and what the choice overlooked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from quiz.article.records import Span
from quiz.web.marks import LAYERS, Run, Stroke, flatten, heads, strokes_of
from quiz.web.sheet import Line, lines, rails_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.attribution.records import Attribution, Attributions

State = Literal["rest", "key", "yours"]
UNDER = {"direct", "indirect"}


@dataclass(frozen=True, slots=True)
class Flag:
    """What stands over a paragraph: why it is marked."""

    state: Literal["key", "yours"]
    """Whether it decides, or answers the choice."""
    words: str
    """Why, in a few words."""
    kinds: tuple[str, ...]
    """The kinds of source of the marked words."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One paragraph of the article after the answer."""

    line: Line
    """Its words and strokes."""
    state: State
    """Whether it decides, answers the choice, or is the rest."""
    flags: tuple[Flag, ...] = ()
    """What stands over it."""


def strokes_on(found: Attributions, spans: Iterable[Span]) -> tuple[Stroke, ...]:
    """The strokes that show whose these words are: the words' own, cut to them, and name and cue beside them."""
    out: list[Stroke] = []
    everything = strokes_of(found)
    for span in spans:
        inside = [_cut(s, span) for s in everything if s.layer not in ("name", "cue") and s.span.overlaps(span)]
        over = [head for owner in _owners(found, span) for head in _heads(found, owner, span)]
        bare = not inside and not any(head.span.overlaps(span) for head in over)
        out += [*over, *inside, *([Stroke(span, "plain", "none")] if bare else [])]
    return tuple(sorted(set(out), key=lambda s: (LAYERS.index(s.layer), s.span)))


def marked(
    found: Attributions,
    key: Sequence[Span],
    yours: Sequence[Span],
    words: tuple[str, str],
    *,
    figures: bool = False,
) -> tuple[Marked, ...]:
    """Every paragraph, those with deciding words and those that answer the choice flagged with these words."""
    spans = [*key, *yours]
    strokes = strokes_on(found, spans)
    outlined = figures_in(found, spans) if figures else ()
    sheet = lines(found.article, strokes, outlined, rails_of(found, spans))
    return tuple(_marked(found, line, key, yours, words) for line in sheet)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Deciding words as they are quoted beside the question."""

    line: int
    """The paragraph, from 1."""
    runs: tuple[Run, ...]
    """The words, marked."""


def quoted(found: Attributions, spans: Iterable[Span]) -> tuple[Quoted, ...]:
    """Deciding words in the article's order; those of one sentence as one stretch, so that they can be read."""
    merged: list[list[Span]] = []
    for span in sorted(spans):
        sentence = found.article.sentence_at(span.start)
        if merged and sentence and sentence.contains(span) and sentence.contains(merged[-1][0]):
            merged[-1].append(span)
        else:
            merged.append([span])
    return tuple(_quoted(found, group) for group in merged)


def runs_on(found: Attributions, span: Span) -> tuple[Run, ...]:
    """One stretch of deciding words, marked."""
    return flatten(found.article.text, span, strokes_on(found, [span]))


def _quoted(found: Attributions, spans: Sequence[Span]) -> Quoted:
    """The stretch from the first to the last of these words."""
    whole = Span(spans[0].start, max(span.end for span in spans))
    runs = flatten(found.article.text, whole, strokes_on(found, spans))
    return Quoted(found.article.paragraph_at(whole.start), runs)


def kinds_on(found: Attributions, span: Span) -> tuple[str, ...]:
    """The kinds of source of these words, the reporter's own voice among them; each once, in order."""
    kinds = [owner.source.kind for owner in _owners(found, span)]
    voiced = any(voice.overlaps(span) for voice in found.narrator)
    return tuple(dict.fromkeys([*kinds, *(["reporter"] if voiced and not kinds else [])]))


def figures_in(found: Attributions, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The figures these words give."""
    every = (figure.span for said in found.said for figure in said.statement.figures)
    return tuple(figure for figure in every if any(span.overlaps(figure) for span in spans))


def _marked(
    found: Attributions, line: Line, key: Sequence[Span], yours: Sequence[Span], words: tuple[str, str]
) -> Marked:
    """One paragraph with its flags."""
    flags = []
    for state, spans, why in (("key", key, words[0]), ("yours", yours, words[1])):
        here = [span for span in spans if span.overlaps(line.span)]
        if here:
            kinds = dict.fromkeys(kind for span in here for kind in kinds_on(found, span))
            flags.append(Flag("key" if state == "key" else "yours", why, tuple(kinds)))
    railed: State = "key" if line.rail else "rest"
    return Marked(line, flags[0].state if flags else railed, tuple(flags))


def _owners(found: Attributions, span: Span) -> list[Attribution]:
    """The attributions whose content these words meet; failing that, whose name or cue."""
    by_content = [a for a in found.attributions if any(c.overlaps(span) for c in a.content)]
    return by_content or [a for a in found.attributions if any(h.span.overlaps(span) for h in heads(a, ""))]


def _heads(found: Attributions, owner: Attribution, span: Span) -> list[Stroke]:
    """Name and cue of an attribution, where they stand in the words' paragraph or sign them."""
    here = found.article.paragraph_at(span.start)
    name = f"source-{found.sources.index(owner.source) + 1}"
    return [
        head
        for head in heads(owner, name)
        if owner.via == "signature" or found.article.paragraph_at(head.span.start) == here
    ]


def _cut(stroke: Stroke, span: Span) -> Stroke:
    """A stroke cut to a stretch, its quotation marks kept where the stretch begins or ends with its words."""
    return replace(stroke, span=Span(max(stroke.span.start, span.start), min(stroke.span.end, span.end)))

"""Marks on an article's words: which stretch is whose, flattened into runs that never overlap.

The order of the layers is the law: a name lies over a cue, a cue over the reporter's voice, the voice over
quoted words, quoted words over other content.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, get_args

from quiz.article.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.attribution.records import Attribution, Attributions, SourceKind

Layer = Literal["name", "cue", "voice", "direct", "indirect", "plain"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
QUOTES = frozenset("“”„‟‘’‚‛«»‹›\"'")
STOPS = frozenset(",.;:!?…")
BRIDGE = 3
"""So many code points without a letter may lie between two strokes of one owner that run on into each other."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stretch of the article with its owner."""

    span: Span
    """Where it stands."""
    layer: Layer
    """What it is: the source's name, the cue, the reporter's voice, exact words, other content; plain has no owner."""
    kind: SourceKind | Literal["reporter"]
    """The kind of source, which gives the hue."""
    owner: str = ""
    """The source's fragment: ``source-1`` in order of entry, or ``reporter``."""
    said: str = ""
    """The statement's fragment: ``said-3``; empty on names, cues and the reporter's voice."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words with at most one stroke."""

    text: str
    """The words."""
    stroke: Stroke | None = None
    """The stroke they carry."""
    figure: bool = False
    """Whether it is a figure in question, which gets an outline."""
    runs_in: bool = False
    """Whether the ink comes on from the run before it."""
    runs_on: bool = False
    """Whether the ink goes on into the run behind it."""


def strokes_of(found: Attributions) -> tuple[Stroke, ...]:
    """Every stroke an article bears, names and cues first."""
    text, order, count = found.article.text, {s: n for n, s in enumerate(found.sources, 1)}, 0
    over: list[Stroke] = [Stroke(span, "voice", "reporter", "reporter") for span in found.narrator]
    under: list[Stroke] = []
    for attribution in found.attributions:
        owner = f"source-{order[attribution.source]}"
        over += heads(attribution, owner)
        for statement in attribution.statements:
            count += 1
            kind, said = attribution.source.kind, f"said-{count}"
            quoted = statement.quoted or (statement.content if statement.form == "direct" else ())
            under += [Stroke(with_marks(text, span), "direct", kind, owner, said) for span in quoted]
            under += [Stroke(span, "indirect", kind, owner, said) for span in statement.content]
    return (*over, *_bridged(text, under))


def heads(attribution: Attribution, owner: str) -> tuple[Stroke, ...]:
    """The strokes on who speaks and on the word that says so."""
    kind = attribution.source.kind
    name = [Stroke(attribution.source_span, "name", kind, owner)] if attribution.source_span else []
    cue = [Stroke(attribution.cue, "cue", kind, owner)] if attribution.cue else []
    return (*name, *cue)


def with_marks(text: str, span: Span) -> Span:
    """Quoted words with the quotation marks that stand at their ends, and the stop before a closing mark."""
    start, end = span.start, span.end
    if start and text[start - 1] in QUOTES:
        start -= 1
    if text[end : end + 1] in STOPS and text[end + 1 : end + 2] in QUOTES:
        end += 1
    if text[end : end + 1] in QUOTES:
        end += 1
    return Span(start, end)


def flatten(text: str, within: Span, strokes: Iterable[Stroke], figures: Sequence[Span] = ()) -> tuple[Run, ...]:
    """The words of one stretch as runs: together they are the stretch, and no run has two strokes."""
    near = [stroke for stroke in strokes if stroke.span.overlaps(within)]
    spans = [*(stroke.span for stroke in near), *figures]
    inner = {edge for span in spans for edge in (span.start, span.end) if within.start < edge < within.end}
    edges = sorted({within.start, within.end} | inner)
    parts = [
        (Span(*edge), _top(edge[0], near), any(f.start <= edge[0] < f.end for f in figures)) for edge in pairwise(edges)
    ]
    return _joined([Run(span.of(text), stroke, figure) for span, stroke, figure in _merged(parts)])


Part = tuple[Span, Stroke | None, bool]


def _top(offset: int, strokes: Sequence[Stroke]) -> Stroke | None:
    """The stroke that lies on top here; of two on one layer the earlier in the list."""
    over = [stroke for stroke in strokes if stroke.span.start <= offset < stroke.span.end]
    return min(over, key=lambda stroke: LAYERS.index(stroke.layer), default=None)


def _merged(parts: Iterable[Part]) -> list[Part]:
    """Neighbours with the same stroke as one."""
    out: list[Part] = []
    for span, stroke, figure in parts:
        if out and out[-1][1:] == (stroke, figure):
            out[-1] = (Span(out[-1][0].start, span.end), stroke, figure)
        else:
            out.append((span, stroke, figure))
    return out


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """The runs, each told whether its ink comes on or goes on."""
    meets = [False, *(_same_ink(left, right) for left, right in pairwise(runs)), False]
    return tuple(replace(run, runs_in=meets[i], runs_on=meets[i + 1]) for i, run in enumerate(runs))


def _same_ink(left: Run, right: Run) -> bool:
    """Whether two neighbours are one owner's ink at one height."""
    a, b = left.stroke, right.stroke
    return a is not None and b is not None and (a.layer, a.owner, a.kind) == (b.layer, b.owner, b.kind)


def _bridged(text: str, strokes: Sequence[Stroke]) -> list[Stroke]:
    """The strokes, each stretched over the spaces and stops to the next one of its owner at its height."""
    out = []
    for stroke in strokes:
        behind = [s.span.start for s in strokes if (s.layer, s.owner) == (stroke.layer, stroke.owner)]
        near = [start for start in behind if 0 < start - stroke.span.end <= BRIDGE]
        gap = text[stroke.span.end : near[0]] if near else ""
        bridges = gap and "\n" not in gap and not any(map(str.isalnum, gap))
        out.append(replace(stroke, span=Span(stroke.span.start, near[0])) if bridges else stroke)
    return out

"""What speaks for or against a candidate: one row of numbers, the same columns for every candidate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.table import Peaks, Sums

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.table import Table, Whole
    from quiz.attribution.learned.tokens import Ints, Tokens
    from quiz.attribution.learned.weights import Floats

PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "i",
        "we",
        "it",
        "you",
        "his",
        "her",
        "their",
        "its",
        "my",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
    ]
)
CUE, SOURCE, CONTENT = range(3)
KINDS = (
    "CC CD DT EX IN JJ JJR JJS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP VBZ WDT WP"
    " WP$ WRB , . : `` '' -LRB- -RRB-"
)
JOINTS = (
    ", ; : — – -- “ ” \" `` '' . ? ! that to of as for about on in with by from at if whether how what why and but or"
    " because while when after who which the a he she it they"
)
FARTHEST = 9
LONGEST_PRONOUN = 2
TINY = 1e-6
SWALLOWED = 18
"""The column that tells how many cues stand among the words said."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything known about a text before its candidates are judged."""

    tokens: Tokens
    """The tokens."""
    low: list[str]
    """The tokens in lower case."""
    tags: list[str]
    """Their parts of speech."""
    bins: Ints
    """How often each word is part of a cue, in steps."""
    roles: Floats
    """How likely each token is part of a cue, a source, a content."""
    begins: Floats
    """How likely each token begins a cue, a source, a content."""


def begin_chances(likely: Floats, names: list[str]) -> Floats:
    """How likely each token begins a cue, a source, a content."""
    table: NDArray[np.float32] = np.array([[n[0] == "B" and n[1] == r for r in "USC"] for n in names], np.float32)
    return likely @ table


class Evidence:
    """The numbers of the candidates of one text; what many share is worked out once."""

    def __init__(self, ground: Ground) -> None:
        """Add the chances up, and lay out where sentences, paragraphs and quotations are."""
        tokens = ground.tokens
        self.size = len(tokens)
        self.roles = [np.append(column, 0).astype(np.float32) for column in ground.roles.T]
        self.begins = [np.append(column, 0).astype(np.float32) for column in ground.begins.T]
        self.sums = [Sums(column) for column in ground.roles.T]
        self.peaks = [Peaks(column) for column in ground.roles.T]
        self.least = [Peaks(-column) for column in ground.roles.T]
        self.bins = Peaks(ground.bins)
        quoted = tokens.quote > 0
        self.quoted, self.quote_sums = np.append(quoted, False), Sums(quoted)
        self.first, self.last = tokens.sentence_first, tokens.sentence_last
        self.top, self.bottom = tokens.paragraph_first, tokens.paragraph_last
        self.paragraph = tokens.paragraph
        self.stretch_first, self.stretch_last = self._stretches(tokens)
        pronoun = np.array([w in PRONOUNS for w in ground.low])
        name = np.array([t.startswith("NNP") for t in ground.tags])
        self.pronouns, self.names = Sums(pronoun), Sums(name)
        kinds = {kind: i for i, kind in enumerate(KINDS.split())}
        joints = {word: i for i, word in enumerate(JOINTS.split(), start=1)}
        self.kind = np.array([*(kinds.get(t, len(kinds)) for t in ground.tags), -1, -1])
        self.joint = np.array([*(joints.get(w, 0) for w in ground.low), 0, 0])
        self.sentence = np.cumsum(np.arange(self.size) == self.first)

    def _stretches(self, tokens: Tokens) -> tuple[Whole, Whole]:
        """For each token the quotation around it; an empty one outside."""
        first = np.arange(self.size + 1)
        last = np.arange(self.size + 1)
        for a, b in tokens.stretches:
            first[a:b], last[a:b] = a, b
        return first, last

    def rows(self, table: Table) -> Floats:
        """One row a candidate."""
        with np.errstate(invalid="ignore", divide="ignore"):
            columns = [*self._content(table), *self._cue(table), *self._source(table), *self._place(table)]
            columns += self._words(table)
        return np.array(columns, np.float32).T

    def _content(self, t: Table) -> list[NDArray[np.generic]]:
        begin, end, (a, b) = t.begin, t.end, t.pieces
        weight = t.add(self.sums[CONTENT].over(a, b))
        left, right = self.first[begin], self.last[end - 1]
        missed = np.maximum(0, self.sums[CONTENT].over(left, right) - weight)
        quoted = t.add(self.quote_sums.over(a, b))
        held = self.stretch_last[begin] - self.stretch_first[begin]
        return [
            quoted / t.size,
            t.size,
            weight / t.size,
            t.least(-self.least[CONTENT].over(a, b)),
            self.roles[CONTENT][begin],
            self.roles[CONTENT][end - 1],
            self.begins[CONTENT][begin],
            np.where(begin > 0, self.roles[CONTENT][begin - 1], 0),
            self.roles[CONTENT][end],
            t.many,
            missed,
            weight / (weight + missed + TINY),
            weight / (t.size + missed),
            begin - left,
            right - end,
            begin - self.stretch_first[begin],
            self.stretch_last[end - 1] - end,
            held,
            t.add(self.sums[CUE].over(a, b)),
            t.add(self.sums[SOURCE].over(a, b)),
            self.sentence[end - 1] - self.sentence[begin],
            begin - self.top[begin],
            self.bottom[end - 1] - end,
        ]

    def _cue(self, t: Table) -> list[NDArray[np.generic]]:
        a, b = np.maximum(t.cue[0], 0), np.maximum(t.cue[1], 1)
        behind = t.begin >= b
        size = b - a
        found = [
            self.begins[CUE][a],
            self.sums[CUE].over(a, b) / size,
            -self.least[CUE].over(a, b),
            size,
            self.bins.over(a, b),
            behind,
            np.where(behind, np.minimum(FARTHEST, t.begin - b), -1),
            self.quoted[a],
            np.where(a > 0, self.roles[CUE][a - 1], 0),
            self.roles[CUE][b],
            np.abs(t.begin - a),
            self.last[a] - b,
            self.sentence[t.begin] - self.sentence[a],
        ]
        return [np.where(t.has_cue, column, np.nan) for column in found]

    def _source(self, t: Table) -> list[NDArray[np.generic]]:
        a, b = np.maximum(t.source[0], 0), np.maximum(t.source[1], 1)
        size = b - a
        first, last = t.anchor, np.where(t.has_cue, t.cue[1], t.pieces[1][t.firsts])
        pronoun = (size <= LONGEST_PRONOUN) & (self.pronouns.over(a, a + 1) > 0)
        found = [
            self.sums[SOURCE].over(a, b) / size,
            -self.least[SOURCE].over(a, b),
            self.begins[SOURCE][a],
            size,
            np.where(a > 0, self.roles[SOURCE][a - 1], 0),
            self.roles[SOURCE][b],
            np.where(first >= b, first - b, last - a),
            self.sentence[first] - self.sentence[a],
            self.paragraph[t.begin] - self.paragraph[a],
            np.where(pronoun, 0, np.where(self.names.over(a, b) > 0, 1, 2)),
            self.quoted[a],
            np.where(a >= t.end, a - t.end, np.where(t.begin >= b, b - t.begin - 1, 0)),
            self.peaks[SOURCE].over(np.minimum(b, last), np.maximum(first, a)),
        ]
        return [np.where(t.has_source, column, np.nan) for column in found]

    def _place(self, t: Table) -> list[NDArray[np.generic]]:
        """The sentence and paragraph around a candidate, and the whole text."""
        at = t.anchor
        first, last, top, bottom = self.first[at], self.last[at], self.top[t.begin], self.bottom[t.begin]
        whole = np.ones(len(t), np.float32)
        size = max(1, self.size)
        return [
            self.peaks[CUE].over(first, last),
            self.peaks[SOURCE].over(first, last),
            self.sums[CUE].over(first, last),
            last - first,
            self.peaks[CUE].over(top, bottom),
            self.sums[CUE].over(top, bottom),
            self.quote_sums.over(top, bottom) / (bottom - top),
            bottom - top,
            whole * self.sums[CUE].until[-1] / size,
            whole * self.sums[CONTENT].until[-1] / size,
            whole * self.quote_sums.until[-1] / size,
        ]

    def _words(self, t: Table) -> list[NDArray[np.generic]]:
        """What kind of word stands at each border."""
        cue, source = np.maximum(t.cue, 0), np.maximum(t.source, 0)
        return [
            self.kind[t.begin],
            self.kind[t.begin - 1],
            self.kind[t.end - 1],
            self.kind[t.end],
            self.joint[t.begin],
            self.joint[t.begin - 1],
            self.joint[t.end],
            self.joint[t.end - 1],
            np.where(t.has_cue, self.kind[cue[0]], np.nan),
            np.where(t.has_cue, self.kind[cue[1] - 1], np.nan),
            np.where(t.has_cue, self.kind[cue[0] - 1], np.nan),
            np.where(t.has_cue, self.kind[cue[1]], np.nan),
            np.where(t.has_source, self.kind[source[1] - 1], np.nan),
            np.where(t.has_source, self.kind[source[0] - 1], np.nan),
            np.where(t.has_source, self.kind[source[1]], np.nan),
            np.where(t.has_source, self.joint[source[1]], np.nan),
        ]

"""What speaks for or against a candidate: one row of numbers, the same columns for every candidate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from quiz.attribution.learned.link import Range, Triple
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
NONE = float("nan")
LONGEST_PRONOUN = 2
FARTHEST = 9
BEFORE = -1.0


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything known about a text before its candidates are judged."""

    tokens: Tokens
    """The tokens."""
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
        """Lay the arrays out as lists, which are quicker to read one by one."""
        tokens = ground.tokens
        self.size = len(tokens)
        self.words, self.tags = tokens.words, ground.tags
        self.cue, self.source, self.content = ([*column, 0.0] for column in ground.roles.T.tolist())
        self.cue_begins, self.source_begins, self.content_begins = ground.begins.T.tolist()
        self.quoted = (tokens.quote > 0).tolist()
        self.first, self.last = tokens.sentence_first.tolist(), tokens.sentence_last.tolist()
        self.bins = ground.bins.tolist()
        self.sums = np.concatenate([np.zeros((1, 3)), np.cumsum(ground.roles, axis=0, dtype=np.float64)]).T.tolist()
        self.known: dict[object, list[float]] = {}

    def rows(self, triples: Sequence[Triple]) -> Floats:
        """One row a candidate."""
        return np.array([self._row(t) for t in triples], np.float32)

    def _row(self, triple: Triple) -> list[float]:
        at = triple.cue or triple.content[0]
        source = ("source", triple.cue, triple.source)
        if source not in self.known:
            self.known[source] = self._source(triple.source, at)
        if (sentence := ("sentence", self.first[at[0]])) not in self.known:
            self.known[sentence] = self._sentence(at[0])
        return (
            [float(triple.asked), float(triple.shaped)]
            + self._content(triple.content)
            + self._cue(triple.cue, triple.content[0][0])
            + self.known[source]
            + self.known[sentence]
        )

    def _content(self, content: list[Range]) -> list[float]:
        begin, end = content[0][0], content[-1][1]
        inside = [v for a, b in content for v in self.content[a:b]]
        size = len(inside)
        weight = sum(inside)
        left, right = self.first[begin], self.last[end - 1]
        missed = max(0.0, self.sums[CONTENT][right] - self.sums[CONTENT][left] - weight)
        return [
            sum(sum(self.quoted[a:b]) for a, b in content) / size,
            size,
            weight / size,
            min(inside),
            inside[0],
            inside[-1],
            self.content_begins[begin],
            self.content[begin - 1] if begin else 0.0,
            self.content[end],
            len(content),
            missed,
            weight / (weight + missed + 1e-6),
            weight / (size + missed),
            begin - left,
            right - end,
        ]

    def _cue(self, cue: Range | None, begin: int) -> list[float]:
        if cue is None:
            return [NONE] * 12
        a, b = cue
        return [
            self.cue_begins[a],
            sum(self.cue[a:b]) / (b - a),
            min(self.cue[a:b]),
            b - a,
            max(self.bins[a:b]),
            float(begin >= b),
            min(FARTHEST, begin - b) if begin >= b else BEFORE,
            float(self.quoted[a]),
            self.cue[a - 1] if a else 0.0,
            self.cue[b],
            abs(begin - a),
            self.last[a] - b,
        ]

    def _source(self, source: Range | None, at: Range) -> list[float]:
        if source is None:
            return [NONE] * 10
        a, b = source
        return [
            sum(self.source[a:b]) / (b - a),
            min(self.source[a:b]),
            self.source_begins[a],
            b - a,
            self.source[a - 1] if a else 0.0,
            self.source[b],
            at[0] - b if at[0] >= b else at[1] - a,
            float(self.first[a] == self.first[at[0]]),
            self._kind(a, b),
            float(self.quoted[a]),
        ]

    def _kind(self, a: int, b: int) -> float:
        if b - a <= LONGEST_PRONOUN and self.words[a].lower() in PRONOUNS:
            return 0.0
        return 1.0 if any(t.startswith("NNP") for t in self.tags[a:b]) else 2.0

    def _sentence(self, at: int) -> list[float]:
        first, last = self.first[at], self.last[at]
        cues = self.sums[CUE][last] - self.sums[CUE][first]
        return [max(self.cue[first:last]), max(self.source[first:last]), cues, last - first]

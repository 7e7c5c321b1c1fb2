"""How a candidate stands to what others propose: the tagger's best reading, each rule, the last speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.link import BEST
from quiz.attribution.learned.proposals import RULES
from quiz.attribution.learned.table import Sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from quiz.attribution.learned.link import Triple
    from quiz.attribution.learned.proposals import Proposal
    from quiz.attribution.learned.table import Table, Whole
    from quiz.attribution.learned.weights import Floats

FARTHEST = 200


class Others:
    """Some of the candidates as others see them: whose cue and whose content each token is."""

    def __init__(self, table: Table, chosen: Whole, size: int) -> None:
        """``chosen`` are rows of the table, the one to be preferred last."""
        self.table, self.chosen, self.size = table, chosen, size
        self.cue = np.full(size + 1, -1)
        self.content = np.full(size + 1, -1)
        a, b = table.cue
        for j in chosen.tolist():
            self.cue[a[j] : b[j]] = j
        keys = []
        for j in chosen.tolist():
            at = table.firsts[j]
            for k in range(at, at + table.many[j]):
                first, last = table.pieces[0][k], table.pieces[1][k]
                self.content[first:last] = j
                keys.append(np.arange(first, last) + j * (size + 1))
        self.keys = np.sort(np.concatenate(keys)) if keys else np.zeros(0, np.int64)

    def shared(self, other: Whole) -> Floats:
        """How much of both contents each candidate shares with its other one; 0 where that is none."""
        t = self.table
        base = (np.maximum(other, 0) * (self.size + 1))[t.owner]
        found = np.searchsorted(self.keys, base + t.pieces[1]) - np.searchsorted(self.keys, base + t.pieces[0])
        common = t.add(found)
        return np.where(other >= 0, common / (t.size + t.size[other] - common), 0)

    def by_cue(self) -> Whole:
        """The one with the same cue; -1 where there is none."""
        return np.where(self.table.has_cue, self.cue[np.maximum(self.table.cue[1] - 1, 0)], -1)

    def by_content(self) -> tuple[Whole, Floats]:
        """The one that says the most of the same words, and how much that is."""
        t = self.table
        tried = [self.content[t.begin], self.content[t.end - 1], self.content[(t.pieces.sum(axis=0) // 2)[t.firsts]]]
        shares = np.array([self.shared(other) for other in tried])
        best = shares.argmax(axis=0)
        line = np.arange(len(t))
        return np.array(tried)[best, line], shares[best, line]


class Relations:
    """The columns that tell how candidates agree."""

    def __init__(self, low: list[str], triples: Sequence[Triple], proposals: Sequence[Proposal], table: Table) -> None:
        """Look up once what each candidate comes from."""
        self.table = table
        number = np.array([t.rule for t in triples])
        self.origin = np.array([t.origin for t in triples])
        self.shaped = np.array([t.shaped for t in triples])
        rules = np.array([*(RULES.index(p.rule) for p in proposals), -1])
        weights = np.array([*(p.weight for p in proposals), 0.0])
        stands = np.array([*(p.stands for p in proposals), False])
        self.rule, self.weight, self.stands = rules[number], weights[number], stands[number]
        numbers: dict[str, int] = {}
        words = np.array([numbers.setdefault(word, len(numbers)) for word in low])
        self.head = np.where(table.has_source, words[np.maximum(table.source[1] - 1, 0)], -1)
        line = np.arange(len(table))
        plain = ~self.shaped
        own = line[plain & (number >= 0)]
        own = own[np.argsort(self.stands[own], kind="stable")]
        self.rules = Others(table, own, len(low))
        self.best = Others(table, line[plain & (self.origin == BEST)], len(low))

    def rows(self) -> Floats:
        """One row a candidate."""
        columns = [self.origin, self.shaped, *self._view(self.rules, rules=True), *self._view(self.best, rules=False)]
        columns += self._speaker()
        columns += [self._swallowed(self.rules), self._swallowed(self.best)]
        return np.array(columns, np.float32).T

    def same_source(self, other: Whole) -> NDArray[np.bool_]:
        """Whether the other candidate has the same source: the same last word, shared words, or none either."""
        t = self.table
        a, b = t.source
        both = t.has_source & t.has_source[other]
        shares = (a < b[other]) & (a[other] < b)
        agree = np.where(both, shares | (self.head == self.head[other]), t.has_source == t.has_source[other])
        return np.asarray(agree, bool)

    def _swallowed(self, others: Others) -> NDArray[np.generic]:
        """How many words of others' cues stand among the words said."""
        a, b = self.table.pieces
        return self.table.add(Sums(others.cue >= 0).over(a, b))

    def _view(self, others: Others, *, rules: bool) -> list[NDArray[np.generic]]:
        """Whether one of the others has the same cue, and whether one has the same content."""
        cue = others.by_cue()
        content, share = others.by_content()
        found: list[NDArray[np.generic]] = [
            np.where(cue >= 0, others.shared(cue), np.nan),
            np.where(cue >= 0, self.same_source(cue), np.nan),
            share,
            np.where(content >= 0, self.same_source(content), np.nan),
            np.where(content >= 0, cue == content, np.nan),
        ]
        if rules:
            for other in (cue, content):
                found += [
                    np.where(other >= 0, self.rule[other], np.nan),
                    np.where(other >= 0, self.weight[other], np.nan),
                    np.where(other >= 0, self.stands[other], np.nan),
                ]
        return found

    def _speaker(self) -> list[NDArray[np.generic]]:
        """Who spoke last before the content, by the tagger's best reading, and how far away."""
        t = self.table
        heard = self.best.chosen[t.has_source[self.best.chosen] & t.has_cue[self.best.chosen]]
        if not len(heard):
            return [np.full(len(t), np.nan)] * 4
        heard = heard[np.argsort(t.cue[0][heard], kind="stable")]
        places = t.cue[0][heard]
        at = np.searchsorted(places, t.begin)
        above, below = heard[np.maximum(at - 1, 0)], heard[np.minimum(at, len(heard) - 1)]
        found = []
        for other, there in ((above, at > 0), (below, at < len(heard))):
            away = np.minimum(np.abs(t.begin - t.cue[0][other]), FARTHEST)
            found += [np.where(there, self.same_source(other), np.nan), np.where(there, away, np.nan)]
        return found

"""Statements as what they say: stems in order, names, numbers, and whether it is said that it is not so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar
from quiz.attribution.numerals import numerals
from quiz.attribution.records import Said
from quiz.attribution.stems import base, carries, is_plain, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.article.records import Span
    from quiz.attribution.records import Attribution, Figure
    from quiz.attribution.tokens import Row, Token

ASKING = frozenset(("ask", "question", "wonder", "query"))
JUDGING = frozenset(("denies", "doubts", "evaluates", "demands"))
NO_VERB = frozenset(("to", "not", "n't", "'s", "’s"))
CLAIMS = frozenset(
    (
        "allegation", "allegations", "accusation", "accusations", "claim", "claims", "charge", "charges", "notion",
        "idea", "suggestion", "suggestions", "assertion", "assertions", "report", "reports", "rumour", "rumours",
        "rumor", "rumors",
    )
)  # fmt: skip
REJECTING = frozenset(
    ("deny", "dismiss", "reject", "dispute", "refute", "rebut", "contradict", "debunk", "disavow", "disown", "rubbish")
)
SURE, FEWEST_MARKED = 0.5, 3
PLAIN_WEIGHT = 0.4
NEGATIONS = frozenset(
    (
        "not",
        "n't",
        "never",
        "no",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "cannot",
        "hardly",
        "barely",
    )
) | {"fail", "fails", "failed", "failing", "refuse", "refuses", "refused", "refusing", "unable", "unwilling"}
NO_NEGATION = frozenset(
    (("not", "only"), ("not", "just"), ("no", "matter"), ("no", "doubt"), ("not", "merely"), ("no", "one"))
)


@dataclass(frozen=True, slots=True)
class Point:
    """One statement, as far as it can be compared."""

    number: int
    """Its place among the statements."""
    said: Said
    """The statement with its source."""
    order: tuple[str, ...]
    """The stems that carry content, in order."""
    stems: frozenset[str]
    """The same, each once."""
    names: frozenset[str]
    """Those that are names."""
    weighty: frozenset[str]
    """Those that are neither names nor common words."""
    steps: frozenset[tuple[str, str]]
    """Stems that follow each other, one of them weighty."""
    negated: tuple[int, ...]
    """Which stems a ``not`` stands before, by their place in the order."""
    counted: dict[str, tuple[frozenset[str], Figure]] = field(hash=False)
    """What is counted, by its noun: the words before the noun, and the number."""
    words: str
    """Its words in lower case, with a blank around each."""
    marked: tuple[str, ...]
    """The quotations inside it, the same way; none where all of it is one."""
    asks: bool
    """Whether it is a question, or puts one."""
    share: str
    """The share of people asked who say it: ``58 percent`` of pupils."""
    names_thing: bool
    """Whether it is no clause but the name of something that is judged or rejected: ``dismissed the plan``."""
    refers: bool
    """Whether it rejects what was said just before and says no more: ``denied the claim``, ``disputed this``."""
    answers: bool
    """Whether it takes a stand on what others say: reports, claims, a question that was asked."""
    unsaid: bool
    """Whether the source is told not to have said it: ``has never said that``."""


@dataclass(frozen=True, slots=True)
class Points:
    """The statements of one article, and how much each stem tells there."""

    text: str
    """The article's text."""
    every: tuple[Point, ...]
    """In order."""
    weights: dict[str, float]
    """How much two statements have in common that share a stem."""
    counts: dict[str, int]
    """In how many statements a stem stands."""
    whole: tuple[float, ...]
    """What each statement tells, by its number."""

    def shared(self, a: Point, b: Point) -> tuple[float, float]:
        """The share of the shorter statement that the other says too, and how alike the two are."""
        common = sum(self.weights[s] for s in a.stems & b.stems)
        small, large = sorted((self.whole[a.number], self.whole[b.number]))
        return common / small, 2 * common / (small + large)


def points(row: Row, attributions: Sequence[Attribution]) -> Points:
    """Every statement that is sure enough and says something."""
    names = _names(row)
    said = (Said(a, s) for a in attributions if a.confidence >= SURE for s in a.statements if s.content)
    every = tuple(_point(row, number, s, names) for number, s in enumerate(said))
    counts = Counter(s for p in every for s in p.stems)
    weights = {s: log(1 + len(every) / count) * (PLAIN_WEIGHT if is_plain(s) else 1.0) for s, count in counts.items()}
    return Points(row.article.text, every, weights, counts, tuple(sum(weights[s] for s in p.stems) for p in every))


def _names(row: Row) -> frozenset[str]:
    """Words the article writes with a capital only."""
    high: set[str] = set()
    low: set[str] = set()
    for token in row.tokens:
        (high if token.text[0].isupper() else low).add(token.low)
    return frozenset(stem(word) for word in high - low)


def _point(row: Row, number: int, said: Said, names: frozenset[str]) -> Point:
    nested = said.statement.nested
    inner = [span for span in (nested.span, nested.cue) if span is not None] if nested else []
    tokens = [t for span in said.statement.content for t in _tokens(row, span, inner)]
    order, negated = _order(tokens)
    stems = frozenset(order)
    weighty = frozenset(s for s in stems if s not in names and not is_plain(s))
    last = row.index(said.statement.content[-1].end)
    stance = said.statement.stance
    answers = nested is not None and nested.cue is None and stance in ("confirms", "denies", "doubts")
    return Point(
        number=number,
        said=said,
        order=order,
        stems=stems,
        names=stems & names,
        weighty=weighty,
        steps=frozenset((a, b) for a, b in pairwise(order) if a in weighty or b in weighty),
        negated=negated,
        counted=_counted(row, said),
        words=_in_blanks(tokens),
        marked=tuple(_marked(row, said, names)),
        asks="?" in (row.low(last - 1), row.low(last)) or said.attribution.lemma in ASKING,
        share=_share(said.source.canonical),
        names_thing=stance in JUDGING and not answers and not any(_is_verb(t.low) for t in tokens),
        refers=said.attribution.lemma in REJECTING and stems <= _claim_stems(),
        answers=answers,
        unsaid=_unsaid(row, said),
    )


def _unsaid(row: Row, said: Said) -> bool:
    cue = said.attribution.cue
    if cue is None or said.statement.stance in ("denies", "doubts"):
        return False
    return any(row.low(i) in ("never", "not", "n't") for i in range(row.index(cue.start) - 1, row.index(cue.end)))


def _tokens(row: Row, span: Span, inner: list[Span]) -> list[Token]:
    tokens = row.tokens[row.index(span.start) : row.index(span.end)]
    return [t for t in tokens if t.word and not any(s.start <= t.start < s.end for s in inner)]


def _in_blanks(tokens: Sequence[Token]) -> str:
    return f" {' '.join(t.low for t in tokens)} "


def _marked(row: Row, said: Said, names: frozenset[str]) -> Iterator[str]:
    """The quotations inside a paraphrase that tell something: three words, two of which carry more than a name."""
    for span in said.statement.quoted if said.statement.form == "mixed" else ():
        tokens = _tokens(row, span, [])
        if len(tokens) >= FEWEST_MARKED and sum(carries(t.low) and stem(t.low) not in names for t in tokens) > 1:
            yield _in_blanks(tokens)


def _order(tokens: Sequence[Token]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The stems in order, and those a negation stands before."""
    order: list[str] = []
    negated: list[int] = []
    for i, token in enumerate(tokens):
        if token.low in NEGATIONS and token.low != "nor":
            behind = tokens[i + 1].low if i + 1 < len(tokens) else ""
            if (token.low, behind) not in NO_NEGATION:
                negated.append(len(order))
        elif carries(token.low):
            order.append(stem(token.low))
    return tuple(order), tuple(negated)


@cache
def _claim_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in CLAIMS)


def _is_verb(low: str) -> bool:
    """Whether a word is a finite verb, as far as its form tells."""
    return (
        low in grammar("finite")
        or (low in grammar("auxiliary") and low not in NO_VERB)
        or base().get(low, low) != low
        or low.endswith("ed")
        or low in CLAIMS
    )


def _share(name: str) -> str:
    """The numbers in a source's name."""
    return " ".join(str(n.value) for n in numerals(name, 0, len(name)))


def _counted(row: Row, said: Said) -> dict[str, tuple[frozenset[str], Figure]]:
    counted = {}
    for figure in said.statement.figures:
        if figure.unit is None or figure.unit.start <= figure.span.end + row.article.text.startswith(
            "-", figure.span.end
        ):
            continue
        words = [stem(t.low) for t in _tokens(row, figure.unit, [])]
        if words:
            counted[words[-1]] = (frozenset(words[:-1]), figure)
    return counted

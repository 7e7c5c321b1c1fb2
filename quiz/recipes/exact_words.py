"""exact_words: which words does the article mark as a source's own?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import pin, tie, with_marks
from quiz.recipes.said import FINITE, sentence_of, statements
from quiz.recipes.words import count, keywords, name, possessive, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LENGTH = range(2, 8)
"""Words of an option."""
BREAKS = re.compile(
    r"[“”\"‘,;:()\[\]–—]|\b(?:that|which|who|whom|whose|those|what|how|why|then|where|when|and|or|but|as|in|on|at|by|for|from|with|to|into|about|between|than|"
    r"because|while|after|before|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|also|not)\b",
    re.IGNORECASE,
)
IDLE = re.compile(
    r"(of|otherwise|then|now|just|even|still|only|so|too|very)\b"
    r"|the (part|basis|course|wake|face|case|event|hands|name|side|light|end) of\b",
    re.IGNORECASE,
)
"""Halves of set phrases."""
APOSTROPHES = frozenset("’‘'")
"""Behind one of these stands the end of a word."""
VERB = re.compile(r"(be|been|being|have|has|had|is|are|was|were|will|would|can|could|do|does|did|not)\b", re.IGNORECASE)
"""How a part quotation begins that is no phrase as the options beside it are."""
RULE = "Only what stands between the marks is promised as said. The words around them may be anyone’s."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every part quotation with other phrases beside it."""
    for said in statements(found):
        ties = tie(found, said.attribution)
        if said.statement.form != "mixed" or not ties:
            continue
        for span in said.statement.quoted:
            text = trimmed(span.of(found.article.text))
            phrase = count(text) in LENGTH and not VERB.match(text)
            wrong = _wrong(found, said, text, seed) if phrase else ()
            if len(wrong) < FEWEST_WRONG:
                continue
            who = name(said.source, found.article.text)
            stem = f"Which of these does the article mark as {possessive(who)} exact words?"
            marked = pin(found.article, with_marks(found.article, span))
            yield question(
                "exact_words",
                "voice",
                stem,
                choice(text, wrong, seed, stem + text),
                evidence=(marked, *ties),
                feedback=(
                    f"The marks open and close around {marked.text}, and “{ties[0].text}” says whose words they are.",
                    RULE,
                ),
                difficulty=2,
            )


def _wrong(found: Attributions, said: Said, key: str, seed: int) -> tuple[Option, ...]:
    """Phrases of the same sentence outside every mark, nearest to the key in length."""
    text = found.article.text
    home = sentence_of(found, said.statement.content[0])
    quoted = [with_marks(found.article, q) for q in said.statement.quoted]
    taken = [*quoted, *_naming(said)]
    inner = [p for p in _phrases(text, said.statement.content[0]) if home.contains(p) and not _meets(p, taken)]
    phrases = inner if len(inner) >= FEWEST_WRONG else [p for p in _phrases(text, home) if not _meets(p, taken)]
    phrases = [p for p in phrases if not keywords(p.of(text)) & keywords(key) and text.count(f"“{p.of(text)}") == 0]
    phrases = [p for p in phrases if p.of(text)[0].isupper() == key[0].isupper() or key[0].isdigit()]
    phrases = sorted(shuffled(phrases, seed, key), key=lambda p: abs(count(p.of(text)) - count(key)))
    return tuple(
        Option(p.of(text), why="These words stand outside the quotation marks.", evidence=(pin(found.article, p),))
        for p in phrases[:3]
    )


def _meets(phrase: Span, taken: list[Span]) -> bool:
    """Whether a phrase shares words with any of these."""
    return any(phrase.overlaps(span) for span in taken)


def _naming(said: Said) -> list[Span]:
    """Source and cue: who speaks is nobody's words."""
    return [span for span in (said.attribution.source_span, said.attribution.cue) if span]


def _phrases(text: str, span: Span) -> Iterator[Span]:
    """The stretches between small words and marks that hold no verb."""
    edges = [span.start, *(edge for m in BREAKS.finditer(text, span.start, span.end) for edge in m.span()), span.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        raw = text[start:end]
        raw = re.sub(r"(\s+(\w+ed|of))+\s*$", "", raw).rstrip(" .,")
        piece = Span(start + len(raw) - len(raw.lstrip()), start + len(raw))
        told = piece.of(text)
        torn = text[piece.start - 1 : piece.start] in APOSTROPHES
        fits = piece.end > piece.start and not torn and count(told) in LENGTH and len(keywords(told)) > 1
        if fits and not FINITE.search(told) and not IDLE.match(told):
            yield piece

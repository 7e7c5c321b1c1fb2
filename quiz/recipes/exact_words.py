"""exact_words: which words does the article mark as a source's own?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, because, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import PAPERS
from quiz.recipes.pins import pin, tie, with_marks
from quiz.recipes.said import FINITE, sentence_of, statements
from quiz.recipes.words import count, inside, keywords, name, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LENGTH = range(2, 8)
"""Words of an option."""
BREAKS = re.compile(
    r"''|``|[“”\"‘,;:()\[\]–—]|\b(?:that|which|who|whom|whose|those|what|how|why|then|where|when|and|or|but|as|"
    r"in|on|at|by|for|from|with|to|into|about|between|than|"
    r"because|while|after|before|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|"
    r"should|also|not)\b",
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
NO_OBJECT = re.compile(
    r"^(?:give|take|make|let|go|do|be|get|keep|stop|put|stay|stand|come|vote|fight|work|win|lose|to|that|which|who|"
    r"how|what|why|if|not|no|never|on|in|at|of|for|with|\w+ly|(?!growing|rising|ongoing|leading|meeting|evening|"
    r"morning)\w+ing)\b",
    re.IGNORECASE,
)
"""How part quotations begin that name no thing."""
OBJECT = re.compile(
    r"(?:(?!(?:since|until|despite|including|toward|over|under|against|amid|during|rather|sooner|only|he|she|it|"
    r"they|we|I|"
    r"him|them|me|us|more|said|told|says|sold|sent|spent|paid|met|led|ran|set|put|cut|built|bought|brought|sat|"
    r"stood|how|especially|part|whose|both|then|\w+day|\w+ly)\b)"
    r"[^\W_][\w’'-]*(?<!['’]d)(?<!['’]ve)(?: |$))+",
    re.IGNORECASE,
)
"""Words of a thing alone: no adverb, day or pronoun in them, and no stop."""
ACTING = re.compile(r"(?<!\bof) (?:the|an?|his|her|their|its|my|our)\b", re.IGNORECASE)
"""A verb that acts on something."""
RULE = "Only the words between the marks are promised to be exact. The words around them are the reporter’s."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every part quotation with other phrases beside it."""
    for said in statements(found):
        ties = tie(found, said.attribution)
        if said.statement.form != "mixed" or not ties or said.source.kind in PAPERS:
            continue
        for span in said.statement.quoted:
            text = trimmed(span.of(found.article.text))
            phrase = count(text) in LENGTH and _names_a_thing(text)
            wrong = _wrong(found, said, text, seed) if phrase else ()
            if len(wrong) < FEWEST_WRONG:
                continue
            who = name(said.source, found.article.text)
            stem = f"Which of these does the article mark as the exact words of {who}?"
            marked = pin(found.article, with_marks(found.article, span))
            yield question(
                "exact_words",
                "voice",
                stem,
                choice(text, wrong, seed, stem + text),
                evidence=(marked, *ties),
                feedback=(
                    f"“{inside(text)}” stands inside quotation marks. {because(found, said.attribution, ties)}",
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
    phrases = _fit(text, key, phrases)
    phrases = sorted(shuffled(phrases, seed, key), key=lambda p: abs(count(p.of(text)) - count(key)))
    return tuple(
        Option(p.of(text), why="These words stand outside the quotation marks.", evidence=(pin(found.article, p),))
        for p in phrases[:3]
    )


def _fit(text: str, key: str, phrases: list[Span]) -> list[Span]:
    """Things that share no word with the key and begin as it does, each wording once."""
    free = [p for p in phrases if not keywords(p.of(text)) & keywords(key) and text.count(f"“{p.of(text)}") == 0]
    alike = [p for p in free if p.of(text)[0].isupper() == key[0].isupper() or key[0].isdigit()]
    things = (p for p in alike if OBJECT.fullmatch(text, p.start, p.end) and _names_a_thing(p.of(text)))
    return list({p.of(text): p for p in things}.values())


def _names_a_thing(text: str) -> bool:
    """Whether words have no verb that shows."""
    return not any(sign.search(text) for sign in (FINITE, NO_OBJECT, ACTING))


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

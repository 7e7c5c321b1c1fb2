"""Evidence: spans of the article that a bank can find again, and stated absences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.question.options import Evidence
from quiz.recipes.once import once
from quiz.recipes.words import count, tokens, word_list

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.attribution.records import Attribution, Attributions, Mention, Source

CLOSING = {a: re.compile(rf"[.,!?]?{b}") for a, b in (("“", "”"), ("‘", "’"), ('"', '"'), ("«", "»"), ("„", "“"))}
"""What may stand behind words that follow an opening mark."""
ANY_CLOSING = re.compile(r"[.,!?]?[”\"»]")
"""What may stand behind words that another sentence opened."""
TYPED, TYPED_CLOSING = ("''", "``"), re.compile(r"[.,!?]?''")
"""Two single strokes for a double mark, as wires and old archives have them."""
WIDEST = 12
"""Words that evidence is widened by at most: in a text that repeats itself no stretch would do."""
SMALL = frozenset({"the", "of", "a", "an"})
"""Words that are no part of a name by themselves."""
LONGEST_TIE = 24
"""Words from a source's name to its cue: farther off nobody sees the two together."""
REST = re.compile(r"(?:[’'-]\w+)?(?: (?!and\b)[\w’'-]+){1,11}(?=[.,;:!?]| and\b)")
"""What follows up to the end of a clause, without marks: read together, a name and its verb make sense."""
BEHIND = re.compile(r"(?:[’'-]\w+)+|(?:(?!''|``)[^\w“”\"«»„.!?()])*\w+(?:[’'-]\w+)*")
"""The next word whole, unless a quotation begins or ends before it."""
TORN = re.compile(
    r"\b(?:who|whom|whose|which|and|but|or|while|because|when|where)$|\b(?:and|but) \w+$|\breferring(?: to)?$|,$"
)
"""How words end that were cut inside a clause, before its verb or behind a second one."""
BLURRED = frozenset({"it", "they", "this", "that", "these", "those", "who", "which"})


def pin(article: Article, span: Span) -> Evidence:
    """The span as evidence, widened by words until they stand in its paragraph once; as it is where few do not do."""
    home = next((p for p in article.paragraphs if p.start <= span.start < p.end), span)
    line = home.of(article.text)
    span = own = Span(span.start, max(span.start + 1, min(span.end, home.end)))
    for _ in range(WIDEST):
        if line.count(span.of(article.text)) == 1:
            return Evidence(span.of(article.text), span)
        span = _wider(article.text, span, home)
    return Evidence(own.of(article.text), own)


def pin_name(article: Article, span: Span) -> Evidence:
    """A name as evidence, up to the end of its clause where it stands in its paragraph more than once."""
    rest = REST.match(article.text, span.end)
    whole = Span(span.start, rest.end()) if rest else span
    home = next((p for p in article.paragraphs if p.start <= span.start < p.end), span)
    line = home.of(article.text)
    alone = line.count(span.of(article.text)) == 1 or line.count(whole.of(article.text)) > 1
    return pin(article, span if alone else whole)


def _wider(text: str, span: Span, home: Span) -> Span:
    """One word more, behind where there is one, else before."""
    behind = BEHIND.match(text, span.end, home.end)
    if behind:
        return Span(span.start, behind.end())
    before = re.search(r"[\w’'-]+\W*$", text[home.start : span.start])
    return Span(home.start + before.start(), span.end) if before else Span(home.start, span.end)


def absent(what: str) -> Evidence:
    """What was looked for and does not stand in the article."""
    return Evidence(what, None)


def with_marks(article: Article, span: Span) -> Span:
    """The span with the quotation marks that stand around it."""
    start, text = span.start, article.text
    if text[max(0, start - 2) : start] in TYPED:
        closing = TYPED_CLOSING.match(text, span.end)
        return Span(start - 2, closing.end() if closing else span.end)
    start -= start > 0 and text[start - 1] in CLOSING
    closing = CLOSING.get(text[start], ANY_CLOSING).match(text, span.end)
    return Span(start, closing.end() if closing else span.end)


def names(words: str, who: Source | Mention) -> bool:
    """Whether these words hold a part of the name."""
    name = tokens(who.canonical)
    return any(word in name and word not in SMALL and word not in word_list("pronouns") for word in tokens(words))


def naming(found: Attributions, who: Source, before: int | None = None) -> Span | None:
    """The words that name a source, with the title beside it; the last ones before an offset where one is given."""
    text = found.article.text
    spans = [m for m in who.mentions if names(m.of(text), who)]
    if before is not None:
        spans = [m for m in spans if m.start < before][-1:] or spans
    if not spans:
        return None
    first = spans[0]
    role = who.role
    if role and before is None:
        beside = next((m for m in spans if -1 <= m.start - role.end <= 2 or 0 <= role.start - m.end <= 2), None)  # noqa: PLR2004 - a comma and a space
        if beside:
            return Span(min(role.start, beside.start), max(role.end, beside.end))
    return first


def tie_span(found: Attributions, attribution: Attribution) -> Span | None:
    """The words that tie content to source: name and cue in one stretch, or the signature."""
    source, cue = attribution.source_span, attribution.cue
    if source is None or cue is None:
        return source or cue
    whole = Span(min(source.start, cue.start), max(source.end, cue.end))
    same = found.article.paragraph_at(source.start) == found.article.paragraph_at(cue.start)
    return whole if same and not any(whole.overlaps(c) for c in attribution.content) else source


@once
def _ties(_found: Attributions) -> dict[int, tuple[Evidence, ...]]:
    """The ties worked out so far, by the identity of their attribution."""
    return {}


def tie(found: Attributions, attribution: Attribution) -> tuple[Evidence, ...]:
    """The tie as evidence and, where it does not name the source, the words that do; empty where there is none."""
    known = _ties(found)
    if id(attribution) not in known:
        known[id(attribution)] = _tie(found, attribution)
    return known[id(attribution)]


def _tie(found: Attributions, attribution: Attribution) -> tuple[Evidence, ...]:
    """The same, worked out."""
    span = tie_span(found, attribution)
    if span is None:
        return ()
    first = pin(found.article, span)
    words = span.of(found.article.text)
    if _blurred(found, attribution) or count(words) > LONGEST_TIE or TORN.search(words):
        return ()
    named = attribution.source_span or span
    if names(named.of(found.article.text), attribution.source):
        return (first,)
    other = naming(found, attribution.source, before=span.start)
    return (first, pin(found.article, _head(found, other, attribution.source))) if other else ()


def _head(found: Attributions, span: Span, who: Source) -> Span:
    """The words before the first comma, where they name the source: what follows only describes it."""
    first = span.of(found.article.text).split(",")[0]
    return Span(span.start, span.start + len(first)) if names(first, who) else span


def _blurred(found: Attributions, attribution: Attribution) -> bool:
    """Whether the source is an "it" or "they", which too many things can be."""
    words = attribution.source_span.of(found.article.text) if attribution.source_span else ""
    return words.casefold() in BLURRED

"""Evidence in JSON: words of an article with their place, or a stated absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.bank import places
from quiz.question.options import Evidence

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.formats.bankjson.fields import Thing, Value

KEYS = ("text", "start", "end", "absent", "article")


def read_all(thing: Thing, articles: tuple[Article | None, ...]) -> tuple[Evidence, ...]:
    """The evidence of a question or an option; what is wrong is noted."""
    found = (_read(value, articles) for value in thing.values("evidence"))
    return tuple(one for one in found if one)


def _read(value: Value, articles: tuple[Article | None, ...]) -> Evidence | None:
    """One piece of evidence."""
    thing = value.thing(KEYS)
    if thing is None:
        return None
    if not articles:
        value.wrong("json-evidence-none")
        return None
    number = thing.whole("article", 1, len(articles)) or 1
    if ("text" in thing.nodes) == ("absent" in thing.nodes):
        value.wrong("json-evidence-form")
        return None
    if "absent" in thing.nodes:
        words = thing.text("absent")
        return Evidence(words, None, number) if words else None
    words, article = thing.text("text"), articles[number - 1]
    if not words or article is None:
        return None
    span = _span(thing, words, article)
    return Evidence(span.of(article.text), span, number) if span else None


def _span(thing: Thing, words: str, article: Article) -> Span | None:
    """Where the words stand: as it is said, or in the one place they are found."""
    most = len(article.text)
    if "start" in thing.nodes or "end" in thing.nodes:
        start, end = thing.whole("start", 0, most, must=True), thing.whole("end", 0, most, must=True)
        if start is None or end is None:
            return None
        if start < end and article.text[start:end] == words:
            return Span(start, end)
        thing.value.wrong("json-evidence-span", start=start, end=end)
        return None
    spans = places.find(places.paragraphs_of(words), article)
    if len(spans) == 1:
        return spans[0]
    if spans:
        thing.value.wrong("json-evidence-twice", count=len(spans), start=spans[0].start, end=spans[0].end)
    else:
        thing.value.wrong("json-evidence-not-found")
    return None


def written(evidence: Evidence) -> dict[str, object]:
    """One piece of evidence as JSON has it."""
    number: dict[str, object] = {"article": evidence.article} if evidence.article > 1 else {}
    if evidence.span is None:
        return {"absent": evidence.text, **number}
    return {"text": evidence.text, "start": evidence.span.start, "end": evidence.span.end, **number}

"""Text in, Article out: the first stage of the pipeline."""

from __future__ import annotations

import re

from quiz.article.decode import decode
from quiz.article.language import refuse_foreign
from quiz.article.quotations import quotations
from quiz.article.records import Article, Span
from quiz.article.sentences import sentences
from quiz.article.title import from_name
from quiz.article.zones.byline import writer
from quiz.article.zones.header import header
from quiz.article.zones.rules import zones

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
WORD = re.compile(r"\w")
ARCHIVED = re.compile(r"(?:;|(?<=[^\W\d_]{3})\.)\Z")
"""Some archives end a headline as if it were a sentence."""


def read(data: bytes | str, name: str) -> Article:
    """Read an article; its text is exactly what was supplied, less a byte order mark, or what a web page holds.

    Raises:
        ArticleError: It is empty, too long, binary, in an encoding that cannot be told, or in another language.
    """
    text = decode(data)
    refuse_foreign(text)
    paragraphs = _paragraphs(text)
    head = header(text, paragraphs)
    quoted = quotations(text, paragraphs)
    found = zones(text, paragraphs, quoted, head)
    apart = {zone.span for zone in found}
    return Article(
        name=name,
        text=text,
        title=_value(head, "title") or _headline(text, paragraphs, apart, len(head)) or from_name(name, text),
        byline=_value(head, "by")
        or next((w for z in found if z.name == "byline" and (w := writer(z.span.of(text)))), None),
        published=_value(head, "published"),
        url=_value(head, "url"),
        paragraphs=paragraphs,
        sentences=tuple(s for p in paragraphs if p not in apart for s in sentences(text, p)),
        quotations=quoted,
        zones=found,
    )


def _paragraphs(text: str) -> tuple[Span, ...]:
    found = []
    for line in LINE.finditer(text):
        words = line.group().strip()
        if WORD.search(words):
            start = line.start() + line.group().index(words)
            found.append(Span(start, start + len(words)))
    return tuple(found)


def _value(head: dict[str, tuple[int, str]], key: str) -> str | None:
    return head[key][1] if key in head else None


def _headline(text: str, paragraphs: tuple[Span, ...], apart: set[Span], body: int) -> str | None:
    """The first line where it stands apart as a heading."""
    if body >= len(paragraphs) or paragraphs[body] not in apart:
        return None
    line = paragraphs[body].of(text).lstrip("# ")
    return ARCHIVED.sub("", line) if writer(line) is None else None

"""Articles cut by hand, and hypothesis strategies for banks full of hostile text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from quiz.article.records import Article, Span
from quiz.bank.records import Bank, Provenance
from quiz.errors import NotFoundError
from quiz.question.identity import question_id
from quiz.question.kinds import (
    VERDICTS,
    Categorise,
    Choice,
    Match,
    Multiple,
    Order,
    Pair,
    SelectSentence,
    ShortAnswer,
    TrueFalseNotStated,
)
from quiz.question.options import Evidence, Option
from quiz.question.records import SKILLS, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.question.kinds import Body

T = TypeVar("T")

WORDS = [
    *(
        "a",
        "2024.",
        "3)",
        "600,000",
        "-",
        "+",
        "*",
        "**bold**",
        "_x_",
        "“q”",
        '"s"',
        "'",
        "[Minister\u00a0Ada]",
        "(Harbour)",
    ),
    *(
        "#",
        "##",
        ">",
        "|",
        "\\",
        "\\*",
        "`c`",
        "~~~",
        "---",
        "===",
        "=",
        "&amp;",
        "&#32;",
        "&#",
        "<b>",
        "[x]",
        "(",
        ")",
    ),
    *("{#z}", "{at=5}", "%50", "$5", "!", "http://a.b", "1.", "[a]:", "—", "é", "x|y", "\\|", "a\\", "|---|---|"),
    *("checksum:", "..", "True", "’", "\u2003", "\u200b"),
    *(
        "{kind=x}",
        "{#0a1b2c3d4e5f}",
        "##x",
        "•",
        "–",
        "a)",
        "(x)",
        "[ ]",
        "(✓)",
        "Answer:",
        "***",
        "-\u00a0",
        ">\u200b",
    ),
]
SPACES = [" ", "  ", "\t", "\u00a0", "\u2003", "\n", "\r", "\u2028", "\x85", "\x1c"]


def article(text: str, name: str = "harbour.txt") -> Article:
    """An article whose sentences end with a full stop and whose paragraphs are its lines."""
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*\S|\S", text))
    sentences = tuple(
        Span(p.start + m.start(), p.start + m.end()) for p in paragraphs for m in re.finditer(r"\S[^.]*\.?", p.of(text))
    )
    return Article(name, text, "Harbour", None, None, None, paragraphs, sentences, (), ())


def shelf(*articles: Article) -> Callable[[str], Article]:
    """What gives an article by its name."""

    def find(name: str) -> Article:
        for one in articles:
            if one.name == name:
                return one
        raise NotFoundError(name)

    return find


words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
anything = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)
spaced = st.tuples(st.sampled_from(["", *SPACES]), words, st.sampled_from(["", *SPACES])).map("".join)
texts = st.one_of(words, spaced, anything).filter(lambda text: bool(text.strip()))
"""One text: lone marks of the grammar, any character at all, spaces of every sort at the ends."""

articles_text = st.lists(st.one_of(words, anything, st.sampled_from(SPACES)), min_size=3, max_size=14).map(" ".join)


def distinct(least: int, most: int = 4) -> st.SearchStrategy[list[str]]:
    """Several texts, none twice."""
    return st.lists(texts, min_size=least, max_size=most, unique=True)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A stretch of an article that is more than spaces."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    span = Span(start, end)
    return span if span.of(text).strip() else Span(0, len(text))


@st.composite
def quoted(draw: st.DrawFn, articles: Sequence[Article]) -> Evidence:
    """Words from one of the articles."""
    number = draw(st.integers(1, len(articles)))
    span = draw(spans(articles[number - 1].text))
    return Evidence(span.of(articles[number - 1].text), span, number)


@st.composite
def evidence(draw: st.DrawFn, articles: Sequence[Article]) -> Evidence:
    """Words from an article, or a stated absence."""
    if draw(st.booleans()):
        return draw(quoted(articles))
    return Evidence(draw(texts), None, draw(st.integers(1, len(articles))))


def pieces(articles: Sequence[Article], least: int = 0) -> st.SearchStrategy[tuple[Evidence, ...]]:
    """Some evidence; none where there is no article."""
    return st.lists(evidence(articles), min_size=least, max_size=3).map(tuple) if articles else st.just(())


@st.composite
def options(draw: st.DrawFn, texts_: Sequence[str], right: set[int], articles: Sequence[Article]) -> tuple[Option, ...]:
    """Options with these texts, of which these are right."""
    return tuple(
        Option(text, n in right, "" if n in right else draw(st.just("") | texts), draw(pieces(articles)))
        for n, text in enumerate(texts_)
    )


@st.composite
def bodies(draw: st.DrawFn, kind: str, articles: Sequence[Article]) -> Body:
    """The data of one kind."""
    if kind == "true_false_not_stated":
        return TrueFalseNotStated(draw(options(VERDICTS, {draw(st.integers(0, 2))}, articles)))
    if kind in ("choice", "multiple"):
        several = draw(distinct(2))
        right = draw(st.sets(st.integers(0, len(several) - 1), min_size=1, max_size=1 if kind == "choice" else None))
        return (Choice if kind == "choice" else Multiple)(draw(options(several, right, articles)))
    if kind == "order":
        return Order(tuple(draw(distinct(2))))
    if kind == "short_answer":
        return ShortAnswer(tuple(draw(distinct(1))))
    return draw(tables(kind))


@st.composite
def tables(draw: st.DrawFn, kind: str) -> Match:
    """Pairs with spares."""
    heads = (draw(texts | st.just("")), draw(texts | st.just("")))
    left, right = draw(distinct(2)), draw(distinct(6, 6))
    if kind == "match":
        pairs = [Pair(one, other) for one, other in zip(left, right, strict=False)]
        return Match((*pairs, *(Pair("", one) for one in right[4 : draw(st.integers(4, 6))])), heads)
    classes = [right[0], right[1], *(draw(st.sampled_from(right[:3])) for _ in left)]
    return Categorise(
        (*(Pair(one, other) for one, other in zip(left, classes, strict=False)), Pair("", right[4])), heads
    )


@st.composite
def questions(draw: st.DrawFn, articles: Sequence[Article]) -> Question:
    """A question of any kind."""
    kinds = ["choice", "multiple", "true_false_not_stated", "match", "categorise", "order", "short_answer"]
    kind = draw(st.sampled_from([*kinds, *(["select_sentence"] if articles else [])]))
    shown = draw(pieces(articles))
    body: Body
    if kind == "select_sentence":
        number = draw(st.integers(1, len(articles)))
        one = articles[number - 1]
        keys = tuple(draw(st.lists(st.sampled_from(one.sentences), min_size=1, max_size=2)))
        shown = tuple(Evidence(key.of(one.text), key, number) for key in keys)
        body = SelectSentence(keys, one.sentences, one.text)
    else:
        body = draw(bodies(kind, articles))
    if isinstance(body, TrueFalseNotStated) and body.key == VERDICTS.index("Not stated") and articles:
        shown = (*shown, Evidence(draw(texts), None))
    return Question(
        id=draw(st.just("") | st.from_regex(r"[0-9a-f]{12}", fullmatch=True)),
        stem=draw(texts),
        body=body,
        skill=draw(st.none() | st.sampled_from(SKILLS)),
        evidence=shown,
        feedback=tuple(draw(st.lists(texts, max_size=3))),
        difficulty=draw(st.none() | st.integers(1, 3)),
        recipe=draw(st.none() | st.sampled_from(["who_said", "match_numbers"])),
    )


hexes = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """A bank on none, one or two articles, by hand or generated."""
    names = draw(st.lists(texts, max_size=2, unique=True))
    articles = tuple(article(draw(articles_text.filter(lambda t: bool(t.strip()))), name) for name in names)
    made = st.builds(Provenance, texts, st.integers(-9, 10**9), hexes)
    return Bank(
        title=draw(texts),
        articles=articles,
        questions=tuple(draw(st.lists(questions(articles), min_size=1, max_size=3, unique_by=(question_id, _own)))),
        language=draw(st.sampled_from(["en", "de", "en-GB"])),
        provenance=draw(st.none() | made),
        note=draw(st.just("") | texts),
    )


def _own(question: Question) -> str:
    """The id, or for a question without one its content."""
    return question.id or question_id(question)

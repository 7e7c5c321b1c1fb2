"""standing_differs: whose words the claim is in each article, and which way they turn it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.across import cited, named, parts, same_matter
from quiz.checks.reading.names import pick
from quiz.checks.reading.places import is_about, shown_words
from quiz.checks.reading.speech import cue_at, speaker
from quiz.checks.words import word_list

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Articles, Slots
    from quiz.question.records import Question

FACT = re.compile(r"states? it as a fact$")
WORDS = re.compile(r"gives? it as the words of (?P<who>.+)$")
TURNED = re.compile(r"says? that (?P<who>.+) (?P<how>confirmed|denied) it$")
CONFIRMS = frozenset({"confirm", "acknowledge", "admit", "concede"})


def standing_differs(question: Question, articles: Articles) -> Slots:
    """Every option that is true of both articles."""
    spans = {number: cited(question, number) for number in range(1, len(articles) + 1)}
    asked = shown_words(question.stem)
    about = any(span and is_about(asked, span.of(articles[n - 1].text)) for n, span in spans.items())
    if not about or not same_matter(articles, question):
        return ()
    return (frozenset(text for text in option_texts(question) if _true(text, articles, spans)),)


def _true(text: str, articles: Articles, spans: dict[int, Span | None]) -> bool:
    """Whether what an option says of each article holds."""
    if text.startswith("Both "):
        said = [(number, text) for number in spans]
    else:
        said = [(named(part, articles)[0], part) for part in parts(text) if named(part, articles)]
    holds = [_holds(part, articles[number - 1], span) for number, part in said if (span := spans[number])]
    return len(holds) == len(articles) and all(holds)


def _holds(text: str, article: Article, span: Span) -> bool:
    """Whether an article does with the words at the span what a text says."""
    chain, cue = speaker(article, span), cue_at(article, span)
    if FACT.search(text):
        return not chain
    base = cue.base if cue else ""
    turned = "denied" if base in word_list("denials") else "confirmed" if base in CONFIRMS else ""
    found = TURNED.search(text)
    if found:
        return found["how"] == turned and bool(pick([found["who"]], chain))
    found = WORDS.search(text)
    return found is not None and not turned and bool(pick([found["who"]], chain))

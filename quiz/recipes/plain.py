"""The plain wording of a stem: fewer and shorter words for younger classes, the same key and the same evidence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.article.level import grade, level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.article.records import Article
    from quiz.question.records import Question

SHORTER: dict[str, tuple[str, str]] = {
    "said_what": (r"What did (.+) say, according to the article\?", r"What did \1 say?"),
    "whose_quotation": (r"Whose words are these: (“.+”)\?", r"Who said this: \1?"),
    "nested_speaker": (r"Whom (does|do) (.+) cite with these words: (“.+”)\?", r"Whose words \1 \2 pass on here: \3?"),
    "sort_sources": (r"How does the article identify each source\?", r"What kind of source is each of these?"),
    "first_heard": (
        r"In which order do these sources first speak in the article\?",
        r"Who speaks first, and who comes after?",
    ),
    "match_roles": (r"How does the article introduce each person\?", r"Who is who in the article?"),
    "quoted_or_retold": (
        r"Which of these words does the article quote, and which does it retell\?",
        r"Which words are quoted, and which are retold?",
    ),
    "least_identified": (
        r"Which source does the article describe only by a general label\?",
        r"Which source does the article leave without a name?",
    ),
    "sourced_or_not": (
        r"Which passages come from a source, and which are the reporter’s own voice\?",
        r"Who tells you this: a source or the reporter?",
    ),
    "told_about_source": (
        r"Which of these details does the article give about (.+)\?",
        r"What does the article tell you about \1?",
    ),
    "voice_of": (r"How does the article present these words: (“.+”)\?", r"How do these words reach you: \1?"),
    "exact_words": (
        r"Which of these does the article mark as the exact words of (.+)\?",
        r"Which of these are the exact words of \1?",
    ),
    "inserted_words": (r"Who put in the words in brackets: (“.+”)\?", r"Who added the words in brackets: \1?"),
    "find_quotation": (
        r"Where does the article quote a whole sentence from (.+), word for word\?",
        r"Find a whole sentence from \1, word for word.",
    ),
    "whose_label": (r"Who uses the description (“.+”)\?", r"Whose words are \1?"),
    "heading_claim": (r"Whose claim does the heading (“.+”) repeat\?", r"Who says what the heading says: \1?"),
    "cue_word": (r"Which verb shows where (.+)", r"Which word shows where \1"),
    "faithful_summary": (
        r"Which of these is right about who said what, and how\?",
        r"Which of these is right about who said it, and how?",
    ),
    "planned_or_done": (
        r"According to the article, which of these is still to come\?",
        r"Which of these is still to come?",
    ),
    "number_source": (r"(Who|Which source) gives the figure (“.+”)\?", r"\1 gives the number \2?"),
    "number_counts": (
        r"What does the figure (“.+”) count in the words of (.+)\?",
        r"What does the number \1 count in the words of \2?",
    ),
    "match_numbers": (r"Who gives which figure\?", r"Who gives which number?"),
    "who_supports": (r"Which of these sources are reported to say (.+)", r"Which of these sources say \1"),
    "who_disputes": (r"Who is said to reject (.+)", r"Who rejects \1"),
    "order_of_events": (
        r"In which order did these things happen, the earliest first\?",
        r"What came first, and what came after?",
    ),
}
"""What each recipe asks and the plain wording of it; a recipe that is not here has one wording, plain already."""
PATTERNS = {recipe: (re.compile(usual, re.DOTALL), shorter) for recipe, (usual, shorter) in SHORTER.items()}


def plain(question: Question) -> Question:
    """The question with the plain wording of its stem; as it is where there is none."""
    told = _match(question)
    if told is None:
        return question
    return replace(question, stem=told.expand(PATTERNS[question.recipe or ""][1]))


def worded(questions: Sequence[Question], article: Article, *, plainly: bool) -> Iterator[Question]:
    """Every question in plain words, or only those whose own words are harder to read than the article."""
    bearable = level(article)
    for question in questions:
        told = _match(question)
        hard = told is not None and (plainly or grade([_own(told)]) > bearable)
        yield plain(question) if hard else question


def _match(question: Question) -> re.Match[str] | None:
    """The stem, taken apart by its recipe's usual wording."""
    known = PATTERNS.get(question.recipe or "")
    return known[0].fullmatch(question.stem) if known else None


def _own(told: re.Match[str]) -> str:
    """What of a stem is the recipe's: names and words of the article left out."""
    text, end, parts = told.string, 0, []
    for number in range(1, (told.re.groups or 0) + 1):
        parts.append(text[end : told.start(number)])
        end = told.end(number)
    return " ".join((*parts, text[end:]))

"""sourced_or_not: which passages come from a source, and which are the reporter's own voice?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Pair
from quiz.recipes.ask import cited, question
from quiz.recipes.once import once
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import BAD_START, FINITE, OPEN_REFERENCE, clause, sentence_of, statements
from quiz.recipes.torn import balanced
from quiz.recipes.variants import TRIES, orders
from quiz.recipes.words import count, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

STEM = "Which passages come from a source, and which are the reporter’s own voice?"
SOURCED, OWN = "A source", "The reporter"
HEADS = ("Passage", "Whose voice")
FEWEST, LONGEST = 4, 24
EACH = 3
"""Passages of either class at most."""
PARTICIPLE = re.compile(r"[A-Z]\w+ing ")
"""How a clause begins that tells what its subject does meanwhile."""
OPENING = re.compile(r"(and|but|or|so|that|who|whose|it|he|she|they|this|these|there)\b", re.IGNORECASE)
SHOWN = re.compile(
    r"\b(shows?|showed|shown|find|finds|found|findings?|according|polls?|polled|polling|surveys?|filings?|filed|photos?|"
    r"photographs?|videos?|footage|reports?|reported|reportedly|documents?|records?|data|study|studies|estimates?|statistics|figures|"
    r"tall(?:y|ies)|per ?cent|percentage|points?|respondents|allegedly|thinks?|believes?|hop(?:es|ing)|wants?|"
    r"fears?|plans?|argu\w+|claim(?:s|ed)?|apparently|sa(?:id|ys?)|told|tells?|asked|added|wrote|writes|insist(?:s|ed)|thought|"
    r"believed|hoped|feared|wanted|felt|feels?|I|my|me|we|our|us)\b|\d|%",
    re.IGNORECASE,
)
"""Figures, papers, pictures and thoughts, which all are somebody's."""
COUNTING_ON = re.compile(
    r"(?:first|firstly|second|secondly|third|finally|lastly|also|moreover|in addition|another|instead|still|however|"
    r"then|thus|therefore|meanwhile|for example|for instance|indeed|in fact)\b|[^,]*\b(?:also|too|as well|then)\b",
    re.IGNORECASE,
)
"""What goes on with something said before, or unfolds it."""
RULE = "Where no source is named, you have only the reporter’s word. Ask of every sentence: who says so?"


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Passages of both classes, told apart by a tie beside them or none; of several selections a set takes one."""
    everything = zip(orders(_told(found), seed, STEM), orders(_own(found), seed, STEM), strict=False)
    for turn, (all_told, all_own) in enumerate(everything):
        each = EACH if turn < TRIES // 2 else FEWEST // 2
        few = min(each, len(all_told), len(all_own))
        told = all_told[: max(few, FEWEST - len(all_own[:each]))]
        own = all_own[: max(few, FEWEST - len(told))]
        if len(told) + len(own) >= FEWEST and told and own:
            yield _ask(found, told, own)


def _ask(found: Attributions, told: tuple[tuple[Said, str, Span], ...], own: tuple[tuple[Span, str], ...]) -> Question:
    """The question on these passages."""
    rows: list[tuple[Span, str, Said | None]] = [(span, text, said) for said, text, span in told]
    rows = sorted([*rows, *((span, text, None) for span, text in own)], key=lambda row: row[0])
    pairs = tuple(Pair(text, SOURCED if said else OWN) for _, text, said in rows)
    ties = [tie(found, said.attribution)[0] for _, _, said in rows if said]
    return question(
        "sourced_or_not",
        "transparency",
        STEM,
        Categorise(pairs, HEADS),
        evidence=(*(pin(found.article, span) for span, _, _ in rows), *ties),
        feedback=(f"These words show a source: {cited(ties)}. {_rest(rows)}", RULE),
        difficulty=2,
    )


def _rest(rows: list[tuple[Span, str, Said | None]]) -> str:
    """What decides about the reporter's passages."""
    aside = any(said is None and text.startswith("…") for _, text, said in rows)
    tense = (
        " The clause with “where” leaves the past tense of the reported words, so it is background." if aside else ""
    )
    return f"The other passages have no source beside them.{tense}"


def _told(found: Attributions) -> list[tuple[Said, str, Span]]:
    """Paraphrases with a source named beside them; a quotation would show its marks."""
    kept = []
    for said in statements(found):
        text = clause(found, said, LONGEST) if said.statement.form == "indirect" else None
        if text and len(tie(found, said.attribution)) == 1:
            kept.append((said, upper(text), said.statement.content[0]))
    return kept


def _own(found: Attributions) -> list[tuple[Span, str]]:
    """Clauses and sentences of the reporter that can be understood by themselves."""
    kept = []
    for span in found.narrator:
        raw = span.of(found.article.text)
        text = trimmed(raw)
        fits = (
            FEWEST < count(text) <= LONGEST
            and balanced(text)
            and "\n" not in text
            and found.article.zone_at(span.start) is None
        )
        whole = FINITE.search(text) and not BAD_START.match(text.removeprefix("where "))
        if (
            fits
            and whole
            and not OPENING.match(text)
            and not OPEN_REFERENCE.search(text)
            and not re.search(r"[“”\"()]", text)
        ):
            kept.append((span, f"… {text}" if text.casefold().startswith("where") else upper(text)))
    kept = [(span, text) for span, text in kept if _decidable(found, span, text.removeprefix("… "))]
    return [(span, text) for span, text in kept if _is_nobodys(found, span, text)]


def _is_nobodys(found: Attributions, span: Span, text: str) -> bool:
    """Whether neither the passage nor a sentence beside it hints at a paper, a finding or somebody's thoughts."""
    if SHOWN.search(text) or COUNTING_ON.match(text):
        return False
    return not any(PAPER.search(line) for line in _beside(found, span))


def _beside(found: Attributions, span: Span) -> Iterator[str]:
    """The sentence of a passage and those before and behind it in its paragraph."""
    article, home = found.article, sentence_of(found, span)
    for at in (home.start - 2, home.start, home.end + 2):
        near = article.sentence_at(at) if 0 <= at < len(article.text) else None
        if near:
            yield near.of(article.text)


PAPER = re.compile(
    r"\b(shows?|showed|according|polls?|surveys?|filings?|photos?|photographs?|videos?|footage|study|studies|statistics|estimates?|"
    r"two things|per ?cent)\b|%",
    re.IGNORECASE,
)
"""Papers and pictures in a sentence beside a passage: it may tell what they show."""


@once
def _reporting(found: Attributions) -> frozenset[Span]:
    """The sentences in which somebody is made to speak."""
    return frozenset(sentence_of(found, a.cue) for a in found.attributions if a.cue)


def _decidable(found: Attributions, span: Span, text: str) -> bool:
    """A relative clause may belong to the source before it, unless its tense leaves the reported past."""
    if not re.match(r"(where|which|when|as|while|after|before|following)\b", text, re.IGNORECASE):
        return PARTICIPLE.match(text) is not None or sentence_of(found, span) not in _reporting(found)
    if not text.casefold().startswith("where"):
        return False
    before = found.article.text[sentence_of(found, span).start : span.start]
    return bool(re.search(r"\bhad\b", before) and re.search(r"\b(have|has|is|are)\b", text))

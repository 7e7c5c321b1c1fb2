"""whose_quotation: a quotation with no verb of saying beside it, or a long part of a sentence between marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.recipes.ask import FEWEST_WRONG, because, choice, effort, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import others
from quiz.recipes.pins import pin, tie, with_marks
from quiz.recipes.said import (
    BAD_START,
    LOOSE_END,
    OPEN_REFERENCE,
    marked,
    quotation,
    sentence_of,
    statements,
)
from quiz.recipes.torn import CUT, balanced, quotable
from quiz.recipes.verbs import CLAUSE_TAKERS, NEUTRAL
from quiz.recipes.words import count, inside, name, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

SIGNED = "A lone name under a quotation is its signature: the words above it belong to that name."
OWNING = (NEUTRAL | CLAUSE_TAKERS) - {"show", "find", "recall"}
"""Verbs behind which words between marks are the source's own: one may disavow, or recall, what somebody else said."""
TORN = re.compile(
    r"(?:of|on|for|from|with|by|at|in|about|into|more|less|even|just|only|able|still|up|worth|\w+ly)\b", re.IGNORECASE
)
"""How words begin that are the end of something."""
PART = range(6, 21)
"""Words of a part quotation."""
PARTLY = "Quotation marks inside a sentence show that the words are somebody’s. Look for the name in the same sentence."
GOES_ON = "A quotation keeps its speaker until somebody else is named: look back to who opened it."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every quotation without its source beside it, then for every long part quotation."""
    yield from _unnamed(found, seed)
    yield from _of_parts(found, seed)


def _unnamed(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every quotation that is signed or goes on, on one of its sentences without the source."""
    asked: set[tuple[Span, ...]] = set()
    for said in shuffled(statements(found), seed, "whose_quotation"):
        if not _goes_on(found, said) or said.attribution.content in asked:
            continue
        quoted = quotation(found, said)
        ties = tie(found, said.attribution)
        wrong = others(found, said, seed) if quoted and quotable(quoted) and ties else ()
        if quoted and len(wrong) >= FEWEST_WRONG:
            asked.add(said.attribution.content)
            stem = f"Whose words are these: “{quoted}”?"
            yield question(
                "whose_quotation",
                "attribution",
                stem,
                choice(upper(name(said.source, found.article.text)), wrong, seed, stem),
                evidence=(pin(found.article, said.statement.content[0]), *ties),
                feedback=(
                    because(found, said.attribution, ties),
                    SIGNED if said.attribution.via == "signature" else GOES_ON,
                ),
                difficulty=2 if said.statement == said.attribution.statements[-1] else 3,
            )


def _of_parts(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every part quotation long enough to be understood by itself."""
    for said in shuffled(statements(found), seed, "part"):
        own = said.statement.form == "mixed" and said.attribution.lemma in OWNING
        spans = said.statement.quoted if own else ()
        span = max(spans, key=lambda part: part.end - part.start, default=None)
        text = inside(trimmed(span.of(found.article.text))) if span else ""
        ties = tie(found, said.attribution)
        if span is None or not ties or not _alone(text) or found.article.text.count(span.of(found.article.text)) > 1:
            continue
        wrong = others(found, said, seed)
        if len(wrong) >= FEWEST_WRONG:
            stem = f"Whose words are these: “{text}”?"
            yield question(
                "whose_quotation",
                "attribution",
                stem,
                choice(upper(name(said.source, found.article.text)), wrong, seed, stem),
                evidence=(pin(found.article, with_marks(found.article, span)), *ties),
                feedback=(because(found, said.attribution, ties), PARTLY),
                difficulty=effort(said.attribution, ties),
            )


def _alone(text: str) -> bool:
    """Whether a part of a sentence says something without the rest."""
    torn = CUT.search(text) or LOOSE_END.search(text) or BAD_START.match(text) or OPEN_REFERENCE.search(text)
    torn = torn or TORN.match(text)
    return count(text) in PART and balanced(text) and "\n" not in text and not torn and not text.endswith("?")


def _goes_on(found: Attributions, said: Said) -> bool:
    """Whether the sentence itself does not tell whose it is: it is signed, or the source stands in another one."""
    attribution = said.attribution
    if attribution.via in {"signature", "continuation"}:
        return True
    home = sentence_of(found, said.statement.content[0])
    return attribution.cue is not None and not home.contains(attribution.cue) and marked(found, said)

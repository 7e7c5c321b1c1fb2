"""planned_or_done: which of these is still to come?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import pin
from quiz.recipes.said import clause, statements
from quiz.recipes.torn import balanced
from quiz.recipes.words import count, inside, short_name, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

COMING = re.compile(
    r"\b(will|would|plans? to|planned to|is to|are to|was to|were to)\b(?! (have|not|be able|like|mean)\b)",
    re.IGNORECASE,
)
DONE = re.compile(r"\b(has|have|had)\b(?! (to|been (able|asked|told))\b)|\b(was|were)\b", re.IGNORECASE)
MODAL = re.compile(r"\b(should|could|would|might|may|must|can|will|shall)\b", re.IGNORECASE)
CHARGING = frozenset({"accuse", "allege", "charge", "claim", "complain"})
"""Verbs behind which it is disputed whether something was done."""
FEWEST, LONGEST = 6, 30
SHARE = 0.5
STEM = "According to the article, which of these is still to come?"
RULE = "“Will” and “would” announce; “has” and “had” look back. Do not mistake a plan for a deed."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every announced act with things done beside it."""
    told = list(statements(found))
    done = [
        (s, text) for s in told if (text := clause(found, s, LONGEST)) and DONE.search(text) and not MODAL.search(text)
    ]
    done = [
        (s, t) for s, t in done if s.statement.stance in {"asserts", "confirms"} and s.attribution.lemma not in CHARGING
    ]
    for said in told:
        text = _coming(found, said)
        mark = COMING.search(found.article.text, said.statement.content[0].start, said.statement.content[0].end)
        if text is None or mark is None:
            continue
        alike = [(s, t) for s, t in shuffled(done, seed, text) if count(t) >= SHARE * count(text)]
        alike.sort(key=lambda pair: abs(count(pair[1]) - count(text)))
        wrong = [_option(found, s, t) for s, t in alike[:FEWEST_WRONG]]
        if len(wrong) == FEWEST_WRONG:
            words = pin(found.article, Span(*mark.span()))
            yield question(
                "planned_or_done",
                "standing",
                STEM,
                choice(upper(text), wrong, seed, text),
                evidence=(pin(found.article, said.statement.content[0]), words),
                feedback=(f"“{mark.group(1)}” shows that it had not happened yet.", RULE),
                difficulty=2,
            )


def _coming(found: Attributions, said: Said) -> str | None:
    """An announced act; the speaker's own "he" becomes the name, which the cue makes sure."""
    if said.statement.stance != "commits":
        return None
    text = clause(found, said, LONGEST)
    if text:
        return text if COMING.search(text) else None
    raw = inside(trimmed(said.statement.content[0].of(found.article.text)))
    own = re.match(r"(he|she) (?=will\b|would\b|plans\b)", raw)
    fits = own and said.source.kind == "named_person" and FEWEST <= count(raw) <= LONGEST and balanced(raw)
    return f"{short_name(said.source)} {raw[own.end() :]}" if own and fits else None


def _option(found: Attributions, said: Said, text: str) -> Option:
    """Something reported as done."""
    return Option(
        upper(text),
        why="The verb here looks back: it does not announce anything.",
        evidence=(pin(found.article, said.statement.content[0]),),
    )

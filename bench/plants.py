"""Defects to plant into good questions, each as somebody who writes questions in a hurry would make it.

A plant is a function of a question, its article and everything that can be asked about it; None where it has no place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from quiz.article.records import Article, Span
from quiz.checks.parts import distractors, single
from quiz.checks.reading.places import shown_words
from quiz.question.kinds import (
    Choice,
    Match,
    Multiple,
    Order,
    SelectSentence,
    ShortAnswer,
    TrueFalseNotStated,
)
from quiz.question.options import Evidence, Option
from quiz.question.records import Question

NAMED = {"who_said", "whose_quotation", "number_source", "whose_label", "nested_speaker", "who_is_he", "who_disputes"}
"""Recipes whose options are names."""
CLAUSE = re.compile(r"^Who said that (?P<clause>.+)\?$")
WORDS = 4
"""Words from which an option has a length that can tell."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a defect is planted."""

    article: Article
    """The article."""
    asked: Sequence[Question]
    """Everything that can be asked about it."""


Plant: TypeAlias = Callable[[Question, Ground], Question | None]


def edit(question: Question, old: Option | None, **changes: object) -> Question | None:
    """The question with one option changed."""
    body = question.body
    if old is None or not isinstance(body, Choice | Multiple):
        return None
    new = tuple(replace(o, **changes) if o is old else o for o in body.options)  # type: ignore[arg-type]
    return replace(question, body=replace(body, options=new))


def wrong(question: Question) -> Option | None:
    """The distractor to work on."""
    return next(iter(distractors(question)), None)


def wrong_key(question: Question, ground: Ground) -> Question | None:
    """Another answer is marked right."""
    body = question.body
    if isinstance(body, Choice):
        turned = tuple(replace(o, right=body.options[at - 1].right) for at, o in enumerate(body.options))
        return replace(question, body=replace(body, options=turned))
    if isinstance(body, Multiple):
        return edit(question, wrong(question), right=True)
    if isinstance(body, Match):
        sides = [pair.right for pair in body.rows]
        pairs = tuple(replace(pair, right=side) for pair, side in zip(body.rows, [*sides[1:], sides[0]], strict=True))
        return replace(question, body=replace(body, pairs=pairs)) if pairs != tuple(body.rows) else None
    return _wrong_words(question, ground)


def _wrong_words(question: Question, ground: Ground) -> Question | None:
    """The same for kinds without options or rows."""
    body = question.body
    if isinstance(body, ShortAnswer):
        return replace(question, body=replace(body, accepted=("praised",)))
    if isinstance(body, Order):
        return replace(question, body=replace(body, items=body.items[::-1]))
    if isinstance(body, SelectSentence):
        other = next(s for s in ground.article.sentences if not any(s.overlaps(key) for key in body.keys))
        return replace(question, body=replace(body, keys=(other,)), evidence=(_cite(ground, other),))
    return None


def also_true_name(question: Question, _ground: Ground) -> Question | None:
    """A distractor is the key's person under a shorter name."""
    key = single(question)
    if key is None or question.recipe not in NAMED or not key.text.istitle() or len(key.text.split()) == 1:
        return None
    return edit(question, wrong(question), text=key.text.split()[-1])


def also_true_words(question: Question, ground: Ground) -> Question | None:
    """A distractor is something else that the source of the stem says too."""
    if question.recipe != "said_what":
        return None
    told = ((CLAUSE.match(q.stem), single(q)) for q in ground.asked if q.recipe == "who_said")
    right = single(question)
    more = (f["clause"] for f, key in told if f and key and f" {key.text.casefold()} say" in question.stem.casefold())
    text = next((f"That {clause}" for clause in more if right and clause not in right.text), "")
    return edit(question, wrong(question), text=text) if text and right and right.text.startswith("That ") else None


def also_true_part(question: Question, _ground: Ground) -> Question | None:
    """A distractor is a part of the right words."""
    key = single(question)
    if key is None or question.recipe != "exact_words" or len(key.text.split()) < WORDS:
        return None
    return edit(question, wrong(question), text=" ".join(key.text.strip("“”").split()[:-1]))


def also_true_left_out(question: Question, _ground: Ground) -> Question | None:
    """One of several right answers is marked wrong."""
    if isinstance(question.body, Multiple):
        right = [option for option in question.body.options if option.right]
        why = {"why": "The article does not give it.", "evidence": question.evidence[:1]}
        return edit(question, right[0], right=False, **why) if len(right) > 1 else None
    if isinstance(question.body, SelectSentence) and len(question.body.keys) > 1:
        return replace(question, body=replace(question.body, keys=question.body.keys[:1]))
    return None


def no_evidence(question: Question, _ground: Ground) -> Question | None:
    """Nothing is cited for the key."""
    return replace(question, evidence=())


def changed_evidence(question: Question, _ground: Ground) -> Question | None:
    """A word of the evidence is not the article's."""
    first = question.evidence[0]
    text = re.sub(r"\w+$", "elsewhere", first.text.rstrip('.,”’"'))
    return replace(question, evidence=(replace(first, text=text), *question.evidence[1:])) if first.span else None


def shifted_evidence(question: Question, ground: Ground) -> Question | None:
    """The span lies a few letters beside the words."""
    first = question.evidence[0]
    if first.span is None or first.span.end + 2 > len(ground.article.text):
        return None
    moved = replace(first, span=Span(first.span.start + 2, first.span.end + 2))
    return replace(question, evidence=(moved, *question.evidence[1:]))


def unrelated_evidence(question: Question, ground: Ground) -> Question | None:
    """Another sentence is cited than the one that decides."""
    held = [e.span for e in question.evidence if e.span]
    other = next((s for s in ground.article.sentences if not any(s.overlaps(span) for span in held)), None)
    if not held or other is None or question.recipe == "find_quotation":
        return None
    return replace(question, evidence=tuple(_cite(ground, other) if e.span else e for e in question.evidence))


def present_absence(question: Question, ground: Ground) -> Question | None:
    """What is said to be absent stands there."""
    words = Evidence(ground.article.sentences[-1].of(ground.article.text), None)
    return edit(question, wrong(question), evidence=(words,))


def evidence_outside(question: Question, ground: Ground) -> Question | None:
    """A headline is cited as if it were the report."""
    zone = next((z for z in ground.article.zones if z.name != "signature"), None)
    if zone is None or question.recipe in {"non_story", "heading_claim", "whose_quotation"}:
        return None
    return replace(question, evidence=(_cite(ground, zone.span), *question.evidence[1:]))


def no_why(question: Question, _ground: Ground) -> Question | None:
    """A distractor has no reason."""
    return edit(question, wrong(question), why="")


def no_proof(question: Question, _ground: Ground) -> Question | None:
    """A distractor's reason points nowhere."""
    return edit(question, wrong(question), evidence=())


def no_feedback(question: Question, _ground: Ground) -> Question | None:
    """Nothing is said behind the verdict."""
    return replace(question, feedback=())


def misquoted(question: Question, _ground: Ground) -> Question | None:
    """The stem quotes a word that is not there."""
    shown = shown_words(question.stem)
    if isinstance(question.body, TrueFalseNotStated) or len(shown.split()) < WORDS:
        return None
    first, rest = shown.split(maxsplit=1)
    return replace(question, stem=question.stem.replace(shown, f"{first} certainly {rest}"))


def unknown_recipe(question: Question, _ground: Ground) -> Question | None:
    """It names a recipe that nobody can check."""
    return replace(question, recipe="brand_new")


def _cite(ground: Ground, span: Span) -> Evidence:
    """A stretch as evidence."""
    return Evidence(span.of(ground.article.text), span)


SUBSTANCE: dict[Plant, frozenset[str]] = {
    wrong_key: frozenset({"derivable", "also-true"}),
    also_true_name: frozenset({"also-true", "overlap", "derivable"}),
    also_true_words: frozenset({"also-true", "derivable"}),
    also_true_part: frozenset({"also-true", "overlap"}),
    also_true_left_out: frozenset({"also-true"}),
    no_evidence: frozenset({"pinned"}),
    changed_evidence: frozenset({"verbatim"}),
    shifted_evidence: frozenset({"verbatim"}),
    unrelated_evidence: frozenset({"on-point", "derivable"}),
    present_absence: frozenset({"absent"}),
    evidence_outside: frozenset({"zones"}),
    no_why: frozenset({"why-wrong"}),
    no_proof: frozenset({"why-wrong"}),
    no_feedback: frozenset({"why-wrong"}),
    misquoted: frozenset({"quoted-words"}),
    unknown_recipe: frozenset({"derivable"}),
}
"""Defects of what a question says, and the rules that are there to find them."""

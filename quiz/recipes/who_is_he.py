"""who_is_he: whom does the pronoun in front of the verb of saying stand for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import given_names
from quiz.attribution.records import Mention, Source
from quiz.question.options import Option
from quiz.recipes.antecedents import called, clear
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.people import NOBODY, times, unheard
from quiz.recipes.pins import naming, pin, pin_name, tie_span
from quiz.recipes.said import sentence_of, sources, sure
from quiz.recipes.same import same
from quiz.recipes.torn import balanced
from quiz.recipes.words import count, inside, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attribution, Attributions
    from quiz.question.records import Question

LONGEST = 32
RULE = "Do not take the nearest name for “he” or “she”. Check who fits the sentence."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every he or she that says something in a sentence short enough to quote."""
    for attribution in sure(found):
        at = attribution.source_span
        tied = tie_span(found, attribution)
        if at is None or tied is None or at.of(found.article.text).casefold() not in {"he", "she"}:
            continue
        if any(part.contains(at) for quoted in found.article.quotations for part in quoted.spans):
            continue  # a speaker's own "he" is for the speaker to tell
        if " " not in attribution.source.canonical or not clear(found, attribution, strictly=True):
            continue
        home = sentence_of(found, at)
        shown = home.of(found.article.text)
        back = naming(found, attribution.source, before=at.start)
        wrong = _near(found, attribution, home)
        if (
            back
            and back.start < at.start
            and count(shown) <= LONGEST
            and balanced(shown)
            and not shown.rstrip().endswith(":")
            and len(wrong) >= FEWEST_WRONG
        ):
            stem = f"Who is “{at.of(found.article.text)}” in this sentence: “{inside(trimmed(shown))}”?"
            named, who = pin(found.article, back), attribution.source.canonical
            told = f"“{upper(at.of(found.article.text))}” stands for {who}, who is named before this."
            yield question(
                "who_is_he",
                "attribution",
                stem,
                choice(who, wrong, seed, stem),
                evidence=(pin(found.article, tied), named),
                feedback=(told, RULE),
                difficulty=2
                if home.contains(back) or found.article.paragraph_at(at.start) == _line(found, back)
                else 3,
            )


def _may_be(found: Attributions, who: Source | Mention, pronoun: str) -> bool:
    """Whether nothing in the article makes the person the other of he and she."""
    other = "she" if pronoun == "he" else "he"
    spans = who.mentions if isinstance(who, Source) else who.spans
    if any(s.of(found.article.text).casefold() == other for s in spans):
        return False
    return _is_person(found, who) and called(found, who.canonical) != other


def _is_person(found: Attributions, who: Source | Mention) -> bool:
    """Whether a name is surely a person's, and whole: a first name, a form of address or an office shows it."""
    first, *rest = who.canonical.split()
    if not rest or not (isinstance(who, Source) or first.casefold() in given_names()):
        return False
    return not isinstance(who, Source) or who.role is not None or called(found, who.canonical) != ""


def _line(found: Attributions, span: Span) -> int:
    """The paragraph of a span."""
    return found.article.paragraph_at(span.start)


def _near(found: Attributions, attribution: Attribution, home: Span) -> tuple[Option, ...]:
    """The persons named nearest to the pronoun, those of its own sentence first."""
    pronoun = attribution.source_span.of(found.article.text).casefold() if attribution.source_span else ""
    named: list[tuple[Source | Mention, tuple[Span, ...]]] = [(m, m.spans) for m in unheard(found)]
    named += [(s, s.mentions) for s in sources(found) if s.kind == "named_person" and not NOBODY.search(s.canonical)]
    places = [(who.canonical, s) for who, spans in named if _may_be(found, who, pronoun) for s in spans]
    places = [
        (who, s)
        for who, s in places
        if not same(who, attribution.source.canonical) and len(s.of(found.article.text)) > len("they")
    ]
    often = times(found, attribution.source.canonical)
    places.sort(key=lambda p: (not home.contains(p[1]), times(found, p[0]) < often, abs(p[1].start - home.start)))
    nearest: dict[str, Span] = {}
    for who, span in places:
        if who in nearest or not any(same(who, other) for other in nearest):
            nearest.setdefault(who, span)
    return tuple(
        Option(
            who,
            why=f"{who} is named near by, but “{pronoun}” does not mean {who} here.",
            evidence=(pin_name(found.article, span),),
        )
        for who, span in list(nearest.items())[:3]
    )

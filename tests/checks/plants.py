"""Defects to plant: each takes a good question and gives it with one fault, or nothing where it cannot have it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, options, single
from quiz.checks.reading.places import shown_words
from quiz.question.kinds import Choice, Match, Multiple, ShortAnswer
from quiz.question.options import Evidence, Option

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article
    from quiz.question.records import Question

    Plant = Callable[[Question, Article], Question | None]


def edit(question: Question, old: Option, **changes: object) -> Question:
    """The question with one option changed."""
    assert isinstance(question.body, Choice | Multiple)
    new = tuple(replace(option, **changes) if option is old else option for option in question.body.options)  # type: ignore[arg-type]
    return replace(question, body=replace(question.body, options=new))


def wrong_key(question: Question, _article: Article) -> Question | None:
    body = question.body
    if isinstance(body, Choice):
        at = next(i for i, option in enumerate(body.options) if not option.right)
        return replace(
            question, body=replace(body, options=tuple(replace(o, right=i == at) for i, o in enumerate(body.options)))
        )
    if isinstance(body, Multiple):
        turned = tuple(replace(option, right=not option.right) for option in body.options)
        return replace(question, body=replace(body, options=turned))
    if isinstance(body, Match):
        sides = [pair.right for pair in body.rows]
        pairs = tuple(replace(pair, right=side) for pair, side in zip(body.rows, [*sides[1:], sides[0]], strict=True))
        return replace(question, body=replace(body, pairs=pairs)) if pairs != body.rows else None
    if isinstance(body, ShortAnswer) and question.recipe == "name_speaker":
        return replace(question, body=ShortAnswer(("Jorun Tveit",)))
    return None


def another_wrong_key(question: Question, _article: Article) -> Question | None:
    body = question.body
    if not isinstance(body, Choice):
        return None
    at = max(i for i, option in enumerate(body.options) if not option.right)
    return replace(
        question, body=replace(body, options=tuple(replace(o, right=i == at) for i, o in enumerate(body.options)))
    )


def same_name_again(question: Question, _article: Article) -> Question | None:
    key, wrong = single(question), distractors(question)
    surname = key.text.split()[-1] if key else ""
    if question.recipe not in {"who_said", "whose_quotation", "number_source", "whose_label"} or not surname.istitle():
        return None
    return edit(question, wrong[0], text=surname)


def another_true_statement(question: Question, article: Article) -> Question | None:
    if question.recipe != "said_what" or not question.evidence[0].span:
        return None
    told = "That " + question.evidence[0].span.of(article.text)[: len(question.stem)].rsplit(" ", 1)[0]
    return edit(question, distractors(question)[0], text=told)


def shifted_evidence(question: Question, _article: Article) -> Question | None:
    first = question.evidence[0]
    if first.span is None:
        return None
    moved = replace(first, span=replace(first.span, start=first.span.start + 1, end=first.span.end + 1))
    return replace(question, evidence=(moved, *question.evidence[1:]))


def changed_evidence(question: Question, _article: Article) -> Question | None:
    first = question.evidence[0]
    return None if first.span is None else replace(question, evidence=(replace(first, text=f"{first.text}s"),))


def no_evidence(question: Question, _article: Article) -> Question | None:
    return replace(question, evidence=())


def evidence_from_a_zone(question: Question, article: Article) -> Question | None:
    zone = next((zone for zone in article.zones if zone.name in {"read_also", "boilerplate"}), None)
    if zone is None or question.recipe == "non_story":
        return None
    return replace(question, evidence=(Evidence(zone.span.of(article.text), zone.span), *question.evidence))


def present_absence(question: Question, article: Article) -> Question | None:
    if not distractors(question):
        return None
    words = Evidence(article.sentences[1].of(article.text), None)
    return edit(question, distractors(question)[0], evidence=(words,))


def no_why(question: Question, _article: Article) -> Question | None:
    return edit(question, distractors(question)[0], why="") if distractors(question) else None


def no_proof(question: Question, _article: Article) -> Question | None:
    return edit(question, distractors(question)[0], evidence=()) if distractors(question) else None


def no_feedback(question: Question, _article: Article) -> Question | None:
    return replace(question, feedback=())


def misquoted_stem(question: Question, _article: Article) -> Question | None:
    shown = shown_words(question.stem)
    if question.recipe == "stated_or_not" or len(shown.split()) < 2:
        return None
    return replace(question, stem=question.stem.replace(shown, f"{shown} zebra"))


def long_key(question: Question, _article: Article) -> Question | None:
    key = single(question)
    longest = max((len(option.text) for option in options(question)), default=0)
    return edit(question, key, text=key.text + " and much besides" * (1 + longest // 8)) if key else None


def told_key(question: Question, _article: Article) -> Question | None:
    key = single(question)
    return (
        edit(replace(question, stem=f"In the zebra matter, {question.stem}"), key, text=f"{key.text} of zebra")
        if key
        else None
    )


def all_of_them(question: Question, _article: Article) -> Question | None:
    return edit(question, distractors(question)[0], text="All of the above") if distractors(question) else None


def sweeping_distractor(question: Question, _article: Article) -> Question | None:
    wrong = distractors(question)
    return edit(question, wrong[0], text=f"{wrong[0].text}, always") if wrong else None


def vague_stem(question: Question, _article: Article) -> Question | None:
    return replace(question, stem=f"Usually: {question.stem}") if options(question) else None


def negated_stem(question: Question, _article: Article) -> Question | None:
    return (
        replace(question, stem=question.stem.replace("Who said", "Who did not say"))
        if "Who said" in question.stem
        else None
    )


def broken_stem(question: Question, _article: Article) -> Question | None:
    return replace(question, stem="Who said that how it came?") if question.recipe == "who_said" else None


def no_question_mark(question: Question, _article: Article) -> Question | None:
    return replace(question, stem=question.stem.replace("?", "")) if options(question) else None


def key_with_a_stop(question: Question, _article: Article) -> Question | None:
    key = single(question)
    return edit(question, key, text=f"{key.text}.") if key else None


def careful_key(question: Question, _article: Article) -> Question | None:
    key = single(question)
    return edit(question, key, text=f"{key.text}, probably") if key else None


def number_among_names(question: Question, _article: Article) -> Question | None:
    key = single(question)
    return edit(question, key, text="47") if key else None


def twice_the_same(question: Question, _article: Article) -> Question | None:
    wrong = distractors(question)
    return edit(question, wrong[0], text=wrong[1].text) if len(wrong) > 1 else None


def stranger(question: Question, _article: Article) -> Question | None:
    return edit(question, distractors(question)[0], text="Napoleon Bonaparte") if distractors(question) else None


def one_distractor(question: Question, _article: Article) -> Question | None:
    if not isinstance(question.body, Choice) or not options(question):
        return None
    kept = tuple(option for option in question.body.options if option.right) + distractors(question)[:1]
    return replace(question, body=replace(question.body, options=kept))


def unknown_recipe(question: Question, _article: Article) -> Question | None:
    return replace(question, recipe="brand_new")


PLANTS: dict[Plant, set[str]] = {
    wrong_key: {"derivable"},
    another_wrong_key: {"derivable"},
    same_name_again: {"also-true", "overlap"},
    another_true_statement: {"also-true"},
    shifted_evidence: {"verbatim"},
    changed_evidence: {"verbatim"},
    no_evidence: {"pinned"},
    evidence_from_a_zone: {"zones"},
    present_absence: {"absent"},
    no_why: {"why-wrong"},
    no_proof: {"why-wrong"},
    no_feedback: {"why-wrong"},
    misquoted_stem: {"quoted-words"},
    long_key: {"longest-is-key"},
    told_key: {"clang"},
    all_of_them: {"all-of-the-above"},
    sweeping_distractor: {"sweeping"},
    vague_stem: {"vague"},
    negated_stem: {"negative-stem"},
    broken_stem: {"broken-clause"},
    no_question_mark: {"no-question"},
    key_with_a_stop: {"grammar-cue"},
    careful_key: {"hedge"},
    number_among_names: {"mixed-types"},
    twice_the_same: {"overlap"},
    stranger: {"implausible"},
    one_distractor: {"too-few"},
    unknown_recipe: {"derivable"},
}
"""What is planted, and the rules that are there to find it."""

"""Item-writing flaws to plant into good questions, by the name of the rule that finds them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bench.plants import edit, wrong
from quiz.checks.parts import distractors, options, single
from quiz.question.kinds import Choice, Multiple

if TYPE_CHECKING:
    from bench.plants import Ground, Plant
    from quiz.question.records import Question

NUMBERS = ("400", "30", "2,000", "75")


def longest_is_key(question: Question, ground: Ground) -> Question | None:
    """The key explains itself at length."""
    key = single(question)
    more = " ".join(word for word in ground.article.sentences[0].of(ground.article.text).split()[:30])
    return edit(question, key, text=f"{key.text}, as it had to be because {more}") if key else None


def clang(question: Question, _ground: Ground) -> Question | None:
    """A word of the stem comes back in the key alone."""
    key = single(question)
    stem = replace(question, stem=f"In the matter of the harbour, {question.stem}")
    return edit(stem, key, text=f"{key.text} of the harbour") if key else None


def convergence(question: Question, _ground: Ground) -> Question | None:
    """The key is put together from the distractors."""
    key, others = single(question), distractors(question)
    if key is None or len(others) < 2:  # noqa: PLR2004 - it takes two to meet
        return None
    one = edit(question, others[0], text="Roofs and cellars of Holm")
    two = edit(one, distractors(one)[1], text="Barns and ladders of Lindmark") if one else None
    return edit(two, single(two), text="Roofs and barns") if two else None


def grammar_cue(question: Question, _ground: Ground) -> Question | None:
    """The key alone ends with a full stop."""
    key = single(question)
    return edit(question, key, text=f"{key.text}.") if key and len(distractors(question)) > 1 else None


def small_letter(question: Question, _ground: Ground) -> Question | None:
    """The key alone begins with a small letter."""
    key = single(question)
    fits = key and len(distractors(question)) > 1 and all(o.text[:1].isupper() for o in options(question))
    return edit(question, key, text=f"surely {key.text}") if key and fits else None


def hedge(question: Question, _ground: Ground) -> Question | None:
    """The key alone is careful."""
    key = single(question)
    return edit(question, key, text=f"Possibly {key.text}") if key else None


def sweeping(question: Question, _ground: Ground) -> Question | None:
    """A distractor says "always"."""
    one = wrong(question)
    return edit(question, one, text=f"{one.text}, and always") if one else None


def vague(question: Question, _ground: Ground) -> Question | None:
    """An option says "often"."""
    one = wrong(question)
    return edit(question, one, text=f"{one.text}, quite often") if one else None


def all_of_the_above(question: Question, _ground: Ground) -> Question | None:
    """The last option takes in the others."""
    return edit(question, wrong(question), text="All of the above")


def negative_stem(question: Question, _ground: Ground) -> Question | None:
    """The stem asks for what does not hold."""
    first, _, rest = question.stem.partition(" ")
    return replace(question, stem=f"{first} does not apply here: {rest}") if options(question) else None


def mixed_types(question: Question, _ground: Ground) -> Question | None:
    """The key alone is a number."""
    key = single(question)
    numbers = any(o.text[:1].isdigit() for o in distractors(question))
    return edit(question, key, text="400") if key and not numbers else None


def overlap(question: Question, _ground: Ground) -> Question | None:
    """One option holds another."""
    others = distractors(question)
    return edit(question, others[0], text=f"{others[1].text} too") if len(others) > 1 else None


def number_order(question: Question, _ground: Ground) -> Question | None:
    """Numbers to choose from stand in no order."""
    body = question.body
    if not isinstance(body, Choice) or len(options(question)) not in range(3, len(NUMBERS) + 1):
        return None
    mixed = (replace(o, text=number) for o, number in zip(body.options, NUMBERS, strict=False))
    return replace(question, stem="How many ships came in?", body=replace(body, options=tuple(mixed)))


def no_question(question: Question, _ground: Ground) -> Question | None:
    """The stem states."""
    return replace(question, stem=question.stem.replace("?", ".")) if options(question) else None


def empty_question(question: Question, _ground: Ground) -> Question | None:
    """The stem does not say what is asked about."""
    return replace(question, stem="Which of these is true?") if options(question) else None


def implausible(question: Question, _ground: Ground) -> Question | None:
    """A distractor is somebody the article does not know."""
    return edit(question, wrong(question), text="Olga Petterson-Blythe")


def too_few(question: Question, _ground: Ground) -> Question | None:
    """Two options are left."""
    body = question.body
    if not isinstance(body, Choice | Multiple) or not options(question):
        return None
    kept = (*(option for option in body.options if option.right), *distractors(question)[:1])
    return replace(question, body=replace(body, options=kept)) if len(kept) == 2 else None  # noqa: PLR2004 - one each


def broken_clause(question: Question, _ground: Ground) -> Question | None:
    """A clause was cut so that it no longer follows "that"."""
    return (
        replace(question, stem=f"Who said that how {question.stem.split(maxsplit=3)[-1]}")
        if options(question)
        else None
    )


def reading_level(question: Question, _ground: Ground) -> Question | None:
    """The stem is written for officials."""
    stem = f"Considering the organizational configuration of institutional communication, {question.stem}"
    return replace(question, stem=stem)


FLAWED: dict[Plant, frozenset[str]] = {
    plant: frozenset({code})
    for plant, code in (
        (longest_is_key, "longest-is-key"),
        (clang, "clang"),
        (convergence, "convergence"),
        (grammar_cue, "grammar-cue"),
        (small_letter, "grammar-cue"),
        (hedge, "hedge"),
        (sweeping, "sweeping"),
        (vague, "vague"),
        (all_of_the_above, "all-of-the-above"),
        (negative_stem, "negative-stem"),
        (mixed_types, "mixed-types"),
        (overlap, "overlap"),
        (number_order, "number-order"),
        (no_question, "no-question"),
        (empty_question, "no-question"),
        (implausible, "implausible"),
        (too_few, "too-few"),
        (broken_clause, "broken-clause"),
        (reading_level, "reading-level"),
    )
}
"""Item-writing flaws, and the rule that is there to find each."""

"""The list of what a question must survive, in order: guards first, then item-writing flaws."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.checks.flaws.all_of_the_above import all_of_the_above
from quiz.checks.flaws.broken_clause import broken_clause
from quiz.checks.flaws.clang import clang
from quiz.checks.flaws.convergence import convergence
from quiz.checks.flaws.grammar_cue import grammar_cue
from quiz.checks.flaws.hedge import hedge
from quiz.checks.flaws.implausible import implausible
from quiz.checks.flaws.longest_is_key import longest_is_key
from quiz.checks.flaws.mixed_types import mixed_types
from quiz.checks.flaws.negative_stem import negative_stem
from quiz.checks.flaws.no_question import no_question
from quiz.checks.flaws.number_order import number_order
from quiz.checks.flaws.overlap import overlap
from quiz.checks.flaws.reading_level import reading_level
from quiz.checks.flaws.sweeping import sweeping
from quiz.checks.flaws.too_few import too_few
from quiz.checks.flaws.vague import vague
from quiz.checks.guards.absent import absent
from quiz.checks.guards.derivable import derivable
from quiz.checks.guards.on_point import on_point
from quiz.checks.guards.one_key import one_key
from quiz.checks.guards.pinned import pinned
from quiz.checks.guards.quoted_words import quoted_words
from quiz.checks.guards.verbatim import verbatim
from quiz.checks.guards.why_wrong import why_wrong
from quiz.checks.guards.zones import zones
from quiz.checks.sets.crowded import crowded
from quiz.checks.sets.key_lengths import key_lengths
from quiz.checks.sets.key_positions import key_positions
from quiz.checks.sets.leak import leak
from quiz.checks.sets.verdicts import verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.checks.records import Articles, Check, Flaw, SetCheck
    from quiz.question.records import Question

SOUND: tuple[Check, ...] = (one_key, verbatim)
"""Guards that no question passes by, not even a teacher's; without them the others cannot be asked."""

GUARDS: tuple[Check, ...] = (pinned, quoted_words, zones, on_point, why_wrong, absent, derivable)

FLAWS: tuple[Check, ...] = (
    too_few,
    no_question,
    broken_clause,
    negative_stem,
    overlap,
    all_of_the_above,
    mixed_types,
    implausible,
    longest_is_key,
    clang,
    convergence,
    grammar_cue,
    hedge,
    sweeping,
    vague,
    number_order,
    reading_level,
)

SETS: tuple[SetCheck, ...] = (leak, crowded, key_positions, key_lengths, verdicts)


def check(question: Question, articles: Articles) -> tuple[Flaw, ...]:
    """Everything wrong with a question; a question from a recipe survives only without any.

    In a question written by hand, what a teacher may decide otherwise is a warning.
    """
    unsound = tuple(flaw for look in SOUND for flaw in look(question, articles))
    if unsound:
        return unsound
    found = tuple(flaw for look in (*GUARDS, *FLAWS) for flaw in look(question, articles))
    return found if question.recipe else tuple(replace(flaw, severity="warn") for flaw in found)


def refusal(question: Question, articles: Articles) -> Flaw | None:
    """The first thing wrong with a question of a recipe: one is enough to refuse it."""
    return next((flaw for look in (*SOUND, *GUARDS, *FLAWS) for flaw in look(question, articles)), None)


def check_bank(questions: Sequence[Question], articles: Articles) -> tuple[Flaw, ...]:
    """Everything wrong with questions as a set: what one tells about another, and how the keys are spread."""
    found = tuple(flaw for look in SETS for flaw in look(questions, articles))
    by_hand = not any(question.recipe for question in questions)
    return tuple(replace(flaw, severity="warn") for flaw in found) if by_hand else found

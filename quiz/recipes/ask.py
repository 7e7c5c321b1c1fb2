"""Putting a question together: the same few shapes for every recipe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Choice
from quiz.question.options import Option
from quiz.question.records import Question
from quiz.recipes.choose import shuffled
from quiz.recipes.words import inside, name, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.attribution.records import Attribution, Attributions
    from quiz.question.kinds import Body
    from quiz.question.options import Evidence
    from quiz.question.records import Skill

DANGLING = re.compile(
    r"(?:,? (?:the|an?|this|that|these|those|his|her|their|its|our|my|one|on|in|at|of|to|for|from|with|by|during|as|"
    r"and|or|but|last|next|early|late|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber))+$"
)
"""What opens something at the end of a citation."""
FEWEST_WRONG = 2
"""Distractors a choice needs; a weak third is not added."""


def choice(key: str, wrong: Sequence[Option], seed: int, stem: str) -> Choice:
    """A choice whose key stands where the seed puts it."""
    return Choice(shuffled((Option(key, right=True), *wrong), seed, stem))


def question(  # noqa: PLR0913 - one argument for each part of a question
    recipe: str,
    skill: Skill,
    stem: str,
    body: Body,
    *,
    evidence: Sequence[Evidence],
    feedback: Sequence[str],
    difficulty: int,
) -> Question:
    """A question of a recipe, without an id until it is kept."""
    return Question("", stem, body, skill, tuple(evidence), tuple(feedback), difficulty, recipe)


def because(found: Attributions, attribution: Attribution, ties: Sequence[Evidence]) -> str:
    """The sentence that says which words tie content to source."""
    who, shown = name(attribution.source, found.article.text), [whole(tie.text) for tie in ties]
    if len(ties) > 1:
        meant = attribution.source_span.of(found.article.text) if attribution.source_span else ""
        return f"“{inside(meant)}” in “{shown[0]}” stands for {who}." if meant else f"“{shown[0]}” points to {who}."
    if attribution.cue is None and attribution.via == "signature":
        return f"The line “{shown[0]}” under the quotation names its speaker."
    if attribution.cue is None:
        return f"The quotation belongs to {who}: see “{shown[0]}”."
    return f"The words “{shown[0]}” name the source."


def whole(text: str) -> str:
    """Words as they are cited: without the beginning of what follows, which made them stand in one place only."""
    return DANGLING.sub("", inside(trimmed(text)))


def cited(ties: Iterable[Evidence]) -> str:
    """The words of several ties one behind the other, each between marks and each once."""
    return "; ".join(dict.fromkeys(f"“{whole(tie.text)}”" for tie in ties))


def effort(attribution: Attribution, ties: Sequence[Evidence]) -> int:
    """How hard the source is to find: 1 a name beside its cue, 2 a signature, 3 a pronoun."""
    if len(ties) > 1:
        return 3
    return 2 if attribution.cue is None else 1

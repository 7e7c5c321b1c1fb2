"""why_wrong: every distractor says why it is wrong, and shows it; every question says what carries over.

The project's fifth guard; feedback on the option chosen is what students learn from (Moore et al. 2023 count its
absence among the faults of generated items).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import distractors
from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question


def why_wrong(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Look for a reason and for evidence at each distractor, and for feedback at the question."""
    for option in distractors(question):
        if not option.why.strip():
            yield Flaw("why-wrong", f"“{option.text}” does not say why it is wrong.", "Give the reason in a sentence.")
        elif not option.evidence:
            yield Flaw(
                "why-wrong",
                f"“{option.text}” points to nothing that shows it is wrong.",
                "Quote the words that show it, or say what the article does not have.",
            )
    if not any(paragraph.strip() for paragraph in question.feedback):
        yield Flaw("why-wrong", "There is no feedback.", "Say what decides it, and the rule that carries over.")

"""A made-up quiz on made-up news, and a class to take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.assess.records import Sitting
from quiz.question.kinds import Choice
from quiz.question.options import Evidence, Option
from quiz.question.records import Question

if TYPE_CHECKING:
    from quiz.question.kinds import Answer
    from quiz.question.records import Skill

NAME_RULE = "A lone name under a quotation is its signature."
COUNT_RULE = "A figure belongs to whoever gave it."


def asked(number: int, skill: Skill | None = None, rule: str = "", options: int = 3) -> Question:
    """A question whose first option is right."""
    texts = ["the key", "the near miss", "the far miss", "the last"][:options]
    return Question(
        id=f"{number:012x}",
        stem=f"Question {number}?",
        body=Choice(
            tuple(
                Option(text, place == 0, "" if place == 0 else f"Not {text}.", (Evidence(f"no {text}", None),))
                for place, text in enumerate(texts)
            )
        ),
        skill=skill,
        feedback=(rule,) if rule else (),
    )


def sat(name: str, *answers: Answer | None, finished: bool = True) -> Sitting:
    """A sitting with an answer to each question, None where it is blank."""
    chosen = {f"{number:012x}": answer for number, answer in enumerate(answers, 1) if answer is not None}
    return Sitting(name, chosen, finished)

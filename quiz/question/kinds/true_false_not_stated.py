"""true_false_not_stated: does the article say so, say otherwise, or not say? Right or wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quiz.question.kinds.choice import Choice

VERDICTS = ("True", "False", "Not stated")


@dataclass(frozen=True, slots=True)
class TrueFalseNotStated(Choice):
    """A choice whose three options are True, False and Not stated, in that order."""

    kind: ClassVar[str] = "true_false_not_stated"

"""The remarks of the three QTI formats."""

from __future__ import annotations

from quiz.bank.formats import xml

MESSAGES = xml.MESSAGES | {
    # The package.
    "qti-none": (
        "There is no QTI in this file.",
        "Export the quiz as QTI, and bring in the package (.zip) as it is.",
    ),
    "qti-missing": ("The package names a file that is not in it: {name}.", "Export the package once more."),
    "qti-several": ("The file holds {count} quizzes: {titles}.", "They were taken as one bank."),
    "qti-reference": (
        "The question stands in a question bank outside this file.",
        "It was left out. Export that question bank too.",
    ),
    "qti-draw": ("The quiz draws {number} of these questions at random.", "All of them were taken."),
    "qti-points": ("The questions have different points.", "Here each one counts the same."),
    "qti-titles": ("Questions have titles of their own, such as “{title}”.", "They were left out."),
    "qti-description": ("The quiz has a description: “{text}”.", "It was left out."),
    "qti-limit": ("The quiz has a time limit of {minutes} minutes.", "Set it when the bank is given to a class."),
    # One question.
    "qti-spoken": ("Some words are said after a right or after a wrong answer alone.", "Here everybody gets them."),
    "qti-blanks": ("Each blank of this question has choices of its own.", "Here all blanks share one list."),
    "qti-nowhere": ("“{text}” belongs to nothing.", "It was left out."),
    "qti-words": ("The words to click are parts of sentences.", "They became the options of a choice."),
    "qti-key": ("The key names “{name}”, and nothing here has this identifier.", "Name one that is there."),
}
